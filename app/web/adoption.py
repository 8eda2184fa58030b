"""Adopting the Constitution: a page that says what it changes and what would be stuck, and asks to confirm."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from fastapi.responses import Response

from app.actions import organizations as actions
from app.governance import permissions
from app.governance.changes import AdmitPartner
from app.governance.circles import is_partner
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from app.locale import N_
from app.persistence import structures
from app.persistence.queries import people
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Flag, Form, Several
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class AdoptionForm(Form):
    partners = Several(most=10_000)
    confirmed = Flag(required=True)


Bound = Annotated[AdoptionForm, Depends(AdoptionForm.bound)]


@router.get("/organizations/{slug}/adoption", name="adoption")
def show(reader: Member, slug: str) -> Response:
    return _page(reader, AdoptionForm())


@router.post("/organizations/{slug}/adoption", name="adopt")
def adopt(reader: Member, work: Work, form: Bound, slug: str) -> Response:
    if form.errors:
        return _page(reader, form, 422)
    actions.adopt_constitution(work, form.partners)
    return see_other(reader, "organization", slug=slug, notice=N_("The Constitution is adopted: governance begins."))


def _page(reader: Reading, form: AdoptionForm, status: int = 200) -> Response:
    structure = structures.load_structure(reader.connection, reader.here.id)
    names = people.everybody(reader.connection, reader.here.id)
    me = reader.me or ""
    return page(
        reader,
        "adoption/show.html",
        status=status,
        form=form,
        structure=structure,
        people=[(id, name, is_partner(structure, id)) for id, name in names],
        names=dict(names),
        may_adopt=_may_adopt(structure, me),
        may_name=permissions.may_name_ratifier(structure, me) if structure.in_setup else None,
        stuck=actions.would_be_stuck(structure, reader.today) if structure.in_setup else None,
    )


def _may_adopt(structure: Structure, me: str) -> Verdict:
    """As if somebody were a Partner already: who the first ones are is asked by the very form."""
    if structure.in_setup and not any(is_partner(structure, each) for each in structure.ratifiers):
        structure = actions.tried(structure, [AdmitPartner(person=me)])
    return permissions.may_adopt(structure, me)
