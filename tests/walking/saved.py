"""A database that goes back to what was saved of it: many walks begin alike, on one database, in milliseconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from app.persistence import sqlite
from tests.seeding import Seeded


@dataclass
class Start:
    """Where a walk may begin, and the moment of it; `name` says what is going on."""

    name: str
    now: datetime
    meeting: str = ""
    copy: Any = field(default=None, repr=False)


class Saved:
    """`keep(start)` now, `restore(start)` before each walk. The same `Seeded` goes on, its caches with it."""

    def __init__(self, mill: Seeded) -> None:
        self.mill = mill
        self.starts: dict[str, Start] = {}

    def keep(self, start: Start) -> None:
        self.starts[start.name] = start
        start.copy = self._keep(start.name)

    def restore(self, name: str) -> Start:
        start = self.starts[name]
        self._restore(start.copy)
        self.mill.database.announcer.known.clear()
        return start

    def _keep(self, name: str) -> Any:
        raise NotImplementedError

    def _restore(self, copy: Any) -> None:
        raise NotImplementedError


class SavedFile(Saved):
    """SQLite: the whole file, by its own backup, under the open connections."""

    def _keep(self, name: str) -> Path:
        here = self._path
        copy = here.with_name(f"{name}.saved")
        self._copy(here, copy)
        return copy

    def _restore(self, copy: Path) -> None:
        self._copy(copy, self._path)

    @property
    def _path(self) -> Path:
        assert self.mill.database.path is not None
        return self.mill.database.path

    @staticmethod
    def _copy(one: Path, other: Path) -> None:
        source, target = sqlite.library().connect(str(one)), sqlite.library().connect(str(other))
        source.backup(target)
        target.close()
        source.close()


class SavedSchema(Saved):
    """PostgreSQL: each table's rows in a schema beside; the guards of the log sleep while it is put back."""

    def __init__(self, mill: Seeded, url: str) -> None:
        super().__init__(mill)
        url = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self.connection = psycopg.connect(url, autocommit=True)
        self.connection.execute("SET session_replication_role = replica")
        self.connection.execute("SET synchronous_commit = off")
        self.tables = self._rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        self.filled: set[str] = set()

    def _rows(self, query: str) -> list[str]:
        return [row[0] for row in self.connection.execute(query)]

    def _keep(self, name: str) -> str:
        schema = f"saved_{name}"
        self.connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
        for table in self.tables:
            there = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier("public", table))
            if self.connection.execute(there).fetchone() is not None:
                made = sql.SQL("CREATE TABLE {} AS TABLE {}")
                self.connection.execute(
                    made.format(sql.Identifier(schema, table), sql.Identifier("public", table))
                )  # fmt: skip
        return schema

    def _restore(self, copy: str) -> None:
        kept = set(self._rows(f"SELECT tablename FROM pg_tables WHERE schemaname = '{copy}'"))
        statements = [sql.SQL("DELETE FROM {}").format(sql.Identifier("public", each)) for each in self.tables]
        put = sql.SQL("INSERT INTO {} SELECT * FROM {}")
        statements += [
            put.format(sql.Identifier("public", each), sql.Identifier(copy, each))
            for each in self.tables if each in kept
        ]  # fmt: skip
        with self.connection.transaction():
            self.connection.execute(sql.SQL("; ").join(statements))

    def close(self) -> None:
        self.connection.close()
