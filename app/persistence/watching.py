"""Hearing of what other processes write: by LISTEN on PostgreSQL, by looking at `PRAGMA data_version` on SQLite.

One thread and one connection a process, however many listen. Nothing is lost while the connection is: once it is back,
the numbers of the records say where something came meanwhile.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, select

from app.persistence import sqlite
from app.persistence.announcements import CHANNEL, Announcement, Announcer, from_payload
from app.persistence.rows import organization, record_item

if TYPE_CHECKING:
    from app.persistence.engine import Database

logger = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that whoever begins to listen waits until the others are heard."""
LOOK_EVERY = 0.2
OWN_TELLING = 0.05
"""Seconds from one of our own commits to its announcement, at most: it is not taken for somebody else's."""
IDLE = 1.0
STILL_THERE = 10.0
"""Seconds of silence after which the connection is asked whether it is still one."""
RETRIES = (0.2, 0.5, 1.0, 2.0, 5.0)

_HEADS = select(organization.c.id, organization.c.head_number)
_CONCERNED = (
    select(record_item.c.item)
    .where(record_item.c.organization_id == bindparam("organization"), record_item.c.number > bindparam("after"))
    .where(record_item.c.item.in_(bindparam("items", expanding=True)))
    .distinct()
)


def concerned_since(connection: Connection, organization: str, after: int, items: Iterable[str]) -> frozenset[str]:
    """Which of these items any record after that number concerns."""
    asked = {"organization": organization, "after": after, "items": sorted(items)}
    return frozenset(connection.execute(_CONCERNED, asked).scalars())


class Watch(Thread):
    """What runs until `end`; `hearing` is set while nothing that is written escapes it."""

    def __init__(self, database: Database, announcer: Announcer) -> None:
        super().__init__(name="tensegrity-watch", daemon=True)
        self.database, self.announcer = database, announcer
        self.wanted, self.hearing, self.ended = Event(), Event(), Event()
        self.was_hearing = False

    def run(self) -> None:
        tries = 0
        while not self.ended.is_set():
            try:
                self.hear()
            except Exception as error:
                if self.hearing.is_set():
                    tries = 0
                    logger.warning("Other processes are not heard for the moment: %s", error)
                self.hearing.clear()
                self.ended.wait(RETRIES[min(tries, len(RETRIES) - 1)])
                tries += 1

    def hear(self) -> None:
        """Until the end, or until the connection is lost."""
        raise NotImplementedError

    def wait_until_hearing(self) -> None:
        self.wanted.set()
        if not self.hearing.wait(PATIENCE):
            logger.warning("Other processes are not heard yet.")

    def end(self) -> None:
        self.ended.set()
        self.wanted.set()
        if self.is_alive():
            self.join(PATIENCE)

    def heads(self) -> dict[str, int]:
        with self.database.connect() as connection:
            return {id: number for id, number in connection.execute(_HEADS)}  # noqa: C416  # Rows are no pairs to mypy.

    def catch_up(self) -> None:
        """Organizations never heard of begin here; of those that have moved since, anything may have changed.

        After a silence of all of them: what is written without a record has no number to find it by.
        """
        known = self.announcer.known
        for id, number in self.heads().items():
            before = known.setdefault(id, number)
            if number > before or self.was_hearing:
                self.announcer.tell(Announcement(id, before + 1, max(before, number), None))
        self.was_hearing = True


class PostgresWatch(Watch):
    def hear(self) -> None:
        import psycopg

        url = self.database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True, connect_timeout=5, keepalives_idle=10) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self.catch_up()
            self.hearing.set()
            heard = time.monotonic()
            while not self.ended.is_set():
                for said in connection.notifies(timeout=0.5):
                    heard = time.monotonic()
                    self._take(said.payload)
                if time.monotonic() - heard > STILL_THERE:
                    connection.execute("SELECT 1")
                    heard = time.monotonic()

    def _take(self, payload: str) -> None:
        origin, announcement = from_payload(payload)
        if origin != self.announcer.origin:
            self.announcer.tell(announcement)


class SqliteWatch(Watch):
    """The number changes whenever another connection has written, one of ours included, which tells of itself.

    Of what another process writes without a record, in the same fifth of a second as we write, nothing is seen.
    """

    def hear(self) -> None:
        connection = sqlite.library().connect(str(self.database.path), check_same_thread=False)
        try:
            sqlite.prepare(connection, {"busy_timeout": str(sqlite.BUSY_TIMEOUT), "query_only": "ON"})
            self._look(connection)
        finally:
            connection.close()

    def _look(self, connection: Any) -> None:
        """Only while somebody listens. What was written before they did is told too, rather than any of it missed."""
        seen, writes = _version(connection), self.database.writes
        while not self.ended.is_set():
            if not self.announcer.is_heard:
                self.hearing.clear()
                self.wanted.wait(IDLE)
                self.wanted.clear()
                continue
            if (version := _version(connection)) != seen or not self.hearing.is_set():
                seen, before, writes = version, writes, self.database.writes
                self._tell_missed(is_ours=writes != before or not self.hearing.is_set())
            self.hearing.set()
            self.ended.wait(LOOK_EVERY)

    def _tell_missed(self, is_ours: bool) -> None:
        if is_ours:
            time.sleep(OWN_TELLING)
        heads, known = self.heads(), self.announcer.known
        moved = [id for id, number in heads.items() if number > known.setdefault(id, number)]
        # Where no log moved, and it was not us: something without a record.
        for id in moved or ([] if is_ours else heads):
            self.announcer.tell(Announcement(id, known[id] + 1, heads[id], None))


def _version(connection: Any) -> Any:
    return connection.execute("PRAGMA data_version").fetchone()[0]
