"""The schema, always made by Alembic: an empty database becomes current, an older one is backed up first.

All of it is one transaction, behind a lock that a second process waits for, so that two starts at once are as good as
one, and a migration that is killed has not happened. Alembic is only loaded when there is something to migrate: most
starts find the schema current, and should not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, inspect

from app import resources
from app.persistence.engine import Database, create_engine

ADVISORY_LOCK = 7_304_511
"""PostgreSQL: whoever holds it migrates; any number that nobody else in the database uses."""


class SchemaMismatch(RuntimeError):
    """This program and this database are not of the same age."""


class SchemaTooNew(SchemaMismatch):
    pass


class SchemaTooOld(SchemaMismatch):
    pass


def upgrade(
    database_url: str,
    *,
    backup_to: Path | None = None,
    backed_up: bool = False,
    say: Callable[[str], None] = lambda _: None,
) -> None:
    """Bring a database to the current schema; one that held something is backed up first, beside it or as told.

    `backed_up` says that it is a copy already.
    """
    database = create_engine(database_url)
    try:
        if current(database) == newest():
            return
        with database.writing() as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
            stands = revision_of(connection)
            _refuse_newer(stands)
            if stands == newest():
                return  # Another process was first.
            if stands is not None and not backed_up:
                say(f"Backed up to {_backup(database, stands, backup_to)}.")
            _run(connection)
            say(f"Schema is {newest()}.")
    finally:
        database.dispose()


def make_ready(database_url: str, *, say: Callable[[str], None] = lambda _: None) -> None:
    """What every command does first: an empty database is made, an older one is refused until `tensegrity migrate`."""
    database = create_engine(database_url)
    try:
        stands = current(database)
    finally:
        database.dispose()
    if stands is None:
        upgrade(database_url, say=say)
        return
    _refuse_newer(stands)
    if stands != newest():
        raise SchemaTooOld(f"The database is of schema {stands}; run `tensegrity migrate`, which backs it up first.")


def current(database: Database) -> str | None:
    """The revision a database stands at; None for an empty one."""
    if database.path is not None and not database.path.exists():
        return None
    with database.connect() as connection:
        return revision_of(connection)


def revision_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    stands: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return stands


REVISION = re.compile(r"""^(revision|down_revision)\b[^=]*=\s*["'](\w+)["']""", re.MULTILINE)


def newest() -> str:
    """The revision that no other follows."""
    (head,) = _known() - {revision["down_revision"] for revision in _revisions() if "down_revision" in revision}
    return head


def _known() -> set[str]:
    return {revision["revision"] for revision in _revisions()}


def _revisions() -> list[dict[str, str]]:
    """What each migration says that it is, and what it follows."""
    files = sorted((resources.migrations_dir() / "versions").glob("*.py"))
    return [dict(REVISION.findall(file.read_text(encoding="utf-8"))) for file in files]


def _refuse_newer(stands: str | None) -> None:
    if stands is not None and stands not in _known():
        raise SchemaTooNew(
            f"The database is of schema {stands}, which this release does not know: a newer one has written to it."
        )


def _backup(database: Database, stands: str, folder: Path | None) -> Path:
    from app.persistence import backup

    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    folder = folder or (database.path.parent if database.path else Path.cwd())
    name = database.path.name if database.path else f"{database.url.database}.dump"
    path = folder / f"{name}.before-{stands}-{moment}"
    backup.copy(database, path)
    return path


def _run(connection: Connection) -> None:
    """Every migration that is missing, in the connection's own transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config(str(resources.alembic_ini()))
    config.set_main_option("script_location", str(resources.migrations_dir()))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
