"""Meetings, elections, rulings, breakdowns and audits as pages read them: one statement each, parsed once a version.

Two hundred people look at one meeting after each of its steps. What is given here is shared by all who read it: nobody
changes it, and whoever wants to try a verb takes a copy (`copy.deepcopy`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from copy import copy
from datetime import date
from functools import cache
from threading import Lock
from typing import Any, Generic, TypeVar

import orjson
from sqlalchemy import Connection, Table, Text, bindparam, cast, select

from app.governance.floor import Floor
from app.governance.processes import NOUNS
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.persistence import floors, rows
from app.persistence.prepared import Prepared, prepared
from app.persistence.processes import TABLES

T = TypeVar("T")
KEPT = 256
"""Processes, and Floors, that are kept parsed: those that people look at now."""


class Shared(Generic[T]):
    """What was made of a text, kept as long as the text stays the same; those not asked for longest go first."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._made: OrderedDict[Any, tuple[Any, T]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Any, of: Any, make: Callable[[], T]) -> T:
        """What is kept under `key` if it was made of this; what it was made of says more than any version."""
        with self._lock:
            kept = self._made.get(key)
            if kept is not None and kept[0] == of:
                self._made.move_to_end(key)
                return kept[1]
        made = make()
        with self._lock:
            self._made[key] = (of, made)
            self._made.move_to_end(key)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made


_parsed: Shared[Any] = Shared()
_floors: Shared[Floor] = Shared()


@cache
def _document(table: Table) -> Prepared:
    return prepared(
        select(cast(table.c.document, Text)).where(
            table.c.organization_id == bindparam("organization"), table.c.id == bindparam("id")
        )
    )


def _one(connection: Connection, organization: str, process_id: str, table: Table, of: type[Any]) -> tuple[Any, str]:
    found = _document(table).rows(connection, {"organization": organization, "id": process_id})
    if not found:
        return None, ""
    text = found[0][0]
    return _parsed.get((organization, process_id), text, lambda: of.from_document(orjson.loads(text))), text


def meeting_one(connection: Connection, organization: str, meeting_id: str) -> Any:
    return _of_noun(connection, organization, meeting_id, "meeting")


def ruling_one(connection: Connection, organization: str, ruling_id: str) -> Any:
    return _of_noun(connection, organization, ruling_id, "ruling")


def breakdown_one(connection: Connection, organization: str, breakdown_id: str) -> Any:
    return _of_noun(connection, organization, breakdown_id, "breakdown")


def audit_one(connection: Connection, organization: str, audit_id: str) -> Any:
    return _of_noun(connection, organization, audit_id, "audit")


def election_one(connection: Connection, organization: str, election_id: str, structure: Structure, today: date) -> Any:
    """With its Floor, while it is in a meeting."""
    found, _ = _one(connection, organization, election_id, rows.election, NOUNS["election"])
    return _joined(connection, organization, found, structure, today)


def proposal_one(
    connection: Connection, organization: str, proposal_id: str, structure: Structure, today: date
) -> Proposal | None:
    """With its Floor, while it is in a meeting."""
    found, _ = _one(connection, organization, proposal_id, rows.proposal, Proposal)
    joined: Proposal | None = _joined(connection, organization, found, structure, today)
    return joined


def floor_of(
    connection: Connection, organization: str, meeting_id: str, structure: Structure, today: date
) -> Floor | None:
    """The meeting as a Proposal or an election in it sees it; made once for each of its steps."""
    meeting, text = _one(connection, organization, meeting_id, rows.meeting, NOUNS["meeting"])
    if meeting is None:
        return None
    made_of = (text, structure.at, today)
    return _floors.get((organization, meeting_id), made_of, lambda: floors.floor(structure, meeting, today))


def parsed(connection: Connection, organization: str, noun: str, process_id: str) -> Any:
    """Of any noun, a Proposal too, without its Floor: whoever asks joins the one of their own moment to a copy."""
    if noun == "proposal":
        return _one(connection, organization, process_id, rows.proposal, Proposal)[0]
    return _of_noun(connection, organization, process_id, noun)


def _of_noun(connection: Connection, organization: str, process_id: str, noun: str) -> Any:
    return _one(connection, organization, process_id, TABLES[noun], NOUNS[noun])[0]


def _joined(connection: Connection, organization: str, found: Any, structure: Structure, today: date) -> Any:
    """A Floor is of one moment, so it goes on a copy of what is shared."""
    if found is None or not floors.is_in_meeting(found):
        return found
    joined = copy(found)
    joined.floor = floor_of(connection, organization, found.meeting, structure, today)
    return joined
