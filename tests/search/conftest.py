"""Whole organizations to ask: real ones and our own, imported as `tensegrity import` does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from app.actions.imports import Wish, import_organization
from app.exchange import parsing
from app.exchange.report import Report
from app.persistence.engine import Database
from app.persistence.founding import Founding, NewOrganization
from app.persistence.rows import organization
from app.persistence.search.find import Hit, search
from tests.seeding import NOW

HERE = Path(__file__).parent
REAL = ("hypha", "enspiral", "kubernetes")


def document_of(name: str) -> dict[str, Any]:
    folder = HERE.parent / "data" if name in REAL else HERE
    document: dict[str, Any] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    return document


def bring_in(database: Database, document: dict[str, Any], slug: str) -> None:
    facts = document["organization"]
    founding = Founding(
        database, NewOrganization(slug=slug, name=facts["name"], language=facts["language"] or ""), now=NOW
    )
    import_organization(founding, parsing.parse(document, slug), Report(slug, "neutral"), Wish())


@dataclass
class Asked:
    """An organization that answers: `cyclo("qui paie les factures ?")`."""

    connection: Connection
    slug: str

    @property
    def row(self) -> Any:
        return self.connection.execute(select(organization).where(organization.c.slug == self.slug)).one()

    def __call__(self, words: str, **options: Any) -> list[Hit]:
        row = self.row
        return search(self.connection, row, words, today=NOW.date(), **{"head": row.head_number, **options})

    def lines(self, words: str, **options: Any) -> list[str]:
        return [hit.line for hit in self(words, **options)]


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    made = Database(database_url)
    yield made
    made.dispose()


Ask = Callable[[str], Asked]


@pytest.fixture
def ask(database: Database) -> Iterator[Ask]:
    """`ask("cyclo")`, on either engine."""
    with database.connect() as connection:

        def of(name: str) -> Asked:
            bring_in(database, document_of(name), name)
            return Asked(connection, name)

        yield of
