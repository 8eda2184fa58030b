"""Roles linked into other Circles (§1.3.4): who invites, who may link and unlink, and what ends with a link.

The link itself is made by a lead of the invited Role; the Circle's part is the Policy (ledger, *Where the text is
open*).
"""

from __future__ import annotations

from app.governance.circles import leads_role
from app.governance.lines import (
    CONSTITUTIONAL,
    AccountabilityLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PolicyLine,
    RoleLine,
)
from app.governance.settings import meant, settings_in_force
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, all_of, no


def invitation(structure: Structure, role: str, circle: str) -> PolicyLine | None:
    """The Policy of the Circle, or of one above it, by which the Role may link in (§1.3.4-a): the innermost."""
    found = [
        policy
        for policy in settings_in_force(structure, circle, "link_invitation")
        if role in (policy.value.get("role"), meant(structure, policy))
    ]
    return found[-1] if found else None


def still_invited(structure: Structure, link: LinkLine) -> bool:
    """Whether the Policy that invited it still does: a link ends with it (§1.3.4-c)."""
    return any(
        policy.lineage == link.policy and link.role in (policy.value.get("role"), meant(structure, policy))
        for policy in settings_in_force(structure, link.circle, "link_invitation")
    )


def may_link(structure: Structure, person: str, role: str, circle: str) -> Verdict:
    line, target = structure.find(RoleLine, role), structure.find(RoleLine, circle)
    if line is None or target is None:
        return no("1.3.4-a", "role_is_gone")
    return all_of(
        _can_link(structure, line, target),
        _invited(structure, line, target),
        _who_links(structure, person, line, target),
    )


def _can_link(structure: Structure, role: RoleLine, circle: RoleLine) -> Verdict:
    if role.circle is None or role.kind in CONSTITUTIONAL or circle.kind in CONSTITUTIONAL:
        return no("1.3.4-a", "invitation_names_a_role_from_elsewhere", role=role.name)
    inside_itself = any(around.lineage == role.lineage for around in structure.chain(circle.lineage))
    if role.circle == circle.lineage or inside_itself:
        return no("1.3.4-a", "role_links_elsewhere", role=role.name, circle=circle.name)
    if any(link.circle == circle.lineage for link in structure.links_of(role.lineage)):
        return no("1.3.4-a", "already_linked", role=role.name, circle=circle.name)
    return YES


def _invited(structure: Structure, role: RoleLine, circle: RoleLine) -> Verdict:
    if invitation(structure, role.lineage, circle.lineage) is None:
        return no("1.3.4-a", "link_needs_an_invitation", role=role.name, circle=circle.name)
    return YES


def _who_links(structure: Structure, person: str, role: RoleLine, circle: RoleLine) -> Verdict:
    if structure.in_setup and person in structure.ratifiers:
        return YES
    if leads_role(structure, role.lineage, person):
        return YES
    return no("1.3.4-a", "only_role_lead_links", role=role.name, circle=circle.name)


def kept_by(structure: Structure, role: str) -> PolicyLine | None:
    """The Policy in or over the Role's source Circle that keeps its links (§1.3.4-c)."""
    line = structure.find(RoleLine, role)
    found = settings_in_force(structure, line.circle, "links_kept") if line is not None and line.circle else []
    return found[0] if found else None


def may_unlink(structure: Structure, person: str, link: LinkLine, acting_secretary: str | None = None) -> Verdict:
    """By the Role itself unless a Policy keeps it, or in another way that the inviting Policy names (§1.3.4-c).

    Where that way is words that the program cannot carry out, the Secretary of the inviting Circle records it.
    """
    line = structure.find(LinkLine, link.lineage)
    role, circle = structure.find(RoleLine, link.role), structure.find(RoleLine, link.circle)
    if line is None or role is None or circle is None:
        return no("1.3.4-c", "link_is_gone")
    policy = structure.find(PolicyLine, link.policy)
    if policy is not None and _other_way(structure, person, policy, acting_secretary):
        return YES
    ratifies = structure.in_setup and person in structure.ratifiers
    if not ratifies and not leads_role(structure, link.role, person):
        return no("1.3.4-c", "only_role_lead_unlinks", role=role.name, circle=circle.name)
    keeper = kept_by(structure, link.role)
    if keeper is not None and not ratifies:
        holder = structure.role(keeper.role).name
        return no("1.3.4-c", "link_is_kept", policy=keeper.title, circle=holder)
    return YES


def _other_way(structure: Structure, person: str, policy: PolicyLine, acting_secretary: str | None) -> bool:
    named = meant(structure, policy, "unlink_role")
    if named and leads_role(structure, named, person):
        return True
    return bool(policy.value.get("unlink")) and person == acting_secretary


def ends_with(structure: Structure, link: LinkLine) -> list[Line]:
    """What the Circle had added to the Role, and what stood for it there, goes with the link, and nothing else."""
    duties: list[Line] = []
    for of in (AccountabilityLine, DomainLine, PolicyLine):
        duties += [line for line in structure.held(of, link.role) if line.added_by == link.circle]
    mandates = [line for line in structure.held(MandateLine, link.role) if line.circle == link.circle]
    return [*duties, *mandates]
