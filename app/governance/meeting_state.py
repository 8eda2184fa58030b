"""What a Governance Meeting is at one moment, and what that lets happen. Its verbs are in `meetings.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from app.governance.errors import InvalidChange, NotFound, OutOfOrder
from app.governance.events import Event, Ref
from app.governance.meeting_events import MeetingScheduled, SpecialRequested
from app.governance.meeting_history import take_in
from app.governance.meeting_steps import (
    AHEAD,
    IN_TURN,
    NEXT,
    OVER,
    UNDER_WAY,
    Acted,
    AddedStep,
    Attendance,
    Guest,
    Item,
    ItemState,
    MeetingKind,
    MeetingStep,
    Where,
)
from app.governance.process import Moment, Process
from app.governance.rounds import Round
from app.governance.verdicts import YES, Reason, Verdict, no


@dataclass(slots=True, kw_only=True)
class MeetingState(Process):
    kind: MeetingKind = MeetingKind.REGULAR
    step: MeetingStep = MeetingStep.SCHEDULED

    requested_by: str | None = None
    roles: list[str] = field(default_factory=list)
    """The Roles to which its requester limits it (§5.4-b)."""
    reason: Ref = ""
    tension: Ref = ""
    """The Tension to which its requester limits it."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    """With every extension."""
    where: str = ""
    series: str | None = None
    """What the occurrences of one schedule share."""
    scheduled_by: str | None = None
    moved: int = 0
    """How often: the revision of the calendar's entry."""
    told: dict[str, datetime] = field(default_factory=dict)
    """Whom the Secretary gave notice, and when."""
    notice_days: int = 0
    closing: Ref = ""
    """Why it was cancelled."""

    attendance: list[Attendance] = field(default_factory=list)
    guests: list[Guest] = field(default_factory=list)
    facilitator: Acted | None = None
    secretary: Acted | None = None

    opened_at: datetime | None = None
    closed_at: datetime | None = None
    additions: dict[Where, list[str]] = field(default_factory=dict)
    added: AddedStep | None = None
    gone_through: list[Where] = field(default_factory=list)
    """Where its Policies' steps have been taken."""
    round: Round = field(default_factory=Round)
    """The check-in round, the closing round, or that of an added step."""

    items: list[Item] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    """The items that wait, first to last."""
    item: int | None = None
    """The one that is processed."""
    ordered_by_requester: bool = False
    elections_first_by: list[str] = field(default_factory=list)

    overdue: list[dict[str, Any]] = field(default_factory=list)
    """Elected Roles whose term had ended when it was opened (§5.3.5-f)."""
    time_out_requested_by: list[str] = field(default_factory=list)
    paused_at: datetime | None = None
    extension_opposed_by: list[str] = field(default_factory=list)

    # What it is

    @property
    def is_special(self) -> bool:
        return self.kind is MeetingKind.SPECIAL

    @property
    def is_ahead(self) -> bool:
        return self.step in AHEAD

    @property
    def is_open(self) -> bool:
        """Opened, and not closed yet, whatever the clock says."""
        return self.step in UNDER_WAY

    @property
    def is_over(self) -> bool:
        return self.step in OVER

    @property
    def is_paused(self) -> bool:
        return self.paused_at is not None

    @property
    def is_round(self) -> bool:
        return self.step in IN_TURN

    @property
    def present(self) -> list[str]:
        """Who is here, in the order in which they came."""
        return [each.person for each in self.attendance if each.left_at is None]

    @property
    def current(self) -> Item | None:
        return self.find(self.item) if self.item is not None else None

    @property
    def subject(self) -> str | None:
        """The Proposal or election that is processed now."""
        return self.current.subject if self.current is not None else None

    @property
    def waiting(self) -> list[Item]:
        """In their order."""
        return [self.find(number) for number in self.order]

    @property
    def elections_first(self) -> bool:
        """In a regular meeting, when anyone asks (§5.4.4-b)."""
        return bool(self.elections_first_by) and not self.is_special

    @property
    def added_text(self) -> str:
        """What the Policy's step that it is at is called."""
        return self.additions[self.added.where][self.added.index] if self.added is not None else ""

    def find(self, number: int) -> Item:
        found = next((item for item in self.items if item.number == number), None)
        if found is None or found.state is ItemState.REMOVED:
            raise NotFound(Reason("", "not_found"))
        return found

    def here(self, person: str) -> Attendance | None:
        return next((each for each in self.attendance if each.person == person and each.left_at is None), None)

    def guest(self, person: str) -> Guest | None:
        return next((each for each in self.guests if each.person == person and each.withdrawn_at is None), None)

    def acted(self, name: str) -> Acted | None:
        """Who acts, or acted until they went, as "facilitator" or "secretary"."""
        return self.facilitator if name == "facilitator" else self.secretary

    def left_to_go_through(self, where: Where) -> bool:
        return bool(self.additions.get(where)) and where not in self.gone_through

    # When what may happen

    def is_up(self, at: datetime) -> bool:
        """Its set time has passed (§5.4.2-b)."""
        return self.ends_at is not None and at >= self.ends_at

    def is_under_way(self) -> Verdict:
        if self.is_open:
            return YES
        return no("5.4.2-a", "meeting_is_not_open") if self.is_ahead else no("5.4.2-b", "meeting_is_over")

    def hears(self, at: datetime) -> Verdict:
        """Whether anything but its closing may move now."""
        if not (verdict := self.is_under_way()):
            return verdict
        return no("5.4.2-b", "meeting_is_over") if self.is_up(at) else self.is_moving()

    def is_moving(self) -> Verdict:
        """In a Time Out nothing is (§5.4.3-b)."""
        return no("5.4.3-b", "time_out_lasts") if self.is_paused else YES

    def hears_agenda(self, at: datetime) -> Verdict:
        """At its step, and between items (§5.4.4-a)."""
        if not (verdict := self.hears(at)):
            return verdict
        return YES if self.step is MeetingStep.AGENDA else no("5.4.4-a", "agenda_has_its_step")

    def hears_round(self, at: datetime) -> Verdict:
        """The closing round is heard after the end too: the program closes the meeting a while later."""
        if self.step is MeetingStep.CLOSING:
            return self.is_moving()
        if not (verdict := self.hears(at)):
            return verdict
        return YES if self.is_round else no("5.4.3-a", "no_round_now")

    # What happens

    @classmethod
    def begin(cls, event: Event, moment: Moment) -> Self:
        """A notice makes a meeting, and so does a request for a special one."""
        if not isinstance(event, MeetingScheduled | SpecialRequested):
            raise ValueError(f"Record {moment.number} ({event.kind}) tells of a meeting that no record has begun.")
        return cls(id=event.meeting, circle=event.circle)

    def take_in(self, event: Event, moment: Moment) -> None:
        take_in(event, self, moment)

    def _move_to(self, step: MeetingStep) -> None:
        if step not in NEXT[self.step]:
            raise OutOfOrder(Reason("5.4.3-a", "meeting_step_does_not_follow"))


def require(verdict: Verdict) -> None:
    if not verdict:
        raise OutOfOrder(verdict.reason)


def require_valid(verdict: Verdict) -> None:
    if not verdict:
        raise InvalidChange(verdict.reason)
