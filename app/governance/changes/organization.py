"""The organization itself: founded, imported, adopted; who is a Partner and who a Ratifier (Preamble, §1.3.3)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar, Literal, get_type_hints

from app.governance.changes.assignments import end_assignment
from app.governance.changes.hearing import Hearing
from app.governance.changes.roles import end_role, make_circle, well_named
from app.governance.lines import (
    LINE_TYPES,
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    MandateLine,
    PartnerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.structure import Draft, Structure
from app.governance.verdicts import YES, Verdict, no

TABLES: dict[str, type[Line]] = {of.table: of for of in LINE_TYPES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Open an organization: its Anchor Circle (§1.3.3-a), and who may shape it until adoption."""

    type: Literal["found"] = "found"
    proposable: ClassVar[bool] = False
    circle: str
    name: str
    purpose: str = ""
    ratifiers: tuple[str, ...] = ()

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.anchor is not None:
            return no("1.3.3-a", "only_one_anchor_circle", organization=structure.anchor.name)
        return well_named(self.name)

    def apply(self, draft: Draft) -> None:
        draft.open(RoleLine, self.circle, circle=None, name=self.name.strip(), purpose=self.purpose, is_circle=True)
        make_circle(draft, self.circle)
        draft.structure.ratifiers = frozenset(self.ratifiers)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRatifiers:
    """Who the Ratifiers are, all of them, as it shall be (P-a, §1.3.3-b)."""

    type: Literal["name_ratifiers"] = "name_ratifiers"
    proposable: ClassVar[bool] = False
    ratifiers: tuple[str, ...]

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return YES if self.ratifiers else no("P-a", "somebody_ratifies")

    def apply(self, draft: Draft) -> None:
        draft.structure.ratifiers = frozenset(self.ratifiers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopt:
    """The Ratifiers adopt the Constitution (P-a); `on` is the day since when the organization lives by it."""

    type: Literal["adopt"] = "adopt"
    proposable: ClassVar[bool] = False
    on: date

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if structure.adopted is not None:
            return no("P-a", "constitution_is_in_force")
        return YES if structure.anchor else no("1.3.3-a", "no_anchor_circle")

    def apply(self, draft: Draft) -> None:
        draft.structure.adopted = self.on
        draft.before_adoption = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitPartner:
    """A person has agreed to the Constitution and is a Partner (P-c)."""

    type: Literal["admit_partner"] = "admit_partner"
    proposable: ClassVar[bool] = False
    person: str
    through: str | None = None

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return (
            no("P-c", "already_a_partner", person=self.person)
            if structure.find(PartnerLine, f"partner:{self.person}")
            else YES
        )

    def apply(self, draft: Draft) -> None:
        draft.open(PartnerLine, f"partner:{self.person}", person=self.person, through=self.through, added_by=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePartner:
    type: Literal["release_partner"] = "release_partner"
    proposable: ClassVar[bool] = False
    person: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return YES if structure.find(PartnerLine, f"partner:{self.person}") else no("P-c", "not_a_partner")

    def apply(self, draft: Draft) -> None:
        draft.close_all(structure_line for structure_line in draft.structure.held(PartnerLine, self.person))


@dataclass(frozen=True, slots=True, kw_only=True)
class Depart:
    """A person leaves the organization: every assignment and mandate of theirs ends, and their being a Partner."""

    type: Literal["depart"] = "depart"
    proposable: ClassVar[bool] = False
    person: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return YES

    def apply(self, draft: Draft) -> None:
        structure = draft.structure
        for line in structure.by_person(AssignmentLine, self.person):
            end_assignment(draft, line)
        draft.close_all(structure.by_person(MandateLine, self.person))
        draft.close_all(structure.held(PartnerLine, self.person))
        structure.ratifiers -= {self.person}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike:
    """A Secretary takes out of the records what breaks the Constitution (§4.2.2): a Policy, accountability, Domain
    or Role.
    """

    type: Literal["strike"] = "strike"
    proposable: ClassVar[bool] = False
    table: str
    lineage: str

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        of = TABLES.get(self.table)
        if of not in (RoleLine, PolicyLine, AccountabilityLine, DomainLine):
            return no("4.2.2", "only_governance_is_struck")
        line = structure.find(of, self.lineage)
        if line is None:
            return no("4.2.2", "line_is_gone")
        if isinstance(line, RoleLine) and (line.kind is not RoleKind.ROLE or line.circle is None):
            return no(
                "4.2.2",
                "constitutional_role_is_fixed",
                role=line.kind.value if line.kind is not RoleKind.ROLE else "anchor_circle",
            )
        return YES

    def apply(self, draft: Draft) -> None:
        line = draft.structure.get(TABLES[self.table], self.lineage)
        if isinstance(line, RoleLine):
            end_role(draft, line)
        else:
            draft.close(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLines:
    """Lines that an import brings, as they stood: `{"table", "lineage", "ended"?, …facts}` each (ledger, *What stood
    before*).

    An ended line is known to history and no part of what holds.
    """

    type: Literal["open_lines"] = "open_lines"
    proposable: ClassVar[bool] = False
    lines: tuple[dict[str, Any], ...]

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        if not structure.in_setup:
            anchor = structure.anchor
            return no("1.3.3-b", "governance_changes_by_proposal", circle=anchor.name if anchor else "")
        known = set[str]()
        for facts in self.lines:
            of = TABLES.get(facts["table"])
            if of is None or structure.find(of, facts["lineage"]) is not None:
                return no("1.3.1-b", "line_exists_already")
            if of is RoleLine:
                circle = facts.get("circle")
                if circle is None and structure.anchor is not None:
                    return no("1.3.3-a", "only_one_anchor_circle", organization=structure.anchor.name)
                if circle is not None and circle not in known and structure.find(RoleLine, circle) is None:
                    return no("1.3.1-b", "circle_is_gone")
                known.add(facts["lineage"])
        return YES

    def apply(self, draft: Draft) -> None:
        ended: list[Line] = []
        for facts in self.lines:
            of = TABLES[facts["table"]]
            plain = _PLAIN[of]
            values = {
                key: value if key in plain and type(value) is not list else typed(of, key, value)
                for key, value in facts.items()
                if key != "table" and key != "ended"
            }
            line = draft.open(of, values.pop("lineage"), **{"added_by": None, **values})
            if facts.get("ended"):
                ended.append(line)
        draft.close_all(reversed(ended))


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Plain remarks beside a Role (tags, notes): they bind nobody, and are changed only with an import's update."""

    type: Literal["remark"] = "remark"
    proposable: ClassVar[bool] = False
    role: str
    remarks: dict[str, Any]

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        return YES if structure.find(RoleLine, self.role) else no("5.2-a", "role_is_gone")

    def apply(self, draft: Draft) -> None:
        line = draft.structure.role(self.role)
        draft.amend(line, remarks=self.remarks, as_it_stood=line.as_it_stood)


_HINTS = {of: get_type_hints(of) for of in LINE_TYPES}
_FIELDS = {of: {one.name for one in fields(of)} for of in LINE_TYPES}
_PLAIN = {of: names - {"kind", "term", "expires"} for of, names in _FIELDS.items()}
"""Facts that a line holds as JSON does, lists aside."""


def typed(of: type[Line], key: str, value: Any) -> Any:
    """A fact as JSON holds it, as the line holds it."""
    if key not in _FIELDS[of]:
        raise ValueError(f"{of.table} has no {key}")
    if isinstance(value, list):
        kinds = _HINTS[of][key].__args__
        inner = kinds[0] if kinds else str
        return tuple(inner(one) for one in value)
    if value is not None and key in ("term", "expires"):
        return value if isinstance(value, date) else date.fromisoformat(value)
    if key == "kind":
        return _HINTS[of][key](value)
    return value


__all__ = [
    "TABLES",
    "AdmitPartner",
    "Adopt",
    "Depart",
    "Found",
    "NameRatifiers",
    "OpenLines",
    "ReleasePartner",
    "Remark",
    "Strike",
]
