"""Meetings as pages list them: what is asked for, what comes, and what was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, and_, bindparam, func, select, type_coerce

from app.governance.meeting_steps import EARLY, UNDER_WAY, ItemOutcome, MeetingKind, MeetingStep
from app.persistence import words
from app.persistence.rows import circle_member, meeting, role_line

PAGE = 20
MOST = 40
"""Meetings ahead that one page lists; a schedule may go on for years."""
LAST = 2**31 - 1
"""Beyond every record number."""


@dataclass(frozen=True, slots=True)
class Listed:
    id: str
    circle: str
    circle_name: str
    kind: str
    step: str
    starts_at: datetime | None
    ends_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    requested_by: str | None
    settled_record: int | None
    document: dict[str, Any]

    @property
    def is_special(self) -> bool:
        return self.kind == MeetingKind.SPECIAL

    @property
    def is_requested(self) -> bool:
        return self.step == MeetingStep.REQUESTED

    @property
    def is_open(self) -> bool:
        return self.step in UNDER_WAY

    @property
    def is_cancelled(self) -> bool:
        return self.step == MeetingStep.CANCELLED

    @property
    def where(self) -> str:
        return str(self.document["where"])

    @property
    def roles(self) -> list[str]:
        """Those to which its requester limits it (§5.4-b)."""
        return list(self.document["roles"])

    @property
    def reason(self) -> str:
        return str(self.document["reason"])

    @property
    def tension(self) -> str:
        return str(self.document["tension"])

    @property
    def closing(self) -> str:
        return str(self.document["closing"])

    @property
    def people(self) -> int:
        """How many took part."""
        return len({each["person"] for each in self.document["attendance"]})

    @property
    def outcomes(self) -> list[str]:
        """Of its items, one by one."""
        return [item["outcome"] for item in self.document["items"] if item["outcome"]]

    @property
    def decided(self) -> int:
        """How many of its items changed Governance."""
        return sum(1 for outcome in self.outcomes if outcome in (ItemOutcome.ADOPTED, ItemOutcome.ELECTED))

    @property
    def refs(self) -> list[str]:
        """Where stands what was said with it: why it is asked for, the Tension that limits it, why it is off."""
        return [ref for ref in (self.reason, self.tension, self.closing) if ref]


@dataclass(frozen=True, slots=True)
class Next:
    """A meeting ahead, as somebody may use it now."""

    meeting: Listed
    can_join: bool
    """It is open, or about to begin."""


def next_meetings(listed: Iterable[Listed], now: datetime) -> list[Next]:
    return [Next(each, _is_near(each, now)) for each in listed]


def _is_near(meeting: Listed, now: datetime) -> bool:
    begins = meeting.starts_at is not None and meeting.starts_at - EARLY <= now
    return meeting.is_open or (begins and meeting.ends_at is not None and now < meeting.ends_at)


_LISTED = (
    select(
        meeting.c.id, meeting.c.circle_id, role_line.c.name, meeting.c.kind, meeting.c.step, meeting.c.starts_at,
        meeting.c.ends_at, meeting.c.opened_at, meeting.c.closed_at, meeting.c.requested_by, meeting.c.settled_record,
        meeting.c.document,
    )
    .select_from(
        meeting.outerjoin(
            role_line,
            and_(
                role_line.c.organization_id == meeting.c.organization_id,
                role_line.c.lineage == meeting.c.circle_id,
                role_line.c.until_record.is_(None),
            ),
        )
    )
    .where(meeting.c.organization_id == bindparam("organization"))
)  # fmt: skip
_AHEAD = _LISTED.where(meeting.c.settled_record.is_(None)).order_by(
    meeting.c.starts_at.is_not(None), meeting.c.starts_at, meeting.c.id
)
_IN_CIRCLE = _AHEAD.where(meeting.c.circle_id == bindparam("circle")).limit(bindparam("limit"))
_SOON = meeting.c.starts_at.is_(None) | (meeting.c.starts_at < bindparam("until"))


def in_own_circles(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return column.in_(
        select(circle_member.c.circle_id).where(
            circle_member.c.organization_id == bindparam("organization"),
            circle_member.c.person_id == bindparam("person"),
        )
    )


def tells_of_somebody_else() -> ColumnElement[bool]:
    """Meetings of other Circles that tell of somebody at all; `is_guest_at` then asks whether as their guest."""
    named = type_coerce(meeting.c.document, Text).contains(bindparam("person"))
    return and_(named, ~in_own_circles(meeting.c.circle_id))


def is_guest_at(document: dict[str, Any], person: str) -> bool:
    """Brought by a Circle Rep, who has not withdrawn it (§5.4.1-b)."""
    return any(each["person"] == person and each["withdrawn_at"] is None for each in document["guests"])


_OF_PERSON = _AHEAD.where(in_own_circles(meeting.c.circle_id), _SOON).limit(MOST)
_ELSEWHERE = _AHEAD.where(tells_of_somebody_else(), _SOON).limit(MOST)
_PAST = (
    _LISTED.where(
        meeting.c.circle_id == bindparam("circle"),
        meeting.c.settled_record < bindparam("before"),
    )
    .order_by(meeting.c.settled_record.desc())
    .limit(PAGE + 1)
)


_FOLLOWING = select(func.count()).where(
    meeting.c.organization_id == bindparam("organization"),
    meeting.c.series_id == bindparam("series"),
    meeting.c.step == MeetingStep.SCHEDULED.value,
    meeting.c.starts_at > bindparam("after"),
)


def ahead(connection: Connection, organization: str, circle: str, limit: int = MOST) -> list[Listed]:
    """What a Circle's Secretary is asked for, what is open, and what comes, in this order and by time."""
    given = {"organization": organization, "circle": circle, "limit": limit}
    return _listed(connection, _IN_CIRCLE, given)


def of_person(connection: Connection, organization: str, me: str, until: datetime) -> list[Listed]:
    """The same in all Circles that somebody is a member of, or whose guest they are, as far as a moment ahead."""
    given = {"organization": organization, "person": me, "until": until}
    brought = [each for each in _listed(connection, _ELSEWHERE, given) if is_guest_at(each.document, me)]
    found = [*_listed(connection, _OF_PERSON, given), *brought]
    return sorted(found, key=lambda each: (each.starts_at is not None, each.starts_at, each.id)) if brought else found


def following(connection: Connection, organization: str, series: str | None, after: datetime | None) -> int:
    """How many of a series are still ahead, later than one of it."""
    if series is None or after is None:
        return 0
    given = {"organization": organization, "series": series, "after": after}
    return connection.execute(_FOLLOWING, given).scalar_one()


def past(
    connection: Connection, organization: str, circle: str, before: int | None = None
) -> tuple[list[Listed], int | None]:
    """What was held or called off, latest first, and the record to go on before."""
    bound = LAST if before is None else max(0, min(before, LAST))
    given = {"organization": organization, "circle": circle, "before": bound}
    found = _listed(connection, _PAST, given)
    return found[:PAGE], found[PAGE - 1].settled_record if len(found) > PAGE else None


def _listed(connection: Connection, chosen: Select[Any], given: dict[str, Any]) -> list[Listed]:
    rows: Iterable[Any] = connection.execute(chosen, given)
    return [Listed(*row) for row in rows]


def said(connection: Connection, organization: str, listed: Iterable[Listed]) -> dict[str, str | None]:
    """The words with which these were asked for or called off, by where they stand."""
    return words.texts(connection, organization, [ref for each in listed for ref in each.refs])
