"""`tensegrity`: the commands of `app/commands`, and how they fail: one sentence, exit code 2."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import typer
from typer.core import TyperGroup

from app import __version__, commands


class Commands(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except commands.CommandError as error:
            sentence = str(error)
        except Exception as error:
            told = _told(error)
            if told is None:
                raise
            sentence = told
        typer.echo(sentence, err=True)
        raise typer.Exit(2)


def _told(error: Exception) -> str | None:
    """The sentence of an error that says enough by itself; None for one that needs its traceback."""
    from app.governance.errors import GovernanceError
    from app.persistence.engine import DatabaseUnavailable, WeakSettings
    from app.persistence.migrate import SchemaMismatch

    if isinstance(error, DatabaseUnavailable):
        return f"The database cannot be reached, or not be written to, at this moment: {str(error).strip()}"
    if isinstance(error, GovernanceError | WeakSettings | SchemaMismatch):
        return str(error)
    return _database_error(error)


def _database_error(error: Exception) -> str | None:
    from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

    if isinstance(error, ArgumentError | NoSuchModuleError):
        return f"TENSEGRITY_DATABASE_URL cannot be understood: {error}"
    if isinstance(error, DBAPIError) and error.connection_invalidated is not None and "connect" in str(error.orig):
        return f"The database cannot be reached: {str(error.orig).strip()}"
    if isinstance(error, DBAPIError) and "unable to open database file" in str(error.orig):
        return "The database file cannot be opened: is its folder there, and may it be written to?"
    if isinstance(error, DBAPIError) and "file is not a database" in str(error.orig):
        return "This file is no database."
    return None


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tensegrity {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A self-hosted, Holacracy-style governance tracker.",
)


@app.callback()
def tensegrity(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


def _gather(into: typer.Typer, modules: Callable[..., Any] = iter_modules) -> None:
    for module in sorted(modules(commands.__path__, "app.commands."), key=lambda found: found.name):
        cli = getattr(import_module(module.name), "cli", None)
        if isinstance(cli, typer.Typer):
            into.add_typer(cli)


_gather(app)
