"""How lines of each type lie in their tables, and the way back: rows go straight from the driver into lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Table, type_coerce
from sqlalchemy.sql.sqltypes import Text

from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    Line,
    LinkLine,
    Mandate,
    MandateLine,
    PartnerLine,
    PointerLine,
    PolicyKind,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.persistence import rows

COMMON = ("id", "lineage", "since_record", "added_by", "before_adoption", "as_it_stood")
KINDS = {kind.value: kind for kind in RoleKind}
MANDATES = {kind.value: kind for kind in Mandate}


def _clauses(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(orjson.loads(text))


def _object(text: str) -> dict[str, Any]:
    return {} if text == "{}" else orjson.loads(text)


@cache
def _policy_kinds(letters: str) -> tuple[PolicyKind, ...]:
    return tuple(PolicyKind(letter) for letter in letters)


def _role(i: str, n: str, s: int, a: Any, b: Any, c: str, *own: Any) -> RoleLine:
    circle, kind, name, purpose, is_circle, remarks = own
    return RoleLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        circle=circle, kind=KINDS[kind], name=name, purpose=purpose, is_circle=bool(is_circle),
        remarks=_object(remarks),
    )  # fmt: skip


def _domain(i: str, n: str, s: int, a: Any, b: Any, c: str, role: str, text: str, origin: Any, sp: Any) -> DomainLine:
    return DomainLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        role=role, text=text, origin=origin, spending=bool(sp),
    )  # fmt: skip


def _accountability(i: str, n: str, s: int, a: Any, b: Any, c: str, role: str, text: str) -> AccountabilityLine:
    return AccountabilityLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c), role=role, text=text
    )


def _policy(i: str, n: str, s: int, a: Any, b: Any, c: str, *own: Any) -> PolicyLine:
    role, title, text, kinds, domain, setting, value, reaches, overridden = own
    return PolicyLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        role=role, title=title, text=text, kinds=_policy_kinds(kinds), domain=domain, setting=setting,
        value=_object(value), reaches_sub_circles=None if reaches is None else bool(reaches),
        may_be_overridden=bool(overridden),
    )  # fmt: skip


def _strategy(i: str, n: str, s: int, a: Any, b: Any, c: str, circle: str, text: str) -> StrategyLine:
    return StrategyLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c), circle=circle, text=text
    )


def _assignment(i: str, n: str, s: int, a: Any, b: Any, c: str, *own: Any) -> AssignmentLine:
    role, person, focus, term, elected, stays = own
    return AssignmentLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        role=role, person=person, focus=focus, term=term, elected=bool(elected), stays=stays,
    )  # fmt: skip


def _link(i: str, n: str, s: int, a: Any, b: Any, c: str, role: str, circle: str, policy: str) -> LinkLine:
    return LinkLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        role=role, circle=circle, policy=policy,
    )  # fmt: skip


def _partner(i: str, n: str, s: int, a: Any, b: Any, c: str, person: str, through: Any) -> PartnerLine:
    return PartnerLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        person=person, through=through,
    )  # fmt: skip


def _mandate(i: str, n: str, s: int, a: Any, b: Any, c: str, *own: Any) -> MandateLine:
    kind, role, circle, person, named_by, expires = own
    return MandateLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        kind=MANDATES[kind], role=role, circle=circle, person=person, named_by=named_by, expires=expires,
    )  # fmt: skip


def _pointer(i: str, n: str, s: int, a: Any, b: Any, c: str, policy: str, named: str, role: str) -> PointerLine:
    return PointerLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        policy=policy, named=named, role=role,
    )  # fmt: skip


def _breakdown(i: str, n: str, s: int, a: Any, b: Any, c: str, *own: Any) -> BreakdownLine:
    circle, process, facilitator, secretary, lead = own
    return BreakdownLine(
        id=i, lineage=n, since=s, added_by=a, before_adoption=bool(b), as_it_stood=_clauses(c),
        circle=circle, process=process, facilitator=facilitator, secretary=secretary, lead=lead,
    )  # fmt: skip


@dataclass(frozen=True)
class LineTable:
    """How lines of one type lie in their table. `read` takes a row of `columns`."""

    of: type[Line]
    table: Table
    own: tuple[str, ...]
    read: Callable[..., Line]

    @property
    def columns(self) -> list[ColumnElement[Any]]:
        """Booleans and JSON as the driver gives them: `read` is quicker than a converter each."""
        return [_plain(self.table.c[name]) for name in (*COMMON, *self.own)]

    def values(self, organization: str, line: Line, until: int | None = None) -> dict[str, Any]:
        """The row of a line."""
        values = {
            "organization_id": organization,
            "id": line.id,
            "lineage": line.lineage,
            "since_record": line.since,
            "place": int(line.id.rpartition(".")[2]),
            "until_record": until,
            "added_by": line.added_by,
            "before_adoption": line.before_adoption,
            "as_it_stood": list(line.as_it_stood),
        }
        for name in self.own:
            values[name] = getattr(line, name)
        if isinstance(line, PolicyLine):
            values["kinds"] = "".join(line.kinds)
        return values


def _plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(column, Text()) if column.key in ("as_it_stood", "remarks", "value") else column


LINE_TABLES: dict[type[Line], LineTable] = {
    each.of: each
    for each in (
        LineTable(RoleLine, rows.role_line, ("circle", "kind", "name", "purpose", "is_circle", "remarks"), _role),
        LineTable(DomainLine, rows.domain_line, ("role", "text", "origin", "spending"), _domain),
        LineTable(AccountabilityLine, rows.accountability_line, ("role", "text"), _accountability),
        LineTable(
            PolicyLine,
            rows.policy_line,
            (
                "role",
                "title",
                "text",
                "kinds",
                "domain",
                "setting",
                "value",
                "reaches_sub_circles",
                "may_be_overridden",
            ),
            _policy,
        ),
        LineTable(StrategyLine, rows.strategy_line, ("circle", "text"), _strategy),
        LineTable(
            AssignmentLine, rows.assignment_line, ("role", "person", "focus", "term", "elected", "stays"), _assignment
        ),
        LineTable(LinkLine, rows.link_line, ("role", "circle", "policy"), _link),
        LineTable(PartnerLine, rows.partner_line, ("person", "through"), _partner),
        LineTable(
            MandateLine, rows.mandate_line, ("kind", "role", "circle", "person", "named_by", "expires"), _mandate
        ),
        LineTable(PointerLine, rows.pointer_line, ("policy", "named", "role"), _pointer),
        LineTable(
            BreakdownLine, rows.breakdown_line, ("circle", "process", "facilitator", "secretary", "lead"), _breakdown
        ),
    )
}
