"""What must hold of how processes went (I11, I13, I14, I15, I18, I19, I21), asked record by record as the log is read.

The rules that decide an act are asked when it is done; here the log alone is asked, whoever wrote it.
Confirmations prove themselves where they are replayed (I16), and so do an election's seals, counts and draws (I20).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.governance import election_steps, meeting_steps, proposal_steps
from app.governance.candidates import other_selection
from app.governance.changes import Elect
from app.governance.election_state import ElectionState
from app.governance.events import EVENTS, NoObjection, Passed, ProposalAdopted, Reacted
from app.governance.invariants import Break
from app.governance.lines import AssignmentLine, RoleKind, RoleLine
from app.governance.meeting_state import MeetingState
from app.governance.objection_events import ConcernRaised
from app.governance.proposal_facts import may_still_be_made
from app.governance.proposal_steps import IN_MEETING
from app.governance.proposals import Proposal
from app.governance.records import Record
from app.governance.replay import Replay, changes_applied
from app.governance.structure import Draft
from app.governance.verdicts import YES

STEPS: dict[str, Mapping[Any, frozenset[Any]]] = {
    "proposal": proposal_steps.NEXT,
    "objection": proposal_steps.NEXT,
    "meeting": meeting_steps.NEXT,
    "election": election_steps.FOLLOWS,
}
"""By noun: what may follow on a step."""
SPOKEN_IN_ROUNDS = frozenset({NoObjection.kind, ConcernRaised.kind, Reacted.kind, Passed.kind})
ELECTED_ONLY = (RoleKind.FACILITATOR, RoleKind.SECRETARY)
AS_IT_STANDS = frozenset({"structure_imported"})
"""Kinds of records that take things as they stand (P-c)."""


@dataclass(slots=True)
class Course:
    """Takes the log record by record, and says what does not hold at each."""

    replay: Replay

    def take(self, record: Record) -> tuple[Draft | None, list[Break]]:
        before, step = self._process(record), self._step(record)
        broken = [*self._adopts(record, before), *self._speaks(record, before)]
        was_in_setup = self.replay.structure.in_setup
        draft = self.replay.take(record)
        broken += self._moves(record, before is not None, step)
        if not was_in_setup:
            broken += self._elects(record, draft)
        return draft, broken

    def _noun(self, record: Record) -> str | None:
        return EVENTS[record.kind].about if record.kind in EVENTS else None

    def _process(self, record: Record) -> Any:
        """What the record tells of, as it stands; None for its first."""
        noun = self._noun(record)
        if noun in self.replay.processes:
            return self.replay.processes[noun].get(record.subject or "")
        return self.replay.proposals.get(record.subject or "") if noun is not None else None

    def _step(self, record: Record) -> Any:
        return getattr(self._process(record), "step", None)

    # I19

    def _moves(self, record: Record, known: bool, before: Any) -> Iterator[Break]:
        after = self._step(record)
        follows = STEPS.get(self._noun(record) or "", {})
        if known and before != after and before in follows and after not in follows[before]:
            yield Break("I19", record.subject or "", f"goes from {before} to {after}")

    # I13, I14, I15, I21

    def _adopts(self, record: Record, proposal: Any) -> Iterator[Break]:
        if record.kind != ProposalAdopted.kind or not isinstance(proposal, Proposal):
            return
        body, item = record.body, proposal.id
        if not proposal.versions or body["version"] != proposal.latest.number or proposal.in_integration:
            yield Break("I15", item, "adopts another version than its objection round was held on")
        elif list(body["changes"]) != list(proposal.latest.changes):
            yield Break("I15", item, "adopts other changes than were proposed")
        if proposal.unsettled:
            yield Break("I15", item, "is adopted over an unresolved Objection")
        if not set(body["answered"]) <= proposal.answers.keys():
            yield Break("I15", item, "counts answers that nobody gave")
        may = may_still_be_made(self.replay.structure, proposal) if proposal.versions else YES
        if may.reason is not None:
            yield Break("I13", item, f"makes a change that its Circle may not make: {may.reason.message}")
        limit = proposal.limit
        if body.get("silent") and (limit is None or record.at < limit.closes_at):
            yield Break("I15", item, "counts silence before its time limit")
        yield from self._in_time(record, proposal)

    def _in_time(self, record: Record, proposal: Proposal) -> Iterator[Break]:
        meeting = self._meeting(proposal)
        if proposal.step not in IN_MEETING:
            return
        if meeting is None or not meeting.is_open:
            yield Break("I21", proposal.id, "is adopted in a meeting that is not open")
        elif meeting.ends_at is not None and record.at >= meeting.ends_at:
            yield Break("I21", proposal.id, "is adopted after the meeting's end")

    # I18

    def _speaks(self, record: Record, proposal: Any) -> Iterator[Break]:
        """In the rounds of a meeting, whoever is heard takes part in it."""
        if record.kind not in SPOKEN_IN_ROUNDS or not isinstance(proposal, Proposal) or proposal.step not in IN_MEETING:
            return
        meeting = self._meeting(proposal)
        if meeting is None or record.actor is None or meeting.here(record.actor) is None:
            yield Break("I18", proposal.id, f"hears {record.actor}, who does not take part in the meeting")

    def _meeting(self, proposal: Proposal) -> MeetingState | None:
        found = self.replay.processes["meeting"].get(proposal.meeting or "")
        return found if isinstance(found, MeetingState) else None

    # I11

    def _is_rep_named(self, record: Record, change: Elect) -> bool:
        """A Policy lets the Circle Rep come from another process than an election (§5.1.1)."""
        role = self.replay.structure.find(RoleLine, change.role)
        if record.kind != "rep_named" or role is None or role.kind is not RoleKind.CIRCLE_REP:
            return False
        return other_selection(self.replay.structure, role.circle or "") is not None

    def _elects(self, record: Record, draft: Draft | None) -> Iterator[Break]:
        """Once the Constitution is adopted, only an election makes somebody Facilitator or Secretary (§5.1.2)."""
        proposal = self.replay.proposals.get(record.subject or "") if record.kind == ProposalAdopted.kind else None
        election = self.replay.processes["election"].get(proposal.election or "") if proposal is not None else None
        chosen = {election.candidate} if isinstance(election, ElectionState) else set()
        for change in changes_applied(record.kind, record.body):
            if isinstance(change, Elect) and change.person not in chosen and not self._is_rep_named(record, change):
                yield Break("I11", change.role, f"{change.person} is elected by no election")
        if draft is None or record.kind in AS_IT_STANDS:
            return
        before = {(line.role, line.person) for line in draft.closed if isinstance(line, AssignmentLine)}
        for line in draft.opened:
            if not isinstance(line, AssignmentLine) or (line.role, line.person) in before:
                continue
            role = self.replay.structure.find(RoleLine, line.role)
            if role is not None and role.kind in ELECTED_ONLY and line.person not in chosen:
                yield Break("I11", line.role, f"{line.person} fills it without an election")
