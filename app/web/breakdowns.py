"""Process Breakdowns: all of them, the page of one, declaring, the powers while it lasts, restoring (§5.5)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import breakdowns as actions
from app.actions.base import LONGEST_SAYING
from app.governance import breakdown_permissions as permissions
from app.governance.breakdowns import Breakdown, Power
from app.governance.circles import circle_members
from app.governance.errors import GovernanceError
from app.governance.lines import PartnerLine, RoleLine
from app.governance.structure import Structure
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence import structures, words
from app.persistence.queries import breakdowns, circles, people, processes
from app.web.breakdown_views import lasts
from app.web.browse import folded, not_found
from app.web.dependencies import Member, Reading, Work
from app.web.errors import STATUS
from app.web.forms import Choice, Form, Paragraphs
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()
POWERS = tuple(Power)


class DeclarationForm(Form):
    reason = Paragraphs(required=True, longest=LONGEST_SAYING)
    proposal = Choice(required=False, open_ended=True)


class PowerForm(Form):
    power = Choice(POWERS)
    person = Choice(required=False, open_ended=True)
    """The Circle Lead to add."""
    reason = Paragraphs(longest=LONGEST_SAYING)


class WordsForm(Form):
    reason = Paragraphs(required=True, longest=LONGEST_SAYING)


Declared = Annotated[DeclarationForm, Depends(DeclarationForm.bound)]
Taken = Annotated[PowerForm, Depends(PowerForm.bound)]
Said = Annotated[WordsForm, Depends(WordsForm.bound)]


@router.get("/organizations/{slug}/breakdowns", name="breakdowns")
def index(reader: Member, slug: str) -> Any:
    """What lasts, with what is flagged, what is over, and the audits."""
    connection, here = reader.connection, reader.here
    structure = structures.load_structure(connection, here.id)
    everywhere = [line.lineage for line in structure.all(RoleLine)]
    found = breakdowns.of_circles(connection, here.id, everywhere)
    audits = breakdowns.audits_of(connection, here.id)
    shown = [each for one in found if one.lasts and (each := lasts(structure, one, reader))]
    named = {who for each in shown for who in each.restorers} | {each.asked_by for each in audits if each.asked_by}
    return page(
        reader,
        "breakdowns/index.html",
        lasting=sorted(shown, key=lambda each: each.breakdown.declared_at),
        over=[each for each in found if not each.lasts],
        audits=audits,
        structure=structure,
        role_type=RoleLine,
        names=people.names(connection, here.id, named),
    )


@router.get("/circles/{circle_id}/breakdowns/new", name="new_breakdown")
def new(reader: Member, circle_id: str, proposal: str = "") -> Any:
    return _declaration(reader, circle_id, DeclarationForm(proposal=proposal))


@router.post("/circles/{circle_id}/breakdowns", name="declare_breakdown")
def create(reader: Member, work: Work, circle_id: str, form: Declared) -> Any:
    if form.errors:
        return _declaration(reader, circle_id, form, status=422)
    try:
        made = actions.declare_breakdown(work, circle_id, form.reason, form.proposal or None)
    except GovernanceError as refused:
        return _declaration(reader, circle_id, form, refused.reason, STATUS[type(refused)])
    return see_other(reader, "breakdown", breakdown_id=made, notice=N_("Declared. All Circle Members are told."))


def _declaration(
    reader: Reading, circle_id: str, form: DeclarationForm, refused: Reason | None = None, status: int = 200
) -> Any:
    connection, here, me = reader.connection, reader.here, reader.me or ""
    structure = structures.load_structure(connection, here.id)
    circle = structure.find(RoleLine, circle_id)
    if circle is None or not circle.is_circle:
        raise not_found()
    own = permissions.may_declare_over_a_proposal(structure, me, circle_id, reader.today)
    waiting = circles.open_in(connection, here.id, circle_id, me) if own else []
    names = people.names(connection, here.id, {each.proposer for each in waiting})
    return page(
        reader,
        "breakdowns/new.html",
        status=status,
        form=form,
        refused=refused,
        circle=circle,
        may=permissions.may_declare(structure, me, circle_id, reader.today),
        around=structure.role(permissions.restoring_circle(structure, circle_id)),
        proposals=[(each.id, names.get(each.proposer, "?"), each.opened_at) for each in waiting],
    )


@router.get("/breakdowns/{breakdown_id}", name="breakdown")
def show(reader: Member, breakdown_id: str) -> Any:
    return _page(reader, breakdown_id)


@router.post("/breakdowns/{breakdown_id}/powers", name="take_power")
def take(reader: Member, work: Work, breakdown_id: str, form: Taken) -> Any:
    if form.errors:
        return _page(reader, breakdown_id, form.errors["power"] or form.errors["reason"], status=422)
    reader.close()
    try:
        if form.power == Power.CIRCLE_LEAD:
            actions.add_circle_lead(work, breakdown_id, form.person, form.reason)
        else:
            actions.take_over(work, breakdown_id, form.power, form.reason)
    except GovernanceError as refused:
        return _page(reader, breakdown_id, reader.say(refused.reason), status=STATUS[type(refused)])
    return see_other(
        reader, "breakdown", breakdown_id=breakdown_id, notice=N_("It holds until due process is restored.")
    )


@router.post("/breakdowns/{breakdown_id}/powers/{power}/ending", name="hand_back")
def hand_back(reader: Member, work: Work, breakdown_id: str, power: str) -> Any:
    actions.hand_back(work, breakdown_id, power)
    return see_other(reader, "breakdown", breakdown_id=breakdown_id, notice=N_("Handed back."))


@router.post("/breakdowns/{breakdown_id}/notes", name="note_restoring")
def note(reader: Member, work: Work, breakdown_id: str, form: Said) -> Any:
    if form.errors:
        return _page(reader, breakdown_id, form.errors["reason"], status=422)
    actions.note_restoring(work, breakdown_id, form.reason)
    return see_other(reader, "breakdown", breakdown_id=breakdown_id, notice=N_("Noted."))


@router.post("/breakdowns/{breakdown_id}/restoration", name="restore_process")
def restore(reader: Member, work: Work, breakdown_id: str, form: Said) -> Any:
    if form.errors:
        return _page(reader, breakdown_id, form.errors["reason"], status=422)
    actions.restore_process(work, breakdown_id, form.reason)
    return see_other(reader, "breakdown", breakdown_id=breakdown_id, notice=N_("Due process is restored."))


def _page(reader: Reading, breakdown_id: str, refused: str = "", status: int = 200) -> Any:
    connection, here = reader.connection, reader.here
    found: Breakdown | None = processes.breakdown_one(connection, here.id, breakdown_id)
    if found is None:
        raise not_found()
    structure = structures.load_structure(connection, here.id)
    circle = structure.find(RoleLine, found.circle)
    now = lasts(structure, found, reader) if found.lasts else None
    refs = {found.reason, found.restored_reason, *(each.reason for each in found.uses)}
    refs |= {each.words for each in found.notes}
    named = {found.declared_by, found.restored_by, *(each.person for each in found.uses)}
    named |= {each.by for each in found.notes} | set(now.restorers if now else ())
    return page(
        reader,
        "breakdowns/show.html",
        status=status,
        breakdown=found,
        circle=circle,
        office=structure.find(RoleLine, found.office),
        now=now,
        names=people.names(connection, here.id, {each for each in named if each}),
        said=words.texts(connection, here.id, refs),
        refused=refused,
        structure=structure,
        role_type=RoleLine,
        proposal=found.proposal,
        may=_may(reader, structure, found.circle) if now else {},
        partners=_partners(reader, structure, found.circle) if now else [],
    )


def _may(reader: Reading, structure: Structure, circle: str) -> dict[str, Any]:
    me = reader.me or ""
    restoring = permissions.may_restore(structure, me, circle, reader.today)
    return {
        "restore": restoring,
        "facilitator": permissions.may_take_over(structure, me, circle, Power.FACILITATOR, reader.today),
        "secretary": permissions.may_take_over(structure, me, circle, Power.SECRETARY, reader.today),
        "circle_lead": permissions.may_add_lead(structure, me, circle, reader.today),
        "end": {power.value: permissions.may_hand_back(structure, me, circle, power, reader.today) for power in Power},
    }


def _partners(reader: Reading, structure: Structure, circle: str) -> list[tuple[str, str]]:
    """Who can be added as Circle Lead: Partners, Circle Members first."""
    everybody = {line.person for line in structure.all(PartnerLine)}
    names = people.names(reader.connection, reader.here.id, everybody)
    members = set(circle_members(structure, circle))
    return sorted(names.items(), key=lambda one: (one[0] not in members, folded(one[1])))
