"""Organizations and the people in them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.persistence.rows.base import ID, NAME, at_most, one_of
from app.persistence.rows.types import Json, Utc


class OrganizationRow(SQLModel, table=True):
    """An organization with the head of its log, which every writing transaction locks first."""

    __tablename__ = "organization"
    __table_args__ = (
        UniqueConstraint("slug"),
        CheckConstraint("head_number >= 0", name="head_number_counts"),
        *at_most(id=ID, slug=100, name=NAME, language=20, timezone=100, head_hash=64, ratifiers=20_000),
    )

    id: str = Field(sa_type=Text, primary_key=True)
    slug: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    language: str = Field(sa_type=Text, default="en")
    timezone: str = Field(sa_type=Text, default="UTC")
    is_public: bool = False
    adopted_on: date | None = None
    adopted_record: int | None = None
    """The record that adopted the Constitution: before it the organization was in setup, whatever day was named."""
    ratifiers: list[str] = Field(sa_type=Json, default_factory=list, nullable=False)
    head_number: int = 0
    head_hash: str = Field(sa_type=Text, default="")
    head_at: datetime | None = Field(sa_type=Utc, default=None)
    created_at: datetime = Field(sa_type=Utc)


MAIL_CHOICES = ("at_once", "daily", "none")


class PersonRow(SQLModel, table=True):
    """Somebody as one organization knows them; an account may be behind."""

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("id"),
        Index(
            "uq_person_account",
            "organization_id",
            "account_id",
            unique=True,
            sqlite_where=text("account_id IS NOT NULL"),
            postgresql_where=text("account_id IS NOT NULL"),
        ),
        Index("ix_person_account_id", "account_id"),
        Index("ix_person_email", "organization_id", "email"),
        one_of("mail_choice", MAIL_CHOICES),
        *at_most(id=ID, name=NAME, email=320, source_id=NAME),
    )

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    id: str = Field(sa_type=Text, primary_key=True)
    account_id: str | None = Field(sa_type=Text, default=None, foreign_key="account.id")
    name: str = Field(sa_type=Text)
    email: str | None = Field(sa_type=Text, default=None)
    source_id: str | None = Field(sa_type=Text, default=None)
    """What an import called them, kept for exports."""
    is_administrator: bool = False
    active: bool = True
    mail_choice: str = Field(sa_type=Text, default="at_once")


class SourceIdRow(SQLModel, table=True):
    """What an import called a Role, Circle or Policy, so that an export says the same and `--update` finds it again."""

    __tablename__ = "source_id"
    __table_args__ = (UniqueConstraint("organization_id", "kind", "source"), *at_most(id=ID, kind=30, source=NAME))

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    kind: str = Field(sa_type=Text, primary_key=True)
    id: str = Field(sa_type=Text, primary_key=True)
    source: str = Field(sa_type=Text)
    position: int = 0
    """Its place in the source, so that an export keeps the source's order."""
    extra: dict[str, Any] = Field(sa_type=Json, default_factory=dict, nullable=False)
    """How the source wrote what we hold in one way only: null, "" or nothing at all (`exchange/shape.py`)."""
