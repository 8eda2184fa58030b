"""The Integrative Decision-Making Process of a meeting (§5.4.5): brought, presented, and moved on step by step.

Which deed is heard at which step is `proposal_steps.HEARD`; whose turn it is, `round_now`. Here is what only a meeting
has; what people say, amend and integrate are the verbs of every Proposal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from app.governance.endings import Ending
from app.governance.errors import GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import (
    CandidateProposed,
    Passed,
    ProposalBrought,
    ProposalPresented,
    Ref,
    RoundOpened,
    StepReached,
    TensionStated,
)
from app.governance.floor import Floor
from app.governance.integration import require
from app.governance.objection_events import ObjectionTakenUp
from app.governance.proposal_state import ROUNDS, ProposalState
from app.governance.proposal_steps import HEARD, CircleNow, Deed, Moment, Step, Writing
from app.governance.verdicts import YES, Verdict, no

IN_ROUND = {Step.REACTION_ROUND: Deed.REACT, Step.OBJECTION_ROUND: Deed.ANSWER}


def next_of(proposal: ProposalState) -> Step:
    """Where the Facilitator's one lawful move leads, as the Proposal stands; `may_move_on` says whether it is due."""
    match proposal.step:
        case Step.PRESENT_PROPOSAL:
            return Step.CLARIFYING_QUESTIONS
        case Step.CLARIFYING_QUESTIONS:
            return Step.REACTION_ROUND
        case Step.REACTION_ROUND:
            return Step.OPTION_TO_CLARIFY
        case Step.OBJECTION_ROUND:
            return Step.INTEGRATION if proposal.unsettled else Step.ADOPTED
        case Step.OPTION_TO_CLARIFY | Step.INTEGRATION:
            return Step.OBJECTION_ROUND
    return proposal.step


def may_move_on(proposal: ProposalState, lapsed: Collection[str] = ()) -> Verdict:
    """Whether the step that it is at is done. `lapsed`: the Objections that fall with it, as nobody speaks for them."""
    if not (verdict := proposal.hears()) or not proposal.in_meeting:
        return verdict if not verdict else no("5.4.5-e", "only_in_a_meeting")
    if proposal.step is Step.PRESENT_PROPOSAL:
        return no("5.4.5-a", "present_it_first")
    awaited = proposal.round_now.awaited
    if proposal.step in ROUNDS and awaited:
        return no(HEARD[IN_ROUND[proposal.step]][0], "still_to_be_heard", people=tuple(awaited))
    left = [each for each in proposal.unsettled if each.id not in lapsed]
    if proposal.step is Step.INTEGRATION and left:
        return no("5.4.5-f", "objections_are_left", count=len(left))
    return YES


def place_of(proposal: ProposalState) -> str:
    """Where it is, as one word: the same again only while nobody has moved it on."""
    turn = proposal.round_now.turn if proposal.step in ROUNDS else ""
    return f"{proposal.step}.{proposal.round}.{len(proposal.versions)}.{turn or ''}"


class InMeeting(Ending):
    __slots__ = ()

    # Bringing

    def bring(self, now: Moment, meeting: str) -> None:
        """A draft, or one that waited, becomes what the meeting processes; it goes on from what was written last."""
        self._move_to(Step.PRESENT_PROPOSAL)
        brought = ProposalBrought(
            proposal=self.id,
            circle=self.circle,
            proposer=self.proposer,
            role=self.role,
            meeting=meeting,
            tension_id=self.tension_id,
        )
        self._happen(now, brought)
        if self.writing is None:
            self.writing = Writing(self.latest.changes, self.latest.ground) if self.versions else Writing()

    def propose_candidate(
        self,
        now: Moment,
        circle: CircleNow,
        changes: list[dict[str, Any]],
        ground: dict[str, list[str]],
        *,
        election: str,
        floor: Floor | None = None,
        left_out: Iterable[str] = (),
    ) -> None:
        """By an election (§5.3.5-e): with a floor, it begins at the meeting's objection round; else it is sent to all.

        Its one change elects the candidate, who is asked last. `left_out` are out of the rest of the election.
        """
        self._move_to(Step.OPEN if floor is None else Step.OBJECTION_ROUND)
        if not elected_by(changes):
            raise InvalidChange(no("5.3.5-e", "candidate_is_one_election").reason)
        self._on_ground(ground, circle)
        self.floor = floor
        last = elected_by(changes)
        asked = sorted(circle.members) if floor is None else list(floor.present)
        proposed = CandidateProposed(
            proposal=self.id,
            circle=self.circle,
            proposer=self.proposer,
            role=self.role,
            election=election,
            left_out=sorted(left_out),
            meeting=floor.meeting if floor is not None else None,
            changes=changes,
            ground=ground,
            asked=sorted(asked, key=lambda person: person == last) if floor is not None else asked,
            limit=self._limit(now.at, circle) if floor is None else None,
        )
        self._happen(now, proposed)

    # Presenting

    def allow_help(self, helpers: list[str]) -> None:
        """By its Proposer's leave others write with them (§5.4.5-a)."""
        require(self.hears(Deed.PRESENT))
        self.writing = self.writing or Writing()
        self.writing.helpers = sorted({*helpers} - {self.proposer})

    def present(
        self,
        now: Moment,
        circle: CircleNow,
        changes: list[dict[str, Any]],
        ground: dict[str, list[str]],
        *,
        tension: Ref = "",
        example: Ref = "",
        helped: Ref = "",
        summary: Ref = "",
    ) -> None:
        """Its next version, to the meeting; Tension and example can wait until somebody asks (§5.3.1-a)."""
        require(self.hears(Deed.PRESENT))
        self._changes_something(changes)
        self._on_ground(ground, circle)
        presented = ProposalPresented(
            version=len(self.versions) + 1,
            changes=changes,
            ground=ground,
            tension=tension,
            example=example,
            helped=helped,
            summary=summary,
        )
        self._happen(now, presented)

    def state_tension(self, now: Moment, *, tension: Ref = "", example: Ref = "", helped: Ref = "") -> None:
        """In a meeting when somebody asks (§5.3.1-a); and while it waits, so that it can go on without one."""
        if self.step is not Step.PARKED:
            require(self.hears(Deed.STATE_TENSION))
            require(YES if self.in_meeting else no("5.3.1-a", "only_in_a_meeting"))
        if not (tension or example or helped):
            raise InvalidChange(no("5.3.1-a", "nothing_said").reason)
        self._happen(now, TensionStated(tension=tension, example=example, helped=helped))

    # Rounds

    def pass_turn(self, now: Moment) -> None:
        """In the reaction round: nothing to say."""
        require(YES if self.in_meeting else no("5.4.5-c", "only_in_a_meeting"))
        require(self.hears_turn(now.by, Deed.REACT))
        self._happen(now, Passed())

    # Integration

    def take_up(self, now: Moment, objection: str) -> None:
        """The Facilitator chooses which Objection is integrated next (§5.4.5-f)."""
        require(self.hears_taking_up(self.objection(objection)))
        self._happen(now, ObjectionTakenUp(objection=objection))

    # Moving on

    def move_on(self, now: Moment, circle: CircleNow) -> None:
        """To where `next_of` says; refused while the step is not done."""
        require(may_move_on(self))
        match step := next_of(self):
            case Step.ADOPTED:
                self.adopt(now, circle)
            case Step.OBJECTION_ROUND:
                self._open_round(now, circle)
            case _:
                asked = self.to_be_asked(step) if step in ROUNDS else []
                self._happen(now, StepReached(step=step.value, asked=asked))

    def _ask_anew(self, now: Moment, circle: CircleNow) -> None:
        """Of one re-based in its objection round: at once, or once what was objected so far is integrated."""
        if self.unsettled:
            self._happen(now, StepReached(step=Step.INTEGRATION.value))
        else:
            self._open_round(now, circle)

    def continue_asynchronously(self, now: Moment, circle: CircleNow) -> None:
        """What a meeting parked goes to everybody, who is asked again: earlier answers are gone (§5.3-d)."""
        self._move_to(Step.OPEN)
        if self.step is not Step.PARKED or not self.versions:
            raise OutOfOrder(no("5.3-g", "step_does_not_follow").reason)
        if self.election is None and not self.tension:
            raise InvalidChange(no("5.3.1-a", "proposal_needs_its_tension").reason)
        if self.election is None and not (self.example and self.helped):
            raise InvalidChange(no("5.3.1-a", "proposal_needs_an_example").reason)
        opened = RoundOpened(
            round=self.round + 1,
            version=self.latest.number,
            asked=sorted(circle.members),
            limit=self._limit(now.at, circle),
        )
        self._happen(now, opened)

    # Shared

    def _changes_something(self, changes: list[dict[str, Any]]) -> None:
        """And one that an election made still elects its candidate: only the term may change (§5.3.5-e)."""
        if not changes:
            raise InvalidChange(no("5.2-a", "proposal_needs_a_change").reason)
        if self.election is not None and _without_term(changes) != _without_term(self.latest.changes):
            raise InvalidChange(no("5.3.5-e", "candidate_stays").reason)

    def _on_ground(self, ground: Mapping[str, list[str]], circle: CircleNow) -> None:
        """What is sent must be written against what stands now (ledger 5.3-f)."""
        if dict(ground) != dict(circle.ground):
            names = sorted(
                each for each in ground.keys() | circle.ground.keys() if ground.get(each) != circle.ground.get(each)
            )
            raise GroundShifted(no("5.3-f", "ground_has_shifted", line=", ".join(names)).reason)


def elected_by(changes: list[dict[str, Any]]) -> str | None:
    """The candidate, where the one change elects somebody."""
    return str(changes[0]["person"]) if [change["type"] for change in changes] == ["elect"] else None


def _without_term(changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in change.items() if name != "term"} for change in changes]
