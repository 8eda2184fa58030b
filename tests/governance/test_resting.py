"""What rests on a line, found by striking it on a copy (§4.2.2)."""

import pytest

from app.governance.changes import Strike, apply_changes
from app.governance.lines import AccountabilityLine, PolicyLine, RoleLine
from app.governance.resting import resting_on
from tests.builders import BAKERY, CREAMS, IDA, MAX, OVENS, PASTRY, SUGAR, WINDOW, Building, a_structure


@pytest.mark.clause("4.2.2")
def test_with_a_circle_fall_the_roles_inside_and_who_fills_them() -> None:
    mill = Building(a_structure()).setting(BAKERY, "assignment_authority", policy="pastry-assigns", role=PASTRY)

    resting = resting_on(mill.done, RoleLine.table, PASTRY)

    assert {line.lineage for line in resting.roles} == {SUGAR, CREAMS}
    assert {line.person for line in resting.assignments} == {MAX, IDA}
    assert [line.lineage for line in resting.named_by] == ["pastry-assigns"]
    assert not resting.is_alone


@pytest.mark.clause("4.2.2")
def test_with_an_invitation_falls_the_link_it_invited() -> None:
    mill = Building(a_structure()).linked(WINDOW, BAKERY)

    resting = resting_on(mill.done, PolicyLine.table, f"{BAKERY}:invites:{WINDOW}")

    assert [line.role for line in resting.links] == [WINDOW]
    assert resting.setting


@pytest.mark.clause("4.2.2")
def test_policies_on_a_domain_and_domains_granted_from_it_are_named() -> None:
    mill = Building(a_structure()).domain(BAKERY, "The yard")
    mill.domain(OVENS, "The chimney", origin=f"{BAKERY}:The yard").policy(
        "parking", BAKERY, domain=f"{BAKERY}:The yard"
    )

    resting = resting_on(mill.done, "domain_line", f"{BAKERY}:The yard")

    assert [line.text for line in resting.granted] == ["The chimney"]
    assert [line.lineage for line in resting.named_by] == ["parking"]


@pytest.mark.clause("4.2.2")
def test_nothing_rests_on_an_accountability_and_nothing_is_done_by_looking() -> None:
    structure = a_structure()
    at, roles = structure.at, [line.id for line in structure.all(RoleLine)]

    resting = resting_on(structure, AccountabilityLine.table, f"{OVENS}:Heating the ovens before five")

    assert resting.is_alone
    assert (structure.at, [line.id for line in structure.all(RoleLine)]) == (at, roles)


@pytest.mark.clause("4.2.2")
def test_what_is_shown_is_what_the_strike_does() -> None:
    structure = a_structure()
    resting = resting_on(structure, RoleLine.table, PASTRY)

    draft = apply_changes(structure, structure.at + 1, BAKERY, [Strike(table=RoleLine.table, lineage=PASTRY)])

    falling = {line.id for line in (*resting.roles, *resting.assignments)}
    assert falling <= {line.id for line in draft.closed}
    assert resting.print != resting_on(a_structure(), RoleLine.table, OVENS).print
