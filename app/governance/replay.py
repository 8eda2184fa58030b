"""The log, read from its first record: the structure, the lines, the Proposals and other processes that it gives.

What the tables hold is a projection of this (I23); `persistence/verify.py` compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.governance.changes import Change, apply_changes, change_from_body
from app.governance.events import event_from_body
from app.governance.lines import Line
from app.governance.process import Moment, Process
from app.governance.process import replay_step as replay_process
from app.governance.processes import EVENTS, NOUNS
from app.governance.proposals import Proposal
from app.governance.proposals import replay_step as replay_proposal
from app.governance.records import Record
from app.governance.structure import Draft, Structure

Ended = tuple[Line, int | None]
"""A line, and the record that ended it; None while it is open."""


class Unreplayable(ValueError):
    """A record that the rules of this release cannot follow."""


def changes_applied(kind: str, body: Mapping[str, Any]) -> list[Change]:
    """The changes that a record made. A Proposal's steps name changes too, but only its adoption makes them."""
    if kind in EVENTS and not EVENTS[kind].changes_structure:
        return []
    return [change_from_body(change) for change in body.get("changes", ())]


@dataclass(slots=True)
class Replay:
    """One organization, as far as its log has been read."""

    structure: Structure
    lines: dict[tuple[type[Line], str], Ended] = field(default_factory=dict)
    """Every line that ever was, by type and id."""
    proposals: dict[str, Proposal] = field(default_factory=dict)
    processes: dict[str, dict[str, Process]] = field(default_factory=lambda: {noun: {} for noun in NOUNS})
    """Meetings, elections, rulings …, by noun and id."""
    facts: dict[str, Any] = field(default_factory=dict)
    """What records said of the organization beside its lines (body["organization"])."""
    adopted_record: int | None = None

    @classmethod
    def of(cls, organization: str) -> Replay:
        return cls(Structure(organization))

    def take(self, record: Record) -> Draft | None:
        """Go on by one record; gives what it opened and closed, where it changed structure."""
        try:
            draft = self._change(record)
            if record.kind in EVENTS:
                self._step(record)
        except Exception as error:
            raise Unreplayable(f"record {record.number} ({record.kind}): {error!r}") from error
        self.facts |= record.body.get("organization", {})
        self.structure.at = record.number
        return draft

    def _change(self, record: Record) -> Draft | None:
        changes = changes_applied(record.kind, record.body)
        if not changes:
            return None
        was_in_setup = self.structure.in_setup
        settled = record.body.get("settled", True)
        draft = apply_changes(self.structure, record.number, record.circle, changes, settled=settled)
        if was_in_setup and not self.structure.in_setup:
            self.adopted_record = record.number
        for line in draft.opened:
            self.lines[type(line), line.id] = line, None
        for line in draft.closed:
            self.lines[type(line), line.id] = line, record.number
        return draft

    def _step(self, record: Record) -> None:
        of = EVENTS[record.kind].about
        if of in NOUNS:
            self._process(of, record)
            return
        proposal = self.proposals.get(record.subject or "")
        taken = replay_proposal(proposal, record.kind, record.number, record.at, record.actor, record.body)
        self.proposals[taken.id] = taken

    def _process(self, noun: str, record: Record) -> None:
        """Its records bear its id as their subject, and its Circle."""
        known = self.processes[noun]
        event = event_from_body(record.kind, record.number, record.body)
        taken = replay_process(known.get(record.subject or ""), event, Moment(record.number, record.at, record.actor))
        if (taken.id, taken.circle) != (record.subject, record.circle):
            raise ValueError(f"it tells of {noun} {taken.id} in {taken.circle}")
        known[taken.id] = taken


__all__ = ["Replay", "Unreplayable", "changes_applied"]
