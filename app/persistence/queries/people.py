"""People as pages name and list them. E-mail addresses are for members of the organization alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select

from app.persistence.prepared import Prepared
from app.persistence.prepared import listed as room_for
from app.persistence.rows import assignment_line, partner_line, person, role_line
from app.persistence.structures import standing

_NAMES = Prepared(
    lambda n: select(person.c.id, person.c.name).where(
        person.c.organization_id == bindparam("organization"), person.c.id.in_(room_for("ids", n))
    ),
    "ids",
)
_EVERYBODY = (
    select(person.c.id, person.c.name)
    .where(person.c.organization_id == bindparam("organization"), person.c.active)
    .order_by(func.lower(person.c.name), person.c.id)
)
_ONE = select(person).where(person.c.organization_id == bindparam("organization"), person.c.id == bindparam("id"))


@dataclass(frozen=True, slots=True)
class Listed:
    id: str
    name: str
    email: str | None
    active: bool
    is_partner: bool
    roles: int


@dataclass(frozen=True, slots=True)
class RoleOf:
    """A Role that somebody fills, with the Circle that holds it (its own id, for the Anchor Circle)."""

    assignment: str
    role: str
    name: str
    kind: str
    is_circle: bool
    circle: str
    circle_name: str | None
    focus: str
    term: Any
    elected: bool
    stays: str
    since: int
    as_it_stood: Any


def names(connection: Connection, organization: str, ids: Iterable[str | None]) -> dict[str, str]:
    """Names by id; whoever is not found is not in it."""
    wanted = sorted({one for one in ids if one})
    if not wanted:
        return {}
    return dict(_NAMES.rows(connection, {"organization": organization, "ids": wanted}))


def everybody(connection: Connection, organization: str) -> list[tuple[str, str]]:
    """Who can be chosen in a form: active people, by name."""
    return [(row[0], row[1]) for row in connection.execute(_EVERYBODY, {"organization": organization})]


def one(connection: Connection, organization: str, id: str) -> Any:
    return connection.execute(_ONE, {"organization": organization, "id": id}).first()


@cache
def _listed(past: bool) -> Select[Any]:
    when = 0 if past else None
    filling = (
        select(assignment_line.c.person, func.count(assignment_line.c.role.distinct()).label("roles"))
        .where(standing(assignment_line, when))
        .group_by(assignment_line.c.person)
        .subquery()
    )
    partner = select(partner_line.c.person).where(standing(partner_line, when)).subquery()
    return (
        select(
            person.c.id, person.c.name, person.c.email, person.c.active,
            partner.c.person.is_not(None).label("is_partner"), func.coalesce(filling.c.roles, 0).label("roles"),
        )
        .select_from(
            person.outerjoin(filling, filling.c.person == person.c.id)
            .outerjoin(partner, partner.c.person == person.c.id)
        )
        .where(person.c.organization_id == bindparam("organization"))
        .order_by(func.lower(person.c.name), person.c.id)
    )  # fmt: skip


def listed(connection: Connection, organization: str, at: int | None = None) -> list[Listed]:
    """Everybody the organization knows, by name, with how many Roles they fill."""
    given: dict[str, Any] = {"organization": organization} | ({} if at is None else {"at": at})
    return [Listed(*row) for row in connection.execute(_listed(at is not None), given)]


@cache
def _roles_of(past: bool) -> Select[Any]:
    when = 0 if past else None
    table, role, circle = assignment_line, role_line, role_line.alias("circle")
    same = and_(circle.c.organization_id == role.c.organization_id, circle.c.lineage == role.c.circle)
    return (
        select(
            table.c.lineage, table.c.role, role.c.name, role.c.kind, role.c.is_circle,
            func.coalesce(role.c.circle, ""), circle.c.name,
            table.c.focus, table.c.term, table.c.elected, table.c.stays, table.c.since_record, table.c.as_it_stood,
        )
        .select_from(
            table.join(
                role, and_(role.c.organization_id == table.c.organization_id, role.c.lineage == table.c.role,
                           standing(role, when)),
            ).outerjoin(circle, and_(same, standing(circle, when)))
        )
        .where(standing(table, when), table.c.person == bindparam("person"))
        .order_by(circle.c.name, role.c.name, table.c.since_record, table.c.place)
    )  # fmt: skip


def roles_of(connection: Connection, organization: str, who: str, at: int | None = None) -> list[RoleOf]:
    """Every Role that a person fills, by Circle."""
    given: dict[str, Any] = {"organization": organization, "person": who} | ({} if at is None else {"at": at})
    return [RoleOf(*row) for row in connection.execute(_roles_of(at is not None), given)]
