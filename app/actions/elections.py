"""Elections, in a meeting and outside of one (§5.1.1, §5.1.2, §5.3.5). Actions take ids and the reader's own words.

    call_election(work, circle, role, meeting=None) -> election id          any Circle Member
    begin_election(work, election, role=None, term=None, replaces=None)     acting Facilitator; opens nominations
    cast_ballot(work, election, candidate, reason="", for_person=None)      one each, sealed and final
    give_reason(work, election, text="", for_person=None)                   without words: passes
    keep_nomination(work, election, for_person=None)
    change_nomination(work, election, candidate, reason, for_person=None)
    move_election_on(work, election, place)                                 Facilitator: opens, reads on, counts
    break_tie(work, election, method)                                       Facilitator
    choose_among(work, election, candidate, for_person=None)
    discard_candidate(work, election, reason)                               Facilitator, with Objections
    call_off(work, election, reason)

`for_person`: in a meeting, entered for somebody without a device. A meeting's own pages move it on by
`election_steps.move_on`, and leave it by `election_steps.leave_meeting`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from secrets import token_hex

from app.actions import UnitOfWork, action
from app.actions.base import allow, clean, moment, person, today
from app.actions.election_steps import count, election_of, facts, go_on, move_on, propose, speaking, tell
from app.actions.process import tell as tell_proposal
from app.governance.candidates import seats
from app.governance.circles import elected
from app.governance.election_events import TieBreak
from app.governance.election_permissions import (
    may_begin,
    may_call,
    may_call_off,
    may_cast,
    may_change,
    may_choose,
    may_discard,
    may_facilitate,
    may_give_reason,
    may_nominate,
)
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election, place_of
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.lines import RoleLine
from app.governance.meeting_facts import election_within_limit
from app.governance.proposal_facts import may_still_be_made
from app.governance.proposal_steps import NEXT, Step
from app.governance.verdicts import Reason, no
from app.persistence.write_keys import Sealed

# Calling


@action
def call_election(work: UnitOfWork, circle: str, role: str, meeting: str | None = None) -> str:
    """One at a time for each Role. Called already and not begun, it is brought to the meeting named."""
    allow(may_call(work.structure, person(work), circle, role))
    if meeting is not None:
        _meeting_of(work, meeting, circle)
    known: list[Election] = work.elections.where(role_id=role, settled_record=None)
    if known:
        if meeting is None:
            allow(no("5.1.2-a", "election_is_under_way"))
        known[0].bring(moment(work), meeting or "")
        tell(work, known[0])
        return known[0].id
    made = Election.call(moment(work), work.new_id(), circle, role, meeting)
    work.elections.add(made)
    tell(work, made)
    return made.id


@action
def begin_election(
    work: UnitOfWork,
    election: str,
    role: str | None = None,
    term: date | None = None,
    replaces: Sequence[str] | None = None,
) -> None:
    """`replaces`: where several serve, whose assignments end; by default nobody's while a seat is free."""
    found = election_of(work, election)
    ended = _ended_by(work, role or found.role, replaces)
    allow(may_begin(work.structure, person(work), found, today(work), role=role, term=term, replaces=ended))
    floor = found.sits_on
    if role is not None and role != found.role:
        _one_at_a_time(work, role)
        if floor is not None:
            allow(election_within_limit(work.structure, work.meetings.get(floor.meeting), role))
    found.open_nominations(
        moment(work),
        facts(work, found),
        role=role,
        term=term,
        replaces=ended,
        meeting=floor.meeting if floor is not None else None,
    )
    tell(work, found)


def _ended_by(work: UnitOfWork, role: str, replaces: Sequence[str] | None) -> list[str]:
    """Whose assignments will end: where one serves, theirs; where several do, as the Facilitator says."""
    line = work.structure.find(RoleLine, role)
    if line is None or line.circle is None or replaces is not None:
        return list(replaces or ())
    if seats(work.structure, line.circle, line.kind) > 1:
        return []
    return [held.lineage for held in elected(work.structure, line.circle, line.kind)]


def _one_at_a_time(work: UnitOfWork, role: str) -> None:
    if work.elections.where(role_id=role, settled_record=None):
        allow(no("5.1.2-a", "election_is_under_way"))


def _meeting_of(work: UnitOfWork, meeting: str, circle: str) -> None:
    found = work.meetings.get(meeting)
    if found.circle != circle or found.settled_record is not None:
        raise OutOfOrder(Reason("5.4-a", "meeting_is_of_another_circle"))


# Nominating


def cast_ballot(
    work: UnitOfWork, election: str, candidate: str, reason: str = "", for_person: str | None = None
) -> None:
    """Whom it names, and why, are no part of what the write's key keeps."""
    cast_sealed(work, election, Sealed(candidate=candidate, reason=reason), for_person)


@action
def cast_sealed(work: UnitOfWork, election: str, ballot: Sealed, for_person: str | None = None) -> None:
    found = election_of(work, election)
    voter, electorate = speaking(work, found, for_person), facts(work, found)
    candidate, reason = ballot.said["candidate"], clean(ballot.said["reason"])
    allow(may_cast(voter, found, work.now, electorate))
    verdict = may_nominate(work.structure, found, candidate)
    if verdict.reason is not None:
        raise InvalidChange(verdict.reason)
    now = moment(work, voter)
    seal = work.ballots.cast(found.id, found.turn, voter, candidate, reason, record=now.number)
    found.cast_ballot(now, electorate, candidate, seal)
    tell(work, found)
    go_on(work, found)


@action
def give_reason(work: UnitOfWork, election: str, text: str = "", for_person: str | None = None) -> None:
    found = election_of(work, election)
    nominator, electorate = speaking(work, found, for_person), facts(work, found)
    allow(may_give_reason(nominator, found, work.now, electorate))
    now, words = moment(work, nominator), clean(text)
    found.give_reason(now, electorate, now.words("text") if words else "")
    tell(work, found, {"text": words})
    go_on(work, found)


@action
def keep_nomination(work: UnitOfWork, election: str, for_person: str | None = None) -> None:
    found = election_of(work, election)
    nominator, electorate = speaking(work, found, for_person), facts(work, found)
    allow(may_change(nominator, found, work.now, electorate))
    found.keep_nomination(moment(work, nominator), electorate)
    tell(work, found)
    go_on(work, found)


@action
def change_nomination(
    work: UnitOfWork, election: str, candidate: str, reason: str, for_person: str | None = None
) -> None:
    found = election_of(work, election)
    nominator, electorate = speaking(work, found, for_person), facts(work, found)
    allow(may_change(nominator, found, work.now, electorate))
    verdict = may_nominate(work.structure, found, candidate)
    if verdict.reason is not None:
        raise InvalidChange(verdict.reason)
    now, words = moment(work, nominator), clean(reason)
    found.change_nomination(now, electorate, candidate, now.words("reason") if words else "")
    tell(work, found, {"reason": words})
    go_on(work, found)


# What the Facilitator does


@action
def move_election_on(work: UnitOfWork, election: str, place: str) -> None:
    """`place`: where it stood on the page (`place_of`), so that two presses move once."""
    found = election_of(work, election)
    allow(may_facilitate(work.structure, person(work), found, today(work)))
    if place_of(found) != place:
        allow(no("5.3.5-a", "election_moved_on_already"))
    move_on(work, found)


@action
def break_tie(work: UnitOfWork, election: str, method: TieBreak) -> None:
    """A draw takes its seed here, from chance, so that nobody chooses it."""
    draw_by(work, election, method, token_hex(16))


def draw_by(work: UnitOfWork, election: str, method: TieBreak, seed: str) -> None:
    """Within an action: by this seed, which is recorded."""
    found = election_of(work, election)
    allow(may_facilitate(work.structure, person(work), found, today(work)))
    found.break_tie(moment(work), facts(work, found), TieBreak(method), seed)
    tell(work, found)
    if found.step is ElectionStep.TIE and found.candidate is not None:
        propose(work, found)


@action
def choose_among(work: UnitOfWork, election: str, candidate: str, for_person: str | None = None) -> None:
    found = election_of(work, election)
    nominator, electorate = speaking(work, found, for_person), facts(work, found)
    allow(may_choose(nominator, found, work.now, electorate))
    found.choose_among(moment(work, nominator), electorate, candidate)
    tell(work, found)
    go_on(work, found)


@action
def discard_candidate(work: UnitOfWork, election: str, reason: str) -> None:
    """Their Proposal is discarded; the next candidate is found at once, by the same rules."""
    found = election_of(work, election)
    proposal = work.proposals.get(found.proposal) if found.proposal is not None else None
    objected = proposal is not None and bool(proposal.standing_objections)
    possible = proposal is None or bool(may_still_be_made(work.structure, proposal))
    me, day = person(work), today(work)
    allow(may_discard(work.structure, me, found, day, is_objected_to=objected, may_be_made=possible))
    _set_aside(work, found, reason)
    if found.step is ElectionStep.COUNT:
        count(work, found)


@action
def call_off(work: UnitOfWork, election: str, reason: str) -> None:
    found = election_of(work, election)
    allow(may_call_off(work.structure, person(work), found, today(work)))
    words = clean(reason)
    if not words:
        raise InvalidChange(Reason("5.3.5-a", "calling_off_needs_a_reason"))
    if found.step is ElectionStep.PROPOSED:
        _set_aside(work, found, reason)
    now = moment(work)
    found.call_off(now, now.words("reason"))
    tell(work, found, {"reason": words})


def _set_aside(work: UnitOfWork, election: Election, reason: str) -> None:
    """Discard the candidate's Proposal, or withdraw it where it waits for a meeting; the election follows."""
    proposal = work.proposals.get(election.proposal or "")
    now, words = moment(work), clean(reason)
    ref = now.words("reason") if words else ""
    if Step.DISCARDED in NEXT[proposal.step]:
        proposal.discard(now, ref)
    else:
        proposal.withdraw(now, ref)
    tell_proposal(work, proposal, {"reason": words})
