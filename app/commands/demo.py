"""The demo organization, for looking around."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from app.commands import fail, opened_database, read_settings, say

cli = typer.Typer()


class Language(StrEnum):
    EN = "en"
    FR = "fr"


@cli.command()
def demo(
    language: Annotated[Language, typer.Option(help="The language of the demo organization.")] = Language.EN,
    password: Annotated[
        str | None, typer.Option(help="Another password for its people than the one that everybody knows.")
    ] = None,
    close: Annotated[
        bool, typer.Option("--close", help="Load nothing; take the password that everybody knows from its people.")
    ] = False,
) -> None:
    """Load the demo organization and print how to sign in. Loading it again changes nothing."""
    from app.actions.passwords import refuse_password
    from app.demo import sign_ins
    from app.demo.loading import load
    from app.locale import _, speaking

    settings = read_settings()
    with speaking(language.value), opened_database(settings) as database:
        if password is not None and (refusal := refuse_password(password, "")):
            fail(_(refusal))
        if close:
            say(sign_ins.told_closed(sign_ins.take_known_password(database)))
            return
        loaded = load(database, language.value, datetime.now(UTC), password or sign_ins.PASSWORD)
        known = sign_ins.PASSWORD if sign_ins.with_known_password(database) else None
        given = (password if loaded.is_new else None) or known
        for line in sign_ins.told(loaded.organizations, is_new=loaded.is_new, password=given, address=settings.address):
            say(line)
