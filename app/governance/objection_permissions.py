"""Who may object, test, rule and integrate, and if not, why: asked by pages and by actions alike (§5.3.2 to §5.3.4)."""

from __future__ import annotations

from datetime import date, datetime

from app.governance.events import Side
from app.governance.lines import RoleKind
from app.governance.objections import Objection
from app.governance.proposal_facts import circle_now
from app.governance.proposal_permissions import may_answer_questions, may_speak
from app.governance.proposal_standing import (
    acts,
    facilitates,
    is_member,
    proposes,
    represents,
    takes_part,
)
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import Deed
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, all_of, no

# Objecting


def may_raise_concern(
    structure: Structure, person: str, proposal: ProposalState, role: str | None, now: datetime, today: date
) -> Verdict:
    """A Circle Member, for a Role that they represent, in time (§5.3-a, §5.3-c). `role` None: for any Role."""
    return all_of(
        is_member(structure, person, proposal, "5.3-a", "only_circle_members_object"),
        YES if role is None else represents(structure, person, proposal, role, today),
        proposal.hears_concerns(now, circle_now(structure, proposal, today), person),
    )


def may_argue(person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    """Its owner alone: also withdraws it (§5.3.2)."""
    if person != objection.by:
        return no("5.3.2-a", "only_objector_argues")
    return all_of(proposal.hears(Deed.ARGUE), takes_part(person, proposal), objection.hears())


def may_request_test(structure: Structure, person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    return all_of(
        is_member(structure, person, proposal, "5.3.4-a", "only_circle_members_request_a_test"),
        proposal.hears(Deed.ARGUE),
        objection.hears(),
        no("5.3.4-a", "test_is_due_already") if objection.test_requested_by else YES,
    )


def may_test(structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date) -> Verdict:
    """The Facilitator, or the surrogate (§5.3.3-a, §5.3.6)."""
    return all_of(
        facilitates(structure, person, proposal, today, "5.3.3-a", "only_facilitator_tests"),
        proposal.hears(Deed.ARGUE),
        objection.hears(),
    )


def may_request_ruling(
    structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date
) -> Verdict:
    return all_of(
        facilitates(structure, person, proposal, today, "5.3.3-b", "only_facilitator_asks_for_a_ruling"),
        proposal.hears(Deed.ARGUE),
        objection.hears(),
        YES if objection.claims_breach and objection.ruling is None else no("5.3.3-b", "no_breach_to_rule_on"),
    )


def may_rule(structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date) -> Verdict:
    if not acts(structure, person, proposal, RoleKind.SECRETARY, today):
        return no("5.3.3-b", "only_secretary_rules_on_breach", circle=structure.name_of(proposal.circle))
    return all_of(
        proposal.hears(Deed.ARGUE),
        objection.hears(),
        YES if objection.ruling_awaited else no("5.3.3-b", "no_ruling_asked"),
    )


# Integrating


def may_take_up(
    structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date
) -> Verdict:
    """The Facilitator of a meeting, one at a time (§5.4.5-f)."""
    return all_of(
        facilitates(structure, person, proposal, today, "5.4.5-f", "only_facilitator_takes_up"),
        proposal.hears_taking_up(objection),
    )


def may_suggest(structure: Structure, person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    return all_of(may_speak(structure, person, proposal), proposal.hears_integration(objection))


def may_confirm(person: str, proposal: ProposalState, objection: Objection, side: Side) -> Verdict:
    if side is Side.OBJECTOR and person != objection.by:
        return no("5.4.5-f", "only_objector_confirms")
    if side is Side.PROPOSER and not proposes(person, proposal):
        return no("5.4.5-f", "only_proposer_confirms")
    version = proposal.latest.number if proposal.versions else 0
    return all_of(
        proposal.hears_integration(objection),
        takes_part(person, proposal),
        objection.hears_integration(),
        YES if version > objection.version else no("5.4.5-f", "nothing_amended_yet"),
        no("5.4.5-f", "confirmed_already") if objection.confirmed.get(side) == version else YES,
    )


def may_abandon(
    structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date
) -> Verdict:
    return all_of(
        facilitates(structure, person, proposal, today, "5.3.4-b", "only_facilitator_concludes"),
        proposal.hears_integration(objection),
        objection.hears_integration(),
        objection.may_settle_by_belief(),
    )


def may_demand(person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    """The Objector, who has suggested an amendment of their own (§5.3.4-d)."""
    own = any(suggestion.by == objection.by for suggestion in objection.suggestions)
    return all_of(
        may_argue(person, proposal, objection),
        proposal.hears_integration(objection),
        objection.hears_integration(),
        YES if own else no("5.3.4-d", "demand_needs_own_suggestion"),
    )


def may_give_argument(person: str, proposal: ProposalState) -> Verdict:
    return all_of(may_answer_questions(person, proposal), proposal.hears(Deed.INTEGRATE))
