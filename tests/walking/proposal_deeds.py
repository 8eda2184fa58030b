"""What people do about a Proposal, in a meeting and outside of one: present, be heard, amend, end it (§5.3, §5.4.5)."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from app.actions import proposals
from app.governance.circles import circle_members
from app.governance.events import DropGround
from app.governance.proposal_state import ROUNDS
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from tests.builders import LEA, MAX
from tests.walking.starts import WORDS
from tests.walking.walk import CHANGE, MEMBERS, PERSON, TRIED, WHICH, Walk, deed

SAID = {"tension": "Crumbs lie there", "example": "On Friday", "helped": "It would not"}
HEARD_IN_TURN = st.sampled_from(["all", "one", "one"])


def live(walk: Walk) -> bool:
    return bool(walk.live)


def at(*steps: Step) -> Callable[[Walk], bool]:
    return lambda walk: any(each.step in steps for each in walk.live)


PRESENTING = at(Step.PRESENT_PROPOSAL)
INTEGRATING = at(Step.INTEGRATION, Step.OPEN)


LATE = (Step.INTEGRATION, Step.OPEN)


def at_an_objection(walk: Walk) -> bool:
    return walk.rarely() and any(each.standing_objections and each.step in LATE for each in walk.live)


class Proposing(Walk):
    @deed(lambda walk: len(walk.live) < 4, person=PERSON, change=CHANGE, sent=st.booleans())
    def drafts(self, person: str, change: str, sent: bool) -> None:
        """For a Circle of theirs, asynchronously; or to be brought to a meeting."""
        circle = self.circle
        members = list(circle_members(self.world.sight.structure, circle))
        person = person if self.rarely() or not members else members[len(person) % len(members)]
        mine = self.world.roles(person, circle)
        role, bodies, made = (mine or ["ovens"])[0], self.bodies(change, circle), list[str]()
        self.does(lambda: made.append(
            proposals.draft_proposal(self.world.as_(person), circle, role, changes=bodies, **WORDS)
        ))  # fmt: skip
        if made and sent:
            self.does(lambda: proposals.send_proposal(self.world.as_(person), made[0]))

    @deed(PRESENTING, tried=TRIED, change=CHANGE)
    def shares_writing(self, tried: str | None, change: str) -> None:
        found = self.some(0, Step.PRESENT_PROPOSAL)
        work, entered = self.voice(tried or found.proposer, found)
        bodies = self.bodies(change, found.circle)
        self.does(lambda: proposals.share_writing(work, found.id, bodies, **entered))

    @deed(PRESENTING, tried=TRIED, helper=PERSON)
    def lets_somebody_help(self, tried: str | None, helper: str) -> None:
        found = self.some(0, Step.PRESENT_PROPOSAL)
        work, entered = self.voice(tried or found.proposer, found)
        self.does(lambda: proposals.allow_help(work, found.id, [helper], **entered))

    @deed(PRESENTING, tried=TRIED, change=CHANGE, told=st.booleans())
    def presents(self, tried: str | None, change: str, told: bool) -> None:
        found = self.some(0, Step.PRESENT_PROPOSAL)
        work, entered = self.voice(tried or found.proposer, found)
        bodies, words = self.bodies(change, found.circle), WORDS if told else {}
        self.does(lambda: proposals.present_proposal(work, found.id, bodies, **words, **entered))

    @deed(live, tried=TRIED, which=WHICH)
    def states_its_tension(self, tried: str | None, which: int) -> None:
        found = self.some(which)
        work, entered = self.voice(tried or found.proposer, found)
        self.does(lambda: proposals.state_tension(work, found.id, **SAID, **entered))

    @deed(live, person=PERSON, which=WHICH, about_tension=st.booleans())
    def asks(self, person: str, which: int, about_tension: bool) -> None:
        found = self.some(which)
        work, entered = self.voice(person, found)
        self.does(lambda: proposals.ask_question(work, found.id, "Why?", about_tension, **entered))

    @deed(lambda walk: any(each.remarks for each in walk.live), tried=TRIED, text=st.sampled_from(["So", ""]))
    def answers_a_question(self, tried: str | None, text: str) -> None:
        found = next(each for each in self.live if each.remarks)
        work, entered = self.voice(tried or found.proposer, found)
        number = found.remarks[-1].number
        self.does(lambda: proposals.answer_question(work, found.id, number, text, **entered))

    @deed(at(Step.OPTION_TO_CLARIFY, Step.INTEGRATION, Step.OPEN, Step.OBJECTION_ROUND), tried=TRIED, change=CHANGE,
          which=WHICH, confirmed=st.booleans())  # fmt: skip
    def amends(self, tried: str | None, change: str, which: int, confirmed: bool) -> None:
        found = self.some(which, Step.INTEGRATION, Step.OPTION_TO_CLARIFY, Step.OPEN)
        if not found.versions:
            return
        work, entered = self.voice(tried or self._proposer(found), found)
        confirms = [each.id for each in found.standing_objections] if confirmed else []
        takes = [each.number for objection in found.unsettled for each in objection.suggestions][:1]
        bodies, version = self.bodies(change, found.circle), found.latest.number
        if found.election is not None:
            bodies = [dict(found.latest.changes[0], term="2027-01-31")]
        self.does(lambda: proposals.amend_proposal(
            work, found.id, version, bodies, "Better", takes, confirms, **entered
        ))  # fmt: skip

    def _proposer(self, found: Proposal) -> str:
        return self.facilitator if found.election is not None and found.in_meeting else found.proposer


class Heard(Proposing):
    @deed(at(Step.REACTION_ROUND, Step.OPEN), tried=TRIED, which=WHICH, passes=st.booleans())
    def reacts(self, tried: str | None, which: int, passes: bool) -> None:
        found = self.some(which, Step.REACTION_ROUND, Step.OPEN)
        turn = found.round_now.turn if found.step is Step.REACTION_ROUND else None
        work, entered = self.voice(tried or turn or LEA, found)
        if passes:
            self.does(lambda: proposals.pass_turn(work, found.id, **entered))
        else:
            self.does(lambda: proposals.react(work, found.id, "I like it", **entered))

    @deed(at(Step.REACTION_ROUND, Step.OPEN, Step.OBJECTION_ROUND), tried=TRIED, which=WHICH)
    def says_no_objection(self, tried: str | None, which: int) -> None:
        found = self.some(which, Step.OBJECTION_ROUND, Step.OPEN)
        if found.versions:
            self._agrees(found, tried or self._turn(found) or LEA)

    def _turn(self, found: Proposal) -> str | None:
        if found.step in ROUNDS:
            return found.round_now.turn
        return next((each for each in found.asked if each not in found.answers), None)

    def _agrees(self, found: Proposal, person: str) -> bool:
        work, entered = self.voice(person, found)
        return self.does(lambda: proposals.say_no_objection(work, found.id, found.latest.number, **entered))

    @deed(at(Step.REACTION_ROUND, Step.OBJECTION_ROUND), how=HEARD_IN_TURN, again=WHICH)
    def everybody_is_heard(self, how: str, again: int) -> None:
        """One after the other, as the round goes."""
        found = self.some(0, Step.REACTION_ROUND, Step.OBJECTION_ROUND)
        while found.step in ROUNDS and (turn := found.round_now.turn) is not None:
            work, entered = self.voice(turn, found)
            if found.step is Step.OBJECTION_ROUND:
                done = self._agrees(found, turn)
            else:
                done = self.does(lambda: proposals.pass_turn(work, found.id, **entered))  # noqa: B023
            found = self.world.sight.proposals[found.id]
            if not done or how == "one":
                break

    @deed(at(Step.OPEN))
    def everybody_answers(self) -> None:
        found = self.some(0, Step.OPEN)
        for person in [each for each in MEMBERS if each not in found.answers]:
            stands = self.world.sight.proposals[found.id]
            if stands.is_open:
                self._agrees(stands, person)

    @deed(at(Step.OPEN), tried=TRIED)
    def takes_back_an_answer(self, tried: str | None) -> None:
        found = self.some(0, Step.OPEN)
        by = tried or next(iter(found.answers), MAX)
        self.does(lambda: proposals.take_back_answer(self.world.as_(by), found.id))


class Ending(Heard):
    @deed(lambda walk: live(walk) and walk.rarely(), tried=TRIED, which=WHICH)
    def parks(self, tried: str | None, which: int) -> None:
        found = self.some(which)
        work, entered = self.voice(tried or found.proposer, found)
        self.does(lambda: proposals.park_proposal(work, found.id, **entered))

    @deed(at(Step.PARKED), tried=TRIED)
    def continues_asynchronously(self, tried: str | None) -> None:
        found = self.some(0, Step.PARKED)
        self.does(lambda: proposals.continue_asynchronously(self.world.as_(tried or found.proposer), found.id))

    @deed(at(Step.OPEN), tried=TRIED)
    def escalates(self, tried: str | None) -> None:
        found = self.some(0, Step.OPEN)
        self.does(lambda: proposals.request_meeting(self.world.as_(tried or MAX), found.id, "Let us talk"))

    @deed(lambda walk: live(walk) and walk.rarely(), tried=TRIED, which=WHICH)
    def withdraws(self, tried: str | None, which: int) -> None:
        found = self.some(which)
        work, entered = self.voice(tried or found.proposer, found)
        self.does(lambda: proposals.withdraw_proposal(work, found.id, "No more", **entered))

    @deed(lambda walk: live(walk) and walk.rarely(), tried=TRIED, which=WHICH)
    def discards(self, tried: str | None, which: int) -> None:
        found = self.some(which)
        self.does(lambda: proposals.discard_proposal(self.world.as_(tried or self.runs(found)), found.id, "No example"))

    @deed(at_an_objection, tried=TRIED, unargued=st.booleans())
    def drops(self, tried: str | None, unargued: bool) -> None:
        """Because of a question about its Tension, or a demand, that was left without (§5.3.4-c, -d)."""
        found = next(each for each in self.live if each.standing_objections and each.step in LATE)
        by = found.standing_objections[0].by
        demands = [each.number for objection in found.objections for each in objection.demands]
        asked, (work, entered) = list[int](), self.voice(by, found)
        if not (unargued and demands):
            self.does(lambda: asked.append(proposals.ask_question(work, found.id, "When?", True, **entered)))
        because, ground = (asked[0], DropGround.UNANSWERED) if asked else ((demands or [0])[0], DropGround.UNARGUED)
        runs = self.world.as_(tried or self.runs(found))
        self.done = self.does(lambda: proposals.drop_proposal(runs, found.id, ground, because, "Nothing came"))
