"""The first tables, with the indexes of the search and the triggers that keep history."""

from collections.abc import Sequence

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
    op.create_table(
        "account",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint("length(email) <= 320", name=op.f("ck_account_email_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_account_id_length")),
        sa.CheckConstraint("length(language) <= 20", name=op.f("ck_account_language_length")),
        sa.CheckConstraint("length(password_hash) <= 500", name=op.f("ck_account_password_hash_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
    )
    op.create_table(
        "organization",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("adopted_record", sa.Integer(), nullable=True),
        sa.Column("ratifiers", Json(), nullable=False),
        sa.Column("head_number", sa.Integer(), nullable=False),
        sa.Column("head_hash", sa.Text(), nullable=False),
        sa.Column("head_at", Utc(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.CheckConstraint("head_number >= 0", name=op.f("ck_organization_head_number_counts")),
        sa.CheckConstraint("length(head_hash) <= 64", name=op.f("ck_organization_head_hash_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_organization_id_length")),
        sa.CheckConstraint("length(language) <= 20", name=op.f("ck_organization_language_length")),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_organization_name_length")),
        sa.CheckConstraint("length(ratifiers) <= 20000", name=op.f("ck_organization_ratifiers_length")),
        sa.CheckConstraint("length(slug) <= 100", name=op.f("ck_organization_slug_length")),
        sa.CheckConstraint("length(timezone) <= 100", name=op.f("ck_organization_timezone_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization")),
        sa.UniqueConstraint("slug", name=op.f("uq_organization_slug")),
    )
    op.create_table(
        "throttle",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("since", Utc(), nullable=False),
        sa.CheckConstraint("length(key) <= 400", name=op.f("ck_throttle_key_length")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_throttle")),
    )
    op.create_table(
        "person",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("source_id", sa.Text(), nullable=True),
        sa.Column("is_administrator", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("mail_choice", sa.Text(), nullable=False),
        sa.CheckConstraint("mail_choice IN ('at_once', 'daily', 'none')", name=op.f("ck_person_mail_choice_known")),
        sa.CheckConstraint("length(email) <= 320", name=op.f("ck_person_email_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_person_id_length")),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_person_name_length")),
        sa.CheckConstraint("length(source_id) <= 500", name=op.f("ck_person_source_id_length")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_person_account_id")),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_person_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_person")),
        sa.UniqueConstraint("id", name=op.f("uq_person_id")),
    )
    op.create_index("ix_person_account_id", "person", ["account_id"], unique=False)
    op.create_index("ix_person_email", "person", ["organization_id", "email"], unique=False)
    op.create_index(
        "uq_person_account",
        "person",
        ["organization_id", "account_id"],
        unique=True,
        sqlite_where=sa.text("account_id IS NOT NULL"),
        postgresql_where=sa.text("account_id IS NOT NULL"),
    )
    op.create_table(
        "search_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.String(), nullable=True),
        sa.Column("circle_id", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("indexed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_search_document_organization_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_document")),
        sa.UniqueConstraint(
            "organization_id",
            "kind",
            "subject",
            "part",
            name=op.f("uq_search_document_organization_id_kind_subject_part"),
        ),
    )
    op.create_index("search_document_circle", "search_document", ["organization_id", "circle_id"], unique=False)
    op.create_index("search_document_role", "search_document", ["organization_id", "role_id"], unique=False)
    op.create_table(
        "search_form",
        sa.Column("organization_id", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_search_form_organization_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("organization_id", name=op.f("pk_search_form")),
    )
    op.create_table(
        "search_word",
        sa.Column("organization_id", sa.String(), nullable=False),
        sa.Column("root", sa.String(), nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_search_word_organization_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("organization_id", "root", name=op.f("pk_search_word")),
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("seen_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.CheckConstraint("length(token_hash) <= 64", name=op.f("ck_session_token_hash_length")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_session_account_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_session")),
    )
    op.create_index("ix_session_account_id", "session", ["account_id"], unique=False)
    op.create_index("ix_session_expires_at", "session", ["expires_at"], unique=False)
    op.create_table(
        "source_id",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("extra", Json(), nullable=False),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_source_id_id_length")),
        sa.CheckConstraint("length(kind) <= 30", name=op.f("ck_source_id_kind_length")),
        sa.CheckConstraint("length(source) <= 500", name=op.f("ck_source_id_source_length")),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_source_id_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "kind", "id", name=op.f("pk_source_id")),
        sa.UniqueConstraint("organization_id", "kind", "source", name=op.f("uq_source_id_organization_id_kind_source")),
    )
    op.create_table(
        "write_key",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("print", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.CheckConstraint("length(action) <= 100", name=op.f("ck_write_key_action_length")),
        sa.CheckConstraint("length(key) <= 200", name=op.f("ck_write_key_key_length")),
        sa.CheckConstraint("length(print) <= 64", name=op.f("ck_write_key_print_length")),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_write_key_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "key", "print", name=op.f("pk_write_key")),
    )
    op.create_index("ix_write_key_at", "write_key", ["at"], unique=False)
    op.create_table(
        "circle_member",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("circle_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.CheckConstraint("length(circle_id) <= 100", name=op.f("ck_circle_member_circle_id_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "person_id"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_circle_member_organization_id_person_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_circle_member_organization_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "circle_id", "person_id", name=op.f("pk_circle_member")),
    )
    op.create_index(
        "ix_circle_member_person", "circle_member", ["organization_id", "person_id", "circle_id"], unique=False
    )
    op.create_table(
        "one_time_link",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=True),
        sa.Column("organization_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("expires_at", Utc(), nullable=False),
        sa.Column("used_at", Utc(), nullable=True),
        sa.CheckConstraint("length(email) <= 320", name=op.f("ck_one_time_link_email_length")),
        sa.CheckConstraint("length(purpose) <= 30", name=op.f("ck_one_time_link_purpose_length")),
        sa.CheckConstraint("length(token_hash) <= 64", name=op.f("ck_one_time_link_token_hash_length")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_one_time_link_account_id")),
        sa.ForeignKeyConstraint(
            ["organization_id", "person_id"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_one_time_link_organization_id_person_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_one_time_link_organization_id")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_one_time_link")),
    )
    op.create_index("ix_one_time_link_expires_at", "one_time_link", ["expires_at"], unique=False)
    op.create_table(
        "record",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("circle_id", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.CheckConstraint("length(circle_id) <= 100", name=op.f("ck_record_circle_id_length")),
        sa.CheckConstraint("length(hash) = 64", name=op.f("ck_record_hash_whole")),
        sa.CheckConstraint("length(kind) <= 60", name=op.f("ck_record_kind_length")),
        sa.CheckConstraint("length(previous_hash) <= 64", name=op.f("ck_record_previous_hash_length")),
        sa.CheckConstraint("length(subject) <= 100", name=op.f("ck_record_subject_length")),
        sa.CheckConstraint("number > 0", name=op.f("ck_record_number_counts")),
        sa.ForeignKeyConstraint(
            ["organization_id", "actor"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_record_organization_id_actor"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_record_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "number", name=op.f("pk_record")),
    )
    op.create_index("ix_record_actor", "record", ["organization_id", "actor", "number"], unique=False)
    op.create_index("ix_record_at", "record", ["organization_id", "at", "number"], unique=False)
    op.create_index("ix_record_circle", "record", ["organization_id", "circle_id", "number"], unique=False)
    op.create_table(
        "tension",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("role_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("logged_at", Utc(), nullable=False),
        sa.Column("closed_at", Utc(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_tension_id_length")),
        sa.CheckConstraint("length(outcome) <= 60", name=op.f("ck_tension_outcome_length")),
        sa.CheckConstraint("length(remark) <= 20000", name=op.f("ck_tension_remark_length")),
        sa.CheckConstraint("length(role_id) <= 100", name=op.f("ck_tension_role_id_length")),
        sa.CheckConstraint("length(text) <= 20000", name=op.f("ck_tension_text_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "person_id"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_tension_organization_id_person_id"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_tension_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_tension")),
        sa.UniqueConstraint("id", name=op.f("uq_tension_id")),
    )
    op.create_index(
        "ix_tension_open",
        "tension",
        ["organization_id", "person_id", "logged_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index("ix_tension_person", "tension", ["organization_id", "person_id", "logged_at"], unique=False)
    op.create_index("ix_tension_role", "tension", ["organization_id", "role_id"], unique=False)
    op.create_table(
        "accountability_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_accountability_line_added_by_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_accountability_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_accountability_line_lineage_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_accountability_line_role_length")),
        sa.CheckConstraint("length(text) <= 20000", name=op.f("ck_accountability_line_text_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_accountability_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_accountability_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_accountability_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_accountability_line_organization_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_accountability_line")),
    )
    op.create_index(
        "ix_accountability_line_lineage",
        "accountability_line",
        ["lineage", "organization_id", "since_record"],
        unique=False,
    )
    op.create_index(
        "ix_accountability_line_role", "accountability_line", ["organization_id", "role", "since_record"], unique=False
    )
    op.create_index(
        "ix_accountability_line_role_open",
        "accountability_line",
        ["organization_id", "role", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_accountability_line_until",
        "accountability_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_accountability_line_open",
        "accountability_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "assignment_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=False),
        sa.Column("term", sa.Date(), nullable=True),
        sa.Column("elected", sa.Boolean(), nullable=False),
        sa.Column("stays", sa.Text(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_assignment_line_added_by_length")),
        sa.CheckConstraint("length(focus) <= 20000", name=op.f("ck_assignment_line_focus_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_assignment_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_assignment_line_lineage_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_assignment_line_role_length")),
        sa.CheckConstraint("length(stays) <= 20000", name=op.f("ck_assignment_line_stays_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_assignment_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "person"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_assignment_line_organization_id_person"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_assignment_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_assignment_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_assignment_line_organization_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_assignment_line")),
    )
    op.create_index(
        "ix_assignment_line_lineage", "assignment_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index(
        "ix_assignment_line_person", "assignment_line", ["organization_id", "person", "since_record"], unique=False
    )
    op.create_index(
        "ix_assignment_line_person_open",
        "assignment_line",
        ["organization_id", "person", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_assignment_line_role", "assignment_line", ["organization_id", "role", "since_record"], unique=False
    )
    op.create_index(
        "ix_assignment_line_role_open",
        "assignment_line",
        ["organization_id", "role", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_assignment_line_until",
        "assignment_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_assignment_line_open",
        "assignment_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "domain_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=True),
        sa.Column("spending", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_domain_line_added_by_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_domain_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_domain_line_lineage_length")),
        sa.CheckConstraint("length(origin) <= 100", name=op.f("ck_domain_line_origin_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_domain_line_role_length")),
        sa.CheckConstraint("length(text) <= 20000", name=op.f("ck_domain_line_text_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_domain_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_domain_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_domain_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_domain_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_domain_line")),
    )
    op.create_index(
        "ix_domain_line_lineage", "domain_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index("ix_domain_line_role", "domain_line", ["organization_id", "role", "since_record"], unique=False)
    op.create_index(
        "ix_domain_line_role_open",
        "domain_line",
        ["organization_id", "role", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_domain_line_until",
        "domain_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_domain_line_open",
        "domain_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "link_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("circle", sa.Text(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_link_line_added_by_length")),
        sa.CheckConstraint("length(circle) <= 100", name=op.f("ck_link_line_circle_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_link_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_link_line_lineage_length")),
        sa.CheckConstraint("length(policy) <= 100", name=op.f("ck_link_line_policy_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_link_line_role_length")),
        sa.CheckConstraint("until_record IS NULL OR until_record >= since_record", name=op.f("ck_link_line_lifespan")),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_link_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_link_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_link_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_link_line")),
    )
    op.create_index("ix_link_line_circle", "link_line", ["organization_id", "circle", "since_record"], unique=False)
    op.create_index(
        "ix_link_line_circle_open",
        "link_line",
        ["organization_id", "circle", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index("ix_link_line_lineage", "link_line", ["lineage", "organization_id", "since_record"], unique=False)
    op.create_index("ix_link_line_role", "link_line", ["organization_id", "role", "since_record"], unique=False)
    op.create_index(
        "ix_link_line_role_open",
        "link_line",
        ["organization_id", "role", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_link_line_until",
        "link_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_link_line_open",
        "link_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "mandate_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("circle", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("named_by", sa.Text(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.CheckConstraint("kind IN ('representative', 'lent', 'surrogate')", name=op.f("ck_mandate_line_kind_known")),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_mandate_line_added_by_length")),
        sa.CheckConstraint("length(circle) <= 100", name=op.f("ck_mandate_line_circle_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_mandate_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_mandate_line_lineage_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_mandate_line_role_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_mandate_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "named_by"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_mandate_line_organization_id_named_by"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "person"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_mandate_line_organization_id_person"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_mandate_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_mandate_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_mandate_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_mandate_line")),
    )
    op.create_index(
        "ix_mandate_line_circle", "mandate_line", ["organization_id", "circle", "since_record"], unique=False
    )
    op.create_index(
        "ix_mandate_line_circle_open",
        "mandate_line",
        ["organization_id", "circle", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_mandate_line_lineage", "mandate_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index(
        "ix_mandate_line_person", "mandate_line", ["organization_id", "person", "since_record"], unique=False
    )
    op.create_index(
        "ix_mandate_line_person_open",
        "mandate_line",
        ["organization_id", "person", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index("ix_mandate_line_role", "mandate_line", ["organization_id", "role", "since_record"], unique=False)
    op.create_index(
        "ix_mandate_line_role_open",
        "mandate_line",
        ["organization_id", "role", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_mandate_line_until",
        "mandate_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_mandate_line_open",
        "mandate_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("record_number", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=True),
        sa.Column("parameters", Json(), nullable=False),
        sa.Column("created_at", Utc(), nullable=False),
        sa.Column("due_at", Utc(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("sent_at", Utc(), nullable=True),
        sa.Column("given_up_at", Utc(), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.CheckConstraint("length(address) <= 320", name=op.f("ck_outbox_address_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_outbox_id_length")),
        sa.CheckConstraint("length(kind) <= 30", name=op.f("ck_outbox_kind_length")),
        sa.CheckConstraint("length(last_error) <= 2000", name=op.f("ck_outbox_last_error_length")),
        sa.CheckConstraint("length(subject_id) <= 100", name=op.f("ck_outbox_subject_id_length")),
        sa.CheckConstraint("length(template) <= 100", name=op.f("ck_outbox_template_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "person_id"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_outbox_organization_id_person_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "record_number"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_outbox_organization_id_record_number"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_outbox_organization_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("sent_at IS NULL AND given_up_at IS NULL"),
        postgresql_where=sa.text("sent_at IS NULL AND given_up_at IS NULL"),
    )
    op.create_index("ix_outbox_record", "outbox", ["organization_id", "record_number"], unique=False)
    op.create_table(
        "partner_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("through", sa.Text(), nullable=True),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_partner_line_added_by_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_partner_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_partner_line_lineage_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_partner_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "person"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_partner_line_organization_id_person"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_partner_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "through"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_partner_line_organization_id_through"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_partner_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_partner_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_partner_line")),
    )
    op.create_index(
        "ix_partner_line_lineage", "partner_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index(
        "ix_partner_line_person", "partner_line", ["organization_id", "person", "since_record"], unique=False
    )
    op.create_index(
        "ix_partner_line_person_open",
        "partner_line",
        ["organization_id", "person", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_partner_line_until",
        "partner_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_partner_line_open",
        "partner_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "pointer_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("named", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_pointer_line_added_by_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_pointer_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_pointer_line_lineage_length")),
        sa.CheckConstraint("length(named) <= 100", name=op.f("ck_pointer_line_named_length")),
        sa.CheckConstraint("length(policy) <= 100", name=op.f("ck_pointer_line_policy_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_pointer_line_role_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_pointer_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_pointer_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_pointer_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_pointer_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_pointer_line")),
    )
    op.create_index(
        "ix_pointer_line_lineage", "pointer_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index(
        "ix_pointer_line_policy", "pointer_line", ["organization_id", "policy", "since_record"], unique=False
    )
    op.create_index(
        "ix_pointer_line_policy_open",
        "pointer_line",
        ["organization_id", "policy", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_pointer_line_until",
        "pointer_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_pointer_line_open",
        "pointer_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "policy_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=True),
        sa.Column("setting", sa.Text(), nullable=True),
        sa.Column("value", Json(), nullable=False),
        sa.Column("reaches_sub_circles", sa.Boolean(), nullable=True),
        sa.Column("may_be_overridden", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_policy_line_added_by_length")),
        sa.CheckConstraint("length(domain) <= 100", name=op.f("ck_policy_line_domain_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_policy_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_policy_line_lineage_length")),
        sa.CheckConstraint("length(role) <= 100", name=op.f("ck_policy_line_role_length")),
        sa.CheckConstraint("length(setting) <= 60", name=op.f("ck_policy_line_setting_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_policy_line_text_length")),
        sa.CheckConstraint("length(title) <= 500", name=op.f("ck_policy_line_title_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_policy_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_policy_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_policy_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_policy_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_policy_line")),
    )
    op.create_index(
        "ix_policy_line_lineage", "policy_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index("ix_policy_line_role", "policy_line", ["organization_id", "role", "since_record"], unique=False)
    op.create_index(
        "ix_policy_line_role_open",
        "policy_line",
        ["organization_id", "role", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_policy_line_until",
        "policy_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_policy_line_open",
        "policy_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "proposal",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("circle_id", sa.Text(), nullable=False),
        sa.Column("proposer_id", sa.Text(), nullable=False),
        sa.Column("role_id", sa.Text(), nullable=True),
        sa.Column("tension_id", sa.Text(), nullable=True),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("opened_at", Utc(), nullable=True),
        sa.Column("closes_at", Utc(), nullable=True),
        sa.Column("awaits_answers", sa.Boolean(), nullable=False),
        sa.Column("sent_record", sa.Integer(), nullable=True),
        sa.Column("settled_record", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document", Json(), nullable=False),
        sa.CheckConstraint("length(circle_id) <= 100", name=op.f("ck_proposal_circle_id_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_proposal_id_length")),
        sa.CheckConstraint("length(role_id) <= 100", name=op.f("ck_proposal_role_id_length")),
        sa.CheckConstraint("length(step) <= 60", name=op.f("ck_proposal_step_length")),
        sa.CheckConstraint("version > 0", name=op.f("ck_proposal_version_counts")),
        sa.ForeignKeyConstraint(
            ["organization_id", "proposer_id"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_proposal_organization_id_proposer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "sent_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_proposal_organization_id_sent_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "settled_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_proposal_organization_id_settled_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "tension_id"],
            ["tension.organization_id", "tension.id"],
            name=op.f("fk_proposal_organization_id_tension_id"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_proposal_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_proposal")),
        sa.UniqueConstraint("id", name=op.f("uq_proposal_id")),
    )
    op.create_index("ix_proposal_circle", "proposal", ["organization_id", "circle_id", "sent_record"], unique=False)
    op.create_index(
        "ix_proposal_open_circle",
        "proposal",
        ["organization_id", "circle_id"],
        unique=False,
        sqlite_where=sa.text("settled_record IS NULL"),
        postgresql_where=sa.text("settled_record IS NULL"),
    )
    op.create_index(
        "ix_proposal_open_closes",
        "proposal",
        ["closes_at"],
        unique=False,
        sqlite_where=sa.text("settled_record IS NULL"),
        postgresql_where=sa.text("settled_record IS NULL"),
    )
    op.create_index("ix_proposal_proposer", "proposal", ["organization_id", "proposer_id", "sent_record"], unique=False)
    op.create_index("ix_proposal_tension", "proposal", ["organization_id", "tension_id"], unique=False)
    op.create_table(
        "record_item",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("length(item) <= 100", name=op.f("ck_record_item_item_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "number"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_record_item_organization_id_number"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "item", "number", name=op.f("pk_record_item")),
    )
    op.create_table(
        "role_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("circle", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("is_circle", sa.Boolean(), nullable=False),
        sa.Column("remarks", Json(), nullable=False),
        sa.CheckConstraint("NOT (is_circle AND kind <> 'role')", name=op.f("ck_role_line_core_is_no_circle")),
        sa.CheckConstraint(
            "kind IN ('role', 'circle_lead', 'circle_rep', 'facilitator', 'secretary')",
            name=op.f("ck_role_line_kind_known"),
        ),
        sa.CheckConstraint("circle IS NULL OR circle <> lineage", name=op.f("ck_role_line_not_in_itself")),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_role_line_added_by_length")),
        sa.CheckConstraint("length(circle) <= 100", name=op.f("ck_role_line_circle_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_role_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_role_line_lineage_length")),
        sa.CheckConstraint("length(name) <= 500", name=op.f("ck_role_line_name_length")),
        sa.CheckConstraint("length(purpose) <= 20000", name=op.f("ck_role_line_purpose_length")),
        sa.CheckConstraint("until_record IS NULL OR until_record >= since_record", name=op.f("ck_role_line_lifespan")),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_role_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_role_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=op.f("fk_role_line_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_role_line")),
    )
    op.create_index("ix_role_line_circle", "role_line", ["organization_id", "circle", "since_record"], unique=False)
    op.create_index(
        "ix_role_line_circle_open",
        "role_line",
        ["organization_id", "circle", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index("ix_role_line_lineage", "role_line", ["lineage", "organization_id", "since_record"], unique=False)
    op.create_index(
        "ix_role_line_until",
        "role_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_role_line_anchor",
        "role_line",
        ["organization_id"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL AND circle IS NULL"),
        postgresql_where=sa.text("until_record IS NULL AND circle IS NULL"),
    )
    op.create_index(
        "uq_role_line_core",
        "role_line",
        ["organization_id", "circle", "kind"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL AND kind <> 'role'"),
        postgresql_where=sa.text("until_record IS NULL AND kind <> 'role'"),
    )
    op.create_index(
        "uq_role_line_open",
        "role_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "strategy_line",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("lineage", sa.Text(), nullable=False),
        sa.Column("since_record", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("until_record", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Text(), nullable=True),
        sa.Column("before_adoption", sa.Boolean(), nullable=False),
        sa.Column("as_it_stood", Json(), nullable=False),
        sa.Column("circle", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("length(added_by) <= 100", name=op.f("ck_strategy_line_added_by_length")),
        sa.CheckConstraint("length(circle) <= 100", name=op.f("ck_strategy_line_circle_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_strategy_line_id_length")),
        sa.CheckConstraint("length(lineage) <= 100", name=op.f("ck_strategy_line_lineage_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_strategy_line_text_length")),
        sa.CheckConstraint(
            "until_record IS NULL OR until_record >= since_record", name=op.f("ck_strategy_line_lifespan")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "since_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_strategy_line_organization_id_since_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "until_record"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_strategy_line_organization_id_until_record"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_strategy_line_organization_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_strategy_line")),
    )
    op.create_index(
        "ix_strategy_line_circle", "strategy_line", ["organization_id", "circle", "since_record"], unique=False
    )
    op.create_index(
        "ix_strategy_line_circle_open",
        "strategy_line",
        ["organization_id", "circle", "since_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_index(
        "ix_strategy_line_lineage", "strategy_line", ["lineage", "organization_id", "since_record"], unique=False
    )
    op.create_index(
        "ix_strategy_line_until",
        "strategy_line",
        ["organization_id", "until_record"],
        unique=False,
        sqlite_where=sa.text("until_record IS NOT NULL"),
        postgresql_where=sa.text("until_record IS NOT NULL"),
    )
    op.create_index(
        "uq_strategy_line_open",
        "strategy_line",
        ["organization_id", "lineage"],
        unique=True,
        sqlite_where=sa.text("until_record IS NULL"),
        postgresql_where=sa.text("until_record IS NULL"),
    )
    op.create_table(
        "words",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("record_number", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.CheckConstraint("(salt IS NULL) = (text IS NULL)", name=op.f("ck_words_erased_whole")),
        sa.CheckConstraint("length(field) <= 60", name=op.f("ck_words_field_length")),
        sa.CheckConstraint("length(id) <= 100", name=op.f("ck_words_id_length")),
        sa.CheckConstraint("length(salt) <= 64", name=op.f("ck_words_salt_length")),
        sa.CheckConstraint("length(text) <= 200000", name=op.f("ck_words_text_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "record_number"],
            ["record.organization_id", "record.number"],
            name=op.f("fk_words_organization_id_record_number"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("pk_words")),
        sa.UniqueConstraint(
            "organization_id", "record_number", "field", name=op.f("uq_words_organization_id_record_number_field")
        ),
    )
    op.create_table(
        "proposal_answer",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.CheckConstraint("length(answer) <= 60", name=op.f("ck_proposal_answer_answer_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "person_id"],
            ["person.organization_id", "person.id"],
            name=op.f("fk_proposal_answer_organization_id_person_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "proposal_id"],
            ["proposal.organization_id", "proposal.id"],
            name=op.f("fk_proposal_answer_organization_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint(
            "organization_id", "proposal_id", "round", "person_id", name=op.f("pk_proposal_answer")
        ),
    )
    op.create_index(
        "ix_proposal_answer_person",
        "proposal_answer",
        ["organization_id", "person_id", "proposal_id", "round"],
        unique=False,
    )
    op.create_table(
        "proposal_touch",
        sa.Column("organization_id", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.CheckConstraint("length(item) <= 100", name=op.f("ck_proposal_touch_item_length")),
        sa.ForeignKeyConstraint(
            ["organization_id", "proposal_id"],
            ["proposal.organization_id", "proposal.id"],
            name=op.f("fk_proposal_touch_organization_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint("organization_id", "proposal_id", "item", name=op.f("pk_proposal_touch")),
    )
    op.create_index("ix_proposal_touch_item", "proposal_touch", ["organization_id", "item"], unique=False)
    create_search_index(op.get_bind())
    guards.install(op.get_bind())


def downgrade() -> None:
    """A backup is the way back: a downgrade would have to forget."""
    raise NotImplementedError
