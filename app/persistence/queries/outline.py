"""The whole chart: every Role with who fills it, as one tree that JSON, outline and map are made of.

Ten thousand Roles are read in two statements; plain dicts are what `orjson` writes quickest, and what templates read.
"""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import Any, TypedDict

from sqlalchemy import Connection, Select, and_, select

from app.persistence.rows import assignment_line, person, role_line
from app.persistence.structures import standing


class Holder(TypedDict):
    """Who fills a Role. `term` is the last day, as text, or None."""

    id: str
    name: str
    focus: str
    term: date | None


class Node(TypedDict):
    """A Role with what is inside it. `unfilled`: an ordinary Role that nobody fills (§1.4.2-a)."""

    id: str
    name: str
    kind: str
    purpose: str
    is_circle: bool
    unfilled: bool
    holders: list[Holder]
    roles: list[Node]


class Chart:
    """The tree after one record. `nodes` finds a Role by id; `parents` says which Circle holds it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.root: Node | None = None
        self.nodes: dict[str, Node] = {}
        self.parents: dict[str, str | None] = {}

    def path(self, role: str) -> list[Node]:
        """The Circles around a Role, outermost first."""
        found: list[Node] = []
        above = self.parents.get(role)
        while above is not None and len(found) <= len(self.nodes):
            found.insert(0, self.nodes[above])
            above = self.parents.get(above)
        return found

    @cached_property
    def within(self) -> dict[str, int]:
        """How many ordinary Roles are inside each, at any depth: innermost first, as they stand after their parents."""
        order: list[Node] = [self.root] if self.root else []
        for node in order:
            order.extend(node["roles"])
        found: dict[str, int] = {}
        for node in reversed(order):
            found[node["id"]] = sum((one["kind"] == "role") + found[one["id"]] for one in node["roles"])
        return found


@cache
def _roles(past: bool) -> Select[Any]:
    table = role_line
    return (
        select(table.c.lineage, table.c.circle, table.c.kind, table.c.name, table.c.purpose, table.c.is_circle)
        .where(standing(table, 0 if past else None))
        .order_by(table.c.since_record, table.c.place)
    )


@cache
def _holders(past: bool) -> Select[Any]:
    table = assignment_line
    return (
        select(table.c.role, table.c.person, person.c.name, table.c.focus, table.c.term)
        .join(person, and_(person.c.organization_id == table.c.organization_id, person.c.id == table.c.person))
        .where(standing(table, 0 if past else None))
        .order_by(table.c.since_record, table.c.place)
    )


def chart(connection: Connection, organization_id: str, number: int, at: int | None = None) -> Chart:
    """The chart now, which is after record `number`, or after record `at`."""
    found = Chart(number if at is None else at)
    given = {"organization": organization_id} | ({} if at is None else {"at": at})
    nodes, parents = found.nodes, found.parents
    for role, circle, kind, name, purpose, is_circle in connection.execute(_roles(at is not None), given).all():
        nodes[role] = {
            "id": role, "name": name, "kind": kind, "purpose": purpose, "is_circle": is_circle,
            "unfilled": kind == "role" and circle is not None, "holders": [], "roles": [],
        }  # fmt: skip
        parents[role] = circle
    for role, who, name, focus, term in connection.execute(_holders(at is not None), given).all():
        node = nodes.get(role)
        if node is not None:
            node["unfilled"] = False
            node["holders"].append({"id": who, "name": name, "focus": focus, "term": term})
    for role, circle in parents.items():
        if circle is None:
            found.root = nodes[role]
        elif circle in nodes:
            nodes[circle]["roles"].append(nodes[role])
    return found
