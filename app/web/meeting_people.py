"""Who would act if a meeting were opened now, and what others noted or entered there for its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.governance.meeting_floor import KINDS, acting_here, taking_part
from app.governance.surrogates import acting
from app.persistence.queries import history
from app.persistence.queries.history import Told

if TYPE_CHECKING:
    from app.web.meeting_views import MeetingView


def expected(view: MeetingView) -> dict[str, str | None]:
    """Who facilitates and who keeps the records, if everybody comes (§5.3.6)."""
    today = view.reader.today
    return {name: acting(view.structure, view.meeting.circle, kind, today).person for name, kind in KINDS.items()}


def would_act(view: MeetingView) -> list[str]:
    """As what the reader would act, beyond what is theirs, if they opened it with those who are here."""
    today, me = view.reader.today, view.me
    if me is None or not view.deeds.open:
        return []
    here = {*taking_part(view.structure, view.meeting, today), me}
    return [
        name
        for name, person in expected(view).items()
        if person != me and acting_here(view.structure, view.meeting, name, today, here=here, declaring=me).person == me
    ]


def entered_for(view: MeetingView) -> list[Told]:
    """Asked only for whom others have noted: who came without a device, or is gone."""
    mine = [each for each in view.meeting.attendance if each.person == view.me]
    if view.me is None or all(each.own_device and each.left_at is None for each in mine):
        return []
    return history.entered_for(view.reader.connection, view.reader.here.id, view.id, view.me)
