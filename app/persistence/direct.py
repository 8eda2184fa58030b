"""Statements of every write, compiled once for each engine and then put to the driver as they stand.

SQLAlchemy's way to the driver costs ten times what SQLite needs to answer. Types, transactions and
what errors mean are as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, Select
from sqlalchemy.exc import DBAPIError

from app.persistence.engine import unavailable

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    text: str
    order: Sequence[str] | None
    """The names of the parameters in their order, where the driver counts them."""
    fixed: Mapping[str, Any]
    """What the statement itself gives."""
    inwards: Mapping[str, Convert]
    outwards: Sequence[tuple[int, Convert]]

    def parameters(self, given: Mapping[str, Any]) -> Any:
        values = {**self.fixed, **given} if self.fixed or self.inwards else given
        for name, convert in self.inwards.items():
            values[name] = convert(values[name])  # type: ignore[index]  # then it is our own
        return values if self.order is None else [values[name] for name in self.order]

    def row(self, raw: Sequence[Any]) -> tuple[Any, ...]:
        if not self.outwards:
            return tuple(raw)
        values = list(raw)
        for place, convert in self.outwards:
            values[place] = convert(values[place])
        return tuple(values)


class Direct:
    """A statement without lists; `columns` are those that an INSERT sets."""

    def __init__(self, statement: Executable, *columns: str) -> None:
        self._statement = statement
        self._columns = columns
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        compiled = self._for(connection.dialect)
        cursor = self._run(connection, compiled, compiled.parameters(given))
        found = [compiled.row(raw) for raw in cursor.fetchall()]
        cursor.close()
        return found

    def first(self, connection: Connection, given: Mapping[str, Any]) -> tuple[Any, ...] | None:
        found = self.rows(connection, given)
        return found[0] if found else None

    def write(self, connection: Connection, *given: Mapping[str, Any]) -> int:
        """Once for each of `given`; tells how many rows it met."""
        compiled = self._for(connection.dialect)
        parameters = [compiled.parameters(each) for each in given]
        cursor = self._run(connection, compiled, parameters[0] if len(parameters) == 1 else parameters, len(given) > 1)
        met: int = cursor.rowcount
        cursor.close()
        return met

    def _run(self, connection: Connection, compiled: _Compiled, parameters: Any, many: bool = False) -> Any:
        if not connection.in_transaction():
            connection.begin()
        driver = connection.dialect.loaded_dbapi
        cursor = connection.connection.cursor()
        try:
            (cursor.executemany if many else cursor.execute)(compiled.text, parameters)
        except driver.Error as error:
            cursor.close()
            said = DBAPIError.instance(compiled.text, parameters, error, driver.Error, dialect=connection.dialect)
            if connection.dialect.is_disconnect(error, connection.connection.dbapi_connection, None):
                connection.invalidate(error)
            later = unavailable(said) if isinstance(said, DBAPIError) else None
            raise (later or said) from error
        return cursor

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _compile(self._statement, dialect, self._columns)
        return compiled


def _compile(statement: Any, dialect: Dialect, columns: Sequence[str]) -> _Compiled:
    made = statement.compile(dialect=dialect, column_keys=list(columns) or None)
    inwards = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in made.binds.items()}
    selected = list(statement.selected_columns) if isinstance(statement, Select) else []
    outwards = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in selected]
    return _Compiled(
        text=str(made),
        order=list(made.positiontup) if made.positional else None,
        fixed={name: value for name, value in made.params.items() if value is not None},
        inwards={name: convert for name, convert in inwards.items() if convert is not None},
        outwards=[(place, convert) for place, convert in enumerate(outwards) if convert is not None],
    )
