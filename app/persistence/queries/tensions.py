"""Tensions as their owner reads them: the inbox by age, and what became of the others. Nobody else's are found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select

from app.persistence.rows import assignment_line, circle_member, proposal, role_line, tension
from app.persistence.structures import standing

CLOSED_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Sensed:
    id: str
    text: str
    role: str | None
    role_name: str | None
    logged_at: datetime
    closed_at: datetime | None
    outcome: str | None
    remark: str
    proposal: str | None
    """The Proposal that was written from it last."""
    proposal_step: str | None
    circle: str | None
    """The Circle that holds the Role."""
    bring_to: str | None
    """The Circle to whose next meeting its owner means to bring it."""
    bring_to_name: str | None


@cache
def _sensed(closed: bool) -> Select[Any]:
    latest = (
        select(proposal.c.id)
        .where(proposal.c.organization_id == tension.c.organization_id, proposal.c.tension_id == tension.c.id)
        .order_by(proposal.c.sent_record.is_(None).desc(), proposal.c.sent_record.desc())
        .limit(1)
        .correlate(tension)
        .scalar_subquery()
    )
    same_role = and_(
        role_line.c.organization_id == tension.c.organization_id,
        role_line.c.lineage == tension.c.role_id,
        role_line.c.until_record.is_(None),
    )
    circle = role_line.alias("circle")
    same_circle = and_(
        circle.c.organization_id == tension.c.organization_id,
        circle.c.lineage == tension.c.bring_to,
        circle.c.until_record.is_(None),
    )
    same_proposal = and_(proposal.c.organization_id == tension.c.organization_id, proposal.c.id == latest)
    found = (
        select(
            tension.c.id, tension.c.text, tension.c.role_id, role_line.c.name, tension.c.logged_at,
            tension.c.closed_at, tension.c.outcome, tension.c.remark, proposal.c.id, proposal.c.step,
            role_line.c.circle, tension.c.bring_to, circle.c.name,
        )
        .select_from(
            tension.outerjoin(role_line, same_role).outerjoin(proposal, same_proposal).outerjoin(circle, same_circle)
        )
        .where(tension.c.organization_id == bindparam("organization"), tension.c.person_id == bindparam("person"))
    )  # fmt: skip
    if closed:
        return (
            found.where(tension.c.closed_at.is_not(None))
            .order_by(tension.c.closed_at.desc(), tension.c.id)
            .limit(CLOSED_SHOWN)
        )
    return found.where(tension.c.closed_at.is_(None)).order_by(tension.c.logged_at, tension.c.id)


def inbox(connection: Connection, organization: str, person: str) -> list[Sensed]:
    """The open ones, oldest first."""
    rows = connection.execute(_sensed(False), {"organization": organization, "person": person})
    return [Sensed(*row) for row in rows]


def closed(connection: Connection, organization: str, person: str) -> list[Sensed]:
    """What became of the last ones, newest first."""
    rows = connection.execute(_sensed(True), {"organization": organization, "person": person})
    return [Sensed(*row) for row in rows]


def one(connection: Connection, organization: str, person: str, tension_id: str) -> Sensed | None:
    """One of theirs, open or closed."""
    given = {"organization": organization, "person": person}
    for statement in (_sensed(False), _sensed(True).limit(None)):
        row = connection.execute(
            statement.where(tension.c.id == bindparam("tension")), {**given, "tension": tension_id}
        ).first()
        if row is not None:
            return Sensed(*row)
    return None


@cache
def _mine() -> Select[Any]:
    circle = role_line.alias("circle")
    around = and_(
        circle.c.organization_id == role_line.c.organization_id,
        circle.c.lineage == role_line.c.circle,
        circle.c.until_record.is_(None),
    )
    filled = and_(
        role_line.c.organization_id == assignment_line.c.organization_id,
        role_line.c.lineage == assignment_line.c.role,
        role_line.c.until_record.is_(None),
    )
    return (
        select(role_line.c.lineage, role_line.c.name, circle.c.name)
        .select_from(assignment_line.join(role_line, filled).outerjoin(circle, around))
        .where(standing(assignment_line, None), assignment_line.c.person == bindparam("person"))
        .distinct()
        .order_by(role_line.c.name, circle.c.name, role_line.c.lineage)
    )


def roles_to_sense_from(connection: Connection, organization: str, person: str) -> list[tuple[str, str, str | None]]:
    """Id, name and Circle of the Roles that a person fills."""
    rows = connection.execute(_mine(), {"organization": organization, "person": person})
    return [(row[0], row[1], row[2]) for row in rows]


_CIRCLES = (
    select(role_line.c.lineage, role_line.c.name)
    .join(
        circle_member,
        and_(
            circle_member.c.organization_id == role_line.c.organization_id,
            circle_member.c.circle_id == role_line.c.lineage,
        ),
    )
    .where(
        role_line.c.organization_id == bindparam("organization"),
        role_line.c.until_record.is_(None),
        circle_member.c.person_id == bindparam("person"),
    )
    .order_by(role_line.c.name, role_line.c.lineage)
)


def circles_to_bring_to(connection: Connection, organization: str, person: str) -> list[tuple[str, str]]:
    """The Circles of which a person is a member now, by name."""
    rows = connection.execute(_CIRCLES, {"organization": organization, "person": person})
    return [(row[0], row[1]) for row in rows]


def last_sensed_from(connection: Connection, organization: str, person: str) -> str | None:
    """The Role of the last Tension, which the next one is most often sensed from too."""
    return connection.execute(
        select(tension.c.role_id)
        .where(tension.c.organization_id == organization, tension.c.person_id == person)
        .order_by(tension.c.logged_at.desc())
        .limit(1)
    ).scalar()
