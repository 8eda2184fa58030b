"""What a meeting needs to know of its Circle: the Policies that bear on it, terms that have ended, its limit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import Any

from app.governance.candidates import overdue_terms
from app.governance.changes import (
    AddAccountability,
    AddDomain,
    AddPolicy,
    AddRole,
    Change,
    Elect,
    ground_of,
)
from app.governance.circles import circle_members
from app.governance.lines import PolicyLine, RoleLine
from app.governance.meeting_state import MeetingState
from app.governance.meeting_steps import FOR_CLOSING, ItemState, MeetingStep, Where
from app.governance.settings import setting_in_force, settings_in_force
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no

NOTICE, QUORUM, ADDITIONS = "meeting_notice", "quorum", "governance_meeting_additions"

# Policies


def notice_days(structure: Structure, circle: str) -> int:
    """How early a Policy asks for notice: the most of what the Circle's and those above it ask together (§5.4.2-a)."""
    asked = (policy.value.get("days") for policy in settings_in_force(structure, circle, NOTICE))
    return max((days for days in asked if isinstance(days, int)), default=0)


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many Circle Members a Policy asks for, and who is not here yet."""

    needed: int
    here: tuple[str, ...]
    missing: tuple[str, ...]
    policy: str | None = None

    @property
    def is_met(self) -> bool:
        return len(self.here) >= self.needed


def quorum_of(structure: Structure, meeting: MeetingState, present: Iterable[str]) -> Quorum:
    """A number of Circle Members, or a share of them; nothing where no Policy asks for it (§5.4.2-a)."""
    here_now, members = set(present), list(circle_members(structure, meeting.circle))
    here = tuple(person for person in members if person in here_now)
    missing = tuple(person for person in members if person not in here_now)
    policy = setting_in_force(structure, meeting.circle, QUORUM)
    needed = _needed(policy, len(members)) if policy is not None else 0
    return Quorum(needed, here, missing, policy.lineage if policy is not None else None)


def _needed(policy: PolicyLine, members: int) -> int:
    """Never more than there are, so that a Circle that has shrunk can still meet."""
    number, share = policy.value.get("n"), policy.value.get("percent")
    if isinstance(number, int):
        return min(number, members)
    return ceil(members * share / 100) if isinstance(share, int) else 0


def additions_of(structure: Structure, circle: str) -> dict[Where, list[str]]:
    """The steps that Policies add to a meeting, by where (§5.4.3-a)."""
    found = {where: setting_in_force(structure, circle, ADDITIONS, where=where.value) for where in Where}
    return {where: list(policy.value.get("steps", ())) for where, policy in found.items() if policy is not None}


# Terms


def ended_terms(structure: Structure, circle: str, today: date) -> list[dict[str, Any]]:
    """Of elected Roles, as the opening of a meeting tells of them (§5.3.5-f)."""
    return [
        {"role": line.role, "person": line.person, "term": line.term.isoformat()}
        for line in overdue_terms(structure, circle, today)
        if line.term is not None
    ]


# The limit of a special meeting


def within_limit(structure: Structure, meeting: MeetingState, changes: Iterable[Change]) -> Verdict:
    """Whether a special meeting may make these changes: its requester may limit it to named Roles (§5.4-b).

    One that is limited to a Tension takes up nothing else: `on_its_tension` asks that of its agenda.
    """
    if not meeting.roles:
        return YES
    allowed = set(meeting.roles)
    for change in changes:
        if isinstance(change, AddRole) and change.circle in allowed:
            allowed.add(change.role)
        beyond = [role for role in _roles_concerned(structure, change) if role not in allowed]
        if beyond:
            return _beyond(structure, meeting)
    return YES


def election_within_limit(structure: Structure, meeting: MeetingState, role: str) -> Verdict:
    """Whether a special meeting may elect somebody to this Role (§5.4-b)."""
    return YES if not meeting.roles or role in meeting.roles else _beyond(structure, meeting)


def on_its_tension(meeting: MeetingState, owner: str) -> Verdict:
    """Where it limits the meeting to a Tension, its requester puts that on the agenda, and nothing else is (§5.4-b)."""
    if not meeting.tension:
        return YES
    taken = any(item.state not in (ItemState.REMOVED, ItemState.RETURNED) for item in meeting.items)
    return YES if owner == meeting.requested_by and not taken else no("5.4-b", "meeting_is_for_one_tension")


def _roles_concerned(structure: Structure, change: Change) -> list[str]:
    """The Roles that a change is about: of what is inside one that moves or ends, that one; of a Policy, its Role."""
    if isinstance(change, AddRole | AddAccountability | AddDomain | AddPolicy | Elect):
        return [change.role]
    found = []
    for item in ground_of(structure, [change]):
        policy = structure.find(PolicyLine, item)
        role = policy.role if policy is not None else item
        around = {line.lineage for line in structure.chain(role)}
        own = getattr(change, "role", None)
        found.append(own if own is not None and own in around else role)
    return found


def _beyond(structure: Structure, meeting: MeetingState) -> Verdict:
    lines = (structure.find(RoleLine, role) for role in meeting.roles)
    names = ", ".join(line.name for line in lines if line is not None)
    return no("5.4-b", "beyond_the_limit_of_the_meeting", roles=names)


# Time


def fair_share(meeting: MeetingState, at: datetime) -> timedelta:
    """The time that the item in process, or the next one, may take: what is left, without that of the closing round,
    shared out among the items that are left.
    """
    if meeting.ends_at is None or meeting.step in (MeetingStep.CLOSING, MeetingStep.CLOSED):
        return timedelta()
    current = meeting.current
    began = current.began_at if current is not None and current.began_at is not None else at
    items = len(meeting.order) + (1 if current is not None else 0)
    return max(meeting.ends_at - FOR_CLOSING - began, timedelta()) / max(items, 1)
