"""What an election is at one moment, and what that lets happen. Its verbs are in `elections.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.governance import ballots
from app.governance.documents import TRANSIENT
from app.governance.election_events import TieBreak
from app.governance.election_steps import (
    FOLLOWS,
    OVER,
    SEALED,
    Cast,
    Count,
    Discarded,
    ElectionStep,
    Electorate,
    Nomination,
)
from app.governance.errors import OutOfOrder
from app.governance.events import Ref, RoundLimit
from app.governance.floor import Floor
from app.governance.process import Process
from app.governance.rounds import Round
from app.governance.verdicts import YES, Verdict, no

ROUNDS = frozenset({ElectionStep.REASONS, ElectionStep.CHANGES, ElectionStep.ASKING})


@dataclass(slots=True, kw_only=True)
class ElectionState(Process):
    role: str
    called_by: str
    called_at: datetime
    opened_record: int
    """The record that called it."""
    meeting: str | None = None
    """The meeting that it is called for, or was last processed in; None once it goes on outside of meetings."""
    step: ElectionStep = ElectionStep.CALLED
    turn: int = 0
    """How often nominations have been opened: a meeting may leave an election before its ballots were."""
    opened_turn: int = 0
    """The turn whose ballots have been opened."""
    begun_by: str | None = None
    begun_at: datetime | None = None
    term: date | None = None
    replaces: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    cast: dict[str, Cast] = field(default_factory=dict)
    nominations: dict[str, Nomination] = field(default_factory=dict)
    round: Round = field(default_factory=Round)
    """Of reasons, of changes, or of those asked to choose."""
    limit: RoundLimit | None = None
    counts: list[Count] = field(default_factory=list)
    tied: list[str] = field(default_factory=list)
    were_asked: list[str] = field(default_factory=list)
    """Who has been asked to choose among the tied: once is enough."""
    candidate: str | None = None
    proposal: str | None = None
    discarded: list[Discarded] = field(default_factory=list)
    closed_by: str | None = None
    closed_at: datetime | None = None
    closing: Ref = ""
    floor: Floor | None = field(default=None, compare=False, repr=False, metadata=TRANSIENT)
    """Its meeting as it stands now, joined to it whenever it is fetched while it is in one."""

    # What it is

    @property
    def is_over(self) -> bool:
        return self.step in OVER

    @property
    def is_sealed(self) -> bool:
        return self.step in SEALED

    @property
    def counts_ballots(self) -> bool:
        """They have been opened; those of a turn that ended before fall unread, and nobody will ever know them."""
        return self.opened_turn == self.turn

    @property
    def is_under_way(self) -> bool:
        """Between the opening of nominations and the candidate's Proposal: people may be awaited."""
        return not self.is_over and self.step not in (ElectionStep.CALLED, ElectionStep.PROPOSED)

    @property
    def in_meeting(self) -> bool:
        return self.meeting is not None and self.step is not ElectionStep.CALLED

    @property
    def sits_on(self) -> Floor | None:
        """The meeting that is at it, or may begin it now."""
        if self.floor is None or self.meeting is None:
            return None
        begins = self.floor.is_open and self.floor.subject == self.id
        return self.floor if self.in_meeting or begins else None

    @property
    def closes_at(self) -> datetime | None:
        """When who is awaited will be out."""
        waits = self.step is ElectionStep.NOMINATION or self.step in ROUNDS
        return self.limit.closes_at if self.limit is not None and waits else None

    # Who is awaited

    def awaited(self, electorate: Electorate) -> list[str]:
        """Whose ballot, reason or answer is missing, in the order of the round.

        Those absent count as having had their chance (§5.4.2-c); who has left the Circle is asked no more.
        """
        if self.step is ElectionStep.NOMINATION:
            return [each for each in electorate.members if each not in self.cast and each not in self.late]
        if self.step in ROUNDS:
            return [each for each in self.round.awaited if each in electorate.members]
        return []

    def whose_turn(self, electorate: Electorate) -> str | None:
        """In a meeting one speaks after the other; elsewhere the round goes side by side, and it is nobody's turn."""
        if not self.in_meeting or self.step not in ROUNDS:
            return None
        return next(iter(self.awaited(electorate)), None)

    def time_is_up(self, at: datetime, electorate: Electorate) -> bool:
        """The step's time limit has passed, and the Policy that set it still stands (§5.3.5)."""
        limit = self.limit
        if limit is None or electorate.limit is None or electorate.limit.policy != limit.policy:
            return False
        return at >= limit.closes_at

    def is_complete(self, at: datetime, electorate: Electorate) -> bool:
        """Nothing is missing any more in the present step."""
        return not self.awaited(electorate) or self.time_is_up(at, electorate)

    # What nominations come to

    def tally(self, ignored: list[str]) -> dict[str, int]:
        return ballots.tally((each.candidate for each in self.nominations.values()), ignored)

    def ignored(self, electorate: Electorate) -> list[str]:
        """Candidates whose nominations do not count (§5.3.5): discarded ones, and who can be elected no longer."""
        named = {each.candidate for each in self.nominations.values()}
        gone = {each.candidate for each in self.discarded}
        return sorted(named & (gone | (named - electorate.eligible)))

    def self_nominated(self) -> list[str]:
        own = self.nominations
        return [each for each in self.tied if each in own and own[each].candidate == each]

    def who_named_others(self, electorate: Electorate) -> list[str]:
        """Whom one can ask to choose among the tied: whoever nominated, is here, and named none of them."""
        return [
            person
            for person, nomination in self.nominations.items()
            if nomination.candidate not in self.tied
            and person in electorate.members
            and person not in self.were_asked
            and person not in self.late
        ]

    def may_break_by(self, method: TieBreak, electorate: Electorate) -> Verdict:
        """Whether this way finds one among the tied (§5.3.5)."""
        if self.step is not ElectionStep.TIE:
            return no("5.3.5-d", "no_tie_to_break")
        if gone := [each for each in self.tied if each not in electorate.eligible]:
            return no("5.3.5-d", "tied_can_be_elected_no_longer", count=len(gone))
        match method:
            case TieBreak.SELF_NOMINATED:
                one = len(self.self_nominated()) == 1
                return YES if one else no("5.3.5-d", "not_one_self_nominated", count=len(self.self_nominated()))
            case TieBreak.SERVING:
                serving = [each for each in self.tied if each in electorate.serving]
                return YES if len(serving) == 1 else no("5.3.5-d", "not_one_serving", count=len(serving))
            case TieBreak.ASK:
                return YES if self.who_named_others(electorate) else no("5.3.5-d", "nobody_named_others")
        return YES

    # When what may happen

    def hears(self, *steps: ElectionStep) -> Verdict:
        """Whether the election is at one of these steps, and its meeting at the election."""
        if self.is_over:
            return no("5.3.5-a", "election_is_over")
        if self.step not in steps:
            return no("5.3.5-a", "election_is_elsewhere")
        return self.on_floor()

    def on_floor(self) -> Verdict:
        """In a meeting, one item at a time: this election, or the Proposal of its candidate (§5.4.4)."""
        if self.in_meeting and self.floor is None:
            raise RuntimeError(f"Election {self.id} is in a meeting and was fetched without its floor.")
        if self.sits_on is None:
            return YES
        subject = self.proposal if self.proposal is not None and self.sits_on.subject == self.proposal else self.id
        return self.sits_on.hears(subject)

    def hears_ballot(self, person: str, at: datetime, electorate: Electorate) -> Verdict:
        if not (verdict := self.hears(ElectionStep.NOMINATION)):
            return no("5.3.5-b", "nominations_are_closed") if self.step in ROUNDS else verdict
        if person not in electorate.members:
            return no("5.3.5-b", "only_the_electorate_nominates")
        if person in self.cast:
            return no("5.3.5-b", "ballot_is_final")
        if person in self.late or self.time_is_up(at, electorate):
            return no("5.3.5-b", "too_late_for_this_election")
        return YES

    def hears_in_round(self, person: str, at: datetime, electorate: Electorate, *steps: ElectionStep) -> Verdict:
        """A reason, a change or a choice: from whoever is awaited, in turn in a meeting."""
        if not (verdict := self.hears(*steps)):
            return verdict
        if person in self.late:
            return no("5.3.5-b", "too_late_for_this_election")
        if person in self.round.heard:
            return no("5.3.5-c", "heard_in_this_election")
        if person not in self.awaited(electorate):
            return no("5.3.5-c", "not_asked_in_this_round")
        if self.time_is_up(at, electorate):
            return no("5.3.5-b", "time_for_answers_has_passed")
        turn = self.whose_turn(electorate)
        return YES if turn in (None, person) else no("5.3.5-c", "nominators_speak_in_turn")

    # What happens

    def _move_to(self, step: ElectionStep) -> None:
        if step not in FOLLOWS[self.step]:
            reason = no("5.3.5-a", "election_is_over" if self.is_over else "election_is_elsewhere").reason
            raise OutOfOrder(reason)

    def _limit(self, at: datetime, electorate: Electorate) -> RoundLimit | None:
        if electorate.limit is None:
            return None
        days = electorate.limit.days
        return RoundLimit(policy=electorate.limit.policy, days=days, closes_at=at + timedelta(days=days))


def place_of(election: ElectionState) -> str:
    """A token of where it stands: what a Facilitator moves on from, so that two presses move once.

    Ballots and answers that come in side by side leave it as it is; whose turn it is does not.
    """
    spoken = len(election.round.heard) if election.in_meeting else 0
    return f"{election.id}:{election.turn}:{election.step}:{spoken}:{len(election.counts)}:{len(election.discarded)}"
