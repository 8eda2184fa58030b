"""From a neutral document to what shall hold: pure, written by `actions/imports.py` in one transaction.

A Circle is the inside of a Role of the same id, and each gets its four constitutional Roles, made where the source
lacks them. What the source called each thing, and how it wrote it, is kept beside the lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.exchange.export import EndedRole, Holdings, PersonFacts, SourceId, neutral_document
from app.exchange.neutral import COLLECTIONS, Document, Organization
from app.exchange.plan_lines import MISSES, Chunk, LineFacts, LineMaker, Target
from app.exchange.report import Report, Section, counts
from app.exchange.shape import deviations
from app.governance.changes import OpenLines
from app.governance.circles import reps_who_lead
from app.governance.lines import RoleLine
from app.governance.structure import Draft, Structure
from app.locale import N_

__all__ = ["LineFacts", "Plan", "Target", "ended_roles", "known_ids", "plan"]


@dataclass(slots=True)
class Plan:
    document: Document
    report: Report
    chunks: list[Chunk]
    people: list[PersonFacts]
    partners: list[str]
    sources: list[SourceId]
    structure: Structure
    """What will hold, as the core sees it."""
    log: list[dict[str, Any]]

    @property
    def lines(self) -> Iterator[LineFacts]:
        for chunk in self.chunks:
            yield from chunk.lines


def plan(document: Document, target: Target, report: Report | None = None) -> Plan:
    return _Planner(document, target, report or Report(document.file, document.format)).plan()


class _Planner:
    def __init__(self, document: Document, target: Target, report: Report) -> None:
        self.document, self.target, self.report = document, target, report
        if not report.counts:
            report.counts = counts(document)
        self.made = LineMaker(document, target, report)

    def plan(self) -> Plan:
        chunks = self.made.chunks()
        structure, ended = self._draft(chunks)
        chunks[0].lines += self._partner_lines()
        self._tell()
        people = self._people()
        sources = self._sources(structure, ended, people)
        log = [_kept(row, self.document.raw["governance_log"][n]) for n, row in enumerate(self.document.governance_log)]
        return Plan(self.document, self.report, chunks, people, list(self.made.partners), sources, structure, log)

    def _draft(self, chunks: list[Chunk]) -> tuple[Structure, list[EndedRole]]:
        """The lines as the core will hold them; who came in as Rep and lead at once is marked."""
        structure = Structure(self.target.id)
        draft = Draft(structure, 1)
        for chunk in chunks:
            OpenLines(lines=tuple(chunk.lines)).apply(draft)
        for person in self.made.partners:
            OpenLines(lines=({"table": "partner_line", "lineage": f"partner:{person}", "person": person},)).apply(draft)
        both = {line.lineage for line in reps_who_lead(structure)}
        structure.add(*(replace(line, as_it_stood=("5.1.1-a",)) for line in reps_who_lead(structure)))
        for line in (line for chunk in chunks for line in chunk.lines if line["lineage"] in both):
            self.report.tell(Section.AS_IT_STOOD, MISSES["5.1.1-a"], self._item_of(line), clause="5.1.1-a")
            line["as_it_stood"] = ["5.1.1-a"]
        return structure, ended_roles(draft)

    def _item_of(self, line: LineFacts) -> str:
        return next((f"roles “{source}”" for source, ours in self.made.roles.items() if ours == line["role"]), "")

    def _partner_lines(self) -> list[LineFacts]:
        return [
            {"table": "partner_line", "lineage": f"partner:{person}", "person": person}
            | ({} if self.target.before_adoption else {"before_adoption": False})
            for person in self.made.partners
        ]

    def _people(self) -> list[PersonFacts]:
        return [
            PersonFacts(
                self.made.people[person.id], person.name or person.id, (person.email or "").strip().lower() or None
            )
            for person in self.document.people
        ]

    def _sources(self, structure: Structure, ended: list[EndedRole], people: list[PersonFacts]) -> list[SourceId]:
        """What the source called each thing, and how it wrote what an export would write otherwise."""
        organization = self.document.organization
        named = [SourceId("organization", self.target.id, organization.id or self.target.id)]
        for kind, rows, ids in (
            ("person", self.document.people, self.made.people),
            ("circle", self.document.circles, self.made.circles),
            ("role", self.document.roles, self.made.roles),
        ):
            named += [SourceId(kind, ids[row.id], row.id, n) for n, row in enumerate(rows)]  # type: ignore[attr-defined]  # all have an id
        named += self.made.of_seconds
        sources = {(source.kind, source.id): source for source in named}
        holdings = Holdings(self.target.name, self.target.language, structure, people, ended, sources, [])
        written = self._written(neutral_document(holdings))
        return [
            SourceId(one.kind, one.id, one.source, one.position, {**one.extra, **written.get((one.kind, one.id), {})})
            for one in named
        ]

    def _written(self, canonical: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
        raw, found = self.document.raw, dict[tuple[str, str], dict[str, Any]]()
        own = deviations(canonical["organization"], raw["organization"], Organization)
        whole = {
            key: {**({"of": []} if key in canonical else {}), **({"raw": raw[key]} if key in raw else {})}
            for key in ("people", "roles", "governance_log")
            if not raw.get(key)
            and (key not in raw or raw[key] is None or key not in canonical)
            and not (key not in raw and key not in canonical)
        }
        extra = ({"as": own} if own else {}) | ({"document": whole} if whole else {})
        if extra:
            found["organization", self.target.id] = extra
        for kind, key, ids in (
            ("person", "people", self.made.people),
            ("circle", "circles", self.made.circles),
            ("role", "roles", self.made.roles),
        ):
            rows = getattr(self.document, key)
            for row, ours, theirs in zip(rows, canonical.get(key) or (), raw.get(key) or (), strict=False):
                if differing := deviations(ours, theirs, COLLECTIONS[key]):
                    found[kind, ids[row.id]] = {"as": differing}
        return found

    def _tell(self) -> None:
        for key in sorted(self.document.unknown):
            message = N_("“%(key)s” is a key that this shape does not know; it was not kept.")
            self.report.tell(Section.LEFT_ASIDE, message, key=key)
        if self.made.partners:
            message = N_(
                "Who fills a Role was marked as a Partner (%(count)s people); the page of people can change that."
            )
            self.report.tell(Section.CHANGED, message, clause="P-c", count=len(self.made.partners))


def ended_roles(draft: Draft) -> list[EndedRole]:
    ended = {line.lineage: EndedRole(line) for line in draft.closed if isinstance(line, RoleLine)}
    for line in draft.opened:
        role = getattr(line, "role", None)
        if role in ended:
            ended[role].lines.append(line)
    return list(ended.values())


def _kept(row: Any, raw: dict[str, Any]) -> dict[str, Any]:
    return {key: raw[key] for key in type(row).model_fields if key in raw}


def known_ids(sources: Iterable[SourceId]) -> dict[tuple[str, str], str]:
    return {(source.kind, source.source): source.id for source in sources}
