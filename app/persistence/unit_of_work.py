"""The only way to write governance: lines, records, words and outbox of one organization, in one transaction.

    @action
    def assign_role(work: UnitOfWork, role: str, person: str) -> None:
        structure = work.around(circle)
        ...                                     # ask the core; raise a GovernanceError to refuse
        work.change("role_assigned", [Assign(...)], circle=circle, subject=role)

The organization's head is locked before anything is read, so that whatever was decided on still stands when it is
written, and record numbers have no gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from types import TracebackType
from typing import Any, Self
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, insert

from app.governance.changes import Change, OpenLines, apply_changes, change_to_body, told
from app.governance.meeting_floor import floor_of
from app.governance.records import GENESIS, Record
from app.governance.structure import Draft, Structure
from app.persistence import heads, line_effects, projection, records, rows, structures, words, write_keys
from app.persistence.announcements import Announcement, notify
from app.persistence.direct import Direct
from app.persistence.engine import Database
from app.persistence.heads import OrganizationHead
from app.persistence.repositories import Repositories
from app.persistence.search.index import index_lines, index_people, reindex


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a person of the organization, or None for the program itself (scheduler, command line)."""

    person: str | None
    account: str | None = None
    is_administrator: bool = False


SYSTEM = Actor(None)
OF_ITSELF = ""
"""As `by`: nobody's act, though somebody's write brought it about."""


_INSERT_WORDS = Direct(insert(rows.words), *rows.words.c.keys())


class UnitOfWork(Repositories):
    """One organization, one writing transaction. `@action` opens and commits it; tests may use it as a `with` block."""

    connection: Connection
    organization: OrganizationHead
    _structure: Structure | None
    _is_whole: bool

    def __init__(
        self,
        database: Database,
        organization_id: str,
        *,
        actor: Actor = SYSTEM,
        now: datetime,
        key: str | None = None,
    ) -> None:
        self.database = database
        self.organization_id = organization_id
        self.actor = actor
        self.now = now
        """The moment of this write; never before that of the last record, whatever the clock says."""
        self.key = key
        self.is_open = False
        self._transaction: AbstractContextManager[Connection] | None = None
        self._clear()

    def _clear(self) -> None:
        """Each transaction begins knowing nothing: what another read may have changed since."""
        self._structure = None
        self._is_whole = False
        self._circles: set[str] = set()
        self._known: set[str] = set()
        self._drafts: list[Draft] = []
        self._kinds: list[str] = []
        self._items: set[str] = set()
        self._facts: dict[str, Any] = {}
        self._ids = 0
        self._first = 0
        self._first_hash = GENESIS
        self.print = ""
        self._forget()

    # Reading

    @property
    def structure(self) -> Structure:
        """The whole organization, as it stands with the changes made so far."""
        if self._structure is None or not self._is_whole:
            if self._drafts:
                self._structure = structures.load_structure(self.connection, self.organization_id)
            else:
                self._structure = self.database.structures.get(self.connection, self.organization_id, self._first_hash)
            self._is_whole = True
        return self._structure

    def around(self, *circles: str, people: Iterable[str] = ()) -> Structure:
        """What questions about these Circles need (`structures.load_around`), with the changes made so far.

        A structure given before is replaced when it did not hold these Circles, so ask again after changing.
        """
        known = {person for person in (self.actor.person, *people) if person}
        if self._structure is None:
            self._structure = self.database.structures.known(self.organization_id, self._first_hash)
            self._is_whole = self._structure is not None
        if self._structure is None or not (self._is_whole or (set(circles) <= self._circles and known <= self._known)):
            self._circles |= set(circles)
            self._known |= known
            self._structure = structures.load_around(
                self.connection, self.organization_id, self._circles, people=self._known
            )
            self._is_whole = False
        return self._structure

    def new_id(self) -> str:
        """A new id; the same ones in the same order when the same write comes again under its key."""
        if self.key is None:
            return uuid4().hex
        self._ids += 1
        return sha256(f"{self.organization_id}:{self.key}:{self.print}:{self._ids}".encode()).hexdigest()[:32]

    @property
    def next_number(self) -> int:
        """The number that the next record will have."""
        return self.organization.number + 1

    @property
    def _work(self) -> UnitOfWork:
        return self

    def join_floor(self, process: Any) -> None:
        """Join the meeting as it stands now to a Proposal or an election that is processed in it, or is brought to it.

        Getting one that is in a meeting does this by itself.
        """
        today = self.now.astimezone(ZoneInfo(self.organization.timezone)).date()
        process.floor = floor_of(self.structure, self.meetings.get(process.meeting), today, self.now)

    # Writing

    def record(
        self,
        kind: str,
        *,
        circle: str | None = None,
        subject: str | None = None,
        body: Mapping[str, Any] | None = None,
        words: Mapping[str, str] | None = None,
        concerns: Iterable[str] = (),
        by: str | None = None,
        entered_by: str | None = None,
    ) -> Record:
        """Append to the log. `body` holds ids, never names; `words` is what was said, by field, and stands beside it.

        The actor is whose act it is: `by`, where somebody acts for another (`OF_ITSELF`: nobody), and then `entered_by`
        is who typed it.

        body["organization"] sets facts of the organization (`ORGANIZATION_FACTS`). `concerns` are further ids in whose
        history the record is to be found.
        """
        whole, spoken = self._with_words(dict(body or {}), words)
        actor = self.actor.person if by is None else by or None
        if entered_by is not None and entered_by != actor:
            whole["entered_by"] = entered_by
        record = self._append(kind, circle, subject, whole, spoken, actor)
        self._concern(record, concerns)
        if facts := whole.get("organization"):
            self._set_facts(facts)
        return record

    def change(
        self,
        kind: str,
        changes: Sequence[Change],
        *,
        circle: str | None = None,
        subject: str | None = None,
        body: Mapping[str, Any] | None = None,
        words: Mapping[str, str] | None = None,
        concerns: Iterable[str] = (),
        by: str | None = None,
        entered_by: str | None = None,
        settled: bool = True,
    ) -> Record:
        """Append a structural record and apply its changes, which have been checked, to the structure and the tables.

        `settled` False takes things as they stand, as an import does (`changes.apply_changes`).
        """
        structure = self.structure  # Whole: what follows of itself from a change may lie far from it.
        whole = {**(body or {}), "changes": [change_to_body(change) for change in changes]}
        if not settled:
            whole["settled"] = False
        number, told_of = self.next_number, list[dict[str, Any]]()
        draft = apply_changes(structure, number, circle, _telling(structure, changes, told_of), settled=settled)
        if told_of:
            whole["told"] = told_of
        record = self.record(
            kind,
            circle=circle,
            subject=subject,
            body=whole,
            words=words,
            concerns=[*concerns, *line_effects.concerned(structure, draft)],
            by=by,
            entered_by=entered_by,
        )
        self._write_lines(structure, draft)
        return record

    def touch(self, *items: str) -> None:
        """Announce a write that is in no record: what it concerns is to be looked at again."""
        self._items |= set(items)

    # The transaction

    def run(self, name: str, arguments: Any, act: Callable[[], Any]) -> Any:
        """Do `act` as one write; under a key that came before with the same arguments, give its first result again."""
        with self:
            if self.key is None:
                return act()
            self.print = write_keys.fingerprint(name, self.actor, arguments)
            first = write_keys.find(self.connection, self.organization_id, self.key, self.print)
            if first is not None:
                return first[0]
            result = act()
            write_keys.store(self.connection, self.organization_id, self.key, self.print, name, self.now, result)
            return result

    def __enter__(self) -> Self:
        if self.is_open:
            raise RuntimeError("A unit of work is one transaction at a time.")
        self._transaction = self.database.writing()
        self.connection = self._transaction.__enter__()
        try:
            self._begin()
        except BaseException as error:
            self._transaction.__exit__(type(error), error, error.__traceback__)
            raise
        self.is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        transaction, self._transaction = self._transaction, None
        if transaction is None:
            return
        if error is None:
            try:
                self._finish()
            except BaseException as failure:
                self.is_open = False
                transaction.__exit__(type(failure), failure, failure.__traceback__)
                raise
        self.is_open = False
        transaction.__exit__(kind, error, trace)
        if error is None and (self._kinds or self._items):
            self._tell()

    def _tell(self) -> None:
        """After the commit."""
        head = self.organization
        if self._kinds:
            self.database.structures.advance(head.id, self._first_hash, head.hash, head.number, self._drafts)
        self.database.announcer.tell(self._announcement())

    def _announcement(self) -> Announcement:
        head = self.organization
        return Announcement(head.id, self._first + 1, head.number, frozenset(self._items))

    def _begin(self) -> None:
        self._clear()
        self._take_head()
        self._first, self._first_hash = self.organization.number, self.organization.hash
        if self.organization.at is not None and self.organization.at > self.now:
            self.now = self.organization.at

    def _take_head(self) -> None:
        self.organization = heads.take(self.connection, self.organization_id)

    def _finish(self) -> None:
        self.flush()
        self._project()
        if "language" in self._facts and self._first:  # Word forms follow the organization's language.
            reindex(self.connection, self.organization, self.structure)
        heads.advance(self.connection, self.organization, self._first, self._facts)
        if not self.database.is_sqlite and (self._kinds or self._items):
            notify(self.connection, self._announcement(), self.database.announcer.origin)

    # The parts of a record

    def _with_words(
        self, body: dict[str, Any], said: Mapping[str, str] | None
    ) -> tuple[dict[str, Any], list[dict[str, str]]]:
        spoken = {field: text for field, text in (said or {}).items() if text}
        if not spoken:
            return body, []
        body["words"], written = words.speak(spoken, [self.new_id() for _ in spoken])
        return body, written

    def _append(
        self,
        kind: str,
        circle: str | None,
        subject: str | None,
        body: dict[str, Any],
        spoken: list[dict[str, str]],
        actor: str | None,
    ) -> Record:
        head = self.organization
        record = records.append(
            self.connection,
            self.organization_id,
            head.number + 1,
            self.now,
            head.hash or GENESIS,
            actor=actor,
            kind=kind,
            circle=circle,
            subject=subject,
            body=body,
        )
        head.number, head.hash, head.at = record.number, record.hash, record.at
        self._kinds.append(kind)
        if spoken:
            place = {"organization_id": self.organization_id, "record_number": record.number}
            _INSERT_WORDS.write(self.connection, *({**place, **row} for row in spoken))
        return record

    def _concern(self, record: Record, others: Iterable[str]) -> None:
        items = {item for item in (record.circle, record.subject, *others) if item}
        self._items |= items
        records.concern(self.connection, self.organization_id, record.number, sorted(items))

    def _set_facts(self, facts: Mapping[str, Any]) -> None:
        self._facts |= facts
        self.organization.become(facts)

    def _write_lines(self, structure: Structure, draft: Draft) -> None:
        line_effects.write(self.connection, self.organization_id, draft)
        self._drafts.append(draft)
        if structure.adopted != self.organization.adopted_on:
            self._facts |= {"adopted_on": structure.adopted, "adopted_record": draft.number}
            self.organization.adopted_on = structure.adopted
        self._facts["ratifiers"] = sorted(structure.ratifiers)
        index_lines(self.connection, self.organization, draft.opened, draft.closed, structure)

    def _project(self) -> None:
        """Bring `circle_member` up to what changed."""
        if self._structure is None:
            return
        lines = [line for draft in self._drafts for line in (*draft.opened, *draft.closed)]
        circles, deep = projection.concerned(self._structure, lines)
        if not self._is_whole and (deep or not circles <= self._circles):
            structure = self.structure
            circles, _ = projection.concerned(structure, lines)
        projection.rewrite(self.connection, self._structure, circles)

    def index_people(self, people: Iterable[str]) -> None:
        """Bring the search up to these people's names."""
        index_people(self.connection, self.organization, people)


def _telling(structure: Structure, changes: Iterable[Change], stories: list[dict[str, Any]]) -> Iterator[Change]:
    """The same changes, each told on the structure as it stands just before it is made."""
    for change in changes:
        if not isinstance(change, OpenLines):  # An import is told by its counts, not line by line.
            stories.append(told(structure, change))
        yield change
