"""The secret addresses at which somebody's calendar reads their meetings: made, replaced and ended by their owner.

They are credentials: no record tells of them, and they are kept nowhere but as a hash.
"""

from __future__ import annotations

from app.actions import UnitOfWork
from app.actions.base import person
from app.governance.errors import NotFound
from app.governance.lines import RoleLine
from app.governance.verdicts import Reason
from app.persistence import calendars


def make_feed(work: UnitOfWork, circle: str | None = None) -> str:
    """The token of a new feed of one's own meetings, or of one Circle's; the one before it ends."""
    with work:
        owner = person(work)
        if circle is not None:
            _is_there(work, circle)
        return calendars.add(work.connection, work.organization.id, owner, circle, work.now)


def end_feed(work: UnitOfWork, circle: str | None = None) -> None:
    with work:
        calendars.end(work.connection, work.organization.id, person(work), circle)


def _is_there(work: UnitOfWork, circle: str) -> None:
    line = work.around(circle).find(RoleLine, circle)
    if line is None or not line.is_circle:
        raise NotFound(Reason("", "not_found"))
