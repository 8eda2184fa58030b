"""What is looked at once all changes of a list are made: Roles with too little in them, Domains that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.governance.lines import CONSTITUTIONAL, AccountabilityLine, DomainLine, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import Reason

SAME_ENOUGH = 0.6
"""Share of their words that two Domains have in common before they are shown as overlapping."""


def touched_roles(draft: Draft) -> set[str]:
    """The Roles whose own lines the draft opened or closed."""
    touched = set[str]()
    for line in (*draft.opened, *draft.closed):
        if isinstance(line, RoleLine):
            touched.add(line.lineage)
        elif isinstance(line, DomainLine | AccountabilityLine):
            touched.add(line.role)
    return touched


def unfinished(structure: Structure, roles: Iterable[str]) -> Iterator[Reason]:
    """Roles that would have a name and nothing else (§1.1-a). The Anchor Circle's own Role is defined by Policy
    (§1.3.3-c).
    """
    for role in sorted(roles):
        line = structure.find(RoleLine, role)
        if line is None or line.kind in CONSTITUTIONAL or line.circle is None:
            continue
        duties = [*structure.held(DomainLine, role), *structure.held(AccountabilityLine, role)]
        if not line.purpose and not duties:
            yield Reason("1.1-a", "role_needs_substance", {"role": line.name})


def overlaps(structure: Structure, draft: Draft) -> Iterator[tuple[DomainLine, DomainLine]]:
    """Domains the draft opened beside those of other Roles in the same Circle that share most of their words
    (§1.3.2-a).
    """
    for line in draft.opened:
        if not isinstance(line, DomainLine) or structure.find(DomainLine, line.lineage) is None:
            continue
        role = structure.find(RoleLine, line.role)
        for neighbour in structure.roles_in(role.circle or "") if role else ():
            if neighbour.lineage != line.role:
                yield from (
                    (line, other)
                    for other in structure.held(DomainLine, neighbour.lineage)
                    if _alike(line.text, other.text)
                )


def _alike(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    return len(first & second) / min(len(first), len(second)) >= SAME_ENOUGH


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3} or set(
        re.findall(r"\w+", text.casefold())
    )
