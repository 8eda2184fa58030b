"""How each event changes a Proposal: the same for an act of this moment and for a record replayed from the log."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from app.governance import events as happened
from app.governance import objection_events as objecting
from app.governance.events import Event, Finding, Side
from app.governance.objections import (
    Argument,
    Criterion,
    Demand,
    Objection,
    ObjectionState,
    Ruling,
    Suggestion,
    Test,
)
from app.governance.proposal_steps import IN_MEETING, Answer, Closing, Moment, Remark, RemarkKind, Step, Version
from app.governance.rounds import Round

if TYPE_CHECKING:
    from app.governance.proposal_state import ProposalState


@singledispatch
def take_in(event: Event, proposal: ProposalState, moment: Moment) -> None:
    raise NotImplementedError(event.kind)


# Rounds


@take_in.register(happened.ProposalOpened)
def _(event: happened.ProposalOpened, proposal: ProposalState, moment: Moment) -> None:
    proposal.step = Step.OPEN
    proposal.writing = None
    proposal.tension, proposal.example, proposal.helped = event.tension, event.example, event.helped
    proposal.opened_at = moment.at
    proposal.versions = [_version(1, event, moment)]
    _open_round(proposal, moment, 1, event)


@take_in.register(happened.CandidateProposed)
def _(event: happened.CandidateProposed, proposal: ProposalState, moment: Moment) -> None:
    proposal.election, proposal.meeting = event.election, event.meeting
    proposal.left_out = list(event.left_out)
    proposal.step = Step.OPEN if event.meeting is None else Step.OBJECTION_ROUND
    proposal.opened_at = moment.at
    proposal.versions = [_version(1, event, moment, event.proposer)]
    _open_round(proposal, moment, 1, event)


@take_in.register(happened.ProposalAmended)
def _(event: happened.ProposalAmended, proposal: ProposalState, moment: Moment) -> None:
    """Whatever was said about the version before falls at once (§5.3); its round may have to wait."""
    proposal.writing = None
    proposal.versions.append(_version(event.version, event, moment))
    proposal.answers = {}


@take_in.register(happened.RoundOpened)
def _(event: happened.RoundOpened, proposal: ProposalState, moment: Moment) -> None:
    """In a meeting, asynchronously, or of one that was parked, which goes on asynchronously."""
    if proposal.step is Step.PARKED:
        proposal.meeting_requested_by = []
        proposal.writing = None
    _open_round(proposal, moment, event.round, event)


@take_in.register(happened.MembersChanged)
def _(event: happened.MembersChanged, proposal: ProposalState, moment: Moment) -> None:
    proposal.asked = [person for person in proposal.asked if person not in event.left] + event.joined
    proposal.answers = {person: said for person, said in proposal.answers.items() if person not in event.left}
    proposal.limit = event.limit


def _version(
    number: int,
    event: happened.ProposalOpened | happened.ProposalPresented | happened.CandidateProposed | happened.ProposalAmended,
    moment: Moment,
    by: str | None = None,
) -> Version:
    return Version(
        number=number,
        changes=event.changes,
        ground=event.ground,
        record=moment.number,
        at=moment.at,
        by=by or _person(moment),
        summary="" if isinstance(event, happened.CandidateProposed) else event.summary,
        takes=event.takes if isinstance(event, happened.ProposalAmended) else [],
    )


def _open_round(
    proposal: ProposalState,
    moment: Moment,
    number: int,
    event: happened.ProposalOpened | happened.CandidateProposed | happened.RoundOpened,
) -> None:
    """Asynchronously, sending a Proposal, or an amended one, is its Proposer's "no objection", to be taken back.

    In a meeting its Proposer is asked like everybody else (§5.4.5-e), and who objected there has not agreed by going
    on asynchronously; whoever proposes a candidate is asked too.
    """
    in_meeting = proposal.step in IN_MEETING
    proposal.step = Step.OBJECTION_ROUND if in_meeting else Step.OPEN
    proposal.closing = None
    proposal.round = number
    proposal.round_version = proposal.latest.number
    proposal.round_opened_at = moment.at
    proposal.asked = list(event.asked)
    proposal.turns = Round(list(event.asked)) if in_meeting else Round()
    proposal.taken_up = None
    proposal.limit = event.limit
    objects = any(objection.by == proposal.proposer for objection in proposal.unsettled)
    sent = not in_meeting and proposal.election is None and not objects
    proposal.answers = {proposal.proposer: Answer(number, moment.at)} if sent else {}


# In a meeting


@take_in.register(happened.ProposalBrought)
def _(event: happened.ProposalBrought, proposal: ProposalState, moment: Moment) -> None:
    """Proposed anew, with its history: who was against it earlier may say so again in the round."""
    proposal.step, proposal.meeting = Step.PRESENT_PROPOSAL, event.meeting
    proposal.closing = proposal.limit = proposal.taken_up = None
    proposal.turns = Round()
    proposal.answers = {}
    proposal.meeting_requested_by = []
    for objection in proposal.unsettled:
        _settle(objection, ObjectionState.FALLEN, moment)


@take_in.register(happened.ProposalPresented)
def _(event: happened.ProposalPresented, proposal: ProposalState, moment: Moment) -> None:
    proposal.step = Step.CLARIFYING_QUESTIONS
    proposal.writing = None
    proposal.opened_at = proposal.opened_at or moment.at
    proposal.versions.append(_version(event.version, event, moment))
    _state(proposal, event)


@take_in.register(happened.TensionStated)
def _(event: happened.TensionStated, proposal: ProposalState, moment: Moment) -> None:
    _state(proposal, event)


@take_in.register(happened.StepReached)
def _(event: happened.StepReached, proposal: ProposalState, moment: Moment) -> None:
    proposal.step = Step(event.step)
    proposal.turns = Round(list(event.asked))


@take_in.register(objecting.ObjectionTakenUp)
def _(event: objecting.ObjectionTakenUp, proposal: ProposalState, moment: Moment) -> None:
    proposal.taken_up = event.objection


@take_in.register(happened.ProposalParked)
def _(event: happened.ProposalParked, proposal: ProposalState, moment: Moment) -> None:
    """What was being written waits too."""
    writing = proposal.writing
    _close(proposal, Step.PARKED, moment, "")
    proposal.writing = writing


def _state(proposal: ProposalState, event: happened.ProposalPresented | happened.TensionStated) -> None:
    """What was said before stays, where nothing new is said."""
    proposal.tension = event.tension or proposal.tension
    proposal.example = event.example or proposal.example
    proposal.helped = event.helped or proposal.helped


def _hear(proposal: ProposalState, person: str) -> None:
    """In a round of a meeting; who came later was no part of it when it opened."""
    if proposal.step not in IN_MEETING:
        return
    if person not in proposal.turns.order:
        proposal.turns.order.append(person)
    proposal.turns.hear(person)
    proposal.asked = list(proposal.turns.order) if proposal.step is Step.OBJECTION_ROUND else proposal.asked


# What people say


@take_in.register(happened.NoObjection)
def _(event: happened.NoObjection, proposal: ProposalState, moment: Moment) -> None:
    proposal.answers[_person(moment)] = Answer(event.round, moment.at)
    _hear(proposal, _person(moment))


@take_in.register(happened.AnswerTakenBack)
def _(event: happened.AnswerTakenBack, proposal: ProposalState, moment: Moment) -> None:
    proposal.answers.pop(_person(moment), None)


@take_in.register(happened.QuestionAsked)
def _(event: happened.QuestionAsked, proposal: ProposalState, moment: Moment) -> None:
    question = Remark(moment.number, RemarkKind.QUESTION, _person(moment), event.text, moment.at, event.about_tension)
    proposal.remarks.append(question)


@take_in.register(happened.QuestionAnswered)
def _(event: happened.QuestionAnswered, proposal: ProposalState, moment: Moment) -> None:
    question = proposal.remark(event.question)
    if question is not None:
        question.answer, question.declined, question.answered_at = event.text, not event.text, moment.at


@take_in.register(happened.Reacted)
def _(event: happened.Reacted, proposal: ProposalState, moment: Moment) -> None:
    proposal.remarks.append(Remark(moment.number, RemarkKind.REACTION, _person(moment), event.text, moment.at))
    _hear(proposal, _person(moment))


@take_in.register(happened.Passed)
def _(event: happened.Passed, proposal: ProposalState, moment: Moment) -> None:
    _hear(proposal, _person(moment))


# How it ends


@take_in.register(happened.MeetingRequested)
def _(event: happened.MeetingRequested, proposal: ProposalState, moment: Moment) -> None:
    proposal.meeting_requested_by.append(_person(moment))
    if event.stays_open_by is None:
        _close(proposal, Step.ESCALATED, moment, event.reason)


@take_in.register(happened.ProposalWithdrawn)
def _(event: happened.ProposalWithdrawn, proposal: ProposalState, moment: Moment) -> None:
    _close(proposal, Step.WITHDRAWN, moment, event.reason)


@take_in.register(happened.ProposalDiscarded)
def _(event: happened.ProposalDiscarded, proposal: ProposalState, moment: Moment) -> None:
    _close(proposal, Step.DISCARDED, moment, event.reason)


@take_in.register(happened.ProposalDropped)
def _(event: happened.ProposalDropped, proposal: ProposalState, moment: Moment) -> None:
    _close(proposal, Step.DROPPED, moment, event.reason)
    if proposal.closing is not None:
        proposal.closing.ground, proposal.closing.because = event.ground, event.because


@take_in.register(happened.ProposalAdopted)
def _(event: happened.ProposalAdopted, proposal: ProposalState, moment: Moment) -> None:
    _close(proposal, Step.ADOPTED, moment, "")


def _close(proposal: ProposalState, step: Step, moment: Moment, reason: str) -> None:
    proposal.step = step
    proposal.writing = None
    proposal.closing = Closing(moment.by, moment.at, moment.number, reason)


# Objections


@take_in.register(objecting.ConcernRaised)
def _(event: objecting.ConcernRaised, proposal: ProposalState, moment: Moment) -> None:
    """Who has a concern has an objection: their earlier answer falls. A claimed breach stands at once (§5.3.2)."""
    objection = Objection(
        id=event.objection,
        by=_person(moment),
        role=event.role,
        concern=event.concern,
        raised_at=moment.at,
        record=moment.number,
        round=proposal.round,
        version=proposal.latest.number,
        breaks=event.breaks,
    )
    if objection.claims_breach:
        objection.arguments[Criterion.CONSTITUTION] = Argument(True, event.concern, moment.at)
        objection.state = ObjectionState.STANDS
    proposal.objections.append(objection)
    proposal.answers.pop(objection.by, None)
    _hear(proposal, objection.by)


@take_in.register(objecting.CriterionArgued)
def _(event: objecting.CriterionArgued, proposal: ProposalState, moment: Moment) -> None:
    objection = proposal.objection(event.objection)
    objection.arguments[Criterion(event.criterion)] = Argument(event.met, event.argument, moment.at)
    if not event.met:
        _settle(objection, ObjectionState.NOT_AN_OBJECTION, moment)
    elif objection.next_criterion is None:
        objection.state = ObjectionState.STANDS


@take_in.register(objecting.ConcernWithdrawn)
def _(event: objecting.ConcernWithdrawn, proposal: ProposalState, moment: Moment) -> None:
    _settle(proposal.objection(event.objection), ObjectionState.WITHDRAWN, moment)


@take_in.register(objecting.ConcernLapsed)
def _(event: objecting.ConcernLapsed, proposal: ProposalState, moment: Moment) -> None:
    _settle(proposal.objection(event.objection), ObjectionState.LAPSED, moment)


@take_in.register(objecting.TestRequested)
def _(event: objecting.TestRequested, proposal: ProposalState, moment: Moment) -> None:
    proposal.objection(event.objection).test_requested_by = _person(moment)


@take_in.register(objecting.ObjectionTested)
def _(event: objecting.ObjectionTested, proposal: ProposalState, moment: Moment) -> None:
    """Only the absence of a reasoned argument fails it (§5.3.3); what was still unsaid is now in the test's answers."""
    objection = proposal.objection(event.objection)
    findings = {Criterion(name): Finding(found) for name, found in event.findings.items()}
    answers = {Criterion(name): ref for name, ref in event.answers.items()}
    test = Test(moment.number, _person(moment), moment.at, findings, answers)
    objection.tests.append(test)
    objection.test_requested_by = None
    if test.failed:
        _settle(objection, ObjectionState.DISCARDED, moment)
        return
    for criterion, ref in answers.items():
        objection.arguments.setdefault(criterion, Argument(True, ref, moment.at))
    objection.state = ObjectionState.STANDS


@take_in.register(objecting.RulingRequested)
def _(event: objecting.RulingRequested, proposal: ProposalState, moment: Moment) -> None:
    proposal.objection(event.objection).ruling = Ruling(_person(moment))


@take_in.register(objecting.BreachRuled)
def _(event: objecting.BreachRuled, proposal: ProposalState, moment: Moment) -> None:
    objection = proposal.objection(event.objection)
    asked_by = objection.ruling.asked_by if objection.ruling is not None else _person(moment)
    objection.ruling = Ruling(asked_by, _person(moment), event.breaks, event.reasoning)
    if not event.breaks:
        _settle(objection, ObjectionState.DISMISSED, moment)


@take_in.register(objecting.AmendmentSuggested)
def _(event: objecting.AmendmentSuggested, proposal: ProposalState, moment: Moment) -> None:
    suggestion = Suggestion(moment.number, _person(moment), moment.at, event.changes, event.text, event.argument)
    proposal.objection(event.objection).suggestions.append(suggestion)


@take_in.register(objecting.ResolutionConfirmed)
def _(event: objecting.ResolutionConfirmed, proposal: ProposalState, moment: Moment) -> None:
    """Resolved when both sides have confirmed the same version (§5.4.5-f)."""
    objection = proposal.objection(event.objection)
    objection.confirmed[event.side] = event.version
    if all(objection.confirmed.get(side) == event.version for side in Side):
        _settle(objection, ObjectionState.RESOLVED, moment)


@take_in.register(objecting.ObjectionAbandoned)
def _(event: objecting.ObjectionAbandoned, proposal: ProposalState, moment: Moment) -> None:
    _settle(proposal.objection(event.objection), ObjectionState.ABANDONED, moment, event.reason)


@take_in.register(objecting.ArgumentDemanded)
def _(event: objecting.ArgumentDemanded, proposal: ProposalState, moment: Moment) -> None:
    demand = Demand(moment.number, event.suggestion, moment.at, event.example)
    proposal.objection(event.objection).demands.append(demand)


@take_in.register(objecting.ArgumentGiven)
def _(event: objecting.ArgumentGiven, proposal: ProposalState, moment: Moment) -> None:
    demand = proposal.objection(event.objection).demand(event.demand)
    if demand is not None:
        demand.argument, demand.argued_at = event.argument, moment.at


def _settle(objection: Objection, state: ObjectionState, moment: Moment, reason: str = "") -> None:
    objection.state = state
    objection.test_requested_by = None
    objection.settled_at, objection.settled_by, objection.reason = moment.at, moment.by, reason


def _person(moment: Moment) -> str:
    if moment.by is None:
        raise ValueError(f"Record {moment.number} is a person's act, and names nobody.")
    return moment.by
