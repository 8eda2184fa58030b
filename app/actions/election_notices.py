"""Whom a step of an election is told to, by mail. In a meeting people see it.

A mail names the election and nothing that was said or nominated; its template, in `templates/mail/`, has the name given
here.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.actions import UnitOfWork
from app.actions.base import today
from app.governance import election_events as happened
from app.governance.circles import circle_members
from app.governance.elections import Election
from app.governance.events import Event
from app.governance.surrogates import acting_facilitator


def notify(work: UnitOfWork, election: Election, event: Event, number: int) -> None:
    if election.in_meeting:
        return
    template, people = _told(work, election, event)
    others = sorted(set(people) - {work.actor.person or ""})
    if others:
        work.outbox.mail(others, template, election.id, record=number, role_id=election.role)


def _told(work: UnitOfWork, election: Election, event: Event) -> tuple[str, Iterable[str]]:
    match event:
        case happened.ElectionCalled() if event.meeting is None:
            return "election_called", facilitators(work, election.circle)
        case happened.NominationsBegun():
            return "election_asks_ballot", event.asked
        case happened.ElectorateChanged():
            return "election_asks_ballot", event.joined
        case happened.BallotsOpened():
            return "election_asks_reason", election.round.awaited
        case happened.ChangesOpened():
            return "election_asks_change", election.round.order
        case happened.RoundClosed():
            return "election_to_count", facilitators(work, election.circle)
        case happened.ChoiceAsked():
            return "election_asks_choice", event.asked
        case happened.CandidateDiscarded():
            return "election_to_count", facilitators(work, election.circle)
        case happened.CandidateElected():
            return "election_decided", [*circle_members(work.structure, election.circle), event.candidate]
        case happened.NobodyLeft():
            return "election_without_candidate", circle_members(work.structure, election.circle)
        case happened.ElectionCalledOff():
            return "election_called_off", {*circle_members(work.structure, election.circle), election.called_by}
    return "", ()


def facilitators(work: UnitOfWork, circle: str) -> Iterable[str]:
    """Who acts; or those of whom the first to declare themselves will."""
    acting = acting_facilitator(work.structure, circle, today(work))
    return [acting.person] if acting.person is not None else acting.candidates
