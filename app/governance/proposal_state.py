"""What a Proposal is at one moment, what that lets happen, and how it is kept. Its verbs are in `proposals.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self

from app.governance.documents import TRANSIENT, from_json, to_json
from app.governance.errors import NotFound, OutOfOrder
from app.governance.events import Event, Ref, RoundLimit
from app.governance.floor import Floor
from app.governance.objections import Objection
from app.governance.process import moment_of
from app.governance.proposal_history import take_in
from app.governance.proposal_steps import (
    CLOSED,
    HEARD,
    IN_MEETING,
    NEXT,
    Answer,
    CircleNow,
    Closing,
    Deed,
    Moment,
    Remark,
    Step,
    Version,
    Writing,
)
from app.governance.rounds import Round
from app.governance.verdicts import YES, Reason, Verdict, all_of, no

ROUNDS = frozenset({Step.REACTION_ROUND, Step.OBJECTION_ROUND})
"""The steps of a meeting at which people speak in turn."""


@dataclass(slots=True, kw_only=True)
class ProposalState:
    id: str
    circle: str
    proposer: str
    role: str
    """The Role whose Tension it resolves, and which its Proposer represents (§5.3.1)."""
    tension_id: str | None = None
    """The private Tension that it was written from."""
    election: str | None = None
    """The election whose candidate it proposes (§5.3.5)."""
    left_out: list[str] = field(default_factory=list)
    """Whose ballot was late, and who is out of the rest of that election."""
    meeting: str | None = None
    """The meeting that it is, or was last, brought to."""
    step: Step = Step.DRAFT
    writing: Writing | None = None
    tension: Ref = ""
    example: Ref = ""
    helped: Ref = ""
    versions: list[Version] = field(default_factory=list)
    round: int = 0
    round_version: int = 0
    """The version that the round is held on; an amended one waits for its round until all Objections are settled."""
    asked: list[str] = field(default_factory=list)
    """Who was asked in this round."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """ "No objection", by person, in this round."""
    limit: RoundLimit | None = None
    opened_at: datetime | None = None
    round_opened_at: datetime | None = None
    remarks: list[Remark] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)
    meeting_requested_by: list[str] = field(default_factory=list)
    closing: Closing | None = None
    turns: Round = field(default_factory=Round)
    """A round of a meeting, as those who took part when it opened, and who spoke since; see `round_now`."""
    taken_up: str | None = None
    """The Objection that the Facilitator took up in integration; see `current`."""
    recorded: int = 0
    """The number of the last record that tells of it."""
    events: list[tuple[Moment, Event]] = field(default_factory=list, compare=False, repr=False, metadata=TRANSIENT)
    """What happened and is not in the log yet."""
    floor: Floor | None = field(default=None, compare=False, repr=False, metadata=TRANSIENT)
    """Its meeting as it stands now, joined to it whenever it is fetched while it is in one."""

    # What it is

    @property
    def latest(self) -> Version:
        return self.versions[-1]

    @property
    def is_draft(self) -> bool:
        return self.step is Step.DRAFT

    @property
    def is_open(self) -> bool:
        return self.step is Step.OPEN

    @property
    def is_closed(self) -> bool:
        return self.step in CLOSED

    @property
    def in_meeting(self) -> bool:
        """A meeting processes it."""
        return self.step in IN_MEETING

    @property
    def here(self) -> Floor:
        """The meeting that processes it, as it stands now."""
        if self.floor is None:
            raise RuntimeError(f"Proposal {self.id} is at {self.step} in a meeting, and was fetched without its floor.")
        return self.floor

    @property
    def unsettled(self) -> list[Objection]:
        """Concerns and Objections that hold it up."""
        return [objection for objection in self.objections if objection.unsettled]

    @property
    def standing_objections(self) -> list[Objection]:
        return [objection for objection in self.objections if objection.stands]

    @property
    def in_integration(self) -> bool:
        """A meeting integrates; else it has been amended, and its new round waits until every Objection is settled."""
        if self.in_meeting:
            return self.step is Step.INTEGRATION
        return bool(self.versions) and self.round_version < self.latest.number

    @property
    def current(self) -> Objection | None:
        """The one Objection that a meeting integrates now: the one taken up, else the first (§5.4.5-f)."""
        unsettled = self.unsettled
        return next((each for each in unsettled if each.id == self.taken_up), unsettled[0] if unsettled else None)

    @property
    def candidate(self) -> str | None:
        return str(self.latest.changes[0]["person"]) if self.election is not None and self.versions else None

    @property
    def round_now(self) -> Round:
        """The round with those who take part now: who came later is asked too, a candidate last (§5.4.2-c)."""
        turns = Round(list(self.turns.order), list(self.turns.heard))
        if self.step not in ROUNDS:
            return turns
        turns.bring_up_to(self.to_be_asked(self.step))
        last = [person for person in turns.order if person == self.candidate]
        turns.order = [person for person in turns.order if person not in last] + last
        return turns

    def to_be_asked(self, step: Step) -> list[str]:
        """Who has a turn in a round of the meeting as it stands: the Proposer does not react, and may object."""
        return [person for person in self.here.present if step is not Step.REACTION_ROUND or person != self.proposer]

    @property
    def closes_at(self) -> datetime | None:
        """When silence will count; None where it never will, as once the Proposal waits for a meeting."""
        return self.limit.closes_at if self.limit is not None and self.is_open else None

    def version(self, number: int) -> Version | None:
        return next((version for version in self.versions if version.number == number), None)

    def remark(self, number: int) -> Remark | None:
        return next((remark for remark in self.remarks if remark.number == number), None)

    def objection(self, objection: str) -> Objection:
        found = next((each for each in self.objections if each.id == objection), None)
        if found is None:
            raise NotFound(Reason("", "not_found"))
        return found

    # What the Circle's answers come to

    def silence_counts(self, at: datetime, circle: CircleNow) -> bool:
        """The round's time limit has passed, and the Policy that set it still stands (§5.3)."""
        stands = self.limit is not None and circle.limit is not None and circle.limit.policy == self.limit.policy
        return stands and self.limit is not None and at >= self.limit.closes_at

    def awaited(self, at: datetime, circle: CircleNow) -> frozenset[str]:
        """Whoever is a Circle Member now must have answered; who was never asked cannot be silent."""
        if self.step is Step.OBJECTION_ROUND:
            return frozenset(self.round_now.awaited)
        silent = frozenset(self.asked) if self.silence_counts(at, circle) else frozenset()
        return circle.members - frozenset(self.answers) - silent

    def may_be_adopted(self, at: datetime, circle: CircleNow) -> Verdict:
        """Whether nothing is missing any more but the act of adoption itself."""
        if not (verdict := self.hears(Deed.ANSWER)):
            return verdict
        if self.unsettled:
            return no("5.3-c", "concerns_still_open")
        if self.in_integration:
            return no("5.3-d", "proposal_is_in_integration")
        awaited = self.awaited(at, circle)
        if awaited or not circle.members:
            return no("5.3-c", "answers_still_awaited", count=len(awaited))
        return all_of(self.stands_on(circle), circle.hindrance)

    def stands_on(self, circle: CircleNow) -> Verdict:
        """Nothing that it changes has been changed since it was written (ledger 5.3-f)."""
        shifted = self.shifted(circle)
        return no("5.3-f", "ground_has_shifted", line=", ".join(shifted)) if shifted else YES

    def shifted(self, circle: CircleNow) -> list[str]:
        """The Roles and Policies that are not what they were when the latest version was written."""
        then, now = self.latest.ground, circle.ground
        return sorted(each for each in then.keys() | now.keys() if list(then.get(each, ())) != list(now.get(each, ())))

    # When what may happen

    def hears(self, deed: Deed | None = None) -> Verdict:
        """Whether it is open, or its meeting is at it; and, there, at a step for this deed (§5.4.5)."""
        if self.is_open:
            return no("5.4.5-a", "only_in_a_meeting") if deed is Deed.PRESENT else YES
        if not self.in_meeting:
            return no("5.3-g", "proposal_is_not_open")
        own = self.id if self.election is None or self.here.subject == self.id else self.election
        if not (verdict := self.here.hears(own)) or deed is None:
            return verdict
        clause, steps = HEARD[deed]
        if self.step in steps:
            return YES
        return no(clause, "has_a_step_of_its_own", step=self.step.value, its=steps[0].value)

    def hears_asynchronously(self) -> Verdict:
        """What has no place in a meeting."""
        return no("5.4.5-e", "not_in_a_meeting") if self.in_meeting else self.hears()

    def hears_turn(self, person: str | None, deed: Deed) -> Verdict:
        """In a round of a meeting each speaks once, in turn (§5.4.5-c, -e)."""
        if not (verdict := self.hears(deed)) or not self.in_meeting:
            return verdict
        turns, clause = self.round_now, HEARD[deed][0]
        if person == turns.turn:
            return YES
        if person in turns.heard:
            return no(clause, "heard_already")
        if person not in turns.order:
            return (
                no(clause, "proposer_does_not_react") if person == self.proposer else no("5.4.1-a", "not_taking_part")
            )
        return no(clause, "turn_of_another", people=(turns.turn,))

    def hears_answers(self, person: str | None, version: int | None = None) -> Verdict:
        """Answers are to the version that the round is held on; who has a concern settles it first."""
        if not (verdict := self.hears(Deed.ANSWER)):
            return verdict
        if version is not None and version != self.latest.number:
            return no("5.3-d", "proposal_amended_meanwhile")
        if self.in_integration:
            return no("5.3-d", "proposal_is_in_integration")
        if self.in_meeting:
            return self.hears_turn(person, Deed.ANSWER)
        if any(objection.by == person for objection in self.unsettled):
            return no("5.3-c", "settle_your_concern_first")
        if person in self.answers:
            return no("5.3-c", "answered_already")
        return YES

    def hears_concerns(self, at: datetime, circle: CircleNow, person: str | None) -> Verdict:
        """At any time until adoption, unless the round's time limit has passed: then silence has spoken.

        In a meeting in one's turn, which lasts, for somebody with several concerns, until the next one speaks.
        """
        if self.in_meeting:
            turn = self.hears_turn(person, Deed.ANSWER)
            return self.hears(Deed.ANSWER) if self._is_speaking(person) else turn
        if not (verdict := self.hears()):
            return verdict
        if self.silence_counts(at, circle) and not self.in_integration:
            return no("5.3-c", "time_limit_has_passed")
        return YES

    def hears_amendment(self, circle: CircleNow) -> Verdict:
        """At its steps; and in an objection round where it cannot be adopted as it stands (ledger 5.3-f)."""
        if self.step is Step.OBJECTION_ROUND and not circle.hindrance:
            return self.hears()
        return self.hears(Deed.AMEND)

    def hears_integration(self, objection: Objection) -> Verdict:
        """In a meeting one Objection at a time (§5.4.5-f)."""
        if not (verdict := self.hears(Deed.INTEGRATE)):
            return verdict
        if self.in_meeting and objection.unsettled and objection is not self.current:
            return no("5.4.5-f", "one_objection_at_a_time")
        return objection.hears()

    def hears_taking_up(self, objection: Objection) -> Verdict:
        if not self.in_meeting:
            return no("5.4.5-f", "only_in_a_meeting")
        if not (verdict := all_of(self.hears(Deed.INTEGRATE), objection.hears())):
            return verdict
        return no("5.4.5-f", "taken_up_already") if objection is self.current else YES

    def _is_speaking(self, person: str | None) -> bool:
        mine = any(each.by == person and each.round == self.round for each in self.objections)
        return mine and self.turns.heard[-1:] == [person] and person in self.here.present

    # How it is kept

    def to_document(self, *, private: bool = True) -> dict[str, Any]:
        """Everything as JSON; `private=False` leaves aside what is no part of the log."""
        document: dict[str, Any] = to_json(self)
        if not private:
            del document["writing"]
        return document

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self:
        return from_json(cls, document)

    # What happens

    def _happen(self, now: Moment, event: Event) -> None:
        moment = moment_of(event, now, self.recorded)
        self.when(event, moment)
        self.events.append((moment, event))

    def when(self, event: Event, moment: Moment) -> None:
        take_in(event, self, moment)
        self.recorded = moment.number

    def _move_to(self, step: Step) -> None:
        """A meeting moves only what it is at; it may lay that down whenever it ends."""
        if step not in NEXT[self.step]:
            raise OutOfOrder(Reason("5.3-g", "step_does_not_follow"))
        if self.in_meeting and step is not Step.PARKED and not (verdict := self.hears()):
            raise OutOfOrder(verdict.reason)

    def _limit(self, at: datetime, circle: CircleNow) -> RoundLimit | None:
        if circle.limit is None:
            return None
        days = circle.limit.days
        return RoundLimit(policy=circle.limit.policy, days=days, closes_at=at + timedelta(days=days))
