"""Tensions: the gap between what is and what could be, sensed from a Role, private to whoever senses it (§1.2.1).

They live outside of the log. A Tension becomes part of governance when its owner sends a Proposal for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.governance.circles import leads_role, roles_represented
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.lines import RoleLine
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no

LONGEST = 5_000
"""Characters in a Tension."""


class Outcome(StrEnum):
    """What became of a Tension, in a word."""

    ACTED = "acted"
    ASKED = "asked"
    PROPOSED = "proposed"
    NO_LONGER = "no_longer"
    OTHERWISE = "otherwise"


@dataclass(slots=True, kw_only=True)
class Tension:
    id: str
    person_id: str
    role_id: str | None = None
    """The Role that it is sensed from; None for whoever fills none."""
    text: str
    logged_at: datetime
    closed_at: datetime | None = None
    outcome: str | None = None
    remark: str = ""
    version: int = 0
    """Of its row; 0 until it is written."""
    bring_to: str | None = None
    """The Circle to whose next meeting its owner means to bring it; nobody else knows."""

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def amend(self, text: str, role: str | None) -> None:
        self._must_be_open()
        self.text, self.role_id = _said(text), role

    def close(self, outcome: Outcome, remark: str, now: datetime) -> None:
        self._must_be_open()
        self.closed_at, self.outcome, self.remark = now, Outcome(outcome).value, remark.strip()
        self.bring_to = None

    def reopen(self) -> None:
        """Closed too early: the Tension is there again, as it was."""
        self.closed_at, self.outcome, self.remark = None, None, ""

    def prepare(self, circle: str | None) -> None:
        """Keep it for the next meeting of a Circle, or for none any more."""
        if circle is not None:
            self._must_be_open()
        self.bring_to = circle

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise OutOfOrder(no("1.2.1", "tension_is_closed").reason)


def log(tension: str, person: str, text: str, role: str | None, now: datetime) -> Tension:
    return Tension(id=tension, person_id=person, role_id=role, text=_said(text), logged_at=now)


def may_log(structure: Structure, person: str, role: str | None, today: date) -> Verdict:
    """Whoever fills a Role, or speaks for one in a Circle, can log a Tension sensed from it (§1.2.1).

    Of a Role that the person fills, only the Role and its assignments are looked at.
    """
    if role is None or leads_role(structure, role, person):
        return YES
    line = structure.find(RoleLine, role)
    if line is None:
        return no("1.2.1", "role_is_gone")
    places = [line.circle or role, *(link.circle for link in structure.links_of(role))]
    if any(role in roles_represented(structure, person, circle, today) for circle in places):
        return YES
    return no("1.2.1", "tension_of_a_role_you_hold", role=line.name)


def may_see(person: str, tension: Tension) -> Verdict:
    return YES if person == tension.person_id else no("", "tension_is_private")


def _said(text: str) -> str:
    text = text.strip()
    if not text:
        raise InvalidChange(no("1.2.1", "tension_says_nothing").reason)
    if len(text) > LONGEST:
        raise InvalidChange(no("", "too_long", most=LONGEST).reason)
    return text
