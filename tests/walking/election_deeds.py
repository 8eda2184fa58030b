"""What people do in an election, in the meeting and outside of it (§5.1.1, §5.1.2, §5.3.5)."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from app.actions import UnitOfWork, action, elections
from app.governance.circles import circle_members
from app.governance.election_events import TieBreak
from app.governance.election_facts import electorate_now
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election, place_of
from app.governance.lines import RoleKind
from tests.builders import ANA, IDA, LEA, MAX, SAM, core
from tests.walking.walk import PERSON, TRIED, WHICH, Walk, deed

CANDIDATES = st.sampled_from([IDA, IDA, MAX, MAX, SAM, LEA, ANA])
KIND = st.sampled_from([RoleKind.SECRETARY, RoleKind.CIRCLE_REP, RoleKind.FACILITATOR])
METHOD = st.sampled_from(TieBreak)
S = ElectionStep


@action
def draw(work: UnitOfWork, election: str, seed: str) -> None:
    """By a seed of the walk's, so that it can be gone again."""
    elections.draw_by(work, election, TieBreak.DRAW, seed)


def during(*steps: ElectionStep) -> Callable[[Walk], bool]:
    return lambda walk: any(each.step in steps for each in walk.elections)


class Electing(Walk):
    def _one(self, *steps: ElectionStep) -> Election:
        return next(each for each in self.elections if each.step in steps)

    def _awaited(self, found: Election) -> list[str]:
        return found.awaited(electorate_now(self.world.sight.structure, found))

    @deed(lambda walk: len(walk.elections) < 2 and walk.rarely(), tried=TRIED, kind=KIND)
    def calls_an_election(self, tried: str | None, kind: RoleKind) -> None:
        role = core(self.circle, kind)
        member = next(iter(circle_members(self.world.sight.structure, self.circle)), SAM)
        self.does(lambda: elections.call_election(self.world.as_(tried or member), self.circle, role))

    @deed(during(S.CALLED), tried=TRIED)
    def opens_nominations(self, tried: str | None) -> None:
        found = self._one(S.CALLED)
        self.does(lambda: elections.begin_election(self.world.as_(tried or self.runs(found)), found.id))

    @deed(during(S.NOMINATION, S.REASONS), person=PERSON, candidate=CANDIDATES)
    def casts(self, person: str, candidate: str) -> None:
        self._casts(self._one(S.NOMINATION, S.REASONS), person, candidate)

    def _casts(self, found: Election, person: str, candidate: str) -> None:
        work, entered = self.voice(person, found)
        self.does(lambda: elections.cast_ballot(work, found.id, candidate, "Calm", **entered))

    @deed(during(S.NOMINATION), named=st.lists(CANDIDATES, min_size=6, max_size=6))
    def everybody_casts(self, named: list[str]) -> None:
        found = self._one(S.NOMINATION)
        for person, candidate in zip(self._awaited(found), named, strict=False):
            self._casts(found, person, candidate)

    @deed(during(S.NOMINATION, S.REASONS, S.CHANGES, S.ASKING, S.COUNT, S.TIE), tried=TRIED,
          old=st.sampled_from([False] * 9 + [True]))  # fmt: skip
    def moves_on(self, tried: str | None, old: bool) -> None:
        found = self._one(S.NOMINATION, S.REASONS, S.CHANGES, S.ASKING, S.COUNT, S.TIE)
        place, work = "long ago" if old else place_of(found), self.world.as_(tried or self.runs(found))
        done = self.does(lambda: elections.move_election_on(work, found.id, place))
        assert not (done and old)

    @deed(during(S.REASONS), tried=TRIED, text=st.sampled_from(["Calm and clear", ""]))
    def gives_a_reason(self, tried: str | None, text: str) -> None:
        found = self._one(S.REASONS)
        work, entered = self.voice(tried or next(iter(self._awaited(found)), LEA), found)
        self.does(lambda: elections.give_reason(work, found.id, text, **entered))

    @deed(during(S.CHANGES), tried=TRIED, candidate=st.none() | CANDIDATES)
    def keeps_or_changes(self, tried: str | None, candidate: str | None) -> None:
        self._keeps(self._one(S.CHANGES), tried, candidate)

    def _keeps(self, found: Election, tried: str | None, candidate: str | None) -> bool:
        work, entered = self.voice(tried or next(iter(self._awaited(found)), LEA), found)
        if candidate is None:
            return self.does(lambda: elections.keep_nomination(work, found.id, **entered))
        return self.does(lambda: elections.change_nomination(work, found.id, candidate, "I see it now", **entered))

    @deed(during(S.CHANGES))
    def everybody_keeps(self) -> None:
        found = self._one(S.CHANGES)
        while found.step is S.CHANGES and self._awaited(found) and self._keeps(found, None, None):
            found = self.world.sight.elections[found.id]

    @deed(during(S.TIE), tried=TRIED, method=METHOD)
    def breaks_the_tie(self, tried: str | None, method: TieBreak) -> None:
        found = self._one(S.TIE)
        work = self.world.as_(tried or self.runs(found))
        if method is TieBreak.DRAW:
            self.does(lambda: draw(work, found.id, f"seed {self.count}"))
        else:
            self.does(lambda: elections.break_tie(work, found.id, method))

    @deed(during(S.ASKING), tried=TRIED, which=WHICH)
    def chooses_among_the_tied(self, tried: str | None, which: int) -> None:
        found = self._one(S.ASKING)
        work, entered = self.voice(tried or next(iter(self._awaited(found)), LEA), found)
        candidate = found.tied[which % len(found.tied)] if found.tied else MAX
        self.does(lambda: elections.choose_among(work, found.id, candidate, **entered))

    @deed(during(S.PROPOSED), tried=TRIED)
    def discards_the_candidate(self, tried: str | None) -> None:
        found = self._one(S.PROPOSED)
        work = self.world.as_(tried or self.runs(found))
        self.does(lambda: elections.discard_candidate(work, found.id, "Too many Objections"))

    @deed(lambda walk: bool(walk.elections) and walk.rarely(), tried=TRIED)
    def calls_it_off(self, tried: str | None) -> None:
        found = self.elections[0]
        self.does(lambda: elections.call_off(self.world.as_(tried or self.runs(found)), found.id, "Not now"))
