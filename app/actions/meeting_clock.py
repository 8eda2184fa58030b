"""What the program does of itself about meetings: closes what was left open, tells newcomers of what is ahead.

settle_meetings(work) -> meeting ids          what is due in the organization
tell_newcomers(work)
close_overdue_meetings(database, now)         the same in every organization: for the clock
"""

from __future__ import annotations

from datetime import datetime

from app.actions import UnitOfWork, private_action
from app.actions.agenda import leave_item, subject_of
from app.actions.base import moment
from app.actions.meetings_base import tell
from app.governance.circles import circle_members
from app.governance.lines import RoleLine
from app.governance.meeting_steps import MeetingStep
from app.persistence.engine import Database
from app.persistence.queries.meetings_due import with_meetings_due


@private_action
def settle_meetings(work: UnitOfWork) -> list[str]:
    """Close what was left open past its end, call off what nobody opened, tell newcomers of what is ahead."""
    settled = []
    for found in work.meetings.open_in():
        if found.is_overdue(work.now):
            leave_item(work, found, subject_of(work, found))
            found.close_overdue(moment(work, None))
        elif found.step is MeetingStep.SCHEDULED and found.is_up(work.now):
            found.lapse(moment(work, None))
        else:
            continue
        tell(work, found)
        settled.append(found.id)
    return settled


@private_action
def tell_newcomers(work: UnitOfWork) -> None:
    """Who became a Circle Member since is given notice of the meetings ahead; by mail once for each series."""
    mailed = set[tuple[str, str]]()
    for found in work.meetings.open_in():
        if found.step is not MeetingStep.SCHEDULED or work.structure.find(RoleLine, found.circle) is None:
            continue
        newcomers = sorted(set(circle_members(work.structure, found.circle)) - found.told.keys())
        if not newcomers or found.is_up(work.now):
            continue
        found.give_notice(moment(work, None), newcomers)
        tell(work, found)
        first = [each for each in newcomers if (found.series or found.id, each) not in mailed]
        mailed |= {(found.series or found.id, each) for each in first}
        if first:
            work.outbox.mail(first, "meeting_scheduled", found.id, circle_id=found.circle)


def close_overdue_meetings(database: Database, now: datetime) -> list[str]:
    """What the clock does, as nobody; gives the meetings that it closed. Writes only where something is due."""
    with database.connect() as connection:
        due = list(with_meetings_due(connection, now))
    closed = []
    for found in due:
        closed += settle_meetings(UnitOfWork(database, found, now=now))
        tell_newcomers(UnitOfWork(database, found, now=now))
    return closed
