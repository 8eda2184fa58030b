"""Random walks through the process: whatever people do, in whatever order, the rules of §5.3 hold after every step.

Each rule does what a person tried; what the permissions or the Proposal refuse is refused, and changes nothing. The
invariants are those of adoption, resolution, and who may speak (I15 to I19).
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.governance.changes import apply_changes
from app.governance.circles import circle_members, roles_represented
from app.governance.errors import GovernanceError
from app.governance.events import EVENTS, DropGround, Side
from app.governance.lines import AccountabilityLine, AssignmentLine, PolicyLine, RoleKind
from app.governance.objection_events import ObjectionEvent
from app.governance.objection_permissions import (
    may_abandon,
    may_argue,
    may_confirm,
    may_demand,
    may_give_argument,
    may_raise_concern,
    may_request_ruling,
    may_request_test,
    may_rule,
    may_suggest,
    may_test,
)
from app.governance.objections import ALL_FOUR, Criterion, Objection, ObjectionState
from app.governance.proposal_permissions import (
    may_amend,
    may_answer,
    may_answer_questions,
    may_discard,
    may_drop,
    may_escalate,
    may_propose,
    may_send,
    may_speak,
    may_take_back,
    may_withdraw,
)
from app.governance.proposal_steps import SET_ASIDE, Step
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.governance.surrogates import acting_facilitator, acting_secretary, is_acting
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
    SUGAR,
    Building,
    a_structure,
    core,
)
from tests.proposing import Hearing, a_change, permitted
from tests.support.scale import scale

PEOPLE = st.sampled_from([ANA, SAM, LEA, MAX, IDA, OUTSIDER])
SOMEBODY = st.none() | st.none() | PEOPLE
"""None: whoever it is for to do this; or anybody at all."""
ROLES = st.sampled_from([OVENS, FLOUR, COUNTER, PASTRY, SUGAR, core(BAKERY, RoleKind.CIRCLE_LEAD)])
TEXTS = st.sampled_from(["Cleaning", "Sweeping", "Baking rye", "Lighting the fire"])
NUMBERS = st.integers(0, 3)
LIMIT = "asynchronous_response_time_limit"


class Process(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.hearing = Hearing(a_structure())
        self.texts_before: list[str] = []
        self.confirmed: set[tuple[str, int, Side]] = set()

    @initialize(
        days=st.sampled_from([0, 2, 5]),
        proposer=st.sampled_from([(LEA, FLOUR), (SAM, OVENS), (IDA, PASTRY)]),
        objectors=st.lists(st.sampled_from([(SAM, OVENS), (MAX, PASTRY), (LEA, FLOUR)]), unique=True, max_size=2),
        breaks=st.sampled_from(["", "1.4.1-a"]),
        on_the_way=st.lists(
            st.sampled_from(["asked", "suggested", "demanded", "dismissed", "amended", "confirmed", "left"]),
            unique=True,
        ),
    )
    def sends(
        self, days: int, proposer: tuple[str, str], objectors: list[tuple[str, str]], breaks: str, on_the_way: list[str]
    ) -> None:
        """A walk begins anywhere: some Objections stand, the Proposal has been amended, a question waits."""
        if days:
            Building(self.hearing.structure).setting(BAKERY, LIMIT, days=days)
        person, role = proposer
        permitted(may_propose(self.hearing.structure, person, BAKERY, role, self.hearing.today))
        self.hearing.drafts(person, role)
        permitted(may_send(self.hearing.structure, person, self.proposal, self.hearing.today))
        self.hearing.sends()
        self.texts_before = self._texts()
        for objector, for_role in objectors:
            if breaks:
                self.hearing.raises(objector, for_role, breaks)
            else:
                self.hearing.objects(objector, for_role)
        if "asked" in on_the_way:
            self.asks(ANA, True)
        if "suggested" in on_the_way and objectors:
            self.suggests(None, 1)
        if "demanded" in on_the_way and objectors:
            self.demands(None, 1, "asked" in on_the_way)
        if "dismissed" in on_the_way and objectors:
            self.asks_for_a_ruling(None, 1, False)
        if "amended" in on_the_way:
            self.amends(None, "Baking rye", OVENS)
        if "confirmed" in on_the_way and objectors:
            self.confirms(1, tuple(Side))
        if "left" in on_the_way and objectors:
            self.comes_or_goes(*objectors[0])

    # What people do

    @rule(person=PEOPLE)
    def no_objection(self, person: str) -> None:
        self._try(lambda: permitted(may_answer(*self._who(person))), lambda: self.hearing.says_no_objection(person))

    @rule()
    def everybody_agrees(self) -> None:
        for person in sorted(self.proposal.awaited(self.hearing.now, self.hearing.circle)):
            self.no_objection(person)

    @rule(tried=SOMEBODY)
    def takes_back(self, tried: str | None) -> None:
        person = tried or next(iter(self.proposal.answers), ANA)
        self._try(
            lambda: permitted(may_take_back(*self._who(person))),
            lambda: self.proposal.take_back_answer(self.hearing.at(person)),
        )

    @rule(tried=SOMEBODY, text=TEXTS, role=st.sampled_from([OVENS, COUNTER]))
    def amends(self, tried: str | None, text: str, role: str) -> None:
        person = tried or self.proposal.proposer
        self._try(
            lambda: permitted(may_amend(*self._who(person), self.hearing.today)),
            lambda: self.hearing.amends([a_change(text, role)], by=person),
        )

    @rule(person=PEOPLE, role=ROLES, breaks=st.sampled_from(["", "", "1.4.1-a"]))
    def concern(self, person: str, role: str, breaks: str) -> None:
        self._try(
            lambda: permitted(
                may_raise_concern(*self._who(person), role, self.hearing.now, self.hearing.today),
            ),
            lambda: self.hearing.raises(person, role, breaks),
        )

    @rule(person=PEOPLE, role=st.sampled_from([OVENS, FLOUR, PASTRY]))
    def objection(self, person: str, role: str) -> None:
        self._try(
            lambda: permitted(
                may_raise_concern(*self._who(person), role, self.hearing.now, self.hearing.today),
            ),
            lambda: self.hearing.objects(person, role),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS, criterion=st.sampled_from(list(Criterion)), met=st.booleans())
    def argues(self, tried: str | None, which: int, criterion: Criterion, met: bool) -> None:
        concern = self._objection(which)
        person = tried or concern.by
        self._try(
            lambda: permitted(may_argue(person, self.proposal, concern)),
            lambda: self.hearing.argues(concern, criterion, met),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS)
    def withdraws_concern(self, tried: str | None, which: int) -> None:
        concern = self._objection(which)
        person = tried or concern.by
        self._try(
            lambda: permitted(may_argue(person, self.proposal, concern)),
            lambda: self.proposal.withdraw_concern(self.hearing.at(person), self.hearing.circle, concern.id),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(person=PEOPLE, which=NUMBERS)
    def asks_for_a_test(self, person: str, which: int) -> None:
        concern = self._objection(which)
        self._try(
            lambda: permitted(may_request_test(*self._who(person), concern)),
            lambda: self.proposal.request_test(self.hearing.at(person), concern.id),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS, without=st.lists(st.sampled_from(ALL_FOUR), max_size=1))
    def tests(self, tried: str | None, which: int, without: list[Criterion]) -> None:
        person = tried or self._facilitator
        concern = self._objection(which)
        self._try(
            lambda: permitted(may_test(*self._who(person), concern, self.hearing.today)),
            lambda: self.hearing.tests(concern, person, without),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS, ruled=st.sampled_from([None, True, False]))
    def asks_for_a_ruling(self, tried: str | None, which: int, ruled: bool | None) -> None:
        person = tried or self._facilitator
        concern = self._objection(which)
        self._try(
            lambda: permitted(may_request_ruling(*self._who(person), concern, self.hearing.today)),
            lambda: self.proposal.request_ruling(self.hearing.at(person), concern.id),
        )
        if ruled is not None:
            self.ruling(None, which, ruled)

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS, breaks=st.booleans())
    def ruling(self, tried: str | None, which: int, breaks: bool) -> None:
        person = tried or self._secretary
        concern = self._objection(which)
        self._try(
            lambda: permitted(may_rule(*self._who(person), concern, self.hearing.today)),
            lambda: self.proposal.rule_on_breach(self.hearing.at(person), self.hearing.circle, concern.id, breaks),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS)
    def suggests(self, tried: str | None, which: int) -> None:
        concern = self._objection(which)
        person = tried or concern.by
        now = self.hearing.at(person)
        self._try(
            lambda: permitted(may_suggest(*self._who(person), concern)),
            lambda: self.proposal.suggest_amendment(now, concern.id, [], now.words("text"), now.words("argument")),
        )

    @precondition(lambda self: self.proposal.objections)
    @rule(which=NUMBERS, sides=st.sampled_from([(Side.OBJECTOR,), (Side.PROPOSER,), tuple(Side)]))
    def confirms(self, which: int, sides: tuple[Side, ...]) -> None:
        concern = self._objection(which)
        for side in sides:
            self._confirms(concern, side)

    def _confirms(self, concern: Objection, side: Side) -> None:
        person = concern.by if side is Side.OBJECTOR else self.proposal.proposer
        version = self.proposal.latest.number
        done = self._try(
            lambda: permitted(may_confirm(person, self.proposal, concern, side)),
            lambda: self.hearing.confirms(concern, side),
        )
        if done:
            self.confirmed.add((concern.id, version, side))

    @precondition(lambda self: self.proposal.objections)
    @rule(tried=SOMEBODY, which=NUMBERS)
    def abandons(self, tried: str | None, which: int) -> None:
        person = tried or self._facilitator
        concern = self._objection(which)
        now = self.hearing.at(person)
        self._try(
            lambda: permitted(may_abandon(*self._who(person), concern, self.hearing.today)),
            lambda: self.proposal.abandon_objection(now, self.hearing.circle, concern.id, now.words("reason")),
        )

    @precondition(lambda self: any(objection.suggestions for objection in self.proposal.objections))
    @rule(tried=SOMEBODY, which=NUMBERS, argued=st.booleans())
    def demands(self, tried: str | None, which: int, argued: bool) -> None:
        concern = self._objection(which)
        person = tried or concern.by
        suggestion = concern.suggestions[-1].number if concern.suggestions else 0
        self._try(
            lambda: permitted(may_demand(person, self.proposal, concern)),
            lambda: self.proposal.demand_argument(self.hearing.at(person), concern.id, suggestion),
        )
        if argued:
            self.gives_argument(None, which)

    @precondition(lambda self: any(objection.demands for objection in self.proposal.objections))
    @rule(tried=SOMEBODY, which=NUMBERS)
    def gives_argument(self, tried: str | None, which: int) -> None:
        person = tried or self.proposal.proposer
        concern = self._objection(which)
        now = self.hearing.at(person)
        demand = concern.demands[-1].number if concern.demands else 0
        self._try(
            lambda: permitted(may_give_argument(person, self.proposal)),
            lambda: self.proposal.give_argument(now, concern.id, demand, now.words("argument")),
        )

    @rule(person=PEOPLE, about_tension=st.booleans())
    def asks(self, person: str, about_tension: bool) -> None:
        now = self.hearing.at(person)
        self._try(
            lambda: permitted(may_speak(*self._who(person))),
            lambda: self.proposal.ask_question(now, now.words("text"), about_tension=about_tension),
        )

    @precondition(lambda self: self.proposal.remarks)
    @rule(tried=SOMEBODY)
    def answers_question(self, tried: str | None) -> None:
        person = tried or self.proposal.proposer
        now = self.hearing.at(person)
        self._try(
            lambda: permitted(may_answer_questions(person, self.proposal)),
            lambda: self.proposal.answer_question(now, self.proposal.remarks[-1].number, now.words("text")),
        )

    @rule(person=PEOPLE)
    def reacts(self, person: str) -> None:
        now = self.hearing.at(person)
        self._try(
            lambda: permitted(may_speak(*self._who(person))),
            lambda: self.proposal.react(now, now.words("text")),
        )

    # How it ends, rarely

    @precondition(lambda self: len(self.hearing.log) > 10)
    @rule(
        tried=SOMEBODY,
        how=st.sampled_from(["withdraw", "escalate", "discard"]),
    )
    def sets_aside(self, tried: str | None, how: str) -> None:
        right = {"escalate": ANA, "withdraw": self.proposal.proposer}
        person = tried or right.get(how, self._facilitator)
        now, today, who = self.hearing.at(person), self.hearing.today, self._who(person)
        acts: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
            "escalate": (
                lambda: permitted(may_escalate(*who)),
                lambda: self.proposal.request_meeting(now, self.hearing.circle),
            ),
            "withdraw": (
                lambda: permitted(may_withdraw(person, self.proposal)),
                lambda: self.proposal.withdraw(now),
            ),
            "discard": (
                lambda: permitted(may_discard(*who, today)),
                lambda: self.proposal.discard(now, now.words("reason")),
            ),
        }
        self._try(*acts[how])

    @precondition(lambda self: self.proposal.standing_objections and self.proposal.remarks)
    @rule(tried=SOMEBODY)
    def drops(self, tried: str | None) -> None:
        person = tried or self._facilitator
        now = self.hearing.at(person)
        about = [remark.number for remark in self.proposal.remarks if remark.about_tension]
        because = about[0] if about else self.proposal.remarks[0].number
        self._try(
            lambda: permitted(may_drop(*self._who(person), self.hearing.today)),
            lambda: self.proposal.drop(now, DropGround.UNANSWERED, because, now.words("reason")),
        )

    # What happens around it

    @rule(days=st.integers(1, 3))
    def time_passes(self, days: int) -> None:
        self.hearing.days_pass(days)
        self.hearing.told()

    @rule(person=PEOPLE, role=st.sampled_from([OVENS, FLOUR, COUNTER, PASTRY]))
    def comes_or_goes(self, person: str, role: str) -> None:
        if self._is_settled():
            return
        line = f"{person}@{role}:"
        building = Building(self.hearing.structure)
        if self.hearing.structure.find(AssignmentLine, line) is not None:
            building.without(AssignmentLine, line)
        else:
            building.fills(person, role)
        self.hearing.number = self.hearing.structure.at
        self.hearing.told()

    @precondition(lambda self: not self._is_settled())
    @rule(text=st.sampled_from(["Dusting", "Singing"]))
    def something_else_is_adopted(self, text: str) -> None:
        if text in self._texts():
            return
        number = self.hearing.number + 1
        apply_changes(self.hearing.structure, number, BAKERY, [a_change(text)])
        self.hearing.number = number
        self.texts_before = self._texts()
        self.hearing.told()

    @rule()
    def the_policy_goes(self) -> None:
        if not self._is_settled() and self.hearing.structure.find(PolicyLine, f"{BAKERY}:{LIMIT}") is not None:
            Building(self.hearing.structure).without(PolicyLine, f"{BAKERY}:{LIMIT}")
            self.hearing.number = self.hearing.structure.at

    # What always holds

    @invariant()
    def adopted_means_that_a_round_finished_on_exactly_this_text(self) -> None:
        """I15, with everybody who was a member then asked, and silence counted only under a Policy that stands."""
        if self.hearing.step is not Step.ADOPTED:
            return
        proposal, (moment, adopted) = self.proposal, self.hearing.log[-1]
        body = adopted.to_body()
        assert adopted.kind == "proposal_adopted"
        assert body["changes"] == proposal.latest.changes
        assert proposal.round_version == proposal.latest.number == body["version"]
        assert not proposal.unsettled
        assert set(body["answered"]) | set(body["silent"]) <= set(proposal.asked)
        assert body["answered"] or body["silent"] or proposal.meeting
        if body["silent"]:
            assert proposal.limit is not None
            assert moment.at >= proposal.limit.closes_at
            assert body["limit_policy"] == proposal.limit.policy
        said = self._said_in_last_round()
        assert set(body["answered"]) <= said | {proposal.proposer}

    @invariant()
    def resolved_needs_both_confirmations(self) -> None:
        """I16."""
        for objection in self.proposal.objections:
            if objection.state is ObjectionState.RESOLVED:
                version = objection.confirmed[Side.OBJECTOR]
                assert objection.confirmed[Side.PROPOSER] == version > objection.version
                assert {(objection.id, version, side) for side in Side} <= self.confirmed
                if self.proposal.is_open:
                    assert self.proposal.in_integration or self.proposal.round > objection.round

    @invariant()
    def what_is_not_adopted_changes_nothing(self) -> None:
        """I17."""
        if self.hearing.step is not Step.ADOPTED:
            assert self._texts() == self.texts_before

    @invariant()
    def what_is_set_aside_says_why(self) -> None:
        if self.hearing.step in SET_ASIDE | {Step.ADOPTED, Step.ESCALATED}:
            assert self.proposal.closing is not None
            assert self.proposal.closing.record == self.hearing.log[-1][0].number

    @invariant()
    def what_waits_says_since_when(self) -> None:
        assert (self.proposal.closing is not None) == self._is_settled()

    @invariant()
    def an_amended_version_has_no_answers_but_its_own(self) -> None:
        """I19 for the asynchronous process: answers and rounds belong to one text."""
        if self.proposal.in_integration and not self.proposal.in_meeting:
            assert not self.proposal.answers
        assert all(answer.round == self.proposal.round for answer in self.proposal.answers.values())
        unsettled = {objection.by for objection in self.proposal.unsettled}
        assert not unsettled & set(self.proposal.answers)

    @invariant()
    def the_log_alone_gives_the_same(self) -> None:
        """I23 for the process."""
        if self.hearing.log:
            assert self.hearing.replayed().to_document(private=False) == self.proposal.to_document(private=False)

    @invariant()
    def record_numbers_only_rise(self) -> None:
        numbers = [moment.number for moment, _ in self.hearing.log]
        assert numbers == sorted(set(numbers))

    # Helpers

    @property
    def proposal(self) -> Proposal:
        return self.hearing.proposal

    def _who(self, person: str) -> tuple[Structure, str, Proposal]:
        return self.hearing.structure, person, self.proposal

    @property
    def _facilitator(self) -> str:
        return acting_facilitator(self.hearing.structure, BAKERY, self.hearing.today).person or LEA

    @property
    def _secretary(self) -> str:
        return acting_secretary(self.hearing.structure, BAKERY, self.hearing.today).person or SAM

    def _objection(self, which: int) -> Objection:
        """An unsettled one where there is any, or now and then one that is settled."""
        objections: list[Objection] = self.proposal.objections
        if which and self.proposal.unsettled:
            objections = self.proposal.unsettled
        return objections[which % len(objections)]

    def _try(self, ask: Callable[[], None], act: Callable[[], object]) -> bool:
        """Refused means that nothing happened; allowed, that who did it was a member, for a Role of theirs (I18)."""
        before, told = self.proposal.to_document(), len(self.hearing.log)
        try:
            ask()
            act()
        except GovernanceError:
            if told == len(self.hearing.log):
                assert self.proposal.to_document() == before
                self.proposal.events.clear()
            return False
        self.hearing.told()
        self._who_spoke(told)
        return True

    def _who_spoke(self, told: int) -> None:
        structure, today = self.hearing.structure, self.hearing.today
        members = self._members()
        for moment, event in self.hearing.log[told:]:
            if moment.by is None or event.kind in ("proposal_withdrawn", "proposal_question_answered"):
                continue
            acts = [
                is_acting(structure, BAKERY, kind, moment.by, today)
                for kind in (RoleKind.FACILITATOR, RoleKind.SECRETARY)
            ]
            follows = event.kind in ("proposal_round_opened", "proposal_members_changed", "objection_lapsed")
            mine = isinstance(event, ObjectionEvent) and self.proposal.objection(event.objection).by == moment.by
            assert moment.by in members or any(acts) or follows or mine or moment.by == self.proposal.proposer
            if event.kind == "objection_raised":
                assert self.proposal.objections[-1].role in roles_represented(structure, moment.by, BAKERY, today)

    def _members(self) -> Collection[str]:
        return circle_members(self.hearing.structure, BAKERY)

    def _said_in_last_round(self) -> set[str]:
        since = max(
            place
            for place, (_, event) in enumerate(self.hearing.log)
            if event.kind in ("proposal_opened", "proposal_round_opened", "proposal_candidate")
        )
        return {m.by for m, event in self.hearing.log[since:] if event.kind == "proposal_answered" and m.by}

    def _texts(self) -> list[str]:
        return sorted(line.text for line in self.hearing.structure.all(AccountabilityLine))

    def _is_settled(self) -> bool:
        return not (self.proposal.is_open or self.proposal.in_meeting)

    def teardown(self) -> None:
        SEEN.update(event.kind for _, event in self.hearing.log)
        SEEN.update(objection.state.value for objection in self.proposal.objections)


SEEN: set[str] = set()
OF_MEETINGS = {
    "proposal_brought", "proposal_presented", "proposal_candidate", "proposal_moved_on", "proposal_tension_stated",
    "proposal_passed", "proposal_parked", "objection_taken_up", "fallen",
}  # fmt: skip
"""What only comes up in meetings, in which other walks go (`test_proposal_walks_in_meetings.py`)."""
OURS = {kind for kind, event in EVENTS.items() if event.about in ("proposal", "objection")}
EVERYTHING = (OURS | {state.value for state in ObjectionState}) - OF_MEETINGS
"""Each kind of event and each state of an Objection; walks in which some never come up prove little."""


@pytest.mark.torture
def test_the_rules_hold_on_every_walk_and_the_walks_go_everywhere() -> None:
    walks = settings(
        max_examples=scale(250, 5_000),
        stateful_step_count=30,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )

    for number in range(100):  # Each round has walks of its own, the same ones each time.
        run_state_machine_as_test(
            seed(number)(Process), settings=settings(walks, max_examples=scale(80, 2_000)) if number else walks
        )
        if not (unseen := EVERYTHING - SEEN):
            break

    assert unseen == set()
