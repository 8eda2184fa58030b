"""The log: written one record after another by the unit of work, and read for everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, insert, select

from app.governance.records import Record, canonical, seal
from app.persistence import words
from app.persistence.direct import Direct
from app.persistence.rows import record, record_item

COLUMNS = (
    record.c.organization_id, record.c.number, record.c.at, record.c.actor, record.c.kind, record.c.circle_id,
    record.c.subject, record.c.body, record.c.previous_hash, record.c.hash,
)  # fmt: skip
_INSERT = Direct(insert(record), *record.c.keys())
_INSERT_ITEMS = Direct(insert(record_item), *record_item.c.keys())
_FROM = (
    select(*COLUMNS)
    .where(record.c.organization_id == bindparam("organization"), record.c.number > bindparam("after"))
    .order_by(record.c.number)
    .limit(bindparam("most"))
)
_GET = select(*COLUMNS).where(
    record.c.organization_id == bindparam("organization"), record.c.number.in_(bindparam("numbers", expanding=True))
)
BATCH = 1_000


def append(
    connection: Connection,
    organization: str,
    number: int,
    at: datetime,
    previous_hash: str,
    *,
    actor: str | None,
    kind: str,
    circle: str | None,
    subject: str | None,
    body: Mapping[str, Any],
) -> Record:
    """Write the next record. The caller holds the lock of the organization's head, and moves the head on."""
    text = canonical(body)
    sealed = seal(organization, number, at, actor, kind, circle, subject, text, previous_hash)
    _INSERT.write(
        connection,
        {
            "organization_id": organization, "number": number, "at": at, "actor": actor, "kind": kind,
            "circle_id": circle, "subject": subject, "body": text, "previous_hash": previous_hash, "hash": sealed,
        },
    )  # fmt: skip
    return Record(
        organization=organization, number=number, at=at, actor=actor, kind=kind, circle=circle, subject=subject,
        body=orjson.loads(text), previous_hash=previous_hash, hash=sealed,
    )  # fmt: skip


def concern(connection: Connection, organization: str, number: int, items: Iterable[str]) -> None:
    """Say which things a record concerns, so that their histories find it."""
    listed = [{"organization_id": organization, "item": item, "number": number} for item in dict.fromkeys(items)]
    if listed:
        _INSERT_ITEMS.write(connection, *listed)


def from_row(row: Sequence[Any]) -> Record:
    organization, number, at, actor, kind, circle, subject, body, previous_hash, sealed = row
    return Record(
        organization=organization, number=number, at=at, actor=actor, kind=kind, circle=circle, subject=subject,
        body=orjson.loads(body), previous_hash=previous_hash, hash=sealed,
    )  # fmt: skip


def read(connection: Connection, organization: str, after: int = 0) -> Iterator[Record]:
    """The whole log in its order, in batches."""
    while rows := connection.execute(_FROM, {"organization": organization, "after": after, "most": BATCH}).all():
        yield from map(from_row, rows)
        after = rows[-1][1]


def get_many(connection: Connection, organization: str, numbers: Iterable[int]) -> dict[int, Record]:
    wanted = sorted(set(numbers))
    if not wanted:
        return {}
    rows = connection.execute(_GET, {"organization": organization, "numbers": wanted})
    return {row[1]: from_row(row) for row in rows}


def get(connection: Connection, organization: str, number: int) -> Record | None:
    """One record, with what was said in it."""
    found = get_many(connection, organization, [number]).get(number)
    return with_words(connection, [found])[0] if found is not None else None


def with_words(connection: Connection, records: Sequence[Record]) -> list[Record]:
    """The same records with what was said in them, in one statement."""
    if not records:
        return []
    spoken = [each.number for each in records if "words" in each.body]
    said = words.read(connection, records[0].organization, spoken)
    return [replace(each, words=said[each.number]) if each.number in said else each for each in records]
