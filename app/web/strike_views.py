"""What rests on a line that is struck, as pages show it: before one confirms, and on its record afterwards (§4.2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from app.governance.lines import AccountabilityLine, AssignmentLine, DomainLine, PolicyLine, RoleLine
from app.governance.resting import Resting, resting_on
from app.governance.settings import effect_of
from app.governance.structure import Structure
from app.persistence import structures
from app.persistence.queries import people, roles, rulings
from app.persistence.queries.strikes import strike_decided
from app.web.dependencies import Reading
from app.web.ruling_views import SAID, Register, register

Held = TypeVar("Held", AssignmentLine, AccountabilityLine, DomainLine, PolicyLine)


@dataclass(frozen=True, slots=True)
class Falling:
    """A Role that ends, with what it holds."""

    role: RoleLine
    people: list[str]
    accountabilities: list[AccountabilityLine]
    domains: list[DomainLine]
    policies: list[PolicyLine]


@dataclass(frozen=True, slots=True)
class RestsOn:
    resting: Resting
    structure: Structure
    effect: str
    """What the setting that holds by it does, in words."""
    people: dict[str, str]
    rulings: Register | None
    proposals: list[roles.Touching]
    """Those that are open and touch it, or a Role or Policy that falls with it."""

    @property
    def falling(self) -> list[Falling]:
        """The struck Role first, then those inside it; what is struck may be no Role at all."""
        on = self.resting
        own = [on.line] if isinstance(on.line, RoleLine) else []
        return [
            Falling(
                role,
                list(dict.fromkeys(self.people.get(each.person, "?") for each in _of(on.assignments, role))),
                _of(on.accountabilities, role),
                _of(on.domains, role),
                _of(on.policies, role),
            )
            for role in (*own, *on.roles)
        ]

    @property
    def is_alone(self) -> bool:
        return self.resting.is_alone and not self.proposals and not (self.rulings and self.rulings.shown)


def _of(lines: Iterable[Held], role: RoleLine) -> list[Held]:
    return [line for line in lines if line.role == role.lineage]


def rests_on(reader: Reading, structure: Structure, table: str, lineage: str) -> RestsOn:
    connection, here = reader.connection, reader.here
    resting = resting_on(structure, table, lineage)
    names = {line.lineage: line.name for line in structure.all(RoleLine)}
    policy = resting.line if isinstance(resting.line, PolicyLine) and resting.setting else None
    falling = [lineage, *(line.lineage for line in (*resting.roles, *resting.policies))]
    if isinstance(resting.line, AccountabilityLine | DomainLine):
        falling.append(resting.line.role)
    proposals = {each.id: each for item in falling for each in roles.proposals_touching(connection, here.id, item)}
    ruled = rulings.about(connection, here.id, [*falling, *(line.lineage for line in resting.accountabilities)])
    open_ones = [each for each in proposals.values() if each.settled is None]
    named = {line.person for line in resting.assignments} | {line.person for line in resting.mandates}
    return RestsOn(
        resting=resting,
        structure=structure,
        effect=effect_of(policy, names, reader.language) if policy is not None else "",
        people=people.names(connection, here.id, named | {each.proposer for each in open_ones}),
        rulings=register(reader, ruled, structure) if ruled else None,
        proposals=open_ones,
    )


def of_record(reader: Reading, record: Any) -> dict[str, Any] | None:
    """For the page of a record that asks for a strike or makes one: the line, what rests on it, request or decision."""
    body: Mapping[str, Any] = record.body
    if record.kind == "strike_asked":
        table, lineage, at = body["table"], body["line"], record.number
    elif record.kind == "governance_struck":
        change = body["changes"][0]
        table, lineage, at = change["table"], change["lineage"], record.number - 1
    else:
        return None
    structure = structures.load_structure(reader.connection, reader.here.id, at)
    of = {each.table: each for each in (RoleLine, PolicyLine, AccountabilityLine, DomainLine)}[table]
    line = structure.find(of, lineage)
    asked = record.kind == "strike_asked"
    decided = strike_decided(reader.connection, reader.here.id, lineage, record.number) if asked else None
    return {
        "text": getattr(line, SAID[of]) if line is not None else "",
        "table": table,
        "line": lineage,
        "rests": rests_on(reader, structure, table, lineage) if line is not None and reader.person else None,
        "asked": None if asked else body.get("asked"),
        "decided": decided,
        "waits": asked and decided is None,
    }
