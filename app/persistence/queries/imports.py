"""The imports of an organization, each with the report that its first record keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, func, select

from app.exchange.report import Finding, Report, Section
from app.persistence.rows import record

FIRST = '%"import":{%'
"""The first record of an import keeps its report; bodies are canonical JSON, without blanks."""


@dataclass(frozen=True, slots=True)
class PastImport:
    number: int
    at: datetime
    actor: str | None
    report: Report


def list_imports(connection: Connection, organization: str) -> list[PastImport]:
    """Newest first."""
    columns = record.c
    found = connection.execute(
        select(columns.number, columns.at, columns.actor, columns.body)
        .where(
            columns.organization_id == organization,
            columns.kind == "structure_imported",
            func.substr(columns.body, 1, 200_000).like(FIRST),
        )
        .order_by(columns.number.desc())
    )
    kept = [(number, at, actor, orjson.loads(body).get("import")) for number, at, actor, body in found]
    return [PastImport(number, at, actor, _report(each)) for number, at, actor, each in kept if each]


def _report(kept: dict[str, Any]) -> Report:
    report = Report(kept["file"], kept["format"], update=kept["update"], counts=kept["counts"])
    for number, each in enumerate(kept["findings"]):
        finding = Finding(
            Section(each["section"]),
            each["message"],
            each["clause"],
            each["blanks"],
            each["file"],
            each["items"],
            each["count"],
        )
        report.findings[number,] = finding
    return report
