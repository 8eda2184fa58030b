"""Plays a story through the actions that pages call, each at its own moment and by the person who did it.

The whole story is one transaction: it is there or it is not. Nobody is written to about what happened years ago.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Self

from app.actions import objections, proposals
from app.actions.process import facts
from app.actions.proposal_clock import settle_proposals
from app.actions.tensions import close_tension, log_tension
from app.demo.acts import Acts
from app.demo.texts import Content, ProposalText
from app.demo.words import MORNING
from app.governance.changes import Change, change_to_body
from app.governance.events import Side
from app.governance.objections import Criterion
from app.governance.proposals import Proposal
from app.governance.tensions import Outcome
from app.persistence.unit_of_work import Actor, UnitOfWork


class Silence:
    """Stands where the outbox does."""

    def mail(self, *_: object, **__: object) -> None:
        return


class Telling(Acts):
    """A story being told: `on` says when, `by` says who, and what follows is done then and by them."""

    def __init__(self, work: UnitOfWork, content: Content, until: datetime) -> None:
        super().__init__(work, content, until)
        work.outbox = Silence()  # type: ignore[assignment]  # It is told, not lived.
        self.proposals: dict[str, str] = {}
        self.objections: dict[str, str] = {}

    # Proposals

    def propose(self, key: str, by: str, circle: str, role: str, changes: Iterable[Change]) -> Self:
        """From a Tension that its Proposer logs a little earlier."""
        text = self._text(key)
        self.by(by)
        tension = log_tension(self.work, self.says(text.tension), self.role(role))
        self.by(by)
        self.proposals[key] = proposals.draft_proposal(
            self.work,
            self.role(circle),
            self.role(role),
            tension,
            bodies_of(changes),
            example=self.says(text.example),
            helped=self.says(text.helped),
        )
        proposals.send_proposal(self.work, self.proposals[key])
        return self

    def asks(self, key: str, by: str, answered_by: str, question: str = "question", answer: str = "answer") -> Self:
        number = self.only_asks(key, by, question)
        self.by(answered_by)
        proposals.answer_question(self.work, self.proposals[key], number, self._said(key, answer))
        return self

    def only_asks(self, key: str, by: str, question: str = "question") -> int:
        self.by(by)
        return proposals.ask_question(self.work, self.proposals[key], self._said(key, question))

    def reacts(self, key: str, by: str, reaction: str = "reaction") -> Self:
        self.by(by)
        proposals.react(self.work, self.proposals[key], self._said(key, reaction))
        return self

    def agree(self, key: str, *people: str) -> Self:
        for person in people:
            self.by(person)
            proposals.say_no_objection(self.work, self.proposals[key], self.proposal(key).latest.number)
        return self

    def all_agree(self, key: str, within_days: int = 4, but: Sequence[str] = ()) -> Self:
        """Everybody who is still asked says "no objection" over some days; the last of them adopts it."""
        proposal = self.proposal(key)
        absent = {self.person(person) for person in but}
        asked = sorted(facts(self.work, proposal).members - proposal.answers.keys() - absent)
        sent = self.work.now
        for index, person in enumerate(asked):
            at = sent + timedelta(days=within_days * (index + 1) // (len(asked) + 1))
            at = at.replace(hour=MORNING + (index * 5) % 9, minute=(index * 17) % 60)
            at -= timedelta(days=max(0, at.weekday() - 4))
            self.work.now = max(at, self.work.now + timedelta(minutes=3))
            self.work.actor = Actor(person)
            proposals.say_no_objection(self.work, proposal.id, proposal.latest.number)
        if not absent:
            assert self.proposal(key).is_closed, f"{key} was not adopted"
        return self

    def silence_adopts(self, key: str) -> Self:
        """The time limit has passed: what the scheduler does."""
        self.by(None)
        settle_proposals(self.work)
        assert self.proposal(key).is_closed, f"{key} was not adopted"
        return self

    def ends(self, key: str, by: str, how: Any, reason: str = "reason") -> Self:
        """`how`: one of the actions that set a Proposal aside."""
        self.by(by)
        how(self.work, self.proposals[key], reason=self._said(key, reason))
        return self

    def concern(self, key: str, by: str, role: str, *argued: Criterion) -> Self:
        """A concern, with an argument for these criteria."""
        self.by(by)
        self.objections[key] = objections.raise_concern(
            self.work, self.proposals[key], self.role(role), self._said(key, "concern")
        )
        for criterion in argued:
            self.by(by)
            objections.argue_criterion(
                self.work, self.proposals[key], self.objections[key], criterion, True, self._said(key, criterion.value)
            )
        return self

    def integrates(self, key: str, by: str, proposer: str, changes: list[Change]) -> Self:
        """The Objector suggests an amendment, the Proposer takes it, and both confirm that it helps."""
        proposal, objection = self.proposals[key], self.objections[key]
        bodies = bodies_of(changes)
        self.by(by)
        suggested = objections.suggest_amendment(
            self.work, proposal, objection, bodies, self._said(key, "suggestion"), self._said(key, "argument")
        )
        self.by(proposer)
        version = self.proposal(key).latest.number
        proposals.amend_proposal(
            self.work, proposal, version, bodies, self._said(key, "summary"), [suggested], [objection]
        )
        self.by(by)
        objections.confirm_resolution(self.work, proposal, objection, Side.OBJECTOR, version + 1)
        return self

    def proposal(self, key: str) -> Proposal:
        return self.work.proposals.get(self.proposals[key])

    def _text(self, key: str) -> ProposalText:
        return self.content.proposals[key]

    def _said(self, key: str, name: str) -> str:
        return self.says(self._text(key).said[name])

    # Tensions of one's own

    def senses(self, key: str, by: str, role: str | None) -> str:
        self.by(by)
        return log_tension(self.work, self.says(self.content.tensions[key]), self.role(role) if role else None)

    def settles(self, tension: str, by: str, outcome: Outcome, saying: str) -> Self:
        self.by(by)
        close_tension(self.work, tension, outcome, self.says(self.content.sayings[saying]))
        return self


def bodies_of(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [change_to_body(change) for change in changes]
