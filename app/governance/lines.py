"""Lines: the facts of governance, each with a lifespan.

A line is never overwritten. To amend a fact is to close its line and to open another at the same record,
with the same `lineage`. A line is known by the record that opened it and its place among the lines that record
opened ("17.0"), so that replaying the log gives the same lines again; the thing that it speaks of is known by
its `lineage`, which is chosen once, when the thing is first added (a Role's lineage is the Role's id).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar


class RoleKind(StrEnum):
    """Ordinary Roles, and the four that the Constitution places in every Circle (§1.3.1)."""

    ROLE = "role"
    CIRCLE_LEAD = "circle_lead"
    CIRCLE_REP = "circle_rep"
    FACILITATOR = "facilitator"
    SECRETARY = "secretary"


CONSTITUTIONAL = frozenset(RoleKind) - {RoleKind.ROLE}
ELECTED = frozenset({RoleKind.CIRCLE_REP, RoleKind.FACILITATOR, RoleKind.SECRETARY})


class PolicyKind(StrEnum):
    """The four things that a Policy may do (§5.2.1), lettered as in the ledger's table of settings."""

    CONSTRAINS = "a"
    GRANTS = "b"
    DOMAIN = "c"
    CHANGES_DEFAULT = "d"


class Mandate(StrEnum):
    """Who stands for whom: a Role's representative (§5.1-b), a Role lent to a person (§5.3-a), a surrogate (§5.3.6)."""

    REPRESENTATIVE = "representative"
    LENT = "lent"
    SURROGATE = "surrogate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What all lines share. `added_by` is the Circle whose governance added it (§1.3.4-b, §1.4.5-b)."""

    table: ClassVar[str]

    id: str
    lineage: str
    since: int
    added_by: str | None = None
    before_adoption: bool = False
    """Stood before the Constitution was adopted (P-b)."""
    as_it_stood: tuple[str, ...] = ()
    """Ids of the clauses that it misses, where it came in by an import as it stood (ledger, *What stood before*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine(Line):
    """A Role's name, purpose, kind and place. `lineage` is the Role's id; a Circle is the inside of the Role of
    that id.
    """

    table = "role_line"
    circle: str | None
    """The Circle that holds the Role; None for the Anchor Circle's own."""
    kind: RoleKind = RoleKind.ROLE
    name: str
    purpose: str = ""
    is_circle: bool = False
    """Broken down: holds Roles of its own, or was made to."""
    remarks: dict[str, Any] = field(default_factory=dict)
    """Plain remarks that bind nobody: tags, notes, short_name, … as an import brought them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainLine(Line):
    table = "domain_line"
    role: str
    text: str
    origin: str | None = None
    """Lineage of the Circle's own Domain it was granted from, `INTERNAL`, or None where that was never stated
    (§1.3.2-a).
    """
    spending: bool = False
    """Brings control over spending: only where its grant says so (§1.3.2-c)."""


INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityLine(Line):
    table = "accountability_line"
    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyLine(Line):
    """`role` is the Role (Circle) inside which it binds (§1.1-b)."""

    table = "policy_line"
    role: str
    title: str
    text: str = ""
    kinds: tuple[PolicyKind, ...] = ()
    domain: str | None = None
    """Lineage of the Domain it opens or limits."""
    setting: str | None = None
    """Name of the setting that the program obeys (`settings.py`), or None for words alone."""
    value: dict[str, Any] = field(default_factory=dict)
    """The setting's parameters."""
    reaches_sub_circles: bool | None = None
    """None: as its kinds have it (§5.2.1-b)."""
    may_be_overridden: bool = True
    """A changed default that reaches Sub-Circles may be overridden there unless forbidden (§5.2.1-b)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyLine(Line):
    """`lineage` is "strategy:" and the Circle's id: a Circle has one strategy text."""

    table = "strategy_line"
    circle: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentLine(Line):
    """A person fills a Role; each focus is treated as a Role of its own (§1.4.1-c)."""

    table = "assignment_line"
    role: str
    person: str
    focus: str = ""
    term: date | None = None
    elected: bool = False
    stays: str = ""
    """What was agreed about not resigning (§1.4.1-b); empty: may resign at any time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine(Line):
    """A Role linked into another Circle by the Policy that invites it (§1.3.4)."""

    table = "link_line"
    role: str
    circle: str
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerLine(Line):
    """`lineage` is "partner:" and the person's id."""

    table = "partner_line"
    person: str
    through: str | None = None
    """Who admitted them: a person's id, or None for the act of adoption or an import (P-c)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateLine(Line):
    table = "mandate_line"
    kind: Mandate
    role: str
    """The Role represented, lent or acted in (a Circle's Facilitator or Secretary Role for a surrogate)."""
    circle: str
    person: str
    named_by: str | None = None
    """Who lent or named: a person's id; None for a surrogate who declared themselves."""
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerLine(Line):
    """Where a setting that names a Circle, or a Role in it, points now, by its Circle Lead's word (§1.4.4).

    `lineage` is "pointer:", the Policy's lineage, ":" and the Role that the Policy's own text names.
    """

    table = "pointer_line"
    policy: str
    named: str
    """The Role that the Policy names."""
    role: str
    """The Role inside it that is meant now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownLine(Line):
    """A Circle is in Process Breakdown, and what that changes of who may do what in it (§5.5.2).

    `lineage` is "breakdown:" and the Circle's id. It ends when due process is restored.
    """

    table = "breakdown_line"
    circle: str
    process: str
    """The Process Breakdown, as it was declared."""
    facilitator: str | None = None
    """Whoever has taken over as Facilitator."""
    secretary: str | None = None
    lead: str | None = None
    """The assignment of the Circle Lead who was added, and whose decisions prevail."""


LINE_TYPES: tuple[type[Line], ...] = (
    RoleLine,
    DomainLine,
    AccountabilityLine,
    PolicyLine,
    StrategyLine,
    AssignmentLine,
    LinkLine,
    PartnerLine,
    MandateLine,
    PointerLine,
    BreakdownLine,
)
