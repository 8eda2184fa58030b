"""What elections need of the clock, and the other way to a Circle Rep.

name_rep(work, circle, candidate, term=None)        where a Policy sets another process (§5.1.1)
settle_elections(work)                              whatever is due in the organization
settle_due_elections(database, now)                 the same in every organization: for the scheduler
tell_of_ended_terms(database, now)                  mail to Facilitators, once a day (§5.3.5-f)
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.actions import UnitOfWork, action, private_action
from app.actions.base import allow, person, today
from app.actions.election_notices import facilitators
from app.actions.election_steps import go_on
from app.governance.candidates import open_seats, overdue_terms, seats
from app.governance.changes import Elect
from app.governance.election_permissions import may_name_rep
from app.governance.errors import InvalidChange, NotPermitted
from app.governance.lines import RoleKind, RoleLine
from app.governance.verdicts import Reason
from app.persistence.engine import Database
from app.persistence.queries.elections import with_elections_due, with_terms_ended

# The other way to a Circle Rep


@action
def name_rep(work: UnitOfWork, circle: str, candidate: str, term: date | None = None) -> None:
    """By the Role that the Policy names; of a process in words, the Secretary enters the outcome (§5.1.1)."""
    structure = work.structure
    allow(may_name_rep(structure, person(work), circle, candidate, today(work)))
    if term is not None and term < today(work):
        raise InvalidChange(Reason("5.1.1-a", "term_ends_later"))
    role = structure.core_role(circle, RoleKind.CIRCLE_REP)
    if role is None:
        raise NotPermitted(Reason("5.1.1-a", "role_is_gone"))
    free = open_seats(structure, circle, role.kind) and seats(structure, circle, role.kind) > 1
    replaces = () if free else None
    named = Elect(assignment=work.new_id(), role=role.lineage, person=candidate, term=term, replaces=replaces)
    record = work.change("rep_named", [named], circle=circle, subject=role.lineage)
    if candidate != work.actor.person:
        work.outbox.mail(
            candidate, "role_assigned", role.lineage, record=record.number, role_id=role.lineage, circle_id=circle
        )


# Time


@private_action
def settle_elections(work: UnitOfWork) -> list[str]:
    """Open ballots, close rounds, ask who joined and leave out who left, where it is due; gives whatever moved."""
    moved = []
    for found in work.elections.open_in():
        before = found.recorded
        go_on(work, found)
        if found.recorded != before:
            moved.append(found.id)
    return moved


def settle_due_elections(database: Database, now: datetime) -> list[str]:
    """What the scheduler does every few seconds, as nobody. Writes only where something is due."""
    with database.connect() as connection:
        organizations = list(with_elections_due(connection, now))
    return [each for found in organizations for each in settle_elections(UnitOfWork(database, found, now=now))]


@private_action
def tell_of_terms(work: UnitOfWork, day: str) -> int:
    """Tell the Facilitator of each Circle whose elected person's term ended the day before (§5.3.5-f)."""
    today_, told = date.fromisoformat(day), 0
    for circle in [role.lineage for role in work.structure.all(RoleLine) if role.is_circle]:
        ended = [line for line in overdue_terms(work.structure, circle, today_) if line.term == today_ - timedelta(1)]
        for line in ended:
            work.outbox.mail(facilitators(work, circle), "term_ended", circle, role_id=line.role, circle_id=circle)
            told += 1
    return told


def tell_of_ended_terms(database: Database, now: datetime) -> int:
    """Once a day in each organization, by its own calendar: the day is the key of the write."""
    told = 0
    with database.connect() as connection:
        due = list(with_terms_ended(connection, now))
    for organization, timezone in due:
        day = now.astimezone(ZoneInfo(timezone)).date().isoformat()
        told += tell_of_terms(UnitOfWork(database, organization, now=now, key=f"terms-ended:{day}"), day)
    return told
