"""A Proposal heard in the Bakery of `builders.py`, by people who act one after the other.

>>> hearing = a_hearing()             # LEA proposes, for Flour, that the Ovens take on one more accountability
>>> hearing.says_no_objection(SAM)
>>> hearing.proposal.step
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from app.governance.changes import AddAccountability, Change, apply_changes, change_to_body, ground_of
from app.governance.circles import circle_members
from app.governance.documents import to_json
from app.governance.errors import NotPermitted
from app.governance.events import Event, Finding, ProposalAdopted, Side
from app.governance.objections import ALL_FOUR, Criterion, Objection
from app.governance.proposal_facts import changes_of, circle_now, may_still_be_made
from app.governance.proposal_steps import CircleNow, Moment, Step, Writing
from app.governance.proposals import Proposal, replay_step
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from tests.builders import BAKERY, FLOUR, LEA, OVENS, TODAY, a_structure

NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)


def a_change(text: str = "Cleaning the ovens on Sundays", role: str = OVENS) -> Change:
    return AddAccountability(accountability=text.lower().replace(" ", "-"), role=role, text=text)


class Hearing:
    """Does what the actions do, without a database: asks who may, acts, records, settles, adopts where complete."""

    def __init__(self, structure: Structure | None = None) -> None:
        self.structure = structure if structure is not None else a_structure()
        self.number = max(self.structure.at, 100)
        self.now = NOON
        self.log: list[tuple[Moment, Event]] = []
        self.proposal = Proposal(id="none", circle=BAKERY, proposer=LEA, role=FLOUR)

    # The moment

    @property
    def today(self) -> date:
        return self.now.date()

    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)

    def at(self, person: str | None) -> Moment:
        return Moment(self.number + 1, self.now, person)

    @property
    def circle(self) -> CircleNow:
        return circle_now(self.structure, self.proposal, self.today)

    @property
    def members(self) -> set[str]:
        return set(circle_members(self.structure, self.proposal.circle))

    @property
    def step(self) -> Step:
        return self.proposal.step

    def is_at(self, step: Step) -> bool:
        return self.proposal.step is step

    # The Proposal

    def drafts(
        self, person: str = LEA, role: str = FLOUR, changes: Iterable[Change] = (), circle: str = BAKERY
    ) -> Proposal:
        given = list(changes) or [a_change()]
        proposal = Proposal(id=f"proposal-{self.number}", circle=circle, proposer=person, role=role)
        bodies = [change_to_body(change) for change in given]
        ground = ground_of(self.structure, given)
        proposal.write(Writing(changes=bodies, ground=ground, tension="t", example="e", helped="h"))
        self.proposal = proposal
        return proposal

    def sends(self) -> None:
        now = self.at(self.proposal.proposer)
        said = {name: now.words(name) for name in ("tension", "example", "helped")}
        self.proposal.open(now, self.circle, **said)
        self.told()

    def amends(self, changes: Iterable[Change], by: str | None = None, **facts: Any) -> None:
        given = list(changes)
        bodies = [change_to_body(change) for change in given]
        circle = circle_now(self.structure, self.proposal, self.today, bodies)
        ground = ground_of(self.structure, given)
        self.proposal.amend(self.at(by or self.proposal.proposer), circle, bodies, ground, **facts)
        self.told()

    def says_no_objection(self, *people: str) -> None:
        for person in people:
            self.proposal.say_no_objection(self.at(person), self.circle, self.proposal.latest.number)
            self.told()

    def everybody_agrees(self) -> None:
        self.says_no_objection(*sorted(self.proposal.awaited(self.now, self.circle)))

    # Objections

    def raises(self, person: str, role: str, breaks: str = "") -> Objection:
        now = self.at(person)
        found = self.proposal.raise_concern(
            now, self.circle, f"objection-{now.number}", role, now.words("concern"), breaks
        )
        self.told()
        return found

    def objects(self, person: str, role: str) -> Objection:
        """A concern with an argument for each of the four criteria."""
        objection = self.raises(person, role)
        for criterion in ALL_FOUR:
            self.argues(objection, criterion)
        return objection

    def argues(self, objection: Objection, criterion: Criterion, met: bool = True) -> None:
        now = self.at(objection.by)
        words = now.words("argument") if met else ""
        self.proposal.argue(now, self.circle, objection.id, criterion, met, words)
        self.told()

    def tests(self, objection: Objection, by: str = LEA, without: Iterable[Criterion] = ()) -> None:
        """The Facilitator asks of each criterion, and finds no argument for those in `without`."""
        now = self.at(by)
        missing = set(without)
        findings = {
            each: Finding.NO_ARGUMENT if each in missing else Finding.ARGUMENT_GIVEN for each in objection.criteria
        }
        answers = {each: now.words(f"answers.{each.value}") for each in objection.criteria if each not in missing}
        self.proposal.record_test(now, self.circle, objection.id, findings, answers)
        self.told()

    def confirms(self, objection: Objection, *sides: Side) -> None:
        for side in sides or (Side.OBJECTOR, Side.PROPOSER):
            person = objection.by if side is Side.OBJECTOR else self.proposal.proposer
            version = self.proposal.latest.number
            self.proposal.confirm_resolution(self.at(person), self.circle, objection.id, side, version)
            self.told()

    # What follows

    def told(self) -> None:
        """Record, bring up to the Circle of this moment, adopt where nothing is missing: as the actions do."""
        self._record()
        if not (self.proposal.is_open or self.proposal.in_meeting):
            return
        self.proposal.settle(self.at(None), self.circle)
        self._record()
        if (
            self.proposal.is_open
            and self.proposal.may_be_adopted(self.now, self.circle)
            and may_still_be_made(self.structure, self.proposal)
        ):
            self.proposal.adopt(self.at(None), self.circle)
            self._record()

    def _record(self) -> None:
        for moment, event in self.proposal.events:
            assert moment.number == self.number + 1
            if isinstance(event, ProposalAdopted):
                apply_changes(self.structure, moment.number, self.proposal.circle, changes_of(event.changes))
            self.number = moment.number
            self.log.append((moment, event))
        self.proposal.events.clear()
        self.structure.at = max(self.structure.at, self.number)

    def replayed(self) -> Proposal:
        """The Proposal as the log alone gives it, through JSON."""
        proposal: Proposal | None = None
        for moment, event in self.log:
            body = to_json({**event.to_body(), "words": event.words()})
            proposal = replay_step(proposal, event.kind, moment.number, moment.at, moment.by, body)
        assert proposal is not None
        return proposal


def a_hearing(structure: Structure | None = None, **drafted: Any) -> Hearing:
    """A Proposal just sent: by LEA, for Flour, unless `drafted` says otherwise."""
    hearing = Hearing(structure)
    hearing.drafts(**drafted)
    hearing.sends()
    return hearing


def permitted(verdict: Verdict) -> None:
    if not verdict:
        raise NotPermitted(verdict.reason)
