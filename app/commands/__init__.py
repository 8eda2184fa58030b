"""The commands of `tensegrity`, one module a noun, each found by being here.

    cli = Typer()

    @cli.command()
    def verify(…) -> None: …                 # tensegrity verify

    people = Typer(help="…", no_args_is_help=True)
    cli.add_typer(people, name="people")     # tensegrity people add

What a command needs is imported inside it, so that none waits for the imports of the others. Refusals of every kind end
in one sentence and exit code 2 (`cli.py`); a command that has one of its own says `fail("…")`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import typer

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from app.config import Settings
    from app.persistence.engine import Database


class CommandError(Exception):
    """One sentence for whoever typed the command; exit code 2."""


def fail(sentence: str) -> NoReturn:
    raise CommandError(sentence)


def say(words: str) -> None:
    typer.echo(words)


def whisper(words: str) -> None:
    """What is no answer goes beside it, so that `--json` can be read by a program."""
    typer.echo(words, err=True)


def read_settings() -> Settings:
    from pydantic import ValidationError

    from app.config import Settings

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        fail(f"TENSEGRITY_{name} cannot be understood: {first['msg'].removeprefix('Value error, ')}.")


@contextmanager
def opened_database(settings: Settings | None = None, *, ready: bool = True) -> Iterator[Database]:
    """The database of the settings; an empty one is brought to the current schema first, unless `ready` is False."""
    from app.persistence.engine import create_engine
    from app.persistence.migrate import make_ready

    settings = settings or read_settings()
    if ready:
        make_ready(settings.database_url, say=whisper)
    database = create_engine(settings.database_url)
    try:
        yield database
    finally:
        database.dispose()


def find_organization(connection: Connection, given: str) -> Any:
    """The row of an organization by its slug or its name, however the name is capitalized."""
    from sqlalchemy import func, select

    from app.persistence.rows import organization

    found = connection.execute(select(organization).where(organization.c.slug == given)).all()
    if not found:
        found = connection.execute(select(organization).where(organization.c.name == given)).all()
    if not found:
        lower = func.lower(organization.c.name) == given.lower()
        found = connection.execute(select(organization).where(lower)).all()
    if len(found) == 1:
        return found[0]
    if found:
        slugs = ", ".join(sorted(row.slug for row in found))
        fail(f"Several organizations are called “{given}”: say which one by its slug ({slugs}).")
    known = connection.execute(select(organization.c.slug).order_by(organization.c.slug)).scalars().all()
    there = f"There are: {', '.join(known)}." if known else "There is none yet."
    fail(f"There is no organization “{given}”. {there}")
