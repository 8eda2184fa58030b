"""What every act in a meeting shares: fetching it, whose act it is, and writing what happened as records."""

from __future__ import annotations

from collections.abc import Mapping

from app.actions import UnitOfWork
from app.actions.base import allow, clean, person, today
from app.actions.meeting_notices import notify
from app.governance.errors import OutOfOrder
from app.governance.meeting_floor import floor_of, taking_part
from app.governance.meeting_moves import Subject, place_of
from app.governance.meeting_permissions import may_speak_for, may_take_part
from app.governance.meetings import Meeting
from app.governance.process import Moment
from app.governance.verdicts import Reason

__all__ = ["at_place", "floor_of", "here_now", "meeting_of", "now_by", "say", "speaker", "tell"]


def meeting_of(work: UnitOfWork, meeting: str) -> Meeting:
    found: Meeting = work.meetings.get(meeting)
    return found


def here_now(work: UnitOfWork, meeting: Meeting) -> list[str]:
    """Who takes part, and still may."""
    return taking_part(work.structure, meeting, today(work))


def speaker(work: UnitOfWork, meeting: Meeting | str, for_person: str | None = None) -> str:
    """Whose act it is: one's own, or that of somebody here without a device, entered by Facilitator or Secretary."""
    found = meeting_of(work, meeting) if isinstance(meeting, str) else meeting
    me = person(work)
    if for_person is None or for_person == me:
        allow(may_take_part(work.structure, me, found, today(work)))
        return me
    allow(may_speak_for(work.structure, me, found, for_person, today(work)))
    return for_person


def say(work: UnitOfWork, by: str | None, /, **said: str) -> tuple[Moment, dict[str, str]]:
    """The moment of an act, and what is said in it, by field."""
    words = {name: text for name, given in said.items() if (text := clean(given))}
    return Moment(work.next_number, work.now, by), words


def now_by(work: UnitOfWork, by: str | None) -> Moment:
    return Moment(work.next_number, work.now, by)


def at_place(meeting: Meeting, subject: Subject, place: str) -> None:
    """Two who press together move once: the second one's place is old."""
    if place != place_of(meeting, subject):
        raise OutOfOrder(Reason("5.4.3-a", "meeting_moved_on"))


def tell(work: UnitOfWork, meeting: Meeting, said: Mapping[str, str] | None = None) -> None:
    """Write what happened as records, and tell the people concerned."""
    happened = list(meeting.events)
    meeting.events.clear()
    for when, event in happened:
        words = {field: (said or {})[field] for field in event.words()}
        record = work.record(
            event.kind,
            circle=meeting.circle,
            subject=meeting.id,
            body=event.to_body(),
            words=words,
            by=when.by,
            entered_by=work.actor.person,
        )
        if record.number != when.number:
            raise RuntimeError(f"{event.kind} was to be record {when.number}, and became {record.number}.")
    for when, event in happened:
        notify(work, meeting, event, when.number)
