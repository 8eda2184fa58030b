"""Elections as lists and jobs need them: which are due, which are open, whose terms are over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, exists, select

from app.governance.election_facts import electorate_now
from app.governance.elections import Election
from app.governance.process import Moment
from app.governance.structure import Structure
from app.persistence.prepared import prepared
from app.persistence.rows import assignment_line, circle_member, election, organization, role_line
from app.persistence.structures import load_structure

OUTSIDE = ("nomination", "reasons", "changes", "asking")
"""The steps that go on of themselves, outside of meetings."""

_UNDER_WAY = select(election.c.document).where(
    election.c.settled_record.is_(None), election.c.meeting_id.is_(None), election.c.step.in_(OUTSIDE)
)
_WITH_SOME = select(organization.c.id).where(
    organization.c.id.in_(_UNDER_WAY.with_only_columns(election.c.organization_id))
)


def with_elections_due(connection: Connection, now: datetime) -> Iterator[str]:
    """The organizations where an election would move if somebody looked: time has run out, or a Circle has changed."""
    for found in connection.execute(_WITH_SOME).scalars().all():
        structure = load_structure(connection, found)
        documents = connection.execute(_UNDER_WAY.where(election.c.organization_id == found)).scalars().all()
        if any(_moves(structure, Election.from_document(document), now) for document in documents):
            yield found


def _moves(structure: Structure, tried: Election, now: datetime) -> bool:
    """Tried on a copy, by the very rules that the write will follow."""
    electorate, moment = electorate_now(structure, tried), Moment(tried.recorded + 1, now, None)
    tried.settle(moment, electorate)
    return bool(tried.events) or tried.may_open_ballots(moment, electorate)


def with_terms_ended(connection: Connection, now: datetime) -> Iterator[tuple[str, str]]:
    """The organizations (with their time zones) where an elected person's term is over, by their own calendar."""
    serving = select(organization.c.id, organization.c.timezone, assignment_line.c.term).where(
        assignment_line.c.organization_id == organization.c.id,
        assignment_line.c.until_record.is_(None),
        assignment_line.c.elected,
        assignment_line.c.term.is_not(None),
    )
    found = {
        (id, timezone)
        for id, timezone, term in connection.execute(serving)
        if term < now.astimezone(ZoneInfo(timezone)).date()
    }
    yield from sorted(found)


# For pages


@dataclass(frozen=True, slots=True)
class Open:
    """An election that goes on, as lists name it."""

    id: str
    circle: str
    role: str
    step: str
    meeting: str | None
    circle_name: str = ""
    kind: str = "role"
    """Of the Role; "role" where it is gone."""


_NAMED = role_line.alias("elected"), role_line.alias("around")
_OPEN = select(
    election.c.id,
    election.c.circle_id,
    election.c.role_id,
    election.c.step,
    election.c.meeting_id,
    _NAMED[1].c.name,
    _NAMED[0].c.kind,
).select_from(
    election.outerjoin(
        _NAMED[0],
        (_NAMED[0].c.organization_id == election.c.organization_id)
        & (_NAMED[0].c.lineage == election.c.role_id)
        & _NAMED[0].c.until_record.is_(None),
    ).outerjoin(
        _NAMED[1],
        (_NAMED[1].c.organization_id == election.c.organization_id)
        & (_NAMED[1].c.lineage == election.c.circle_id)
        & _NAMED[1].c.until_record.is_(None),
    )
)
_IN_CIRCLE = prepared(
    _OPEN.where(
        election.c.organization_id == bindparam("organization"),
        election.c.circle_id == bindparam("circle"),
        election.c.settled_record.is_(None),
    ).order_by(election.c.opened_record)
)
_OF_MEMBER = prepared(
    _OPEN.where(
        election.c.organization_id == bindparam("organization"),
        election.c.settled_record.is_(None),
        exists().where(
            circle_member.c.organization_id == election.c.organization_id,
            circle_member.c.circle_id == election.c.circle_id,
            circle_member.c.person_id == bindparam("person"),
        ),
    ).order_by(election.c.opened_record)
)
_OVERDUE = prepared(
    select(role_line.c.circle, role_line.c.lineage, role_line.c.kind, assignment_line.c.term)
    .select_from(
        assignment_line.join(
            role_line,
            (role_line.c.organization_id == assignment_line.c.organization_id)
            & (role_line.c.lineage == assignment_line.c.role)
            & role_line.c.until_record.is_(None),
        )
    )
    .where(
        assignment_line.c.organization_id == bindparam("organization"),
        assignment_line.c.until_record.is_(None),
        assignment_line.c.elected,
        assignment_line.c.term < bindparam("today"),
        exists().where(
            circle_member.c.organization_id == role_line.c.organization_id,
            circle_member.c.circle_id == role_line.c.circle,
            circle_member.c.person_id == bindparam("person"),
        ),
    )
    .order_by(assignment_line.c.term)
)


def open_in(connection: Connection, organization: str, circle: str) -> list[Open]:
    found = _IN_CIRCLE.rows(connection, {"organization": organization, "circle": circle})
    return [_open(row) for row in found]


def open_to(connection: Connection, organization: str, person: str) -> list[Open]:
    """In the Circles of which the person is a member."""
    return [_open(row) for row in _OF_MEMBER.rows(connection, {"organization": organization, "person": person})]


@dataclass(frozen=True, slots=True)
class Overdue:
    circle: str
    role: str
    kind: str
    term: date


def overdue_to(connection: Connection, organization: str, person: str, today: date) -> list[Overdue]:
    """Terms that have ended in the Circles of which the person is a member (§5.3.5)."""
    found = _OVERDUE.rows(connection, {"organization": organization, "person": person, "today": today})
    return [Overdue(row[0], row[1], row[2], _day(row[3])) for row in found]


def _open(row: Any) -> Open:
    id, circle, role, step, meeting, circle_name, kind = row
    return Open(id, circle, role, step, meeting, circle_name or "", kind or "role")


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
