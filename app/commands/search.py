"""`tensegrity search`: a question from the command line, answered by lines and the people behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.commands import find_organization, opened_database, read_settings, say, whisper

if TYPE_CHECKING:
    from app.persistence.search.find import Hit

cli = typer.Typer()


@cli.command()
def search(
    organization: Annotated[str, typer.Argument(help="Its slug or its name.")],
    words: Annotated[list[str], typer.Argument(help="The question, in your own words.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON list, best first.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many answers at most.")] = 20,
) -> None:
    """Find who holds what: role names, purposes, accountabilities, domains, policies, people and circles."""
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    from app.persistence.search.find import search as find
    from app.persistence.search.index import refresh

    settings = read_settings()
    with opened_database(settings) as database:
        refresh(database)
        with database.connect() as connection:
            found = find_organization(connection, organization)
            today = datetime.now(UTC).astimezone(ZoneInfo(found.timezone)).date()
            hits = find(connection, found, " ".join(words), today=today, limit=limit)
    if as_json:
        import orjson

        answers = [answer(hit, settings.address) for hit in hits]
        say(orjson.dumps(answers, option=orjson.OPT_INDENT_2).decode())
        return
    for hit in hits:
        say(_sentence(hit))
    if not hits:
        whisper("Nothing found.")


PAGES = {"role": "roles", "circle": "circles", "policy": "policies", "person": "people"}


def answer(hit: Hit, address: str) -> dict[str, Any]:
    """A hit as `--json` gives it. `role` is null where a Circle or its Policy is meant."""
    page, (id,) = hit.page[0], hit.page[1].values()
    return {
        "role": hit.role.name if hit.role else None,
        "circle": hit.circle.name if hit.circle else None,
        "line": hit.line,
        "kind": hit.kind,
        "confidence": hit.confidence,
        "holders": [
            {"name": holder.name, "focus": holder.focus or None, "by_default": holder.by_default}
            for holder in hit.holders
        ],
        "url": f"{address}/{PAGES[page]}/{id}",
    }


def _sentence(hit: Hit) -> str:
    """One answer on three lines: who, where, and what it says."""
    people = ", ".join(
        holder.name + (f" ({holder.focus})" if holder.focus else "") + (", by default" if holder.by_default else "")
        for holder in hit.holders
    )
    where = " in ".join(place.name for place in (hit.role, hit.circle) if place)
    resembles = " (resembles)" if hit.confidence == "low" else ""
    return f"{people or 'Nobody'}\n  {where}\n  {hit.kind}: {hit.line}{resembles}"
