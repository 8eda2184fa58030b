"""Sends what is due in the outbox: claimed in one transaction, sent outside of any, ticked off in another."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import update

from app.config import Settings
from app.delivery import outbox
from app.delivery.letters import compose
from app.delivery.outbox import Letter
from app.delivery.transports import Never, NotNow, Transport
from app.persistence.engine import Database
from app.persistence.rows import outbox as table

log = logging.getLogger("tensegrity.mail")

MORNING = time(7)
"""When those who want mail once a day get it, in the organization's time zone."""


def dispatch(database: Database, transport: Transport, settings: Settings, now: datetime) -> int:
    """Send what is due; gives the number of letters that left."""
    with database.connect() as connection:
        if not outbox.is_due(connection, now):
            return 0
    with database.writing() as connection:
        claimed = outbox.claim(connection, now)
        waiting = [letter for letter in claimed if letter.is_daily and letter.created_at > last_morning(letter, now)]
        for letter in waiting:
            due = last_morning(letter, now) + timedelta(days=1)
            connection.execute(update(table).where(table.c.id == letter.id).values(due_at=due))
    left = 0
    for bundle in bundles(letter for letter in claimed if letter not in waiting):
        left += _send(database, transport, settings, bundle, now)
    return left


def bundles(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters that travel together: a day's to one person; all others alone."""
    found: dict[str, list[Letter]] = {}
    for letter in letters:
        key = f"{letter.organization}/{letter.person}" if letter.is_daily else letter.id
        found.setdefault(key, []).append(letter)
    return list(found.values())


def last_morning(letter: Letter, now: datetime) -> datetime:
    local = now.astimezone(ZoneInfo(letter.timezone))
    morning = local.replace(hour=MORNING.hour, minute=0, second=0, microsecond=0)
    return morning if morning <= local else morning - timedelta(days=1)


def _send(database: Database, transport: Transport, settings: Settings, letters: list[Letter], now: datetime) -> int:
    try:
        with database.connect() as connection:
            message = compose(connection, letters, settings)
        if message is not None:
            transport.send(message)
    except (NotNow, Never) as error:
        log.warning("Mail %s was not taken: %s", letters[0].id, error)
        with database.writing() as connection:
            outbox.failed(connection, letters, str(error), now, for_good=isinstance(error, Never))
        return 0
    except Exception as error:
        # One letter that cannot be written must not hold up the others; it is tried again and then given up.
        log.exception("Mail %s could not be written", letters[0].id)
        with database.writing() as connection:
            outbox.failed(connection, letters, f"{type(error).__name__}: {error}", now)
        return 0
    with database.writing() as connection:
        outbox.sent(connection, letters, now)
    return len(letters) if message is not None else 0
