"""Processes as the unit of work keeps them: got whole, written back whole with a version, listed by their columns."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from sqlalchemy import Table, bindparam, insert, select, update

from app.governance.errors import NotFound, OutOfOrder
from app.governance.verdicts import Reason
from app.persistence import floors, rows
from app.persistence.rows.types import canonical

if TYPE_CHECKING:
    from app.persistence.unit_of_work import UnitOfWork

NOT_FOUND = Reason("", "not_found")

TABLES: dict[str, Table] = {
    "meeting": rows.meeting,
    "election": rows.election,
    "ruling": rows.ruling,
    "breakdown": rows.breakdown,
    "audit": rows.audit,
}
"""Where each noun is kept."""
ORDER = {
    "meeting": "starts_at",
    "election": "opened_record",
    "ruling": "asked_record",
    "breakdown": "declared_record",
    "audit": "asked_record",
    "proposal": "sent_record",
}
"""The column by which a Circle's are listed."""
OWN = frozenset({"organization_id", "id", "version", "document"})


class Changed(OutOfOrder):
    """Somebody else has written it since it was read: the second wall, behind the lock."""


class Kept(Protocol):
    """What can be kept as a document."""

    @property
    def id(self) -> str: ...

    def to_document(self) -> dict[str, Any]: ...

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self: ...


T = TypeVar("T", bound=Kept)


def columns_of(process: Any) -> dict[str, Any]:
    """What pages list it by: each column is the attribute of the same name, without `_id` at its end."""
    names = [column.name for column in TABLES[process.about].c if column.name not in OWN]
    return {name: _plain(getattr(process, name.removesuffix("_id"))) for name in names}


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


@cache
def _get(table: Table) -> Any:
    return select(table.c.document, table.c.version).where(
        table.c.organization_id == bindparam("organization"), table.c.id == bindparam("id")
    )


@cache
def _save(table: Table) -> Any:
    return update(table).where(
        table.c.organization_id == bindparam("o"), table.c.id == bindparam("i"), table.c.version == bindparam("v")
    )


class Processes(Generic[T]):
    """The processes of one noun. Each is one object in a unit of work, however often it is got."""

    def __init__(self, work: UnitOfWork, table: Table, of: type[T]) -> None:
        self._work = work
        self._table = table
        self._of = of
        self._known: dict[str, T] = {}
        self._stood: dict[str, tuple[str, int]] = {}
        """Document and version as they stand in the table; nothing for a new one."""

    def get(self, process_id: str) -> T:
        found = self.find(process_id)
        if found is None:
            raise NotFound(NOT_FOUND)
        return found

    def find(self, process_id: str) -> T | None:
        found = self._known.get(process_id) or self._read(process_id)
        if found is not None and floors.is_in_meeting(found):
            self._work.join_floor(found)
        return found

    def add(self, process: T) -> None:
        self._known[process.id] = process
        if floors.is_in_meeting(process):
            self._work.join_floor(process)

    def open_in(self, circles: Iterable[str] | None = None) -> list[T]:
        """Those that are not over, in these Circles or in all, as they stand in the table."""
        chosen = self._ids().where(self._table.c.settled_record.is_(None))
        if circles is not None:
            chosen = chosen.where(self._table.c.circle_id.in_(sorted(set(circles))))
        return self._all(chosen)

    def where(self, **equal: Any) -> list[T]:
        """Those whose columns have these values in the table: `where(role_id=…, settled_record=None)`."""
        return self._all(self._ids().where(*(self._table.c[name] == value for name, value in equal.items())))

    def flush(self) -> None:
        for process in self._known.values():
            document = process.to_document()
            text = canonical(document)
            stood = self._stood.get(process.id)
            if stood is None or stood[0] != text:
                self._write(process, document, stood[1] if stood else None)
                self._stood[process.id] = (text, stood[1] + 1 if stood else 1)

    def columns(self, process: T) -> dict[str, Any]:
        return columns_of(process)

    def _read(self, process_id: str) -> T | None:
        given = {"organization": self._work.organization_id, "id": process_id}
        row = self._work.connection.execute(_get(self._table), given).one_or_none()
        if row is None:
            return None
        document, version = row
        process = self._known[process_id] = self._of.from_document(document)
        self._stood[process_id] = (canonical(document), version)
        return process

    def _ids(self) -> Any:
        table = self._table
        return (
            select(table.c.id)
            .where(table.c.organization_id == self._work.organization_id)
            .order_by(table.c[ORDER[table.name]], table.c.id)
        )

    def _all(self, chosen: Any) -> list[T]:
        return [self.get(each) for each in self._work.connection.execute(chosen).scalars().all()]

    def _write(self, process: T, document: dict[str, Any], version: int | None) -> None:
        connection, organization = self._work.connection, self._work.organization_id
        values = {**self.columns(process), "document": document, "version": (version or 0) + 1}
        if version is None:
            connection.execute(insert(self._table), {"organization_id": organization, "id": process.id, **values})
            return
        place = {"o": organization, "i": process.id, "v": version}
        if connection.execute(_save(self._table).values(values), place).rowcount != 1:
            raise Changed(Reason("", "changed_meanwhile"))
