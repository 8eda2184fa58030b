"""What time does by itself: limits run out, meetings are left open, and the program looks after it all."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from app.actions.election_terms import settle_elections
from app.actions.meeting_clock import settle_meetings, tell_newcomers
from app.actions.proposal_clock import settle_proposals
from app.persistence.unit_of_work import UnitOfWork
from tests.walking.walk import Walk, deed


class Waiting(Walk):
    def _is_due(self) -> bool:
        now, sight = self.world.now, self.world.sight
        ends = [each.ends_at for each in sight.meetings.values() if not each.is_over]
        ends += [each.closes_at for each in self.live] + [each.closes_at for each in self.elections]
        return any(each is not None and each <= now for each in ends)

    @deed(lambda walk: not walk.is_open or walk.rarely(), days=st.sampled_from([1, 6]), looks=st.booleans())
    def days_pass(self, days: int, looks: bool) -> None:
        """A meeting is long over, time limits run out; and mostly somebody acts before the clock looks."""
        self.world.later(days=days)
        self.done = True
        if looks:
            self.the_clock_looks_at_all()

    @deed(lambda walk: walk._is_due() or walk.rarely())
    def the_clock_looks(self) -> None:
        self.done = self.the_clock_looks_at_all()

    def the_clock_looks_at_all(self) -> bool:
        done: list[str] = []

        def see_to(settles: Callable[[UnitOfWork], list[str]]) -> None:
            self.world.tries(lambda: done.extend(settles(self.world.as_(None))))

        for settles in (settle_proposals, settle_elections, settle_meetings):
            see_to(settles)
        self.world.tries(lambda: tell_newcomers(self.world.as_(None)))
        return bool(done)
