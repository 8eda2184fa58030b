"""What every act in an election shares: fetching it, writing what happened, opening ballots, proposing candidates."""

from __future__ import annotations

from collections.abc import Mapping

from app.actions import UnitOfWork
from app.actions.base import allow, moment, person, today
from app.actions.election_notices import notify
from app.actions.meetings_base import whose
from app.actions.process import go_on_asynchronously
from app.actions.process import tell as tell_proposal
from app.actions.stories import write_down
from app.governance.changes import Change, Elect, change_to_body, check_all, ground_of
from app.governance.circles import seats
from app.governance.election_events import ElectionCalledOff, ElectionLeft, NobodyLeft, OpenedBallot
from app.governance.election_facts import electorate_now
from app.governance.election_permissions import may_move_on
from app.governance.election_steps import ElectionStep, Electorate
from app.governance.elections import Election
from app.governance.errors import InvalidChange
from app.governance.events import Event, ProposalAdopted
from app.governance.proposal_facts import circle_for, of_election
from app.governance.proposal_steps import SET_ASIDE
from app.governance.proposals import Proposal

S = ElectionStep


def election_of(work: UnitOfWork, election: str) -> Election:
    found: Election = work.elections.get(election)
    return found


def facts(work: UnitOfWork, election: Election) -> Electorate:
    return electorate_now(work.structure, election)


def speaking(work: UnitOfWork, election: Election, for_person: str | None) -> str:
    """Whose act it is: the actor's own, or in a meeting that of somebody without a device, for whom they enter it."""
    return whose(work, election.sits_on.meeting if election.sits_on is not None else None, for_person)


# Writing what happened


def tell(work: UnitOfWork, election: Election, said: Mapping[str, str] | None = None) -> None:
    """As records, which are found from the Role and from the meeting too."""
    happened = write_down(work, election, said, concerns=[election.role, election.meeting])
    ended = any(isinstance(event, NobodyLeft | ElectionCalledOff | ElectionLeft) for _, event in happened)
    if ended and not election.counts_ballots:
        work.ballots.discard(election.id, election.turn)
    for when, event in happened:
        notify(work, election, event, when.number)


# Moving on


def go_on(work: UnitOfWork, election: Election) -> None:
    """Outside of meetings: whatever follows of itself, now that somebody has acted, left, or run out of time."""
    if election.in_meeting or not election.is_under_way:
        return
    while True:
        electorate = facts(work, election)
        election.settle(moment(work), electorate)
        tell(work, election)
        if not election.may_open_ballots(moment(work), electorate):
            return
        open_ballots(work, election, electorate)


def open_ballots(work: UnitOfWork, election: Election, electorate: Electorate) -> None:
    """All at once, with their salts and reasons: the only act that reads them."""
    if not election.may_open_ballots(moment(work), electorate):
        election.open_ballots(moment(work), electorate, [], {})  # Says what is missing, before anything is read.
    cast = work.ballots.of(election.id, election.turn)
    now = moment(work)
    said = {f"reasons.{each.person}": each.reason for each in cast if each.reason}
    opened = [OpenedBallot(person=each.person, candidate=each.candidate, salt=each.salt) for each in cast]
    election.open_ballots(
        now, electorate, opened, {each.person: now.words(f"reasons.{each.person}") for each in cast if each.reason}
    )
    tell(work, election, said)
    if unread := [each.person for each in cast if each.person not in election.nominations]:
        work.ballots.discard(election.id, election.turn, *unread)


def move_on(work: UnitOfWork, election: Election) -> None:
    """The Facilitator's next lawful step: opens, reads on, closes the round, counts, proposes who was found."""
    electorate = facts(work, election)
    allow(may_move_on(work.structure, person(work), election, today(work), work.now, electorate))
    match election.step:
        case S.NOMINATION:
            open_ballots(work, election, electorate)
        case S.REASONS if election.awaited(electorate) and election.in_meeting:
            election.read_on(moment(work), electorate)
        case S.REASONS:
            election.open_changes(moment(work), electorate)
        case S.CHANGES | S.ASKING:
            election.close_round(moment(work), electorate)
    tell(work, election)
    if election.step in (S.COUNT, S.TIE):
        count(work, election)


def count(work: UnitOfWork, election: Election) -> None:
    """And propose the candidate, unless several are tied or nobody is left."""
    election.count(moment(work), facts(work, election))
    tell(work, election)
    if election.candidate is not None and not election.is_over:
        propose(work, election)


# The candidate's Proposal


def propose(work: UnitOfWork, election: Election) -> Proposal:
    """An ordinary Proposal of one change, by the acting Facilitator; in a meeting it begins at its objection round."""
    proposal = Proposal(id=work.new_id(), circle=election.circle, proposer=person(work), role=election.role)
    change = _elect(work, election)
    verdict = check_all(work.structure, election.circle, [change], candidate=election.candidate).verdict
    if not verdict:
        raise InvalidChange(verdict.reason)
    election.propose(moment(work), proposal.id)
    tell(work, election)
    bodies = [change_to_body(change)]
    circle = circle_for(work.structure, election.circle, today(work), changes=bodies)
    circle = of_election(work.structure, circle, election.circle, election.late)
    ground = ground_of(work.structure, [change])
    work.proposals.add(proposal)
    floor = election.sits_on
    proposal.propose_candidate(
        moment(work), circle, bodies, ground, election=election.id, floor=floor, left_out=election.late
    )
    tell_proposal(work, proposal)
    return proposal


def _elect(work: UnitOfWork, election: Election) -> Change:
    role = work.structure.role(election.role)
    several = seats(work.structure, election.circle, role.kind) > 1
    return Elect(
        assignment=work.new_id(),
        role=election.role,
        person=election.candidate or "",
        term=election.term,
        replaces=tuple(election.replaces) if several else None,
    )


def followed(work: UnitOfWork, proposal: Proposal, event: Event) -> None:
    """What happened to a candidate's Proposal happened to the election: adopted, or set aside with its Objections."""
    election = election_of(work, proposal.election or "")
    if election.proposal != proposal.id or election.step is not S.PROPOSED:
        return
    if isinstance(event, ProposalAdopted):
        election.decide(moment(work))
    elif proposal.step in SET_ASIDE:
        election.discard_candidate(moment(work), proposal.closing.reason if proposal.closing is not None else "")
    tell(work, election)


# Meetings


def leave_meeting(work: UnitOfWork, election: Election) -> None:
    """The meeting goes on without it; whoever ends the item, or the meeting, has asked whether they may.

    A candidate who was found there is put to all Circle Members, as who is found outside of meetings.
    """
    election.leave_meeting(moment(work), facts(work, election))
    tell(work, election)
    if election.step is S.PROPOSED and election.proposal is not None:
        go_on_asynchronously(work, work.proposals.get(election.proposal))
    go_on(work, election)
