"""Whether the tables of Proposals, meetings, elections and the other processes are what the log gives, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from app.governance.election_events import BallotCast, BallotsOpened
from app.governance.elections import Election
from app.governance.process import Process
from app.governance.proposals import Proposal
from app.governance.records import Record, canonical
from app.governance.replay import Replay
from app.persistence import ballots, rows
from app.persistence.processes import TABLES
from app.persistence.processes import columns_of as process_columns
from app.persistence.repositories import answers_of, columns_of, touched_by

Place = tuple[str, int, str]
"""Of a ballot: election, turn and person."""
Blame = Callable[[str, str], None]


class ProcessVerification:
    """Of one organization. What is wrong goes to `blame`; `count` is how many rows were read, by noun."""

    def __init__(self, connection: Connection, organization: str, replay: Replay, blame: Blame) -> None:
        self.connection, self.id, self.replay, self.blame = connection, organization, replay, blame
        self.count: dict[str, int] = {}
        self.cast: dict[Place, tuple[int, str]] = {}
        """The record and the seal of each ballot, as the log tells of them."""
        self.opened: set[Place] = set()

    def watch(self, record: Record) -> None:
        """Called with each record of the log, in its order."""
        if record.kind == BallotCast.kind:
            self.cast[str(record.subject), record.body["turn"], str(record.actor)] = record.number, record.body["seal"]
        elif record.kind == BallotsOpened.kind:
            self.opened |= {
                (str(record.subject), record.body["turn"], each["person"]) for each in record.body["ballots"]
            }

    def run(self) -> None:
        self._proposals()
        for noun, table in TABLES.items():
            self._processes(noun, table)
        self._ballots()

    # Processes

    def _processes(self, noun: str, table: Table) -> None:
        expected = dict(self.replay.processes[noun]) if noun in self.replay.processes else {}
        self.count[noun] = 0
        for row in self._mine(table):
            self.count[noun] += 1
            right = expected.pop(row["id"], None)
            where = f"{noun} {row['id']}"
            if right is None:
                self.blame(where, "is in no record (I23)")
            else:
                self._process(where, row, right)
        for id in expected:
            self.blame(f"{noun} {id}", "is missing (I23)")

    def _process(self, where: str, row: Mapping[Any, Any], right: Process) -> None:
        self._document(where, row["document"], type(right).from_document, right.to_document())
        self._columns(where, row, process_columns(right))

    def _document(self, where: str, document: Any, read: Callable[[Any], Any], right: dict[str, Any]) -> None:
        """Read and written again, since a document of an earlier release may lack what has a default now."""
        try:
            stands = read(document).to_document()
        except (ValueError, KeyError, TypeError, AttributeError):
            stands = None
        if stands is None or canonical(stands) != canonical(right):
            self.blame(where, "is not what its records say (I23)")

    def _columns(self, where: str, row: Mapping[Any, Any], right: Mapping[str, Any]) -> None:
        for name, value in right.items():
            if row[name] != value:
                self.blame(where, f"{name} is {row[name]!r}, and {value!r} by the log (I23)")

    # Proposals

    def _proposals(self) -> None:
        expected = dict(self.replay.proposals)
        self.count["proposal"] = 0
        for row in self._mine(rows.proposal):
            if row["sent_record"] is None and row["id"] not in expected:
                continue  # A draft, which is private and in no record.
            self.count["proposal"] += 1
            right = expected.pop(row["id"], None)
            where = f"proposal {row['id']}"
            if right is None:
                self.blame(where, "is in no record (I23)")
            else:
                self._proposal(where, row, right)
        for id in expected:
            self.blame(f"proposal {id}", "is missing (I23)")

    def _proposal(self, where: str, row: Mapping[Any, Any], right: Proposal) -> None:
        """What its Proposer is writing is private, and no part of the log."""
        document = {**row["document"], "writing": None} if isinstance(row["document"], dict) else row["document"]
        self._document(where, document, Proposal.from_document, {**right.to_document(), "writing": None})
        self._columns(where, row, columns_of(right))
        if row["version"] < len(right.versions):
            self.blame(where, "has fewer versions than were written (I27)")
        answers = {canonical(dict(each)) for each in self._of_proposal(rows.proposal_answer, right.id)}
        if answers != {canonical(each) for each in answers_of(right)}:
            self.blame(where, "has other answers than the log (I23)")
        touched = {each["item"] for each in self._of_proposal(rows.proposal_touch, right.id)}
        if touched != set(touched_by(right)):
            self.blame(where, "is listed with other Roles and Policies than it changes (I23)")

    def _of_proposal(self, table: Table, proposal: str) -> list[dict[str, Any]]:
        found = self.connection.execute(
            select(table).where(table.c.organization_id == self.id, table.c.proposal_id == proposal)
        ).mappings()
        return [
            {key: value for key, value in row.items() if key not in ("organization_id", "proposal_id")} for row in found
        ]

    # Ballots

    def _ballots(self) -> None:
        """Each is what its record sealed, whether or not it has been opened; of no ballot is said what is in it."""
        self.count["ballot"] = 0
        stand: set[Place] = set()
        for ballot in ballots.every(self.connection, self.id):
            self.count["ballot"] += 1
            place = (ballot.election, ballot.turn, ballot.person)
            where = f"ballot of {ballot.person} in election {ballot.election}"
            cast = self.cast.get(place)
            if cast is None:
                self.blame(where, "is in no record (I20)")
            elif cast != (ballot.record, ballot.seal):
                self.blame(where, "is not the one that was cast (I20)")
            stand.add(place)
        for election, turn, person in sorted(self._needed_ballots() - stand):
            self.blame(f"ballot of {person} in election {election}", f"of turn {turn} is missing (I20)")

    def _needed_ballots(self) -> set[Place]:
        """Those that were opened, or are still to be opened."""
        needed = set(self.opened)
        for election in self.replay.processes["election"].values():
            if isinstance(election, Election) and election.is_sealed:
                needed |= {(election.id, election.turn, person) for person in election.cast if person in election.asked}
        return needed

    def _mine(self, table: Table) -> Iterator[Mapping[Any, Any]]:
        yield from self.connection.execute(select(table).where(table.c.organization_id == self.id)).mappings()
