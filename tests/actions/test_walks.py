"""Random walks through the actions: meeting, Proposal and election together, on a real database.

Each rule of the machine is what somebody tried; what the core refuses says why, with its clause, and changes nothing.
After each step the invariants hold (`tests/walking/holds.py`), and at the end of each walk the log alone gives what the
tables have (`verify`, I23), and the structure as of a moment is what stood then (I24).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import getmembers
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RULE_MARKER, initialize, invariant, run_state_machine_as_test

from app.governance.election_steps import ElectionStep
from app.governance.meeting_steps import MeetingStep
from app.governance.proposal_steps import Step
from app.persistence.structures import load_structure
from app.persistence.verify import verify
from tests.support.scale import scale
from tests.walking.election_deeds import Electing
from tests.walking.holds import Holds, stands
from tests.walking.meeting_deeds import Timing
from tests.walking.objection_deeds import Integrating
from tests.walking.other_deeds import Around
from tests.walking.proposal_deeds import Ending
from tests.walking.saved import Saved, SavedSchema
from tests.walking.starts import STARTS, prepared
from tests.walking.time_deeds import Waiting
from tests.walking.walk import Tally
from tests.walking.world import World

WALKS = scale(150, 10_000)
LONGEST = 30
"""Steps of a walk."""
OFTEN = (
    "nobody",
    "nobody",
    "claimed",
    "time_out",
    "integration",
    "twice",
    "objected",
    "tie",
    "reasons",
    "changes",
    "agenda",
    "additions",
    "parked",
    "broken",
)
"""Where more can happen than elsewhere."""
BEGINNINGS = (*STARTS, *OFTEN)


class Everything(Timing, Ending, Integrating, Electing, Around, Waiting):
    saved: ClassVar[Saved]
    tally: ClassVar[Tally]

    @initialize(start=st.sampled_from(BEGINNINGS))
    def begins(self, start: str) -> None:
        """A walk begins anywhere; one that looks for something, where that may be."""
        if self.near:
            start = self.near[BEGINNINGS.index(start) % len(self.near)]
        self.world = World(self.saved, self.saved.restore(start))
        self.before = self.remembered = self.world.sight
        self.tally.walks += 1
        self.learns_what_is_offered(start)
        self._sees()

    @invariant()
    def everything_holds(self) -> None:
        after = self.world.sight
        if after is not self.before:
            Holds(self.before, after, self.world.log).everything()
            if after.structure.at != self.before.structure.at:
                self.remembered = self.before  # As it stood before the latest change (I24).
            self.before = after
            self._sees()

    def _sees(self) -> None:
        sight, seen = self.before, self.tally.seen
        for meeting in sight.meetings.values():
            seen[f"meeting {meeting.step}"] += 1
        for proposal in sight.proposals.values():
            seen[f"proposal {proposal.step}"] += 1
        for election in sight.elections.values():
            seen[f"election {election.step}"] += 1

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        self.tally.seen.update(record.kind for record in self.world.log)
        self.tally.refusals.update(self.world.refusals)
        with self.saved.mill.database.connect() as connection:
            then = load_structure(connection, self.saved.mill.id, self.remembered.number)
        assert stands(then) == stands(self.remembered.structure)
        report = verify(self.saved.mill.database, self.saved.mill.id)
        assert report.is_sound, "\n".join(report.lines())


RULES = {name for name, _ in getmembers(Everything, lambda each: hasattr(each, RULE_MARKER))}
STEPS_OF = (("meeting", MeetingStep), ("proposal", Step), ("election", ElectionStep))
EVERY_STEP = {f"{noun} {step}" for noun, steps in STEPS_OF for step in steps}


@pytest.fixture
def saved(database_url: str) -> Iterator[Saved]:
    made = prepared(database_url)
    yield made
    if isinstance(made, SavedSchema):
        made.close()
    made.mill.database.dispose()


@pytest.mark.torture
@pytest.mark.timeout(900)
def test_the_rules_hold_on_every_walk_and_the_walks_go_everywhere(
    saved: Saved, record_property: Callable[[str, object], None]
) -> None:
    tally = Tally()
    machine: type[Everything] = type("Walks", (Everything,), {"saved": saved, "tally": tally})
    walks = settings(
        max_examples=WALKS, stateful_step_count=LONGEST, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip

    run_state_machine_as_test(seed(0)(machine), settings=walks)
    for number in range(1, 241):  # Each round has walks of its own, the same ones each time.
        if not (missing := not_yet(tally)):
            break
        machine.wanted = frozenset(missing & RULES) or frozenset({"the_clock_looks"})
        machine.near = tally.near(machine.wanted)
        run_state_machine_as_test(seed(number)(machine), settings=settings(walks, max_examples=min(WALKS // 12, 500)))
    missing = not_yet(tally)

    record_property("walks", tally.walks)
    assert missing == set()
    assert sum(tally.done.values()) > sum(tally.tried.values()) / 3  # They go deep, rather than being refused.


def not_yet(tally: Tally) -> set[str]:
    """Rules that never fired, and steps that were never reached."""
    return {name for name in RULES if not tally.done[name]} | (EVERY_STEP - tally.seen.keys())
