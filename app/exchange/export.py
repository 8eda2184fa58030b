"""Out again: what an organization holds, in the neutral shape (`neutral.py`).

Things go out in the order in which they came in, new ones after them. A constitutional Role that came from no source
and carries nothing is left out: whoever reads the shape gives every Circle its own. A Role that holds Policies goes out
as a Circle, since only Circles hold them there; who fills a Circle's own Role goes out on its Circle Lead Role.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.exchange.neutral import CIRCLE_REMARKS, COLLECTIONS, ROLE_REMARKS, ROWS
from app.exchange.shape import as_written
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.structure import Structure

DEFAULT_NAMES = {
    RoleKind.CIRCLE_LEAD: "Circle Lead",
    RoleKind.CIRCLE_REP: "Circle Rep",
    RoleKind.FACILITATOR: "Facilitator",
    RoleKind.SECRETARY: "Secretary",
}


@dataclass(frozen=True, slots=True)
class SourceId:
    """What the source called a thing of ours, where it stood there, and how it was written (`shape.py`)."""

    kind: str
    """organization, person, circle, role, or assignment (of a second Role of the same constitutional kind)."""
    id: str
    source: str
    position: int = 0
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    id: str
    name: str
    email: str | None


@dataclass(slots=True)
class EndedRole:
    """A Role that ended, with what it still had then: known to history, no part of what holds."""

    line: RoleLine
    lines: list[Line] = field(default_factory=list)

    def held(self, of: type[Line]) -> list[Any]:
        return [line for line in self.lines if type(line) is of]


@dataclass(slots=True)
class Holdings:
    """All that an export says. Lists stand in the order in which things were first added."""

    name: str
    language: str
    structure: Structure
    people: list[PersonFacts]
    ended: list[EndedRole]
    sources: dict[tuple[str, str], SourceId]
    """By kind and our id."""
    log: list[dict[str, Any]]
    order: dict[str, int] = field(default_factory=dict)
    """When each lineage was first opened; lines that were amended since keep their place by it."""


def as_text(document: dict[str, Any]) -> str:
    """One text for one document: keys as they stand, letters as they are."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def neutral_document(holdings: Holdings) -> dict[str, Any]:
    return _Export(holdings).document()


class _Export:
    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self.structure = holdings.structure
        self.circles = self._in_order(line for line in self.structure.all(RoleLine) if self._is_circle(line))
        self.inside = {line.lineage for line in self.circles}
        self.ended = {each.line.id: each for each in holdings.ended if each.line.circle in self.inside}
        self.seconds = self._assignments_of_seconds()
        self.named = self._names()

    def document(self) -> dict[str, Any]:
        whole = {
            "organization": self._organization(),
            "people": [self._person(person) for person in self._people()],
            "circles": [self._circle(line) for line in self.circles],
            "roles": [self._role(line) for line in self._roles()],
            "governance_log": self.holdings.log,
        }
        if not self.holdings.log:
            del whole["governance_log"]
        extra = self._extra("organization", self.structure.organization)
        return as_written(whole, extra.get("document", {}), ("organization", *COLLECTIONS))

    # Rows

    def _organization(self) -> dict[str, Any]:
        identity = self.structure.organization
        row = {"id": self._said("organization", identity), "name": self.holdings.name}
        if self.holdings.language:
            row["language"] = self.holdings.language
        return self._written("organization", identity, row)

    def _person(self, person: PersonFacts) -> dict[str, Any]:
        row = {"id": self._said("person", person.id), "name": person.name, "email": person.email}
        return self._written("person", person.id, row)

    def _circle(self, line: RoleLine) -> dict[str, Any]:
        strategy = self.structure.find(StrategyLine, f"strategy:{line.lineage}")
        row: dict[str, Any] = {
            "id": self._id(line.lineage),
            "name": line.name,
            "parent_id": self._id(line.circle) if line.circle else None,
            "purpose": line.purpose or None,
            "strategy": strategy.text if strategy else None,
            "domains": self._texts(DomainLine, line.lineage),
            "accountabilities": self._texts(AccountabilityLine, line.lineage),
            "policies": [self._policy(policy) for policy in self._held(PolicyLine, line.lineage)],
        }
        row |= {key: line.remarks[key] for key in CIRCLE_REMARKS if key in line.remarks}
        if (linked := self._cross_links(line)) is not None:
            row["cross_links"] = linked
        if line.circle is None:
            row["kind"] = "anchor"
        return self._written("circle", line.lineage, row)

    def _role(self, line: RoleLine) -> dict[str, Any]:
        ended = self.ended.get(line.id)
        kind = None if line.kind is RoleKind.ROLE else line.kind.value
        row: dict[str, Any] = {
            "id": self._id(line.lineage),
            "circle_id": self._id(line.circle or ""),
            "name": line.name,
            "purpose": line.purpose or None,
            "domains": [each.text for each in ended.held(DomainLine)]
            if ended
            else self._texts(DomainLine, line.lineage),
            "accountabilities": [each.text for each in ended.held(AccountabilityLine)]
            if ended
            else self._texts(AccountabilityLine, line.lineage),
            "assignments": [self._assignment(each) for each in self._assignments(line)],
            "kind": kind,
            "is_core": kind is not None,
        }
        row |= {key: line.remarks[key] for key in ROLE_REMARKS if key in line.remarks}
        row |= {"archived": True} if ended else {}
        if not ended and "cross_link" not in row and self.structure.links_of(line.lineage):
            row["cross_link"] = True
        return self._written("role", line.lineage, row)

    def _policy(self, line: PolicyLine) -> dict[str, Any]:
        domain = self.structure.find(DomainLine, line.domain)
        named = {"domain": domain.text} if domain and domain.role == line.role else {}
        return {"title": line.title, "text": line.text, **named}

    def _assignment(self, line: AssignmentLine) -> dict[str, Any]:
        return {
            "person_id": self._said("person", line.person),
            "focus": line.focus or None,
            "elected_until": line.term.isoformat() if line.term else None,
        }

    # What goes out

    def _is_circle(self, line: RoleLine) -> bool:
        return line.is_circle or bool(self.structure.held(PolicyLine, line.lineage))

    def _roles(self) -> list[RoleLine]:
        lines = (line for line in self.structure.all(RoleLine) if line.lineage not in self.inside)
        return self._in_order([*filter(self._goes_out, lines), *(each.line for each in self.ended.values())])

    def _goes_out(self, line: RoleLine) -> bool:
        """A constitutional Role that came from no source goes out only with what the Circle put there."""
        if line.kind is RoleKind.ROLE or self._source(line.lineage) is not None:
            return True
        texts = (self.structure.held(AccountabilityLine, line.lineage), self.structure.held(DomainLine, line.lineage))
        return (
            any(texts)
            or bool(self._assignments(line) or line.purpose or line.remarks)
            or (line.name != DEFAULT_NAMES[line.kind])
        )

    def _assignments(self, line: RoleLine) -> list[AssignmentLine]:
        """Who fills a Circle's own Role goes out on its Circle Lead Role, or on the second one that the source had."""
        if ended := self.ended.get(line.id):
            return ended.held(AssignmentLine)
        if line.lineage in self.seconds:
            return self.seconds[line.lineage]
        holder = line.circle if line.kind is RoleKind.CIRCLE_LEAD else line.lineage
        sources = self.holdings.sources
        return [each for each in self._held(AssignmentLine, holder) if ("assignment", each.lineage) not in sources]

    def _assignments_of_seconds(self) -> dict[str, list[AssignmentLine]]:
        found: dict[str, list[AssignmentLine]] = {}
        for source in sorted(self.holdings.sources.values(), key=lambda source: source.position):
            if source.kind == "assignment":
                line = self.structure.find(AssignmentLine, source.id)
                found.setdefault(source.extra["role"], []).extend([line] if line else [])
        return found

    def _people(self) -> list[PersonFacts]:
        def place(person: PersonFacts) -> tuple[bool, int]:
            source = self.holdings.sources.get(("person", person.id))
            return (source is None, source.position if source else 0)

        return sorted(self.holdings.people, key=place)

    def _cross_links(self, line: RoleLine) -> list[Any] | None:
        """Where the Circle's Role links in, and where an import said that it would."""
        said = line.remarks.get("cross_links")
        wished = [self._id(each) for each in said or ()]
        made = [self._id(link.circle) for link in self.structure.links_of(line.lineage)]
        return None if said is None and not made else [*wished, *(each for each in made if each not in wished)]

    # Names and order

    def _names(self) -> dict[str, str]:
        """Our id to the source's, as long as that is free: Circles and Roles have a namespace each."""
        taken: dict[bool, set[str]] = {True: set(), False: set()}
        named: dict[str, str] = {}
        lines = [*self.structure.all(RoleLine), *(each.line for each in self.holdings.ended)]
        for line in sorted(lines, key=lambda line: self._source(line.lineage) is None):
            source = self._source(line.lineage)
            identity = source.source if source else line.lineage
            among = taken[line.lineage in self.inside]
            named.setdefault(line.lineage, line.lineage if identity in among else identity)
            among.add(identity)
        return named

    def _id(self, lineage: str) -> str:
        return self.named.get(lineage, lineage)

    def _said(self, kind: str, identity: str) -> str:
        source = self.holdings.sources.get((kind, identity))
        return source.source if source else identity

    def _source(self, lineage: str) -> SourceId | None:
        return self.holdings.sources.get(("circle", lineage)) or self.holdings.sources.get(("role", lineage))

    def _extra(self, kind: str, identity: str) -> dict[str, Any]:
        source = self.holdings.sources.get((kind, identity))
        return source.extra if source else {}

    def _written(self, kind: str, identity: str, row: dict[str, Any]) -> dict[str, Any]:
        return as_written(row, self._extra(kind, identity).get("as", {}), ROWS[kind].model_fields)

    def _in_order(self, lines: Iterable[RoleLine]) -> list[RoleLine]:
        def place(line: RoleLine) -> tuple[bool, int]:
            source = self._source(line.lineage)
            return (source is None, source.position if source else self.holdings.order.get(line.lineage, 0))

        return sorted(lines, key=place)

    def _held(self, of: type[Any], holder: str | None) -> list[Any]:
        lines = self.structure.held(of, holder)
        return (
            sorted(lines, key=lambda line: self.holdings.order.get(line.lineage, 0)) if self.holdings.order else lines
        )

    def _texts(self, of: type[DomainLine] | type[AccountabilityLine], role: str) -> list[str]:
        return [line.text for line in self._held(of, role)]
