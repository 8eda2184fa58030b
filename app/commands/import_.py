"""`tensegrity import`: an organization from a file, a folder or a zip; all of it or nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands import fail, find_organization, opened_database, say, whisper

if TYPE_CHECKING:
    from app.actions.imports import Progress
    from app.exchange.neutral import Document
    from app.exchange.report import Report
    from app.persistence.engine import Database
    from app.persistence.unit_of_work import UnitOfWork

cli = typer.Typer()
ITEMS_SHOWN = 5


class Format(StrEnum):
    NEUTRAL = "neutral"
    GLASSFROG_V3 = "glassfrog-v3"


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter("write the day as YYYY-MM-DD") from None


@cli.command("import")
def import_(
    path: Annotated[Path, typer.Argument(help="A JSON file, a zip, or a folder of JSON files.")],
    organization: Annotated[str, typer.Option("--organization", help="What it is called here: name or slug.")],
    given_format: Annotated[Format | None, typer.Option("--format", help="Recognised where it is not said.")] = None,
    adopted: Annotated[
        date | None,
        typer.Option("--adopted", parser=_day, metavar="DATE", help="Since when it has lived by the Constitution."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come in.")] = False,
    update: Annotated[bool, typer.Option("--update", help="Bring in what differs since the last import.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The report as JSON.")] = False,
) -> None:
    """Bring in an organization: the neutral JSON, or what GlassFrog API v3 answers.

    It comes in as it stands, in one transaction, and is in setup afterwards unless --adopted says since when it has
    lived by the Constitution.
    """
    from app.actions.imports import Wish, import_organization, understand
    from app.exchange.problems import ImportRefused
    from app.exchange.reading import read_path

    gc.disable()  # Next to nothing of what an import makes goes in circles, and looking for that took a third of it.
    try:
        document, report = understand(read_path(path, given_format.value if given_format else None))
        wish = Wish(update=update, adopted=adopted, dry_run=dry_run)
        with opened_database() as database, _progress(as_json) as progress:
            work = _target(database, organization, document, update)
            import_organization(work, document, report, wish, progress)
    except ImportRefused as error:
        if as_json:
            _say_json({"problems": [_plain(problem) for problem in error.problems]})
        fail(f"{error}\nNothing was written.")
    finally:
        gc.freeze()
        gc.enable()
    if as_json:
        _say_json(report.to_json())
    else:
        _print(report)


def _target(database: Database, name: str, document: Document, update: bool) -> UnitOfWork:
    """The organization of this name or slug, or a new one."""
    from sqlalchemy import func, or_, select

    from app.actions.organizations import slug_of
    from app.persistence.founding import Founding, NewOrganization
    from app.persistence.rows import organization
    from app.persistence.unit_of_work import UnitOfWork

    name, now = name.strip(), datetime.now(UTC)
    if not 0 < len(name) <= 200:
        fail("The name of an organization has between 1 and 200 characters.")
    known = organization.c
    called = or_(known.slug == name, known.name == name, func.lower(known.name) == name.lower())
    with database.connect() as connection:
        if connection.execute(select(known.id).where(called)).first() is not None:
            return UnitOfWork(database, find_organization(connection, name).id, now=now)
        slugs = set(connection.execute(select(known.slug)).scalars())
    if update:
        fail(f"There is no organization “{name}” to update. Import it without --update first.")
    base = slug = slug_of(name)
    for number in count(2):
        if slug not in slugs:
            break
        slug = f"{base}-{number}"
    return Founding(database, NewOrganization(slug=slug, name=name, language=document.language), now=now)


@contextmanager
def _progress(quiet: bool) -> Iterator[Progress]:
    """A bar beside the answer, on a terminal; else a line each quarter of the way."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, quiet=quiet)
    columns = (TextColumn("Importing lines"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # Drawn twice a second: ten times took half a second of an import of ten thousand Roles.
    with Progress(*columns, console=console, transient=console.is_terminal, refresh_per_second=2) as bar:
        tasks: list[Any] = []

        def tell(done: int, total: int) -> None:
            if not tasks:
                tasks.append(bar.add_task("lines", total=total))
            bar.update(tasks[0], completed=done)

        yield tell


def _print(report: Report) -> None:
    verb = "would come in" if report.dry_run else "came in"
    say(f"{report.organization} ({report.slug}): {report.file} {verb}, read as {report.format}.")
    for label, number in report.counted:
        say(f"  {number:>7,}  {label}")
    for heading, findings in report.sections:
        say(f"\n{heading}")
        for finding in findings:
            clause = f" (§{finding.clause})" if finding.clause else ""
            times = f"{len(finding.items)}× " if len(finding.items) > 1 else ""
            where = f"{finding.file}: " if finding.file != report.file else ""
            say(f"  {times}{where}{finding.sentence}{clause}")
            for item in finding.items[:ITEMS_SHOWN]:
                say(f"      {item}")
            if len(finding.items) > ITEMS_SHOWN:
                say(f"      … and {len(finding.items) - ITEMS_SHOWN} more (--json names them all)")
    if report.dry_run:
        whisper("\nA dry run: nothing was written.")
    elif report.records:
        whisper(f"\nWritten as records {report.records[0]} to {report.records[1]}.")


def _plain(problem: Any) -> dict[str, str]:
    return {"file": problem.file, "item": problem.item, "reason": problem.reason}


def _say_json(value: Any) -> None:
    import json

    say(json.dumps(value, ensure_ascii=False, indent=2))
