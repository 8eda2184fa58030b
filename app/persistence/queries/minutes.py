"""A meeting as the log tells it: its own records, and those of what it processed, with the words beside them.

Everything is read up to the record that closed the meeting, so that minutes stay what they were, whatever becomes of
a Proposal that was parked in it. A few statements, however long the meeting was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Select, and_, bindparam, select, type_coerce
from sqlalchemy.sql.sqltypes import Text

from app.governance import processes
from app.governance.elections import Election
from app.governance.events import EVENTS, event_from_body
from app.governance.lines import CONSTITUTIONAL
from app.governance.meeting_steps import Item, ItemOutcome
from app.governance.meetings import Meeting
from app.governance.process import Moment, replay_step
from app.governance.proposals import Proposal
from app.governance.proposals import replay_step as replay_proposal
from app.governance.terms import term
from app.persistence import words
from app.persistence.queries import people
from app.persistence.rows import record, record_item, role_line

LAST = 2**31 - 1
"""Beyond every record number."""


@dataclass(slots=True)
class Entry:
    """A record that concerns the meeting."""

    number: int
    at: datetime
    actor: str | None
    kind: str
    circle: str | None
    subject: str
    body: dict[str, Any]
    hash: str

    @property
    def entered_by(self) -> str | None:
        """Who typed it, where its author had no device."""
        found: str | None = self.body.get("entered_by")
        return found


@dataclass(frozen=True, slots=True)
class Decision:
    """What an item changed: by an adopted Proposal, told old → new, or by an election."""

    item: Item
    record: int
    stories: list[dict[str, Any]] = field(default_factory=list)
    role: str = ""
    elected: str = ""


@dataclass(slots=True)
class Minutes:
    """The meeting and what it processed, as they were after its last record."""

    meeting: Meeting
    entries: list[Entry]
    """The meeting's own records, first to last."""
    last: Entry
    """The record that closed it; while it lasts, the latest."""
    proposals: dict[str, Proposal] = field(default_factory=dict)
    elections: dict[str, Election] = field(default_factory=dict)
    by_number: dict[int, Entry] = field(default_factory=dict)
    said: dict[str, str | None] = field(default_factory=dict)
    """What people said, by where it stands; None where it was erased."""
    people: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    """Names of Roles and Circles, as they are or last were."""
    kinds: dict[str, str] = field(default_factory=dict)
    """What the Constitution calls those of them that it places in every Circle."""

    @property
    def opened(self) -> Entry | None:
        return next((each for each in self.entries if each.kind == "meeting_opened"), None)

    def entered_by(self, number: int) -> str | None:
        found = self.by_number.get(number)
        return found.entered_by if found is not None else None

    def role_names(self, language: str) -> dict[str, str]:
        """The Roles of the Constitution by its own words, unless somebody has called them otherwise."""
        ours = {role: term(kind, language) for role, kind in self.kinds.items() if self.roles[role] == term(kind, "en")}
        return {**self.roles, **ours}

    @property
    def decisions(self) -> list[Decision]:
        """In the order of the agenda as it was gone through."""
        found = []
        for item in sorted(self.meeting.items, key=_begun):
            if item.outcome is ItemOutcome.ELECTED and (election := self.elections.get(item.election or "")):
                found.append(Decision(item, election.recorded, role=election.role, elected=election.candidate or ""))
            elif item.outcome is ItemOutcome.ADOPTED and (proposal := self.proposals.get(item.proposal or "")):
                adoption = self.adoption(proposal)
                if adoption is not None:
                    found.append(Decision(item, adoption.number, adoption.body.get("told", [])))
        return found

    @property
    def unfinished(self) -> list[Item]:
        """What went back to its owner, not reached or parked."""
        gone_back = (ItemOutcome.NOT_REACHED, ItemOutcome.PARKED)
        return [each for each in self.meeting.items if each.outcome in gone_back and each not in self.going_on]

    @property
    def going_on(self) -> list[Item]:
        """Elections that the meeting left: they go on without it (§5.3.5)."""
        return [each for each in self.meeting.items if each.outcome is ItemOutcome.PARKED and each.is_election]

    def adoption(self, proposal: Proposal) -> Entry | None:
        """The record that adopted it, with what it changed."""
        found = self.by_number.get(proposal.closing.record) if proposal.closing is not None else None
        return found if found is not None and found.kind == "proposal_adopted" else None


def _begun(item: Item) -> tuple[bool, str]:
    return item.began_at is None, item.began_at.isoformat() if item.began_at else ""


_COLUMNS = (
    record.c.number, record.c.at, record.c.actor, record.c.kind, record.c.circle_id, record.c.subject,
    type_coerce(record.c.body, Text()), record.c.hash,
)  # fmt: skip


def _concerning(chosen: Any) -> Select[Any]:
    return (
        select(*_COLUMNS)
        .distinct()
        .select_from(
            record_item.join(
                record,
                and_(
                    record.c.organization_id == record_item.c.organization_id, record.c.number == record_item.c.number
                ),
            )
        )
        .where(record_item.c.organization_id == bindparam("organization"), chosen)
        .order_by(record.c.number)
    )


_OF_MEETING = _concerning(record_item.c.item == bindparam("item"))
_OF_SUBJECTS = _concerning(
    and_(record_item.c.item.in_(bindparam("items", expanding=True)), record.c.number <= bindparam("last"))
)
_ROLE_NAMES = (
    select(role_line.c.lineage, role_line.c.name, role_line.c.kind)
    .where(
        role_line.c.organization_id == bindparam("organization"),
        role_line.c.lineage.in_(bindparam("ids", expanding=True)),
    )
    .order_by(role_line.c.since_record)
)


def of_meeting(connection: Connection, organization: str, meeting_id: str) -> Minutes | None:
    """None where no record tells of such a meeting."""
    given = {"organization": organization, "item": meeting_id}
    concerning = _entries(connection.execute(_OF_MEETING, given))
    own = [each for each in concerning if each.subject == meeting_id and _noun(each) == "meeting"]
    if not own:
        return None
    closing = next((each for each in own if each.kind == "meeting_closed"), None)
    last = closing or concerning[-1]
    minutes = Minutes(_replayed(own), own, last)
    _read_subjects(connection, organization, minutes, [each for each in concerning if each.number <= last.number])
    _read_words(connection, organization, minutes)
    return minutes


def _entries(rows: Iterable[Any]) -> list[Entry]:
    return [
        Entry(number, at, actor, kind, circle, subject, orjson.loads(body), hash)
        for number, at, actor, kind, circle, subject, body, hash in rows
    ]


def _noun(entry: Entry) -> str:
    return EVENTS[entry.kind].about if entry.kind in EVENTS else ""


def _replayed(entries: Sequence[Entry]) -> Any:
    """A process by its own records."""
    process = None
    for each in entries:
        event = event_from_body(each.kind, each.number, each.body)
        process = replay_step(process, event, Moment(each.number, each.at, each.actor))
    return process


def _read_subjects(connection: Connection, organization: str, minutes: Minutes, concerning: Sequence[Entry]) -> None:
    """Proposals and elections from their beginnings: what was open to everybody before is brought with its history."""
    subjects = {each.subject for each in concerning if each.subject != minutes.meeting.id and _noun(each)}
    subjects |= {item.subject for item in minutes.meeting.items if item.subject is not None}
    minutes.by_number = {each.number: each for each in minutes.entries}
    if not subjects:
        return
    given = {"organization": organization, "items": sorted(subjects), "last": minutes.last.number}
    found = [each for each in _entries(connection.execute(_OF_SUBJECTS, given)) if each.subject in subjects]
    minutes.by_number |= {each.number: each for each in found}
    by_subject: dict[str, list[Entry]] = {}
    for each in found:
        if _noun(each):
            by_subject.setdefault(each.subject, []).append(each)
    for subject, entries in by_subject.items():
        if _noun(entries[0]) in processes.NOUNS:
            minutes.elections[subject] = _replayed(entries)
        else:
            minutes.proposals[subject] = _proposal(entries)


def _proposal(entries: Sequence[Entry]) -> Proposal:
    taken: Proposal | None = None
    for each in entries:
        taken = replay_proposal(taken, each.kind, each.number, each.at, each.actor, each.body)
    assert taken is not None
    return taken


def _read_words(connection: Connection, organization: str, minutes: Minutes) -> None:
    spoken = [number for number, each in minutes.by_number.items() if each.body.get("words")]
    found = words.read(connection, organization, spoken)
    minutes.said = {f"{number}.{name}": text for number, said in found.items() for name, text in said.items()}
    ids = {one for each in minutes.by_number.values() for one in _ids(each)}
    minutes.people = people.names(connection, organization, ids)
    rest = sorted(ids - minutes.people.keys())
    for role, name, kind in connection.execute(_ROLE_NAMES, {"organization": organization, "ids": rest}):
        minutes.roles[role] = name
        if kind in CONSTITUTIONAL:
            minutes.kinds[role] = kind


def _ids(entry: Entry) -> Iterable[str]:
    """Whatever may be the id of a person or a Role, in a record without what it changes."""
    yield from (one for one in (entry.actor, entry.circle) if one)
    yield from _strings({key: value for key, value in entry.body.items() if key not in LEFT_OUT})


LEFT_OUT = frozenset({"words", "ground", "told", "where", "seal", "seed"})


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        if 0 < len(value) <= 100:
            yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
