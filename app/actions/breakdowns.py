"""Process Breakdown: declared, what may be done while it lasts, and due process restored (§5.5).

    declare_breakdown(work, circle, reason, proposal=None) -> breakdown id    Facilitator or Secretary, there or around
    take_over(work, breakdown, kind, reason="")                               "facilitator" or "secretary"
    add_circle_lead(work, breakdown, lead, reason="")
    hand_back(work, breakdown, power)                                         "facilitator", "secretary", "circle_lead"
    note_restoring(work, breakdown, note)
    restore_process(work, breakdown, reason)

All but the first are the Super-Circle's Facilitator's (the Anchor Circle's own, there).
"""

from __future__ import annotations

from collections.abc import Sequence

from app.actions import UnitOfWork, action
from app.actions.base import allow, person, today
from app.actions.organizations import checked, staying
from app.actions.stories import mail, say_each, whoever, write_down
from app.governance import breakdown_permissions as permissions
from app.governance.breakdowns import TAKES_OVER, Breakdown, Power
from app.governance.changes import AddLead, BeginBreakdown, Change, EndBreakdown, TakeOver, Unassign
from app.governance.circles import circle_members
from app.governance.errors import InvalidChange, NotFound, NotPermitted
from app.governance.lines import RoleKind, RoleLine
from app.governance.proposal_steps import Step
from app.governance.verdicts import Reason, no
from app.persistence.queries.breakdowns import decided_by


@action
def declare_breakdown(work: UnitOfWork, circle: str, reason: str, proposal: str | None = None) -> str:
    """All Circle Members are told, and the Super-Circle's Facilitator, whose task it is to restore due process."""
    structure, me = work.structure, person(work)
    if structure.find(RoleLine, circle) is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_declare(structure, me, circle, today(work)))
    office = permissions.office_of(structure, me, circle, today(work))
    if proposal:
        allow(permissions.may_declare_over_a_proposal(structure, me, circle, today(work)))
        _require_unresolved(work, circle, proposal)
        office = (circle, RoleKind.FACILITATOR)
    if office is None:
        raise NotPermitted(
            no("5.5-a", "only_who_facilitates_declares_a_breakdown", circle=work.structure.name_of(circle)).reason
        )
    now, said, refs = say_each(work, reason=reason)
    breakdown = Breakdown.declare(now, work.new_id(), circle, *office, refs["reason"], proposal or None)
    work.breakdowns.add(breakdown)
    changes = checked(structure, [BeginBreakdown(circle=circle, process=breakdown.id)])
    _tell(work, breakdown, said, changes)
    restoring = whoever(permissions.restorer(work.structure, circle, today(work)))
    mail(work, restoring, "breakdown_to_restore", breakdown, circle)
    mail(work, set(circle_members(work.structure, circle)) - set(restoring), "breakdown_declared", breakdown, circle)
    return breakdown.id


@action
def take_over(work: UnitOfWork, breakdown: str, kind: str, reason: str = "") -> None:
    """Act as the Circle's Facilitator or Secretary, until it is handed back or due process is restored."""
    found, me, power = _breakdown(work, breakdown), person(work), _power(kind)
    if power not in TAKES_OVER:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_take_over(work.structure, me, found.circle, power, today(work)))
    now, said, refs = say_each(work, reason=reason)
    found.take(now, power, me, refs["reason"])
    changes = checked(work.structure, [TakeOver(circle=found.circle, kind=TAKES_OVER[power], person=me)])
    _tell(work, found, said, changes)
    _mail_members(work, found, "breakdown_taken_over")


@action
def add_circle_lead(work: UnitOfWork, breakdown: str, lead: str, reason: str = "") -> None:
    """One more Circle Lead, whose decisions prevail, until it is taken back or due process is restored."""
    found, me = _breakdown(work, breakdown), person(work)
    someone = staying(work, lead).id
    allow(permissions.may_add_lead(work.structure, me, found.circle, today(work), someone))
    now, said, refs = say_each(work, reason=reason)
    found.take(now, Power.CIRCLE_LEAD, someone, refs["reason"])
    added = AddLead(circle=found.circle, assignment=work.new_id(), person=someone)
    _tell(work, found, said, checked(work.structure, [added]))
    _mail_members(work, found, "breakdown_lead_added", someone)


@action
def hand_back(work: UnitOfWork, breakdown: str, power: str) -> None:
    found, me, held = _breakdown(work, breakdown), person(work), _power(power)
    structure, circle = work.structure, found.circle
    allow(permissions.may_hand_back(structure, me, circle, held, today(work)))
    added = permissions.added_lead(structure, circle)
    use = found.in_use(held)
    if held is Power.CIRCLE_LEAD and added is not None:
        changes: list[Change] = [Unassign(assignment=added.lineage)]
    else:
        changes = [TakeOver(circle=circle, kind=TAKES_OVER[held], person=None)]
    found.hand_back(say_each(work)[0], held)
    _tell(work, found, {}, checked(structure, changes))
    _mail_members(work, found, "breakdown_handed_back", *([use.person] if use is not None else []))


@action
def note_restoring(work: UnitOfWork, breakdown: str, note: str) -> None:
    """What was done to restore due process, for those who follow it."""
    found = _breakdown(work, breakdown)
    allow(permissions.may_restore(work.structure, person(work), found.circle, today(work)))
    now, said, refs = say_each(work, note=note)
    found.note(now, refs["note"])
    _tell(work, found, said)


@action
def restore_process(work: UnitOfWork, breakdown: str, reason: str) -> None:
    """All powers of §5.5.2 end. All Circle Members are told."""
    found = _breakdown(work, breakdown)
    allow(permissions.may_restore(work.structure, person(work), found.circle, today(work)))
    now, said, refs = say_each(work, reason=reason)
    found.restore(now, refs["reason"])
    members = set(circle_members(work.structure, found.circle))
    _tell(work, found, said, checked(work.structure, [EndBreakdown(circle=found.circle)]))
    mail(work, members, "breakdown_restored", found, found.circle)


def _breakdown(work: UnitOfWork, breakdown: str) -> Breakdown:
    found: Breakdown = work.breakdowns.get(breakdown)
    return found


def _power(name: str) -> Power:
    if name not in set(Power):
        raise NotFound(Reason("", "not_found"))
    return Power(name)


def _require_unresolved(work: UnitOfWork, circle: str, proposal: str) -> None:
    found = work.proposals.get(proposal)
    if found.circle != circle or found.is_draft or found.step is Step.ADOPTED:
        raise InvalidChange(
            Reason("5.5.1", "breakdown_names_an_unresolved_proposal", {"circle": work.structure.name_of(circle)})
        )


def _tell(work: UnitOfWork, breakdown: Breakdown, said: dict[str, str], changes: Sequence[Change] = ()) -> None:
    around = permissions.restoring_circle(work.structure, breakdown.circle)
    write_down(work, breakdown, said, changes=changes, concerns=[around, breakdown.proposal, breakdown.declared_by])


def _mail_members(work: UnitOfWork, breakdown: Breakdown, template: str, *others: str) -> None:
    members = set(circle_members(work.structure, breakdown.circle)) | set(others)
    mail(work, members, template, breakdown, breakdown.circle)


def allow_to_undo(work: UnitOfWork, circle: str | None, since: int) -> None:
    """Refuse to change what the Circle Lead who was added in a breakdown decided at this record (§5.5.2-a)."""
    if circle is None or permissions.added_lead(work.structure, circle) is None:
        return
    decided = decided_by(work.connection, work.organization.id, since)
    allow(permissions.may_undo(work.structure, person(work), circle, decided, since))
