"""Governance Meetings through their actions, on both engines: notice, opening, rounds, items, ends (§5.4)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Thread
from zoneinfo import ZoneInfo

import pytest

from app.actions import agenda, elections, meetings, proposals
from app.actions.assignments import assign_role
from app.actions.meeting_clock import close_overdue_meetings
from app.actions.meetings_base import speaker
from app.actions.proposals import draft_proposal, request_meeting, send_proposal
from app.actions.tensions import log_tension
from app.governance.changes import AddAccountability, Strike, change_to_body
from app.governance.errors import InvalidChange, NotFound, NotPermitted, OutOfOrder
from app.governance.lines import AccountabilityLine, RoleKind
from app.governance.meeting_steps import ItemOutcome, MeetingStep
from app.governance.proposal_steps import Step
from app.governance.structure import Structure
from app.governance.tensions import Outcome, Tension
from app.persistence.verify import verify
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    IDA,
    LEA,
    MAX,
    NOVA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    Building,
    a_structure,
    core,
)
from tests.meeting_builder import MINUTES, START, Held, a_duty, a_meeting
from tests.seeding import NOW, Seeded

Seed = Callable[..., Seeded]
STEP = MeetingStep


def kinds(mill: Seeded) -> list[str]:
    return [record.kind for record in mill.records()]


def tension_of(held: Held, item: int) -> Tension:
    tension = held.meeting.find(item).tension
    assert tension is not None
    with held.as_(None) as work:
        return work.tensions.get(tension)


# Notice


@pytest.mark.clause("5.4-a", "5.4.2-a")
def test_the_secretary_gives_notice_to_all_circle_members_by_record_and_by_mail(mill: Seeded) -> None:
    (meeting,) = meetings.schedule_meeting(mill.as_(SAM), BAKERY, START, 60, place="Back room")

    (record,) = mill.records()
    assert (record.kind, record.subject, record.circle, record.actor) == ("meeting_scheduled", meeting, BAKERY, SAM)
    assert set(record.body["told"]) == {ANA, SAM, LEA, MAX, IDA}
    assert mill.mails() == [("meeting_scheduled", person) for person in (ANA, IDA, LEA, MAX)]
    with pytest.raises(NotPermitted, match="Only the Secretary of Bakery"):
        meetings.schedule_meeting(mill.as_(LEA), BAKERY, START, 60)


@pytest.mark.clause("5.4-a")
def test_a_recurring_meeting_keeps_its_hour_on_the_wall_over_summer_time() -> None:
    paris = ZoneInfo("Europe/Paris")

    hours = meetings.occurrences(datetime(2026, 3, 23, 9, tzinfo=UTC), paris, 3, 1)

    assert [hour.astimezone(paris).hour for hour in hours] == [10, 10, 10]
    assert [hour.hour for hour in hours] == [9, 8, 8]  # The clocks go forward on the 29th.
    assert [hour.astimezone(paris).day for hour in hours] == [23, 30, 6]
    (naive,) = meetings.occurrences(hours[0].astimezone(paris).replace(tzinfo=None), paris, 1, 0)
    assert naive == hours[0]
    skipped = meetings.occurrences(datetime(2026, 3, 29, 2, 30), paris, 2, 1)  # noqa: DTZ001  Of the wall's clock.
    assert [hour.astimezone(paris).hour for hour in skipped] == [3, 2]


@pytest.mark.clause("5.4-a")
def test_each_of_a_series_is_a_meeting_of_its_own_and_one_mail_tells_of_all(mill: Seeded) -> None:
    made = meetings.schedule_meeting(mill.as_(SAM), BAKERY, START, 60, times=3, every_weeks=2)

    assert kinds(mill) == ["meeting_scheduled"] * 3
    assert len(mill.mails()) == 4
    with mill.as_(None) as work:
        found = [work.meetings.get(each) for each in made]
    assert [each.starts_at for each in found] == [START + timedelta(weeks=2 * n) for n in range(3)]
    assert {each.series for each in found} == {made[0]}

    meetings.reschedule_meeting(mill.as_(SAM), made[1], START + timedelta(weeks=3), 45)
    meetings.cancel_meeting(mill.as_(SAM), made[2], "We are away")

    assert mill.mails()[4:] == [("meeting_moved", each) for each in (ANA, IDA, LEA, MAX)] + [
        ("meeting_cancelled", each) for each in (ANA, IDA, LEA, MAX)
    ]


@pytest.mark.parametrize("times,every_weeks", [(0, 1), (105, 1), (2, 0), (2, 27)])
def test_a_series_is_one_that_somebody_may_mean(mill: Seeded, times: int, every_weeks: int) -> None:
    with pytest.raises(InvalidChange, match="recurring meeting has up to"):
        meetings.schedule_meeting(mill.as_(SAM), BAKERY, START, 60, times=times, every_weeks=every_weeks)
    assert mill.records() == []


@pytest.mark.clause("5.4-a")
def test_a_circle_member_asks_for_a_special_one_and_the_secretary_is_told_and_schedules_it(mill: Seeded) -> None:
    meeting = meetings.request_special_meeting(mill.as_(ANA), BAKERY, "The ovens are cold", [OVENS])
    assert mill.mails() == [("special_meeting_requested", SAM)]
    with pytest.raises(NotPermitted):
        meetings.schedule_special_meeting(mill.as_(ANA), meeting, START, 30)

    meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 30, "Back room")

    with mill.as_(None) as work:
        found = work.meetings.get(meeting)
        assert (found.step, found.requested_by, found.roles) == (STEP.SCHEDULED, ANA, [OVENS])
    with pytest.raises(OutOfOrder):
        meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 30)
    with pytest.raises(InvalidChange, match="limited to Roles of that Circle"):
        meetings.request_special_meeting(mill.as_(ANA), BAKERY, "Sugar", ["sugar"])


@pytest.mark.clause("5.4.2-a")
def test_who_comes_too_early_or_too_late_to_open_reads_what_to_do(mill: Seeded) -> None:
    requested = meetings.request_special_meeting(mill.as_(ANA), BAKERY, "The ovens are cold")
    for act in (meetings.open_meeting, lambda work, id: meetings.reschedule_meeting(work, id, START, 30)):
        with pytest.raises(OutOfOrder, match=r"not scheduled yet\. The Secretary sets its time first"):
            act(mill.as_(SAM), requested)

    opened = a_meeting(mill, at="check_in")

    with pytest.raises(OutOfOrder, match=r"has been opened\. Join it"):
        meetings.open_meeting(opened.as_(SAM), opened.id)


@pytest.mark.clause("5.4-b")
def test_a_special_meeting_refuses_changes_beyond_its_limit(mill: Seeded) -> None:
    meeting = meetings.request_special_meeting(mill.as_(MAX), BAKERY, "The ovens are cold", [OVENS])
    meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 60)
    held = Held(mill, meeting)
    for person in (LEA, SAM, MAX):
        meetings.join_meeting(held.as_(person), meeting)
    meetings.open_meeting(held.as_(LEA), meeting)
    while held.meeting.step is STEP.CHECK_IN:
        held.advance()
    agenda.add_item(held.as_(MAX), meeting, "Crumbs", PASTRY)
    held.advance()

    with pytest.raises(InvalidChange, match="This special meeting is limited to Ovens"):
        held.presents([a_duty()])
    held.presents([AddAccountability(role=OVENS, accountability="new", text="Cleaning the ovens")])
    assert held.told().versions


@pytest.mark.clause("5.4-b")
def test_a_special_meeting_elects_nobody_beyond_its_limit_whichever_role_its_facilitator_names(mill: Seeded) -> None:
    facilitator, secretary = core(BAKERY, RoleKind.FACILITATOR), core(BAKERY, RoleKind.SECRETARY)
    meeting = meetings.request_special_meeting(mill.as_(MAX), BAKERY, "LEA's term ends", [facilitator])
    meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 60)
    held = Held(mill, meeting)
    for person in (LEA, SAM, MAX):
        meetings.join_meeting(held.as_(person), meeting)
    meetings.open_meeting(held.as_(LEA), meeting)
    while held.meeting.step is STEP.CHECK_IN:
        held.advance()
    with pytest.raises(NotPermitted, match="limited to Facilitator"):
        agenda.add_item(held.as_(MAX), meeting, "", election_role=secretary)
    agenda.add_item(held.as_(MAX), meeting, "", election_role=facilitator)
    held.advance()

    with pytest.raises(NotPermitted, match="limited to Facilitator"):
        elections.begin_election(held.as_(LEA), held.election, role=secretary)
    elections.begin_election(held.as_(LEA), held.election)


def test_who_joins_the_circle_later_is_told_by_the_program_once_for_a_series(mill: Seeded) -> None:
    made = meetings.schedule_meeting(mill.as_(SAM), BAKERY, START + timedelta(days=1), 60, times=3, every_weeks=1)
    meetings.cancel_meeting(mill.as_(SAM), made.pop(0), "A holiday")
    assign_role(mill.as_(ANA), FLOUR, OUTSIDER)

    close_overdue_meetings(mill.database, NOW)
    close_overdue_meetings(mill.database, NOW)

    assert kinds(mill)[-2:] == ["meeting_notice_given"] * 2
    assert mill.mails().count(("meeting_scheduled", OUTSIDER)) == 1
    with mill.as_(None) as work:
        assert all(OUTSIDER in work.meetings.get(each).told for each in made)


# Opening


@pytest.mark.clause("5.4.2-a", "5.3.6")
def test_opening_works_out_who_acts_and_by_what_right(mill: Seeded) -> None:
    held = a_meeting(mill)

    opened = next(record for record in mill.records() if record.kind == "meeting_opened")

    assert (opened.body["facilitator"], opened.body["facilitator_as"]) == (LEA, "holder")
    assert (opened.body["secretary"], opened.body["secretary_as"]) == (SAM, "holder")
    assert opened.body["order"] == [LEA, SAM, ANA, MAX, IDA]
    assert held.meeting.step is STEP.CHECK_IN


@pytest.mark.clause("5.4.3-a")
def test_who_enters_what_others_say_is_not_told_of_a_turn_of_their_own(mill: Seeded) -> None:
    held = a_meeting(mill, at="check_in")
    with pytest.raises(OutOfOrder, match="it is somebody else's now") as early:
        meetings.speak_in_round(held.as_(SAM), held.id, "Here", for_person=IDA)
    held.everybody_speaks()

    with pytest.raises(OutOfOrder, match="this was heard already") as twice:
        meetings.speak_in_round(held.as_(SAM), held.id, "Here", for_person=IDA)

    assert not any("you" in str(each.value).lower().split() for each in (early, twice))


@pytest.mark.clause("5.4.2-a")
def test_a_missing_quorum_names_who_is_missing(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(BAKERY, "quorum", n=3).done)
    held = a_meeting(mill, at="scheduled")
    for person in (LEA, SAM):
        meetings.join_meeting(held.as_(person), held.id)

    with pytest.raises(OutOfOrder, match=r"3 Circle Members, and 2 are here\. Missing: (Ana|Max|Ida), "):
        meetings.open_meeting(held.as_(LEA), held.id)
    meetings.mark_present(held.as_(SAM), held.id, IDA)
    meetings.open_meeting(held.as_(LEA), held.id)

    assert held.meeting.is_open


@pytest.mark.clause("5.4.1-a")
def test_nobody_else_comes_in_nor_is_ticked(mill: Seeded) -> None:
    held = a_meeting(mill, at="scheduled")
    held.now = START - timedelta(minutes=20)
    with pytest.raises(OutOfOrder, match="15 minutes before"):
        meetings.join_meeting(held.as_(ANA), held.id)
    held.now = START
    for person in (OUTSIDER, NOVA):
        with pytest.raises(NotPermitted, match="Circle Members of Bakery take part"):
            meetings.join_meeting(held.as_(person), held.id)
        with pytest.raises(NotPermitted, match="Circle Members of Bakery take part"):
            meetings.mark_present(held.as_(SAM), held.id, person)
    meetings.mark_present(held.as_(SAM), held.id, LEA)
    with pytest.raises(NotPermitted, match="notes who is here"):
        meetings.mark_present(held.as_(ANA), held.id, MAX)


@pytest.mark.clause("5.4.1-a")
def test_what_somebody_without_a_device_says_is_their_act_entered_by_the_secretary(mill: Seeded) -> None:
    held = a_meeting(mill)
    while held.turn != IDA:
        held.advance()

    meetings.speak_in_round(held.as_(SAM), held.id, "Glad to be here", for_person=IDA)

    record = mill.records()[-1]
    assert (record.kind, record.actor, record.body["entered_by"]) == ("meeting_spoke", IDA, SAM)
    with pytest.raises(NotPermitted, match="enter what they say themselves"):
        speaker_for(held, SAM, ANA)
    with pytest.raises(NotPermitted, match="notes who is here"):
        speaker_for(held, ANA, IDA)
    assert speaker_for(held, ANA, None) == ANA


def speaker_for(held: Held, by: str, of: str | None) -> str:
    with held.as_(by) as work:
        return speaker(work, held.id, of)


@pytest.mark.clause("5.3.6")
def test_when_the_facilitator_leaves_the_next_in_order_acts_and_gives_way_when_they_are_back(mill: Seeded) -> None:
    held = a_meeting(mill)

    meetings.leave_meeting(held.as_(LEA), held.id)

    last = mill.records()[-1]
    assert (last.kind, last.body) == (
        "meeting_acting_changed",
        {"role": "facilitator", "person": SAM, "standing": "secretary"},
    )
    meetings.join_meeting(held.as_(LEA), held.id)
    held.advance()
    with pytest.raises(NotFound):
        meetings.hand_over(held.as_(LEA), held.id, "circle_rep", ANA)


@pytest.mark.clause("5.3.6")
def test_whom_the_facilitator_named_stands_for_them_until_they_take_it_back(mill: Seeded) -> None:
    held = a_meeting(mill)
    meetings.hand_over(held.as_(LEA), held.id, "facilitator", ANA)

    meetings.leave_meeting(held.as_(LEA), held.id)
    meetings.join_meeting(held.as_(LEA), held.id)

    with pytest.raises(NotPermitted):
        held.advance()
    meetings.hand_over(held.as_(LEA), held.id, "facilitator", LEA)
    held.advance()


@pytest.mark.clause("5.4.1-b")
def test_who_is_brought_again_comes_for_another_tension(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    meetings.invite_guest(held.as_(IDA), held.id, OUTSIDER, PASTRY, "No shop window")
    meetings.join_meeting(held.as_(OUTSIDER), held.id)
    agenda.add_item(held.as_(OUTSIDER), held.id, "The window", PASTRY)
    with pytest.raises(OutOfOrder):
        agenda.add_item(held.as_(OUTSIDER), held.id, "The door", PASTRY)
    meetings.withdraw_guest(held.as_(IDA), held.id, OUTSIDER)
    held.later(minutes=1)
    meetings.invite_guest(held.as_(IDA), held.id, OUTSIDER, PASTRY, "The door sticks")
    meetings.join_meeting(held.as_(OUTSIDER), held.id)

    number = agenda.add_item(held.as_(OUTSIDER), held.id, "The door", PASTRY)

    assert held.meeting.find(number).guest == OUTSIDER
    held.advance()
    with pytest.raises(NotPermitted, match="do not represent Pastry"):  # The first is no Tension of theirs any more.
        proposals.present_proposal(held.as_(OUTSIDER), held.proposal, [change_to_body(a_duty())])


@pytest.mark.clause("5.4.1-b")
def test_a_rep_brings_a_guest_who_speaks_for_the_circle_in_that_item(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    with pytest.raises(NotPermitted, match="Only a Circle Rep of Pastry"):
        meetings.invite_guest(held.as_(MAX), held.id, OUTSIDER, PASTRY, "No shop window")
    meetings.invite_guest(held.as_(IDA), held.id, OUTSIDER, PASTRY, "No shop window")
    assert ("guest_invited", OUTSIDER) in mill.mails()
    meetings.join_meeting(held.as_(OUTSIDER), held.id)

    number = agenda.add_item(held.as_(OUTSIDER), held.id, "The window", PASTRY)
    with pytest.raises(OutOfOrder, match="comes for one Tension"):
        agenda.add_item(held.as_(OUTSIDER), held.id, "Another", PASTRY)
    held.advance()

    proposal = held.proposal
    with held.as_(OUTSIDER) as work:
        floor = work.proposals.get(proposal).floor
        assert floor is not None
        assert (OUTSIDER, PASTRY) in floor.represented
    proposals.present_proposal(held.as_(OUTSIDER), held.proposal, [change_to_body(a_duty())])
    assert held.told().proposer == OUTSIDER
    assert held.meeting.find(number).guest == OUTSIDER


# The agenda


@pytest.mark.clause("5.4.4-a")
def test_a_prepared_tension_waits_privately_and_is_put_on_with_one_press(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    tension = log_tension(held.as_(ANA), "Nobody sweeps the counter in the evening " * 5, COUNTER)
    before = len(mill.records())
    agenda.prepare(held.as_(ANA), tension, BAKERY)
    assert len(mill.records()) == before  # Nobody else knows.
    with pytest.raises(NotFound):
        agenda.add_item(held.as_(MAX), held.id, "", PASTRY, tension=tension)

    number = agenda.add_item(held.as_(ANA), held.id, "", tension=tension)

    item = held.meeting.find(number)
    assert (item.owner, item.role, item.tension) == (ANA, COUNTER, tension)
    assert tension_of(held, number).bring_to is None
    with pytest.raises(NotPermitted):
        agenda.prepare(held.as_(OUTSIDER), log_tension(held.as_(OUTSIDER), "x"), BAKERY)


@pytest.mark.clause("5.4.4-a")
def test_a_label_is_short_and_says_something(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")

    with pytest.raises(InvalidChange, match="at most 120 characters"):
        agenda.add_item(held.as_(ANA), held.id, "x" * 121, COUNTER)
    with pytest.raises(InvalidChange, match="Give it a label"):
        agenda.add_item(held.as_(ANA), held.id, "  ", COUNTER)
    assert agenda.shortened("word " * 60).endswith("word…")
    assert len(agenda.shortened("x" * 300)) == 120


@pytest.mark.clause("5.4.4-a", "5.4.4-b")
def test_items_are_reworded_taken_off_ordered_and_elections_put_first(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    one = agenda.add_item(held.as_(ANA), held.id, "One", COUNTER)
    two = agenda.add_item(held.as_(SAM), held.id, "For Ida", PASTRY, for_person=IDA)
    agenda.amend_item(held.as_(ANA), held.id, one, "Uno")
    agenda.amend_item(held.as_(SAM), held.id, two, "For Ida, again")
    assert mill.records()[-1].body["entered_by"] == SAM
    with pytest.raises(NotPermitted, match="Only its owner"):
        agenda.remove_item(held.as_(MAX), held.id, one)
    agenda.order_agenda(held.as_(LEA), held.id, [two, one])
    election = agenda.add_item(held.as_(MAX), held.id, "", election_role=core(BAKERY, RoleKind.SECRETARY))

    agenda.request_elections_first(held.as_(ANA), held.id)

    assert held.meeting.order == [election, two, one]
    agenda.remove_item(held.as_(ANA), held.id, one)
    assert held.meeting.order == [election, two]
    assert held.meeting.find(two).owner == IDA


@pytest.mark.clause("5.3-e", "5.4.4-a")
def test_an_escalated_proposal_is_brought_by_its_proposer(mill: Seeded) -> None:
    proposal = draft_proposal(
        mill.as_(MAX), BAKERY, PASTRY, None, [change_to_body(a_duty())],
        tension_words="Crumbs", example="On Friday", helped="None",
    )  # fmt: skip
    send_proposal(mill.as_(MAX), proposal)
    request_meeting(mill.as_(ANA), proposal)
    held = a_meeting(mill, at="agenda")
    with pytest.raises(NotPermitted, match="Ask its Proposer"):
        agenda.add_item(held.as_(ANA), held.id, "Crumbs", proposal=proposal)

    number = agenda.add_item(held.as_(MAX), held.id, "Crumbs", proposal=proposal)
    held.advance()

    assert held.proposal == proposal
    assert held.told().step is Step.PRESENT_PROPOSAL
    assert held.meeting.find(number).proposal == proposal


@pytest.mark.clause("5.4.4-c")
def test_an_item_adopts_and_its_owners_tension_is_closed(mill: Seeded) -> None:
    held = a_meeting(mill, at="adopted")

    held.advance()

    assert held.meeting.find(held.item).outcome is ItemOutcome.ADOPTED
    assert tension_of(held, held.item).outcome == Outcome.PROPOSED
    assert "Sweeping the counter every evening" in [
        line.text for line in mill.structure.held(AccountabilityLine, COUNTER)
    ]


@pytest.mark.clause("5.4.4-c")
def test_an_unfinished_item_goes_back_to_its_owners_inbox(mill: Seeded) -> None:
    held = a_meeting(mill, at="reaction_round")
    proposal = held.proposal

    agenda.end_item(held.as_(LEA), held.id, held.item, held.place, "parked")

    with held.as_(MAX) as work:
        assert work.proposals.get(proposal).step is Step.PARKED
    assert tension_of(held, held.item).is_open
    assert held.meeting.step is STEP.AGENDA


@pytest.mark.clause("5.4.4-c")
def test_an_owner_who_needs_nothing_more_says_so_and_nobody_says_it_for_them(mill: Seeded) -> None:
    held = a_meeting(mill, at="item")
    proposal = held.proposal
    with pytest.raises(NotPermitted):
        agenda.end_item(held.as_(LEA), held.id, held.item, held.place, "done")

    agenda.end_item(held.as_(MAX), held.id, held.item, held.place, "done")

    assert held.meeting.find(held.item).outcome is ItemOutcome.DONE
    assert tension_of(held, held.item).outcome == Outcome.OTHERWISE
    with held.as_(MAX) as work:
        assert work.proposals.get(proposal).step is Step.WITHDRAWN


def test_what_was_presented_is_not_done_with_by_a_word(mill: Seeded) -> None:
    held = a_meeting(mill, at="clarifying_questions")

    with pytest.raises(OutOfOrder, match="Its Proposer withdraws it"):
        agenda.end_item(held.as_(MAX), held.id, held.item, held.place, "done")


@pytest.mark.clause("5.4.5-c")
def test_the_facilitator_goes_on_past_who_is_silent_in_the_reaction_round(mill: Seeded) -> None:
    held = a_meeting(mill, at="reaction_round")
    awaited = len(held.told().round_now.awaited)

    for _ in range(awaited):
        held.advance()

    assert held.told().step is Step.REACTION_ROUND
    held.advance()
    assert held.told().step is Step.OPTION_TO_CLARIFY


@pytest.mark.clause("5.4.5-e")
def test_nobody_is_passed_over_in_the_objection_round(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")

    with pytest.raises(OutOfOrder):
        held.advance()
    assert held.told().step is Step.OBJECTION_ROUND
    held.nobody_objects()
    held.advance()
    assert held.told().step is Step.ADOPTED


@pytest.mark.clause("5.4.2-c")
def test_who_is_marked_absent_no_longer_blocks(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    for person in (LEA, SAM, ANA, MAX):
        held.says_no_objection(person)
    assert held.turn == IDA

    meetings.mark_absent(held.as_(SAM), held.id, IDA)
    held.advance()

    assert mill.records()[-1].kind == "proposal_adopted"


# Two who press together


@pytest.mark.clause("5.4.3-a")
def test_an_old_place_is_refused(mill: Seeded) -> None:
    held = a_meeting(mill)
    place = held.place
    held.advance()

    with pytest.raises(OutOfOrder, match="Somebody moved on already"):
        meetings.advance(held.as_(LEA), held.id, place)
    with pytest.raises(OutOfOrder, match="Somebody moved on already"):
        meetings.close_meeting(held.as_(LEA), held.id, place)


@pytest.mark.clause("5.4.3-a")
def test_two_who_press_next_together_move_once(mill: Seeded) -> None:
    held = a_meeting(mill, own_device=(LEA, SAM, ANA, MAX, IDA), ticked=())
    for turn in range(5):
        place = held.place
        outcomes: list[str] = []

        def press(place: str = place, outcomes: list[str] = outcomes) -> None:
            try:
                meetings.advance(held.as_(LEA), held.id, place)
                outcomes.append("moved")
            except OutOfOrder as refusal:
                outcomes.append(refusal.reason.message)

        pressing = [Thread(target=press) for _ in range(2)]
        for thread in pressing:
            thread.start()
        for thread in pressing:
            thread.join()

        assert sorted(outcomes) == ["meeting_moved_on", "moved"]
        assert len(held.meeting.round.heard) == turn + 1


def test_the_same_key_moves_once_and_is_answered_alike(mill: Seeded) -> None:
    held = a_meeting(mill)
    place = held.place

    for _ in range(2):
        meetings.advance(held.as_(LEA, key="press"), held.id, place)

    assert len(held.meeting.round.heard) == 1


# Time


@pytest.mark.clause("5.4.3-b")
def test_a_time_out_pauses_the_proposal_too(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    meetings.request_time_out(held.as_(SAM), held.id, for_person=IDA)
    with pytest.raises(NotPermitted, match="Only the Facilitator grants"):
        meetings.begin_time_out(held.as_(SAM), held.id)
    meetings.begin_time_out(held.as_(LEA), held.id)

    for deed in (lambda: held.says_no_objection(LEA), lambda: held.advance()):
        with pytest.raises(OutOfOrder, match="nothing moves until the Facilitator ends it"):
            deed()
    with pytest.raises(NotPermitted):
        meetings.end_time_out(held.as_(ANA), held.id)
    meetings.end_time_out(held.as_(LEA), held.id)
    held.says_no_objection(LEA)


@pytest.mark.clause("5.4.2-b")
def test_after_its_end_nothing_is_said_nor_adopted_and_next_leads_to_the_closing_round(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    proposal = held.proposal
    held.now = START + timedelta(minutes=MINUTES)
    with pytest.raises(OutOfOrder, match="its set time has passed"):
        held.says_no_objection(LEA)
    with pytest.raises(OutOfOrder, match="before its end"):
        meetings.extend_meeting(held.as_(SAM), held.id, 10)

    held.advance()

    assert held.meeting.step is STEP.CLOSING
    assert held.meeting.find(held.item).outcome is ItemOutcome.PARKED
    with held.as_(MAX) as work:
        assert work.proposals.get(proposal).step is Step.PARKED
    held.everybody_speaks()
    meetings.close_meeting(held.as_(LEA), held.id, held.place)
    assert held.meeting.is_over
    assert mill.mails()[-5:] == [("minutes", person) for person in (ANA, IDA, LEA, MAX, SAM)]


@pytest.mark.clause("5.4.2-b")
def test_the_secretary_extends_unless_somebody_asks_otherwise(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    with pytest.raises(NotPermitted, match="Only the Secretary extends"):
        meetings.extend_meeting(held.as_(LEA), held.id, 15)
    meetings.extend_meeting(held.as_(SAM), held.id, 15)
    held.now = START + timedelta(minutes=MINUTES + 14)
    held.says_no_objection(LEA)

    meetings.oppose_extension(held.as_(SAM), held.id, for_person=IDA)

    with pytest.raises(OutOfOrder, match="asked that this meeting not be extended"):
        meetings.extend_meeting(held.as_(SAM), held.id, 15)


@pytest.mark.clause("5.4.2-b", "5.4.4-a")
def test_the_clock_closes_what_was_left_open_and_returns_what_is_unfinished(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    one = agenda.add_item(held.as_(MAX), held.id, "One", PASTRY)
    two = agenda.add_item(held.as_(ANA), held.id, "Two", COUNTER)
    held.advance()
    meetings.begin_time_out(held.as_(LEA), held.id)
    end = START + timedelta(minutes=MINUTES)

    assert close_overdue_meetings(mill.database, end + timedelta(minutes=29)) == []
    held.now = end + timedelta(minutes=30)
    assert close_overdue_meetings(mill.database, held.now) == [held.id]
    assert close_overdue_meetings(mill.database, held.now) == []

    assert held.meeting.is_over
    assert [held.meeting.find(number).outcome for number in (one, two)] == ["parked", "not_reached"]
    assert all(tension_of(held, number).is_open for number in (one, two))
    assert mill.records()[-1].actor is None


@pytest.mark.clause("5.4.2-b")
def test_a_meeting_that_nobody_opened_lapses(mill: Seeded) -> None:
    held = a_meeting(mill, at="scheduled")

    closed = close_overdue_meetings(mill.database, START + timedelta(minutes=MINUTES))

    assert closed == [held.id]
    assert held.meeting.step is STEP.CANCELLED
    assert kinds(mill)[-1] == "meeting_lapsed"


@pytest.mark.clause("5.4.2-b")
def test_an_election_that_a_meeting_leaves_is_the_circles_again(mill: Seeded) -> None:
    held = a_meeting(mill, at="reasons")
    election = held.election
    held.now = START + timedelta(minutes=MINUTES)

    held.advance()

    assert held.meeting.step is STEP.CLOSING
    with held.as_(None) as work:
        assert not work.elections.get(election).is_over


@pytest.mark.clause("5.4.4-b")
def test_an_election_that_goes_on_outside_of_the_meeting_does_not_hold_up_its_agenda(mill: Seeded) -> None:
    role = core(BAKERY, RoleKind.FACILITATOR)
    election = elections.call_election(mill.as_(MAX), BAKERY, role)
    elections.begin_election(mill.as_(LEA), election)
    held = a_meeting(mill, at="agenda")
    agenda.add_item(held.as_(ANA), held.id, "", election_role=role)
    agenda.add_item(held.as_(MAX), held.id, "Crumbs", PASTRY)
    agenda.request_elections_first(held.as_(SAM), held.id)

    held.advance()
    held.advance()
    held.advance()

    assert [item.outcome for item in held.meeting.items] == [ItemOutcome.PARKED, None]
    assert held.meeting.item == 2
    with held.as_(None) as work:
        found = work.elections.get(election)
        assert (found.step, found.meeting) == ("nomination", None)


def test_an_election_in_a_meeting_elects(mill: Seeded) -> None:
    held = a_meeting(mill, at="proposed")

    held.nobody_objects()
    held.advance()
    held.advance()

    assert held.meeting.find(held.item).outcome is ItemOutcome.ELECTED


# The log


@pytest.mark.parametrize("at", ["agenda", "objection_round", "integration", "adopted", "closed", "time_out", "tie"])
def test_the_log_gives_the_same_meeting_again(mill: Seeded, at: str) -> None:
    a_meeting(mill, at=at)

    report = verify(mill.database)

    assert report.is_sound, list(report.lines())


@pytest.mark.clause("5.4.3-a")
def test_a_policy_adds_steps_to_the_meeting(seeded: Seed) -> None:
    adding: Structure = (
        Building(a_structure())
        .setting(BAKERY, "governance_meeting_additions", where="after_check_in", steps=["Read the aims"])
        .done
    )
    held = a_meeting(seeded(adding), at="check_in")
    held.everybody_speaks()

    held.advance()

    assert held.meeting.step is STEP.ADDED
    assert held.meeting.added_text == "Read the aims"
    held.everybody_speaks()
    held.advance()
    assert held.meeting.step is STEP.AGENDA


# What has gone on elsewhere


def test_a_proposal_that_was_withdrawn_meanwhile_ends_its_item(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    draft = draft_proposal(held.as_(MAX), BAKERY, PASTRY, None, [change_to_body(a_duty())])
    number = agenda.add_item(held.as_(MAX), held.id, "Crumbs", proposal=draft)
    held.advance()
    proposals.withdraw_proposal(held.as_(MAX), draft)

    held.advance()

    assert held.meeting.find(number).outcome is ItemOutcome.WITHDRAWN


def test_a_proposal_that_goes_on_asynchronously_leaves_its_item_behind(mill: Seeded) -> None:
    held = a_meeting(mill, at="reaction_round")
    proposal = held.proposal
    proposals.park_proposal(held.as_(MAX), proposal)
    proposals.continue_asynchronously(held.as_(MAX), proposal)

    held.advance()

    assert held.meeting.step is STEP.AGENDA
    assert held.meeting.find(held.item).outcome is ItemOutcome.PARKED
    with held.as_(MAX) as work:
        assert work.proposals.get(proposal).step is Step.OPEN


def test_what_was_put_on_the_agenda_and_sent_to_everybody_since_is_not_brought(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    draft = draft_proposal(
        held.as_(MAX), BAKERY, PASTRY, None, [change_to_body(a_duty())],
        tension_words="Crumbs", example="On Friday", helped="None",
    )  # fmt: skip
    number = agenda.add_item(held.as_(MAX), held.id, "Crumbs", proposal=draft)
    send_proposal(held.as_(MAX), draft)

    held.advance()
    held.advance()

    assert held.meeting.find(number).outcome is ItemOutcome.PARKED
    with held.as_(MAX) as work:
        assert work.proposals.get(draft).step is Step.OPEN


@pytest.mark.clause("5.4.2-b")
@pytest.mark.parametrize("at", ["present_proposal", "objection_round", "integration", "nomination", "tie", "proposed"])
def test_wherever_a_meeting_was_left_the_clock_closes_it(mill: Seeded, at: str) -> None:
    held = a_meeting(mill, at=at)
    held.now = START + timedelta(minutes=MINUTES, hours=1)

    assert close_overdue_meetings(mill.database, held.now) == [held.id]

    assert held.meeting.is_over
    assert held.meeting.items[0].outcome is ItemOutcome.PARKED
    report = verify(mill.database)
    assert report.is_sound, list(report.lines())


def test_a_time_out_that_was_forgotten_ends_with_the_meeting(mill: Seeded) -> None:
    held = a_meeting(mill, at="time_out")
    held.now = START + timedelta(minutes=MINUTES, hours=1)

    close_overdue_meetings(mill.database, held.now)

    assert held.meeting.is_over
    assert not held.meeting.is_paused


def test_a_circle_that_is_gone_has_its_meeting_closed_by_the_clock(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    with held.as_(None) as work:
        work.change("governance_struck", [Strike(table="role_line", lineage=BAKERY)], circle="mill")
    with pytest.raises(NotPermitted):
        held.advance()
    held.now = START + timedelta(minutes=MINUTES, hours=1)

    assert close_overdue_meetings(mill.database, held.now) == [held.id]
