"""Meetings, elections and their ballots, rulings, breakdowns, audits; and what binds Tensions and Proposals to them."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.persistence.rows.types import Json, Utc

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    meetings()
    elections()
    rulings()
    breakdowns()
    calendar_feeds()
    tensions()
    proposals()


def downgrade() -> None:
    """A backup is the way back: a downgrade would have to forget."""
    raise NotImplementedError


def meetings() -> None:
    process(
        "meeting",
        words("kind", 60),
        words("step", 60),
        moment("starts_at", optional=True),
        moment("ends_at", optional=True),
        moment("opened_at", optional=True),
        moment("closed_at", optional=True),
        words("series_id", 100, optional=True),
        words("requested_by", optional=True),
        by="starts_at",
        points={"requested_by": "person.id"},
    )
    index("meeting", "ix_meeting_open_ends", "ends_at", where=OPEN)
    index("meeting", "ix_meeting_series", "organization_id", "series_id")
    index("meeting", "ix_meeting_requested_by", "organization_id", "requested_by")


def elections() -> None:
    process(
        "election",
        words("role_id", 100),
        words("meeting_id", optional=True),
        words("step", 60),
        moment("closes_at", optional=True),
        number("opened_record", optional=True),
        by="opened_record",
        points={"meeting_id": "meeting.id", "opened_record": "record.number"},
    )
    index("election", "ix_election_open_closes", "closes_at", where=OPEN)
    index("election", "ix_election_role", "organization_id", "role_id", "opened_record")
    index("election", "ix_election_meeting", "organization_id", "meeting_id")
    create(
        "ballot",
        words("organization_id"),
        words("election_id"),
        words("person_id"),
        number("turn"),
        words("salt", 64),
        words("candidate_id"),
        words("reason", 20_000),
        number("cast_record"),
        key=("organization_id", "election_id", "person_id", "turn"),
        points={
            "election_id": "election.id",
            "person_id": "person.id",
            "candidate_id": "person.id",
            "cast_record": "record.number",
        },
    )


def rulings() -> None:
    process(
        "ruling",
        words("about_table", 60, optional=True),
        words("about_line", 100, optional=True),
        words("asked_by", optional=True),
        words("state", 60),
        sa.Column("published", sa.Boolean(), nullable=False),
        number("asked_record", optional=True),
        by="asked_record",
        points={"asked_by": "person.id", "asked_record": "record.number"},
    )
    index("ruling", "ix_ruling_about", "organization_id", "about_line")
    index("ruling", "ix_ruling_asked_by", "organization_id", "asked_by")
    index("ruling", "ix_ruling_asked", "organization_id", "asked_record")


def breakdowns() -> None:
    process(
        "breakdown",
        words("state", 60),
        number("declared_record", optional=True),
        by="declared_record",
        points={"declared_record": "record.number"},
    )
    process(
        "audit",
        words("state", 60),
        words("asked_by", optional=True),
        number("asked_record", optional=True),
        by="asked_record",
        points={"asked_by": "person.id", "asked_record": "record.number"},
    )


def calendar_feeds() -> None:
    create(
        "calendar_feed",
        words("token_hash", 64),
        words("organization_id"),
        words("person_id"),
        words("circle_id", 100, optional=True),
        moment("created_at"),
        key=("token_hash",),
        belongs={"organization_id": "organization"},
        points={"person_id": "person.id"},
    )
    index("calendar_feed", "ix_calendar_feed_person", "organization_id", "person_id")


def tensions() -> None:
    """A column with its CHECK, which both engines add in place."""
    op.execute(
        "ALTER TABLE tension ADD COLUMN bring_to TEXT"
        " CONSTRAINT ck_tension_bring_to_length CHECK (length(bring_to) <= 100)"
    )
    index("tension", "ix_tension_bring_to", "organization_id", "person_id", "bring_to", where="bring_to IS NOT NULL")


def proposals() -> None:
    """SQLite gives a table no composite key once it stands, so there it is written anew."""
    if op.get_bind().dialect.name == "sqlite":
        rewrite_proposals()
    else:
        for column, there in (("meeting_id", "meeting"), ("election_id", "election")):
            op.add_column("proposal", sa.Column(column, sa.Text(), nullable=True))
            op.create_foreign_key(
                op.f(f"fk_proposal_organization_id_{column}"),
                "proposal",
                there,
                ["organization_id", column],
                ["organization_id", "id"],
            )
    index("proposal", "ix_proposal_meeting", "organization_id", "meeting_id")
    index("proposal", "ix_proposal_election", "organization_id", "election_id")


def rewrite_proposals() -> None:
    """What points at Proposals steps aside meanwhile: a table that is dropped may leave nothing pointing nowhere.

    No guard of history stands on these three tables.
    """
    beside = ("proposal_answer", "proposal_touch")
    for table in beside:
        op.execute(f"CREATE TEMPORARY TABLE kept_{table} AS SELECT * FROM {table}")
        op.execute(f"DELETE FROM {table}")
    create_proposal("new_proposal")
    op.execute("INSERT INTO new_proposal SELECT *, NULL, NULL FROM proposal")
    op.execute("DROP TABLE proposal")
    op.execute("ALTER TABLE new_proposal RENAME TO proposal")
    index("proposal", "ix_proposal_circle", "organization_id", "circle_id", "sent_record")
    index("proposal", "ix_proposal_open_circle", "organization_id", "circle_id", where=OPEN)
    index("proposal", "ix_proposal_open_closes", "closes_at", where=OPEN)
    index("proposal", "ix_proposal_proposer", "organization_id", "proposer_id", "sent_record")
    index("proposal", "ix_proposal_tension", "organization_id", "tension_id")
    for table in beside:
        op.execute(f"INSERT INTO {table} SELECT * FROM kept_{table}")
        op.execute(f"DROP TABLE kept_{table}")


def create_proposal(table: str) -> None:
    """As the first tables have it, in their order, with two columns more."""
    create(
        table,
        words("organization_id"),
        words("id", 100),
        words("circle_id", 100),
        words("proposer_id"),
        words("role_id", 100, optional=True),
        words("tension_id", optional=True),
        words("step", 60),
        number("round"),
        moment("opened_at", optional=True),
        moment("closes_at", optional=True),
        sa.Column("awaits_answers", sa.Boolean(), nullable=False),
        number("sent_record", optional=True),
        number("settled_record", optional=True),
        number("version"),
        sa.Column("document", Json(), nullable=False),
        words("meeting_id", optional=True),
        words("election_id", optional=True),
        key=("organization_id", "id"),
        belongs={"organization_id": "organization"},
        points={
            "settled_record": "record.number",
            "sent_record": "record.number",
            "tension_id": "tension.id",
            "proposer_id": "person.id",
            "meeting_id": "meeting.id",
            "election_id": "election.id",
        },
        checks={"version_counts": "version > 0"},
        unique=[("id",)],
        named="proposal",
    )


# What these tables have in common.

OPEN = "settled_record IS NULL"


def words(name: str, most: int | None = None, *, optional: bool = False) -> sa.Column[Any]:
    """Text of so many characters at most, which the database itself keeps."""
    return sa.Column(name, sa.Text(), nullable=optional, info={"most": most} if most else {})


def moment(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, Utc(), nullable=optional)


def number(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=optional)


def create(
    table: str,
    *columns: sa.Column[Any],
    key: Sequence[str],
    belongs: Mapping[str, str] | None = None,
    points: Mapping[str, str] | None = None,
    checks: Mapping[str, str] | None = None,
    unique: Sequence[Sequence[str]] = (),
    named: str = "",
) -> None:
    """`belongs`: columns that name a row of another table by its id; `points`: by its key in the same organization.

    `named` is the name that the table will have, and its constraints from the start.
    """
    name = named or table
    rules = dict(checks or {})
    rules |= {f"{each.name}_length": f"length({each.name}) <= {each.info['most']}" for each in columns if each.info}
    op.create_table(
        table,
        *columns,
        sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}")),
        *(sa.CheckConstraint(rule, name=op.f(f"ck_{name}_{each}")) for each, rule in rules.items()),
        *(_belongs(name, column, other) for column, other in (belongs or {}).items()),
        *(_points(name, column, other) for column, other in (points or {}).items()),
        *(sa.UniqueConstraint(*each, name=op.f(f"uq_{name}_{'_'.join(each)}")) for each in unique),
    )


def process(table: str, *columns: sa.Column[Any], by: str, points: Mapping[str, str]) -> None:
    """A process: its document and its own columns after those that all have, and the lists of a Circle."""
    create(
        table,
        words("organization_id"),
        words("id", 100),
        words("circle_id", 100),
        number("settled_record", optional=True),
        number("version"),
        sa.Column("document", Json(), nullable=False),
        *columns,
        key=("organization_id", "id"),
        belongs={"organization_id": "organization"},
        points={"settled_record": "record.number", **points},
        checks={"version_counts": "version > 0"},
        unique=[("id",)],
    )
    index(table, f"ix_{table}_circle", "organization_id", "circle_id", by)
    # Made after the other: of two indexes that serve alike, SQLite takes the younger, and this one holds less.
    index(table, f"ix_{table}_open_circle", "organization_id", "circle_id", by, where=OPEN)


def _belongs(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def _points(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    there = other.partition(".")[0]
    return sa.ForeignKeyConstraint(
        ["organization_id", column],
        [f"{there}.organization_id", other],
        name=op.f(f"fk_{table}_organization_id_{column}"),
    )


def index(table: str, name: str, *columns: str, where: str | None = None) -> None:
    partial: dict[str, Any] = {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)} if where else {}
    op.create_index(name, table, list(columns), **partial)
