"""The log, what people said beside it, and what is written with it: write keys and the outbox."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.persistence.rows.base import ID, TEXT, at_most, within
from app.persistence.rows.types import Json, Utc

STRIKE_ASKED = text("kind = 'strike_asked'")


class RecordRow(SQLModel, table=True):
    """One thing that happened. Triggers refuse every UPDATE and DELETE (`guards.py`)."""

    __tablename__ = "record"
    __table_args__ = (
        CheckConstraint("number > 0", name="number_counts"),
        CheckConstraint("length(hash) = 64", name="hash_whole"),
        *within("person", "actor"),
        Index("ix_record_at", "organization_id", "at", "number"),
        Index("ix_record_actor", "organization_id", "actor", "number"),
        Index("ix_record_circle", "organization_id", "circle_id", "number"),
        Index(
            "ix_record_strike_asked",
            "organization_id",
            "subject",
            "number",
            sqlite_where=STRIKE_ASKED,
            postgresql_where=STRIKE_ASKED,
        ),
        *at_most(kind=60, circle_id=ID, subject=ID, previous_hash=64),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Utc)
    actor: str | None = Field(sa_type=Text, default=None)
    kind: str = Field(sa_type=Text)
    circle_id: str | None = Field(sa_type=Text, default=None)
    subject: str | None = Field(sa_type=Text, default=None)
    body: str = Field(sa_type=Text)
    """Canonical JSON as text: what is hashed is what is stored."""
    previous_hash: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)


class RecordItemRow(SQLModel, table=True):
    """Which Roles, Circles, Policies, people, Proposals a record concerns: their histories are read from here."""

    __tablename__ = "record_item"
    __table_args__ = (*within("record", "number", key="number"), *at_most(item=ID))

    organization_id: str = Field(sa_type=Text, primary_key=True)
    item: str = Field(sa_type=Text, primary_key=True)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class WordsRow(SQLModel, table=True):
    """What somebody said; the record holds its salted hash. Erasing blanks salt and text; nothing else may change."""

    __tablename__ = "words"
    __table_args__ = (
        UniqueConstraint("organization_id", "record_number", "field"),
        *within("record", "record_number", key="number"),
        CheckConstraint("(salt IS NULL) = (text IS NULL)", name="erased_whole"),
        *at_most(id=ID, field=60, salt=64, text=TEXT),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True)
    id: str = Field(sa_type=Text, primary_key=True)
    record_number: int
    field: str = Field(sa_type=Text)
    salt: str | None = Field(sa_type=Text)
    text: str | None = Field(sa_type=Text)


class WriteKeyRow(SQLModel, table=True):
    """The same write again is answered as the first time."""

    __tablename__ = "write_key"
    __table_args__ = (
        Index("ix_write_key_at", "at"),
        *at_most(key=200, action=100, print=64),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    key: str = Field(sa_type=Text, primary_key=True)
    print: str = Field(sa_type=Text, primary_key=True)
    """SHA-256 of who asked for what: a form sent again with other words is another write."""
    action: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Utc)
    result: str = Field(sa_type=Text)


UNSENT = text("sent_at IS NULL AND given_up_at IS NULL")


class OutboxRow(SQLModel, table=True):
    """What is to be sent, written with what it tells of."""

    __tablename__ = "outbox"
    __table_args__ = (
        ForeignKeyConstraint(
            ["organization_id", "record_number"],
            ["record.organization_id", "record.number"],
        ),
        *within("person", "person_id"),
        Index("ix_outbox_due", "due_at", sqlite_where=UNSENT, postgresql_where=UNSENT),
        Index("ix_outbox_record", "organization_id", "record_number"),
        *at_most(id=ID, kind=30, template=100, subject_id=ID, address=320, last_error=2000),
    )

    id: str = Field(sa_type=Text, primary_key=True)
    organization_id: str = Field(sa_type=Text, foreign_key="organization.id")
    record_number: int | None = None
    """The record that it tells of; None for mail about access, which is no record."""
    kind: str = Field(sa_type=Text, default="mail")
    person_id: str | None = Field(sa_type=Text, default=None)
    address: str | None = Field(sa_type=Text, default=None)
    """Where the person has no row of their own."""
    template: str = Field(sa_type=Text)
    subject_id: str | None = Field(sa_type=Text, default=None)
    parameters: dict[str, Any] = Field(sa_type=Json, default_factory=dict, nullable=False)
    created_at: datetime = Field(sa_type=Utc)
    due_at: datetime = Field(sa_type=Utc)
    tries: int = 0
    sent_at: datetime | None = Field(sa_type=Utc, default=None)
    given_up_at: datetime | None = Field(sa_type=Utc, default=None)
    last_error: str | None = Field(sa_type=Text, default=None)
