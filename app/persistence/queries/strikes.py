"""What Secretaries were asked to strike (§4.2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import ColumnElement, Connection, Text, bindparam, exists, func, literal_column, select, type_coerce

from app.persistence.rows import record

_ASKED: ColumnElement[str] = literal_column("'strike_asked'")
"""Not a parameter, so that the index of these records alone is used."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A line that a Secretary is to look at, and when they were last asked."""

    number: int
    at: datetime
    circle: str
    table: str
    line: str


def strikes_waiting(connection: Connection, organization: str) -> list[Asked]:
    """What was asked to be struck, and has not been since; longest waiting first. A line may have gone otherwise."""
    rows = connection.execute(_WAITING, {"organization": organization})
    return [Asked(number, at, circle, orjson.loads(body)["table"], line) for number, at, circle, line, body in rows]


def strike_asked(connection: Connection, organization: str, lineage: str) -> int | None:
    """The record of the last time that a Partner asked for this line to be struck."""
    asked = (
        select(record.c.number)
        .where(record.c.organization_id == organization, record.c.kind == _ASKED, record.c.subject == lineage)
        .order_by(record.c.number.desc())
        .limit(1)
    )
    number: int | None = connection.execute(asked).scalar()
    return number


def strike_decided(connection: Connection, organization: str, lineage: str, after: int) -> int | None:
    """The record that struck the line, where one followed the request."""
    struck = (
        select(record.c.number)
        .where(
            record.c.organization_id == organization,
            record.c.kind == "governance_struck",
            record.c.subject == lineage,
            record.c.number > after,
        )
        .order_by(record.c.number)
        .limit(1)
    )
    number: int | None = connection.execute(struck).scalar()
    return number


_struck = record.alias("struck")
_latest = record.alias("latest")
_WAITING = (
    select(record.c.number, record.c.at, record.c.circle_id, record.c.subject, type_coerce(record.c.body, Text()))
    .where(
        record.c.organization_id == bindparam("organization"),
        record.c.kind == _ASKED,
        record.c.number
        == select(func.max(_latest.c.number))
        .where(
            _latest.c.organization_id == record.c.organization_id,
            _latest.c.subject == record.c.subject,
            _latest.c.kind == _ASKED,
        )
        .scalar_subquery(),
        ~exists().where(
            _struck.c.organization_id == record.c.organization_id,
            _struck.c.circle_id == record.c.circle_id,
            _struck.c.number > record.c.number,
            _struck.c.kind == "governance_struck",
            _struck.c.subject == record.c.subject,
        ),
    )
    .order_by(record.c.number)
)
