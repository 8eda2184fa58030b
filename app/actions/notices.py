"""Whom a step of a Proposal is told to, by mail: whoever is awaited, and whoever it concerns.

A mail names the Proposal and nothing that was said; its template, in `templates/mail/`, has the name given here.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.actions import UnitOfWork
from app.actions.base import today
from app.governance import events as happened
from app.governance import objection_events as objecting
from app.governance.circles import circle_members
from app.governance.events import Event, Side
from app.governance.proposals import Proposal
from app.governance.surrogates import Acting, acting_facilitator, acting_secretary

ENDINGS = {
    happened.ProposalWithdrawn.kind: "proposal_withdrawn",
    happened.ProposalDiscarded.kind: "proposal_discarded",
    happened.ProposalDropped.kind: "proposal_dropped",
    happened.ProposalAdopted.kind: "proposal_adopted",
    happened.MeetingRequested.kind: "proposal_escalated",
}


def notify(work: UnitOfWork, proposal: Proposal, event: Event, number: int) -> None:
    template, people = _told(work, proposal, event)
    others = sorted(set(people) - {work.actor.person or ""})
    if others:
        work.outbox.mail(others, template, proposal.id, record=number)


def _told(work: UnitOfWork, proposal: Proposal, event: Event) -> tuple[str, Iterable[str]]:
    match event:
        case happened.ProposalOpened() | happened.RoundOpened():
            template = "proposal_asks" if event.kind == "proposal_opened" else "proposal_asks_again"
            return template, set(event.asked) - {proposal.proposer}
        case happened.CandidateProposed():
            return "proposal_asks", event.asked
        case happened.MembersChanged():
            return "proposal_asks", event.joined
        case happened.ProposalAmended():
            return "proposal_amended", [objection.by for objection in proposal.standing_objections]
        case happened.QuestionAsked():
            return "question_asked", [proposal.proposer]
        case happened.QuestionAnswered():
            question = proposal.remark(event.question)
            return "question_answered", [question.by] if question is not None else []
    if event.kind in ENDINGS:
        return ENDINGS[event.kind], set(circle_members(work.structure, proposal.circle)) | {proposal.proposer}
    if isinstance(event, objecting.ObjectionEvent):
        return _told_of_objection(work, proposal, event)
    return "", ()


def _told_of_objection(
    work: UnitOfWork, proposal: Proposal, event: objecting.ObjectionEvent
) -> tuple[str, Iterable[str]]:
    objection = proposal.objection(event.objection)
    both = [proposal.proposer, objection.by]
    match event:
        case objecting.ConcernRaised():
            return "concern_raised", [proposal.proposer]
        case objecting.TestRequested():
            return "test_requested", _whoever(acting_facilitator(work.structure, proposal.circle, today(work)))
        case objecting.RulingRequested():
            return "ruling_requested", _whoever(acting_secretary(work.structure, proposal.circle, today(work)))
        case objecting.AmendmentSuggested():
            return "amendment_suggested", both
        case objecting.ArgumentDemanded():
            return "argument_demanded", [proposal.proposer]
        case objecting.ArgumentGiven():
            return "argument_given", [objection.by]
        case objecting.ResolutionConfirmed():
            other = proposal.proposer if event.side is Side.OBJECTOR else objection.by
            return "resolution_confirmed", [other] if objection.unsettled else []
    if not objection.unsettled:
        return "objection_settled", both
    return "", ()


def _whoever(acting: Acting) -> Iterable[str]:
    """Who acts; or those of whom the first to declare themselves will."""
    return [acting.person] if acting.person is not None else acting.candidates
