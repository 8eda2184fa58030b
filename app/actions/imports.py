"""Bringing an organization in, whole or what differs: one transaction, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import orjson

from app.actions import UnitOfWork
from app.actions.base import today
from app.actions.organizations import administer
from app.exchange import glassfrog_v3, parsing, update
from app.exchange.export import PersonFacts, SourceId
from app.exchange.neutral import Document
from app.exchange.plan import Plan, Target, known_ids, plan
from app.exchange.problems import refuse
from app.exchange.reading import Source
from app.exchange.report import Report, Section
from app.governance.changes import Adopt, AmendLines, Change, OpenLines
from app.governance.changes.hearing import Hearing
from app.governance.changes.roles import core_role_id
from app.governance.errors import InvalidChange, NotPermitted
from app.governance.lines import CONSTITUTIONAL, PartnerLine, RoleLine
from app.governance.structure import Structure
from app.governance.verdicts import Reason, no
from app.locale import N_, language_now
from app.persistence import sources
from app.persistence.queries.exports import CHRONICLE, imported_lineages, read_chronicle
from app.persistence.repositories import Person

Progress = Callable[[int, int], None]
"""Told how many lines are written, of how many."""

LINES_A_RECORD = 2_000
WORDS_A_RECORD = 100_000
"""Characters of an imported governance log in one record's words."""
FINDINGS_KEPT, ITEMS_KEPT = 500, 200
"""Findings, and items of each, that the record of an import keeps; the report of the moment names them all."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How an import is to be done."""

    update: bool = False
    adopted: date | None = None
    dry_run: bool = False


class DryRun(Exception):  # It carries the report out of a transaction that is not kept.
    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


def understand(source: Source) -> tuple[Document, Report]:
    """What was handed in, as a sound neutral document. Raises `ImportRefused`; touches no database."""
    if source.format == "glassfrog-v3":
        return glassfrog_v3.to_neutral(source)
    file, raw = next(iter(source.files.items()))
    document = parsing.parse(raw, file)
    report = Report(file, "neutral")
    report.left_aside(source.left_aside)
    return document, report


def import_organization(
    work: UnitOfWork, document: Document, report: Report, wish: Wish, progress: Progress | None = None
) -> Report:
    """Import into the organization of this unit of work: a new one, one that holds nothing yet, or what differs."""

    def act() -> dict[str, Any]:
        _Import(work, document, report, wish, progress or _silent).run()
        if wish.dry_run:
            raise DryRun(report)
        return report.to_json()

    try:
        asked = {"file": document.file, "content": _print(document), "adopted": wish.adopted, "update": wish.update}
        work.run("import_organization", asked, act)
    except DryRun as dry:
        return dry.report
    return report


def require_room(structure: Structure, has_imports: bool, wish: Wish) -> None:
    """An import belongs to setup (§1.3.3-b), and comes whole into an organization that holds nothing yet."""
    if not structure.in_setup:
        anchor = structure.anchor
        raise InvalidChange(
            no("1.3.3-b", "governance_changes_by_proposal", circle=anchor.name if anchor else "").reason
        )
    if has_imports and not wish.update:
        raise refuse("", "", N_("This organization was imported before. Use --update to bring in what differs since."))
    if wish.update and not has_imports:
        raise refuse("", "", N_("There is nothing to update: this organization did not come in by an import."))
    if not has_imports and not _is_bare(structure):
        raise refuse("", "", N_("This organization has Roles of its own already. Import into a new one instead."))


class _Import:
    def __init__(self, work: UnitOfWork, document: Document, report: Report, wish: Wish, progress: Progress) -> None:
        self.work, self.document, self.report, self.wish, self.progress = work, document, report, wish, progress
        self.organization = work.organization
        self.known = sources.read(work.connection, work.organization_id)
        self.hearing = Hearing(None)
        self.written = 0

    def run(self) -> None:
        before = self.organization.number
        administer(self.work)
        require_room(self.work.structure, bool(self.known), self.wish)
        if not self.organization.number:
            self._found()
        self._check_adoption()
        people = self.work.people.all()
        planned = plan(self.document, self._target(people), self.report)
        self._people(planned, people)
        if self.known:
            self._update(planned)
        else:
            self._first(planned)
        self._chronicle(planned)
        if self.wish.adopted:
            self._adopt(planned)
        self.report.organization, self.report.slug = self.organization.name, self.organization.slug
        self.report.dry_run, self.report.update = self.wish.dry_run, self.wish.update
        if self.organization.number > before:
            self.report.records = (before + 1, self.organization.number)

    def _found(self) -> None:
        """The organization is new: its first record says what it is called."""
        head = self.organization
        facts = {"name": head.name, "slug": head.slug, "language": head.language, "timezone": head.timezone}
        self.work.record("organization_founded", body={"organization": facts, "by_import": True})

    def _check_adoption(self) -> None:
        """Adoption is the Ratifiers' to declare (P-a); the command line is for whoever runs the program."""
        if not self.wish.adopted:
            return
        if self.wish.adopted > today(self.work):
            raise refuse("", "adopted", N_("The day of adoption lies in the future."))
        actor = self.work.actor.person
        if actor is not None and actor not in self.work.structure.ratifiers:
            raise NotPermitted(
                Reason("1.3.3-b", "only_ratifiers_shape_setup", {"organization": self.organization.name})
            )

    def _target(self, people: list[Person]) -> Target:
        known = known_ids(self.known)
        if not self.known:
            known |= self._already_here(people)
        return Target(
            id=self.organization.id,
            name=self.organization.name,
            language=self.organization.language,
            new_id=self.work.new_id,
            known=known,
            constitutional=constitutional_roles(self.known),
            before_adoption=self.wish.adopted is None,
        )

    def _already_here(self, people: list[Person]) -> dict[tuple[str, str], str]:
        """Of an organization that was founded and holds nothing yet: its Anchor Circle, and people by their address."""
        known: dict[tuple[str, str], str] = {}
        if anchor := self.work.structure.anchor:
            known["circle", self.document.anchor.id] = anchor.lineage
        addresses: dict[str, list[str]] = {}
        for person in self.document.people:
            if person.email:
                addresses.setdefault(person.email.strip().lower(), []).append(person.id)
        for here in people:
            theirs = addresses.get(here.email or "", [])
            if len(theirs) == 1:
                known["person", theirs[0]] = here.id
        return known

    # People

    def _people(self, planned: Plan, people: list[Person]) -> None:
        here = {person.id: person for person in people}
        named = {one.id: one.source for one in planned.sources if one.kind == "person"}
        new = [facts for facts in planned.people if facts.id not in here]
        self.work.people.add(
            *(Person(id=each.id, name=each.name, email=each.email, source_id=named[each.id]) for each in new)
        )
        if new and self.known:
            self._tell_people(N_("Added"), new, named)
        changed = [each for each in planned.people if each.id in here and _differs(each, here[each.id])]
        for each in changed:
            self.work.people.amend(each.id, name=each.name, email=each.email, source_id=named[each.id])
        if changed:
            self._tell_people(N_("Changed"), changed, named)
        for kind, some in (
            ("person_added", new if self.known else []),
            ("person_amended", changed if self.known else []),
        ):
            for each in some:
                self.work.record(kind, subject=each.id)

    def _tell_people(self, message: str, people: list[PersonFacts], named: dict[str, str]) -> None:
        for each in people:
            self.report.tell(Section.DIFFERENCES, message, f"people “{named[each.id]}”")

    # Lines

    def _first(self, planned: Plan) -> None:
        total = sum(1 for _ in planned.lines)
        standing = self._standing()
        for chunk in planned.chunks:
            opened = [line for line in chunk.lines if (line["table"], line["lineage"]) not in standing]
            amended = [line for line in chunk.lines if (line["table"], line["lineage"]) in standing]
            changes: list[Change] = [AmendLines(lines=tuple(_facts(amended)))] if amended else []
            changes += [OpenLines(lines=tuple(opened))] if opened else []
            body = self._first_body(0) if chunk is planned.chunks[0] else None
            self._write(changes, len(chunk.lines), total, circle=chunk.circle, subject=chunk.circle, body=body)
        sources.write(self.work.connection, self.organization.id, planned.sources)

    def _standing(self) -> set[tuple[str, str]]:
        structure = self.work.structure
        anchor = structure.anchor
        if anchor is None:
            return set()
        own = {anchor.lineage, *(core_role_id(anchor.lineage, kind) for kind in CONSTITUTIONAL)}
        partners = {(PartnerLine.table, line.lineage) for line in structure.all(PartnerLine)}
        return {(RoleLine.table, role) for role in own} | partners

    def _update(self, planned: Plan) -> None:
        imported = imported_lineages(self.work.connection, self.organization.id)
        found = update.differences(planned, self.work.structure, imported, self.known)
        self.report.findings.clear()
        update.tell(self.report, found, self.work.structure)
        total = len(found.opened) + len(found.amended) + len(found.ended)
        for start in range(0, len(found.opened), LINES_A_RECORD):
            lines = found.opened[start : start + LINES_A_RECORD]
            self._write([OpenLines(lines=tuple(lines))], len(lines), total, body=self._first_body(start))
        if found.amended or found.ended:
            body = self._first_body(len(found.opened))
            change = AmendLines(lines=tuple(found.amended), ended=tuple(found.ended))
            self._write([change], len(found.amended) + len(found.ended), total, body=body)
        sources.write(self.work.connection, self.organization.id, found.sources)

    def _first_body(self, before: int) -> dict[str, Any] | None:
        return {"import": self._kept_report()} if not before else None

    def _write(
        self,
        changes: list[Change],
        lines: int,
        total: int,
        *,
        circle: str | None = None,
        subject: str | None = None,
        body: dict[str, Any] | None = None,
    ) -> None:
        for change in changes:
            verdict = change.check(self.work.structure, self.hearing)
            if not verdict:
                raise InvalidChange(verdict.reason)
        self.work.change("structure_imported", changes, circle=circle, subject=subject, body=body, settled=False)
        self.written += lines
        self.progress(self.written, total)

    def _chronicle(self, planned: Plan) -> None:
        """The source's own history in words: beside its record, since it may name people."""
        here = read_chronicle(self.work.connection, self.organization.id) if self.known else []
        new = list(planned.log)
        for entry in here:
            if entry in new:
                new.remove(entry)
        for entries in _parts(new):
            said = orjson.dumps(entries).decode()
            self.work.record("chronicle_imported", body={"entries": len(entries)}, words={CHRONICLE: said})
        if new and self.known:
            self.report.tell(Section.DIFFERENCES, N_("Entries added to the governance log: %(count)s"), count=len(new))

    def _adopt(self, planned: Plan) -> None:
        assert self.wish.adopted is not None
        change = Adopt(on=self.wish.adopted)
        verdict = change.check(self.work.structure, self.hearing)
        if not verdict:
            raise InvalidChange(verdict.reason)
        body = {"partners": planned.partners, "by_import": True}
        anchor = self.work.structure.anchor
        self.work.change("governance_adopted", [change], circle=anchor.lineage if anchor else None, body=body)
        message = N_(
            "The Constitution counts as adopted on %(day)s; from now on Governance changes only by its process."
        )
        self.report.tell(Section.CHANGED, message, clause="1.3.3-b", day=self.wish.adopted.isoformat())

    def _kept_report(self) -> dict[str, Any]:
        """The report as the record keeps it, to be said in any language."""
        return {
            "file": self.report.file,
            "format": self.report.format,
            "update": self.wish.update,
            "language": language_now(),
            "counts": self.report.counts,
            "findings": [
                {
                    "section": finding.section.value,
                    "message": finding.message,
                    "clause": finding.clause,
                    "blanks": finding.blanks,
                    "file": finding.file,
                    "items": finding.items[:ITEMS_KEPT],
                    "count": len(finding.items),
                }
                for finding in list(self.report.findings.values())[:FINDINGS_KEPT]
            ],
        }


def constitutional_roles(known: Iterable[SourceId]) -> frozenset[str]:
    """Those of every Circle that came in, whether or not it still stands."""
    circles = [one.id for one in known if one.kind == "circle"]
    return frozenset(core_role_id(circle, kind) for circle in circles for kind in CONSTITUTIONAL)


def _facts(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A line that is amended keeps its kind: the Anchor Circle's own Roles are what they are."""
    return [{key: value for key, value in line.items() if key not in ("kind", "added_by")} for line in lines]


def _is_bare(structure: Structure) -> bool:
    """Nothing but an Anchor Circle with the Roles that the Constitution gives it."""
    anchor = structure.anchor
    if anchor is None:
        return True
    own = {anchor.lineage, *(core_role_id(anchor.lineage, kind) for kind in CONSTITUTIONAL)}
    return all(role.lineage in own for role in structure.all(RoleLine))


def _differs(facts: PersonFacts, person: Person) -> bool:
    return (facts.name, facts.email) != (person.name, person.email)


def _parts(entries: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    parts: list[list[dict[str, Any]]] = []
    size = WORDS_A_RECORD
    for entry in entries:
        length = len(orjson.dumps(entry))
        if size + length > WORDS_A_RECORD:
            parts.append([])
            size = 0
        parts[-1].append(entry)
        size += length
    return parts


def _print(document: Document) -> str:
    return sha256(orjson.dumps(document.raw)).hexdigest()


def _silent(done: int, total: int) -> None:
    return None
