"""The meetings of a Circle: what comes, what was, scheduled by its Secretary or asked for by its members (§5.4)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from fastapi import Depends

from app.actions import meetings as actions
from app.governance import meeting_permissions as may
from app.governance.circles import circle_members
from app.governance.errors import GovernanceError
from app.governance.lines import CONSTITUTIONAL, RoleLine
from app.governance.meeting_steps import LONGEST, LONGEST_WHERE, MOST_TIMES, MOST_WEEKS, SHORTEST, MeetingStep
from app.governance.meetings import Meeting
from app.governance.structure import Structure
from app.locale import N_, _
from app.persistence import calendars, structures, words
from app.persistence.queries import people
from app.persistence.queries import schedule as queries
from app.persistence.queries.processes import meeting_one
from app.persistence.queries.schedule import next_meetings
from app.web.browse import folded, not_found
from app.web.dependencies import Member, Reader, Reading, Work
from app.web.forms import Day, Flag, Form, Hour, Paragraphs, Several, Text, Whole
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


EARLIEST, FARTHEST = date(2000, 1, 1), date(2200, 1, 1)
"""Clocks, calendars and sums of weeks still work on these days everywhere."""
NEXT_FEW = 4
"""Meetings ahead that the page shows at once."""


class HourForm(Form):
    """When and where, as the clocks are where the organization is."""

    day = Day(required=True)
    at = Hour(required=True)
    minutes = Whole(required=True, least=SHORTEST, most=LONGEST)
    where = Text(longest=LONGEST_WHERE)

    def check(self) -> None:
        if isinstance(self.day, date) and not EARLIEST <= self.day < FARTHEST:
            self.errors["day"] = _("Please choose a day of this century or the next.")

    @property
    def on_the_wall(self) -> datetime:
        """Of no zone: the organization's clocks show it, also on a day on which they leave an hour out."""
        assert isinstance(self.day, date)
        assert isinstance(self.at, time)
        return datetime.combine(self.day, self.at)

    @classmethod
    def of(cls, meeting: Meeting, timezone: str) -> HourForm:
        """As it is scheduled now; what is asked for has no hour yet."""
        if meeting.starts_at is None or meeting.ends_at is None:
            return cls(minutes=60)
        local = meeting.starts_at.astimezone(ZoneInfo(timezone))
        minutes = int((meeting.ends_at - meeting.starts_at).total_seconds()) // 60
        return cls(day=local.date(), at=local.time(), minutes=minutes, where=meeting.where)


class ScheduleForm(HourForm):
    every_weeks = Whole(least=0, most=MOST_WEEKS)
    times = Whole(least=1, most=MOST_TIMES)

    def check(self) -> None:
        super().check()
        if (self.times or 1) > 1 and not self.every_weeks and "every_weeks" not in self.errors:
            self.errors["every_weeks"] = _("Say after how many weeks it repeats.")


class RequestForm(Form):
    reason = Paragraphs(required=True, longest=5000)
    tension = Paragraphs(longest=5000)
    roles = Several(most=100)

    def check(self) -> None:
        if self.tension and self.roles:
            self.errors["tension"] = _("Limit it to a Tension or to Roles, not to both.")


class CancelForm(Form):
    reason = Paragraphs(required=True, longest=5000)
    following = Flag()


Hours = Annotated[HourForm, Depends(HourForm.bound)]
Scheduled = Annotated[ScheduleForm, Depends(ScheduleForm.bound)]
Requested = Annotated[RequestForm, Depends(RequestForm.bound)]
Cancelled = Annotated[CancelForm, Depends(CancelForm.bound)]


# A Circle's


@router.get("/circles/{circle_id}/meetings", name="circle_meetings")
def index(reader: Reader, circle_id: str, before: int | None = None) -> Any:
    return _index(reader, circle_id, before=before)


@router.post("/circles/{circle_id}/meetings", name="schedule_meeting")
def create(reader: Member, work: Work, circle_id: str, form: Scheduled) -> Any:
    if form.errors:
        return _index(reader, circle_id, form, status=422)
    try:
        actions.schedule_meeting(
            work, circle_id, form.on_the_wall, form.minutes or 0, times=form.times or 1,
            every_weeks=form.every_weeks or 0, place=form.where,
        )  # fmt: skip
    except GovernanceError as refused:
        return _index(reader, circle_id, form, refused=refused, status=422)
    notice = N_("Scheduled, and all Circle Members are told.")
    return see_other(reader, "circle_meetings", circle_id=circle_id, notice=notice)


@router.post("/circles/{circle_id}/meetings/special", name="request_special_meeting")
def request(reader: Member, work: Work, circle_id: str, form: Requested) -> Any:
    if form.errors:
        return _index(reader, circle_id, asking=form, status=422)
    try:
        actions.request_special_meeting(work, circle_id, form.reason, form.roles, form.tension)
    except GovernanceError as refused:
        return _index(reader, circle_id, asking=form, refused=refused, status=422)
    notice = N_("Asked for. The Secretary is told, and schedules it.")
    return see_other(reader, "circle_meetings", circle_id=circle_id, notice=notice)


# One meeting ahead


@router.get("/meetings/{meeting_id}/schedule", name="edit_schedule")
def edit(reader: Member, meeting_id: str) -> Any:
    meeting = _meeting(reader, meeting_id)
    return _edit(reader, meeting, HourForm.of(meeting, reader.here.timezone), CancelForm())


@router.post("/meetings/{meeting_id}/schedule", name="move_meeting")
def move(reader: Member, work: Work, meeting_id: str, form: Hours) -> Any:
    meeting = _meeting(reader, meeting_id)
    if form.errors:
        return _edit(reader, meeting, form, CancelForm(), status=422)
    reader.close()
    is_asked_for = meeting.step is MeetingStep.REQUESTED
    set_hour = actions.schedule_special_meeting if is_asked_for else actions.reschedule_meeting
    try:
        set_hour(work, meeting_id, form.on_the_wall, form.minutes or 0, form.where)
    except GovernanceError as refused:
        return _edit(reader, meeting, form, CancelForm(), refused=refused, status=422)
    notice = N_("Scheduled, and all Circle Members are told.")
    return see_other(reader, "circle_meetings", circle_id=meeting.circle, notice=notice)


@router.post("/meetings/{meeting_id}/cancellation", name="cancel_meeting")
def cancel(reader: Member, work: Work, meeting_id: str, form: Cancelled) -> Any:
    meeting = _meeting(reader, meeting_id)
    if form.errors:
        return _edit(reader, meeting, HourForm.of(meeting, reader.here.timezone), form, status=422)
    reader.close()
    actions.cancel_meeting(work, meeting_id, form.reason, form.following)
    notice = N_("Called off, and all Circle Members are told why.")
    return see_other(reader, "circle_meetings", circle_id=meeting.circle, notice=notice)


# What the pages show


def _index(
    reader: Reading,
    circle_id: str,
    form: ScheduleForm | None = None,
    *,
    asking: RequestForm | None = None,
    before: int | None = None,
    refused: GovernanceError | None = None,
    status: int = 200,
) -> Any:
    connection, here = reader.connection, reader.here
    structure = _around(reader, circle_id)
    circle = structure.find(RoleLine, circle_id)
    ahead = queries.ahead(connection, here.id, circle_id) if before is None else []
    past, further = queries.past(connection, here.id, circle_id, before)
    if circle is None and not past:
        raise not_found()
    me = reader.me or ""
    members = circle_members(structure, circle_id) if circle else {}
    return page(
        reader, "schedule/index.html", status=status, circle_id=circle_id, circle=circle,
        path=[(line.lineage, line.name) for line in reversed(structure.chain(circle_id))] if circle else [],
        ahead=next_meetings(ahead, reader.now), first=_shown_at_once(ahead),
        past=past, further=further, is_first=before is None,
        said=queries.said(connection, here.id, [*ahead, *past]),
        people=people.names(connection, here.id, [each.requested_by for each in ahead]),
        role_names={each: line.name for meeting in ahead for each in meeting.roles
                    if (line := structure.find(RoleLine, each))},
        form=form or ScheduleForm(minutes=60, times=1), asking=asking or RequestForm(),
        is_scheduling=form is not None, is_asking=asking is not None,
        refused=refused.reason if refused else None,
        roles=_roles(structure, circle_id) if circle else [],
        may_schedule=may.may_schedule(structure, me, circle_id, reader.today) if circle and me else None,
        may_request=may.may_request(structure, me, circle_id, reader.today) if circle and me else None,
        takes_part=lambda one: me in members or queries.is_guest_at(one.document, me),
        feed=calendars.of_person(connection, here.id, me).get(circle_id) if me else None,
    )  # fmt: skip


def _shown_at_once(ahead: list[queries.Listed]) -> int:
    """What is asked for or open, and the next few: the rest of a series is folded away."""
    return sum(1 for each in ahead if each.is_requested or each.is_open) + NEXT_FEW


def _edit(
    reader: Reading,
    meeting: Meeting,
    form: HourForm,
    cancelling: CancelForm,
    *,
    refused: GovernanceError | None = None,
    status: int = 200,
) -> Any:
    structure, me, today = _around(reader, meeting.circle), reader.me or "", reader.today
    circle = structure.find(RoleLine, meeting.circle)
    is_asked_for = meeting.step is MeetingStep.REQUESTED
    return page(
        reader, "schedule/edit.html", status=status, meeting=meeting, form=form, cancelling=cancelling,
        circle_name=circle.name if circle else "", is_asked_for=is_asked_for,
        reason=words.texts(reader.connection, reader.here.id, [meeting.reason]).get(meeting.reason),
        refused=refused.reason if refused else None,
        may_move=may.may_schedule(structure, me, meeting.circle, today) if is_asked_for
        else may.may_reschedule(structure, me, meeting, today),
        following=queries.following(reader.connection, reader.here.id, meeting.series, meeting.starts_at),
        may_cancel=may.may_cancel(structure, me, meeting, today),
    )  # fmt: skip


def _meeting(reader: Reading, meeting_id: str) -> Meeting:
    found: Meeting | None = meeting_one(reader.connection, reader.here.id, meeting_id)
    if found is None:
        raise not_found()
    return found


def _around(reader: Reading, circle_id: str) -> Structure:
    known = [reader.me] if reader.me else []
    return structures.load_around(reader.connection, reader.here.id, [circle_id], None, known)


def _roles(structure: Structure, circle_id: str) -> list[tuple[str, str]]:
    """What a special meeting can be limited to: the Circle's Roles, and the Circle itself."""
    held = [role for role in structure.roles_in(circle_id) if role.kind not in CONSTITUTIONAL]
    held.sort(key=lambda role: folded(role.name))
    return [(role.lineage, role.name) for role in (structure.role(circle_id), *held)]
