"""How each event changes a meeting: the same for an act of this moment and for a record replayed from the log."""

from __future__ import annotations

from datetime import timedelta
from functools import singledispatch
from typing import TYPE_CHECKING

from app.governance import meeting_events as happened
from app.governance.events import Event
from app.governance.meeting_steps import (
    Acted,
    Attendance,
    Guest,
    Item,
    ItemOutcome,
    ItemState,
    MeetingKind,
    MeetingStep,
)
from app.governance.process import Moment
from app.governance.rounds import Round
from app.governance.surrogates import Standing

if TYPE_CHECKING:
    from app.governance.meeting_state import MeetingState

RETURNED = frozenset({ItemOutcome.PARKED, ItemOutcome.NOT_REACHED})


@singledispatch
def take_in(event: Event, meeting: MeetingState, moment: Moment) -> None:
    raise NotImplementedError(event.kind)


# Ahead of it


@take_in.register(happened.SpecialRequested)
def _(event: happened.SpecialRequested, meeting: MeetingState, moment: Moment) -> None:
    meeting.kind = MeetingKind.SPECIAL
    meeting.step = MeetingStep.REQUESTED
    meeting.requested_by = moment.by
    meeting.roles = list(event.roles)
    meeting.reason, meeting.tension = event.reason, event.tension


@take_in.register(happened.MeetingScheduled)
def _(event: happened.MeetingScheduled, meeting: MeetingState, moment: Moment) -> None:
    meeting.step = MeetingStep.SCHEDULED
    meeting.series = event.series
    meeting.scheduled_by = moment.by
    _set_time(event, meeting, moment)


@take_in.register(happened.MeetingMoved)
def _(event: happened.MeetingMoved, meeting: MeetingState, moment: Moment) -> None:
    """Whoever had come already came to another hour."""
    meeting.moved += 1
    meeting.attendance = []
    meeting.round = Round()
    _set_time(event, meeting, moment)


def _set_time(event: happened.MeetingScheduled | happened.MeetingMoved, meeting: MeetingState, moment: Moment) -> None:
    """Notice is of a time and a place: of another one, it is given anew."""
    meeting.starts_at = event.starts_at
    meeting.ends_at = event.starts_at + timedelta(minutes=event.minutes)
    meeting.where = event.where
    meeting.told = dict.fromkeys(event.told, moment.at)
    meeting.notice_days = event.notice_days


@take_in.register(happened.NoticeGiven)
def _(event: happened.NoticeGiven, meeting: MeetingState, moment: Moment) -> None:
    meeting.told |= dict.fromkeys(event.told, moment.at)


@take_in.register(happened.MeetingCancelled)
@take_in.register(happened.MeetingLapsed)
def _(event: happened.MeetingCancelled | happened.MeetingLapsed, meeting: MeetingState, moment: Moment) -> None:
    _all_go(meeting, moment)
    meeting.step = MeetingStep.CANCELLED
    meeting.settled_record = moment.number
    meeting.closed_at = moment.at
    meeting.moved += 1
    if isinstance(event, happened.MeetingCancelled):
        meeting.closing = event.reason


# Who is here


@take_in.register(happened.CameIn)
def _(event: happened.CameIn, meeting: MeetingState, moment: Moment) -> None:
    """Who takes up a device of their own after having been ticked stays where they were."""
    already = meeting.here(event.person)
    if already is not None:
        already.own_device, already.seats = event.own_device, list(event.seats)
        return
    meeting.attendance.append(Attendance(event.person, list(event.seats), moment.at, event.own_device))
    meeting.round.bring_up_to(meeting.present)


@take_in.register(happened.WentOut)
def _(event: happened.WentOut, meeting: MeetingState, moment: Moment) -> None:
    here = meeting.here(event.person)
    if here is not None:
        here.left_at = moment.at
    meeting.round.bring_up_to(meeting.present)


@take_in.register(happened.GuestInvited)
def _(event: happened.GuestInvited, meeting: MeetingState, moment: Moment) -> None:
    meeting.guests.append(Guest(event.guest, moment.by or "", event.circle, event.tension, moment.at))


@take_in.register(happened.GuestWithdrawn)
def _(event: happened.GuestWithdrawn, meeting: MeetingState, moment: Moment) -> None:
    guest = meeting.guest(event.guest)
    if guest is not None:
        guest.withdrawn_at = moment.at


@take_in.register(happened.ActingChanged)
def _(event: happened.ActingChanged, meeting: MeetingState, moment: Moment) -> None:
    acted = _acted(event.person, event.standing, moment)
    if event.role == "facilitator":
        meeting.facilitator = acted
    else:
        meeting.secretary = acted


def _acted(person: str | None, standing: Standing | None, moment: Moment) -> Acted | None:
    return Acted(person, standing, moment.at) if person is not None and standing is not None else None


# Its course


@take_in.register(happened.MeetingOpened)
def _(event: happened.MeetingOpened, meeting: MeetingState, moment: Moment) -> None:
    meeting.opened_at = moment.at
    meeting.facilitator = _acted(event.facilitator, event.facilitator_as, moment)
    meeting.secretary = _acted(event.secretary, event.secretary_as, moment)
    meeting.additions = {where: list(texts) for where, texts in event.additions.items()}
    meeting.overdue = list(event.overdue)
    meeting.step = MeetingStep.CHECK_IN
    meeting.round = Round(list(event.order))


@take_in.register(happened.StepBegun)
def _(event: happened.StepBegun, meeting: MeetingState, moment: Moment) -> None:
    if meeting.added is not None and (event.added is None or event.added.where is not meeting.added.where):
        meeting.gone_through.append(meeting.added.where)
    meeting.step = event.step
    meeting.added = event.added
    meeting.round = Round(list(event.order))


@take_in.register(happened.Spoke)
def _(event: happened.Spoke, meeting: MeetingState, moment: Moment) -> None:
    meeting.round.hear(moment.by or "")


@take_in.register(happened.PassedOver)
def _(event: happened.PassedOver, meeting: MeetingState, moment: Moment) -> None:
    meeting.round.hear(event.person)


@take_in.register(happened.TimeOutRequested)
def _(event: happened.TimeOutRequested, meeting: MeetingState, moment: Moment) -> None:
    meeting.time_out_requested_by.append(moment.by or "")


@take_in.register(happened.TimeOutBegun)
def _(event: happened.TimeOutBegun, meeting: MeetingState, moment: Moment) -> None:
    meeting.paused_at = moment.at
    meeting.time_out_requested_by = []


@take_in.register(happened.TimeOutEnded)
def _(event: happened.TimeOutEnded, meeting: MeetingState, moment: Moment) -> None:
    meeting.paused_at = None


@take_in.register(happened.MeetingExtended)
def _(event: happened.MeetingExtended, meeting: MeetingState, moment: Moment) -> None:
    if meeting.ends_at is not None:
        meeting.ends_at += timedelta(minutes=event.minutes)


@take_in.register(happened.ExtensionOpposed)
def _(event: happened.ExtensionOpposed, meeting: MeetingState, moment: Moment) -> None:
    meeting.extension_opposed_by.append(moment.by or "")


@take_in.register(happened.MeetingClosed)
def _(event: happened.MeetingClosed, meeting: MeetingState, moment: Moment) -> None:
    for number in event.returned:
        _end(meeting, number, ItemOutcome.NOT_REACHED, moment)
    _all_go(meeting, moment)
    meeting.paused_at = None
    meeting.round = Round()
    meeting.step = MeetingStep.CLOSED
    meeting.closed_at = moment.at
    meeting.settled_record = moment.number


def _all_go(meeting: MeetingState, moment: Moment) -> None:
    """Whoever was here, or came early, is so no longer."""
    for each in meeting.attendance:
        each.left_at = each.left_at or moment.at


# The agenda


@take_in.register(happened.ItemAdded)
def _(event: happened.ItemAdded, meeting: MeetingState, moment: Moment) -> None:
    item = Item(
        number=event.item,
        owner=moment.by or "",
        role=event.role,
        label=event.label,
        added_at=moment.at,
        is_election=event.is_election,
        tension=event.tension,
        guest=event.guest,
        proposal=event.proposal,
    )
    meeting.items.append(item)
    meeting.order.append(item.number)
    _put_elections_first(meeting)


@take_in.register(happened.ItemAmended)
def _(event: happened.ItemAmended, meeting: MeetingState, moment: Moment) -> None:
    meeting.find(event.item).label = event.label


@take_in.register(happened.ItemRemoved)
def _(event: happened.ItemRemoved, meeting: MeetingState, moment: Moment) -> None:
    meeting.find(event.item).state = ItemState.REMOVED
    meeting.order.remove(event.item)


@take_in.register(happened.AgendaOrdered)
def _(event: happened.AgendaOrdered, meeting: MeetingState, moment: Moment) -> None:
    meeting.order = list(event.items)
    if meeting.is_special and moment.by == meeting.requested_by:
        meeting.ordered_by_requester = True


@take_in.register(happened.ElectionsFirstRequested)
def _(event: happened.ElectionsFirstRequested, meeting: MeetingState, moment: Moment) -> None:
    meeting.elections_first_by.append(moment.by or "")
    _put_elections_first(meeting)


def _put_elections_first(meeting: MeetingState) -> None:
    if meeting.elections_first:
        meeting.order.sort(key=lambda number: not meeting.find(number).is_election)


@take_in.register(happened.ItemBegun)
def _(event: happened.ItemBegun, meeting: MeetingState, moment: Moment) -> None:
    item = meeting.find(event.item)
    item.state = ItemState.IN_PROCESS
    item.began_at = item.began_at or moment.at
    item.proposal = event.proposal or item.proposal
    item.election = event.election or item.election
    meeting.order.remove(event.item)
    meeting.item = event.item
    meeting.step = MeetingStep.ITEM


@take_in.register(happened.ItemEnded)
def _(event: happened.ItemEnded, meeting: MeetingState, moment: Moment) -> None:
    _end(meeting, event.item, event.outcome, moment)
    meeting.step = MeetingStep.AGENDA


def _end(meeting: MeetingState, number: int, outcome: ItemOutcome, moment: Moment) -> None:
    item = meeting.find(number)
    item.state = ItemState.RETURNED if outcome in RETURNED else ItemState.DONE
    item.outcome = outcome
    item.ended_at = moment.at
    meeting.order = [each for each in meeting.order if each != number]
    if meeting.item == number:
        meeting.item = None
