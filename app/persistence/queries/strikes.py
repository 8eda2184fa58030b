"""What Secretaries were asked to strike (§4.2.2)."""

from __future__ import annotations

from sqlalchemy import Connection, select

from app.persistence.rows import record


def strike_asked(connection: Connection, organization: str, lineage: str) -> int | None:
    """The record of the last time that a Partner asked for this line to be struck."""
    asked = (
        select(record.c.number)
        .where(record.c.organization_id == organization, record.c.kind == "strike_asked", record.c.subject == lineage)
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
