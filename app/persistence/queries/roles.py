"""What the page of one Role reads: the part of the structure that questions about it need, and what touches it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import CTE, Connection, Select, Text, and_, bindparam, select, union_all

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PartnerLine,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.settings import references
from app.governance.structure import Structure
from app.persistence.line_tables import LINE_TABLES
from app.persistence.prepared import Prepared, day, listed, moment, prepared
from app.persistence.rows import assignment_line, domain_line, proposal, proposal_touch, role_line, tension
from app.persistence.structures import standing

HISTORY_OF_FILLERS = 50
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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
    asked = union_all(select(bindparam("role", type_=Text())), linked)  # An OR would read every Role.
    seeds = (
        select(role_line.c.lineage, role_line.c.circle)
        .where(standing(role_line, when), role_line.c.lineage.in_(asked))
        .cte("around", recursive=True)
    )
    return seeds.union(_up(seeds, above, when))


def _up(seeds: CTE, above: Any, when: int | None) -> Select[Any]:
    """The Circles that hold these Roles: by an outer join, or SQLite would begin with every Role there is."""
    holds = and_(above.c.lineage == seeds.c.circle, standing(above, when))
    return (
        select(above.c.lineage, above.c.circle)
        .select_from(seeds.outerjoin(above, holds))
        .where(seeds.c.circle.is_not(None))
    )


@cache
def _chain(past: bool) -> Prepared:
    """The Role, and what `_around` finds, outermost or not: they sort themselves by what holds them."""
    kept = LINE_TABLES[RoleLine]
    around = _around(past)
    return prepared(
        select(*kept.columns)
        .where(standing(kept.table, 0 if past else None), kept.table.c.lineage.in_(select(around.c.lineage)))
        .order_by(kept.table.c.since_record, kept.table.c.place)
    )


@cache
def _chains(past: bool) -> Prepared:
    """The Roles `roles`, and every Circle around them."""
    kept = LINE_TABLES[RoleLine]
    table, above, when = kept.table, kept.table.alias("above"), 0 if past else None

    def write(n: int) -> Select[Any]:
        seeds = (
            select(table.c.lineage, table.c.circle)
            .where(standing(table, when), table.c.lineage.in_(listed("roles", n)))
            .cte("chains", recursive=True)
        )
        chains = seeds.union(_up(seeds, above, when))
        return select(*kept.columns).where(standing(table, when), table.c.lineage.in_(select(chains.c.lineage)))

    return Prepared(write, "roles")


@cache
def _lines(of: type[Any], past: bool, by: str) -> Prepared:
    kept = LINE_TABLES[of]
    table = kept.table
    return Prepared(
        lambda n: (
            select(*kept.columns)
            .where(standing(table, 0 if past else None), table.c[by].in_(listed(by, n)))
            .order_by(table.c.since_record, table.c.place)
        ),
        by,
    )


@cache
def _given_further(past: bool) -> Prepared:
    """The Domains from which Roles that some Circles hold were granted theirs."""
    table, when = domain_line, 0 if past else None
    return Prepared(
        lambda n: (
            select(table.c.origin)
            .distinct()
            .where(
                standing(table, when),
                table.c.origin.is_not(None),
                table.c.role.in_(
                    select(role_line.c.lineage).where(
                        standing(role_line, when), role_line.c.circle.in_(listed("circles", n))
                    )
                ),
            )
        ),
        "circles",
    )


def given_further(connection: Connection, organization: str, circles: Iterable[str], at: int | None = None) -> set[str]:
    """The Domains of these Circles, by lineage, that a Role inside was granted from (§1.3.2-a)."""
    wanted = sorted(set(circles))
    if not wanted:
        return set()
    given: dict[str, Any] = {"organization": organization, "circles": wanted} | ({} if at is None else {"at": at})
    return {row[0] for row in _given_further(at is not None).rows(connection, given)}


class _Around:
    """A structure while it is filled with what the page of one Role asks about."""

    def __init__(self, connection: Connection, structure: Structure, at: int | None) -> None:
        self.connection, self.structure, self.at = connection, structure, at
        self.given: dict[str, Any] = {"organization": structure.organization} | ({} if at is None else {"at": at})

    @property
    def past(self) -> bool:
        return self.at is not None

    def put(self, of: type[Line], question: Prepared, **given: Any) -> list[Any]:
        read = READ[of]
        found = [read(*row) for row in question.rows(self.connection, {**self.given, **given})]
        self.structure.add(*found)
        return found

    def bring(self, of: type[Line], by: str, values: Iterable[str]) -> list[Any]:
        wanted = sorted(set(values))
        if not wanted:
            return []
        question = _lines(of, self.past, by)  # type: ignore[arg-type]  # a class is hashable, whatever its instances are
        return self.put(of, question, **{by: wanted})

    def what_policies_name(self, policies: list[PolicyLine]) -> list[RoleLine]:
        """Roles that a setting names, or points to, with the Circles around them: who they are led by may matter."""
        carrying = [policy for policy in policies if policy.setting]
        if not carrying:
            return []
        pointers = self.bring(PointerLine, "policy", (policy.lineage for policy in carrying))
        wanted = {role for policy in carrying for role in references(policy).values()}
        wanted |= {pointer.role for pointer in pointers}
        missing = sorted(role for role in wanted if self.structure.find(RoleLine, role) is None)
        return self.put(RoleLine, _chains(self.past), roles=missing) if missing else []


def _assignment(*row: Any) -> Line:
    *known, term, elected, stays = row
    return LINE_TABLES[AssignmentLine].read(*known, day(term), elected, stays)


def _mandate(*row: Any) -> Line:
    *known, expires = row
    return LINE_TABLES[MandateLine].read(*known, day(expires))


READ = {of: kept.read for of, kept in LINE_TABLES.items()} | {AssignmentLine: _assignment, MandateLine: _mandate}
"""From a row as the driver gives it."""


def around_role(
    connection: Connection, structure: Structure, role: str, at: int | None = None, me: str | None = None
) -> Structure:
    """Fill an empty `structure` with what a Role's page asks of it, however many other Roles its Circle holds.

    That is: the Role and the Circles around it and around those it links into, with their Policies and Domains, and
    what these Policies name; who fills all of them; and the Role's own lines. Who acts as Secretary of a Circle is more
    than it tells (`needs_its_circle`).
    """
    part = _Around(connection, structure, at)
    chain = part.put(RoleLine, _chain(part.past), role=role)
    if not chain:
        return structure
    ids = {line.lineage for line in chain}
    policies = part.bring(PolicyLine, "role", ids)
    named = part.what_policies_name(policies)
    part.bring(LinkLine, "role", [role])
    part.bring(DomainLine, "role", ids)
    part.bring(AccountabilityLine, "role", [role])
    filling = part.bring(AssignmentLine, "role", ids | {line.lineage for line in named})
    part.bring(MandateLine, "role", [role])
    part.bring(BreakdownLine, "circle", ids)
    part.bring(PartnerLine, "person", {line.person for line in filling} | ({me} if me else set()))
    return structure


def needs_its_circle(structure: Structure, role: RoleLine) -> bool:
    """Whether questions about the Role look at everything in its Circle: what a Circle Lead carries depends on it, and
    so does who acts as Secretary, who records what a process in words decides, and links that end in other ways.
    """
    processes = any(policy.value.get("process") for policy in structure.all(PolicyLine))
    return role.kind is RoleKind.CIRCLE_LEAD or processes or bool(structure.links_of(role.lineage))


_TOUCHING = prepared(
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
    rows = _TOUCHING.rows(connection, {"organization": organization, "item": item})
    return [
        Touching(id, circle, proposer, step, moment(opened), settled)
        for id, circle, proposer, step, opened, settled in rows
    ]


_MINE = (
    select(tension.c.id, tension.c.text, tension.c.logged_at, tension.c.role_id)
    .where(
        tension.c.organization_id == bindparam("organization"),
        tension.c.person_id == bindparam("person"),
        tension.c.closed_at.is_(None),
    )
    .order_by(tension.c.logged_at)
)
_MY_TENSIONS = prepared(_MINE)
MOST_TENSIONS = 10
"""Tensions on a Role's page; the others are on the list of all."""
_MINE_FROM = prepared(_MINE.where(tension.c.role_id == bindparam("role")).limit(MOST_TENSIONS + 1))


def my_tensions(connection: Connection, organization: str, person: str, role: str | None = None) -> list[MyTension]:
    """Open Tensions of the person's own, oldest first; of one Role, where asked, the oldest few and one more."""
    given = {"organization": organization, "person": person} | ({"role": role} if role else {})
    found = (_MINE_FROM if role else _MY_TENSIONS).rows(connection, given)
    return [MyTension(id, text, moment(logged) or EPOCH, of) for id, text, logged, of in found]


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
