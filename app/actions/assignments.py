"""Roles are assigned, given back and taken back; no Proposal decides it (§1.3, §1.4.1).

    assign_role(work, role, assignee, focus="", term=None) -> assignment id
    amend_assignment(work, assignment, focus="", term=None)
    unassign_role(work, assignment)              whoever assigns the Role
    resign_from_role(work, assignment)           whoever fills it
    agree_to_stay(work, assignment, agreement)   whoever fills it, for as long as whoever assigns it does not
    release_from_staying(work, assignment)       let them off (§1.4.1-b)

Who assigns vouches that the person is willing; the person is told, and may resign (ledger, *Where the text is open*).
"""

from __future__ import annotations

from datetime import date

from app.actions import UnitOfWork, action
from app.actions.base import allow, clean, person, today
from app.actions.breakdowns import allow_to_undo
from app.actions.organizations import checked, staying
from app.governance import permissions
from app.governance.authorities import who_assigns
from app.governance.changes import AmendAssignment, Assign, Change, Elect, Unassign
from app.governance.errors import InvalidChange, NotFound, OutOfOrder
from app.governance.lines import ELECTED, AssignmentLine, RoleLine
from app.governance.verdicts import Reason

LONGEST_FOCUS = 200


@action
def assign_role(work: UnitOfWork, role: str, assignee: str, focus: str = "", term: date | None = None) -> str:
    """The id of the assignment. In setup Ratifiers place elected people too; after it elections do (§5.1.2-a)."""
    structure, me, line = work.structure, person(work), _role(work, role)
    allow(permissions.may_assign(structure, me, role, today(work), assignee, _future(work, term)))
    someone, assignment = staying(work, assignee).id, work.new_id()
    if line.kind in ELECTED:
        changes: list[Change] = [Elect(assignment=assignment, role=role, person=someone, term=term)]
        kind = "structure_edited"
    else:
        changes = [Assign(assignment=assignment, role=role, person=someone, focus=_focus(focus), term=term)]
        kind = "role_assigned"
    work.change(kind, checked(structure, changes), circle=line.circle, subject=role)
    _tell(work, [someone], "role_assigned", line)
    return assignment


@action
def amend_assignment(
    work: UnitOfWork, assignment: str, focus: str = "", term: date | None = None, seen: str | None = None
) -> None:
    """Focus and term as they shall read; what was agreed about staying is not touched.

    `seen`: the id of the line that was looked at; what another wrote since is not overwritten unseen.
    """
    structure, me = work.structure, person(work)
    filling = _assignment(work, assignment)
    if seen and seen != filling.id:
        raise OutOfOrder(Reason("", "changed_meanwhile"))
    allow(permissions.may_amend_assignment(structure, me, filling, term, today(work)))
    allow_to_undo(work, _role(work, filling.role).circle, filling.since)
    if term != filling.term:
        _future(work, term)
    wanted = AmendAssignment(assignment=assignment, focus=_focus(focus), term=term, stays=filling.stays)
    _amend(work, filling, wanted)


@action
def unassign_role(work: UnitOfWork, assignment: str) -> None:
    """End somebody's assignment. They are told."""
    structure, me = work.structure, person(work)
    filling = _assignment(work, assignment)
    allow(permissions.may_unassign(structure, me, filling, today(work)))
    allow_to_undo(work, _role(work, filling.role).circle, filling.since)
    _end(work, filling, "role_unassigned")
    _tell(work, [filling.person], "role_unassigned", _role(work, filling.role))


@action
def resign_from_role(work: UnitOfWork, assignment: str) -> None:
    """Give a Role back, an elected one too. Whoever assigns it is told."""
    structure, me = work.structure, person(work)
    filling = _assignment(work, assignment)
    allow(permissions.may_resign(structure, me, filling))
    _end(work, filling, "role_resigned")
    _tell(
        work, who_assigns(work.structure, filling.role, today(work)).people, "role_resigned", _role(work, filling.role)
    )


@action
def agree_to_stay(work: UnitOfWork, assignment: str, agreement: str) -> None:
    """Agree not to resign from a Role, in words that say how long or for what (§1.4.1-b): one's own word alone."""
    structure, me = work.structure, person(work)
    filling = _assignment(work, assignment)
    allow(permissions.may_agree_to_stay(structure, me, filling))
    said = clean(agreement)
    if not said:
        raise InvalidChange(Reason("1.4.1-b", "say_what_was_agreed"))
    _amend(work, filling, AmendAssignment(assignment=assignment, focus=filling.focus, term=filling.term, stays=said))


@action
def release_from_staying(work: UnitOfWork, assignment: str) -> None:
    """Whoever assigns the Role takes the agreement back; from then on the person may resign at any time."""
    structure, me = work.structure, person(work)
    filling = _assignment(work, assignment)
    allow(permissions.may_assign(structure, me, filling.role, today(work)))
    _amend(work, filling, AmendAssignment(assignment=assignment, focus=filling.focus, term=filling.term))


def _amend(work: UnitOfWork, filling: AssignmentLine, wanted: AmendAssignment) -> None:
    if (wanted.focus, wanted.term, wanted.stays) == (filling.focus, filling.term, filling.stays):
        return
    changes = checked(work.structure, [wanted])
    circle = _role(work, filling.role).circle
    work.change("assignment_amended", changes, circle=circle, subject=filling.role)


def _end(work: UnitOfWork, filling: AssignmentLine, kind: str) -> None:
    changes = checked(work.structure, [Unassign(assignment=filling.lineage)])
    work.change(kind, changes, circle=_role(work, filling.role).circle, subject=filling.role)


def _role(work: UnitOfWork, role: str) -> RoleLine:
    line = work.structure.find(RoleLine, role)
    if line is None:
        raise NotFound(Reason("", "not_found"))
    return line


def _assignment(work: UnitOfWork, assignment: str) -> AssignmentLine:
    line = work.structure.find(AssignmentLine, assignment)
    if line is None:
        raise NotFound(Reason("", "not_found"))
    return line


def _focus(focus: str) -> str:
    said = clean(focus)
    if len(said) > LONGEST_FOCUS:
        raise InvalidChange(Reason("", "text_too_long", {"longest": LONGEST_FOCUS}))
    return said


def _future(work: UnitOfWork, term: date | None) -> date | None:
    if term is not None and term < today(work):
        raise InvalidChange(Reason("1.4.1-a", "term_has_passed"))
    return term


def _tell(work: UnitOfWork, people: tuple[str, ...] | list[str], template: str, role: RoleLine) -> None:
    others = [each for each in people if each != work.actor.person]
    if others:
        circle = role.circle or role.lineage
        work.outbox.mail(others, template, role.lineage, role_id=role.lineage, circle_id=circle)
