"""What an import called things: kept so that an export says the same, and an update finds them again."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.exchange.export import SourceId
from app.persistence.direct import Direct
from app.persistence.rows import source_id

_READ = select(source_id.c.kind, source_id.c.id, source_id.c.source, source_id.c.position, source_id.c.extra).where(
    source_id.c.organization_id == bindparam("organization")
)
_FORGET = delete(source_id).where(
    source_id.c.organization_id == bindparam("o"), source_id.c.kind == bindparam("k"), source_id.c.id == bindparam("i")
)
_INSERT = Direct(insert(source_id), *source_id.c.keys())
OTHER = {"role": "circle", "circle": "role"}


def read(connection: Connection, organization: str) -> list[SourceId]:
    return [SourceId(*row) for row in connection.execute(_READ, {"organization": organization})]


def write(connection: Connection, organization: str, sources: Iterable[SourceId]) -> None:
    """Say anew what these are called; what a Role was called while it was none is forgotten as it becomes a Circle."""
    known = {(one.kind, one.id) for one in read(connection, organization)}
    listed = list(sources)
    keys = {key for one in listed for key in ((one.kind, one.id), (OTHER.get(one.kind, ""), one.id)) if key in known}
    if keys:
        connection.execute(_FORGET, [{"o": organization, "k": kind, "i": identity} for kind, identity in keys])
    rows = [
        {
            "organization_id": organization,
            "kind": one.kind,
            "id": one.id,
            "source": one.source,
            "position": one.position,
            "extra": one.extra,
        }
        for one in listed
    ]
    if rows:
        _INSERT.write(connection, *rows)
