"""The Steps between which a Proposal moves, and the small things that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.governance.events import DropGround, Ref
from app.governance.process import Moment as Moment
from app.governance.verdicts import YES, Verdict


class Step(StrEnum):
    DRAFT = "draft"
    """Private to its author, and outside of the log."""
    OPEN = "open"
    """Asynchronously, questions, reactions, answers, concerns and integration stand side by side (§5.3)."""
    ESCALATED = "escalated"
    """Counts as withdrawn until its Proposer proposes it again in a meeting (§5.3-e)."""
    PRESENT_PROPOSAL = "present_proposal"
    """In a meeting: its Proposer writes it, alone or with the help that they ask for (§5.4.5-a)."""
    CLARIFYING_QUESTIONS = "clarifying_questions"
    REACTION_ROUND = "reaction_round"
    OPTION_TO_CLARIFY = "option_to_clarify"
    OBJECTION_ROUND = "objection_round"
    INTEGRATION = "integration"
    PARKED = "parked"
    """Back in its Proposer's inbox, when the meeting went on without it; to a later meeting, or to everybody."""
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"
    DISCARDED = "discarded"
    DROPPED = "dropped"


SET_ASIDE = frozenset({Step.WITHDRAWN, Step.DISCARDED, Step.DROPPED})
"""By its Proposer; by the Facilitator (§5.3.1); in integration (§5.3.4)."""
CLOSED = SET_ASIDE | {Step.ADOPTED}
WAITING = frozenset({Step.ESCALATED, Step.PARKED})
"""For its Proposer to bring it to a meeting."""
LEFT = SET_ASIDE | {Step.PARKED}
"""How a meeting may leave a Proposal without adopting it."""
IN_MEETING = (
    Step.PRESENT_PROPOSAL,
    Step.CLARIFYING_QUESTIONS,
    Step.REACTION_ROUND,
    Step.OPTION_TO_CLARIFY,
    Step.OBJECTION_ROUND,
    Step.INTEGRATION,
)
"""In the order of §5.4.5."""

NEXT: dict[Step, frozenset[Step]] = {
    Step.DRAFT: frozenset({Step.OPEN, Step.PRESENT_PROPOSAL, Step.OBJECTION_ROUND}),
    # A candidate, proposed by an election in a meeting, begins at its objection round (§5.3.5-e).
    Step.OPEN: SET_ASIDE | {Step.ADOPTED, Step.ESCALATED},
    Step.ESCALATED: frozenset({Step.PRESENT_PROPOSAL, Step.WITHDRAWN}),
    Step.PARKED: frozenset({Step.PRESENT_PROPOSAL, Step.OPEN, Step.WITHDRAWN}),
    Step.PRESENT_PROPOSAL: LEFT | {Step.CLARIFYING_QUESTIONS},
    Step.CLARIFYING_QUESTIONS: LEFT | {Step.REACTION_ROUND},
    Step.REACTION_ROUND: LEFT | {Step.OPTION_TO_CLARIFY},
    Step.OPTION_TO_CLARIFY: LEFT | {Step.OBJECTION_ROUND},
    Step.OBJECTION_ROUND: LEFT | {Step.ADOPTED, Step.INTEGRATION},
    Step.INTEGRATION: LEFT | {Step.OBJECTION_ROUND},
    Step.ADOPTED: frozenset(),
    Step.WITHDRAWN: frozenset(),
    Step.DISCARDED: frozenset(),
    Step.DROPPED: frozenset(),
}
"""What is not here cannot happen."""


class Deed(StrEnum):
    """What people do about a Proposal; in a meeting each has its steps."""

    PRESENT = "present"
    STATE_TENSION = "state_tension"
    ASK = "ask"
    ASK_ABOUT_TENSION = "ask_about_tension"
    ANSWER_QUESTION = "answer_question"
    REACT = "react"
    AMEND = "amend"
    ANSWER = "answer"
    """ "No objection", or a concern."""
    ARGUE = "argue"
    """Argue a concern or withdraw it, test it, have it ruled on."""
    INTEGRATE = "integrate"


HEARD: dict[Deed, tuple[str, tuple[Step, ...]]] = {
    Deed.PRESENT: ("5.4.5-a", (Step.PRESENT_PROPOSAL,)),
    Deed.ASK: ("5.4.5-b", (Step.CLARIFYING_QUESTIONS,)),
    Deed.ANSWER_QUESTION: ("5.4.5-b", (Step.CLARIFYING_QUESTIONS, Step.OPTION_TO_CLARIFY, Step.INTEGRATION)),
    Deed.REACT: ("5.4.5-c", (Step.REACTION_ROUND,)),
    Deed.AMEND: ("5.4.5-d", (Step.OPTION_TO_CLARIFY, Step.INTEGRATION)),
    Deed.ANSWER: ("5.4.5-e", (Step.OBJECTION_ROUND,)),
    Deed.ARGUE: ("5.4.5-e", (Step.OBJECTION_ROUND, Step.INTEGRATION)),
    Deed.INTEGRATE: ("5.4.5-f", (Step.INTEGRATION,)),
    # Of the Tension and its examples one may be asked at any step at which there is talk (§5.3.1, §5.3.4).
    Deed.ASK_ABOUT_TENSION: ("5.3.4-c", (Step.CLARIFYING_QUESTIONS, Step.INTEGRATION)),
    Deed.STATE_TENSION: (
        "5.3.1-a",
        (Step.PRESENT_PROPOSAL, Step.CLARIFYING_QUESTIONS, Step.OPTION_TO_CLARIFY, Step.INTEGRATION),
    ),
}
"""At which steps of a meeting, in the order of §5.4.5; asynchronously all stand side by side (§5.3)."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The Policy that sets a time limit, as it stands now."""

    policy: str
    days: int


@dataclass(frozen=True, slots=True)
class CircleNow:
    """What a Proposal needs to know of its Circle at the moment of an act (`proposal_facts.circle_now`)."""

    members: frozenset[str]
    represented: frozenset[tuple[str, str]] = frozenset()
    """(person, Role): who may speak there for which Role (§5.3)."""
    limit: Limit | None = None
    stays_open_by: str | None = None
    """The Policy by which a request for a meeting does not withdraw a Proposal."""
    ground: Mapping[str, list[str]] = field(default_factory=dict)
    """The lines, now, of what the Proposal's latest version changes."""
    in_breakdown: bool = False
    """In Process Breakdown, where the Facilitator may judge logic and relevance (§5.5.2-a)."""
    hindrance: Verdict = YES
    """In the objection round of a meeting: why the latest version could not be adopted as the structure stands."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a Proposal would change, as it was written once; all versions stay readable."""

    number: int
    changes: list[dict[str, Any]]
    ground: dict[str, list[str]]
    """The ids of the lines that it was written against, by Role or Policy."""
    record: int
    at: datetime
    by: str
    summary: Ref = ""
    takes: list[int] = field(default_factory=list)


class RemarkKind(StrEnum):
    QUESTION = "question"
    REACTION = "reaction"


@dataclass(slots=True)
class Remark:
    """A question with its answer, or a reaction; known by the number of its record."""

    number: int
    kind: RemarkKind
    by: str
    text: Ref
    at: datetime
    about_tension: bool = False
    answer: Ref = ""
    declined: bool = False
    answered_at: datetime | None = None

    @property
    def awaits_answer(self) -> bool:
        return self.kind is RemarkKind.QUESTION and self.answered_at is None


@dataclass(slots=True)
class Answer:
    """ "No objection", in a round."""

    round: int
    at: datetime


@dataclass(slots=True)
class Writing:
    """What its Proposer is writing: a draft, or the next version. Outside of the log, and gone once sent.

    Private, but where it is being presented in a meeting: there everybody sees it grow.
    """

    changes: list[dict[str, Any]] = field(default_factory=list)
    ground: dict[str, list[str]] = field(default_factory=dict)
    tension: str = ""
    example: str = ""
    helped: str = ""
    summary: str = ""
    takes: list[int] = field(default_factory=list)
    seen: int = 0
    """The record after which it was written: what its author was looking at."""
    helpers: list[str] = field(default_factory=list)
    """Who writes with its Proposer in a meeting, by their leave (§5.4.5-a)."""
    by: str | None = None
    """Who wrote last, where several do."""
    page: str = ""
    """And on which opened page: another writes over it only once it has seen it."""
    edition: int = 0
    """How often it has been written."""


@dataclass(slots=True)
class Closing:
    """How a Proposal ended, or where it waits."""

    by: str | None
    at: datetime
    record: int
    reason: Ref = ""
    ground: DropGround | None = None
    because: int | None = None
