"""Where walks begin: the mill of `builders.py` at any step of a meeting, brought there by the actions themselves."""

from __future__ import annotations

from typing import Any

from app.actions import agenda, breakdowns, elections, meetings, objections, proposals, strikes
from app.governance.changes import AddPolicy, Change, change_to_body
from app.governance.election_events import TieBreak
from app.governance.lines import PolicyKind, RoleKind
from app.governance.objections import ALL_FOUR
from app.governance.structure import Structure
from app.persistence.engine import create_engine
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    IDA,
    LEA,
    MAX,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    Building,
    a_structure,
    core,
)
from tests.meeting_builder import ELECTION, START, Held, a_duty, a_meeting
from tests.seeding import NOW, Seeded, seed
from tests.walking.saved import Saved, SavedFile, SavedSchema, Start

AT = (
    "scheduled", "check_in", "agenda", "present_proposal", "clarifying_questions", "reaction_round",
    "option_to_clarify", "objection_round", "integration", "closing", "time_out", *ELECTION,
)  # fmt: skip
RULE = "quiet-hours"
"""A Policy that can be struck, and of which a ruling can be asked."""
WORDS: dict[str, Any] = {
    "tension_words": "Crumbs lie there", "example": "On Friday a mouse came", "helped": "It would have found none"
}  # fmt: skip


def the_mill() -> Structure:
    """With time limits, and a Policy to be struck."""
    building = Building(a_structure()).policy(RULE, BAKERY)
    building.setting(BAKERY, "asynchronous_response_time_limit", days=5)
    building.setting(BAKERY, "election_time_limit", days=2)
    return building.done


def prepared(url: str) -> Saved:
    """All the starts on a new database, each kept."""
    mill = seed(create_engine(url), the_mill())
    saved: Saved = SavedFile(mill) if mill.database.is_sqlite else SavedSchema(mill, url)
    saved.keep(Start("empty", NOW))
    for at in AT:
        saved.restore("empty")
        held = a_meeting(mill, at=at)
        saved.keep(Start(at, held.now, held.id))
    for name, begins in OTHERWISE.items():
        saved.restore("empty")
        held = begins(mill)
        saved.keep(Start(name, held.now, held.id))
    return saved


def _special(mill: Seeded) -> Held:
    """Limited to two Roles."""
    meeting = meetings.request_special_meeting(mill.as_(MAX), BAKERY, "The ovens smoke", [OVENS, PASTRY])
    meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 60)
    return _opened(Held(mill, meeting))


def _for_a_tension(mill: Seeded) -> Held:
    meeting = meetings.request_special_meeting(mill.as_(MAX), BAKERY, "The ovens smoke", tension="The smoke")
    meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 60)
    return _opened(Held(mill, meeting))


def _with_additions(mill: Seeded) -> Held:
    """By Policies that were adopted: steps in three places, and a quorum."""
    for where in ("after_check_in", "after_agenda", "before_closing"):
        value = {"where": where, "steps": ["Silence", "Thanks"]}
        _adopt(mill, a_policy(where, "governance_meeting_additions", value))
    _adopt(mill, a_policy("quorum", "quorum", {"n": 3}))
    (meeting,) = meetings.schedule_meeting(mill.as_(SAM), BAKERY, START, 90)
    return _opened(Held(mill, meeting))


def _opened(held: Held) -> Held:
    for person in (LEA, SAM, ANA, MAX):
        meetings.join_meeting(held.as_(person), held.id)
    meetings.open_meeting(held.as_(LEA), held.id)
    held.everybody_speaks()
    held.advance()
    return held


def _sent(mill: Seeded) -> Held:
    held = a_meeting(mill, at="agenda")
    send(held, MAX, PASTRY, a_duty())
    return held


def _objected(mill: Seeded) -> Held:
    held = a_meeting(mill, at="agenda")
    proposal = send(held, MAX, PASTRY, a_duty())
    objection = objections.raise_concern(held.as_(SAM), proposal, OVENS, "It would be too late")
    for criterion in ALL_FOUR:
        objections.argue_criterion(held.as_(SAM), proposal, objection, criterion, True, "Because it would")
    return held


def _called(mill: Seeded) -> Held:
    """An election outside of meetings, while a meeting builds its agenda."""
    held = a_meeting(mill, at="agenda")
    elections.call_election(held.as_(ANA), BAKERY, core(BAKERY, RoleKind.SECRETARY))
    return held


def _cast(mill: Seeded) -> Held:
    held = a_meeting(mill, at="scheduled")
    role = core(BAKERY, RoleKind.CIRCLE_REP)
    election = elections.call_election(held.as_(ANA), BAKERY, role)
    elections.begin_election(held.as_(LEA), election)
    for person in (ANA, SAM, LEA, MAX):
        elections.cast_ballot(held.as_(person), election, IDA if person in (ANA, SAM) else MAX, "Calm")
    return held


def _parked(mill: Seeded) -> Held:
    """And back at the agenda."""
    held = a_meeting(mill, at="reaction_round")
    agenda.end_item(held.as_(LEA), held.id, held.item, held.place)
    return held


def _twice_objected(mill: Seeded) -> Held:
    """In integration, with two Objections, and amended for the first."""
    held = a_meeting(mill, at="objection_round")
    for person, role in ((SAM, OVENS), (ANA, COUNTER)):
        held.objects(person, role)
    while (turn := held.turn) is not None:
        held.says_no_objection(turn)
    held.advance()
    proposals.amend_proposal(held.as_(MAX), held.proposal, 1, [change_to_body(a_duty("Sweeping at noon"))])
    return held


def _suggested(mill: Seeded) -> Held:
    """An amendment, by one Objector; why it would do no harm to the other has not been asked yet."""
    held = _twice_objected(mill)
    change = [change_to_body(a_duty("Sweeping before noon"))]
    (first, *_) = held.told().objections
    objections.suggest_amendment(held.as_(first.by), held.proposal, first.id, change, "Perhaps so", "No harm")
    return held


def _candidate_objected(mill: Seeded) -> Held:
    held = a_meeting(mill, at="proposed")
    held.objects(SAM, OVENS)
    return held


def _nobody_nominated(mill: Seeded) -> Held:
    """In time."""
    held = a_meeting(mill, at="agenda")
    election = elections.call_election(held.as_(ANA), BAKERY, core(BAKERY, RoleKind.SECRETARY))
    elections.begin_election(held.as_(LEA), election)
    held.later(days=3)
    return held


def _asked_to_choose(mill: Seeded) -> Held:
    held = a_meeting(mill, at="tie")
    elections.break_tie(held.as_(LEA), held.election, TieBreak.ASK)
    return held


def _claimed(mill: Seeded) -> Held:
    """That adoption would break the Constitution, and the Secretary is asked."""
    held = a_meeting(mill, at="objection_round")
    while (turn := held.turn) is not None and turn != ANA:
        held.says_no_objection(turn)
    claim = objections.raise_concern(held.as_(ANA), held.proposal, COUNTER, "It may not", "1.4.1-a")
    objections.request_ruling(held.as_(LEA), held.proposal, claim)
    return held


def _broken(mill: Seeded) -> Held:
    held = a_meeting(mill, at="agenda")
    strikes.ask_for_strike(held.as_(OUTSIDER), "policy_line", RULE, "5.2-a", "It is no Governance")
    breakdowns.declare_breakdown(held.as_(LEA), BAKERY, "No way out")
    return held


OTHERWISE = {
    "special": _special,
    "tension": _for_a_tension,
    "additions": _with_additions,
    "sent": _sent,
    "objected": _objected,
    "called": _called,
    "cast": _cast,
    "parked": _parked,
    "twice": _twice_objected,
    "suggested": _suggested,
    "candidate": _candidate_objected,
    "nobody": _nobody_nominated,
    "asked": _asked_to_choose,
    "broken": _broken,
    "claimed": _claimed,
}
STARTS = (*AT, *OTHERWISE)


def send(held: Held, person: str, role: str, *changes: Change) -> str:
    """Asynchronously, to all Circle Members."""
    bodies = [change_to_body(change) for change in changes]
    proposal = proposals.draft_proposal(held.as_(person), BAKERY, role, changes=bodies, **WORDS)
    proposals.send_proposal(held.as_(person), proposal)
    return proposal


def _adopt(mill: Seeded, change: Change) -> None:
    held = Held(mill, "", NOW)
    proposal = send(held, LEA, FLOUR, change)
    for person in (ANA, SAM, MAX, IDA):
        proposals.say_no_objection(held.as_(person), proposal, 1)


def a_policy(name: str, setting: str, value: dict[str, Any]) -> Change:
    from app.governance.settings import SETTINGS

    kinds: tuple[PolicyKind, ...] = (SETTINGS[setting].kind,)
    return AddPolicy(policy=name, role=BAKERY, title=name, kinds=kinds, setting=setting, value=value)
