"""A Proposal processed in a Governance Meeting of the Bakery of `builders.py`, its Floor given by hand.

>>> meeting = at(Step.OBJECTION_ROUND)     # MAX proposes, for Pastry, that the Ovens take on one more accountability
>>> meeting.says_no_objection(LEA, SAM)    # LEA facilitates, SAM is Secretary; then MAX and ANA. IDA is not there.
>>> meeting.proposal.round_now.turn
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from app.governance.changes import Change, change_to_body, ground_of
from app.governance.events import DropGround
from app.governance.floor import Floor
from app.governance.objections import Objection
from app.governance.proposal_facts import circle_now
from app.governance.proposal_steps import IN_MEETING, Step
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from tests.builders import ANA, LEA, MAX, OVENS, PASTRY, SAM
from tests.proposing import Hearing, a_change

MEETING = "meeting"
PRESENT = (LEA, SAM, MAX, ANA)
FACILITATOR, SECRETARY, PROPOSER = LEA, SAM, MAX


class Meeting(Hearing):
    """Does what the actions do in a meeting; `here` changes who is there and how the meeting stands."""

    def __init__(self, structure: Structure | None = None, **floor: Any) -> None:
        super().__init__(structure)
        given = {"present": PRESENT, "facilitator": FACILITATOR, "secretary": SECRETARY, **floor}
        self.floor = Floor(meeting=MEETING, represented=frozenset(given.pop("represented", ())), subject=None, **given)

    def here(self, **facts: Any) -> None:
        self.floor = replace(self.floor, **facts)
        self.proposal.floor = self.floor

    def leaves(self, person: str) -> None:
        self.here(present=tuple(each for each in self.floor.present if each != person))

    def joins(self, person: str) -> None:
        self.here(present=(*self.floor.present, person))

    # The steps

    def drafts(
        self, person: str = PROPOSER, role: str = PASTRY, changes: Iterable[Change] = (), circle: str = "bakery"
    ) -> Proposal:
        return super().drafts(person, role, changes, circle)

    def brings(self) -> None:
        self.proposal.bring(self.at(self.floor.facilitator), MEETING)
        self.here(subject=self.proposal.id)
        self.told()

    def presents(self, *changes: Change, words: Iterable[str] = ("tension", "example", "helped")) -> None:
        given = list(changes) or [a_change()]
        bodies, now = [change_to_body(change) for change in given], self.at(self.proposal.proposer)
        circle = circle_now(self.structure, self.proposal, self.today, bodies)
        said: Mapping[str, str] = {name: now.words(name) for name in words}
        self.proposal.present(now, circle, bodies, ground_of(self.structure, given), **said)
        self.told()

    def moves_on(self) -> None:
        self.proposal.move_on(self.at(self.floor.facilitator), self.circle)
        self.told()

    def asks(self, person: str, about_tension: bool = False) -> int:
        now = self.at(person)
        number = self.proposal.ask_question(now, now.words("text"), about_tension=about_tension)
        self.told()
        return number

    def reacts(self, person: str) -> None:
        now = self.at(person)
        self.proposal.react(now, now.words("text"))
        self.told()

    def passes(self, person: str) -> None:
        self.proposal.pass_turn(self.at(person))
        self.told()

    def everybody_is_heard(self) -> None:
        """In a round, each in turn, with nothing to say against it."""
        while (turn := self.proposal.round_now.turn) is not None:
            if self.is_at(Step.REACTION_ROUND):
                self.passes(turn)
            else:
                self.says_no_objection(turn)

    def objects_in_turn(self, person: str, role: str = OVENS, breaks: str = "") -> Objection:
        """Those before agree; then this one objects, with an argument for each criterion."""
        while (turn := self.proposal.round_now.turn) not in (person, None):
            assert turn is not None
            self.says_no_objection(turn)
        return self.raises(person, role, breaks) if breaks else self.objects(person, role)

    def takes_up(self, objection: Objection) -> None:
        self.proposal.take_up(self.at(self.floor.facilitator), objection.id)
        self.told()

    def parks(self) -> None:
        self.proposal.park(self.at(self.floor.facilitator))
        self.told()

    def drops(self, ground: DropGround, because: int) -> None:
        now = self.at(self.floor.facilitator)
        self.proposal.drop(now, ground, because, now.words("reason"))
        self.told()

    def to(self, step: Step) -> Meeting:
        """On to this step; at the reaction round and the objection round, everybody before is heard on the way."""
        for each in IN_MEETING[: IN_MEETING.index(step) + 1]:
            if IN_MEETING.index(each) <= self._place:
                continue
            if each is Step.PRESENT_PROPOSAL:
                self.brings()
            elif each is Step.CLARIFYING_QUESTIONS:
                self.presents()
            else:
                self.everybody_is_heard()
                self.moves_on()
        return self

    @property
    def _place(self) -> int:
        return IN_MEETING.index(self.step) if self.step in IN_MEETING else -1


def at(step: Step, structure: Structure | None = None, **floor: Any) -> Meeting:
    """A Proposal of MAX's at this step of a meeting."""
    meeting = Meeting(structure, **floor)
    meeting.drafts()
    return meeting.to(step)


def in_integration(person: str = SAM, role: str = OVENS, **floor: Any) -> tuple[Meeting, Objection]:
    """Everybody has been heard, and this one objected."""
    meeting = at(Step.OBJECTION_ROUND, **floor)
    objection = meeting.objects_in_turn(person, role)
    meeting.everybody_is_heard()
    meeting.moves_on()
    return meeting, objection
