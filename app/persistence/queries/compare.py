"""What changed between two moments: for each fact, how it read before and how it reads after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, or_, select

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    LinkLine,
    PartnerLine,
    PolicyLine,
    RoleLine,
    StrategyLine,
)
from app.persistence.line_tables import LINE_TABLES
from app.persistence.rows import role_line

COMPARED: tuple[type[Line], ...] = (
    RoleLine, AccountabilityLine, DomainLine, PolicyLine, StrategyLine, AssignmentLine, LinkLine, PartnerLine,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact before and after; None where it did not stand. `records` wrote what lies between."""

    of: type[Line]
    lineage: str
    before: Any
    after: Any
    records: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A Role as it is or last was, for headings; Circles of the path outermost first."""

    id: str
    name: str
    circle: str | None
    is_circle: bool


@cache
def _between(of: type[Any]) -> Select[Any]:
    kept = LINE_TABLES[of]
    table = kept.table
    start: ColumnElement[int] = bindparam("start")
    end: ColumnElement[int] = bindparam("end")
    return (
        select(table.c.until_record, *kept.columns)
        .where(
            table.c.organization_id == bindparam("organization"),
            or_(
                and_(table.c.since_record > start, table.c.since_record <= end),
                and_(table.c.until_record > start, table.c.until_record <= end),
            ),
        )
        .order_by(table.c.since_record, table.c.place)
    )


def differences(connection: Connection, organization: str, start: int, end: int) -> list[Difference]:
    """What stood otherwise after record `end` than after record `start`; `start` may be the later one."""
    first, last = min(start, end), max(start, end)
    found: list[Difference] = []
    for of in COMPARED:
        given = {"organization": organization, "start": first, "end": last}
        statement = _between(of)  # type: ignore[arg-type]  # a class is hashable, whatever its instances are
        rows = connection.execute(statement, given).all()
        by_lineage: dict[str, list[tuple[int | None, Any]]] = {}
        read = LINE_TABLES[of].read
        for found_row in rows:
            until, line = found_row[0], read(*found_row[1:])
            by_lineage.setdefault(line.lineage, []).append((until, line))
        for lineage, versions in by_lineage.items():
            before = next((line for until, line in versions if line.since <= first and _ends_after(until, first)), None)
            after = next((line for until, line in versions if line.since <= last and _ends_after(until, last)), None)
            if (before is None and after is None) or _same(before, after):
                continue
            touched = {line.since for _, line in versions if line.since > first}
            touched |= {until for until, _ in versions if until is not None and first < until <= last}
            pair = (before, after) if start <= end else (after, before)
            found.append(Difference(of, lineage, *pair, tuple(sorted(touched))))
    return found


def _ends_after(until: int | None, number: int) -> bool:
    return until is None or until > number


_PLUMBING = frozenset({"id", "since", "lineage", "added_by", "before_adoption", "as_it_stood", "remarks"})


def _same(before: Any, after: Any) -> bool:
    """Closed and opened again just as it was, as when only its marks changed."""
    if before is None or after is None:
        return False
    own = [name for name in before.__dataclass_fields__ if name not in _PLUMBING]
    return all(getattr(before, name) == getattr(after, name) for name in own)


_PLACES = (
    select(role_line.c.lineage, role_line.c.name, role_line.c.circle, role_line.c.is_circle)
    .where(role_line.c.organization_id == bindparam("organization"))
    .order_by(role_line.c.since_record, role_line.c.place)
)
_PLACES_OF = _PLACES.where(role_line.c.lineage.in_(bindparam("ids", expanding=True)))


def places(connection: Connection, organization: str, ids: Iterable[str]) -> dict[str, Place]:
    """Roles as they are or last were, with all Circles around them: as many statements as the tree is deep."""
    found: dict[str, Place] = {}
    wanted = {one for one in ids if one}
    while wanted:
        rows = connection.execute(_PLACES_OF, {"organization": organization, "ids": sorted(wanted)}).all()
        found |= {row[0]: Place(*row) for row in rows}
        wanted = {place.circle for place in found.values() if place.circle} - found.keys() - wanted
    return found


__all__ = ["COMPARED", "Difference", "Place", "differences", "places"]
