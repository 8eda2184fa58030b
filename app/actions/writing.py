"""What somebody writes in a Proposal: the changes as the core writes them, and the ground that they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.actions import UnitOfWork
from app.actions.base import clean
from app.actions.identities import allow_new_ids
from app.actions.process import stand_on
from app.governance.changes import CHANGES, change_from_body, change_to_body, check_all, ground_of
from app.governance.errors import InvalidChange
from app.governance.meeting_facts import within_limit
from app.governance.proposal_facts import changes_of
from app.governance.proposal_steps import Writing
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.governance.verdicts import Reason
from app.persistence.structures import load_structure

Bodies = Sequence[dict[str, Any]]


def sendable(
    work: UnitOfWork, proposal: Proposal, changes: Bodies, seen: int | None
) -> tuple[list[dict[str, Any]], dict[str, list[str]]]:
    """The changes and the ground that they stand on, where they may be made."""
    bodies = checked_bodies(work, changes)
    ground = ground_of(as_seen(work, seen), changes_of(bodies))
    stand_on(work, ground, bodies)
    must_be_possible(work, proposal, bodies)
    if proposal.in_meeting:
        verdict = within_limit(work.structure, work.meetings.get(proposal.here.meeting), changes_of(bodies))
        if not verdict:
            raise InvalidChange(verdict.reason)
    return bodies, ground


def writing(
    work: UnitOfWork, changes: Bodies, tension: str, example: str, helped: str, summary: str, seen: int | None
) -> Writing:
    bodies = checked_bodies(work, changes)
    then = as_seen(work, seen)
    return Writing(
        changes=bodies,
        ground=ground_of(then, changes_of(bodies)),
        tension=clean(tension),
        example=clean(example),
        helped=clean(helped),
        summary=clean(summary),
        seen=then.at,
    )


def as_seen(work: UnitOfWork, seen: int | None) -> Structure:
    if seen is None or not 0 < seen < work.structure.at:
        return work.structure
    return load_structure(work.connection, work.organization.id, seen)


def checked_bodies(work: UnitOfWork, changes: Bodies) -> list[dict[str, Any]]:
    """As the core writes them; what is not in its vocabulary is no Governance (§5.2)."""
    for body in changes:
        if body.get("type") not in CHANGES:
            raise InvalidChange(Reason("5.2-a", "not_governance", {"what": str(body.get("type", ""))}))
    try:
        bodies = [change_to_body(change_from_body(dict(body))) for body in changes]
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidChange(Reason("5.2-a", "change_is_incomplete")) from error
    allow_new_ids(work, bodies)
    return bodies


def must_be_possible(work: UnitOfWork, proposal: Proposal, changes: Bodies) -> None:
    examined = check_all(work.structure, proposal.circle, changes_of(changes), candidate=proposal.candidate)
    verdict = examined.verdict
    if not verdict:
        raise InvalidChange(verdict.reason)
