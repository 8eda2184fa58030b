"""Who signs in, across organizations. Tokens stand here only as SHA-256."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.persistence.rows.base import ID, at_most, within
from app.persistence.rows.types import Utc


class AccountRow(SQLModel, table=True):
    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("email"), *at_most(id=ID, email=320, password_hash=500, language=20))

    id: str = Field(sa_type=Text, primary_key=True)
    email: str = Field(sa_type=Text)
    """In lower case."""
    password_hash: str | None = Field(sa_type=Text, default=None)
    language: str | None = Field(sa_type=Text, default=None)
    created_at: datetime = Field(sa_type=Utc)


class SessionRow(SQLModel, table=True):
    __tablename__ = "session"
    __table_args__ = (
        Index("ix_session_account_id", "account_id"),
        Index("ix_session_expires_at", "expires_at"),
        *at_most(token_hash=64),
    )

    token_hash: str = Field(sa_type=Text, primary_key=True)
    account_id: str = Field(sa_type=Text, foreign_key="account.id")
    created_at: datetime = Field(sa_type=Utc)
    seen_at: datetime = Field(sa_type=Utc)
    """Written at most every few minutes: a page that is read writes nothing."""
    expires_at: datetime = Field(sa_type=Utc)


class ThrottleRow(SQLModel, table=True):
    """How often something was tried: counted by one atomic UPDATE."""

    __tablename__ = "throttle"
    __table_args__ = (*at_most(key=400),)

    key: str = Field(sa_type=Text, primary_key=True)
    tries: int = 0
    since: datetime = Field(sa_type=Utc)


class OneTimeLinkRow(SQLModel, table=True):
    __tablename__ = "one_time_link"
    __table_args__ = (
        Index("ix_one_time_link_expires_at", "expires_at"),
        *within("person", "person_id"),
        *at_most(token_hash=64, purpose=30, email=320),
    )

    token_hash: str = Field(sa_type=Text, primary_key=True)
    purpose: str = Field(sa_type=Text)
    account_id: str | None = Field(sa_type=Text, default=None, foreign_key="account.id")
    organization_id: str | None = Field(sa_type=Text, default=None, foreign_key="organization.id")
    person_id: str | None = Field(sa_type=Text, default=None)
    email: str | None = Field(sa_type=Text, default=None)
    created_at: datetime = Field(sa_type=Utc)
    expires_at: datetime = Field(sa_type=Utc)
    used_at: datetime | None = Field(sa_type=Utc, default=None)
