"""Governance Meetings, from the Secretary's notice to the closing round (§5.4).

A meeting's verbs decide what happens and append it to `events`; its state changes only by `when`. Who may do what is in
`meeting_permissions.py`, the agenda in `meeting_agenda.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, ClassVar

from app.governance.events import Ref
from app.governance.meeting_agenda import Agenda
from app.governance.meeting_events import (
    ActingChanged,
    CameIn,
    ExtensionOpposed,
    GuestInvited,
    GuestWithdrawn,
    MeetingCancelled,
    MeetingClosed,
    MeetingExtended,
    MeetingLapsed,
    MeetingMoved,
    MeetingOpened,
    MeetingScheduled,
    NoticeGiven,
    PassedOver,
    SpecialRequested,
    Spoke,
    StepBegun,
    TimeOutBegun,
    TimeOutEnded,
    TimeOutRequested,
    WentOut,
)
from app.governance.meeting_state import require, require_valid
from app.governance.meeting_steps import (
    EARLY,
    GRACE,
    LONGEST,
    LONGEST_WHERE,
    SHORTEST,
    AddedStep,
    MeetingStep,
    Seat,
    Where,
)
from app.governance.process import Moment
from app.governance.surrogates import Acting
from app.governance.verdicts import YES, Verdict, all_of, no

__all__ = ["Meeting", "MeetingStep"]


class Meeting(Agenda):
    __slots__ = ()
    about: ClassVar[str] = "meeting"

    # Ahead of it

    @classmethod
    def request(
        cls, now: Moment, meeting: str, circle: str, *, reason: Ref, roles: Iterable[str] = (), tension: Ref = ""
    ) -> Meeting:
        """A special one, limited to the named Roles or to a Tension where its requester likes (§5.4)."""
        require_valid(YES if reason else no("5.4-a", "request_says_why"))
        requested = cls(id=meeting, circle=circle, step=MeetingStep.REQUESTED)
        asked = SpecialRequested(meeting=meeting, circle=circle, roles=list(roles), reason=reason, tension=tension)
        requested._happen(now, asked)
        return requested

    def schedule(
        self,
        now: Moment,
        starts_at: datetime,
        minutes: int,
        told: Iterable[str],
        *,
        notice_days: int = 0,
        where: str = "",
        series: str | None = None,
    ) -> None:
        """Notice to all Circle Members, as early as a Policy asks, and in any case before the start (§5.4.2-a)."""
        if self.recorded:
            self._move_to(MeetingStep.SCHEDULED)
        require_valid(may_be_at(now.at, starts_at, minutes, notice_days, where))
        scheduled = MeetingScheduled(
            meeting=self.id,
            circle=self.circle,
            starts_at=starts_at,
            minutes=minutes,
            where=where,
            told=sorted(told),
            notice_days=notice_days,
            series=series,
        )
        self._happen(now, scheduled)

    def move(
        self,
        now: Moment,
        starts_at: datetime,
        minutes: int,
        told: Iterable[str],
        *,
        notice_days: int = 0,
        where: str = "",
    ) -> None:
        """To another time: notice is given anew, as early as for the first."""
        require(self.is_still_ahead())
        require_valid(may_be_at(now.at, starts_at, minutes, notice_days, where))
        moved = MeetingMoved(
            starts_at=starts_at, minutes=minutes, where=where, told=sorted(told), notice_days=notice_days
        )
        self._happen(now, moved)

    def give_notice(self, now: Moment, told: Iterable[str]) -> None:
        """To whoever became a Circle Member since."""
        newcomers = sorted(set(told) - self.told.keys())
        if newcomers and self.step is MeetingStep.SCHEDULED:
            self._happen(now, NoticeGiven(told=newcomers))

    def cancel(self, now: Moment, reason: Ref) -> None:
        require(self.is_still_ahead(requested_too=True))
        require_valid(YES if reason else no("5.4-a", "cancelling_says_why"))
        self._move_to(MeetingStep.CANCELLED)
        self._happen(now, MeetingCancelled(reason=reason))

    def lapse(self, now: Moment) -> None:
        """By the program, once its time has gone by and nobody had opened it."""
        self._move_to(MeetingStep.CANCELLED)
        require(YES if self.is_up(now.at) else no("5.4.2-b", "meeting_may_still_open"))
        self._happen(now, MeetingLapsed())

    def is_still_ahead(self, *, requested_too: bool = False) -> Verdict:
        if self.step is MeetingStep.SCHEDULED or (requested_too and self.step is MeetingStep.REQUESTED):
            return YES
        requested = self.step is MeetingStep.REQUESTED
        return no("5.4-a", "meeting_is_not_scheduled" if requested else "meeting_is_not_ahead")

    # Who is here

    def come_in(self, now: Moment, person: str, seats: Iterable[Seat], *, own_device: bool) -> None:
        """Joined from a device of their own, or ticked by whoever keeps the list."""
        require(self.lets_in(now.at))
        here = self.here(person)
        if here is None or here.own_device != own_device:
            self._happen(now, CameIn(person=person, seats=list(seats), own_device=own_device))

    def lets_in(self, at: datetime) -> Verdict:
        if self.is_open:
            return YES
        if self.step is not MeetingStep.SCHEDULED:
            return no("5.4.2-b", "meeting_is_over") if self.is_over else no("5.4-a", "meeting_is_not_scheduled")
        return self.is_time_to_open(at)

    def go_out(self, now: Moment, person: str) -> None:
        require(YES if self.here(person) is not None else no("5.4.2-c", "not_here"))
        self._happen(now, WentOut(person=person))

    def invite(self, now: Moment, guest: str, circle: str, tension: Ref) -> None:
        """A Circle Rep's guest, for one Tension (§5.4.1-b)."""
        require(no("5.4.2-b", "meeting_is_over") if self.is_over else YES)
        require_valid(YES if tension else no("5.4.1-b", "guest_comes_for_a_tension"))
        self._happen(now, GuestInvited(guest=guest, circle=circle, tension=tension))

    def withdraw_guest(self, now: Moment, guest: str) -> None:
        """The guest takes part no longer."""
        require(YES if self.guest(guest) is not None and not self.is_over else no("5.4.1-b", "no_such_guest"))
        self._happen(now, GuestWithdrawn(guest=guest))
        if self.here(guest) is not None:
            self._happen(now, WentOut(person=guest))

    def change_acting(self, now: Moment, role: str, acting: Acting) -> None:
        """Who acts as Facilitator or Secretary from now on, by the order of §5.3.6."""
        require(self.is_under_way())
        before = self.acted(role)
        if (before.person if before is not None else None) != acting.person:
            self._happen(now, ActingChanged(role=role, person=acting.person, standing=acting.standing))

    # Opening

    def open(
        self,
        now: Moment,
        facilitator: Acting,
        secretary: Acting,
        *,
        additions: dict[Where, list[str]] | None = None,
        quorum: int = 0,
        members: int = 0,
        missing: Iterable[str] = (),
        overdue: Iterable[dict[str, Any]] = (),
    ) -> None:
        """With notice given and the quorum met, if a Policy sets one (§5.4.2-a)."""
        self._move_to(MeetingStep.CHECK_IN)
        require(self.is_time_to_open(now.at))
        require(YES if self.told else no("5.4.2-a", "notice_was_not_given"))
        require(is_quorate(quorum, members, missing))
        opened = MeetingOpened(
            facilitator=facilitator.person,
            facilitator_as=facilitator.standing,
            secretary=secretary.person,
            secretary_as=secretary.standing,
            order=self.present,
            additions={where: texts for where, texts in (additions or {}).items() if texts},
            quorum=quorum,
            members=members,
            overdue=list(overdue),
        )
        self._happen(now, opened)

    def is_time_to_open(self, at: datetime) -> Verdict:
        if self.starts_at is None:
            return no("5.4-a", "meeting_is_not_scheduled")
        if at < self.starts_at - EARLY:
            return no("5.4.2-a", "too_early_to_open", minutes=int(EARLY.total_seconds()) // 60)
        return no("5.4.2-b", "meeting_time_has_gone") if self.is_up(at) else YES

    # Its rounds and steps

    def speak(self, now: Moment, text: Ref = "") -> None:
        """In turn; without words one passes (§5.4.3-a)."""
        require(self.hears_in_turn(now.at, now.by))
        self._happen(now, Spoke(text=text))

    def hears_in_turn(self, at: datetime, person: str | None) -> Verdict:
        if not (verdict := self.hears_round(at)):
            return verdict
        if person in self.round.heard:
            return no("5.4.3-a", "spoken_already")
        return YES if self.round.turn == person else no("5.4.3-a", "wait_for_your_turn")

    def go_on(self, now: Moment) -> None:
        """The next thing that is the meeting's own: past who is silent, or on to the next step.

        An item begins and ends with what is processed for it, which is not the meeting's to move.
        """
        if self.is_up(now.at) and self.step is not MeetingStep.CLOSING:
            require(self.may_go_to_closing())
            self._begin(now, MeetingStep.CLOSING)
        elif self.is_round and self.round.turn is not None:
            require(self.hears_round(now.at))
            self._happen(now, PassedOver(person=self.round.turn))
        elif self.step is MeetingStep.CLOSING:
            self.close(now)
        else:
            require(self.hears(now.at))
            step, added = self.next_step()
            self._begin(now, step, added)

    def may_go_to_closing(self) -> Verdict:
        if not (verdict := self.is_moving()):
            return verdict
        return no("5.4.4-c", "item_in_process") if self.step is MeetingStep.ITEM else YES

    def next_step(self) -> tuple[MeetingStep, AddedStep | None]:
        """In the order of §5.4.3, with the steps that Policies add where they add them."""
        here = self.added
        if here is not None and here.index + 1 < len(self.additions[here.where]):
            return MeetingStep.ADDED, AddedStep(here.where, here.index + 1)
        if here is not None:
            closing = here.where is Where.BEFORE_CLOSING
            return (MeetingStep.CLOSING if closing else MeetingStep.AGENDA), None
        if self.step is MeetingStep.CHECK_IN:
            return self._by_way_of(Where.AFTER_CHECK_IN, MeetingStep.AGENDA)
        if self.left_to_go_through(Where.AFTER_AGENDA):
            return MeetingStep.ADDED, AddedStep(Where.AFTER_AGENDA, 0)
        return (MeetingStep.ITEM, None) if self.order else self._by_way_of(Where.BEFORE_CLOSING, MeetingStep.CLOSING)

    def _by_way_of(self, where: Where, step: MeetingStep) -> tuple[MeetingStep, AddedStep | None]:
        return (MeetingStep.ADDED, AddedStep(where, 0)) if self.left_to_go_through(where) else (step, None)

    def go_to_closing(self, now: Moment) -> None:
        """Before the agenda is through: what was not reached goes back to its owners."""
        require(self.hears_agenda(now.at))
        step, added = self._by_way_of(Where.BEFORE_CLOSING, MeetingStep.CLOSING)
        self._begin(now, step, added)

    def _begin(self, now: Moment, step: MeetingStep, added: AddedStep | None = None) -> None:
        self._move_to(step)
        order = self.present if step in (MeetingStep.ADDED, MeetingStep.CLOSING) else []
        self._happen(now, StepBegun(step=step, added=added, order=order))

    # Time

    def request_time_out(self, now: Moment) -> None:
        require(self.may_request_time_out(now.by))
        self._happen(now, TimeOutRequested())

    def may_request_time_out(self, person: str | None) -> Verdict:
        if not (verdict := all_of(self.is_under_way(), self.is_moving())):
            return verdict
        return no("5.4.3-b", "time_out_is_requested") if person in self.time_out_requested_by else YES

    def begin_time_out(self, now: Moment) -> None:
        require(all_of(self.is_under_way(), self.is_moving()))
        self._happen(now, TimeOutBegun())

    def end_time_out(self, now: Moment) -> None:
        require(YES if self.is_paused else no("5.4.3-b", "no_time_out"))
        self._happen(now, TimeOutEnded())

    def extend(self, now: Moment, minutes: int) -> None:
        """During the meeting, unless a Circle Member asks otherwise (§5.4.2-b)."""
        require(self.may_be_extended(now.at))
        require_valid(YES if SHORTEST <= minutes <= LONGEST else _lasts_too_long())
        self._happen(now, MeetingExtended(minutes=minutes))

    def may_be_extended(self, at: datetime) -> Verdict:
        if not (verdict := self.is_under_way()):
            return verdict
        if self.is_up(at) or self.step is MeetingStep.CLOSING:
            return no("5.4.2-b", "too_late_to_extend")
        return no("5.4.2-b", "extension_is_opposed") if self.extension_opposed_by else YES

    def oppose_extension(self, now: Moment) -> None:
        require(self.is_under_way())
        require(no("5.4.2-b", "opposed_already") if now.by in self.extension_opposed_by else YES)
        self._happen(now, ExtensionOpposed())

    # Closing

    def close(self, now: Moment) -> None:
        """After its closing round; what was not reached goes back to its owners."""
        self._move_to(MeetingStep.CLOSED)
        if now.by is not None:
            require(self.is_moving())
        self._happen(now, MeetingClosed(returned=list(self.order)))

    def is_overdue(self, at: datetime) -> bool:
        """Left open well past its end: the program closes it."""
        return self.is_open and self.ends_at is not None and at >= self.ends_at + GRACE

    def close_overdue(self, now: Moment) -> None:
        """By the program, without a closing round; the item in process has been ended before."""
        require(YES if self.is_overdue(now.at) else no("5.4.2-b", "meeting_is_not_overdue"))
        if self.step is not MeetingStep.CLOSING:
            self._begin(now, MeetingStep.CLOSING)
        self.close(now)


def may_be_at(at: datetime, starts_at: datetime, minutes: int, notice_days: int, where: str = "") -> Verdict:
    """Whether a meeting can be called for this time now."""
    if not SHORTEST <= minutes <= LONGEST:
        return _lasts_too_long()
    if len(where) > LONGEST_WHERE:
        return no("", "too_long", most=LONGEST_WHERE)
    if starts_at <= at:
        return no("5.4.2-a", "meeting_starts_later")
    if starts_at < at + timedelta(days=notice_days):
        return no("5.4.2-a", "notice_comes_too_late", days=notice_days)
    return YES


def is_quorate(needed: int, here: int, missing: Iterable[str]) -> Verdict:
    """A quorum holds only where a Policy sets one; who is missing is named (§5.4.2-a)."""
    if here >= needed:
        return YES
    return no("5.4.2-a", "quorum_is_missing", needed=needed, here=here, people=tuple(missing))


def _lasts_too_long() -> Verdict:
    return no("5.4-a", "meeting_lasts", shortest=SHORTEST, longest=LONGEST // 60)
