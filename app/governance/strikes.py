"""Whose Governance a line is, for a Secretary who strikes it (§4.2.2)."""

from __future__ import annotations

from app.governance.lines import LINE_TYPES, AccountabilityLine, DomainLine, PolicyLine, RoleLine
from app.governance.structure import Structure


def governance_of(structure: Structure, table: str, lineage: str) -> str:
    """The Circle that a Policy binds, or that holds the Role; for what a Circle added to a linked Role, that Circle."""
    of = next(each for each in LINE_TYPES if each.table == table)
    line = structure.find(of, lineage)
    if isinstance(line, PolicyLine):
        return line.role
    if isinstance(line, RoleLine):
        return line.circle or line.lineage
    if isinstance(line, AccountabilityLine | DomainLine):
        if line.added_by is not None and any(link.circle == line.added_by for link in structure.links_of(line.role)):
            return line.added_by
        return structure.role(line.role).circle or line.role
    raise KeyError(lineage)
