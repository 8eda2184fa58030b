"""SQLite as we use it: which library, which journal, and proof that a connection really has it.

WAL with `synchronous=FULL` loses nothing that was acknowledged; but libraries from 3.7.0 to 3.51.2 may corrupt a
database when they reset the WAL, and WAL does not work over a network. There it is DELETE with EXTRA.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from app.persistence import filesystems

BUSY_TIMEOUT = 5_000
"""Milliseconds that a statement waits for another process; within ours, writers queue before they begin."""

FIXED_SINCE = ((3, 51, 3), (3, 53, 0))
BACKPORTS = {(3, 50): 7, (3, 44): 6}
WRITER_CACHE = 32 * 1024
"""KiB that a writing connection may hold: what a large import has no room for goes to the disk and back."""
SYNCHRONOUS = {"FULL": 2, "EXTRA": 3}


class WeakSettings(RuntimeError):
    """The database would not keep what we promise, so we do not start."""


def library() -> ModuleType:
    """pysqlite3 carries a SQLite without the WAL-reset bug; without it, the interpreter's own."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        return sqlite3
    module: ModuleType = dbapi2
    return module


def resets_wal_safely(version: tuple[int, ...]) -> bool:
    """Fixed in 3.51.3 and 3.53.0, and in two backports; 3.52.0 was withdrawn. Before 3.7.0 there is no WAL."""
    release = version[:2]
    if release in BACKPORTS:
        return version >= (*release, BACKPORTS[release])
    return FIXED_SINCE[0] <= version[:3] < (3, 52, 0) or version[:3] >= FIXED_SINCE[1]


@dataclass(frozen=True)
class Mode:
    journal: str
    synchronous: str

    @property
    def is_wal(self) -> bool:
        return self.journal == "wal"

    def __str__(self) -> str:
        return f"{self.journal.upper()}, synchronous={self.synchronous}"


WAL = Mode("wal", "FULL")
ROLLBACK = Mode("delete", "EXTRA")


def choose_mode(version: tuple[int, ...], file_system: str) -> Mode:
    return WAL if resets_wal_safely(version) and not filesystems.is_network(file_system) else ROLLBACK


def mode_for(path: Path) -> Mode:
    return choose_mode(library().sqlite_version_info, filesystems.kind_of(path.absolute().parent))


def create_for_us_alone(path: Path) -> None:
    """A new file that nobody else on the machine can read; SQLite gives its journals the same rights."""
    with suppress(FileExistsError, FileNotFoundError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def pragmas(mode: Mode, *, reads_only: bool) -> dict[str, str]:
    return {
        "busy_timeout": str(BUSY_TIMEOUT),
        "journal_mode": mode.journal,
        "synchronous": mode.synchronous,
        "foreign_keys": "ON",
        "recursive_triggers": "ON",  # Else REPLACE deletes rows past the triggers that keep history.
        "secure_delete": "ON",  # What is forgotten, a sealed ballot or somebody's words, leaves the file too.
        "mmap_size": "0",
        **({} if reads_only else {"cache_size": str(-WRITER_CACHE)}),
        "trusted_schema": "OFF",
        "query_only": "ON" if reads_only else "OFF",
    }


def prepare(connection: Any, settings: dict[str, str]) -> None:
    connection.isolation_level = None  # We say BEGIN ourselves, and say which.
    cursor = connection.cursor()
    for name, value in settings.items():
        _set(cursor, name, value)
    cursor.close()


def _set(cursor: Any, name: str, value: str) -> None:
    """Changing the journal needs the file for itself for a moment, and does not wait for it by itself."""
    deadline = time.monotonic() + BUSY_TIMEOUT / 1000
    while True:
        try:
            cursor.execute(f"PRAGMA {name}={value}").fetchall()
            return
        except library().OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def witness(connection: Any, mode: Mode) -> None:
    """Refuse a connection that has less than was asked for, whoever or whatever changed it."""
    cursor = connection.cursor()

    def has(name: str) -> Any:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]

    found = {
        "journal_mode": has("journal_mode") == mode.journal,
        "synchronous": has("synchronous") >= SYNCHRONOUS[mode.synchronous],
        "foreign_keys": has("foreign_keys") == 1,
        "recursive_triggers": has("recursive_triggers") == 1,
        "busy_timeout": has("busy_timeout") >= BUSY_TIMEOUT,
        "isolation_level": connection.isolation_level is None,
    }
    cursor.close()
    if weak := [name for name, strong in found.items() if not strong]:
        raise WeakSettings(f"SQLite: {', '.join(weak)} cannot be trusted with governance ({mode} is needed).")
