"""The Facilitator's moves: where a meeting is, as one word, and what may lawfully be done from there.

One token guards every move, so that two who press together move once: `place_of` gives another one as soon as the
meeting, or what it processes, has moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.governance import election_state, meeting_process
from app.governance.election_facts import electorate_now
from app.governance.election_permissions import may_move_on
from app.governance.elections import Election
from app.governance.meeting_floor import acts_as, taking_part
from app.governance.meeting_permissions import (
    everybody_is_here,
    may_begin_item,
    may_begin_time_out,
    may_close,
    may_end_item,
    may_end_time_out,
    may_extend,
    may_facilitate,
    may_open,
    may_order,
)
from app.governance.meeting_steps import Item, ItemOutcome, MeetingStep
from app.governance.meetings import Meeting
from app.governance.proposal_permissions import may_move
from app.governance.proposal_state import ROUNDS
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.governance.verdicts import Verdict, all_of

OUTCOMES = {
    Step.ADOPTED: ItemOutcome.ADOPTED,
    Step.WITHDRAWN: ItemOutcome.WITHDRAWN,
    Step.DISCARDED: ItemOutcome.DISCARDED,
    Step.DROPPED: ItemOutcome.DROPPED,
    Step.PARKED: ItemOutcome.PARKED,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What the item in process is about: a Proposal; or an election, and the Proposal of its candidate."""

    proposal: Proposal | None = None
    election: Election | None = None
    meeting: str = ""

    @property
    def outcome(self) -> ItemOutcome | None:
        """How it ended; None while the meeting is still at it. What went on elsewhere has left it for good."""
        if self.election is not None:
            if self.election.is_over:
                return ItemOutcome.ELECTED if self.election.step == "elected" else ItemOutcome.CALLED_OFF
            return None if self._is_here(self.election.meeting) else ItemOutcome.PARKED
        if self.proposal is None:
            return None
        here = self.proposal.in_meeting and self._is_here(self.proposal.meeting)
        return None if here else OUTCOMES.get(self.proposal.step, ItemOutcome.PARKED)

    def _is_here(self, meeting: str | None) -> bool:
        return meeting == self.meeting or not self.meeting


NOTHING = Subject()


def place_of(meeting: Meeting, subject: Subject = NOTHING) -> str:
    """Where the meeting is: the same again only while nobody has moved it on."""
    added = f"{meeting.added.where}{meeting.added.index}" if meeting.added is not None else ""
    ended = sum(1 for item in meeting.items if item.ended_at is not None)
    coming = meeting.order[0] if meeting.step is MeetingStep.AGENDA and meeting.order else ""
    parts = [meeting.step, meeting.item or coming, ended, added, meeting.round.turn or "" if meeting.is_round else ""]
    if subject.proposal is not None:
        parts.append(meeting_process.place_of(subject.proposal))
    if subject.election is not None:
        parts.append(election_state.place_of(subject.election))
    return "/".join(str(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Move:
    """Something that can be done to the meeting as a whole, and whether whoever asks may do it now."""

    name: str
    verdict: Verdict
    to: str = ""
    """The step where it leads: of the meeting, or of what it processes."""
    person: str | None = None
    """Who is awaited, and passed over by it."""
    item: int | None = None


def moves_of(
    meeting: Meeting, subject: Subject, structure: Structure, person: str, today: date, now: datetime
) -> list[Move]:
    """What the console offers, lawful or not: each refusal says why. The first is the next step."""
    if meeting.is_ahead:
        return [Move("open", may_open(structure, person, meeting, now, today), MeetingStep.CHECK_IN)]
    if meeting.is_over:
        return []
    moves = [next_move(meeting, subject, structure, person, today, now)]
    if meeting.step is MeetingStep.AGENDA:
        moves += [_beginning(meeting, item, structure, person, today, now) for item in meeting.waiting]
        moves.append(Move("order", may_order(structure, person, meeting, now, today)))
        moves.append(Move("go_to_closing", _to_closing(meeting, structure, person, today, now), MeetingStep.CLOSING))
    if meeting.item is not None:
        ending = may_end_item(structure, person, meeting, meeting.item, today)
        moves.append(Move("end_item", ending, MeetingStep.AGENDA, item=meeting.item))
    if meeting.is_paused:
        moves.insert(0, Move("end_time_out", may_end_time_out(structure, person, meeting, today)))
    else:
        moves.append(Move("begin_time_out", may_begin_time_out(structure, person, meeting, today)))
    moves.append(Move("extend", may_extend(structure, person, meeting, now, today)))
    if meeting.step is MeetingStep.CLOSING:
        moves.append(Move("close", may_close(structure, person, meeting, today), MeetingStep.CLOSED))
    return moves


def next_move(
    meeting: Meeting, subject: Subject, structure: Structure, person: str, today: date, now: datetime
) -> Move:
    """What `advance` does from here."""
    facilitates = may_facilitate(structure, person, meeting, today)
    if meeting.is_up(now) and meeting.step is not MeetingStep.CLOSING:
        return Move("next", all_of(facilitates, meeting.is_moving()), MeetingStep.CLOSING)
    if meeting.is_round and meeting.round.turn is not None:
        heard = all_of(facilitates, meeting.hears_round(now))
        return Move("pass_over", heard, meeting.step, meeting.round.turn)
    if meeting.step is MeetingStep.ITEM:
        return _next_of_item(meeting, subject, structure, person, today, now, facilitates)
    step, _ = (MeetingStep.CLOSED, None) if meeting.step is MeetingStep.CLOSING else meeting.next_step()
    if step is MeetingStep.ITEM:
        first = meeting.order[0]
        everybody = everybody_is_here(structure, meeting, today)
        begun = meeting.may_begin(now, first, everybody_is_here=everybody)
        return Move("next", all_of(facilitates, begun), step, item=first)
    heard = meeting.hears_round(now) if meeting.step is MeetingStep.CLOSING else meeting.hears(now)
    return Move("next", all_of(facilitates, heard), step)


def _next_of_item(
    meeting: Meeting,
    subject: Subject,
    structure: Structure,
    person: str,
    today: date,
    now: datetime,
    facilitates: Verdict,
) -> Move:
    allowed = all_of(facilitates, meeting.is_moving())
    if subject.outcome is not None:
        return Move("next", allowed, MeetingStep.AGENDA, item=meeting.item)
    proposal = subject.proposal
    if proposal is not None and proposal.in_meeting:
        turn = proposal.round_now.turn if proposal.step in ROUNDS else None
        if turn is not None and proposal.step is Step.REACTION_ROUND:
            return Move("pass_over", allowed, proposal.step, turn)
        to = meeting_process.next_of(proposal)
        return Move("next", all_of(allowed, may_move(structure, person, proposal, today)), to, turn)
    if subject.election is not None:
        electorate = electorate_now(structure, subject.election)
        counts = may_move_on(structure, person, subject.election, today, now, electorate)
        turn = subject.election.whose_turn(electorate)
        return Move("next", all_of(allowed, counts), subject.election.step, turn)
    return Move("next", allowed, MeetingStep.AGENDA, item=meeting.item)


def _beginning(meeting: Meeting, item: Item, structure: Structure, person: str, today: date, now: datetime) -> Move:
    begun = may_begin_item(structure, person, meeting, item.number, now, today)
    return Move("begin_item", begun, MeetingStep.ITEM, item=item.number)


def _to_closing(meeting: Meeting, structure: Structure, person: str, today: date, now: datetime) -> Verdict:
    return all_of(may_facilitate(structure, person, meeting, today), meeting.hears_agenda(now))


def awaited(meeting: Meeting, subject: Subject, structure: Structure, today: date) -> str | None:
    """Whose turn it is, in the meeting's own rounds and in those of what it processes."""
    if meeting.is_round:
        return meeting.round.turn
    proposal = subject.proposal
    if proposal is not None and proposal.in_meeting:
        return proposal.round_now.turn if proposal.step in ROUNDS else proposal.proposer
    if subject.election is not None or meeting.step is MeetingStep.AGENDA:
        return acts_as(meeting, "facilitator", taking_part(structure, meeting, today))
    return None
