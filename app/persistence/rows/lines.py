"""Lines: one typed table for each kind of fact, all with the same lifespan columns.

Triggers refuse every DELETE, and every UPDATE but the one that ends a line (`guards.py`).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlalchemy.schema import SchemaItem
from sqlmodel import Field, SQLModel

from app.governance.lines import Mandate, RoleKind
from app.persistence.rows.base import ID, LINE, NAME, TEXT, at_most, one_of, within
from app.persistence.rows.types import Json

OPEN = text("until_record IS NULL")
ENDED = text("until_record IS NOT NULL")


class LineRow(SQLModel):
    """The lifespan that all lines share."""

    organization_id: str = Field(sa_type=Text, primary_key=True, foreign_key="organization.id")
    id: str = Field(sa_type=Text, primary_key=True)
    """The record that opened it and its place there: "17.0"."""
    lineage: str = Field(sa_type=Text)
    since_record: int
    place: int
    """Its place among the lines of that record, as a number, so that lines sort in the order of their adding."""
    until_record: int | None = None
    added_by: str | None = Field(sa_type=Text, default=None)
    before_adoption: bool = False
    as_it_stood: list[str] = Field(sa_type=Json, default_factory=list, nullable=False)


def line_args(table: str, holder: str, *also: str, constraints: tuple[SchemaItem, ...] = (), **lengths: int) -> Any:
    """Keys and indexes of a table of lines: by lineage, by what holds it, now and at a past record.

    What is open now has partial indexes of its own, in the order in which lines are read, so that no page of today
    reads through history. There is none by organization and record alone: SQLite's planner would take it for its order,
    and read a whole organization to find one Role. What a record opened is found by its ids ("17." and on).
    """
    indexes: list[SchemaItem] = [
        _open_index(f"uq_{table}_open", "organization_id", "lineage", unique=True),
        Index(f"ix_{table}_lineage", "lineage", "organization_id", "since_record"),
        Index(f"ix_{table}_until", "organization_id", "until_record", sqlite_where=ENDED, postgresql_where=ENDED),
    ]
    for column in (holder, *also):
        indexes.append(_open_index(f"ix_{table}_{column}_open", "organization_id", column, "since_record"))
        indexes.append(Index(f"ix_{table}_{column}", "organization_id", column, "since_record"))
    return (
        *within("record", "since_record", "until_record", key="number"),
        CheckConstraint("until_record IS NULL OR until_record >= since_record", name="lifespan"),
        *indexes,
        *constraints,
        *at_most(id=ID, lineage=ID, added_by=ID, **lengths),
    )


def _open_index(name: str, *columns: str, unique: bool = False) -> Index:
    return Index(name, *columns, unique=unique, sqlite_where=OPEN, postgresql_where=OPEN)


OPEN_ANCHOR = text("until_record IS NULL AND circle IS NULL")


class RoleLineRow(LineRow, table=True):
    __tablename__ = "role_line"
    __table_args__ = line_args(
        "role_line",
        "circle",
        constraints=(
            one_of("kind", RoleKind),
            # One Anchor Circle at most (§1.3.3-a, I1).
            Index(
                "uq_role_line_anchor",
                "organization_id",
                unique=True,
                sqlite_where=OPEN_ANCHOR,
                postgresql_where=OPEN_ANCHOR,
            ),
            # A Circle has each constitutional Role once (§1.3.1).
            Index(
                "uq_role_line_core",
                "organization_id",
                "circle",
                "kind",
                unique=True,
                sqlite_where=text("until_record IS NULL AND kind <> 'role'"),
                postgresql_where=text("until_record IS NULL AND kind <> 'role'"),
            ),
            CheckConstraint("circle IS NULL OR circle <> lineage", name="not_in_itself"),
            CheckConstraint("NOT (is_circle AND kind <> 'role')", name="core_is_no_circle"),
        ),
        circle=ID,
        name=NAME,
        purpose=LINE,
    )

    circle: str | None = Field(sa_type=Text, default=None)
    kind: str = Field(sa_type=Text, default="role")
    name: str = Field(sa_type=Text)
    purpose: str = Field(sa_type=Text, default="")
    is_circle: bool = False
    remarks: dict[str, Any] = Field(sa_type=Json, default_factory=dict, nullable=False)


class DomainLineRow(LineRow, table=True):
    __tablename__ = "domain_line"
    __table_args__ = line_args("domain_line", "role", role=ID, text=LINE, origin=ID)

    role: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    origin: str | None = Field(sa_type=Text, default=None)
    spending: bool = False


class AccountabilityLineRow(LineRow, table=True):
    __tablename__ = "accountability_line"
    __table_args__ = line_args("accountability_line", "role", role=ID, text=LINE)

    role: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)


class PolicyLineRow(LineRow, table=True):
    __tablename__ = "policy_line"
    __table_args__ = line_args("policy_line", "role", role=ID, title=NAME, text=TEXT, domain=ID, setting=60)

    role: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text, default="")
    kinds: str = Field(sa_type=Text, default="")
    """The letters of §5.2.1, in their order: "ad"."""
    domain: str | None = Field(sa_type=Text, default=None)
    setting: str | None = Field(sa_type=Text, default=None)
    value: dict[str, Any] = Field(sa_type=Json, default_factory=dict, nullable=False)
    reaches_sub_circles: bool | None = None
    may_be_overridden: bool = True


class StrategyLineRow(LineRow, table=True):
    __tablename__ = "strategy_line"
    __table_args__ = line_args("strategy_line", "circle", circle=ID, text=TEXT)

    circle: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)


class AssignmentLineRow(LineRow, table=True):
    __tablename__ = "assignment_line"
    __table_args__ = line_args(
        "assignment_line",
        "role",
        "person",
        constraints=tuple(within("person", "person")),
        role=ID,
        focus=LINE,
        stays=LINE,
    )

    role: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    focus: str = Field(sa_type=Text, default="")
    term: date | None = None
    elected: bool = False
    stays: str = Field(sa_type=Text, default="")


class LinkLineRow(LineRow, table=True):
    __tablename__ = "link_line"
    __table_args__ = line_args("link_line", "circle", "role", circle=ID, role=ID, policy=ID)

    role: str = Field(sa_type=Text)
    circle: str = Field(sa_type=Text)
    policy: str = Field(sa_type=Text)


class PartnerLineRow(LineRow, table=True):
    __tablename__ = "partner_line"
    __table_args__ = line_args("partner_line", "person", constraints=tuple(within("person", "person", "through")))

    person: str = Field(sa_type=Text)
    through: str | None = Field(sa_type=Text, default=None)


class MandateLineRow(LineRow, table=True):
    __tablename__ = "mandate_line"
    __table_args__ = line_args(
        "mandate_line",
        "role",
        "person",
        "circle",
        constraints=(one_of("kind", Mandate), *within("person", "person", "named_by")),
        role=ID,
        circle=ID,
    )

    kind: str = Field(sa_type=Text)
    role: str = Field(sa_type=Text)
    circle: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    named_by: str | None = Field(sa_type=Text, default=None)
    expires: date | None = None


class PointerLineRow(LineRow, table=True):
    __tablename__ = "pointer_line"
    __table_args__ = line_args("pointer_line", "policy", policy=ID, named=ID, role=ID)

    policy: str = Field(sa_type=Text)
    named: str = Field(sa_type=Text)
    role: str = Field(sa_type=Text)


class BreakdownLineRow(LineRow, table=True):
    __tablename__ = "breakdown_line"
    __table_args__ = line_args(
        "breakdown_line",
        "circle",
        constraints=tuple(within("person", "facilitator", "secretary")),
        circle=ID,
        process=ID,
        lead=ID,
    )

    circle: str = Field(sa_type=Text)
    process: str = Field(sa_type=Text)
    facilitator: str | None = Field(sa_type=Text, default=None)
    secretary: str | None = Field(sa_type=Text, default=None)
    lead: str | None = Field(sa_type=Text, default=None)
