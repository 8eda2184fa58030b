"""Proposals as pages list them, and one read whole for its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, select

from app.governance.proposals import Proposal
from app.persistence.rows import person, proposal, proposal_touch, role_line

PAGE = 30
LAST = 2**31 - 1
"""Beyond every record number."""


@dataclass(frozen=True, slots=True)
class Listed:
    id: str
    circle: str
    circle_name: str
    proposer: str
    proposer_name: str
    step: str
    round: int
    opened_at: datetime | None
    closes_at: datetime | None
    sent_record: int | None
    settled_record: int | None


@dataclass(frozen=True, slots=True)
class Lists:
    drafts: list[Listed]
    open: list[Listed]
    settled: list[Listed]
    further: int | None
    """The record before which older ones were sent."""


_CIRCLE = (
    select(role_line.c.name)
    .where(role_line.c.organization_id == proposal.c.organization_id, role_line.c.lineage == proposal.c.circle_id)
    .order_by(role_line.c.since_record.desc())
    .limit(1)
    .correlate(proposal)
    .scalar_subquery()
)
_LISTED = (
    select(
        proposal.c.id, proposal.c.circle_id, _CIRCLE, proposal.c.proposer_id, person.c.name, proposal.c.step,
        proposal.c.round, proposal.c.opened_at, proposal.c.closes_at, proposal.c.sent_record, proposal.c.settled_record,
    )
    .join(person, and_(person.c.organization_id == proposal.c.organization_id, person.c.id == proposal.c.proposer_id))
    .where(proposal.c.organization_id == bindparam("organization"))
)  # fmt: skip
_DRAFTS = _LISTED.where(proposal.c.sent_record.is_(None), proposal.c.proposer_id == bindparam("me")).order_by(
    proposal.c.id
)
_OPEN = _LISTED.where(proposal.c.sent_record.is_not(None), proposal.c.settled_record.is_(None)).order_by(
    proposal.c.sent_record
)
_SETTLED = (
    _LISTED.where(proposal.c.settled_record < bindparam("before"))
    .order_by(proposal.c.settled_record.desc())
    .limit(PAGE + 1)
)
_DOCUMENT = select(proposal.c.document).where(
    proposal.c.organization_id == bindparam("organization"), proposal.c.id == bindparam("id")
)


def listed(connection: Connection, organization: str, me: str, *, before: int | None = None) -> Lists:
    """One's own drafts, what is open, and what was settled, newest first and a page at a time."""
    given = {"organization": organization}
    settled = [Listed(*row) for row in connection.execute(_SETTLED, {**given, "before": min(before or LAST, LAST)})]
    further = settled[PAGE - 1].settled_record if len(settled) > PAGE else None
    return Lists(
        drafts=[Listed(*row) for row in connection.execute(_DRAFTS, {**given, "me": me})] if before is None else [],
        open=[Listed(*row) for row in connection.execute(_OPEN, given)] if before is None else [],
        settled=settled[:PAGE],
        further=further,
    )


def one(connection: Connection, organization: str, proposal_id: str) -> Proposal | None:
    document: dict[str, Any] | None = connection.execute(
        _DOCUMENT, {"organization": organization, "id": proposal_id}
    ).scalar()
    return Proposal.from_document(document) if document is not None else None


def others_touching(
    connection: Connection, organization: str, items: Iterable[str], besides: str | None
) -> list[Listed]:
    """Open Proposals that would change one of these Roles or Policies too."""
    wanted = sorted(set(items))
    if not wanted:
        return []
    touches = exists().where(
        proposal_touch.c.organization_id == proposal.c.organization_id,
        proposal_touch.c.proposal_id == proposal.c.id,
        proposal_touch.c.item.in_(wanted),
    )
    found = connection.execute(_OPEN.where(touches, proposal.c.id != (besides or "")), {"organization": organization})
    return [Listed(*row) for row in found]
