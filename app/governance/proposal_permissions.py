"""Who may do what with a Proposal and its Objections, and if not, why: asked by pages and by actions alike."""

from __future__ import annotations

from datetime import date, datetime

from app.governance.circles import circle_members, roles_represented
from app.governance.events import DropGround, Side
from app.governance.lines import RoleKind, RoleLine
from app.governance.objections import Objection
from app.governance.proposal_facts import circle_now
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import NEXT, Step
from app.governance.structure import Structure
from app.governance.surrogates import is_acting
from app.governance.verdicts import YES, Verdict, all_of, no

NOT_NOW = frozenset({
    "proposal_is_not_open", "proposal_is_in_integration", "proposal_amended_meanwhile", "settle_your_concern_first",
    "answered_already", "nothing_to_take_back", "time_limit_has_passed", "meeting_requested_already",
    "step_does_not_follow", "objection_is_settled", "objection_needs_an_argument", "test_is_due_already",
    "test_comes_first", "no_breach_to_rule_on", "no_ruling_asked", "nothing_amended_yet", "confirmed_already",
    "breach_is_ruled", "demand_needs_own_suggestion", "nothing_to_integrate", "no_proposals_in_setup",
})  # fmt: skip
"""The refusals that speak of the moment and not of the person: the same person may, at another time."""

# Making and changing a Proposal


def may_propose(structure: Structure, person: str, circle: str, role: str | None, today: date) -> Verdict:
    """Only a Circle Member, and only for a Role that they represent there (§5.3-a). `role` None: for any Role."""
    if structure.in_setup:
        return no("1.3.3-b", "no_proposals_in_setup")
    if structure.find(RoleLine, circle) is None:
        return no("5.2-c", "circle_is_gone")
    if person not in circle_members(structure, circle):
        return no("5.3-a", "only_circle_members_propose", circle=_name(structure, circle))
    return YES if role is None else _represents(structure, person, circle, role, today)


def may_see_draft(person: str, proposal: ProposalState) -> Verdict:
    if proposal.is_draft and person != proposal.proposer:
        return no("", "draft_is_its_authors")
    return YES


def may_write(person: str, proposal: ProposalState) -> Verdict:
    """A draft, or privately the next version of an open Proposal: its Proposer alone (§5.4.5-d)."""
    if person != proposal.proposer:
        return no("5.4.5-d", "only_proposer_amends")
    return YES if proposal.is_draft else proposal.hears()


def may_send(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    return all_of(
        may_write(person, proposal),
        YES if proposal.is_draft else no("5.3-g", "step_does_not_follow"),
        may_propose(structure, person, proposal.circle, proposal.role, today),
    )


def may_amend(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """Only the Proposer, for a Role that they still represent (§5.3-a, §5.4.5-d)."""
    if person != proposal.proposer:
        return no("5.4.5-d", "only_proposer_amends")
    return all_of(proposal.hears(), may_propose(structure, person, proposal.circle, proposal.role, today))


def may_withdraw(person: str, proposal: ProposalState) -> Verdict:
    if person != proposal.proposer:
        return no("", "only_proposer_withdraws")
    return YES if Step.WITHDRAWN in NEXT[proposal.step] else proposal.hears()


# Saying something to it


def may_answer(structure: Structure, person: str, proposal: ProposalState, version: int | None = None) -> Verdict:
    return all_of(
        _member(structure, person, proposal, "5.3-c", "only_circle_members_answer"),
        proposal.hears_answers(person, version),
    )


def may_take_back(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    if person not in proposal.answers:
        return all_of(proposal.hears(), no("5.3-c", "nothing_to_take_back"))
    return all_of(_member(structure, person, proposal, "5.3-c", "only_circle_members_answer"), proposal.hears())


def may_speak(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    """Ask a question, react, suggest an amendment (§5.3-g)."""
    return all_of(_member(structure, person, proposal, "5.3-g", "only_circle_members_speak"), proposal.hears())


def may_answer_questions(person: str, proposal: ProposalState) -> Verdict:
    if person != proposal.proposer:
        return no("5.4.5-b", "only_proposer_answers_questions")
    return proposal.hears()


def may_escalate(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    """Any Circle Member, while it is open (§5.3-e)."""
    return all_of(
        _member(structure, person, proposal, "5.3-e", "only_circle_members_request_a_meeting"),
        proposal.hears(),
        no("5.3-e", "meeting_requested_already") if person in proposal.meeting_requested_by else YES,
    )


# Objecting


def may_raise_concern(
    structure: Structure, person: str, proposal: ProposalState, role: str | None, now: datetime, today: date
) -> Verdict:
    """A Circle Member, for a Role that they represent, in time (§5.3-a, §5.3-c). `role` None: for any Role."""
    return all_of(
        _member(structure, person, proposal, "5.3-a", "only_circle_members_object"),
        YES if role is None else _represents(structure, person, proposal.circle, role, today),
        proposal.hears_concerns(now, circle_now(structure, proposal, today)),
    )


def may_argue(person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    """Its owner alone: also withdraws it (§5.3.2)."""
    if person != objection.by:
        return no("5.3.2-a", "only_objector_argues")
    return all_of(proposal.hears(), objection.hears())


def may_request_test(structure: Structure, person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    return all_of(
        _member(structure, person, proposal, "5.3.4-a", "only_circle_members_request_a_test"),
        proposal.hears(),
        objection.hears(),
        no("5.3.4-a", "test_is_due_already") if objection.test_requested_by else YES,
    )


def may_test(structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date) -> Verdict:
    """The Facilitator, or the surrogate (§5.3.3-a, §5.3.6)."""
    return all_of(
        _facilitates(structure, person, proposal, today, "5.3.3-a", "only_facilitator_tests"),
        proposal.hears(),
        objection.hears(),
    )


def may_request_ruling(
    structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date
) -> Verdict:
    return all_of(
        _facilitates(structure, person, proposal, today, "5.3.3-b", "only_facilitator_asks_for_a_ruling"),
        proposal.hears(),
        objection.hears(),
        YES if objection.claims_breach and objection.ruling is None else no("5.3.3-b", "no_breach_to_rule_on"),
    )


def may_rule(structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date) -> Verdict:
    if not is_acting(structure, proposal.circle, RoleKind.SECRETARY, person, today):
        return no("5.3.3-b", "only_secretary_rules_on_breach", circle=_name(structure, proposal.circle))
    return all_of(
        proposal.hears(), objection.hears(), YES if objection.ruling_awaited else no("5.3.3-b", "no_ruling_asked")
    )


# Integrating


def may_suggest(structure: Structure, person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    return all_of(may_speak(structure, person, proposal), objection.hears())


def may_confirm(person: str, proposal: ProposalState, objection: Objection, side: Side) -> Verdict:
    if side is Side.OBJECTOR and person != objection.by:
        return no("5.4.5-f", "only_objector_confirms")
    if side is Side.PROPOSER and person != proposal.proposer:
        return no("5.4.5-f", "only_proposer_confirms")
    version = proposal.latest.number if proposal.versions else 0
    return all_of(
        proposal.hears(),
        objection.hears(),
        objection.hears_integration(),
        YES if version > objection.version else no("5.4.5-f", "nothing_amended_yet"),
        no("5.4.5-f", "confirmed_already") if objection.confirmed.get(side) == version else YES,
    )


def may_abandon(
    structure: Structure, person: str, proposal: ProposalState, objection: Objection, today: date
) -> Verdict:
    return all_of(
        _facilitates(structure, person, proposal, today, "5.3.4-b", "only_facilitator_concludes"),
        proposal.hears(),
        objection.hears(),
        objection.hears_integration(),
        objection.may_settle_by_belief(),
    )


def may_demand(person: str, proposal: ProposalState, objection: Objection) -> Verdict:
    """The Objector, who has suggested an amendment of their own (§5.3.4-d)."""
    own = any(suggestion.by == objection.by for suggestion in objection.suggestions)
    return all_of(
        may_argue(person, proposal, objection),
        objection.hears_integration(),
        YES if own else no("5.3.4-d", "demand_needs_own_suggestion"),
    )


def may_give_argument(person: str, proposal: ProposalState) -> Verdict:
    return may_answer_questions(person, proposal)


# Setting aside


def may_discard(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """The Facilitator, at any point (§5.3.1-b)."""
    facilitates = _facilitates(structure, person, proposal, today, "5.3.1-b", "only_facilitator_discards")
    return all_of(facilitates, proposal.hears())


def may_drop(
    structure: Structure, person: str, proposal: ProposalState, today: date, ground: DropGround = DropGround.UNANSWERED
) -> Verdict:
    clause = "5.3.4-c" if ground is DropGround.UNANSWERED else "5.3.4-d"
    return all_of(
        _facilitates(structure, person, proposal, today, clause, "only_facilitator_concludes"),
        proposal.hears(),
        YES if proposal.standing_objections else no(clause, "nothing_to_integrate"),
    )


# Shared


def _member(structure: Structure, person: str, proposal: ProposalState, clause: str, message: str) -> Verdict:
    if person in circle_members(structure, proposal.circle):
        return YES
    return no(clause, message, circle=_name(structure, proposal.circle))


def _represents(structure: Structure, person: str, circle: str, role: str, today: date) -> Verdict:
    if role in roles_represented(structure, person, circle, today):
        return YES
    return no("5.3-a", "role_not_represented", role=_name(structure, role), circle=_name(structure, circle))


def _facilitates(
    structure: Structure, person: str, proposal: ProposalState, today: date, clause: str, message: str
) -> Verdict:
    if is_acting(structure, proposal.circle, RoleKind.FACILITATOR, person, today):
        return YES
    return no(clause, message, circle=_name(structure, proposal.circle))


def _name(structure: Structure, role: str) -> str:
    line = structure.find(RoleLine, role)
    return line.name if line is not None else role
