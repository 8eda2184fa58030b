"""What a Governance Meeting says happened (§5.4). What people said is held by refs (`events.py`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.governance.events import Event, Ref
from app.governance.meeting_steps import AddedStep, ItemOutcome, MeetingStep, Seat, Where
from app.governance.surrogates import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEvent(Event):
    about = "meeting"


# Ahead of it


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialRequested(MeetingEvent):
    """A Circle Member asks for a special one, limited if they like to a Tension or to named Roles (§5.4)."""

    kind = "meeting_requested"
    meeting: str
    circle: str
    roles: list[str] = field(default_factory=list)
    reason: Ref = ""
    tension: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingScheduled(MeetingEvent):
    """The Secretary's notice of it; `told` are the Circle Members at that moment (§5.4.2-a)."""

    kind = "meeting_scheduled"
    meeting: str
    circle: str
    starts_at: datetime
    minutes: int
    where: str = ""
    told: list[str]
    notice_days: int = 0
    """How many days ahead a Policy asked for, when the notice was given."""
    series: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMoved(MeetingEvent):
    kind = "meeting_moved"
    starts_at: datetime
    minutes: int
    where: str = ""
    told: list[str]
    notice_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeGiven(MeetingEvent):
    """To who became a Circle Member after the others were told."""

    kind = "meeting_notice_given"
    told: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCancelled(MeetingEvent):
    kind = "meeting_cancelled"
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLapsed(MeetingEvent):
    """Its time went by, and nobody had opened it."""

    kind = "meeting_lapsed"


# Who is here


@dataclass(frozen=True, slots=True, kw_only=True)
class CameIn(MeetingEvent):
    kind = "meeting_joined"
    person: str
    seats: list[Seat]
    own_device: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WentOut(MeetingEvent):
    kind = "meeting_left"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestInvited(MeetingEvent):
    kind = "meeting_guest_invited"
    guest: str
    circle: str
    tension: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestWithdrawn(MeetingEvent):
    kind = "meeting_guest_withdrawn"
    guest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingChanged(MeetingEvent):
    """Who acts as Facilitator or Secretary from here on; nobody, until somebody declares themselves (§5.3.6)."""

    kind = "meeting_acting_changed"
    role: str
    """ "facilitator" or "secretary"."""
    person: str | None = None
    standing: Standing | None = None


# Its course


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingOpened(MeetingEvent):
    kind = "meeting_opened"
    facilitator: str | None
    facilitator_as: Standing | None
    secretary: str | None
    secretary_as: Standing | None
    order: list[str]
    """Of the check-in round."""
    additions: dict[Where, list[str]] = field(default_factory=dict)
    """The steps that Policies add, as they are in force (§5.4.3)."""
    quorum: int = 0
    """How many Circle Members a Policy asks for."""
    members: int = 0
    overdue: list[dict[str, Any]] = field(default_factory=list)
    """Elected Roles whose term has ended: role, person, term (§5.3.5-f)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBegun(MeetingEvent):
    kind = "meeting_step_begun"
    step: MeetingStep
    added: AddedStep | None = None
    order: list[str] = field(default_factory=list)
    """Of a round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke(MeetingEvent):
    """In a round; who says nothing passes."""

    kind = "meeting_spoke"
    text: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver(MeetingEvent):
    """The Facilitator goes on past somebody who is silent."""

    kind = "meeting_passed_over"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOutRequested(MeetingEvent):
    kind = "meeting_time_out_requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOutBegun(MeetingEvent):
    kind = "meeting_time_out_begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOutEnded(MeetingEvent):
    kind = "meeting_time_out_ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingExtended(MeetingEvent):
    kind = "meeting_extended"
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionOpposed(MeetingEvent):
    kind = "meeting_extension_opposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingClosed(MeetingEvent):
    """`returned` are the items that go back to their owners."""

    kind = "meeting_closed"
    returned: list[int] = field(default_factory=list)


# The agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAdded(MeetingEvent):
    kind = "meeting_item_added"
    item: int
    role: str
    is_election: bool = False
    tension: str | None = None
    proposal: str | None = None
    guest: str | None = None
    label: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAmended(MeetingEvent):
    kind = "meeting_item_amended"
    item: int
    label: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRemoved(MeetingEvent):
    kind = "meeting_item_removed"
    item: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaOrdered(MeetingEvent):
    kind = "meeting_agenda_ordered"
    items: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionsFirstRequested(MeetingEvent):
    kind = "meeting_elections_first_requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemBegun(MeetingEvent):
    """With the Proposal or the election that is processed for it."""

    kind = "meeting_item_begun"
    item: int
    proposal: str | None = None
    election: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEnded(MeetingEvent):
    kind = "meeting_item_ended"
    item: int
    outcome: ItemOutcome
