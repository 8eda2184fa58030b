"""The steps between which an election moves, and the small things that it is made of (§5.3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.governance.election_events import TieBreak
from app.governance.events import Ref
from app.governance.proposal_steps import Limit


class ElectionStep(StrEnum):
    CALLED = "called"
    """Waits for the acting Facilitator to name Role and term."""
    NOMINATION = "nomination"
    """Ballots are cast, and stay sealed until all are in."""
    REASONS = "reasons"
    """Nominations are shown one by one, with reasons and without responses."""
    CHANGES = "changes"
    COUNT = "count"
    """The round is over; the Facilitator counts, and proposes whoever has most nominations."""
    TIE = "tie"
    ASKING = "asking"
    """Those who named others choose among the tied."""
    PROPOSED = "proposed"
    """The candidate is a Proposal, which has its objection round."""
    ELECTED = "elected"
    CALLED_OFF = "called_off"
    WITHOUT_CANDIDATE = "without_candidate"


S = ElectionStep
OVER = frozenset({S.ELECTED, S.CALLED_OFF, S.WITHOUT_CANDIDATE})
SEALED = frozenset({S.CALLED, S.NOMINATION})
"""Nothing is known of anybody's nomination, and nobody comments on candidates."""

FOLLOWS: dict[ElectionStep, frozenset[ElectionStep]] = {
    S.CALLED: frozenset({S.NOMINATION, S.CALLED_OFF}),
    S.NOMINATION: frozenset({S.REASONS, S.WITHOUT_CANDIDATE, S.CALLED_OFF, S.CALLED}),
    # Without a candidate: nobody nominated in time. Called again: a meeting left it, and its ballots fall unread.
    S.REASONS: frozenset({S.CHANGES, S.CALLED_OFF}),
    S.CHANGES: frozenset({S.COUNT, S.CALLED_OFF}),
    S.COUNT: frozenset({S.PROPOSED, S.TIE, S.WITHOUT_CANDIDATE, S.CALLED_OFF}),
    S.TIE: frozenset({S.PROPOSED, S.ASKING, S.COUNT, S.CALLED_OFF}),
    # Counted again: one of the tied can be elected no longer.
    S.ASKING: frozenset({S.COUNT, S.CALLED_OFF}),
    S.PROPOSED: frozenset({S.ELECTED, S.COUNT, S.CALLED_OFF}),
    S.ELECTED: frozenset(),
    S.CALLED_OFF: frozenset(),
    S.WITHOUT_CANDIDATE: frozenset(),
}
"""What is not here cannot happen."""


@dataclass(frozen=True, slots=True)
class Electorate:
    """What an election needs to know of its Circle, or of its meeting, at the moment of an act."""

    members: tuple[str, ...]
    """Who nominates, in the order in which rounds go: all Circle Members, or who takes part in the meeting."""
    eligible: frozenset[str] = frozenset()
    serving: tuple[str, ...] = ()
    """Who fills the Role now."""
    limit: Limit | None = None
    """The Policy that sets a time limit; none in a meeting."""


@dataclass(frozen=True, slots=True)
class Cast:
    """That a ballot is in."""

    record: int
    at: datetime
    seal: str


@dataclass(slots=True)
class Nomination:
    """An opened ballot, with what became of it in the change round."""

    candidate: str
    reason: Ref = ""
    first: str = ""
    """Whom the ballot named, where the nomination was changed since."""
    change: Ref = ""
    """Why it was changed."""
    chosen: bool = False
    """Changed to one of the tied, when asked to choose among them."""


@dataclass(slots=True)
class Count:
    """The nominations as they were counted once."""

    record: int
    at: datetime
    counts: dict[str, int]
    ignored: list[str]
    candidate: str | None
    tied: list[str]
    method: TieBreak | None = None
    """How the tie was broken; None where there was none, or where it is not broken yet."""
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Discarded:
    candidate: str
    proposal: str
    record: int
    reason: Ref = ""
