"""Whether the tables are what the log says: read from the first record, by the core's own rules.

Every hash is computed again, every line, process and Circle Member is compared with what the log gives, and every
invariant is asked. What came in as it stood is listed, and fails nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import DBAPIError

from app.governance.course import Course
from app.governance.invariants import breaks
from app.governance.lines import Line
from app.governance.records import GENESIS, Record, canonical, commitment, seal
from app.governance.replay import Replay, Unreplayable
from app.governance.structure import Draft
from app.persistence import guards, line_effects, projection, records, rows
from app.persistence.engine import Database
from app.persistence.line_tables import LINE_TABLES
from app.persistence.verify_processes import ProcessVerification

MOST = 200
"""Problems listed of one organization; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    where: str
    """ "record 17", "role_line 17.0", "proposal …"."""
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(slots=True)
class Verified:
    """What was read of one organization, and what was wrong with it."""

    slug: str
    name: str
    records: int = 0
    head: str = GENESIS
    words: int = 0
    erased: int = 0
    lines: int = 0
    open_lines: int = 0
    processes: dict[str, int] = field(default_factory=dict)
    """Proposals, meetings and so on, by noun."""
    members: int = 0
    problems: list[Problem] = field(default_factory=list)
    more_problems: int = 0
    as_it_stood: list[tuple[Line, tuple[str, ...]]] = field(default_factory=list)
    """Open lines that miss a rule by their own admission, with the clauses that they miss."""

    @property
    def is_sound(self) -> bool:
        return not self.problems

    def blame(self, where: str, message: str) -> None:
        if len(self.problems) < MOST:
            self.problems.append(Problem(where, message))
        else:
            self.more_problems += 1


@dataclass(slots=True)
class Report:
    """Of a whole database."""

    database: str
    organizations: list[Verified] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """Of the database itself: pages, guards, foreign keys."""

    @property
    def is_sound(self) -> bool:
        return not self.problems and all(each.is_sound for each in self.organizations)

    def lines(self) -> Iterator[str]:
        """What was read and found, to be printed."""
        yield f"Read {self.database}"
        for problem in self.problems:
            yield f"  WRONG {problem}"
        for each in self.organizations:
            yield (
                f"{each.name} ({each.slug}): {each.records} records up to {each.head[:12] or 'none'}, "
                f"{each.lines} lines ({each.open_lines} open), {each.members} Circle Members, "
                f"{each.words} passages of words ({each.erased} erased), {_counted(each.processes)}"
            )
            for problem in each.problems:
                yield f"  WRONG {problem}"
            if each.more_problems:
                yield f"  WRONG and {each.more_problems} more"
            for line, clauses in each.as_it_stood:
                yield f"  as it stood: {line.table} {line.lineage} misses {', '.join(clauses)}"
        yield "Everything agrees." if self.is_sound else "This database is not what its log says."


def verify(
    database: Database, organization: str | None = None, heads: Mapping[str, tuple[int, str]] | None = None
) -> Report:
    """Verify all organizations, or the one of this id or slug. `heads` are (number, hash) by slug, as kept elsewhere:

    a log that was rewritten whole agrees with itself, and only a head kept outside shows it.
    """
    report = Report(str(database))
    try:
        with database.connect() as connection:
            _verify_database(connection, report)
            for row in (
                connection.execute(select(rows.organization).order_by(rows.organization.c.slug)).mappings().all()
            ):
                if organization is None or organization in (row["id"], row["slug"]):
                    verified = Verified(row["slug"], row["name"])
                    report.organizations.append(verified)
                    _Verification(connection, dict(row), verified).run((heads or {}).get(row["slug"]))
    except (DBAPIError, ValueError, TypeError, UnicodeError) as error:
        report.problems.append(Problem("database", f"cannot be read: {error}"))
    return report


def _verify_database(connection: Connection, report: Report) -> None:
    if connection.dialect.name == "sqlite":
        for (found,) in connection.exec_driver_sql("PRAGMA integrity_check(20)").all():
            if found != "ok":
                report.problems.append(Problem("database", found))
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20):
            report.problems.append(Problem(f"{row[0]} row {row[1]}", f"points at a row of {row[2]} that is not there"))
    for name in guards.missing(connection):
        report.problems.append(Problem("database", f"the trigger {name} is gone"))


class _Verification:
    """Of one organization."""

    def __init__(self, connection: Connection, row: Mapping[str, Any], found: Verified) -> None:
        self.connection, self.row, self.found = connection, row, found
        self.id: str = row["id"]
        self.replay = Replay.of(self.id)
        self.course = Course(self.replay)
        self.processes = ProcessVerification(connection, self.id, self.replay, found.blame)
        self.spoken: dict[int, dict[str, str]] = {}
        self.items: set[tuple[str, int]] = set()

    def run(self, head_elsewhere: tuple[int, str] | None) -> None:
        if not self._log(head_elsewhere):
            return  # What cannot be followed cannot be compared.
        self._organization()
        self._words()
        for of in LINE_TABLES:
            self._lines(of)
        self.processes.run()
        self.found.processes = self.processes.count
        self._members()
        self._items()
        self._people()
        for broken in breaks(self.replay.structure):
            self.found.blame(f"{broken.rule} {broken.item}", broken.message)
        self.found.as_it_stood = [
            (line, line.as_it_stood) for line, until in self.replay.lines.values() if until is None and line.as_it_stood
        ]

    # The log (I26)

    def _log(self, head_elsewhere: tuple[int, str] | None) -> bool:
        previous, number, at = GENESIS, 0, None
        statement = select(*records.COLUMNS).where(rows.record.c.organization_id == self.id)
        for row in self.connection.execute(statement.order_by(rows.record.c.number)):
            where = f"record {row[1]}"
            if row[1] != number + 1:
                self.found.blame(where, f"follows record {number}: {row[1] - number - 1} are missing (I26)")
            number = row[1]
            record = self._sealed(where, row, previous)
            if at is not None and record.at < at:
                self.found.blame(where, "is earlier than the record before it (I26)")
            previous, at = record.hash, record.at
            if head_elsewhere is not None and head_elsewhere[0] == number and head_elsewhere[1] != record.hash:
                self.found.blame(where, f"is not the record that was kept elsewhere as {head_elsewhere[1]} (I26)")
            if not self._follow(where, record):
                return False
        self.found.records, self.found.head = number, previous
        self._head(number, previous, at)
        if head_elsewhere is not None and number < head_elsewhere[0]:
            self.found.blame("log", f"ends before record {head_elsewhere[0]}, which was kept elsewhere (I26)")
        return True

    def _sealed(self, where: str, row: Any, previous: str) -> Record:
        organization, number, at, actor, kind, circle, subject, body, previous_hash, kept = row
        if previous_hash != previous:
            self.found.blame(where, "does not carry the hash of the record before it (I26)")
        try:
            right = seal(organization, number, at, actor, kind, circle, subject, body, previous_hash)
        except (ValueError, TypeError) as error:
            right = f"none: {error}"
        if right != kept:
            self.found.blame(where, "is not what its hash says (I26)")
        record = records.from_row(row)
        if canonical(record.body) != body:
            self.found.blame(where, "has a body that is not canonical (I26)")
        return record

    def _follow(self, where: str, record: Record) -> bool:
        try:
            draft, broken = self.course.take(record)
        except Unreplayable as error:
            self.found.blame(where, f"cannot be replayed (I23): {error}")
            return False
        for each in broken:
            self.found.blame(where, f"{each.message} ({each.rule})")
        self.processes.watch(record)
        spoken = record.body.get("words")
        if isinstance(spoken, dict):
            self.spoken[record.number] = spoken
        self._concerned(record, draft)
        return True

    def _concerned(self, record: Record, draft: Draft | None) -> None:
        items = [record.circle, record.subject]
        if draft is not None:
            items += line_effects.concerned(self.replay.structure, draft)
        self.items |= {(item, record.number) for item in items if item}

    def _head(self, number: int, sealed: str, at: Any) -> None:
        if (self.row["head_number"], self.row["head_hash"]) != (number, sealed):
            self.found.blame("organization", f"says that its log ends at {self.row['head_number']}, not {number} (I26)")
        if self.row["head_at"] != at:
            self.found.blame("organization", "has another moment for the end of its log (I26)")

    def _organization(self) -> None:
        structure = self.replay.structure
        expected = {
            "adopted_on": structure.adopted,
            "adopted_record": self.replay.adopted_record,
            "ratifiers": sorted(structure.ratifiers),
            **self.replay.facts,
        }
        for name, value in expected.items():
            if self.row[name] != value:
                self.found.blame("organization", f"{name} is {self.row[name]!r}, and {value!r} by the log (I23)")

    # What stands beside it

    def _words(self) -> None:
        table = rows.words.c
        found: dict[tuple[int, str], tuple[str, str | None, str | None]] = {}
        statement = select(table.record_number, table.field, table.id, table.salt, table.text)
        for number, name, words_id, salt, text in self.connection.execute(
            statement.where(table.organization_id == self.id)
        ):
            found[number, name] = (words_id, salt, text)
        for number, spoken in self.spoken.items():
            for name, committed in spoken.items():
                words_id, _, sealed = committed.partition(":")
                self._passage(f"words of record {number} ({name})", found.pop((number, name), None), words_id, sealed)
        for number, name in found:
            self.found.blame(f"words of record {number} ({name})", "are in no record")

    def _passage(self, where: str, row: tuple[str, str | None, str | None] | None, words_id: str, sealed: str) -> None:
        self.found.words += 1
        if row is None or row[0] != words_id:
            self.found.blame(where, "are gone; erased ones leave their place")
        elif row[1] is None or row[2] is None:
            self.found.erased += 1
        elif commitment(row[1], row[2]) != sealed:
            self.found.blame(where, "are not those that were said")

    def _lines(self, of: type[Line]) -> None:
        """Every line that ever was, field by field (I22, I23)."""
        kept = LINE_TABLES[of]
        expected = {id: ended for (each, id), ended in self.replay.lines.items() if each is of}
        place = kept.table.c.place
        statement = select(kept.table.c.until_record, place, *kept.columns)
        for until, number, *facts in self.connection.execute(statement.where(kept.table.c.organization_id == self.id)):
            self.found.lines += 1
            self.found.open_lines += until is None
            where = f"{of.table} {facts[0]}"
            line = _read_line(kept.read, facts)
            right = expected.pop(facts[0], None)
            if right is None:
                self.found.blame(where, "is in no record (I23)")
            elif line != right[0] or number != int(facts[0].rpartition(".")[2]):
                self.found.blame(where, "is not what its record says (I23)")
            elif until != right[1]:
                self.found.blame(where, f"ends at {until}, and at {right[1]} by the log (I23)")
        for id in expected:
            self.found.blame(f"{of.table} {id}", "is missing (I23)")

    def _members(self) -> None:
        stand = {(row["circle_id"], row["person_id"]) for row in self._mine(rows.circle_member)}
        self.found.members = len(stand)
        right = projection.all_members(self.replay.structure)
        for circle, person in sorted(stand - right):
            self.found.blame(f"circle_member {circle}", f"{person} is no member by the log (I23)")
        for circle, person in sorted(right - stand):
            self.found.blame(f"circle_member {circle}", f"{person} is missing (I23)")

    def _items(self) -> None:
        table = rows.record_item.c
        statement = select(table.item, table.number).where(table.organization_id == self.id)
        stand = {(item, number) for item, number in self.connection.execute(statement)}
        for item, number in sorted(self.items - stand):
            self.found.blame(f"record {number}", f"is not found in the history of {item}")

    def _people(self) -> None:
        """I30: whoever has left has no part any more."""
        gone = {row["id"] for row in self._mine(rows.person) if not row["active"]}
        for line, until in self.replay.lines.values():
            person = getattr(line, "person", None)
            if until is None and person in gone:
                self.found.blame(f"{line.table} {line.id}", f"{person} has left (I30)")

    def _mine(self, table: Table) -> Any:
        return self.connection.execute(select(table).where(table.c.organization_id == self.id)).mappings()


def _counted(processes: Mapping[str, int]) -> str:
    return ", ".join(f"{CALLED[noun]}: {count}" for noun, count in processes.items()) or "no processes"


CALLED = {
    "proposal": "Proposals", "meeting": "Governance Meetings", "election": "elections", "ruling": "rulings",
    "breakdown": "Process Breakdowns", "audit": "audits", "ballot": "ballots",
}  # fmt: skip


def _read_line(read: Any, facts: list[Any]) -> Line | None:
    try:
        line: Line = read(*facts)
    except (ValueError, KeyError, TypeError, orjson.JSONDecodeError):
        return None
    return line
