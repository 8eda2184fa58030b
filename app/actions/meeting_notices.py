"""Whom a step of a meeting is told to, by mail: its notice, and whatever changes it.

The notice itself is the Secretary's, and the record says to whom it was given; the mails are only how (§5.4.2).
"""

from __future__ import annotations

from collections.abc import Iterable

from app.actions import UnitOfWork
from app.actions.base import today
from app.governance import meeting_events as happened
from app.governance.circles import circle_members
from app.governance.events import Event
from app.governance.lines import RoleLine
from app.governance.meetings import Meeting
from app.governance.surrogates import acting_secretary


def notify(work: UnitOfWork, meeting: Meeting, event: Event, number: int) -> None:
    template, people = _told(work, meeting, event)
    itself = isinstance(event, happened.MeetingClosed)  # Whoever closes it has no minutes yet either.
    others = sorted(set(people) - {"" if itself else work.actor.person or ""})
    if others:
        work.outbox.mail(others, template, meeting.id, record=number, circle_id=meeting.circle)


def _told(work: UnitOfWork, meeting: Meeting, event: Event) -> tuple[str, Iterable[str]]:
    match event:
        case happened.SpecialRequested():
            secretary = acting_secretary(work.structure, meeting.circle, today(work))
            return "special_meeting_requested", [secretary.person] if secretary.person else secretary.candidates
        case happened.MeetingScheduled():
            return ("meeting_scheduled", event.told) if _is_first_of_its_series(meeting) else ("", ())
        case happened.MeetingMoved():
            return "meeting_moved", [*event.told, *_guests(meeting)]
        case happened.MeetingCancelled():
            return "meeting_cancelled", _who_expects_it(work, meeting)
        case happened.MeetingClosed():
            return "minutes", [*_who_expects_it(work, meeting), *(each.person for each in meeting.attendance)]
    return "", ()


def _is_first_of_its_series(meeting: Meeting) -> bool:
    """One mail tells of the whole series; each of its meetings has a record of its own."""
    return meeting.series is None or meeting.series == meeting.id


def _who_expects_it(work: UnitOfWork, meeting: Meeting) -> list[str]:
    members = circle_members(work.structure, meeting.circle) if work.structure.find(RoleLine, meeting.circle) else {}
    asked = [meeting.requested_by] if meeting.requested_by else []
    return [*meeting.told, *members, *_guests(meeting), *asked]


def _guests(meeting: Meeting) -> list[str]:
    """Whom Circle Reps bring: notice is not theirs, but they were told when it is (§5.4.1-b)."""
    return [each.person for each in meeting.guests if each.withdrawn_at is None]
