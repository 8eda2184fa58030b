"""What holds after every step of a walk (the invariants I1 to I26), read from what stands and from what was written.

The core's own word is not taken for it: each is worked out here from the records, and from how it stood before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from app.governance.changes import apply_changes
from app.governance.circles import circle_leads, circle_members, elected, is_partner, roles_represented
from app.governance.election_steps import SEALED
from app.governance.events import EVENTS, Side
from app.governance.invariants import breaks
from app.governance.lines import LINE_TYPES, AssignmentLine, Line, RoleKind, RoleLine
from app.governance.meeting_floor import floor_of, roles_of, seats, taking_part
from app.governance.meeting_steps import GRACE, ItemState
from app.governance.meetings import Meeting
from app.governance.objections import ObjectionState
from app.governance.proposal_facts import changes_of
from app.governance.records import Record
from app.governance.structure import Structure
from tests.walking.world import Sight

ROUND_OPENS = frozenset({"proposal_opened", "proposal_round_opened", "proposal_candidate"})
CAUSES = frozenset({
    "proposal_adopted", "role_assigned", "role_resigned", "role_unassigned", "partner_released", "partner_admitted",
    "governance_struck", "surrogate_named", "surrogate_marked_unavailable", "role_lent", "breakdown_declared",
    "breakdown_taken_over", "breakdown_handed_back", "breakdown_restored", "mandate_ended",
})  # fmt: skip
"""Kinds of records that may change the structure, each a cause of I25."""
WHILE_PAUSED = frozenset({
    "meeting_joined", "meeting_left", "meeting_acting_changed", "meeting_guest_invited", "meeting_guest_withdrawn",
    "meeting_time_out_ended", "meeting_extended", "meeting_extension_opposed",
})  # fmt: skip
"""Who is here, and how long it lasts."""
AFTER_THE_END = WHILE_PAUSED | {
    "meeting_step_begun", "meeting_item_ended", "meeting_closed", "meeting_spoke", "meeting_passed_over",
    "meeting_time_out_requested", "meeting_time_out_begun", "meeting_lapsed", "meeting_cancelled", "meeting_moved",
    "proposal_parked", "proposal_withdrawn", "election_left", "meeting_scheduled", "meeting_notice_given",
}  # fmt: skip
"""The closing round, and what is laid down on the way to it."""
LEAVES = frozenset({"proposal_parked", "election_left"})
SPOKEN = frozenset({"proposal_answered", "objection_raised", "proposal_reacted", "proposal_passed"})


def stands(structure: Structure) -> dict[tuple[str, str], Line]:
    """Every open line."""
    return {(of.table, line.id): line for of in LINE_TYPES for line in structure.all(of)}


class Holds:
    """Compares how it stood with how it stands; `log` is everything written so far."""

    def __init__(self, before: Sight, after: Sight, log: list[Record]) -> None:
        self.before, self.after, self.log = before, after, log
        self.new = log[before.number :]
        self.left = set[str]()
        """What the meeting has laid down: from there on it goes on without one."""

    def everything(self) -> None:
        self._the_log_goes_on()
        self._each_change_has_its_cause()
        for record in self.new:
            if record.kind in LEAVES:
                self.left.add(record.subject or "")
            self._is_in_time(record)
            self._is_nobody_elses(record)
            if record.kind == "proposal_adopted":
                self._adopted(record)
            elif record.kind == "election_ballots_opened":
                self._opened(record)
            elif record.kind == "objection_raised":
                self._for_a_role_of_theirs(record)
        if self.new:
            self._one_thing_at_a_time()
            self._ballots_are_sealed()
            self._resolved_by_both()
            self._elected_by_elections()
        if self.after.structure.at != self.before.structure.at:
            assert breaks(self.after.structure) == []
            self._no_lead_is_rep()

    # I26, I25

    def _the_log_goes_on(self) -> None:
        assert [record.number for record in self.new] == [*range(self.before.number + 1, self.after.number + 1)]
        for one, other in pairwise(self.log[max(self.before.number - 1, 0) :]):
            assert other.previous_hash == one.hash
            assert other.at >= one.at

    def _each_change_has_its_cause(self) -> None:
        for record in self.new:
            assert not record.body.get("changes") or record.kind in CAUSES or self._only_says(record), record.kind

    def _changes_structure(self, record: Record) -> bool:
        return record.kind == "proposal_adopted" or bool(record.body.get("changes") and not self._only_says(record))

    @staticmethod
    def _only_says(record: Record) -> bool:
        """Proposed, and not done yet."""
        return record.kind in EVENTS and record.kind.startswith(("proposal_", "objection_"))

    # I19, I21

    def _meeting_of(self, record: Record) -> Meeting | None:
        """The meeting in which it was done, as it stood."""
        noun = EVENTS[record.kind].about if record.kind in EVENTS else ""
        subject = record.subject or ""
        if noun == "meeting":
            return self.before.meetings.get(subject)
        process = self.before.proposals.get(subject) or self.before.elections.get(subject)
        if process is None or not process.in_meeting or subject in self.left:
            return None
        return self.before.meetings.get(process.meeting or "")

    def _is_in_time(self, record: Record) -> None:
        meeting = self._meeting_of(record)
        if meeting is None or not meeting.is_open:
            return
        if meeting.is_paused and len(self.new) == 1 and record.actor is not None:
            asynchronous = not record.kind.startswith(("meeting_", "proposal_", "objection_", "election_"))
            assert record.kind in WHILE_PAUSED or asynchronous, record.kind
        if meeting.ends_at is not None and record.at >= meeting.ends_at:
            assert record.kind in AFTER_THE_END, record.kind
            assert record.kind != "meeting_extended"
            if record.kind == "meeting_closed" and record.actor is None:
                assert record.at >= meeting.ends_at + GRACE

    # I18

    def _is_nobody_elses(self, record: Record) -> None:
        """Whoever is heard in a meeting takes part in it, and who types for another acts there."""
        meeting = self._meeting_of(record)
        typist = record.body.get("entered_by")
        if typist is not None and meeting is not None and record.actor is not None:
            floor = floor_of(self.before.structure, meeting, self.before.today)
            acting = (floor.facilitator, floor.secretary)
            here = meeting.here(record.actor)
            assert typist in acting or record.kind in ("meeting_item_removed", "meeting_item_amended"), record
            assert here is not None
            passed_over = record.kind == "proposal_passed" and typist == floor.facilitator
            assert passed_over or not here.own_device, record
        if record.kind in SPOKEN and meeting is not None:
            assert record.actor in taking_part(self.before.structure, meeting, self.before.today)

    def _for_a_role_of_theirs(self, record: Record) -> None:
        proposal = self.after.proposals[record.subject or ""]
        objection = next(each for each in proposal.objections if each.record == record.number)
        assert record.actor == objection.by
        meeting = self._meeting_of(record)
        structure, today = self.before.structure, self.before.today
        if meeting is not None:
            mine = roles_of(structure, meeting, objection.by, today)
        else:
            mine = roles_represented(structure, objection.by, proposal.circle, today)
            assert objection.by in circle_members(structure, proposal.circle)
        assert objection.role in mine

    # I15

    def _adopted(self, record: Record) -> None:
        """A round finished on exactly this version: nobody who is asked is missing, and nothing is left open."""
        proposal = self.after.proposals[record.subject or ""]
        assert not proposal.unsettled
        assert record.body["version"] == proposal.latest.number
        mine = [each for each in self.log[: record.number - 1] if each.subject == proposal.id]
        since = max(place for place, each in enumerate(mine) if each.kind in ROUND_OPENS)
        after = mine[since:]
        assert not any(each.kind in ("proposal_amended", "proposal_presented") for each in after[1:])
        said: set[str] = set()
        for each in after:
            if each.kind in ("proposal_answered", "objection_raised") and each.actor is not None:
                said.add(each.actor)
            elif each.kind == "proposal_answer_taken_back":
                said.discard(each.actor or "")
        asked = self._asked(record)
        silent = set(record.body.get("silent") or ())
        assert asked <= said | silent | {proposal.proposer}, (asked, said, silent)
        assert not silent or (proposal.meeting is None or self._meeting_of(record) is None)
        if [each.number for each in self.new if self._changes_structure(each)] == [record.number]:
            self._changes_what_was_adopted(record, proposal.latest.changes)

    def _asked(self, record: Record) -> set[str]:
        """Everybody who takes part; outside of meetings, every Circle Member."""
        meeting, proposal = self._meeting_of(record), self.after.proposals[record.subject or ""]
        if meeting is not None:
            assert meeting.is_open
            assert not meeting.is_paused
            assert meeting.ends_at is not None
            assert record.at < meeting.ends_at
            return set(taking_part(self.before.structure, meeting, self.before.today))
        return set(circle_members(self.before.structure, proposal.circle)) - set(proposal.left_out)

    # I22

    def _changes_what_was_adopted(self, record: Record, changes: list[dict[str, Any]]) -> None:
        """What was adopted, with what follows of itself, is the whole difference between before and after."""
        expected = self.before.structure.copy()
        apply_changes(expected, record.number, record.circle, changes_of(changes))
        assert stands(expected) == stands(self.after.structure)

    # I16

    def _resolved_by_both(self) -> None:
        for proposal in self.after.proposals.values():
            for objection in proposal.objections:
                if objection.state is ObjectionState.RESOLVED:
                    assert set(objection.confirmed) == set(Side)
                    assert len(set(objection.confirmed.values())) == 1
                    assert objection.confirmed[Side.PROPOSER] > objection.version

    # One thing at a time (§5.4.4-c), and nothing left behind

    def _one_thing_at_a_time(self) -> None:
        for meeting in self.after.meetings.values():
            processed = [item for item in meeting.items if item.state is ItemState.IN_PROCESS]
            assert [item.number for item in processed] == ([meeting.item] if meeting.item is not None else [])
            assert len(set(meeting.present)) == len(meeting.present)
            if meeting.is_open:
                allowed = seats(self.after.structure, meeting, self.after.today)
                assert set(taking_part(self.after.structure, meeting, self.after.today)) <= set(allowed)
            else:
                assert not processed
        for proposal in self.after.proposals.values():
            if proposal.in_meeting:
                meeting = self.after.meetings[proposal.meeting or ""]
                assert meeting.subject in (proposal.id, proposal.election), "left behind"
        for election in self.after.elections.values():
            if election.in_meeting and not election.is_over:
                meeting = self.after.meetings[election.meeting or ""]
                assert meeting.subject == election.id, "left behind"

    # I20

    def _ballots_are_sealed(self) -> None:
        for election in self.after.elections.values():
            if election.step in SEALED:
                assert not election.nominations
                assert not election.counts
            if election.nominations and election.counts:
                counted = election.counts[-1].counts
                assert sum(counted.values()) <= len(election.nominations)
        casts = [
            (each.subject, each.body["turn"], each.actor) for each in self.log if each.kind == "election_ballot_cast"
        ]
        assert len(set(casts)) == len(casts)
        for record in self.new:
            if record.kind == "election_ballot_cast":
                assert set(record.body) - {"entered_by"} == {"turn", "seal"}

    def _opened(self, record: Record) -> None:
        """All are in: of those who take part; outside of meetings, of all members but those who were late."""
        election = self.after.elections[record.subject or ""]
        opened = {each["person"] for each in record.body["ballots"]}
        stood = self.before.elections.get(election.id)
        if stood is not None and stood.in_meeting and election.meeting is not None:
            meeting = self.before.meetings[election.meeting]
            assert set(taking_part(self.before.structure, meeting, self.before.today)) <= opened
        else:
            members = set(circle_members(self.before.structure, election.circle))
            assert members <= opened | set(election.late) or election.limit is not None

    # I7, I11

    def _no_lead_is_rep(self) -> None:
        structure = self.after.structure
        for circle in structure.all(RoleLine):
            if circle.is_circle and circle.circle is not None:
                leads = {lead.person for lead in circle_leads(structure, circle.lineage)}
                reps = {line.person for line in elected(structure, circle.lineage, RoleKind.CIRCLE_REP)}
                assert not leads & reps, circle.lineage

    def _serving(self, sight: Sight) -> set[tuple[str, str]]:
        kinds = (RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP)
        roles = {line.lineage for line in sight.structure.all(RoleLine) if line.kind in kinds}
        return {(line.role, line.person) for line in sight.structure.all(AssignmentLine) if line.role in roles}

    def _elected_by_elections(self) -> None:
        chosen = set(self._chosen())
        for role, person in self._serving(self.after) - self._serving(self.before):
            assert (role, person) in chosen, (role, person)
            assert is_partner(self.after.structure, person)

    def _chosen(self) -> Iterator[tuple[str, str]]:
        for record in self.new:
            if record.kind == "election_decided":
                election = self.after.elections[record.subject or ""]
                yield election.role, election.candidate or ""
