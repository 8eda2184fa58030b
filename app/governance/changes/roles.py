"""Roles: added, amended, removed, moved, broken down into a Circle and folded in again (§1.1, §1.3, §5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from app.governance.changes.base import LONGEST_NAME, LONGEST_TEXT
from app.governance.changes.hearing import Hearing, ordinary
from app.governance.lines import (
    CONSTITUTIONAL,
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    LinkLine,
    MandateLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, all_of, no

CORE_NAMES = {
    RoleKind.CIRCLE_LEAD: "Circle Lead",
    RoleKind.CIRCLE_REP: "Circle Rep",
    RoleKind.FACILITATOR: "Facilitator",
    RoleKind.SECRETARY: "Secretary",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRole:
    """Add a Role to a Circle; a Role that gains Roles inside stays the same Role (§1.3.1-a)."""

    type: Literal["add_role"] = "add_role"
    proposable: ClassVar[bool] = True
    role: str
    circle: str
    name: str
    purpose: str = ""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(RoleLine, self.role) is not None:
            return no("5.2-a", "role_exists_already", role=self.name)
        return all_of(
            hearing.may_change_inside(structure, self.circle), well_named(self.name), short_enough(self.purpose)
        )

    def apply(self, draft: Draft) -> None:
        make_circle(draft, self.circle)
        draft.open(RoleLine, self.role, circle=self.circle, name=self.name.strip(), purpose=self.purpose.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendRole:
    """Amend a Role's name, purpose, or both; None leaves it as it is."""

    type: Literal["amend_role"] = "amend_role"
    proposable: ClassVar[bool] = True
    role: str
    name: str | None = None
    purpose: str | None = None

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        verdict = all_of(
            hearing.may_change_role(structure, self.role),
            YES if self.name is None else well_named(self.name),
            short_enough(self.purpose or ""),
        )
        if verdict and (line := structure.role(self.role)).kind in CONSTITUTIONAL:
            return no(_fixed_by(line.kind), "constitutional_role_is_fixed", role=line.kind.value)
        return verdict

    def apply(self, draft: Draft) -> None:
        facts = {
            key: text.strip() for key, text in (("name", self.name), ("purpose", self.purpose)) if text is not None
        }
        draft.amend(draft.structure.role(self.role), **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveRole:
    """Remove a Role with all that is inside; what is to stay is moved in the same Proposal (ledger, *Where the text
    is open*).
    """

    type: Literal["remove_role"] = "remove_role"
    proposable: ClassVar[bool] = True
    role: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(RoleLine, self.role) is None:
            return no("5.2-a", "role_is_gone")
        return all_of(
            _not_anchor(structure, self.role),
            hearing.may_change_role(structure, self.role),
            _not_constitutional(structure.role(self.role)),
        )

    def apply(self, draft: Draft) -> None:
        end_role(draft, draft.structure.role(self.role))


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRole:
    """Move a Role into a Sub-Circle or out of one, along the same line of Circles (§5.2-b).

    `serves` names the purpose ("purpose") or the accountability (its lineage) of the Sub-Circle that the Role serves
    there, or no longer serves.
    """

    type: Literal["move_role"] = "move_role"
    proposable: ClassVar[bool] = True
    role: str
    to: str
    serves: str = ""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        line = structure.find(RoleLine, self.role)
        if line is None:
            return no("5.2-a", "role_is_gone")
        if any(above.lineage == self.role for above in structure.chain(self.to)):
            return no("1.3.1-b", "circle_would_contain_itself", circle=line.name)
        return all_of(
            _not_anchor(structure, self.role),
            _not_constitutional(line),
            may_move(structure, hearing, line.circle or "", self.to, self.serves),
        )

    def apply(self, draft: Draft) -> None:
        make_circle(draft, self.to)
        draft.amend(draft.structure.role(self.role), circle=self.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakOut:
    """Break a Role down: it becomes a Circle that holds Roles of its own (§1.3.1-a)."""

    type: Literal["break_out"] = "break_out"
    proposable: ClassVar[bool] = True
    role: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        verdict = hearing.may_change_role(structure, self.role)
        if not verdict:
            return verdict
        line = structure.role(self.role)
        if line.is_circle:
            return no("1.3.1-a", "already_a_circle", role=line.name)
        return _not_constitutional(line)

    def apply(self, draft: Draft) -> None:
        make_circle(draft, self.role)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldIn:
    """Fold a Circle in: it stays as a Role, and the Roles inside it end with their assignments."""

    type: Literal["fold_in"] = "fold_in"
    proposable: ClassVar[bool] = True
    role: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.find(RoleLine, self.role) is None:
            return no("5.2-a", "role_is_gone")
        verdict = all_of(_not_anchor(structure, self.role), hearing.may_change_role(structure, self.role))
        line = structure.role(self.role)
        return verdict if not verdict or line.is_circle else no("1.3.1-a", "not_a_circle", role=line.name)

    def apply(self, draft: Draft) -> None:
        structure = draft.structure
        for role in structure.roles_in(self.role):
            end_role(draft, role)
        draft.close_all(structure.held(StrategyLine, self.role))
        draft.close_all(structure.held(BreakdownLine, self.role))
        draft.amend(structure.role(self.role), is_circle=False)


def make_circle(draft: Draft, role: str) -> None:
    """Give a Role the inside of a Circle: the four Roles that the Constitution places in each (§1.3.1, §1.3.5)."""
    line = draft.structure.role(role)
    if not line.is_circle:
        draft.amend(line, is_circle=True, as_it_stood=line.as_it_stood)
    for kind, name in CORE_NAMES.items():
        if draft.structure.core_role(role, kind) is None:
            draft.open(RoleLine, core_role_id(role, kind), circle=role, kind=kind, name=name)


def core_role_id(circle: str, kind: RoleKind) -> str:
    return f"{circle}-{kind.value.replace('_', '-')}"


def end_role(draft: Draft, role: RoleLine) -> None:
    """End a Role, everything inside it, and every line that speaks of it."""
    structure = draft.structure
    for inner in structure.roles_in(role.lineage):
        end_role(draft, inner)
    for of in (
        AccountabilityLine, DomainLine, PolicyLine, AssignmentLine, StrategyLine, LinkLine, MandateLine, BreakdownLine,
    ):  # fmt: skip
        draft.close_all(structure.held(of, role.lineage))
    draft.close_all(structure.links_of(role.lineage))
    draft.close(role)


def may_move(structure: Structure, hearing: Hearing, source: str, target: str, serves: str) -> Verdict:
    """Down into a Sub-Circle or up out of one, heard by the outer Circle, with what it serves there (§5.2-b)."""
    if structure.find(RoleLine, target) is None or structure.role(target).kind in CONSTITUTIONAL:
        return no("5.2-b", "nowhere_to_move_to")
    if source == target:
        return no("5.2-b", "already_there")
    if hearing.circle is None:
        return YES
    down = hearing.circle == source and any(above.lineage == source for above in structure.chain(target))
    up = hearing.circle == target and any(above.lineage == target for above in structure.chain(source))
    if not (down or up):
        return no(
            "5.2-b",
            "move_follows_one_line",
            target=structure.role(target).name,
            circle=structure.role(hearing.circle).name,
        )
    inner = target if down else source
    if serves == "purpose" and structure.role(inner).purpose:
        return YES
    if any(line.lineage == serves for line in structure.held(AccountabilityLine, inner)):
        return YES
    return no("5.2-b", "move_names_what_it_serves")


def well_named(name: str) -> Verdict:
    if not name.strip():
        return no("1.1-a", "role_needs_a_name")
    if len(name) > LONGEST_NAME:
        return no("", "name_too_long", longest=LONGEST_NAME)
    return YES


def short_enough(text: str) -> Verdict:
    return no("", "text_too_long", longest=LONGEST_TEXT) if len(text) > LONGEST_TEXT else YES


def _not_anchor(structure: Structure, role: str) -> Verdict:
    line = structure.find(RoleLine, role)
    if line is not None and line.circle is None:
        return no("1.3.3-a", "anchor_circle_stays")
    return YES


def _not_constitutional(line: RoleLine) -> Verdict:
    if ordinary(line):
        return YES
    return no(_fixed_by(line.kind), "constitutional_role_not_removed", role=line.kind.value)


def _fixed_by(kind: RoleKind) -> str:
    return {RoleKind.CIRCLE_LEAD: "1.4.5-a", RoleKind.CIRCLE_REP: "5.1.1-d"}.get(kind, "1.3.5-a")
