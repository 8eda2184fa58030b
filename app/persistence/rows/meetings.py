"""Meetings, elections with their ballots, rulings, breakdowns and audits: an entity as a document, and its columns."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.persistence.rows.base import ID, LINE, at_most, within
from app.persistence.rows.types import Json, Utc


class ProcessRow(SQLModel):
    """What they share; `document` is the whole entity, and the columns are those by which pages list it."""

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    id: str = Field(sa_type=Text, primary_key=True)
    circle_id: str = Field(sa_type=Text)
    settled_record: int | None = None
    """The record after which it is over; none while it is open."""
    version: int = 1
    """Rises by one with every write; the second wall against lost updates."""
    document: dict[str, object] = Field(sa_type=Json)


OPEN = text("settled_record IS NULL")


def process_args(table: str, *args: Any, by: str, **lengths: int) -> Any:
    """Keys, lengths and the indexes that every process has: all of a Circle by `by`, and its open ones."""
    return (
        UniqueConstraint("id"),
        CheckConstraint("version > 0", name="version_counts"),
        *within("record", "settled_record", key="number"),
        open_index(f"ix_{table}_open_circle", "organization_id", "circle_id", by),
        Index(f"ix_{table}_circle", "organization_id", "circle_id", by),
        *args,
        *at_most(id=ID, circle_id=ID, **lengths),
    )


def open_index(name: str, *columns: str) -> Index:
    return Index(name, *columns, sqlite_where=OPEN, postgresql_where=OPEN)


class MeetingRow(ProcessRow, table=True):
    __tablename__ = "meeting"
    __table_args__ = process_args(
        "meeting",
        *within("person", "requested_by"),
        open_index("ix_meeting_open_ends", "ends_at"),
        Index("ix_meeting_series", "organization_id", "series_id"),
        Index("ix_meeting_requested_by", "organization_id", "requested_by"),
        by="starts_at",
        kind=60,
        step=60,
        series_id=ID,
    )

    kind: str = Field(sa_type=Text)
    step: str = Field(sa_type=Text)
    starts_at: datetime | None = Field(sa_type=Utc, default=None)
    """None while a special meeting is asked for and not scheduled."""
    ends_at: datetime | None = Field(sa_type=Utc, default=None)
    """With every extension."""
    opened_at: datetime | None = Field(sa_type=Utc, default=None)
    closed_at: datetime | None = Field(sa_type=Utc, default=None)
    series_id: str | None = Field(sa_type=Text, default=None)
    """What the occurrences of one schedule share."""
    requested_by: str | None = Field(sa_type=Text, default=None)


class ElectionRow(ProcessRow, table=True):
    __tablename__ = "election"
    __table_args__ = process_args(
        "election",
        *within("meeting", "meeting_id"),
        *within("record", "opened_record", key="number"),
        open_index("ix_election_open_closes", "closes_at"),
        Index("ix_election_role", "organization_id", "role_id", "opened_record"),
        Index("ix_election_meeting", "organization_id", "meeting_id"),
        by="opened_record",
        role_id=ID,
        step=60,
    )

    role_id: str = Field(sa_type=Text)
    meeting_id: str | None = Field(sa_type=Text, default=None)
    step: str = Field(sa_type=Text)
    closes_at: datetime | None = Field(sa_type=Utc, default=None)
    """When the present time limit runs out, where a Policy sets one."""
    opened_record: int | None = None


class BallotRow(SQLModel, table=True):
    """A ballot as it was cast, sealed until all are in: its record holds a salted hash, and says not for whom.

    Nothing reads it but the act that opens the ballots (`repositories`) and `verify`, which says no word of it.
    """

    __tablename__ = "ballot"
    __table_args__ = (
        *within("election", "election_id"),
        *within("person", "person_id", "candidate_id"),
        *within("record", "cast_record", key="number"),
        *at_most(salt=64, reason=LINE),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True)
    election_id: str = Field(sa_type=Text, primary_key=True)
    person_id: str = Field(sa_type=Text, primary_key=True)
    turn: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    salt: str = Field(sa_type=Text)
    candidate_id: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text, default="")
    """Blank once it has been erased; the seal is over all but this."""
    cast_record: int


class RulingRow(ProcessRow, table=True):
    __tablename__ = "ruling"
    __table_args__ = process_args(
        "ruling",
        *within("person", "asked_by"),
        *within("record", "asked_record", key="number"),
        Index("ix_ruling_about", "organization_id", "about_line"),
        Index("ix_ruling_asked_by", "organization_id", "asked_by"),
        Index("ix_ruling_asked", "organization_id", "asked_record"),
        by="asked_record",
        about_table=60,
        about_line=ID,
        state=60,
    )

    about_table: str | None = Field(sa_type=Text, default=None)
    about_line: str | None = Field(sa_type=Text, default=None)
    """The lineage of the text that it concerns: it is found from there."""
    asked_by: str | None = Field(sa_type=Text, default=None)
    state: str = Field(sa_type=Text)
    published: bool = False
    asked_record: int | None = None


class BreakdownRow(ProcessRow, table=True):
    """Its `settled_record` ends it: the Circle's process is restored."""

    __tablename__ = "breakdown"
    __table_args__ = process_args(
        "breakdown", *within("record", "declared_record", key="number"), by="declared_record", state=60
    )

    state: str = Field(sa_type=Text)
    declared_record: int | None = None


class AuditRow(ProcessRow, table=True):
    __tablename__ = "audit"
    __table_args__ = process_args(
        "audit",
        *within("person", "asked_by"),
        *within("record", "asked_record", key="number"),
        by="asked_record",
        state=60,
    )

    state: str = Field(sa_type=Text)
    asked_by: str | None = Field(sa_type=Text, default=None)
    asked_record: int | None = None


class CalendarFeedRow(SQLModel, table=True):
    """A secret address at which a person's calendar reads their meetings; the token stands here as SHA-256."""

    __tablename__ = "calendar_feed"
    __table_args__ = (
        *within("person", "person_id"),
        Index("ix_calendar_feed_person", "organization_id", "person_id"),
        *at_most(token_hash=64, circle_id=ID),
    )

    token_hash: str = Field(sa_type=Text, primary_key=True)
    organization_id: str = Field(sa_type=Text, foreign_key="organization.id")
    person_id: str = Field(sa_type=Text)
    circle_id: str | None = Field(sa_type=Text, default=None)
    """One Circle's meetings only; None for all of the person's."""
    created_at: datetime = Field(sa_type=Utc)
