"""The steps between which a Governance Meeting moves (§5.4.3), and the small things that it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.governance.events import Ref
from app.governance.surrogates import Standing


class MeetingStep(StrEnum):
    REQUESTED = "requested"
    """A special one that a Circle Member asked for, until the Secretary schedules it (§5.4)."""
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    """Called off, or never opened."""
    CHECK_IN = "check_in"
    ADDED = "added"
    """A step that a Policy of the Circle adds (§5.4.3)."""
    AGENDA = "agenda"
    """It is built here, and again between items (§5.4.4)."""
    ITEM = "item"
    CLOSING = "closing"
    CLOSED = "closed"


class Where(StrEnum):
    """Where a Policy may add steps: never within the order of §5.4.3, nor against it."""

    AFTER_CHECK_IN = "after_check_in"
    AFTER_AGENDA = "after_agenda"
    BEFORE_CLOSING = "before_closing"


NEXT: dict[MeetingStep, frozenset[MeetingStep]] = {
    MeetingStep.REQUESTED: frozenset({MeetingStep.SCHEDULED, MeetingStep.CANCELLED}),
    MeetingStep.SCHEDULED: frozenset({MeetingStep.CHECK_IN, MeetingStep.CANCELLED}),
    # In the order of §5.4.3; its closing round is open from everywhere once its time is up (§5.4.2).
    MeetingStep.CHECK_IN: frozenset({MeetingStep.ADDED, MeetingStep.AGENDA, MeetingStep.CLOSING}),
    MeetingStep.ADDED: frozenset({MeetingStep.ADDED, MeetingStep.AGENDA, MeetingStep.CLOSING}),
    MeetingStep.AGENDA: frozenset({MeetingStep.ITEM, MeetingStep.ADDED, MeetingStep.CLOSING}),
    MeetingStep.ITEM: frozenset({MeetingStep.AGENDA}),
    MeetingStep.CLOSING: frozenset({MeetingStep.CLOSED}),
    MeetingStep.CANCELLED: frozenset(),
    MeetingStep.CLOSED: frozenset(),
}
"""What is not here cannot happen."""

AHEAD = frozenset({MeetingStep.REQUESTED, MeetingStep.SCHEDULED})
OVER = frozenset({MeetingStep.CANCELLED, MeetingStep.CLOSED})
UNDER_WAY = frozenset(MeetingStep) - AHEAD - OVER
IN_TURN = frozenset({MeetingStep.CHECK_IN, MeetingStep.ADDED, MeetingStep.CLOSING})
"""The steps that are rounds."""

EARLY = timedelta(minutes=15)
"""How long before its start a meeting may be opened."""
GRACE = timedelta(minutes=30)
"""How long its closing round may last beyond its end, before the program closes it."""
FOR_CLOSING = timedelta(minutes=5)
"""What the closing round is given when the time is shared out."""
LONGEST_LABEL = 120
MOST_ITEMS = 100
"""That wait on one agenda: more than any meeting reaches, and few enough to be put in order by hand."""
LONGEST_WHERE = 200
SHORTEST, LONGEST = 5, 12 * 60
"""Minutes."""
MOST_TIMES, MOST_WEEKS = 104, 26
"""Of a recurring meeting: how often, and how many weeks between."""


class MeetingKind(StrEnum):
    REGULAR = "regular"
    SPECIAL = "special"


class SeatKind(StrEnum):
    """As what somebody takes part; beside these, the reasons for which one is a Circle Member (`circles.Reason`)."""

    FACILITATOR = "facilitator"
    SECRETARY = "secretary"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Seat:
    """Why somebody may take part, and the Role by which: that of a Circle Member's reason, or as `SeatKind` says."""

    why: str
    role: str


@dataclass(slots=True)
class Attendance:
    """Somebody's presence from one moment to another; who comes back has another one."""

    person: str
    seats: list[Seat]
    came_at: datetime
    own_device: bool
    left_at: datetime | None = None


@dataclass(slots=True)
class Guest:
    """Whom a Circle Rep brings, for one Tension (§5.4.1-b)."""

    person: str
    by: str
    circle: str
    """The Sub-Circle, whose own Role the guest represents while that Tension is processed."""
    tension: Ref
    invited_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(slots=True)
class Acted:
    """Who acts as Facilitator or Secretary in this meeting, by what right, and since when (§5.3.6)."""

    person: str
    standing: Standing
    since: datetime


@dataclass(slots=True)
class AddedStep:
    """The step of a Policy that the meeting is at."""

    where: Where
    index: int


class ItemState(StrEnum):
    WAITING = "waiting"
    IN_PROCESS = "in_process"
    DONE = "done"
    RETURNED = "returned"
    """Back in its owner's inbox: not reached, or left unfinished."""
    REMOVED = "removed"


class ItemOutcome(StrEnum):
    """How an item ended."""

    ADOPTED = "adopted"
    ELECTED = "elected"
    WITHDRAWN = "withdrawn"
    DISCARDED = "discarded"
    DROPPED = "dropped"
    CALLED_OFF = "called_off"
    DONE = "done"
    """Its owner needs nothing more of this meeting."""
    PARKED = "parked"
    NOT_REACHED = "not_reached"


@dataclass(slots=True)
class Item:
    """A line of the agenda: a short label for somebody's own Tension, or an election asked for (§5.4.4)."""

    number: int
    owner: str
    role: str
    """The Role whose Tension it is; of an election, the Role for which one is called."""
    label: Ref
    added_at: datetime
    is_election: bool = False
    tension: str | None = None
    """The owner's private Tension."""
    guest: str | None = None
    """The guest for whose one Tension it stands (§5.4.1-b)."""
    proposal: str | None = None
    election: str | None = None
    state: ItemState = ItemState.WAITING
    outcome: ItemOutcome | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def subject(self) -> str | None:
        """The Proposal or election that is processed for it."""
        return self.election or self.proposal
