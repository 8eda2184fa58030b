"""Who stands for whom: a Role lent, a representative chosen (§5.3-a, §5.1-b), a surrogate (§5.3.6)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import mandates as actions
from app.governance.circles import circle_members, role_leads
from app.governance.errors import GovernanceError
from app.governance.lines import RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.surrogates import acting
from app.locale import N_
from app.persistence import structures
from app.persistence.queries import people
from app.web.browse import not_found
from app.web.dependencies import Member, Reading, Work
from app.web.errors import STATUS
from app.web.forms import Choice, Day, Form
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()
LEND, REPRESENT = "lend", "represent"
NAME, AWAY, DECLARE = "name", "away", "declare"


class MandateForm(Form):
    """For a Role of a Circle, or one linked into it."""

    what = Choice((LEND, REPRESENT))
    circle = Choice(required=True, open_ended=True)
    person = Choice(required=True, open_ended=True)
    expires = Day()


class SurrogateForm(Form):
    what = Choice((NAME, AWAY, DECLARE))
    person = Choice(required=False, open_ended=True)
    expires = Day()


Mandating = Annotated[MandateForm, Depends(MandateForm.bound)]
Replacing = Annotated[SurrogateForm, Depends(SurrogateForm.bound)]


@router.get("/roles/{role_id}/mandates/new", name="new_mandate")
def new(reader: Member, role_id: str) -> Any:
    return _form(reader, role_id, MandateForm(what=LEND))


@router.post("/roles/{role_id}/mandates", name="mandates")
def create(reader: Member, work: Work, role_id: str, form: Mandating) -> Any:
    if form.errors:
        return _form(reader, role_id, form, status=422)
    try:
        if form.what == LEND:
            actions.lend_role(work, role_id, form.circle, form.person, form.expires)
        else:
            actions.choose_representative(work, role_id, form.circle, form.person)
    except GovernanceError as refusal:
        return _form(reader, role_id, form, refusal=refusal)
    return see_other(reader, "role", role_id=role_id, notice=N_("Saved."))


@router.post("/roles/{role_id}/mandates/{mandate}/ending", name="mandate_endings")
def end(reader: Member, work: Work, role_id: str, mandate: str) -> Any:
    actions.end_mandate(work, mandate)
    return see_other(reader, "role", role_id=role_id, notice=N_("That has ended."))


@router.get("/circles/{circle_id}/surrogates/{kind}", name="new_surrogate")
def new_surrogate(reader: Member, circle_id: str, kind: str) -> Any:
    return _surrogate_form(reader, circle_id, kind, SurrogateForm())


@router.post("/circles/{circle_id}/surrogates/{kind}", name="surrogates")
def create_surrogate(reader: Member, work: Work, circle_id: str, kind: str, form: Replacing) -> Any:
    if form.errors:
        return _surrogate_form(reader, circle_id, kind, form, status=422)
    try:
        if form.what == DECLARE:
            actions.declare_surrogate(work, circle_id, kind)
        elif form.what == NAME:
            actions.name_surrogate(work, circle_id, kind, form.person, form.expires)
        else:
            actions.mark_unavailable(work, circle_id, kind, form.person, form.expires)
    except GovernanceError as refusal:
        return _surrogate_form(reader, circle_id, kind, form, refusal=refusal)
    return see_other(reader, "circle", circle_id=circle_id, notice=N_("Saved."), _anchor=f"e-{kind}")


def _form(
    reader: Reading, role_id: str, form: MandateForm, *, status: int = 200, refusal: GovernanceError | None = None
) -> Any:
    connection, here = reader.connection, reader.here
    found: list[RoleLine] = structures.lines(connection, here.id, RoleLine, lineage=[role_id])
    if not found:
        raise not_found()
    held_by = found[0].circle or role_id  # The Anchor Circle's own Role is represented inside it alone.
    structure = structures.load_around(connection, here.id, [held_by], people=[reader.me or ""])
    circles = [held_by, *(link.circle for link in structure.links_of(role_id))]
    candidates = {one for circle in circles for one in circle_members(structure, circle)}
    candidates |= {lead.person for lead in role_leads(structure, role_id)}
    names = people.names(connection, here.id, candidates)
    return page(
        reader,
        "mandates/new.html",
        status=_status(refusal) if refusal else status,
        form=form,
        role=found[0],
        circles=[(id, line.name) for id in circles if (line := structure.find(RoleLine, id))],
        people=sorted(names.items(), key=lambda one: one[1].casefold()),
        refused=refusal.reason if refusal else None,
    )


def _surrogate_form(
    reader: Reading, circle_id: str, kind: str, form: SurrogateForm, *, status: int = 200,
    refusal: GovernanceError | None = None,
) -> Any:  # fmt: skip
    if kind not in (RoleKind.FACILITATOR, RoleKind.SECRETARY):
        raise not_found()
    connection, here = reader.connection, reader.here
    structure: Structure = structures.load_around(connection, here.id, [circle_id], people=[reader.me or ""])
    circle, role = structure.find(RoleLine, circle_id), structure.core_role(circle_id, RoleKind(kind))
    if circle is None or role is None:
        raise not_found()
    now = acting(structure, circle_id, RoleKind(kind), reader.today)
    holders = [lead.person for lead in role_leads(structure, role.lineage)]
    names = people.names(connection, here.id, {*circle_members(structure, circle_id), *holders})
    return page(
        reader,
        "mandates/surrogate.html",
        status=_status(refusal) if refusal else status,
        form=form,
        circle=circle,
        role=role,
        kind=kind,
        acting=now,
        holds=reader.me in holders,
        holders=[(id, names.get(id, "?")) for id in holders],
        may_declare=now.person is None and reader.me in now.candidates,
        everybody=people.everybody(connection, here.id) if reader.me in holders else [],
        names=names,
        refused=refusal.reason if refusal else None,
    )


def _status(refusal: GovernanceError) -> int:
    return next(STATUS[of] for of in type(refusal).__mro__ if of in STATUS)
