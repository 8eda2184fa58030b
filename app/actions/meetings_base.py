"""What every act in a meeting shares: fetching it, whose act it is, and writing what happened as records."""

from __future__ import annotations

from collections.abc import Mapping

from app.actions import UnitOfWork
from app.actions.base import allow, person, today
from app.actions.meeting_notices import notify
from app.actions.stories import write_down
from app.governance.errors import OutOfOrder
from app.governance.meeting_floor import taking_part
from app.governance.meeting_moves import Subject, place_of
from app.governance.meeting_permissions import may_speak_for, may_take_part
from app.governance.meetings import Meeting
from app.governance.verdicts import Reason


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


def whose(work: UnitOfWork, meeting: str | None, for_person: str | None) -> str:
    """The actor's own act, or in a meeting that of somebody without a device, for whom they enter it."""
    if for_person is None:
        return person(work)
    if meeting is None:
        raise OutOfOrder(Reason("5.4.1-a", "only_in_a_meeting"))
    return speaker(work, meeting, for_person)


def at_place(meeting: Meeting, subject: Subject, place: str) -> None:
    """Two who press together move once: the second one's place is old."""
    if place != place_of(meeting, subject):
        raise OutOfOrder(Reason("5.4.3-a", "meeting_moved_on"))


def tell(work: UnitOfWork, meeting: Meeting, said: Mapping[str, str] | None = None) -> None:
    """Write what happened as records, and tell the people concerned."""
    for when, event in write_down(work, meeting, said):
        notify(work, meeting, event, when.number)
