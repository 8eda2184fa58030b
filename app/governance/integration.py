"""What is done about concerns: raised, argued, tested, integrated, settled (§5.3.2 to §5.3.4).

The verbs here and in `proposals.py` decide *when* something may happen; *who* may is for `proposal_permissions.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.governance.errors import GovernanceError, InvalidChange, OutOfOrder
from app.governance.events import Finding, MembersChanged, Ref, RoundLimit, RoundOpened, Side
from app.governance.objection_events import (
    AmendmentSuggested,
    ArgumentDemanded,
    ArgumentGiven,
    BreachRuled,
    ConcernLapsed,
    ConcernRaised,
    ConcernWithdrawn,
    CriterionArgued,
    ObjectionAbandoned,
    ObjectionTested,
    ResolutionConfirmed,
    RulingRequested,
    TestRequested,
)
from app.governance.objections import Criterion, Objection
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import CircleNow, Deed, Moment, Step
from app.governance.verdicts import Verdict, no


def require(verdict: Verdict, error: type[GovernanceError] = OutOfOrder) -> None:
    if not verdict:
        raise error(verdict.reason)


class Integration(ProposalState):
    __slots__ = ()

    def require_open(self) -> None:
        require(self.hears())

    # Raising

    def raise_concern(
        self, now: Moment, circle: CircleNow, objection: str, role: str, concern: Ref, breaks: str = ""
    ) -> Objection:
        """For a Role that its owner represents; with `breaks`, the clause that adoption would break (§5.3.2)."""
        require(self.hears_concerns(now.at, circle, now.by))
        self._happen(now, ConcernRaised(objection=objection, role=role, breaks=breaks, concern=concern))
        return self.objection(objection)

    def argue(
        self, now: Moment, circle: CircleNow, objection: str, criterion: Criterion, met: bool, argument: Ref = ""
    ) -> None:
        """Answer one criterion; "it is not met" settles the concern, and an answer may be replaced while it is not."""
        concern = self.unsettled_objection(objection)
        if criterion not in concern.criteria:
            raise InvalidChange(no("5.3.2-a", "criterion_is_not_asked").reason)
        if met and not argument:
            raise InvalidChange(no("5.3.2-a", "criterion_needs_its_argument").reason)
        self._happen(now, CriterionArgued(objection=objection, criterion=criterion, met=met, argument=argument))
        self.settle(now, circle)

    def withdraw_concern(self, now: Moment, circle: CircleNow, objection: str) -> None:
        self.unsettled_objection(objection)
        self._happen(now, ConcernWithdrawn(objection=objection))
        self.settle(now, circle)

    # Testing

    def request_test(self, now: Moment, objection: str) -> None:
        """The Facilitator must then test (§5.3.4)."""
        if self.unsettled_objection(objection).test_requested_by is not None:
            raise OutOfOrder(no("5.3.4-a", "test_is_due_already").reason)
        self._happen(now, TestRequested(objection=objection))

    def record_test(
        self,
        now: Moment,
        circle: CircleNow,
        objection: str,
        findings: dict[Criterion, Finding],
        answers: dict[Criterion, Ref],
    ) -> None:
        """Each criterion is asked about; one for which no reasoned argument was given fails the Objection (§5.3.3)."""
        tested = self.unsettled_objection(objection)
        if set(findings) != set(tested.criteria) or not answers.keys() <= findings.keys():
            raise InvalidChange(no("5.3.3-a", "test_asks_every_criterion").reason)
        if Finding.NOT_LOGICAL in findings.values() and not circle.in_breakdown:
            raise InvalidChange(no("5.5.2-a", "logic_is_judged_in_a_breakdown").reason)
        if set(findings.values()) != {Finding.ARGUMENT_GIVEN} and tested.ruled_a_breach:
            raise OutOfOrder(no("5.3.3-b", "breach_is_ruled").reason)
        for criterion, finding in findings.items():
            if finding is not Finding.NO_ARGUMENT and criterion not in tested.arguments and not answers.get(criterion):
                raise InvalidChange(no("5.3.3-a", "test_records_the_answers").reason)
        found = {criterion.value: finding for criterion, finding in findings.items()}
        said = {criterion.value: ref for criterion, ref in answers.items() if ref}
        self._happen(now, ObjectionTested(objection=objection, findings=found, answers=said))
        self.settle(now, circle)

    def request_ruling(self, now: Moment, objection: str) -> None:
        """The Facilitator asks the Secretary whether the Constitution would be broken (§5.3.3)."""
        claimed = self.unsettled_objection(objection)
        if not claimed.claims_breach or claimed.ruling is not None:
            raise OutOfOrder(no("5.3.3-b", "no_breach_to_rule_on").reason)
        self._happen(now, RulingRequested(objection=objection))

    def rule_on_breach(self, now: Moment, circle: CircleNow, objection: str, breaks: bool, reasoning: Ref = "") -> None:
        """ "It is not" dismisses the Objection; "it is" leaves it to be integrated (§5.3.3)."""
        if not self.unsettled_objection(objection).ruling_awaited:
            raise OutOfOrder(no("5.3.3-b", "no_ruling_asked").reason)
        self._happen(now, BreachRuled(objection=objection, breaks=breaks, reasoning=reasoning))
        self.settle(now, circle)

    # Integrating

    def suggest_amendment(
        self, now: Moment, objection: str, changes: list[dict[str, Any]], text: Ref = "", argument: Ref = ""
    ) -> int:
        """An amendment that would resolve the Objection, with its argument; known by its record's number (§5.3.4)."""
        self._integrated(objection)
        if not changes and not text:
            raise InvalidChange(no("5.3.4-e", "suggestion_says_nothing").reason)
        self._happen(now, AmendmentSuggested(objection=objection, changes=changes, text=text, argument=argument))
        return self.recorded

    def confirm_resolution(self, now: Moment, circle: CircleNow, objection: str, side: Side, version: int) -> None:
        """Objector: this version no longer triggers it. Proposer: it still resolves my Tension (§5.4.5-f)."""
        confirmed = self._integrated(objection)
        require(confirmed.hears_integration())
        if version != self.latest.number:
            raise OutOfOrder(no("5.3-d", "proposal_amended_meanwhile").reason)
        if version <= confirmed.version:
            raise OutOfOrder(no("5.4.5-f", "nothing_amended_yet").reason)
        if confirmed.confirmed.get(side) == version:
            raise OutOfOrder(no("5.4.5-f", "confirmed_already").reason)
        self._happen(now, ResolutionConfirmed(objection=objection, side=side, version=version))
        self.settle(now, circle)

    def abandon_objection(self, now: Moment, circle: CircleNow, objection: str, reason: Ref) -> None:
        """Where the Facilitator believes that its Objector seeks no amendment in good faith (§5.3.4)."""
        abandoned = self._integrated(objection)
        require(abandoned.hears_integration())
        require(abandoned.may_settle_by_belief())
        _needs(reason, "5.3.4-b")
        self._happen(now, ObjectionAbandoned(objection=objection, reason=reason))
        self.settle(now, circle)

    def demand_argument(self, now: Moment, objection: str, suggestion: int, example: Ref = "") -> int:
        """Why would the Objector's amended Proposal fail in one of the examples, or in this new one? (§5.3.4-d)"""
        demanding = self._integrated(objection)
        require(demanding.hears_integration())
        suggested = demanding.suggestion(suggestion)
        if suggested is None or suggested.by != demanding.by:
            raise OutOfOrder(no("5.3.4-d", "demand_needs_own_suggestion").reason)
        self._happen(now, ArgumentDemanded(objection=objection, suggestion=suggestion, example=example))
        return self.recorded

    def give_argument(self, now: Moment, objection: str, demand: int, argument: Ref) -> None:
        found = self._integrated(objection).demand(demand)
        if found is None or found.argued_at is not None:
            raise OutOfOrder(no("5.3.4-d", "no_argument_demanded").reason)
        _needs(argument, "5.3.4-d")
        self._happen(now, ArgumentGiven(objection=objection, demand=demand, argument=argument))

    # What follows of itself

    def settle(self, now: Moment, circle: CircleNow) -> bool:
        """Bring the Proposal up to the Circle of this moment; whether it may now be adopted.

        A concern whose owner no longer represents its Role lapses; once none is left, an amended version has its round;
        who joined is asked. In a meeting the Facilitator moves on, and nothing else does. Never adopts.
        """
        if not self.hears():
            return False
        for objection in self.unsettled:
            if (objection.by, objection.role) not in circle.represented:
                self._happen(_by_itself(now), ConcernLapsed(objection=objection.id))
        if self.in_meeting:
            return False
        if self.in_integration and not self.unsettled:
            self._open_round(now, circle)
        joined, left = sorted(circle.members - set(self.asked)), sorted(set(self.asked) - circle.members)
        if joined or left:
            limit = self._limit_with(joined, now)
            self._happen(_by_itself(now), MembersChanged(joined=joined, left=left, limit=limit))
        return bool(self.may_be_adopted(now.at, circle))

    def _limit_with(self, joined: list[str], now: Moment) -> RoundLimit | None:
        """Whoever is asked later has the whole time limit of the round too."""
        if not joined or self.limit is None:
            return self.limit
        return replace(self.limit, closes_at=now.at + timedelta(days=self.limit.days))

    def _open_round(self, now: Moment, circle: CircleNow) -> None:
        """On the latest version. In a meeting, as its Facilitator moves on; else by itself."""
        asked = self.to_be_asked(Step.OBJECTION_ROUND) if self.in_meeting else sorted(circle.members)
        opened = RoundOpened(
            round=self.round + 1, version=self.latest.number, asked=asked, limit=self._limit(now.at, circle)
        )
        self._happen(now if self.in_meeting else _by_itself(now), opened)

    def unsettled_objection(self, objection: str) -> Objection:
        """Refused where nothing more happens to it."""
        require(self.hears(Deed.ARGUE))
        found = self.objection(objection)
        require(found.hears())
        return found

    def _integrated(self, objection: str) -> Objection:
        """The one that is being integrated."""
        found = self.objection(objection)
        require(self.hears_integration(found))
        return found


def _by_itself(now: Moment) -> Moment:
    """What the rules do, nobody did."""
    return Moment(now.number, now.at, None)


def _needs(words: Ref, clause: str) -> None:
    if not words:
        raise InvalidChange(no(clause, "say_why").reason)
