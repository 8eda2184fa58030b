"""Where a change is heard: which Circle's governance may make it (§5.2)."""

from __future__ import annotations

from dataclasses import dataclass

from app.governance.lines import CONSTITUTIONAL, AccountabilityLine, DomainLine, RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no


@dataclass(frozen=True, slots=True)
class Hearing:
    """A Circle whose Governance Process hears a change; `circle` is None while Ratifiers shape structure in setup
    (§1.3.3-b).
    """

    circle: str | None
    candidate: str | None = None
    """Whom an election found, and this Proposal elects (§5.3.5-e); None: it is no election's."""

    def may_change_role(self, structure: Structure, role: str) -> Verdict:
        """Whether the Role's own name, purpose, domains and accountabilities are this Circle's to change (§5.2-c)."""
        line = structure.find(RoleLine, role)
        if line is None:
            return no("5.2-a", "role_is_gone")
        if self.circle is None or line.circle == self.circle:
            return YES
        if line.circle is None:
            return no("1.3.3-c", "anchor_circle_defines_itself_by_policy")
        above = structure.find(RoleLine, line.circle)
        holder = above.name if above else line.circle
        return no("5.2-c", "circle_proposes_its_own", line=line.name, owner=holder)

    def may_add_to_role(self, structure: Structure, role: str) -> Verdict:
        """A Circle adds to its own Roles, and to those that link into it (§1.3.4-b)."""
        if any(link.circle == self.circle for link in structure.links_of(role)):
            return YES
        return self.may_change_role(structure, role)

    def may_change_line(self, structure: Structure, line: DomainLine | AccountabilityLine) -> Verdict:
        """What a Circle added to a Role that links into it, only that Circle changes (§1.3.4-b)."""
        added_by_target = any(link.circle == line.added_by for link in structure.links_of(line.role))
        if not added_by_target:
            return self.may_change_role(structure, line.role)
        if self.circle == line.added_by:
            return YES
        circle = structure.find(RoleLine, line.added_by)
        return no("1.3.4-b", "added_by_another_circle", line=line.text, circle=circle.name if circle else "")

    def may_change_inside(self, structure: Structure, circle: str) -> Verdict:
        """Whether Policies and Roles inside this Role are this Circle's to change."""
        line = structure.find(RoleLine, circle)
        if line is None:
            return no("5.2-a", "circle_is_gone")
        if line.kind in CONSTITUTIONAL:
            return no("1.3.1-a", "constitutional_role_not_broken_down", role=line.kind.value)
        if self.circle is None or self.circle == circle:
            return YES
        return no("5.2-c", "circle_proposes_its_own", line=line.name, owner=line.name)


def ordinary(line: RoleLine) -> bool:
    return line.kind is RoleKind.ROLE
