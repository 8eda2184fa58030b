"""What of Process Breakdowns and audits is listed: those of a Circle, those that wait for somebody, who decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from sqlalchemy import Connection, Text, bindparam, cast, select

from app.governance.audits import Audit
from app.governance.breakdowns import Breakdown
from app.persistence.prepared import Prepared, listed, prepared
from app.persistence.rows import audit, breakdown, record

_ACTOR = prepared(
    select(record.c.actor).where(
        record.c.organization_id == bindparam("organization"), record.c.number == bindparam("number")
    )
)


_OF_CIRCLES = Prepared(
    lambda n: (
        select(cast(breakdown.c.document, Text))
        .where(
            breakdown.c.organization_id == bindparam("organization"), breakdown.c.circle_id.in_(listed("circles", n))
        )
        .order_by(breakdown.c.declared_record.desc())
    ),
    "circles",
)
_LASTING = prepared(
    select(cast(breakdown.c.document, Text))
    .where(breakdown.c.organization_id == bindparam("organization"), breakdown.c.settled_record.is_(None))
    .order_by(breakdown.c.declared_record)
)
_OPEN_AUDITS = prepared(
    select(cast(audit.c.document, Text))
    .where(audit.c.organization_id == bindparam("organization"), audit.c.settled_record.is_(None))
    .order_by(audit.c.asked_record)
)
_ALL_AUDITS = prepared(
    select(cast(audit.c.document, Text))
    .where(audit.c.organization_id == bindparam("organization"))
    .order_by(audit.c.asked_record.desc())
)


def decided_by(connection: Connection, organization: str, number: int) -> str | None:
    """Who made a record."""
    found = _ACTOR.rows(connection, {"organization": organization, "number": number})
    return found[0][0] if found else None


def of_circles(connection: Connection, organization: str, circles: Iterable[str]) -> list[Breakdown]:
    """All that were ever declared there, latest first."""
    given = {"organization": organization, "circles": sorted(set(circles))}
    return [_read(Breakdown, row) for row in _OF_CIRCLES.rows(connection, given)] if given["circles"] else []


def lasting(connection: Connection, organization: str) -> list[Breakdown]:
    """Those that have not ended, the oldest first."""
    return [_read(Breakdown, row) for row in _LASTING.rows(connection, {"organization": organization})]


def open_audits(connection: Connection, organization: str) -> list[Audit]:
    return [_read(Audit, row) for row in _OPEN_AUDITS.rows(connection, {"organization": organization})]


def audits_of(connection: Connection, organization: str, audited: str | None = None) -> list[Audit]:
    """All, or those of one Circle's meetings and records; latest first."""
    found = [_read(Audit, row) for row in _ALL_AUDITS.rows(connection, {"organization": organization})]
    return [each for each in found if audited is None or each.audited == audited]


def _read(of: type[Any], row: tuple[Any, ...]) -> Any:
    return of.from_document(orjson.loads(row[0]))
