"""Everybody in an organization, and the page of one person with every Role of theirs."""

from __future__ import annotations

from typing import Any

from app.governance.lines import Mandate, MandateLine, PartnerLine
from app.persistence import structures
from app.persistence.queries import circles, history, people
from app.web.browse import Marks, at, before, folded, not_found
from app.web.dependencies import Reader
from app.web.pages import page
from app.web.routing import Pages

router = Pages()


@router.get("/organizations/{slug}/people", name="people")
def index(reader: Reader, slug: str, former: bool = False) -> Any:
    everybody = people.listed(reader.connection, reader.here.id, at(reader))
    here = [one for one in everybody if one.active]
    shown = [one for one in everybody if not one.active] if former else here
    shown.sort(key=lambda one: folded(one.name))
    return page(
        reader, "people/index.html", place="people", moment=reader.moment, shown=shown, former=former,
        count=len(here), left=len(everybody) - len(here),
    )  # fmt: skip


@router.get("/people/{person_id}", name="person")
def show(reader: Reader, person_id: str) -> Any:
    connection, here = reader.connection, reader.here
    person = people.one(connection, here.id, person_id)
    if person is None:
        raise not_found()
    filled = people.roles_of(connection, here.id, person_id, at(reader))
    partner = structures.lines(connection, here.id, PartnerLine, at(reader), person=[person_id])
    mandates = structures.lines(connection, here.id, MandateLine, at(reader), person=[person_id])
    mandates = [line for line in mandates if line.kind in (Mandate.LENT, Mandate.SURROGATE)]
    told, further = history.of_item(connection, here.id, person_id, before=before(reader), limit=8)
    numbers = {role.since for role in filled} | {line.since for line in (*partner, *mandates)}
    origins = history.origins(connection, here.id, numbers)
    return page(
        reader,
        "people/show.html",
        place="people",
        moment=reader.moment,
        shown=person,
        filled=filled,
        partner=partner[0] if partner else None,
        mandates=mandates,
        role_names=circles.role_names(connection, here.id, {line.role for line in mandates}, at(reader)),
        origins=origins,
        origin=Marks(reader, origins),
        told=told,
        further=further,
    )


@router.get("/people/{person_id}/history", name="person_history")
def show_history(reader: Reader, person_id: str, before: int | None = None) -> Any:
    told, further = history.of_item(reader.connection, reader.here.id, person_id, before=before)
    person = people.one(reader.connection, reader.here.id, person_id)
    if person is None:
        raise not_found()
    return page(
        reader, "people/history.html", told=told, further=further, shown=person,
        history_url="person_history", history_of={"person_id": person_id},
    )  # fmt: skip
