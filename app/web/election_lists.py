"""Elections on other pages: beside the elected Roles of a Circle, and on everybody's home page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.governance.candidates import candidates_by, other_selection, overdue_terms
from app.governance.circles import seats_allowed_by
from app.governance.election_facts import electorate_now
from app.governance.election_permissions import may_call, may_name_rep
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election
from app.governance.lines import ELECTED, PolicyLine, RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.surrogates import acting_facilitator, is_acting
from app.governance.verdicts import Verdict
from app.persistence import structures
from app.persistence.queries import elections as queries
from app.persistence.queries import processes
from app.persistence.queries.elections import Open, Overdue
from app.web.dependencies import Reading

S = ElectionStep


@dataclass(frozen=True, slots=True)
class Beside:
    """What a Circle's page says of an elected Role."""

    open: Open | None
    may_call: Verdict
    is_overdue: bool
    """A term is over; whoever serves stays until the election is held (§5.3.5)."""
    policy: PolicyLine | None = None
    """By which the Circle Rep comes from another process (§5.1.1)."""
    may_name: bool = False
    changed_by: PolicyLine | None = None
    """The Policy on who may stand, or that lets several serve at once (§5.1.1, §5.1.2)."""


def of_circle(reader: Reading, structure: Structure, circle: str) -> dict[str, Beside]:
    """By elected Role; nothing in the past, in setup, or for visitors."""
    if reader.moment is not None or reader.here.in_setup or reader.person is None:
        return {}
    me = reader.me or ""
    going = {each.role: each for each in queries.open_in(reader.connection, reader.here.id, circle)}
    ended = {line.role for line in overdue_terms(structure, circle, reader.today)}
    found = {}
    for role in structure.roles_in(circle):
        if role.kind not in ELECTED:
            continue
        policy = other_selection(structure, circle) if role.kind is RoleKind.CIRCLE_REP else None
        names = policy is not None and _names(structure, me, circle, reader.today)
        verdict = may_call(structure, me, circle, role.lineage)
        found[role.lineage] = Beside(
            going.get(role.lineage), verdict, role.lineage in ended, policy, names, _changed_by(structure, role)
        )
    return found


def _changed_by(structure: Structure, role: RoleLine) -> PolicyLine | None:
    circle = role.circle or ""
    if role.kind is RoleKind.CIRCLE_REP:
        return seats_allowed_by(structure, circle)
    return candidates_by(structure, circle, role.kind)


def _names(structure: Structure, person: str, circle: str, today: date) -> bool:
    """Whether it is theirs to name the Circle Rep, whoever that is."""
    verdict = may_name_rep(structure, person, circle, "", today)
    return verdict.reason is not None and verdict.reason.message == "candidates_are_circle_members"


@dataclass(frozen=True, slots=True)
class Asked:
    """An election outside of meetings that waits for the reader: `for_what` is a step, or "begin" or "count"."""

    election: Open
    for_what: str


def of_mine(reader: Reading, organization: str, me: str, today: date) -> tuple[list[Asked], list[Overdue]]:
    """What elections ask of somebody; and of a Facilitator, the terms that have ended (§5.3.5-f)."""
    connection = reader.connection
    going = [each for each in queries.open_to(connection, organization, me) if each.meeting is None]
    ended = queries.overdue_to(connection, organization, me, today)
    circles = {each.circle for each in going} | {each.circle for each in ended}
    if not circles:
        return [], []
    structure = structures.load_around(connection, organization, circles, people=[me])
    leading = {each for each in circles if is_acting(structure, each, RoleKind.FACILITATOR, me, today)}
    first = {each for each in circles if me in acting_facilitator(structure, each, today).candidates}
    may_begin = leading | first  # Whoever may declare themselves is asked too, where nobody acts yet (§5.3.6).
    asked = [
        Asked(each, what)
        for each in going
        if (what := _asks(reader, organization, structure, each, me, may_begin if each.step == S.CALLED else leading))
    ]
    held = {each.role for each in going}
    return asked, [each for each in ended if each.circle in leading and each.role not in held]


def _asks(reader: Reading, organization: str, structure: Structure, going: Open, me: str, leading: set[str]) -> str:
    election: Any = processes.parsed(reader.connection, organization, "election", going.id)
    if not isinstance(election, Election) or structure.find(RoleLine, going.role) is None:
        return ""
    electorate = electorate_now(structure, election)
    if me in election.awaited(electorate):
        return going.step
    if going.circle not in leading:
        return ""
    if election.step is S.CALLED:
        return "begin"
    return "count" if election.step in (S.COUNT, S.TIE) else ""
