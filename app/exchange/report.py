"""What an import brought, counted as the source counts; what was changed, came as it stood, or was left aside."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.exchange.neutral import Document
from app.exchange.problems import Problem
from app.governance.constitutional_roles import CONSTITUTIONAL_ROLES
from app.governance.lines import RoleKind
from app.locale import N_, _, language_now


class Section(StrEnum):
    CHANGED = "changed"
    AS_IT_STOOD = "as_it_stood"
    LEFT_ASIDE = "left_aside"
    DIFFERENCES = "differences"


HEADINGS = {
    Section.CHANGED: N_("Changed on the way"),
    Section.AS_IT_STOOD: N_("Came in as it stood"),
    Section.LEFT_ASIDE: N_("Left aside"),
    Section.DIFFERENCES: N_("Differences"),
}
COUNTED = {
    "circles": N_("Circles"),
    "roles": N_("Roles"),
    "core_roles": N_("Constitutional Roles with nothing on them, counted apart"),
    "archived_roles": N_("of these Roles, ended ones"),
    "accountabilities": N_("Accountabilities"),
    "domains": N_("Domains"),
    "policies": N_("Policies"),
    "people": N_("People"),
    "assignments": N_("Assignments"),
    "governance_log": N_("Entries of the governance log"),
}
RARE = frozenset({"core_roles", "archived_roles", "governance_log"})


@dataclass(slots=True)
class Finding:
    """One thing to tell, and all items that it is true of."""

    section: Section
    message: str
    """Marked with `N_`."""
    clause: str = ""
    blanks: dict[str, object] = field(default_factory=dict)
    file: str = ""
    items: list[str] = field(default_factory=list)
    number: int = 0
    """How many there were, where the record keeps only the first."""

    @property
    def count(self) -> int:
        return max(1, self.number, len(self.items))

    @property
    def sentence(self) -> str:
        blanks = dict(self.blanks)
        if "kind" in blanks:
            blanks["kind"] = CONSTITUTIONAL_ROLES[RoleKind(str(blanks["kind"]))].called(language_now())
        return _(self.message, **blanks)


@dataclass(slots=True)
class Report:
    file: str
    format: str
    organization: str = ""
    slug: str = ""
    dry_run: bool = False
    update: bool = False
    counts: dict[str, int] = field(default_factory=dict)
    findings: dict[tuple[Any, ...], Finding] = field(default_factory=dict)
    records: tuple[int, int] | None = None
    """First and last record written; None where nothing was."""

    def tell(
        self, section: Section, message: str, item: str = "", /, clause: str = "", file: str = "", **blanks: Any
    ) -> None:
        key = (section, clause, message, file, tuple(blanks.items()))
        finding = self.findings.setdefault(key, Finding(section, message, clause, blanks, file or self.file))
        if item:
            finding.items.append(item)

    def left_aside(self, problems: list[Problem]) -> None:
        for problem in problems:
            blanks: dict[str, Any] = problem.blanks
            self.tell(Section.LEFT_ASIDE, problem.message, problem.item, file=problem.file, **blanks)

    def of(self, section: Section) -> list[Finding]:
        return [finding for finding in self.findings.values() if finding.section is section]

    @property
    def sections(self) -> list[tuple[str, list[Finding]]]:
        return [(_(HEADINGS[section]), found) for section in Section if (found := self.of(section))]

    @property
    def counted(self) -> list[tuple[str, int]]:
        """In the order of `COUNTED`; what is rare only where there is some."""
        shown = (key for key in COUNTED if self.counts.get(key) or (key in self.counts and key not in RARE))
        return [(_(COUNTED[key]), self.counts[key]) for key in shown]

    def to_json(self) -> dict[str, Any]:
        whole: dict[str, Any] = {
            "file": self.file,
            "format": self.format,
            "organization": self.organization,
            "slug": self.slug,
            "dry_run": self.dry_run,
            "update": self.update,
            "counts": self.counts,
        }
        for section in Section:
            whole[section.value] = [
                {
                    "file": finding.file,
                    "clause": finding.clause or None,
                    "reason": finding.sentence,
                    "count": finding.count,
                    "items": finding.items,
                }
                for finding in self.of(section)
            ]
        whole["records"] = list(self.records) if self.records else []
        return whole


def counts(document: Document) -> dict[str, int]:
    """As the source counts: ended Roles among the Roles, a Circle's own lines among the lines."""
    rows = [*document.circles, *document.roles]

    def lines(name: str) -> int:
        return sum(len(getattr(row, name, None) or ()) for row in rows)

    found = {
        "circles": len(document.circles),
        "roles": len(document.roles),
        "archived_roles": sum(bool(role.archived) for role in document.roles),
        "accountabilities": lines("accountabilities"),
        "domains": lines("domains"),
        "policies": lines("policies"),
        "people": len(document.people),
        "assignments": lines("assignments"),
    }
    if document.governance_log:
        found["governance_log"] = len(document.governance_log)
    return found
