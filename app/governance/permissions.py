"""Who may, and if not, why: one function for each act that is no Proposal, asked by the action and by the page alike.

Until adoption is recorded, only the Ratifiers shape things (§1.3.3-b). Afterwards each answer names the article, says
whose power it is and what to do instead.
"""

from __future__ import annotations

from datetime import date, timedelta

from app.governance import links
from app.governance.authorities import By, who_admits_partners, who_assigns, who_sets_strategy, who_strikes
from app.governance.breakdown_permissions import stays_until_restored
from app.governance.candidates import may_stand
from app.governance.circles import (
    belongs_to,
    circle_members,
    has_lead,
    is_partner,
    leads_role,
    role_leads,
)
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
from app.governance.settings import (
    STRATEGIES,
    limit_in_force,
    may_carry,
    references,
    setting_in_force,
)
from app.governance.structure import Structure
from app.governance.surrogates import acting_secretary
from app.governance.verdicts import YES, Verdict, all_of, no

# Assignments (§1.4.1)


def may_assign(
    structure: Structure, person: str, role: str, today: date, assignee: str | None = None, term: date | None = None
) -> Verdict:
    """Whether the person may assign the Role; with an assignee, whether Policies allow it too (§1.4.1-d)."""
    line = structure.find(RoleLine, role)
    if line is None:
        return no("1.4.1-a", "role_is_gone")
    verdict = _can_be_assigned(structure, line) and _holds_assignment(structure, person, line, today)
    if not verdict or assignee is None:
        return verdict
    if line.kind in ELECTED:
        return may_be_elected(structure, assignee, role)
    return within_limits(structure, role, assignee, term, today)


def may_be_elected(structure: Structure, candidate: str, role: str) -> Verdict:
    """Whether somebody may serve in an elected Role (`candidates.may_stand`)."""
    line = structure.role(role)
    return may_stand(structure, line.circle or role, line.kind, candidate)


def _can_be_assigned(structure: Structure, role: RoleLine) -> Verdict:
    if role.kind is RoleKind.CIRCLE_LEAD:
        return no("1.4.1-a", "circle_lead_is_not_assigned", circle=structure.name_of(role.circle))
    if role.kind in ELECTED and not structure.in_setup:
        clause = "5.1.1-a" if role.kind is RoleKind.CIRCLE_REP else "5.1.2-a"
        return no(clause, "elected_role_is_not_assigned", role=role.kind.value)
    if role.circle is None and setting_in_force(structure, role.lineage, "anchor_circle_lead") is None:
        return no("1.4-b", "anchor_circle_has_no_lead")
    return YES


def _holds_assignment(structure: Structure, person: str, role: RoleLine, today: date) -> Verdict:
    authority = who_assigns(structure, role.lineage, today)
    if person in authority.people:
        return YES
    name = structure.name_of(role.circle or role.lineage)
    if authority.by is By.RATIFIER:
        return no("1.3.3-b", "only_ratifiers_shape_setup", organization=_organization(structure))
    for link in structure.links_of(role.lineage):
        if has_lead(structure, link.circle, person):
            linked = structure.name_of(link.circle)
            return no("1.3.4-b", "only_source_circle_assigns", role=role.name, circle=linked, source=name)
    if authority.policy is not None and authority.role is not None:
        given = authority.policy.title, authority.role.name
        return no("1.4.1-a", "assignment_is_delegated", policy=given[0], circle=name, role=given[1])
    if authority.policy is not None:
        return no("1.4.1-a", "assignment_goes_by_a_process", policy=authority.policy.title, circle=name)
    if authority.by is By.NOBODY:
        return no("1.4.1-a", "nobody_may_assign", circle=name)
    return no("1.4.1-a", "only_circle_lead_assigns", circle=name)


def within_limits(
    structure: Structure, role: str, assignee: str, term: date | None, today: date, besides: str = ""
) -> Verdict:
    """Whether the Circle's limits on assignments allow one more; of several limits the strictest counts (§4.1.1).

    `besides` is an assignment that the new one takes the place of. What is elected or leads the Circle is not counted.
    """
    line = structure.role(role)
    if line.circle is None or line.kind is not RoleKind.ROLE:
        return YES
    return all_of(
        _fewer_roles(structure, line.circle, role, assignee),
        _fewer_people(structure, line.circle, role, assignee),
        _shorter_term(structure, line.circle, term, today),
    )


def _fewer_roles(structure: Structure, circle: str, role: str, assignee: str) -> Verdict:
    limit = limit_in_force(structure, circle, "assignment_limits", "per_person")
    if limit is None:
        return YES
    filled = {
        inner.lineage
        for line in structure.by_person(AssignmentLine, assignee)
        if (inner := structure.find(RoleLine, line.role)) and inner.circle == circle and inner.kind is RoleKind.ROLE
    }
    if len(filled | {role}) <= limit[1]:
        return YES
    return no("1.4.1-d", "assignment_limit_reached", policy=limit[0].title, limit=limit[1])


def _fewer_people(structure: Structure, circle: str, role: str, assignee: str) -> Verdict:
    limit = limit_in_force(structure, circle, "assignment_limits", "per_role")
    if limit is None:
        return YES
    people = {line.person for line in structure.held(AssignmentLine, role)}
    if len(people | {assignee}) <= limit[1]:
        return YES
    return no("1.4.1-d", "role_limit_reached", policy=limit[0].title, limit=limit[1])


def _shorter_term(structure: Structure, circle: str, term: date | None, today: date) -> Verdict:
    limit = limit_in_force(structure, circle, "assignment_limits", "longest_term_days")
    if limit is None or (term is not None and term <= today + timedelta(days=limit[1])):
        return YES
    return no("1.4.1-d", "term_too_long", policy=limit[0].title, days=limit[1])


def may_amend_assignment(
    structure: Structure, person: str, assignment: AssignmentLine, term: date | None, today: date
) -> Verdict:
    """Amending focus or term is assigning anew; a term that stays as it was is not measured again."""
    verdict = may_assign(structure, person, assignment.role, today)
    if not verdict or term == assignment.term:
        return verdict
    return within_limits(structure, assignment.role, assignment.person, term, today)


def may_unassign(structure: Structure, person: str, assignment: AssignmentLine, today: date) -> Verdict:
    line = structure.find(RoleLine, assignment.role)
    if line is None:
        return no("1.4.1-a", "role_is_gone")
    if line.kind in ELECTED and not structure.in_setup:
        clause = "5.1.1-a" if line.kind is RoleKind.CIRCLE_REP else "5.1.2-a"
        return no(clause, "elected_role_is_not_unassigned", role=line.kind.value)
    return all_of(_holds_assignment(structure, person, line, today), stays_until_restored(structure, assignment))


def may_resign(structure: Structure, person: str, assignment: AssignmentLine) -> Verdict:
    """At any time, from elected Roles too, unless they agreed otherwise (§1.4.1-b)."""
    line = structure.find(RoleLine, assignment.role)
    if line is None:
        return no("1.4.1-b", "role_is_gone")
    if assignment.person != person:
        return no("1.4.1-b", "only_oneself_resigns", circle=structure.name_of(line.circle or line.lineage))
    if assignment.stays:
        return no("1.4.1-b", "resignation_was_agreed_away", role=line.name, agreement=assignment.stays)
    return YES


def may_agree_to_stay(structure: Structure, person: str, assignment: AssignmentLine) -> Verdict:
    """Only of one's own word, and for a Role that somebody assigns, who can let one off again (§1.4.1-b)."""
    line = structure.find(RoleLine, assignment.role)
    if line is None:
        return no("1.4.1-b", "role_is_gone")
    if assignment.person != person:
        return no("1.4.1-b", "only_oneself_agrees_to_stay")
    if line.kind in ELECTED:
        return no("1.4.1-b", "elected_may_resign", role=line.kind.value)
    return YES


# What else a Circle Lead does (§1.4.3, §1.4.4)


def may_set_strategy(structure: Structure, person: str, circle: str, over: str = STRATEGIES) -> Verdict:
    authority = who_sets_strategy(structure, circle, over)
    if person in authority.people:
        return YES
    name = structure.name_of(circle)
    if authority.by is By.RATIFIER:
        return no("1.3.3-b", "only_ratifiers_shape_setup", organization=_organization(structure))
    if authority.policy is not None and authority.role is not None:
        given = authority.policy.title, authority.role.name
        return no("1.4.3", "strategy_is_delegated", policy=given[0], circle=name, role=given[1])
    if authority.by is By.NOBODY:
        return no("1.4.3", "nobody_sets_strategy", circle=name)
    return no("1.4.3", "only_circle_lead_sets_strategy", circle=name)


def may_reroute(structure: Structure, person: str, policy: PolicyLine, named: str, target: str) -> Verdict:
    """Governance outside a Circle that points at it, or at a Role in it, its Circle Leads may point at another Role
    inside (§1.4.4). `named` is the Role that the Policy's own text names.
    """
    line, wanted = structure.find(RoleLine, named), structure.find(RoleLine, target)
    if line is None or wanted is None or named not in references(policy).values():
        return no("1.4.4", "pointer_names_no_role")
    circles = [circle for circle in (named, line.circle) if circle is not None]
    outside = [circle for circle in circles if not _holds_inside(structure, circle, policy.role)]
    inside = [circle for circle in outside if _holds_inside(structure, circle, target)]
    if not inside:
        return no("1.4.4", "pointer_stays_inside", role=wanted.name)
    if not any(has_lead(structure, circle, person) for circle in inside):
        return no("1.4.4", "only_circle_lead_redirects", circle=structure.name_of(inside[-1]))
    if wanted.kind is RoleKind.CIRCLE_LEAD:
        return no("1.4.4", "pointer_stays_inside", role=wanted.name)
    value = {**policy.value, **{key: target for key, role in references(policy).items() if role == named}}
    return may_carry(
        structure, policy.role, policy.setting or "", value, policy.kinds, policy=policy.lineage, clash=False
    )


def _holds_inside(structure: Structure, circle: str, role: str) -> bool:
    """The Circle itself, or a Role inside at any depth."""
    return any(around.lineage == circle for around in structure.chain(role))


# Links (§1.3.4)


def may_link(structure: Structure, person: str, role: str, circle: str) -> Verdict:
    return links.may_link(structure, person, role, circle)


def may_unlink(structure: Structure, person: str, link: LinkLine, today: date) -> Verdict:
    return links.may_unlink(structure, person, link, acting_secretary(structure, link.circle, today).person)


# Standing for a Role (§5.1-b, §5.3-a)


def may_represent(structure: Structure, person: str, role: str, circle: str, representative: str) -> Verdict:
    """A Role's leads choose who among them represents it where a limit holds (§5.1-b)."""
    line = structure.find(RoleLine, role)
    if line is None or not belongs_to(structure, role, circle):
        return no("5.1-b", "role_is_gone")
    leads = role_leads(structure, role)
    if not any(lead.person == person for lead in leads):
        return no("5.1-b", "only_role_leads_choose", role=line.name)
    if not any(lead.person == representative and lead.is_partner for lead in leads):
        return no("5.1-b", "representative_leads_the_role", role=line.name)
    limit = setting_in_force(structure, circle, "representation_limit")
    if limit is None:
        return no("5.1-b", "representation_is_not_limited", circle=structure.name_of(circle))
    chosen = [
        mandate
        for mandate in structure.held(MandateLine, role)
        if mandate.kind is Mandate.REPRESENTATIVE
        and mandate.circle == circle
        and any(lead.person == mandate.person for lead in leads)
    ]
    if len(chosen) >= limit.value.get("n", 1):
        return no("5.1-b", "representatives_are_chosen", role=line.name, n=limit.value.get("n", 1))
    return YES


def may_lend(
    structure: Structure, person: str, role: str, circle: str, to: str, expires: date | None, today: date
) -> Verdict:
    """A lead of a Role lends it to a Circle Member, to propose and object for it (§5.3-a)."""
    line = structure.find(RoleLine, role)
    if line is None or not belongs_to(structure, role, circle):
        return no("5.3-a", "role_is_gone")
    if not leads_role(structure, role, person):
        return no("5.3-a", "only_role_leads_lend", role=line.name)
    if to == person or to not in circle_members(structure, circle):
        return no("5.3-a", "lent_to_a_circle_member", circle=structure.name_of(circle))
    if expires is not None and expires < today:
        return no("5.3-a", "loan_ends_later")
    return YES


def may_end_mandate(structure: Structure, person: str, mandate: MandateLine) -> Verdict:
    """Who gave it withdraws it, who holds it hands it back; of a representative, any lead of the Role."""
    if person in (mandate.person, mandate.named_by):
        return YES
    if mandate.kind is Mandate.REPRESENTATIVE and leads_role(structure, mandate.role, person):
        return YES
    holders = [line.person for line in structure.held(AssignmentLine, mandate.role)]
    if mandate.kind is Mandate.SURROGATE and person in holders:
        return YES
    clause = {Mandate.REPRESENTATIVE: "5.1-b", Mandate.LENT: "5.3-a", Mandate.SURROGATE: "5.3.6"}[mandate.kind]
    return no(clause, "only_who_gave_it_ends_it")


# The organization: Partners, Ratifiers, setup and adoption (Preamble, §1.3.3-b)


def may_admit_partner(structure: Structure, person: str, today: date) -> Verdict:
    authority = who_admits_partners(structure, today)
    if person in authority.people:
        return YES
    anchor = structure.name_of(structure.anchor.lineage if structure.anchor else None)
    if authority.by is By.RATIFIER:
        return no("1.3.3-b", "only_ratifiers_shape_setup", organization=_organization(structure))
    if authority.policy is not None and authority.role is not None:
        return no("P-c", "only_admits_partners", policy=authority.policy.title, role=authority.role.name)
    if authority.by is By.NOBODY:
        return no("P-c", "nobody_admits_partners", circle=anchor)
    return no("P-c", "anchor_circle_lead_admits_partners", circle=anchor)


def may_release_partner(structure: Structure, person: str, partner: str, today: date) -> Verdict:
    """As with admitting; a Partner may also end it for themselves."""
    if not structure.held(PartnerLine, partner):
        return no("P-c", "not_a_partner")
    return YES if person == partner else may_admit_partner(structure, person, today)


def may_edit_structure(structure: Structure, person: str, circle: str | None = None) -> Verdict:
    """Directly, without a Proposal: Ratifiers in setup, and after adoption nobody (§1.3.3-b)."""
    if not structure.in_setup:
        anchor = structure.anchor.lineage if structure.anchor else None
        return no("1.3.3-b", "governance_changes_by_proposal", circle=structure.name_of(circle or anchor))
    if person not in structure.ratifiers:
        return no("1.3.3-b", "only_ratifiers_shape_setup", organization=_organization(structure))
    return YES


def may_adopt(structure: Structure, person: str) -> Verdict:
    """The act of adoption names the first Partners, so there is at least one (P-a)."""
    if not structure.in_setup:
        return no("P-a", "already_adopted", organization=_organization(structure))
    if person not in structure.ratifiers:
        return no("P-a", "only_ratifiers_adopt", organization=_organization(structure))
    if next(structure.all(PartnerLine), None) is None:
        return no("P-a", "adoption_names_partners")
    return YES


def may_name_ratifier(structure: Structure, person: str) -> Verdict:
    """The Ratifiers name others and their successors (P-a)."""
    if person in structure.ratifiers:
        return YES
    return no("P-a", "only_ratifiers_name_ratifiers", organization=_organization(structure))


# Striking (§4.2.2)


def may_strike(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    """`circle` is the one whose Governance it is. A Partner asks, a Secretary strikes; both are on the record."""
    if structure.in_setup:
        return no("1.3.3-b", "only_ratifiers_shape_setup", organization=_organization(structure))
    if person in who_strikes(structure, circle, today):
        return YES
    return no("4.2.2", "only_secretary_strikes", circle=structure.name_of(circle))


def may_ask_for_strike(structure: Structure, person: str) -> Verdict:
    return YES if is_partner(structure, person) else no("4.2.2", "only_partners_ask_for_a_strike")


def may_see(is_public: bool, person: str | None) -> Verdict:
    """Who belongs to the organization sees it; others where it is public. `person` is one of this organization."""
    return YES if is_public or person is not None else no("", "not_found")


def _organization(structure: Structure) -> str:
    """The Anchor Circle holds the whole organization, and carries its name."""
    return structure.anchor.name if structure.anchor is not None else ""
