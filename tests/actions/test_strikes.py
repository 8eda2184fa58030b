"""What breaks the Constitution is struck by a Secretary (§4.2.2): SAM's, in the Bakery; ANA acts as one in the Mill."""

from collections.abc import Callable

import pytest

from app.actions.proposals import draft_proposal
from app.actions.strikes import ask_for_strike, strike_governance
from app.governance.changes import AddAccountability, change_to_body
from app.governance.errors import InvalidChange, NotPermitted, OutOfOrder
from app.governance.lines import AccountabilityLine, AssignmentLine, PolicyLine, RoleKind, RoleLine
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, FLOUR, LEA, MAX, NOVA, OUTSIDER, OVENS, PASTRY, SAM, Building, a_structure, core
from tests.seeding import Seeded

Seed = Callable[..., Seeded]
RULE = "everyone-bows"
LINE = ("policy_line", RULE, "5.2.1-a", "It is none of the four things that a Policy may do.")


def with_a_rule(circle: str = BAKERY) -> Building:
    return Building(a_structure()).policy(RULE, circle)


@pytest.mark.clause("4.2.2")
def test_a_secretary_asked_by_a_partner_strikes_and_everybody_there_is_told(seeded: Seed) -> None:
    mill = seeded(with_a_rule().done)

    asked = ask_for_strike(mill.as_(OUTSIDER), *LINE)
    assert mill.mails() == [("strike_asked", ANA), ("strike_asked", SAM)]
    strike_governance(mill.as_(SAM), *LINE)

    assert mill.structure.find(PolicyLine, RULE) is None
    record = mill.records()[-1]
    assert (record.kind, record.actor, record.circle, record.subject) == ("governance_struck", SAM, BAKERY, RULE)
    assert (record.body["clause"], record.body["asked"]) == ("5.2.1-a", asked)
    told = {person for template, person in mill.mails() if template == "governance_struck"}
    assert {ANA, SAM, LEA, MAX} <= told
    assert NOVA not in told
    assert [str(problem) for each in verify(mill.database).organizations for problem in each.problems] == []


@pytest.mark.clause("4.2.2")
def test_nobody_else_strikes(seeded: Seed) -> None:
    mill = seeded(with_a_rule().done)
    ask_for_strike(mill.as_(OUTSIDER), *LINE)

    for person in (LEA, MAX, OUTSIDER):
        with pytest.raises(NotPermitted):
            strike_governance(mill.as_(person), *LINE)

    assert mill.structure.find(PolicyLine, RULE) is not None


@pytest.mark.clause("4.2.2")
def test_nothing_is_struck_that_nobody_asked_for(seeded: Seed) -> None:
    mill = seeded(with_a_rule().done)

    with pytest.raises(OutOfOrder):
        strike_governance(mill.as_(SAM), *LINE)


@pytest.mark.clause("4.2.2")
def test_only_partners_ask(seeded: Seed) -> None:
    mill = seeded(with_a_rule().done)

    with pytest.raises(NotPermitted):
        ask_for_strike(mill.as_(NOVA), *LINE)


@pytest.mark.clause("4.2.2")
def test_a_strike_names_the_clause_and_the_reason(seeded: Seed) -> None:
    mill = seeded(with_a_rule().done)
    table, lineage, clause, reason = LINE

    with pytest.raises(InvalidChange):
        ask_for_strike(mill.as_(OUTSIDER), table, lineage, "99.9", reason)
    with pytest.raises(InvalidChange):
        ask_for_strike(mill.as_(OUTSIDER), table, lineage, clause, "  ")
    with pytest.raises(InvalidChange):
        ask_for_strike(mill.as_(OUTSIDER), table, "nothing", clause, reason)
    with pytest.raises(InvalidChange):
        ask_for_strike(mill.as_(OUTSIDER), "assignment_line", f"{SAM}@{OVENS}:", clause, reason)


@pytest.mark.clause("4.2.2")
def test_the_secretary_of_a_circle_around_strikes_too_and_one_within_does_not(seeded: Seed) -> None:
    mill = seeded(with_a_rule(PASTRY).elects(MAX, RoleKind.SECRETARY, PASTRY).policy("above", BAKERY).done)
    ask_for_strike(mill.as_(OUTSIDER), *LINE)
    ask_for_strike(mill.as_(OUTSIDER), "policy_line", "above", *LINE[2:])

    with pytest.raises(NotPermitted):
        strike_governance(mill.as_(MAX), "policy_line", "above", *LINE[2:])
    strike_governance(mill.as_(SAM), *LINE)

    assert mill.structure.find(PolicyLine, RULE) is None


@pytest.mark.clause("4.2.2", "5.3.6")
def test_where_there_is_no_secretary_the_surrogate_strikes(seeded: Seed) -> None:
    mill = seeded(with_a_rule().without(AssignmentLine, f"{SAM}@{core(BAKERY, RoleKind.SECRETARY)}:").done)
    ask_for_strike(mill.as_(OUTSIDER), *LINE)

    strike_governance(mill.as_(LEA), *LINE)

    assert mill.structure.find(PolicyLine, RULE) is None


@pytest.mark.clause("4.2.2")
def test_a_role_that_is_struck_takes_its_inside_along_and_the_constitutional_ones_stay(seeded: Seed) -> None:
    mill = seeded()
    with pytest.raises(InvalidChange):
        ask_for_strike(mill.as_(LEA), "role_line", core(BAKERY, RoleKind.FACILITATOR), "1.1-a", "No.")
    ask_for_strike(mill.as_(LEA), "role_line", OVENS, "1.1-a", "It has no purpose.")

    strike_governance(mill.as_(SAM), "role_line", OVENS, "1.1-a", "It has no purpose.")

    assert mill.structure.find(RoleLine, OVENS) is None
    assert mill.structure.held(AccountabilityLine, OVENS) == []
    assert [str(problem) for each in verify(mill.database).organizations for problem in each.problems] == []


@pytest.mark.clause("5.3-f", "4.2.2")
def test_a_draft_about_what_was_struck_keeps_its_ground(seeded: Seed) -> None:
    mill = seeded()
    change = change_to_body(AddAccountability(role=OVENS, accountability="a", text="Sweeping"))
    draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, [change])
    ask_for_strike(mill.as_(LEA), "role_line", OVENS, "1.1-a", "It has no purpose.")

    strike_governance(mill.as_(SAM), "role_line", OVENS, "1.1-a", "It has no purpose.")

    assert [str(problem) for each in verify(mill.database).organizations for problem in each.problems] == []
