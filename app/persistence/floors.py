"""The meeting in which something is processed, joined to it as a Floor, so that the core can ask who takes part."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from app.governance.floor import Floor
from app.governance.proposal_steps import IN_MEETING
from app.governance.structure import Structure


def is_in_meeting(process: Any) -> bool:
    """Whether it is processed in a meeting now: a Proposal at one of a meeting's steps, an election not yet settled."""
    if getattr(process, "meeting", None) is None:
        return False
    if getattr(process, "about", "proposal") == "election":
        return process.settled_record is None
    return getattr(process, "step", None) in IN_MEETING


def floor(structure: Structure, meeting: Any, today: date) -> Floor:
    for module in ("meeting_floor", "meetings"):
        if find_spec(f"app.governance.{module}") is not None:
            of = getattr(import_module(f"app.governance.{module}"), "floor_of", None)
            if of is not None:
                made: Floor = of(structure, meeting, today)
                return made
    raise RuntimeError("Nobody says what a meeting's Floor is.")
