"""Which lines a partial Structure must bring, so that questions about some Circles are answered as by the whole.

Loading from the tables follows this function (`persistence/structures.py`); a test compares both with the whole.
"""

from __future__ import annotations

from collections.abc import Iterable

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
from app.governance.settings import references
from app.governance.structure import Structure


def part_of(structure: Structure, circles: Iterable[str]) -> Structure:
    """What questions about the Circles, and about the Roles in them, look at:

    1. the Circles, the Roles in them, the Roles linked into them, and every Circle around any of these (the *chain*);
       of the Circles inside, and of the Circles linked in, the Circle Rep Role;
    2. of the Circles around a linked Circle (one that a Role in them links into), the chain too;
    3. the Roles that a Policy of the chain names in a setting, or points to, with the chain of each;
    4. of all these Roles: assignments, accountabilities, Domains, Policies, mandates, Strategies and Process
       Breakdowns; of the constitutional Circle Lead Roles of the chain, what was added to them;
    5. links into the Circles, and of the Roles in them and of the Circles themselves;
    6. who is a Partner, of everybody named in any of these.
    """
    return _Part(structure, list(circles)).gathered()


class _Part:
    def __init__(self, whole: Structure, circles: list[str]) -> None:
        self.whole = whole
        self.circles = circles
        self.roles: dict[str, None] = {}

    def gathered(self) -> Structure:
        for circle in self.circles:
            self._circle(circle)
        self._named_by_policies()
        part = Structure(self.whole.organization, self.whole.at, self.whole.adopted, self.whole.ratifiers)
        lines = [line for of in _TABLES for line in self._lines(of)]
        people = {
            getattr(line, name, None) for line in lines for name in ("person", "named_by", "facilitator", "secretary")
        }
        part.add(*lines, *(line for line in self.whole.all(PartnerLine) if line.person in people))
        return part

    def _circle(self, circle: str) -> None:
        self._chain(circle)
        for role in self.whole.roles_in(circle):
            self.roles[role.lineage] = None
            self._rep(role.lineage)
            for link in self.whole.links_of(role.lineage):
                self._chain(link.circle)
        for link in self.whole.held(LinkLine, circle):
            self._chain(link.role)
            self._rep(link.role)
        for link in self.whole.links_of(circle):
            self._chain(link.circle)

    def _chain(self, role: str) -> None:
        """The Role and the Circles around it, each with its Circle Lead Role, to which the Circle may have added."""
        for around in self.whole.chain(role):
            self.roles[around.lineage] = None
            lead = self.whole.core_role(around.lineage, RoleKind.CIRCLE_LEAD)
            if lead is not None:
                self.roles[lead.lineage] = None

    def _rep(self, circle: str) -> None:
        rep = self.whole.core_role(circle, RoleKind.CIRCLE_REP)
        if rep is not None:
            self.roles[rep.lineage] = None

    def _named_by_policies(self) -> None:
        waiting = list(self.roles)
        while waiting:
            policies = self.whole.held(PolicyLine, waiting.pop())
            pointed = [pointer.role for policy in policies for pointer in self.whole.held(PointerLine, policy.lineage)]
            for named in [role for policy in policies for role in references(policy).values()] + pointed:
                known = set(self.roles)
                self._chain(named)
                waiting += [role for role in self.roles if role not in known]

    def _lines(self, of: type[Line]) -> list[Line]:
        """In the order in which the whole holds them, since that order answers who was first."""
        return [line for line in self.whole.all(of) if self._belongs(line)]

    def _belongs(self, line: Line) -> bool:
        match line:
            case RoleLine():
                return line.lineage in self.roles
            case StrategyLine() | BreakdownLine():
                return line.circle in self.roles
            case LinkLine():
                return line.circle in self.circles or line.role in self.roles
            case PointerLine():
                policy = self.whole.find(PolicyLine, line.policy)
                return policy is not None and policy.role in self.roles
            case _:
                return getattr(line, "role", None) in self.roles


_TABLES: tuple[type[Line], ...] = (
    RoleLine,
    AssignmentLine,
    AccountabilityLine,
    DomainLine,
    PolicyLine,
    MandateLine,
    StrategyLine,
    LinkLine,
    PointerLine,
    BreakdownLine,
)
