"""Governance Meetings: who calls them, when they open, how they go and when they end (§5.4, §5.4.2, §5.4.3)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.lines import AssignmentLine, PolicyLine, RoleKind
from app.governance.meeting_facts import ended_terms, fair_share, notice_days, quorum_of
from app.governance.meeting_floor import floor_of
from app.governance.meeting_permissions import (
    may_begin_time_out,
    may_cancel,
    may_close,
    may_end_time_out,
    may_extend,
    may_open,
    may_oppose_extension,
    may_request,
    may_request_time_out,
    may_reschedule,
    may_schedule,
    may_speak_in_round,
)
from app.governance.meeting_steps import GRACE, NEXT, ItemOutcome, MeetingStep, Where
from app.governance.meetings import Meeting
from app.governance.structure import Structure
from app.governance.surrogates import Acting, Standing
from tests.assembling import HERE, START, Assembly, an_agenda, an_assembly, refused
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
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
    TODAY,
    Building,
    a_structure,
    core,
)

STEP = MeetingStep


def with_setting(name: str, circle: str = BAKERY, **value: Any) -> Structure:
    return Building(a_structure()).setting(circle, name, **value).done


# 5.4 Scheduling


@pytest.mark.clause("5.4-a")
def test_the_secretary_schedules_and_nobody_else() -> None:
    bakery = a_structure()

    assert may_schedule(bakery, SAM, BAKERY, TODAY)
    for person in (ANA, LEA, MAX, IDA, OUTSIDER, NOVA):
        assert refused(may_schedule(bakery, person, BAKERY, TODAY)) == ("5.4-a", "only_secretary_schedules")


@pytest.mark.clause("5.4-a", "5.3.6")
def test_where_nobody_is_secretary_the_surrogate_schedules() -> None:
    bakery = Building(a_structure()).without(AssignmentLine, f"{SAM}@{core(BAKERY, RoleKind.SECRETARY)}:").done

    assert may_schedule(bakery, LEA, BAKERY, TODAY)
    assert not may_schedule(bakery, SAM, BAKERY, TODAY)


@pytest.mark.clause("5.4-a")
def test_any_circle_member_asks_for_a_special_meeting_and_nobody_else() -> None:
    bakery = a_structure()

    assert all(may_request(bakery, person, BAKERY, TODAY) for person in (ANA, SAM, LEA, MAX, IDA))
    for person in (OUTSIDER, NOVA):
        assert refused(may_request(bakery, person, BAKERY, TODAY)) == ("5.4-a", "only_circle_members_request_meetings")


@pytest.mark.clause("5.4-a")
def test_the_secretary_schedules_what_a_circle_member_asked_for_and_does_not_call_it_off_instead() -> None:
    assembly = Assembly()
    assembly.is_requested(by=MAX)

    def may() -> Any:
        return refused(may_cancel(assembly.structure, SAM, assembly.meeting, TODAY))

    assert may() == ("5.4-a", "only_who_asked_takes_the_request_back")

    Building(assembly.structure).without(AssignmentLine, f"{MAX}@{PASTRY}:")
    assert may() is None  # Whoever asked is no Circle Member any more.


@pytest.mark.clause("5.4-a")
def test_what_was_asked_for_is_scheduled_and_may_be_taken_back_until_then() -> None:
    assembly = Assembly()
    assembly.is_requested(by=MAX)
    assert assembly.step is STEP.REQUESTED
    assert may_cancel(assembly.structure, MAX, assembly.meeting, TODAY)
    assert not may_cancel(assembly.structure, IDA, assembly.meeting, TODAY)

    assembly.is_scheduled()

    assert assembly.step is STEP.SCHEDULED
    assert assembly.meeting.is_special
    assert assembly.meeting.requested_by == MAX
    assert refused(may_cancel(assembly.structure, MAX, assembly.meeting, TODAY)) == (
        "5.4-a",
        "only_secretary_schedules",
    )


def test_before_the_constitution_is_adopted_there_are_no_meetings() -> None:
    setup = Building(a_structure()).in_setup(ANA).done

    assert refused(may_schedule(setup, SAM, BAKERY, TODAY)) == ("1.3.3-b", "no_meetings_in_setup")
    assert refused(may_request(setup, ANA, BAKERY, TODAY)) == ("1.3.3-b", "no_meetings_in_setup")
    assert refused(may_schedule(a_structure(), SAM, "gone", TODAY)) == ("5.2-c", "circle_is_gone")


def test_a_request_says_why() -> None:
    with pytest.raises(InvalidChange, match="Say why you ask"):
        Meeting.request(Assembly().at(ANA), "meeting", BAKERY, reason="")


# 5.4.2 Notice


@pytest.mark.clause("5.4.2-a")
def test_notice_is_given_to_all_circle_members_of_that_moment() -> None:
    assembly = Assembly()

    assembly.is_scheduled()

    assert set(assembly.meeting.told) == {ANA, SAM, LEA, MAX, IDA}
    assert set(assembly.meeting.told.values()) == {assembly.now}


@pytest.mark.clause("5.4.2-a")
def test_notice_comes_before_the_start_and_as_early_as_a_policy_asks() -> None:
    assembly = Assembly(with_setting("meeting_notice", days=7))
    with pytest.raises(InvalidChange, match="at least 7 days of notice"):
        assembly.is_scheduled(assembly.now + timedelta(days=7, minutes=-1))

    assembly.is_scheduled(assembly.now + timedelta(days=7))

    assert assembly.meeting.notice_days == 7
    with pytest.raises(InvalidChange, match="at least 7 days"):
        assembly.meeting.move(assembly.at(SAM), assembly.now + timedelta(days=6), 60, [SAM], notice_days=7)
    with pytest.raises(InvalidChange, match="still to come"):
        Assembly().is_scheduled(assembly.now)


@pytest.mark.clause("5.4.2-a", "4.1.1")
def test_of_several_policies_on_notice_all_hold_so_the_longest_counts() -> None:
    bakery = (
        Building(a_structure()).setting(MILL, "meeting_notice", days=10).setting(BAKERY, "meeting_notice", days=3).done
    )

    assert notice_days(bakery, BAKERY) == 10
    assert notice_days(a_structure(), BAKERY) == 0


@pytest.mark.clause("5.4.2-a")
def test_moving_a_meeting_gives_notice_anew() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.later(hours=1)

    assembly.meeting.move(assembly.at(SAM), START + timedelta(days=1), 30, [SAM, ANA])
    assembly.told()

    assert assembly.meeting.told == {SAM: assembly.now, ANA: assembly.now}
    assert assembly.meeting.starts_at == START + timedelta(days=1)
    assert assembly.meeting.ends_at == START + timedelta(days=1, minutes=30)
    assert assembly.meeting.moved == 1


@pytest.mark.clause("5.4.2-a")
def test_who_came_to_the_hour_that_was_given_up_is_not_here_at_the_new_one() -> None:
    structure = with_setting("quorum", n=3)
    assembly = Assembly(structure)
    assembly.is_scheduled()
    assembly.now = START - timedelta(minutes=10)
    assembly.comes(ANA, MAX)

    assembly.meeting.move(assembly.at(SAM), START + timedelta(days=7), 60, [SAM, ANA])
    assembly.told()

    assert assembly.here == []
    assembly.now = START + timedelta(days=7)
    with pytest.raises(OutOfOrder) as refusal:
        assembly.opens(by=LEA)
    assert refusal.value.reason.message == "quorum_is_missing"


def test_who_joined_the_circle_since_is_told_once() -> None:
    assembly = Assembly()
    assembly.is_scheduled()

    assembly.meeting.give_notice(assembly.at(None), [OUTSIDER, SAM])
    assembly.told()
    assembly.meeting.give_notice(assembly.at(None), [OUTSIDER])

    assert OUTSIDER in assembly.meeting.told
    assert assembly.meeting.events == []


@pytest.mark.parametrize("minutes", [0, 4, 12 * 60 + 1])
def test_a_meeting_lasts_a_time_that_people_can_hold(minutes: int) -> None:
    with pytest.raises(InvalidChange, match="lasts from 5 minutes to 12 hours"):
        Assembly().is_scheduled(minutes=minutes)


def test_a_cancelled_meeting_says_why_and_opens_no_more() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    with pytest.raises(InvalidChange, match="Say why the meeting is called off"):
        assembly.meeting.cancel(assembly.at(SAM), "")

    now = assembly.at(SAM)
    assembly.meeting.cancel(now, now.words("reason"))
    assembly.told()

    assert assembly.step is STEP.CANCELLED
    assert assembly.meeting.settled_record == assembly.number
    assembly.now = START
    assert not may_open(assembly.structure, LEA, assembly.meeting, START, TODAY)
    assert not may_reschedule(assembly.structure, SAM, assembly.meeting, TODAY)


# 5.4.2 Opening


@pytest.mark.clause("5.4.2-a")
def test_it_opens_from_a_quarter_of_an_hour_before_its_start_until_its_end() -> None:
    assembly = Assembly()
    assembly.is_scheduled()

    def at(**after: float) -> Any:
        return refused(may_open(assembly.structure, LEA, assembly.meeting, START + timedelta(**after), assembly.today))

    assert at(minutes=-16) == ("5.4.2-a", "too_early_to_open")
    assert at(minutes=-15) is None
    assert at(minutes=59) is None
    assert at(minutes=60) == ("5.4.2-b", "meeting_time_has_gone")


@pytest.mark.clause("5.4.2-a")
def test_it_does_not_open_without_notice() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.meeting.told.clear()
    assembly.now = START

    with pytest.raises(OutOfOrder, match="only if the Secretary gave all Circle Members notice"):
        assembly.meeting.open(assembly.at(LEA), Acting(LEA, Standing.HOLDER), Acting(SAM, Standing.HOLDER))


@pytest.mark.clause("5.4.2-a")
@pytest.mark.parametrize("quorum,opens", [({"n": 3}, True), ({"n": 4}, False), ({"percent": 60}, True),
                                          ({"percent": 61}, False)])  # fmt: skip
def test_a_policys_quorum_is_a_number_of_circle_members_or_a_share(quorum: dict[str, Any], opens: bool) -> None:
    assembly = Assembly(with_setting("quorum", **quorum))
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(LEA, SAM, ANA)  # Of five.

    if opens:
        assembly.opens()
        assert assembly.meeting.is_open
    else:
        with pytest.raises(OutOfOrder, match=r"4 Circle Members, and 3 are here"):
            assembly.opens()
        assert set(quorum_of(assembly.structure, assembly.meeting, assembly.here).missing) == {MAX, IDA}


@pytest.mark.clause("5.4.2-a")
def test_without_a_policy_there_is_no_quorum_and_with_one_never_more_than_all() -> None:
    alone = Assembly()
    alone.is_scheduled()
    alone.now = START
    alone.opens()
    assert alone.meeting.is_open

    everybody = quorum_of(with_setting("quorum", n=40), alone.meeting, [LEA])
    assert (everybody.needed, everybody.is_met) == (5, False)


@pytest.mark.clause("5.4.2-a")
def test_a_guest_or_a_surrogate_from_elsewhere_makes_no_quorum() -> None:
    quorum = quorum_of(with_setting("quorum", n=1), an_assembly().meeting, [OUTSIDER])

    assert not quorum.is_met


@pytest.mark.clause("5.4.2-a", "5.3.6")
def test_facilitator_or_secretary_opens_it_and_nobody_past_those_who_may_still_come() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    early = START - timedelta(minutes=10)

    def opens(person: str, at: Any) -> bool:
        return bool(may_open(assembly.structure, person, assembly.meeting, at, assembly.today))

    assert [person for person in (ANA, SAM, LEA, MAX, IDA) if opens(person, early)] == [SAM, LEA]
    assert opens(IDA, START)  # Nobody else is here: she declares herself (§5.3.6).
    assembly.now = START
    assembly.comes(LEA)
    assert not opens(IDA, START)


@pytest.mark.clause("5.3.5-f")
def test_opening_lists_the_elected_roles_whose_term_has_ended() -> None:
    role = core(BAKERY, RoleKind.FACILITATOR)
    ended = START.date() - timedelta(days=1)
    building = Building(a_structure()).amended(AssignmentLine, f"{LEA}@{role}:", term=ended)
    bakery = building.amended(AssignmentLine, f"{SAM}@{core(BAKERY, RoleKind.SECRETARY)}:", term=START.date()).done

    assembly = an_assembly(bakery)

    assert assembly.meeting.overdue == [{"role": role, "person": LEA, "term": ended.isoformat()}]
    assert assembly.meeting.facilitator is not None
    assert assembly.meeting.facilitator.person == LEA  # The holder stays until the election is held.
    assert ended_terms(a_structure(), BAKERY, date(2030, 1, 1)) == []


# 5.4.3 Its course


@pytest.mark.clause("5.4.3-a")
def test_check_in_then_the_agenda_then_the_closing_round() -> None:
    assembly = an_assembly()
    steps = [assembly.step]

    while not assembly.meeting.is_over:
        assembly.goes_on()
        if assembly.step is not steps[-1]:
            steps.append(assembly.step)

    assert steps == [STEP.CHECK_IN, STEP.AGENDA, STEP.CLOSING, STEP.CLOSED]


@pytest.mark.clause("5.4.3-a")
@pytest.mark.parametrize("step", list(MeetingStep))
def test_no_step_is_left_but_for_those_that_follow_it(step: MeetingStep) -> None:
    for to in MeetingStep:
        meeting = Meeting(id="meeting", circle=BAKERY, step=step)
        if to in NEXT[step]:
            meeting._move_to(to)
        else:
            with pytest.raises(OutOfOrder, match="from where this does not follow"):
                meeting._move_to(to)


@pytest.mark.clause("5.4.3-a")
def test_in_a_round_each_speaks_once_and_in_turn() -> None:
    assembly = an_assembly()
    assert assembly.meeting.round.order == list(HERE)

    def may(person: str) -> Any:
        return refused(may_speak_in_round(assembly.structure, person, assembly.meeting, assembly.now, TODAY))

    assert may(SAM) == ("5.4.3-a", "wait_for_your_turn")
    assembly.says(LEA)
    assert may(LEA) == ("5.4.3-a", "spoken_already")
    assert may(SAM) is None
    assembly.goes_through_rounds()
    assert may(ANA) == ("5.4.3-a", "no_round_now")


@pytest.mark.clause("5.4.3-a")
def test_the_facilitator_goes_on_past_who_is_silent() -> None:
    assembly = an_assembly()

    assembly.goes_on()

    assert assembly.meeting.round.turn == SAM
    assert assembly.step is STEP.CHECK_IN


def added(**where: list[str]) -> Structure:
    building = Building(a_structure())
    for name, steps in where.items():
        building.setting(BAKERY, "governance_meeting_additions", policy=f"adds-{name}", where=name, steps=steps)
    return building.done


@pytest.mark.clause("5.4.3-a")
def test_a_policy_adds_steps_between_those_of_the_constitution_and_never_against_their_order() -> None:
    bakery = added(after_check_in=["Aims", "Numbers"], after_agenda=["Look again"], before_closing=["What we learned"])
    assembly = an_assembly(bakery)
    steps: list[str] = []

    def note() -> None:
        now = assembly.meeting.added_text or assembly.step.value
        if not steps or steps[-1] != now:
            steps.append(now)

    note()
    number = None
    while not assembly.meeting.is_over:
        if assembly.step is STEP.AGENDA and number is None:
            number = assembly.adds()
            assert refused(assembly.meeting.may_begin(assembly.now, number)) == ("5.4.3-a", "added_step_comes_first")
        if assembly.step is STEP.AGENDA and assembly.meeting.next_step()[0] is STEP.ITEM:
            assembly.begins(number or 0)
            note()
            assembly.meeting.end_item(assembly.at(LEA), number or 0, ItemOutcome.ADOPTED)
            assembly.told()
        else:
            assembly.goes_on()
        note()

    assert steps == [
        "check_in", "Aims", "Numbers", "agenda", "Look again", "agenda", "item", "agenda", "What we learned", "closing",
        "closed",
    ]  # fmt: skip


@pytest.mark.clause("5.4.3-a", "5.2.1-b")
def test_added_steps_are_those_in_force_when_it_opened() -> None:
    bakery = added(after_check_in=["Aims"])
    assembly = an_assembly(bakery)

    assembly.structure = Building(bakery).without(PolicyLine, "adds-after_check_in").done
    assembly.goes_on()

    assert assembly.meeting.additions == {Where.AFTER_CHECK_IN: ["Aims"]}
    assert an_assembly(added()).meeting.additions == {}


# 5.4.3 Time Out


@pytest.mark.clause("5.4.3-b")
def test_anyone_asks_for_a_time_out_and_the_facilitator_alone_grants_and_ends_it() -> None:
    assembly = an_agenda()
    bakery, meeting = assembly.structure, assembly.meeting

    assert may_request_time_out(bakery, MAX, meeting, TODAY)
    assert not may_request_time_out(bakery, OUTSIDER, meeting, TODAY)
    meeting.request_time_out(assembly.at(MAX))
    assembly.told()
    assert refused(may_request_time_out(bakery, MAX, meeting, TODAY)) == ("5.4.3-b", "time_out_is_requested")
    for person in (MAX, SAM):
        assert refused(may_begin_time_out(bakery, person, meeting, TODAY)) == (
            "5.4.3-b",
            "only_facilitator_grants_time_outs",
        )
    assert may_begin_time_out(bakery, LEA, meeting, TODAY)

    meeting.begin_time_out(assembly.at(LEA))
    assembly.told()

    assert meeting.is_paused
    assert meeting.time_out_requested_by == []
    assert not may_end_time_out(bakery, MAX, meeting, TODAY)
    assert may_end_time_out(bakery, LEA, meeting, TODAY)
    meeting.end_time_out(assembly.at(LEA))
    assert not meeting.is_paused
    assert refused(may_end_time_out(bakery, LEA, meeting, TODAY)) == ("5.4.3-b", "no_time_out")


@pytest.mark.clause("5.4.3-b")
def test_nothing_moves_while_a_time_out_lasts() -> None:
    assembly = an_agenda()
    number = assembly.adds()
    assembly.begins(number)
    meeting = assembly.meeting

    meeting.begin_time_out(assembly.at(LEA))

    deeds: list[Any] = [
        lambda: meeting.end_item(assembly.at(LEA), number, ItemOutcome.PARKED),
        lambda: meeting.go_on(assembly.at(LEA)),
        lambda: meeting.go_to_closing(assembly.at(LEA)),
        lambda: meeting.add_item(assembly.at(ANA), COUNTER, f"{assembly.number + 1}.label"),
        lambda: meeting.begin_time_out(assembly.at(LEA)),
        lambda: meeting.request_time_out(assembly.at(ANA)),
    ]
    assembly.told()
    for deed in deeds:
        with pytest.raises(OutOfOrder):
            deed()
    floor = floor_of(assembly.structure, meeting, TODAY, assembly.now)
    assert refused(floor.hears("proposal")) == ("5.4.3-b", "time_out_lasts")


@pytest.mark.clause("5.4.3-b")
def test_a_round_and_the_closing_of_the_meeting_wait_for_the_end_of_a_time_out() -> None:
    assembly = an_assembly()
    assembly.meeting.begin_time_out(assembly.at(LEA))
    with pytest.raises(OutOfOrder, match="Time Out"):
        assembly.says(LEA)

    assembly.later(hours=1)

    with pytest.raises(OutOfOrder, match="Time Out"):
        assembly.goes_on()


@pytest.mark.clause("5.4.3-b")
@pytest.mark.parametrize("begin", [an_assembly, an_agenda])
def test_neither_a_round_nor_the_agenda_goes_on_in_a_time_out(begin: Callable[[], Assembly]) -> None:
    assembly = begin()
    assembly.meeting.begin_time_out(assembly.at(LEA))
    assembly.told()
    before = assembly.meeting.to_document()

    with pytest.raises(OutOfOrder, match="nothing moves until the Facilitator ends it"):
        assembly.goes_on()

    assert assembly.meeting.to_document() == before


@pytest.mark.clause("5.4.3-b")
def test_the_meeting_is_not_closed_in_a_time_out() -> None:
    assembly = an_agenda()
    assembly.goes_on()
    assert assembly.step is STEP.CLOSING
    assembly.meeting.begin_time_out(assembly.at(LEA))
    assembly.told()

    with pytest.raises(OutOfOrder, match="nothing moves until the Facilitator ends it"):
        assembly.meeting.close(assembly.at(LEA))
    with pytest.raises(OutOfOrder, match="nothing moves until the Facilitator ends it"):
        assembly.goes_on()


# 5.4.2 When it ends


@pytest.mark.clause("5.4.2-b")
def test_once_its_time_has_passed_nothing_moves_but_its_closing() -> None:
    assembly = an_agenda()
    number = assembly.adds()
    assembly.begins(number)
    floor = floor_of(assembly.structure, assembly.meeting, TODAY, START + timedelta(minutes=60, seconds=-1))
    assert floor.hears("proposal")

    assembly.later(minutes=60)

    floor = floor_of(assembly.structure, assembly.meeting, TODAY, assembly.now)
    assert refused(floor.hears("proposal")) == ("5.4.2-b", "meeting_is_over")
    with pytest.raises(OutOfOrder, match="its set time has passed"):
        assembly.adds(MAX, PASTRY)
    with pytest.raises(OutOfOrder, match="at an item"):
        assembly.goes_on()
    assembly.meeting.end_item(assembly.at(LEA), number, ItemOutcome.PARKED)
    assembly.goes_on()
    assert assembly.step is STEP.CLOSING
    assembly.says(LEA)
    assembly.goes_through_rounds()
    assert assembly.step is STEP.CLOSED


@pytest.mark.clause("5.4.2-b")
def test_from_check_in_too_its_time_leads_to_the_closing_round() -> None:
    assembly = an_assembly(added(before_closing=["What we learned"]))
    assembly.later(minutes=60)

    assembly.goes_on()

    assert assembly.step is STEP.CLOSING


@pytest.mark.clause("5.4.2-b")
def test_the_secretary_extends_it_before_its_end() -> None:
    assembly = an_agenda()
    bakery, meeting = assembly.structure, assembly.meeting
    assert refused(may_extend(bakery, LEA, meeting, assembly.now, TODAY)) == ("5.4.2-b", "only_secretary_extends")
    assert may_extend(bakery, SAM, meeting, assembly.now, TODAY)

    meeting.extend(assembly.at(SAM), 15)
    assembly.told()

    assert meeting.ends_at == START + timedelta(minutes=75)
    assembly.later(minutes=74)
    assert meeting.hears(assembly.now)
    assembly.later(minutes=1)
    assert refused(may_extend(bakery, SAM, meeting, assembly.now, TODAY)) == ("5.4.2-b", "too_late_to_extend")
    with pytest.raises(OutOfOrder, match="before its end"):
        meeting.extend(assembly.at(SAM), 15)


@pytest.mark.clause("5.4.2-b")
def test_it_is_not_extended_from_its_closing_round_on() -> None:
    assembly = an_agenda()
    bakery, meeting = assembly.structure, assembly.meeting
    meeting.go_to_closing(assembly.at(LEA))
    assembly.told()

    assert refused(may_extend(bakery, SAM, meeting, assembly.now, TODAY)) == ("5.4.2-b", "too_late_to_extend")
    with pytest.raises(OutOfOrder, match="before its closing round"):
        meeting.extend(assembly.at(SAM), 15)


@pytest.mark.clause("5.4.2-b")
def test_it_is_not_extended_where_a_member_asks_otherwise() -> None:
    assembly = an_agenda()
    bakery, meeting = assembly.structure, assembly.meeting
    assert may_oppose_extension(bakery, MAX, meeting, TODAY)
    assert not may_oppose_extension(bakery, OUTSIDER, meeting, TODAY)

    meeting.oppose_extension(assembly.at(MAX))
    assembly.told()

    assert refused(may_extend(bakery, SAM, meeting, assembly.now, TODAY)) == ("5.4.2-b", "extension_is_opposed")
    with pytest.raises(OutOfOrder, match="not be extended"):
        meeting.extend(assembly.at(SAM), 15)
    assert refused(may_oppose_extension(bakery, MAX, meeting, TODAY)) == ("5.4.2-b", "opposed_already")


@pytest.mark.clause("5.4.2-b")
def test_the_program_closes_what_was_left_open_and_returns_what_was_not_reached() -> None:
    assembly = an_agenda()
    number = assembly.adds()
    assembly.now = START + timedelta(minutes=60) + GRACE - timedelta(seconds=1)
    assert not assembly.meeting.is_overdue(assembly.now)
    with pytest.raises(OutOfOrder):
        assembly.meeting.close_overdue(assembly.at(None))
    assembly.later(seconds=1)

    assembly.meeting.close_overdue(assembly.at(None))
    assembly.told()

    assert assembly.step is STEP.CLOSED
    assert assembly.meeting.find(number).outcome == "not_reached"
    assert assembly.meeting.present == []
    assert assembly.meeting.settled_record == assembly.number


@pytest.mark.clause("5.4.2-b")
def test_a_meeting_that_nobody_opened_lapses_when_its_time_has_gone() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START
    with pytest.raises(OutOfOrder, match="may still be opened"):
        assembly.meeting.lapse(assembly.at(None))
    assembly.later(minutes=60)

    assembly.meeting.lapse(assembly.at(None))
    assembly.told()

    assert assembly.step is STEP.CANCELLED


# What the meeting itself refuses, whoever asks


def _closed() -> Assembly:
    assembly = an_agenda()
    assembly.goes_on()
    assembly.goes_through_rounds()
    assembly.goes_on() if not assembly.meeting.is_over else None
    return assembly


def _scheduled(**after: float) -> Assembly:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START + timedelta(**after)
    return assembly


def _requested() -> Assembly:
    assembly = Assembly()
    assembly.is_requested()
    return assembly


OUT_OF_TIME: dict[str, tuple[Any, Any, str]] = {
    "move what has begun": (an_agenda, lambda a: a.meeting.move(a.at(SAM), a.now + timedelta(days=1), 60, [SAM]),
                            "has begun, or is over"),
    "move what is asked for": (_requested, lambda a: a.meeting.move(a.at(SAM), START, 60, [SAM]), "not scheduled yet"),
    "cancel what has begun": (an_agenda, lambda a: a.meeting.cancel(a.at(SAM), a.at(SAM).words("reason")), "has begun"),
    "join before its time": (lambda: _scheduled(minutes=-16), lambda a: a.comes(ANA), "15 minutes before"),
    "join after its time": (lambda: _scheduled(hours=2), lambda a: a.comes(ANA), "gone by"),
    "join once it is closed": (_closed, lambda a: a.comes(IDA), "is over"),
    "join what is asked for": (_requested, lambda a: a.comes(IDA), "not scheduled yet"),
    "leave without being there": (an_agenda, lambda a: a.leaves(IDA), "not noted as here"),
    "bring a guest once it is closed": (_closed, lambda a: a.invites(), "is over"),
    "withdraw a guest who is none": (an_agenda, lambda a: a.meeting.withdraw_guest(a.at(IDA), MAX),
                                     "Nobody is invited"),
    "hand over before it is open": (lambda: _scheduled(), lambda a: a.meeting.change_acting(
        a.at(LEA), "facilitator", Acting(ANA, Standing.NAMED)), "not open yet"),
    "open too early": (lambda: _scheduled(hours=-1), lambda a: a.meeting.open(
        a.at(LEA), Acting(LEA, Standing.HOLDER), Acting(SAM, Standing.HOLDER)), "15 minutes before"),
    "open what is asked for": (_requested, lambda a: a.meeting.open(
        a.at(LEA), Acting(LEA, Standing.HOLDER), Acting(SAM, Standing.HOLDER)), "another step"),
    "speak before it is open": (lambda: _scheduled(), lambda a: a.says(LEA), "not open yet"),
    "speak once it is closed": (_closed, lambda a: a.says(LEA), "is over"),
    "ask for a Time Out before it is open": (lambda: _scheduled(), lambda a: a.meeting.request_time_out(a.at(ANA)),
                                             "not open yet"),
    "pause once it is closed": (_closed, lambda a: a.meeting.begin_time_out(a.at(LEA)), "is over"),
    "end a Time Out that is none": (an_agenda, lambda a: a.meeting.end_time_out(a.at(LEA)), "no Time Out now"),
    "extend once it is closed": (_closed, lambda a: a.meeting.extend(a.at(SAM), 15), "is over"),
    "oppose an extension before it is open": (lambda: _scheduled(), lambda a: a.meeting.oppose_extension(a.at(ANA)),
                                              "not open yet"),
    "close it before its closing round": (an_agenda, lambda a: a.meeting.close(a.at(LEA)), "another step"),
    "go to closing from check-in": (an_assembly, lambda a: a.meeting.go_to_closing(a.at(LEA)), "agenda is built"),
    "put elections first before it is open": (lambda: _scheduled(), lambda a: a.meeting.request_elections_first(
        a.at(ANA)), "not open yet"),
}  # fmt: skip


@pytest.mark.clause("5.4.3-a", "5.4.2-b")
@pytest.mark.parametrize("what", OUT_OF_TIME)
def test_what_is_out_of_its_time_is_refused_whoever_asks(what: str) -> None:
    begin, deed, why = OUT_OF_TIME[what]
    assembly = begin()
    before = assembly.meeting.to_document()

    with pytest.raises(OutOfOrder, match=why):
        deed(assembly)

    assert assembly.meeting.to_document() == before


def test_asking_twice_is_refused() -> None:
    assembly = an_agenda()
    for deed in (assembly.meeting.request_time_out, assembly.meeting.oppose_extension):
        deed(assembly.at(ANA))
        assembly.told()
        with pytest.raises(OutOfOrder, match=r"asked (for )?already"):
            deed(assembly.at(ANA))


def test_an_extension_lasts_a_time_that_people_can_hold() -> None:
    assembly = an_agenda()

    for minutes in (0, 12 * 60 + 1):
        with pytest.raises(InvalidChange, match="from 5 minutes to 12 hours"):
            assembly.meeting.extend(assembly.at(SAM), minutes)


def test_where_it_is_held_is_said_shortly() -> None:
    assembly = Assembly()

    with pytest.raises(InvalidChange, match="under 200 characters"):
        assembly.meeting.schedule(assembly.at(SAM), START, 60, [SAM], where="x" * 201)


# 5.4.2 Those absent


@pytest.mark.clause("5.4.2-c")
def test_who_leaves_is_awaited_no_longer_and_who_comes_later_is_asked_last() -> None:
    assembly = an_assembly()

    assembly.leaves(SAM)
    assembly.comes(IDA)
    assembly.says(LEA)

    assert assembly.meeting.round.awaited == [ANA, MAX, IDA]
    assembly.comes(SAM)
    assert assembly.meeting.round.awaited == [ANA, MAX, IDA, SAM]


@pytest.mark.clause("5.4.2-c")
def test_those_absent_are_no_members_of_what_is_processed() -> None:
    floor = floor_of(a_structure(), an_assembly().meeting, TODAY)

    assert floor.members == frozenset(HERE)
    assert IDA not in floor.members


# The time of an item


def test_what_is_left_of_the_meeting_is_shared_out_among_the_items() -> None:
    assembly = an_agenda()
    numbers = [assembly.adds(ANA, COUNTER), assembly.adds(SAM, OVENS), assembly.adds(LEA, FLOUR)]

    assert fair_share(assembly.meeting, assembly.now) == timedelta(minutes=55) / 3
    assembly.later(minutes=10)
    assembly.begins(numbers[0])
    assembly.later(minutes=5)
    assert fair_share(assembly.meeting, assembly.now) == timedelta(minutes=45) / 3
    assembly.later(hours=2)
    assert fair_share(assembly.meeting, assembly.now) == timedelta(minutes=45) / 3
    assembly.meeting.end_item(assembly.at(LEA), numbers[0], ItemOutcome.PARKED)
    assert fair_share(assembly.meeting, assembly.now) == timedelta()


def test_only_who_facilitates_closes_it() -> None:
    assembly = an_agenda()
    assembly.goes_on()
    assert assembly.step is STEP.CLOSING

    assert may_close(assembly.structure, LEA, assembly.meeting, TODAY)
    assert not may_close(assembly.structure, ANA, assembly.meeting, TODAY)
