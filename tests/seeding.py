"""The structures of `builders.py` on a real database, so that actions are tried on the same mill and its people."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select

from app.actions import action
from app.governance.changes import Adopt, NameRatifiers, OpenLines
from app.governance.documents import to_json
from app.governance.lines import LINE_TYPES, Line, MandateLine
from app.governance.records import Record
from app.governance.structure import Structure
from app.persistence import records, rows, structures
from app.persistence.engine import Database
from app.persistence.founding import Founding, NewOrganization
from app.persistence.repositories import Person
from app.persistence.unit_of_work import Actor, UnitOfWork
from tests.builders import NOVA, PARTNERS, TODAY, a_structure

NOW = datetime.combine(TODAY, time(9, 30), UTC)


class Seeded:
    """An organization on a database. `as_(ANA)` is a write of hers: `assign_role(mill.as_(ANA), …)`."""

    def __init__(self, database: Database, organization: str) -> None:
        self.database = database
        self.id = organization
        self.seeded = self.structure.at

    def as_(self, person: str | None, *, key: str | None = None, now: datetime = NOW) -> UnitOfWork:
        return UnitOfWork(self.database, self.id, actor=Actor(person), now=now, key=key)

    @property
    def structure(self) -> Structure:
        with self.database.connect() as connection:
            return structures.load_structure(connection, self.id)

    def records(self) -> list[Record]:
        """What happened since it was seeded."""
        with self.database.connect() as connection:
            return [record for record in records.read(connection, self.id) if record.number > self.seeded]

    def mails(self) -> list[tuple[str, str]]:
        """(template, person), in the order in which they were written."""
        with self.database.connect() as connection:
            found = connection.execute(
                select(rows.outbox.c.template, rows.outbox.c.person_id)
                .where(rows.outbox.c.organization_id == self.id)
                .order_by(rows.outbox.c.record_number, rows.outbox.c.person_id)
            )
            return [(template, person) for template, person in found]

    def members(self, circle: str) -> set[str]:
        """As the table kept beside the lines has them."""
        member = rows.circle_member
        with self.database.connect() as connection:
            found = connection.execute(
                select(member.c.person_id).where(member.c.organization_id == self.id, member.c.circle_id == circle)
            )
            return set(found.scalars())


def seed(
    database: Database,
    structure: Structure | None = None,
    *,
    slug: str = "mill",
    beside: tuple[str, ...] = (*PARTNERS, NOVA),
) -> Seeded:
    """The people are those whom the structure names, and some `beside`. A person belongs to one organization."""
    structure = a_structure() if structure is None else structure
    new = NewOrganization(slug=slug, name="Mill")
    founding = Founding(database, new, now=NOW)
    _write(founding, structure, sorted({*beside} | _named(structure)))
    return Seeded(database, founding.organization_id)


@action
def _write(work: UnitOfWork, structure: Structure, people: list[str]) -> None:
    work.people.add(*(Person(id=each, name=each.title(), email=f"{each}@mill.example") for each in people))
    lines = tuple(_facts(line) for of in LINE_TYPES for line in _in_order(structure, of))
    changes: list[Any] = [OpenLines(lines=lines), NameRatifiers(ratifiers=tuple(sorted(structure.ratifiers)))]
    if structure.adopted is not None:
        changes.append(Adopt(on=structure.adopted))
    work.change("structure_imported", changes, settled=False)


def _named(structure: Structure) -> set[str]:
    people = {line.person for of in LINE_TYPES for line in structure.all(of) if hasattr(line, "person")}
    return people | {line.named_by for line in structure.all(MandateLine) if line.named_by is not None}


def _in_order(structure: Structure, of: type[Line]) -> list[Line]:
    return sorted(structure.all(of), key=lambda line: line.since)


def _facts(line: Line) -> dict[str, Any]:
    left = {"id", "since"}
    facts = {each.name: _plain(getattr(line, each.name)) for each in fields(line) if each.name not in left}
    return {"table": line.table, **facts}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value.isoformat() if isinstance(value, date) else to_json(value)
