"""Governance Meetings, from the Secretary's notice to the closing round (§5.4). The agenda is in `agenda.py`, and
what the program does of itself in `meeting_clock.py`.

    request_special_meeting(work, circle, reason, roles=(), tension="") -> meeting id       any Circle Member
    schedule_meeting(work, circle, starts_at, minutes, times=1, every_weeks=0, place="") -> [meeting ids]   Secretary
    schedule_special_meeting(work, meeting, starts_at, minutes, place="")
    reschedule_meeting(work, meeting, starts_at, minutes, place="")
    cancel_meeting(work, meeting, reason, and_following=False)
    open_meeting(work, meeting)                              the acting Facilitator or Secretary
    join_meeting(work, meeting) ; leave_meeting(work, meeting)             from one's own device
    mark_present(work, meeting, person) ; mark_absent(work, meeting, person)    those without one
    invite_guest(work, meeting, partner, sub_circle, tension) ; withdraw_guest(work, meeting, partner)
    hand_over(work, meeting, kind, person)                   "facilitator" or "secretary"
    speak_in_round(work, meeting, text="")                   check-in, closing and added rounds
    advance(work, meeting, place)                            the next thing, of the meeting or of what it processes
    go_to_closing(work, meeting, place) ; close_meeting(work, meeting, place)
    request_time_out(work, meeting) ; begin_time_out(work, meeting) ; end_time_out(work, meeting)
    extend_meeting(work, meeting, minutes) ; oppose_extension(work, meeting)

`place` is where the caller saw the meeting (`meeting_moves.place_of`): an old one is refused, so that two presses move
once. `for_person`: somebody here without a device, for whom Facilitator or Secretary enters it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.actions import UnitOfWork, action
from app.actions.agenda import begin_next, finish_item, leave_item, subject_of
from app.actions.base import allow, moment, person, say, today
from app.actions.meetings_base import at_place, here_now, meeting_of, speaker, tell
from app.actions.process import permit
from app.actions.stories import write_down
from app.governance import meeting_permissions as may
from app.governance.circles import circle_members
from app.governance.errors import InvalidChange, NotFound
from app.governance.meeting_facts import additions_of, ended_terms, notice_days, quorum_of
from app.governance.meeting_floor import acting_here, acts_as, seats
from app.governance.meeting_moves import Subject
from app.governance.meeting_steps import MOST_TIMES, MOST_WEEKS, MeetingStep
from app.governance.meetings import Meeting, is_quorate
from app.governance.surrogates import Standing
from app.governance.verdicts import Reason

ACTS = ("facilitator", "secretary")
COME_FIRST = (Standing.RESTORER, Standing.HOLDER, Standing.NAMED)

# Ahead of it


@action
def request_special_meeting(
    work: UnitOfWork, circle: str, reason: str, roles: Sequence[str] = (), tension: str = ""
) -> str:
    """Limited to the named Roles, or to a Tension in words, where its requester likes (§5.4-b)."""
    me = person(work)
    allow(may.may_request(work.structure, me, circle, today(work)))
    _roles_are_of(work, circle, roles)
    now, said = say(work, me, reason=reason, tension=tension)
    refs = {name: now.words(name) if name in said else "" for name in ("reason", "tension")}
    requested = Meeting.request(now, work.new_id(), circle, roles=roles, **refs)
    work.meetings.add(requested)
    tell(work, requested, said)
    return requested.id


def _roles_are_of(work: UnitOfWork, circle: str, roles: Sequence[str]) -> None:
    structure = work.structure
    known = {circle, *(line.lineage for line in structure.roles_in(circle))}
    if not set(roles) <= known:
        raise InvalidChange(Reason("5.4-b", "limit_names_roles_of_the_circle", {"circle": structure.role(circle).name}))


@action
def schedule_meeting(
    work: UnitOfWork,
    circle: str,
    starts_at: datetime,
    minutes: int,
    *,
    times: int = 1,
    every_weeks: int = 0,
    place: str = "",
) -> list[str]:
    """One, or several at the same hour of the organization's clocks; all Circle Members are given notice."""
    me = person(work)
    allow(may.may_schedule(work.structure, me, circle, today(work)))
    if not 1 <= times <= MOST_TIMES or not 0 <= every_weeks <= MOST_WEEKS or (times > 1 and not every_weeks):
        raise InvalidChange(Reason("5.4-a", "meeting_recurs", {"times": MOST_TIMES, "weeks": MOST_WEEKS}))
    made = [work.new_id() for _ in range(times)]
    hours = occurrences(starts_at, ZoneInfo(work.organization.timezone), times, every_weeks)
    for meeting, hour in zip(made, hours, strict=True):
        _schedule(work, Meeting(id=meeting, circle=circle), hour, minutes, place, made[0] if times > 1 else None)
    return made


def occurrences(starts_at: datetime, zone: ZoneInfo, times: int, every_weeks: int) -> list[datetime]:
    """At the same hour by the clocks on the wall, whatever summer time does; a moment of no zone is of theirs."""
    first = starts_at.replace(tzinfo=zone) if starts_at.tzinfo is None else starts_at.astimezone(zone)
    on_the_wall = first.replace(tzinfo=None)
    return [
        (on_the_wall + timedelta(weeks=every_weeks * each)).replace(tzinfo=zone, fold=first.fold).astimezone(UTC)
        for each in range(times)
    ]


@action
def schedule_special_meeting(
    work: UnitOfWork, meeting: str, starts_at: datetime, minutes: int, place: str = ""
) -> None:
    found = meeting_of(work, meeting)
    allow(may.may_schedule(work.structure, person(work), found.circle, today(work)))
    (hour,) = occurrences(starts_at, ZoneInfo(work.organization.timezone), 1, 0)
    _schedule(work, found, hour, minutes, place, None)


def _schedule(work: UnitOfWork, meeting: Meeting, hour: datetime, minutes: int, place: str, series: str | None) -> None:
    meeting.schedule(
        moment(work, person(work)),
        hour,
        minutes,
        circle_members(work.structure, meeting.circle),
        notice_days=notice_days(work.structure, meeting.circle),
        where=place.strip(),
        series=series,
    )
    work.meetings.add(meeting)
    tell(work, meeting)


@action
def reschedule_meeting(work: UnitOfWork, meeting: str, starts_at: datetime, minutes: int, place: str = "") -> None:
    """Notice is given anew, as early as for the first time."""
    found = meeting_of(work, meeting)
    allow(may.may_reschedule(work.structure, person(work), found, today(work)))
    (hour,) = occurrences(starts_at, ZoneInfo(work.organization.timezone), 1, 0)
    days = notice_days(work.structure, found.circle)
    told = circle_members(work.structure, found.circle)
    found.move(moment(work, person(work)), hour, minutes, told, notice_days=days, where=place.strip())
    tell(work, found)


@action
def cancel_meeting(work: UnitOfWork, meeting: str, reason: str, and_following: bool = False) -> None:
    """With those that follow it in its series, if so wished: one mail then tells of them all."""
    found = meeting_of(work, meeting)
    allow(may.may_cancel(work.structure, person(work), found, today(work)))
    now, said = say(work, person(work), reason=reason)
    found.cancel(now, now.words("reason") if said else "")
    tell(work, found, said)
    for later in _following(work, found) if and_following else ():
        now, said = say(work, person(work), reason=reason)
        later.cancel(now, now.words("reason") if said else "")
        write_down(work, later, said)


def _following(work: UnitOfWork, meeting: Meeting) -> list[Meeting]:
    """What of its series is still ahead, and later than it."""
    if meeting.series is None or meeting.starts_at is None:
        return []
    series = work.meetings.where(series_id=meeting.series)
    return [
        each
        for each in series
        if each.starts_at is not None and each.starts_at > meeting.starts_at and each.is_still_ahead()
    ]


# Opening


@action
def open_meeting(work: UnitOfWork, meeting: str) -> None:
    """Works out who may take part and who acts, checks notice and quorum, and lists terms that have ended."""
    found, structure, me, day = meeting_of(work, meeting), work.structure, person(work), today(work)
    allow(may.may_open(structure, me, found, work.now, day))
    _come_in(work, found, me, own_device=True)
    here = here_now(work, found)
    quorum = quorum_of(structure, found, here)
    permit(work, is_quorate(quorum.needed, len(quorum.here), quorum.missing))
    found.open(
        moment(work, me),
        acting_here(structure, found, "facilitator", day, declaring=me),
        acting_here(structure, found, "secretary", day, declaring=me),
        additions=additions_of(structure, found.circle),
        quorum=quorum.needed,
        members=len(quorum.here),
        overdue=ended_terms(structure, found.circle, day),
    )
    tell(work, found)


# Who is here


@action
def join_meeting(work: UnitOfWork, meeting: str) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_join(work.structure, me, found, work.now, today(work)))
    _come_in(work, found, me, own_device=True)
    tell(work, found)


@action
def mark_present(work: UnitOfWork, meeting: str, person_id: str) -> None:
    """Ticked: here, without a device; Facilitator or Secretary enters what they say."""
    found, day = meeting_of(work, meeting), today(work)
    allow(may.may_keep_attendance(work.structure, person(work), found, day))
    allow(may.may_join(work.structure, person_id, found, work.now, day))
    if found.here(person_id) is None:
        _come_in(work, found, person_id, own_device=False)
    tell(work, found)


@action
def mark_absent(work: UnitOfWork, meeting: str, person_id: str) -> None:
    found = meeting_of(work, meeting)
    allow(may.may_keep_attendance(work.structure, person(work), found, today(work)))
    _go_out(work, found, person_id)


@action
def leave_meeting(work: UnitOfWork, meeting: str) -> None:
    _go_out(work, meeting_of(work, meeting), person(work))


def _come_in(work: UnitOfWork, meeting: Meeting, who: str, *, own_device: bool) -> None:
    allowed = seats(work.structure, meeting, today(work)).get(who, ())
    meeting.come_in(moment(work, person(work)), who, allowed, own_device=own_device)
    if meeting.is_open:
        _take_place_back(work, meeting, who)


def _take_place_back(work: UnitOfWork, meeting: Meeting, who: str) -> None:
    """A surrogate stands for whoever is away: the holder who comes acts, or whom they named before the meeting, unless
    they named somebody in it (§5.3.6). Nobody takes part as a surrogate without acting as one (§5.4.1).
    """
    for name in ACTS:
        acted = meeting.acted(name)
        first = acting_here(work.structure, meeting, name, today(work))
        vacant = acts_as(meeting, name, here_now(work, meeting)) is None
        is_first = first.standing in COME_FIRST and (acted is None or acted.standing is not Standing.NAMED)
        if first.person == who and (vacant or is_first):
            meeting.change_acting(moment(work, person(work)), name, first)


def _go_out(work: UnitOfWork, meeting: Meeting, who: str) -> None:
    """Where the one who acts leaves, the next in order follows at once, if there is exactly one (§5.3.6)."""
    meeting.go_out(moment(work, person(work)), who)
    tell(work, meeting)
    _replace_who_left(work, meeting)


def _replace_who_left(work: UnitOfWork, meeting: Meeting) -> None:
    if not meeting.is_open:
        return
    for name in ACTS:
        if acts_as(meeting, name, here_now(work, meeting)) is None:
            following = acting_here(work.structure, meeting, name, today(work))
            meeting.change_acting(moment(work, work.actor.person), name, following)
    tell(work, meeting)


@action
def invite_guest(work: UnitOfWork, meeting: str, partner: str, sub_circle: str, tension: str) -> None:
    """A Circle Rep brings a Partner for one Tension (§5.4.1-b)."""
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_invite(work.structure, me, found, partner, sub_circle, today(work)))
    now, said = say(work, me, tension=tension)
    found.invite(now, partner, sub_circle, now.words("tension") if said else "")
    tell(work, found, said)
    work.outbox.mail([partner], "guest_invited", found.id, circle_id=found.circle)


@action
def withdraw_guest(work: UnitOfWork, meeting: str, partner: str) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_withdraw_guest(me, found, partner))
    found.withdraw_guest(moment(work, me), partner)
    tell(work, found)


@action
def hand_over(work: UnitOfWork, meeting: str, kind: str, person_id: str) -> None:
    """To whom the one who acts names, or steps back for; or to oneself, who comes before them (§5.3.6)."""
    found = meeting_of(work, meeting)
    if kind not in ACTS:
        raise NotFound(Reason("", "not_found"))
    verdict, following = may.may_hand_over(work.structure, person(work), found, kind, person_id, today(work))
    allow(verdict)
    found.change_acting(moment(work, person(work)), kind, following)
    tell(work, found)


# Its course


@action
def speak_in_round(work: UnitOfWork, meeting: str, text: str = "", for_person: str | None = None) -> None:
    """In turn; without words one passes."""
    found = meeting_of(work, meeting)
    whose = speaker(work, found, for_person)
    now, said = say(work, whose, text=text)
    found.speak(now, now.words("text") if said else "")
    tell(work, found, said)


@action
def advance(work: UnitOfWork, meeting: str, place: str) -> None:
    """The one lawful next thing, of the meeting or of what it processes."""
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_facilitate(work.structure, me, found, today(work)))
    subject = subject_of(work, found)
    at_place(found, subject, place)
    _advance(work, found, subject)


def _advance(work: UnitOfWork, meeting: Meeting, subject: Subject) -> None:
    if meeting.is_up(work.now) and meeting.step is not MeetingStep.CLOSING:
        leave_item(work, meeting, subject)
        _go_on(work, meeting)
    elif meeting.step is MeetingStep.ITEM:
        finish_item(work, meeting, subject)
    elif meeting.step is MeetingStep.AGENDA and meeting.next_step()[0] is MeetingStep.ITEM:
        begin_next(work, meeting)
    else:
        _go_on(work, meeting)


def _go_on(work: UnitOfWork, meeting: Meeting) -> None:
    meeting.go_on(moment(work, person(work)))
    tell(work, meeting)


@action
def go_to_closing(work: UnitOfWork, meeting: str, place: str) -> None:
    """Before the agenda is through: what was not reached goes back to its owners."""
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_facilitate(work.structure, me, found, today(work)))
    at_place(found, subject_of(work, found), place)
    found.go_to_closing(moment(work, me))
    tell(work, found)


@action
def close_meeting(work: UnitOfWork, meeting: str, place: str) -> None:
    """In its closing round, also past who is still silent."""
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_close(work.structure, me, found, today(work)))
    at_place(found, subject_of(work, found), place)
    found.close(moment(work, me))
    tell(work, found)


@action
def request_time_out(work: UnitOfWork, meeting: str, for_person: str | None = None) -> None:
    found = meeting_of(work, meeting)
    found.request_time_out(moment(work, speaker(work, found, for_person)))
    tell(work, found)


@action
def begin_time_out(work: UnitOfWork, meeting: str) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_begin_time_out(work.structure, me, found, today(work)))
    found.begin_time_out(moment(work, me))
    tell(work, found)


@action
def end_time_out(work: UnitOfWork, meeting: str) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_end_time_out(work.structure, me, found, today(work)))
    found.end_time_out(moment(work, me))
    tell(work, found)


@action
def extend_meeting(work: UnitOfWork, meeting: str, minutes: int) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_extend(work.structure, me, found, work.now, today(work)))
    found.extend(moment(work, me), minutes)
    tell(work, found)


@action
def oppose_extension(work: UnitOfWork, meeting: str, for_person: str | None = None) -> None:
    found = meeting_of(work, meeting)
    whose = speaker(work, found, for_person)
    allow(may.may_oppose_extension(work.structure, whose, found, today(work)))
    found.oppose_extension(moment(work, whose))
    tell(work, found)
