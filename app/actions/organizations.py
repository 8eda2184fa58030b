"""Founding an organization, its settings, its Ratifiers, and adopting the Constitution (Preamble, §1.3.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize
from zoneinfo import available_timezones

from app.actions import UnitOfWork, action
from app.actions.accounts import account_for
from app.actions.base import allow, person, today
from app.governance import permissions
from app.governance.authorities import who_assigns
from app.governance.changes import AdmitPartner, Adopt, Change, Found, Hearing, NameRatifiers
from app.governance.circles import circle_members, is_partner
from app.governance.errors import InvalidChange, NotPermitted
from app.governance.lines import CONSTITUTIONAL, PartnerLine, RoleLine
from app.governance.structure import Draft, Structure
from app.governance.verdicts import Reason
from app.persistence.founding import Founding
from app.persistence.repositories import Person


def slug_of(name: str) -> str:
    """ "Le Pré vert" → "le-pre-vert": what stands in addresses."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "organization"


@action
def found_organization(
    work: UnitOfWork, name: str, email: str, *, purpose: str = "", is_partner: bool = True
) -> dict[str, str]:
    """Open an organization with its Anchor Circle, and its first person: administrator and first Ratifier.

    `work` is a `Founding`, which brings the organization's own name, language and time zone.
    """
    assert isinstance(work, Founding)
    new, founder = work.new, work.new_id()
    account = account_for(work.connection, email, work.now)
    work.people.add(Person(id=founder, name=name, email=email, account_id=account, is_administrator=True))
    work.act_as(founder)
    facts = {"name": new.name, "language": new.language, "timezone": new.timezone, "is_public": new.is_public}
    found = Found(circle=work.new_id(), name=new.name, purpose=purpose, ratifiers=(founder,))
    work.change(
        "organization_founded", checked(work.structure, [found]), subject=found.circle, body={"organization": facts}
    )
    work.record("person_added", subject=founder, body={"is_administrator": True})
    if is_partner:
        work.change("partner_admitted", [AdmitPartner(person=founder, through=founder)], subject=founder)
    return {"slug": new.slug, "organization": work.organization.id, "person": founder, "account": account}


@action
def amend_organization(work: UnitOfWork, *, name: str, language: str, timezone: str, is_public: bool) -> None:
    """Its name, its language (of search, and of whoever chose none), its time zone, and whether visitors may read."""
    administer(work)
    if timezone not in available_timezones():
        raise InvalidChange(Reason("", "unknown_timezone", {"timezone": timezone}))
    wanted = {"name": name.strip(), "language": language, "timezone": timezone, "is_public": is_public}
    facts = {fact: value for fact, value in wanted.items() if getattr(work.organization, fact) != value}
    if facts:
        work.record("organization_amended", subject=work.organization.id, body={"organization": facts})


@action
def name_ratifiers(work: UnitOfWork, ratifiers: Sequence[str]) -> None:
    """Who the Ratifiers are from now on, all of them: the Ratifiers themselves say so (P-a)."""
    structure = work.structure
    allow(permissions.may_name_ratifier(structure, person(work)))
    wanted = tuple(sorted({staying(work, each).id for each in ratifiers}))
    if frozenset(wanted) == structure.ratifiers:
        return
    work.change("ratifier_named", checked(structure, [NameRatifiers(ratifiers=wanted)]), concerns=wanted)


@dataclass(frozen=True, slots=True)
class Stuck:
    """What adoption would leave without anybody who can act in it: shown before, and no reason to refuse."""

    nobody_in_anchor: bool
    """The Anchor Circle would have no Circle Member, so nobody could propose anything in it."""
    nobody_assigns: tuple[RoleLine, ...]
    """Circles in which nobody could assign Roles."""

    def __bool__(self) -> bool:
        return self.nobody_in_anchor or bool(self.nobody_assigns)


def would_be_stuck(structure: Structure, on: date) -> Stuck:
    after = structure.copy()
    after.adopted = on
    anchor = after.anchor
    circles = [line for line in after.all(RoleLine) if line.is_circle]
    return Stuck(
        nobody_in_anchor=anchor is None or not circle_members(after, anchor.lineage),
        nobody_assigns=tuple(circle for circle in circles if not _somebody_assigns(after, circle, on)),
    )


def _somebody_assigns(structure: Structure, circle: RoleLine, on: date) -> bool:
    roles = [role for role in structure.roles_in(circle.lineage) if role.kind not in CONSTITUTIONAL]
    return not roles or any(who_assigns(structure, role.lineage, on).people for role in roles)


@action
def adopt_constitution(work: UnitOfWork, partners: Sequence[str]) -> None:
    """The Ratifiers adopt the Constitution, naming the organization, themselves and the first Partners (P-a).

    `partners` are those to become Partners by this act, beside those who are already. From this record on, governance
    changes by its own process alone (§1.3.3-b).
    """
    structure, me = work.structure, person(work)
    new = [each for each in dict.fromkeys(partners) if not is_partner(structure, each)]
    changes: list[Change] = [AdmitPartner(person=staying(work, each).id, through=me) for each in new]
    after = tried(structure, changes)
    allow(permissions.may_adopt(after, me))
    named = {
        "organization": work.organization.name,
        "ratifiers": sorted(structure.ratifiers),
        "partners": sorted(line.person for line in after.all(PartnerLine)),
    }
    work.change(
        "governance_adopted",
        checked(structure, [*changes, Adopt(on=today(work))]),
        subject=structure.anchor.lineage if structure.anchor else None,
        body={"named": named},
        concerns={*structure.ratifiers, *named["partners"]},
    )


def administer(work: UnitOfWork) -> None:
    """Refuse whoever is no administrator; the program itself, by its command line, may."""
    if work.actor.person is not None and not work.actor.is_administrator:
        raise NotPermitted(Reason("", "only_administrators", {"organization": work.organization.name}))


def staying(work: UnitOfWork, person_id: str) -> Person:
    """Somebody of the organization who has not left it."""
    found = work.people.get(person_id)
    if not found.active:
        raise InvalidChange(Reason("", "person_has_left", {"person": found.name}))
    return found


def checked(structure: Structure, changes: Sequence[Change]) -> list[Change]:
    """The same changes, none of which the core refuses."""
    for change in changes:
        verdict = change.check(structure, Hearing(None))
        if not verdict:
            raise InvalidChange(verdict.reason)
    return list(changes)


def tried(structure: Structure, changes: Sequence[Change]) -> Structure:
    """How it would stand after them."""
    after = structure.copy()
    draft = Draft(after, structure.at + 1, before_adoption=structure.in_setup)
    for change in changes:
        change.apply(draft)
    return after
