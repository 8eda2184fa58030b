"""The database, with two doors: `connect()` to read, `writing()` to write; each connection proves its settings first.

Readings see one moment of the database, from first statement to last, and cannot write. Writing transactions stand in
one line: on SQLite by a first-come lock before `BEGIN IMMEDIATE`, on PostgreSQL by the lock on the organization's row,
which `unit_of_work.py` takes as its first statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.persistence import postgresql, sqlite
from app.persistence.announcements import Announcer
from app.persistence.queue import FirstComeLock
from app.persistence.sqlite import Mode, WeakSettings
from app.persistence.structure_cache import StructureCache
from app.persistence.watching import PostgresWatch, SqliteWatch

__all__ = ["Database", "DatabaseBusy", "DatabaseUnavailable", "WeakSettings", "create_engine", "plain_url"]

QUEUE_TIMEOUT = 20.0
"""Seconds that a writer waits for its turn among the writers of this process."""
POOL = 40

_queues: dict[str, FirstComeLock] = {}
_queues_guard = Lock()


class DatabaseUnavailable(RuntimeError):
    """Nothing was written, and the same write may be tried again later (503 with Retry-After)."""


class DatabaseBusy(DatabaseUnavailable):
    """Others are writing, and our turn did not come in time."""


class Database:
    """One database, whichever its engine. `connect()` reads; `writing()` is a transaction that commits at its end."""

    def __init__(self, url: str, *, mode: Mode | None = None) -> None:
        self.url = plain_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        watch = SqliteWatch if self.is_sqlite else PostgresWatch
        self.announcer = Announcer(lambda announcer: watch(self, announcer))
        self.writes = 0
        """Writing transactions of ours, begun and ended."""
        self.structures = StructureCache()
        self.mode: Mode | None = None
        self._queue: FirstComeLock | None = None
        if self.is_sqlite:
            path = Path(self.url.database or "").absolute()
            self.path: Path | None = path
            self.mode = mode or sqlite.mode_for(path)
            with _queues_guard:
                self._queue = _queues.setdefault(str(path.resolve()), FirstComeLock())
            self._readers, self._writers = self._sqlite_engine(reads_only=True), self._sqlite_engine(reads_only=False)
        else:
            self.path = None
            self._readers, self._writers = self._postgresql_engine(reads_only=True), self._postgresql_engine(False)

    @property
    def dialect(self) -> sqlalchemy.Dialect:
        return self._writers.dialect

    def connect(self) -> Connection:
        """A connection to read by. Close it before writing: one request, one connection."""
        try:
            return self._readers.connect()
        except PoolTimeout as error:
            raise DatabaseBusy("Too many are reading at this moment.") from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A writing transaction, committed when the block ends well and rolled back when it does not."""
        if self._queue is not None and not self._queue.acquire(QUEUE_TIMEOUT):
            raise DatabaseBusy("Too many are writing at this moment.")
        try:
            self.writes += 1
            with self._writers.begin() as connection:
                yield connection
        except PoolTimeout as error:
            raise DatabaseBusy("Too many are writing at this moment.") from error
        finally:
            self.writes += 1
            if self._queue is not None:
                self._queue.release()

    def dispose(self) -> None:
        self.announcer.close()
        self._readers.dispose()
        self._writers.dispose()

    def __str__(self) -> str:
        """What an administrator may read: no password."""
        settings = f"SQLite {sqlite.library().sqlite_version}, {self.mode}" if self.is_sqlite else "PostgreSQL"
        return f"{self.url.render_as_string(hide_password=True)} ({settings})"

    def _sqlite_engine(self, *, reads_only: bool) -> Engine:
        mode = self.mode
        if mode is None:
            raise ValueError("SQLite has a mode.")
        settings = sqlite.pragmas(mode, reads_only=reads_only)
        engine = sqlalchemy.create_engine(
            self.url,
            module=sqlite.library(),
            pool_size=POOL if reads_only else 2,
            max_overflow=0 if reads_only else POOL,
            connect_args={"check_same_thread": False},
            hide_parameters=True,  # An error is logged: without a sealed ballot, or whatever else somebody wrote.
        )

        @event.listens_for(engine, "do_connect")
        def connecting(*_: Any) -> None:
            if self.path is not None:
                sqlite.create_for_us_alone(self.path)

        @event.listens_for(engine, "connect")
        def connected(connection: Any, _: Any) -> None:
            sqlite.prepare(connection, settings)
            sqlite.witness(connection, mode)

        # A rollback journal lets no writer commit while somebody reads: there each statement reads for itself.
        beginning = ("BEGIN" if mode.is_wal else None) if reads_only else "BEGIN IMMEDIATE"
        _begin_with(engine, beginning)
        event.listen(engine.dialect, "handle_error", _say_plainly)
        return engine

    def _postgresql_engine(self, reads_only: bool) -> Engine:
        engine = sqlalchemy.create_engine(
            self.url, pool_size=20, max_overflow=20, pool_pre_ping=False, hide_parameters=True
        )

        @event.listens_for(engine, "connect")
        def connected(connection: Any, _: Any) -> None:
            postgresql.prepare(connection)
            if reads_only:
                # psycopg begins every transaction so, without a statement of its own. SQLite starts sooner without it.
                import psycopg

                connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
                connection.read_only = True

        event.listen(engine.dialect, "handle_error", _say_plainly)
        return engine


def create_engine(url: str) -> Database:
    return Database(url)


def plain_url(url: str) -> URL:
    """The URL as SQLAlchemy reads it: psycopg 3 for PostgreSQL, and a file, never memory, for SQLite."""
    made = make_url(url)
    if made.get_backend_name() == "postgresql":
        return made.set(drivername="postgresql+psycopg")
    if made.get_backend_name() != "sqlite":
        raise ValueError(f"Write the database as sqlite:///file.db or postgresql://…, not {made.drivername}://…")
    if made.database in (None, "", ":memory:"):
        raise ValueError("An organization's governance needs a file: write sqlite:///tensegrity.db")
    return made.set(drivername="sqlite+pysqlite")


BUSY = {"55P03", "40P01", "40001", "57014"}
"""PostgreSQL: lock not available, deadlock, serialization failure, statement timeout."""
UNAVAILABLE = {"53100", "53200", "53300", "57P01", "57P02", "57P03"}
"""PostgreSQL: disk full, out of memory, too many connections, shutting down."""


def _begin_with(engine: Engine, beginning: str | None) -> None:
    """How transactions begin on SQLite, which leaves it to us (`isolation_level=None`).

    The dialect is told, rather than an event listened to: listeners of an engine cost every statement something.
    """

    def do_begin(connection: Any) -> None:
        if beginning is not None:
            connection.execute(beginning).close()

    engine.dialect.do_begin = do_begin  # type: ignore[assignment, method-assign]  # This engine's own dialect.


def _say_plainly(context: ExceptionContext) -> None:
    """Whatever SQLAlchemy would raise, in reading or writing, as ours where it means "later"."""
    if isinstance(context.sqlalchemy_exception, DBAPIError):
        later = unavailable(context.sqlalchemy_exception)
        if later is not None:
            raise later from context.original_exception


def unavailable(error: DBAPIError) -> DatabaseUnavailable | None:
    """What of the engine's errors means "later", as ours; None for what means "never"."""
    state = getattr(error.orig, "sqlstate", None)
    text = str(error.orig)
    if state in BUSY or (isinstance(error, OperationalError) and ("is locked" in text or "is busy" in text)):
        return DatabaseBusy(text)
    if state in UNAVAILABLE or error.connection_invalidated or "disk is full" in text or "disk I/O error" in text:
        return DatabaseUnavailable(text)
    if isinstance(error, OperationalError) and hasattr(error.orig, "sqlstate") and state is None:
        return DatabaseUnavailable(text)  # psycopg had no answer from any server.
    return None
