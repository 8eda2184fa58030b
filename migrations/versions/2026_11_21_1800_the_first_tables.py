"""The first tables, with the indexes of the search and the triggers that keep history."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.persistence import guards
from app.persistence.rows.search import create_search_index
from app.persistence.rows.types import Json, Utc

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    organizations_and_people()
    access()
    log()
    lines_of_structure()
    lines_of_people()
    processes()
    search()
    create_search_index(op.get_bind())
    guards.install(op.get_bind())


def downgrade() -> None:
    """A backup is the way back: a downgrade would have to forget."""
    raise NotImplementedError


def organizations_and_people() -> None:
    """Accounts sign in; in each organization they are a person of its own."""
    create(
        "account",
        words("id", 100),
        words("email", 320),
        words("password_hash", 500, optional=True),
        words("language", 20, optional=True),
        moment("created_at"),
        key=("id",),
        unique=[("email",)],
    )
    create(
        "organization",
        words("id", 100),
        words("slug", 100),
        words("name", 500),
        words("language", 20),
        words("timezone", 100),
        flag("is_public"),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        number("adopted_record", optional=True),
        sa.Column("ratifiers", Json(), nullable=False, info={"most": 20000}),
        number("head_number"),
        words("head_hash", 64),
        moment("head_at", optional=True),
        moment("created_at"),
        key=("id",),
        checks={"head_number_counts": "head_number >= 0"},
        unique=[("slug",)],
    )
    create(
        "person",
        words("organization_id"),
        words("id", 100),
        words("account_id", optional=True),
        words("name", 500),
        words("email", 320, optional=True),
        words("source_id", 500, optional=True),
        flag("is_administrator"),
        flag("active"),
        words("mail_choice"),
        key=(
            "organization_id",
            "id",
        ),
        belongs={"account_id": "account", "organization_id": "organization"},
        checks={"mail_choice_known": "mail_choice IN ('at_once', 'daily', 'none')"},
        unique=[("id",)],
    )
    index("person", "ix_person_account_id", "account_id")
    index("person", "ix_person_email", "organization_id", "email")
    index("person", "uq_person_account", "organization_id", "account_id", unique=True, where="account_id IS NOT NULL")
    create(
        "source_id",
        words("organization_id"),
        words("kind", 30),
        words("id", 100),
        words("source", 500),
        number("position"),
        sa.Column("extra", Json(), nullable=False),
        key=(
            "organization_id",
            "kind",
            "id",
        ),
        belongs={"organization_id": "organization"},
        unique=[
            (
                "organization_id",
                "kind",
                "source",
            )
        ],
    )


def access() -> None:
    create(
        "session",
        words("token_hash", 64),
        words("account_id"),
        moment("created_at"),
        moment("seen_at"),
        moment("expires_at"),
        key=("token_hash",),
        belongs={"account_id": "account"},
    )
    index("session", "ix_session_account_id", "account_id")
    index("session", "ix_session_expires_at", "expires_at")
    create(
        "throttle",
        words("key", 400),
        number("tries"),
        moment("since"),
        key=("key",),
    )
    create(
        "one_time_link",
        words("token_hash", 64),
        words("purpose", 30),
        words("account_id", optional=True),
        words("organization_id", optional=True),
        words("person_id", optional=True),
        words("email", 320, optional=True),
        moment("created_at"),
        moment("expires_at"),
        moment("used_at", optional=True),
        key=("token_hash",),
        belongs={"organization_id": "organization", "account_id": "account"},
        points={"person_id": "person.id"},
    )
    index("one_time_link", "ix_one_time_link_expires_at", "expires_at")


def log() -> None:
    create(
        "record",
        words("organization_id"),
        number("number"),
        moment("at"),
        words("actor", optional=True),
        words("kind", 60),
        words("circle_id", 100, optional=True),
        words("subject", 100, optional=True),
        words("body"),
        words("previous_hash", 64),
        words("hash"),
        key=(
            "organization_id",
            "number",
        ),
        belongs={"organization_id": "organization"},
        points={"actor": "person.id"},
        checks={"number_counts": "number > 0", "hash_whole": "length(hash) = 64"},
    )
    index("record", "ix_record_actor", "organization_id", "actor", "number")
    index("record", "ix_record_at", "organization_id", "at", "number")
    index("record", "ix_record_circle", "organization_id", "circle_id", "number")
    create(
        "record_item",
        words("organization_id"),
        words("item", 100),
        number("number"),
        key=(
            "organization_id",
            "item",
            "number",
        ),
        points={"number": "record.number"},
    )
    create(
        "words",
        words("organization_id"),
        words("id", 100),
        number("record_number"),
        words("field", 60),
        words("salt", 64, optional=True),
        words("text", 200_000, optional=True),
        key=(
            "organization_id",
            "id",
        ),
        points={"record_number": "record.number"},
        checks={"erased_whole": "(salt IS NULL) = (text IS NULL)"},
        unique=[
            (
                "organization_id",
                "record_number",
                "field",
            )
        ],
    )
    create(
        "write_key",
        words("organization_id"),
        words("key", 200),
        words("print", 64),
        words("action", 100),
        moment("at"),
        words("result"),
        key=(
            "organization_id",
            "key",
            "print",
        ),
        belongs={"organization_id": "organization"},
    )
    index("write_key", "ix_write_key_at", "at")
    create(
        "outbox",
        words("id", 100),
        words("organization_id"),
        number("record_number", optional=True),
        words("kind", 30),
        words("person_id", optional=True),
        words("address", 320, optional=True),
        words("template", 100),
        words("subject_id", 100, optional=True),
        sa.Column("parameters", Json(), nullable=False),
        moment("created_at"),
        moment("due_at"),
        number("tries"),
        moment("sent_at", optional=True),
        moment("given_up_at", optional=True),
        words("last_error", 2_000, optional=True),
        key=("id",),
        belongs={"organization_id": "organization"},
        points={"record_number": "record.number", "person_id": "person.id"},
    )
    index("outbox", "ix_outbox_due", "due_at", where="sent_at IS NULL AND given_up_at IS NULL")
    index("outbox", "ix_outbox_record", "organization_id", "record_number")


def lines_of_structure() -> None:
    lines(
        "role_line",
        words("circle", 100, optional=True),
        words("kind"),
        words("name", 500),
        words("purpose", 20_000),
        flag("is_circle"),
        sa.Column("remarks", Json(), nullable=False),
        by=("circle",),
        checks={
            "lifespan": "until_record IS NULL OR until_record >= since_record",
            "core_is_no_circle": "NOT (is_circle AND kind <> 'role')",
            "kind_known": "kind IN ('role', 'circle_lead', 'circle_rep', 'facilitator', 'secretary')",
            "not_in_itself": "circle IS NULL OR circle <> lineage",
        },
    )
    index(
        "role_line",
        "uq_role_line_anchor",
        "organization_id",
        unique=True,
        where="until_record IS NULL AND circle IS NULL",
    )
    index(
        "role_line",
        "uq_role_line_core",
        "organization_id",
        "circle",
        "kind",
        unique=True,
        where="until_record IS NULL AND kind <> 'role'",
    )
    lines(
        "domain_line",
        words("role", 100),
        words("text", 20_000),
        words("origin", 100, optional=True),
        flag("spending"),
        by=("role",),
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )
    lines(
        "accountability_line",
        words("role", 100),
        words("text", 20_000),
        by=("role",),
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )
    lines(
        "policy_line",
        words("role", 100),
        words("title", 500),
        words("text", 200_000),
        words("kinds"),
        words("domain", 100, optional=True),
        words("setting", 60, optional=True),
        sa.Column("value", Json(), nullable=False),
        flag("reaches_sub_circles", optional=True),
        flag("may_be_overridden"),
        by=("role",),
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )
    lines(
        "strategy_line",
        words("circle", 100),
        words("text", 200_000),
        by=("circle",),
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )


def lines_of_people() -> None:
    lines(
        "assignment_line",
        words("role", 100),
        words("person"),
        words("focus", 20_000),
        sa.Column("term", sa.Date(), nullable=True),
        flag("elected"),
        words("stays", 20_000),
        by=(
            "role",
            "person",
        ),
        points={"person": "person.id"},
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )
    lines(
        "partner_line",
        words("person"),
        words("through", optional=True),
        by=("person",),
        points={"person": "person.id", "through": "person.id"},
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )
    lines(
        "mandate_line",
        words("kind"),
        words("role", 100),
        words("circle", 100),
        words("person"),
        words("named_by", optional=True),
        sa.Column("expires", sa.Date(), nullable=True),
        by=(
            "role",
            "circle",
            "person",
        ),
        points={"named_by": "person.id", "person": "person.id"},
        checks={
            "kind_known": "kind IN ('representative', 'lent', 'surrogate')",
            "lifespan": "until_record IS NULL OR until_record >= since_record",
        },
    )
    lines(
        "link_line",
        words("role", 100),
        words("circle", 100),
        words("policy", 100),
        by=(
            "role",
            "circle",
        ),
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )
    lines(
        "pointer_line",
        words("policy", 100),
        words("named", 100),
        words("role", 100),
        by=("policy",),
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record"},
    )


def processes() -> None:
    create(
        "tension",
        words("organization_id"),
        words("id", 100),
        words("person_id"),
        words("role_id", 100, optional=True),
        words("text", 20_000),
        moment("logged_at"),
        moment("closed_at", optional=True),
        words("outcome", 60, optional=True),
        words("remark", 20_000),
        number("version"),
        key=(
            "organization_id",
            "id",
        ),
        belongs={"organization_id": "organization"},
        points={"person_id": "person.id"},
        unique=[("id",)],
    )
    index("tension", "ix_tension_open", "organization_id", "person_id", "logged_at", where="closed_at IS NULL")
    index("tension", "ix_tension_person", "organization_id", "person_id", "logged_at")
    index("tension", "ix_tension_role", "organization_id", "role_id")
    create(
        "proposal",
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
        flag("awaits_answers"),
        number("sent_record", optional=True),
        number("settled_record", optional=True),
        number("version"),
        sa.Column("document", Json(), nullable=False),
        key=(
            "organization_id",
            "id",
        ),
        belongs={"organization_id": "organization"},
        points={
            "settled_record": "record.number",
            "sent_record": "record.number",
            "tension_id": "tension.id",
            "proposer_id": "person.id",
        },
        checks={"version_counts": "version > 0"},
        unique=[("id",)],
    )
    index("proposal", "ix_proposal_circle", "organization_id", "circle_id", "sent_record")
    index("proposal", "ix_proposal_open_circle", "organization_id", "circle_id", where="settled_record IS NULL")
    index("proposal", "ix_proposal_open_closes", "closes_at", where="settled_record IS NULL")
    index("proposal", "ix_proposal_proposer", "organization_id", "proposer_id", "sent_record")
    index("proposal", "ix_proposal_tension", "organization_id", "tension_id")
    create(
        "proposal_answer",
        words("organization_id"),
        words("proposal_id"),
        number("round"),
        words("person_id"),
        words("answer", 60),
        key=(
            "organization_id",
            "proposal_id",
            "round",
            "person_id",
        ),
        points={"proposal_id": "proposal.id", "person_id": "person.id"},
    )
    index("proposal_answer", "ix_proposal_answer_person", "organization_id", "person_id", "proposal_id", "round")
    create(
        "proposal_touch",
        words("organization_id"),
        words("proposal_id"),
        words("item", 100),
        key=(
            "organization_id",
            "proposal_id",
            "item",
        ),
        points={"proposal_id": "proposal.id"},
    )
    index("proposal_touch", "ix_proposal_touch_item", "organization_id", "item")
    create(
        "circle_member",
        words("organization_id"),
        words("circle_id", 100),
        words("person_id"),
        key=(
            "organization_id",
            "circle_id",
            "person_id",
        ),
        belongs={"organization_id": "organization"},
        points={"person_id": "person.id"},
    )
    index("circle_member", "ix_circle_member_person", "organization_id", "person_id", "circle_id")


def search() -> None:
    create(
        "search_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        number("part"),
        sa.Column("role_id", sa.String(), nullable=True),
        sa.Column("circle_id", sa.String(), nullable=True),
        words("text"),
        words("terms"),
        words("context"),
        words("indexed"),
        key=("id",),
        belongs={"organization_id": "organization CASCADE"},
        unique=[
            (
                "organization_id",
                "kind",
                "subject",
                "part",
            )
        ],
    )
    index("search_document", "search_document_circle", "organization_id", "circle_id")
    index("search_document", "search_document_role", "organization_id", "role_id")
    create(
        "search_form",
        sa.Column("organization_id", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        key=("organization_id",),
        belongs={"organization_id": "organization CASCADE"},
    )
    create(
        "search_word",
        sa.Column("organization_id", sa.String(), nullable=False),
        sa.Column("root", sa.String(), nullable=False),
        number("documents"),
        key=(
            "organization_id",
            "root",
        ),
        belongs={"organization_id": "organization CASCADE"},
    )


# What these tables have in common.


def words(name: str, most: int | None = None, *, optional: bool = False) -> sa.Column[Any]:
    """Text of so many characters at most, which the database itself keeps."""
    return sa.Column(name, sa.Text(), nullable=optional, info={"most": most} if most else {})


def moment(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, Utc(), nullable=optional)


def number(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=optional)


def flag(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=optional)


def create(
    table: str,
    *columns: sa.Column[Any],
    key: Sequence[str],
    belongs: Mapping[str, str] | None = None,
    points: Mapping[str, str] | None = None,
    checks: Mapping[str, str] | None = None,
    unique: Sequence[Sequence[str]] = (),
) -> None:
    """`belongs`: columns that name a row of another table by its id; `points`: by its key in the same organization."""
    named = dict(checks or {})
    named |= {f"{each.name}_length": f"length({each.name}) <= {each.info['most']}" for each in columns if each.info}
    op.create_table(
        table,
        *columns,
        sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}")),
        *(sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}")) for name, rule in named.items()),
        *(_belongs(table, column, *other.split()) for column, other in (belongs or {}).items()),
        *(_points(table, column, other) for column, other in (points or {}).items()),
        *(sa.UniqueConstraint(*each, name=op.f(f"uq_{table}_{'_'.join(each)}")) for each in unique),
    )


def _belongs(table: str, column: str, other: str, on_delete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=on_delete)


def _points(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    there = other.partition(".")[0]
    return sa.ForeignKeyConstraint(
        ["organization_id", column],
        [f"{there}.organization_id", other],
        name=op.f(f"fk_{table}_organization_id_{column}"),
    )


def index(table: str, name: str, *columns: str, unique: bool = False, where: str | None = None) -> None:
    partial: dict[str, Any] = {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)} if where else {}
    op.create_index(name, table, list(columns), unique=unique, **partial)


def lines(
    table: str,
    *columns: sa.Column[Any],
    by: Sequence[str],
    points: Mapping[str, str] | None = None,
    checks: Mapping[str, str] | None = None,
) -> None:
    """A table of lines: its own columns after those that all have, and the indexes by which lines are found."""
    create(
        table,
        words("organization_id"),
        words("id", 100),
        words("lineage", 100),
        number("since_record"),
        number("place"),
        number("until_record", optional=True),
        words("added_by", 100, optional=True),
        flag("before_adoption"),
        sa.Column("as_it_stood", Json(), nullable=False),
        *columns,
        key=("organization_id", "id"),
        belongs={"organization_id": "organization"},
        points={"since_record": "record.number", "until_record": "record.number", **(points or {})},
        checks={"lifespan": "until_record IS NULL OR until_record >= since_record", **(checks or {})},
    )
    stands, ended = "until_record IS NULL", "until_record IS NOT NULL"
    index(table, f"uq_{table}_open", "organization_id", "lineage", unique=True, where=stands)
    index(table, f"ix_{table}_lineage", "lineage", "organization_id", "since_record")
    index(table, f"ix_{table}_until", "organization_id", "until_record", where=ended)
    for holder in by:
        index(table, f"ix_{table}_{holder}_open", "organization_id", holder, "since_record", where=stands)
        index(table, f"ix_{table}_{holder}", "organization_id", holder, "since_record")
