"""The people of an organization: added, amended, leaving and coming back; who is a Partner (P-c); their sign-ins.

Administrators look after people and access. Being a Partner is governance: whoever the Circle's rules name says it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from app.actions import UnitOfWork, action
from app.actions.accounts import account_for, make_link
from app.actions.base import allow, person, today
from app.actions.organizations import administer, checked, staying
from app.governance import permissions
from app.governance.changes import AdmitPartner, Depart, NameRatifiers, ReleasePartner
from app.governance.errors import InvalidChange, NotPermitted
from app.governance.verdicts import Reason
from app.persistence import accounts, calendars
from app.persistence.repositories import Person
from app.persistence.rows import person as people_table
from app.persistence.rows.organizations import MAIL_CHOICES


@action
def add_person(
    work: UnitOfWork, name: str, email: str, *, is_administrator: bool = False, is_partner: bool = False
) -> str:
    """Somebody new, with the account of their address: they sign in by a one-time link, or as they already do."""
    administer(work)
    _email_is_free(work, email)
    new = Person(
        id=work.new_id(),
        name=name,
        email=email,
        account_id=account_for(work.connection, email, work.now) if email else None,
        is_administrator=is_administrator,
    )
    work.people.add(new)
    work.record("person_added", subject=new.id, body={"is_administrator": is_administrator})
    if is_partner:
        admit_partner(work, new.id)
    return new.id


@action
def bring_in(work: UnitOfWork, email: str, name: str | None = None, *, is_administrator: bool = False) -> str:
    """Whoever has this address here, or somebody new; an administrator where that is asked, and never one less.

    Somebody imported without an address is known by the name. The first administrator of an organization that came in
    by an import is its first Ratifier, as whoever founds one is (§1.3.3-b).
    """
    administer(work)
    found = _bring_in(work, email, name, is_administrator)
    structure = work.structure
    if is_administrator and structure.in_setup and not structure.ratifiers:
        work.change("ratifier_named", checked(structure, [NameRatifiers(ratifiers=(found,))]), concerns=[found])
    return found


def _bring_in(work: UnitOfWork, email: str, name: str | None, is_administrator: bool) -> str:
    known = work.people.find_by_email(email)
    if known is None and name:
        alike = [each for each in work.people.all() if each.name == name.strip() and each.email is None]
        known = alike[0] if len(alike) == 1 else None
    if known is None:
        return add_person(work, (name or email.partition("@")[0]).strip(), email, is_administrator=is_administrator)
    if not known.active:
        come_back(work, known.id)
    administrates = known.is_administrator or is_administrator
    amend_person(work, known.id, name=known.name, email=email, is_administrator=administrates)
    return known.id


@action
def amend_person(work: UnitOfWork, person_id: str, *, name: str, email: str, is_administrator: bool) -> None:
    """What the organization knows of somebody; what the record tells is which facts, never the facts themselves."""
    administer(work)
    known = work.people.get(person_id)
    facts: dict[str, Any] = {}
    if name != known.name:
        facts["name"] = name
    if accounts.normal_email(email) != (known.email or ""):
        _email_is_free(work, email, besides=person_id)
        facts["email"] = accounts.normal_email(email) or None
        if known.account_id is None and email:
            facts["account_id"] = account_for(work.connection, email, work.now)
    if is_administrator != known.is_administrator:
        if not is_administrator:
            _somebody_else_administers(work, person_id)
        facts["is_administrator"] = is_administrator
    if not facts:
        return
    work.people.amend(person_id, **facts)
    body: dict[str, Any] = {"amended": sorted(facts.keys() - {"account_id"})}
    if "is_administrator" in facts:
        body["is_administrator"] = is_administrator
        _end_sessions(work, known)  # Whoever gains or loses rights signs in again.
    work.record("person_amended", subject=person_id, body=body)


@action
def choose_mail(work: UnitOfWork, choice: str) -> None:
    """How often somebody is written to: their own choice, and no record."""
    if choice not in MAIL_CHOICES:
        raise InvalidChange(Reason("", "not_found"))
    work.people.amend(person(work), mail_choice=choice)


@action
def depart(work: UnitOfWork, person_id: str) -> None:
    """Somebody leaves: their assignments and mandates end, and their sign-in opens this organization no longer."""
    administer(work)
    leaving = staying(work, person_id)
    if leaving.is_administrator:
        _somebody_else_administers(work, person_id)
    structure = work.structure
    if structure.in_setup and structure.ratifiers == {person_id}:
        raise InvalidChange(Reason("P-a", "somebody_ratifies"))
    work.people.amend(person_id, active=False, is_administrator=False)
    calendars.end_all(work.connection, work.organization.id, person_id)
    body = {"amended": ["active"], "active": False}
    work.change("person_amended", checked(structure, [Depart(person=person_id)]), subject=person_id, body=body)
    _end_sessions(work, leaving)


@action
def come_back(work: UnitOfWork, person_id: str) -> None:
    """Somebody who had left is back, without the Roles they had."""
    administer(work)
    if not work.people.get(person_id).active:
        work.people.amend(person_id, active=True)
        work.record("person_amended", subject=person_id, body={"amended": ["active"], "active": True})


@action
def admit_partner(work: UnitOfWork, person_id: str) -> None:
    """Somebody has agreed to the Constitution (P-c)."""
    structure, me = work.structure, person(work)
    allow(permissions.may_admit_partner(structure, me, today(work)))
    admission = AdmitPartner(person=staying(work, person_id).id, through=me)
    work.change("partner_admitted", checked(structure, [admission]), subject=person_id)


@action
def release_partner(work: UnitOfWork, person_id: str) -> None:
    """Somebody is a Partner no longer, by their own word or by whoever admits Partners."""
    structure = work.structure
    allow(permissions.may_release_partner(structure, person(work), person_id, today(work)))
    work.change("partner_released", checked(structure, [ReleasePartner(person=person_id)]), subject=person_id)


def invite(work: UnitOfWork, person_id: str) -> str:
    """The token of a one-time link for somebody of the organization. It is no record, and kept nowhere but as its hash.

    An account that opens another organization too is not given away here: a link sets its password, so only whoever
    runs the server makes one.
    """
    with work:
        administer(work)
        known = staying(work, person_id)
        if known.email is None:
            raise InvalidChange(Reason("", "person_has_no_email", {"person": known.name}))
        account = known.account_id
        if account is None:
            account = account_for(work.connection, known.email, work.now)
            work.people.amend(person_id, account_id=account)
        if work.actor.person is not None and _is_at_home_elsewhere(work.connection, account, work.organization.id):
            raise NotPermitted(Reason("", "account_is_shared", {"person": known.name}))
        return make_link(work.connection, account, work.organization.id, work.now)


def is_known(connection: Connection, account_id: str | None, now: datetime) -> bool:
    """Whether somebody can sign in already."""
    found = accounts.account_by_id(connection, account_id) if account_id else None
    return found is not None and found.password_hash is not None


def _is_at_home_elsewhere(connection: Connection, account_id: str, organization_id: str) -> bool:
    elsewhere = select(people_table.c.id).where(
        people_table.c.account_id == account_id, people_table.c.organization_id != organization_id
    )
    return connection.execute(elsewhere.limit(1)).first() is not None


def _email_is_free(work: UnitOfWork, email: str, besides: str = "") -> None:
    if not email:
        return
    other = work.people.find_by_email(email)
    if other is not None and other.id != besides:
        raise InvalidChange(Reason("", "email_is_taken", {"email": email, "person": other.name}))


def _somebody_else_administers(work: UnitOfWork, person_id: str) -> None:
    if all(each.id == person_id for each in work.people.administrators()):
        raise InvalidChange(Reason("", "last_administrator", {"organization": work.organization.name}))


def _end_sessions(work: UnitOfWork, known: Person) -> None:
    if known.account_id is not None:
        accounts.close_sessions(work.connection, known.account_id)
