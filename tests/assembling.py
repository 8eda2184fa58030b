"""A Governance Meeting of the Bakery of `builders.py`, held without a database, by people who act one after the other.

>>> assembly = an_assembly()           # LEA facilitates, SAM is Secretary; ANA and MAX are here too. It is checking in.
>>> assembly.goes_through_rounds()     # to the agenda
>>> assembly.adds(ANA, COUNTER)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from app.governance.circles import circle_members
from app.governance.documents import to_json
from app.governance.errors import OutOfOrder
from app.governance.events import event_from_body
from app.governance.meeting_facts import additions_of, ended_terms, notice_days, quorum_of
from app.governance.meeting_floor import acting_here, seats, taking_part
from app.governance.meeting_permissions import may_open
from app.governance.meeting_steps import MeetingStep
from app.governance.meetings import Meeting
from app.governance.process import Moment, Process, replay_step
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, OUTSIDER, PASTRY, SAM, TODAY, a_structure

NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
START = NOON + timedelta(days=2)
HERE = (LEA, SAM, ANA, MAX)


class Assembly:
    """Does what the actions do: asks the permissions, acts, and keeps the log, which is replayed after each act."""

    def __init__(self, structure: Structure | None = None, circle: str = BAKERY) -> None:
        self.structure = structure if structure is not None else a_structure()
        self.now, self.number = NOON, 100
        self.meeting = Meeting(id="meeting", circle=circle)
        self.log: list[tuple[Moment, str, Mapping[str, Any]]] = []
        self.replayed: Process | None = None

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def step(self) -> MeetingStep:
        return self.meeting.step

    @property
    def here(self) -> list[str]:
        return taking_part(self.structure, self.meeting, self.today)

    def at(self, person: str | None) -> Moment:
        return Moment(self.number + 1, self.now, person)

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)

    def told(self) -> None:
        """Write the log, and be what it says."""
        for moment, event in self.meeting.events:
            said = {"words": dict.fromkeys(event.words(), "")} if event.words() else {}
            body = {**event.to_body(), **said}
            self.log.append((moment, event.kind, body))
            self.replayed = replay_step(self.replayed, event_from_body(event.kind, moment.number, body), moment)
            self.number = moment.number
        self.meeting.events.clear()
        assert to_json(self.replayed) == to_json(self.meeting)

    # Ahead of it

    def is_scheduled(self, starts_at: datetime = START, minutes: int = 60, by: str = SAM) -> None:
        days = notice_days(self.structure, self.meeting.circle)
        told = circle_members(self.structure, self.meeting.circle)
        self.meeting.schedule(self.at(by), starts_at, minutes, told, notice_days=days)
        self.told()

    def is_requested(self, by: str = ANA, *, roles: Iterable[str] = (), tension: bool = False) -> None:
        now = self.at(by)
        self.meeting = Meeting.request(
            now,
            "meeting",
            self.meeting.circle,
            reason=now.words("reason"),
            roles=roles,
            tension=now.words("tension") if tension else "",
        )
        self.told()

    # Who is here

    def comes(self, *people: str, own_device: bool = True) -> None:
        for person in people:
            allowed = seats(self.structure, self.meeting, self.today).get(person, ())
            self.meeting.come_in(self.at(person), person, allowed, own_device=own_device)
            self.told()

    def leaves(self, *people: str) -> None:
        for person in people:
            self.meeting.go_out(self.at(person), person)
            self.told()

    def invites(self, guest: str = OUTSIDER, by: str = IDA, circle: str = PASTRY) -> None:
        now = self.at(by)
        self.meeting.invite(now, guest, circle, now.words("tension"))
        self.told()

    def opens(self, by: str = LEA) -> None:
        verdict = may_open(self.structure, by, self.meeting, self.now, self.today)
        if not verdict:
            raise OutOfOrder(verdict.reason)
        if by not in self.meeting.present:
            self.comes(by)
        quorum = quorum_of(self.structure, self.meeting, self.here)
        self.meeting.open(
            self.at(by),
            acting_here(self.structure, self.meeting, "facilitator", self.today, declaring=by),
            acting_here(self.structure, self.meeting, "secretary", self.today, declaring=by),
            additions=additions_of(self.structure, self.meeting.circle),
            quorum=quorum.needed,
            members=len(quorum.here),
            missing=quorum.missing,
            overdue=ended_terms(self.structure, self.meeting.circle, self.today),
        )
        self.told()

    # Its course

    def says(self, person: str) -> None:
        now = self.at(person)
        self.meeting.speak(now, now.words("text"))
        self.told()

    def goes_on(self, by: str | None = LEA) -> None:
        self.meeting.go_on(self.at(by))
        self.told()

    def goes_through_rounds(self) -> None:
        """Past everybody, to where there is no round any more."""
        while self.meeting.is_round:
            self.goes_on()

    def adds(self, person: str = ANA, role: str = COUNTER, **facts: Any) -> int:
        now = self.at(person)
        number = self.meeting.add_item(now, role, now.words("label"), **facts)
        self.told()
        return number

    def begins(self, number: int, proposal: str = "proposal", by: str = LEA) -> None:
        self.meeting.begin_item(self.at(by), number, proposal=proposal)
        self.told()


def an_assembly(structure: Structure | None = None, people: Iterable[str] = HERE) -> Assembly:
    """Opened by LEA at its hour, with these people."""
    assembly = Assembly(structure)
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(*people)
    assembly.opens()
    return assembly


def an_agenda(structure: Structure | None = None, people: Iterable[str] = HERE) -> Assembly:
    """The same, where the agenda is built."""
    assembly = an_assembly(structure, people)
    assembly.goes_through_rounds()
    return assembly


def refused(verdict: Verdict) -> tuple[str, str] | None:
    """The clause and the message, to be compared."""
    return (verdict.reason.clause, verdict.reason.message) if verdict.reason is not None else None
