"""Which Policies bind a Role and in what order, which settings hold in a Circle, and what a Circle Lead carries.

All limits hold together; over a Domain the outer Circle's word wins; a changed default is the innermost one's, unless
one further out forbids that (§4.1.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.governance.lines import DomainLine, PolicyKind, PolicyLine
from app.governance.settings import holds_in, reaches_sub_circles, setting_in_force, setting_of
from app.governance.structure import Structure


class Through(StrEnum):
    """How a Policy comes to bind a Role."""

    OWN = "own"
    CIRCLE = "circle"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Binding:
    """A Policy that binds a Role, from the Role or Circle that holds it.

    It does not hold where another one sets the same default (`overridden_by`, a Policy's id). `link` is the Circle
    linked into through which it binds.
    """

    policy: PolicyLine
    from_role: str
    why: Through
    holds: bool = True
    overridden_by: str | None = None
    link: str | None = None


def binding(structure: Structure, role: str) -> list[Binding]:
    """The Policies that bind the Role: of every Circle around it, of those it links into, its own; outermost first
    (§4.1.1).
    """
    chain = structure.chain(role)
    if not chain:
        return []
    found = _around(structure, [line.lineage for line in chain[1:]], Through.CIRCLE)
    seen = {each.policy.lineage for each in found}
    for link in structure.links_of(role):
        circles = [line.lineage for line in structure.chain(link.circle)]
        linked = _around(structure, circles, Through.LINK, link.circle)
        found += [each for each in linked if each.policy.lineage not in seen]
        seen |= {each.policy.lineage for each in linked}
    return found + _own(structure, role)


def _around(structure: Structure, circles: list[str], why: Through, link: str | None = None) -> list[Binding]:
    """What the innermost of the Circles holds, and what those around it hold that reaches it, outermost first."""
    if not circles:
        return []
    return [
        _bound(structure, policy, circles[0], why, link)
        for circle in reversed(circles)
        for policy in structure.held(PolicyLine, circle)
        if policy.setting not in OF_THE_ANCHOR_ALONE and (policy.role == circles[0] or reaches_sub_circles(policy))
    ]


OF_THE_ANCHOR_ALONE = frozenset({"anchor_circle_definition", "anchor_circle_lead"})
"""What the Anchor Circle says of itself binds no Role within."""


def _own(structure: Structure, role: str) -> list[Binding]:
    return [_bound(structure, policy, role, Through.OWN) for policy in structure.held(PolicyLine, role)]


def _bound(structure: Structure, policy: PolicyLine, place: str, why: Through, link: str | None = None) -> Binding:
    setting = setting_of(policy)
    if setting is None or setting.kind is not PolicyKind.CHANGES_DEFAULT or not holds_in(policy, place):
        return Binding(policy, policy.role, why, link=link)
    thing = {name: policy.value.get(name) for name in setting.thing}
    winner = setting_in_force(structure, place, setting.name, **thing)
    if winner is None or winner.lineage == policy.lineage:
        return Binding(policy, policy.role, why, link=link)
    return Binding(policy, policy.role, why, False, winner.lineage, link)


def settings_of(structure: Structure, circle: str) -> list[Binding]:
    """The Policies with a setting that bear on the Circle, outermost first, each marked with whether it holds there."""
    return [
        _bound(structure, policy, circle, Through.OWN if holder.lineage == circle else Through.CIRCLE)
        for holder in reversed(structure.chain(circle))
        for policy in structure.held(PolicyLine, holder.lineage)
        if policy.setting and holds_in(policy, circle)
    ]


# Domains


def policies_on_domain(structure: Structure, domain: str) -> list[PolicyLine]:
    """The Policies on a Domain, those of the Circle that delegated it before those of the Role that controls it, since
    the Circle's word wins (§1.3.2-b).
    """
    lineages: list[str] = []
    line = structure.find(DomainLine, domain)
    while line is not None and line.lineage not in lineages:
        lineages.append(line.lineage)
        line = structure.find(DomainLine, line.origin)
    holders = {structure.get(DomainLine, lineage).role for lineage in lineages}
    around = {above.lineage for holder in holders for above in structure.chain(holder)}
    found = [policy for holder in around for policy in structure.held(PolicyLine, holder) if policy.domain in lineages]
    return sorted(found, key=lambda policy: (len(structure.chain(policy.role)), policy.since, policy.id))
