"""A Circle in Process Breakdown, as a line: who has taken over there, and which Circle Lead was added (§5.5.2)."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from app.persistence import guards
from app.persistence.rows.types import Json

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLE = "breakdown_line"
STANDS, ENDED = sa.text("until_record IS NULL"), sa.text("until_record IS NOT NULL")
LONGEST = {"id": 100, "lineage": 100, "added_by": 100, "circle": 100, "process": 100, "lead": 100}


def upgrade() -> None:
    op.create_table(
        TABLE,
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("organization_id", "id", "lineage")),
        *(sa.Column(name, sa.Integer(), autoincrement=False, nullable=False) for name in ("since_record", "place")),
        sa.Column("until_record", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("circle", "process")),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("facilitator", "secretary", "lead")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f(f"pk_{TABLE}")),
        sa.CheckConstraint("until_record IS NULL OR until_record >= since_record", name=op.f(f"ck_{TABLE}_lifespan")),
        *(
            sa.CheckConstraint(f"length({name}) <= {most}", name=op.f(f"ck_{TABLE}_{name}_length"))
            for name, most in LONGEST.items()
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f(f"fk_{TABLE}_organization_id")),
        *(_points(column, "record", "number") for column in ("since_record", "until_record")),
        *(_points(column, "person", "id") for column in ("facilitator", "secretary")),
    )
    _index("uq_breakdown_line_open", "organization_id", "lineage", where=STANDS, unique=True)
    _index("ix_breakdown_line_lineage", "lineage", "organization_id", "since_record")
    _index("ix_breakdown_line_until", "organization_id", "until_record", where=ENDED)
    _index("ix_breakdown_line_circle_open", "organization_id", "circle", "since_record", where=STANDS)
    _index("ix_breakdown_line_circle", "organization_id", "circle", "since_record")
    guards.install(op.get_bind(), [TABLE])


def downgrade() -> None:
    """A backup is the way back: a downgrade would have to forget."""
    raise NotImplementedError


def _points(column: str, table: str, key: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organization_id", column],
        [f"{table}.organization_id", f"{table}.{key}"],
        name=op.f(f"fk_{TABLE}_organization_id_{column}"),
    )


def _index(name: str, *columns: str, where: sa.TextClause | None = None, unique: bool = False) -> None:
    op.create_index(name, TABLE, list(columns), unique=unique, sqlite_where=where, postgresql_where=where)
