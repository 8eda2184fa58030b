"""The log as pages tell it: histories by record number, one record with its words, and where a line came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, and_, bindparam, case, null, or_, select

from app.governance.election_events import BallotsOpened
from app.governance.election_steps import ElectionStep
from app.governance.processes import EVENTS
from app.persistence import words
from app.persistence.prepared import Prepared, listed, moment, prepared
from app.persistence.queries.people import names
from app.persistence.rows import election, proposal, record, record_item, role_line

PAGE = 20
LONG = ("structure_imported", "chronicle_imported")
"""Kinds of records whose bodies lists leave unread: an import's holds a whole organization, its sentence none of it."""

TALK = (
    "proposal_answered", "proposal_answer_taken_back", "proposal_question_asked", "proposal_question_answered",
    "proposal_reacted", "proposal_members_changed", "proposal_round_opened", "objection_argued",
    "objection_test_requested", "objection_tested", "objection_confirmed", "objection_amendment_suggested",
    "objection_argument_demanded", "objection_argument_given", "objection_ruling_requested", "objection_taken_up",
    "proposal_brought", "proposal_presented", "proposal_moved_on", "proposal_passed", "proposal_tension_stated",
    *sorted(
        kind for kind, event in EVENTS.items() if event.about in ("meeting", "election") and kind not in (
            "meeting_requested", "meeting_closed", "election_called", "election_decided", "election_called_off",
            "election_without_candidate",
        )
    ),
)  # fmt: skip
"""Kinds of records that tell how something is talked over or gone through, and nothing of what came of it."""


@dataclass(slots=True)
class Told:
    """A record as its sentence (`templates/records/_<kind>.html`) tells it."""

    number: int
    at: datetime
    actor: str | None
    kind: str
    circle: str | None
    subject: str | None
    body: dict[str, Any]
    words: dict[str, str | None] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    """Names of the people in it, by id; shared by all records of a page."""
    roles: dict[str, str] = field(default_factory=dict)
    """Names of Roles and Circles, as they are or last were."""
    hash: str = ""
    previous_hash: str = ""

    @property
    def changes(self) -> list[dict[str, Any]]:
        """What was changed, with names and each part before and after."""
        told = self.body.get("told")
        return [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []

    @property
    def proposal(self) -> str | None:
        """The Proposal that it tells of."""
        return self.subject if self.kind.startswith(("proposal_", "objection_")) else None


@dataclass(frozen=True, slots=True)
class Origin:
    """The record that wrote a line, and the Proposal behind it where there was one."""

    number: int
    at: datetime
    kind: str
    proposal: str | None
    tension: bool
    """Whether a Tension is told with that Proposal."""


_COLUMNS = (
    record.c.number, record.c.at, record.c.actor, record.c.kind, record.c.circle_id, record.c.subject,
    # Compared one by one: a prepared statement's text holds no list that is written out later.
    case((or_(*(record.c.kind == kind for kind in sorted(LONG))), null()), else_=record.c.body),
)  # fmt: skip
_MINE = record.c.organization_id == bindparam("organization")
_BEFORE = record.c.number < bindparam("before")
_CONCERNING_ITEM = (
    select(*_COLUMNS)
    .select_from(
        record_item.join(
            record,
            and_(record.c.organization_id == record_item.c.organization_id, record.c.number == record_item.c.number),
        )
    )
    .where(record_item.c.organization_id == bindparam("organization"), record_item.c.item == bindparam("item"))
)
_OF_ITEM = prepared(
    _CONCERNING_ITEM.where(record_item.c.number < bindparam("before"))
    .order_by(record_item.c.number.desc())
    .limit(bindparam("limit"))
)
_OF_PERSON_IN_MEETING = prepared(
    _CONCERNING_ITEM.where(
        or_(
            record.c.actor == bindparam("person"),
            record.c.kind == "meeting_joined",
            record.c.kind == "meeting_left",
        ),
    ).order_by(record_item.c.number.desc())
)
_ALL = prepared(select(*_COLUMNS).where(_MINE, _BEFORE).order_by(record.c.number.desc()).limit(bindparam("limit")))
_OF_CIRCLE = prepared(
    select(*_COLUMNS)
    .where(_MINE, _BEFORE, record.c.circle_id == bindparam("circle"))
    .order_by(record.c.number.desc())
    .limit(bindparam("limit"))
)
_CHANGES_IN_CIRCLE = prepared(
    select(*_COLUMNS)
    .where(_MINE, _BEFORE, record.c.circle_id == bindparam("circle"), record.c.kind.not_in(TALK))
    .order_by(record.c.number.desc())
    .limit(bindparam("limit"))
)
_ONE = select(*_COLUMNS[:-1], record.c.body, record.c.hash, record.c.previous_hash).where(
    _MINE, record.c.number == bindparam("number")
)
_ORIGINS = Prepared(
    lambda n: (
        select(record.c.number, record.c.at, record.c.kind, proposal.c.id)
        .select_from(
            record.outerjoin(
                proposal,
                and_(
                    proposal.c.organization_id == record.c.organization_id,
                    proposal.c.id == record.c.subject,
                    record.c.kind == "proposal_adopted",
                ),
            )
        )
        .where(_MINE, record.c.number.in_(listed("numbers", n)))
    ),
    "numbers",
)
_ROLE_NAMES = Prepared(
    lambda n: (
        select(role_line.c.lineage, role_line.c.name)
        .where(role_line.c.organization_id == bindparam("organization"), role_line.c.lineage.in_(listed("ids", n)))
        .order_by(role_line.c.since_record)
    ),
    "ids",
)
_STILL_SHOWN = Prepared(
    lambda n: select(election.c.id).where(
        election.c.organization_id == bindparam("organization"),
        election.c.step == ElectionStep.REASONS.value,
        election.c.id.in_(listed("elections", n)),
    ),
    "elections",
)
BEGAN = datetime(1970, 1, 1, tzinfo=UTC)
BEGINNING = 2**31 - 1
"""Before which every record comes."""


def origins(connection: Connection, organization: str, numbers: Iterable[int]) -> dict[int, Origin]:
    """Where lines came from, by the record that opened them: one statement for a whole page."""
    wanted = sorted(set(numbers))
    if not wanted:
        return {}
    found = _ORIGINS.rows(connection, {"organization": organization, "numbers": wanted})
    return {
        number: Origin(number, moment(at) or BEGAN, kind, made_by, made_by is not None)
        for number, at, kind, made_by in found
    }


def of_item(
    connection: Connection, organization: str, item: str, *, before: int | None = None, limit: int = PAGE
) -> tuple[list[Told], int | None]:
    """What concerned a Role, Circle, Policy, person or Proposal, latest first, and the number to go on before."""
    return _page(connection, _OF_ITEM, organization, before, limit, item=item)


def entered_for(connection: Connection, organization: str, meeting: str, person: str) -> list[Told]:
    """What others noted of somebody in a meeting, or entered for them, with its words; latest first."""
    given = {"organization": organization, "item": meeting, "person": person}
    found = [told for row in _OF_PERSON_IN_MEETING.rows(connection, given) if _is_by_others(told := _told(row), person)]
    said = words.read(connection, organization, [told.number for told in found])
    for told in found:
        told.words = said.get(told.number, {})
    _name(connection, organization, found)
    return found


def _is_by_others(told: Told, person: str) -> bool:
    if told.kind in ("meeting_joined", "meeting_left"):
        return told.actor is not None and told.actor != person and told.body.get("person") == person
    return told.body.get("entered_by") not in (None, person)


def of_circle(
    connection: Connection, organization: str, circle: str, *, before: int | None = None, limit: int = PAGE
) -> tuple[list[Told], int | None]:
    """What happened in a Circle's governance, latest first."""
    return _page(connection, _OF_CIRCLE, organization, before, limit, circle=circle)


def changes_in_circle(
    connection: Connection, organization: str, circle: str, *, before: int | None = None, limit: int = PAGE
) -> tuple[list[Told], int | None]:
    """The same without what was said about Proposals while they were open."""
    return _page(connection, _CHANGES_IN_CIRCLE, organization, before, limit, circle=circle)


def all_records(
    connection: Connection, organization: str, *, before: int | None = None, limit: int = 50
) -> tuple[list[Told], int | None]:
    return _page(connection, _ALL, organization, before, limit)


def one(connection: Connection, organization: str, number: int) -> Told | None:
    """A record with everything: its body, what was said, and its hash."""
    row = connection.execute(_ONE, {"organization": organization, "number": number}).first()
    if row is None:
        return None
    told = _told(row[:7])
    told.hash, told.previous_hash = row.hash, row.previous_hash
    told.words = words.read(connection, organization, [number]).get(number, {})
    _keep_for_their_turn(connection, organization, [told])
    _name(connection, organization, [told])
    return told


def _page(
    connection: Connection, statement: Prepared, organization: str, before: int | None, limit: int, **more: str
) -> tuple[list[Told], int | None]:
    given = {
        "organization": organization,
        "before": BEGINNING if before is None else max(0, min(before, BEGINNING)),
        "limit": limit + 1,
        **more,
    }
    rows = statement.rows(connection, given)
    found = [_told(row) for row in rows[:limit]]
    _keep_for_their_turn(connection, organization, found)
    _name(connection, organization, found)
    return found, found[-1].number if len(rows) > limit else None


def _told(row: Any) -> Told:
    number, at, actor, kind, circle, subject, body = row
    return Told(number, moment(at) or BEGAN, actor, kind, circle, subject, orjson.loads(body) if body else {})


def _keep_for_their_turn(connection: Connection, organization: str, records: list[Told]) -> None:
    """While nominations are shown one by one, no history shows them all at once (§5.3.5-c)."""
    opened = [told for told in records if told.kind == BallotsOpened.kind]
    if not opened:
        return
    given = {"organization": organization, "elections": sorted({told.subject or "" for told in opened})}
    still_shown = {row[0] for row in _STILL_SHOWN.rows(connection, given)}
    for told in opened:
        if told.subject in still_shown:
            told.body, told.words = {**told.body, "ballots": [], "reasons": {}}, {}


ID = re.compile(r"[\w-]{1,100}", re.ASCII)


def _name(connection: Connection, organization: str, records: list[Told]) -> None:
    """Names of whatever is mentioned by id, in two statements for all records together."""
    ids = {one for told in records for one in _mentioned(told)}
    people = names(connection, organization, ids)
    found: dict[str, str] = {}
    rest = sorted(ids - people.keys())
    if rest:
        rows = _ROLE_NAMES.rows(connection, {"organization": organization, "ids": rest})
        found = {row[0]: row[1] for row in rows}
    for told in records:
        told.people, told.roles = people, found


def _mentioned(told: Told) -> Iterator[str]:
    for one in (told.actor, told.circle, told.subject):
        if one:
            yield one
    spoken = {key: value for key, value in told.body.items() if key not in ("words", "ground", "hash")}
    yield from _ids(spoken)


_NAMING = frozenset({
    "person", "people", "role", "circle", "named_by", "through", "asked", "answered", "silent", "joined", "left",
    "ratifiers", "to", "policy", "by", "for", "before", "after", "changes", "told", "parts", "guest", "facilitator",
    "secretary", "roles", "candidate", "proposer", "ballots", "late", "tied", "entered_by",
})  # fmt: skip
"""Keys of bodies below which an id may stand that a sentence has to name."""


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if ID.fullmatch(value) and not value.isdigit():
            yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in _NAMING:
                yield from _ids(inner)
    elif isinstance(value, list):
        for inner in value[:200]:
            yield from _ids(inner)
