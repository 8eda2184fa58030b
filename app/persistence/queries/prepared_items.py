"""What somebody could put on the agenda with one press: Tensions meant for this Circle's next meeting, and Proposals
of theirs that are drafted there or wait for a meeting. Nobody else is shown them (§5.4.4-a)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, or_, select

from app.governance.proposal_steps import WAITING
from app.governance.proposals import Proposal
from app.persistence import words
from app.persistence.prepared import prepared
from app.persistence.rows import proposal, tension


@dataclass(frozen=True, slots=True)
class Prepared:
    id: str
    text: str
    """The Tension; of a Proposal, the one that it is for."""
    role: str | None
    is_proposal: bool = False


_TENSIONS = prepared(
    select(tension.c.id, tension.c.text, tension.c.role_id)
    .where(
        tension.c.organization_id == bindparam("organization"),
        tension.c.person_id == bindparam("person"),
        tension.c.bring_to == bindparam("circle"),
        tension.c.closed_at.is_(None),
    )
    .order_by(tension.c.logged_at, tension.c.id)
)
_PROPOSALS = (
    select(proposal.c.document)
    .where(
        proposal.c.organization_id == bindparam("organization"),
        proposal.c.proposer_id == bindparam("person"),
        proposal.c.circle_id == bindparam("circle"),
        proposal.c.settled_record.is_(None),
        or_(
            and_(proposal.c.sent_record.is_(None), proposal.c.step == "draft"),
            proposal.c.step.in_([step.value for step in WAITING]),
        ),
    )
    .order_by(proposal.c.id)
)


def prepared_for(connection: Connection, organization: str, person: str, circle: str) -> list[Prepared]:
    given = {"organization": organization, "person": person, "circle": circle}
    found = [Prepared(id, text, role) for id, text, role in _TENSIONS.rows(connection, given)]
    written = [Proposal.from_document(document) for document in connection.execute(_PROPOSALS, given).scalars()]
    said = words.texts(connection, organization, [each.tension for each in written])
    return found + [
        Prepared(each.id, _tension_of(each, said), each.role, True) for each in written if each.election is None
    ]


def _tension_of(proposal: Proposal, said: dict[str, str | None]) -> str:
    return said.get(proposal.tension) or (proposal.writing.tension if proposal.writing is not None else "")
