"""Who is behind a hit: whoever fills its Role, or whoever answers for it by default (§1.4.2), as the core says.

The core is given only what these questions look at: the Roles, the Circles around them, who fills any of these, and the
Policies of the Anchor Circle. That takes three statements, however many hits there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import orjson
from sqlalchemy import Connection, Select, and_, bindparam, select

from app.governance.authorities import Authority, who_assigns
from app.governance.circles import role_leads
from app.governance.lines import AssignmentLine, PartnerLine, PolicyLine, RoleKind, RoleLine
from app.governance.structure import Structure
from app.persistence.rows import assignment_line, partner_line, person, role_line
from app.persistence.structures import lines, load_around


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
    is_circle: bool
    circle: str | None


@dataclass(frozen=True, slots=True)
class Held:
    holders: tuple[Holder, ...]
    assigned_by: Authority | None = None
    """Where nobody holds the Role: who may change that."""


@cache
def _chain() -> Select[Any]:
    """The Roles asked for, and every Circle around them."""
    r, above = role_line, role_line.alias("above")
    mine = and_(r.c.organization_id == bindparam("organization"), r.c.until_record.is_(None))
    seeds = (
        select(r.c.lineage, r.c.circle)
        .where(mine, r.c.lineage.in_(bindparam("ids", expanding=True)))
        .cte("chain", recursive=True)
    )
    up = and_(
        above.c.organization_id == bindparam("organization"),
        above.c.until_record.is_(None),
        above.c.lineage == seeds.c.circle,
    )
    chain = seeds.union(
        # An outer join, so that SQLite goes from the inside out: it would rather begin with every Role there is.
        select(above.c.lineage, above.c.circle)
        .select_from(seeds.outerjoin(above, up))
        .where(seeds.c.circle.is_not(None))
    )
    return select(r.c.lineage, r.c.name, r.c.kind, r.c.is_circle, r.c.circle).where(
        mine, r.c.lineage.in_(select(chain.c.lineage))
    )


@cache
def _filling() -> Select[Any]:
    a, p, q = assignment_line.c, person.c, partner_line.c
    return (
        select(a.id, a.lineage, a.since_record, a.role, a.person, a.focus, a.as_it_stood, p.name, q.lineage)
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


class Around:
    """Some Roles with the Circles around them, and who fills any of these."""

    def __init__(self, connection: Connection, organization: str, roles: Iterable[str | None]) -> None:
        self.connection, self.organization = connection, organization
        self.structure = Structure(organization)
        self.places: dict[str, Place] = {}
        self.names: dict[str, str] = {}
        wanted = sorted({role for role in roles if role})
        if wanted:
            self._read_roles(wanted)
            self._read_people()

    def held(self, roles: Iterable[str], today: date) -> dict[str, Held]:
        """Who holds each Role, and where nobody does, who may change that."""
        leads = {role: role_leads(self.structure, role) for role in roles}
        found = {
            role: Held(
                tuple(Holder(lead.person, self.names[lead.person], lead.focus, lead.by_default) for lead in held)
            )
            for role, held in leads.items()
        }
        if empty := [role for role, held in leads.items() if not held]:
            circles = {self.places[role].circle or role for role in empty}
            wider = load_around(self.connection, self.organization, circles)
            found |= {role: Held((), who_assigns(wider, role, today)) for role in empty}
        return found

    def _read_roles(self, wanted: list[str]) -> None:
        rows = self.connection.execute(_chain(), {"organization": self.organization, "ids": wanted})
        for lineage, name, kind, is_circle, circle in rows:
            self.places[lineage] = Place(lineage, name, bool(is_circle), circle)
            self.structure.add(
                RoleLine(
                    id="",
                    lineage=lineage,
                    since=0,
                    circle=circle,
                    kind=RoleKind(kind),
                    name=name,
                    is_circle=bool(is_circle),
                )
            )

    def _read_people(self) -> None:
        given = {"organization": self.organization, "ids": sorted(self.places)}
        for id, lineage, since, role, person_id, focus, stood, name, partner in self.connection.execute(
            _filling(), given
        ):
            self.names[person_id] = name
            stands = () if stood in ("[]", []) else tuple(orjson.loads(stood) if isinstance(stood, str) else stood)
            self.structure.add(
                AssignmentLine(
                    id=id, lineage=lineage, since=since, role=role, person=person_id, focus=focus, as_it_stood=stands
                )
            )
            if partner is not None:
                self.structure.add(PartnerLine(id="", lineage=partner, since=0, person=person_id))
        anchor = self.structure.anchor
        if anchor is not None and self.structure.held(AssignmentLine, anchor.lineage):
            self.structure.add(*lines(self.connection, self.organization, PolicyLine, role=[anchor.lineage]))
