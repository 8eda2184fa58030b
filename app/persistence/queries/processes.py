"""Meetings, elections, rulings, breakdowns and audits as pages read them: one statement each, parsed once a version.

Two hundred people look at one meeting after each of its steps. What is given here is shared by all who read it: nobody
changes it, and whoever wants to try a verb takes a copy (`copy.deepcopy`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from threading import Lock
from typing import Any, Generic, TypeVar

import orjson
from sqlalchemy import Connection, Table, Text, bindparam, cast, select

from app.governance.audits import Audit
from app.governance.breakdowns import Breakdown
from app.governance.elections import Election
from app.governance.floor import Floor
from app.governance.meeting_floor import floor_of
from app.governance.meetings import Meeting
from app.governance.processes import NOUNS
from app.governance.proposals import Proposal
from app.governance.rulings import Ruling
from app.governance.structure import Structure
from app.persistence import rows
from app.persistence.floors import is_in_meeting
from app.persistence.prepared import Prepared, prepared
from app.persistence.processes import TABLES, Kept

T = TypeVar("T")
K = TypeVar("K", bound=Kept)
F = TypeVar("F", Proposal, Election)
MOST = 256
"""Processes, and Floors, that are kept parsed: those that people look at now."""


class Shared(Generic[T]):
    """What was made of a text, kept as long as the text stays the same; those not asked for longest go first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._made: OrderedDict[Any, tuple[Any, T]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Any, of: Any, make: Callable[[], T]) -> T:
        """What is kept under `key` if it was made of this; what it was made of says more than any version.

        Made under the lock, so that of all who ask after a step one makes it, and the others wait a moment.
        """
        with self._lock:
            kept = self._made.get(key)
            if kept is None or kept[0] != of:
                kept = self._made[key] = (of, make())
            self._made.move_to_end(key)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
            return kept[1]


_parsed: Shared[Any] = Shared()
_floors: Shared[Floor] = Shared()


def meeting_one(connection: Connection, organization: str, meeting_id: str) -> Meeting | None:
    return _one(connection, organization, meeting_id, rows.meeting, Meeting)[0]


def ruling_one(connection: Connection, organization: str, ruling_id: str) -> Ruling | None:
    return _one(connection, organization, ruling_id, rows.ruling, Ruling)[0]


def breakdown_one(connection: Connection, organization: str, breakdown_id: str) -> Breakdown | None:
    return _one(connection, organization, breakdown_id, rows.breakdown, Breakdown)[0]


def audit_one(connection: Connection, organization: str, audit_id: str) -> Audit | None:
    return _one(connection, organization, audit_id, rows.audit, Audit)[0]


def election_one(
    connection: Connection, organization: str, election_id: str, structure: Structure, now: datetime, today: date
) -> Election | None:
    """With its Floor, while it is in a meeting. `today` is the organization's day at that moment."""
    found, _ = _one(connection, organization, election_id, rows.election, Election)
    return _joined(connection, organization, found, structure, now, today)


def proposal_one(
    connection: Connection, organization: str, proposal_id: str, structure: Structure, now: datetime, today: date
) -> Proposal | None:
    """With its Floor, while it is in a meeting."""
    found, _ = _one(connection, organization, proposal_id, rows.proposal, Proposal)
    return _joined(connection, organization, found, structure, now, today)


def floor_now(
    connection: Connection, organization: str, meeting_id: str, structure: Structure, now: datetime, today: date
) -> Floor | None:
    """The meeting as a Proposal or an election in it sees it; made once for each of its steps."""
    meeting, text = _one(connection, organization, meeting_id, rows.meeting, Meeting)
    if meeting is None:
        return None
    made_of = (text, structure.at, today)
    floor = _floors.get((organization, meeting_id), made_of, lambda: floor_of(structure, meeting, today))
    return replace(floor, is_open=floor.is_open and not meeting.is_up(now))


def parsed(connection: Connection, organization: str, noun: str, process_id: str) -> Any:
    """Of any noun, a Proposal too, without its Floor: whoever asks joins the one of their own moment to a copy."""
    if noun == "proposal":
        return _one(connection, organization, process_id, rows.proposal, Proposal)[0]
    return _one(connection, organization, process_id, TABLES[noun], NOUNS[noun])[0]


@cache
def _document(table: Table) -> Prepared:
    return prepared(
        select(cast(table.c.document, Text)).where(
            table.c.organization_id == bindparam("organization"), table.c.id == bindparam("id")
        )
    )


def _one(connection: Connection, organization: str, process_id: str, table: Table, of: type[K]) -> tuple[K | None, str]:
    """With the text that it was made of."""
    found = _document(table).rows(connection, {"organization": organization, "id": process_id})
    if not found:
        return None, ""
    text = found[0][0]
    return _parsed.get((organization, process_id), text, lambda: of.from_document(orjson.loads(text))), text


def _joined(
    connection: Connection, organization: str, found: F | None, structure: Structure, now: datetime, today: date
) -> F | None:
    """A Floor is of one moment, so it goes on a copy of what is shared."""
    if found is None or found.meeting is None or not is_in_meeting(found):
        return found
    joined = copy(found)
    joined.floor = floor_now(connection, organization, found.meeting, structure, now, today)
    return joined
