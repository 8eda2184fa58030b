"""Random walks through the actions: meeting, Proposal and election together, on a real database (RELIABILITY C1).

Each rule of the machine is what somebody tried; what the core refuses says why, with its clause, and changes nothing.
After each step the invariants hold (`tests/walking/holds.py`), and at the end of each walk the log alone gives what the
tables have (`verify`, I23).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, run_state_machine_as_test

from app.persistence.verify import verify
from tests.support.scale import scale
from tests.walking.election_deeds import Electing
from tests.walking.holds import Holds
from tests.walking.meeting_deeds import Timing
from tests.walking.objection_deeds import Integrating
from tests.walking.other_deeds import Around
from tests.walking.proposal_deeds import Ending
from tests.walking.saved import Saved, SavedSchema
from tests.walking.starts import STARTS, prepared
from tests.walking.walk import Tally
from tests.walking.world import World

WALKS = scale(100, 10_000)
STEPS = 30


class Everything(Timing, Ending, Integrating, Electing, Around):
    saved: ClassVar[Saved]
    tally: ClassVar[Tally]

    @initialize(start=st.sampled_from(STARTS))
    def begins(self, start: str) -> None:
        """A walk begins anywhere."""
        self.world = World(self.saved, self.saved.restore(start))
        self.before = self.world.sight
        self.tally.walks += 1
        self._sees()

    @invariant()
    def everything_holds(self) -> None:
        after = self.world.sight
        if after is not self.before:
            Holds(self.before, after, self.world.log).everything()
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
        report = verify(self.saved.mill.database, self.saved.mill.id)
        assert report.is_sound, "\n".join(report.lines())


RULES = {
    name for name in dir(Everything) if hasattr(getattr(Everything, name), "hypothesis_stateful_rule")
}  # fmt: skip


@pytest.fixture
def saved(database_url: str) -> Iterator[Saved]:
    made = prepared(database_url)
    yield made
    if isinstance(made, SavedSchema):
        made.close()
    made.mill.database.dispose()


@pytest.mark.torture
def test_the_rules_hold_on_every_walk_and_the_walks_go_everywhere(
    saved: Saved, record_property: Callable[[str, object], None]
) -> None:
    tally = Tally()
    machine = type("Walks", (Everything,), {"saved": saved, "tally": tally})
    walks = settings(
        max_examples=WALKS, stateful_step_count=STEPS, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip

    run_state_machine_as_test(machine, settings=walks)

    record_property("walks", tally.walks)
    assert {name for name in tally.tried if not tally.done[name]} == set()
