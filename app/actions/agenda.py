"""The agenda of a Governance Meeting: built in it, put in order, taken one item at a time (§5.4.4).

    add_item(work, meeting, label, role, tension=None, proposal=None, election_role=None, guest=None) -> item number
    amend_item(work, meeting, item, label) ; remove_item(work, meeting, item)      its owner
    order_agenda(work, meeting, items)                      the Facilitator; of a special one, its requester
    request_elections_first(work, meeting)
    begin_item(work, meeting, item, place)                  the Facilitator: what it is about begins
    end_item(work, meeting, item, place, outcome="parked")  what is unfinished goes back to its owner's inbox
    prepare(work, tension, circle)                          privately: "bring to the next meeting of …"; None: no longer

Each puts their own on it: a bare label, a Tension of theirs, a Proposal that was written or waits for a meeting, or a
call for an election. `place` and `for_person` are as in `meetings.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.actions import UnitOfWork, action, election_steps, private_action
from app.actions.base import allow, clean, moment, person, say, today
from app.actions.meetings_base import at_place, meeting_of, speaker, tell
from app.actions.process import bring_to_meeting, move_on, park
from app.actions.process import tell as tell_of_proposal
from app.actions.tensions import own_tension
from app.governance import meeting_permissions as may
from app.governance.circles import is_member
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election
from app.governance.errors import InvalidChange, NotFound, OutOfOrder
from app.governance.meeting_moves import Subject
from app.governance.meeting_steps import LONGEST_LABEL, Item, ItemOutcome, ItemState
from app.governance.meetings import Meeting
from app.governance.proposal_steps import Step
from app.governance.tensions import Outcome, Tension, log, may_see
from app.governance.verdicts import YES, Reason, no

# Building it


@action
def add_item(
    work: UnitOfWork,
    meeting: str,
    label: str,
    role: str = "",
    *,
    tension: str | None = None,
    proposal: str | None = None,
    election_role: str | None = None,
    guest: str | None = None,
    for_person: str | None = None,
) -> int:
    """A bare label becomes a private Tension of its owner's, so that it is not lost where it is not reached."""
    found = meeting_of(work, meeting)
    whose = speaker(work, found, for_person)
    if election_role is not None:
        return _add_election(work, found, whose, label, election_role)
    sensed = _own_tension(work, whose, tension) if tension is not None else None
    if proposal is not None:
        brought = work.proposals.get(proposal)
        allow(may.may_bring(whose, found, brought))
        role, tension = brought.role, brought.tension_id
    elif sensed is not None:
        role, label = role or sensed.role_id or "", label or shortened(sensed.text)
    allow(may.may_add_item(work.structure, whose, found, role, work.now, today(work)))
    for_guest = _guest_of(found, whose, role, guest)
    label = _short(label)
    if proposal is None and sensed is None:
        sensed = _logged(work, whose, label, role)
    if sensed is not None:
        sensed.prepare(None)
        tension = sensed.id
    now, said = say(work, whose, label=label)
    ref = now.words("label") if said else ""
    number = found.add_item(now, role, ref, tension=tension, proposal=proposal, guest=for_guest)
    tell(work, found, said)
    return number


def _add_election(work: UnitOfWork, meeting: Meeting, whose: str, label: str, role: str) -> int:
    allow(may.may_add_election(work.structure, whose, meeting, role, work.now, today(work)))
    now, said = say(work, whose, label=_short(label))
    number = meeting.add_item(now, role, now.words("label") if said else "", is_election=True)
    tell(work, meeting, said)
    return number


def _own_tension(work: UnitOfWork, whose: str, tension: str) -> Tension:
    sensed = work.tensions.get(tension)
    if not may_see(whose, sensed):
        raise NotFound(Reason("", "not_found"))
    if not sensed.is_open:
        raise OutOfOrder(Reason("1.2.1", "tension_is_closed"))
    return sensed


def _logged(work: UnitOfWork, whose: str, label: str, role: str) -> Tension | None:
    if not label:
        return None
    sensed = log(work.new_id(), whose, label, role, work.now)
    work.tensions.add(sensed)
    return sensed


def _guest_of(meeting: Meeting, whose: str, role: str, guest: str | None) -> str | None:
    """The guest for whose one Tension the item stands: their own, or named by the Rep who brought them (§5.4.1-b)."""
    brought = meeting.guest(guest or whose)
    if brought is None or brought.circle != role or (guest is not None and brought.by != whose):
        if guest is not None:
            raise NotFound(Reason("", "not_found"))
        return None
    since = [item for item in meeting.items if item.guest == brought.person and item.added_at >= brought.invited_at]
    if any(item.state is not ItemState.REMOVED for item in since):
        raise OutOfOrder(no("5.4.1-b", "guest_has_one_tension").reason)
    return brought.person


def _short(label: str) -> str:
    label = re.sub(r"[ \t\r\n]+", " ", clean(label))  # An unbreakable space stays one.
    if len(label) > LONGEST_LABEL:
        raise InvalidChange(Reason("5.4.4-a", "label_is_short", {"most": LONGEST_LABEL}))
    return label


def shortened(text: str) -> str:
    """A Tension as a label: its first words."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_LABEL:
        return line
    return line[: LONGEST_LABEL - 1].rsplit(" ", 1)[0][: LONGEST_LABEL - 1] + "…"


@action
def amend_item(work: UnitOfWork, meeting: str, item: int, label: str) -> None:
    found, me = meeting_of(work, meeting), person(work)
    own = found.find(item)
    allow(may.may_change_item(work.structure, me, found, own, work.now, today(work)))
    now, said = say(work, own.owner, label=_short(label))
    found.amend_item(now, item, now.words("label") if said else "")
    tell(work, found, said)


@action
def remove_item(work: UnitOfWork, meeting: str, item: int) -> None:
    """What was prepared stays with its owner."""
    found, me = meeting_of(work, meeting), person(work)
    own = found.find(item)
    allow(may.may_change_item(work.structure, me, found, own, work.now, today(work)))
    found.remove_item(moment(work, own.owner), item)
    tell(work, found)


@private_action
def prepare(work: UnitOfWork, tension: str, circle: str | None) -> None:
    """Nobody else knows, until its owner puts it on the agenda."""
    sensed = own_tension(work, tension)
    if circle is not None and not is_member(work.structure, circle, sensed.person_id):
        allow(may.may_request(work.structure, sensed.person_id, circle, today(work)))
    sensed.prepare(circle)


# Ordering it


@action
def order_agenda(work: UnitOfWork, meeting: str, items: Sequence[int]) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_order(work.structure, me, found, work.now, today(work)))
    found.order_agenda(moment(work, me), list(items))
    tell(work, found)


@action
def request_elections_first(work: UnitOfWork, meeting: str, for_person: str | None = None) -> None:
    found = meeting_of(work, meeting)
    whose = speaker(work, found, for_person)
    allow(may.may_request_elections_first(work.structure, whose, found, work.now, today(work)))
    found.request_elections_first(moment(work, whose))
    tell(work, found)


# Going through it


@action
def begin_item(work: UnitOfWork, meeting: str, item: int, place: str) -> None:
    found, me = meeting_of(work, meeting), person(work)
    allow(may.may_begin_item(work.structure, me, found, item, work.now, today(work)))
    at_place(found, subject_of(work, found), place)
    _begin(work, found, found.find(item))


def begin_next(work: UnitOfWork, meeting: Meeting) -> None:
    coming = meeting.next_item()
    if coming is None:
        raise NotFound(Reason("", "not_found"))
    allow(may.may_begin_item(work.structure, person(work), meeting, coming.number, work.now, today(work)))
    _begin(work, meeting, coming)


def _begin(work: UnitOfWork, meeting: Meeting, item: Item) -> None:
    """What it is about begins with it: a Proposal, written before or there; or an election."""
    proposal: str | None = None
    election: str | None = None
    written = work.proposals.find(item.proposal) if item.proposal is not None else None
    if item.is_election:
        election = _election_for(work, meeting, item)
    elif written is not None and not may.may_bring(item.owner, meeting, written):
        proposal = written.id  # Withdrawn, or sent to everybody, since it was put on the agenda.
    else:
        proposal = bring_to_meeting(
            work,
            meeting.id,
            proposal=written.id if written is not None else None,  # A draft that was dropped since is written anew.
            circle=meeting.circle,
            proposer=item.owner,
            role=item.role,
            tension=item.tension,
        ).id
    everybody = may.everybody_is_here(work.structure, meeting, today(work))
    now = moment(work, person(work))
    meeting.begin_item(now, item.number, proposal=proposal, election=election, everybody_is_here=everybody)
    tell(work, meeting)


@action
def end_item(work: UnitOfWork, meeting: str, item: int, place: str, outcome: str = ItemOutcome.PARKED) -> None:
    """As what it is about has ended; what is unfinished goes back to its owner's inbox.

    `outcome` "done": its owner needs nothing more, and has presented nothing; they say so themselves.
    """
    found, me = meeting_of(work, meeting), person(work)
    subject = subject_of(work, found)
    if outcome == ItemOutcome.DONE and subject.outcome is None:
        _needs_nothing_more(work, found, item, place, subject)
        return
    allow(may.may_end_item(work.structure, me, found, item, today(work)))
    at_place(found, subject, place)
    leave_item(work, found, subject)


def _needs_nothing_more(work: UnitOfWork, meeting: Meeting, item: int, place: str, subject: Subject) -> None:
    own = meeting.find(item)
    whose = speaker(work, meeting, own.owner)
    allow(meeting.hears(work.now))
    allow(YES if meeting.item == item else no("5.4.4-c", "item_is_not_in_process"))
    at_place(meeting, subject, place)
    proposal = subject.proposal
    if proposal is None or proposal.versions:
        raise OutOfOrder(no("5.4.4-c", "what_was_presented_is_withdrawn").reason)
    proposal.withdraw(moment(work, whose))
    tell_of_proposal(work, proposal)
    if own.tension is not None and work.tensions.get(own.tension).is_open:
        work.tensions.get(own.tension).close(Outcome.OTHERWISE, "", work.now)
    meeting.end_item(moment(work, whose), item, ItemOutcome.DONE)
    tell(work, meeting)


def leave_item(work: UnitOfWork, meeting: Meeting, subject: Subject) -> None:
    """End the item that is processed, whatever became of it; nothing, where none is."""
    if meeting.item is None:
        return
    outcome = subject.outcome
    if outcome is None:
        outcome = ItemOutcome.PARKED
        if subject.election is not None:
            election_steps.leave_meeting(work, subject.election)
        elif subject.proposal is not None:
            park(work, subject.proposal)
    meeting.end_item(moment(work, work.actor.person), meeting.item, outcome)
    tell(work, meeting)


def finish_item(work: UnitOfWork, meeting: Meeting, subject: Subject) -> None:
    """The Facilitator's next move in an item: what it is about moves on, or the item ends with it."""
    proposal = subject.proposal
    if subject.outcome is not None:
        leave_item(work, meeting, subject)
    elif proposal is not None and proposal.in_meeting:
        turn = proposal.round_now.turn if proposal.step is Step.REACTION_ROUND else None
        if turn is None:
            move_on(work, proposal)
        else:
            proposal.pass_turn(moment(work, turn))
            tell_of_proposal(work, proposal)
    elif subject.election is not None:
        election_steps.move_on(work, subject.election)
    else:
        leave_item(work, meeting, subject)


def _election_for(work: UnitOfWork, meeting: Meeting, item: Item) -> str:
    """Called by whoever put it on the agenda; one that was called before is brought to the meeting.

    One that goes on outside of it stays there: the item has nothing to process, and ends with the next move.
    """
    known: list[Election] = work.elections.where(role_id=item.role, settled_record=None)
    now = moment(work, item.owner)
    if known:
        called = known[0]
        if called.step is not ElectionStep.CALLED:
            return called.id
        called.bring(now, meeting.id)
    else:
        called = Election.call(now, work.new_id(), meeting.circle, item.role, meeting.id)
        work.elections.add(called)
    election_steps.tell(work, called)
    return called.id


def subject_of(work: UnitOfWork, meeting: Meeting) -> Subject:
    """What the item in process is about, as it stands now."""
    item = meeting.current
    if item is None:
        return Subject()
    election = work.elections.get(item.election) if item.election is not None else None
    proposal = election.proposal if election is not None else item.proposal
    return Subject(work.proposals.get(proposal) if proposal is not None else None, election, meeting.id)
