"""Who is behind a hit: whoever fills its Role, or whoever answers for it by default (§1.4.2), as the core says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select

from app.governance.authorities import Authority, who_assigns
from app.governance.circles import role_leads
from app.governance.lines import ELECTED, RoleKind
from app.persistence.rows import assignment_line, partner_line, person, role_line
from app.persistence.structures import load_around


@dataclass(frozen=True, slots=True)
class Holder:
    """`by_default`: nobody, or no Partner, fills the Role, and they answer for it as Circle Lead (§1.4.2-a)."""

    id: str
    name: str
    focus: str
    by_default: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A Role or Circle as hits name it."""

    id: str
    name: str
    kind: str
    is_circle: bool
    circle: str | None


@dataclass(frozen=True, slots=True)
class Held:
    holders: tuple[Holder, ...]
    assigned_by: Authority | None = None
    """Where nobody holds the Role: who may change that."""


@cache
def _places() -> Select[Any]:
    r = role_line.c
    return select(r.lineage, r.name, r.kind, r.is_circle, r.circle).where(
        r.organization_id == bindparam("organization"),
        r.until_record.is_(None),
        r.lineage.in_(bindparam("ids", expanding=True)),
    )


@cache
def _filling() -> Select[Any]:
    a, p, q = assignment_line.c, person.c, partner_line.c
    return (
        select(a.role, a.person, p.name, a.focus, q.lineage.is_not(None))
        .join(person, and_(p.organization_id == a.organization_id, p.id == a.person))
        .outerjoin(
            partner_line,
            and_(q.organization_id == a.organization_id, q.person == a.person, q.until_record.is_(None)),
        )
        .where(
            a.organization_id == bindparam("organization"),
            a.until_record.is_(None),
            a.role.in_(bindparam("ids", expanding=True)),
        )
        .order_by(a.since_record, a.place)
    )


def places(connection: Connection, organization: str, ids: Iterable[str | None]) -> dict[str, Place]:
    """Roles and Circles as they are now, and the Circles that hold them."""
    wanted = sorted({id for id in ids if id})
    if not wanted:
        return {}
    rows = connection.execute(_places(), {"organization": organization, "ids": wanted})
    return {row[0]: Place(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows}


def holders(connection: Connection, organization: str, roles: Iterable[Place], today: date) -> dict[str, Held]:
    """By Role id. Roles that Partners fill are answered by one statement; for others the core is asked who covers."""
    wanted = {role.id: role for role in roles}
    if not wanted:
        return {}
    filling: dict[str, list[Holder]] = defaultdict(list)
    settled: set[str] = {role.id for role in wanted.values() if role.kind in ELECTED}
    for role, id, name, focus, is_partner in connection.execute(
        _filling(), {"organization": organization, "ids": sorted(wanted)}
    ):
        filling[role].append(Holder(id, name, focus, by_default=False))
        if is_partner and wanted[role].circle is not None and wanted[role].kind == RoleKind.ROLE:
            settled.add(role)
    held = {role: Held(tuple(filling[role])) for role in settled if filling[role]}
    open_ = [role for role in wanted.values() if role.id not in held]
    return held | _by_the_core(connection, organization, open_, today) if open_ else held


def _by_the_core(connection: Connection, organization: str, roles: list[Place], today: date) -> dict[str, Held]:
    structure = load_around(connection, organization, {role.circle or role.id for role in roles})
    leads = {role.id: role_leads(structure, role.id) for role in roles}
    authorities = {role: who_assigns(structure, role, today) for role, found in leads.items() if not found}
    people = {lead.person for found in leads.values() for lead in found}
    for authority in authorities.values():
        people.update(authority.people)
    names = _names(connection, organization, people)
    return {
        role: Held(
            tuple(Holder(lead.person, names.get(lead.person, ""), lead.focus, lead.by_default) for lead in found),
            authorities.get(role),
        )
        for role, found in leads.items()
    }


def _names(connection: Connection, organization: str, people: set[str]) -> dict[str, str]:
    from app.persistence.queries.people import names

    return names(connection, organization, people)
