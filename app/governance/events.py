"""What is said to have happened: of anything, and of a Proposal. Written to the log, an event is a record of its kind.

What people said is not in an event: it holds a *ref*, "17.argument", the number of the record that tells the event and
the field that the words stand in beside it, so that the words can be forgotten and the log keeps its hashes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from app.governance.documents import from_json, to_json

Ref = str
"""Where somebody's words stand: "<record number>.<field>"; empty where nothing was said."""

ONE, EACH = "Ref", "dict[str, Ref]"
"""The types, as they are written, of an event's fields that hold words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    kind: ClassVar[str]
    about: ClassVar[str] = "proposal"
    changes_structure: ClassVar[bool] = False
    """Its record makes the changes that its body lists."""

    def to_body(self) -> dict[str, Any]:
        """The record's body, without the words."""
        return {each.name: to_json(getattr(self, each.name)) for each in fields(self) if each.type not in (ONE, EACH)}

    def words(self) -> dict[str, Ref]:
        """The ref of each thing said, by field."""
        found: dict[str, Ref] = {}
        for each in fields(self):
            if each.type == ONE:
                found[each.name] = getattr(self, each.name)
            elif each.type == EACH:
                found |= {f"{each.name}.{key}": ref for key, ref in getattr(self, each.name).items()}
        return {name: ref for name, ref in found.items() if ref}

    def __init_subclass__(cls) -> None:
        if "kind" in vars(cls):
            EVENTS[cls.kind] = cls


EVENTS: dict[str, type[Event]] = {}


def event_from_body(kind: str, number: int, body: Mapping[str, Any]) -> Event:
    """The event that a record of the log tells: `body["words"]` names the fields in which something was said."""
    of, given, spoken = EVENTS[kind], dict(body), body.get("words") or {}
    for each in fields(of):
        if each.type == ONE:
            given[each.name] = f"{number}.{each.name}" if each.name in spoken else ""
        elif each.type == EACH:
            keys = [name.removeprefix(f"{each.name}.") for name in spoken if name.startswith(f"{each.name}.")]
            given[each.name] = {key: f"{number}.{each.name}.{key}" for key in keys}
    return from_json(of, given)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLimit:
    """The time limit of a round, as it was when the round opened (§5.3)."""

    policy: str
    days: int
    closes_at: datetime


class Finding(StrEnum):
    """What a test may find of a criterion, and nothing else: as a rule never whether the argument is right (§5.3.3)."""

    ARGUMENT_GIVEN = "argument_given"
    NO_ARGUMENT = "no_argument"
    NOT_LOGICAL = "not_logical"
    """An argument was given that is not logical or not relevant: judged only in a Process Breakdown (§5.5.2-a)."""


class Side(StrEnum):
    """Whose confirmation: an Objection is resolved when both have given theirs (§5.4.5-f)."""

    OBJECTOR = "objector"
    PROPOSER = "proposer"


class DropGround(StrEnum):
    """Why a Facilitator drops a Proposal during integration."""

    UNANSWERED = "unanswered"
    """A question about the Tension or its examples was not answered in good faith (§5.3.4-c)."""
    UNARGUED = "unargued"
    """The Proposer did not argue why the Objector's amended Proposal would fail (§5.3.4-d)."""


# The Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalOpened(Event):
    kind = "proposal_opened"
    proposal: str
    circle: str
    role: str
    tension_id: str | None = None
    changes: list[dict[str, Any]]
    ground: dict[str, list[str]]
    asked: list[str]
    limit: RoundLimit | None = None
    tension: Ref = ""
    example: Ref = ""
    helped: Ref = ""
    summary: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalBrought(Event):
    """It becomes what a meeting processes: a draft, or one that waited (§5.4.5-a)."""

    kind = "proposal_brought"
    proposal: str
    circle: str
    proposer: str
    """Whoever begins the item, it is theirs."""
    role: str
    meeting: str
    tension_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPresented(Event):
    kind = "proposal_presented"
    version: int
    changes: list[dict[str, Any]]
    ground: dict[str, list[str]]
    tension: Ref = ""
    example: Ref = ""
    helped: Ref = ""
    summary: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateProposed(Event):
    """An election proposes its candidate: in a meeting to its objection round, else to everybody (§5.3.5-e)."""

    kind = "proposal_candidate"
    proposal: str
    circle: str
    proposer: str
    role: str
    election: str
    meeting: str | None = None
    changes: list[dict[str, Any]]
    ground: dict[str, list[str]]
    asked: list[str]
    left_out: list[str] = field(default_factory=list)
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReached(Event):
    """The Facilitator moves the meeting on to this step of the Proposal."""

    kind = "proposal_moved_on"
    step: str
    asked: list[str] = field(default_factory=list)
    """In a round: who speaks, first to last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TensionStated(Event):
    """In a meeting the Proposer may wait with these until somebody asks (§5.3.1-a)."""

    kind = "proposal_tension_stated"
    tension: Ref = ""
    example: Ref = ""
    helped: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAmended(Event):
    kind = "proposal_amended"
    version: int
    changes: list[dict[str, Any]]
    ground: dict[str, list[str]]
    takes: list[int] = field(default_factory=list)
    """The suggestions that it takes up, by the numbers of their records."""
    summary: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(Event):
    """A new round on the amended version: every earlier answer falls, and everybody is asked again (§5.3)."""

    kind = "proposal_round_opened"
    round: int
    version: int
    asked: list[str]
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersChanged(Event):
    """Who joined since the round opened is asked too, with the whole time limit; who left counts no longer."""

    kind = "proposal_members_changed"
    joined: list[str]
    left: list[str]
    limit: RoundLimit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoObjection(Event):
    kind = "proposal_answered"
    round: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTakenBack(Event):
    kind = "proposal_answer_taken_back"
    round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Event):
    kind = "proposal_question_asked"
    about_tension: bool = False
    """About the Tension and its examples, which a Proposer answers in good faith (§5.3.4-c)."""
    text: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Event):
    """The Proposer answers, or declines to: then nothing is said."""

    kind = "proposal_question_answered"
    question: int
    text: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reacted(Event):
    kind = "proposal_reacted"
    text: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed(Event):
    """In the reaction round of a meeting: heard, with nothing to say."""

    kind = "proposal_passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRequested(Event):
    """Asynchronous processing stops, unless the Policy named says that it goes on (§5.3-e)."""

    kind = "proposal_escalated"
    stays_open_by: str | None = None
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalParked(Event):
    """The meeting goes on without it; it waits with its Proposer."""

    kind = "proposal_parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn(Event):
    kind = "proposal_withdrawn"
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDiscarded(Event):
    kind = "proposal_discarded"
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDropped(Event):
    kind = "proposal_dropped"
    ground: DropGround
    because: int
    """The record of the question, or of the demand, that was left without."""
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAdopted(Event):
    kind = "proposal_adopted"
    changes_structure = True
    round: int
    version: int
    changes: list[dict[str, Any]]
    answered: list[str]
    silent: list[str] = field(default_factory=list)
    """Whose silence counts, by the Policy of the round's time limit."""
    limit_policy: str | None = None
