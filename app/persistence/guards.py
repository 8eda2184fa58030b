"""Triggers that keep history: the log is only added to, a line may only be ended, words may only be erased.

`alembic`'s batch mode on SQLite copies a table and forgets its triggers, so a migration that rebuilds one of these
tables calls `install` for it again; `missing` is what tests and `verify` ask.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, inspect

LINES = (
    "role_line",
    "domain_line",
    "accountability_line",
    "policy_line",
    "strategy_line",
    "assignment_line",
    "link_line",
    "partner_line",
    "mandate_line",
    "pointer_line",
    "breakdown_line",
)
GUARDED = ("record", "words", *LINES)
COLUMN_LIST = "SELECT name FROM pragma_table_info('{table}') ORDER BY cid"


def install(connection: Connection, tables: Iterable[str] = GUARDED) -> None:
    """On those of the tables that there are: a migration knows nothing of the tables of later ones."""
    if connection.dialect.name == "postgresql":
        for function in FUNCTIONS:
            connection.exec_driver_sql(function)
    there = inspect(connection)
    for table in tables:
        for statement in _statements(connection, table) if there.has_table(table) else ():
            connection.exec_driver_sql(statement)


def remove(connection: Connection, tables: Iterable[str] = GUARDED) -> None:
    for table in tables:
        for name in _names(connection, table):
            on = f" ON {table}" if connection.dialect.name == "postgresql" else ""
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{on}")


def missing(connection: Connection) -> list[str]:
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.dialect.name == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    )
    there = {row[0] for row in connection.exec_driver_sql(query)}
    return [name for table in GUARDED for name in _names(connection, table) if name not in there]


def _names(connection: Connection, table: str) -> list[str]:
    names = [f"{table}_stays", f"{table}_is_kept"]
    return [*names, f"{table}_is_not_emptied"] if connection.dialect.name == "postgresql" else names


def _statements(connection: Connection, table: str) -> list[str]:
    if connection.dialect.name == "sqlite":
        columns = [row[0] for row in connection.exec_driver_sql(COLUMN_LIST.format(table=table))]
        return _sqlite(table, columns)
    change = {"record": "keep_record", "words": "keep_words"}.get(table, "keep_line")
    return [
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {change}()",
        f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION keep_record()",
        f"CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table} EXECUTE FUNCTION keep_record()",
    ]


def _sqlite(table: str, columns: list[str]) -> list[str]:
    refuse = f"SELECT RAISE(ABORT, '{table} is only added to')"
    change = f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table}"
    if table == "words":
        same = _same(columns, but={"salt", "text"})
        change += f" WHEN NOT (new.text IS NULL AND new.salt IS NULL AND {same})"
    elif table in LINES:
        same = _same(columns, but={"until_record"})
        change += f" WHEN NOT (old.until_record IS NULL AND new.until_record IS NOT NULL AND {same})"
    return [
        f"{change} BEGIN {refuse}; END",
        f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} BEGIN {refuse}; END",
    ]


def _same(columns: list[str], but: set[str]) -> str:
    return " AND ".join(f"new.{column} IS old.{column}" for column in columns if column not in but)


REFUSAL = "RAISE EXCEPTION '%% is only added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'"
FUNCTIONS = (
    f"CREATE OR REPLACE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {REFUSAL}; END $$",
    f"""CREATE OR REPLACE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF new.text IS NULL AND new.salt IS NULL
        AND to_jsonb(new) - 'text' - 'salt' = to_jsonb(old) - 'text' - 'salt' THEN RETURN new; END IF;
    {REFUSAL}; END $$""",
    f"""CREATE OR REPLACE FUNCTION keep_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF old.until_record IS NULL AND new.until_record IS NOT NULL
        AND to_jsonb(new) - 'until_record' = to_jsonb(old) - 'until_record' THEN RETURN new; END IF;
    {REFUSAL}; END $$""",
)
