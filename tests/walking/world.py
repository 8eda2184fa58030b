"""The mill in the middle of a walk: what stands, what was written since, and how something is tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from app.governance.circles import roles_represented
from app.governance.elections import Election
from app.governance.errors import GovernanceError
from app.governance.floor import Floor
from app.governance.meeting_floor import floor_of, roles_of
from app.governance.meeting_moves import Subject, place_of
from app.governance.meetings import Meeting
from app.governance.messages import say
from app.governance.proposals import Proposal
from app.governance.records import Record
from app.governance.structure import Structure
from app.persistence import records, rows
from app.persistence.floors import is_in_meeting
from app.persistence.unit_of_work import UnitOfWork
from tests.walking.saved import Saved, Start

WITHOUT_CLAUSE = frozenset({
    "not_found", "changed_meanwhile", "draft_is_its_authors", "only_proposer_withdraws", "person_has_left",
})  # fmt: skip
"""Refusals that are the program's own: no article stands behind them."""
NOUNS: dict[str, tuple[Any, Any]] = {
    "meeting": (rows.meeting, Meeting), "proposal": (rows.proposal, Proposal), "election": (rows.election, Election)
}  # fmt: skip
ALL_BESIDE_THE_LOG = (
    rows.meeting, rows.proposal, rows.election, rows.ruling, rows.breakdown, rows.audit, rows.tension, rows.ballot,
    rows.proposal_answer, rows.circle_member, rows.outbox,
)  # fmt: skip


@dataclass
class Sight:
    """How everything stands at one moment. Nobody changes what is in it."""

    number: int
    hash: str
    now: datetime
    today: date
    structure: Structure
    meetings: dict[str, Meeting]
    proposals: dict[str, Proposal]
    elections: dict[str, Election]

    def floor(self, meeting: Meeting) -> Floor:
        return floor_of(self.structure, meeting, self.today, self.now)

    def subject(self, meeting: Meeting) -> Subject:
        item = meeting.current
        election = self.elections.get(item.election or "") if item is not None else None
        proposal = election.proposal if election is not None else item.proposal if item is not None else None
        return Subject(self.proposals.get(proposal or ""), election, meeting.id)


class World:
    def __init__(self, saved: Saved, start: Start) -> None:
        self.mill, self.now, self.meeting_id = saved.mill, start.now, start.meeting
        self.refusals: Counter[str] = Counter()
        self.rule = ""
        """What is being tried."""
        self.attempts = self.writes = 0
        self.log: list[Record] = []
        self.look()

    def as_(self, person: str | None) -> UnitOfWork:
        """Under a key of its own, so that the same walk makes the same ids again."""
        self.writes += 1
        return self.mill.as_(person, now=self.now, key=f"walk-{self.writes}")

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)
        self.look()

    def until(self, moment: datetime) -> None:
        self.later(seconds=max((moment - self.now).total_seconds(), 0))

    # What stands

    @property
    def meeting(self) -> Meeting | None:
        return self.sight.meetings.get(self.meeting_id)

    @property
    def moment(self) -> tuple[int, datetime]:
        """The same again only while nothing has moved."""
        return self.sight.number, self.now

    @property
    def place(self) -> str:
        assert self.meeting is not None
        return place_of(self.meeting, self.sight.subject(self.meeting))

    def roles(self, person: str, circle: str) -> list[str]:
        """Whom somebody may speak for there, in its meeting too."""
        if self.meeting is not None and self.meeting.circle == circle and self.meeting.is_open:
            return roles_of(self.sight.structure, self.meeting, person, self.sight.today)
        return roles_represented(self.sight.structure, person, circle, self.sight.today)

    # Trying something

    def tries(self, deed: Callable[[], object]) -> bool:
        """Whether it was done. What is refused says why, in both languages, and changes nothing."""
        before = self.sight.number
        self.attempts += 1
        digest = self._digest() if self.attempts % 4 == 0 else ""
        try:
            deed()
        except GovernanceError as refused:
            reason = refused.reason
            assert reason is not None
            assert reason.clause or reason.message in WITHOUT_CLAUSE, reason
            assert say(reason, "en")
            assert say(reason, "fr")
            self.refusals[f"{self.rule}: {reason.message}"] += 1
            self._is_as_it_was(before, digest)
            return False
        self.look()
        return True

    def _is_as_it_was(self, before: int, digest: str) -> None:
        """But for what was due anyway, and is done before anybody is heard (§5.3)."""
        self.look()
        if self.sight.number == before and digest:
            assert self._digest() == digest
        assert all(record.actor is None for record in self.log[before:])

    def look(self) -> None:
        with self.mill.database.connect() as connection:
            self.log += records.read(connection, self.mill.id, len(self.log))
            self.sight = self._look(connection)

    def _look(self, connection: Connection) -> Sight:
        table = rows.organization.c
        number, sealed, zone = connection.execute(
            select(table.head_number, table.head_hash, table.timezone).where(table.id == self.mill.id)
        ).one()
        structure = self.mill.database.structures.get(connection, self.mill.id, sealed)
        found: dict[str, dict[str, Any]] = {}
        for noun, (of, made) in NOUNS.items():
            documents = select(of.c.document).where(of.c.organization_id == self.mill.id)
            read = [made.from_document(each) for each in connection.execute(documents).scalars()]
            found[noun] = {each.id: each for each in read}
        today = self.now.astimezone(ZoneInfo(zone)).date()
        sight = Sight(number, sealed, self.now, today, structure, *found.values())
        processes: list[Proposal | Election] = [*sight.proposals.values(), *sight.elections.values()]
        for process in processes:
            if is_in_meeting(process):
                process.floor = sight.floor(sight.meetings[process.meeting or ""])
        return sight

    def _digest(self) -> str:
        """Of everything beside the log that governance rests on."""
        made = sha256(self.sight.hash.encode())
        with self.mill.database.connect() as connection:
            for table in ALL_BESIDE_THE_LOG:
                mine = select(table).where(table.c.organization_id == self.mill.id)
                for line in sorted(map(repr, connection.execute(mine))):
                    made.update(line.encode())
        return made.hexdigest()
