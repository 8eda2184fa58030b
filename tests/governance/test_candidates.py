"""Who may stand, how many serve, how a Circle Rep is found, and terms (§5.1.1, §5.1.2, §5.3.5-f)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.governance.candidates import candidates_of, may_stand, open_seats, other_selection, overdue_terms, seats
from app.governance.changes import AddAccountability, Elect, apply_changes, check_all
from app.governance.circles import circle_members, circle_reps, roles_represented
from app.governance.election_permissions import may_begin, may_call, may_name_rep
from app.governance.invariants import breaks
from app.governance.lines import AssignmentLine, PolicyKind, PolicyLine, RoleKind
from app.governance.messages import say
from app.governance.settings import may_carry
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from tests.builders import (
    ANA,
    BAKERY,
    FLOUR,
    IDA,
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
)
from tests.electing import REP, SECRETARY, Electing

FACILITATOR, SECRETARY_KIND, REP_KIND = RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP
MEMBERS = {ANA, SAM, LEA, MAX, IDA}


def with_policy(**value: Any) -> Structure:
    return Building(a_structure()).setting(BAKERY, "candidates", **value).done


def may(structure: Structure, kind: RoleKind) -> set[str]:
    return {person for person, verdict in candidates_of(structure, BAKERY, kind).items() if verdict}


def message(verdict: Verdict) -> str:
    assert verdict.reason is not None
    assert say(verdict.reason, "en") != say(verdict.reason, "fr")
    return verdict.reason.message


# Candidates (§5.1.2-b)


@pytest.mark.clause("5.1.2-b")
def test_each_who_may_not_stand_is_told_why() -> None:
    found = candidates_of(a_structure(), BAKERY, REP_KIND)

    assert set(found) == MEMBERS
    assert message(found[ANA]) == "a_circle_lead_is_no_rep"
    assert all(found[person] for person in MEMBERS - {ANA})


@pytest.mark.clause("5.1.2-b")
def test_a_policy_adds_every_partner_and_nobody_else() -> None:
    open_to_all = with_policy(add="partners")

    assert may(open_to_all, FACILITATOR) == may(open_to_all, SECRETARY_KIND) == MEMBERS | {OUTSIDER}
    assert message(may_stand(open_to_all, BAKERY, FACILITATOR, NOVA)) == "candidates_are_partners"
    assert message(may_stand(a_structure(), BAKERY, FACILITATOR, OUTSIDER)) == "candidates_are_circle_members"


@pytest.mark.clause("5.1.2-b")
def test_a_policy_adds_whoever_fills_a_role() -> None:
    assert may(with_policy(add_role=SHOP), SECRETARY_KIND) == MEMBERS | {OUTSIDER}


@pytest.mark.clause("5.1.2-b")
def test_a_policy_limits_candidates_to_a_role_or_leaves_circle_leads_out() -> None:
    only = with_policy(only_role=FLOUR)
    assert may(only, SECRETARY_KIND) == {LEA}
    assert message(may_stand(only, BAKERY, SECRETARY_KIND, SAM)) == "candidates_fill_a_role"

    without = with_policy(leave_out="circle_leads")
    assert may(without, FACILITATOR) == MEMBERS - {ANA}
    assert message(may_stand(without, BAKERY, FACILITATOR, ANA)) == "candidates_lead_no_circle"


@pytest.mark.clause("5.1.2-b")
def test_a_policy_speaks_of_one_role_or_both_and_never_of_the_circle_rep() -> None:
    only = with_policy(over="facilitator", only_role=FLOUR)

    assert may(only, FACILITATOR) == {LEA}
    assert may(only, SECRETARY_KIND) == MEMBERS
    assert may(with_policy(add="partners"), REP_KIND) == MEMBERS - {ANA}


@pytest.mark.clause("5.1.2-b")
def test_a_policy_of_a_circle_above_reaches_within_where_it_says_so() -> None:
    above = Building(a_structure()).setting(MILL, "candidates", policy="all", add="partners")
    assert may(above.done, FACILITATOR) == MEMBERS

    above.amended(PolicyLine, "all", reaches_sub_circles=True)
    assert may(above.done, FACILITATOR) == MEMBERS | {OUTSIDER}
    above.setting(BAKERY, "candidates", only_role=FLOUR)
    assert may(above.done, FACILITATOR) == {LEA}
    above.amended(PolicyLine, "all", may_be_overridden=False)
    assert may(above.done, FACILITATOR) == MEMBERS | {OUTSIDER}


# Several Circle Reps (§5.1.1-a)


def with_reps(n: int) -> Structure:
    return Building(a_structure()).setting(MILL, "number_of_circle_reps", n=n).done


@pytest.mark.clause("5.1.1-a")
def test_one_circle_rep_serves_unless_a_containing_circle_allows_more() -> None:
    assert seats(a_structure(), BAKERY, REP_KIND) == 1
    two = with_reps(2)
    assert (seats(two, BAKERY, REP_KIND), seats(two, PASTRY, REP_KIND), seats(two, BAKERY, FACILITATOR)) == (2, 1, 1)
    assert (open_seats(two, BAKERY, REP_KIND), open_seats(a_structure(), BAKERY, REP_KIND)) == (1, 0)


@pytest.mark.clause("5.1.1-a")
def test_electing_a_second_rep_leaves_the_first_and_a_third_finds_no_seat() -> None:
    two = with_reps(2)
    second = Elect(assignment="second", role=REP, person=LEA, replaces=())
    assert check_all(two, BAKERY, [second], candidate=LEA).verdict
    apply_changes(two, two.at + 1, BAKERY, [second])

    assert set(circle_reps(two, BAKERY)) == {SAM, LEA}
    assert breaks(two) == []
    third = Elect(assignment="third", role=REP, person=IDA, replaces=())
    assert message(check_all(two, BAKERY, [third], candidate=IDA).verdict) == "all_seats_are_taken"
    swapped = Elect(assignment="third", role=REP, person=IDA, replaces=(f"{SAM}@{REP}:",))
    assert check_all(two, BAKERY, [swapped], candidate=IDA).verdict
    apply_changes(two, two.at + 1, BAKERY, [swapped])
    assert set(circle_reps(two, BAKERY)) == {LEA, IDA}


@pytest.mark.clause("5.1.1-a")
def test_with_every_seat_taken_the_facilitator_says_whom_the_election_replaces() -> None:
    held = Electing(REP, with_reps(2), begun=False)
    free = may_begin(held.structure, LEA, held.election, TODAY, replaces=[])
    assert free
    Building(held.structure).elects(IDA, REP_KIND, BAKERY)

    assert message(may_begin(held.structure, LEA, held.election, TODAY, replaces=[])) == "no_seat_is_free"
    gone = may_begin(held.structure, LEA, held.election, TODAY, replaces=["gone"])
    assert message(gone) == "replaced_serves_no_longer"
    assert may_begin(held.structure, LEA, held.election, TODAY, replaces=[f"{SAM}@{REP}:"])


# Represented otherwise (§5.1.1-b, -c)


@pytest.mark.clause("5.1.1-b")
@pytest.mark.clause("5.1.1-c")
def test_reps_of_a_named_sub_circle_do_not_join_where_something_stands_for_them() -> None:
    assert IDA in circle_members(a_structure(), BAKERY)
    replaced = Building(a_structure()).setting(
        BAKERY, "rep_representation_replaced", role=PASTRY, instead="Pastry's lead brings its Tensions"
    )

    assert IDA not in circle_members(replaced.done, BAKERY)
    assert roles_represented(replaced.done, IDA, BAKERY, TODAY) == []
    assert SAM in circle_members(replaced.done, MILL)
    assert breaks(replaced.done) == []


@pytest.mark.clause("5.1.1-c")
def test_such_a_policy_says_what_represents_them_instead_and_names_a_circle_within() -> None:
    kinds = (PolicyKind.CHANGES_DEFAULT,)
    carry: Any = lambda value: may_carry(a_structure(), BAKERY, "rep_representation_replaced", value, kinds)  # noqa: E731

    assert message(carry({"role": PASTRY})) == "setting_lacks"
    assert message(carry({"role": SHOP, "instead": "Letters"})) == "replaces_reps_of_a_circle_within"
    assert message(carry({"role": REP, "instead": "Letters"})) == "replaces_reps_of_a_circle_within"
    assert carry({"role": PASTRY, "instead": "Letters"})


# Another way to a Circle Rep (§5.1.1-a)


@pytest.mark.clause("5.1.1-a")
def test_where_a_policy_sets_another_process_no_election_is_held() -> None:
    by_role = Building(a_structure()).setting(BAKERY, "other_rep_selection", role=FLOUR).done

    assert other_selection(by_role, BAKERY) is not None
    assert message(may_call(by_role, SAM, BAKERY, REP)) == "rep_comes_from_another_process"
    assert may_call(by_role, SAM, BAKERY, SECRETARY)
    assert may_name_rep(by_role, LEA, BAKERY, IDA, TODAY)
    assert message(may_name_rep(by_role, SAM, BAKERY, IDA, TODAY)) == "rep_is_named_by_a_role"
    assert message(may_name_rep(by_role, LEA, BAKERY, ANA, TODAY)) == "a_circle_lead_is_no_rep"
    assert message(may_name_rep(a_structure(), LEA, BAKERY, IDA, TODAY)) == "reps_are_elected_here"


@pytest.mark.clause("5.1.1-a")
def test_an_election_that_went_on_when_the_policy_came_elects_nobody() -> None:
    held = Electing(REP)
    elect = Elect(assignment="new", role=REP, person=IDA)
    assert check_all(held.structure, BAKERY, [elect], candidate=IDA).verdict

    Building(held.structure).setting(BAKERY, "other_rep_selection", process="Drawn by lot")

    verdict = check_all(held.structure, BAKERY, [elect], candidate=IDA).verdict
    assert message(verdict) == "rep_comes_from_another_process"


@pytest.mark.clause("5.1.1-a")
def test_the_outcome_of_a_process_in_words_is_entered_by_the_secretary() -> None:
    by_process = Building(a_structure()).setting(BAKERY, "other_rep_selection", process="Drawn by lot").done

    assert may_name_rep(by_process, SAM, BAKERY, IDA, TODAY)
    assert message(may_name_rep(by_process, LEA, BAKERY, IDA, TODAY)) == "rep_is_named_by_a_process"


# Elect only by an election (§5.1.2-a, §5.2-a)


@pytest.mark.clause("5.1.2-a")
@pytest.mark.clause("5.2-a")
def test_a_proposal_elects_only_whom_an_election_found_and_does_nothing_else() -> None:
    bakery = a_structure()
    elect = Elect(assignment="new", role=SECRETARY, person=IDA)
    more = AddAccountability(accountability="x", role=OVENS, text="Cleaning")
    check: Any = lambda changes, **facts: check_all(bakery, BAKERY, changes, **facts).verdict  # noqa: E731

    assert message(check([elect])) == "only_elections_elect"
    assert check([elect], candidate=IDA)
    assert message(check([elect], candidate=MAX)) == "not_the_elections_candidate"
    assert message(check([elect, more], candidate=IDA)) == "only_elections_elect"
    assert message(check([more], candidate=IDA)) == "not_the_elections_candidate"
    elsewhere = check_all(bakery, MILL, [elect], candidate=IDA).verdict
    assert message(elsewhere) == "not_the_elections_candidate"
    outsider = Elect(assignment="new", role=SECRETARY, person=OUTSIDER)
    assert message(check([outsider], candidate=OUTSIDER)) == "candidates_are_circle_members"


@pytest.mark.clause("5.1.1-a")
def test_no_circle_lead_is_elected_circle_rep() -> None:
    elect = Elect(assignment="new", role=REP, person=ANA)

    assert message(check_all(a_structure(), BAKERY, [elect], candidate=ANA).verdict) == "a_circle_lead_is_no_rep"


@pytest.mark.clause("5.1.2-a")
def test_whoever_serves_may_be_elected_again_and_has_one_assignment() -> None:
    bakery = a_structure()
    again = Elect(assignment="again", role=SECRETARY, person=SAM)
    assert check_all(bakery, BAKERY, [again], candidate=SAM).verdict

    apply_changes(bakery, bakery.at + 1, BAKERY, [again])

    assert [line.lineage for line in bakery.held(AssignmentLine, SECRETARY)] == ["again"]


# Terms (§5.3.5-f)


@pytest.mark.clause("5.3.5-f")
def test_when_a_term_ends_its_holder_stays_and_is_overdue() -> None:
    yesterday = TODAY - timedelta(days=1)
    bakery = Building(a_structure()).amended(AssignmentLine, f"{SAM}@{SECRETARY}:", term=yesterday).done

    assert [line.person for line in overdue_terms(bakery, BAKERY, TODAY)] == [SAM]
    assert overdue_terms(bakery, BAKERY, yesterday) == []
    assert overdue_terms(bakery, PASTRY, TODAY) == []
    assert [line.person for line in bakery.held(AssignmentLine, SECRETARY)] == [SAM]
