"""What follows of itself from any change, in the same record: links without an invitation end, and so do Reps who
lead.
"""

from __future__ import annotations

from app.governance import circles, links
from app.governance.changes.assignments import end_assignment
from app.governance.changes.links import end_link
from app.governance.lines import AssignmentLine, LinkLine, MandateLine, PointerLine, PolicyLine, RoleKind, RoleLine
from app.governance.structure import Draft


def settle(draft: Draft) -> None:
    """End what no longer has anything to stand on."""
    _links(draft)
    _pointers_and_mandates(draft)
    if any(isinstance(line, AssignmentLine | RoleLine | PolicyLine) for line in (*draft.opened, *draft.closed)):
        _reps_who_lead(draft)


def _links(draft: Draft) -> None:
    """A link ends when the Policy that invited it does (§1.3.4-c)."""
    for link in draft.structure.all(LinkLine):
        if not links.still_invited(draft.structure, link):
            end_link(draft, link)


def _pointers_and_mandates(draft: Draft) -> None:
    structure = draft.structure
    if not any(isinstance(line, RoleLine | PolicyLine) for line in draft.closed):
        return
    for pointer in structure.all(PointerLine):
        if structure.find(PolicyLine, pointer.policy) is None or structure.find(RoleLine, pointer.role) is None:
            draft.close(pointer)
    for mandate in structure.all(MandateLine):
        if structure.find(RoleLine, mandate.role) is None or structure.find(RoleLine, mandate.circle) is None:
            draft.close(mandate)


def _reps_who_lead(draft: Draft) -> None:
    """Whoever becomes Circle Lead of a Circle stops being its Rep at that moment (§5.1.1-a)."""
    structure = draft.structure
    for line in structure.all(AssignmentLine):
        role = structure.find(RoleLine, line.role)
        if role is None or role.kind is not RoleKind.CIRCLE_REP or role.circle is None or "5.1.1-a" in line.as_it_stood:
            continue
        if any(lead.person == line.person for lead in circles.circle_leads(structure, role.circle)):
            end_assignment(draft, line)
