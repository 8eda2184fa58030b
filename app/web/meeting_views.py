"""One view model for the three views of a meeting: participant's page, console, and the screen at the wall.

What is the same for all who follow it is `Shared`, kept in the process; what is one's own is asked of the permission
functions, which the actions ask too.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from markupsafe import Markup

from app.actions.agenda import shortened
from app.governance.election_facts import electorate_now
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election
from app.governance.floor import Floor
from app.governance.ledger import LEDGER
from app.governance.lines import RoleLine
from app.governance.meeting_facts import fair_share, quorum_of
from app.governance.meeting_floor import seats
from app.governance.meeting_moves import NOTHING, Move, Subject, moves_of, place_of
from app.governance.meeting_steps import Item, ItemOutcome, ItemState, MeetingStep
from app.governance.meetings import Meeting
from app.governance.objections import QUESTIONS, Criterion, Objection
from app.governance.proposal_state import ROUNDS
from app.governance.proposal_steps import IN_MEETING, Step
from app.governance.proposals import Proposal
from app.governance.rounds import Round
from app.governance.structure import Structure
from app.governance.verdicts import Reason, Verdict
from app.persistence.queries import people
from app.persistence.queries.history import Told
from app.persistence.queries.prepared_items import Prepared, prepared_for
from app.web import meeting_people, meeting_words
from app.web.dependencies import Reading
from app.web.election_views import ElectionView, election_view
from app.web.meeting_deeds import Deeds
from app.web.meeting_parts import Clock, Heard, Line, Refused
from app.web.meeting_shared import Shared, shared
from app.web.meeting_words import StepWords
from app.web.proposal_views import question_of

SOON = 4
"""How many of those who come next are named where there are many."""
BY_FORM = (ElectionStep.CALLED, ElectionStep.TIE)
"""Steps of an election that its Facilitator leaves by choosing something."""


@dataclass
class MeetingView:
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
        self.deeds = Deeds(self, self.reader.me or "")

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
        return self._line(current) if current is not None else None

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
        if self.me is None or self.meeting.is_paused or not self.is_here:
            return False
        if self.side_by_side:
            return self.turns is not None and self.me in self.turns.awaited
        return self.turn == self.me or self.deeds.is_awaited

    @property
    def places_before_me(self) -> int:
        """How many are asked before it is the reader's turn; 0 where they are not waiting in a round."""
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
        return [person for person in dict.fromkeys(asked) if person and Deeds(self, person).is_awaited]

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

    # The agenda, the clock, who is here

    @property
    def agenda(self) -> list[Line]:
        """What was taken, what is, and what waits, in this order."""
        over = [item for item in self.meeting.items if item.state in (ItemState.DONE, ItemState.RETURNED)]
        over.sort(key=lambda item: (item.ended_at is not None, item.ended_at))
        current = [self.meeting.current] if self.meeting.current is not None else []
        return [self._line(item) for item in (*over, *current, *self.meeting.waiting)]

    @property
    def gone_back(self) -> bool:
        """Something was not reached, or parked."""
        return any(item.outcome in (ItemOutcome.NOT_REACHED, ItemOutcome.PARKED) for item in self.meeting.items)

    def _line(self, item: Item) -> Line:
        states = {ItemState.IN_PROCESS: "current", ItemState.WAITING: "waiting", ItemState.RETURNED: "returned"}
        role = self.shared.role_name(item.role)
        return Line(item, self.shared.label(item), role, states.get(item.state, "done"))

    @property
    def clock(self) -> Clock:
        now, item = self.reader.now, self.meeting.current
        share = fair_share(self.meeting, now)
        until = (
            item.began_at + share if item is not None and item.began_at is not None and share > timedelta() else None
        )
        return Clock(now, self.meeting.ends_at, until)

    @cached_property
    def seats(self) -> dict[str, Any]:
        """Who may take part, and as what."""
        return seats(self.structure, self.meeting, self.reader.today)

    @property
    def absent(self) -> list[str]:
        return [person for person in self.seats if person not in self.floor.members]

    @cached_property
    def expected(self) -> dict[str, str | None]:
        return meeting_people.expected(self)

    @cached_property
    def would_act(self) -> list[str]:
        return meeting_people.would_act(self)

    @cached_property
    def entered_for_me(self) -> list[Told]:
        return meeting_people.entered_for(self)

    @property
    def noted_gone_by(self) -> str | None:
        """Who noted that the reader has left, where they did not say so themselves."""
        last = self.entered_for_me[0] if self.entered_for_me and not self.is_here else None
        return last.actor if last is not None and last.kind == "meeting_left" else None

    @cached_property
    def quorum(self) -> Any:
        return quorum_of(self.structure, self.meeting, self.floor.present)

    @cached_property
    def prepared(self) -> list[Prepared]:
        """What the reader could put on the agenda with one press."""
        reader = self.reader
        found = prepared_for(reader.connection, reader.here.id, self.me or "", self.meeting.circle)
        on_it = {each for item in self.meeting.items for each in (item.tension, item.proposal)}
        return [each for each in found if each.id not in on_it]

    @staticmethod
    def shortened(text: str) -> str:
        return shortened(text)

    @property
    def could_be_guests(self) -> list[tuple[str, str]]:
        """Partners who have no seat here (§5.4.1-b)."""
        everybody = people.everybody(self.reader.connection, self.reader.here.id)
        return [(id, name) for id, name in everybody if id not in self.seats]

    # What the Facilitator may do to the meeting as a whole

    @property
    def subject(self) -> Subject:
        item = self.meeting.current
        return Subject(self.proposal, self.election, self.meeting.id) if item is not None else NOTHING

    @cached_property
    def place(self) -> str:
        return place_of(self.meeting, self.subject)

    @cached_property
    def moves(self) -> list[Move]:
        reader = self.reader
        return moves_of(self.meeting, self.subject, self.structure, self.me or "", reader.today, reader.now)

    @cached_property
    def next_move(self) -> Move | None:
        """An election begins with its term, and a tie with the way to break it: these are forms of their own.
        Once it is over, the meeting goes back to its agenda as from any item.
        """
        if self.election_at in BY_FORM:
            return None
        found = next((move for move in self.moves if move.name in ("next", "pass_over")), None)
        if found is None or self.election_at is None or not found.verdict or found.to == MeetingStep.AGENDA:
            return found
        return replace(found, verdict=self.election_view.move_on)

    def move(self, name: str) -> Move | None:
        return next((move for move in self.moves if move.name == name), None)

    def label_of(self, number: int) -> str:
        return self.shared.label(self.meeting.find(number))

    def words_of(self, step: str) -> StepWords:
        """Of a step where a move leads."""
        return meeting_words.PROPOSAL.get(step) or meeting_words.ELECTION.get(step) or meeting_words.MEETING[step]

    def could_act(self, name: str) -> list[str]:
        """To whom the reader may hand over, or who they are to take over themselves (§5.3.6)."""
        return [person for person in self.floor.present if self.deeds.hand_over(name, person)]

    @property
    def refusals(self) -> list[Reason]:
        """Why what is not offered now is not, each once; not of what a form of its own does, nor of more time while
        there is enough.
        """
        told_already = self.election_at in BY_FORM or self.meeting.is_paused
        untold = {"next" if told_already else "", "extend" if not self.clock.is_short else ""}
        moves = [move for move in self.moves if move.name not in untold]
        reasons = [move.verdict.reason for move in moves if move.verdict.reason is not None]
        return list({reason.message: self.why(reason) for reason in reasons}.values())

    def why(self, given: Verdict | Reason) -> Reason:
        """A refusal names people by id; its sentence, by name."""
        reason = given.reason if isinstance(given, Verdict) else given
        assert reason is not None
        people = reason.parameters.get("people")
        if not isinstance(people, tuple):
            return reason
        names = ", ".join(self.names.get(each, "?") for each in people)
        return Reason(reason.clause, reason.message, {**reason.parameters, "people": names})

    # What people say

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

    def confirmed(self, objection: Objection) -> list[str]:
        """Which sides have confirmed that the version as it is now resolves it."""
        assert self.proposal is not None
        return [side for side, version in objection.confirmed.items() if version == self.proposal.latest.number]

    def is_test_due(self, objection: Objection) -> bool:
        """Asked for; or all that is left to do about a concern whose owner does not argue it to its end."""
        if objection.test_requested_by is not None:
            return True
        is_heard = self.turns is not None and self.turns.is_over
        return is_heard and objection.next_criterion is not None

    def asked_for(self, number: int) -> str | None:
        """The words of the question, or of the demand's example, that has this number."""
        assert self.proposal is not None
        demands = [each for objection in self.proposal.objections for each in objection.demands]
        said = {each.number: each.example for each in demands} | {
            each.number: each.text for each in self.proposal.remarks
        }
        return said.get(number) or None

    @property
    def clauses(self) -> Any:
        """What a concern may claim to be broken."""
        return LEDGER

    def question(self, criterion: Criterion) -> str:
        return question_of(criterion, self.reader.language)

    def article(self, criterion: Criterion) -> str:
        return QUESTIONS[Criterion(criterion)].clause

    # For whom one enters what they say

    @property
    def for_others(self) -> list[Deeds]:
        """Of everybody here without a device of their own, in the order of the round."""
        order = self.turns.order if self.turns is not None else list(self.floor.present)
        people = [*order, *(person for person in self.floor.present if person not in order)]
        return [Deeds(self, person) for person in people if self.has_no_device(person)]

    def has_no_device(self, person: str) -> bool:
        here = self.meeting.here(person)
        return here is not None and not here.own_device

    # What is the same for all who look

    def board(self, part: str) -> Markup:
        """A part without forms or anything of the reader's own: drawn once for each record, for all its readers."""
        boards, reader = self.shared.boards, self.reader
        if part not in boards:
            given = {"view": self, "here": reader.here, "reader": None, "request": reader.request}
            boards[part] = reader.site.templates.part(f"meetings/{part}.html", reader.language, **given)
        return boards[part]

    # What was sent in vain

    def was_refused(self, path: str, person: str | None = None) -> bool:
        return self.refused is not None and self.refused.path == path and self.refused.person == person

    def typed(self, path: str, name: str, person: str | None = None) -> str:
        return self.refused.sent.get(name, "") if self.refused is not None and self.was_refused(path, person) else ""


def seen(reader: Reading, meeting_id: str, name: str, refused: Refused | None = None) -> MeetingView:
    return MeetingView(reader, shared(reader, meeting_id), name, refused)
