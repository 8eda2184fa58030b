"""A Circle's Strategy, edited by whoever sets it (§1.4.3)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions.strategies import set_strategy
from app.governance import permissions
from app.governance.errors import OutOfOrder
from app.governance.lines import RoleLine, StrategyLine
from app.governance.verdicts import Reason
from app.locale import N_
from app.persistence import structures
from app.web.browse import not_found
from app.web.dependencies import Member, Reading, Work
from app.web.forms import Form, Paragraphs, Text
from app.web.pages import page, see_other
from app.web.routing import Pages

router = Pages()


class StrategyForm(Form):
    text = Paragraphs(longest=20_000)
    seen = Text(longest=100)
    """The line that was being looked at."""


Bound = Annotated[StrategyForm, Depends(StrategyForm.bound)]


@router.get("/circles/{circle_id}/strategy", name="edit_strategy")
def edit(reader: Member, circle_id: str) -> Any:
    return _form(reader, circle_id, None)


@router.post("/circles/{circle_id}/strategy", name="strategy")
def update(reader: Member, work: Work, circle_id: str, form: Bound) -> Any:
    if form.errors:
        return _form(reader, circle_id, form, status=422)
    try:
        set_strategy(work, circle_id, form.text, form.seen if form.given["seen"] else None)
    except OutOfOrder as refused:
        return _form(reader, circle_id, form, status=409, refused=refused.reason)
    return see_other(reader, "circle", circle_id=circle_id, notice=N_("The Strategy is set."), _anchor="strategy")


def _form(
    reader: Reading, circle_id: str, form: StrategyForm | None, status: int = 200, refused: Reason | None = None
) -> Any:
    structure = structures.load_around(reader.connection, reader.here.id, [circle_id], people=[reader.me or ""])
    circle = structure.find(RoleLine, circle_id)
    if circle is None:
        raise not_found()
    line = structure.find(StrategyLine, f"strategy:{circle_id}")
    return page(
        reader,
        "strategies/edit.html",
        status=status,
        form=form or StrategyForm(text=line.text if line else ""),
        circle=circle,
        stands=line,
        refused=refused,
        may=permissions.may_set_strategy(structure, reader.me or "", circle_id),
    )
