"""Tensions and Proposals: rows of their own with state and a version, beside the records that tell their steps.

Meetings, elections, rulings and breakdowns are in `meetings.py` beside this.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.persistence.rows.base import ID, LINE, at_most, within
from app.persistence.rows.types import Json, Utc

UNSETTLED = text("settled_record IS NULL")


class TensionRow(SQLModel, table=True):
    """A Tension, private to its owner until they take it to governance (§1.2.1)."""

    __tablename__ = "tension"
    __table_args__ = (
        UniqueConstraint("id"),
        *within("person", "person_id"),
        Index(
            "ix_tension_open",
            "organization_id",
            "person_id",
            "logged_at",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_tension_person", "organization_id", "person_id", "logged_at"),
        Index("ix_tension_role", "organization_id", "role_id"),
        Index(
            "ix_tension_bring_to",
            "organization_id",
            "person_id",
            "bring_to",
            sqlite_where=text("bring_to IS NOT NULL"),
            postgresql_where=text("bring_to IS NOT NULL"),
        ),
        *at_most(id=ID, role_id=ID, text=LINE, outcome=60, remark=LINE, bring_to=ID),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    id: str = Field(sa_type=Text, primary_key=True)
    person_id: str = Field(sa_type=Text)
    role_id: str | None = Field(sa_type=Text, default=None)
    """The Role from which it is sensed."""
    text: str = Field(sa_type=Text)
    logged_at: datetime = Field(sa_type=Utc)
    closed_at: datetime | None = Field(sa_type=Utc, default=None)
    outcome: str | None = Field(sa_type=Text, default=None)
    """What became of it, in a word."""
    remark: str = Field(sa_type=Text, default="")
    version: int = 1
    bring_to: str | None = Field(sa_type=Text, default=None)
    """The Circle to whose next meeting its owner means to bring it."""


class ProposalRow(SQLModel, table=True):
    """A Proposal: the whole entity as a document, and beside it the columns by which pages list it."""

    __tablename__ = "proposal"
    __table_args__ = (
        UniqueConstraint("id"),
        CheckConstraint("version > 0", name="version_counts"),
        *within("person", "proposer_id"),
        *within("tension", "tension_id"),
        *within("meeting", "meeting_id"),
        *within("election", "election_id"),
        *within("record", "sent_record", "settled_record", key="number"),
        Index(
            "ix_proposal_open_circle",
            "organization_id",
            "circle_id",
            sqlite_where=UNSETTLED,
            postgresql_where=UNSETTLED,
        ),
        Index("ix_proposal_open_closes", "closes_at", sqlite_where=UNSETTLED, postgresql_where=UNSETTLED),
        Index("ix_proposal_circle", "organization_id", "circle_id", "sent_record"),
        Index("ix_proposal_proposer", "organization_id", "proposer_id", "sent_record"),
        Index("ix_proposal_tension", "organization_id", "tension_id"),
        Index("ix_proposal_meeting", "organization_id", "meeting_id"),
        Index("ix_proposal_election", "organization_id", "election_id"),
        *at_most(id=ID, circle_id=ID, role_id=ID, step=60),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    id: str = Field(sa_type=Text, primary_key=True)
    circle_id: str = Field(sa_type=Text)
    proposer_id: str = Field(sa_type=Text)
    role_id: str | None = Field(sa_type=Text, default=None)
    tension_id: str | None = Field(sa_type=Text, default=None)
    step: str = Field(sa_type=Text)
    round: int = 0
    opened_at: datetime | None = Field(sa_type=Utc, default=None)
    """When the present round opened."""
    closes_at: datetime | None = Field(sa_type=Utc, default=None)
    """When silence will count as no objection, where a Policy says so (§5.3-c)."""
    awaits_answers: bool = False
    """Open, and not in integration: each Circle Member who has not answered in this round is awaited."""
    sent_record: int | None = None
    settled_record: int | None = None
    version: int = 1
    """Rises by one with every write; the second wall against lost updates."""
    document: dict[str, object] = Field(sa_type=Json)
    meeting_id: str | None = Field(sa_type=Text, default=None)
    """The meeting that it is, or was last, brought to."""
    election_id: str | None = Field(sa_type=Text, default=None)
    """The election whose candidate it proposes."""


class ProposalAnswerRow(SQLModel, table=True):
    """Who has answered in which round, so that what waits for a person is one join."""

    __tablename__ = "proposal_answer"
    __table_args__ = (
        *within("proposal", "proposal_id"),
        *within("person", "person_id"),
        Index("ix_proposal_answer_person", "organization_id", "person_id", "proposal_id", "round"),
        *at_most(answer=60),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True)
    proposal_id: str = Field(sa_type=Text, primary_key=True)
    round: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    person_id: str = Field(sa_type=Text, primary_key=True)
    answer: str = Field(sa_type=Text)


class ProposalTouchRow(SQLModel, table=True):
    """Which Roles and Policies a Proposal would change."""

    __tablename__ = "proposal_touch"
    __table_args__ = (
        *within("proposal", "proposal_id"),
        Index("ix_proposal_touch_item", "organization_id", "item"),
        *at_most(item=ID),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True)
    proposal_id: str = Field(sa_type=Text, primary_key=True)
    item: str = Field(sa_type=Text, primary_key=True)


class CircleMemberRow(SQLModel, table=True):
    """Who is a Circle Member of which Circle now (§5.1-a): a projection, rewritten with every change."""

    __tablename__ = "circle_member"
    __table_args__ = (
        *within("person", "person_id"),
        Index("ix_circle_member_person", "organization_id", "person_id", "circle_id"),
        *at_most(circle_id=ID),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    circle_id: str = Field(sa_type=Text, primary_key=True)
    person_id: str = Field(sa_type=Text, primary_key=True)
