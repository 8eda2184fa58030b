"""What people do about concerns: raise, argue, test, have ruled on, integrate, settle (§5.3.2 to §5.3.4)."""

from __future__ import annotations

from hypothesis import strategies as st

from app.actions import objections
from app.governance.events import Finding, Side
from app.governance.objections import Objection
from app.governance.proposal_state import ROUNDS
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from tests.builders import ANA, LEA
from tests.walking.proposal_deeds import at
from tests.walking.walk import CHANGE, TRIED, WHICH, Walk, deed

FINDING = st.sampled_from([Finding.ARGUMENT_GIVEN, Finding.ARGUMENT_GIVEN, Finding.NO_ARGUMENT, Finding.NOT_LOGICAL])
SIDES = st.sampled_from([(Side.OBJECTOR,), (Side.PROPOSER,), tuple(Side), tuple(Side)])


def objected(walk: Walk) -> bool:
    return bool(walk.objected)


def integrating(walk: Walk) -> bool:
    late = (Step.INTEGRATION, Step.OPEN)
    return any(each.unsettled and found.step in late for found, each in walk.objected)


class Objecting(Walk):
    @deed(at(Step.OBJECTION_ROUND, Step.OPEN), tried=TRIED, breaks=st.sampled_from(["", "", "1.4.1-a"]),
          role=st.sampled_from(["", "", "", "", "window"]), argued=st.booleans())  # fmt: skip
    def objects(self, tried: str | None, breaks: str, role: str, argued: bool) -> None:
        """For a Role of theirs; now and then for one that they do not represent, which nobody may."""
        found = self.some(0, Step.OBJECTION_ROUND, Step.OPEN)
        turn = found.round_now.turn if found.step in ROUNDS else None
        person = tried or turn or ANA
        mine = self.world.roles(person, found.circle)
        given, made = role or (mine[0] if mine else "ovens"), list[str]()
        work, entered = self.voice(person, found)
        self.does(lambda: made.append(
            objections.raise_concern(work, found.id, given, "It would be too late", breaks, **entered)
        ))  # fmt: skip
        assert not (made and role)
        if made and argued:
            now = self.world.sight.proposals[found.id]
            self._argues(now, now.objection(made[0]), person, all_of_them=True)

    @deed(objected, tried=TRIED, which=WHICH, met=st.sampled_from([True] * 5 + [False]), all_of_them=st.booleans())
    def argues(self, tried: str | None, which: int, met: bool, all_of_them: bool) -> None:
        found, objection = self.objection(which)
        self._argues(found, objection, tried or objection.by, met=met, all_of_them=all_of_them)

    def _argues(
        self, found: Proposal, objection: Objection, person: str, *, met: bool = True, all_of_them: bool = False
    ) -> None:
        left = [each for each in objection.criteria if each not in objection.arguments] or list(objection.criteria)
        for criterion in left if all_of_them else left[:1]:
            work, entered = self.voice(person, found)
            done = self.does(lambda: objections.argue_criterion(
                work, found.id, objection.id, criterion, met, "Because it would", **entered  # noqa: B023
            ))  # fmt: skip
            if not done:
                break

    @deed(lambda walk: objected(walk) and walk.rarely(), tried=TRIED, which=WHICH)
    def withdraws_a_concern(self, tried: str | None, which: int) -> None:
        found, objection = self.objection(which)
        work, entered = self.voice(tried or objection.by, found)
        self.does(lambda: objections.withdraw_concern(work, found.id, objection.id, **entered))

    @deed(objected, tried=TRIED, which=WHICH)
    def asks_for_a_test(self, tried: str | None, which: int) -> None:
        found, objection = self.objection(which)
        work, entered = self.voice(tried or LEA, found)
        self.does(lambda: objections.request_test(work, found.id, objection.id, **entered))

    @deed(objected, tried=TRIED, which=WHICH, finding=FINDING)
    def tests(self, tried: str | None, which: int, finding: Finding) -> None:
        found, objection = self.objection(which)
        findings = dict.fromkeys(objection.criteria, Finding.ARGUMENT_GIVEN) | {objection.criteria[0]: finding}
        answers = {each: "As I said" for each in findings if findings[each] is not Finding.NO_ARGUMENT}
        work = self.world.as_(tried or self.runs(found))
        self.does(lambda: objections.record_test(work, found.id, objection.id, findings, answers))

    @deed(lambda walk: any(each.claims_breach and each.unsettled for _, each in walk.objected), tried=TRIED,
          breaks=st.none() | st.booleans())  # fmt: skip
    def asks_for_a_ruling(self, tried: str | None, breaks: bool | None) -> None:
        """And perhaps has it given, either way."""
        found, objection = next(one for one in self.objected if one[1].claims_breach and one[1].unsettled)
        work = self.world.as_(tried or self.runs(found))
        self.does(lambda: objections.request_ruling(work, found.id, objection.id))
        if breaks is not None:
            self._rules(found, objection, self.keeps(found), breaks)

    @deed(lambda walk: any(each.ruling_awaited for _, each in walk.objected), tried=TRIED, breaks=st.booleans())
    def rules(self, tried: str | None, breaks: bool) -> None:
        found, objection = next(one for one in self.objected if one[1].ruling_awaited)
        self._rules(found, objection, tried or self.keeps(found), breaks)

    def _rules(self, found: Proposal, objection: Objection, person: str, breaks: bool) -> None:
        work = self.world.as_(person)
        self.does(lambda: objections.rule_on_breach(work, found.id, objection.id, breaks, "As it is written"))


class Integrating(Objecting):
    @deed(lambda walk: objected(walk) and at(Step.INTEGRATION)(walk), tried=TRIED, which=WHICH)
    def takes_up(self, tried: str | None, which: int) -> None:
        found, objection = self.objection(which)
        waiting = [each for each in found.unsettled if each is not found.current]
        chosen = waiting[0] if waiting else objection
        self.does(lambda: objections.take_up(self.world.as_(tried or self.runs(found)), found.id, chosen.id))

    @deed(integrating, tried=TRIED, which=WHICH, change=CHANGE)
    def suggests(self, tried: str | None, which: int, change: str) -> None:
        found, objection = self.objection(which)
        work, entered = self.voice(tried or objection.by, found)
        bodies = self.bodies(change, found.circle)
        self.does(lambda: objections.suggest_amendment(
            work, found.id, objection.id, bodies, "Perhaps so", "It would do no harm", **entered
        ))  # fmt: skip

    @deed(integrating, which=WHICH, sides=SIDES, tried=TRIED)
    def confirms(self, which: int, sides: tuple[Side, ...], tried: str | None) -> None:
        found, objection = self.objection(which)
        for side in sides:
            if not found.versions:
                break
            own = objection.by if side is Side.OBJECTOR else found.proposer
            work, entered = self.voice(tried or own, found)
            version = found.latest.number
            self.does(lambda: objections.confirm_resolution(
                work, found.id, objection.id, side, version, **entered  # noqa: B023
            ))  # fmt: skip

    @deed(lambda walk: integrating(walk) and walk.rarely(), tried=TRIED, which=WHICH)
    def abandons(self, tried: str | None, which: int) -> None:
        found, objection = self.objection(which)
        work = self.world.as_(tried or self.runs(found))
        self.does(lambda: objections.abandon_objection(work, found.id, objection.id, "No good faith"))

    @deed(lambda walk: any(each.suggestions for _, each in walk.objected), tried=TRIED)
    def demands_an_argument(self, tried: str | None) -> None:
        found, objection = next(one for one in self.objected if one[1].suggestions)
        work, entered = self.voice(tried or objection.by, found)
        number = objection.suggestions[-1].number
        self.does(lambda: objections.demand_argument(work, found.id, objection.id, number, **entered))

    @deed(lambda walk: any(each.demands for _, each in walk.objected), tried=TRIED)
    def gives_the_argument(self, tried: str | None) -> None:
        found, objection = next(one for one in self.objected if one[1].demands)
        work, entered = self.voice(tried or found.proposer, found)
        number = objection.demands[-1].number
        self.does(lambda: objections.give_argument(work, found.id, objection.id, number, "It fails", **entered))
