"""The outbox: letters written in the transaction that they tell of, claimed, sent and ticked off afterwards.

A claim lends letters to one process for `LEASE`; whoever dies with them leaves them to the next, so that each is sent
at least once. The letter's id is its Message-ID, by which a mailbox knows a second copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, update

from app.persistence.rows import organization, outbox, person

LEASE = timedelta(minutes=5)
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 20, 60, 180, 360, 720, 1440))
"""The waits between tries; after the last a letter is given up, and stays in the outbox to be seen."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One row of the outbox, and what is needed to address it."""

    id: str
    organization: str
    organization_name: str
    organization_slug: str
    language: str
    timezone: str
    person: str | None
    person_name: str
    address: str | None
    is_daily: bool
    template: str
    subject: str | None
    parameters: dict[str, Any]
    created_at: datetime
    tries: int


_COLUMNS = (
    outbox.c.id,
    outbox.c.organization_id,
    organization.c.name,
    organization.c.slug,
    organization.c.language,
    organization.c.timezone,
    outbox.c.person_id,
    person.c.name.label("person_name"),
    person.c.email,
    person.c.mail_choice,
    person.c.active,
    outbox.c.address,
    outbox.c.template,
    outbox.c.subject_id,
    outbox.c.parameters,
    outbox.c.created_at,
    outbox.c.tries,
)


def is_due(connection: Connection, now: datetime) -> bool:
    """Whether anything waits: asked by reading, so that an idle server never takes the writers' turn."""
    return connection.execute(select(outbox.c.id).where(*_waits(now)).limit(1)).first() is not None


def claim(connection: Connection, now: datetime, limit: int = 50) -> list[Letter]:
    """Borrow letters that are due; call it in a writing transaction of its own."""
    due = (
        select(*_COLUMNS)
        .join(organization, organization.c.id == outbox.c.organization_id)
        .outerjoin(person, (person.c.organization_id == outbox.c.organization_id) & (person.c.id == outbox.c.person_id))
        .where(*_waits(now))
        .order_by(outbox.c.due_at, outbox.c.id)
        .limit(limit)
        .with_for_update(of=outbox, skip_locked=True)
    )
    letters = [_letter(row._mapping) for row in connection.execute(due)]
    if letters:
        connection.execute(
            update(outbox).where(outbox.c.id.in_([letter.id for letter in letters])).values(due_at=now + LEASE)
        )
    return letters


def sent(connection: Connection, letters: list[Letter], now: datetime) -> None:
    _mark(connection, letters, sent_at=now, last_error=None)


def failed(connection: Connection, letters: list[Letter], error: str, now: datetime, *, for_good: bool = False) -> None:
    """Try again later, or give up after the last wait."""
    for letter in letters:
        given_up = for_good or letter.tries >= len(BACK_OFF)
        wait = BACK_OFF[min(letter.tries, len(BACK_OFF) - 1)]
        _mark(
            connection,
            [letter],
            tries=letter.tries + 1,
            last_error=error[:2000],
            due_at=now + wait,
            given_up_at=now if given_up else None,
        )


def _waits(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        outbox.c.kind == "mail",
        outbox.c.sent_at.is_(None),
        outbox.c.given_up_at.is_(None),
        outbox.c.due_at <= now,
    )


def _mark(connection: Connection, letters: list[Letter], **values: Any) -> None:
    connection.execute(update(outbox).where(outbox.c.id.in_([letter.id for letter in letters])).values(**values))


def _letter(row: Any) -> Letter:
    # Nobody who has left, and nobody who asked for quiet, is written to; links to sign in by come all the same.
    reachable = row["person_id"] is None or (row["active"] and row["mail_choice"] != "none")
    address = row["address"] or (row["email"] if reachable else None)
    return Letter(
        id=row["id"],
        organization=row["organization_id"],
        organization_name=row["name"],
        organization_slug=row["slug"],
        language=row["language"],
        timezone=row["timezone"],
        person=row["person_id"],
        person_name=row["person_name"] or "",
        address=address,
        is_daily=row["mail_choice"] == "daily" and row["address"] is None,
        template=row["template"],
        subject=row["subject_id"],
        parameters=row["parameters"] or {},
        created_at=row["created_at"],
        tries=row["tries"],
    )
