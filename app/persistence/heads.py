"""The head of an organization's log: its row, which every writing transaction locks before it reads anything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from app.governance.errors import NotFound
from app.governance.verdicts import Reason
from app.persistence import rows
from app.persistence.direct import Direct


@dataclass(slots=True)
class OrganizationHead:
    """The organization as its row stands under the lock."""

    id: str
    slug: str
    name: str
    language: str
    timezone: str
    is_public: bool
    adopted_on: date | None
    number: int
    """Of its last record; 0 before the first."""
    hash: str
    at: datetime | None
    """The moment of its last record."""

    @property
    def in_setup(self) -> bool:
        return self.adopted_on is None

    def become(self, facts: Mapping[str, Any]) -> None:
        """What a record says of the organization beside its lines; ValueError for what is no such fact."""
        if unknown := facts.keys() - ORGANIZATION_FACTS:
            raise ValueError(f"A record sets no {', '.join(sorted(unknown))} of an organization.")
        for name, value in facts.items():
            setattr(self, name, value)


ORGANIZATION_FACTS = frozenset({"slug", "name", "language", "timezone", "is_public"})
"""What a record may set of the organization beside its lines, as body["organization"]."""

_o = rows.organization.c
_HEAD = Direct(
    select(
        _o.id, _o.slug, _o.name, _o.language, _o.timezone, _o.is_public, _o.adopted_on, _o.head_number, _o.head_hash,
        _o.head_at,
    )
    .where(_o.id == bindparam("organization"))
    .with_for_update()
)  # fmt: skip
_HERE = update(rows.organization).where(_o.id == bindparam("organization"), _o.head_number == bindparam("before"))
_ADVANCE = Direct(
    _HERE.values(head_number=bindparam("number"), head_hash=bindparam("hash"), head_at=bindparam("moment"))
)


class LostLock(RuntimeError):
    """The head moved while it was locked: the database is not doing what we ask of it, so nothing is written."""


def take(connection: Connection, organization: str) -> OrganizationHead:
    """Read it under the lock; on PostgreSQL this statement takes it, on SQLite `BEGIN IMMEDIATE` has done so."""
    row = _HEAD.first(connection, {"organization": organization})
    if row is None:
        raise NotFound(Reason("", "not_found"))
    return OrganizationHead(*row)


def advance(connection: Connection, head: OrganizationHead, before: int, facts: Mapping[str, Any]) -> None:
    """Write where the log ends now, and what else became of the organization; `before` is where it ended."""
    where = {"organization": head.id, "before": before}
    moved = 1
    if facts:
        moved = connection.execute(_HERE.values(dict(facts)), where).rowcount
    if head.number != before:
        moved = _ADVANCE.write(connection, {**where, "number": head.number, "hash": head.hash, "moment": head.at})
    if moved != 1:
        raise LostLock("Another write moved the head of this organization's log.")
