"""Process Breakdown: a Circle whose ways conflict with the Constitution, and how its due process is restored (§5.5).

What changes of who may do what is in the structure (`lines.BreakdownLine`, `changes/breakdowns.py`), so that it holds
wherever it is asked, and ends of itself. This is the story: who declared it and why, what was done, and its end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import Event, Ref
from app.governance.lines import RoleKind
from app.governance.process import Moment, Process
from app.governance.verdicts import no

FLAGGED_AFTER = timedelta(days=30)
"""Open as long as this, it is flagged in the Super-Circle (§5.5.3)."""
SPREADS_AFTER = timedelta(days=60)
"""Past this, the Super-Circle counts as in Process Breakdown too (§5.5.3)."""


class State(StrEnum):
    LASTS = "lasts"
    RESTORED = "restored"


class Lasting(StrEnum):
    """How long it has been open, as far as that matters (§5.5.3)."""

    YOUNG = "young"
    LONG = "long"
    TOO_LONG = "too_long"


class Power(StrEnum):
    """What the Super-Circle's Facilitator may do in the Circle while it lasts (§5.5.2-a)."""

    FACILITATOR = "facilitator"
    SECRETARY = "secretary"
    CIRCLE_LEAD = "circle_lead"


TAKES_OVER = {Power.FACILITATOR: RoleKind.FACILITATOR, Power.SECRETARY: RoleKind.SECRETARY}


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownEvent(Event):
    about = "breakdown"
    changes_structure = True
    breakdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownDeclared(BreakdownEvent):
    kind = "breakdown_declared"
    circle: str
    office: str
    """The Circle of which its declarer acts as Facilitator or Secretary: this one, or one around it."""
    as_role: str
    """"facilitator" or "secretary"."""
    proposal: str | None = None
    """The Proposal that fails to resolve, where that is why (§5.5.1)."""
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownTakenOver(BreakdownEvent):
    kind = "breakdown_taken_over"
    power: Power
    person: str
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownHandedBack(BreakdownEvent):
    kind = "breakdown_handed_back"
    power: Power


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownNoted(BreakdownEvent):
    """What was done to restore due process, told by whoever restores it."""

    kind = "breakdown_noted"
    changes_structure = False
    note: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownRestored(BreakdownEvent):
    kind = "breakdown_restored"
    reason: Ref = ""


@dataclass(slots=True)
class Use:
    """A power of §5.5.2 in use: since when, by or through whom, and until when."""

    power: Power
    person: str
    at: datetime
    record: int
    reason: Ref = ""
    until: datetime | None = None


@dataclass(slots=True)
class Note:
    record: int
    by: str | None
    at: datetime
    words: Ref


@dataclass(slots=True, kw_only=True)
class Breakdown(Process):
    about = "breakdown"

    state: State = State.LASTS
    office: str
    as_role: str
    proposal: str | None = None
    reason: Ref = ""
    declared_by: str | None = None
    declared_at: datetime
    declared_record: int
    uses: list[Use] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    restored_by: str | None = None
    restored_at: datetime | None = None
    restored_reason: Ref = ""

    @property
    def lasts(self) -> bool:
        return self.state is State.LASTS

    def in_use(self, power: Power) -> Use | None:
        return next((use for use in self.uses if use.power is power and use.until is None), None)

    def age(self, now: datetime) -> Lasting:
        """Told in the Super-Circle, once it is no longer young (§5.5.3)."""
        if not self.lasts or now - self.declared_at < FLAGGED_AFTER:
            return Lasting.YOUNG
        return Lasting.LONG if now - self.declared_at <= SPREADS_AFTER else Lasting.TOO_LONG

    # What is done

    @classmethod
    def declare(
        cls, now: Moment, breakdown: str, circle: str, office: str, as_role: RoleKind, reason: Ref, proposal: str | None
    ) -> Self:
        if not reason:
            raise InvalidChange(no("5.5-a", "breakdown_needs_a_reason").reason)
        declared = BreakdownDeclared(
            breakdown=breakdown, circle=circle, office=office, as_role=as_role.value, proposal=proposal, reason=reason
        )
        made = cls.begin(declared, now)
        made._happen(now, declared)
        return made

    def take(self, now: Moment, power: Power, person: str, reason: Ref = "") -> None:
        """`person` acts as Facilitator or Secretary from now on, or is one more Circle Lead."""
        self._require_lasting()
        self._happen(now, BreakdownTakenOver(breakdown=self.id, power=power, person=person, reason=reason))

    def hand_back(self, now: Moment, power: Power) -> None:
        self._require_lasting()
        self._happen(now, BreakdownHandedBack(breakdown=self.id, power=power))

    def note(self, now: Moment, note: Ref) -> None:
        self._require_lasting()
        if not note:
            raise InvalidChange(no("5.5.2-a", "say_why").reason)
        self._happen(now, BreakdownNoted(breakdown=self.id, note=note))

    def restore(self, now: Moment, reason: Ref) -> None:
        """All powers of §5.5.2 end."""
        self._require_lasting()
        if not reason:
            raise InvalidChange(no("5.5.2-b", "say_why").reason)
        self._happen(now, BreakdownRestored(breakdown=self.id, reason=reason))

    def _require_lasting(self) -> None:
        if not self.lasts:
            raise OutOfOrder(no("5.5.2-b", "breakdown_is_over").reason)

    # What it becomes

    @classmethod
    def begin(cls, event: Event, moment: Moment) -> Self:
        if not isinstance(event, BreakdownDeclared):
            raise ValueError(f"Record {moment.number} ({event.kind}) tells of a breakdown that nobody has declared.")
        return cls(
            id=event.breakdown,
            circle=event.circle,
            office=event.office,
            as_role=event.as_role,
            declared_at=moment.at,
            declared_record=moment.number,
        )

    def take_in(self, event: Event, moment: Moment) -> None:
        match event:
            case BreakdownDeclared():
                self.proposal, self.reason, self.declared_by = event.proposal, event.reason, moment.by
                self.declared_at, self.declared_record = moment.at, moment.number
            case BreakdownTakenOver():
                self._end(event.power, moment)
                self.uses.append(Use(event.power, event.person, moment.at, moment.number, event.reason))
            case BreakdownHandedBack():
                self._end(event.power, moment)
            case BreakdownNoted():
                self.notes.append(Note(moment.number, moment.by, moment.at, event.note))
            case BreakdownRestored():
                for power in Power:
                    self._end(power, moment)
                self.state, self.settled_record = State.RESTORED, moment.number
                self.restored_by, self.restored_at, self.restored_reason = moment.by, moment.at, event.reason
            case _:
                raise NotImplementedError(event.kind)

    def _end(self, power: Power, moment: Moment) -> None:
        use = self.in_use(power)
        if use is not None:
            use.until = moment.at
