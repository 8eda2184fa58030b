"""What follows of itself from any change, in the same record: links without an invitation end, and so do Reps who
lead.
"""

from __future__ import annotations

from app.governance import circles, links
from app.governance.changes.assignments import end_assignment
from app.governance.changes.links import end_link
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    BreakdownLine,
    DomainLine,
    LinkLine,
    Mandate,
    MandateLine,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.settings import references
from app.governance.structure import Draft, Structure


def settle(draft: Draft) -> None:
    """End what no longer has anything to stand on, and unmark what is mended."""
    _mended(draft)
    _links(draft)
    _pointers_and_mandates(draft)
    _taken_over(draft)
    if any(isinstance(line, AssignmentLine | RoleLine | PolicyLine) for line in (*draft.opened, *draft.closed)):
        _reps_who_lead(draft)


def _mended(draft: Draft) -> None:
    """A Role that came in with nothing but a name has something in it now (§1.1)."""
    for line in list(draft.opened):
        if not isinstance(line, AccountabilityLine | DomainLine):
            continue
        role = draft.structure.find(RoleLine, line.role)
        if role is not None and "1.1-a" in role.as_it_stood:
            left = tuple(clause for clause in role.as_it_stood if clause != "1.1-a")
            draft.amend(role, as_it_stood=left, before_adoption=role.before_adoption)


def _links(draft: Draft) -> None:
    """A link ends when the Policy that invited it does (§1.3.4-c)."""
    for link in draft.structure.all(LinkLine):
        role = draft.structure.find(RoleLine, link.role)
        if role is not None and role.circle == link.circle:
            draft.close(link)  # Moved into it: what the Circle had added to the Role is now simply its own.
        elif not links.still_invited(draft.structure, link):
            end_link(draft, link)


def _pointers_and_mandates(draft: Draft) -> None:
    structure = draft.structure
    if not any(isinstance(line, RoleLine | PolicyLine) for line in draft.closed):
        return
    draft.close_all(pointer for pointer in structure.all(PointerLine) if not _still_points(structure, pointer))
    draft.close_all(mandate for mandate in structure.all(MandateLine) if not _still_stands(structure, mandate))


def _still_points(structure: Structure, pointer: PointerLine) -> bool:
    """The Policy still names what it named, and what is meant is still inside (§1.4.4)."""
    policy, named = structure.find(PolicyLine, pointer.policy), structure.find(RoleLine, pointer.named)
    if policy is None or named is None or pointer.named not in references(policy).values():
        return False
    return any(around.lineage in (named.lineage, named.circle) for around in structure.chain(pointer.role))


def _still_stands(structure: Structure, mandate: MandateLine) -> bool:
    """Who stands for a Role in a Circle does so while the Role belongs to it."""
    if mandate.kind is Mandate.SURROGATE:
        return structure.find(RoleLine, mandate.role) is not None
    return circles.belongs_to(structure, mandate.role, mandate.circle)


def _reps_who_lead(draft: Draft) -> None:
    """Whoever becomes Circle Lead of a Circle stops being its Rep at that moment (§5.1.1-a)."""
    structure = draft.structure
    for line in structure.all(AssignmentLine):
        role = structure.find(RoleLine, line.role)
        if role is None or role.kind is not RoleKind.CIRCLE_REP or role.circle is None or "5.1.1-a" in line.as_it_stood:
            continue
        if any(lead.person == line.person for lead in circles.circle_leads(structure, role.circle)):
            end_assignment(draft, line)


def _taken_over(draft: Draft) -> None:
    """Taking over is the Super-Circle's Facilitator's: it ends when they no longer are (§5.5.2)."""
    structure = draft.structure
    left = {(line.role, line.person) for line in draft.closed if isinstance(line, AssignmentLine | MandateLine)}
    if not left:
        return
    for line in structure.all(BreakdownLine):
        restoring = _restoring_role(structure, line.circle)
        gone = {person for role, person in left if role == restoring and not _serves(structure, role, person)}
        ends: dict[str, str | None] = {
            kind: None for kind in ("facilitator", "secretary") if getattr(line, kind) in gone
        }
        if ends:
            draft.amend(line, **ends)


def _restoring_role(structure: Structure, circle: str) -> str | None:
    """The Super-Circle's Facilitator; for the Anchor Circle, its own."""
    facilitator = structure.core_role(structure.role(circle).circle or circle, RoleKind.FACILITATOR)
    return facilitator.lineage if facilitator is not None else None


def _serves(structure: Structure, role: str, person: str) -> bool:
    lines: list[AssignmentLine | MandateLine] = [
        *structure.held(AssignmentLine, role),
        *structure.held(MandateLine, role),
    ]
    return any(line.person == person for line in lines)
