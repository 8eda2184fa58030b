"""The structure of an organization: its open lines at one record, found by what they speak of and by what holds them.

A `Structure` may hold a whole organization or only the part that a question needs (`persistence/structures.py` loads
both); the questions themselves are functions in `circles.py`, `policies.py`, `links.py`, which do not know the
difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PartnerLine,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)

L = TypeVar("L", bound=Line)
T = TypeVar("T")

HELD_BY: dict[type[Line], str] = {
    RoleLine: "circle",
    DomainLine: "role",
    AccountabilityLine: "role",
    PolicyLine: "role",
    StrategyLine: "circle",
    AssignmentLine: "role",
    LinkLine: "circle",
    PartnerLine: "person",
    MandateLine: "role",
    PointerLine: "policy",
    BreakdownLine: "circle",
}
"""The attribute that names what holds a line of each type."""

ALSO_BY: dict[type[Line], str] = {AssignmentLine: "person", LinkLine: "role", MandateLine: "person"}


@dataclass(slots=True)
class Structure:
    """All open lines of one organization (or of a part of it) after record number `at`."""

    organization: str
    at: int = 0
    adopted: date | None = None
    """The day of adoption; None while the organization is in setup (§1.3.3-b)."""
    ratifiers: frozenset[str] = frozenset()
    _lines: dict[type[Line], dict[str, Line]] = field(default_factory=lambda: defaultdict(dict))
    _held: dict[tuple[type[Line], str | None], dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    _also: dict[tuple[type[Line], str | None], dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    _own: set[object] | None = field(default=None, compare=False, repr=False)
    """None: everything here is ours alone. After a copy: what has been parted from the twin since."""
    _found: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What has been worked out of these very lines; a twin that changes begins anew."""

    def worked_out(self, question: object, answer: Callable[[], T]) -> T:
        """The answer to a question about the lines alone, worked out once; nobody changes what it is given."""
        if question not in self._found:
            self._found[question] = answer()
        found: T = self._found[question]
        return found

    @property
    def in_setup(self) -> bool:
        return self.adopted is None

    @property
    def anchor(self) -> RoleLine | None:
        """The Anchor Circle's own Role: the one that no Circle holds (§1.3.3-a)."""
        return next(iter(self.held(RoleLine, None)), None)

    def find(self, of: type[L], lineage: str | None) -> L | None:
        return self._lines[of].get(lineage or "")  # type: ignore[return-value]  # each table holds its own type

    def get(self, of: type[L], lineage: str) -> L:
        """The open line; KeyError where there is none."""
        line = self.find(of, lineage)
        if line is None:
            raise KeyError(lineage)
        return line

    def role(self, role: str) -> RoleLine:
        return self.get(RoleLine, role)

    def name_of(self, role: str | None) -> str:
        """Of a Role or Circle; the id of what is there no longer."""
        line = self.find(RoleLine, role)
        return line.name if line is not None else role or ""

    def all(self, of: type[L]) -> Iterator[L]:
        yield from list(self._lines[of].values())  # type: ignore[misc]  # each table holds its own type

    def held(self, of: type[L], holder: str | None) -> list[L]:
        """The lines of a type that a Role, Circle or person holds, in the order in which they were added."""
        lines = self._lines[of]
        return [lines[lineage] for lineage in self._held.get((of, holder), ())]  # type: ignore[misc]  # as above

    def by_person(self, of: type[L], person: str) -> list[L]:
        lines = self._lines[of]
        return [lines[lineage] for lineage in self._also.get((of, person), ())]  # type: ignore[misc]  # as above

    def links_of(self, role: str) -> list[LinkLine]:
        """The Circles that a Role links into."""
        return self.by_person(LinkLine, role)

    def roles_in(self, circle: str) -> list[RoleLine]:
        return self.held(RoleLine, circle)

    def core_role(self, circle: str, kind: RoleKind) -> RoleLine | None:
        return next((role for role in self.roles_in(circle) if role.kind is kind), None)

    def breakdown(self, circle: str) -> BreakdownLine | None:
        """The Circle's Process Breakdown, while it lasts (§5.5)."""
        return next(iter(self.held(BreakdownLine, circle)), None)

    def chain(self, role: str) -> list[RoleLine]:
        """The Role itself, the Circle that holds it, and so on up to the Anchor Circle (bounded, as a cycle cannot
        be).
        """
        found: list[RoleLine] = []
        line = self.find(RoleLine, role)
        while line is not None and len(found) <= len(self._lines[RoleLine]):
            found.append(line)
            line = self.find(RoleLine, line.circle)
        return found

    def inside(self, circle: str) -> list[RoleLine]:
        """Every Role inside, at any depth, outermost first."""
        found: list[RoleLine] = []
        waiting = [circle]
        while waiting:
            roles = self.roles_in(waiting.pop(0))
            found += roles
            waiting += [role.lineage for role in roles if (RoleLine, role.lineage) in self._held]
        return found

    def add(self, *lines: Line) -> None:
        self._found = {}
        for line in lines:
            of = type(line)
            if line.lineage in self._lines[of]:
                self.drop(of, line.lineage)
            held = (of, getattr(line, HELD_BY[of]))
            also = (of, getattr(line, ALSO_BY[of])) if of in ALSO_BY else None
            if self._own is not None:
                self._part(of, held, also)
            self._lines[of][line.lineage] = line
            self._held[held][line.lineage] = None
            if also is not None:
                self._also[also][line.lineage] = None

    def drop(self, of: type[Line], lineage: str) -> None:
        line = self._lines[of].get(lineage)
        if line is None:
            return
        self._found = {}
        held = (of, getattr(line, HELD_BY[of]))
        also = (of, getattr(line, ALSO_BY[of])) if of in ALSO_BY else None
        if self._own is not None:
            self._part(of, held, also)
        del self._lines[of][lineage]
        self._held[held].pop(lineage, None)
        if also is not None:
            self._also[also].pop(lineage, None)

    def copy(self) -> Structure:
        """A copy to try changes on. It costs next to nothing: both share what neither has changed since."""
        twin = Structure(self.organization, self.at, self.adopted, self.ratifiers, self._lines, self._held, self._also)
        self._own, twin._own, twin._found = set(), set(), self._found
        return twin

    def _part(
        self, of: type[Line], held: tuple[type[Line], str | None], also: tuple[type[Line], str | None] | None
    ) -> None:
        """Make our own what is about to be changed, and still shared with a copy."""
        own = self._own
        if own is None:
            return
        if "indexes" not in own:
            self._lines, self._held, self._also = copy(self._lines), copy(self._held), copy(self._also)
            own.add("indexes")
        if of not in own:
            self._lines[of] = dict(self._lines[of])
            own.add(of)
        if ("held", held) not in own:
            self._held[held] = dict(self._held[held])
            own.add(("held", held))
        if also is not None and ("also", also) not in own:
            self._also[also] = dict(self._also[also])
            own.add(("also", also))


@dataclass(slots=True)
class Draft:
    """A Structure being changed by one record: what it opens and closes is what the tables will be told."""

    structure: Structure
    number: int
    """The record's number."""
    added_by: str | None = None
    """The Circle whose governance does this."""
    before_adoption: bool = False
    opened: list[Line] = field(default_factory=list)
    closed: list[Line] = field(default_factory=list)

    def open(self, of: type[L], lineage: str, **facts: Any) -> L:
        """Open the first line of a lineage."""
        facts.setdefault("added_by", self.added_by)
        facts.setdefault("before_adoption", self.before_adoption)
        line = of(id=f"{self.number}.{len(self.opened)}", lineage=lineage, since=self.number, **facts)
        self._put(line)
        return line

    def amend(self, line: L, **facts: Any) -> L:
        """Close a line and open the next of its lineage; what a Circle added stays added by that Circle."""
        self._retire(line)
        facts.setdefault("before_adoption", self.before_adoption)
        facts.setdefault("as_it_stood", ())
        successor = replace(line, id=f"{self.number}.{len(self.opened)}", since=self.number, **facts)
        self._put(successor)
        return successor

    def close(self, line: Line) -> None:
        self.structure.drop(type(line), line.lineage)
        self._retire(line)

    def close_all(self, lines: Iterable[Line]) -> None:
        for line in list(lines):
            self.close(line)

    def _put(self, line: Line) -> None:
        self.structure.add(line)
        self.opened.append(line)

    def _retire(self, line: Line) -> None:
        """A line opened by this very record is ended by it too: it stands in the tables with `until` = `since`."""
        self.closed.append(line)
