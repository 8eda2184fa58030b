"""Alembic's way to the database: `app/persistence/migrate.py` brings a connection in a transaction of its own.

From a checkout, `alembic revision --autogenerate` and `alembic history` work too, on the database of the settings.
"""

from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlmodel import AutoString

from app.persistence.engine import create_engine
from app.persistence.rows import metadata
from app.persistence.rows.types import Json, Utc

IN_SEARCH_INDEX = ("search_index", "search_document_lexemes")
"""SQLite's own tables of a full-text index, and PostgreSQL's index over an expression."""


def render(kind: str, thing: Any, autogenerate: Any) -> Any:
    if kind == "type" and isinstance(thing, Json | Utc):
        autogenerate.imports.add("from app.persistence.rows.types import Json, Utc")
        return f"{type(thing).__name__}()"
    if kind == "type" and isinstance(thing, AutoString):
        return "sa.String()"
    return False


def is_ours(thing: Any, name: str | None, kind: str, reflected: bool, compared: Any) -> bool:
    return not (name or "").startswith(IN_SEARCH_INDEX)


def current_revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transactional_ddl=True,
        render_item=render,
        include_object=is_ours,
        render_as_batch=connection.dialect.name == "sqlite" and current_revision(connection) is not None,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    from app.config import Settings

    with create_engine(Settings().database_url).writing() as own:
        run(own)
