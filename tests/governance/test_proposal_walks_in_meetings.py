"""Random walks through the process of a meeting: whatever is tried, by whomever, the order of §5.4.5 holds.

What people do about any Proposal they do here too (`test_proposal_walks.py`), with its invariants; beside that they
move the meeting on, come and go, take a Time Out, park a Proposal and bring it again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from app.governance.changes import Elect, change_to_body, ground_of
from app.governance.circles import roles_represented
from app.governance.events import Side, StepReached
from app.governance.lines import RoleKind
from app.governance.meeting_process import next_of, place_of
from app.governance.objection_permissions import may_raise_concern, may_take_up
from app.governance.objections import ObjectionState
from app.governance.proposal_facts import circle_for
from app.governance.proposal_permissions import (
    may_continue,
    may_move,
    may_park,
    may_present,
    may_react,
    may_state_tension,
)
from app.governance.proposal_steps import IN_MEETING, NEXT, Step
from app.governance.proposals import Proposal
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OVENS, PASTRY, SAM, core
from tests.governance.test_proposal_walks import LIMIT, NUMBERS, OURS, PEOPLE, SOMEBODY, TEXTS, Process
from tests.in_meeting import MEETING, Meeting
from tests.proposing import a_change, permitted
from tests.support.scale import scale

WHERE = st.sampled_from([*IN_MEETING, Step.OBJECTION_ROUND, *[Step.INTEGRATION] * 4])


class InMeetings(Process):
    def __init__(self) -> None:
        super().__init__()
        self.meeting = Meeting()
        self.hearing = self.meeting
        self.in_meeting = False
        self.moves: list[tuple[Step, Step]] = []

    @initialize(
        step=WHERE,
        proposer=st.sampled_from([(MAX, PASTRY), (SAM, OVENS), (LEA, FLOUR)]),
        objector=st.sampled_from([(SAM, OVENS), (MAX, PASTRY), (LEA, FLOUR)]),
        breaks=st.sampled_from(["", "", "1.4.1-a"]),
        way=st.sampled_from(["draft", "draft", "escalated", "candidate"]),
        on_the_way=st.lists(
            st.sampled_from(
                ["another", "suggested", "demanded", "argued", "asked", "amended", "confirmed", "ruled", "left"]
            ),
            unique=True,
        ),
    )
    def sends(
        self,
        step: Step,
        proposer: tuple[str, str],
        objector: tuple[str, str],
        breaks: str,
        way: str,
        on_the_way: list[str],
    ) -> None:
        """A walk begins at any step, with a draft, an escalated Proposal or a candidate."""
        self.texts_before = self._texts()
        if way == "candidate":
            self._proposes_a_candidate()
        else:
            self.meeting.drafts(*proposer)
            if way == "escalated":
                self.meeting.sends()
                self.meeting.objects(*objector)
                self.proposal.request_meeting(self.meeting.at(ANA), self.meeting.circle)
                self.meeting.told()
            self.meeting.to(min(step, Step.OBJECTION_ROUND, key=IN_MEETING.index))
        if step is Step.INTEGRATION and self.proposal.step is Step.OBJECTION_ROUND:
            self.meeting.objects_in_turn(*objector, breaks)
            if "another" in on_the_way:
                self.hearing.raises(*objector)
            self.meeting.everybody_is_heard()
            self.meeting.moves_on()
            self._integrates(on_the_way)
            if "left" in on_the_way:
                self.comes_or_goes(*objector)

    def _integrates(self, on_the_way: list[str]) -> None:
        if "another" in on_the_way and "asked" in on_the_way:
            self.takes_up(None, 1)
        if {"suggested", "demanded"} & {*on_the_way}:
            self.suggests(None, 2)
        if "demanded" in on_the_way and self.proposal.objections[0].suggestions:
            self.demands(None, 2, "argued" in on_the_way)
        if "asked" in on_the_way:
            self.asks(ANA, True)
        if "amended" in on_the_way:
            self.amends(None, "Baking rye", OVENS)
        if "confirmed" in on_the_way:
            self.confirms(2, tuple(Side))
        if "ruled" in on_the_way:
            self.asks_for_a_ruling(None, 2, "left" not in on_the_way)

    def _proposes_a_candidate(self) -> None:
        facilitator, change = core(BAKERY, RoleKind.FACILITATOR), None
        change = Elect(assignment="elected", role=facilitator, person=ANA)
        proposal = Proposal(id="candidate", circle=BAKERY, proposer=LEA, role=facilitator)
        self.meeting.proposal = proposal
        self.meeting.here(subject="election")
        structure, bodies = self.meeting.structure, [change_to_body(change)]
        circle = circle_for(structure, BAKERY, self.meeting.today, changes=bodies)
        proposal.propose_candidate(
            self.meeting.at(LEA),
            circle,
            bodies,
            ground_of(structure, [change]),
            election="election",
            floor=self.meeting.floor,
        )
        self.meeting.told()

    # What a meeting adds

    @rule(tried=SOMEBODY)
    def moves_on(self, tried: str | None) -> None:
        person = tried or self._facilitator
        before, where = next_of(self.proposal), self.proposal.step

        def act() -> None:
            assert where not in (Step.REACTION_ROUND, Step.OBJECTION_ROUND) or not self.proposal.round_now.awaited
            self.proposal.move_on(self.hearing.at(person), self.hearing.circle)

        if self._try(lambda: permitted(may_move(*self._who(person), self.hearing.today)), act):
            assert person == self.meeting.floor.facilitator
            assert self.proposal.step is before

    @precondition(lambda self: self.proposal.in_meeting and self.proposal.step.value.endswith("round"))
    @rule(only=st.booleans(), reacts=st.booleans())
    def whose_turn_it_is(self, only: bool, reacts: bool) -> None:
        """The next one speaks; or everybody who is still to be heard does."""
        while (turn := self.proposal.round_now.turn) is not None:
            if self.proposal.step is Step.OBJECTION_ROUND:
                self.no_objection(turn)
            elif reacts:
                self.reacts(turn)
            else:
                self.passes(turn)
            if only or turn == self.proposal.round_now.turn:
                break

    @rule(steps=st.integers(1, 3))
    def goes_on_as_it_should(self, steps: int) -> None:
        for _ in range(steps):
            if self.proposal.in_meeting and self.proposal.step.value.endswith("round"):
                self.whose_turn_it_is(False, reacts=True)
            self.moves_on(None)

    @precondition(lambda self: self.proposal.step is Step.OBJECTION_ROUND)
    @rule(breaks=st.sampled_from(["", "", "1.4.1-a"]))
    def whose_turn_it_is_objects(self, breaks: str) -> None:
        turn = self.proposal.round_now.turn
        roles = roles_represented(self.hearing.structure, turn, BAKERY, self.hearing.today) if turn else []
        if turn is not None and roles:
            who = self._who(turn)
            self._try(
                lambda: permitted(may_raise_concern(*who, roles[0], self.hearing.now, self.hearing.today)),
                lambda: self._objects(turn, roles[0], breaks),
            )

    def _objects(self, person: str, role: str, breaks: str) -> None:
        if breaks:
            self.hearing.raises(person, role, breaks)
        else:
            self.hearing.objects(person, role)

    @rule(person=PEOPLE)
    def passes(self, person: str) -> None:
        self._try(
            lambda: permitted(may_react(*self._who(person))),
            lambda: self.proposal.pass_turn(self.hearing.at(person)),
        )

    @precondition(lambda self: self.proposal.step is Step.PRESENT_PROPOSAL)
    @rule(tried=SOMEBODY, text=TEXTS, told=st.booleans())
    def presents(self, tried: str | None, text: str, told: bool) -> None:
        person = tried or self.proposal.proposer
        self._try(
            lambda: permitted(may_present(*self._who(person), self.hearing.today)),
            lambda: self.meeting.presents(a_change(text), words=("tension", "example", "helped") if told else ()),
        )

    @rule(tried=SOMEBODY)
    def states_tension(self, tried: str | None) -> None:
        person = tried or self.proposal.proposer
        now = self.hearing.at(person)
        said = {name: now.words(name) for name in ("tension", "example", "helped")}
        self._try(
            lambda: permitted(may_state_tension(person, self.proposal)),
            lambda: self.proposal.state_tension(now, **said),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS)
    def takes_up(self, tried: str | None, which: int) -> None:
        person, objection = tried or self._facilitator, self._objection(which)
        self._try(
            lambda: permitted(may_take_up(*self._who(person), objection, self.hearing.today)),
            lambda: self.proposal.take_up(self.hearing.at(person), objection.id),
        )

    @precondition(lambda self: len(self.hearing.log) > 12)
    @rule(tried=SOMEBODY)
    def parks(self, tried: str | None) -> None:
        person = tried or self._facilitator
        self._try(
            lambda: permitted(may_park(*self._who(person), self.hearing.today)),
            lambda: self.proposal.park(self.hearing.at(person)),
        )

    @precondition(lambda self: self.proposal.step in (Step.PARKED, Step.ESCALATED) and self.proposal.election is None)
    @rule()
    def comes_to_a_meeting_again(self) -> None:
        self.meeting.here(is_paused=False)
        self.meeting.brings()

    @precondition(lambda self: self.proposal.step is Step.PARKED and self.proposal.election is None)
    @rule(tried=SOMEBODY)
    def goes_on_asynchronously(self, tried: str | None) -> None:
        person = tried or self.proposal.proposer
        self.proposal.floor = None
        self._try(
            lambda: permitted(may_continue(*self._who(person), self.hearing.today)),
            lambda: self.proposal.continue_asynchronously(self.hearing.at(person), self.hearing.circle),
        )

    # What happens around it

    @rule(person=st.sampled_from([ANA, SAM, LEA, MAX, IDA]))
    def joins_or_leaves(self, person: str) -> None:
        if person in self.meeting.floor.present:
            self.meeting.leaves(person)
        else:
            self.meeting.joins(person)
        self.others_act(LEA, SAM)
        self.hearing.told()

    @rule()
    def time_out(self) -> None:
        if self.proposal.in_meeting:
            self.meeting.here(is_paused=not self.meeting.floor.is_paused)

    @rule(person=st.sampled_from([LEA, ANA]), other=st.sampled_from([SAM, ANA]))
    def others_act(self, person: str, other: str) -> None:
        """Nobody acts in a meeting who has left it."""
        here = self.meeting.floor.present
        self.meeting.here(facilitator=person if person in here else None, secretary=other if other in here else None)

    @rule()
    def the_policy_goes(self) -> None:
        """No time limit runs in a meeting."""
        assert self.hearing.circle.limit is None or not self.proposal.in_meeting
        assert LIMIT

    # What always holds

    @invariant()
    def the_steps_follow_their_table(self) -> None:
        """I19: none is skipped, and nothing but the table's moves happens."""
        assert all(after in NEXT[before] for before, after in self.moves)

    @invariant()
    def who_was_heard_in_a_round_was_heard_once(self) -> None:
        turns = self.proposal.turns
        assert len(set(turns.heard)) == len(turns.heard)
        assert set(turns.heard) <= set(turns.order)
        if self.proposal.step is Step.REACTION_ROUND:
            assert self.proposal.proposer not in turns.order

    @invariant()
    def only_in_its_round_is_there_an_answer(self) -> None:
        if self.proposal.step in IN_MEETING[:4]:
            assert not self.proposal.answers
        if self.proposal.in_meeting:
            assert self.proposal.limit is None
        if self.proposal.step is Step.OBJECTION_ROUND:
            assert set(self.proposal.answers) <= set(self.proposal.turns.heard)

    @invariant()
    def one_objection_at_a_time(self) -> None:
        current = self.proposal.current
        assert (current is None) == (not self.proposal.unsettled)
        assert current is None or current.unsettled

    @invariant()
    def a_candidate_stays_and_is_asked_last(self) -> None:
        if self.proposal.election is not None and self.proposal.in_meeting:
            assert self.proposal.candidate == ANA
            waiting = self.proposal.round_now.awaited
            assert ANA not in waiting[:-1]

    # Helpers

    def _try(self, ask: Callable[[], None], act: Callable[[], object]) -> bool:
        """In a Time Out nothing is allowed; and what moved shows in the place."""
        before, step, self.in_meeting = self._place(), self.proposal.step, self.proposal.in_meeting
        paused = self.proposal.in_meeting and self.meeting.floor.is_paused
        told = len(self.hearing.log)
        done = super()._try(ask, act)
        if self.proposal.step is not step:
            self.moves.append((step, self.proposal.step))
            assert self._place() != before
        assert not (done and paused) or len(self.hearing.log) == told
        for _, event in self.hearing.log[told:]:
            assert not isinstance(event, StepReached) or event.step == self.proposal.step
        return done

    def _place(self) -> str:
        return place_of(self.proposal)

    def _members(self) -> Collection[str]:
        """Who could speak when it was tried: those who took part, where a meeting was at it."""
        return self.meeting.floor.members if self.in_meeting else super()._members()

    @property
    def _facilitator(self) -> str:
        return (self.meeting.floor.facilitator if self.proposal.in_meeting else None) or super()._facilitator

    @property
    def _secretary(self) -> str:
        return (self.meeting.floor.secretary if self.proposal.in_meeting else None) or super()._secretary

    def teardown(self) -> None:
        assert self.proposal.meeting in (None, MEETING)
        SEEN.update(event.kind for _, event in self.hearing.log)
        SEEN.update(objection.state.value for objection in self.proposal.objections)


SEEN: set[str] = set()
EVERYTHING = (OURS | {state.value for state in ObjectionState}) - {
    "proposal_members_changed",
    "proposal_answer_taken_back",
}
"""All but what is asynchronous alone: in a meeting it is who takes part that changes, and an answer stays."""


@pytest.mark.torture
@pytest.mark.clause("5.4.5-a", "5.4.5-b", "5.4.5-c", "5.4.5-d", "5.4.5-e", "5.4.5-f")
def test_the_order_of_a_meeting_holds_on_every_walk_and_the_walks_go_everywhere() -> None:
    walks = settings(
        max_examples=scale(250, 5_000),
        stateful_step_count=30,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )

    for number in range(100):  # Each round has walks of its own, the same ones each time.
        run_state_machine_as_test(
            seed(number)(InMeetings), settings=settings(walks, max_examples=scale(80, 2_000)) if number else walks
        )
        if not (unseen := EVERYTHING - SEEN):
            break

    assert unseen == set()
