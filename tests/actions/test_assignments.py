"""Roles are assigned, given back and taken back (§1.4.1, §1.3)."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.actions.assignments import (
    agree_to_stay,
    amend_assignment,
    assign_role,
    release_from_staying,
    resign_from_role,
    unassign_role,
)
from app.governance.circles import circle_reps
from app.governance.errors import GovernanceError, InvalidChange, NotFound, NotPermitted
from app.governance.lines import AssignmentLine, RoleKind
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.seeding import Seeded

Seed = Callable[..., Seeded]


def filling(mill: Seeded, role: str) -> list[tuple[str, str]]:
    return [(line.person, line.focus) for line in mill.structure.held(AssignmentLine, role)]


def the_assignment(mill: Seeded, person: str, role: str) -> str:
    return next(line.lineage for line in mill.structure.held(AssignmentLine, role) if line.person == person)


@pytest.mark.clause("1.4.1-a", "1.4.1-c", "1.3")
def test_a_circle_lead_assigns_a_role_without_a_proposal_and_the_person_is_told(mill: Seeded) -> None:
    assignment = assign_role(mill.as_(ANA), COUNTER, LEA, focus=" mornings ", term=TODAY + timedelta(days=90))

    line = mill.structure.get(AssignmentLine, assignment)
    assert (line.person, line.focus, line.term) == (LEA, "mornings", TODAY + timedelta(days=90))
    record = mill.records()[-1]
    assert (record.kind, record.actor, record.circle, record.subject) == ("role_assigned", ANA, BAKERY, COUNTER)
    assert mill.mails() == [("role_assigned", LEA)]


@pytest.mark.clause("1.4.1-a")
def test_anybody_willing_may_fill_a_role_a_partner_or_not_and_several_people_one(mill: Seeded) -> None:
    for person in (NOVA, MAX, OUTSIDER):
        assign_role(mill.as_(ANA), COUNTER, person)

    assert filling(mill, COUNTER) == [(NOVA, ""), (MAX, ""), (OUTSIDER, "")]
    assert OUTSIDER in mill.members(BAKERY)
    assert NOVA not in mill.members(BAKERY)


@pytest.mark.clause("1.4.1-c")
def test_one_person_fills_a_role_in_two_focuses_and_not_twice_in_one(mill: Seeded) -> None:
    assign_role(mill.as_(ANA), FLOUR, LEA, focus="rye")

    assert filling(mill, FLOUR) == [(LEA, ""), (LEA, "rye")]
    with pytest.raises(InvalidChange, match="fills Flour in that focus already"):
        assign_role(mill.as_(ANA), FLOUR, LEA, focus="rye")


@pytest.mark.clause("1.4.1-a")
def test_who_is_no_circle_lead_is_told_why_and_nothing_is_written(mill: Seeded) -> None:
    with pytest.raises(NotPermitted, match=r"Only a Circle Lead of Bakery assigns its Roles \(§1.4.1\)\."):
        assign_role(mill.as_(SAM), COUNTER, LEA)

    assert filling(mill, COUNTER) == []
    assert mill.records() == []
    assert mill.mails() == []


@pytest.mark.clause("1.4.1-a")
def test_what_is_not_there_cannot_be_assigned(mill: Seeded) -> None:
    with pytest.raises(NotFound):
        assign_role(mill.as_(ANA), "nowhere", LEA)
    with pytest.raises(GovernanceError):
        assign_role(mill.as_(ANA), COUNTER, "nobody")
    with pytest.raises(InvalidChange, match="That day has passed"):
        assign_role(mill.as_(ANA), COUNTER, LEA, term=TODAY - timedelta(days=1))


@pytest.mark.clause("5.1.2-a")
def test_nobody_assigns_who_is_elected_but_ratifiers_in_setup(seeded: Seed) -> None:
    adopted = seeded()
    with pytest.raises(NotPermitted, match="The Secretary is elected"):
        assign_role(adopted.as_(ANA), core(BAKERY, RoleKind.SECRETARY), MAX)


@pytest.mark.clause("5.1.2-a", "1.3.3-b")
def test_in_setup_ratifiers_place_elected_people_one_at_a_time(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).in_setup(ANA).done)

    assignment = assign_role(mill.as_(ANA), core(BAKERY, RoleKind.SECRETARY), MAX)

    assert filling(mill, core(BAKERY, RoleKind.SECRETARY)) == [(MAX, "")]
    assert mill.structure.get(AssignmentLine, assignment).elected
    assert mill.records()[-1].kind == "structure_edited"
    with pytest.raises(NotPermitted, match="only its Ratifiers"):
        assign_role(mill.as_(SAM), COUNTER, LEA)


@pytest.mark.clause("5.1.1-a")
def test_whoever_becomes_circle_lead_stops_being_its_rep_in_the_same_record(mill: Seeded) -> None:
    assert circle_reps(mill.structure, BAKERY) == [SAM]
    assert SAM in mill.members(MILL)

    assign_role(mill.as_(ANA), BAKERY, SAM)

    assert filling(mill, core(BAKERY, RoleKind.CIRCLE_REP)) == []
    assert len(mill.records()) == 1
    assert SAM in mill.members(MILL)  # As a Circle Lead of the Bakery, a Role of the Mill.


@pytest.mark.clause("1.4.1-a", "1.4.2-a")
def test_a_circle_lead_unassigns_and_holds_the_role_again(mill: Seeded) -> None:
    unassign_role(mill.as_(ANA), the_assignment(mill, SAM, OVENS))

    assert filling(mill, OVENS) == []
    assert mill.records()[-1].kind == "role_unassigned"
    assert mill.mails() == [("role_unassigned", SAM)]
    with pytest.raises(NotPermitted):
        unassign_role(mill.as_(SAM), the_assignment(mill, LEA, FLOUR))


@pytest.mark.clause("1.4.1-b")
def test_a_person_resigns_and_whoever_assigns_the_role_is_told(mill: Seeded) -> None:
    resign_from_role(mill.as_(SAM), the_assignment(mill, SAM, OVENS))
    resign_from_role(mill.as_(SAM), the_assignment(mill, SAM, core(BAKERY, RoleKind.SECRETARY)))

    assert filling(mill, OVENS) == []
    assert [record.kind for record in mill.records()] == ["role_resigned", "role_resigned"]
    assert mill.mails()[0] == ("role_resigned", ANA)
    with pytest.raises(NotPermitted, match="A person resigns for themselves"):
        resign_from_role(mill.as_(ANA), the_assignment(mill, LEA, FLOUR))


@pytest.mark.clause("1.4.1-b")
def test_an_agreement_to_stay_is_on_record_and_holds_until_whoever_assigns_lets_them_off(mill: Seeded) -> None:
    assignment = the_assignment(mill, SAM, OVENS)
    with pytest.raises(NotPermitted, match="Only whoever fills the Role agrees"):
        agree_to_stay(mill.as_(ANA), assignment, "Until Easter")

    agree_to_stay(mill.as_(SAM), assignment, "Until Easter")

    assert mill.records()[-1].kind == "assignment_amended"
    with pytest.raises(NotPermitted, match="You agreed not to resign from Ovens: “Until Easter”"):
        resign_from_role(mill.as_(SAM), assignment)
    with pytest.raises(NotPermitted):
        release_from_staying(mill.as_(SAM), assignment)

    release_from_staying(mill.as_(ANA), assignment)
    resign_from_role(mill.as_(SAM), assignment)
    assert filling(mill, OVENS) == []


@pytest.mark.clause("1.4.1-b")
def test_who_is_elected_stays_free_to_resign(mill: Seeded) -> None:
    with pytest.raises(NotPermitted, match="You stay free to resign"):
        agree_to_stay(mill.as_(SAM), the_assignment(mill, SAM, core(BAKERY, RoleKind.SECRETARY)), "For ever")


@pytest.mark.clause("1.4.1-c")
def test_focus_and_term_are_amended_in_one_record_and_not_at_all_when_nothing_changes(mill: Seeded) -> None:
    assignment = the_assignment(mill, SAM, OVENS)
    agree_to_stay(mill.as_(SAM), assignment, "Until Easter")

    amend_assignment(mill.as_(ANA), assignment, focus="nights", term=TODAY + timedelta(days=30))
    amend_assignment(mill.as_(ANA), assignment, focus="nights", term=TODAY + timedelta(days=30))

    line = mill.structure.get(AssignmentLine, assignment)
    assert (line.focus, line.term, line.stays) == ("nights", TODAY + timedelta(days=30), "Until Easter")
    assert [record.kind for record in mill.records()] == ["assignment_amended", "assignment_amended"]


@pytest.mark.clause("1.4.1-d")
def test_a_policys_limit_holds_and_is_named(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(MILL, "assignment_limits", policy="one-each", per_person=1).done)

    with pytest.raises(NotPermitted, match="“One Each” limits the Roles of one person in the Circle to 1"):
        assign_role(mill.as_(ANA), COUNTER, LEA)
    assign_role(mill.as_(ANA), COUNTER, OUTSIDER)


@pytest.mark.clause("1.3.4-b")
def test_a_circle_into_which_a_role_links_does_not_assign_it(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).linked(OVENS, SHOP).done)

    with pytest.raises(NotPermitted, match="only Bakery assigns it"):
        assign_role(mill.as_(OUTSIDER), OVENS, MAX)


def test_the_same_key_twice_assigns_once(mill: Seeded) -> None:
    first = assign_role(mill.as_(ANA, key="k"), COUNTER, LEA)
    again = assign_role(mill.as_(ANA, key="k"), COUNTER, LEA)

    assert first == again
    assert filling(mill, COUNTER) == [(LEA, "")]
    assert mill.mails() == [("role_assigned", LEA)]


@pytest.mark.clause("1.4.2-a")
def test_leaving_a_circle_without_a_lead_hands_it_to_the_one_above(mill: Seeded) -> None:
    resign_from_role(mill.as_(MAX), the_assignment(mill, MAX, PASTRY))

    assert ANA in mill.members(PASTRY)
    assert MAX not in mill.members(PASTRY)
