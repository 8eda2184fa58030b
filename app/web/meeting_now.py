"""Where a meeting is, whose turn it is and who is awaited: what its three views and the deeds in them are asked of."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from app.governance.election_facts import electorate_now
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election
from app.governance.floor import Floor
from app.governance.lines import RoleLine
from app.governance.meeting_moves import NOTHING, Subject
from app.governance.meeting_steps import Item, ItemState, MeetingStep
from app.governance.meetings import Meeting
from app.governance.objections import Objection
from app.governance.proposal_state import ROUNDS
from app.governance.proposal_steps import IN_MEETING, Step
from app.governance.proposals import Proposal
from app.governance.rounds import Round
from app.governance.structure import Structure
from app.web import meeting_words
from app.web.dependencies import Reading
from app.web.election_views import ElectionView, election_view
from app.web.meeting_deeds import Deeds
from app.web.meeting_parts import Heard, Line, Refused
from app.web.meeting_shared import Shared
from app.web.meeting_words import StepWords

SOON = 4
"""How many of those who come next are named where there are many."""


@dataclass
class MeetingNow:
    reader: Reading
    shared: Shared
    name: str
    """Which view it is shown in: one of `PAGES`."""
    refused: Refused | None = None
    floor: Floor = field(init=False)
    proposal: Proposal | None = field(init=False)
    election: Election | None = field(init=False)
    deeds: Deeds = field(init=False)

    def __post_init__(self) -> None:
        self.floor = self.shared.floor(self.reader.now, self.reader.today)
        self.proposal = self._joined(self.shared.proposal)
        self.election = self._joined(self.shared.election)
        self.deeds = self.deeds_of(self.reader.me or "")

    def deeds_of(self, person: str) -> Deeds:
        return Deeds(self, person)

    def _joined(self, process: Any) -> Any:
        """A Floor is of one moment, so it goes on a copy of what is shared."""
        if process is not None and process.meeting == self.id:
            process = copy(process)
            process.floor = self.floor
        return process

    # What it is

    @property
    def meeting(self) -> Meeting:
        return self.shared.meeting

    @property
    def id(self) -> str:
        return self.meeting.id

    @property
    def structure(self) -> Structure:
        return self.shared.structure

    @property
    def circle(self) -> RoleLine:
        return self.shared.circle

    @property
    def names(self) -> dict[str, str]:
        return self.shared.names

    @property
    def said(self) -> dict[str, str | None]:
        return self.shared.said

    @property
    def me(self) -> str | None:
        return self.reader.me

    @property
    def is_here(self) -> bool:
        return self.me in self.floor.members

    @property
    def facilitates(self) -> bool:
        return self.me is not None and self.me == self.floor.facilitator

    @property
    def keeps_records(self) -> bool:
        return self.me is not None and self.me == self.floor.secretary

    @property
    def runs(self) -> bool:
        """The reader acts as Facilitator or as Secretary."""
        return self.facilitates or self.keeps_records

    def acts(self, name: str) -> str | None:
        """Who acts as "facilitator" or "secretary"."""
        return self.floor.facilitator if name == "facilitator" else self.floor.secretary

    @property
    def items(self) -> list[str]:
        """Whatever is written about these concerns the page."""
        return [each for each in (self.id, self.meeting.circle, self.meeting.subject) if each is not None]

    @property
    def is_entering(self) -> bool:
        return self.name == "entering" and self.runs

    @property
    def item(self) -> Line | None:
        current = self.meeting.current
        return self.line_of(current) if current is not None else None

    def line_of(self, item: Item) -> Line:
        """Of the agenda."""
        states = {ItemState.IN_PROCESS: "current", ItemState.WAITING: "waiting", ItemState.RETURNED: "returned"}
        role = self.shared.role_name(item.role)
        return Line(item, self.shared.label(item), role, states.get(item.state, "done"))

    @property
    def at(self) -> Step | None:
        """The step of the Proposal that is processed now."""
        proposal = self.proposal
        return proposal.step if proposal is not None and proposal.step in IN_MEETING and self.is_at_item else None

    @property
    def is_at_item(self) -> bool:
        return self.meeting.step is MeetingStep.ITEM

    @property
    def election_at(self) -> ElectionStep | None:
        """The step of the election that is processed now, until its candidate is a Proposal like any other."""
        return self.election.step if self.election is not None and self.is_at_item and self.at is None else None

    @cached_property
    def electorate(self) -> Any:
        return electorate_now(self.structure, self.election) if self.election is not None else None

    @cached_property
    def election_view(self) -> ElectionView:
        """For the parts that an election has on its own page too."""
        assert self.election is not None
        return election_view(self.reader, self.election, self.structure, self)

    # The step, in words

    @property
    def step(self) -> StepWords:
        if self.at is Step.OBJECTION_ROUND and self.election is not None:
            return meeting_words.ELECTION[ElectionStep.PROPOSED.value]
        if self.at is not None:
            return meeting_words.PROPOSAL[self.at.value]
        if self.election_at is not None:
            return meeting_words.ELECTION[self.election_at.value]
        if self.outcome is not None:
            return meeting_words.OUTCOME[self.outcome]
        return meeting_words.MEETING[self.meeting.step.value]

    @property
    def outcome(self) -> str | None:
        """How the Proposal ended at which the meeting still is."""
        if self.proposal is None or not self.is_at_item or self.subject.outcome is None:
            return None
        return "continued" if self.proposal.step is Step.OPEN else self.subject.outcome.value

    @property
    def steps(self) -> list[tuple[StepWords, bool]]:
        """Those of the process that the item is in, in their order."""
        if self.election_at is not None or (self.election is not None and self.at is not None):
            now = self.election_at.value if self.election_at is not None else ElectionStep.PROPOSED.value
            now = {"tie": "count", "asking": "count"}.get(now, now)
            shown = ("nomination", "reasons", "changes", "count", "proposed")
            return [(meeting_words.ELECTION[each], each == now) for each in shown]
        if self.at is None:
            return []
        return [(meeting_words.PROPOSAL[each.value], each is self.at) for each in IN_MEETING]

    # The round

    @cached_property
    def turns(self) -> Round | None:
        """The round that goes on now, with those who take part now."""
        if self.meeting.is_paused and not self.meeting.is_round and self.at is None and self.election_at is None:
            return None
        if self.meeting.is_round:
            return self.meeting.round
        if self.at in ROUNDS:
            assert self.proposal is not None
            return self.proposal.round_now
        if self.election is None or self.election_at is None:
            return None
        return self._election_round(self.election, self.election_at)

    def _election_round(self, election: Election, step: ElectionStep) -> Round | None:
        if step is ElectionStep.NOMINATION:
            return Round(
                list(self.electorate.members), [each for each in election.cast if each in self.electorate.members]
            )
        if step in (ElectionStep.REASONS, ElectionStep.CHANGES, ElectionStep.ASKING):
            awaited = election.awaited(self.electorate)
            return Round([*election.round.heard, *awaited], list(election.round.heard))
        return None

    @property
    def side_by_side(self) -> bool:
        """Nominations are written by all at once."""
        return self.election_at is ElectionStep.NOMINATION

    @property
    def turn(self) -> str | None:
        """Whose turn it is: of a round; else of the Proposer, where only they may go on."""
        if self.turns is not None:
            return None if self.side_by_side else self.turns.turn
        if self.at in (Step.PRESENT_PROPOSAL, Step.OPTION_TO_CLARIFY) and self.proposal is not None:
            return self.presenter
        return None

    @property
    def presenter(self) -> str | None:
        """The Proposer; of an election's candidate, the Facilitator."""
        if self.proposal is None:
            return None
        return self.floor.facilitator if self.proposal.election is not None else self.proposal.proposer

    @property
    def is_mine(self) -> bool:
        """It is for the reader to act now."""
        if self.me is None or self.meeting.is_paused or self.is_past_its_end or not self.is_here:
            return False
        if self.side_by_side:
            return self.turns is not None and self.me in self.turns.awaited
        return self.turn == self.me or self.deeds.is_awaited

    @property
    def is_past_its_end(self) -> bool:
        """Nothing is heard any more but the closing round (§5.4.2)."""
        return self.meeting.is_up(self.reader.now) and self.meeting.step is not MeetingStep.CLOSING

    @property
    def places_before_me(self) -> int:
        """How many are asked before it is the reader's turn; 0 where they are not waiting in a round."""
        if self.is_past_its_end:
            return 0
        awaited = self.turns.awaited if self.turns is not None and not self.side_by_side else []
        return awaited.index(self.me) if self.me in awaited else 0

    @property
    def comes_next(self) -> str | None:
        """Whose turn it is after the one whose turn it is."""
        awaited = self.turns.awaited if self.turns is not None else []
        return awaited[1] if len(awaited) > 1 else None

    @cached_property
    def awaited(self) -> list[str]:
        """Beside the turns of a round: those from whom an answer, an argument or a confirmation is awaited."""
        if self.proposal is None or self.at is None:
            return []
        asked = [self.presenter, *(each.by for each in self.proposal.unsettled)]
        return [person for person in dict.fromkeys(asked) if person and self.deeds_of(person).is_awaited]

    @property
    def waits_for_facilitator(self) -> bool:
        """Nobody is asked for anything: the Facilitator's next move is all that is left."""
        if self.awaited:
            return False
        if self.turns is not None:
            return self.turns.is_over
        is_integrated = self.at is Step.INTEGRATION and self.proposal is not None and not self.proposal.unsettled
        return self.outcome is not None or self.election_at is not None or is_integrated

    @property
    def ring(self) -> list[Heard]:
        turns = self.turns
        if turns is None:
            return []
        objecting = {each.by for each in self.proposal.unsettled} if self.at is not None and self.proposal else set()
        return [Heard(person, self._state(person, turns, objecting)) for person in turns.order]

    @property
    def ring_in_short(self) -> list[Heard]:
        """Whoever is at turn or objects, and the next few."""
        coming = [each for each in self.ring if each.state == "to-come"][:SOON]
        return [each for each in self.ring if each.state in ("at-turn", "objects") or each in coming]

    def _state(self, person: str, turns: Round, objecting: set[str]) -> str:
        if person in objecting:
            return "objects"
        if person in turns.heard:
            return "heard"
        return "at-turn" if person == turns.turn and not self.side_by_side else "to-come"

    # What it processes, and what people say

    @property
    def subject(self) -> Subject:
        item = self.meeting.current
        return Subject(self.proposal, self.election, self.meeting.id) if item is not None else NOTHING

    @property
    def remarks(self) -> list[Any]:
        """Questions and reactions of this meeting, oldest first."""
        began = self.meeting.current.began_at if self.meeting.current is not None else None
        if self.proposal is None or began is None:
            return []
        return [remark for remark in self.proposal.remarks if remark.at >= began]

    @property
    def objections(self) -> list[Objection]:
        """Those raised in this round, and whatever holds the Proposal up: the one taken up first, the settled last."""
        if self.proposal is None:
            return []
        found = [each for each in self.proposal.objections if each.unsettled or each.round == self.proposal.round]
        current = self.proposal.current if self.at is Step.INTEGRATION else None
        return sorted(found, key=lambda each: (each is not current, not each.unsettled))

    def has_no_device(self, person: str) -> bool:
        here = self.meeting.here(person)
        return here is not None and not here.own_device
