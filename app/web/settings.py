"""An organization's settings and its people, for administrators: who signs in, who administers, who left."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from fastapi.responses import Response
from sqlalchemy import select

from app.actions import organizations as organization_actions
from app.actions import people as actions
from app.governance import permissions
from app.governance.circles import is_partner
from app.governance.errors import InvalidChange, NotPermitted
from app.governance.structure import Structure
from app.locale import LANGUAGES, N_
from app.persistence import structures
from app.persistence.repositories import PERSON_COLUMNS, Person
from app.persistence.rows import account, partner_line, person
from app.web.dependencies import Administrator, Member, Reading, Work
from app.web.forms import Choice, Email, Flag, Form, Several, Text
from app.web.pages import page, see_other
from app.web.routing import Pages
from app.web.timezones import timezones

router = Pages()


class SettingsForm(Form):
    name = Text(required=True, longest=200)
    language = Choice(LANGUAGES)
    timezone = Choice(timezones())
    is_public = Flag()


class PersonForm(Form):
    name = Text(required=True, longest=200)
    email = Email()
    is_administrator = Flag()


class NewPersonForm(PersonForm):
    email = Email(required=True)
    is_partner = Flag()


class RatifiersForm(Form):
    ratifiers = Several()


Settings = Annotated[SettingsForm, Depends(SettingsForm.bound)]
Amended = Annotated[PersonForm, Depends(PersonForm.bound)]
New = Annotated[NewPersonForm, Depends(NewPersonForm.bound)]
Ratifiers = Annotated[RatifiersForm, Depends(RatifiersForm.bound)]


# The organization


@router.get("/organizations/{slug}/settings", name="settings")
def show(reader: Administrator, slug: str) -> Response:
    here = reader.here
    form = SettingsForm(name=here.name, language=here.language, timezone=here.timezone, is_public=here.is_public)
    return _settings_page(reader, form)


@router.post("/organizations/{slug}/settings", name="amend_settings")
def amend(reader: Administrator, work: Work, form: Settings, slug: str) -> Response:
    if form.errors:
        return _settings_page(reader, form, 422)
    organization_actions.amend_organization(
        work, name=form.name, language=form.language, timezone=form.timezone, is_public=form.is_public
    )
    return see_other(reader, "settings", slug=slug, notice=N_("Saved."))


@router.post("/organizations/{slug}/settings/ratifiers", name="ratifiers")
def name_ratifiers(reader: Member, work: Work, form: Ratifiers, slug: str) -> Response:
    organization_actions.name_ratifiers(work, form.ratifiers)
    return see_other(reader, "adoption", slug=slug, notice=N_("The Ratifiers are named."))


# Its people


@router.get("/organizations/{slug}/settings/people", name="settings_people")
def people(reader: Administrator, slug: str) -> Response:
    return _people_page(reader, NewPersonForm(is_partner=True))


@router.post("/organizations/{slug}/settings/people", name="add_person")
def add(reader: Administrator, work: Work, form: New, slug: str) -> Response:
    if form.errors:
        return _people_page(reader, form, 422)
    try:
        added = actions.add_person(
            work, form.name, form.email, is_administrator=form.is_administrator, is_partner=form.is_partner
        )
    except InvalidChange as refused:
        return _people_page(reader, form.refuse("email", reader.say(refused.reason)), 422)
    try:
        return _invite(reader, added)
    except NotPermitted:  # Their account opens another organization too: it is not ours to set a password of.
        notice = N_("Added. They belong to another organization too, and sign in as they do there.")
        return see_other(reader, "settings_people", slug=slug, notice=notice)


@router.get("/people/{person_id}/settings", name="person_settings")
def edit(reader: Administrator, person_id: str) -> Response:
    known = _known(reader, person_id)
    form = PersonForm(name=known.name, email=known.email or "", is_administrator=known.is_administrator)
    return _person_page(reader, person_id, form)


@router.post("/people/{person_id}/settings", name="amend_person")
def amend_person(reader: Administrator, work: Work, form: Amended, person_id: str) -> Response:
    if form.errors:
        return _person_page(reader, person_id, form, 422)
    try:
        actions.amend_person(work, person_id, name=form.name, email=form.email, is_administrator=form.is_administrator)
    except InvalidChange as refused:
        field = "email" if refused.reason.message == "email_is_taken" else "is_administrator"
        return _person_page(reader, person_id, form.refuse(field, reader.say(refused.reason)), 422)
    return see_other(reader, "settings_people", slug=reader.here.slug, notice=N_("Saved."))


@router.post("/people/{person_id}/links", name="invite")
def invite(reader: Administrator, person_id: str) -> Response:
    return _invite(reader, person_id)


@router.post("/people/{person_id}/departure", name="depart")
def depart(reader: Administrator, work: Work, person_id: str) -> Response:
    actions.depart(work, person_id)
    notice = N_("They have left: their Roles are free, and their sign-in opens this organization no longer.")
    return see_other(reader, "settings_people", slug=reader.here.slug, notice=notice)


@router.post("/people/{person_id}/return", name="come_back")
def come_back(reader: Administrator, work: Work, person_id: str) -> Response:
    actions.come_back(work, person_id)
    return see_other(
        reader, "person_settings", person_id=person_id, notice=N_("They are back, without the Roles they had.")
    )


# Being a Partner (P-c), which is no administrator's to say after adoption


@router.post("/people/{person_id}/partner", name="admit_partner")
def admit(reader: Member, work: Work, person_id: str) -> Response:
    actions.admit_partner(work, person_id)
    return see_other(reader, "person", person_id=person_id, notice=N_("They are a Partner now."))


@router.post("/people/{person_id}/partner/end", name="release_partner")
def release(reader: Member, work: Work, person_id: str) -> Response:
    actions.release_partner(work, person_id)
    return see_other(reader, "person", person_id=person_id, notice=N_("They are no Partner any more."))


def _settings_page(reader: Reading, form: Form, status: int = 200) -> Response:
    return page(reader, "settings/show.html", status=status, form=form, timezones=timezones())


def _people_page(reader: Reading, form: NewPersonForm, status: int = 200) -> Response:
    structure = _whole(reader)
    return page(
        reader,
        "settings/people.html",
        status=status,
        form=form,
        people=_everybody(reader),
        ratifiers=structure.ratifiers,
        may_admit=permissions.may_admit_partner(structure, reader.me or "", reader.today),
    )


def _person_page(reader: Reading, person_id: str, form: PersonForm, status: int = 200) -> Response:
    known = _known(reader, person_id)
    structure = _whole(reader)
    me = reader.me or ""
    return page(
        reader,
        "settings/person.html",
        status=status,
        form=form,
        known=known,
        is_partner=is_partner(structure, known.id),
        may_admit=permissions.may_admit_partner(structure, me, reader.today),
        may_release=permissions.may_release_partner(structure, me, known.id, reader.today),
    )


def _invite(reader: Reading, person_id: str) -> Response:
    """The link is shown this once, in the answer itself: it is kept nowhere, so there is nothing to redirect to."""
    reader.close()
    token = actions.invite(reader.work(), person_id)
    path = reader.site.urls("one_time_link", token=token)
    link = f"{reader.site.settings.address}{path}"
    return page(reader, "settings/link.html", known=_known(reader, person_id), link=link)


def _known(reader: Reading, person_id: str) -> Person:
    found = reader.connection.execute(
        select(*PERSON_COLUMNS).where(person.c.organization_id == reader.here.id, person.c.id == person_id)
    ).one()
    return Person(**found._mapping)


def _everybody(reader: Reading) -> list[object]:
    """Everybody who ever was here, with whether they sign in and whether they are Partners, in one statement."""
    admitted = (
        select(partner_line.c.id)
        .where(
            partner_line.c.organization_id == person.c.organization_id,
            partner_line.c.person == person.c.id,
            partner_line.c.until_record.is_(None),
        )
        .exists()
    )
    return list(
        reader.connection.execute(
            select(
                *PERSON_COLUMNS, account.c.password_hash.is_not(None).label("signs_in"), admitted.label("is_partner")
            )
            .outerjoin(account, account.c.id == person.c.account_id)
            .where(person.c.organization_id == reader.here.id)
            .order_by(person.c.active.desc(), person.c.name)
        )
    )


def _whole(reader: Reading) -> Structure:
    return structures.load_structure(reader.connection, reader.here.id)
