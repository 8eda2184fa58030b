"""Random walks through elections: whatever people do, in whatever order, the rules of §5.3.5 hold after every step.

Each rule does what somebody tried; what is refused changes nothing. Ties, discards, people who are late, who come, go
and change their minds, in a meeting and outside of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run

from app.governance import election_events as happened
from app.governance.election_events import ElectionEvent, TieBreak
from app.governance.election_permissions import can_move_on, may_nominate
from app.governance.election_steps import SEALED, ElectionStep
from app.governance.errors import GovernanceError
from app.governance.events import EVENTS
from app.governance.invariants import breaks
from app.governance.lines import AssignmentLine, RoleKind
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OUTSIDER, PASTRY, SAM, Building, a_structure, core
from tests.electing import REP, SECRETARY, Electing
from tests.support.scale import scale

S = ElectionStep
PEOPLE = (ANA, SAM, LEA, MAX, IDA, OUTSIDER)
SOMEBODY = st.sampled_from(PEOPLE)
CANDIDATES = st.sampled_from([IDA, IDA, MAX, MAX, SAM, LEA, ANA, OUTSIDER])
UNDER_WAY = st.sampled_from(["", "cast", "opened", "reading", "changes", "count", "tie", "asking", "proposed"])
KINDS = {event.kind for event in EVENTS.values() if issubclass(event, ElectionEvent)} - {happened.ElectionBrought.kind}
SEEN: set[str] = set()


class Walk(RuleBasedStateMachine):
    held: Electing

    @initialize(
        role=st.sampled_from([SECRETARY, SECRETARY, REP]),
        days=st.sampled_from([0, 2]),
        met=st.booleans(),
        named=st.lists(st.sampled_from([IDA, MAX, SAM]), min_size=5, max_size=5),
        upto=UNDER_WAY,
        reasons=st.booleans(),
    )
    def calls(self, role: str, days: int, met: bool, named: list[str], upto: str, reasons: bool) -> None:
        """A walk begins anywhere on the way."""
        structure = Building(a_structure())
        if days:
            structure.setting(BAKERY, "election_time_limit", days=days)
        members = [LEA, ANA, SAM, MAX, IDA]
        self.held = Electing(role, structure.done, meeting=members if met else (), begun=bool(upto))
        if upto in ("", "cast"):
            return
        ballots = dict(zip(members, named, strict=True))
        if upto in ("tie", "asking"):
            ballots = {LEA: IDA, ANA: IDA, SAM: MAX, MAX: MAX, IDA: SAM}
        self.held.casts(**ballots)
        self.held.opens(reasons=reasons and upto != "reading")
        if upto not in ("opened", "reading"):
            self._go_to_count(upto)

    def _go_to_count(self, upto: str) -> None:
        while self.held.step is S.REASONS and (waits := self.held.election.awaited(self.held.electorate)):
            self.held.gives_reason(waits[0])
        if self.held.step is S.REASONS:
            self.held.election.open_changes(self.held.at(LEA), self.held.electorate)
            self.held.told()
        if upto == "changes":
            return
        self.held.everybody_keeps()
        if self.held.step is S.CHANGES:
            self.held.closes()
        if upto in ("tie", "asking", "proposed"):
            self.held.counts()
        if upto == "asking" and self.held.step is S.TIE:
            self._tries(lambda: self.held.breaks(TieBreak.ASK))
        if upto == "proposed" and self.held.election.candidate:
            self.held.proposes()

    def _tries(self, act: Callable[[], None]) -> bool:
        """Refused, it has changed nothing."""
        before, count = self.held.election.to_document(), len(self.held.log)
        with suppress(GovernanceError):
            act()
            return True
        assert self.held.election.to_document() == before
        assert len(self.held.log) == count
        return False

    # What people do

    @rule(by=SOMEBODY)
    def opens_nominations(self, by: str) -> None:
        self._tries(lambda: self.held.begins(by))

    @rule(person=SOMEBODY, candidate=CANDIDATES)
    def casts(self, person: str, candidate: str) -> None:
        done = self._tries(lambda: self.held.casts(**{person: candidate}))
        assert not done or may_nominate(self.held.structure, self.held.election, candidate)

    @rule(reasons=st.booleans())
    def opens_ballots(self, reasons: bool) -> None:
        self._tries(lambda: self.held.opens(reasons=reasons))

    @rule(person=SOMEBODY, silently=st.booleans())
    def gives_reason(self, person: str, silently: bool) -> None:
        self._tries(lambda: self.held.gives_reason(person, silently=silently))

    @rule()
    def reads_on(self) -> None:
        self._tries(lambda: self.held.election.read_on(self.held.at(LEA), self.held.electorate))
        self.held.told()

    @rule()
    def opens_changes(self) -> None:
        self._tries(lambda: self.held.election.open_changes(self.held.at(LEA), self.held.electorate))
        self.held.told()

    @rule(person=SOMEBODY)
    def keeps(self, person: str) -> None:
        self._tries(lambda: self.held.keeps(person))

    @rule(person=SOMEBODY, candidate=CANDIDATES)
    def changes(self, person: str, candidate: str) -> None:
        self._tries(lambda: self.held.changes(person, candidate))

    @rule()
    def closes_the_round(self) -> None:
        self._tries(self.held.closes)

    @rule()
    def counts(self) -> None:
        self._tries(self.held.counts)

    @rule(method=st.sampled_from(list(TieBreak)), seed=st.sampled_from(["a", "b", "c"]))
    def breaks_the_tie(self, method: TieBreak, seed: str) -> None:
        self._tries(lambda: self.held.breaks(method, seed))

    @rule(person=SOMEBODY, candidate=CANDIDATES)
    def chooses(self, person: str, candidate: str) -> None:
        self._tries(lambda: self.held.chooses(person, candidate))

    @precondition(lambda self: self.held.step is S.ASKING)
    @rule(which=st.integers(0, 5))
    def whoever_is_asked_chooses(self, which: int) -> None:
        election = self.held.election
        if asked := election.awaited(self.held.electorate):
            self._tries(lambda: self.held.chooses(asked[0], election.tied[which % len(election.tied)]))

    @precondition(lambda self: self.held.election.candidate is not None)
    @rule()
    def proposes(self) -> None:
        self._tries(self.held.proposes)

    @rule()
    def discards(self) -> None:
        self._tries(self.held.discards)

    @precondition(lambda self: self.held.step is S.PROPOSED)
    @rule()
    def adopts(self) -> None:
        if self.held.election.candidate in self.held.electorate.eligible:
            self._tries(self.held.decides)

    @precondition(lambda self: len(self.held.log) > 12)
    @rule()
    def calls_off(self) -> None:
        self._tries(self.held.calls_off)

    # What happens around them

    @precondition(lambda self: self.held.floor is None)
    @rule()
    def somebody_joins_the_circle(self) -> None:
        if self.held.structure.find(AssignmentLine, f"{OUTSIDER}@jam:") is None:
            Building(self.held.structure).role("jam", BAKERY, filled_by=[OUTSIDER])
            self.held.told()

    @rule(person=st.sampled_from([(IDA, core(PASTRY, RoleKind.CIRCLE_REP)), (OUTSIDER, "jam"), (MAX, PASTRY)]))
    def somebody_leaves_the_circle(self, person: tuple[str, str]) -> None:
        line = f"{person[0]}@{person[1]}:"
        if self.held.structure.find(AssignmentLine, line) is not None:
            Building(self.held.structure).without(AssignmentLine, line)
            self.held.told()

    @rule(days=st.integers(1, 3))
    def days_pass(self, days: int) -> None:
        self.held.days_pass(days)
        self.held.told()

    @precondition(lambda self: self.held.floor is not None)
    @rule(person=SOMEBODY)
    def somebody_comes_or_goes(self, person: str) -> None:
        assert self.held.floor is not None
        (self.held.leaves if person in self.held.floor.present else self.held.comes)(person)

    @precondition(lambda self: self.held.floor is not None and self.held.election.in_meeting and len(self.held.log) > 6)
    @rule()
    def the_meeting_goes_on_without_it(self) -> None:
        self.held.leaves_meeting()
        if self.held.election.meeting is None:
            self.held.floor = None
            self.held.join()
            self.held.told()

    # What holds

    @invariant()
    def before_all_ballots_are_in_nothing_is_known(self) -> None:
        if self.held.step in SEALED:
            assert self.held.election.nominations == {} or self.held.election.turn != self.held.election.opened_turn
            for _, event in self.held.log:
                if isinstance(event, happened.BallotCast):
                    assert set(event.to_body()) == {"turn", "seal"}

    @invariant()
    def one_ballot_each_and_none_of_who_is_late(self) -> None:
        election = self.held.election
        cast = Counter((e.turn, m.by) for m, e in self.held.log if isinstance(e, happened.BallotCast))
        assert not cast or max(cast.values()) == 1
        assert not set(election.late) & set(election.nominations)
        for _, event in self.held.log:
            if isinstance(event, happened.BallotsOpened):
                for each in event.ballots:
                    assert self.held.sealed[event.turn, each.person][0] == each.candidate

    @invariant()
    def counts_are_of_the_nominations_that_count(self) -> None:
        for count in self.held.election.counts:
            leading = [each for each, n in count.counts.items() if n == max(count.counts.values())]
            assert sorted(count.tied or leading) == sorted(leading)
            assert count.candidate is None or count.candidate in leading
            assert not set(count.ignored) & set(count.counts)
            assert count.method is None or count.tied

    @invariant()
    def who_was_discarded_comes_up_no_more(self) -> None:
        election = self.held.election
        gone = [each.candidate for each in election.discarded]
        assert len(set(gone)) == len(gone)
        assert election.candidate not in gone
        assert election.step is not S.PROPOSED or election.proposal is not None

    @invariant()
    def somebody_is_awaited_or_it_can_go_on(self) -> None:
        election = self.held.election
        if election.is_under_way and election.step is not S.TIE:
            assert election.awaited(self.held.electorate) or can_move_on(election, self.held.now, self.held.electorate)

    @invariant()
    def the_structure_stays_lawful(self) -> None:
        assert [each for each in breaks(self.held.structure) if each.rule in ("I7", "I8")] == []

    @invariant()
    def the_log_gives_the_same_election_again(self) -> None:
        assert self.held.replayed().to_document() == self.held.election.to_document()
        SEEN.update(event.kind for _, event in self.held.log)
        SEEN.add(self.held.step.value)


@pytest.mark.torture
@pytest.mark.clause("5.3.5-b")
@pytest.mark.clause("5.3.5-d")
@pytest.mark.clause("5.3.5-e")
def test_the_rules_hold_on_every_walk_and_the_walks_go_everywhere() -> None:
    walks = settings(
        max_examples=scale(250, 10_000),
        stateful_step_count=25,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    for number in range(100):  # Each round has walks of its own, the same ones each time.
        run(seed(number)(Walk), settings=settings(walks, max_examples=scale(80, 2_000)) if number else walks)
        if not (unseen := (KINDS | {step.value for step in S}) - SEEN):
            break

    assert unseen == set()
