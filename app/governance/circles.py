"""Who leads what, who is a Circle Member and why, and which Roles a person represents (§1.4, §1.4.2, §5.1, §5.3).

Every question is put to a `Structure`, whole or partial; `parts.py` says which lines a partial one must bring.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.governance.lines import (
    ELECTED,
    AssignmentLine,
    LinkLine,
    Mandate,
    MandateLine,
    PartnerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.settings import setting_in_force
from app.governance.structure import Structure


@dataclass(frozen=True, slots=True)
class Lead:
    """A Circle Lead. `via` is the Circle whose own Role they fill; by default, that is one further out (§1.4.2-a)."""

    person: str
    by_default: bool
    via: str


@dataclass(frozen=True, slots=True)
class RoleLead:
    """Who fills a Role, or holds it by default as Circle Lead of `via` (§1.4.2)."""

    person: str
    focus: str
    by_default: bool
    is_partner: bool
    assignment: AssignmentLine | None = None
    via: str | None = None


class Reason(StrEnum):
    """Why somebody is a Circle Member (§5.1-a)."""

    CIRCLE_LEAD = "circle_lead"
    ROLE_LEAD = "role_lead"
    LINKED_ROLE = "linked_role"
    CIRCLE_REP = "circle_rep"


@dataclass(frozen=True, slots=True)
class Why:
    """`role` is the Role led, or the Sub-Circle's own Role that a Circle Rep represents (§5.1.1-b)."""

    reason: Reason
    role: str
    by_default: bool = False


def is_partner(structure: Structure, person: str) -> bool:
    return bool(structure.held(PartnerLine, person))


def assignments(structure: Structure, role: str) -> list[AssignmentLine]:
    """Who fills the Role, longest in it first."""
    return sorted(structure.held(AssignmentLine, role), key=_age)


def _age(line: AssignmentLine) -> tuple[int, int]:
    return line.since, int(line.id.rpartition(".")[2] or 0)


# Leads


def circle_leads(structure: Structure, circle: str) -> list[Lead]:
    """Whoever fills the Circle's own Role, and where no Partner does, the Circle Leads of the Circle above too.

    The Anchor Circle has none unless one of its Policies says so, or they came in as it stood (§1.4-b); or, in a
    Process Breakdown, the one who was added (§5.5.2).
    """
    leads: dict[str, Lead] = {}
    for role in structure.chain(circle):
        filling = assignments(structure, role.lineage)
        if role.circle is None:
            named = setting_in_force(structure, role.lineage, "anchor_circle_lead") is not None
            breakdown = structure.breakdown(role.lineage)
            added = breakdown.lead if breakdown is not None else None
            filling = [line for line in filling if named or "1.4-b" in line.as_it_stood or line.lineage == added]
        for line in filling:
            leads.setdefault(line.person, Lead(line.person, role.lineage != circle, role.lineage))
        if any(is_partner(structure, line.person) for line in filling):
            break
    return list(leads.values())


def has_lead(structure: Structure, circle: str, person: str) -> bool:
    return any(lead.person == person for lead in circle_leads(structure, circle))


def role_leads(structure: Structure, role: str, around: list[Lead] | None = None) -> list[RoleLead]:
    """A Circle Lead counts as Role Lead of a Role that nobody, or no Partner, fills (§1.4.2).

    The Circle Lead Role is led by the Circle's leads; who is elected has surrogates and no cover (§5.3.6). `around` are
    the Circle Leads of the Role's Circle where the caller knows them already.
    """
    line = structure.find(RoleLine, role)
    if line is None:
        return []
    if line.kind is RoleKind.CIRCLE_LEAD or line.circle is None:
        inside = line.circle or role
        return [_as_role_lead(structure, lead) for lead in circle_leads(structure, inside)]
    found = [_filling(structure, assignment) for assignment in assignments(structure, role)]
    if line.kind in ELECTED or any(lead.is_partner for lead in found):
        return found
    already = {lead.person for lead in found}
    covering = circle_leads(structure, line.circle) if around is None else around
    for lead in covering:
        if lead.person not in already:
            via = lead.via
            found.append(RoleLead(lead.person, "", True, is_partner(structure, lead.person), via=via))
    return found


def _filling(structure: Structure, line: AssignmentLine) -> RoleLead:
    return RoleLead(line.person, line.focus, False, is_partner(structure, line.person), line, None)


def _as_role_lead(structure: Structure, lead: Lead) -> RoleLead:
    filling = [line for line in assignments(structure, lead.via) if line.person == lead.person]
    assignment = filling[0] if filling and not lead.by_default else None
    focus = assignment.focus if assignment is not None else ""
    return RoleLead(lead.person, focus, lead.by_default, is_partner(structure, lead.person), assignment, lead.via)


def leads_role(structure: Structure, role: str, person: str) -> bool:
    return any(lead.person == person for lead in role_leads(structure, role))


# Who is elected


def elected(structure: Structure, circle: str, kind: RoleKind) -> list[AssignmentLine]:
    """Who fills a constitutional Role of the Circle, whether or not they may serve."""
    role = structure.core_role(circle, kind)
    return assignments(structure, role.lineage) if role is not None else []


def circle_reps(structure: Structure, circle: str) -> list[str]:
    """Partners who hold the Circle Rep Role; never a Circle Lead, who stops being Rep at that moment (§5.1.1-a).

    One who came in as both, by an import, stays so until the next election.
    """
    holding = elected(structure, circle, RoleKind.CIRCLE_REP)
    if not holding:
        return []
    leads = {lead.person for lead in circle_leads(structure, circle)}
    serving = [line.person for line in holding if line.person not in leads or "5.1.1-a" in line.as_it_stood]
    return _once(person for person in serving if is_partner(structure, person))


def facilitators(structure: Structure, circle: str) -> list[str]:
    """Partners who hold the Facilitator Role; who acts as one is for `surrogates.acting` to say.

    Whoever is a Partner no longer is no Circle Member either, and is replaced until the next election (§5.3.6).
    """
    return _serving(structure, circle, RoleKind.FACILITATOR)


def secretaries(structure: Structure, circle: str) -> list[str]:
    return _serving(structure, circle, RoleKind.SECRETARY)


def _serving(structure: Structure, circle: str, kind: RoleKind) -> list[str]:
    holding = elected(structure, circle, kind)
    return _once(line.person for line in holding if is_partner(structure, line.person))


def seats(structure: Structure, circle: str, kind: RoleKind) -> int:
    """How many serve at once: one, unless a Circle directly around allows it more Circle Reps (§5.1.1-a)."""
    allowing = seats_allowed_by(structure, circle) if kind is RoleKind.CIRCLE_REP else None
    return _allowed(allowing) if allowing is not None else 1


def seats_allowed_by(structure: Structure, circle: str) -> PolicyLine | None:
    """The Policy that allows most Circle Reps; None where none allows more than one."""
    found = [
        setting_in_force(structure, around, "number_of_circle_reps") for around in containing_circles(structure, circle)
    ]
    policies = [policy for policy in found if policy is not None and _allowed(policy) > 1]
    return max(policies, key=_allowed, default=None)


def _allowed(policy: PolicyLine) -> int:
    number = policy.value.get("n")
    return number if isinstance(number, int) else 1


def represented_otherwise(structure: Structure, circle: str, contained: str) -> PolicyLine | None:
    """The Policy by which the Reps of a contained Circle do not join, and which says what does instead (§5.1.1-c)."""
    for policy in structure.held(PolicyLine, circle):
        if policy.setting == "rep_representation_replaced" and policy.value.get("role") == contained:
            return policy
    return None


def reps_who_lead(structure: Structure, circles: Iterable[str] | None = None) -> list[AssignmentLine]:
    """Assignments as Circle Rep that have ended because their holder became Circle Lead (§5.1.1-a)."""
    if circles is None:
        circles = [role.lineage for role in structure.all(RoleLine) if role.is_circle]
    return [
        line
        for circle in circles
        for line in elected(structure, circle, RoleKind.CIRCLE_REP)
        if "5.1.1-a" not in line.as_it_stood and has_lead(structure, circle, line.person)
    ]


# Circle Members


def circle_members(structure: Structure, circle: str) -> dict[str, list[Why]]:
    """The Partners who lead the Circle or a Role of it, linked ones too, and the Reps of its Sub-Circles (§5.1-a)."""
    return structure.worked_out(("members", circle), lambda: _circle_members(structure, circle))


def _circle_members(structure: Structure, circle: str) -> dict[str, list[Why]]:
    members: dict[str, list[Why]] = {}

    def joins(person: str, why: Why) -> None:
        known = members.setdefault(person, [])
        if why not in known:
            known.append(why)

    leads = circle_leads(structure, circle)
    for lead in leads:
        if is_partner(structure, lead.person):
            joins(lead.person, Why(Reason.CIRCLE_LEAD, circle, lead.by_default))
    for role in structure.roles_in(circle):
        if role.kind is RoleKind.CIRCLE_LEAD:
            continue
        for lead_ in representing(structure, role.lineage, circle, leads):
            joins(lead_.person, Why(Reason.ROLE_LEAD, role.lineage, lead_.by_default))
    for link in structure.held(LinkLine, circle):
        for lead_ in representing(structure, link.role, circle):
            joins(lead_.person, Why(Reason.LINKED_ROLE, link.role, lead_.by_default))
    for contained in contained_roles(structure, circle):
        if represented_otherwise(structure, circle, contained) is not None:
            continue
        for person in circle_reps(structure, contained):
            joins(person, Why(Reason.CIRCLE_REP, contained))
    return members


def contained_roles(structure: Structure, circle: str) -> list[str]:
    """The ordinary Roles whose Circle Reps join: those that the Circle holds, and those linked into it (§5.1.1-b)."""
    held = [role.lineage for role in structure.roles_in(circle) if role.kind is RoleKind.ROLE]
    return held + [link.role for link in structure.held(LinkLine, circle)]


def representing(structure: Structure, role: str, circle: str, around: list[Lead] | None = None) -> list[RoleLead]:
    """The Partners among a Role's leads who represent it in the Circle, as far as a limit there allows (§5.1-b).

    Those whom the Role's leads chose come first, then those longest in it.
    """
    line = structure.find(RoleLine, role)
    home = around if line is not None and line.circle == circle else None
    leads = [lead for lead in role_leads(structure, role, home) if lead.is_partner]
    limit = limit_of_representation(structure, circle)
    people = _once(lead.person for lead in leads)
    if limit is None or len(people) <= limit or (line is not None and line.kind in ELECTED):
        return leads
    chosen = [
        mandate.person
        for mandate in structure.held(MandateLine, role)
        if mandate.kind is Mandate.REPRESENTATIVE and mandate.circle == circle and mandate.person in people
    ]
    kept = _once([*chosen, *people])[:limit]
    return [lead for lead in leads if lead.person in kept]


def limit_of_representation(structure: Structure, circle: str) -> int | None:
    """How many leads of one Role are Circle Members; the innermost Policy's word, unless one further out is firm."""
    policy = setting_in_force(structure, circle, "representation_limit")
    number = policy.value.get("n") if policy is not None else None
    return number if isinstance(number, int) else None


def is_member(structure: Structure, circle: str, person: str) -> bool:
    return person in circle_members(structure, circle)


def containing_circles(structure: Structure, circle: str) -> list[str]:
    """The Super-Circle, and the Circles into which the Circle's own Role links (ledger, *open*, 5.1.1)."""
    line = structure.find(RoleLine, circle)
    above = [line.circle] if line is not None and line.circle is not None else []
    return above + [link.circle for link in structure.links_of(circle)]


def roles_represented(structure: Structure, person: str, circle: str, today: date) -> list[str]:
    """The Roles for which a Circle Member may propose and object: theirs, those of Sub-Circles as Rep, lent ones.

    Inside a Role that is not broken down yet, whoever fills it speaks for that Role itself (§1.3.1-a).
    """
    why = circle_members(structure, circle).get(person)
    if not why:
        return []
    lead_role = structure.core_role(circle, RoleKind.CIRCLE_LEAD)
    roles = []
    for reason in why:
        if reason.reason is Reason.CIRCLE_LEAD and lead_role is not None:
            roles.append(lead_role.lineage)
        else:
            roles.append(reason.role)
    return _once(roles + lent_roles(structure, person, circle, today))


def lent_roles(structure: Structure, person: str, circle: str, today: date) -> list[str]:
    """Roles of the Circle lent to the person by somebody who still leads them, up to and including the last day."""
    return [
        mandate.role
        for mandate in structure.by_person(MandateLine, person)
        if mandate.kind is Mandate.LENT
        and mandate.circle == circle
        and not expired(mandate, today)
        and belongs_to(structure, mandate.role, circle)
        and mandate.named_by is not None
        and leads_role(structure, mandate.role, mandate.named_by)
    ]


def expired(mandate: MandateLine, today: date) -> bool:
    return mandate.expires is not None and mandate.expires < today


def belongs_to(structure: Structure, role: str, circle: str) -> bool:
    """Held by the Circle, or linked into it (§1.3.4-a)."""
    line = structure.find(RoleLine, role)
    if line is None:
        return False
    return line.circle == circle or any(link.circle == circle for link in structure.links_of(role))


# Around a person, around a Circle


def circles_within(structure: Structure, circle: str) -> list[str]:
    """The Circles inside, at any depth, outermost first."""
    return [role.lineage for role in structure.inside(circle) if role.is_circle]


def circles_of(structure: Structure, person: str) -> list[str]:
    """The Circles of which the person is a member, found from what they fill rather than from every Circle."""
    return [circle for circle in _perhaps(structure, person) if is_member(structure, circle, person)]


def _perhaps(structure: Structure, person: str) -> list[str]:
    found: dict[str, None] = {}
    waiting = [line.role for line in structure.by_person(AssignmentLine, person)]
    seen: set[str] = set()
    while waiting:
        role = structure.find(RoleLine, waiting.pop())
        if role is None or role.lineage in seen:
            continue
        seen.add(role.lineage)
        places = [role.circle, *(link.circle for link in structure.links_of(role.lineage))]
        if role.kind is RoleKind.CIRCLE_REP and role.circle is not None:
            places += containing_circles(structure, role.circle)
        if role.is_circle:
            places.append(role.lineage)
            waiting += [inner.lineage for inner in structure.roles_in(role.lineage) if _covered(structure, inner)]
        found.update((place, None) for place in places if place is not None)
    return list(found)


def _covered(structure: Structure, role: RoleLine) -> bool:
    """Held by the Circle Leads because no Partner fills it, so that they may be Circle Members where it leads."""
    if role.kind is not RoleKind.ROLE:
        return False
    return not any(is_partner(structure, line.person) for line in structure.held(AssignmentLine, role.lineage))


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
