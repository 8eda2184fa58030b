"""What every act on a Proposal shares: fetching it, and writing what happened as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.actions import UnitOfWork
from app.actions.base import clean, moment, person, today
from app.actions.identities import are_free
from app.actions.notices import notify
from app.governance.errors import GroundShifted, NotFound
from app.governance.events import ProposalAdopted
from app.governance.objections import Objection
from app.governance.proposal_facts import changes_of, circle_now, may_still_be_made, on_its_ground
from app.governance.proposal_permissions import may_see_draft
from app.governance.proposal_steps import CircleNow, Moment
from app.governance.proposals import Proposal
from app.governance.tensions import Outcome
from app.governance.verdicts import Reason


def proposal_of(work: UnitOfWork, proposal: str) -> Proposal:
    """Also a draft, for its author alone: to anybody else it is not there."""
    found = work.proposals.get(proposal)
    if not may_see_draft(person(work), found):
        raise NotFound(Reason("", "not_found"))
    return found


def open_proposal(work: UnitOfWork, proposal: str) -> Proposal:
    """One that takes part in the process; "no longer open" is said before "not you"."""
    found = proposal_of(work, proposal)
    found.require_open()
    return found


def open_objection(work: UnitOfWork, proposal: str, objection: str) -> tuple[Proposal, Objection]:
    found = open_proposal(work, proposal)
    return found, found.unsettled_objection(objection)


def facts(work: UnitOfWork, proposal: Proposal) -> CircleNow:
    return circle_now(work.structure, proposal, today(work))


def say(work: UnitOfWork, **said: str) -> tuple[Moment, dict[str, str]]:
    """The moment of an act, and what is said in it, by field."""
    return moment(work), {name: text for name, words in said.items() if (text := clean(words))}


def tell(work: UnitOfWork, proposal: Proposal, said: Mapping[str, str] | None = None) -> None:
    """Write what happened as records, adopt where nothing is missing any more, and tell the people concerned."""
    _write(work, proposal, said or {})
    if not proposal.is_open:
        return
    proposal.settle(moment(work), facts(work, proposal))
    _write(work, proposal, {})
    _adopt_if_complete(work, proposal)


def _adopt_if_complete(work: UnitOfWork, proposal: Proposal) -> None:
    """Adoption applies all changes or none; where the structure no longer allows them it waits for its Proposer."""
    circle = facts(work, proposal)
    if not proposal.may_be_adopted(work.now, circle) or not may_still_be_made(work.structure, proposal):
        return
    if not are_free(work, proposal.latest.changes):
        return
    proposal.adopt(moment(work), circle)
    _write(work, proposal, {})
    if proposal.tension_id is not None:
        _close_tension(work, proposal.tension_id)
    _tell_whose_ground_shifted(work, proposal)


def stand_on(work: UnitOfWork, ground: Mapping[str, list[str]], changes: Iterable[dict[str, Any]]) -> None:
    """Refuse, with the names of what was changed since (ledger 5.3-f)."""
    verdict = on_its_ground(work.structure, ground, changes)
    if not verdict:
        raise GroundShifted(verdict.reason)


def _write(work: UnitOfWork, proposal: Proposal, said: Mapping[str, str]) -> None:
    for when, event in proposal.events:
        words = {field: said[field] for field in event.words()}
        if isinstance(event, ProposalAdopted):
            changes = changes_of(event.changes)
            body = {name: value for name, value in event.to_body().items() if name != "changes"}
            record = work.change(event.kind, changes, circle=proposal.circle, subject=proposal.id, body=body)
        else:
            body = event.to_body()
            record = work.record(event.kind, circle=proposal.circle, subject=proposal.id, body=body, words=words)
        if record.number != when.number:
            raise RuntimeError(f"{event.kind} was to be record {when.number}, and became {record.number}.")
    happened = list(proposal.events)
    proposal.events.clear()
    for when, event in happened:
        notify(work, proposal, event, when.number)


def _tell_whose_ground_shifted(work: UnitOfWork, adopted: Proposal) -> None:
    """Who proposes something else for the same Roles or Policies re-bases it (ledger 5.3-f)."""
    for other in work.proposals.open_in():
        if other.is_open and set(other.shifted(facts(work, other))) & adopted.latest.ground.keys():
            work.outbox.mail(other.proposer, "ground_shifted", other.id)


def _close_tension(work: UnitOfWork, tension: str) -> None:
    sensed = work.tensions.get(tension)
    if sensed.is_open:
        sensed.close(Outcome.PROPOSED, "", work.now)
