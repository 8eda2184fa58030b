"""What can be done to a structure, and how a list of changes is checked, applied and compared with its ground.

Previewing, adopting and recording are the same list read three times. Changes that are `proposable` are what a
Proposal may put out (§5.2-a); the others are acts that need none (§1.3), each with its own action.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from app.governance.changes.assignments import (
    AmendAssignment,
    Assign,
    Elect,
    EndMandate,
    GiveMandate,
    Reroute,
    SetStrategy,
    Unassign,
)
from app.governance.changes.breakdowns import AddLead, BeginBreakdown, EndBreakdown, TakeOver
from app.governance.changes.duties import (
    ORGANIZATION,
    AddAccountability,
    AddDomain,
    AmendAccountability,
    AmendDomain,
    RemoveAccountability,
    RemoveDomain,
)
from app.governance.changes.hearing import Hearing
from app.governance.changes.importing import AmendLines
from app.governance.changes.links import Link, Unlink
from app.governance.changes.organization import (
    AdmitPartner,
    Adopt,
    Depart,
    Found,
    NameRatifiers,
    OpenLines,
    ReleasePartner,
    Remark,
    Strike,
)
from app.governance.changes.policies import AddPolicy, AmendPolicy, MovePolicy, RemovePolicy
from app.governance.changes.roles import AddRole, AmendRole, BreakOut, FoldIn, MoveRole, RemoveRole
from app.governance.changes.settling import settle
from app.governance.changes.substance import overlaps, touched_roles, unfinished
from app.governance.changes.telling import told
from app.governance.documents import from_json, to_json
from app.governance.lines import AccountabilityLine, DomainLine, PolicyLine, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Reason, Verdict, no

Change = (
    AddRole | AmendRole | RemoveRole | MoveRole | BreakOut | FoldIn |
    AddAccountability | AmendAccountability | RemoveAccountability | AddDomain | AmendDomain | RemoveDomain |
    AddPolicy | AmendPolicy | RemovePolicy | MovePolicy |
    Assign | Elect | AmendAssignment | Unassign | SetStrategy | GiveMandate | EndMandate | Reroute |
    Link | Unlink |
    BeginBreakdown | TakeOver | AddLead | EndBreakdown |
    Found | NameRatifiers | Adopt | AdmitPartner | ReleasePartner | Depart | Strike | OpenLines | AmendLines | Remark
)  # fmt: skip

CHANGES: dict[str, type[Any]] = {kind.__dataclass_fields__["type"].default: kind for kind in get_args(Change)}


@dataclass(frozen=True, slots=True)
class Problem:
    """A change that cannot be made, by its place in the list; None: the list as a whole."""

    index: int | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found when a list of changes was tried: what forbids it, what looks wrong, and what would hold after
    it.
    """

    problems: tuple[Problem, ...]
    overlaps: tuple[tuple[DomainLine, DomainLine], ...]
    """Domains that the changes would let overlap with another Role's: a flag, not a refusal (§1.3.2-a)."""
    after: Structure

    @property
    def verdict(self) -> Verdict:
        return Verdict(self.problems[0].reason if self.problems else None)


def change_to_body(change: Change) -> dict[str, Any]:
    body: dict[str, Any] = to_json(change)
    return body


def change_from_body(body: dict[str, Any]) -> Change:
    """Raises KeyError for a type that is not in the vocabulary."""
    change: Change = from_json(CHANGES[body["type"]], body)
    return change


def check_all(
    structure: Structure, circle: str | None, changes: Sequence[Change], *, candidate: str | None = None
) -> Examination:
    """Try a Proposal's changes on a copy, as heard by a Circle; `circle` None: setup, where Ratifiers shape
    structure. `candidate`: whom the election found that made the Proposal.
    """
    hearing, after = Hearing(circle, candidate), structure.copy()
    draft = Draft(after, structure.at + 1, added_by=circle)
    problems: list[Problem] = []
    for index, change in enumerate(changes):
        verdict = _may_be_proposed(change, hearing, len(changes))
        verdict = change.check(after, hearing) if verdict else verdict
        if verdict.reason is not None:
            problems.append(Problem(index, verdict.reason))
        else:
            change.apply(draft)
    if not changes:
        problems.append(Problem(None, Reason("5.2-a", "nothing_is_changed")))
    problems += [Problem(None, reason) for reason in unfinished(after, touched_roles(draft))]
    return Examination(tuple(problems), tuple(overlaps(after, draft)), after)


def _may_be_proposed(change: Change, hearing: Hearing, of: int) -> Verdict:
    """What needs no Proposal is in none; somebody is elected by the one that their election made (§5.1.2-a, §5.2-a)."""
    if isinstance(change, Elect):
        alone = hearing.candidate is not None and of == 1
        return YES if alone else no("5.1.2-a", "only_elections_elect")
    if hearing.candidate is not None:
        return no("5.1.2-a", "not_the_elections_candidate")
    return YES if change.proposable else no("1.3", "acts_need_no_proposal")


def apply_changes(
    structure: Structure, number: int, circle: str | None, changes: Iterable[Change], *, settled: bool = True
) -> Draft:
    """Apply changes that have been checked to `structure` itself, as record `number`; the Draft says what opened and
    closed.

    What follows from them is settled in the same record, unless `settled` is False (an import takes things as they
    stood).
    """
    draft = Draft(structure, number, added_by=circle, before_adoption=structure.in_setup)
    for change in changes:
        change.apply(draft)
    if settled:
        settle(draft)
    structure.at = number
    return draft


def ground_of(structure: Structure, changes: Iterable[Change]) -> dict[str, list[str]]:
    """The open lines of each Role and Policy that the changes amend or end, by its id: the ground they were written
    on (5.3-f).

    A Role that would end counts with everything inside it, its Policies too, since the Proposal shows all of it.
    """
    ground: dict[str, list[str]] = {}
    for change in changes:
        for role in _roles_changed(structure, change):
            ground[role] = _lines_of_role(structure, role)
        for policy in _policies_ended(structure, change):
            ground[policy.lineage] = [policy.id]
        if isinstance(change, AmendPolicy | RemovePolicy | MovePolicy):
            line = structure.find(PolicyLine, change.policy)
            ground[change.policy] = [line.id] if line else []
    return ground


def _roles_changed(structure: Structure, change: Change) -> list[str]:
    if isinstance(change, RemoveRole | FoldIn):
        return [change.role, *(role.lineage for role in structure.inside(change.role))]
    if isinstance(change, AmendRole | MoveRole | BreakOut | AddAccountability | AddDomain):
        return (
            [change.role]
            if structure.find(RoleLine, change.role) or not isinstance(change, AddAccountability | AddDomain)
            else []
        )
    if isinstance(change, AmendAccountability | RemoveAccountability):
        accountability = structure.find(AccountabilityLine, change.accountability)
        return [accountability.role] if accountability else [change.accountability]
    if isinstance(change, AmendDomain | RemoveDomain):
        domain = structure.find(DomainLine, change.domain)
        return [domain.role] if domain else [change.domain]
    return []


def _policies_ended(structure: Structure, change: Change) -> list[PolicyLine]:
    if not isinstance(change, RemoveRole | FoldIn):
        return []
    ending = [role.lineage for role in structure.inside(change.role)]
    if isinstance(change, RemoveRole):
        ending.append(change.role)
    return [policy for role in ending for policy in structure.held(PolicyLine, role)]


def _lines_of_role(structure: Structure, role: str) -> list[str]:
    line = structure.find(RoleLine, role)
    ids = [line.id] if line else []
    for of in (AccountabilityLine, DomainLine):
        ids += [held.id for held in structure.held(of, role)]
    return sorted(ids)


__all__ = [
    "CHANGES", "ORGANIZATION", "AddAccountability", "AddDomain", "AddLead", "AddPolicy", "AddRole", "AdmitPartner",
    "Adopt", "AmendAccountability", "AmendAssignment", "AmendDomain", "AmendLines", "AmendPolicy", "AmendRole",
    "Assign", "BeginBreakdown", "BreakOut", "Change", "Depart", "Elect", "EndBreakdown", "EndMandate", "Examination",
    "FoldIn", "Found", "GiveMandate", "Hearing", "Link", "MovePolicy", "MoveRole", "NameRatifiers", "OpenLines",
    "Problem", "ReleasePartner", "Remark", "RemoveAccountability", "RemoveDomain", "RemovePolicy", "RemoveRole",
    "Reroute", "SetStrategy", "Strike", "TakeOver", "Unassign", "Unlink", "apply_changes", "change_from_body",
    "change_to_body", "check_all", "ground_of", "told",
]  # fmt: skip
