"""Proposals, made, answered, amended and adopted asynchronously (§5.3).

A Proposal's verbs decide what happens and append it to `events`; its state changes only by `when`, so that the log,
replayed by `replay_step`, gives the same Proposal again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.governance.errors import GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import (
    EVENTS,
    AnswerTakenBack,
    DropGround,
    MeetingRequested,
    NoObjection,
    ProposalAdopted,
    ProposalAmended,
    ProposalDiscarded,
    ProposalDropped,
    ProposalOpened,
    ProposalWithdrawn,
    QuestionAnswered,
    QuestionAsked,
    Reacted,
    Ref,
    event_from_body,
)
from app.governance.integration import Integration, require
from app.governance.proposal_steps import CircleNow, Moment, RemarkKind, Step, Writing
from app.governance.verdicts import no


class Proposal(Integration):
    __slots__ = ()

    # Writing

    def write(self, writing: Writing) -> None:
        """Keep what its Proposer is writing: a draft, or the next version. No event: it is private."""
        if not (self.is_draft or self.is_open):
            require(self.hears())
        self.writing = writing

    def open(
        self, now: Moment, circle: CircleNow, *, tension: Ref, example: Ref, helped: Ref, summary: Ref = ""
    ) -> None:
        """Send it to all Circle Members (§5.3), with its Tension, an actual example and how it would have helped.

        Its sending is its Proposer's "no objection".
        """
        self._move_to(Step.OPEN)
        writing = self.writing or Writing()
        if not writing.changes:
            raise InvalidChange(no("5.2-a", "proposal_needs_a_change").reason)
        if not tension:
            raise InvalidChange(no("5.3.1-a", "proposal_needs_its_tension").reason)
        if not (example and helped):
            raise InvalidChange(no("5.3.1-a", "proposal_needs_an_example").reason)
        self._on_ground(writing.ground, circle)
        opened = ProposalOpened(
            proposal=self.id,
            circle=self.circle,
            role=self.role,
            tension_id=self.tension_id,
            changes=writing.changes,
            ground=writing.ground,
            asked=sorted(circle.members),
            limit=self._limit(now.at, circle),
            tension=tension,
            example=example,
            helped=helped,
            summary=summary,
        )
        self._happen(now, opened)

    def amend(
        self,
        now: Moment,
        circle: CircleNow,
        changes: list[dict[str, Any]],
        ground: dict[str, list[str]],
        *,
        takes: list[int] | None = None,
        summary: Ref = "",
    ) -> None:
        """A new version. Every answer falls; everybody is asked again once no Objection is left unsettled (§5.3)."""
        require(self.hears())
        if not changes:
            raise InvalidChange(no("5.2-a", "proposal_needs_a_change").reason)
        if changes == self.latest.changes and ground == self.latest.ground:
            raise InvalidChange(no("5.3-d", "amendment_changes_nothing").reason)
        self._on_ground(ground, circle)
        known = {suggestion.number for objection in self.objections for suggestion in objection.suggestions}
        amended = ProposalAmended(
            version=self.latest.number + 1,
            changes=changes,
            ground=ground,
            takes=[number for number in takes or [] if number in known],
            summary=summary,
        )
        self._happen(now, amended)
        self.settle(now, circle)

    # Answering

    def say_no_objection(self, now: Moment, circle: CircleNow, version: int) -> None:
        """To the version that they read; refused where the ground has shifted, since it could not be adopted."""
        require(self.hears_answers(now.by, version))
        if self.shifted(circle):
            raise GroundShifted(self.stands_on(circle).reason)
        self._happen(now, NoObjection(round=self.round, version=version))

    def take_back_answer(self, now: Moment) -> None:
        require(self.hears())
        if now.by not in self.answers:
            raise OutOfOrder(no("5.3-c", "nothing_to_take_back").reason)
        self._happen(now, AnswerTakenBack(round=self.round))

    def ask_question(self, now: Moment, text: Ref, *, about_tension: bool = False) -> int:
        """Known by the number of its record."""
        require(self.hears())
        _says_something(text)
        self._happen(now, QuestionAsked(about_tension=about_tension, text=text))
        return self.recorded

    def answer_question(self, now: Moment, question: int, text: Ref = "") -> None:
        """The Proposer answers, or declines: then without words."""
        require(self.hears())
        asked = self.remark(question)
        if asked is None or not asked.awaits_answer:
            raise OutOfOrder(no("5.4.5-b", "no_question_awaits").reason)
        self._happen(now, QuestionAnswered(question=question, text=text))

    def react(self, now: Moment, text: Ref) -> None:
        require(self.hears())
        _says_something(text)
        self._happen(now, Reacted(text=text))

    # Ending

    def request_meeting(self, now: Moment, circle: CircleNow, reason: Ref = "") -> None:
        """It counts as withdrawn until it is proposed again in a meeting, unless a Policy says otherwise (§5.3-e)."""
        if circle.stays_open_by is None:
            self._move_to(Step.ESCALATED)
        require(self.hears())
        if now.by in self.meeting_requested_by:
            raise OutOfOrder(no("5.3-e", "meeting_requested_already").reason)
        self._happen(now, MeetingRequested(stays_open_by=circle.stays_open_by, reason=reason))

    def withdraw(self, now: Moment, reason: Ref = "") -> None:
        """By its Proposer: open, or waiting for a meeting."""
        self._move_to(Step.WITHDRAWN)
        self._happen(now, ProposalWithdrawn(reason=reason))

    def discard(self, now: Moment, reason: Ref) -> None:
        """By the Facilitator, at any point, where it does not meet §5.3.1."""
        self._move_to(Step.DISCARDED)
        if not reason:
            raise InvalidChange(no("5.3.1-b", "discarding_needs_a_reason").reason)
        self._happen(now, ProposalDiscarded(reason=reason))

    def drop(self, now: Moment, ground: DropGround, because: int, reason: Ref) -> None:
        """In integration, where the Proposer does not answer in good faith, or does not argue (§5.3.4-c, -d)."""
        self._move_to(Step.DROPPED)
        if not self.standing_objections:
            raise OutOfOrder(no("5.3.4-c", "nothing_to_integrate").reason)
        clause = "5.3.4-c" if ground is DropGround.UNANSWERED else "5.3.4-d"
        if not self._leaves_without(ground, because):
            raise OutOfOrder(no(clause, "proposer_was_not_asked").reason)
        if not reason:
            raise InvalidChange(no(clause, "say_why").reason)
        self._happen(now, ProposalDropped(ground=ground, because=because, reason=reason))

    def adopt(self, now: Moment, circle: CircleNow) -> None:
        """All its changes or none, once nobody's answer is missing and nothing holds it up (§5.3)."""
        self._move_to(Step.ADOPTED)
        if self.is_open and self.shifted(circle):
            raise GroundShifted(self.stands_on(circle).reason)
        require(self.may_be_adopted(now.at, circle))
        answered = sorted(circle.members & self.answers.keys())
        silent = sorted(circle.members - self.answers.keys())
        adopted = ProposalAdopted(
            round=self.round,
            version=self.latest.number,
            changes=self.latest.changes,
            answered=answered,
            silent=silent,
            limit_policy=self.limit.policy if silent and self.limit is not None else None,
        )
        self._happen(now, adopted)

    def _leaves_without(self, ground: DropGround, because: int) -> bool:
        if ground is DropGround.UNANSWERED:
            asked = self.remark(because)
            return asked is not None and asked.kind is RemarkKind.QUESTION and asked.about_tension
        demands = [demand for objection in self.standing_objections for demand in objection.demands]
        return any(demand.number == because and demand.argued_at is None for demand in demands)

    def _on_ground(self, ground: Mapping[str, list[str]], circle: CircleNow) -> None:
        """What is sent must be written against what stands now (ledger 5.3-f)."""
        if dict(ground) != dict(circle.ground):
            names = sorted(
                each for each in ground.keys() | circle.ground.keys() if ground.get(each) != circle.ground.get(each)
            )
            raise GroundShifted(no("5.3-f", "ground_has_shifted", line=", ".join(names)).reason)


def _says_something(text: Ref) -> None:
    if not text:
        raise InvalidChange(no("5.3-b", "nothing_said").reason)


def replay_step(
    proposal: Proposal | None, kind: str, number: int, at: datetime, actor: str | None, body: Mapping[str, Any]
) -> Proposal:
    """The Proposal after a record of its own: `proposal` is None for the one that opens it."""
    event = event_from_body(kind, number, body)
    if proposal is None:
        if not isinstance(event, ProposalOpened) or actor is None:
            raise ValueError(f"Record {number} ({kind}) tells of a Proposal that no record has opened.")
        proposal = Proposal(
            id=event.proposal,
            circle=event.circle,
            proposer=actor,
            role=event.role,
            tension_id=event.tension_id,
        )
    proposal.when(event, Moment(number, at, actor))
    return proposal


def is_step(kind: str) -> bool:
    """Whether a record of this kind tells a step of a Proposal or of one of its Objections."""
    return kind in EVENTS
