"""Statements that Core writes once for each kind of database, and that pages then put to the driver as they stand.

What a page of one Role asks is small and many; preparing each question anew cost more than answering it.
Rows come as the driver gives them: on SQLite a boolean is 0 or 1, and a day or a moment is text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam
from sqlalchemy.sql.elements import BindParameter

Rows = Sequence[tuple[Any, ...]]


class Prepared:
    """`write(n)` gives the statement for lists of n values (`listed`), n being a power of two: few texts serve all."""

    def __init__(self, write: Callable[[int], Select[Any]], *lists: str) -> None:
        self._write = write
        self._lists = lists
        self._texts: dict[tuple[str, int], tuple[str, list[str] | None, dict[str, Any]]] = {}

    def rows(self, connection: Connection, given: Mapping[str, Any]) -> Rows:
        n = _room(max((len(given[name]) for name in self._lists), default=1))
        text, order, fixed = self._text(connection, n)
        values = {**fixed, **given}
        for name in self._lists:
            values |= _spread(name, values.pop(name), n)
        if not connection.in_transaction():
            connection.begin()
        cursor = connection.connection.cursor()
        try:
            cursor.execute(text, values if order is None else [values[name] for name in order])
            found: Rows = cursor.fetchall()
        except connection.dialect.loaded_dbapi.Error:
            # The same once more through SQLAlchemy, which says what its errors mean and gives up a lost connection.
            connection.rollback()
            found = [tuple(row) for row in connection.execute(self._write(n), values)]
        finally:
            cursor.close()
        return found

    def _text(self, connection: Connection, n: int) -> tuple[str, list[str] | None, dict[str, Any]]:
        key = (connection.dialect.name, n)
        if key not in self._texts:
            compiled = self._write(n).compile(dialect=connection.dialect)
            order = list(compiled.positiontup or ()) if compiled.positional else None
            self._texts[key] = (str(compiled), order, dict(compiled.params))
        return self._texts[key]


def prepared(statement: Select[Any]) -> Prepared:
    """A statement without lists."""
    return Prepared(lambda _n: statement)


def listed(name: str, n: int) -> list[BindParameter[Any]]:
    """For `column.in_(…)`: room for n values."""
    return [bindparam(f"{name}_{index}") for index in range(n)]


def _room(count: int) -> int:
    return 1 << max(0, count - 1).bit_length()


def _spread(name: str, values: Sequence[Any], n: int) -> dict[str, Any]:
    """The values, and the last one again where there is room left; no value matches nothing."""
    filled = list(values) or [None]
    filled += [filled[-1]] * (n - len(filled))
    return {f"{name}_{index}": value for index, value in enumerate(filled)}


def day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def moment(value: Any) -> datetime | None:
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found.astimezone(UTC) if found is not None else None
