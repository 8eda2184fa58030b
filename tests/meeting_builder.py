"""A Governance Meeting of the Bakery of `builders.py`, brought to any step by the actions themselves.

>>> held = a_meeting(mill, at="objection_round")      # `mill` as of tests/seeding.py or tests/web/conftest.py
>>> say_no_objection(held.as_(ANA), held.proposal, 1)
>>> held.advance()                                     # the Facilitator's next move

LEA facilitates, SAM is Secretary; ANA, MAX and IDA take part, IDA without a device of her own. MAX has put an item on
the agenda, for which he proposes an Accountability of the Counter; at "integration" ANA has objected to it, for the
Counter. At a step of an election ("nomination", "reasons", "changes", "count", "tie", "proposed") the item is an
election of the Facilitator instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from app.actions import agenda, meetings, objections, proposals
from app.actions.agenda import subject_of
from app.actions.meetings_base import meeting_of
from app.governance.changes import AddAccountability, Change, change_to_body
from app.governance.election_events import TieBreak
from app.governance.lines import RoleKind
from app.governance.meeting_moves import place_of
from app.governance.meetings import Meeting
from app.governance.objections import ALL_FOUR
from app.governance.proposal_steps import IN_MEETING
from app.governance.proposals import Proposal
from app.persistence.unit_of_work import UnitOfWork
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, PASTRY, SAM, core
from tests.seeding import NOW, Seeded

START = NOW + timedelta(hours=1)
MINUTES = 90
OPENED = START + timedelta(minutes=1)
LABEL = "The counter at night"
DUTY = "Sweeping the counter every evening"
ELECTED = core(BAKERY, RoleKind.FACILITATOR)
ELECTION = ("nomination", "reasons", "changes", "count", "tie", "proposed")


def a_duty(text: str = DUTY) -> Change:
    return AddAccountability(role=COUNTER, accountability=text.lower().replace(" ", "-"), text=text)


class Held:
    """A meeting that goes on; every act is of the moment `now`."""

    def __init__(self, mill: Seeded, id: str, now: datetime = OPENED) -> None:
        self.mill, self.id, self.now = mill, id, now
        self.item = 0
        self.objection = ""

    def as_(self, person: str | None, *, key: str | None = None) -> UnitOfWork:
        return self.mill.as_(person, key=key, now=self.now)

    def later(self, **passed: float) -> datetime:
        self.now += timedelta(**passed)
        return self.now

    # How it stands

    @property
    def meeting(self) -> Meeting:
        with self.as_(None) as work:
            return meeting_of(work, self.id)

    @property
    def place(self) -> str:
        with self.as_(None) as work:
            found = meeting_of(work, self.id)
            return place_of(found, subject_of(work, found))

    @property
    def proposal(self) -> str:
        """The id of the Proposal that is processed."""
        with self.as_(None) as work:
            found = subject_of(work, meeting_of(work, self.id)).proposal
            assert found is not None
            return found.id

    @property
    def election(self) -> str:
        with self.as_(None) as work:
            found = subject_of(work, meeting_of(work, self.id)).election
            assert found is not None
            return found.id

    def told(self) -> Proposal:
        id = self.proposal
        with self.as_(None) as work:
            found: Proposal = work.proposals.get(id)
            return found

    @property
    def turn(self) -> str | None:
        meeting = self.meeting
        if meeting.is_round:
            return meeting.round.turn
        return self.told().round_now.turn

    @property
    def present(self) -> list[str]:
        return self.meeting.present

    # What people do

    def advance(self, by: str = LEA) -> None:
        meetings.advance(self.as_(by), self.id, self.place)

    def everybody_speaks(self) -> None:
        while (turn := self.turn) is not None:
            meetings.speak_in_round(self.entering(turn), self.id, for_person=self.entered(turn))

    def presents(self, changes: Iterable[Change] = (), **words: str) -> None:
        bodies = [change_to_body(change) for change in list(changes) or [a_duty()]]
        said: dict[str, Any] = {
            "tension_words": "Crumbs lie there until morning", "example": "On Friday a mouse came",
            "helped": "There would have been nothing for it", **words,
        }  # fmt: skip
        proposals.present_proposal(self.as_(MAX), self.proposal, bodies, **said)

    def everybody_reacts(self) -> None:
        while (turn := self.turn) is not None:
            proposals.react(self.entering(turn), self.proposal, f"{turn} likes it", for_person=self.entered(turn))

    def says_no_objection(self, person: str) -> None:
        version = self.told().latest.number
        proposals.say_no_objection(self.entering(person), self.proposal, version, for_person=self.entered(person))

    def nobody_objects(self) -> None:
        while self.meeting.item is not None and (turn := self.turn) is not None:
            self.says_no_objection(turn)

    def objects(self, person: str = ANA, role: str = COUNTER, concern: str = "Nobody could sell in the evening") -> str:
        """With an argument for each of the four criteria, in their turn; those before them see no harm."""
        while (turn := self.turn) is not None and turn != person:
            self.says_no_objection(turn)
        work = self.entering(person)
        self.objection = objections.raise_concern(work, self.proposal, role, concern, for_person=self.entered(person))
        for criterion in ALL_FOUR:
            objections.argue_criterion(
                self.entering(person), self.proposal, self.objection, criterion, True, "Because it would",
                for_person=self.entered(person),
            )  # fmt: skip
        return self.objection

    def entering(self, person: str) -> UnitOfWork:
        """Whoever enters what this person does: they themselves, or the Secretary."""
        return self.as_(SAM if self.entered(person) else person)

    def entered(self, person: str) -> str | None:
        here = self.meeting.here(person)
        return person if here is not None and not here.own_device else None


def a_meeting(
    mill: Seeded,
    *,
    at: str = "check_in",
    own_device: Iterable[str] = (LEA, SAM, ANA, MAX),
    ticked: Iterable[str] = (IDA,),
    changes: Iterable[Change] = (),
    start: datetime = START,
) -> Held:
    """`at`: "scheduled", a step of the meeting or of a Proposal, "adopted", "time_out", or a step of an election."""
    (meeting,) = meetings.schedule_meeting(mill.as_(SAM), BAKERY, start, MINUTES, place="Back room")
    held = Held(mill, meeting, start + timedelta(minutes=1))
    if at == "scheduled":
        return held
    for person in own_device:
        meetings.join_meeting(held.as_(person), meeting)
    for person in ticked:
        meetings.mark_present(held.as_(SAM), meeting, person)
    meetings.open_meeting(held.as_(LEA), meeting)
    if at == "time_out":
        meetings.begin_time_out(held.as_(LEA), meeting)
    if at in ("check_in", "time_out"):
        return held
    held.everybody_speaks()
    held.advance()
    if at == "agenda":
        return held
    if at in ("closing", "closed"):
        return _to_its_end(held, at)
    if at in ELECTION:
        return _elect(held, at)
    held.item = agenda.add_item(held.as_(MAX), meeting, LABEL, PASTRY)
    held.advance()
    return held if at in ("item", "present_proposal") else _process(held, at, changes)


def _to_its_end(held: Held, at: str) -> Held:
    held.advance()
    if at == "closed":
        held.everybody_speaks()
        held.advance()
    return held


def _process(held: Held, at: str, changes: Iterable[Change]) -> Held:
    assert at in [*map(str, IN_MEETING), "adopted"], at
    for step in IN_MEETING[:-1]:
        if step == at:
            return held
        if step == "present_proposal":
            held.presents(changes)
            continue
        if step == "reaction_round":
            held.everybody_reacts()
        if step != "objection_round":
            held.advance()
    if at == "adopted":
        held.nobody_objects()
        held.advance()
        return held
    held.objects()
    while (turn := held.turn) is not None:
        held.says_no_objection(turn)
    if held.told().step == "objection_round":
        held.advance()
    return held


def _elect(held: Held, at: str) -> Held:
    """ANA has most nominations; at "tie", ANA and MAX have as many as each other."""
    next(step for step in an_election(held, is_tied=at == "tie") if step == at)
    return held


def an_election(held: Held, *, is_tied: bool = False) -> Iterator[str]:
    """From step to step, for whoever looks at each; a tie is broken by a draw."""
    from app.actions import elections

    held.item = agenda.add_item(held.as_(MAX), held.id, "", election_role=ELECTED)
    held.advance()
    elections.begin_election(held.as_(LEA), held.election)
    yield "nomination"
    named = {LEA: ANA, SAM: ANA, ANA: MAX, MAX: MAX if is_tied else ANA, IDA: LEA if is_tied else ANA}
    for person in held.present:
        elections.cast_ballot(
            held.entering(person), held.election, named[person], "Calm and clear", for_person=held.entered(person)
        )
    held.advance()
    for step in ("reasons", "changes", "count"):
        yield step
        while _election_step(held) == step:
            held.advance() if step != "changes" else _everybody_keeps(held)
    if is_tied:
        yield "tie"
        elections.break_tie(held.as_(LEA), held.election, TieBreak.DRAW)
    yield "proposed"


def _election_step(held: Held) -> str:
    id = held.election
    with held.as_(None) as work:
        return str(work.elections.get(id).step)


def _everybody_keeps(held: Held) -> None:
    from app.actions import elections

    for person in held.present:
        elections.keep_nomination(held.entering(person), held.election, for_person=held.entered(person))
    held.advance()
