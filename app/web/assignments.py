"""Roles are assigned on the Circle's page or the Role's: person, focus, term; and given back."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import assignments as actions
from app.governance import permissions
from app.governance.circles import assignments as filling_of
from app.governance.errors import GovernanceError
from app.governance.lines import ELECTED, RoleLine
from app.governance.structure import Structure
from app.locale import N_
from app.persistence import structures
from app.persistence.queries import history, people, roles
from app.web.browse import an_empty_structure, not_found
from app.web.dependencies import Member, Reading, Work
from app.web.errors import STATUS
from app.web.forms import Choice, Day, Form, Text
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class AssignmentForm(Form):
    person = Choice(required=True, open_ended=True)
    focus = Text(longest=200)
    term = Day()


class TermForm(Form):
    focus = Text(longest=200)
    term = Day()
    seen = Text(longest=100)
    """The line that the page was drawn from."""


class StayingForm(Form):
    agreement = Text(required=True, longest=500)


Assigning = Annotated[AssignmentForm, Depends(AssignmentForm.bound)]
Amending = Annotated[TermForm, Depends(TermForm.bound)]
Staying = Annotated[StayingForm, Depends(StayingForm.bound)]


@router.get("/roles/{role_id}/assignments/new", name="new_assignment")
def new(reader: Member, role_id: str, back: str = "role") -> Any:
    return _form(reader, role_id, AssignmentForm(), back)


@router.post("/roles/{role_id}/assignments", name="assignments")
def create(reader: Member, work: Work, role_id: str, form: Assigning, back: str = "role") -> Any:
    if form.errors:
        return _form(reader, role_id, form, back, status=422)
    try:
        actions.assign_role(work, role_id, form.person, form.focus, form.term)
    except GovernanceError as refusal:
        return _form(reader, role_id, form, back, refusal=refusal)
    return _back(reader, role_id, back, N_("Assigned."))


@router.get("/roles/{role_id}/assignments/{assignment}", name="edit_assignment")
def edit(reader: Member, role_id: str, assignment: str, back: str = "role") -> Any:
    return _one(reader, role_id, assignment, back)


@router.post("/roles/{role_id}/assignments/{assignment}", name="assignment")
def update(reader: Member, work: Work, role_id: str, assignment: str, form: Amending, back: str = "role") -> Any:
    if form.errors:
        return _one(reader, role_id, assignment, back, form, status=422)
    try:
        actions.amend_assignment(work, assignment, form.focus, form.term, form.seen or None)
    except GovernanceError as refusal:
        return _one(reader, role_id, assignment, back, form, refusal=refusal)
    return _back(reader, role_id, back, N_("Saved."))


@router.post("/roles/{role_id}/assignments/{assignment}/ending", name="unassignments")
def end(reader: Member, work: Work, role_id: str, assignment: str, back: str = "role") -> Any:
    actions.unassign_role(work, assignment)
    return _back(reader, role_id, back, N_("The assignment has ended."))


@router.post("/roles/{role_id}/assignments/{assignment}/resignation", name="resignations")
def resign(reader: Member, work: Work, role_id: str, assignment: str, back: str = "role") -> Any:
    actions.resign_from_role(work, assignment)
    return _back(reader, role_id, back, N_("You have resigned from this Role."))


@router.post("/roles/{role_id}/assignments/{assignment}/staying", name="stayings")
def stay(reader: Member, work: Work, role_id: str, assignment: str, form: Staying, back: str = "role") -> Any:
    if form.errors:
        return _one(reader, role_id, assignment, back, staying=form, status=422)
    try:
        actions.agree_to_stay(work, assignment, form.agreement)
    except GovernanceError as refusal:
        return _one(reader, role_id, assignment, back, staying=form, refusal=refusal)
    return _back(reader, role_id, back, N_("Your agreement is recorded."))


@router.post("/roles/{role_id}/assignments/{assignment}/release", name="releases")
def release(reader: Member, work: Work, role_id: str, assignment: str, back: str = "role") -> Any:
    actions.release_from_staying(work, assignment)
    return _back(reader, role_id, back, N_("They may resign again at any time."))


def _form(
    reader: Reading, role_id: str, form: AssignmentForm, back: str, *, status: int = 200,
    refusal: GovernanceError | None = None,
) -> Any:  # fmt: skip
    structure, role = _role(reader, role_id)
    may = permissions.may_assign(structure, reader.me or "", role_id, reader.today)
    return page(
        reader,
        "assignments/new.html",
        fragment="assignments/_form.html",
        status=_status(refusal) if refusal else status,
        form=form,
        role=role,
        circle=structure.find(RoleLine, role.circle),
        may=may,
        refused=refusal.reason if refusal else None,
        back=back,
        people=people.everybody(reader.connection, reader.here.id) if may else [],
        is_elected=role.kind in ELECTED,
    )


def _one(
    reader: Reading, role_id: str, assignment: str, back: str, form: TermForm | None = None, *,
    staying: StayingForm | None = None, status: int = 200, refusal: GovernanceError | None = None,
) -> Any:  # fmt: skip
    structure, role = _role(reader, role_id)
    line = next((one for one in filling_of(structure, role_id) if one.lineage == assignment), None)
    if line is None:
        raise not_found()
    me, fillers = reader.me or "", roles.fillers(reader.connection, reader.here.id, role_id)
    return page(
        reader,
        "assignments/edit.html",
        status=_status(refusal) if refusal else status,
        form=form or TermForm(focus=line.focus, term=line.term),
        staying=staying or StayingForm(),
        role=role,
        line=line,
        circle=structure.find(RoleLine, role.circle),
        name=people.names(reader.connection, reader.here.id, [line.person]).get(line.person, "?"),
        may_amend=permissions.may_assign(structure, me, role_id, reader.today),
        may_end=permissions.may_unassign(structure, me, line, reader.today),
        may_resign=permissions.may_resign(structure, me, line),
        is_me=line.person == me,
        refused=refusal.reason if refusal else None,
        back=back,
        fillers=fillers,
    )


@router.get("/roles/{role_id}/fillers", name="fillers")
def show_fillers(reader: Member, role_id: str) -> Any:
    """Everybody who filled the Role, and when."""
    _, role = _role(reader, role_id)
    found = roles.fillers(reader.connection, reader.here.id, role_id)
    numbers = {each.since_record for each in found} | {each.until_record for each in found if each.until_record}
    return page(
        reader,
        "assignments/index.html",
        role=role,
        fillers=found,
        people=people.names(reader.connection, reader.here.id, [each.person for each in found]),
        origins=history.origins(reader.connection, reader.here.id, numbers),
    )


def _role(reader: Reading, role_id: str) -> tuple[Structure, RoleLine]:
    structure = roles.around_role(reader.connection, an_empty_structure(reader), role_id, None, reader.me)
    role = structure.find(RoleLine, role_id)
    if role is None:
        raise not_found()
    if roles.needs_its_circle(structure, role):
        me = [reader.me] if reader.me else []
        structure = structures.load_around(reader.connection, reader.here.id, [role.circle or role_id], people=me)
    return structure, role


def _status(refusal: GovernanceError) -> int:
    return next(STATUS[of] for of in type(refusal).__mro__ if of in STATUS)


def _back(reader: Reading, role_id: str, back: str, notice: str) -> Any:
    if back == "circle":
        found: list[RoleLine] = structures.lines(reader.connection, reader.here.id, RoleLine, lineage=[role_id])
        if found:
            circle = role_id if found[0].is_circle else found[0].circle or role_id
            return see_other(reader, "circle", notice=notice, circle_id=circle, _anchor=f"r-{role_id}")
    return see_other(reader, "role", notice=notice, role_id=role_id)
