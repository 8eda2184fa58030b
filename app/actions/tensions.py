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
from app.governance.lines import RoleLine
from app.governance.tensions import Outcome, Tension, log, may_log, may_see
from app.governance.verdicts import YES, Reason, Verdict
from app.persistence.structures import load_role


@private_action
def log_tension(work: UnitOfWork, text: str, role: str | None = None) -> str:
    """Its id. `role`: the Role that it is sensed from; None only for who holds none."""
    owner = person(work)
    allow(_may_log(work, owner, role))
    tension = log(work.new_id(), owner, text, role, work.now)
    work.tensions.add(tension)
    return tension.id


@private_action
def amend_tension(work: UnitOfWork, tension: str, text: str, role: str | None = None) -> None:
    sensed = own_tension(work, tension)
    allow(_may_log(work, sensed.person_id, role))
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


def _may_log(work: UnitOfWork, owner: str, role: str | None) -> Verdict:
    """Most Tensions come from a Role that their owner fills; what is around it is read for the others only."""
    if role is None:
        return YES
    alone = load_role(work.connection, work.organization.id, role)
    if may_log(alone, owner, role, today(work)):
        return YES
    line = alone.find(RoleLine, role)
    around = [line.circle] if line is not None and line.circle is not None else []
    return may_log(work.around(role, *around, people=[owner]), owner, role, today(work))
