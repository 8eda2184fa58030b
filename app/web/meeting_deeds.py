"""What one person may do in a meeting now: the permission functions that the actions ask, put to its page.

For the reader; and in the room, for each person without a device, whose acts Facilitator and Secretary enter.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from app.governance import meeting_permissions as in_meeting
from app.governance import objection_permissions as on_objection
from app.governance import proposal_permissions as on_proposal
from app.governance.circles import circle_reps, roles_represented
from app.governance.election_steps import ElectionStep
from app.governance.events import DropGround, Side
from app.governance.lines import ELECTED, RoleKind, RoleLine
from app.governance.meeting_floor import roles_of
from app.governance.meeting_steps import Item, ItemState
from app.governance.objections import Objection
from app.governance.proposal_steps import RemarkKind, Step
from app.governance.verdicts import Verdict, no
from app.web.browse import role_said

if TYPE_CHECKING:
    from app.web.meeting_now import MeetingNow

NOTHING = no("5.4.4-c", "one_item_at_a_time")


class Deeds:
    def __init__(self, view: MeetingNow, person: str) -> None:
        self.view, self.person = view, person
        self._now, self._today = view.reader.now, view.reader.today
        self._where = (view.structure, person, view.meeting)

    @property
    def is_mine(self) -> bool:
        return self.person == self.view.me

    @property
    def for_person(self) -> str | None:
        """Named in the form where somebody else enters it."""
        return None if self.is_mine else self.person

    # Being here

    @property
    def open(self) -> Verdict:
        return in_meeting.may_open(*self._where, self._now, self._today)

    @property
    def join(self) -> Verdict:
        if self.view.is_here and not self.view.has_no_device(self.person):
            return no("5.4.1-a", "takes_part_already")
        return in_meeting.may_join(*self._where, self._now, self._today)

    @property
    def keep_attendance(self) -> Verdict:
        return in_meeting.may_keep_attendance(*self._where, self._today)

    @property
    def guest_circles(self) -> list[RoleLine]:
        """The Sub-Circles from which the reader, as their Rep, could bring somebody."""
        structure = self.view.structure
        inside = [role for role in structure.roles_in(self.view.meeting.circle) if role.is_circle]
        brought = any(each.by == self.person and each.withdrawn_at is None for each in self.view.meeting.guests)
        return [] if brought else [role for role in inside if self.person in circle_reps(structure, role.lineage)]

    def hand_over(self, name: str, to: str) -> Verdict:
        return in_meeting.may_hand_over(*self._where, name, to, self._today)[0]

    # The meeting's own rounds, the agenda, time

    @cached_property
    def speak(self) -> Verdict:
        return in_meeting.may_speak_in_round(*self._where, self._now, self._today)

    @cached_property
    def add_item(self) -> Verdict:
        return in_meeting.may_add_item(*self._where, None, self._now, self._today)

    @cached_property
    def roles(self) -> list[tuple[str, str]]:
        """The Roles for which they put something on the agenda: an ordinary one first."""
        found = roles_of(*self._where[:1], self.view.meeting, self.person, self._today)
        lines = [line for role in found if (line := self.view.structure.find(RoleLine, role)) is not None]
        lines.sort(key=lambda line: line.kind is not RoleKind.ROLE)
        return [(line.lineage, role_said(line)) for line in lines]

    @property
    def elections(self) -> list[tuple[str, str]]:
        """The elected Roles of this Circle for which one may be called now."""
        roles = [role for role in self.view.structure.roles_in(self.view.meeting.circle) if role.kind in ELECTED]
        return [(role.lineage, role_said(role)) for role in roles if self._may_elect(role.lineage)]

    def _may_elect(self, role: str) -> bool:
        on_it = self.view.meeting.is_not_on_it(role, is_election=True)
        return bool(on_it and in_meeting.may_add_election(*self._where, role, self._now, self._today))

    def change_item(self, item: Item) -> bool:
        return bool(in_meeting.may_change_item(*self._where, item, self._now, self._today))

    @property
    def elections_first(self) -> Verdict:
        if not any(item.is_election and item.state is ItemState.WAITING for item in self.view.meeting.items):
            return no("5.4.4-b", "elections_are_first_already")
        return in_meeting.may_request_elections_first(*self._where, self._now, self._today)

    @property
    def order(self) -> Verdict:
        return in_meeting.may_order(*self._where, self._now, self._today)

    def begin_item(self, number: int) -> Verdict:
        return in_meeting.may_begin_item(*self._where, number, self._now, self._today)

    @property
    def end_item(self) -> Verdict:
        return in_meeting.may_end_item(*self._where, self.view.meeting.item or 0, self._today)

    @property
    def needs_nothing_more(self) -> bool:
        """Of their own item, where nothing has been presented yet."""
        item, proposal = self.view.meeting.current, self._proposal
        if item is None or item.owner != self.person or proposal is None or proposal.versions:
            return False
        return bool(self.view.meeting.hears(self._now))

    @property
    def request_time_out(self) -> Verdict:
        return in_meeting.may_request_time_out(*self._where, self._today)

    @property
    def begin_time_out(self) -> Verdict:
        return in_meeting.may_begin_time_out(*self._where, self._today)

    @property
    def end_time_out(self) -> Verdict:
        return in_meeting.may_end_time_out(*self._where, self._today)

    @property
    def extend(self) -> Verdict:
        return in_meeting.may_extend(*self._where, self._now, self._today)

    @property
    def oppose_extension(self) -> Verdict:
        return in_meeting.may_oppose_extension(*self._where, self._today)

    @property
    def facilitate(self) -> Verdict:
        return in_meeting.may_facilitate(*self._where, self._today)

    # The Proposal

    @property
    def _proposal(self) -> Any:
        proposal = self.view.proposal
        return proposal if proposal is not None and self.view.at is not None else None

    @property
    def proposes(self) -> bool:
        return self._proposal is not None and self.person == self.view.presenter

    @property
    def present(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_proposal.may_present(self.view.structure, self.person, self._proposal, self._today)

    @property
    def share_writing(self) -> Verdict:
        return on_proposal.may_share_writing(self.person, self._proposal) if self._proposal is not None else NOTHING

    @property
    def ask(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_proposal.may_ask(self.view.structure, self.person, self._proposal)

    @property
    def ask_about_tension(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_proposal.may_ask(self.view.structure, self.person, self._proposal, about_tension=True)

    @cached_property
    def to_answer(self) -> list[Any]:
        """Questions that await this Proposer's answer."""
        if self._proposal is None or not on_proposal.may_answer_questions(self.person, self._proposal):
            return []
        return [each for each in self.view.remarks if each.kind is RemarkKind.QUESTION and each.awaits_answer]

    @cached_property
    def react(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_proposal.may_react(self.view.structure, self.person, self._proposal)

    @property
    def amend(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_proposal.may_amend(self.view.structure, self.person, self._proposal, self._today)

    @property
    def state_tension(self) -> Verdict:
        return on_proposal.may_state_tension(self.person, self._proposal) if self._proposal is not None else NOTHING

    @cached_property
    def answer(self) -> Verdict:
        """ "No objection"."""
        if self._proposal is None:
            return NOTHING
        version = self._proposal.latest.number if self._proposal.versions else None
        return on_proposal.may_answer(self.view.structure, self.person, self._proposal, version)

    @cached_property
    def raise_concern(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_objection.may_raise_concern(
            self.view.structure, self.person, self._proposal, None, self._now, self._today
        )

    @property
    def represented(self) -> list[tuple[str, str]]:
        """The Roles for which they may object: theirs, and what they represent only here (§5.4.1)."""
        structure, circle = self.view.structure, self.view.meeting.circle
        roles = roles_represented(structure, self.person, circle, self._today)
        roles += sorted(role for person, role in self.view.floor.represented if person == self.person)
        lines = [line for role in dict.fromkeys(roles) if (line := structure.find(RoleLine, role)) is not None]
        lines.sort(key=lambda line: line.kind is not RoleKind.ROLE)
        return [(line.lineage, role_said(line)) for line in lines]

    @cached_property
    def arguing(self) -> Objection | None:
        """Their own concern, with questions left to answer."""
        mine = [each for each in self.view.objections if each.by == self.person and each.unsettled]
        return next((each for each in mine if each.next_criterion and self.on(each).argue), None)

    @property
    def withdraw(self) -> Verdict:
        return on_proposal.may_withdraw(self.person, self._proposal) if self._proposal is not None else NOTHING

    @property
    def discard(self) -> Verdict:
        if self._proposal is None or self._proposal.election is not None:
            return NOTHING
        return on_proposal.may_discard(self.view.structure, self.person, self._proposal, self._today)

    @property
    def drop(self) -> Verdict:
        if self._proposal is None or self._proposal.election is not None:
            return NOTHING
        return on_proposal.may_drop(self.view.structure, self.person, self._proposal, self._today)

    @property
    def droppable(self) -> list[tuple[DropGround, int]]:
        """What it can be dropped for: a question on the Tension, or a demand, that was left without (§5.3.4)."""
        if not self.drop:
            return []
        asked = [(DropGround.UNANSWERED, each.number) for each in self._proposal.remarks if each.about_tension]
        demands = [each for objection in self._proposal.standing_objections for each in objection.demands]
        return asked + [(DropGround.UNARGUED, each.number) for each in demands if each.argued_at is None]

    @property
    def park(self) -> Verdict:
        if self._proposal is None:
            return NOTHING
        return on_proposal.may_park(self.view.structure, self.person, self._proposal, self._today)

    def on(self, objection: Objection) -> OnObjection:
        return OnObjection(self, objection)

    # Whether all wait for them

    @property
    def is_awaited(self) -> bool:
        """Beside a turn in a round: an answer, an argument or a confirmation that only they can give."""
        if self._proposal is None:
            return False
        if self.to_answer or self.arguing is not None:
            return True
        if self._proposal.step is not Step.INTEGRATION or (current := self._proposal.current) is None:
            return False
        on = self.on(current)
        return bool(on.confirm_objector or on.confirm_proposer or on.to_argue)

    # The election

    @property
    def election_step(self) -> ElectionStep | None:
        return self.view.election_at

    # What a person has to do now, for the card and the list in the room

    @property
    def has_turn(self) -> bool:
        return self.view.turn == self.person


class OnObjection:
    """What one person may do about one concern or Objection."""

    def __init__(self, deeds: Deeds, objection: Objection) -> None:
        self._view, self._person, self._objection = deeds.view, deeds.person, objection
        self._proposal, self._today = deeds.view.proposal, deeds.view.reader.today
        assert self._proposal is not None

    def _in_circle(self, may: Any, *more: Any) -> Verdict:
        verdict: Verdict = may(self._view.structure, self._person, self._proposal, self._objection, *more)
        return verdict if self._objection.unsettled else no("5.3.2-a", "objection_is_settled")

    def _of_person(self, may: Any, *more: Any) -> Verdict:
        verdict: Verdict = may(self._person, self._proposal, self._objection, *more)
        return verdict if self._objection.unsettled else no("5.3.2-a", "objection_is_settled")

    @property
    def argue(self) -> Verdict:
        return self._of_person(on_objection.may_argue)

    @property
    def request_test(self) -> Verdict:
        return self._in_circle(on_objection.may_request_test)

    @property
    def test(self) -> Verdict:
        return self._in_circle(on_objection.may_test, self._today)

    @property
    def request_ruling(self) -> Verdict:
        return self._in_circle(on_objection.may_request_ruling, self._today)

    @property
    def rule(self) -> Verdict:
        return self._in_circle(on_objection.may_rule, self._today)

    @property
    def take_up(self) -> Verdict:
        return self._in_circle(on_objection.may_take_up, self._today)

    @property
    def suggest(self) -> Verdict:
        return self._in_circle(on_objection.may_suggest)

    @property
    def confirm_objector(self) -> Verdict:
        return self._of_person(on_objection.may_confirm, Side.OBJECTOR)

    @property
    def confirm_proposer(self) -> Verdict:
        return self._of_person(on_objection.may_confirm, Side.PROPOSER)

    @property
    def abandon(self) -> Verdict:
        return self._in_circle(on_objection.may_abandon, self._today)

    @property
    def demand(self) -> Verdict:
        return self._of_person(on_objection.may_demand)

    @property
    def to_argue(self) -> list[Any]:
        """Demands that await the Proposer's argument (§5.3.4-d)."""
        assert self._proposal is not None
        if not on_objection.may_give_argument(self._person, self._proposal):
            return []
        return [each for each in self._objection.demands if each.argued_at is None]
