"""Proposals in a Governance Meeting on a database: presented, heard in turn, integrated, adopted, parked (§5.4.5)."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from app.actions.agenda import end_item
from app.actions.meetings import (
    advance,
    begin_time_out,
    end_time_out,
    leave_meeting,
    request_special_meeting,
    schedule_special_meeting,
)
from app.actions.objections import (
    abandon_objection,
    argue_criterion,
    confirm_resolution,
    demand_argument,
    give_argument,
    raise_concern,
    record_test,
    request_ruling,
    request_test,
    rule_on_breach,
    suggest_amendment,
    take_up,
    withdraw_concern,
)
from app.actions.proposals import (
    allow_help,
    amend_proposal,
    answer_question,
    ask_question,
    continue_asynchronously,
    discard_proposal,
    draft_proposal,
    drop_proposal,
    edit_proposal,
    park_proposal,
    pass_turn,
    present_proposal,
    react,
    request_meeting,
    say_no_objection,
    send_proposal,
    share_writing,
    state_tension,
    withdraw_proposal,
)
from app.governance.changes import change_to_body
from app.governance.errors import GovernanceError, GroundShifted, InvalidChange, NotPermitted, OutOfOrder
from app.governance.events import DropGround, Finding, Side
from app.governance.lines import AccountabilityLine
from app.governance.messages import say
from app.governance.objections import ALL_FOUR, ObjectionState
from app.governance.proposal_steps import Step
from app.persistence import rows
from app.persistence.announcements import Announcement
from app.persistence.verify import verify
from tests.actions.at_a_meeting import HERE, START, WORDS, Held, duty
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OUTSIDER, OVENS, PASTRY, SAM
from tests.seeding import NOW, Seeded


@pytest.fixture
def held(mill: Seeded) -> Held:
    return Held(mill)


def bodies(*texts: str) -> list[dict[str, object]]:
    return [change_to_body(duty(text)) for text in texts]


def problems(mill: Seeded) -> list[str]:
    report = verify(mill.database)
    return [str(problem) for each in report.organizations for problem in each.problems]


def duties(mill: Seeded) -> list[str]:
    return [line.text for line in mill.structure.held(AccountabilityLine, OVENS)]


def kinds(mill: Seeded) -> list[str]:
    return [record.kind for record in mill.records()]


def objecting(held: Held, person: str = SAM, role: str = OVENS) -> str:
    """Those before agree; then this one objects in their turn, and argues each criterion."""
    while held.proposal.round_now.turn != person:
        held.agrees(held.proposal.round_now.turn or "")
    objection: str = raise_concern(held.by(person), held.id, role, "The ovens would stand cold.")
    for criterion in ALL_FOUR:
        argue_criterion(held.by(person), held.id, objection, criterion, True, f"Because of {criterion}.")
    return objection


def integrating(mill: Seeded) -> tuple[Held, str]:
    held = Held(mill).at(Step.OBJECTION_ROUND)
    objection = objecting(held)
    held.everybody_is_heard()
    held.advances()
    return held, objection


def refusal(act: Callable[[], object], error: type[GovernanceError] = OutOfOrder) -> str:
    with pytest.raises(error) as refused:
        act()
    return f"{refused.value.reason.clause} {refused.value.reason.message}"


# The whole of it


@pytest.mark.clause("5.4.5-a", "5.4.5-b", "5.4.5-c", "5.4.5-d", "5.4.5-e", "5.4.5-f")
def test_a_meeting_amends_a_proposal_through_an_objection_and_adopts_it(mill: Seeded) -> None:
    held = Held(mill)
    held.presents()
    question = ask_question(held.by(SAM), held.id, "How often?")
    answer_question(held.by(MAX), held.id, question, "Once a week.")
    held.advances()
    react(held.by(LEA), held.id, "I like it.")
    pass_turn(held.by(SAM), held.id)
    react(held.by(LEA), held.id, "Who sweeps?", for_person=ANA)
    held.advances()
    amend_proposal(held.by(MAX), held.id, 1, bodies("Sweeping the ovens"))
    held.advances()
    objection = objecting(held)
    held.everybody_is_heard()
    held.advances()
    assert held.proposal.step is Step.INTEGRATION
    number = suggest_amendment(held.by(LEA), held.id, objection, bodies("Sweeping on Mondays"), "", "Cold anyway.")
    amend_proposal(held.by(MAX), held.id, 2, bodies("Sweeping on Mondays"), takes=[number], confirms=[objection])
    confirm_resolution(held.by(SAM), held.id, objection, Side.OBJECTOR, 3)
    assert held.proposal.objection(objection).state is ObjectionState.RESOLVED
    held.advances()
    held.everybody_is_heard()

    held.advances()

    assert held.proposal.step is Step.ADOPTED
    assert "Sweeping on Mondays" in duties(mill)
    assert problems(mill) == []


def test_what_is_done_in_a_meeting_is_found_in_its_history(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)

    with held.mill.database.connect() as connection:
        numbers = select(rows.record_item.c.number).where(rows.record_item.c.item == held.meeting)
        told = set(connection.execute(numbers).scalars())
    mine = {record.number for record in held.mill.records() if record.subject == held.id}
    assert mine
    assert mine <= told


def test_steps_in_a_meeting_send_no_mail(held: Held) -> None:
    before = held.mill.mails()

    held.at(Step.OBJECTION_ROUND)
    held.everybody_is_heard()
    held.advances()

    assert held.mill.mails() == before


# Whose act it is


@pytest.mark.clause("5.4.5-e")
def test_what_the_facilitator_enters_for_somebody_without_a_device_is_that_persons_act(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)
    for person in (LEA, SAM, MAX):
        held.agrees(person)

    say_no_objection(held.by(LEA), held.id, 1, for_person=ANA)

    record = held.mill.records()[-1]
    assert (record.kind, record.actor, record.body["entered_by"]) == ("proposal_answered", ANA, LEA)
    assert set(held.proposal.answers) == set(HERE)


@pytest.mark.clause("5.4.1-a")
def test_nobody_speaks_for_who_has_a_device_or_is_not_there(held: Held) -> None:
    held.at(Step.CLARIFYING_QUESTIONS)

    for person in (SAM, IDA, OUTSIDER):
        with pytest.raises(GovernanceError):
            ask_question(held.by(LEA), held.id, "How often?", for_person=person)
    with pytest.raises(GovernanceError):  # Neither Facilitator nor Secretary.
        ask_question(held.by(MAX), held.id, "How often?", for_person=ANA)
    assert ask_question(held.by(SAM), held.id, "How often?", for_person=ANA)


@pytest.mark.clause("5.4.1-a")
def test_nobody_speaks_for_another_outside_of_a_meeting(mill: Seeded) -> None:
    proposal = draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, bodies("Sweeping"), **WORDS)
    send_proposal(mill.as_(LEA), proposal)

    assert refusal(lambda: react(mill.as_(LEA), proposal, "Fine.", for_person=SAM)) == "5.4.1-a only_in_a_meeting"


@pytest.mark.clause("5.4.5-c", "5.4.5-e")
def test_a_refusal_out_of_turn_names_whose_turn_it_is(held: Held) -> None:
    held.at(Step.REACTION_ROUND)
    with pytest.raises(OutOfOrder) as refused:
        react(held.by(SAM), held.id, "Fine.")
    assert refused.value.reason.parameters["people"] == "Lea"
    assert "It is the turn of Lea" in str(refused.value)

    held.at(Step.OBJECTION_ROUND)
    with pytest.raises(OutOfOrder) as refused:
        say_no_objection(held.by(MAX), held.id, 1)
    assert refused.value.reason.parameters["people"] == "Lea"
    with pytest.raises(OutOfOrder) as refused:
        raise_concern(held.by(SAM), held.id, OVENS, "Cold.")
    assert refused.value.reason.parameters["people"] == "Lea"


@pytest.mark.clause("5.4.5-e")
def test_closing_the_round_too_early_names_who_is_still_to_be_heard(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)
    for person in (LEA, SAM):
        held.agrees(person)

    with pytest.raises(OutOfOrder) as refused:
        held.advances()

    assert refused.value.reason.message == "still_to_be_heard"
    assert refused.value.reason.parameters["people"] == "Max, Ana"


@pytest.mark.clause("5.4.5-e")
def test_two_presses_move_once(held: Held) -> None:
    held.at(Step.CLARIFYING_QUESTIONS)
    place = held.place

    advance(held.by(LEA), held.meeting, place)

    with pytest.raises(OutOfOrder):
        advance(held.by(LEA), held.meeting, place)
    assert held.proposal.step is Step.REACTION_ROUND


# Writing


@pytest.mark.clause("5.4.5-a")
def test_what_is_written_in_the_meeting_is_kept_and_announced_without_a_record(held: Held) -> None:
    heard = list[Announcement]()
    silence = held.mill.database.announcer.listen(heard.append)
    before = len(held.mill.records())

    share_writing(held.by(MAX), held.id, bodies("Sweeping"), summary="Sweep")

    writing = held.proposal.writing
    assert writing is not None
    assert (writing.changes[0]["text"], writing.summary) == ("Sweeping", "Sweep")
    assert len(held.mill.records()) == before
    assert heard[-1].items is not None
    assert {held.id, held.meeting} <= heard[-1].items
    silence()


@pytest.mark.clause("5.4.5-a")
def test_others_write_with_the_proposer_by_their_leave(held: Held) -> None:
    assert (
        refusal(lambda: share_writing(held.by(SAM), held.id, bodies("Sweeping")), NotPermitted)
        == "5.4.5-a only_proposer_presents"
    )
    assert refusal(lambda: allow_help(held.by(MAX), held.id, [IDA])) == "5.4.1-a helpers_take_part"
    with pytest.raises(NotPermitted):
        allow_help(held.by(SAM), held.id, [SAM])

    allow_help(held.by(MAX), held.id, [SAM])
    share_writing(held.by(SAM), held.id, bodies("Sweeping"))
    edit_proposal(held.by(MAX), held.id, bodies("Sweeping twice"))
    share_writing(held.by(SAM), held.id, bodies("Sweeping often"))  # The leave stays.

    with pytest.raises(NotPermitted):
        present_proposal(held.by(SAM), held.id, bodies("Sweeping"))
    held.presents(duty("Sweeping often"))
    assert held.proposal.latest.by == MAX


@pytest.mark.clause("5.4.5-a")
def test_two_who_write_together_write_over_nothing_that_they_have_not_seen(held: Held) -> None:
    allow_help(held.by(MAX), held.id, [SAM])
    share_writing(held.by(MAX), held.id, bodies("Sweeping"), page="his", after=0)
    share_writing(held.by(SAM), held.id, bodies("Sweeping often"), page="hers", after=1)
    share_writing(held.by(SAM), held.id, bodies("Sweeping twice"), page="hers", after=1)

    with pytest.raises(OutOfOrder) as refused:
        share_writing(held.by(MAX), held.id, bodies("Sweeping once"), page="his", after=0)

    assert refused.value.reason is not None
    assert "Sam wrote" in say(refused.value.reason, "en")
    writing = held.proposal.writing
    assert writing is not None
    assert writing.changes[0]["text"] == "Sweeping twice"
    share_writing(held.by(MAX), held.id, bodies("Sweeping twice, once on Mondays"), page="his", after=writing.edition)


@pytest.mark.clause("5.3.1-a")
def test_tension_and_example_are_stated_when_somebody_asks(held: Held) -> None:
    present_proposal(held.by(MAX), held.id, bodies("Sweeping"))
    assert held.proposal.tension == ""
    ask_question(held.by(SAM), held.id, "What for?", about_tension=True)
    with pytest.raises(NotPermitted):
        state_tension(held.by(SAM), held.id, "Ash.")

    state_tension(held.by(MAX), held.id, "Ash.", "On Sunday.")

    assert held.proposal.tension
    assert held.proposal.example
    assert problems(held.mill) == []


@pytest.mark.clause("5.4-b")
def test_a_special_meeting_presents_nothing_beyond_its_limit(mill: Seeded) -> None:
    meeting = request_special_meeting(mill.as_(MAX), BAKERY, "It burns.", roles=[FLOUR])
    schedule_special_meeting(mill.as_(SAM), meeting, START, 120)
    held = Held(mill, meeting=meeting)

    assert refusal(lambda: held.presents(duty("Sweeping", OVENS)), InvalidChange).startswith("5.4-b ")
    held.presents(duty("Ordering rye", FLOUR))
    assert held.proposal.step is Step.CLARIFYING_QUESTIONS
    held.at(Step.OPTION_TO_CLARIFY)
    with pytest.raises(InvalidChange):
        amend_proposal(held.by(MAX), held.id, 1, bodies("Sweeping"))


@pytest.mark.clause("5.4.3-b")
def test_in_a_time_out_nothing_is_said(held: Held) -> None:
    held.at(Step.CLARIFYING_QUESTIONS)
    begin_time_out(held.by(LEA), held.meeting)

    assert refusal(lambda: ask_question(held.by(SAM), held.id, "How?")) == "5.4.3-b time_out_lasts"
    assert refusal(lambda: withdraw_proposal(held.by(MAX), held.id)) == "5.4.3-b time_out_lasts"
    end_time_out(held.by(LEA), held.meeting)
    assert ask_question(held.by(SAM), held.id, "How?")


# What waits, and what comes back


@pytest.mark.clause("5.3-e")
def test_an_escalated_proposal_comes_to_the_meeting_with_its_history(mill: Seeded) -> None:
    proposal = draft_proposal(mill.as_(MAX), BAKERY, PASTRY, None, bodies("Sweeping"), **WORDS)
    send_proposal(mill.as_(MAX), proposal)
    objection = raise_concern(mill.as_(SAM), proposal, OVENS, "Cold.")
    request_meeting(mill.as_(ANA), proposal)

    held = Held(mill, proposal=proposal)
    held.presents(duty("Sweeping on Mondays"))

    assert held.id == proposal
    assert [version.number for version in held.proposal.versions] == [1, 2]
    assert held.proposal.objection(objection).state is ObjectionState.FALLEN
    assert problems(mill) == []


@pytest.mark.clause("5.3-d")
def test_what_a_meeting_parks_goes_to_everybody_again(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)
    held.agrees(LEA)
    end_item(held.by(LEA), held.meeting, held.item, held.place)
    assert held.proposal.step is Step.PARKED
    with pytest.raises(NotPermitted):
        continue_asynchronously(held.by(SAM), held.id)

    continue_asynchronously(held.by(MAX), held.id)

    assert held.proposal.step is Step.OPEN
    assert set(held.proposal.answers) == {MAX}
    assert ("proposal_asks_again", IDA) in held.mill.mails()
    for person in (LEA, SAM, ANA, IDA):
        say_no_objection(held.by(person), held.id, 1)
    assert held.proposal.step is Step.ADOPTED
    assert problems(held.mill) == []


def test_its_proposer_parks_it_and_sends_what_was_never_presented(held: Held) -> None:
    share_writing(held.by(MAX), held.id, bodies("Sweeping"), **WORDS)
    with pytest.raises(NotPermitted):
        park_proposal(held.by(SAM), held.id)
    park_proposal(held.by(MAX), held.id)

    continue_asynchronously(held.by(MAX), held.id)

    assert held.proposal.step is Step.OPEN
    assert held.proposal.latest.changes[0]["text"] == "Sweeping"
    assert problems(held.mill) == []


@pytest.mark.clause("5.3.1-b")
def test_the_facilitator_discards_it_in_the_meeting(held: Held) -> None:
    held.at(Step.CLARIFYING_QUESTIONS)
    with pytest.raises(NotPermitted):
        discard_proposal(held.by(SAM), held.id, "No Tension.")

    discard_proposal(held.by(LEA), held.id, "No Tension.")

    assert held.proposal.step is Step.DISCARDED
    assert problems(held.mill) == []


def test_a_proposer_without_a_device_withdraws_by_the_secretary(mill: Seeded) -> None:
    held = Held(mill, owner=ANA, role="bakery-circle-lead")

    withdraw_proposal(held.by(SAM), held.id, "Not needed.", for_person=ANA)

    assert held.proposal.step is Step.WITHDRAWN
    assert held.mill.records()[-1].actor == ANA


# Ground


@pytest.mark.clause("5.3-f", "5.3-d")
def test_what_lost_its_ground_is_re_based_in_the_round_and_asked_again(held: Held) -> None:
    other = draft_proposal(held.by(LEA), BAKERY, FLOUR, None, bodies("Dusting"), **WORDS)
    send_proposal(held.by(LEA), other)
    held.at(Step.OBJECTION_ROUND)
    for person in (SAM, MAX, ANA, IDA):
        say_no_objection(held.by(person), other, 1)
    assert "Dusting" in duties(held.mill)
    assert refusal(lambda: held.agrees(LEA), GroundShifted) == "5.3-f ground_has_shifted"

    amend_proposal(held.by(MAX), held.id, 1, bodies("Cleaning the ovens"))
    assert held.proposal.round == 2
    held.everybody_is_heard()
    held.advances()

    assert held.proposal.step is Step.ADOPTED
    assert problems(held.mill) == []


# Integration


@pytest.mark.clause("5.4.5-f")
def test_one_objection_at_a_time_as_the_facilitator_takes_them_up(mill: Seeded) -> None:
    held = Held(mill).at(Step.OBJECTION_ROUND)
    first = objecting(held, LEA, FLOUR)
    second = objecting(held, SAM, OVENS)
    held.everybody_is_heard()
    held.advances()
    suggest = (held.id, second, bodies("Sweeping"), "", "It helps.")
    assert refusal(lambda: suggest_amendment(held.by(SAM), *suggest)) == ("5.4.5-f one_objection_at_a_time")
    with pytest.raises(NotPermitted):
        take_up(held.by(SAM), held.id, second)

    take_up(held.by(LEA), held.id, second)

    assert suggest_amendment(held.by(SAM), *suggest)
    withdraw_concern(held.by(SAM), held.id, second)
    assert held.proposal.current is not None
    assert held.proposal.current.id == first
    assert problems(mill) == []


@pytest.mark.clause("5.3.4-a", "5.3.3-a")
def test_a_failed_test_settles_an_objection_in_the_meeting(mill: Seeded) -> None:
    held, objection = integrating(mill)
    request_test(held.by(LEA), held.id, objection, for_person=ANA)

    findings = dict.fromkeys(ALL_FOUR, Finding.NO_ARGUMENT)
    with pytest.raises(NotPermitted):
        record_test(held.by(SAM), held.id, objection, findings, {})
    record_test(held.by(LEA), held.id, objection, findings, {})

    assert held.proposal.objection(objection).state is ObjectionState.DISCARDED
    held.advances()
    assert held.proposal.step is Step.OBJECTION_ROUND
    assert problems(mill) == []


@pytest.mark.clause("5.3.3-b")
def test_the_secretary_of_the_meeting_rules_on_a_claimed_breach(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)
    held.agrees(LEA)
    objection = raise_concern(held.by(SAM), held.id, OVENS, "It breaks a rule.", "1.4.1-a")
    request_ruling(held.by(LEA), held.id, objection)
    with pytest.raises(NotPermitted):
        rule_on_breach(held.by(LEA), held.id, objection, breaks=False)

    rule_on_breach(held.by(SAM), held.id, objection, breaks=False, reasoning="It does not.")
    held.everybody_is_heard()
    held.advances()

    assert held.proposal.step is Step.ADOPTED
    assert problems(held.mill) == []


@pytest.mark.clause("5.3.4-b")
def test_the_facilitator_abandons_an_objection_in_integration(mill: Seeded) -> None:
    held, objection = integrating(mill)

    abandon_objection(held.by(LEA), held.id, objection, "Seeks no amendment.")

    assert held.proposal.objection(objection).state is ObjectionState.ABANDONED
    assert problems(mill) == []


@pytest.mark.clause("5.3.4-c")
def test_the_facilitator_drops_a_proposal_whose_proposer_does_not_answer(mill: Seeded) -> None:
    held, _ = integrating(mill)
    question = ask_question(held.by(SAM), held.id, "What example?", about_tension=True)
    answer_question(held.by(MAX), held.id, question)

    drop_proposal(held.by(LEA), held.id, DropGround.UNANSWERED, question, "No example.")

    assert held.proposal.step is Step.DROPPED
    assert problems(mill) == []


@pytest.mark.clause("5.3.4-d")
def test_the_proposer_argues_why_the_objectors_own_would_fail_or_the_proposal_is_dropped(mill: Seeded) -> None:
    held, objection = integrating(mill)
    number = suggest_amendment(held.by(SAM), held.id, objection, bodies("Sweeping"), "", "It helps.")
    first = demand_argument(held.by(SAM), held.id, objection, number)
    give_argument(held.by(MAX), held.id, objection, first, "The ash would stay.")
    with pytest.raises(OutOfOrder):
        drop_proposal(held.by(LEA), held.id, DropGround.UNARGUED, first, "No argument.")
    second = demand_argument(held.by(SAM), held.id, objection, number, "On a holiday.")

    drop_proposal(held.by(LEA), held.id, DropGround.UNARGUED, second, "No argument.")

    assert held.proposal.step is Step.DROPPED
    assert problems(mill) == []


@pytest.mark.clause("5.4.2-c")
def test_who_leaves_the_meeting_has_had_their_chance(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)
    held.agrees(LEA)
    leave_meeting(held.by(SAM), held.meeting)
    assert refusal(lambda: say_no_objection(held.by(SAM), held.id, 1), GovernanceError).startswith("5.4.1-a ")
    for person in (MAX, ANA):
        held.agrees(person)

    held.advances()

    assert held.proposal.step is Step.ADOPTED
    assert problems(held.mill) == []


def test_the_log_alone_gives_the_same_proposal(held: Held) -> None:
    held.at(Step.OBJECTION_ROUND)

    assert held.now > NOW
    assert "proposal_moved_on" in kinds(held.mill)
    assert problems(held.mill) == []
