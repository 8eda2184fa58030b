"""Elections as lists and jobs need them: which are due, which are open, whose terms are over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from app.governance.election_facts import electorate_now
from app.governance.elections import Election
from app.governance.process import Moment
from app.governance.structure import Structure
from app.persistence.rows import assignment_line, election, organization
from app.persistence.structures import load_structure

OUTSIDE = ("nomination", "reasons", "changes", "asking")
"""The steps that go on of themselves, outside of meetings."""

_UNDER_WAY = select(election.c.document).where(
    election.c.settled_record.is_(None), election.c.meeting_id.is_(None), election.c.step.in_(OUTSIDE)
)
_WITH_SOME = select(organization.c.id).where(
    organization.c.id.in_(_UNDER_WAY.with_only_columns(election.c.organization_id))
)


def with_elections_due(connection: Connection, now: datetime) -> Iterator[str]:
    """The organizations where an election would move if somebody looked: time has run out, or a Circle has changed."""
    for found in connection.execute(_WITH_SOME).scalars().all():
        structure = load_structure(connection, found)
        documents = connection.execute(_UNDER_WAY.where(election.c.organization_id == found)).scalars().all()
        if any(_moves(structure, Election.from_document(document), now) for document in documents):
            yield found


def _moves(structure: Structure, tried: Election, now: datetime) -> bool:
    """Tried on a copy, by the very rules that the write will follow."""
    electorate, moment = electorate_now(structure, tried), Moment(tried.recorded + 1, now, None)
    tried.settle(moment, electorate)
    return bool(tried.events) or tried.may_open_ballots(moment, electorate)


def with_terms_ended(connection: Connection, now: datetime) -> Iterator[tuple[str, str]]:
    """The organizations (with their time zones) where an elected person's term is over, by their own calendar."""
    serving = select(organization.c.id, organization.c.timezone, assignment_line.c.term).where(
        assignment_line.c.organization_id == organization.c.id,
        assignment_line.c.until_record.is_(None),
        assignment_line.c.elected,
        assignment_line.c.term.is_not(None),
    )
    found = {
        (id, timezone)
        for id, timezone, term in connection.execute(serving)
        if term < now.astimezone(ZoneInfo(timezone)).date()
    }
    yield from sorted(found)
