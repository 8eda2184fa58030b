"""How a Proposal ends, or comes to wait: adopted, withdrawn, discarded, dropped; escalated or parked (§5.3, §5.4.5)."""

from __future__ import annotations

from app.governance.errors import GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import (
    DropGround,
    MeetingRequested,
    ProposalAdopted,
    ProposalDiscarded,
    ProposalDropped,
    ProposalParked,
    ProposalWithdrawn,
    Ref,
)
from app.governance.integration import Integration, require
from app.governance.proposal_steps import CircleNow, Deed, Moment, RemarkKind, Step
from app.governance.verdicts import no


class Ending(Integration):
    __slots__ = ()

    def request_meeting(self, now: Moment, circle: CircleNow, reason: Ref = "") -> None:
        """It counts as withdrawn until it is proposed again in a meeting, unless a Policy says otherwise (§5.3-e)."""
        require(self.hears_asynchronously())
        if circle.stays_open_by is None:
            self._move_to(Step.ESCALATED)
        if now.by in self.meeting_requested_by:
            raise OutOfOrder(no("5.3-e", "meeting_requested_already").reason)
        self._happen(now, MeetingRequested(stays_open_by=circle.stays_open_by, reason=reason))

    def park(self, now: Moment) -> None:
        """The meeting goes on without it, or is over."""
        self._move_to(Step.PARKED)
        self._happen(now, ProposalParked())

    def withdraw(self, now: Moment, reason: Ref = "") -> None:
        """By its Proposer: open, in a meeting, or waiting for one."""
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
        require(self.hears(Deed.INTEGRATE))
        if not self.standing_objections:
            raise OutOfOrder(no("5.3.4-c", "nothing_to_integrate").reason)
        clause = "5.3.4-c" if ground is DropGround.UNANSWERED else "5.3.4-d"
        if not self._leaves_without(ground, because):
            raise OutOfOrder(no(clause, "proposer_was_not_asked").reason)
        if not reason:
            raise InvalidChange(no(clause, "say_why").reason)
        self._happen(now, ProposalDropped(ground=ground, because=because, reason=reason))

    def adopt(self, now: Moment, circle: CircleNow) -> None:
        """All its changes or none, once nobody's answer is missing and nothing holds it up (§5.3).

        In a meeting nobody is silent: who is there has been heard, who is not has had their chance (§5.4.2-c).
        """
        self._move_to(Step.ADOPTED)
        if self.shifted(circle):
            raise GroundShifted(self.stands_on(circle).reason)
        require(self.may_be_adopted(now.at, circle))
        answered = sorted(self.answers if self.in_meeting else circle.members & self.answers.keys())
        silent = [] if self.in_meeting else sorted(circle.members - self.answers.keys())
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
