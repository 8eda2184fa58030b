"""Objections: a concern, the criteria that it is put through, its tests, and how it is settled (§5.3.2 to §5.3.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from app.governance.events import Finding, Ref, Side
from app.governance.phrases import Phrase
from app.governance.verdicts import YES, Verdict, no


class Criterion(StrEnum):
    CAPACITY = "capacity"
    ROLE = "role"
    CREATED = "created"
    NECESSARY = "necessary"
    CONSTITUTION = "constitution"


class Question(NamedTuple):
    """What is asked of a criterion, in plain words; they are put one at a time."""

    clause: str
    text: Phrase

    def asked(self, language: str) -> str:
        return self.text[language.startswith("fr")]


QUESTIONS = {
    Criterion.CAPACITY: Question(
        "5.3.2-a",
        (
            "Would adopting this reduce the Circle's capacity to enact its Purpose or Accountabilities? How?",
            "L'adopter réduirait-il la capacité du Cercle à réaliser sa Raison d'Être ou ses Redevabilités ? Comment ?",
        ),
    ),
    Criterion.ROLE: Question(
        "5.3.2-a",
        (
            "Would it limit the Role that you represent here, so that you would say so even if you filled no other? "
            "How?",
            "Cela limiterait-il le Rôle que vous représentez ici, au point que vous le diriez même sans autre Rôle ? "
            "Comment ?",
        ),
    ),
    Criterion.CREATED: Question(
        "5.3.2-a",
        (
            "Does this Proposal create the harm, rather than leave something that was already there? How?",
            "Est-ce cette Proposition qui crée le tort, au lieu de laisser en place ce qui existait déjà ? Comment ?",
        ),
    ),
    Criterion.NECESSARY: Question(
        "5.3.2-a",
        (
            "Would the harm necessarily follow, or, if it might not, would there be no time to adapt before it is "
            "significant? Why?",
            "Le tort s'ensuivrait-il nécessairement, ou, sinon, manquerait-on de temps pour s'adapter avant qu'il ne "
            "soit significatif ? Pourquoi ?",
        ),
    ),
    Criterion.CONSTITUTION: Question(
        "5.3.2-b",
        (
            "Which rule of the Constitution would adopting this break, and how?",
            "Quelle règle de la Constitution l'adoption enfreindrait-elle, et comment ?",
        ),
    ),
}

ALL_FOUR = (Criterion.CAPACITY, Criterion.ROLE, Criterion.CREATED, Criterion.NECESSARY)


class ObjectionState(StrEnum):
    BEING_ARGUED = "being_argued"
    """A concern; it holds the Proposal up until it is settled one way or the other."""
    STANDS = "stands"
    """All criteria are argued: it is an Objection."""
    NOT_AN_OBJECTION = "not_an_objection"
    """Its owner found that a criterion is not met."""
    RESOLVED = "resolved"
    DISCARDED = "discarded"
    """Tested, and without a reasoned argument (§5.3.4)."""
    DISMISSED = "dismissed"
    """The Secretary ruled that the Constitution is not broken (§5.3.3)."""
    ABANDONED = "abandoned"
    """Its Objector did not seek an amendment in good faith (§5.3.4)."""
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """Its Objector no longer represents that Role in the Circle."""
    FALLEN = "fallen"
    """Its Proposal was proposed anew in a meeting, where it may be raised again (§5.3-e)."""


UNSETTLED = frozenset({ObjectionState.BEING_ARGUED, ObjectionState.STANDS})


@dataclass(slots=True)
class Argument:
    met: bool
    words: Ref
    at: datetime


@dataclass(slots=True)
class Test:
    """What the Facilitator asked of each criterion, and found: whether an argument was given, not what it weighs."""

    __test__ = False  # Pytest: no test of ours.

    number: int
    by: str
    at: datetime
    findings: dict[Criterion, Finding]
    answers: dict[Criterion, Ref] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """In the order of the questions, which pages number: what is kept comes back in that of the alphabet."""
        self.findings = {each: self.findings[each] for each in Criterion if each in self.findings}

    @property
    def failed(self) -> bool:
        return any(finding is not Finding.ARGUMENT_GIVEN for finding in self.findings.values())


@dataclass(slots=True)
class Ruling:
    """The Secretary's word on whether adoption would break the Constitution; `breaks` is None while it is awaited."""

    asked_by: str
    by: str | None = None
    breaks: bool | None = None
    reasoning: Ref = ""


@dataclass(slots=True)
class Suggestion:
    """An amendment that somebody suggests, to resolve this Objection; known by the number of its record (§5.3.4)."""

    number: int
    by: str
    at: datetime
    changes: list[dict[str, Any]]
    text: Ref = ""
    argument: Ref = ""


@dataclass(slots=True)
class Demand:
    """That the Proposer argue why an amended Proposal of the Objector's would fail in an example (§5.3.4-d)."""

    number: int
    suggestion: int
    at: datetime
    example: Ref = ""
    argument: Ref = ""
    argued_at: datetime | None = None


@dataclass(slots=True)
class Objection:
    id: str
    by: str
    role: str
    """The Role for which it is raised (§5.3)."""
    concern: Ref
    raised_at: datetime
    record: int
    round: int
    version: int
    """Of the Proposal, as it was when the concern was raised."""
    breaks: str = ""
    """The clause that adoption would break, where that is the claim."""
    state: ObjectionState = ObjectionState.BEING_ARGUED
    arguments: dict[Criterion, Argument] = field(default_factory=dict)
    test_requested_by: str | None = None
    """Who asked for the test that is now due (§5.3.4-a)."""
    tests: list[Test] = field(default_factory=list)
    ruling: Ruling | None = None
    suggestions: list[Suggestion] = field(default_factory=list)
    demands: list[Demand] = field(default_factory=list)
    confirmed: dict[Side, int] = field(default_factory=dict)
    """The version of the Proposal that each side confirmed last."""
    settled_at: datetime | None = None
    settled_by: str | None = None
    reason: Ref = ""

    @property
    def unsettled(self) -> bool:
        return self.state in UNSETTLED

    @property
    def stands(self) -> bool:
        return self.state is ObjectionState.STANDS

    @property
    def claims_breach(self) -> bool:
        return bool(self.breaks)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """A claim that the Constitution would be broken has one criterion, any other concern all four (§5.3.2)."""
        return (Criterion.CONSTITUTION,) if self.claims_breach else ALL_FOUR

    @property
    def next_criterion(self) -> Criterion | None:
        """The one to ask about now: they are put one at a time."""
        return next((each for each in self.criteria if each not in self.arguments), None)

    @property
    def ruling_awaited(self) -> bool:
        return self.ruling is not None and self.ruling.breaks is None

    @property
    def ruled_a_breach(self) -> bool:
        """The Secretary said so: no test takes the Objection away any more (§5.3.2)."""
        return self.ruling is not None and self.ruling.breaks is True

    def suggestion(self, number: int) -> Suggestion | None:
        return next((each for each in self.suggestions if each.number == number), None)

    def demand(self, number: int) -> Demand | None:
        return next((each for each in self.demands if each.number == number), None)

    # When what may happen

    def hears(self) -> Verdict:
        """A settled concern stays readable, and nothing more happens to it."""
        return YES if self.unsettled else no("5.3.3-a", "objection_is_settled")

    def hears_integration(self) -> Verdict:
        return YES if self.stands else no("5.3.2-a", "objection_needs_an_argument")

    def may_settle_by_belief(self) -> Verdict:
        """Asked for a test, the Facilitator must test before concluding anything else."""
        return no("5.3.4-a", "test_comes_first") if self.test_requested_by else YES
