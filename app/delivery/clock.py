"""What the server does of itself, while it runs: sends mail that is due, closes Proposals whose time limit has passed,
and meetings that were left open past their end.

Any number of processes may run this side by side: letters are claimed, and an action asks again under the
organization's lock whether there is still something to do. Nothing happens because a page was read.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from anyio import to_thread

from app.actions.election_terms import settle_due_elections, tell_of_ended_terms
from app.actions.meeting_clock import close_overdue_meetings
from app.actions.proposal_clock import close_due_proposals
from app.config import Settings
from app.delivery.dispatcher import dispatch
from app.delivery.transports import transport_for
from app.persistence import accounts, write_keys
from app.persistence.engine import Database, DatabaseUnavailable

log = logging.getLogger("tensegrity.clock")


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    every: float
    """Seconds between the end of one run and the beginning of the next."""
    run: Callable[[datetime], object]


def jobs_for(database: Database, settings: Settings) -> list[Job]:
    transport = transport_for(settings)
    return [
        Job("mail", 3.0, lambda now: dispatch(database, transport, settings, now)),
        Job("open Proposals", 10.0, lambda now: close_due_proposals(database, now)),
        Job("Governance Meetings", 15.0, lambda now: close_overdue_meetings(database, now)),
        Job("elections", 10.0, lambda now: settle_due_elections(database, now)),
        Job("ended terms", 1800.0, lambda now: tell_of_ended_terms(database, now)),
        Job("keys of long ago", 6 * 3600.0, lambda now: sweep(database, now)),
    ]


def sweep(database: Database, now: datetime) -> None:
    """Forget the keys of writes, and the tries to sign in, that are too long ago to matter."""
    with database.writing() as connection:
        write_keys.forget(connection, now)
        accounts.sweep_throttles(connection, now - timedelta(days=2))


async def keep_time(jobs: list[Job]) -> None:
    """Run each job again and again until cancelled; a failure is logged and tried at the next turn."""
    async with asyncio.TaskGroup() as group:
        for job in jobs:
            group.create_task(_repeat(job))


async def _repeat(job: Job) -> None:
    while True:
        try:
            await to_thread.run_sync(job.run, datetime.now(UTC))
        except DatabaseUnavailable as busy:
            log.info("%s: %s", job.name, busy)
        except Exception:
            log.exception("%s went wrong, and is tried again", job.name)
        await asyncio.sleep(job.every)
