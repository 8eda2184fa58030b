"""What an election says happened (§5.3.5). Before the ballots are opened, nothing here names a candidate."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.governance.events import Event, Ref, RoundLimit


class TieBreak(StrEnum):
    """The lawful ways to find one among the tied, as the Facilitator chooses (§5.3.5)."""

    SELF_NOMINATED = "self_nominated"
    """The only one of them who nominated themselves."""
    SERVING = "serving"
    """The one who serves in the Role now."""
    DRAW = "draw"
    ASK = "ask"
    """Those who named others choose among the tied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBallot:
    person: str
    candidate: str
    salt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionEvent(Event):
    about = "election"


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionCalled(ElectionEvent):
    kind = "election_called"
    election: str
    circle: str
    role: str
    meeting: str | None = None
    """The meeting that it is called for; None: it can begin at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionBrought(ElectionEvent):
    """It waits for this meeting."""

    kind = "election_brought"
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationsBegun(ElectionEvent):
    """The Facilitator has named the Role and the term (§5.3.5); ballots can be cast."""

    kind = "election_begun"
    turn: int
    role: str
    term: date | None = None
    replaces: list[str] = field(default_factory=list)
    """The assignments that end when somebody is elected."""
    meeting: str | None = None
    asked: list[str]
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotCast(ElectionEvent):
    """That somebody has nominated; whom, only the seal knows until all ballots are opened."""

    kind = "election_ballot_cast"
    turn: int
    seal: str
    """SHA-256 over whom it names and a secret salt (`ballots.seal`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectorateChanged(ElectionEvent):
    """Outside of meetings: who joined the Circle nominates too; who has left is awaited no more, and what they

    nominated counts no longer, unless it has been counted.
    """

    kind = "election_members_changed"
    joined: list[str]
    left: list[str]
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotsOpened(ElectionEvent):
    kind = "election_ballots_opened"
    turn: int
    ballots: list[OpenedBallot]
    """In the order in which their nominators are heard."""
    late: list[str] = field(default_factory=list)
    """Who had not nominated when the time limit passed, and is out of the rest of this election."""
    limit: RoundLimit | None = None
    reasons: dict[str, Ref] = field(default_factory=dict)
    """By nominator, where a reason was given with the ballot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonGiven(ElectionEvent):
    """The nominator says why, or passes: then nothing is said."""

    kind = "election_reason_given"
    text: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationRead(ElectionEvent):
    """The Facilitator has read a nomination out, and goes on to the next."""

    kind = "election_nomination_read"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesOpened(ElectionEvent):
    kind = "election_changes_opened"
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationKept(ElectionEvent):
    kind = "election_nomination_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationChanged(ElectionEvent):
    kind = "election_nomination_changed"
    candidate: str
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundClosed(ElectionEvent):
    """The change round, or the one in which those who named others chose, is over; the Facilitator counts."""

    kind = "election_round_closed"
    silent: list[str] = field(default_factory=list)
    """Who said nothing in it, and whose nomination stays as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationsCounted(ElectionEvent):
    kind = "election_counted"
    counts: dict[str, int]
    ignored: list[str] = field(default_factory=list)
    """Candidates who were discarded, or can be elected no longer."""
    candidate: str | None = None
    tied: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class TieBroken(ElectionEvent):
    kind = "election_tie_broken"
    method: TieBreak
    tied: list[str]
    candidate: str
    seed: str = ""
    """Of the draw; anybody can repeat it (`ballots.draw`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceAsked(ElectionEvent):
    """Those who named others are asked to choose among the tied."""

    kind = "election_choice_asked"
    tied: list[str]
    asked: list[str]
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceMade(ElectionEvent):
    kind = "election_choice_made"
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateProposed(ElectionEvent):
    kind = "election_candidate_proposed"
    proposal: str
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateDiscarded(ElectionEvent):
    """With Objections (§5.3.5-e)."""

    kind = "election_candidate_discarded"
    proposal: str
    candidate: str
    reason_at: str = ""
    """Where the reason stands: beside the record that discarded the Proposal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateElected(ElectionEvent):
    kind = "election_decided"
    proposal: str
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyLeft(ElectionEvent):
    """No nomination is left that counts: nobody is elected, and a new election may be called."""

    kind = "election_without_candidate"


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionCalledOff(ElectionEvent):
    kind = "election_called_off"
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionLeft(ElectionEvent):
    """Its meeting went on without it. Sealed ballots fall unread, and it begins anew; opened ones are gone on with by
    everybody on their own page.
    """

    kind = "election_left"
    anew: bool
    limit: RoundLimit | None = None
