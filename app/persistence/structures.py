"""Loading lines into a `Structure`: a whole organization, or only what a question about some Circles needs.

One statement each table serves now and any moment of the past.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, bindparam, or_, select, type_coerce
from sqlalchemy.sql.sqltypes import Text

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PartnerLine,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.settings import references
from app.governance.structure import Structure
from app.persistence import rows
from app.persistence.line_tables import LINE_TABLES


def standing(table: FromClause, at: int | None) -> ColumnElement[bool]:
    """Lines of `bindparam("organization")` that hold now, or held after record `bindparam("at")`."""
    here = table.c.organization_id == bindparam("organization")
    if at is None:
        return and_(here, table.c.until_record.is_(None))
    then: ColumnElement[int] = bindparam("at")
    return and_(here, table.c.since_record <= then, or_(table.c.until_record.is_(None), table.c.until_record > then))


@cache
def statement(of: Any, past: bool, *by: str) -> Select[Any]:
    """Lines of one type; `by` are columns of which each names a list of values to match: any of them is enough."""
    kept = LINE_TABLES[of]
    table = kept.table
    chosen = select(*kept.columns).where(standing(table, 0 if past else None))
    if by:
        chosen = chosen.where(or_(*(table.c[name].in_(bindparam(name, expanding=True)) for name in by)))
    return chosen.order_by(table.c.since_record, table.c.place)


def lines(
    connection: Connection, organization: str, of: type[Any], at: int | None = None, **by: Sequence[str]
) -> list[Any]:
    """Lines of one type that hold now or after record `at`, in the order in which they were added.

    `by` narrows them to those of which a column has one of the values: `lines(…, DomainLine, role=[…])`.
    """
    given: dict[str, Any] = {"organization": organization, **by}
    if at is not None:
        given["at"] = at
    read = LINE_TABLES[of].read
    found = connection.execute(statement(of, at is not None, *by), given).all()  # type: ignore[arg-type]  # Types hash.
    return [read(*row) for row in found]


_HEAD = select(
    rows.organization.c.head_number,
    rows.organization.c.adopted_on,
    rows.organization.c.adopted_record,
    type_coerce(rows.organization.c.ratifiers, Text()),
).where(rows.organization.c.id == bindparam("organization"))


def empty(connection: Connection, organization: str, at: int | None = None) -> Structure:
    """The organization's structure without its lines: what is known of it as a whole."""
    head, adopted_on, adopted_record, ratifiers = connection.execute(_HEAD, {"organization": organization}).one()
    adopted = adopted_on if at is None or (adopted_record is not None and adopted_record <= at) else None
    return Structure(organization, head if at is None else at, adopted, frozenset(orjson.loads(ratifiers)))


def load_structure(connection: Connection, organization: str, at: int | None = None) -> Structure:
    """A whole organization: now, or after record `at`."""
    structure = empty(connection, organization, at)
    for of in LINE_TABLES:
        structure.add(*lines(connection, organization, of, at))
    return structure


def load_around(
    connection: Connection,
    organization: str,
    circles: Iterable[str],
    at: int | None = None,
    people: Iterable[str] = (),
) -> Structure:
    """The part that questions about these Circles need, however large the organization is.

    It holds: these Circles and those around them, with all their Policies and constitutional Roles; the Roles inside
    these Circles, the Roles linked into them and what is around those; the Circle Reps of their Sub-Circles; what is
    around the Circles that a Role of these links into, and around the Roles that a Policy names or points to; and of
    every Role that came along its accountabilities, domains, assignments, links and mandates. Of Partners it knows
    those who fill one of these Roles, and `people`. `governance/parts.py` says the same without a database.
    """
    part = _Part(connection, organization, at)
    inner = set(circles)
    inside = part.add(RoleLine, circle=inner)
    links = part.add(LinkLine, circle=inner)
    linked = {link.role for link in links}
    chain = part.chain(inner | linked)
    contained = {role.lineage for role in inside if role.kind is RoleKind.ROLE} | linked
    part.core_roles(contained | {role.lineage for role in chain} - inner)
    part.belongings(inner, set(people))
    while named := part.named_elsewhere(inner):
        around = part.chain(named)
        part.core_roles({role.lineage for role in around})
        part.belongings(inner, set(people))
    return part.in_order()


def load_role(connection: Connection, organization: str, role: str) -> Structure:
    """A Role and who fills it, with nothing around."""
    part = _Part(connection, organization, None)
    part.add(RoleLine, lineage={role})
    part.add(AssignmentLine, role={role})
    return part.structure


@cache
def _chain_statement(past: bool) -> Select[Any]:
    """The Roles asked for, and every Circle around them up to the Anchor Circle."""
    kept = LINE_TABLES[RoleLine]
    table, above = kept.table, kept.table.alias("above")
    when = 0 if past else None
    seeds = (
        select(table.c.lineage, table.c.circle)
        .where(standing(table, when), table.c.lineage.in_(bindparam("seeds", expanding=True)))
        .cte("chain", recursive=True)
    )
    # An outer join, so that SQLite goes from the inside out: it would rather begin with every Role there is.
    up = and_(above.c.lineage == seeds.c.circle, standing(above, when))
    chain = seeds.union(
        select(above.c.lineage, above.c.circle)
        .select_from(seeds.outerjoin(above, up))
        .where(seeds.c.circle.is_not(None))
    )
    return (
        select(*kept.columns)
        .where(standing(table, when), table.c.lineage.in_(select(chain.c.lineage)))
        .order_by(table.c.since_record, table.c.place)
    )


@cache
def _core_statement(past: bool) -> Select[Any]:
    kept = LINE_TABLES[RoleLine]
    table = kept.table
    return (
        select(*kept.columns)
        .where(
            standing(table, 0 if past else None),
            table.c.circle.in_(bindparam("circles", expanding=True)),
            table.c.kind != RoleKind.ROLE.value,
        )
        .order_by(table.c.since_record, table.c.place)
    )


class _Part:
    """A structure while it is being gathered."""

    def __init__(self, connection: Connection, organization: str, at: int | None) -> None:
        self.connection, self.organization, self.at = connection, organization, at
        self.structure = empty(connection, organization, at)
        self.sought: set[str] = set()
        """What has been looked for elsewhere, found or not."""

    def add(self, of: type[Line], **by: Iterable[str]) -> list[Any]:
        wanted = {name: sorted(values) for name, values in by.items() if values}
        if not wanted:
            return []
        found = lines(self.connection, self.organization, of, self.at, **wanted)
        self.structure.add(*found)
        return found

    def chain(self, seeds: set[str]) -> list[RoleLine]:
        return self._roles(_chain_statement(self.at is not None), seeds=sorted(seeds))

    def core_roles(self, circles: set[str]) -> list[RoleLine]:
        return self._roles(_core_statement(self.at is not None), circles=sorted(circles)) if circles else []

    def belongings(self, circles: set[str], people: set[str]) -> None:
        roles = {role.lineage for role in self.structure.all(RoleLine)}
        for of in (DomainLine, AccountabilityLine):
            self.add(of, role=roles)
        policies = self.add(PolicyLine, role=roles)
        self.add(PointerLine, policy={line.lineage for line in policies})
        self.add(StrategyLine, circle=roles)
        taken = self.add(BreakdownLine, circle=roles)
        filling = self.add(AssignmentLine, role=roles)
        self.add(LinkLine, role=roles)
        mandates = self.add(MandateLine, role=roles, circle=circles)
        named = {line.named_by for line in mandates if line.named_by is not None}
        named |= {person for line in taken for person in (line.facilitator, line.secretary) if person is not None}
        self.add(PartnerLine, person=people | named | {line.person for line in (*filling, *mandates)})

    def named_elsewhere(self, circles: set[str]) -> set[str]:
        """Roles and Circles not here yet to which a Policy here points, or into which a Role of these Circles links."""
        structure = self.structure
        roles = circles | {role.lineage for circle in circles for role in structure.roles_in(circle)}
        named = {link.circle for role in roles for link in structure.links_of(role)}
        named |= {role for policy in structure.all(PolicyLine) for role in references(policy).values()}
        named |= {pointer.role for pointer in structure.all(PointerLine)}
        missing = {role for role in named - self.sought if structure.find(RoleLine, role) is None}
        self.sought |= missing
        return missing

    def in_order(self) -> Structure:
        """With its lines in the order in which they were added, whatever the order in which they were found."""
        ordered = Structure(self.organization, self.structure.at, self.structure.adopted, self.structure.ratifiers)
        for of in LINE_TABLES:
            ordered.add(*sorted(self.structure.all(of), key=_age))
        return ordered

    def _roles(self, chosen: Select[Any], **given: Any) -> list[RoleLine]:
        given["organization"] = self.organization
        if self.at is not None:
            given["at"] = self.at
        read = LINE_TABLES[RoleLine].read
        found: list[Any] = [read(*row) for row in self.connection.execute(chosen, given)]
        self.structure.add(*found)
        return found


def _age(line: Line) -> tuple[int, int]:
    return line.since, int(line.id.rpartition(".")[2])


_LAST_BEFORE = (
    select(rows.record.c.number)
    .where(rows.record.c.organization_id == bindparam("organization"), rows.record.c.at < bindparam("end"))
    .order_by(rows.record.c.at.desc(), rows.record.c.number.desc())
    .limit(1)
)


FIRST_DAY, LAST_DAY = date(2, 1, 1), date(9998, 12, 30)
"""What has a day before and after it in every time zone."""


def as_of(connection: Connection, organization: str, day: date, timezone: str) -> int:
    """The last record up to the end of that day where the organization is; 0 before the first."""
    day = min(max(day, FIRST_DAY), LAST_DAY)
    end = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(timezone)).astimezone(UTC)
    return connection.execute(_LAST_BEFORE, {"organization": organization, "end": end}).scalar() or 0
