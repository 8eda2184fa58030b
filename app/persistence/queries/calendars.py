"""What stands in somebody's calendar: the meetings of their Circles, and the days on which terms end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, select

from app.governance.lines import ELECTED
from app.governance.meeting_steps import MeetingKind, MeetingStep
from app.persistence.calendars import Feed
from app.persistence.queries.people import names
from app.persistence.queries.schedule import in_own_circles, is_guest_at, tells_of_somebody_else
from app.persistence.rows import assignment_line, meeting, person, record, role_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A meeting at its hour; or the day on which a term ends, which has no `meeting`."""

    circle: str
    circle_name: str
    starts: datetime | date
    ends: datetime | date
    changed: datetime
    """When the record was written that last said so."""
    who: str
    """Whoever called the meeting; whoever's term it is."""
    meeting: str = ""
    revision: int = 0
    place: str = ""
    is_special: bool = False
    is_cancelled: bool = False
    assignment: str = ""
    elected: str = ""
    """The kind of the Role whose term ends."""


def of_feed(connection: Connection, feed: Feed, begin: datetime, end: datetime) -> list[Line]:
    """Meetings and ends of terms in the Circles of a person, or in one Circle, between two moments.

    A person's own have the meetings that they are brought to as well (§5.4.1-b).
    """
    whose = "person" if feed.circle is None else "circle"
    given = {"organization": feed.organization, "person": feed.person, "circle": feed.circle}
    called = [*connection.execute(_meetings(whose), {**given, "begin": begin, "end": end})]
    if feed.circle is None:
        elsewhere = connection.execute(_meetings("guest"), {**given, "begin": begin, "end": end})
        called += [row for row in elsewhere if is_guest_at(row.document, feed.person)]
    terms = connection.execute(_terms(whose), {**given, "first": begin.date(), "last": end.date()})
    return [*_lines(connection, feed.organization, called), *(_term(row) for row in terms)]


def one(connection: Connection, organization: str, meeting_id: str) -> Line | None:
    """A meeting that has an hour."""
    rows = connection.execute(_ONE, {"organization": organization, "meeting": meeting_id}).all()
    return next(iter(_lines(connection, organization, rows)), None)


def _lines(connection: Connection, organization: str, rows: Sequence[Any]) -> list[Line]:
    callers = names(connection, organization, (row.document["scheduled_by"] for row in rows))
    return [_meeting(row, callers) for row in rows]


def _meeting(row: Any, callers: Mapping[str, str]) -> Line:
    id, circle, circle_name, kind, step, starts, ends, document, settled_at = row
    is_cancelled = step == MeetingStep.CANCELLED
    told = [datetime.fromisoformat(at) for at in document["told"].values()]
    changed = settled_at if is_cancelled and settled_at else max(told, default=starts)
    return Line(
        circle=circle, circle_name=circle_name or "", starts=starts, ends=ends, changed=changed.astimezone(UTC),
        who=callers.get(document["scheduled_by"], ""), meeting=id, revision=document["moved"],
        place=document["where"],
        is_special=kind == MeetingKind.SPECIAL, is_cancelled=is_cancelled,
    )  # fmt: skip


def _term(row: Any) -> Line:
    assignment, elected, circle, circle_name, term, name, since = row
    return Line(
        circle=circle, circle_name=circle_name, starts=term, ends=term + timedelta(days=1), changed=since, who=name,
        assignment=assignment, elected=elected,
    )  # fmt: skip


@cache
def _meetings(whose: str) -> Select[Any]:
    return _CALLED.where(
        _IN[whose](meeting.c.circle_id),
        meeting.c.starts_at >= bindparam("begin"),
        meeting.c.starts_at < bindparam("end"),
    ).order_by(meeting.c.starts_at, meeting.c.id)


@cache
def _terms(whose: str) -> Select[Any]:
    return _TERMS.where(
        _IN[whose](role_line.c.circle),
        assignment_line.c.term >= bindparam("first"),
        assignment_line.c.term < bindparam("last"),
    ).order_by(assignment_line.c.term, assignment_line.c.lineage)


def _the_circles(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return column == bindparam("circle")


def _of_others(_: ColumnElement[Any]) -> ColumnElement[bool]:
    return tells_of_somebody_else()


_IN = {"person": in_own_circles, "circle": _the_circles, "guest": _of_others}
_circle = role_line.alias("circle")
_CALLED = (
    select(
        meeting.c.id, meeting.c.circle_id, _circle.c.name, meeting.c.kind, meeting.c.step, meeting.c.starts_at,
        meeting.c.ends_at, meeting.c.document, record.c.at,
    )
    .select_from(
        meeting.outerjoin(
            _circle,
            and_(
                _circle.c.organization_id == meeting.c.organization_id,
                _circle.c.lineage == meeting.c.circle_id,
                _circle.c.until_record.is_(None),
            ),
        )
        .outerjoin(
            record,
            and_(record.c.organization_id == meeting.c.organization_id, record.c.number == meeting.c.settled_record),
        )
    )
    .where(meeting.c.organization_id == bindparam("organization"), meeting.c.starts_at.is_not(None))
)  # fmt: skip
_ONE = _CALLED.where(meeting.c.id == bindparam("meeting"))
_TERMS = (
    select(
        assignment_line.c.lineage, role_line.c.kind, role_line.c.circle, _circle.c.name, assignment_line.c.term,
        person.c.name, record.c.at,
    )
    .select_from(
        assignment_line.join(
            role_line,
            and_(
                role_line.c.organization_id == assignment_line.c.organization_id,
                role_line.c.lineage == assignment_line.c.role,
                role_line.c.until_record.is_(None),
            ),
        )
        .join(
            _circle,
            and_(
                _circle.c.organization_id == role_line.c.organization_id,
                _circle.c.lineage == role_line.c.circle,
                _circle.c.until_record.is_(None),
            ),
        )
        .join(
            person,
            and_(
                person.c.organization_id == assignment_line.c.organization_id, person.c.id == assignment_line.c.person
            ),
        )
        .join(
            record,
            and_(
                record.c.organization_id == assignment_line.c.organization_id,
                record.c.number == assignment_line.c.since_record,
            ),
        )
    )
    .where(
        assignment_line.c.organization_id == bindparam("organization"),
        assignment_line.c.until_record.is_(None),
        role_line.c.kind.in_([kind.value for kind in sorted(ELECTED)]),
    )
)  # fmt: skip
