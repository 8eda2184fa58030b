"""What a Circle Lead carries: the Circle's purpose, and whatever nothing inside covers (§1.4, §1.4.5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.governance.constitutional_roles import CONSTITUTIONAL_ROLES, Placed
from app.governance.lines import AccountabilityLine, DomainLine, PolicyLine, RoleKind, RoleLine
from app.governance.settings import BOTH, PRIORITIES, STRATEGIES, grants_in_force, meant, setting_in_force
from app.governance.structure import Structure


@dataclass(frozen=True, slots=True)
class Definition:
    """What a Circle is for; the Anchor Circle's own Policy may say it instead of its Role (§1.3.3-c)."""

    purpose: str
    accountabilities: tuple[str, ...]
    policy: PolicyLine | None = None
    lines: tuple[AccountabilityLine, ...] = ()


def definition(structure: Structure, circle: str) -> Definition:
    role = structure.role(circle)
    lines = tuple(structure.held(AccountabilityLine, circle))
    texts = tuple(line.text for line in lines)
    policy = setting_in_force(structure, circle, "anchor_circle_definition") if role.circle is None else None
    if policy is None:
        return Definition(role.purpose, texts, None, lines)
    stated = tuple(policy.value.get("accountabilities") or ())
    return Definition(policy.value.get("purpose") or role.purpose, stated or texts, policy, () if stated else lines)


class Of(StrEnum):
    """Where a duty of the Circle Lead comes from."""

    CIRCLE = "circle"
    """The Circle's own accountabilities and Domains (§1.4-a)."""
    ADDED = "added"
    """What this Circle, or one above, added to its Circle Lead Role (§1.4.5-b)."""
    CONSTITUTION = "constitution"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the Circle Leads carry, or that has left them for another Role or process (§1.4.5-c)."""

    text: str
    of: Of
    from_circle: str
    line: AccountabilityLine | DomainLine | None = None
    placed: Placed | None = None
    elsewhere: str | None = None
    """The Role in the Circle that has it now."""
    policy: PolicyLine | None = None
    """The Policy that gave it to another Role or process."""

    @property
    def stays(self) -> bool:
        return self.elsewhere is None and self.policy is None


@dataclass(frozen=True, slots=True)
class Carried:
    purpose: str
    duties: list[Duty] = field(default_factory=list)
    domains: list[Duty] = field(default_factory=list)


def carried_by_circle_lead(structure: Structure, circle: str) -> Carried:
    """What the Circle Lead Role of the Circle carries now, and what has left it for as long as that stands."""
    own = definition(structure, circle)
    inside = [role for role in structure.roles_in(circle) if role.kind is not RoleKind.CIRCLE_LEAD]
    elsewhere = _places(structure, inside)
    lines: list[AccountabilityLine | None] = list(own.lines) or [None] * len(own.accountabilities)
    duties = [
        Duty(text, Of.CIRCLE, circle, line, elsewhere=elsewhere.get(_words(text)))
        for text, line in zip(own.accountabilities, lines, strict=True)
    ]
    granted = _granted(structure, inside)
    domains = [
        Duty(line.text, Of.CIRCLE, circle, line, elsewhere=granted.get(line.lineage))
        for line in structure.held(DomainLine, circle)
    ]
    for addition in additions(structure, circle):
        where = elsewhere.get(_words(addition.text)) or granted.get(addition.lineage)
        duty = Duty(addition.text, Of.ADDED, _circle_of(structure, addition), addition, elsewhere=where)
        (duties if isinstance(addition, AccountabilityLine) else domains).append(duty)
    return Carried(own.purpose, [*_placed(structure, circle), *duties], domains)


def additions(structure: Structure, circle: str) -> list[AccountabilityLine | DomainLine]:
    """What the Circle and those above it added to their Circle Lead Roles, outermost first (§1.4.5-b).

    What came in for one Circle Lead alone, by an import, stays with that one.
    """
    found: list[AccountabilityLine | DomainLine] = []
    for around in reversed(structure.chain(circle)):
        role = structure.core_role(around.lineage, RoleKind.CIRCLE_LEAD)
        if role is None:
            continue
        added: list[AccountabilityLine | DomainLine] = [*structure.held(AccountabilityLine, role.lineage)]
        added += structure.held(DomainLine, role.lineage)
        found += [line for line in added if around.lineage == circle or "1.4.5-b" not in line.as_it_stood]
    return found


def _placed(structure: Structure, circle: str) -> list[Duty]:
    """What the Constitution itself gives a Circle Lead, each with the Policy that gave it to somebody else."""
    assigns = grants_in_force(structure, circle, "assignment_authority")
    strategy = _both_kinds_given(structure, circle)
    given = {"1.4.1-a": assigns[-1] if assigns else None, "1.4.3": strategy}
    placed = CONSTITUTIONAL_ROLES[RoleKind.CIRCLE_LEAD].accountabilities
    found = []
    for each in placed:
        policy = given.get(each.clause)
        role = meant(structure, policy) if policy is not None else None
        found.append(Duty(each.text[0], Of.CONSTITUTION, circle, placed=each, elsewhere=role, policy=policy))
    return found


def _both_kinds_given(structure: Structure, circle: str) -> PolicyLine | None:
    """Strategies and priorities leave the Circle Leads together, or by two Policies; with one of the two they keep the
    other.
    """
    policies = grants_in_force(structure, circle, "strategy_authority")
    over = {policy.value.get("over") or BOTH for policy in policies}
    return policies[-1] if BOTH in over or {STRATEGIES, PRIORITIES} <= over else None


def _places(structure: Structure, roles: list[RoleLine]) -> dict[str, str]:
    return {
        _words(line.text): role.lineage for role in roles for line in structure.held(AccountabilityLine, role.lineage)
    }


def _granted(structure: Structure, roles: list[RoleLine]) -> dict[str, str]:
    return {
        line.origin: role.lineage
        for role in roles
        for line in structure.held(DomainLine, role.lineage)
        if line.origin is not None
    }


def _circle_of(structure: Structure, line: AccountabilityLine | DomainLine) -> str:
    return structure.role(line.role).circle or line.role


def _words(text: str) -> str:
    """The same words, whatever their capitals, spaces and full stop."""
    return " ".join(text.casefold().split()).rstrip(" .;")
