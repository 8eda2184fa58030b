"""The elected Roles of a Circle: who may stand, how many serve, how a Circle Rep is found, and whose term is over.

Circle Members may stand (§5.1.1, §5.1.2), none of the Circle Leads as Circle Rep; for Facilitator and Secretary a
Policy may add candidates or limit them.
"""

from __future__ import annotations

from datetime import date

from app.governance.circles import circle_members, elected, has_lead, is_partner, leads_role, seats
from app.governance.lines import ELECTED, AssignmentLine, PartnerLine, PolicyLine, RoleKind, RoleLine
from app.governance.settings import BOTH, meant, setting_in_force, settings_in_force
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no

__all__ = ["candidates_by", "candidates_of", "may_stand", "open_seats", "other_selection", "overdue_terms", "seats"]

EVERY_PARTNER = "partners"


def candidates_of(structure: Structure, circle: str, kind: RoleKind) -> dict[str, Verdict]:
    """Circle Members and whoever a Policy adds, each with the reason where they may not be elected."""
    people = dict.fromkeys(circle_members(structure, circle))
    policy = candidates_by(structure, circle, kind)
    if policy is not None:
        people |= dict.fromkeys(_added(structure, policy))
    return {person: may_stand(structure, circle, kind, person) for person in people}


def may_stand(structure: Structure, circle: str, kind: RoleKind, person: str) -> Verdict:
    """Whether somebody can be elected, and if not, why."""
    name = structure.role(circle).name
    if kind is RoleKind.CIRCLE_REP:
        if has_lead(structure, circle, person):
            return no("5.1.1-a", "a_circle_lead_is_no_rep", circle=name)
        member = person in circle_members(structure, circle)
        return YES if member else no("5.1.1-a", "candidates_are_circle_members", circle=name)
    if not is_partner(structure, person):
        return no("5.1.2-b", "candidates_are_partners")
    policy = candidates_by(structure, circle, kind)
    added = policy is not None and _adds(structure, policy, person)
    if not added and person not in circle_members(structure, circle):
        return no("5.1.2-b", "candidates_are_circle_members", circle=name)
    return _within(structure, circle, policy, person) if policy is not None else YES


def candidates_by(structure: Structure, circle: str, kind: RoleKind) -> PolicyLine | None:
    """The Policy on who may stand: the innermost that speaks of this Role, unless one further out is firm (§4.1.1)."""
    if kind is RoleKind.CIRCLE_REP:
        return None
    found = [
        policy
        for policy in settings_in_force(structure, circle, "candidates")
        if policy.value.get("over") in (None, "", BOTH, kind.value)
    ]
    firm = next((policy for policy in found if not policy.may_be_overridden and policy.role != circle), None)
    return firm or (found[-1] if found else None)


def _added(structure: Structure, policy: PolicyLine) -> list[str]:
    people = [line.person for line in structure.all(PartnerLine)] if policy.value.get("add") == EVERY_PARTNER else []
    role = meant(structure, policy, "add_role")
    return people + [line.person for line in structure.held(AssignmentLine, role)] if role else people


def _adds(structure: Structure, policy: PolicyLine, person: str) -> bool:
    if policy.value.get("add") == EVERY_PARTNER:
        return True
    role = meant(structure, policy, "add_role")
    return role is not None and any(line.person == person for line in structure.held(AssignmentLine, role))


def _within(structure: Structure, circle: str, policy: PolicyLine, person: str) -> Verdict:
    role = meant(structure, policy, "only_role")
    if role is not None and structure.find(RoleLine, role) is not None and not leads_role(structure, role, person):
        named = structure.role(role).name
        return no("5.1.2-b", "candidates_fill_a_role", policy=policy.title, role=named)
    if policy.value.get("leave_out") == "circle_leads" and has_lead(structure, circle, person):
        return no("5.1.2-b", "candidates_lead_no_circle", policy=policy.title, circle=structure.role(circle).name)
    return YES


# How many, and how


def open_seats(structure: Structure, circle: str, kind: RoleKind) -> int:
    """How many more may serve beside those who do."""
    return max(0, seats(structure, circle, kind) - len(elected(structure, circle, kind)))


def other_selection(structure: Structure, circle: str) -> PolicyLine | None:
    """The Policy by which the Circle Rep comes from another process than an election (§5.1.1)."""
    return setting_in_force(structure, circle, "other_rep_selection")


# Terms


def overdue_terms(structure: Structure, circle: str, today: date) -> list[AssignmentLine]:
    """Whose term is over, and who serves until the next election is held (§5.3.5); earliest first."""
    held = [line for kind in sorted(ELECTED) for line in elected(structure, circle, kind)]
    return sorted(
        (line for line in held if line.term is not None and line.term < today),
        key=lambda line: (line.term or today, line.id),
    )
