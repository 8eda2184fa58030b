"""Objections: the criteria, the test, integration and its ends (§5.3.2 to §5.3.4)."""

from collections.abc import Callable
from json import dumps, loads

import pytest

from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import DropGround, Finding, Side
from app.governance.lines import AssignmentLine, RoleKind
from app.governance.objection_permissions import (
    may_abandon,
    may_argue,
    may_confirm,
    may_demand,
    may_raise_concern,
    may_request_ruling,
    may_request_test,
    may_rule,
    may_suggest,
    may_test,
)
from app.governance.objections import ALL_FOUR, QUESTIONS, Criterion, Objection, ObjectionState
from app.governance.proposal_permissions import may_drop
from app.governance.proposal_steps import Answer, Step
from app.governance.proposals import Proposal
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    IDA,
    LEA,
    MAX,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SUGAR,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.proposing import Hearing, a_change, a_hearing

BREACH = "1.4.1-a"


def amended(hearing: Hearing) -> None:
    hearing.amends([a_change("Cleaning the ovens on Mondays")])


def suggested(hearing: Hearing, objection: Objection, by: str) -> int:
    now = hearing.at(by)
    number = hearing.proposal.suggest_amendment(now, objection.id, [], now.words("text"), now.words("argument"))
    hearing.told()
    return number


# Raising and arguing


@pytest.mark.clause("5.3-a")
def test_only_a_circle_member_objects_and_only_for_a_role_that_they_represent() -> None:
    hearing = a_hearing()

    def may(person: str, role: str) -> bool:
        return bool(may_raise_concern(hearing.structure, person, hearing.proposal, role, hearing.now, TODAY))

    assert may(SAM, OVENS)
    assert may(IDA, PASTRY)
    assert may(ANA, COUNTER)
    assert not may(SAM, FLOUR)
    assert not may(IDA, SUGAR)
    assert not may(OUTSIDER, OVENS)


@pytest.mark.clause("5.3.2-a")
def test_a_concern_is_an_objection_once_all_four_criteria_are_argued() -> None:
    hearing = a_hearing()
    concern = hearing.raises(SAM, OVENS)

    for criterion in ALL_FOUR[:3]:
        hearing.argues(concern, criterion)
    assert not concern.stands
    assert concern.next_criterion is Criterion.NECESSARY
    hearing.argues(concern, Criterion.NECESSARY)

    assert concern.state is ObjectionState.STANDS


@pytest.mark.clause("5.3.2-a")
@pytest.mark.parametrize("criterion", ALL_FOUR)
def test_a_concern_that_misses_one_criterion_is_no_objection(criterion: Criterion) -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, MAX, IDA)
    concern = hearing.raises(SAM, OVENS)

    hearing.argues(concern, criterion, met=False)

    assert concern.state is ObjectionState.NOT_AN_OBJECTION
    assert hearing.proposal.objections == [concern]
    hearing.says_no_objection(SAM)
    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3.2-a")
def test_a_criterion_is_not_met_without_an_argument() -> None:
    hearing = a_hearing()
    concern = hearing.raises(SAM, OVENS)

    with pytest.raises(InvalidChange):
        hearing.proposal.argue(hearing.at(SAM), hearing.circle, concern.id, Criterion.CAPACITY, True, "")


@pytest.mark.clause("5.3.2-a")
def test_only_its_owner_argues_a_concern() -> None:
    hearing = a_hearing()
    concern = hearing.raises(SAM, OVENS)

    assert may_argue(SAM, hearing.proposal, concern)
    assert not may_argue(LEA, hearing.proposal, concern)


@pytest.mark.clause("5.3.2-b")
def test_a_claimed_breach_of_the_constitution_stands_at_once() -> None:
    hearing = a_hearing()

    objection = hearing.raises(SAM, OVENS, breaks=BREACH)

    assert objection.state is ObjectionState.STANDS
    assert objection.criteria == (Criterion.CONSTITUTION,)
    hearing.says_no_objection(ANA, MAX, IDA)
    assert hearing.is_at(Step.OPEN)


def test_every_criterion_has_its_question_in_both_languages() -> None:
    assert set(QUESTIONS) == set(Criterion)
    for question in QUESTIONS.values():
        assert question.asked("en").endswith("?")
        assert question.asked("fr").endswith(" ?")


@pytest.mark.clause("5.3-c")
def test_who_raises_a_concern_no_longer_says_no_objection() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(SAM)

    hearing.raises(SAM, OVENS)

    assert SAM not in hearing.proposal.answers
    with pytest.raises(OutOfOrder):
        hearing.says_no_objection(SAM)


@pytest.mark.clause("5.3-c")
def test_the_concern_of_who_has_left_the_role_no_longer_counts() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, SAM, IDA)
    objection = hearing.objects(MAX, PASTRY)
    Building(hearing.structure).without(AssignmentLine, f"{MAX}@{PASTRY}:").fills(ANA, PASTRY)

    hearing.told()

    assert objection.state is ObjectionState.LAPSED
    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3-c")
def test_the_lead_who_follows_an_objector_is_asked() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, SAM, IDA)
    hearing.objects(MAX, PASTRY)
    Building(hearing.structure).without(AssignmentLine, f"{MAX}@{PASTRY}:").fills(OUTSIDER, PASTRY)

    hearing.told()

    assert hearing.is_at(Step.OPEN)
    assert hearing.proposal.awaited(hearing.now, hearing.circle) == {OUTSIDER}


# Testing


@pytest.mark.clause("5.3.3-a")
def test_a_test_fails_an_objection_only_for_want_of_an_argument() -> None:
    hearing = a_hearing()
    first, second = hearing.objects(SAM, OVENS), hearing.objects(MAX, PASTRY)

    hearing.tests(first)
    hearing.tests(second, without=[Criterion.CREATED])

    assert first.state is ObjectionState.STANDS
    assert second.state is ObjectionState.DISCARDED
    assert set(Finding) == {Finding.ARGUMENT_GIVEN, Finding.NO_ARGUMENT, Finding.NOT_LOGICAL}
    # The last one is for a Process Breakdown alone (test_breakdowns.py).


@pytest.mark.clause("5.3.3-a")
def test_a_test_asks_each_criterion_and_records_the_answers() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    now = hearing.at(LEA)

    with pytest.raises(InvalidChange):
        hearing.proposal.record_test(now, hearing.circle, objection.id, {Criterion.CAPACITY: Finding.NO_ARGUMENT}, {})
    hearing.tests(objection)

    assert set(objection.tests[0].findings) == set(ALL_FOUR)
    assert set(objection.tests[0].answers) == set(ALL_FOUR)
    assert objection.tests[0].by == LEA
    kept = Proposal.from_document(loads(dumps(hearing.proposal.to_document(), sort_keys=True)))
    assert tuple(kept.objections[0].tests[0].findings) == ALL_FOUR  # Pages number them.


@pytest.mark.clause("5.3.3-a")
def test_an_argument_found_in_a_test_is_on_record() -> None:
    hearing = a_hearing()
    concern = hearing.raises(SAM, OVENS)
    findings = dict.fromkeys(ALL_FOUR, Finding.ARGUMENT_GIVEN)

    with pytest.raises(InvalidChange):
        hearing.proposal.record_test(hearing.at(LEA), hearing.circle, concern.id, findings, {})
    hearing.tests(concern)

    assert concern.state is ObjectionState.STANDS


@pytest.mark.clause("5.3.3-a", "5.3.6")
def test_the_facilitator_or_the_surrogate_tests_and_nobody_else() -> None:
    hearing = a_hearing()
    objection = hearing.objects(MAX, PASTRY)

    def may(person: str) -> bool:
        return bool(may_test(hearing.structure, person, hearing.proposal, objection, TODAY))

    assert may(LEA)
    assert not may(SAM)
    Building(hearing.structure).without(AssignmentLine, f"{LEA}@{core(BAKERY, RoleKind.FACILITATOR)}:")
    assert may(SAM)
    assert not may(LEA)


@pytest.mark.clause("5.3.4-a")
def test_any_circle_member_asks_for_a_test_and_the_facilitator_must_test() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    assert may_request_test(hearing.structure, IDA, hearing.proposal, objection)
    assert not may_request_test(hearing.structure, OUTSIDER, hearing.proposal, objection)

    hearing.proposal.request_test(hearing.at(IDA), objection.id)
    hearing.told()

    assert objection.test_requested_by == IDA
    assert not may_abandon(hearing.structure, LEA, hearing.proposal, objection, TODAY)
    with pytest.raises(OutOfOrder):
        hearing.proposal.abandon_objection(
            hearing.at(LEA), hearing.circle, objection.id, hearing.at(LEA).words("reason")
        )
    hearing.tests(objection)
    assert objection.test_requested_by is None
    assert may_abandon(hearing.structure, LEA, hearing.proposal, objection, TODAY)


@pytest.mark.clause("5.3.4-a")
def test_an_objection_that_fails_its_test_is_discarded_and_stays_readable() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, MAX, IDA)
    objection = hearing.objects(SAM, OVENS)

    hearing.tests(objection, without=ALL_FOUR)

    assert objection.state is ObjectionState.DISCARDED
    assert objection in hearing.proposal.objections
    hearing.says_no_objection(SAM)
    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3.3-b")
def test_the_secretary_asked_by_the_facilitator_dismisses_a_claim_that_is_not_so() -> None:
    hearing = a_hearing()
    objection = hearing.raises(MAX, PASTRY, breaks=BREACH)
    assert not may_rule(hearing.structure, SAM, hearing.proposal, objection, TODAY)
    assert may_request_ruling(hearing.structure, LEA, hearing.proposal, objection, TODAY)
    assert not may_request_ruling(hearing.structure, SAM, hearing.proposal, objection, TODAY)
    hearing.proposal.request_ruling(hearing.at(LEA), objection.id)
    hearing.told()
    assert may_rule(hearing.structure, SAM, hearing.proposal, objection, TODAY)
    assert not may_rule(hearing.structure, LEA, hearing.proposal, objection, TODAY)

    hearing.proposal.rule_on_breach(hearing.at(SAM), hearing.circle, objection.id, False)
    hearing.told()

    assert objection.state is ObjectionState.DISMISSED


@pytest.mark.clause("5.3.3-b")
def test_a_breach_that_the_secretary_confirms_is_integrated() -> None:
    hearing = a_hearing()
    objection = hearing.raises(MAX, PASTRY, breaks=BREACH)
    hearing.proposal.request_ruling(hearing.at(LEA), objection.id)
    hearing.told()

    hearing.proposal.rule_on_breach(hearing.at(SAM), hearing.circle, objection.id, True)
    hearing.told()

    assert objection.state is ObjectionState.STANDS


@pytest.mark.clause("5.3.2-b", "5.3.3-b")
def test_and_no_test_takes_it_away() -> None:
    hearing = a_hearing()
    objection = hearing.raises(MAX, PASTRY, breaks=BREACH)
    hearing.proposal.request_ruling(hearing.at(LEA), objection.id)
    hearing.told()
    hearing.proposal.rule_on_breach(hearing.at(SAM), hearing.circle, objection.id, True)
    hearing.told()

    found = {Criterion.CONSTITUTION: Finding.NO_ARGUMENT}
    with pytest.raises(OutOfOrder):
        hearing.proposal.record_test(hearing.at(LEA), hearing.circle, objection.id, found, {})

    assert objection.state is ObjectionState.STANDS


@pytest.mark.clause("5.3.3-b")
def test_no_ruling_is_given_on_a_concern_that_claims_no_breach() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)

    with pytest.raises(OutOfOrder):
        hearing.proposal.request_ruling(hearing.at(LEA), objection.id)


# Integrating


@pytest.mark.clause("5.4.5-f", "5.3-d")
def test_an_objection_is_resolved_when_both_sides_have_confirmed_the_amended_version() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, MAX)
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)
    assert hearing.proposal.in_integration

    hearing.confirms(objection, Side.OBJECTOR)
    assert objection.stands
    assert hearing.proposal.round == 1
    hearing.confirms(objection, Side.PROPOSER)

    assert objection.state is ObjectionState.RESOLVED
    assert hearing.proposal.round == 2
    assert set(hearing.proposal.answers) == {LEA}
    assert hearing.proposal.awaited(hearing.now, hearing.circle) == {ANA, SAM, MAX, IDA}


@pytest.mark.clause("5.4.5-f")
def test_the_new_round_waits_until_every_objection_is_settled() -> None:
    hearing = a_hearing()
    first, second = hearing.objects(SAM, OVENS), hearing.objects(MAX, PASTRY)
    amended(hearing)

    hearing.confirms(first)
    assert hearing.proposal.round == 1
    with pytest.raises(OutOfOrder):
        hearing.says_no_objection(ANA)
    hearing.confirms(second)

    assert hearing.proposal.round == 2


@pytest.mark.clause("5.4.5-f")
def test_a_confirmation_is_of_one_version_and_falls_with_the_next() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)
    hearing.confirms(objection, Side.OBJECTOR)
    hearing.amends([a_change("Cleaning the ovens on Tuesdays")])

    hearing.confirms(objection, Side.PROPOSER)
    assert objection.stands
    hearing.confirms(objection, Side.OBJECTOR)

    assert objection.state is ObjectionState.RESOLVED


@pytest.mark.clause("5.4.5-f")
def test_nothing_is_resolved_before_the_proposal_is_amended() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)

    assert not may_confirm(SAM, hearing.proposal, objection, Side.OBJECTOR)
    with pytest.raises(OutOfOrder):
        hearing.confirms(objection, Side.OBJECTOR)


@pytest.mark.clause("5.4.5-f")
def test_each_side_confirms_for_itself() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)

    assert may_confirm(SAM, hearing.proposal, objection, Side.OBJECTOR)
    assert may_confirm(LEA, hearing.proposal, objection, Side.PROPOSER)
    assert not may_confirm(LEA, hearing.proposal, objection, Side.OBJECTOR)
    assert not may_confirm(SAM, hearing.proposal, objection, Side.PROPOSER)


@pytest.mark.clause("5.3-d")
def test_after_integration_everyone_may_object_again() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)
    hearing.confirms(objection)

    again = hearing.objects(SAM, OVENS)

    assert again.stands
    assert again.version == 2


@pytest.mark.clause("5.3-d")
def test_an_objection_withdrawn_after_the_amendment_opens_the_new_round() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, MAX, IDA)
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)

    hearing.proposal.withdraw_concern(hearing.at(SAM), hearing.circle, objection.id)
    hearing.told()

    assert hearing.proposal.round == 2
    assert hearing.proposal.awaited(hearing.now, hearing.circle) == {ANA, SAM, MAX, IDA}


@pytest.mark.clause("5.3.4-e")
def test_suggested_amendments_are_kept_with_who_why_and_for_which_objection() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    assert may_suggest(hearing.structure, SAM, hearing.proposal, objection)
    assert not may_suggest(hearing.structure, OUTSIDER, hearing.proposal, objection)

    number = suggested(hearing, objection, SAM)
    hearing.amends([a_change("Cleaning the ovens on Mondays")], takes=[number])

    suggestion = objection.suggestion(number)
    assert suggestion is not None
    assert (suggestion.by, bool(suggestion.argument)) == (SAM, True)
    assert hearing.proposal.latest.takes == [number]


@pytest.mark.clause("5.3.4-b")
def test_the_facilitator_abandons_the_objection_of_who_seeks_no_amendment_in_good_faith() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    assert may_abandon(hearing.structure, LEA, hearing.proposal, objection, TODAY)
    assert not may_abandon(hearing.structure, ANA, hearing.proposal, objection, TODAY)

    with pytest.raises(InvalidChange):
        hearing.proposal.abandon_objection(hearing.at(LEA), hearing.circle, objection.id, "")
    hearing.proposal.abandon_objection(hearing.at(LEA), hearing.circle, objection.id, hearing.at(LEA).words("reason"))
    hearing.told()

    assert objection.state is ObjectionState.ABANDONED
    assert objection.reason


@pytest.mark.clause("5.3.4-d")
def test_a_proposer_who_does_not_argue_against_the_objectors_amendment_is_dropped() -> None:
    hearing = a_hearing(person=SAM, role=OVENS)
    objection = hearing.objects(MAX, PASTRY)
    assert not may_demand(MAX, hearing.proposal, objection)
    suggestion = suggested(hearing, objection, MAX)
    assert may_demand(MAX, hearing.proposal, objection)
    assert not may_demand(SAM, hearing.proposal, objection)
    demand = hearing.proposal.demand_argument(hearing.at(MAX), objection.id, suggestion)
    hearing.told()

    assert may_drop(hearing.structure, LEA, hearing.proposal, TODAY, DropGround.UNARGUED)
    hearing.proposal.drop(hearing.at(LEA), DropGround.UNARGUED, demand, hearing.at(LEA).words("reason"))
    hearing.told()

    assert hearing.is_at(Step.DROPPED)


@pytest.mark.clause("5.3.4-d")
def test_a_proposer_who_has_argued_is_not_dropped_for_it() -> None:
    hearing = a_hearing(person=SAM, role=OVENS)
    objection = hearing.objects(MAX, PASTRY)
    suggestion = suggested(hearing, objection, MAX)
    demand = hearing.proposal.demand_argument(
        hearing.at(MAX), objection.id, suggestion, hearing.at(MAX).words("example")
    )
    hearing.told()
    hearing.proposal.give_argument(hearing.at(SAM), objection.id, demand, hearing.at(SAM).words("argument"))
    hearing.told()

    with pytest.raises(OutOfOrder):
        hearing.proposal.drop(hearing.at(LEA), DropGround.UNARGUED, demand, hearing.at(LEA).words("reason"))


@pytest.mark.clause("5.3.4-d")
def test_the_objector_demands_an_argument_only_about_an_amendment_of_their_own() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    suggestion = suggested(hearing, objection, ANA)

    with pytest.raises(OutOfOrder):
        hearing.proposal.demand_argument(hearing.at(SAM), objection.id, suggestion)


def test_nothing_more_happens_to_a_settled_concern() -> None:
    hearing = a_hearing()
    concern = hearing.raises(SAM, OVENS)
    hearing.argues(concern, Criterion.CAPACITY, met=False)

    acts: list[Callable[[], object]] = [
        lambda: hearing.argues(concern, Criterion.CAPACITY),
        lambda: hearing.tests(concern),
        lambda: hearing.proposal.request_test(hearing.at(ANA), concern.id),
        lambda: hearing.proposal.withdraw_concern(hearing.at(SAM), hearing.circle, concern.id),
    ]
    for act in acts:
        with pytest.raises(OutOfOrder):
            act()


def test_the_mill_is_what_these_tests_think() -> None:
    assert Hearing(a_structure()).members == {ANA, SAM, LEA, MAX, IDA}


@pytest.mark.clause("5.3-d")
def test_answers_fall_with_the_amendment_even_while_the_new_round_waits() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, MAX, IDA)
    hearing.objects(SAM, OVENS)

    amended(hearing)

    assert hearing.proposal.answers == {}


@pytest.mark.clause("5.4.5-f")
def test_a_concern_that_is_still_being_argued_keeps_the_new_round_waiting_too() -> None:
    hearing = a_hearing()
    concern = hearing.raises(SAM, OVENS)
    amended(hearing)
    assert hearing.proposal.round == 1

    hearing.argues(concern, Criterion.CREATED, met=False)

    assert hearing.proposal.round == 2


@pytest.mark.clause("5.3-d")
def test_a_version_without_its_round_is_never_adopted() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)
    objection.state = ObjectionState.RESOLVED
    hearing.proposal.answers = {person: Answer(1, hearing.now) for person in hearing.members}

    with pytest.raises(OutOfOrder):
        hearing.proposal.adopt(hearing.at(None), hearing.circle)


@pytest.mark.clause("5.3-c", "5.3-d")
def test_between_two_rounds_no_time_limit_keeps_a_concern_out() -> None:
    hearing = a_hearing(Building(a_structure()).setting(BAKERY, "asynchronous_response_time_limit", days=7).done)
    hearing.objects(SAM, OVENS)
    amended(hearing)
    hearing.days_pass(8)

    assert hearing.raises(MAX, PASTRY).unsettled


@pytest.mark.clause("5.3-a", "5.3-c")
def test_a_concern_lapses_with_its_role_even_if_its_owner_stays_a_member() -> None:
    hearing = a_hearing(person=SAM, role=OVENS)
    objection = hearing.objects(LEA, FLOUR)
    Building(hearing.structure).without(AssignmentLine, f"{LEA}@{FLOUR}:")

    hearing.told()

    assert LEA in hearing.members
    assert objection.state is ObjectionState.LAPSED


@pytest.mark.clause("5.4.5-f")
def test_a_version_before_is_not_confirmed() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    amended(hearing)
    hearing.amends([a_change("Cleaning the ovens on Tuesdays")])

    with pytest.raises(OutOfOrder):
        hearing.proposal.confirm_resolution(hearing.at(SAM), hearing.circle, objection.id, Side.OBJECTOR, 2)


def test_nobody_rules_unasked_or_twice() -> None:
    hearing = a_hearing()
    objection = hearing.raises(MAX, PASTRY, breaks=BREACH)

    with pytest.raises(OutOfOrder):
        hearing.proposal.rule_on_breach(hearing.at(SAM), hearing.circle, objection.id, True)
    hearing.proposal.request_ruling(hearing.at(LEA), objection.id)
    hearing.told()
    hearing.proposal.rule_on_breach(hearing.at(SAM), hearing.circle, objection.id, True)
    hearing.told()

    with pytest.raises(OutOfOrder):
        hearing.proposal.rule_on_breach(hearing.at(SAM), hearing.circle, objection.id, False)


def test_an_argument_is_given_once() -> None:
    hearing = a_hearing()
    objection = hearing.objects(SAM, OVENS)
    demand = hearing.proposal.demand_argument(hearing.at(SAM), objection.id, suggested(hearing, objection, SAM))
    hearing.told()
    hearing.proposal.give_argument(hearing.at(LEA), objection.id, demand, hearing.at(LEA).words("argument"))
    hearing.told()

    with pytest.raises(OutOfOrder):
        hearing.proposal.give_argument(hearing.at(LEA), objection.id, demand, hearing.at(LEA).words("argument"))
