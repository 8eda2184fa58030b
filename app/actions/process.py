"""What every act on a Proposal shares: fetching it, and writing what happened as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from app.actions import UnitOfWork
from app.actions.base import allow, moment, person, today
from app.actions.identities import are_free
from app.actions.meetings_base import whose
from app.actions.notices import notify
from app.actions.stories import write_down
from app.governance.errors import GroundShifted, InvalidChange, NotFound, NotPermitted
from app.governance.events import ProposalAdopted
from app.governance.meeting_process import next_of
from app.governance.objections import Objection
from app.governance.proposal_facts import circle_now, may_still_be_made, on_its_ground
from app.governance.proposal_permissions import may_move, may_see_draft
from app.governance.proposal_steps import CircleNow, Step
from app.governance.proposals import Proposal
from app.governance.tensions import Outcome
from app.governance.verdicts import Reason, Verdict, no


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


def facts(work: UnitOfWork, proposal: Proposal, changes: Iterable[dict[str, Any]] | None = None) -> CircleNow:
    """`changes`: of a version about to be sent, instead of the latest."""
    return circle_now(work.structure, proposal, today(work), changes)


def speaking(work: UnitOfWork, proposal: Proposal, for_person: str | None) -> str:
    """Whose act it is: the actor's own, or in a meeting that of somebody without a device, for whom they enter it."""
    return whose(work, proposal.here.meeting if proposal.in_meeting else None, for_person)


def permit(work: UnitOfWork, verdict: Verdict) -> None:
    """`allow`, with the names of the people whom a refusal is about."""
    if verdict.reason is None or "people" not in verdict.reason.parameters:
        return allow(verdict)
    given = dict(verdict.reason.parameters)
    names = [work.people.get(each).name for each in cast(Iterable[str], given["people"])]
    return allow(no(verdict.reason.clause, verdict.reason.message, **{**given, "people": ", ".join(names)}))


def bring_to_meeting(
    work: UnitOfWork,
    meeting: str,
    *,
    proposal: str | None,
    circle: str,
    proposer: str,
    role: str,
    tension: str | None = None,
) -> Proposal:
    """What an item is about begins: a Proposal that was written or waits; else an empty one, to be written there."""
    if proposal is not None:
        found = work.proposals.get(proposal)
        if found.circle != circle or found.proposer != proposer:
            raise NotPermitted(Reason("5.4.5-a", "only_proposer_brings"))
    else:
        found = Proposal(id=work.new_id(), circle=circle, proposer=proposer, role=role, tension_id=tension)
        work.proposals.add(found)
    found.bring(moment(work), meeting)
    work.join_floor(found)
    tell(work, found)
    return found


def move_on(work: UnitOfWork, proposal: Proposal) -> None:
    """The Facilitator's move (§5.4.5): to the next step, or to its adoption."""
    permit(work, may_move(work.structure, person(work), proposal, today(work)))
    if proposal.step is Step.INTEGRATION:
        tell(work, proposal)  # What lapsed since is settled first.
    if next_of(proposal) is Step.ADOPTED:
        stand_on(work, proposal.latest.ground, proposal.latest.changes)
        if not are_free(work, proposal.latest.changes):
            raise InvalidChange(Reason("5.2-a", "change_is_incomplete"))
    proposal.move_on(moment(work), facts(work, proposal))
    tell(work, proposal)


def park(work: UnitOfWork, proposal: Proposal) -> None:
    """The meeting goes on without it; whoever ends the item, or the meeting, has asked whether they may."""
    proposal.park(moment(work))
    tell(work, proposal)


def go_on_asynchronously(work: UnitOfWork, proposal: Proposal) -> None:
    """What its meeting laid down goes to all Circle Members at once."""
    if proposal.in_meeting:
        park(work, proposal)
    if proposal.step is Step.PARKED:
        proposal.floor = None
        proposal.continue_asynchronously(moment(work), facts(work, proposal))
        tell(work, proposal)


def tell(work: UnitOfWork, proposal: Proposal, said: Mapping[str, str] | None = None) -> None:
    """Write what happened as records, adopt where nothing is missing any more, and tell the people concerned."""
    _write(work, proposal, said or {})
    if not (proposal.is_open or proposal.in_meeting):
        return
    proposal.settle(moment(work), facts(work, proposal))
    _write(work, proposal, {})
    if proposal.is_open:
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


def stand_on(work: UnitOfWork, ground: Mapping[str, list[str]], changes: Iterable[dict[str, Any]]) -> None:
    """Refuse, with the names of what was changed since (ledger 5.3-f)."""
    verdict = on_its_ground(work.structure, ground, changes)
    if not verdict:
        raise GroundShifted(verdict.reason)


def _write(work: UnitOfWork, proposal: Proposal, said: Mapping[str, str]) -> None:
    """What happens in a meeting, or to the candidate of an election, is found in their history too."""
    concerns = [proposal.floor.meeting if proposal.floor is not None else None, proposal.election]
    for when, event in write_down(work, proposal, said, concerns=concerns):
        if proposal.floor is None:  # In a meeting people see it; who is absent reads the minutes.
            notify(work, proposal, event, when.number)
        if isinstance(event, ProposalAdopted):
            _after_adoption(work, proposal)
        if proposal.election is not None:
            from app.actions.election_steps import followed  # An election proposes, and so knows this module.

            followed(work, proposal, event)


def _after_adoption(work: UnitOfWork, proposal: Proposal) -> None:
    if proposal.tension_id is not None:
        _close_tension(work, proposal.tension_id)
    _tell_whose_ground_shifted(work, proposal)


def _tell_whose_ground_shifted(work: UnitOfWork, adopted: Proposal) -> None:
    """Who proposes something else for the same Roles or Policies re-bases it (ledger 5.3-f)."""
    for other in work.proposals.open_in():
        if other.is_open and set(other.shifted(facts(work, other))) & adopted.latest.ground.keys():
            work.outbox.mail(other.proposer, "ground_shifted", other.id)


def _close_tension(work: UnitOfWork, tension: str) -> None:
    sensed = work.tensions.get(tension)
    if sensed.is_open:
        sensed.close(Outcome.PROPOSED, "", work.now)
