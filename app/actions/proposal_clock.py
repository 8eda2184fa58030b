"""What the program does of itself about asynchronous Proposals: asks who joined, adopts what is due (§5.3).

settle_proposals(work) -> adopted proposal ids    whatever is due in the organization
close_due_proposals(database, now)                the same in every organization: for the clock
"""

from __future__ import annotations

from datetime import datetime

from app.actions import UnitOfWork, private_action
from app.actions.process import tell
from app.governance.proposal_steps import Step
from app.persistence.engine import Database
from app.persistence.queries.due import with_something_due


@private_action
def settle_proposals(work: UnitOfWork) -> list[str]:
    """Ask who joined, leave out who left, adopt what is complete or whose time limit has passed; gives the adopted."""
    adopted = []
    for found in work.proposals.open_in():
        if found.is_open:
            tell(work, found)
        if found.step is Step.ADOPTED:
            adopted.append(found.id)
    return adopted


def close_due_proposals(database: Database, now: datetime) -> list[str]:
    """What the clock does every few seconds, as nobody; gives the adopted. Writes only where something is due."""
    with database.connect() as connection:
        organizations = list(with_something_due(connection, now))
    return [each for found in organizations for each in settle_proposals(UnitOfWork(database, found, now=now))]
