"""Who may do what about a Process Breakdown or an audit, and if not, why: asked by pages and by actions (§5.5)."""

from __future__ import annotations

from datetime import date

from app.governance.audits import Audit
from app.governance.breakdowns import TAKES_OVER, Power
from app.governance.circles import is_partner
from app.governance.lines import AssignmentLine, RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.surrogates import Acting, acting_facilitator, is_acting
from app.governance.verdicts import YES, Verdict, no

NOT_NOW = frozenset({
    "already_in_breakdown", "not_in_breakdown", "breakdown_is_over", "taken_over_already", "nothing_to_hand_back",
    "no_added_lead", "added_lead_leads_already", "audit_is_over",
})  # fmt: skip
"""The refusals that speak of the moment and not of the person."""

Office = tuple[str, RoleKind]
"""A Circle, and the Role that somebody acts in there."""


def restoring_circle(structure: Structure, circle: str) -> str:
    """Whose Facilitator restores due process: the Super-Circle's; the Anchor Circle's is its own (§5.5.2-b)."""
    return structure.role(circle).circle or circle


def restorer(structure: Structure, circle: str, today: date) -> Acting:
    return acting_facilitator(structure, restoring_circle(structure, circle), today)


def office_of(structure: Structure, person: str, circle: str, today: date) -> Office | None:
    """By what somebody may declare a Process Breakdown here: the innermost Circle in which they act (§5.5)."""
    for around in structure.chain(circle):
        for kind in (RoleKind.FACILITATOR, RoleKind.SECRETARY):
            if is_acting(structure, around.lineage, kind, person, today):
                return around.lineage, kind
    return None


def may_declare(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    line = structure.find(RoleLine, circle)
    if structure.in_setup:
        return no("1.3.3-b", "no_proposals_in_setup")
    if line is None or not line.is_circle:
        return no("5.5-a", "circle_is_gone")
    if structure.breakdown(circle) is not None:
        return no("5.5-a", "already_in_breakdown", circle=line.name)
    if office_of(structure, person, circle, today) is None:
        return no("5.5-a", "only_who_facilitates_declares_a_breakdown", circle=line.name)
    return YES


def may_declare_over_a_proposal(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    """The Circle's own Facilitator, whose Proposal fails to resolve (§5.5.1)."""
    if is_acting(structure, circle, RoleKind.FACILITATOR, person, today):
        return YES
    return no("5.5.1", "only_own_facilitator_names_a_proposal", circle=structure.name_of(circle))


def may_restore(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    """To use the powers of §5.5.2, and to end them."""
    name = structure.name_of(circle)
    if structure.breakdown(circle) is None:
        return no("5.5.2-b", "not_in_breakdown", circle=name)
    around = restoring_circle(structure, circle)
    if is_acting(structure, around, RoleKind.FACILITATOR, person, today):
        return YES
    return no("5.5.2-a", "only_restorer_takes_over", circle=structure.name_of(around))


def may_take_over(structure: Structure, person: str, circle: str, power: Power, today: date) -> Verdict:
    verdict = may_restore(structure, person, circle, today)
    kind, line = TAKES_OVER[power], structure.breakdown(circle)
    if not verdict or line is None:
        return verdict
    name = structure.name_of(circle)
    if getattr(line, kind.value) == person:
        return no("5.5.2-a", "taken_over_already", role=kind.value, circle=name)
    if power is Power.FACILITATOR and restoring_circle(structure, circle) == circle:
        return no("5.5.2-a", "restorer_facilitates_already", circle=name)
    return YES


def may_add_lead(structure: Structure, person: str, circle: str, today: date, lead: str | None = None) -> Verdict:
    verdict = may_restore(structure, person, circle, today)
    if not verdict or lead is None:
        return verdict
    if not is_partner(structure, lead):
        return no("5.5.2-a", "added_lead_is_a_partner")
    if any(line.person == lead for line in structure.held(AssignmentLine, circle)):
        return no("5.5.2-a", "added_lead_leads_already", circle=structure.name_of(circle))
    return YES


def may_hand_back(structure: Structure, person: str, circle: str, power: Power, today: date) -> Verdict:
    """Whoever restores due process, and whoever holds the power themselves, may end it early."""
    line = structure.breakdown(circle)
    name = structure.name_of(circle)
    if line is None:
        return no("5.5.2-b", "not_in_breakdown", circle=name)
    if power is Power.CIRCLE_LEAD:
        added = structure.find(AssignmentLine, line.lead)
        if added is None:
            return no("5.5.2-a", "no_added_lead", circle=name)
        holder = added.person
    else:
        holder = getattr(line, TAKES_OVER[power].value)
        if holder is None:
            return no("5.5.2-a", "nothing_to_hand_back", role=TAKES_OVER[power].value, circle=name)
    return YES if holder == person else may_restore(structure, person, circle, today)


def added_lead(structure: Structure, circle: str) -> AssignmentLine | None:
    """The Circle Lead who was added for as long as the breakdown lasts."""
    line = structure.breakdown(circle)
    return structure.find(AssignmentLine, line.lead) if line is not None else None


def may_undo(structure: Structure, person: str, circle: str, decided_by: str | None, record: int) -> Verdict:
    """Whether somebody may change what was decided by this person at this record: the decisions of the Circle Lead who
    was added prevail over those of the others, while it lasts (§5.5.2-a).
    """
    added = added_lead(structure, circle)
    if added is None or decided_by != added.person or person == added.person or record < added.since:
        return YES
    return no("5.5.2-a", "added_lead_prevails")


def stays_until_restored(structure: Structure, assignment: AssignmentLine) -> Verdict:
    """Nobody assigns away the Circle Lead who was added in a breakdown: it ends with the breakdown (§5.5.2-a)."""
    line = structure.breakdown(assignment.role)
    if line is None or line.lead != assignment.lineage:
        return YES
    around = restoring_circle(structure, assignment.role)
    return no("5.5.2-a", "added_lead_stays_until_restored", circle=structure.name_of(around))


# Audits (§5.5-b)


def may_ask_for_audit(structure: Structure, person: str, circle: str, audited: str) -> Verdict:
    """Any Partner concerned, of the Facilitator of a Circle around the one audited."""
    if structure.in_setup:
        return no("1.3.3-b", "no_proposals_in_setup")
    if not is_partner(structure, person):
        return no("5.5-b", "only_partners_ask_for_an_audit")
    around = [line.lineage for line in structure.chain(audited)[1:]]
    line = structure.find(RoleLine, audited)
    if line is None or not line.is_circle or circle not in around:
        return no("5.5-b", "audit_is_of_a_sub_circle", circle=structure.name_of(circle))
    return YES


def may_find(structure: Structure, person: str, audit: Audit, today: date) -> Verdict:
    if not is_acting(structure, audit.circle, RoleKind.FACILITATOR, person, today):
        return no("5.5-b", "only_facilitator_audits", circle=structure.name_of(audit.circle))
    return audit.is_still_open()


def may_withdraw_audit(person: str, audit: Audit) -> Verdict:
    if person != audit.asked_by:
        return no("5.5-b", "only_who_asked_withdraws")
    return audit.is_still_open()
