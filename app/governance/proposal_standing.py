"""What somebody is to a Proposal: Circle Member, Proposer, for a Role, acting Facilitator or Secretary.

In a meeting that is asked of its Floor, elsewhere of the structure (§5.4.1, §5.3.6).
"""

from __future__ import annotations

from datetime import date

from app.governance.circles import circle_members, roles_represented
from app.governance.lines import RoleKind
from app.governance.proposal_state import ProposalState
from app.governance.structure import Structure
from app.governance.surrogates import is_acting
from app.governance.verdicts import YES, Verdict, no


def is_member(structure: Structure, person: str, proposal: ProposalState, clause: str, message: str) -> Verdict:
    """In a meeting: whoever takes part, members for its duration included (§5.4.1)."""
    if proposal.in_meeting:
        return takes_part(person, proposal)
    if person in proposal.left_out:
        return no("5.3.5-b", "too_late_for_this_election")
    if person in circle_members(structure, proposal.circle):
        return YES
    return no(clause, message, circle=structure.name_of(proposal.circle))


def takes_part(person: str, proposal: ProposalState) -> Verdict:
    """Where a meeting processes it, nobody speaks from outside (§5.4.1-a)."""
    if not proposal.in_meeting or person in proposal.here.members:
        return YES
    return no("5.4.1-a", "not_taking_part")


def represents(structure: Structure, person: str, proposal: ProposalState, role: str, today: date) -> Verdict:
    """A Role of theirs in the Circle; in its meeting also what they represent only there (§5.4.1)."""
    if proposal.in_meeting and (person, role) in proposal.here.represented:
        return YES
    return represents_in(structure, person, proposal.circle, role, today)


def represents_in(structure: Structure, person: str, circle: str, role: str, today: date) -> Verdict:
    if role in roles_represented(structure, person, circle, today):
        return YES
    return no("5.3-a", "role_not_represented", role=structure.name_of(role), circle=structure.name_of(circle))


def proposes(person: str, proposal: ProposalState) -> bool:
    """Its Proposer; for the candidate of an election in a meeting, whoever facilitates there now (§5.3.5-e)."""
    if person == proposal.proposer:
        return True
    return proposal.election is not None and proposal.in_meeting and person == proposal.here.facilitator


def is_presenter(person: str, proposal: ProposalState) -> Verdict:
    return YES if proposes(person, proposal) else no("5.4.5-a", "only_proposer_presents")


def acts(structure: Structure, person: str, proposal: ProposalState, kind: RoleKind, today: date) -> bool:
    """Who acts in the meeting acts for its duration, whatever the structure says meanwhile (§5.3.6)."""
    if not proposal.in_meeting:
        return is_acting(structure, proposal.circle, kind, person, today)
    return person == (proposal.here.facilitator if kind is RoleKind.FACILITATOR else proposal.here.secretary)


def facilitates(
    structure: Structure, person: str, proposal: ProposalState, today: date, clause: str, message: str
) -> Verdict:
    if acts(structure, person, proposal, RoleKind.FACILITATOR, today):
        return YES
    return no(clause, message, circle=structure.name_of(proposal.circle))
