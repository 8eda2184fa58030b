"""One whole meeting through the actions: an Objection that is integrated, one that fails its test, a Time Out, an
election with a tie that is drawn, an item that is not reached.
"""

from __future__ import annotations

from datetime import datetime

from app.actions import agenda, elections, meetings, objections, proposals
from app.governance.changes import change_to_body
from app.governance.election_events import TieBreak
from app.governance.events import Finding, Side
from app.governance.objections import ALL_FOUR
from tests.builders import ANA, COUNTER, IDA, LEA, MAX, OVENS, SAM
from tests.meeting_builder import ELECTED, START, Held, a_duty, a_meeting
from tests.seeding import Seeded

NOT_REACHED = "Who feeds the starter on Sundays"
QUESTION, ANSWER = "Which evenings does it concern?", "Those on which we sell."
AMENDED = "Sweeping the counter on Fridays"


def a_whole_meeting(mill: Seeded, *, start: datetime = START, closed: bool = True) -> Held:
    """MAX proposes; ANA objects and is integrated; SAM's concern fails its test; MAX is drawn as Facilitator."""
    held = a_meeting(mill, at="clarifying_questions", start=start)
    number = proposals.ask_question(held.as_(LEA), held.proposal, QUESTION)
    proposals.answer_question(held.as_(MAX), held.proposal, number, ANSWER)
    held.advance()
    held.everybody_reacts()
    held.advance()
    held.advance()
    _object(held)
    _integrate(held)
    _pause(held)
    held.advance()
    held.nobody_objects()
    while str(held.meeting.step) == "item":
        held.advance()
    _elect(held)
    held.later(minutes=7)
    meetings.extend_meeting(held.as_(SAM), held.id, 10)
    if closed:
        close(held)
    return held


def close(held: Held) -> None:
    """Whatever is being processed goes back to its owner, and so does what was not reached."""
    if held.meeting.item is not None:
        agenda.end_item(held.as_(LEA), held.id, held.meeting.item, held.place)
    meetings.go_to_closing(held.as_(LEA), held.id, held.place)
    held.everybody_speaks()
    held.advance()


def _object(held: Held) -> None:
    """LEA, SAM, MAX, ANA, IDA, or however they came: in turn."""
    held.objects(SAM, OVENS, "The mice would go to the ovens")
    failing = held.objection
    held.objects(ANA, COUNTER, "Nobody could sell in the evening")
    while (turn := held.turn) is not None:
        held.says_no_objection(turn)
    held.advance()
    objections.request_test(held.as_(LEA), held.proposal, failing)
    findings = dict.fromkeys(ALL_FOUR, Finding.ARGUMENT_GIVEN) | {ALL_FOUR[0]: Finding.NO_ARGUMENT}
    answers = {ALL_FOUR[0]: "He cannot say how"}
    objections.record_test(held.as_(LEA), held.proposal, failing, findings, answers)


def _integrate(held: Held) -> None:
    body = [change_to_body(a_duty(AMENDED))]
    suggestion = objections.suggest_amendment(
        held.as_(LEA), held.proposal, held.objection, body, "On Fridays only", "Nobody sells then"
    )
    version = held.told().latest.number
    proposals.amend_proposal(held.as_(MAX), held.proposal, version, body, "As Lea said", [suggestion])
    version = held.told().latest.number
    objections.confirm_resolution(held.as_(ANA), held.proposal, held.objection, Side.OBJECTOR, version)
    objections.confirm_resolution(held.as_(MAX), held.proposal, held.objection, Side.PROPOSER, version)


def _pause(held: Held) -> None:
    held.later(minutes=10)
    meetings.begin_time_out(held.as_(LEA), held.id)
    held.later(minutes=5)
    meetings.end_time_out(held.as_(LEA), held.id)


def _elect(held: Held) -> None:
    agenda.add_item(held.as_(MAX), held.id, "", election_role=ELECTED)
    agenda.add_item(held.as_(ANA), held.id, NOT_REACHED, COUNTER)
    held.advance()
    election = held.election
    elections.begin_election(held.as_(LEA), election, term=held.now.date().replace(year=held.now.year + 1))
    for person, candidate in {LEA: SAM, SAM: ANA, ANA: ANA, MAX: MAX, IDA: LEA}.items():
        elections.cast_ballot(
            held.entering(person), election, candidate, f"{person} trusts {candidate}", for_person=held.entered(person)
        )
    while _step(held, election) != "changes":
        held.advance()
    with held.as_(None) as work:
        order = list(work.elections.get(election).round.order)
    for person in order:
        if person == LEA:
            elections.change_nomination(held.as_(LEA), election, MAX, "Max has the calm for it")
        else:
            elections.keep_nomination(held.entering(person), election, for_person=held.entered(person))
    while _step(held, election) != "tie":
        held.advance()
    elections.break_tie(held.as_(LEA), election, TieBreak.DRAW)
    held.nobody_objects()
    while held.meeting.item is not None:
        held.advance()


def _step(held: Held, election: str) -> str:
    with held.as_(None) as work:
        return str(work.elections.get(election).step)
