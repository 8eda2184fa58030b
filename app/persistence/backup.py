"""Backups that are called done only once they have been read back: restored aside, verified, then given their name.

On SQLite a backup is a database file, by SQLite's own online backup: sound while others write. On PostgreSQL it is a
dump in pg_dump's custom format, restored into a scratch database to be verified.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy.exc import SQLAlchemyError

from app.persistence import sqlite
from app.persistence.engine import Database, create_engine
from app.persistence.migrate import SchemaMismatch, upgrade
from app.persistence.pg_tools import BackupFailed, administer, dump, is_empty, load, named
from app.persistence.verify import Report, verify


@dataclass(frozen=True, slots=True)
class Done:
    path: Path
    bytes: int
    report: Report
    """What was read back from it."""


def backup(database_url: str, path: Path) -> Done:
    """Write a backup to `path`, which takes its name once what is in it has been verified."""
    database = create_engine(database_url)
    part = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        _copy(database, part)
        report = read_back(database, part)
        if not report.is_sound:
            raise BackupFailed("The backup was written, but what it holds is not sound:\n" + "\n".join(report.lines()))
        _keep(part, path)
    finally:
        part.unlink(missing_ok=True)
        database.dispose()
    return Done(path, path.stat().st_size, report)


def copy(database: Database, path: Path) -> Path:
    """A backup that is not verified, since the program of today may not know the schema of then (before migrations)."""
    part = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        _copy(database, part)
        _keep(part, path)
    finally:
        part.unlink(missing_ok=True)
    return path


def restore(database_url: str, path: Path, *, replace: bool = False) -> Report:
    """Bring a database to what a backup holds, verified aside first; an older schema is brought up to ours there.

    A database that holds something already is refused unless `replace`, and kept beside under another name.
    """
    if not path.is_file():
        raise BackupFailed(f"There is no backup at {path}.")
    database = create_engine(database_url)
    try:
        return _restore_sqlite(database, path, replace) if database.is_sqlite else _restore_pg(database, path, replace)
    except (SchemaMismatch, SQLAlchemyError, psycopg.Error) as error:
        raise BackupFailed(f"{path} cannot be restored: {error}") from error
    finally:
        database.dispose()


def read_back(database: Database, path: Path) -> Report:
    """Restore a backup aside and verify it there; `database` says on which engine."""
    with _aside(database, path) as url:
        read = create_engine(url)
        try:
            return verify(read)
        finally:
            read.dispose()


@contextmanager
def _aside(database: Database, path: Path) -> Iterator[str]:
    """The URL of a scratch database with what the backup holds, brought up to the current schema."""
    if database.is_sqlite:
        scratch = path.with_name(f".{path.name}.{uuid4().hex[:8]}.read")
        url = f"sqlite:///{scratch}"
        try:
            _sqlite_backup(path, scratch)
            upgrade(url, backed_up=True)
            yield url
        finally:
            _remove_sqlite(scratch)
        return
    name = f"{database.url.database}_read_{uuid4().hex[:8]}"
    url = named(database.url, name).render_as_string(hide_password=False)
    try:
        administer(database.url, f'CREATE DATABASE "{name}" TEMPLATE template0')
        load(named(database.url, name), path)
        upgrade(url, backed_up=True)
        yield url
    finally:
        administer(database.url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _copy(database: Database, part: Path) -> None:
    part.parent.mkdir(parents=True, exist_ok=True)
    if database.path is None:
        sqlite.create_for_us_alone(part)
        dump(database.url, part)
    elif database.path.is_file():
        _sqlite_backup(database.path, part)
    else:
        raise BackupFailed(f"There is no database at {database.path}.")


def _keep(part: Path, path: Path) -> None:
    """On the disk first, then under its name, so that whatever has the name is whole."""
    _sync(part)
    os.replace(part, path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows does not open folders.
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# SQLite


def _sqlite_backup(source: Path, target: Path) -> None:
    """One file, without a journal beside it."""
    library = sqlite.library()
    _remove_sqlite(target)
    sqlite.create_for_us_alone(target)
    reading, writing = library.connect(source, timeout=30), library.connect(target, timeout=30)
    try:
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode=DELETE").fetchall()
    except library.DatabaseError as error:
        raise BackupFailed(f"{source} cannot be read: {error}") from error
    finally:
        writing.close()
        reading.close()


def _remove_sqlite(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _restore_sqlite(database: Database, path: Path, replace: bool) -> Report:
    target = database.path
    if target is None:
        raise BackupFailed("A SQLite backup goes to a SQLite database.")
    holds_something = target.exists() and target.stat().st_size > 0
    if holds_something and not replace:
        raise BackupFailed(f"{target} is there already. Say that it is to be replaced; it will be kept beside.")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{uuid4().hex[:8]}.part")
    try:
        with _aside(database, path) as url:
            report = _sound(url)
            read = create_engine(url)
            _copy(read, part)
            read.dispose()
        if target.exists():
            _set_aside(target)
        _keep(part, target)
    finally:
        part.unlink(missing_ok=True)
    return report


def _set_aside(target: Path) -> None:
    """The database with its journal, which may hold what the file does not."""
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            os.replace(target.with_name(target.name + suffix), f"{target}.before-restore-{moment}{suffix}")


def _sound(url: str) -> Report:
    read = create_engine(url)
    try:
        report = verify(read)
    finally:
        read.dispose()
    if not report.is_sound:
        raise BackupFailed(
            "What this backup holds is not sound, so nothing was restored:\n" + "\n".join(report.lines())
        )
    return report


# PostgreSQL


def _restore_pg(database: Database, path: Path, replace: bool) -> Report:
    """The scratch database that was verified becomes the database; the one before stays under another name."""
    target = database.url.database or ""
    empty = is_empty(database.url)
    if not empty and not replace:
        raise BackupFailed(f"{target} holds something already. Say that it is to be replaced; it will be kept beside.")
    with _aside(database, path) as url:
        report = _sound(url)
        database.dispose()
        moment = datetime.now(UTC).strftime("%Y%m%d_%H%M%S_%f")
        made = create_engine(url).url.database
        elsewhere = named(database.url, "postgres" if target != "postgres" else "template1")
        administer(
            elsewhere,
            _leave(target),
            f'ALTER DATABASE "{target}" RENAME TO "{target}_before_restore_{moment}"',
            f'ALTER DATABASE "{made}" RENAME TO "{target}"',
        )
        if empty:
            administer(elsewhere, f'DROP DATABASE "{target}_before_restore_{moment}" WITH (FORCE)')
    return report


def _leave(name: str) -> str:
    quoted = name.replace("'", "''")
    return f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{quoted}'"  # noqa: S608


__all__ = ["BackupFailed", "Done", "backup", "copy", "read_back", "restore"]
