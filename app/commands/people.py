"""People, from the command line: for a first sign-in, and for when nobody can sign in any more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from app.commands import fail, find_organization, opened_database, read_settings, say

cli = typer.Typer()
people = typer.Typer(help="The people of an organization.", no_args_is_help=True)
cli.add_typer(people, name="people")


@people.command()
def add(
    organization: Annotated[str, typer.Argument(help="Its slug or its name.")],
    email: Annotated[str, typer.Argument(help="The address that they sign in with.")],
    name: Annotated[str | None, typer.Option(help="Their name, where they are new.")] = None,
    administrator: Annotated[bool, typer.Option("--administrator", help="Make them an administrator.")] = False,
) -> None:
    """Print a one-time link by which somebody new, imported or forgetful sets a password."""
    import re

    from app.actions import people as actions
    from app.persistence.accounts import normal_email
    from app.persistence.unit_of_work import UnitOfWork

    address = normal_email(email)
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", address) or len(address) > 320:
        fail(f"“{email}” does not look like an e-mail address.")
    if name is not None and not 0 < len(name.strip()) <= 200:
        fail("A name has between 1 and 200 characters.")
    settings = read_settings()
    with opened_database(settings) as database:
        with database.connect() as connection:
            found = find_organization(connection, organization)

        def work() -> UnitOfWork:
            return UnitOfWork(database, found.id, now=datetime.now(UTC))

        person = actions.bring_in(work(), address, name, is_administrator=administrator)
        token = actions.invite(work(), person)
    say(f"{settings.address}/links/{token}")
    typer.echo("This link sets a password, once, within seven days. Give it to nobody else.", err=True)
