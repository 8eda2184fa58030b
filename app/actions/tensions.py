"""Tensions: logged in one field, reworded, closed with what became of them; rows of their own, outside of the log.

log_tension(work, text, role=None) -> tension id
amend_tension(work, tension, text, role=None)
close_tension(work, tension, outcome, remark="")
reopen_tension(work, tension)
"""

from __future__ import annotations

from app.actions import UnitOfWork, private_action
from app.actions.base import allow, clean, person, today
from app.governance.errors import NotFound
from app.governance.tensions import Outcome, Tension, log, may_log, may_see
from app.governance.verdicts import Reason


@private_action
def log_tension(work: UnitOfWork, text: str, role: str | None = None) -> str:
    """Its id. `role`: the Role that it is sensed from; None only for who holds none."""
    owner = person(work)
    allow(may_log(work.structure, owner, role, today(work)))
    tension = log(work.new_id(), owner, text, role, work.now)
    work.tensions.add(tension)
    return tension.id


@private_action
def amend_tension(work: UnitOfWork, tension: str, text: str, role: str | None = None) -> None:
    sensed = own_tension(work, tension)
    allow(may_log(work.structure, sensed.person_id, role, today(work)))
    sensed.amend(text, role)


@private_action
def close_tension(work: UnitOfWork, tension: str, outcome: Outcome, remark: str = "") -> None:
    own_tension(work, tension).close(outcome, clean(remark), work.now)


@private_action
def reopen_tension(work: UnitOfWork, tension: str) -> None:
    own_tension(work, tension).reopen()


def own_tension(work: UnitOfWork, tension: str) -> Tension:
    """To anybody else it is not there."""
    sensed = work.tensions.get(tension)
    if not may_see(person(work), sensed):
        raise NotFound(Reason("", "not_found"))
    return sensed
