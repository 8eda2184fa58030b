"""What happened to an Objection: raised, argued, tested, ruled on and integrated (§5.3.2 to §5.3.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.governance.events import Event, Finding, Ref, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionEvent(Event):
    about = "objection"
    objection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernRaised(ObjectionEvent):
    kind = "objection_raised"
    role: str
    breaks: str = ""
    """The clause of the Constitution that adoption would break, as claimed (§5.3.2-b)."""
    concern: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionArgued(ObjectionEvent):
    kind = "objection_argued"
    criterion: str
    met: bool
    argument: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernWithdrawn(ObjectionEvent):
    kind = "objection_withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernLapsed(ObjectionEvent):
    """Whoever raised it no longer represents that Role in the Circle; who follows them is asked."""

    kind = "objection_lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TestRequested(ObjectionEvent):
    kind = "objection_test_requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionTested(ObjectionEvent):
    kind = "objection_tested"
    findings: dict[str, Finding]
    answers: dict[str, Ref] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingRequested(ObjectionEvent):
    kind = "objection_ruling_requested"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachRuled(ObjectionEvent):
    kind = "objection_ruled"
    breaks: bool
    reasoning: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionTakenUp(ObjectionEvent):
    """The one that a meeting integrates now (§5.4.5-f)."""

    kind = "objection_taken_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentSuggested(ObjectionEvent):
    kind = "objection_amendment_suggested"
    changes: list[dict[str, Any]]
    text: Ref = ""
    argument: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionConfirmed(ObjectionEvent):
    kind = "objection_confirmed"
    side: Side
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionAbandoned(ObjectionEvent):
    kind = "objection_abandoned"
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentDemanded(ObjectionEvent):
    """The Objector asks why their amended Proposal would fail in one of the examples, or in a new one (§5.3.4-d)."""

    kind = "objection_argument_demanded"
    suggestion: int
    example: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentGiven(ObjectionEvent):
    kind = "objection_argument_given"
    demand: int
    argument: Ref = ""
