"""Where a meeting has something to be done about that nobody does: asked by reading, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select

from app.governance.meeting_steps import AHEAD, GRACE, MeetingStep
from app.persistence.rows import circle_member, meeting

_OPEN = meeting.c.settled_record.is_(None)
_DUE = (
    select(meeting.c.organization_id)
    .where(
        _OPEN,
        or_(
            (meeting.c.step == MeetingStep.SCHEDULED.value) & (meeting.c.ends_at <= bindparam("now")),
            meeting.c.step.not_in([step.value for step in AHEAD]) & (meeting.c.ends_at <= bindparam("grace_over")),
        ),
    )
    .distinct()
)
_AHEAD = select(meeting.c.organization_id, meeting.c.circle_id, meeting.c.document).where(
    _OPEN, meeting.c.step == MeetingStep.SCHEDULED.value, meeting.c.ends_at > bindparam("now")
)
_MEMBERS = select(circle_member.c.organization_id, circle_member.c.circle_id, circle_member.c.person_id)


def with_meetings_due(connection: Connection, now: datetime) -> Iterator[str]:
    """Left open past their end, or never opened; or somebody joined the Circle who was not given notice."""
    over = set(connection.execute(_DUE, {"now": now, "grace_over": now - GRACE}).scalars())
    told: dict[tuple[str, str], set[str]] = {}
    for organization, circle, document in connection.execute(_AHEAD, {"now": now}):
        known = set(document["told"])
        told[organization, circle] = told.get((organization, circle), known) & known
    circles = sorted({circle for _, circle in told})
    if circles:
        for organization, circle, person in connection.execute(_MEMBERS.where(circle_member.c.circle_id.in_(circles))):
            if person not in told.get((organization, circle), {person}):
                over.add(organization)
    yield from sorted(over)
