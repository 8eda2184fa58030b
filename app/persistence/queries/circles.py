"""What waits in a Circle, and in the circles of a person: Proposals by what they wait for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import orjson
from sqlalchemy import Connection, Select, and_, bindparam, exists, func, select, type_coerce
from sqlalchemy.sql.sqltypes import Text

from app.persistence.rows import circle_member, proposal, proposal_answer, role_line
from app.persistence.structures import standing


@dataclass(frozen=True, slots=True)
class Waiting:
    """A Proposal that is open, or waits for a meeting of its Circle (§5.3-e)."""

    id: str
    circle: str
    circle_name: str
    proposer: str
    step: str
    round: int
    closes_at: datetime | None
    opened_at: datetime | None
    answered: bool
    """Whether the person asked about has answered in this round."""
    document: dict[str, Any]

    @property
    def roles(self) -> list[str]:
        """The names of what it changes, as far as its latest version tells."""
        versions = self.document.get("versions") or []
        changes = versions[-1].get("changes", []) if versions else []
        names = [change.get("name") or change.get("title") for change in changes]
        return list(dict.fromkeys(str(name) for name in names if name))

    @property
    def objections(self) -> list[dict[str, Any]]:
        """Its concerns that are not settled."""
        every = self.document.get("objections") or []
        return [one for one in every if one.get("state") in ("being_argued", "stands")]

    @property
    def in_integration(self) -> bool:
        versions = self.document.get("versions") or []
        return bool(versions) and self.document.get("round_version", 0) < versions[-1].get("number", 0)


def _open() -> Select[Any]:
    mine = exists().where(
        proposal_answer.c.organization_id == proposal.c.organization_id,
        proposal_answer.c.proposal_id == proposal.c.id,
        proposal_answer.c.round == proposal.c.round,
        proposal_answer.c.person_id == bindparam("person"),
    )
    return (
        select(
            proposal.c.id, proposal.c.circle_id, role_line.c.name, proposal.c.proposer_id, proposal.c.step,
            proposal.c.round, proposal.c.closes_at, proposal.c.opened_at, mine,
            type_coerce(proposal.c.document, Text()),
        )
        .select_from(
            proposal.join(
                role_line,
                and_(
                    role_line.c.organization_id == proposal.c.organization_id,
                    role_line.c.lineage == proposal.c.circle_id,
                    role_line.c.until_record.is_(None),
                ),
            )
        )
        .where(
            proposal.c.organization_id == bindparam("organization"),
            proposal.c.settled_record.is_(None),
            proposal.c.sent_record.is_not(None),
        )
        .order_by(proposal.c.closes_at.is_(None), proposal.c.closes_at, proposal.c.sent_record)
    )  # fmt: skip


_IN_CIRCLE = _open().where(proposal.c.circle_id == bindparam("circle"))
_OF_PERSON = _open().where(
    proposal.c.circle_id.in_(
        select(circle_member.c.circle_id).where(
            circle_member.c.organization_id == bindparam("organization"),
            circle_member.c.person_id == bindparam("person"),
        )
    )
)


def open_in(connection: Connection, organization_id: str, circle: str, me: str | None = None) -> list[Waiting]:
    """Open Proposals of a Circle and those that wait for its next meeting, the next to close first."""
    given = {"organization": organization_id, "circle": circle, "person": me or ""}
    return [_waiting(row) for row in connection.execute(_IN_CIRCLE, given)]


def open_to(connection: Connection, organization_id: str, me: str) -> list[Waiting]:
    """Open Proposals of every Circle that the person is a member of now (§5.1-a)."""
    given = {"organization": organization_id, "person": me}
    return [_waiting(row) for row in connection.execute(_OF_PERSON, given)]


def _waiting(row: Any) -> Waiting:
    id, circle, circle_name, proposer, step, round, closes_at, opened_at, answered, document = row
    return Waiting(
        id, circle, circle_name, proposer, step, round, closes_at, opened_at, bool(answered), orjson.loads(document)
    )


@cache
def _named(past: bool) -> Select[Any]:
    return select(role_line.c.lineage, role_line.c.name).where(
        standing(role_line, 0 if past else None), role_line.c.lineage.in_(bindparam("ids", expanding=True))
    )


def role_names(connection: Connection, organization_id: str, ids: Any, at: int | None = None) -> dict[str, str]:
    """Names of Roles and Circles as they stand, by id."""
    wanted = sorted({one for one in ids if one})
    if not wanted:
        return {}
    given: dict[str, Any] = {"organization": organization_id, "ids": wanted} | ({} if at is None else {"at": at})
    return {row[0]: row[1] for row in connection.execute(_named(at is not None), given)}


@cache
def _every(past: bool) -> Select[Any]:
    return (
        select(role_line.c.lineage, role_line.c.name)
        .where(standing(role_line, 0 if past else None), role_line.c.is_circle)
        .order_by(func.lower(role_line.c.name))
    )


def every(connection: Connection, organization_id: str, at: int | None = None) -> list[tuple[str, str]]:
    """All Circles by name, to choose from."""
    given: dict[str, Any] = {"organization": organization_id} | ({} if at is None else {"at": at})
    return [(row[0], row[1]) for row in connection.execute(_every(at is not None), given)]
