"""`tensegrity export`: an organization as the neutral JSON, now or on a past day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from app.commands import fail, find_organization, opened_database, whisper
from app.commands.import_ import Format, _day

cli = typer.Typer()


@cli.command()
def export(
    organization: Annotated[str, typer.Argument(help="Its slug or its name.")],
    given_format: Annotated[Format, typer.Option("--format", help="The neutral shape.")] = Format.NEUTRAL,
    at: Annotated[
        date | None, typer.Option("--at", parser=_day, metavar="DATE", help="As it stood at the end of that day.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", help="Write to this file.")] = None,
) -> None:
    """Give an organization as the neutral JSON: what came in by an import goes out the same."""
    from app.exchange.export import as_text, neutral_document
    from app.persistence import structures
    from app.persistence.queries.exports import load_holdings

    if given_format is not Format.NEUTRAL:
        fail("An export is in the neutral shape; GlassFrog's is only read.")
    with opened_database() as database, database.connect() as connection:
        found = find_organization(connection, organization)
        number = structures.as_of(connection, found.id, at, found.timezone) if at else None
        if number == 0:
            fail(f"{found.name} was not here yet on {at}.")
        text = as_text(neutral_document(load_holdings(connection, found.id, number)))
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        unfinished = output.with_name(f"{output.name}.part")
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(output)
    except OSError as error:
        fail(f"{output} cannot be written: {error.strerror}.")
    whisper(f"{found.name} was written to {output}.")
