"""What a meeting shows to everybody alike: read and told once for each record, and kept in the process.

Two hundred people follow one meeting: whoever asks first after something has happened reads it for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from markupsafe import Markup
from sqlalchemy import Connection, bindparam, func, select

from app.governance.changes import Change, FoldIn, RemoveRole
from app.governance.circles import circle_members
from app.governance.elections import Election
from app.governance.errors import NotFound, OutOfOrder
from app.governance.floor import Floor
from app.governance.lines import RoleLine
from app.governance.meeting_floor import floor_of
from app.governance.meeting_steps import Item
from app.governance.meetings import Meeting
from app.governance.objections import Suggestion
from app.governance.proposal_facts import changes_of
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.governance.verdicts import no
from app.persistence import rows, structures, words
from app.persistence.queries import people, processes
from app.web.browse import role_said
from app.web.dependencies import NOTHING_HERE, Reading
from app.web.proposal_changes import ToldChange, tell
from app.web.proposal_views import refs_of, speakers_of


@dataclass(frozen=True, slots=True)
class Shared:
    meeting: Meeting
    structure: Structure
    """The Circle and what is around it; not to be changed."""
    proposal: Proposal | None
    election: Election | None
    told: list[ToldChange]
    """The Proposal as old → new: while it is being presented, as it is being written."""
    before_that: list[ToldChange]
    said: dict[str, str | None]
    names: dict[str, str]
    suggested: dict[int, list[ToldChange]] = field(default_factory=dict)
    """The changes of suggested amendments, by their number."""
    boards: dict[str, Markup] = field(default_factory=dict)
    """Parts of the views that hold nothing of anybody's own, drawn in the language that this is kept for."""
    floors: dict[date, Floor] = field(default_factory=dict)
    """The meeting as what it processes sees it, by the day."""

    @property
    def circle(self) -> RoleLine:
        return self.structure.role(self.meeting.circle)

    def role_name(self, role: str | None) -> str:
        line = self.structure.find(RoleLine, role) if role else None
        return role_said(line) if line is not None else ""

    def floor(self, at: datetime, today: date) -> Floor:
        if (floor := self.floors.get(today)) is None:
            floor = self.floors[today] = floor_of(self.structure, self.meeting, today)
        return replace(floor, is_open=False) if self.meeting.is_up(at) else floor

    def label(self, item: Item) -> str:
        """Of an election nobody has to write one: it is called after its Role."""
        return self.said.get(item.label) or self.role_name(item.role)


_WRITES = select(func.coalesce(func.sum(rows.proposal.c.version), 0)).where(
    rows.proposal.c.organization_id == bindparam("organization"), rows.proposal.c.meeting_id == bindparam("meeting")
)
"""How often its Proposals were written: what is shared while it is being presented has no record."""


_kept: processes.Shared[Shared] = processes.Shared(60)


def shared(reader: Reading, meeting_id: str) -> Shared:
    """As it stands at the head of the log."""
    organization = reader.here.id
    writes = reader.connection.execute(_WRITES, {"organization": organization, "meeting": meeting_id}).scalar_one()
    return _kept.get(
        (organization, meeting_id, reader.language),
        (reader.here.head_number, writes),
        lambda: _read(reader.connection, organization, meeting_id),
    )


def _read(connection: Connection, organization: str, meeting_id: str) -> Shared:
    meeting = _parsed(connection, organization, "meeting", meeting_id)
    if meeting is None:
        raise NotFound(NOTHING_HERE)
    item = meeting.current
    election = _parsed(connection, organization, "election", item.election if item else None)
    candidate = election.proposal if election is not None else None
    proposal = _parsed(connection, organization, "proposal", candidate or (item.proposal if item else None))
    changes, before = _changes(proposal)
    structure = _around(connection, organization, meeting, proposal, changes)
    if structure.find(RoleLine, meeting.circle) is None:  # Its minutes are still there.
        raise OutOfOrder(no("5.2-c", "circle_is_gone").reason)
    refs = [meeting.reason, meeting.tension, meeting.closing, *(each.label for each in meeting.items)]
    refs += [guest.tension for guest in meeting.guests]
    refs += refs_of(proposal) if proposal is not None else []
    refs += _election_refs(election) if election is not None else []
    return Shared(
        meeting=meeting,
        structure=structure,
        proposal=proposal,
        election=election,
        told=_told(connection, organization, structure, proposal, changes),
        before_that=_told(connection, organization, structure, proposal, before),
        said=words.texts(connection, organization, [ref for ref in refs if ref]),
        names=people.names(connection, organization, _people(meeting, proposal, election, structure)),
        suggested={
            each.number: tell(structure, meeting.circle, changes_of(each.changes))
            for each in _suggestions(proposal)
            if each.changes
        },
    )


def _parsed(connection: Connection, organization: str, table: str, id: str | None) -> Any:
    """As parsed once for all who read it; its Floor, which is of a moment, is joined by `meeting_views.py`."""
    return processes.parsed(connection, organization, table, id) if id is not None else None


def _changes(proposal: Proposal | None) -> tuple[list[Change], list[Change]]:
    """What it would change, and what the version before it would have: an amendment is shown in both."""
    if proposal is None or proposal.election is not None:  # A candidate is told in words of its own.
        return [], []
    if proposal.step is Step.PRESENT_PROPOSAL or not proposal.versions:
        return changes_of(proposal.writing.changes) if proposal.writing is not None else [], []
    previous = proposal.version(proposal.latest.number - 1)
    return changes_of(proposal.latest.changes), changes_of(previous.changes) if previous is not None else []


def _told(
    connection: Connection, organization: str, structure: Structure, proposal: Proposal | None, changes: list[Change]
) -> list[ToldChange]:
    """What was adopted is told as it was proposed: it has been made, and cannot be made again."""
    if proposal is None or not changes:
        return []
    if proposal.step is Step.ADOPTED:
        structure = structures.load_structure(connection, organization, proposal.latest.record)
        return [replace(each, problem=None) for each in tell(structure, proposal.circle, changes)]
    return tell(structure, proposal.circle, changes, proposal.candidate)


def _around(
    connection: Connection, organization: str, meeting: Meeting, proposal: Proposal | None, changes: Iterable[Change]
) -> Structure:
    """The Circle and its neighbours; everything, where a Role with an inside would end."""
    suggested = [change for each in _suggestions(proposal) for change in changes_of(each.changes)]
    changes = [*changes, *suggested]
    if any(isinstance(change, RemoveRole | FoldIn) for change in changes):
        return structures.load_structure(connection, organization)
    guests = [guest.circle for guest in meeting.guests]
    named = {getattr(change, "to", meeting.circle) for change in changes}
    here = {*meeting.present, *(guest.person for guest in meeting.guests)}
    return structures.load_around(connection, organization, sorted({meeting.circle, *guests, *named}), None, here)


def _suggestions(proposal: Proposal | None) -> list[Suggestion]:
    return [each for objection in proposal.objections for each in objection.suggestions] if proposal is not None else []


def _election_refs(election: Election) -> list[str]:
    refs = [ref for each in election.nominations.values() for ref in (each.reason, each.change)]
    return [*refs, *(each.reason for each in election.discarded), election.closing]


def _people(
    meeting: Meeting, proposal: Proposal | None, election: Election | None, structure: Structure
) -> Iterable[str | None]:
    yield from circle_members(structure, meeting.circle)
    yield from (each.person for each in meeting.attendance)
    yield from (person for guest in meeting.guests for person in (guest.person, guest.by))
    yield from (item.owner for item in meeting.items)
    yield from (acted.person for acted in (meeting.facilitator, meeting.secretary) if acted is not None)
    yield from (meeting.requested_by, meeting.scheduled_by)
    yield from (each.get("person") for each in meeting.overdue)
    if proposal is not None:
        yield from speakers_of(proposal, frozenset())
        yield proposal.candidate
    if election is not None:
        yield from (election.called_by, election.candidate, *election.asked, *election.tied)
        yield from (each.candidate for each in election.nominations.values())
