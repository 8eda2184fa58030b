"""Tables of the search: what can be found now, the organization's own words, and each engine's index over them.

Only what holds now is here, and all of it can be made again from the lines (`search/index.py`), so nothing here is
governance: `verify` and the exports leave it alone.
"""

from __future__ import annotations

from sqlalchemy import Connection, Index, Integer, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class SearchDocumentRow(SQLModel, table=True):
    """One line, or one passage of a Policy, or one person's name."""

    __tablename__ = "search_document"
    __table_args__ = (
        UniqueConstraint("organization_id", "kind", "subject", "part"),
        Index("search_document_role", "organization_id", "role_id"),
        Index("search_document_circle", "organization_id", "circle_id"),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    organization_id: str = Field(foreign_key="organization.id", ondelete="CASCADE")
    kind: str
    """role, purpose, accountability, domain, policy, person or circle, as `tensegrity search` names them."""
    subject: str
    """The line's lineage, or the person's id."""
    part: int = 0
    """Which passage of a Policy: 0 is its title."""
    role_id: str | None = None
    """The Role that holds the line, or a Circle's own; None for a person."""
    circle_id: str | None = None
    """The Circle that holds that Role; None for the Anchor Circle's own and for a person."""
    text: str = Field(sa_type=Text)
    """What a hit shows. A Policy's passage follows its title, on a line of its own."""
    terms: str = Field(sa_type=Text)
    """The text's words in their order, normalized (`normalize.py`), for ranking."""
    context: str = Field(sa_type=Text)
    """The words of the Role's and the Circle's names, normalized."""
    indexed: str = Field(sa_type=Text)
    """Every word once, for the engine's index: "<organization's key>:<root>", with "@" for a word of the context."""


class SearchWordRow(SQLModel, table=True):
    """One of the organization's own words, and in how many documents it stands. The word "" counts the documents."""

    __tablename__ = "search_word"

    organization_id: str = Field(foreign_key="organization.id", primary_key=True, ondelete="CASCADE")
    root: str = Field(primary_key=True)
    documents: int


class SearchFormRow(SQLModel, table=True):
    """The form of words in which an organization was indexed: another means doing it again."""

    __tablename__ = "search_form"

    organization_id: str = Field(foreign_key="organization.id", primary_key=True, ondelete="CASCADE")
    form: str


SQLITE_INDEX = (
    # The words are read from the table itself; triggers keep the two in step, inside the same transaction. Only what is
    # added, in bulk as a rule, is added by a statement of its own (`search/index.py`), in a quarter of the time.
    "CREATE VIRTUAL TABLE search_index USING fts5(indexed, content='search_document', content_rowid='id',"
    " detail='none', tokenize=\"ascii tokenchars ':@_-.+#'\")",
    "CREATE TRIGGER search_document_removed AFTER DELETE ON search_document BEGIN"
    " INSERT INTO search_index(search_index, rowid, indexed) VALUES ('delete', old.id, old.indexed); END",
    "CREATE TRIGGER search_document_changed AFTER UPDATE OF id, indexed ON search_document BEGIN"
    " INSERT INTO search_index(search_index, rowid, indexed) VALUES ('delete', old.id, old.indexed);"
    " INSERT INTO search_index(rowid, indexed) VALUES (new.id, new.indexed); END",
)

LEXEMES = "array_to_tsvector(string_to_array(search_document.indexed, ' '))"
"""PostgreSQL's index is over this expression; a query has to say the same."""

POSTGRESQL_INDEX = (f"CREATE INDEX search_document_lexemes ON search_document USING gin ({LEXEMES})",)


def create_search_index(connection: Connection) -> None:
    """The engine's own index over `search_document`: called by the migration that creates the table, right after it."""
    statements = SQLITE_INDEX if connection.dialect.name == "sqlite" else POSTGRESQL_INDEX
    for statement in statements:
        connection.exec_driver_sql(statement)
