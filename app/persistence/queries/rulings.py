"""The register of rulings: those of an organization, a Circle or a text, with what Secretaries ruled on Objections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Text, and_, bindparam, cast, select

from app.governance.rulings import Ruling
from app.persistence import words
from app.persistence.prepared import Prepared, listed, prepared
from app.persistence.rows import record, ruling

_HERE = ruling.c.organization_id == bindparam("organization")
_DOCUMENT = select(cast(ruling.c.document, Text)).order_by(ruling.c.asked_record.desc())
_ALL = prepared(_DOCUMENT.where(_HERE))
_PUBLISHED = prepared(_DOCUMENT.where(_HERE, ruling.c.published))
_ABOUT = Prepared(lambda n: _DOCUMENT.where(_HERE, ruling.c.about_line.in_(listed("lines", n))), "lines")
_OPEN = prepared(_DOCUMENT.where(_HERE, ruling.c.settled_record.is_(None)))


@dataclass(frozen=True, slots=True)
class OnObjection:
    """What a Secretary ruled on an Objection that claimed a breach (§5.3.3): the Objection keeps it, this lists it."""

    number: int
    at: datetime
    by: str | None
    circle: str
    proposal: str
    objection: str
    clause: str
    breaks: bool
    reasoning: str | None


def all_rulings(connection: Connection, organization: str) -> list[Ruling]:
    """Latest first."""
    return _read(_ALL.rows(connection, {"organization": organization}))


def published(connection: Connection, organization: str) -> list[Ruling]:
    """What can be a precedent."""
    return _read(_PUBLISHED.rows(connection, {"organization": organization}))


def about(connection: Connection, organization: str, lines: Iterable[str]) -> list[Ruling]:
    """Those on any of these texts, by the lines' lineages."""
    wanted = sorted(set(lines))
    return _read(_ABOUT.rows(connection, {"organization": organization, "lines": wanted})) if wanted else []


def waiting(connection: Connection, organization: str) -> list[Ruling]:
    """Those that a Secretary is to answer."""
    return _read(_OPEN.rows(connection, {"organization": organization}))


def _read(rows: Iterable[tuple[Any, ...]]) -> list[Ruling]:
    return [Ruling.from_document(orjson.loads(row[0])) for row in rows]


def on_objections(connection: Connection, organization: str, circle: str | None = None) -> list[OnObjection]:
    """Latest first."""
    raised = record.alias("raised")
    chosen = (
        select(record.c.number, record.c.at, record.c.actor, record.c.circle_id, record.c.subject, record.c.body)
        .where(record.c.organization_id == organization, record.c.kind == "objection_ruled")
        .order_by(record.c.number.desc())
    )
    if circle is not None:
        chosen = chosen.where(record.c.circle_id == circle)
    ruled = connection.execute(chosen).all()
    if not ruled:
        return []
    claims = connection.execute(
        select(raised.c.body).where(
            and_(raised.c.organization_id == organization, raised.c.kind == "objection_raised"),
            raised.c.subject.in_({row.subject for row in ruled}),
        )
    ).scalars()
    clauses = {claim["objection"]: claim.get("breaks", "") for claim in map(orjson.loads, claims)}
    said = words.read(connection, organization, [row.number for row in ruled])
    return [_on_objection(row, orjson.loads(row.body), clauses, said.get(row.number, {})) for row in ruled]


def _on_objection(row: Any, body: dict[str, Any], clauses: dict[str, str], said: dict[str, str | None]) -> OnObjection:
    return OnObjection(
        number=row.number,
        at=row.at,
        by=row.actor,
        circle=row.circle_id,
        proposal=row.subject,
        objection=body["objection"],
        clause=clauses.get(body["objection"], ""),
        breaks=bool(body["breaks"]),
        reasoning=said.get("reasoning"),
    )
