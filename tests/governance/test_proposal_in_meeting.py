"""A Proposal in a Governance Meeting, step by step (§5.4.5), from being brought to being adopted or parked."""

from collections.abc import Callable
from typing import Any

import pytest

from app.governance.changes import AddPolicy, Change, Elect, apply_changes, change_to_body, ground_of
from app.governance.errors import GroundShifted, InvalidChange, OutOfOrder
from app.governance.lines import AccountabilityLine, RoleKind
from app.governance.meeting_process import may_move_on, next_of, place_of
from app.governance.objection_permissions import may_raise_concern
from app.governance.objections import ObjectionState
from app.governance.proposal_facts import changes_of, circle_for
from app.governance.proposal_permissions import (
    may_allow_help,
    may_amend,
    may_answer,
    may_answer_questions,
    may_ask,
    may_continue,
    may_discard,
    may_escalate,
    may_move,
    may_park,
    may_present,
    may_react,
    may_share_writing,
    may_state_tension,
    may_take_back,
    may_withdraw,
    may_write,
)
from app.governance.proposal_steps import HEARD, IN_MEETING, NEXT, Deed, Step, Writing
from app.governance.proposals import Proposal
from app.governance.settings import SETTINGS
from app.governance.verdicts import Verdict
from tests.builders import (
    ANA,
    BAKERY,
    FLOUR,
    IDA,
    LEA,
    MAX,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.in_meeting import FACILITATOR, MEETING, PRESENT, PROPOSER, Meeting, at
from tests.proposing import Hearing, a_change, a_hearing

LIMIT = "asynchronous_response_time_limit"
OTHERS = [person for person in PRESENT if person != PROPOSER]


def refused(verdict: Verdict, clause: str, message: str) -> bool:
    return verdict.reason is not None and (verdict.reason.clause, verdict.reason.message) == (clause, message)


def texts(meeting: Hearing) -> list[str]:
    return [line.text for line in meeting.structure.held(AccountabilityLine, OVENS)]


# Bringing


@pytest.mark.clause("5.4.5-a")
def test_a_draft_is_brought_as_its_proposers_whoever_begins_the_item() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)

    assert meeting.is_at(Step.PRESENT_PROPOSAL)
    assert meeting.log[0][0].by == FACILITATOR
    assert meeting.replayed().proposer == PROPOSER
    assert meeting.proposal.meeting == MEETING
    assert meeting.replayed().to_document(private=False) == meeting.proposal.to_document(private=False)


@pytest.mark.clause("5.4.5-a")
def test_what_is_brought_may_be_written_in_the_meeting_from_nothing() -> None:
    meeting = Meeting()
    meeting.drafts().writing = None
    meeting.brings()

    meeting.presents(words=())

    assert meeting.is_at(Step.CLARIFYING_QUESTIONS)
    assert meeting.proposal.latest.number == 1
    assert not meeting.proposal.tension


@pytest.mark.clause("5.3-e")
def test_an_escalated_proposal_is_proposed_again_in_a_meeting_with_its_history() -> None:
    meeting = Meeting()
    meeting.drafts()
    meeting.sends()
    meeting.asks(ANA)
    objection = meeting.objects(SAM, OVENS)
    meeting.says_no_objection(LEA)
    meeting.proposal.request_meeting(meeting.at(ANA), meeting.circle)
    meeting.told()

    meeting.brings()
    meeting.presents(a_change("Sweeping the floor"))

    assert [version.number for version in meeting.proposal.versions] == [1, 2]
    assert meeting.proposal.remarks
    assert meeting.proposal.answers == {}
    assert meeting.proposal.tension
    assert objection.state is ObjectionState.FALLEN  # It may be raised again, in the round.
    assert meeting.proposal.closing is None


@pytest.mark.clause("5.3-e")
def test_an_escalated_proposal_goes_on_from_what_was_written_last() -> None:
    meeting = Meeting()
    meeting.drafts()
    meeting.sends()
    meeting.proposal.request_meeting(meeting.at(ANA), meeting.circle)
    meeting.told()

    meeting.brings()

    assert meeting.proposal.writing is not None
    assert meeting.proposal.writing.changes == meeting.proposal.latest.changes


@pytest.mark.parametrize("step", [Step.OPEN, *IN_MEETING, Step.ADOPTED, Step.WITHDRAWN])
def test_what_is_processed_or_over_is_not_brought(step: Step) -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    meeting.proposal.step = step

    with pytest.raises(OutOfOrder):
        meeting.proposal.bring(meeting.at(FACILITATOR), MEETING)


def test_a_proposal_fetched_without_its_floor_is_a_mistake_of_ours() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    meeting.proposal.floor = None

    with pytest.raises(RuntimeError):
        may_ask(meeting.structure, SAM, meeting.proposal)


# The meeting around it


@pytest.mark.clause("5.4.1-a")
def test_who_takes_part_speaks_and_nobody_else() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)

    assert may_ask(meeting.structure, SAM, meeting.proposal)
    assert refused(may_ask(meeting.structure, IDA, meeting.proposal), "5.4.1-a", "not_taking_part")  # She is away.
    assert refused(may_ask(meeting.structure, OUTSIDER, meeting.proposal), "5.4.1-a", "not_taking_part")


@pytest.mark.clause("5.4.1-a", "5.4.1-b")
def test_who_is_a_member_for_the_meeting_alone_proposes_and_objects_for_what_they_represent_there() -> None:
    meeting = Meeting(present=(*PRESENT, OUTSIDER), represented=[(OUTSIDER, PASTRY)])
    meeting.drafts(OUTSIDER, PASTRY)
    meeting.brings()

    assert may_present(meeting.structure, OUTSIDER, meeting.proposal, TODAY)
    meeting.to(Step.OBJECTION_ROUND)
    assert meeting.proposal.round_now.order[-1] == OUTSIDER
    meeting.here(represented=frozenset())
    assert not may_raise_concern(meeting.structure, OUTSIDER, meeting.proposal, PASTRY, meeting.now, TODAY)


@pytest.mark.clause("5.3.6")
def test_who_acts_in_the_meeting_acts_whatever_the_structure_says_meanwhile() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS, facilitator=ANA, secretary=LEA)

    assert may_discard(meeting.structure, ANA, meeting.proposal, TODAY)
    assert not may_discard(meeting.structure, LEA, meeting.proposal, TODAY)  # Elected, and not acting.


@pytest.mark.clause("5.4.3-b")
@pytest.mark.parametrize("step", IN_MEETING)
def test_in_a_time_out_nothing_moves(step: Step) -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    meeting.proposal.step = step
    meeting.here(is_paused=True)

    for deed in Deed:
        assert refused(meeting.proposal.hears(deed), "5.4.3-b", "time_out_lasts")
    assert refused(may_move_on(meeting.proposal), "5.4.3-b", "time_out_lasts")
    assert not may_withdraw(PROPOSER, meeting.proposal)
    with pytest.raises(OutOfOrder):
        meeting.proposal.discard(meeting.at(FACILITATOR), "200.reason")


@pytest.mark.clause("5.4.4-c")
def test_only_the_item_at_hand_moves() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    meeting.here(subject="another")

    assert refused(may_ask(meeting.structure, SAM, meeting.proposal), "5.4.4-c", "one_item_at_a_time")
    with pytest.raises(OutOfOrder):
        meeting.moves_on()


@pytest.mark.clause("5.4.2-b")
def test_nothing_is_adopted_after_the_end() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.everybody_is_heard()
    meeting.here(is_open=False)

    with pytest.raises(OutOfOrder) as refusal:
        meeting.moves_on()

    assert refusal.value.reason.clause == "5.4.2-b"
    assert texts(meeting) == texts(Meeting())


def test_what_an_unfinished_meeting_leaves_is_parked_even_after_its_end() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    meeting.here(is_open=False, subject=None)

    meeting.parks()

    assert meeting.is_at(Step.PARKED)


# The order of the steps


@pytest.mark.clause("5.4.5-a", "5.4.5-b", "5.4.5-c", "5.4.5-d", "5.4.5-e")
def test_the_steps_follow_each_other_and_none_is_skipped() -> None:
    meeting, seen = at(Step.PRESENT_PROPOSAL), [Step.PRESENT_PROPOSAL]
    meeting.presents()
    seen.append(meeting.step)
    while not meeting.is_at(Step.ADOPTED):
        meeting.everybody_is_heard()
        step = next_of(meeting.proposal)
        meeting.moves_on()
        assert meeting.step is step
        seen.append(step)

    assert seen == [*IN_MEETING[:5], Step.ADOPTED]
    assert "Cleaning the ovens on Sundays" in texts(meeting)


def test_every_move_is_in_the_table() -> None:
    for step in IN_MEETING:
        meeting = at(Step.CLARIFYING_QUESTIONS)
        meeting.proposal.step = step
        assert next_of(meeting.proposal) in NEXT[step]


SAID: dict[Deed, tuple[str, Callable[[Meeting], Verdict]]] = {
    Deed.PRESENT: (PROPOSER, lambda at: may_present(at.structure, PROPOSER, at.proposal, TODAY)),
    Deed.STATE_TENSION: (PROPOSER, lambda at: may_state_tension(PROPOSER, at.proposal)),
    Deed.ASK: (SAM, lambda at: may_ask(at.structure, SAM, at.proposal)),
    Deed.ASK_ABOUT_TENSION: (SAM, lambda at: may_ask(at.structure, SAM, at.proposal, about_tension=True)),
    Deed.ANSWER_QUESTION: (PROPOSER, lambda at: may_answer_questions(PROPOSER, at.proposal)),
    Deed.REACT: (LEA, lambda at: may_react(at.structure, LEA, at.proposal)),
    Deed.AMEND: (PROPOSER, lambda at: may_amend(at.structure, PROPOSER, at.proposal, TODAY)),
    Deed.ANSWER: (LEA, lambda at: may_answer(at.structure, LEA, at.proposal)),
}


@pytest.mark.clause("5.4.5-a", "5.4.5-b", "5.4.5-c", "5.4.5-d", "5.4.5-e", "5.4.5-f")
@pytest.mark.parametrize("deed", SAID)
@pytest.mark.parametrize("step", IN_MEETING[:5])
def test_each_deed_has_its_steps_and_is_refused_at_all_others(step: Step, deed: Deed) -> None:
    meeting = at(step)
    clause, steps = HEARD[deed]

    verdict = SAID[deed][1](meeting)

    if step in steps:
        assert verdict
    else:
        assert refused(verdict, clause, "has_a_step_of_its_own")


@pytest.mark.clause("5.3-e", "5.4.5-e")
def test_what_belongs_to_the_asynchronous_process_has_no_place_in_a_meeting() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA)

    assert refused(may_take_back(meeting.structure, LEA, meeting.proposal), "5.4.5-e", "not_in_a_meeting")
    assert refused(may_escalate(meeting.structure, ANA, meeting.proposal), "5.4.5-e", "not_in_a_meeting")
    with pytest.raises(OutOfOrder):
        meeting.proposal.take_back_answer(meeting.at(LEA))
    with pytest.raises(OutOfOrder):
        meeting.proposal.request_meeting(meeting.at(ANA), meeting.circle)


@pytest.mark.clause("5.3-g")
def test_what_belongs_to_a_meeting_has_no_place_outside_one() -> None:
    meeting = Meeting()
    meeting.drafts()
    meeting.sends()

    assert refused(may_move(meeting.structure, FACILITATOR, meeting.proposal, TODAY), "5.4.5-e", "only_in_a_meeting")
    assert refused(may_park(meeting.structure, PROPOSER, meeting.proposal, TODAY), "5.4.4-c", "only_in_a_meeting")
    assert refused(may_state_tension(PROPOSER, meeting.proposal), "5.3.1-a", "only_in_a_meeting")
    for act in (meeting.moves_on, meeting.parks, lambda: meeting.passes(SAM)):
        with pytest.raises(OutOfOrder):
            act()


def test_only_the_facilitator_moves_it_on() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)

    assert may_move(meeting.structure, FACILITATOR, meeting.proposal, TODAY)
    assert refused(may_move(meeting.structure, SAM, meeting.proposal, TODAY), "5.4.5-e", "only_facilitator_moves_on")


def test_each_move_changes_the_place_so_that_two_presses_move_once() -> None:
    meeting, places = at(Step.PRESENT_PROPOSAL), list[str]()
    places.append(place_of(meeting.proposal))
    meeting.presents()
    while not meeting.is_at(Step.ADOPTED):
        places.append(place_of(meeting.proposal))
        turn = meeting.proposal.round_now.turn
        if turn is None:
            meeting.moves_on()
        elif meeting.is_at(Step.REACTION_ROUND):
            meeting.passes(turn)
        else:
            meeting.says_no_objection(turn)

    assert len(set(places)) == len(places) == 1 + 1 + 4 + 1 + 5


# Present Proposal


@pytest.mark.clause("5.4.5-a")
def test_only_the_proposer_presents() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)

    assert may_present(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    for person in OTHERS:
        verdict = may_present(meeting.structure, person, meeting.proposal, TODAY)
        assert refused(verdict, "5.4.5-a", "only_proposer_presents")


@pytest.mark.clause("5.3-a")
def test_a_proposer_who_lost_the_role_presents_for_it_no_more() -> None:
    meeting = Meeting(Building(a_structure()).fills(SAM, FLOUR).done)
    meeting.drafts(SAM, FLOUR)
    meeting.brings()
    assert may_present(meeting.structure, SAM, meeting.proposal, TODAY)

    meeting.proposal.role = PASTRY

    assert refused(may_present(meeting.structure, SAM, meeting.proposal, TODAY), "5.3-a", "role_not_represented")


@pytest.mark.clause("5.4.5-a")
def test_others_help_to_write_it_by_the_proposers_leave_alone() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    assert may_share_writing(PROPOSER, meeting.proposal)
    assert refused(may_share_writing(SAM, meeting.proposal), "5.4.5-a", "only_proposer_presents")

    meeting.proposal.allow_help([SAM])

    assert may_share_writing(SAM, meeting.proposal)
    assert not may_share_writing(ANA, meeting.proposal)
    assert not may_allow_help(SAM, meeting.proposal)
    assert not may_present(meeting.structure, SAM, meeting.proposal, TODAY)
    meeting.proposal.allow_help([])
    assert not may_share_writing(SAM, meeting.proposal)


@pytest.mark.clause("5.4.5-a")
def test_the_meeting_does_not_go_on_before_it_was_presented() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)

    assert refused(may_move_on(meeting.proposal), "5.4.5-a", "present_it_first")
    with pytest.raises(OutOfOrder):
        meeting.moves_on()


@pytest.mark.clause("5.2-a")
def test_nothing_is_presented_that_changes_nothing() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)

    with pytest.raises(InvalidChange):
        meeting.proposal.present(meeting.at(PROPOSER), meeting.circle, [], {})


@pytest.mark.clause("5.3-f")
def test_nothing_is_presented_on_ground_that_has_shifted() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    writing = meeting.proposal.writing or Writing()
    apply_changes(meeting.structure, meeting.number + 1, BAKERY, [a_change("Dusting")])

    with pytest.raises(GroundShifted):
        meeting.proposal.present(meeting.at(PROPOSER), meeting.circle, writing.changes, writing.ground)


@pytest.mark.clause("5.3.1-a")
def test_in_a_meeting_tension_and_example_may_wait_until_somebody_asks() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    meeting.presents(words=())
    meeting.asks(SAM, about_tension=True)

    now = meeting.at(PROPOSER)
    meeting.proposal.state_tension(now, tension=now.words("tension"), example=now.words("example"))
    meeting.told()

    assert meeting.proposal.tension == now.words("tension")
    assert meeting.proposal.example
    assert not meeting.proposal.helped
    assert not may_state_tension(SAM, meeting.proposal)
    with pytest.raises(InvalidChange):
        meeting.proposal.state_tension(meeting.at(PROPOSER))


@pytest.mark.clause("5.3.1-a")
def test_a_tension_once_stated_stays_where_nothing_new_is_said() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    before = meeting.proposal.tension, meeting.proposal.example
    now = meeting.at(PROPOSER)

    meeting.proposal.state_tension(now, helped=now.words("helped"))

    assert (meeting.proposal.tension, meeting.proposal.example) == before
    assert meeting.proposal.helped == now.words("helped")


@pytest.mark.clause("5.3.1-b")
@pytest.mark.parametrize("step", IN_MEETING[:5])
def test_the_facilitator_discards_at_any_point_with_a_reason(step: Step) -> None:
    meeting = at(step)
    assert may_discard(meeting.structure, FACILITATOR, meeting.proposal, TODAY)
    assert not may_discard(meeting.structure, SAM, meeting.proposal, TODAY)
    with pytest.raises(InvalidChange):
        meeting.proposal.discard(meeting.at(FACILITATOR), "")

    meeting.proposal.discard(now := meeting.at(FACILITATOR), now.words("reason"))

    assert meeting.is_at(Step.DISCARDED)


# Clarifying Questions


@pytest.mark.clause("5.4.5-b")
def test_anyone_asks_and_the_proposer_answers_or_declines() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    first, second = meeting.asks(SAM), meeting.asks(LEA)
    assert not may_answer_questions(SAM, meeting.proposal)

    now = meeting.at(PROPOSER)
    meeting.proposal.answer_question(now, first, now.words("text"))
    meeting.told()
    meeting.proposal.answer_question(meeting.at(PROPOSER), second)
    meeting.told()

    assert [(remark.answer != "", remark.declined) for remark in meeting.proposal.remarks] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.clause("5.4.5-b")
def test_there_are_no_reactions_to_questions() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)

    with pytest.raises(OutOfOrder) as refusal:
        meeting.reacts(LEA)

    assert refusal.value.reason.clause == "5.4.5-c"


# Reaction Round


@pytest.mark.clause("5.4.5-c")
def test_each_but_the_proposer_reacts_once_in_turn() -> None:
    meeting = at(Step.REACTION_ROUND)
    assert meeting.proposal.round_now.order == [LEA, SAM, ANA]

    assert refused(may_react(meeting.structure, SAM, meeting.proposal), "5.4.5-c", "turn_of_another")
    verdict = may_react(meeting.structure, PROPOSER, meeting.proposal)
    assert refused(verdict, "5.4.5-c", "proposer_does_not_react")
    meeting.reacts(LEA)
    assert refused(may_react(meeting.structure, LEA, meeting.proposal), "5.4.5-c", "heard_already")
    with pytest.raises(OutOfOrder):
        meeting.reacts(ANA)
    meeting.passes(SAM)
    meeting.reacts(ANA)

    assert [remark.by for remark in meeting.proposal.remarks] == [LEA, ANA]
    meeting.moves_on()
    assert meeting.is_at(Step.OPTION_TO_CLARIFY)


@pytest.mark.clause("5.4.5-c")
def test_the_round_is_not_closed_before_everybody_was_heard_and_says_who_is_missing() -> None:
    meeting = at(Step.REACTION_ROUND)
    meeting.reacts(LEA)

    verdict = may_move_on(meeting.proposal)

    assert refused(verdict, "5.4.5-c", "still_to_be_heard")
    assert verdict.reason is not None
    assert verdict.reason.parameters["people"] == (SAM, ANA)
    with pytest.raises(OutOfOrder):
        meeting.moves_on()


@pytest.mark.clause("5.4.2-c")
def test_who_leaves_has_had_their_chance_and_who_comes_is_asked_last() -> None:
    meeting = at(Step.REACTION_ROUND)

    meeting.leaves(SAM)
    meeting.joins(IDA)

    assert meeting.proposal.round_now.order == [LEA, ANA, IDA]
    meeting.everybody_is_heard()
    meeting.joins(SAM)
    assert meeting.proposal.round_now.awaited == [SAM]  # Back in time.
    meeting.passes(SAM)
    meeting.moves_on()
    assert meeting.replayed().to_document() == meeting.proposal.to_document()


# Option to Clarify


@pytest.mark.clause("5.4.5-d")
def test_only_the_proposer_amends() -> None:
    meeting = at(Step.OPTION_TO_CLARIFY)
    for person in OTHERS:
        assert refused(may_amend(meeting.structure, person, meeting.proposal, TODAY), "5.4.5-d", "only_proposer_amends")
        assert not may_write(person, meeting.proposal)
        assert not may_ask(meeting.structure, person, meeting.proposal)
    assert may_write(PROPOSER, meeting.proposal)

    meeting.amends([a_change("Sweeping the ovens")])

    assert meeting.is_at(Step.OPTION_TO_CLARIFY)
    assert meeting.proposal.latest.number == 2
    meeting.moves_on()
    assert meeting.proposal.round_version == 2


@pytest.mark.clause("5.4.5-d")
def test_a_proposer_who_left_the_meeting_amends_nothing_in_it() -> None:
    meeting = at(Step.OPTION_TO_CLARIFY)
    meeting.leaves(PROPOSER)

    assert refused(may_amend(meeting.structure, PROPOSER, meeting.proposal, TODAY), "5.4.1-a", "not_taking_part")
    meeting.moves_on()  # The meeting goes on all the same.
    assert meeting.is_at(Step.OBJECTION_ROUND)


# Objection Round


@pytest.mark.clause("5.4.5-e")
def test_each_is_asked_in_turn_the_proposer_too_and_none_left_means_adopted() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    assert meeting.proposal.round_now.order == list(PRESENT)
    assert meeting.proposal.answers == {}

    for person in PRESENT:
        assert meeting.proposal.round_now.turn == person
        meeting.says_no_objection(person)
    assert meeting.is_at(Step.OBJECTION_ROUND)  # It is for the Facilitator to close it.
    meeting.moves_on()

    assert meeting.is_at(Step.ADOPTED)
    adopted = meeting.log[-1][1].to_body()
    assert (adopted["answered"], adopted["silent"]) == (sorted(PRESENT), [])
    assert "Cleaning the ovens on Sundays" in texts(meeting)


@pytest.mark.clause("5.4.5-e")
def test_nobody_speaks_out_of_turn_or_twice() -> None:
    meeting = at(Step.OBJECTION_ROUND)

    out_of_turn = may_answer(meeting.structure, SAM, meeting.proposal)
    assert refused(out_of_turn, "5.4.5-e", "turn_of_another")
    assert out_of_turn.reason is not None
    assert out_of_turn.reason.parameters["people"] == (LEA,)
    meeting.says_no_objection(LEA)
    assert refused(may_answer(meeting.structure, LEA, meeting.proposal), "5.4.5-e", "heard_already")
    for person in (LEA, ANA):
        with pytest.raises(OutOfOrder):
            meeting.says_no_objection(person)
        with pytest.raises(OutOfOrder):
            meeting.raises(person, core(BAKERY, RoleKind.CIRCLE_LEAD))


@pytest.mark.clause("5.4.5-e")
def test_who_has_several_concerns_raises_them_in_one_turn() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA)

    meeting.raises(SAM, OVENS)
    meeting.raises(SAM, OVENS)
    meeting.says_no_objection(MAX)

    with pytest.raises(OutOfOrder):
        meeting.raises(SAM, OVENS)
    with pytest.raises(OutOfOrder):
        meeting.says_no_objection(SAM)
    assert len(meeting.proposal.objections) == 2


@pytest.mark.clause("5.3-a")
def test_in_the_round_too_one_objects_for_a_role_of_ones_own() -> None:
    meeting = at(Step.OBJECTION_ROUND)

    verdict = may_raise_concern(meeting.structure, LEA, meeting.proposal, OVENS, meeting.now, TODAY)

    assert refused(verdict, "5.3-a", "role_not_represented")
    assert may_raise_concern(meeting.structure, LEA, meeting.proposal, FLOUR, meeting.now, TODAY)


@pytest.mark.clause("5.4.5-e")
def test_the_round_is_not_closed_while_somebody_is_still_to_be_heard() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA, SAM, MAX)

    assert refused(may_move_on(meeting.proposal), "5.4.5-e", "still_to_be_heard")
    with pytest.raises(OutOfOrder):
        meeting.moves_on()
    with pytest.raises(OutOfOrder):
        meeting.proposal.adopt(meeting.at(FACILITATOR), meeting.circle)
    meeting.says_no_objection(ANA)
    assert may_move_on(meeting.proposal)


@pytest.mark.clause("5.4.2-c")
def test_the_missing_answer_of_who_is_not_there_does_not_block() -> None:
    meeting = at(Step.OBJECTION_ROUND)  # IDA never came.
    meeting.says_no_objection(LEA, SAM)
    meeting.leaves(MAX)
    meeting.says_no_objection(ANA)

    meeting.moves_on()

    assert meeting.is_at(Step.ADOPTED)


@pytest.mark.clause("5.4.5-e", "5.3.2-a")
def test_a_concern_that_is_no_objection_holds_nothing_up_and_its_owner_has_been_heard() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA)
    concern = meeting.raises(SAM, OVENS)
    meeting.argues(concern, concern.criteria[0], met=False)
    meeting.says_no_objection(MAX, ANA)

    meeting.moves_on()

    assert meeting.is_at(Step.ADOPTED)
    assert meeting.log[-1][1].to_body()["answered"] == sorted([LEA, MAX, ANA])


@pytest.mark.clause("5.3-f")
def test_what_lost_its_ground_is_not_adopted_and_its_proposer_re_bases_it_for_a_new_round() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    assert not may_amend(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    meeting.everybody_is_heard()
    apply_changes(meeting.structure, meeting.number + 1, BAKERY, [a_change("Dusting")])
    meeting.number += 1
    with pytest.raises(GroundShifted) as refusal:
        meeting.moves_on()
    assert refusal.value.reason.clause == "5.3-f"

    assert may_amend(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    meeting.amends([a_change()])

    assert meeting.is_at(Step.OBJECTION_ROUND)
    assert (meeting.proposal.round, meeting.proposal.round_version) == (2, 2)
    assert meeting.proposal.round_now.awaited == list(PRESENT)  # Everybody is asked again (5.3-d).
    meeting.everybody_is_heard()
    meeting.moves_on()
    assert meeting.is_at(Step.ADOPTED)


@pytest.mark.clause("5.2.1-a")
def test_what_the_structure_allows_no_longer_is_not_adopted_and_may_be_amended() -> None:
    quick = AddPolicy(
        policy="quick", role=BAKERY, title="Quick", kinds=(SETTINGS[LIMIT].kind,), setting=LIMIT, value={"days": 2}
    )
    meeting = at(Step.PRESENT_PROPOSAL)
    meeting.presents(quick)
    meeting.to(Step.OBJECTION_ROUND)
    Building(meeting.structure).setting(BAKERY, LIMIT, days=5)  # A Circle holds one Policy for the same setting.
    meeting.number = meeting.structure.at
    assert not may_amend(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    meeting.everybody_is_heard()

    with pytest.raises(OutOfOrder):
        meeting.moves_on()

    assert may_amend(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    meeting.amends([a_change()])
    assert meeting.proposal.round_now.awaited == list(PRESENT)


# Leaving it


@pytest.mark.parametrize("step", IN_MEETING[:5])
def test_its_proposer_withdraws_or_parks_it_at_every_step(step: Step) -> None:
    meeting = at(step)
    assert may_withdraw(PROPOSER, meeting.proposal)
    assert not may_withdraw(SAM, meeting.proposal)
    assert may_park(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    assert may_park(meeting.structure, FACILITATOR, meeting.proposal, TODAY)
    assert not may_park(meeting.structure, SAM, meeting.proposal, TODAY)

    meeting.proposal.withdraw(meeting.at(PROPOSER))

    assert meeting.is_at(Step.WITHDRAWN)


def test_what_was_being_written_waits_with_its_proposer() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    written = meeting.proposal.writing

    meeting.parks()

    assert meeting.proposal.writing == written
    assert may_write(PROPOSER, meeting.proposal)
    meeting.brings()
    assert meeting.proposal.writing == written


@pytest.mark.clause("5.3-d")
def test_a_parked_proposal_goes_on_asynchronously_and_everybody_is_asked_again() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA, SAM)
    meeting.parks()
    assert may_continue(meeting.structure, PROPOSER, meeting.proposal, TODAY)
    assert not may_continue(meeting.structure, SAM, meeting.proposal, TODAY)
    meeting.proposal.floor = None

    meeting.proposal.continue_asynchronously(meeting.at(PROPOSER), meeting.circle)
    meeting.told()

    assert meeting.is_at(Step.OPEN)
    assert set(meeting.proposal.asked) == {ANA, SAM, LEA, MAX, IDA}
    assert set(meeting.proposal.answers) == {PROPOSER}
    assert meeting.proposal.round == 2
    assert meeting.proposal.closing is None
    meeting.everybody_agrees()
    assert meeting.is_at(Step.ADOPTED)
    assert meeting.replayed().to_document() == meeting.proposal.to_document()


@pytest.mark.clause("5.3.1-a")
def test_a_parked_proposal_states_its_tension_before_it_goes_to_everybody() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    meeting.presents(words=())
    meeting.parks()
    with pytest.raises(InvalidChange):
        meeting.proposal.continue_asynchronously(meeting.at(PROPOSER), meeting.circle)

    now = meeting.at(PROPOSER)
    assert may_state_tension(PROPOSER, meeting.proposal)
    said = {name: now.words(name) for name in ("tension", "example", "helped")}
    meeting.proposal.state_tension(now, **said)
    meeting.told()
    meeting.proposal.continue_asynchronously(meeting.at(PROPOSER), meeting.circle)

    assert meeting.is_at(Step.OPEN)


def test_one_that_was_parked_before_it_was_presented_is_sent_like_a_draft() -> None:
    meeting = at(Step.PRESENT_PROPOSAL)
    meeting.parks()
    meeting.proposal.floor = None

    with pytest.raises(OutOfOrder):
        meeting.proposal.continue_asynchronously(meeting.at(PROPOSER), meeting.circle)
    meeting.sends()

    assert meeting.is_at(Step.OPEN)
    assert meeting.proposal.latest.number == 1


def test_one_that_was_presented_is_never_sent_as_if_it_were_a_draft() -> None:
    meeting = at(Step.CLARIFYING_QUESTIONS)
    meeting.parks()

    with pytest.raises(OutOfOrder):
        meeting.sends()


def test_a_parked_proposal_comes_to_a_later_meeting_with_its_history() -> None:
    meeting = at(Step.OBJECTION_ROUND)
    meeting.says_no_objection(LEA)
    meeting.parks()

    meeting.to(Step.OBJECTION_ROUND)

    assert meeting.proposal.latest.number == 2
    assert meeting.proposal.round == 2
    assert meeting.proposal.answers == {}
    assert meeting.replayed().to_document() == meeting.proposal.to_document()


@pytest.mark.clause("5.4.5-a")
def test_what_is_open_to_everybody_is_not_presented_past_them() -> None:
    hearing = a_hearing()

    verdict = may_present(hearing.structure, LEA, hearing.proposal, hearing.today)

    assert refused(verdict, "5.4.5-a", "only_in_a_meeting")
    with pytest.raises(OutOfOrder):
        hearing.proposal.present(hearing.at(LEA), hearing.circle, [change_to_body(a_change("Else"))], {})


# A candidate (§5.3.5-e)


def a_candidate(person: str = SAM, **floor: Any) -> Meeting:
    """An election proposes them as Facilitator."""
    meeting = Meeting(**floor)
    facilitator = core(BAKERY, RoleKind.FACILITATOR)
    bodies = [change_to_body(Elect(assignment="elected", role=facilitator, person=person))]
    meeting.proposal = Proposal(id="candidate", circle=BAKERY, proposer=FACILITATOR, role=facilitator)
    meeting.here(subject="election")
    circle = circle_for(meeting.structure, BAKERY, TODAY, changes=bodies)
    ground = ground_of(meeting.structure, changes_of(bodies))
    meeting.proposal.propose_candidate(
        meeting.at(FACILITATOR), circle, bodies, ground, election="election", floor=meeting.floor
    )
    meeting.told()
    return meeting


@pytest.mark.clause("5.3.5-e")
def test_a_candidate_begins_at_the_objection_round_and_is_asked_last() -> None:
    meeting = a_candidate(SAM)

    assert meeting.is_at(Step.OBJECTION_ROUND)
    assert meeting.proposal.round_now.order == [LEA, MAX, ANA, SAM]
    meeting.joins(IDA)
    assert meeting.proposal.round_now.order == [LEA, MAX, ANA, IDA, SAM]
    meeting.everybody_is_heard()
    meeting.moves_on()
    assert meeting.is_at(Step.ADOPTED)
    assert meeting.replayed().to_document() == meeting.proposal.to_document()


@pytest.mark.clause("5.3.5-e")
def test_of_a_candidates_proposal_only_the_term_may_be_amended() -> None:
    meeting = a_candidate(SAM)
    meeting.objects_in_turn(ANA, core(BAKERY, RoleKind.CIRCLE_LEAD))
    meeting.everybody_is_heard()
    meeting.moves_on()
    facilitator = core(BAKERY, RoleKind.FACILITATOR)
    assert may_amend(meeting.structure, FACILITATOR, meeting.proposal, TODAY)

    for changes in (
        [Elect(assignment="elected", role=facilitator, person=MAX)],
        [Elect(assignment="elected", role=facilitator, person=SAM), a_change()],
    ):
        with pytest.raises(InvalidChange) as refusal:
            meeting.amends(changes)
        assert refusal.value.reason.message == "candidate_stays"
    shorter = Elect(assignment="elected", role=facilitator, person=SAM, term=TODAY)
    meeting.amends([shorter])

    assert meeting.proposal.latest.number == 2


@pytest.mark.clause("5.3.5-e")
def test_a_candidate_is_not_parked_past_the_election() -> None:
    meeting = a_candidate(SAM)

    verdict = may_park(meeting.structure, FACILITATOR, meeting.proposal, TODAY)

    assert refused(verdict, "5.3.5-e", "candidate_falls_in_the_election")


@pytest.mark.clause("5.3.5-e")
def test_an_election_proposes_one_candidate_and_nothing_else() -> None:
    meeting = Meeting()
    proposal = Proposal(id="candidate", circle=BAKERY, proposer=FACILITATOR, role=FLOUR)
    bodies = [change_to_body(a_change())]

    with pytest.raises(InvalidChange):
        proposal.propose_candidate(
            meeting.at(FACILITATOR), meeting.circle, bodies, {}, election="election", floor=meeting.floor
        )


@pytest.mark.clause("5.3.5-e")
def test_whoever_facilitates_now_speaks_for_the_elections_proposal() -> None:
    meeting = a_candidate(SAM)
    meeting.objects_in_turn(MAX, PASTRY)
    meeting.everybody_is_heard()
    meeting.moves_on()

    meeting.here(facilitator=ANA)

    assert may_amend(meeting.structure, ANA, meeting.proposal, TODAY)
    assert not may_amend(meeting.structure, MAX, meeting.proposal, TODAY)


@pytest.mark.clause("5.3.5-e")
def test_a_candidate_whom_everybody_is_asked_about_in_writing_is_brought_to_no_meeting_by_itself() -> None:
    meeting = Meeting()
    proposal = Proposal(id="candidate", circle=BAKERY, proposer=FACILITATOR, role=FLOUR)
    changes: list[Change] = [Elect(assignment="by-election", role=core(BAKERY, RoleKind.SECRETARY), person=SAM)]
    bodies, ground = [change_to_body(each) for each in changes], ground_of(meeting.structure, changes)
    facts = circle_for(meeting.structure, BAKERY, TODAY, changes=bodies)

    proposal.propose_candidate(meeting.at(FACILITATOR), facts, bodies, ground, election="election")

    assert refused(may_escalate(meeting.structure, ANA, proposal), "5.3.5-e", "candidate_follows_the_election")
