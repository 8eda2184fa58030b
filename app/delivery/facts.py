"""What letters tell of, read when they are sent: names as they are now, hours by the organization's clocks, words where
they stand, so that erased ones stay so.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from app.delivery.outbox import Letter
from app.governance.lines import CONSTITUTIONAL
from app.governance.meeting_steps import MeetingStep
from app.governance.meetings import Meeting
from app.governance.terms import term
from app.locale import typeset
from app.locale.moments import from_to
from app.persistence import words
from app.persistence.queries import minutes, people
from app.persistence.queries.processes import meeting_one
from app.persistence.rows import election, meeting, person, proposal, role_line

MOST_DATES = 12
"""Of a series, those that a letter names one by one."""


def about(connection: Connection, letter: Letter, language: str) -> dict[str, Any]:
    """Of a Proposal its Circle and Proposer, of a meeting when and where, of an election and a Role their names."""
    names = _of_proposal(connection, letter, language) or _of_election(connection, letter, language)
    if not names and letter.subject:
        called = meeting_one(connection, letter.organization, letter.subject)
        if called is not None:
            names = _of_meeting(connection, letter, called, language)
    is_process = bool(names)
    for part in ("role", "circle"):
        if named := letter.parameters.get(f"{part}_id"):
            names[part] = _role_name(connection, letter, named, language)
    if not is_process and letter.subject:
        names.setdefault("role", _role_name(connection, letter, letter.subject, language))
        names.setdefault("circle", _around(connection, letter, language))
    return names


def _around(connection: Connection, letter: Letter, language: str) -> str:
    """The Circle that holds the Role named."""
    role = _last(connection, letter, str(letter.parameters.get("role_id") or letter.subject))
    return _role_name(connection, letter, role.circle, language) if role is not None and role.circle else ""


def _of_proposal(connection: Connection, letter: Letter, language: str) -> dict[str, Any]:
    found = connection.execute(
        select(proposal.c.circle_id, person.c.name)
        .join(
            person,
            (person.c.organization_id == proposal.c.organization_id) & (person.c.id == proposal.c.proposer_id),
        )
        .where(proposal.c.organization_id == letter.organization, proposal.c.id == letter.subject)
    ).first()
    return {"proposer": found[1], "circle": _role_name(connection, letter, found[0], language)} if found else {}


def _of_election(connection: Connection, letter: Letter, language: str) -> dict[str, Any]:
    found = connection.execute(
        select(election.c.circle_id, election.c.role_id, election.c.document).where(
            election.c.organization_id == letter.organization, election.c.id == letter.subject
        )
    ).first()
    if found is None:
        return {}
    circle, role, document = found
    candidate = document.get("candidate")
    return {
        "circle": _role_name(connection, letter, circle, language),
        "role": _role_name(connection, letter, role, language),
        "candidate": people.names(connection, letter.organization, [candidate]).get(candidate, ""),
        "why_not": words.texts(connection, letter.organization, [document["closing"]]).get(document["closing"]) or "",
    }


def _of_meeting(connection: Connection, letter: Letter, called: Meeting, language: str) -> dict[str, Any]:
    guest = next((each for each in called.guests if each.person == letter.person), None)
    said = words.texts(
        connection,
        letter.organization,
        [called.reason, called.tension, called.closing, *([guest.tension] if guest else [])],
    )
    callers = [called.scheduled_by, called.requested_by, *([guest.by] if guest else [])]
    names = people.names(connection, letter.organization, callers)
    return {
        "circle": _role_name(connection, letter, called.circle, language),
        "circle_id": called.circle,
        "is_special": called.is_special,
        "when": _hours(called.starts_at, called.ends_at, letter, language),
        "zone": letter.timezone,
        "where": called.where,
        "others": _rest_of_series(connection, letter, called, language),
        "together": _called_off_together(connection, letter, called, language),
        "secretary": names.get(called.scheduled_by or "", ""),
        "requester": names.get(called.requested_by or "", ""),
        "reason": said.get(called.reason) or "",
        "limit": said.get(called.tension)
        or ", ".join(_role_name(connection, letter, role, language) for role in called.roles),
        "why_not": said.get(called.closing) or "",
        "host": names.get(guest.by, "") if guest else "",
        "tension": (said.get(guest.tension) or "") if guest else "",
        **_minutes(connection, letter, called, language),
    }


def _minutes(connection: Connection, letter: Letter, called: Meeting, language: str) -> dict[str, Any]:
    found = minutes.of_meeting(connection, letter.organization, called.id) if called.closed_at else None
    return {"minutes": found, "roles": found.role_names(language) if found else {}}


def _hours(starts: datetime | None, ends: datetime | None, letter: Letter, language: str) -> str:
    return from_to(starts, ends, letter.timezone, language) if starts and ends else ""


def _called_off_together(connection: Connection, letter: Letter, called: Meeting, language: str) -> list[str]:
    """What of its series was called off with it, at the same moment."""
    if called.step is not MeetingStep.CANCELLED or called.series is None:
        return []
    return _of_series(connection, letter, called, language, meeting.c.closed_at == called.closed_at)


def _rest_of_series(connection: Connection, letter: Letter, called: Meeting, language: str) -> list[str]:
    """The other dates of one schedule, as they stand now."""
    if called.series is None:
        return []
    return _of_series(connection, letter, called, language, meeting.c.step == MeetingStep.SCHEDULED.value)


def _of_series(
    connection: Connection, letter: Letter, called: Meeting, language: str, which: ColumnElement[bool]
) -> list[str]:
    """Those later than it, as far as a letter names them."""
    found = connection.execute(
        select(meeting.c.starts_at, meeting.c.ends_at)
        .where(
            meeting.c.organization_id == letter.organization,
            meeting.c.series_id == called.series,
            meeting.c.id != called.id,
            which,
            meeting.c.starts_at > called.starts_at,
        )
        .order_by(meeting.c.starts_at)
        .limit(MOST_DATES + 1)
    ).all()
    return [_hours(starts, ends, letter, language) for starts, ends in found]


def _role_name(connection: Connection, letter: Letter, role: str, language: str) -> str:
    """The name that it has, or that it had last; what the Constitution places in every Circle is called as it says."""
    found = _last(connection, letter, role)
    if found is None:
        return ""
    name: str = found.name
    is_called_so = found.kind in CONSTITUTIONAL and name == term(found.kind, "en")
    return typeset(term(found.kind, language), language) if is_called_so else name


def _last(connection: Connection, letter: Letter, role: str) -> Any:
    return connection.execute(
        select(role_line.c.name, role_line.c.kind, role_line.c.circle)
        .where(role_line.c.organization_id == letter.organization, role_line.c.lineage == role)
        .order_by(role_line.c.since_record.desc())
        .limit(1)
    ).first()
