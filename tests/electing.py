"""An election in the Bakery of `builders.py`, held by people who act one after the other, without a database.

>>> held = Electing()                     # MAX calls it for Secretary, LEA (Facilitator) opens nominations
>>> held.casts(ana=IDA, sam=IDA, lea=MAX, max=IDA, ida=SAM)
>>> held.step
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from app.governance.ballots import seal
from app.governance.changes import Elect, apply_changes
from app.governance.documents import to_json
from app.governance.election_events import OpenedBallot, TieBreak
from app.governance.election_facts import electorate_now
from app.governance.election_permissions import may_begin, may_call
from app.governance.election_steps import FOLLOWS, SEALED, ElectionStep, Electorate
from app.governance.elections import Election
from app.governance.errors import NotPermitted
from app.governance.events import Event, event_from_body
from app.governance.floor import Floor
from app.governance.lines import RoleKind
from app.governance.process import Moment, replay_step
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from tests.builders import BAKERY, LEA, MAX, TODAY, a_structure, core

NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
SECRETARY = core(BAKERY, RoleKind.SECRETARY)
FACILITATOR = core(BAKERY, RoleKind.FACILITATOR)
REP = core(BAKERY, RoleKind.CIRCLE_REP)


class Electing:
    def __init__(
        self,
        role: str = SECRETARY,
        structure: Structure | None = None,
        *,
        meeting: Iterable[str] = (),
        begun: bool = True,
    ) -> None:
        self.structure = structure if structure is not None else a_structure()
        self.number = max(self.structure.at, 100)
        self.now = NOON
        self.log: list[tuple[Moment, Event]] = []
        self.sealed: dict[tuple[int, str], tuple[str, str, str]] = {}
        """Candidate, reason and salt, by turn and person: the table of ballots."""
        self.floor: Floor | None = None
        if present := tuple(meeting):
            self.floor = Floor("meeting-1", present, frozenset(), LEA, None, None)
        permitted(may_call(self.structure, MAX, BAKERY, role))
        where = self.floor.meeting if self.floor is not None else None
        self.election = Election.call(self.at(MAX), "election-1", BAKERY, role, where)
        if self.floor is not None:
            self.floor = replace(self.floor, subject=self.election.id)
        self.told()
        if begun:
            self.begins()

    # The moment

    def at(self, person: str | None) -> Moment:
        return Moment(self.number + 1, self.now, person)

    @property
    def electorate(self) -> Electorate:
        return electorate_now(self.structure, self.election)

    @property
    def step(self) -> ElectionStep:
        return self.election.step

    @property
    def turn(self) -> str | None:
        return self.election.whose_turn(self.electorate)

    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)

    def comes(self, *people: str) -> None:
        assert self.floor is not None
        self.floor = replace(self.floor, present=(*self.floor.present, *people))
        self.join()

    def leaves(self, *people: str) -> None:
        assert self.floor is not None
        self.floor = replace(self.floor, present=tuple(each for each in self.floor.present if each not in people))
        self.join()

    def join(self) -> None:
        self.election.floor = self.floor

    # Acts

    def begins(self, by: str = LEA, term: date | None = None, replaces: Iterable[str] = ()) -> None:
        permitted(may_begin(self.structure, by, self.election, self.now.date(), term=term))
        meeting = self.floor.meeting if self.floor is not None else None
        given = [*replaces]
        self.election.open_nominations(self.at(by), self.electorate, term=term, replaces=given, meeting=meeting)
        self.told()

    def casts(self, **named: str) -> None:
        """Ballots, by nominator: `casts(ana=IDA)`; with a reason where "because" follows the name."""
        for person, candidate in named.items():
            salt = f"{person}-{self.election.turn}" * 3
            made = seal(self.election.id, self.election.turn, person, candidate, salt)
            self.election.cast_ballot(self.at(person), self.electorate, candidate, made)
            self.sealed[self.election.turn, person] = candidate, f"{person}'s reason", salt
            self.told()

    def opens(self, by: str | None = LEA, *, reasons: bool = True, silent: str | None = None) -> None:
        mine = {person: kept for (turn, person), kept in self.sealed.items() if turn == self.election.turn}
        opened = [OpenedBallot(person=each, candidate=kept[0], salt=kept[2]) for each, kept in mine.items()]
        now = self.at(by)
        words = {person: now.words(f"reasons.{person}") for person in mine if person != silent} if reasons else {}
        self.election.open_ballots(now, self.electorate, opened, words)
        self.told()

    def gives_reason(self, *people: str, silently: bool = False) -> None:
        for person in people:
            now = self.at(person)
            self.election.give_reason(now, self.electorate, "" if silently else now.words("text"))
            self.told()

    def keeps(self, *people: str) -> None:
        for person in people:
            self.election.keep_nomination(self.at(person), self.electorate)
            self.told()

    def changes(self, person: str, candidate: str) -> None:
        now = self.at(person)
        self.election.change_nomination(now, self.electorate, candidate, now.words("reason"))
        self.told()

    def everybody_keeps(self) -> None:
        while self.step is ElectionStep.CHANGES and (awaited := self.election.awaited(self.electorate)):
            self.keeps(awaited[0])

    def closes(self) -> None:
        self.election.close_round(self.at(LEA), self.electorate)
        self.told()

    def counts(self) -> None:
        self.election.count(self.at(LEA), self.electorate)
        self.told()

    def breaks(self, method: TieBreak, seed: str = "") -> None:
        self.election.break_tie(self.at(LEA), self.electorate, method, seed)
        self.told()

    def chooses(self, person: str, candidate: str) -> None:
        self.election.choose_among(self.at(person), self.electorate, candidate)
        self.told()

    def proposes(self) -> None:
        self.election.propose(self.at(LEA), f"proposal-{self.number}")
        self.told()

    def discards(self) -> None:
        self.election.discard_candidate(self.at(LEA))
        self.told()

    def decides(self) -> None:
        """As the adoption of its Proposal does."""
        role, person = self.election.role, self.election.candidate or ""
        elected = Elect(assignment=f"elected-{self.number}", role=role, person=person, term=self.election.term)
        apply_changes(self.structure, self.number + 1, BAKERY, [elected])
        self.election.decide(self.at(LEA))
        self.told()

    def calls_off(self) -> None:
        now = self.at(LEA)
        self.election.call_off(now, now.words("reason"))
        self.told()

    def leaves_meeting(self) -> None:
        self.election.leave_meeting(self.at(LEA), self.electorate)
        self.told()

    # Whole ways

    def nominated(self, **named: str) -> None:
        """Up to the change round, everybody with a reason on their ballot."""
        self.casts(**named)
        if self.step is ElectionStep.NOMINATION:
            self.opens()
        while self.floor is not None and self.step is ElectionStep.REASONS and self.turn is not None:
            self.election.read_on(self.at(LEA), self.electorate)
            self.told()
        if self.step is ElectionStep.REASONS:
            self.election.open_changes(self.at(LEA), self.electorate)
            self.told()

    def counted(self, **named: str) -> None:
        self.nominated(**named)
        self.everybody_keeps()
        if self.step is ElectionStep.CHANGES:
            self.closes()
        self.counts()

    # What follows

    def told(self) -> None:
        """Record; then, outside of a meeting, go on by itself: as the actions do."""
        self._record()
        self.election.settle(self.at(None), self.electorate)
        self._record()

    def _record(self) -> None:
        for moment, event in self.election.events:
            assert moment.number == self.number + 1
            self.number = moment.number
            self.log.append((moment, event))
        self.election.events.clear()
        self.join()

    def replayed(self) -> Election:
        """The election as the log alone gives it, through JSON; each step has to follow from the one before."""
        made: Election | None = None
        for moment, event in self.log:
            body = json.loads(json.dumps(to_json({**event.to_body(), "words": event.words()}), sort_keys=True))
            before = made.step if made is not None else None
            step = replay_step(made, event_from_body(event.kind, moment.number, body), moment)
            assert isinstance(step, Election)
            made = step
            assert before is None or made.step is before or made.step in FOLLOWS[before], (before, made.step)
        assert made is not None
        return made

    def told_so_far(self) -> str:
        """Everything that the log holds, as text."""
        return repr([event for _, event in self.log])


def sealed_steps() -> frozenset[ElectionStep]:
    return SEALED


def permitted(verdict: Verdict) -> None:
    if not verdict:
        raise NotPermitted(verdict.reason)
