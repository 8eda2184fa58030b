"""What the page of one Role reads: the part of the structure that questions about it need, and what touches it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import CTE, Connection, Select, and_, bindparam, or_, select

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PartnerLine,
    PointerLine,
    PolicyLine,
    RoleLine,
)
from app.governance.settings import references
from app.governance.structure import Structure
from app.persistence.rows import assignment_line, proposal, proposal_touch, role_line, tension
from app.persistence.structures import LINE_TABLES, lines, standing

HISTORY_OF_FILLERS = 50


@dataclass(frozen=True, slots=True)
class Touching:
    """A Proposal that would change something, or did."""

    id: str
    circle: str
    proposer: str
    step: str
    opened_at: datetime | None
    settled: int | None


@dataclass(frozen=True, slots=True)
class MyTension:
    id: str
    text: str
    logged_at: datetime
    role: str | None


def _around(past: bool) -> CTE:
    """Ids of the Role `role`, of the Circles it links into, and of every Circle around these."""
    when = 0 if past else None
    above = role_line.alias("above")
    link = LINE_TABLES[LinkLine].table
    linked = select(link.c.circle).where(standing(link, when), link.c.role == bindparam("role"))
    seeds = (
        select(role_line.c.lineage, role_line.c.circle)
        .where(
            standing(role_line, when),
            or_(role_line.c.lineage == bindparam("role"), role_line.c.lineage.in_(linked)),
        )
        .cte("around", recursive=True)
    )
    return seeds.union(
        select(above.c.lineage, above.c.circle)
        .join(seeds, above.c.lineage == seeds.c.circle)
        .where(standing(above, when))  # type: ignore[arg-type]  # an alias has the table's columns
    )


@cache
def _chain(past: bool) -> Select[Any]:
    kept = LINE_TABLES[RoleLine]
    around = _around(past)
    return (
        select(*kept.columns)
        .where(standing(kept.table, 0 if past else None), kept.table.c.lineage.in_(select(around.c.lineage)))
        .order_by(kept.table.c.since_record, kept.table.c.place)
    )


@cache
def _chains(past: bool) -> Select[Any]:
    """The Roles `roles`, and every Circle around them."""
    kept = LINE_TABLES[RoleLine]
    table, above, when = kept.table, kept.table.alias("above"), 0 if past else None
    seeds = (
        select(table.c.lineage, table.c.circle)
        .where(standing(table, when), table.c.lineage.in_(bindparam("roles", expanding=True)))
        .cte("chains", recursive=True)
    )
    chains = seeds.union(
        select(above.c.lineage, above.c.circle)
        .join(seeds, above.c.lineage == seeds.c.circle)
        .where(standing(above, when))  # type: ignore[arg-type]  # an alias has the table's columns
    )
    return select(*kept.columns).where(standing(table, when), table.c.lineage.in_(select(chains.c.lineage)))


@cache
def _core(past: bool) -> Select[Any]:
    kept = LINE_TABLES[RoleLine]
    return (
        select(*kept.columns)
        .where(
            standing(kept.table, 0 if past else None),
            kept.table.c.circle.in_(bindparam("circles", expanding=True)),
            kept.table.c.kind != "role",
        )
        .order_by(kept.table.c.since_record, kept.table.c.place)
    )


class _Around:
    """A structure while it is filled with what the page of one Role asks about."""

    def __init__(self, connection: Connection, structure: Structure, at: int | None) -> None:
        self.connection, self.structure, self.at = connection, structure, at

    def bring(self, of: type[Line], **by: Iterable[str]) -> list[Any]:
        wanted = {name: sorted(values) for name, values in by.items() if values}
        if not wanted:
            return []
        found = lines(self.connection, self.structure.organization, of, self.at, **wanted)
        self.structure.add(*found)
        return found

    def roles(self, statement: Select[Any], **given: Any) -> list[RoleLine]:
        given["organization"] = self.structure.organization
        if self.at is not None:
            given["at"] = self.at
        read = LINE_TABLES[RoleLine].read
        found: list[Any] = [read(*row) for row in self.connection.execute(statement, given)]
        self.structure.add(*found)
        return found

    def what_policies_name(self) -> list[RoleLine]:
        """Roles that a setting names, or points to, with the Circles around them: who they are led by may matter."""
        policies = [policy for policy in self.structure.all(PolicyLine) if policy.setting]
        if not policies:
            return []
        pointers = self.bring(PointerLine, policy={policy.lineage for policy in policies})
        wanted = {role for policy in policies for role in references(policy).values()}
        wanted |= {pointer.role for pointer in pointers}
        missing = {role for role in wanted if self.structure.find(RoleLine, role) is None}
        return self.roles(_chains(self.at is not None), roles=sorted(missing)) if missing else []


def around_role(
    connection: Connection, structure: Structure, role: str, at: int | None = None, me: str | None = None
) -> Structure:
    """Fill an empty `structure` with what a Role's page asks of it, however many other Roles its Circle holds.

    That is: the Role and the Circles around it and around those it links into, with their Policies, constitutional
    Roles and Domains, and what these Policies name; who fills all of them; and the Role's own lines.
    """
    part = _Around(connection, structure, at)
    chain = part.roles(_chain(at is not None), role=role)
    if not chain:
        return structure
    ids = {line.lineage for line in chain}
    core = part.roles(_core(at is not None), circles=sorted(ids))
    part.bring(PolicyLine, role=ids)
    named = part.what_policies_name()
    part.bring(LinkLine, role={role})
    if domains := part.bring(DomainLine, role=ids):
        part.bring(DomainLine, origin={line.lineage for line in domains})
    part.bring(AccountabilityLine, role={role})
    filling = part.bring(AssignmentLine, role=ids | {line.lineage for line in (*core, *named)})
    part.bring(MandateLine, role={role})
    part.bring(PartnerLine, person={line.person for line in filling} | ({me} if me else set()))
    return structure


_TOUCHING = (
    select(
        proposal.c.id, proposal.c.circle_id, proposal.c.proposer_id, proposal.c.step, proposal.c.opened_at,
        proposal.c.settled_record,
    )
    .select_from(
        proposal_touch.join(
            proposal,
            and_(
                proposal.c.organization_id == proposal_touch.c.organization_id,
                proposal.c.id == proposal_touch.c.proposal_id,
            ),
        )
    )
    .where(
        proposal_touch.c.organization_id == bindparam("organization"),
        proposal_touch.c.item == bindparam("item"),
        proposal.c.sent_record.is_not(None),
    )
    .order_by(proposal.c.settled_record.is_not(None), proposal.c.sent_record.desc())
    .limit(10)
)  # fmt: skip


def proposals_touching(connection: Connection, organization: str, item: str) -> list[Touching]:
    """Proposals sent to their Circle that change a Role or Policy, open ones first. Drafts are their authors' own."""
    return [Touching(*row) for row in connection.execute(_TOUCHING, {"organization": organization, "item": item})]


_MY_TENSIONS = (
    select(tension.c.id, tension.c.text, tension.c.logged_at, tension.c.role_id)
    .where(
        tension.c.organization_id == bindparam("organization"),
        tension.c.person_id == bindparam("person"),
        tension.c.closed_at.is_(None),
    )
    .order_by(tension.c.logged_at)
)
_MINE_FROM = _MY_TENSIONS.where(tension.c.role_id == bindparam("role"))


def my_tensions(connection: Connection, organization: str, person: str, role: str | None = None) -> list[MyTension]:
    """Open Tensions of the person's own, oldest first; of one Role, where that is asked."""
    given = {"organization": organization, "person": person} | ({"role": role} if role else {})
    found = connection.execute(_MINE_FROM if role else _MY_TENSIONS, given)
    return [MyTension(*row) for row in found]


_FILLERS = (
    select(
        assignment_line.c.person, assignment_line.c.focus, assignment_line.c.term, assignment_line.c.since_record,
        assignment_line.c.until_record, assignment_line.c.elected,
    )
    .where(
        assignment_line.c.organization_id == bindparam("organization"), assignment_line.c.role == bindparam("role")
    )
    .order_by(assignment_line.c.since_record.desc(), assignment_line.c.place.desc())
    .limit(HISTORY_OF_FILLERS)
)  # fmt: skip


def fillers(connection: Connection, organization: str, role: str) -> list[Any]:
    """Who filled a Role and when, latest first: (person, focus, term, since, until, elected)."""
    return list(connection.execute(_FILLERS, {"organization": organization, "role": role}).all())
