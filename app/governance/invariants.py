"""What must hold of every structure, whatever led to it (`verify` and the random walks ask).

What came in as it stood misses rules by its own admission, so it is listed elsewhere and no break.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.governance.circles import (
    circle_leads,
    circle_members,
    circle_reps,
    containing_circles,
    elected,
    is_partner,
    represented_otherwise,
    seats,
)
from app.governance.lines import (
    CONSTITUTIONAL,
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.settings import setting_in_force
from app.governance.structure import Structure


@dataclass(frozen=True, slots=True)
class Break:
    """A rule that does not hold, by its number (I1 …), and the line where."""

    rule: str
    item: str
    message: str


def breaks(structure: Structure) -> list[Break]:
    found = [*_anchor(structure), *_tree(structure), *_constitutional_roles(structure), *_belongs(structure)]
    if not found:  # Who leads what can only be asked of a tree.
        found += [*_anchor_leads(structure), *_reps(structure)]
    return found


def _anchor(structure: Structure) -> Iterator[Break]:
    anchors = structure.held(RoleLine, None)
    if len(anchors) != 1:
        yield Break("I1", structure.organization, f"{len(anchors)} Anchor Circles (§1.3.3)")
    for anchor in anchors:
        if not anchor.is_circle:
            yield Break("I1", anchor.lineage, "the Anchor Circle is no Circle (§1.3.3)")


def _tree(structure: Structure) -> Iterator[Break]:
    reached = {anchor.lineage for anchor in structure.held(RoleLine, None)}
    for anchor in structure.held(RoleLine, None):
        reached |= {role.lineage for role in structure.inside(anchor.lineage)}
    for role in structure.all(RoleLine):
        if role.lineage not in reached:
            yield Break("I2", role.lineage, "hangs on no Circle of this organization, or on itself (§1.3.1)")
            continue
        holder = structure.find(RoleLine, role.circle)
        if holder is not None and not holder.is_circle:
            yield Break("I3", role.lineage, f"is held by “{holder.name}”, which is no Circle (§1.3.1)")


def _constitutional_roles(structure: Structure) -> Iterator[Break]:
    for role in structure.all(RoleLine):
        if role.kind in CONSTITUTIONAL and (role.is_circle or structure.roles_in(role.lineage)):
            yield Break("I3", role.lineage, "a constitutional Role is broken down (§1.3.1)")
        if not role.is_circle:
            continue
        kinds = [inner.kind for inner in structure.roles_in(role.lineage)]
        for kind in sorted(CONSTITUTIONAL):
            if kinds.count(kind) != 1:
                yield Break("I3", role.lineage, f"has {kinds.count(kind)} Roles of kind {kind} (§1.3.1)")


OF_A_ROLE: tuple[tuple[type[Line], str], ...] = (
    (DomainLine, "role"),
    (AccountabilityLine, "role"),
    (PolicyLine, "role"),
    (AssignmentLine, "role"),
    (StrategyLine, "circle"),
    (LinkLine, "role"),
    (LinkLine, "circle"),
    (MandateLine, "role"),
    (MandateLine, "circle"),
    (BreakdownLine, "circle"),
)


def _belongs(structure: Structure) -> Iterator[Break]:
    """No line points out of the organization, or at what is gone (I28)."""
    for of, attribute in OF_A_ROLE:
        for line in structure.all(of):
            if structure.find(RoleLine, getattr(line, attribute)) is None:
                yield Break("I28", line.id, f"{of.table}.{attribute} names a Role that is not there")
    for link in structure.all(LinkLine):
        if structure.find(PolicyLine, link.policy) is None:
            yield Break("I28", link.id, "a link without the Policy that invited it (§1.3.4)")
    for assignment in structure.all(AssignmentLine):
        role = structure.find(RoleLine, assignment.role)
        if role is not None and role.kind is RoleKind.CIRCLE_LEAD and not assignment.as_it_stood:
            yield Break("I5", assignment.id, "the Circle Lead Role is assigned by itself (§1.4.1)")


def _anchor_leads(structure: Structure) -> Iterator[Break]:
    """I4: whoever fills the Anchor Circle's own Role does so by a Policy, or stood there before."""
    anchor = structure.anchor
    if anchor is None or structure.in_setup or setting_in_force(structure, anchor.lineage, "anchor_circle_lead"):
        return
    breakdown = structure.breakdown(anchor.lineage)
    for line in structure.held(AssignmentLine, anchor.lineage):
        if breakdown is not None and breakdown.lead == line.lineage:  # Added until due process is restored (§5.5.2).
            continue
        if not line.as_it_stood and any(lead.person == line.person for lead in circle_leads(structure, anchor.lineage)):
            yield Break("I4", line.id, "a Circle Lead of the Anchor Circle without a Policy (§1.4)")


def _reps(structure: Structure) -> Iterator[Break]:
    """I7 to I10."""
    for circle in structure.all(RoleLine):
        if not circle.is_circle:
            continue
        holding = elected(structure, circle.lineage, RoleKind.CIRCLE_REP)
        serving = [line for line in holding if not line.as_it_stood]
        if not holding:
            continue
        leads = {lead.person for lead in circle_leads(structure, circle.lineage)}
        for line in serving:
            if line.person in leads:
                yield Break("I7", line.id, "Circle Lead and Circle Rep of one Circle (§5.1.1)")
        if len({line.person for line in serving}) > seats(structure, circle.lineage, RoleKind.CIRCLE_REP):
            yield Break("I8", circle.lineage, "more Circle Reps than are allowed (§5.1.1)")
        yield from _represented(structure, circle, serving)


def _represented(structure: Structure, circle: RoleLine, serving: list[AssignmentLine]) -> Iterator[Break]:
    reps = circle_reps(structure, circle.lineage)
    members = circle_members(structure, circle.lineage)
    for line in serving:
        if is_partner(structure, line.person) and line.person not in members:
            yield Break("I9", line.id, "a Circle Rep who is no Circle Member (§5.1.1)")
    for containing in containing_circles(structure, circle.lineage):
        if represented_otherwise(structure, containing, circle.lineage) is not None:
            continue
        missing = [person for person in reps if person not in circle_members(structure, containing)]
        for person in missing:
            yield Break("I10", circle.lineage, f"the Circle Rep {person} is no member around it (§5.1.1)")
