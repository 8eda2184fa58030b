"""What a time limit has decided stands before anybody changes what it was decided on."""

from __future__ import annotations

from app.actions import UnitOfWork
from app.actions.proposals import settle_proposals
from app.persistence.queries.due import is_time_up


def settle_what_is_due(work: UnitOfWork) -> None:
    """Close the Proposals whose time limit has passed, before who is a Circle Member changes (§5.3-c).

    The scheduler does so every few seconds; this is for the moment in between.
    """
    if is_time_up(work.connection, work.organization.id, work.now):
        settle_proposals(work)
