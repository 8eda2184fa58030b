"""Random walks through a meeting: whatever people do, in whatever order, §5.4 holds after every step.

Each rule does what a person tried; what the permissions or the meeting refuse is refused, and changes nothing. What is
processed is a name here: a Proposal's own walks are in `test_proposal_walks_in_meetings.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from app.governance import meeting_permissions as may
from app.governance.errors import GovernanceError
from app.governance.events import EVENTS
from app.governance.lines import AssignmentLine, Mandate, PartnerLine, RoleKind
from app.governance.meeting_floor import floor_of, seats
from app.governance.meeting_moves import NOTHING, next_move, place_of
from app.governance.meeting_steps import GRACE, NEXT, OVER, ItemOutcome, ItemState, MeetingStep
from app.governance.surrogates import Standing
from tests.assembling import START, Assembly
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    IDA,
    LEA,
    MAX,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.proposing import permitted
from tests.support.scale import scale

PEOPLE = st.sampled_from([LEA, SAM, ANA, MAX, IDA, OUTSIDER])
WHOSE = {ANA: COUNTER, SAM: OVENS, LEA: FLOUR, MAX: PASTRY, IDA: PASTRY, OUTSIDER: PASTRY}
ELECTED = [core(BAKERY, kind) for kind in (RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP)]
OPEN_OR_SCHEDULED = frozenset(MeetingStep) - OVER - {MeetingStep.ITEM, MeetingStep.AGENDA}
"""Where a walk may jump to its end without missing what is processed."""
SAYS_NOTHING_OF_WHAT_IS_PROCESSED = frozenset({
    "meeting_joined", "meeting_left", "meeting_acting_changed", "meeting_guest_invited", "meeting_guest_withdrawn",
    "meeting_time_out_ended", "meeting_extended", "meeting_extension_opposed", "meeting_closed", "meeting_step_begun",
    "meeting_item_ended",
})  # fmt: skip
"""What may happen in a Time Out: who is here, how long it lasts; and, by the program alone, that it is closed."""


class Course(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.assembly = Assembly()
        self.steps: list[MeetingStep] = []

    @property
    def meeting(self) -> Any:
        return self.assembly.meeting

    @initialize(
        special=st.booleans(),
        adds=st.lists(st.sampled_from(["after_check_in", "after_agenda", "before_closing"]), unique=True),
        quorum=st.sampled_from([0, 0, 3]),
        surrogate=st.booleans(),
        goes_to=st.sampled_from(["scheduled", "open", "agenda", "agenda", "item"]),
    )
    def begins(self, special: bool, adds: list[str], quorum: int, surrogate: bool, goes_to: str) -> None:
        """A walk begins anywhere in the meeting."""
        building = Building(a_structure())
        for where in adds:
            building.setting(BAKERY, "governance_meeting_additions", policy=where, where=where, steps=["One", "Two"])
        if quorum:
            building.setting(BAKERY, "quorum", n=quorum)
        if surrogate:
            building.mandate(Mandate.SURROGATE, core(BAKERY, RoleKind.SECRETARY), BAKERY, OUTSIDER, named_by=SAM)
        self.assembly = Assembly(building.done)
        if special:
            self.assembly.is_requested(by=MAX)
            SEEN.add(self.meeting.step)
        self.assembly.is_scheduled()
        self.assembly.now = START - timedelta(minutes=20)
        if goes_to == "scheduled":
            return
        self.assembly.now = START
        self.assembly.comes(LEA, SAM, ANA)
        self.assembly.opens()
        if goes_to == "open":
            return
        while self.meeting.step is not MeetingStep.AGENDA:
            self.assembly.goes_on()
        for person in (ANA, SAM, LEA):
            self.assembly.adds(person, WHOSE[person])
        if goes_to == "item" and "after_agenda" not in adds:
            self.assembly.begins(1)

    # What people do

    @rule(minutes=st.sampled_from([1, 5, 10, 25, 60]))
    def time_passes(self, minutes: int) -> None:
        self.assembly.later(minutes=minutes)

    @rule(person=PEOPLE)
    def joins(self, person: str) -> None:
        def comes() -> None:
            permitted(may.may_join(*self._who(person), self.assembly.now, TODAY))
            self.assembly.comes(person)

        self._try(comes)

    @rule(person=PEOPLE, by=PEOPLE)
    def is_ticked(self, person: str, by: str) -> None:
        def ticks() -> None:
            permitted(may.may_keep_attendance(*self._who(by), TODAY))
            permitted(may.may_join(*self._who(person), self.assembly.now, TODAY))
            self.assembly.comes(person, own_device=False)

        self._try(ticks)

    @rule(person=PEOPLE)
    def leaves(self, person: str) -> None:
        self._try(lambda: self.assembly.leaves(person))

    @rule(person=st.sampled_from([LEA, MAX, ANA]), comes_back=st.booleans())
    def is_a_partner_no_longer(self, person: str, comes_back: bool) -> None:
        line = f"partner:{person}"
        building = Building(self.assembly.structure.copy())
        if self.assembly.structure.find(PartnerLine, line) is None:
            building.partners(person) if comes_back else None
        else:
            building.without(PartnerLine, line)
        self.assembly.structure = building.done

    @rule(by=PEOPLE)
    def opens(self, by: str) -> None:
        self._try(lambda: self.assembly.opens(by))

    @rule(by=PEOPLE, to=PEOPLE, name=st.sampled_from(["facilitator", "secretary"]))
    def hands_over(self, by: str, to: str, name: str) -> None:
        def hands() -> None:
            verdict, acting = may.may_hand_over(*self._who(by), name, to, TODAY)
            permitted(verdict)
            self.meeting.change_acting(self.assembly.at(by), name, acting)
            self.assembly.told()

        self._try(hands)

    @rule(by=st.sampled_from([IDA, MAX]))
    def brings_a_guest(self, by: str) -> None:
        def brings() -> None:
            permitted(may.may_invite(*self._who(by), OUTSIDER, PASTRY, TODAY))
            now = self.assembly.at(by)
            self.meeting.invite(now, OUTSIDER, PASTRY, now.words("tension"))
            self.assembly.told()

        self._try(brings)

    @rule(by=st.sampled_from([IDA, MAX]))
    def withdraws_the_guest(self, by: str) -> None:
        def withdraws() -> None:
            permitted(may.may_withdraw_guest(by, self.meeting, OUTSIDER))
            self.meeting.withdraw_guest(self.assembly.at(by), OUTSIDER)
            self.assembly.told()

        self._try(withdraws)

    @rule(person=PEOPLE)
    def speaks(self, person: str) -> None:
        self._deed(may.may_speak_in_round(*self._who(person), self.assembly.now, TODAY),
                   lambda: self.assembly.says(person))  # fmt: skip

    @rule(by=st.none() | PEOPLE)
    def presses_next(self, by: str | None) -> None:
        """What `next_move` allows is done, and nothing else is; who facilitates, by default, presses."""
        who = by or self._facilitator or LEA
        move = next_move(self.meeting, NOTHING, self.assembly.structure, who, TODAY, self.assembly.now)
        place = place_of(self.meeting)
        done = self._try(lambda: self._goes_on(who))
        assert done == bool(move.verdict) or self.meeting.is_ahead or self.meeting.is_over
        if done:
            assert place_of(self.meeting) != place

    def _goes_on(self, who: str) -> None:
        permitted(may.may_facilitate(*self._who(who), TODAY))
        assembly, meeting = self.assembly, self.meeting
        if meeting.is_up(assembly.now) and meeting.step is not MeetingStep.CLOSING:
            if meeting.item is not None:
                meeting.end_item(assembly.at(who), meeting.item, ItemOutcome.PARKED)
                assembly.told()
            assembly.goes_on(who)
        elif meeting.step is MeetingStep.ITEM:
            meeting.end_item(assembly.at(who), meeting.item, ItemOutcome.ADOPTED)
        elif meeting.step is MeetingStep.AGENDA and meeting.next_step()[0] is MeetingStep.ITEM:
            self._begins(who, meeting.order[0])
        else:
            assembly.goes_on(who)
        assembly.told()

    def _begins(self, who: str, number: int) -> None:
        permitted(may.may_begin_item(*self._who(who), number, self.assembly.now, TODAY))
        everybody = may.everybody_is_here(self.assembly.structure, self.meeting, TODAY)
        now = self.assembly.at(who)
        self.meeting.begin_item(now, number, proposal=f"p{number}", everybody_is_here=everybody)
        self.assembly.told()

    @rule(by=st.none() | PEOPLE, number=st.integers(1, 6))
    def begins_an_item(self, by: str | None, number: int) -> None:
        self._try(lambda: self._begins(by or self._facilitator or LEA, number))

    @rule(person=PEOPLE, guest=st.booleans())
    def adds(self, person: str, guest: bool) -> None:
        verdict = may.may_add_item(*self._who(person), WHOSE[person], self.assembly.now, TODAY)
        for_guest = person if guest and self.meeting.guest(person) is not None else None
        self._deed(verdict, lambda: self.assembly.adds(person, WHOSE[person], guest=for_guest))

    @rule(person=PEOPLE, role=st.sampled_from([*ELECTED, OVENS]))
    def calls_for_an_election(self, person: str, role: str) -> None:
        verdict = may.may_add_election(*self._who(person), role, self.assembly.now, TODAY)
        self._deed(verdict, lambda: self.assembly.adds(person, role, is_election=True))

    @rule(person=st.none() | PEOPLE, place=st.integers(0, 5), gone=st.booleans())
    def changes_an_item(self, person: str | None, place: int, gone: bool) -> None:
        if not self.meeting.items:
            return
        number = self.meeting.items[place % len(self.meeting.items)].number

        def changes() -> None:
            item = self.meeting.find(number)
            permitted(may.may_change_item(*self._who(person or item.owner), item, self.assembly.now, TODAY))
            now = self.assembly.at(item.owner)
            if gone:
                self.meeting.remove_item(now, number)
            else:
                self.meeting.amend_item(now, number, now.words("label"))
            self.assembly.told()

        self._try(changes)

    @rule(person=st.none() | PEOPLE, order=st.randoms(use_true_random=False))
    def orders(self, person: str | None, order: Any) -> None:
        by, numbers = person or self._facilitator or LEA, list(self.meeting.order)
        order.shuffle(numbers)
        verdict = may.may_order(*self._who(by), self.assembly.now, TODAY)
        self._deed(verdict, lambda: self.meeting.order_agenda(self.assembly.at(by), numbers))

    @rule(person=PEOPLE)
    def asks_for_elections_first(self, person: str) -> None:
        verdict = may.may_request_elections_first(*self._who(person), self.assembly.now, TODAY)
        self._deed(verdict, lambda: self.meeting.request_elections_first(self.assembly.at(person)))

    @rule(person=PEOPLE)
    def asks_for_a_time_out(self, person: str) -> None:
        verdict = may.may_request_time_out(*self._who(person), TODAY)
        self._deed(verdict, lambda: self.meeting.request_time_out(self.assembly.at(person)))

    @rule(person=st.none() | PEOPLE, ends=st.booleans())
    def pauses_or_ends_it(self, person: str | None, ends: bool) -> None:
        by = person or self._facilitator or LEA
        if ends:
            verdict = may.may_end_time_out(*self._who(by), TODAY)
            self._deed(verdict, lambda: self.meeting.end_time_out(self.assembly.at(by)))
        else:
            verdict = may.may_begin_time_out(*self._who(by), TODAY)
            self._deed(verdict, lambda: self.meeting.begin_time_out(self.assembly.at(by)))

    @rule(person=PEOPLE, opposes=st.booleans())
    def extends_or_opposes(self, person: str, opposes: bool) -> None:
        if opposes:
            verdict = may.may_oppose_extension(*self._who(person), TODAY)
            self._deed(verdict, lambda: self.meeting.oppose_extension(self.assembly.at(person)))
        else:
            verdict = may.may_extend(*self._who(person), self.assembly.now, TODAY)
            self._deed(verdict, lambda: self.meeting.extend(self.assembly.at(person), 15))

    @rule(by=st.none() | PEOPLE)
    def goes_to_closing(self, by: str | None) -> None:
        who = by or self._facilitator or LEA
        verdict = may.may_facilitate(*self._who(who), TODAY)
        self._deed(verdict, lambda: self.meeting.go_to_closing(self.assembly.at(who)))

    @rule(by=st.sampled_from([SAM, ANA]), moves=st.booleans())
    def is_moved_or_called_off(self, by: str, moves: bool) -> None:
        now = self.assembly.at(by)
        if moves:
            verdict = may.may_reschedule(*self._who(by), TODAY)
            self._deed(verdict, lambda: self.meeting.move(now, self.assembly.now + timedelta(minutes=20), 45, [SAM]))
        else:
            verdict = may.may_cancel(*self._who(by), TODAY)
            self._deed(verdict, lambda: self.meeting.cancel(now, now.words("reason")))

    @rule()
    def a_newcomer_is_told(self) -> None:
        self.meeting.give_notice(self.assembly.at(None), [OUTSIDER])
        self.assembly.told()

    @rule(after=st.sampled_from([timedelta(), timedelta(), GRACE]))
    def the_clock_looks_after_its_end(self, after: timedelta) -> None:
        if self.meeting.ends_at is not None and self.meeting.step in OPEN_OR_SCHEDULED:
            self.assembly.now = max(self.assembly.now, self.meeting.ends_at + after)
        self.the_clock_looks()

    @rule()
    def the_clock_looks(self) -> None:
        def looks() -> None:
            now = self.assembly.at(None)
            if self.meeting.is_overdue(self.assembly.now):
                if self.meeting.item is not None:
                    self.meeting.end_item(now, self.meeting.item, ItemOutcome.PARKED)
                self.meeting.close_overdue(now)
            elif self.meeting.step is MeetingStep.SCHEDULED:
                self.meeting.lapse(now)
            self.assembly.told()

        self._try(looks)

    # What must hold

    @invariant()
    def steps_follow_each_other(self) -> None:
        if not self.steps or self.steps[-1] is not self.meeting.step:
            assert not self.steps or self._reaches(self.steps[-1], self.meeting.step)
            self.steps.append(self.meeting.step)

    @staticmethod
    def _reaches(one: MeetingStep, other: MeetingStep) -> bool:
        """One deed may go several steps: an item is ended on the way to the closing round, and that by the program."""
        seen, waiting = set[MeetingStep](), [one]
        while waiting:
            for step in NEXT[waiting.pop()] - seen:
                seen.add(step)
                waiting.append(step)
        return other in seen

    @invariant()
    def one_item_at_a_time_and_the_order_names_those_that_wait(self) -> None:
        meeting = self.meeting
        processed = [item.number for item in meeting.items if item.state is ItemState.IN_PROCESS]
        assert processed == ([meeting.item] if meeting.item is not None else [])
        assert (meeting.step is MeetingStep.ITEM) == (meeting.item is not None)
        waiting = {item.number for item in meeting.items if item.state is ItemState.WAITING}
        assert sorted(meeting.order) == sorted(waiting)
        if meeting.elections_first:
            elections = [meeting.find(number).is_election for number in meeting.order]
            assert elections == sorted(elections, reverse=True)
        if meeting.step in OVER:
            assert not processed
            assert not waiting
            assert meeting.present == []

    @invariant()
    def only_those_with_a_seat_take_part(self) -> None:
        floor = floor_of(self.assembly.structure, self.meeting, TODAY, self.assembly.now)
        allowed = seats(self.assembly.structure, self.meeting, TODAY)
        assert len(set(self.meeting.present)) == len(self.meeting.present)
        assert floor.members <= allowed.keys()
        for person in (floor.facilitator, floor.secretary):
            assert person is None or person in floor.members
        for person, role in floor.represented:
            if role == PASTRY:
                item = self.meeting.current
                assert item is not None
                assert item.guest == person
        if self.meeting.is_up(self.assembly.now) or self.meeting.is_paused:
            assert not floor.hears("p1")

    @invariant()
    def whoever_acts_does_so_by_a_right_of_the_order(self) -> None:
        for name, kind in (("facilitator", RoleKind.FACILITATOR), ("secretary", RoleKind.SECRETARY)):
            acted = getattr(self.meeting, name)
            if acted is not None and acted.standing is Standing.HOLDER:
                role = core(BAKERY, kind)
                assert self.assembly.structure.find(AssignmentLine, f"{acted.person}@{role}:") is not None

    @invariant()
    def nothing_happens_after_the_end_or_in_a_time_out(self) -> None:
        """Read from the log: what each record found, and what it did."""
        paused, ends_at = False, None
        for moment, kind, body in self.assembly.log:
            if kind in ("meeting_scheduled", "meeting_moved"):
                ends_at = moment.at if ends_at is None else ends_at
                ends_at = datetime.fromisoformat(body["starts_at"]) + timedelta(minutes=body["minutes"])
            if kind == "meeting_extended":
                assert ends_at is not None
                assert moment.at < ends_at
                ends_at += timedelta(minutes=body["minutes"])
            if kind in ("meeting_item_begun", "meeting_item_added", "meeting_agenda_ordered", "meeting_opened"):
                assert ends_at is not None
                assert moment.at < ends_at
            if paused:
                assert kind in SAYS_NOTHING_OF_WHAT_IS_PROCESSED
                assert moment.by is None or kind not in ("meeting_closed", "meeting_step_begun", "meeting_item_ended")
            if kind == "meeting_closed" and moment.by is None:
                assert ends_at is not None
                assert moment.at >= ends_at + GRACE
            paused = kind == "meeting_time_out_begun" or (paused and kind != "meeting_time_out_ended")

    # Trying

    @property
    def _facilitator(self) -> str | None:
        return self.meeting.facilitator.person if self.meeting.facilitator is not None else None

    def _who(self, person: str) -> tuple[Any, str, Any]:
        return self.assembly.structure, person, self.meeting

    def _deed(self, verdict: Any, deed: Callable[[], object]) -> None:
        def does() -> None:
            permitted(verdict)
            deed()
            self.assembly.told()

        self._try(does)

    def _try(self, deed: Callable[[], object]) -> bool:
        """Whether it was done; what is refused leaves no trace."""
        before = self.meeting.to_document()
        try:
            deed()
        except GovernanceError:
            assert self.meeting.to_document() == before or self.assembly.log[-1][1] in (
                "meeting_joined",  # Whoever opens a meeting has come in, and may find a quorum missing.
                "meeting_item_ended",
            )
            return False
        return True

    def teardown(self) -> None:
        SEEN.update(kind for _, kind, _ in self.assembly.log)
        SEEN.update(self.steps)


SEEN: set[str] = set()
EVERYTHING = {kind for kind, event in EVENTS.items() if event.about == "meeting"} | set(MeetingStep)
"""Each kind of event and each step; walks in which some never come up prove little."""


@pytest.mark.torture
def test_the_rules_of_a_meeting_hold_on_every_walk_and_the_walks_go_everywhere() -> None:
    walks = settings(
        max_examples=scale(250, 5_000),
        stateful_step_count=30,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )

    for number in range(100):  # Each round has walks of its own, the same ones each time.
        run_state_machine_as_test(
            seed(number)(Course), settings=settings(walks, max_examples=scale(80, 2_000)) if number else walks
        )
        if not (unseen := EVERYTHING - SEEN):
            break

    assert unseen == set()
