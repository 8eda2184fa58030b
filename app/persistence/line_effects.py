"""What a record did to the lines, written to their tables: ended ones get their end, new ones a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from app.governance.lines import AccountabilityLine, AssignmentLine, DomainLine, Line, PolicyLine, RoleLine
from app.governance.structure import ALSO_BY, HELD_BY, Draft, Structure
from app.persistence.direct import Direct
from app.persistence.line_tables import LINE_TABLES

_INSERT = {of: Direct(insert(kept.table), *kept.table.c.keys()) for of, kept in LINE_TABLES.items()}
_END = {
    of: update(kept.table)
    .where(kept.table.c.organization_id == bindparam("o"), kept.table.c.id == bindparam("i"))
    .where(kept.table.c.until_record.is_(None))
    .values(until_record=bindparam("u"))
    for of, kept in LINE_TABLES.items()
}


class LineNotOpen(RuntimeError):
    """A change ended a line that the table does not hold open: structure and tables have come apart."""


def write(connection: Connection, organization: str, draft: Draft) -> None:
    """Ends come first, since a lineage has one open line at a time. A line can be opened and ended by one record."""
    number = draft.number
    ended = {line.id for line in draft.closed}
    ends: dict[type[Line], list[dict[str, Any]]] = defaultdict(list)
    for line in draft.closed:
        if line.since != number:
            ends[type(line)].append({"o": organization, "i": line.id, "u": number})
    for of, ending in ends.items():
        done = connection.execute(_END[of], ending)
        if done.rowcount != len(ending):
            raise LineNotOpen(f"{of.table}: {done.rowcount} of {len(ending)} lines ended.")
    starts: dict[type[Line], list[dict[str, Any]]] = defaultdict(list)
    for line in draft.opened:
        until = number if line.id in ended else None
        starts[type(line)].append(LINE_TABLES[type(line)].values(organization, line, until))
    for of, starting in starts.items():
        _INSERT[of].write(connection, *starting)


def concerned(structure: Structure, draft: Draft) -> Iterator[str]:
    """The Roles, Circles, Policies and people in whose histories the record belongs."""
    for line in (*draft.opened, *draft.closed):
        of = type(line)
        if isinstance(line, RoleLine | PolicyLine):
            yield line.lineage
        held_by = getattr(line, HELD_BY[of])
        if held_by is not None:
            yield held_by
        if of in ALSO_BY:
            yield getattr(line, ALSO_BY[of])
        if isinstance(line, AccountabilityLine | DomainLine | AssignmentLine):
            role = structure.find(RoleLine, line.role)
            if role is not None and role.circle is not None:
                yield role.circle
