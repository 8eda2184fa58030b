"""What rests on a line of Governance: what falls with it when it is struck, and what else names it (§4.2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from app.governance.changes import Strike
from app.governance.changes.organization import TABLES
from app.governance.changes.settling import settle
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.settings import references
from app.governance.structure import Draft, Structure

L = TypeVar("L", bound=Line)


@dataclass(frozen=True, slots=True)
class Resting:
    """In the order of the structure. `falls` are lines that end with it, of themselves and in the same record."""

    line: Line
    roles: tuple[RoleLine, ...]
    accountabilities: tuple[AccountabilityLine, ...]
    domains: tuple[DomainLine, ...]
    policies: tuple[PolicyLine, ...]
    assignments: tuple[AssignmentLine, ...]
    links: tuple[LinkLine, ...]
    mandates: tuple[MandateLine, ...]
    pointers: tuple[PointerLine, ...]
    named_by: tuple[PolicyLine, ...]
    """Policies that name the Role, or open or limit the Domain; they stay, and mean nobody there any more."""
    granted: tuple[DomainLine, ...]
    """Domains granted from this one; they stay, with nothing behind them."""
    setting: bool
    """A setting holds by it."""

    @property
    def print(self) -> str:
        """The same while the same rests on it: so that nobody strikes what they have not seen."""
        falls = (self.roles, self.accountabilities, self.domains, self.policies, self.assignments, self.links)
        others = (self.mandates, self.pointers, self.named_by, self.granted)
        return ",".join([self.line.id, *(line.id for lines in (*falls, *others) for line in lines)])

    @property
    def is_alone(self) -> bool:
        """Nothing rests on it."""
        return self.print == self.line.id and not self.setting


def resting_on(structure: Structure, table: str, lineage: str) -> Resting:
    """Found by striking it on a copy, so that it is what the strike itself will do."""
    struck = structure.get(TABLES[table], lineage)
    after = structure.copy()
    draft = Draft(after, structure.at + 1)
    Strike(table=table, lineage=lineage).apply(draft)
    settle(draft)
    ends = [line for line in draft.closed if line.lineage != lineage and after.find(type(line), line.lineage) is None]

    def of(kind: type[L]) -> tuple[L, ...]:
        return tuple(line for line in ends if isinstance(line, kind))

    roles = tuple(line for line in ends if isinstance(line, RoleLine) and line.kind is RoleKind.ROLE)
    gone = {lineage, *(line.lineage for line in roles)}
    return Resting(
        line=struck,
        roles=roles,
        accountabilities=of(AccountabilityLine),
        domains=of(DomainLine),
        policies=of(PolicyLine),
        assignments=of(AssignmentLine),
        links=of(LinkLine),
        mandates=of(MandateLine),
        pointers=of(PointerLine),
        named_by=tuple(_naming(after, gone | {line.lineage for line in of(DomainLine)})),
        granted=tuple(line for line in after.all(DomainLine) if line.origin in gone),
        setting=isinstance(struck, PolicyLine) and struck.setting is not None,
    )


def _naming(structure: Structure, gone: set[str]) -> list[PolicyLine]:
    return [
        policy
        for policy in structure.all(PolicyLine)
        if policy.domain in gone or gone & set(references(policy).values())
    ]
