"""Which Proposals have something to be done about that nobody does: asked by reading, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, exists, select

from app.governance.proposal_facts import circle_now, may_still_be_made
from app.governance.proposal_steps import Moment
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.persistence.rows import organization, proposal, proposal_answer
from app.persistence.structures import load_structure

_OPEN = select(proposal.c.document).where(
    proposal.c.settled_record.is_(None), proposal.c.sent_record.is_not(None), proposal.c.step == "open"
)
_WITH_OPEN = select(organization.c.id, organization.c.timezone).where(
    organization.c.id.in_(_OPEN.with_only_columns(proposal.c.organization_id))
)


def with_something_due(connection: Connection, now: datetime) -> Iterator[str]:
    """The organizations where a Proposal would move if somebody looked: time has run out, a Circle has changed."""
    for found, timezone in connection.execute(_WITH_OPEN).all():
        structure = load_structure(connection, found)
        today = now.astimezone(ZoneInfo(timezone)).date()
        documents = connection.execute(_OPEN.where(proposal.c.organization_id == found)).scalars().all()
        if any(_moves(structure, Proposal.from_document(document), now, today) for document in documents):
            yield found


def _moves(structure: Structure, tried: Proposal, now: datetime, today: date) -> bool:
    """Tried on a copy, by the very rules that the write will follow."""
    complete = tried.settle(Moment(tried.recorded + 1, now, None), circle_now(structure, tried, today))
    return bool(tried.events) or (complete and bool(may_still_be_made(structure, tried)))


_TIME_IS_UP = (
    select(proposal.c.id)
    .where(
        proposal.c.organization_id == bindparam("organization"),
        proposal.c.settled_record.is_(None),
        proposal.c.closes_at <= bindparam("now"),
        proposal.c.step == "open",
        ~exists().where(
            proposal_answer.c.organization_id == proposal.c.organization_id,
            proposal_answer.c.proposal_id == proposal.c.id,
            proposal_answer.c.answer == "concern",
        ),
    )
    .limit(1)
)


def is_time_up(connection: Connection, organization_id: str, now: datetime) -> bool:
    """Whether a time limit has passed in the organization, and no concern holds it up: one look into an index."""
    given = {"organization": organization_id, "now": now}
    return connection.execute(_TIME_IS_UP, given).first() is not None
