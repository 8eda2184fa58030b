"""Audits of a Sub-Circle's meetings and records (§5.5-b): asked for, and what was found."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import audits as actions
from app.actions.base import LONGEST_SAYING
from app.governance import breakdown_permissions as permissions
from app.governance.audits import Audit
from app.governance.errors import GovernanceError
from app.governance.lines import RoleLine
from app.governance.surrogates import acting_facilitator
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence import structures, words
from app.persistence.queries import people, processes
from app.web.browse import not_found
from app.web.dependencies import Member, Reading, Work
from app.web.errors import STATUS
from app.web.forms import Choice, Form, Paragraphs
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class RequestForm(Form):
    circle = Choice(open_ended=True)
    request = Paragraphs(required=True, longest=LONGEST_SAYING)


class FindingsForm(Form):
    findings = Paragraphs(required=True, longest=LONGEST_SAYING)


Requested = Annotated[RequestForm, Depends(RequestForm.bound)]
Found = Annotated[FindingsForm, Depends(FindingsForm.bound)]


@router.get("/circles/{circle_id}/audits/new", name="new_audit")
def new(reader: Member, circle_id: str) -> Any:
    return _request(reader, circle_id, RequestForm())


@router.post("/circles/{circle_id}/audits", name="ask_for_audit")
def create(reader: Member, work: Work, circle_id: str, form: Requested) -> Any:
    if form.errors:
        return _request(reader, circle_id, form, status=422)
    try:
        made = actions.ask_for_audit(work, form.circle, circle_id, form.request)
    except GovernanceError as refused:
        return _request(reader, circle_id, form, refused.reason, STATUS[type(refused)])
    return see_other(reader, "audit", audit_id=made, notice=N_("The Facilitator is asked."))


def _request(
    reader: Reading, circle_id: str, form: RequestForm, refused: Reason | None = None, status: int = 200
) -> Any:
    connection, here = reader.connection, reader.here
    structure = structures.load_structure(connection, here.id)
    circle = structure.find(RoleLine, circle_id)
    if circle is None or not circle.is_circle:
        raise not_found()
    around = [line.lineage for line in structure.chain(circle_id)[1:]]
    acting = {id: acting_facilitator(structure, id, reader.today).person for id in around}
    names = people.names(connection, here.id, {who for who in acting.values() if who})
    options = []
    for id in around:
        who = acting[id]
        options.append((id, f"{structure.role(id).name} · {names.get(who, '?')}" if who else structure.role(id).name))
    return page(
        reader,
        "audits/new.html",
        status=status,
        form=form,
        refused=refused,
        circle=circle,
        around=options,
        may=permissions.may_ask_for_audit(structure, reader.me or "", around[0] if around else circle_id, circle_id),
    )


@router.get("/audits/{audit_id}", name="audit")
def show(reader: Member, audit_id: str) -> Any:
    return _page(reader, audit_id, FindingsForm())


@router.post("/audits/{audit_id}/findings", name="report_audit")
def report(reader: Member, work: Work, audit_id: str, form: Found) -> Any:
    if form.errors:
        return _page(reader, audit_id, form, status=422)
    actions.report_audit(work, audit_id, form.findings)
    return see_other(reader, "audit", audit_id=audit_id, notice=N_("Kept. Whoever asked is told, and the Circle too."))


@router.post("/audits/{audit_id}/withdrawal", name="withdraw_audit")
def withdraw(reader: Member, work: Work, audit_id: str) -> Any:
    actions.withdraw_audit(work, audit_id)
    return see_other(reader, "audit", audit_id=audit_id, notice=N_("Your request is withdrawn."))


def _page(reader: Reading, audit_id: str, form: FindingsForm, status: int = 200) -> Any:
    connection, here, me = reader.connection, reader.here, reader.me or ""
    found: Audit | None = processes.audit_one(connection, here.id, audit_id)
    if found is None:
        raise not_found()
    structure = structures.load_structure(connection, here.id)
    circle, audited = structure.find(RoleLine, found.circle), structure.find(RoleLine, found.audited)
    now = acting_facilitator(structure, found.circle, reader.today).person if circle is not None else None
    named = {who for who in (found.asked_by, found.done_by, now) if who}
    return page(
        reader,
        "audits/show.html",
        status=status,
        audit=found,
        form=form,
        circle=circle,
        audited=audited,
        facilitator=now,
        names=people.names(connection, here.id, named),
        said=words.texts(connection, here.id, [found.request, found.findings]),
        may={
            "find": permissions.may_find(structure, me, found, reader.today) if circle is not None else False,
            "withdraw": permissions.may_withdraw_audit(me, found),
            "declare": permissions.may_declare(structure, me, found.audited, reader.today),
        },
    )
