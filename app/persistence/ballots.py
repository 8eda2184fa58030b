"""Ballots, closed until all are in (§5.3.5): the log holds a salted hash of each, and nothing says for whom it is.

The table is read by the act that opens them, and by nothing else: no page, search, export or announcement.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from app.governance.ballots import seal
from app.persistence.rows import ballot

if TYPE_CHECKING:
    from app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    election: str
    turn: int
    person: str
    candidate: str
    reason: str = ""
    salt: str
    record: int
    """The number of the record that says it was cast."""

    @property
    def seal(self) -> str:
        """What the record holds of it: it proves later what was written, and tells nothing before."""
        return seal(self.election, self.turn, self.person, self.candidate, self.salt)


_COLUMNS = {
    "election": ballot.c.election_id,
    "turn": ballot.c.turn,
    "person": ballot.c.person_id,
    "candidate": ballot.c.candidate_id,
    "reason": ballot.c.reason,
    "salt": ballot.c.salt,
    "record": ballot.c.cast_record,
}
_ALL = select(*(_COLUMNS[each.name] for each in fields(Ballot))).where(
    ballot.c.organization_id == bindparam("organization")
)
_OF_TURN = _ALL.where(ballot.c.election_id == bindparam("election"), ballot.c.turn == bindparam("turn")).order_by(
    ballot.c.cast_record, ballot.c.person_id
)


class Ballots:
    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._cast: list[Ballot] = []
        """Cast in this write; their rows follow the records that they point at."""

    def cast(self, election: str, turn: int, person: str, candidate: str, reason: str = "", *, record: int) -> str:
        """Keep it closed, and give its seal for the record of this number, which says that it was cast."""
        made = Ballot(
            election=election, turn=turn, person=person, candidate=candidate, reason=reason, salt=token_hex(16),
            record=record,
        )  # fmt: skip
        self._cast.append(made)
        return made.seal

    def of(self, election: str, turn: int) -> list[Ballot]:
        """The ballots of one turn, for the act that opens them and no other."""
        self.flush()
        given = {"organization": self._work.organization_id, "election": election, "turn": turn}
        return [Ballot(**_named(row)) for row in self._work.connection.execute(_OF_TURN, given)]

    def discard(self, election: str, turn: int, *people: str) -> None:
        """Forget the ballots of a turn that fall unread, all or those of these people: nobody will ever know them."""
        gone = [ballot.c.election_id == election, ballot.c.turn == turn]
        if people:
            gone.append(ballot.c.person_id.in_(people))
        self.flush()
        self._work.connection.execute(
            delete(ballot).where(ballot.c.organization_id == self._work.organization_id, *gone)
        )

    def flush(self) -> None:
        if self._cast:
            self._work.elections.flush()
            place = {"organization_id": self._work.organization_id}
            cast = [{**place, **{_COLUMNS[name].name: value for name, value in _facts(each)}} for each in self._cast]
            self._work.connection.execute(insert(ballot), cast)
            self._cast.clear()


def every(connection: Connection, organization: str) -> list[Ballot]:
    """All of an organization, for `verify`, which compares their seals and says no word of them."""
    return [Ballot(**_named(row)) for row in connection.execute(_ALL, {"organization": organization})]


def erase(connection: Connection, organization: str, person: str) -> int:
    """Blank the reasons that a person gave with their ballots; once opened, they stand among the words too."""
    done = connection.execute(
        update(ballot)
        .where(ballot.c.organization_id == organization, ballot.c.person_id == person, ballot.c.reason != "")
        .values(reason="")
    )
    return done.rowcount


def _facts(cast: Ballot) -> list[tuple[str, Any]]:
    return [(each.name, getattr(cast, each.name)) for each in fields(cast)]


def _named(row: Any) -> dict[str, Any]:
    return dict(zip((each.name for each in fields(Ballot)), row, strict=True))
