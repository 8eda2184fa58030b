"""What follows of itself from a change, in the same record (§1.3.4-c, §1.4.4, §5.1-b, §5.3-a, §5.1.1-a)."""

from typing import Any

import pytest

from app.governance.changes import (
    AddAccountability,
    AmendAssignment,
    AmendPolicy,
    Assign,
    Change,
    MoveRole,
    RemovePolicy,
    RemoveRole,
    Unassign,
    apply_changes,
)
from app.governance.circles import circle_leads
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    LinkLine,
    Mandate,
    MandateLine,
    PointerLine,
    PolicyKind,
    RoleKind,
)
from app.governance.structure import Draft
from tests.builders import (
    ANA,
    BAKERY,
    CREAMS,
    FLOUR,
    IDA,
    LEA,
    MAX,
    MILL,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    SUGAR,
    Building,
    a_structure,
    core,
)

WARMING = f"{OVENS}:Warming rolls"
LINK = f"{OVENS}>{SHOP}"


def linked() -> Building:
    mill = Building(a_structure()).setting(SHOP, "link_invitation", policy="invites", role=OVENS)
    return mill.linked(OVENS, SHOP, "invites").accountability(OVENS, "Warming rolls", added_by=SHOP)


def after(building: Building, *changes: Change, circle: str | None = BAKERY) -> Draft:
    return apply_changes(building.done, building.done.at + 1, circle, changes)


def amended(policy: str, **value: Any) -> AmendPolicy:
    kinds = (PolicyKind.CHANGES_DEFAULT,)
    return AmendPolicy(policy=policy, title="Invites", kinds=kinds, setting="link_invitation", value=value)


@pytest.mark.clause("1.3.4-c")
@pytest.mark.parametrize(
    "change", [RemovePolicy(policy="invites"), amended("invites", role=FLOUR)], ids=["removed", "for another Role"]
)
def test_a_link_ends_with_the_policy_that_invited_it_and_takes_along_what_its_circle_added(change: Change) -> None:
    draft = after(linked(), change, circle=SHOP)

    assert draft.structure.find(LinkLine, LINK) is None
    assert [line.text for line in draft.structure.held(AccountabilityLine, OVENS)] == ["Heating the ovens before five"]
    assert {line.lineage for line in draft.closed} >= {LINK, WARMING}


@pytest.mark.clause("1.3.4-c")
def test_a_link_stays_while_its_policy_invites_it_in_other_words() -> None:
    draft = after(linked(), amended("invites", role=OVENS, unlink="When both agree"), circle=SHOP)

    assert draft.structure.find(LinkLine, LINK) is not None
    assert draft.structure.find(AccountabilityLine, WARMING) is not None


@pytest.mark.clause("1.3.4-c", "5.2-b")
def test_a_role_that_moves_into_the_circle_it_linked_into_keeps_what_that_circle_had_added() -> None:
    mill = Building(a_structure()).setting(PASTRY, "link_invitation", policy="invites", role=OVENS)
    mill.linked(OVENS, PASTRY, "invites").accountability(OVENS, "Melting sugar", added_by=PASTRY)

    draft = after(mill, MoveRole(role=OVENS, to=PASTRY, serves="purpose"))

    assert draft.structure.links_of(OVENS) == []
    assert draft.structure.find(AccountabilityLine, f"{OVENS}:Melting sugar") is not None


def pointing(named: str, role: str) -> Building:
    mill = Building(a_structure()).setting(MILL, "partner_status", policy="status", role=named)
    mill.add(PointerLine, f"pointer:status:{named}", policy="status", named=named, role=role)
    return mill


@pytest.mark.clause("1.4.4")
def test_a_pointer_ends_with_the_policy_or_the_role_it_points_to() -> None:
    assert not list(after(pointing(PASTRY, SUGAR), RemovePolicy(policy="status")).structure.all(PointerLine))
    assert not list(after(pointing(PASTRY, SUGAR), RemoveRole(role=SUGAR)).structure.all(PointerLine))
    assert not list(after(pointing(PASTRY, SUGAR), RemoveRole(role=PASTRY)).structure.all(PointerLine))
    assert list(after(pointing(PASTRY, SUGAR), RemoveRole(role=CREAMS)).structure.all(PointerLine))


@pytest.mark.clause("1.4.4")
def test_a_pointer_ends_when_the_policy_names_something_else_or_the_role_leaves_the_circle() -> None:
    other = AmendPolicy(
        policy="status", title="S", kinds=(PolicyKind.GRANTS,), setting="partner_status", value={"role": FLOUR}
    )

    assert not list(after(pointing(PASTRY, SUGAR), other, circle=MILL).structure.all(PointerLine))
    moved_out = after(pointing(PASTRY, SUGAR), MoveRole(role=SUGAR, to=MILL, serves="purpose"), circle=MILL)
    assert not list(moved_out.structure.all(PointerLine))


@pytest.mark.clause("5.1-b", "5.3-a")
def test_who_stands_for_a_role_does_so_no_more_once_it_has_left_the_circle() -> None:
    mill = Building(a_structure()).mandate(Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM)
    mill.mandate(Mandate.REPRESENTATIVE, OVENS, BAKERY, SAM, named_by=SAM)
    mill.mandate(Mandate.LENT, FLOUR, BAKERY, SAM, named_by=LEA)
    mill.mandate(Mandate.SURROGATE, core(BAKERY, RoleKind.FACILITATOR), BAKERY, MAX, named_by=LEA)

    left = after(mill, MoveRole(role=OVENS, to=PASTRY, serves="purpose")).structure.all(MandateLine)

    assert {line.role for line in left} == {FLOUR, core(BAKERY, RoleKind.FACILITATOR)}


@pytest.mark.clause("5.1.1-a")
def test_a_rep_who_becomes_circle_lead_by_default_stops_being_rep_in_the_same_record() -> None:
    mill = Building(a_structure()).fills(SAM, MILL)

    draft = after(mill, Unassign(assignment=f"{ANA}@{BAKERY}:"))

    assert not draft.structure.held(AssignmentLine, core(BAKERY, RoleKind.CIRCLE_REP))
    assert {line.lineage for line in draft.closed} == {
        f"{ANA}@{BAKERY}:",
        f"{SAM}@{core(BAKERY, RoleKind.CIRCLE_REP)}:",
    }


@pytest.mark.clause("5.1.1-a")
def test_another_ones_rep_stays() -> None:
    draft = after(Building(a_structure()), Assign(assignment="new", role=PASTRY, person=LEA))

    assert [line.person for line in draft.structure.held(AssignmentLine, core(PASTRY, RoleKind.CIRCLE_REP))] == [IDA]
    assert draft.closed == []


@pytest.mark.clause("1.4-b")
def test_a_lead_of_the_anchor_circle_who_came_in_as_it_stood_stays_one_when_the_assignment_is_amended() -> None:
    mill = Building(a_structure(anchor_led=False)).fills(SAM, MILL, as_it_stood=("1.4-b",))

    draft = after(mill, AmendAssignment(assignment=f"{SAM}@{MILL}:", stays="until the harvest"))

    assert [lead.person for lead in circle_leads(draft.structure, MILL)] == [SAM]


@pytest.mark.clause("1.1-a", "P-b")
def test_a_role_that_came_in_bare_is_mended_by_what_is_added_to_it() -> None:
    mill = Building(a_structure()).role("bare", BAKERY, purpose="", as_it_stood=("1.1-a",)).done

    apply_changes(mill, mill.at + 1, BAKERY, [AddAccountability(role="bare", accountability="x", text="Sweeping")])

    assert mill.role("bare").as_it_stood == ()
