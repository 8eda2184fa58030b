"""Who stands for whom: representatives (§5.1-b), Roles lent (§5.3-a), surrogates (§5.3.6).

    choose_representative(work, role, circle, representative) -> mandate id
    lend_role(work, role, circle, to, expires=None) -> mandate id
    name_surrogate(work, circle, kind, surrogate, expires=None) -> mandate id     the one who is replaced
    mark_unavailable(work, circle, kind, holder, expires=None) -> mandate id      the next in order acts
    declare_surrogate(work, circle, kind) -> mandate id                           whoever is next, of themselves
    end_mandate(work, mandate)

`kind` is "facilitator" or "secretary". A mandate holds up to and including the day it expires.
"""

from __future__ import annotations

from datetime import date

from app.actions import UnitOfWork, action
from app.actions.base import allow, person, today
from app.actions.organizations import checked, staying
from app.governance import permissions, surrogates
from app.governance.changes import Change, EndMandate, GiveMandate
from app.governance.errors import InvalidChange, NotFound
from app.governance.lines import Mandate, MandateLine, RoleKind, RoleLine
from app.governance.verdicts import Reason


@action
def choose_representative(work: UnitOfWork, role: str, circle: str, representative: str) -> str:
    """One of the Role's leads stands for it as Circle Member, where a Policy limits how many do."""
    me = person(work)
    allow(permissions.may_represent(work.structure, me, role, circle, representative))
    return _give(work, "representative_chosen", Mandate.REPRESENTATIVE, role, circle, representative, me, None)


@action
def lend_role(work: UnitOfWork, role: str, circle: str, to: str, expires: date | None = None) -> str:
    """A Circle Member may propose and object for the Role until that day, or until it is withdrawn. They are told."""
    me = person(work)
    allow(permissions.may_lend(work.structure, me, role, circle, to, expires, today(work)))
    given = _give(work, "role_lent", Mandate.LENT, role, circle, staying(work, to).id, me, expires)
    work.outbox.mail([to], "role_lent", role, role_id=role, circle_id=circle)
    return given


@action
def name_surrogate(work: UnitOfWork, circle: str, kind: str, surrogate: str, expires: date | None = None) -> str:
    """The Facilitator or Secretary asks somebody to act in their place. They are told."""
    me, role = person(work), _acted(work, circle, kind)
    allow(surrogates.may_name_surrogate(work.structure, me, circle, role.kind, surrogate))
    _not_over(work, expires)
    given = _give(
        work, "surrogate_named", Mandate.SURROGATE, role.lineage, circle, staying(work, surrogate).id, me, expires
    )
    work.outbox.mail([surrogate], "surrogate_named", role.lineage, role_id=role.lineage, circle_id=circle)
    return given


@action
def mark_unavailable(work: UnitOfWork, circle: str, kind: str, holder: str, expires: date | None = None) -> str:
    """The holder is away, as they or a Circle Member say; the next in order acts, until that day or until it is ended.

    A holder of whom another says so is told, and may end it at once.
    """
    me, role = person(work), _acted(work, circle, kind)
    allow(surrogates.may_mark_unavailable(work.structure, me, circle, role.kind, holder))
    _not_over(work, expires)
    given = _give(work, "surrogate_marked_unavailable", Mandate.SURROGATE, role.lineage, circle, holder, me, expires)
    if holder != me:
        work.outbox.mail([holder], "marked_unavailable", role.lineage, role_id=role.lineage, circle_id=circle)
    return given


@action
def declare_surrogate(work: UnitOfWork, circle: str, kind: str) -> str:
    """The first Circle Lead, or else the first Circle Member, to say so acts."""
    me, role = person(work), _acted(work, circle, kind)
    allow(surrogates.may_declare_surrogate(work.structure, me, circle, role.kind, today(work)))
    return _give(work, "surrogate_named", Mandate.SURROGATE, role.lineage, circle, me, None, None)


@action
def end_mandate(work: UnitOfWork, mandate: str) -> None:
    structure, me = work.structure, person(work)
    line = structure.find(MandateLine, mandate)
    if line is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_end_mandate(structure, me, line))
    changes = checked(structure, [EndMandate(mandate=mandate)])
    work.change("mandate_ended", changes, circle=line.circle, subject=line.role, concerns=[line.person])


def _give(
    work: UnitOfWork,
    record: str,
    kind: Mandate,
    role: str,
    circle: str,
    to: str,
    named_by: str | None,
    expires: date | None,
) -> str:
    """Give a mandate; the one that it takes the place of ends in the same record."""
    given = work.new_id()
    replaced = [line for line in work.structure.held(MandateLine, role) if _replaces(kind, circle, to, named_by, line)]
    structure = work.structure.copy()
    for line in replaced:
        structure.drop(MandateLine, line.lineage)
    gift = GiveMandate(
        mandate=given, kind=kind, role=role, circle=circle, person=to, named_by=named_by, expires=expires
    )
    ends: list[Change] = [EndMandate(mandate=line.lineage) for line in replaced]
    work.change(record, [*ends, *checked(structure, [gift])], circle=circle, subject=role, concerns=[to])
    return given


def _replaces(kind: Mandate, circle: str, to: str, named_by: str | None, line: MandateLine) -> bool:
    """The same thing for the same person; and a holder has one word on their surrogate at a time."""
    if line.kind is not kind or line.circle != circle:
        return False
    return line.person == to or (kind is Mandate.SURROGATE and named_by is not None and line.named_by == named_by)


def _acted(work: UnitOfWork, circle: str, kind: str) -> RoleLine:
    wanted = RoleKind(kind) if kind in set(RoleKind) else None
    role = work.structure.core_role(circle, wanted) if wanted in surrogates.ACTED else None
    if role is None:
        raise NotFound(Reason("", "not_found"))
    return role


def _not_over(work: UnitOfWork, expires: date | None) -> None:
    if expires is not None and expires < today(work):
        raise InvalidChange(Reason("5.3.6", "loan_ends_later"))
