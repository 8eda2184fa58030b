"""What every action needs: who acts, which day it is, and how a refusal is made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from app.actions import UnitOfWork
from app.governance import (
    breakdown_permissions,
    election_permissions,
    meeting_permissions,
    proposal_permissions,
    ruling_permissions,
)
from app.governance.errors import InvalidChange, NotPermitted, OutOfOrder
from app.governance.proposal_steps import Moment
from app.governance.verdicts import Reason, Verdict

NOT_NOW = frozenset[str]().union(
    proposal_permissions.NOT_NOW,
    meeting_permissions.NOT_NOW,
    election_permissions.NOT_NOW,
    ruling_permissions.NOT_NOW,
    breakdown_permissions.NOT_NOW,
)
LONGEST_SAYING = 10_000
"""Characters in what somebody says at once."""


def today(work: UnitOfWork) -> date:
    """The organization's own day."""
    return work.now.astimezone(ZoneInfo(work.organization.timezone)).date()


def person(work: UnitOfWork) -> str:
    if work.actor.person is None:
        raise NotPermitted(Reason("", "sign_in_first"))
    return work.actor.person


def moment(work: UnitOfWork, by: str | None = None) -> Moment:
    """Of an act of the actor's, or of whoever they enter it for."""
    return Moment(work.next_number, work.now, by or work.actor.person)


def allow(verdict: Verdict) -> None:
    """ "Not now" is told from "not you": looking again may help with the one, and not with the other."""
    if verdict.reason is not None:
        raise (OutOfOrder if verdict.reason.message in NOT_NOW else NotPermitted)(verdict.reason)


def clean(text: str) -> str:
    """What somebody wrote, without the blanks around it; refused where it is longer than anybody reads."""
    text = text.strip()
    if len(text) > LONGEST_SAYING:
        raise InvalidChange(Reason("", "too_long", {"most": LONGEST_SAYING}))
    return text


def say(work: UnitOfWork, by: str | None = None, /, **said: str) -> tuple[Moment, dict[str, str]]:
    """The moment of an act, and what is said in it, by field."""
    return moment(work, by), {name: text for name, words in said.items() if (text := clean(words))}


def refs(now: Moment, said: Mapping[str, str]) -> dict[str, str]:
    """Where each thing said will stand."""
    return {name: now.words(name) for name in said}
