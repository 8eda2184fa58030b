"""Integrative Elections, in a meeting and outside of one, by one machine (§5.3.5).

Its verbs decide what happens and append it to `events`; its state changes only by `when`. The two differ in this alone:
a meeting speaks in turn and moves on when its Facilitator says so (`read_on`, `open_ballots`, `open_changes`, `close`);
outside, rounds go side by side, and `settle` moves on once nothing is missing or the Policy's time limit has passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Self

from app.governance import ballots
from app.governance import election_events as happened
from app.governance.election_events import OpenedBallot, TieBreak
from app.governance.election_history import take_in
from app.governance.election_state import ElectionState, place_of
from app.governance.election_steps import ElectionStep, Electorate
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import Event, Ref
from app.governance.process import Moment
from app.governance.verdicts import Verdict, no

__all__ = ["Election", "place_of"]

S = ElectionStep


class Election(ElectionState):
    __slots__ = ()
    about = "election"

    @classmethod
    def begin(cls, event: Event, moment: Moment) -> Self:
        if not isinstance(event, happened.ElectionCalled) or moment.by is None:
            raise ValueError(f"Record {moment.number} ({event.kind}) tells of an election that no record has called.")
        return cls(
            id=event.election,
            circle=event.circle,
            role=event.role,
            meeting=event.meeting,
            called_by=moment.by,
            called_at=moment.at,
            opened_record=moment.number,
        )

    @classmethod
    def call(cls, now: Moment, election: str, circle: str, role: str, meeting: str | None = None) -> Self:
        """By any Circle Member, at any time (§5.1.1, §5.1.2)."""
        called = happened.ElectionCalled(election=election, circle=circle, role=role, meeting=meeting)
        made = cls.begin(called, now)
        made._happen(now, called)
        return made

    def take_in(self, event: Event, moment: Moment) -> None:
        take_in(event, self, moment)

    def bring(self, now: Moment, meeting: str) -> None:
        """Called already, it waits for this meeting."""
        if self.step is not S.CALLED:
            raise OutOfOrder(no("5.1.2-a", "election_is_under_way").reason)
        self._happen(now, happened.ElectionBrought(meeting=meeting))

    # Nominating

    def open_nominations(
        self,
        now: Moment,
        electorate: Electorate,
        *,
        role: str | None = None,
        term: date | None = None,
        replaces: Iterable[str] = (),
        meeting: str | None = None,
    ) -> None:
        """The Facilitator has named the Role and chosen the term."""
        self._move_to(S.NOMINATION)
        begun = happened.NominationsBegun(
            turn=self.turn + 1,
            role=role or self.role,
            term=term,
            replaces=sorted(replaces),
            meeting=meeting,
            asked=list(electorate.members),
            limit=None if meeting else self._limit(now.at, electorate),
        )
        self._happen(now, begun)

    def cast_ballot(self, now: Moment, electorate: Electorate, candidate: str, seal: str) -> None:
        """One each, for somebody eligible, and final. Only the seal becomes known."""
        _require(self.hears_ballot(now.by or "", now.at, electorate))
        _eligible(candidate, electorate)
        self._happen(now, happened.BallotCast(turn=self.turn, seal=seal))

    def may_open_ballots(self, now: Moment, electorate: Electorate) -> bool:
        """Not before all are in, or the time limit has passed (§5.3.5)."""
        return self.step is S.NOMINATION and self.is_complete(now.at, electorate)

    def open_ballots(
        self, now: Moment, electorate: Electorate, cast: Iterable[OpenedBallot], reasons: Mapping[str, Ref]
    ) -> None:
        """All at once. Who has left the Circle meanwhile is out; who has left a meeting had their chance (§5.4.2-c)."""
        _require(self.hears(S.NOMINATION))
        if not self.may_open_ballots(now, electorate):
            awaited = len(self.awaited(electorate))
            raise OutOfOrder(no("5.3.5-b", "ballots_still_awaited", count=awaited).reason)
        counted = [each for each in cast if self.in_meeting or each.person in electorate.members]
        if not counted:
            self._happen(now, happened.NobodyLeft())
            return
        place = {person: number for number, person in enumerate(electorate.members)}
        counted.sort(key=lambda each: (place.get(each.person, len(place)), each.person))
        opened = happened.BallotsOpened(
            turn=self.turn,
            ballots=counted,
            late=self.awaited(electorate),
            limit=None if self.in_meeting else self._limit(now.at, electorate),
            reasons={each.person: reasons[each.person] for each in counted if reasons.get(each.person)},
        )
        self._happen(now, opened)

    # Reasons and changes

    def give_reason(self, now: Moment, electorate: Electorate, text: Ref = "") -> None:
        """Why somebody nominated as they did; without words: they pass."""
        _require(self.hears_in_round(now.by or "", now.at, electorate, S.REASONS))
        self._happen(now, happened.ReasonGiven(text=text))

    def read_on(self, now: Moment, electorate: Electorate) -> None:
        """The Facilitator has read the nomination out whose turn it is, with the reason on it or said aloud."""
        _require(self.hears(S.REASONS))
        person = self.whose_turn(electorate)
        if person is None:
            raise OutOfOrder(no("5.3.5-c", "nominators_are_all_heard").reason)
        self._happen(now, happened.NominationRead(person=person))

    def open_changes(self, now: Moment, electorate: Electorate) -> None:
        _require(self.hears(S.REASONS))
        self._must_be_complete(now, electorate)
        self._happen(now, happened.ChangesOpened(limit=self._limit(now.at, electorate)))

    def keep_nomination(self, now: Moment, electorate: Electorate) -> None:
        _require(self.hears_in_round(now.by or "", now.at, electorate, S.CHANGES))
        self._happen(now, happened.NominationKept())

    def change_nomination(self, now: Moment, electorate: Electorate, candidate: str, reason: Ref) -> None:
        _require(self.hears_in_round(now.by or "", now.at, electorate, S.CHANGES))
        _eligible(candidate, electorate)
        if candidate == self.nominations[now.by or ""].candidate:
            raise InvalidChange(no("5.3.5-c", "nominated_already").reason)
        if not reason:
            raise InvalidChange(no("5.3.5-c", "change_needs_a_reason").reason)
        self._happen(now, happened.NominationChanged(candidate=candidate, reason=reason))

    def close_round(self, now: Moment, electorate: Electorate) -> None:
        """The change round, or that of those asked to choose: who was silent keeps what they had."""
        _require(self.hears(S.CHANGES, S.ASKING))
        self._must_be_complete(now, electorate)
        self._happen(now, happened.RoundClosed(silent=self.awaited(electorate)))

    # Finding the candidate

    def count(self, now: Moment, electorate: Electorate) -> None:
        """Whoever has most nominations is found; several are tied; with none left the election ends (§5.3.5)."""
        _require(self.hears(S.COUNT, S.TIE))
        if self.step is S.TIE and all(each in electorate.eligible for each in self.tied):
            raise OutOfOrder(no("5.3.5-d", "break_the_tie_first").reason)
        ignored = self.ignored(electorate)
        counts = self.tally(ignored)
        if not counts:
            if self.step is S.TIE:
                self._happen(now, happened.RoundClosed())
            self._happen(now, happened.NobodyLeft())
            return
        first = ballots.leading(counts)
        tied = first if len(first) > 1 else []
        candidate = None if tied else first[0]
        counted = happened.NominationsCounted(counts=counts, ignored=ignored, candidate=candidate, tied=tied)
        self._happen(now, counted)

    def break_tie(self, now: Moment, electorate: Electorate, method: TieBreak, seed: str = "") -> None:
        """As the Facilitator chooses. The seed of a draw comes from outside, and is recorded with it."""
        _require(self.hears(S.TIE))
        _require(self.may_break_by(method, electorate))
        if method is TieBreak.ASK:
            asked = self.who_named_others(electorate)
            limit = None if self.in_meeting else self._limit(now.at, electorate)
            self._happen(now, happened.ChoiceAsked(tied=self.tied, asked=asked, limit=limit))
            return
        found = {
            TieBreak.SELF_NOMINATED: self.self_nominated(),
            TieBreak.SERVING: [each for each in self.tied if each in electorate.serving],
            TieBreak.DRAW: [ballots.draw(seed, self.tied)],
        }[method][0]
        seed = seed if method is TieBreak.DRAW else ""
        self._happen(now, happened.TieBroken(method=method, tied=self.tied, candidate=found, seed=seed))

    def choose_among(self, now: Moment, electorate: Electorate, candidate: str) -> None:
        _require(self.hears_in_round(now.by or "", now.at, electorate, S.ASKING))
        if candidate not in self.tied:
            raise InvalidChange(no("5.3.5-d", "choose_among_the_tied").reason)
        self._happen(now, happened.ChoiceMade(candidate=candidate))

    # The candidate's Proposal

    def propose(self, now: Moment, proposal: str) -> None:
        """The candidate who was found is now a Proposal of this id."""
        self._move_to(S.PROPOSED)
        if self.candidate is None:
            raise OutOfOrder(no("5.3.5-d", "no_candidate_found").reason)
        self._happen(now, happened.CandidateProposed(proposal=proposal, candidate=self.candidate))

    def discard_candidate(self, now: Moment, reason_at: Ref = "") -> None:
        """Their nominations are ignored from here on, and the next is found by the same rules."""
        candidate, proposal = self._proposed()
        discarded = happened.CandidateDiscarded(proposal=proposal, candidate=candidate, reason_at=reason_at)
        self._happen(now, discarded)

    def decide(self, now: Moment) -> None:
        """The Proposal was adopted: the candidate is elected."""
        self._move_to(S.ELECTED)
        candidate, proposal = self._proposed()
        self._happen(now, happened.CandidateElected(proposal=proposal, candidate=candidate))

    def call_off(self, now: Moment, reason: Ref) -> None:
        self._move_to(S.CALLED_OFF)
        if not reason:
            raise InvalidChange(no("5.3.5-a", "calling_off_needs_a_reason").reason)
        self._happen(now, happened.ElectionCalledOff(reason=reason))

    # Time, and meetings

    def settle(self, now: Moment, electorate: Electorate) -> None:
        """Outside of a meeting: ask who joined, leave out who left, and go on where nothing is missing any more.

        Ballots are opened by `open_ballots`, which needs to be given them.
        """
        if self.in_meeting or not self.is_under_way:
            return
        self._bring_up_to(now, electorate)
        if self.step is S.REASONS and self.is_complete(now.at, electorate):
            self.open_changes(now, electorate)
        if self.step in (S.CHANGES, S.ASKING) and self.is_complete(now.at, electorate):
            self.close_round(now, electorate)

    def leave_meeting(self, now: Moment, electorate: Electorate) -> None:
        """Its meeting went on without it. A candidate's Proposal is left as any other."""
        if not self.in_meeting or self.is_over:
            return
        anew = self.step is S.NOMINATION
        waits = not anew and self.is_under_way
        limit = self._limit(now.at, electorate) if waits and self.round.order else None
        self._happen(now, happened.ElectionLeft(anew=anew, limit=limit))

    def _bring_up_to(self, now: Moment, electorate: Electorate) -> None:
        """Of what has been counted nothing is taken away: who leaves then is awaited no more, and that is all."""
        here = frozenset(electorate.members)
        joined: list[str] = []
        if self.step is S.NOMINATION and not self.time_is_up(now.at, electorate):
            joined = [each for each in electorate.members if each not in self.asked]
        left = [each for each in self._taking_part() if each not in here]
        if joined or left:
            limit = self._limit(now.at, electorate) if joined else None
            self._happen(now, happened.ElectorateChanged(joined=joined, left=left, limit=limit))

    def _taking_part(self) -> Iterable[str]:
        """Whose leaving changes something at this step."""
        if self.step is S.NOMINATION:
            return self.asked
        return self.round.order if self.counts else self.nominations

    def _must_be_complete(self, now: Moment, electorate: Electorate) -> None:
        if not self.is_complete(now.at, electorate):
            raise OutOfOrder(no("5.3.5-c", "nominators_still_awaited", count=len(self.awaited(electorate))).reason)

    def _proposed(self) -> tuple[str, str]:
        if self.step is not S.PROPOSED or self.candidate is None or self.proposal is None:
            raise OutOfOrder(no("5.3.5-e", "no_candidate_is_proposed").reason)
        return self.candidate, self.proposal


def _require(verdict: Verdict) -> None:
    if verdict.reason is not None:
        raise OutOfOrder(verdict.reason)


def _eligible(candidate: str, electorate: Electorate) -> None:
    if candidate not in electorate.eligible:
        raise InvalidChange(no("5.3.5-b", "candidate_is_not_eligible").reason)
