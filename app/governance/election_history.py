"""How each event changes an election: the same for an act of this moment and for a record replayed from the log.

What can be checked by anybody is checked here, so that a log that tells of a broken seal, a wrong count or a draw that
did not come out so cannot be replayed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import TYPE_CHECKING

from app.governance import ballots
from app.governance import election_events as happened
from app.governance.election_events import TieBreak
from app.governance.election_steps import Cast, Count, Discarded, ElectionStep, Nomination
from app.governance.events import Event, RoundLimit
from app.governance.process import Moment
from app.governance.rounds import Round

if TYPE_CHECKING:
    from app.governance.election_state import ElectionState


@singledispatch
def take_in(event: Event, election: ElectionState, moment: Moment) -> None:
    raise NotImplementedError(event.kind)


# Calling and nominating


@take_in.register(happened.ElectionCalled)
def _(event: happened.ElectionCalled, election: ElectionState, moment: Moment) -> None:
    election.step = ElectionStep.CALLED


@take_in.register(happened.ElectionBrought)
def _(event: happened.ElectionBrought, election: ElectionState, moment: Moment) -> None:
    election.meeting = event.meeting


@take_in.register(happened.NominationsBegun)
def _(event: happened.NominationsBegun, election: ElectionState, moment: Moment) -> None:
    election.step = ElectionStep.NOMINATION
    election.turn, election.role, election.term = event.turn, event.role, event.term
    election.replaces, election.meeting = list(event.replaces), event.meeting
    election.begun_by, election.begun_at = moment.by, moment.at
    election.asked, election.limit = list(event.asked), event.limit
    election.cast, election.late = {}, []


@take_in.register(happened.BallotCast)
def _(event: happened.BallotCast, election: ElectionState, moment: Moment) -> None:
    person = _person(moment)
    if event.turn != election.turn or person in election.cast:
        raise ValueError(f"Record {moment.number}: one ballot each, and final once cast.")
    election.cast[person] = Cast(moment.number, moment.at, event.seal)


@take_in.register(happened.ElectorateChanged)
def _(event: happened.ElectorateChanged, election: ElectionState, moment: Moment) -> None:
    election.asked = [each for each in election.asked if each not in event.left] + event.joined
    if not election.counts:
        election.nominations = {who: said for who, said in election.nominations.items() if who not in event.left}
    election.round.order = [each for each in election.round.order if each not in event.left]
    if event.joined:
        election.limit = event.limit


@take_in.register(happened.BallotsOpened)
def _(event: happened.BallotsOpened, election: ElectionState, moment: Moment) -> None:
    for each in event.ballots:
        sealed = ballots.seal(election.id, event.turn, each.person, each.candidate, each.salt)
        if each.person not in election.cast or election.cast[each.person].seal != sealed:
            raise ValueError(f"Record {moment.number}: the ballot of {each.person} is not the one that was cast.")
    if len({each.person for each in event.ballots}) != len(event.ballots):
        raise ValueError(f"Record {moment.number}: one ballot each.")
    election.late, election.opened_turn = list(event.late), event.turn
    election.nominations = {
        each.person: Nomination(each.candidate, event.reasons.get(each.person, "")) for each in event.ballots
    }
    _begin_round(election, ElectionStep.REASONS, [each.person for each in event.ballots], event.limit)
    if election.meeting is None:  # Side by side: whoever gave a reason with the ballot has been heard.
        for person in election.round.order:  # The log keeps the reasons in an order of its own.
            if person in event.reasons:
                election.round.hear(person)


# The rounds


@take_in.register(happened.ReasonGiven)
def _(event: happened.ReasonGiven, election: ElectionState, moment: Moment) -> None:
    person = _person(moment)
    if event.text:
        election.nominations[person].reason = event.text
    election.round.hear(person)


@take_in.register(happened.NominationRead)
def _(event: happened.NominationRead, election: ElectionState, moment: Moment) -> None:
    election.round.hear(event.person)


@take_in.register(happened.ChangesOpened)
def _(event: happened.ChangesOpened, election: ElectionState, moment: Moment) -> None:
    order = [person for person in election.round.order if person in election.nominations]  # That of the reasons.
    _begin_round(election, ElectionStep.CHANGES, order, event.limit)


@take_in.register(happened.NominationKept)
def _(event: happened.NominationKept, election: ElectionState, moment: Moment) -> None:
    election.round.hear(_person(moment))


@take_in.register(happened.NominationChanged)
def _(event: happened.NominationChanged, election: ElectionState, moment: Moment) -> None:
    nomination = election.nominations[_person(moment)]
    nomination.first, nomination.candidate, nomination.change = nomination.candidate, event.candidate, event.reason
    election.round.hear(_person(moment))


@take_in.register(happened.RoundClosed)
def _(event: happened.RoundClosed, election: ElectionState, moment: Moment) -> None:
    election.step, election.round, election.limit = ElectionStep.COUNT, Round(), None


# The count


@take_in.register(happened.NominationsCounted)
def _(event: happened.NominationsCounted, election: ElectionState, moment: Moment) -> None:
    counts = election.tally(event.ignored)
    first = ballots.leading(counts)
    found = event.tied if event.candidate is None else [event.candidate]
    if event.counts != counts or found != first:
        raise ValueError(f"Record {moment.number}: the nominations do not count so.")
    count = Count(moment.number, moment.at, event.counts, event.ignored, event.candidate, event.tied)
    election.counts.append(count)
    election.candidate, election.tied = event.candidate, list(event.tied)
    election.step = ElectionStep.TIE if event.tied else ElectionStep.COUNT


@take_in.register(happened.TieBroken)
def _(event: happened.TieBroken, election: ElectionState, moment: Moment) -> None:
    drawn = event.method is not TieBreak.DRAW or ballots.draw(event.seed, event.tied) == event.candidate
    if not drawn or event.tied != election.tied or event.candidate not in event.tied:
        raise ValueError(f"Record {moment.number}: the tie does not break so.")
    election.candidate = election.counts[-1].candidate = event.candidate
    _note_method(election, event.method, event.seed)


@take_in.register(happened.ChoiceAsked)
def _(event: happened.ChoiceAsked, election: ElectionState, moment: Moment) -> None:
    _note_method(election, TieBreak.ASK)
    election.were_asked += event.asked
    _begin_round(election, ElectionStep.ASKING, event.asked, event.limit)


@take_in.register(happened.ChoiceMade)
def _(event: happened.ChoiceMade, election: ElectionState, moment: Moment) -> None:
    nomination = election.nominations[_person(moment)]
    nomination.first = nomination.first or nomination.candidate
    nomination.candidate, nomination.chosen = event.candidate, True
    election.round.hear(_person(moment))


# The candidate


@take_in.register(happened.CandidateProposed)
def _(event: happened.CandidateProposed, election: ElectionState, moment: Moment) -> None:
    if event.candidate != election.candidate:
        raise ValueError(f"Record {moment.number}: {event.candidate} was not found by the count.")
    election.step, election.proposal = ElectionStep.PROPOSED, event.proposal


@take_in.register(happened.CandidateDiscarded)
def _(event: happened.CandidateDiscarded, election: ElectionState, moment: Moment) -> None:
    election.discarded.append(Discarded(event.candidate, event.proposal, moment.number, event.reason_at))
    election.step, election.candidate, election.proposal = ElectionStep.COUNT, None, None
    election.tied, election.were_asked = [], []


@take_in.register(happened.CandidateElected)
def _(event: happened.CandidateElected, election: ElectionState, moment: Moment) -> None:
    if event.candidate != election.candidate or event.proposal != election.proposal:
        raise ValueError(f"Record {moment.number}: {event.candidate} was not proposed by this election.")
    _close(election, ElectionStep.ELECTED, moment)


@take_in.register(happened.NobodyLeft)
def _(event: happened.NobodyLeft, election: ElectionState, moment: Moment) -> None:
    election.candidate = None
    _close(election, ElectionStep.WITHOUT_CANDIDATE, moment)


@take_in.register(happened.ElectionCalledOff)
def _(event: happened.ElectionCalledOff, election: ElectionState, moment: Moment) -> None:
    election.closing = event.reason
    _close(election, ElectionStep.CALLED_OFF, moment)


@take_in.register(happened.ElectionLeft)
def _(event: happened.ElectionLeft, election: ElectionState, moment: Moment) -> None:
    election.meeting = None
    election.limit = event.limit
    if event.anew:
        election.step, election.cast, election.asked = ElectionStep.CALLED, {}, []
    elif election.step is ElectionStep.REASONS:
        for person, nomination in election.nominations.items():
            if nomination.reason:
                election.round.hear(person)


# Shared


def _begin_round(election: ElectionState, step: ElectionStep, order: Iterable[str], limit: RoundLimit | None) -> None:
    election.step, election.limit = step, limit
    election.round = Round(order=list(order))


def _note_method(election: ElectionState, method: TieBreak, seed: str = "") -> None:
    count = election.counts[-1]
    count.method, count.seed = method, seed


def _close(election: ElectionState, step: ElectionStep, moment: Moment) -> None:
    election.step = step
    election.limit = None
    election.closed_by, election.closed_at, election.settled_record = moment.by, moment.at, moment.number


def _person(moment: Moment) -> str:
    if moment.by is None:
        raise ValueError(f"Record {moment.number} is a person's act, and names nobody.")
    return moment.by
