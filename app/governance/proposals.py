"""Proposals, made, answered and amended, asynchronously (§5.3) and in meetings (§5.4.5).

A Proposal's verbs decide what happens and append it to `events`; its state changes only by `when`, so that the log,
replayed by `replay_step`, gives the same Proposal again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.governance.errors import GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import (
    AnswerTakenBack,
    CandidateProposed,
    Event,
    NoObjection,
    ProposalAmended,
    ProposalBrought,
    ProposalOpened,
    QuestionAnswered,
    QuestionAsked,
    Reacted,
    Ref,
    event_from_body,
)
from app.governance.integration import require
from app.governance.meeting_process import InMeeting
from app.governance.proposal_steps import CircleNow, Deed, Moment, Step, Writing
from app.governance.verdicts import no


class Proposal(InMeeting):
    __slots__ = ()

    # Writing

    def write(self, writing: Writing) -> None:
        """Keep what its Proposer is writing: a draft, or the next version. No event: it is private."""
        if not (self.is_draft or self.step is Step.PARKED):
            require(self.hears())
        before = self.writing or Writing()
        writing.helpers, writing.edition = before.helpers, before.edition + 1
        self.writing = writing

    def open(
        self, now: Moment, circle: CircleNow, *, tension: Ref, example: Ref, helped: Ref, summary: Ref = ""
    ) -> None:
        """Send it to all Circle Members (§5.3), with its Tension, an actual example and how it would have helped.

        A draft, or one that a meeting parked before it was presented. Its sending is its Proposer's "no objection".
        """
        self._move_to(Step.OPEN)
        if self.versions:
            raise OutOfOrder(no("5.3-g", "step_does_not_follow").reason)
        writing = self.writing or Writing()
        self._changes_something(writing.changes)
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
        """A new version. Every answer falls; everybody is asked again once no Objection is left unsettled (§5.3).

        In an objection round, only where it could not be adopted as it stands (ledger 5.3-f).
        """
        require(self.hears_amendment(circle))
        self._changes_something(changes)
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
        if self.step is Step.OBJECTION_ROUND:
            self._ask_anew(now, circle)

    # Answering

    def say_no_objection(self, now: Moment, circle: CircleNow, version: int) -> None:
        """To the version that they read; refused where the ground has shifted, since it could not be adopted."""
        require(self.hears_answers(now.by, version))
        if self.shifted(circle):
            raise GroundShifted(self.stands_on(circle).reason)
        self._happen(now, NoObjection(round=self.round, version=version))

    def take_back_answer(self, now: Moment) -> None:
        require(self.hears_asynchronously())
        if now.by not in self.answers:
            raise OutOfOrder(no("5.3-c", "nothing_to_take_back").reason)
        self._happen(now, AnswerTakenBack(round=self.round))

    def ask_question(self, now: Moment, text: Ref, *, about_tension: bool = False) -> int:
        """Known by the number of its record."""
        require(self.hears(Deed.ASK_ABOUT_TENSION if about_tension else Deed.ASK))
        _says_something(text)
        self._happen(now, QuestionAsked(about_tension=about_tension, text=text))
        return self.recorded

    def answer_question(self, now: Moment, question: int, text: Ref = "") -> None:
        """The Proposer answers, or declines: then without words."""
        require(self.hears(Deed.ANSWER_QUESTION))
        asked = self.remark(question)
        if asked is None or not asked.awaits_answer:
            raise OutOfOrder(no("5.4.5-b", "no_question_awaits").reason)
        self._happen(now, QuestionAnswered(question=question, text=text))

    def react(self, now: Moment, text: Ref) -> None:
        require(self.hears_turn(now.by, Deed.REACT))
        _says_something(text)
        self._happen(now, Reacted(text=text))


def _says_something(text: Ref) -> None:
    if not text:
        raise InvalidChange(no("5.3-b", "nothing_said").reason)


def replay_step(
    proposal: Proposal | None, kind: str, number: int, at: datetime, actor: str | None, body: Mapping[str, Any]
) -> Proposal:
    """The Proposal after a record of its own: `proposal` is None for the one that opens it."""
    event = event_from_body(kind, number, body)
    if proposal is None:
        proposal = _begun(event, actor)
    if proposal is None:
        raise ValueError(f"Record {number} ({kind}) tells of a Proposal that no record has opened.")
    proposal.when(event, Moment(number, at, actor))
    return proposal


def _begun(event: Event, actor: str | None) -> Proposal | None:
    match event:
        case ProposalOpened() if actor is not None:
            proposer, tension = actor, event.tension_id
        case ProposalBrought():
            proposer, tension = event.proposer, event.tension_id
        case CandidateProposed():
            proposer, tension = event.proposer, None
        case _:
            return None
    return Proposal(id=event.proposal, circle=event.circle, proposer=proposer, role=event.role, tension_id=tension)
