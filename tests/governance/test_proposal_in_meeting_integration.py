"""Objections in a meeting: raised in the round, integrated one at a time, and then a fresh round (§5.4.5-e, -f)."""

import pytest

from app.governance.changes import apply_changes
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import DropGround, Side
from app.governance.lines import AssignmentLine
from app.governance.meeting_process import may_move_on, next_of
from app.governance.objection_permissions import (
    may_abandon,
    may_argue,
    may_confirm,
    may_demand,
    may_give_argument,
    may_request_ruling,
    may_request_test,
    may_rule,
    may_suggest,
    may_take_up,
    may_test,
)
from app.governance.objections import Criterion, Objection, ObjectionState
from app.governance.proposal_permissions import may_ask, may_drop
from app.governance.proposal_steps import Step
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OUTSIDER, OVENS, PASTRY, SAM, TODAY, Building
from tests.governance.test_proposal_in_meeting import refused, texts
from tests.in_meeting import FACILITATOR, PRESENT, PROPOSER, SECRETARY, Meeting, at, in_integration
from tests.proposing import a_change

BREACH = "1.4.1-a"


def suggests(meeting: Meeting, objection: Objection, by: str) -> int:
    now = meeting.at(by)
    number = meeting.proposal.suggest_amendment(now, objection.id, [], now.words("text"), now.words("argument"))
    meeting.told()
    return number


def two_objections() -> tuple[Meeting, Objection, Objection]:
    meeting = at(Step.OBJECTION_ROUND)
    first = meeting.objects_in_turn(LEA, FLOUR)
    second = meeting.objects_in_turn(SAM, OVENS)
    meeting.everybody_is_heard()
    meeting.moves_on()
    return meeting, first, second


# In the round


@pytest.mark.clause("5.4.5-e", "5.4.5-f")
def test_with_an_objection_the_round_closes_into_integration() -> None:
    meeting, objection = in_integration()

    assert meeting.is_at(Step.INTEGRATION)
    assert meeting.proposal.current is objection
    assert texts(meeting) == texts(Meeting())


@pytest.mark.clause("5.3-c")
def test_a_concern_that_is_still_being_argued_holds_it_up_too() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA)
    meeting.raises(SAM, OVENS)
    meeting.everybody_is_heard()

    assert next_of(meeting.proposal) is Step.INTEGRATION
    with pytest.raises(OutOfOrder):
        meeting.proposal.adopt(meeting.at(FACILITATOR), meeting.circle)


@pytest.mark.clause("5.3.3-a", "5.3.4-a", "5.4.5-e")
def test_the_facilitator_tests_in_the_round_and_a_failed_test_settles_it() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    objection = meeting.objects_in_turn(SAM)
    assert may_request_test(meeting.structure, ANA, meeting.proposal, objection)
    assert may_test(meeting.structure, FACILITATOR, meeting.proposal, objection, TODAY)
    assert not may_test(meeting.structure, SAM, meeting.proposal, objection, TODAY)

    meeting.tests(objection, without=[Criterion.CREATED])
    meeting.everybody_is_heard()
    meeting.moves_on()

    assert objection.state is ObjectionState.DISCARDED
    assert meeting.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3.3-b")
def test_the_meetings_own_secretary_rules_on_a_claimed_breach() -> None:
    meeting = at(Step.OBJECTION_ROUND, secretary=ANA)
    objection = meeting.objects_in_turn(SAM, OVENS, BREACH)
    assert may_request_ruling(meeting.structure, FACILITATOR, meeting.proposal, objection, TODAY)
    meeting.proposal.request_ruling(meeting.at(FACILITATOR), objection.id)
    meeting.told()
    assert not may_rule(meeting.structure, SAM, meeting.proposal, objection, TODAY)  # Elected, and not acting.
    assert may_rule(meeting.structure, ANA, meeting.proposal, objection, TODAY)

    meeting.proposal.rule_on_breach(meeting.at(ANA), meeting.circle, objection.id, breaks=False)
    meeting.told()

    assert objection.state is ObjectionState.DISMISSED


@pytest.mark.clause("5.4.5-e", "5.4.5-f")
def test_in_the_round_there_is_no_discussion_so_nothing_is_integrated_yet() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    objection = meeting.objects_in_turn(SAM)
    where = (meeting.structure, FACILITATOR, meeting.proposal, objection)

    for verdict in (
        may_suggest(meeting.structure, ANA, meeting.proposal, objection),
        may_confirm(SAM, meeting.proposal, objection, Side.OBJECTOR),
        may_abandon(*where, TODAY),
        may_take_up(*where, TODAY),
        may_demand(SAM, meeting.proposal, objection),
        may_drop(*where[:3], TODAY),
    ):
        assert refused(verdict, "5.4.5-f", "has_a_step_of_its_own")
    with pytest.raises(OutOfOrder):
        suggests(meeting, objection, ANA)


@pytest.mark.clause("5.3-a")
def test_the_concern_of_who_lost_the_role_lapses_in_a_meeting_too() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    objection = meeting.objects_in_turn(SAM)

    Building(meeting.structure).without(AssignmentLine, f"{SAM}@{OVENS}:")
    meeting.number = meeting.structure.at
    meeting.says_no_objection(MAX)

    assert objection.state is ObjectionState.LAPSED


@pytest.mark.clause("5.4.1-b")
def test_the_concern_of_a_guest_whose_invitation_is_withdrawn_lapses() -> None:
    meeting = at(Step.OBJECTION_ROUND, present=(*PRESENT, OUTSIDER), represented=[(OUTSIDER, PASTRY)])
    objection = meeting.objects_in_turn(OUTSIDER, PASTRY)
    assert objection.unsettled

    meeting.leaves(OUTSIDER)
    meeting.here(represented=frozenset())
    meeting.told()

    assert objection.state is ObjectionState.LAPSED


def test_in_a_time_out_nothing_lapses_either() -> None:
    meeting = at(Step.OBJECTION_ROUND, present=(*PRESENT, OUTSIDER), represented=[(OUTSIDER, PASTRY)])
    objection = meeting.objects_in_turn(OUTSIDER, PASTRY)

    meeting.here(is_paused=True, represented=frozenset())
    meeting.told()

    assert objection.unsettled


# One at a time


@pytest.mark.clause("5.4.5-f")
def test_the_first_objection_is_integrated_until_the_facilitator_takes_up_another() -> None:
    meeting, first, second = two_objections()
    assert meeting.proposal.current is first
    assert refused(may_suggest(meeting.structure, ANA, meeting.proposal, second), "5.4.5-f", "one_objection_at_a_time")

    assert may_take_up(meeting.structure, FACILITATOR, meeting.proposal, second, TODAY)
    assert not may_take_up(meeting.structure, SAM, meeting.proposal, second, TODAY)
    meeting.takes_up(second)

    assert meeting.proposal.current is second
    assert may_suggest(meeting.structure, ANA, meeting.proposal, second)
    assert not may_suggest(meeting.structure, ANA, meeting.proposal, first)
    assert refused(
        may_take_up(meeting.structure, FACILITATOR, meeting.proposal, second, TODAY), "5.4.5-f", "taken_up_already"
    )
    assert meeting.replayed().to_document() == meeting.proposal.to_document()


@pytest.mark.clause("5.4.5-f")
def test_what_integrates_one_objection_is_refused_for_another() -> None:
    meeting, _, second = two_objections()
    meeting.amends([a_change("Sweeping")])

    for act in (
        lambda: suggests(meeting, second, SAM),
        lambda: meeting.confirms(second, Side.OBJECTOR),
        lambda: meeting.proposal.abandon_objection(
            meeting.at(FACILITATOR), meeting.circle, second.id, f"{meeting.number + 1}.reason"
        ),
    ):
        with pytest.raises(OutOfOrder) as refusal:
            act()
        assert refusal.value.reason.message == "one_objection_at_a_time"


def test_a_settled_objection_hands_over_to_the_next() -> None:
    meeting, first, second = two_objections()
    meeting.takes_up(first) if meeting.proposal.current is not first else None

    meeting.proposal.withdraw_concern(meeting.at(LEA), meeting.circle, first.id)
    meeting.told()

    assert meeting.proposal.current is second
    with pytest.raises(OutOfOrder):
        meeting.takes_up(first)


# Resolving


@pytest.mark.clause("5.4.5-f")
def test_an_objection_is_resolved_when_objector_and_proposer_both_say_so_of_the_amended_proposal() -> None:
    meeting, objection = in_integration()
    assert refused(may_confirm(SAM, meeting.proposal, objection, Side.OBJECTOR), "5.4.5-f", "nothing_amended_yet")
    meeting.amends([a_change("Sweeping the ovens")])
    assert not may_confirm(ANA, meeting.proposal, objection, Side.OBJECTOR)
    assert not may_confirm(SAM, meeting.proposal, objection, Side.PROPOSER)

    meeting.confirms(objection, Side.OBJECTOR)
    assert objection.unsettled
    meeting.confirms(objection, Side.PROPOSER)

    assert objection.state is ObjectionState.RESOLVED
    assert meeting.is_at(Step.INTEGRATION)  # It is for the Facilitator to go on.


@pytest.mark.clause("5.4.5-f")
def test_a_confirmation_is_of_one_version_and_falls_with_the_next() -> None:
    meeting, objection = in_integration()
    meeting.amends([a_change("Sweeping the ovens")])
    meeting.confirms(objection, Side.OBJECTOR)
    meeting.amends([a_change("Sweeping the ovens twice")])

    meeting.confirms(objection, Side.PROPOSER)

    assert objection.unsettled


@pytest.mark.clause("5.4.5-f", "5.3-d")
def test_when_all_are_resolved_a_fresh_round_is_held_on_the_latest_version() -> None:
    meeting, objection = in_integration()
    assert refused(may_move_on(meeting.proposal), "5.4.5-f", "objections_are_left")
    with pytest.raises(OutOfOrder):
        meeting.moves_on()
    meeting.amends([a_change("Sweeping the ovens")])
    meeting.confirms(objection)

    meeting.moves_on()

    assert meeting.is_at(Step.OBJECTION_ROUND)
    assert (meeting.proposal.round, meeting.proposal.round_version) == (2, 2)
    assert meeting.proposal.round_now.awaited == list(PRESENT)
    assert texts(meeting) == texts(Meeting())
    meeting.everybody_is_heard()
    meeting.moves_on()
    assert meeting.is_at(Step.ADOPTED)
    assert "Sweeping the ovens" in texts(meeting)
    assert meeting.replayed().to_document() == meeting.proposal.to_document()


@pytest.mark.clause("5.3-d")
def test_in_the_fresh_round_everyone_may_object_again() -> None:
    meeting, objection = in_integration()
    meeting.amends([a_change("Sweeping the ovens")])
    meeting.confirms(objection)
    meeting.moves_on()

    meeting.objects_in_turn(SAM)
    meeting.everybody_is_heard()
    meeting.moves_on()

    assert meeting.is_at(Step.INTEGRATION)


@pytest.mark.clause("5.4.5-f")
def test_only_the_proposer_amends_in_integration_and_others_suggest() -> None:
    meeting, objection = in_integration()

    number = suggests(meeting, objection, ANA)
    meeting.amends([a_change("Sweeping the ovens")], takes=[number])

    assert objection.suggestions[0].by == ANA
    assert meeting.proposal.latest.takes == [number]
    assert may_suggest(meeting.structure, MAX, meeting.proposal, objection)
    assert refused(may_suggest(meeting.structure, IDA, meeting.proposal, objection), "5.4.1-a", "not_taking_part")


@pytest.mark.clause("5.3.4-a", "5.3.3-a")
def test_a_failed_test_settles_it_in_integration() -> None:
    meeting, objection = in_integration()
    meeting.proposal.request_test(meeting.at(ANA), objection.id)
    meeting.told()
    assert refused(
        may_abandon(meeting.structure, FACILITATOR, meeting.proposal, objection, TODAY), "5.3.4-a", "test_comes_first"
    )

    meeting.tests(objection, without=[Criterion.ROLE])
    meeting.moves_on()

    assert objection.state is ObjectionState.DISCARDED
    assert meeting.is_at(Step.OBJECTION_ROUND)


@pytest.mark.clause("5.3.4-b")
def test_the_facilitator_abandons_an_objection_whose_owner_seeks_no_amendment() -> None:
    meeting, objection = in_integration()
    assert not may_abandon(meeting.structure, SAM, meeting.proposal, objection, TODAY)

    now = meeting.at(FACILITATOR)
    meeting.proposal.abandon_objection(now, meeting.circle, objection.id, now.words("reason"))
    meeting.told()

    assert objection.state is ObjectionState.ABANDONED


@pytest.mark.clause("5.3.4-c")
def test_a_proposal_is_dropped_whose_proposer_does_not_answer_about_the_tension() -> None:
    meeting, _ = in_integration()
    assert may_ask(meeting.structure, ANA, meeting.proposal, about_tension=True)
    assert not may_ask(meeting.structure, ANA, meeting.proposal)
    number = meeting.asks(ANA, about_tension=True)
    assert may_drop(meeting.structure, FACILITATOR, meeting.proposal, TODAY)
    assert not may_drop(meeting.structure, SAM, meeting.proposal, TODAY)

    meeting.drops(DropGround.UNANSWERED, number)

    assert meeting.is_at(Step.DROPPED)


@pytest.mark.clause("5.3.4-c", "5.4.5-e")
def test_a_proposal_is_dropped_in_integration_and_not_before() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    number = meeting.asks(ANA, about_tension=True)
    meeting.to(Step.OBJECTION_ROUND)
    meeting.objects_in_turn(SAM)

    with pytest.raises(OutOfOrder):
        meeting.drops(DropGround.UNANSWERED, number)


@pytest.mark.clause("5.3.4-d")
def test_a_proposal_is_dropped_whose_proposer_does_not_argue_against_the_objectors_own() -> None:
    meeting, objection = in_integration()
    assert not may_demand(SAM, meeting.proposal, objection)
    number = suggests(meeting, objection, SAM)
    assert may_demand(SAM, meeting.proposal, objection)
    demand = meeting.proposal.demand_argument(meeting.at(SAM), objection.id, number)
    meeting.told()
    assert may_give_argument(PROPOSER, meeting.proposal)
    assert not may_give_argument(ANA, meeting.proposal)

    meeting.drops(DropGround.UNARGUED, demand)

    assert meeting.is_at(Step.DROPPED)


@pytest.mark.clause("5.3.4-d")
def test_a_proposer_who_argues_is_not_dropped_for_it() -> None:
    meeting, objection = in_integration()
    demand = meeting.proposal.demand_argument(meeting.at(SAM), objection.id, suggests(meeting, objection, SAM))
    meeting.told()
    now = meeting.at(PROPOSER)
    meeting.proposal.give_argument(now, objection.id, demand, now.words("argument"))
    meeting.told()

    with pytest.raises(OutOfOrder):
        meeting.drops(DropGround.UNARGUED, demand)


@pytest.mark.clause("5.4.2-c", "5.3.4-a")
def test_an_objector_who_left_argues_no_more_and_the_facilitator_may_still_test() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA)
    concern = meeting.raises(SAM, OVENS)
    meeting.everybody_is_heard()
    meeting.moves_on()
    meeting.leaves(SAM)

    assert refused(may_argue(SAM, meeting.proposal, concern), "5.4.1-a", "not_taking_part")
    meeting.tests(concern, without=list(concern.criteria))
    meeting.moves_on()

    assert concern.state is ObjectionState.DISCARDED
    assert meeting.is_at(Step.OBJECTION_ROUND)


def test_a_proposal_in_integration_is_withdrawn_discarded_or_parked() -> None:
    for leave, step in (("withdraw", Step.WITHDRAWN), ("discard", Step.DISCARDED), ("park", Step.PARKED)):
        meeting, _ = in_integration()
        now = meeting.at(PROPOSER if leave == "withdraw" else FACILITATOR)
        given = [now.words("reason")] if leave == "discard" else []

        getattr(meeting.proposal, leave)(now, *given)

        assert meeting.is_at(step)


@pytest.mark.clause("5.4.5-f")
def test_an_objection_still_stands_when_its_proposal_goes_on_asynchronously() -> None:
    meeting, objection = in_integration()
    meeting.parks()
    meeting.proposal.floor = None

    meeting.proposal.continue_asynchronously(meeting.at(PROPOSER), meeting.circle)
    meeting.told()

    assert objection.stands
    meeting.says_no_objection(*sorted(meeting.proposal.awaited(meeting.now, meeting.circle) - {SAM}))
    assert meeting.is_at(Step.OPEN)


def test_the_secretary_of_the_meeting_is_not_its_facilitator() -> None:
    meeting, objection = in_integration()

    assert not may_abandon(meeting.structure, SECRETARY, meeting.proposal, objection, TODAY)


@pytest.mark.clause("5.3.4-b")
def test_an_objection_is_not_abandoned_without_a_reason() -> None:
    meeting, objection = in_integration()

    with pytest.raises(InvalidChange):
        meeting.proposal.abandon_objection(meeting.at(FACILITATOR), meeting.circle, objection.id, "")


@pytest.mark.clause("5.4.5-e")
def test_a_proposer_who_objected_has_not_agreed_by_going_on_asynchronously() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    objection = meeting.objects_in_turn(PROPOSER, PASTRY)
    meeting.parks()
    meeting.proposal.floor = None

    meeting.proposal.continue_asynchronously(meeting.at(PROPOSER), meeting.circle)

    assert objection.stands
    assert meeting.proposal.answers == {}


@pytest.mark.clause("5.3-f", "5.4.5-f")
def test_what_is_re_based_while_a_concern_stands_is_integrated_before_everybody_is_asked_anew() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    objection = meeting.objects_in_turn(SAM)
    apply_changes(meeting.structure, meeting.number + 1, BAKERY, [a_change("Dusting")])
    meeting.number += 1

    meeting.amends([a_change()])

    assert meeting.is_at(Step.INTEGRATION)
    meeting.confirms(objection)
    meeting.moves_on()
    assert meeting.proposal.round_now.awaited == list(PRESENT)
