"""Who may do what with a Proposal, and if not, why: asked by pages and by actions alike.

Objections are in `objection_permissions.py`.
"""

from __future__ import annotations

from datetime import date

from app.governance.circles import circle_members
from app.governance.events import DropGround
from app.governance.lines import RoleLine
from app.governance.meeting_process import may_move_on
from app.governance.proposal_facts import circle_now, lapsed
from app.governance.proposal_standing import (
    facilitates,
    is_member,
    is_presenter,
    proposes,
    represents,
    represents_in,
    takes_part,
)
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import NEXT, Deed, Step
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, all_of, any_of, no

NOT_NOW = frozenset({
    "proposal_is_not_open", "proposal_is_in_integration", "proposal_amended_meanwhile", "settle_your_concern_first",
    "answered_already", "nothing_to_take_back", "time_limit_has_passed", "meeting_requested_already",
    "step_does_not_follow", "objection_is_settled", "objection_needs_an_argument", "test_is_due_already",
    "test_comes_first", "no_breach_to_rule_on", "no_ruling_asked", "nothing_amended_yet", "confirmed_already",
    "breach_is_ruled", "demand_needs_own_suggestion", "nothing_to_integrate", "no_proposals_in_setup",
    "has_a_step_of_its_own", "heard_already", "turn_of_another", "proposer_does_not_react", "still_to_be_heard",
    "one_objection_at_a_time", "taken_up_already", "objections_are_left", "present_it_first", "only_in_a_meeting",
    "not_in_a_meeting", "somebody_wrote_meanwhile",
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
        return no("5.3-a", "only_circle_members_propose", circle=structure.name_of(circle))
    return YES if role is None else represents_in(structure, person, circle, role, today)


def may_see_draft(person: str, proposal: ProposalState) -> Verdict:
    if proposal.is_draft and person != proposal.proposer:
        return no("", "draft_is_its_authors")
    return YES


def may_write(person: str, proposal: ProposalState) -> Verdict:
    """A draft, or privately the next version of an open Proposal: its Proposer alone (§5.4.5-d)."""
    if not proposes(person, proposal):
        return no("5.4.5-d", "only_proposer_amends")
    return YES if proposal.is_draft or proposal.step is Step.PARKED else proposal.hears()


def may_share_writing(person: str, proposal: ProposalState) -> Verdict:
    """In a meeting, before everybody's eyes: the Proposer, and whoever helps by their leave (§5.4.5-a)."""
    helps = proposal.writing is not None and person in proposal.writing.helpers
    return all_of(
        YES if helps or proposes(person, proposal) else no("5.4.5-a", "only_proposer_presents"),
        proposal.hears(Deed.PRESENT),
        takes_part(person, proposal),
    )


def may_write_over(proposal: ProposalState, page: str, after: int) -> Verdict:
    """Two who write together lose no word: `page` is the writer's opened page, `after` the edition that it showed."""
    standing = proposal.writing
    if standing is None or standing.page in ("", page) or standing.edition == after:
        return YES
    return no("5.4.5-a", "somebody_wrote_meanwhile", people=[standing.by] if standing.by else [])


def may_allow_help(person: str, proposal: ProposalState) -> Verdict:
    return all_of(is_presenter(person, proposal), proposal.hears(Deed.PRESENT))


def may_present(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """The Proposer's own proposal, to a Tension of theirs (§5.4.5-a)."""
    return all_of(
        is_presenter(person, proposal),
        proposal.hears(Deed.PRESENT),
        takes_part(person, proposal),
        represents(structure, person, proposal, proposal.role, today),
    )


def may_state_tension(person: str, proposal: ProposalState) -> Verdict:
    """The Proposer, when somebody asks (§5.3.1-a); or while it waits."""
    if not proposes(person, proposal):
        return no("5.3.1-a", "only_proposer_states_its_tension")
    if proposal.step is Step.PARKED:
        return YES
    return all_of(
        proposal.hears(Deed.STATE_TENSION), YES if proposal.in_meeting else no("5.3.1-a", "only_in_a_meeting")
    )


def may_send(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    never_sent = proposal.is_draft or (proposal.step is Step.PARKED and not proposal.versions)
    return all_of(
        may_write(person, proposal),
        YES if never_sent else no("5.3-g", "step_does_not_follow"),
        may_propose(structure, person, proposal.circle, proposal.role, today),
    )


def may_continue(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """Its Proposer sends what a meeting parked to all Circle Members (§5.3-d)."""
    return all_of(
        YES if person == proposal.proposer else no("5.3-a", "only_proposer_brings"),
        YES if proposal.step is Step.PARKED else no("5.3-g", "step_does_not_follow"),
        may_propose(structure, person, proposal.circle, proposal.role, today),
    )


def may_amend(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """Only the Proposer, for a Role that they still represent (§5.3-a, §5.4.5-d)."""
    if not proposes(person, proposal):
        return no("5.4.5-d", "only_proposer_amends")
    if proposal.election is not None:
        return proposal.hears_amendment(circle_now(structure, proposal, today))
    if not proposal.in_meeting:
        return all_of(proposal.hears(), may_propose(structure, person, proposal.circle, proposal.role, today))
    return all_of(
        proposal.hears_amendment(circle_now(structure, proposal, today)),
        takes_part(person, proposal),
        represents(structure, person, proposal, proposal.role, today),
    )


def may_withdraw(person: str, proposal: ProposalState) -> Verdict:
    """Also where it waits for a meeting; in one, while it moves."""
    if person != proposal.proposer:
        return no("", "only_proposer_withdraws")
    if proposal.election is not None:
        return no("5.3.5-e", "candidate_falls_in_the_election")
    if Step.WITHDRAWN in NEXT[proposal.step] and not proposal.in_meeting:
        return YES
    return proposal.hears()


# Saying something to it


def may_answer(structure: Structure, person: str, proposal: ProposalState, version: int | None = None) -> Verdict:
    return all_of(
        is_member(structure, person, proposal, "5.3-c", "only_circle_members_answer"),
        proposal.hears_answers(person, version),
    )


def may_take_back(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    if person not in proposal.answers:
        return all_of(proposal.hears_asynchronously(), no("5.3-c", "nothing_to_take_back"))
    return all_of(
        is_member(structure, person, proposal, "5.3-c", "only_circle_members_answer"), proposal.hears_asynchronously()
    )


def may_speak(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    """Ask a question, react, suggest an amendment (§5.3-g): at its step, in a meeting."""
    return all_of(is_member(structure, person, proposal, "5.3-g", "only_circle_members_speak"), proposal.hears())


def may_ask(structure: Structure, person: str, proposal: ProposalState, about_tension: bool = False) -> Verdict:
    """Anyone (§5.4.5-b); about the Tension and its examples also in integration (§5.3.4-c)."""
    deed = Deed.ASK_ABOUT_TENSION if about_tension else Deed.ASK
    return all_of(may_speak(structure, person, proposal), proposal.hears(deed))


def may_react(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    """In a meeting each but the Proposer, once, in turn; or pass (§5.4.5-c)."""
    return all_of(may_speak(structure, person, proposal), proposal.hears_turn(person, Deed.REACT))


def may_answer_questions(person: str, proposal: ProposalState) -> Verdict:
    if not proposes(person, proposal):
        return no("5.4.5-b", "only_proposer_answers_questions")
    return all_of(proposal.hears(Deed.ANSWER_QUESTION), takes_part(person, proposal))


def may_escalate(structure: Structure, person: str, proposal: ProposalState) -> Verdict:
    """Any Circle Member, while it is open (§5.3-e); a candidate goes the way of their election."""
    return all_of(
        is_member(structure, person, proposal, "5.3-e", "only_circle_members_request_a_meeting"),
        no("5.3.5-e", "candidate_follows_the_election") if proposal.election is not None else YES,
        proposal.hears_asynchronously(),
        no("5.3-e", "meeting_requested_already") if person in proposal.meeting_requested_by else YES,
    )


# Moving a meeting on


def may_move(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """The Facilitator, once the step is done (§5.4.5)."""
    return all_of(
        facilitates(structure, person, proposal, today, "5.4.5-e", "only_facilitator_moves_on"),
        may_move_on(proposal, lapsed(structure, proposal, today)),
    )


def may_park(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """Its Proposer, or the Facilitator when the meeting goes on without it."""
    if not proposal.in_meeting:
        return no("5.4.4-c", "only_in_a_meeting")
    if proposal.election is not None:
        return no("5.3.5-e", "candidate_falls_in_the_election")
    mine = YES if proposes(person, proposal) else no("5.4.4-c", "only_proposer_or_facilitator_parks")
    runs = facilitates(structure, person, proposal, today, "5.4.4-c", "only_proposer_or_facilitator_parks")
    return all_of(any_of(mine, runs), proposal.hears())


# Setting aside


def may_discard(structure: Structure, person: str, proposal: ProposalState, today: date) -> Verdict:
    """The Facilitator, at any point (§5.3.1-b)."""
    return all_of(
        facilitates(structure, person, proposal, today, "5.3.1-b", "only_facilitator_discards"),
        YES if proposal.election is None else no("5.3.5-e", "candidate_falls_in_the_election"),
        proposal.hears(),
    )


def may_drop(
    structure: Structure, person: str, proposal: ProposalState, today: date, ground: DropGround = DropGround.UNANSWERED
) -> Verdict:
    clause = "5.3.4-c" if ground is DropGround.UNANSWERED else "5.3.4-d"
    return all_of(
        facilitates(structure, person, proposal, today, clause, "only_facilitator_concludes"),
        proposal.hears(Deed.INTEGRATE),
        YES if proposal.standing_objections else no(clause, "nothing_to_integrate"),
    )
