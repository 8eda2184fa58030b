"""Rulings: what a text means, asked of a Secretary, ruled with its logic, published, appealed (§4.2.1).

    asked ──▶ ruled ◀──▶ appealed
      └─▶ withdrawn

A ruling is about one text: a line of Governance, or a clause of the Constitution (`ruling_texts.py`). Each decision
keeps the lines that it read, so that it is flagged once the text, or what the text serves, has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Self, TypeVar

from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import Event, Ref
from app.governance.process import Moment, Process
from app.governance.verdicts import YES, Verdict, no


class State(StrEnum):
    ASKED = "asked"
    """It waits for the Secretary of its Circle."""
    RULED = "ruled"
    APPEALED = "appealed"
    """It stands, and waits for the Secretary of a Circle above."""
    WITHDRAWN = "withdrawn"


NEXT: dict[State, frozenset[State]] = {
    State.ASKED: frozenset({State.RULED, State.WITHDRAWN}),
    State.RULED: frozenset({State.APPEALED}),
    State.APPEALED: frozenset({State.RULED}),
    State.WITHDRAWN: frozenset(),
}
"""What is not here cannot happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The lines that were read: those of the text, and those of its context (§4.2)."""

    text: list[str] = field(default_factory=list)
    context: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingEvent(Event):
    about = "ruling"
    ruling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingAsked(RulingEvent):
    kind = "ruling_asked"
    circle: str
    about_table: str
    about_line: str
    clause: str = ""
    """A clause of the Constitution that the question is about too."""
    question: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(RulingEvent):
    """What a Secretary decides: the answer, its logic, and how it stands to the published rulings before it."""

    circle: str
    ground: Ground
    published: bool
    follows: list[str]
    answer: Ref = ""
    logic: Ref = ""
    departs: dict[str, Ref] = field(default_factory=dict)
    """The new circumstance, by the ruling from which this one departs (§4.2.1-c)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingGiven(Decided):
    kind = "ruling_given"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingOverruled(Decided):
    kind = "ruling_overruled"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingUpheld(RulingEvent):
    kind = "ruling_upheld"
    circle: str
    logic: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingWithdrawn(RulingEvent):
    kind = "ruling_withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingPublished(RulingEvent):
    kind = "ruling_published"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingAppealed(RulingEvent):
    kind = "ruling_appealed"
    to: str
    """The Circle above whose Secretary decides."""
    reason: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealWithdrawn(RulingEvent):
    kind = "ruling_appeal_withdrawn"


D = TypeVar("D", bound=Decided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a Secretary has to say, having been shown the published rulings before theirs (`precedents`)."""

    answer: Ref
    logic: Ref
    ground: Ground
    precedents: Collection[str] = ()
    follows: Collection[str] = ()
    departs: Mapping[str, Ref] = field(default_factory=dict)
    publish: bool = False


@dataclass(slots=True)
class Decision:
    circle: str
    by: str | None
    at: datetime
    record: int
    answer: Ref
    logic: Ref
    ground: Ground
    published: bool
    follows: list[str]
    departs: dict[str, Ref]


@dataclass(slots=True)
class Appeal:
    circle: str
    by: str | None
    at: datetime
    record: int
    reason: Ref = ""
    overruled: bool | None = None
    """None while it waits, and where it was withdrawn."""
    decided_by: str | None = None
    decided_at: datetime | None = None
    logic: Ref = ""
    withdrawn_at: datetime | None = None

    @property
    def waits(self) -> bool:
        return self.overruled is None and self.withdrawn_at is None


@dataclass(slots=True, kw_only=True)
class Ruling(Process):
    about = "ruling"

    state: State = State.ASKED
    about_table: str
    about_line: str
    clause: str = ""
    question: Ref = ""
    asked_by: str | None = None
    asked_at: datetime
    asked_record: int
    decisions: list[Decision] = field(default_factory=list)
    """The last one stands; those before it were overruled."""
    appeals: list[Appeal] = field(default_factory=list)

    @property
    def standing(self) -> Decision | None:
        return self.decisions[-1] if self.decisions else None

    @property
    def published(self) -> bool:
        return self.standing is not None and self.standing.published

    @property
    def ruling_circle(self) -> str:
        """Whose Secretary's word stands, or is asked for."""
        return self.standing.circle if self.standing is not None else self.circle

    @property
    def waits_for(self) -> str | None:
        """The Circle whose Secretary is awaited."""
        if self.state is State.ASKED:
            return self.circle
        return self.appeals[-1].circle if self.state is State.APPEALED else None

    def is_about(self, table: str, line: str, clause: str = "") -> bool:
        """The same text, or the same clause of the Constitution."""
        return (self.about_table, self.about_line) == (table, line) or bool(clause and clause == self.clause)

    # When what may happen

    def may_move_to(self, state: State) -> Verdict:
        if state in NEXT[self.state]:
            return YES
        if self.state is State.WITHDRAWN:
            return no("4.2.1-a", "ruling_is_withdrawn")
        if state is State.WITHDRAWN:
            return no("4.2.1-a", "ruling_is_answered")
        if state is State.APPEALED:
            return no("4.2.1-b", "appeal_waits" if self.state is State.APPEALED else "nothing_to_appeal")
        return no("4.2.1-a", "ruling_is_answered")

    def may_be_published(self) -> Verdict:
        if self.standing is None:
            return no("4.2.1-c", "nothing_to_publish")
        return no("4.2.1-c", "published_already") if self.published else YES

    # What is done

    @classmethod
    def ask(cls, now: Moment, ruling: str, circle: str, table: str, line: str, question: Ref, clause: str = "") -> Self:
        if not question:
            raise InvalidChange(no("4.2.1-a", "ruling_answers_a_question").reason)
        asked = RulingAsked(
            ruling=ruling, circle=circle, about_table=table, about_line=line, clause=clause, question=question
        )
        made = cls.begin(asked, now)
        made._happen(now, asked)
        return made

    def withdraw(self, now: Moment) -> None:
        self._require(self.may_move_to(State.WITHDRAWN))
        self._happen(now, RulingWithdrawn(ruling=self.id))

    def rule(self, now: Moment, answer: Answer) -> None:
        """Each published ruling before it is followed, or departed from for a new circumstance (§4.2.1-c)."""
        if self.state is not State.ASKED:
            self._require(
                no("4.2.1-a", "ruling_is_withdrawn" if self.state is State.WITHDRAWN else "ruling_is_answered")
            )
        self._happen(now, self._decided(RulingGiven, self.circle, answer))

    def publish(self, now: Moment) -> None:
        self._require(self.may_be_published())
        self._happen(now, RulingPublished(ruling=self.id))

    def appeal(self, now: Moment, circle: str, reason: Ref) -> None:
        self._require(self.may_move_to(State.APPEALED))
        if not reason:
            raise InvalidChange(no("4.2.1-b", "say_why").reason)
        self._happen(now, RulingAppealed(ruling=self.id, to=circle, reason=reason))

    def withdraw_appeal(self, now: Moment) -> None:
        """The ruling stands as if nobody had appealed, and may be appealed again."""
        self._appealed_to()
        self._happen(now, AppealWithdrawn(ruling=self.id))

    def uphold(self, now: Moment, logic: Ref) -> None:
        circle = self._appealed_to()
        if not logic:
            raise InvalidChange(no("4.2.1-b", "ruling_gives_its_logic").reason)
        self._happen(now, RulingUpheld(ruling=self.id, circle=circle, logic=logic))

    def overrule(self, now: Moment, answer: Answer) -> None:
        """The answer of the Circle above stands from now on."""
        self._happen(now, self._decided(RulingOverruled, self._appealed_to(), answer))

    def _decided(self, of: type[D], circle: str, answer: Answer) -> D:
        if not (answer.answer and answer.logic):
            raise InvalidChange(no("4.2.1-a", "ruling_gives_its_logic").reason)
        before = set(answer.precedents)
        if before - set(answer.follows) - answer.departs.keys():
            raise InvalidChange(no("4.2.1-c", "precedents_come_first").reason)
        departs = {ruling: ref for ruling, ref in answer.departs.items() if ruling in before}
        if not all(departs.values()):
            raise InvalidChange(no("4.2.1-c", "departing_names_the_circumstance").reason)
        return of(
            ruling=self.id,
            circle=circle,
            ground=answer.ground,
            published=answer.publish,
            follows=sorted(before & set(answer.follows) - departs.keys()),
            answer=answer.answer,
            logic=answer.logic,
            departs=departs,
        )

    def _appealed_to(self) -> str:
        if self.state is not State.APPEALED:
            self._require(no("4.2.1-b", "no_appeal_waits"))
        return self.appeals[-1].circle

    def _require(self, verdict: Verdict) -> None:
        if not verdict:
            raise OutOfOrder(verdict.reason)

    # What it becomes

    @classmethod
    def begin(cls, event: Event, moment: Moment) -> Self:
        if not isinstance(event, RulingAsked):
            raise ValueError(f"Record {moment.number} ({event.kind}) tells of a ruling that nobody has asked for.")
        return cls(
            id=event.ruling,
            circle=event.circle,
            about_table=event.about_table,
            about_line=event.about_line,
            asked_at=moment.at,
            asked_record=moment.number,
        )

    def take_in(self, event: Event, moment: Moment) -> None:
        match event:
            case RulingAsked():
                self.clause, self.question, self.asked_by = event.clause, event.question, moment.by
                self.asked_at, self.asked_record = moment.at, moment.number
            case RulingWithdrawn():
                self._move(State.WITHDRAWN, moment)
            case RulingGiven():
                self._move(State.RULED, moment)
                self.decisions.append(_decision(event, moment))
            case RulingPublished() if self.standing is not None:
                self.standing.published = True
            case RulingAppealed():
                self._move(State.APPEALED, moment)
                self.appeals.append(Appeal(event.to, moment.by, moment.at, moment.number, event.reason))
            case AppealWithdrawn():
                self._move(State.RULED, moment)
                self.appeals[-1].withdrawn_at = moment.at
            case RulingUpheld():
                self._decide_appeal(False, event.logic, moment)
            case RulingOverruled():
                self._decide_appeal(True, event.logic, moment)
                self.decisions.append(_decision(event, moment))
            case _:
                raise NotImplementedError(event.kind)

    def _move(self, state: State, moment: Moment) -> None:
        self.state = state
        self.settled_record = None if state in (State.ASKED, State.APPEALED) else moment.number

    def _decide_appeal(self, overruled: bool, logic: Ref, moment: Moment) -> None:
        self._move(State.RULED, moment)
        appeal = self.appeals[-1]
        appeal.overruled, appeal.logic = overruled, logic
        appeal.decided_by, appeal.decided_at = moment.by, moment.at


def _decision(event: Decided, moment: Moment) -> Decision:
    return Decision(
        circle=event.circle,
        by=moment.by,
        at=moment.at,
        record=moment.number,
        answer=event.answer,
        logic=event.logic,
        ground=event.ground,
        published=event.published,
        follows=event.follows,
        departs=dict(event.departs),
    )
