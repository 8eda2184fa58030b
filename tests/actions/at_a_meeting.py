"""A Governance Meeting of the Bakery on a database, held by the actions that people use.

LEA facilitates and SAM is Secretary, each on a device of their own; MAX, who proposes for Pastry, has one too, and ANA
has none. IDA is away.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.actions.agenda import add_item, begin_item, subject_of
from app.actions.meetings import (
    advance,
    join_meeting,
    mark_present,
    open_meeting,
    schedule_meeting,
    speak_in_round,
)
from app.actions.proposals import pass_turn, present_proposal, say_no_objection
from app.governance.changes import AddAccountability, Change, change_to_body
from app.governance.meeting_moves import place_of
from app.governance.meeting_steps import MeetingStep
from app.governance.proposal_steps import IN_MEETING, Step
from app.governance.proposals import Proposal
from tests.builders import ANA, BAKERY, LEA, MAX, OVENS, PASTRY, SAM
from tests.seeding import NOW, Seeded

START = NOW + timedelta(hours=1)
HERE = (LEA, SAM, MAX, ANA)
WORDS: dict[str, Any] = {"tension_words": "Ash.", "example": "On Sunday it burnt.", "helped": "Somebody would sweep."}


def duty(text: str = "Cleaning the ovens", role: str = OVENS) -> Change:
    return AddAccountability(accountability=text.lower().replace(" ", "-"), role=role, text=text)


class Held:
    """`held.by(LEA)` is a write of hers during the meeting; `held.at(Step.…)` goes on to a step of the Proposal."""

    def __init__(
        self,
        mill: Seeded,
        *,
        proposal: str | None = None,
        owner: str = MAX,
        role: str = PASTRY,
        meeting: str | None = None,
    ) -> None:
        self.mill, self.owner, self.now = mill, owner, START + timedelta(minutes=1)
        self.meeting = meeting or schedule_meeting(mill.as_(SAM), BAKERY, START, 120)[0]
        open_meeting(self.by(LEA), self.meeting)
        for person in (SAM, MAX):
            join_meeting(self.by(person), self.meeting)
        mark_present(self.by(LEA), self.meeting, ANA)
        for person in HERE:
            speak_in_round(self.by(LEA if person == ANA else person), self.meeting, "", ANA if person == ANA else None)
        self.advances()
        work, for_person = self.typed(owner)
        self.item = add_item(work, self.meeting, "Ash", role, proposal=proposal, for_person=for_person)
        begin_item(self.by(LEA), self.meeting, self.item, self.place)
        with mill.as_(None, now=self.now) as work:
            self.id = work.meetings.get(self.meeting).find(self.item).proposal or ""

    def by(self, person: str | None, key: str | None = None) -> Any:
        return self.mill.as_(person, now=self.now, key=key)

    def typed(self, person: str) -> tuple[Any, str | None]:
        """Whose write it is, and for whom: what somebody without a device says, the Facilitator enters."""
        return (self.by(LEA), ANA) if person == ANA else (self.by(person), None)

    @property
    def place(self) -> str:
        with self.by(None) as work:
            found = work.meetings.get(self.meeting)
            return place_of(found, subject_of(work, found))

    @property
    def proposal(self) -> Proposal:
        with self.by(None) as work:
            found: Proposal = work.proposals.get(self.id)
            return found

    @property
    def meeting_step(self) -> MeetingStep:
        with self.by(None) as work:
            step: MeetingStep = work.meetings.get(self.meeting).step
            return step

    def advances(self) -> None:
        advance(self.by(LEA), self.meeting, self.place)

    def presents(self, *changes: Change, **words: str) -> None:
        bodies = [change_to_body(each) for each in changes or (duty(),)]
        present_proposal(self.by(self.owner), self.id, bodies, "Sweep", **(words or WORDS))

    def everybody_is_heard(self) -> None:
        while (turn := self.proposal.round_now.turn) is not None:
            self.agrees(turn)

    def agrees(self, person: str) -> None:
        proposal, (work, for_person) = self.proposal, self.typed(person)
        if proposal.step is Step.REACTION_ROUND:
            pass_turn(work, self.id, for_person)
        else:
            say_no_objection(work, self.id, proposal.latest.number, for_person)

    def at(self, step: Step) -> Held:
        for each in IN_MEETING[1 : IN_MEETING.index(step) + 1]:
            if IN_MEETING.index(each) <= IN_MEETING.index(self.proposal.step):
                continue
            if each is Step.CLARIFYING_QUESTIONS:
                self.presents()
                continue
            self.everybody_is_heard()
            self.advances()
        return self
