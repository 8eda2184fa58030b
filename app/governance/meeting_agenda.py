"""The agenda of a meeting: built in it by short labels, put in order, and taken one item at a time (§5.4.4)."""

from __future__ import annotations

from datetime import datetime

from app.governance.errors import InvalidChange, NotFound
from app.governance.events import Ref
from app.governance.meeting_events import (
    AgendaOrdered,
    ElectionsFirstRequested,
    ItemAdded,
    ItemAmended,
    ItemBegun,
    ItemEnded,
    ItemRemoved,
)
from app.governance.meeting_state import MeetingState, require, require_valid
from app.governance.meeting_steps import MOST_ITEMS, Item, ItemOutcome, ItemState, MeetingStep, Where
from app.governance.process import Moment
from app.governance.verdicts import YES, Reason, Verdict, no


class Agenda(MeetingState):
    __slots__ = ()

    # Building it

    def add_item(
        self,
        now: Moment,
        role: str,
        label: Ref,
        *,
        is_election: bool = False,
        tension: str | None = None,
        proposal: str | None = None,
        guest: str | None = None,
    ) -> int:
        """By its owner; at the end, or among the elections where they come first."""
        require(self.hears_agenda(now.at))
        require(self.has_room())
        require_valid(YES if label or is_election else no("5.4.4-a", "item_needs_a_label"))
        require(self.is_not_on_it(role, is_election=is_election, tension=tension, proposal=proposal))
        number = len(self.items) + 1
        added = ItemAdded(
            item=number,
            role=role,
            is_election=is_election,
            tension=tension,
            proposal=proposal,
            guest=guest,
            label=label,
        )
        self._happen(now, added)
        return number

    def amend_item(self, now: Moment, number: int, label: Ref) -> None:
        require(self.hears_agenda(now.at))
        require_valid(YES if label else no("5.4.4-a", "item_needs_a_label"))
        require(self.is_waiting(number))
        self._happen(now, ItemAmended(item=number, label=label))

    def remove_item(self, now: Moment, number: int) -> None:
        require(self.hears_agenda(now.at))
        require(self.is_waiting(number))
        self._happen(now, ItemRemoved(item=number))

    def has_room(self) -> Verdict:
        return YES if len(self.order) < MOST_ITEMS else no("5.4.4-a", "agenda_is_full", most=MOST_ITEMS)

    def is_not_on_it(
        self, role: str, *, is_election: bool = False, tension: str | None = None, proposal: str | None = None
    ) -> Verdict:
        for item in self.items:
            if item.state not in (ItemState.WAITING, ItemState.IN_PROCESS):
                continue
            same = (is_election and item.is_election and item.role == role) or (
                (tension is not None and item.tension == tension)
                or (proposal is not None and item.proposal == proposal)
            )
            if same:
                return no("5.4.4-a", "on_the_agenda_already")
        return YES

    def is_waiting(self, number: int) -> Verdict:
        return YES if self.find(number).state is ItemState.WAITING else no("5.4.4-c", "item_is_begun_already")

    # Ordering it

    def order_agenda(self, now: Moment, numbers: list[int]) -> None:
        require(self.hears_agenda(now.at))
        if sorted(numbers) != sorted(self.order):
            raise (
                NotFound(Reason("", "not_found"))
                if set(numbers) - {item.number for item in self.items}
                else (InvalidChange(no("5.4.4-b", "order_names_each_item_once").reason))
            )
        require_valid(self.keeps_elections_first(numbers))
        self._happen(now, AgendaOrdered(items=list(numbers)))

    def keeps_elections_first(self, numbers: list[int]) -> Verdict:
        elections = [self.find(number).is_election for number in numbers]
        if self.elections_first and elections != sorted(elections, reverse=True):
            return no("5.4.4-b", "elections_come_first")
        return YES

    def request_elections_first(self, now: Moment) -> None:
        require(self.may_put_elections_first(now.at))
        self._happen(now, ElectionsFirstRequested())

    def may_put_elections_first(self, at: datetime) -> Verdict:
        if self.is_special:
            return no("5.4.4-b", "requester_orders_a_special_meeting")
        if not (verdict := self.hears(at)):
            return verdict
        if self.step is MeetingStep.CLOSING:
            return no("5.4.4-a", "agenda_has_its_step")
        return no("5.4.4-b", "elections_are_first_already") if self.elections_first_by else YES

    # Going through it

    def begin_item(
        self,
        now: Moment,
        number: int,
        *,
        proposal: str | None = None,
        election: str | None = None,
        everybody_is_here: bool = False,
    ) -> None:
        require(self.may_begin(now.at, number, everybody_is_here=everybody_is_here))
        self._move_to(MeetingStep.ITEM)
        self._happen(now, ItemBegun(item=number, proposal=proposal, election=election))

    def may_begin(self, at: datetime, number: int, *, everybody_is_here: bool = False) -> Verdict:
        """One at a time, in their order as far as it binds; and not before the hour that people were told."""
        if self.step is MeetingStep.ITEM:
            return no("5.4.4-c", "item_in_process")
        if not (verdict := self.hears_agenda(at)):
            return verdict
        if not (verdict := self.is_waiting(number)):
            return verdict
        if self.left_to_go_through(Where.AFTER_AGENDA):
            return no("5.4.3-a", "added_step_comes_first", step=self.additions[Where.AFTER_AGENDA][0])
        if self.starts_at is not None and at < self.starts_at and not everybody_is_here:
            return no("5.4.2-a", "items_wait_for_the_start")
        first = self.find(self.order[0])
        if self.elections_first and first.is_election and not self.find(number).is_election:
            return no("5.4.4-b", "elections_come_first")
        if self.ordered_by_requester and number != first.number:
            return no("5.4.4-b", "requester_has_ordered")
        return YES

    def end_item(self, now: Moment, number: int, outcome: ItemOutcome) -> None:
        """Whatever the clock says: what is unfinished goes back to its owner."""
        self._move_to(MeetingStep.AGENDA)
        require(YES if self.item == number else no("5.4.4-c", "item_is_not_in_process"))
        if now.by is not None:  # The program ends a meeting even where a Time Out was forgotten.
            require(self.is_moving())
        self._happen(now, ItemEnded(item=number, outcome=outcome))

    def next_item(self) -> Item | None:
        return self.find(self.order[0]) if self.order else None
