"""Proposals, from draft to adoption, asynchronously (§5.3) and in meetings (§5.4.5), by ids and the reader's own words.

    draft_proposal(work, circle, role, tension=None, changes=(), …words) -> proposal id   private, outside of the log
    edit_proposal(work, proposal, changes, …words)          the draft, or privately the next version of an open one
    drop_draft(work, proposal)                              a draft, or the next version in writing
    send_proposal(work, proposal)                           to all Circle Members; its Proposer's "no objection"
    amend_proposal(work, proposal, version, changes, summary="", takes=(), confirms=())
                                                            a new version; also re-bases one whose ground has shifted
    say_no_objection(work, proposal, version)               version: the one that was read
    take_back_answer(work, proposal)
    ask_question(work, proposal, text, about_tension=False) -> number
    answer_question(work, proposal, question, text="")      without words: declines
    react(work, proposal, text) ; pass_turn(work, proposal)         the latter in a meeting
    share_writing(work, proposal, changes, …words)          in a meeting, before it is presented; seen and not recorded
    allow_help(work, proposal, helpers)                     who else may
    present_proposal(work, proposal, changes, …words)       (§5.4.5-a)
    state_tension(work, proposal, tension="", example="", helped="")    when somebody asks (§5.3.1-a)
    park_proposal(work, proposal)                           for later; its Proposer or the Facilitator
    continue_asynchronously(work, proposal)                 what was parked, to everybody
    request_meeting(work, proposal, reason="")              escalates (§5.3-e)
    withdraw_proposal(work, proposal, reason="")
    discard_proposal(work, proposal, reason)                Facilitator (§5.3.1-b)
    drop_proposal(work, proposal, ground, because, reason)  Facilitator (§5.3.4-c, -d)

`changes` are bodies as `change_to_body` makes them; `…words` are tension_words, example, helped and summary. `seen` is
the record number of what the writer was looking at (by default, what stands now), so that nothing changed since then is
overwritten unseen (ledger 5.3-f). `for_person`: in a meeting, whom its Facilitator or Secretary enters it for. Concerns
are in `objections.py`; what moves a meeting on, in `process.py`; what happens of itself, in `proposal_clock.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.actions import UnitOfWork, action, private_action
from app.actions.base import allow, moment, person, refs, say, today
from app.actions.process import facts, open_proposal, permit, proposal_of, speaking, stand_on, tell
from app.actions.tensions import own_tension
from app.actions.writing import Bodies, must_be_possible, sendable, writing
from app.governance.errors import OutOfOrder
from app.governance.events import DropGround, Side
from app.governance.proposal_permissions import (
    may_allow_help,
    may_amend,
    may_answer,
    may_answer_questions,
    may_ask,
    may_continue,
    may_discard,
    may_drop,
    may_escalate,
    may_park,
    may_present,
    may_propose,
    may_react,
    may_send,
    may_share_writing,
    may_state_tension,
    may_take_back,
    may_withdraw,
    may_write,
    may_write_over,
)
from app.governance.proposal_steps import Step, Writing
from app.governance.proposals import Proposal
from app.governance.verdicts import Reason

# Writing


@private_action
def draft_proposal(
    work: UnitOfWork,
    circle: str,
    role: str,
    tension: str | None = None,
    changes: Bodies = (),
    *,
    tension_words: str = "",
    example: str = "",
    helped: str = "",
    summary: str = "",
    seen: int | None = None,
) -> str:
    """A draft's id. From a Tension of one's own, whose words it takes unless others are given."""
    proposer = person(work)
    allow(may_propose(work.structure, proposer, circle, role, today(work)))
    if tension is not None:
        own = own_tension(work, tension)
        tension_words = tension_words or own.text
    proposal = Proposal(id=work.new_id(), circle=circle, proposer=proposer, role=role, tension_id=tension)
    proposal.write(writing(work, changes, tension_words, example, helped, summary, seen))
    work.proposals.add(proposal)
    return proposal.id


@private_action
def edit_proposal(
    work: UnitOfWork,
    proposal: str,
    changes: Bodies,
    *,
    tension_words: str = "",
    example: str = "",
    helped: str = "",
    summary: str = "",
    role: str | None = None,
    seen: int | None = None,
) -> None:
    """Keep what is being written; changes that could not be made too: the page says what is wrong with them."""
    found = proposal_of(work, proposal)
    allow(may_write(person(work), found))
    if role is not None and found.is_draft:
        allow(may_propose(work.structure, found.proposer, found.circle, role, today(work)))
        found.role = role
    found.write(writing(work, changes, tension_words, example, helped, summary, seen))
    if found.step is Step.PRESENT_PROPOSAL:
        work.touch(found.id, found.here.meeting)


@private_action
def drop_draft(work: UnitOfWork, proposal: str) -> None:
    found = proposal_of(work, proposal)
    allow(may_write(person(work), found))
    if found.is_draft:
        work.proposals.discard_draft(found)
    else:
        found.writing = None


@action
def send_proposal(work: UnitOfWork, proposal: str) -> None:
    """Refused while a change could not be made, or what it touches has changed since it was drafted."""
    found = proposal_of(work, proposal)
    allow(may_send(work.structure, person(work), found, today(work)))
    written = found.writing or Writing()
    stand_on(work, written.ground, written.changes)
    must_be_possible(work, found, written.changes)
    now, said = say(
        work,
        tension=written.tension,
        example=written.example,
        helped=written.helped,
        summary=written.summary,
    )
    spoken = {name: now.words(name) if name in said else "" for name in ("tension", "example", "helped", "summary")}
    found.open(now, facts(work, found, written.changes), **spoken)
    tell(work, found, said)


@action
def amend_proposal(
    work: UnitOfWork,
    proposal: str,
    version: int,
    changes: Bodies,
    summary: str = "",
    takes: Sequence[int] = (),
    confirms: Sequence[str] = (),
    seen: int | None = None,
    for_person: str | None = None,
) -> None:
    """Send a new version, written on what stands. `version`: the one that it follows.

    `takes` are the suggestions that it takes up; `confirms`, the Objections for which the Proposer says in the same
    breath that it still resolves their Tension.
    """
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_amend(work.structure, by, found, today(work)))
    if version != found.latest.number:
        raise OutOfOrder(Reason("5.3-d", "proposal_amended_meanwhile"))
    bodies, ground = sendable(work, found, changes, seen)
    now, said = say(work, by, summary=summary)
    circle = facts(work, found, bodies)
    standing = {objection.id for objection in found.standing_objections}
    if found.in_meeting:
        standing &= {found.current.id} if found.current is not None else set()
    found.amend(now, circle, bodies, ground, takes=list(takes), **refs(now, said))
    for objection in sorted(standing & set(confirms)):
        found.confirm_resolution(now, circle, objection, Side.PROPOSER, found.latest.number)
    tell(work, found, said)


# Answering


@action
def say_no_objection(work: UnitOfWork, proposal: str, version: int, for_person: str | None = None) -> None:
    found = open_proposal(work, proposal)
    _still_read(found, version)
    by = speaking(work, found, for_person)
    permit(work, may_answer(work.structure, by, found, version))
    stand_on(work, found.latest.ground, found.latest.changes)
    found.say_no_objection(moment(work, by), facts(work, found), version)
    tell(work, found)


@action
def take_back_answer(work: UnitOfWork, proposal: str) -> None:
    found = open_proposal(work, proposal)
    allow(may_take_back(work.structure, person(work), found))
    found.take_back_answer(moment(work))
    tell(work, found)


@action
def ask_question(
    work: UnitOfWork, proposal: str, text: str, about_tension: bool = False, for_person: str | None = None
) -> int:
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_ask(work.structure, by, found, about_tension))
    now, said = say(work, by, text=text)
    number = found.ask_question(now, now.words("text") if said else "", about_tension=about_tension)
    tell(work, found, said)
    return number


@action
def answer_question(
    work: UnitOfWork, proposal: str, question: int, text: str = "", for_person: str | None = None
) -> None:
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_answer_questions(by, found))
    now, said = say(work, by, text=text)
    found.answer_question(now, question, now.words("text") if said else "")
    tell(work, found, said)


@action
def react(work: UnitOfWork, proposal: str, text: str, for_person: str | None = None) -> None:
    """In a meeting in one's turn of the reaction round (§5.4.5-c)."""
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    permit(work, may_react(work.structure, by, found))
    now, said = say(work, by, text=text)
    found.react(now, now.words("text") if said else "")
    tell(work, found, said)


@action
def pass_turn(work: UnitOfWork, proposal: str, for_person: str | None = None) -> None:
    """In the reaction round: nothing to say."""
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    permit(work, may_react(work.structure, by, found))
    found.pass_turn(moment(work, by))
    tell(work, found)


def _still_read(proposal: Proposal, version: int) -> None:
    if proposal.versions and version != proposal.latest.number:
        raise OutOfOrder(Reason("5.3-d", "proposal_amended_meanwhile"))


# In a meeting


@private_action
def share_writing(
    work: UnitOfWork,
    proposal: str,
    changes: Bodies,
    *,
    tension_words: str = "",
    example: str = "",
    helped: str = "",
    summary: str = "",
    seen: int | None = None,
    for_person: str | None = None,
    page: str = "",
    after: int = 0,
) -> None:
    """What is written before it is presented, for everybody in the meeting to see: announced, and no record.

    `page` is the opened page that it was written on, `after` the edition that this page showed.
    """
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_share_writing(by, found))
    permit(work, may_write_over(found, page, after))
    written = writing(work, changes, tension_words, example, helped, summary, seen)
    written.by, written.page = by, page
    found.write(written)
    work.touch(found.id, found.here.meeting)


@private_action
def allow_help(work: UnitOfWork, proposal: str, helpers: Sequence[str], for_person: str | None = None) -> None:
    """Who writes with its Proposer: these, and nobody else any more (§5.4.5-a)."""
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_allow_help(by, found))
    if not found.here.members.issuperset(helpers):
        raise OutOfOrder(Reason("5.4.1-a", "helpers_take_part"))
    found.allow_help(list(helpers))
    work.touch(found.id, found.here.meeting)


@action
def present_proposal(
    work: UnitOfWork,
    proposal: str,
    changes: Bodies,
    summary: str = "",
    *,
    tension_words: str = "",
    example: str = "",
    helped: str = "",
    seen: int | None = None,
    for_person: str | None = None,
) -> None:
    """To the meeting; then come the clarifying questions. Tension and example may wait until asked for (§5.3.1-a)."""
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_present(work.structure, by, found, today(work)))
    bodies, ground = sendable(work, found, changes, seen)
    now, said = say(work, by, tension=tension_words, example=example, helped=helped, summary=summary)
    found.present(now, facts(work, found, bodies), bodies, ground, **refs(now, said))
    tell(work, found, said)


@action
def state_tension(
    work: UnitOfWork,
    proposal: str,
    tension: str = "",
    example: str = "",
    helped: str = "",
    for_person: str | None = None,
) -> None:
    """When somebody asks (§5.3.1-a)."""
    found = proposal_of(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_state_tension(by, found))
    now, said = say(work, by, tension=tension, example=example, helped=helped)
    found.state_tension(now, **refs(now, said))
    tell(work, found, said)


@action
def park_proposal(work: UnitOfWork, proposal: str, for_person: str | None = None) -> None:
    """To a later meeting, or to everybody: it waits with its Proposer."""
    found = proposal_of(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_park(work.structure, by, found, today(work)))
    found.park(moment(work, by))
    tell(work, found)


@action
def continue_asynchronously(work: UnitOfWork, proposal: str) -> None:
    """What a meeting parked is sent to all Circle Members: again, and earlier answers are gone (§5.3-d)."""
    found = proposal_of(work, proposal)
    allow(may_continue(work.structure, person(work), found, today(work)))
    if not found.versions:
        return send_proposal(work, proposal)
    found.continue_asynchronously(moment(work), facts(work, found))
    return tell(work, found)


# Ending


@action
def request_meeting(work: UnitOfWork, proposal: str, reason: str = "") -> None:
    found = open_proposal(work, proposal)
    allow(may_escalate(work.structure, person(work), found))
    now, said = say(work, reason=reason)
    found.request_meeting(now, facts(work, found), now.words("reason") if said else "")
    tell(work, found, said)


@action
def withdraw_proposal(work: UnitOfWork, proposal: str, reason: str = "", for_person: str | None = None) -> None:
    found = proposal_of(work, proposal)
    by = speaking(work, found, for_person)
    allow(may_withdraw(by, found))
    now, said = say(work, by, reason=reason)
    found.withdraw(now, now.words("reason") if said else "")
    tell(work, found, said)


@action
def discard_proposal(work: UnitOfWork, proposal: str, reason: str) -> None:
    found = open_proposal(work, proposal)
    allow(may_discard(work.structure, person(work), found, today(work)))
    now, said = say(work, reason=reason)
    found.discard(now, now.words("reason") if said else "")
    tell(work, found, said)


@action
def drop_proposal(work: UnitOfWork, proposal: str, ground: DropGround, because: int, reason: str) -> None:
    """`because`: the number of the question about the Tension, or of the demand, that was left without."""
    found = open_proposal(work, proposal)
    allow(may_drop(work.structure, person(work), found, today(work), ground))
    now, said = say(work, reason=reason)
    found.drop(now, ground, because, now.words("reason") if said else "")
    tell(work, found, said)
