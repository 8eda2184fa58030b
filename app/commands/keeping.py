"""Keeping: verify, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.commands import fail, find_organization, opened_database, read_settings, say

cli = typer.Typer()

HEAD_HELP = "A head kept elsewhere, as slug:number:hash (from a mail, an export, minutes); may be given several times."


@cli.command()
def verify(
    organization: Annotated[str | None, typer.Argument(help="Its slug or name; left out: all of them.")] = None,
    head: Annotated[list[str] | None, typer.Option(help=HEAD_HELP)] = None,
) -> None:
    """Replay the log, compare it with what the tables say, and print what was read. Exit code 1: something is wrong."""
    from app.persistence.verify import verify as verified

    with opened_database() as database:
        wanted: str | None = None
        if organization is not None:
            with database.connect() as connection:
                wanted = find_organization(connection, organization).slug
        report = verified(database, wanted, _heads(head or []))
    for line in report.lines():
        say(line)
    if not report.is_sound:
        raise typer.Exit(1)


@cli.command()
def backup(file: Annotated[Path, typer.Argument(help="Where to; a file of that name is replaced.")]) -> None:
    """Write a backup while the server runs, and verify it before calling it done."""
    from app.persistence.backup import BackupFailed
    from app.persistence.backup import backup as backed_up

    settings = read_settings()
    with opened_database(settings):
        pass
    try:
        done = backed_up(settings.database_url, file)
    except (BackupFailed, OSError) as error:
        fail(str(error))
    kept = done.report.organizations
    records = sum(each.records for each in kept)
    say(f"{done.path}: {done.bytes:,} bytes, {len(kept)} organizations, {records} records, verified.")
    for each in kept:
        say(f"  {each.slug}:{each.records}:{each.head}")


@cli.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup that this program wrote.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of what is there, which is kept under another name.")
    ] = False,
) -> None:
    """Bring the database to what a backup holds, verified first. Stop the server before."""
    from app.persistence.backup import BackupFailed
    from app.persistence.backup import restore as restored

    try:
        report = restored(read_settings().database_url, file, replace=replace)
    except (BackupFailed, OSError) as error:
        fail(str(error))
    for line in report.lines():
        say(line)


def _heads(given: list[str]) -> dict[str, tuple[int, str]]:
    heads: dict[str, tuple[int, str]] = {}
    for head in given:
        slug, _, rest = head.partition(":")
        number, _, hash_ = rest.partition(":")
        if not slug or not number.isdigit() or not hash_:
            fail(f"“{head}” is no head: write it as slug:number:hash.")
        heads[slug] = (int(number), hash_)
    return heads
