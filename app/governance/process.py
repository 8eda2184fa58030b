"""What every process is: something that people go through step by step, told by records of its own.

A process (Proposal, meeting, election, ruling, Process Breakdown) has verbs that decide what happens and append it to
`events`. Its state changes only by `when`, so that the log, replayed, gives the same process again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Self

from app.governance.documents import TRANSIENT, from_json, to_json
from app.governance.events import Event, Ref


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is done, by whom, and the number of the record that will tell it."""

    number: int
    at: datetime
    by: str | None
    """Whose act it is. None: the program itself, when a time limit has run out."""

    def words(self, name: str) -> Ref:
        return f"{self.number}.{name}"


@dataclass(slots=True, kw_only=True)
class Process:
    about: ClassVar[str]
    """The noun that its events, its records and its table bear."""

    id: str
    circle: str
    recorded: int = 0
    """The number of the last record that tells of it."""
    settled_record: int | None = None
    """The record after which it is over; None while it is open, and lists find it so."""
    events: list[tuple[Moment, Event]] = field(default_factory=list, compare=False, repr=False, metadata=TRANSIENT)
    """What happened and is not in the log yet."""

    def __init_subclass__(cls) -> None:
        if hasattr(cls, "about"):  # The last one defined is the whole: state first, then its verbs.
            NOUNS[cls.about] = cls

    @classmethod
    def begin(cls, event: Event, moment: Moment) -> Self:
        """What the first record of a process makes, before it has taken that record in."""
        raise ValueError(f"Record {moment.number} ({event.kind}) tells of a {cls.about} that no record has begun.")

    def to_document(self) -> dict[str, Any]:
        document: dict[str, Any] = to_json(self)
        return document

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self:
        return from_json(cls, document)

    def when(self, event: Event, moment: Moment) -> None:
        """Become what the event says: the same for an act of this moment and for a record replayed from the log."""
        self.take_in(event, moment)
        self.recorded = moment.number

    def take_in(self, event: Event, moment: Moment) -> None:
        raise NotImplementedError(event.kind)

    def _happen(self, now: Moment, event: Event) -> None:
        moment = moment_of(event, now, self.recorded)
        self.when(event, moment)
        self.events.append((moment, event))


NOUNS: dict[str, type[Process]] = {}
"""The class of each noun but Proposals, which keep to the same ways and have a document and tables of their own."""


def moment_of(event: Event, now: Moment, recorded: int) -> Moment:
    """Each event has a record of its own, one number after the other; what is said in it is kept beside that record."""
    moment = Moment(max(now.number, recorded + 1), now.at, now.by)
    misplaced = [ref for ref in event.words().values() if not ref.startswith(f"{moment.number}.")]
    if misplaced:
        raise ValueError(f"{event.kind} at record {moment.number} says words of another record: {misplaced}")
    return moment


def replay_step(process: Process | None, event: Event, moment: Moment) -> Process:
    """The process after a record of its own: `process` is None for its first."""
    if process is None:
        process = NOUNS[event.about].begin(event, moment)
    process.when(event, moment)
    return process
