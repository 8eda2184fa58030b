"""An organization with a crowd in it, and open Proposals for them to look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from app.actions.accounts import account_for
from app.actions.proposals import draft_proposal, send_proposal
from app.governance.changes import AddAccountability, change_to_body
from app.persistence import accounts
from app.persistence.engine import Database
from app.persistence.unit_of_work import UnitOfWork
from tests.builders import BAKERY, MAX, Building, a_structure
from tests.meeting_builder import a_meeting
from tests.seeding import Seeded, seed

TOM, TILL = "tom", "till"


@dataclass(frozen=True, slots=True)
class Thing:
    """What is followed: its id, the address and the part that show it, and the Proposal that questions are asked of."""

    id: str
    path: str
    part: str
    proposal: str


@dataclass(frozen=True, slots=True)
class Ground:
    slug: str
    things: list[Thing]
    cookies: list[str]
    """One person each."""
    writer: str
    """The cookie of MAX, a Circle Member."""


def a_crowd(database: Database, people: int, things: int) -> Ground:
    """TOM proposes so many things in the Bakery; the crowd are Partners who look on."""
    mill, crowd, now = _mill(database, people)
    proposals = [_propose(mill, number, now) for number in range(things)]
    made = [Thing(proposal, f"/proposals/{proposal}", "article#proposal", proposal) for proposal in proposals]
    return Ground("mill", made, mill.cookies(crowd, now), mill.cookies([MAX], now)[0])


def a_crowd_at_a_meeting(database: Database, people: int, things: int = 1) -> Ground:
    """It has come to the questions about a Proposal; the crowd are Partners who look on."""
    mill, crowd, now = _mill(database, people)
    held = a_meeting(mill, at="clarifying_questions", start=now - timedelta(minutes=2))
    made = Thing(held.id, f"/meetings/{held.id}", "section#meeting", held.proposal)
    return Ground("mill", [made], mill.cookies(crowd, now), mill.cookies([MAX], now)[0])


def _mill(database: Database, people: int) -> tuple[Mill, list[str], datetime]:
    crowd = [f"crowd-{number}" for number in range(people)]
    building = Building(a_structure()).partners(TOM, *crowd).role(TILL, BAKERY, filled_by=[TOM])
    mill = Mill(database, seed(database, building.done, beside=(MAX, TOM, *crowd)).id)
    return mill, crowd, datetime.now(UTC)


class Mill(Seeded):
    def cookies(self, people: list[str], now: datetime) -> list[str]:
        with UnitOfWork(self.database, self.id, now=now) as work:
            found = [account_for(work.connection, f"{person}@mill.example", now) for person in people]
            for person, account in zip(people, found, strict=True):
                work.people.amend(person, account_id=account)
        with self.database.writing() as connection:
            return [f"__Host-sid={accounts.open_session(connection, account, now)}" for account in found]


def _propose(mill: Mill, number: int, now: datetime) -> str:
    change = AddAccountability(role=TILL, accountability=uuid4().hex, text=f"Counting the till, way {number}")
    words: dict[str, Any] = {"tension_words": "Nobody counts", "example": "On Monday", "helped": "It would show"}
    found = draft_proposal(mill.as_(TOM, now=now), BAKERY, TILL, None, [change_to_body(change)], **words)
    send_proposal(mill.as_(TOM, now=now), found)
    return found
