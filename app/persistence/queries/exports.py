"""All that an export says, now or after a past record, read in a dozen statements."""

from __future__ import annotations

import orjson
from sqlalchemy import Connection, bindparam, func, select

from app.exchange.export import EndedRole, Holdings, PersonFacts
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.persistence import rows, sources, structures, words
from app.persistence.line_tables import LINE_TABLES

ORDERED: tuple[type[Line], ...] = (RoleLine, DomainLine, AccountabilityLine, PolicyLine, AssignmentLine)
CHRONICLE = "chronicle"
"""The field of words in which a record holds entries of an imported governance log, as a JSON list."""


def load_holdings(connection: Connection, organization: str, at: int | None = None) -> Holdings:
    structure = structures.load_structure(connection, organization, at)
    name, language = connection.execute(
        select(rows.organization.c.name, rows.organization.c.language).where(rows.organization.c.id == organization)
    ).one()
    return Holdings(
        name=name,
        language=language,
        structure=structure,
        people=_people(connection, organization),
        ended=_ended(connection, organization, structure.at),
        sources={(one.kind, one.id): one for one in sources.read(connection, organization)},
        log=read_chronicle(connection, organization, structure.at),
        order=first_openings(connection, organization, structure.at),
    )


def first_openings(connection: Connection, organization: str, at: int) -> dict[str, int]:
    """When each lineage was first opened, as a number to sort by."""
    order: dict[str, int] = {}
    number = 0
    for of in ORDERED:
        table = LINE_TABLES[of].table
        found = connection.execute(
            select(table.c.lineage)
            .where(table.c.organization_id == organization, table.c.since_record <= at)
            .order_by(table.c.since_record, table.c.place)
        )
        for lineage in found.scalars():
            number += 1
            order.setdefault(lineage, number)
    return order


def imported_lineages(connection: Connection, organization: str) -> set[str]:
    """What imports opened, rather than somebody here."""
    imports = select(rows.record.c.number).where(
        rows.record.c.organization_id == organization, rows.record.c.kind == "structure_imported"
    )
    found: set[str] = set()
    for kept in LINE_TABLES.values():
        table = kept.table
        firsts = (
            select(table.c.lineage, func.min(table.c.since_record).label("first"))
            .where(table.c.organization_id == organization)
            .group_by(table.c.lineage)
            .subquery()
        )
        found.update(connection.execute(select(firsts.c.lineage).where(firsts.c.first.in_(imports))).scalars())
    return found


def read_chronicle(connection: Connection, organization: str, at: int | None = None) -> list[dict[str, object]]:
    """The governance log that imports brought, entry by entry; entries that were erased are left out."""
    records = (
        select(rows.record.c.number)
        .where(rows.record.c.organization_id == bindparam("o"), rows.record.c.kind == "chronicle_imported")
        .order_by(rows.record.c.number)
    )
    if at is not None:
        records = records.where(rows.record.c.number <= at)
    numbers = list(connection.execute(records, {"o": organization}).scalars())
    said = words.read(connection, organization, numbers)
    entries: list[dict[str, object]] = []
    for number in numbers:
        entries += chronicle_of(said.get(number, {}).get(CHRONICLE))
    return entries


def chronicle_of(said: str | None) -> list[dict[str, object]]:
    """The entries that a record's words hold; none where they were erased."""
    entries: list[dict[str, object]] = orjson.loads(said) if said else []
    return entries


def _people(connection: Connection, organization: str) -> list[PersonFacts]:
    person = rows.person.c
    found = connection.execute(
        select(person.id, person.name, person.email)
        .where(person.organization_id == organization)
        .order_by(person.name, person.id)
    )
    return [PersonFacts(*row) for row in found]


def _ended(connection: Connection, organization: str, at: int) -> list[EndedRole]:
    """Ordinary Roles that had ended by then, each as it stood last."""
    role = LINE_TABLES[RoleLine]
    table = role.table
    found = connection.execute(
        select(table.c.until_record, *role.columns)
        .where(table.c.organization_id == organization, table.c.since_record <= at, table.c.kind == RoleKind.ROLE.value)
        .order_by(table.c.since_record, table.c.place)
    )
    last: dict[str, tuple[int | None, RoleLine]] = {}
    for until, *columns in found:
        line: RoleLine = role.read(*columns)  # type: ignore[assignment]  # it reads rows of its own table
        last[line.lineage] = (until, line)
    ended = {
        line.lineage: (until, EndedRole(line)) for until, line in last.values() if until is not None and until <= at
    }
    for of in (DomainLine, AccountabilityLine, AssignmentLine) if ended else ():
        _add_lines(connection, organization, of, ended)
    return [each for _, each in ended.values()]


def _add_lines(
    connection: Connection, organization: str, of: type[Line], ended: dict[str, tuple[int, EndedRole]]
) -> None:
    """What each had when it ended: the lines that ended with it."""
    kept = LINE_TABLES[of]
    table = kept.table
    found = connection.execute(
        select(table.c.until_record, *kept.columns)
        .where(table.c.organization_id == organization, table.c.until_record.is_not(None))
        .order_by(table.c.since_record, table.c.place)
    )
    for until, *columns in found:
        line = kept.read(*columns)
        role = ended.get(line.role)  # type: ignore[attr-defined]  # these three hold to a Role
        if role is not None and role[0] == until:
            role[1].lines.append(line)
