"""Tensions: one field and one Enter to log one, and an inbox that is nobody else's (§1.2.1)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import tensions as actions
from app.actions.agenda import prepare
from app.governance.errors import NotFound
from app.governance.tensions import LONGEST, Outcome
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence.queries import tensions as queries
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Choice, Form, Paragraphs, Text
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class TensionForm(Form):
    text = Paragraphs(required=True, longest=LONGEST)
    role = Choice(open_ended=True, required=False)


class ClosingForm(Form):
    outcome = Choice([outcome.value for outcome in Outcome])
    remark = Text(longest=2_000)


class BringingForm(Form):
    circle = Choice(open_ended=True, required=False)


Sent = Annotated[TensionForm, Depends(TensionForm.bound)]
Closing = Annotated[ClosingForm, Depends(ClosingForm.bound)]
Bringing = Annotated[BringingForm, Depends(BringingForm.bound)]


@router.get("/tensions", name="tensions")
def index(reader: Member) -> Any:
    me = reader.me or ""
    return page(
        reader,
        "tensions/index.html",
        place="tensions",
        inbox=queries.inbox(reader.connection, reader.here.id, me),
        closed=queries.closed(reader.connection, reader.here.id, me),
        circles=dict(queries.circles_to_bring_to(reader.connection, reader.here.id, me)),
        outcomes=OUTCOMES,
    )


@router.get("/tensions/new", name="new_tension")
def new(reader: Member, words: str = "", role: str = "") -> Any:
    chosen = role or queries.last_sensed_from(reader.connection, reader.here.id, reader.me or "")
    return _form(reader, TensionForm(text=words[:LONGEST], role=chosen))


@router.post("/tensions", name="log_tension")
def create(reader: Member, work: Work, form: Sent) -> Any:
    if form.errors:
        return _form(reader, form, status=422)
    actions.log_tension(work, form.text, form.role or None)
    return see_other(reader, "tensions", notice=N_("Your tension is logged. Only you see it."))


@router.get("/tensions/{tension_id}", name="tension")
def show(reader: Member, tension_id: str) -> Any:
    sensed = _mine(reader, tension_id)
    return _page(reader, sensed, TensionForm(text=sensed.text, role=sensed.role), ClosingForm())


@router.post("/tensions/{tension_id}", name="amend_tension")
def update(reader: Member, work: Work, tension_id: str, form: Sent) -> Any:
    if form.errors:
        return _page(reader, _mine(reader, tension_id), form, ClosingForm(), status=422)
    actions.amend_tension(work, tension_id, form.text, form.role or None)
    return see_other(reader, "tension", tension_id=tension_id, notice=N_("Kept."))


@router.post("/tensions/{tension_id}/agenda", name="prepare_tension")
def prepare_for_meeting(reader: Member, work: Work, tension_id: str, form: Bringing) -> Any:
    """Kept privately for the next meeting of a Circle; without one, no longer (§5.4.4)."""
    prepare(work, tension_id, form.circle or None)
    if not form.circle:
        return see_other(reader, "tension", tension_id=tension_id, notice=N_("It is not meant for a meeting any more."))
    notice = N_("It waits for the next meeting. Only you see it, until you put it on the agenda there.")
    return see_other(reader, "tensions", notice=notice)


@router.post("/tensions/{tension_id}/closing", name="close_tension")
def close(reader: Member, work: Work, tension_id: str, form: Closing) -> Any:
    if form.errors:
        sensed = _mine(reader, tension_id)
        return _page(reader, sensed, TensionForm(text=sensed.text, role=sensed.role), form, status=422)
    actions.close_tension(work, tension_id, Outcome(form.outcome), form.remark)
    return see_other(reader, "tensions", notice=N_("Closed. It stays below, with what became of it."))


@router.post("/tensions/{tension_id}/reopening", name="reopen_tension")
def reopen(reader: Member, work: Work, tension_id: str) -> Any:
    actions.reopen_tension(work, tension_id)
    return see_other(reader, "tension", tension_id=tension_id)


def _mine(reader: Reading, tension_id: str) -> queries.Sensed:
    sensed = queries.one(reader.connection, reader.here.id, reader.me or "", tension_id)
    if sensed is None:
        raise NotFound(Reason("", "not_found"))
    return sensed


def _form(reader: Reading, form: TensionForm, status: int = 200) -> Any:
    return page(
        reader,
        "tensions/new.html",
        fragments={"dialog": "tensions/_new.html"},
        place="tensions",
        status=status,
        form=form,
        roles=_roles(reader),
    )


def _page(reader: Reading, sensed: queries.Sensed, form: TensionForm, closing: ClosingForm, status: int = 200) -> Any:
    return page(
        reader,
        "tensions/show.html",
        place="tensions",
        status=status,
        sensed=sensed,
        form=form,
        closing=closing,
        roles=_roles(reader),
        circles=dict(queries.circles_to_bring_to(reader.connection, reader.here.id, reader.me or "")),
        outcomes=OUTCOMES,
    )


def _roles(reader: Reading) -> list[tuple[str, str]]:
    found = queries.roles_to_sense_from(reader.connection, reader.here.id, reader.me or "")
    return [(role, f"{name} · {circle}" if circle else name) for role, name, circle in found]


OUTCOMES = (
    (Outcome.ACTED.value, N_("I acted: it was mine to decide")),
    (Outcome.ASKED.value, N_("I asked another Role")),
    (Outcome.PROPOSED.value, N_("A Proposal took it up")),
    (Outcome.NO_LONGER.value, N_("It is no longer there")),
    (Outcome.OTHERWISE.value, N_("Something else")),
)
