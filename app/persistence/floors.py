"""Which processes are in a meeting now, and so need its Floor joined: the core asks it who takes part."""

from __future__ import annotations

from app.governance.elections import Election
from app.governance.proposal_steps import IN_MEETING
from app.governance.proposals import Proposal


def is_in_meeting(process: object) -> bool:
    """A Proposal at one of a meeting's steps, or an election that a meeting is at, or may begin."""
    if isinstance(process, Proposal):
        return process.meeting is not None and process.step in IN_MEETING
    return isinstance(process, Election) and process.meeting is not None and not process.is_over
