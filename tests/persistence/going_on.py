"""Processes of every noun in the mill of `builders.py`, on a real database: made by their verbs, told to the log."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.governance.audits import Audit
from app.governance.breakdowns import Breakdown
from app.governance.election_facts import electorate_now
from app.governance.election_steps import Electorate
from app.governance.elections import Election
from app.governance.lines import RoleKind
from app.governance.meeting_steps import Seat
from app.governance.meetings import Meeting
from app.governance.process import Moment, Process
from app.governance.proposals import Proposal
from app.governance.rulings import Ruling
from app.governance.surrogates import Acting, Standing
from app.persistence.engine import Database
from app.persistence.unit_of_work import UnitOfWork
from tests.builders import ANA, BAKERY, LEA, OVENS, PASTRY, SAM, core
from tests.seeding import NOW, Seeded, seed

FACILITATOR_ROLE = core(BAKERY, RoleKind.FACILITATOR)
START = NOW + timedelta(days=7)


def at(work: UnitOfWork, person: str | None = None) -> Moment:
    return Moment(work.next_number, work.now, person or work.actor.person)


def tell(work: UnitOfWork, process: Process | Proposal, **said: str) -> None:
    """As the actions do: each event a record, with what was said in it."""
    happened = list(process.events)
    process.events.clear()
    for when, event in happened:
        words = {field: said.get(field, f"Some {field}.") for field in event.words()}
        body = event.to_body()
        work.record(event.kind, circle=process.circle, subject=process.id, body=body, words=words, by=when.by)


def a_meeting(mill: Seeded, meeting: str = "m1", circle: str = BAKERY, days: int = 7) -> None:
    with mill.as_(SAM) as work:
        made = Meeting(id=meeting, circle=circle)
        made.schedule(at(work), NOW + timedelta(days=days), 60, [ANA, SAM, LEA], series="weekly")
        tell(work, made)
        work.meetings.add(made)


def an_open_meeting(mill: Seeded, *present: str, meeting: str = "m1") -> None:
    """LEA facilitates, SAM is its Secretary."""
    a_meeting(mill, meeting)
    with mill.as_(SAM, now=START) as work:
        made = work.meetings.get(meeting)
        for person in present or (LEA, SAM, ANA):
            made.come_in(at(work), person, [Seat("role_lead", OVENS)], own_device=True)
            tell(work, made)
        made.open(at(work), Acting(LEA, Standing.HOLDER), Acting(SAM, Standing.HOLDER), members=4)
        tell(work, made)


def an_election(mill: Seeded, election: str = "e1", *, begun: bool = True) -> None:
    with mill.as_(LEA) as work:
        made = Election.call(at(work), election, BAKERY, FACILITATOR_ROLE)
        tell(work, made)
        work.elections.add(made)
        if begun:
            made.open_nominations(at(work), electorate(work, made))
            tell(work, made)


def electorate(work: UnitOfWork, election: Election) -> Electorate:
    return electorate_now(work.structure, election)


def cast(mill: Seeded, person: str, candidate: str, reason: str = "", election: str = "e1") -> None:
    with mill.as_(person) as work:
        made, now = work.elections.get(election), at(work)
        seal = work.ballots.cast(election, made.turn, person, candidate, reason, record=now.number)
        made.cast_ballot(now, electorate(work, made), candidate, seal)
        tell(work, made)


def a_ruling(mill: Seeded, ruling: str = "r1", circle: str = BAKERY) -> None:
    with mill.as_(LEA) as work:
        made = Ruling.ask(at(work), ruling, circle, "role_line", OVENS, at(work).words("question"))
        tell(work, made, question="Who heats the ovens?")
        work.rulings.add(made)


def a_breakdown(mill: Seeded, breakdown: str = "b1") -> None:
    """Its powers are not in use, so no line tells of it."""
    with mill.as_(LEA) as work:
        why = at(work).words("reason")
        made = Breakdown.declare(at(work), breakdown, PASTRY, BAKERY, RoleKind.FACILITATOR, why, None)
        tell(work, made)
        work.breakdowns.add(made)


def an_audit(mill: Seeded, audit: str = "a1") -> None:
    with mill.as_(LEA) as work:
        made = Audit.ask(at(work), audit, BAKERY, PASTRY, at(work).words("request"))
        tell(work, made)
        work.audits.add(made)


def all_going_on(database: Database) -> Seeded:
    mill = seed(database)
    an_open_meeting(mill)
    an_election(mill)
    cast(mill, ANA, SAM, "She is patient.")
    a_ruling(mill)
    a_breakdown(mill)
    an_audit(mill)
    return mill


MADE: dict[str, Any] = {
    "meeting": "m1",
    "election": "e1",
    "ruling": "r1",
    "breakdown": "b1",
    "audit": "a1",
}
"""The process of each noun in `all_going_on`."""
