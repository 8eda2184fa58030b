"""An organization with a crowd in it, and open Proposals for them to look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from app.actions.accounts import account_for
from app.actions.proposals import draft_proposal, send_proposal
from app.governance.changes import AddAccountability, change_to_body
from app.persistence import accounts
from app.persistence.engine import Database
from app.persistence.unit_of_work import UnitOfWork
from tests.builders import BAKERY, MAX, Building, a_structure
from tests.seeding import Seeded, seed

TOM, TILL = "tom", "till"


@dataclass(frozen=True, slots=True)
class Ground:
    slug: str
    proposals: list[str]
    cookies: list[str]
    """One person each."""
    writer: str
    """The cookie of MAX, a Circle Member."""


def a_crowd(database: Database, people: int, proposals: int) -> Ground:
    """TOM proposes so many things in the Bakery; the crowd are Partners who look on."""
    crowd = [f"crowd-{number}" for number in range(people)]
    building = Building(a_structure()).partners(TOM, *crowd).role(TILL, BAKERY, filled_by=[TOM])
    now = datetime.now(UTC)
    mill = Mill(database, seed(database, building.done, beside=(MAX, TOM, *crowd)).id)
    made = [_propose(mill, number, now) for number in range(proposals)]
    return Ground("mill", made, mill.cookies(crowd, now), mill.cookies([MAX], now)[0])


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
