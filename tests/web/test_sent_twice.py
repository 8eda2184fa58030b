"""A double click and a page sent again: one record, both answered alike; and an old page."""

from __future__ import annotations

from asyncio import gather, run
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient, Response
from sqlalchemy import func, select
from starlette.testclient import TestClient

from app.persistence import rows
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, OVENS, SAM
from tests.support.scale import scale
from tests.web.addresses import addresses
from tests.web.conftest import HOST, HTMX, SAME_ORIGIN, Site
from tests.web.test_routes import DRAFT, FORMS, TOM, World

PAIRS = scale(20, 1_000)
KEPT = (rows.record, rows.tension, rows.proposal, rows.words, rows.outbox)


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    with Site(database_url) as site:
        yield World(site)


def writes(world: World, number: int) -> tuple[str, str, dict[str, Any]]:
    """Who writes what where; no two are alike."""
    proposal = f"/proposals/{world.proposal}"
    card = {"items": "role:till", "role:till:name": f"Till {number}", "role:till:purpose": "Coins", "do": "send"}
    each: list[tuple[str, str, dict[str, Any]]] = [
        (LEA, f"{proposal}/questions", {"text": f"Question {number}?"}),
        (SAM, "/tensions", {"text": f"Tension {number}", "role": OVENS}),
        (ANA, f"/roles/{COUNTER}/assignments", {"person": LEA, "focus": f"Day {number}"}),
        (LEA, f"{proposal}/reactions", {"text": f"Reaction {number}"}),
        (ANA, f"/circles/{BAKERY}/strategy", {"text": f"Strategy {number}"}),
        (TOM, "/proposals", {**DRAFT, **card}),
    ]
    return each[number % len(each)]


def test_the_same_form_twice_at_once_is_one_write(world: World) -> None:
    clients = {person: world.mill.as_person(person) for person in (LEA, SAM, ANA, TOM)}
    wrong: list[str] = []

    for number in range(PAIRS):
        person, path, form = writes(world, number)
        before = kept(world)
        first, second = at_once(world, clients[person], path, {**form, "key": f"pair-{number:08}"})
        made = {name: count - before[name] for name, count in kept(world).items()}
        alike = answered(first) == answered(second)
        if first.status_code != 303 or not alike or max(made["record"], made["tension"], made["proposal"]) != 1:
            wrong.append(f"{path}: {first.status_code} {second.status_code} {made}")

    assert not wrong, "\n".join(wrong)


def answered(answer: Response) -> tuple[int, str | None]:
    return answer.status_code, answer.headers.get("location")


def test_two_forms_at_once_are_two_writes(world: World) -> None:
    """The control: it is the key that makes them one."""
    client = world.mill.as_person(SAM)
    before = kept(world)

    at_once(world, client, "/tensions", {"text": "The same words", "role": OVENS})

    assert kept(world)["tension"] - before["tension"] == 2


def at_once(world: World, client: TestClient, path: str, form: dict[str, Any]) -> list[Response]:
    """In one event loop, as a server has it; the writing is done in threads."""

    async def both() -> list[Response]:
        facts: dict[str, Any] = {"base_url": f"https://{HOST}", "headers": SAME_ORIGIN, "cookies": client.cookies}
        async with AsyncClient(transport=ASGITransport(world.site.app), **facts) as browser:
            return list(await gather(browser.post(path, data=form), browser.post(path, data=form)))

    # In a thread of its own: a browser that an earlier test opened keeps an event loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(run, both()).result()


def kept(world: World) -> dict[str, int]:
    with world.site.database.connect() as connection:
        return {table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in KEPT}


# An old page


def amended(world: World) -> None:
    """MAX takes his concern back, and TOM sends another version: whoever still reads the first has an old page."""
    proposal = f"/proposals/{world.proposal}"
    world.mill.as_person(MAX).post(f"{proposal}/objections/{world.objection}/withdrawal", data={})
    form = {**DRAFT, **CARD, "role:till:purpose": "Every coin"}
    assert world.mill.as_person(TOM).post(proposal, data=form).status_code == 303


CARD = {"items": "role:till", "role:till:name": "Till", "role:till:purpose": "Less", "do": "send", "version": "1"}
LESS = {**DRAFT, **CARD}
OLD: dict[str, tuple[str, str, dict[str, Any]]] = {
    "an answer to the first version": (LEA, "/answers", {"version": "1"}),
    "to none": (LEA, "/answers", {"version": "0"}),
    "to one that is not yet": (LEA, "/answers", {"version": "3"}),
    "without a version": (IDA, "/answers", {}),
    "an amendment of the first version": (TOM, "", LESS),
}


@pytest.mark.clause("5.3-f")
@pytest.mark.parametrize("person, path, form", OLD.values(), ids=OLD)
def test_what_was_written_on_an_old_page_of_a_proposal_is_refused(
    site: Site, person: str, path: str, form: dict[str, Any]
) -> None:
    world = World(site)
    amended(world)
    before = kept(world)["record"]

    answer = world.mill.as_person(person).post(f"/proposals/{world.proposal}{path}", data=form)

    assert answer.status_code in (409, 422), answer.text
    assert kept(world)["record"] == before


def test_what_was_written_on_the_page_of_now_is_taken(site: Site) -> None:
    """The control."""
    world = World(site)
    amended(world)
    before = kept(world)["record"]

    answer = world.mill.as_person(LEA).post(f"/proposals/{world.proposal}/answers", data={"version": "2"})

    assert answer.status_code == 303
    assert kept(world)["record"] > before


def test_a_strategy_is_not_overwritten_from_a_page_that_was_drawn_before_it(site: Site) -> None:
    world = World(site)
    ana, path = world.mill.as_person(ANA), f"/circles/{BAKERY}/strategy"
    assert ana.post(path, data={"text": "Rye first", "seen": ""}).status_code == 303

    answer = ana.post(path, data={"text": "Wheat first", "seen": ""})

    assert answer.status_code == 409
    assert "Rye first" in answer.text
    assert "Wheat first" in answer.text
    seen = answer.text.split('name="seen" value="')[1].split('"')[0]
    assert ana.post(path, data={"text": "Wheat first", "seen": seen}).status_code == 303


# Without scripts, and with htmx


def test_every_form_answers_a_browser_without_scripts_and_htmx_alike(site: Site) -> None:
    """A redirect, a whole page, or for htmx alone a fragment; nothing broken, and no JSON."""
    world = World(site)
    odd: list[str] = []

    for address in addresses(site.app, "POST"):
        route = str(address)
        if "/sign-out" in route:  # Whoever is out is asked to sign in, by everything after it.
            continue
        for persona in ("role_lead", "secretary"):
            for heads in ({}, HTMX):
                for form in (FORMS.get(route, {}), {}):
                    answer = world.ask(persona, route, data=form, headers=heads)
                    if not is_sensible(answer, bool(heads)):
                        odd.append(f"{persona} {route} {heads} {form}: {answer.status_code} {answer.text[:80]!r}")

    assert not odd, "\n".join(odd)


def is_sensible(answer: Response, is_partial: bool) -> bool:
    if answer.status_code == 303:
        return answer.headers["location"].startswith("/")
    if answer.status_code >= 500 or not answer.headers["content-type"].startswith("text/html"):
        return False
    return is_partial or "<!doctype html" in answer.text.lower()
