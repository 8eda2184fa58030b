"""What the Constitution placed on the four Roles of every Circle, and who may be elected into three of them."""

import pytest

from app.governance.candidates import candidates_of
from app.governance.changes import AddAccountability, AmendRole, Hearing, RemoveRole
from app.governance.circles import circle_members
from app.governance.constitutional_roles import CONSTITUTIONAL_ROLES, Placed
from app.governance.ledger import is_clause
from app.governance.lines import CONSTITUTIONAL, PolicyKind, RoleKind
from app.governance.permissions import may_be_elected
from app.governance.settings import may_carry
from app.governance.structure import Structure
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, MILL, NOVA, OUTSIDER, PASTRY, SAM, Building, a_structure, core

FACILITATOR, SECRETARY = CONSTITUTIONAL_ROLES[RoleKind.FACILITATOR], CONSTITUTIONAL_ROLES[RoleKind.SECRETARY]
REP, LEAD = CONSTITUTIONAL_ROLES[RoleKind.CIRCLE_REP], CONSTITUTIONAL_ROLES[RoleKind.CIRCLE_LEAD]


def articles(*placed: Placed) -> set[str]:
    clauses = {clause for each in placed for clause in (each.clause, *each.also)}
    assert all(is_clause(clause) for clause in clauses)
    return {clause.partition("-")[0] for clause in clauses}


@pytest.mark.clause("1.3.5-b")
def test_the_facilitator_runs_the_process_and_the_tactical_meetings_calls_elections_and_audits() -> None:
    assert articles(*FACILITATOR.accountabilities) == {"5.1.2", "3.2", "5.3.5", "5.5"}
    assert not FACILITATOR.domains


@pytest.mark.clause("1.3.5-b")
def test_the_secretary_records_schedules_and_rules_and_holds_the_records_as_a_domain() -> None:
    assert articles(*SECRETARY.accountabilities) == {"5.1.2", "3.2", "5.4", "3", "4.2.1"}
    assert [domain.say("en") for domain in SECRETARY.domains] == ["The Circle's governance records"]


@pytest.mark.clause("5.1.1-d")
def test_the_circle_rep_hears_chooses_and_sees_resolved() -> None:
    assert len(REP.accountabilities) == 3
    assert articles(*REP.accountabilities) == {"5.1.1"}


@pytest.mark.clause("1.4-a", "1.4.5-a")
def test_the_circle_lead_carries_the_circles_own_purpose() -> None:
    assert LEAD.purpose_in("fr", "Du pain pour tous") == "Du pain pour tous"
    assert LEAD.purpose_in("en") == "The Circle's own Purpose"


@pytest.mark.clause("1.3.5-a", "1.4.5-a", "5.1.1-d")
@pytest.mark.parametrize("kind", sorted(CONSTITUTIONAL))
def test_what_the_constitution_placed_stays_and_what_a_circle_adds_is_its_own(kind: RoleKind) -> None:
    bakery, hearing, role = a_structure(), Hearing(BAKERY), core(BAKERY, kind)

    assert not AmendRole(role=role, purpose="Something else").check(bakery, hearing)
    assert not AmendRole(role=role, name="Boss").check(bakery, hearing)
    assert not RemoveRole(role=role).check(bakery, hearing)
    assert AddAccountability(role=role, accountability="new", text="Tasting the bread").check(bakery, hearing)


@pytest.mark.parametrize("kind", sorted(CONSTITUTIONAL))
def test_each_is_said_in_both_languages(kind: RoleKind) -> None:
    role = CONSTITUTIONAL_ROLES[kind]

    for phrase in (role.name, role.purpose, *(each.text for each in (*role.accountabilities, *role.domains))):
        assert phrase[0]
        assert phrase[1]
        assert phrase[0] != phrase[1]


# Who may be elected


def _may_stand(structure: Structure, kind: RoleKind) -> set[str]:
    return {person for person, verdict in candidates_of(structure, BAKERY, kind).items() if verdict}


@pytest.mark.clause("5.1.2-b")
@pytest.mark.parametrize("kind", [RoleKind.FACILITATOR, RoleKind.SECRETARY])
def test_candidates_are_the_circle_members(kind: RoleKind) -> None:
    bakery = a_structure()

    assert _may_stand(bakery, kind) == set(circle_members(bakery, BAKERY)) == {ANA, SAM, LEA, MAX, IDA}
    assert may_be_elected(bakery, ANA, core(BAKERY, kind))
    for person in (OUTSIDER, NOVA):
        verdict = may_be_elected(bakery, person, core(BAKERY, kind))
        assert verdict.reason is not None
        assert verdict.reason.clause == "5.1.2-b"


@pytest.mark.clause("5.1.1-a")
def test_a_circle_rep_is_a_circle_member_and_no_circle_lead() -> None:
    role = core(BAKERY, RoleKind.CIRCLE_REP)
    assert _may_stand(a_structure(), RoleKind.CIRCLE_REP) == {SAM, LEA, MAX, IDA}

    assert may_be_elected(a_structure(), LEA, role)
    lead, outsider = may_be_elected(a_structure(), ANA, role), may_be_elected(a_structure(), OUTSIDER, role)
    assert lead.reason is not None
    assert lead.reason.message == "a_circle_lead_is_no_rep"
    assert outsider.reason is not None
    assert outsider.reason.message == "candidates_are_circle_members"


@pytest.mark.clause("5.1.1-c")
def test_no_policy_limits_reps_without_comparable_representation() -> None:
    mill = (
        Building(a_structure()).setting(MILL, "representation_limit", n=1).setting(BAKERY, "representation_limit", n=1)
    )

    assert SAM in circle_members(mill.done, MILL)
    assert IDA in circle_members(mill.done, BAKERY)
    verdict = may_carry(mill.done, BAKERY, "rep_representation_replaced", {}, (PolicyKind.CHANGES_DEFAULT,))
    assert not verdict  # Until it can say what stands for the Reps, it cannot be chosen.
    assert PASTRY in {why.role for why in circle_members(mill.done, BAKERY)[IDA]}
