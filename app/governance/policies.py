"""Which Policies bind a Role and in what order, which settings hold in a Circle, and what a Circle Lead carries.

All limits hold together; over a Domain the outer Circle's word wins; a changed default is the innermost one's, unless
one further out forbids that (§4.1.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.governance.lines import DomainLine, PolicyKind, PolicyLine, RoleLine
from app.governance.settings import reaches_sub_circles, setting_of, thing_of
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
    """The Policies that bind inside the Role: of every Circle around it, of those it links into, its own; outermost
    first (§4.1.1).
    """
    own, *around = structure.chain(role) or [None]
    if own is None:
        return []
    found = [_Found(policy, Through.CIRCLE, None) for policy in _reaching(structure, around)]
    seen = {each.policy.lineage for each in found}
    for link in structure.links_of(role):
        for policy in _reaching(structure, structure.chain(link.circle)):
            if policy.lineage not in seen:
                seen.add(policy.lineage)
                found.append(_Found(policy, Through.LINK, link.circle))
    found += [_Found(policy, Through.OWN, None) for policy in structure.held(PolicyLine, role)]
    winners = _winners(found)
    return [_bound(each, winners) for each in found]


@dataclass(frozen=True, slots=True)
class _Found:
    policy: PolicyLine
    why: Through
    link: str | None


def _reaching(structure: Structure, circles: list[RoleLine]) -> list[PolicyLine]:
    """What the innermost of the Circles holds, and what those around it hold that reaches Sub-Circles, outermost first."""
    innermost = circles[0].lineage if circles else None
    return [
        policy
        for circle in reversed(circles)
        for policy in structure.held(PolicyLine, circle.lineage)
        if _bears_on_roles(policy) and (circle.lineage == innermost or reaches_sub_circles(policy))
    ]


def _bears_on_roles(policy: PolicyLine) -> bool:
    """What the Anchor Circle says of itself, or who names its leads, binds no Role within."""
    return policy.setting not in ("anchor_circle_definition", "anchor_circle_lead")


_Default = tuple[object, ...]


def _default(each: _Found) -> _Default | None:
    """What two changed defaults must share for one to override the other; None: it is no changed default.

    A Circle linked into is another place: what holds there overrides nothing in the Role's own line of Circles.
    """
    setting = setting_of(each.policy)
    if setting is None or setting.kind is not PolicyKind.CHANGES_DEFAULT:
        return None
    return (setting.name, thing_of(each.policy), each.link)


def _winners(found: list[_Found]) -> dict[_Default, str]:
    """For each default, the innermost Policy, unless one further out is firm (§5.2.1-b)."""
    winners: dict[_Default, str] = {}
    firm: set[_Default] = set()
    for each in found:
        default = _default(each)
        if default is None or default in firm:
            continue
        winners[default] = each.policy.lineage
        if not each.policy.may_be_overridden and each.why is not Through.OWN:
            firm.add(default)
    return winners


def _bound(each: _Found, winners: dict[_Default, str]) -> Binding:
    default = _default(each)
    winner = winners.get(default) if default is not None else None
    overridden_by = winner if winner != each.policy.lineage else None
    policy = each.policy
    return Binding(policy, policy.role, each.why, overridden_by is None, overridden_by, each.link)


def settings_of(structure: Structure, circle: str) -> list[Binding]:
    """The Policies with a setting that bear on the Circle, outermost first, each marked with whether it holds there."""
    chain = structure.chain(circle)
    own_definition = [policy for policy in structure.held(PolicyLine, circle) if not _bears_on_roles(policy)]
    bound = [each for each in binding(structure, circle) if each.policy.setting and each.why is not Through.LINK]
    if chain and chain[0].circle is None:
        known = {each.policy.lineage for each in bound}
        bound += [Binding(policy, circle, Through.OWN) for policy in own_definition if policy.lineage not in known]
    return bound


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
