"""Policies in a list, for the whole organization or one Circle."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select

from app.governance.lines import PolicyLine
from app.persistence.line_tables import LINE_TABLES
from app.persistence.rows import policy_line, role_line
from app.persistence.structures import standing


@cache
def _listed(past: bool, filters: frozenset[str]) -> Select[Any]:
    kept = LINE_TABLES[PolicyLine]
    when = 0 if past else None
    chosen = (
        select(*kept.columns, role_line.c.name.label("holder"), role_line.c.circle.label("around"))
        .select_from(
            policy_line.join(
                role_line,
                and_(
                    role_line.c.organization_id == policy_line.c.organization_id,
                    role_line.c.lineage == policy_line.c.role,
                    standing(role_line, when),
                ),
            )
        )
        .where(standing(policy_line, when))
        .order_by(role_line.c.circle.is_not(None), role_line.c.name, policy_line.c.title, policy_line.c.lineage)
    )
    if "circle" in filters:
        chosen = chosen.where(policy_line.c.role == bindparam("circle"))
    if "kind" in filters:
        chosen = chosen.where(policy_line.c.kinds.contains(bindparam("kind"), autoescape=False))
    if "setting" in filters:
        chosen = chosen.where(policy_line.c.setting == bindparam("setting"))
    return chosen


def listed(
    connection: Connection,
    organization: str,
    at: int | None = None,
    *,
    circle: str | None = None,
    kind: str | None = None,
    setting: str | None = None,
) -> list[tuple[PolicyLine, str]]:
    """Policies with the name of the Circle or Role that holds each, the Anchor Circle's first."""
    filters = {name: value for name, value in (("circle", circle), ("kind", kind), ("setting", setting)) if value}
    given: dict[str, Any] = {"organization": organization, **filters} | ({} if at is None else {"at": at})
    read = LINE_TABLES[PolicyLine].read
    rows = connection.execute(_listed(at is not None, frozenset(filters)), given).all()
    return [(read(*row[:-2]), row[-2]) for row in rows]  # type: ignore[misc]  # `read` gives a PolicyLine


@cache
def _holders(past: bool) -> Select[Any]:
    when = 0 if past else None
    return (
        select(role_line.c.lineage, role_line.c.name)
        .where(
            standing(role_line, when),
            role_line.c.lineage.in_(select(policy_line.c.role).where(standing(policy_line, when))),
        )
        .order_by(role_line.c.name)
    )


def holders(connection: Connection, organization: str, at: int | None = None) -> list[tuple[str, str]]:
    """The Circles and Roles that hold Policies, to filter by."""
    given: dict[str, Any] = {"organization": organization} | ({} if at is None else {"at": at})
    return [(row[0], row[1]) for row in connection.execute(_holders(at is not None), given)]
