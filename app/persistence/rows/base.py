"""What all tables share: how their constraints are called, how long a text may be, and how they point at each other."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, ForeignKeyConstraint
from sqlmodel import SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = SQLModel.metadata

ID = 100
"""Characters in an id: uuid4().hex, with the suffix of a constitutional Role or the prefix of a derived lineage."""
NAME = 500
LINE = 20_000
"""One accountability, domain, purpose, tension or answer."""
TEXT = 200_000
"""A Policy or a Strategy, which real organizations write as whole documents."""


def at_most(**lengths: int) -> list[CheckConstraint]:
    """The database itself keeps lengths, since `Field(max_length=…)` on a table keeps none."""
    return [CheckConstraint(f"length({column}) <= {most}", name=f"{column}_length") for column, most in lengths.items()]


def within(table: str, *columns: str, key: str = "id") -> list[ForeignKeyConstraint]:
    """Each column points into the same organization (I28)."""
    return [
        ForeignKeyConstraint(["organization_id", column], [f"{table}.organization_id", f"{table}.{key}"])
        for column in columns
    ]


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")
