"""What differs between an organization that came in by an import and its source as it is now: nothing else is written.

Circles, Roles and people are known by what the source calls them; texts by their words, Policies by their title,
assignments by person and focus. What was added here since the import is not the source's, and stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Any

from rapidfuzz.fuzz import ratio

from app.exchange.export import SourceId
from app.exchange.plan import LineFacts, Plan
from app.exchange.report import Report, Section
from app.governance.changes.organization import TABLES, typed
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    PartnerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.structure import HELD_BY, Structure
from app.locale import N_

COMPARED: dict[type[Line], tuple[str, ...]] = {
    RoleLine: ("circle", "name", "purpose", "is_circle", "remarks"),
    DomainLine: ("text",),
    AccountabilityLine: ("text",),
    PolicyLine: ("title", "text", "domain"),
    StrategyLine: ("text",),
    AssignmentLine: ("focus", "term", "elected"),
}
KEYS: dict[type[Line], tuple[Callable[[Callable[[str], Any]], Any], ...]] = {
    DomainLine: (lambda of: of("text"),),
    AccountabilityLine: (lambda of: of("text"),),
    PolicyLine: (
        lambda of: (of("title"), of("text")),
        lambda of: of("title") or object(),
        lambda of: of("text") or object(),
    ),
    AssignmentLine: (lambda of: (of("person"), of("focus")), lambda of: of("person")),
}
"""How a planned line is found among those that stand, surest first: two are the same whose keys are."""
ALIKE = 60
"""Per cent that two wordings must share to count as one line that was amended."""
MOST_COMPARED = 100_000
"""Pairs of wordings; beyond, what does not agree to the letter is another line."""


@dataclass(slots=True)
class Differences:
    opened: list[LineFacts] = field(default_factory=list)
    amended: list[LineFacts] = field(default_factory=list)
    ended: list[dict[str, str]] = field(default_factory=list)
    sources: list[SourceId] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.opened or self.amended or self.ended)


def differences(plan: Plan, structure: Structure, imported: set[str], known: Iterable[SourceId]) -> Differences:
    """`imported`: the lineages that an import opened; `known`: what it called things then."""
    return _Comparison(plan, structure, imported, {source.id for source in known}).differences()


def tell(report: Report, found: Differences, structure: Structure) -> None:
    """`structure` as it stood before: what is amended or ended is called what it was called."""
    for message, lines in (
        (N_("Added"), found.opened),
        (N_("Changed"), found.amended),
        (N_("Ended"), found.ended),
    ):
        for line in lines:
            report.tell(Section.DIFFERENCES, message, _called(line, structure))
    if not found:
        report.tell(Section.DIFFERENCES, N_("Nothing differs. Nothing was written."))


def _called(line: LineFacts, structure: Structure) -> str:
    """The table without its suffix, and the words that tell this line from others, shortened."""
    standing = structure.find(TABLES[line["table"]], line["lineage"])
    names = ("name", "title", "text")
    words = next((str(line[name]) for name in names if line.get(name)), "")
    words = words or next((str(one) for name in names if (one := getattr(standing, name, ""))), "")
    holder = line.get("role") or getattr(standing, "role", None)
    role = structure.find(RoleLine, holder)
    parts = (line["table"].removesuffix("_line"), role.name if role else "", words[:80])
    return ": ".join(part for part in parts if part)


class _Comparison:
    def __init__(self, plan: Plan, structure: Structure, imported: set[str], known: set[str]) -> None:
        self.plan, self.structure, self.imported, self.known = plan, structure, imported, known
        self.found = Differences()
        self.renamed: dict[str, str] = {}
        """Lineages that the plan made anew, to those that stand for the same thing here."""
        self.ended_roles = {
            line["lineage"] for line in plan.lines if line.get("ended") and line["table"] == RoleLine.table
        }

    def differences(self) -> Differences:
        wanted: dict[tuple[type[Line], str | None], list[LineFacts]] = defaultdict(list)
        for line in self.plan.lines:
            of = TABLES[line["table"]]
            if of in COMPARED:
                wanted[of, line.get(HELD_BY[of])].append(line)
        for (of, holder), lines in wanted.items():
            if of in (RoleLine, StrategyLine):
                for line in lines:
                    self._by_lineage(of, line)
            elif holder in self.ended_roles:
                self._of_ended_role(str(holder), lines)
            else:
                self._by_content(of, str(holder), lines)
        self._partners()
        self._gone(wanted)
        self._point_at_ours()
        return self.found

    def _by_lineage(self, of: type[Line], line: LineFacts) -> None:
        standing = self.structure.find(of, line["lineage"])
        if line.get("ended"):
            if standing is not None:
                self._end(standing)
            elif line["lineage"] not in self.known:
                self.found.opened.append(line)
        elif standing is None:
            self.found.opened.append(line)
        else:
            self._amend(standing, line)

    def _of_ended_role(self, role: str, lines: list[LineFacts]) -> None:
        """A Role that ended at our end too keeps what it had then."""
        if role not in self.known and self.structure.find(RoleLine, role) is None:
            self.found.opened += lines

    def _by_content(self, of: type[Line], role: str, lines: list[LineFacts]) -> None:
        standing: dict[str, Any] = {one.lineage: one for one in self.structure.held(of, role)}
        left = list(lines)
        for key in KEYS[of]:
            by_key: dict[Any, list[Any]] = defaultdict(list)
            for one in reversed(standing.values()):
                by_key[key(partial(getattr, one))].append(one)
            for line in list(left):
                if alike := by_key[key(partial(_fact, line))]:
                    self._pair(line, alike.pop(), left, standing)
        if of in (DomainLine, AccountabilityLine) and len(left) * len(standing) <= MOST_COMPARED:
            for line in list(left):
                near = [one for one in standing.values() if ratio(line["text"], one.text) >= ALIKE]
                if near:
                    self._pair(line, max(near, key=lambda one: ratio(line["text"], one.text)), left, standing)
        self.found.opened += left
        for one in standing.values():
            if one.lineage in self.imported:
                self._end(one)

    def _pair(self, line: LineFacts, one: Any, left: list[LineFacts], standing: dict[str, Any]) -> None:
        left.remove(line)
        del standing[one.lineage]
        self.renamed[line["lineage"]] = one.lineage
        self._amend(one, line)

    def _amend(self, standing: Line, line: LineFacts) -> None:
        of = type(standing)
        defaults = {each.name: each for each in fields(of)}
        changed: dict[str, Any] = {}
        for name in COMPARED[of]:
            if name in line:
                value = line[name]
            elif defaults[name].default_factory is not None and name == "remarks":
                value = {}
            else:
                value = defaults[name].default if name != "circle" else None
            if name == "domain" and value is not None:
                value = self.renamed.get(value, value)
            if name == "is_circle" and not value:
                continue  # What was broken down here stays so.
            if typed(of, name, value) != getattr(standing, name):
                changed[name] = value
        if changed:
            marks = line.get("as_it_stood", [])
            self.found.amended.append({"table": of.table, "lineage": standing.lineage, **changed, "as_it_stood": marks})

    def _end(self, line: Line) -> None:
        self.found.ended.append({"table": type(line).table, "lineage": line.lineage})

    def _partners(self) -> None:
        for line in self.plan.lines:
            if line["table"] == PartnerLine.table and self.structure.find(PartnerLine, line["lineage"]) is None:
                self.found.opened.append(line)

    def _gone(self, wanted: dict[tuple[type[Line], str | None], list[LineFacts]]) -> None:
        """What the source had and has no more: Roles, and the last lines of a kind on Roles that it still has."""
        roles = {line["lineage"] for (of, _), lines in wanted.items() if of is RoleLine for line in lines}
        for role in list(self.structure.all(RoleLine)):
            if role.lineage in roles:
                self._last_lines(role.lineage, wanted)
            elif role.lineage in self.known and role.kind is RoleKind.ROLE and role.circle is not None:
                self._end(role)

    def _last_lines(self, role: str, wanted: dict[tuple[type[Line], str | None], list[LineFacts]]) -> None:
        if role in self.ended_roles:
            return
        for of in (DomainLine, AccountabilityLine, PolicyLine, AssignmentLine, StrategyLine):
            if (of, role) not in wanted:
                for line in self.structure.held(of, role):
                    if line.lineage in self.imported:
                        self._end(line)

    def _point_at_ours(self) -> None:
        """Lines and source ids that speak of a line by the plan's own name for it, by ours instead."""
        for line in self.found.opened:
            if line.get("domain"):
                line["domain"] = self.renamed.get(line["domain"], line["domain"])
        self.found.sources = [
            SourceId(one.kind, self.renamed.get(one.id, one.id), one.source, one.position, one.extra)
            for one in self.plan.sources
        ]


def _fact(line: LineFacts, name: str) -> Any:
    return line.get(name, "")
