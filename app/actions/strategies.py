"""A Circle's Strategy, as its Circle Leads word it (§1.4.3)."""

from __future__ import annotations

from app.actions import UnitOfWork, action
from app.actions.base import allow, clean, person
from app.actions.breakdowns import allow_to_undo
from app.actions.organizations import checked
from app.governance import permissions
from app.governance.changes import SetStrategy
from app.governance.errors import NotFound, OutOfOrder
from app.governance.lines import RoleLine, StrategyLine
from app.governance.verdicts import Reason


@action
def set_strategy(work: UnitOfWork, circle: str, text: str, seen: str | None = None) -> None:
    """The whole text, as it shall read; an empty one ends it. The same text again is no record.

    `seen`: the id of the line that its writer was looking at, "" for none; another's words are not overwritten unseen.
    """
    structure, me = work.structure, person(work)
    if structure.find(RoleLine, circle) is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_set_strategy(structure, me, circle))
    said = clean(text)
    stands = structure.find(StrategyLine, f"strategy:{circle}")
    if said == (stands.text if stands is not None else ""):
        return
    if seen is not None and seen != (stands.id if stands is not None else ""):
        raise OutOfOrder(Reason("", "changed_meanwhile"))
    if stands is not None:
        allow_to_undo(work, circle, stands.since)
    work.change(
        "strategy_set", checked(structure, [SetStrategy(circle=circle, text=said)]), circle=circle, subject=circle
    )
