"""Process Breakdown: who declares it, what it changes while it lasts, and that nothing of it outlasts it (§5.5)."""

from datetime import timedelta

import pytest

from app.governance.audits import Audit
from app.governance.breakdown_permissions import (
    may_add_lead,
    may_ask_for_audit,
    may_declare,
    may_declare_over_a_proposal,
    may_find,
    may_hand_back,
    may_restore,
    may_take_over,
    may_undo,
    office_of,
    restoring_circle,
    stays_until_restored,
)
from app.governance.breakdowns import FLAGGED_AFTER, SPREADS_AFTER, Breakdown, Lasting, Power, State
from app.governance.changes import (
    AddLead,
    BeginBreakdown,
    Change,
    EndBreakdown,
    FoldIn,
    TakeOver,
    Unassign,
    apply_changes,
)
from app.governance.circles import circle_leads
from app.governance.documents import to_json
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import Finding, event_from_body
from app.governance.invariants import breaks
from app.governance.lines import AssignmentLine, BreakdownLine, RoleKind
from app.governance.objections import ALL_FOUR, Criterion, ObjectionState
from app.governance.process import Moment, Process, replay_step
from app.governance.structure import Structure
from app.governance.surrogates import Standing, acting
from tests.builders import (
    ANA,
    BAKERY,
    IDA,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.proposing import NOON, Hearing, a_hearing

FACILITATOR, SECRETARY = RoleKind.FACILITATOR, RoleKind.SECRETARY


def with_facilitator(circle: str = MILL, person: str = MAX) -> Structure:
    return Building(a_structure()).elects(person, FACILITATOR, circle).done


def apply(structure: Structure, *changes: Change) -> Structure:
    apply_changes(structure, structure.at + 1, None, changes)
    return structure


def in_breakdown(structure: Structure | None = None, circle: str = BAKERY) -> Structure:
    return apply(structure or with_facilitator(), BeginBreakdown(circle=circle, process="breakdown"))


def a_breakdown() -> Breakdown:
    now = Moment(101, NOON, MAX)
    return Breakdown.declare(now, "breakdown", BAKERY, MILL, FACILITATOR, now.words("reason"), None)


# Declaring


@pytest.mark.clause("5.5-a")
def test_facilitators_and_secretaries_of_the_circle_or_around_it_declare_a_breakdown() -> None:
    structure = with_facilitator()

    assert office_of(structure, LEA, BAKERY, TODAY) == (BAKERY, FACILITATOR)
    assert office_of(structure, SAM, BAKERY, TODAY) == (BAKERY, SECRETARY)
    assert office_of(structure, MAX, BAKERY, TODAY) == (MILL, FACILITATOR)
    for person in (LEA, SAM, MAX):
        assert may_declare(structure, person, BAKERY, TODAY)


@pytest.mark.clause("5.5-a")
def test_nobody_else_declares_one_and_nobody_in_a_circle_beside_or_above() -> None:
    structure = with_facilitator()

    for person, circle in ((ANA, BAKERY), (IDA, BAKERY), (OUTSIDER, BAKERY), (LEA, MILL), (LEA, SHOP)):
        assert not may_declare(structure, person, circle, TODAY)


@pytest.mark.clause("5.5-a")
def test_a_circle_is_in_breakdown_once() -> None:
    assert not may_declare(in_breakdown(), LEA, BAKERY, TODAY)


@pytest.mark.clause("5.5.1")
def test_only_the_own_facilitator_declares_one_over_a_proposal() -> None:
    structure = with_facilitator()

    assert may_declare_over_a_proposal(structure, LEA, BAKERY, TODAY)
    for person in (SAM, MAX, ANA):
        assert not may_declare_over_a_proposal(structure, person, BAKERY, TODAY)


@pytest.mark.clause("5.5-a")
def test_a_breakdown_says_why() -> None:
    with pytest.raises(InvalidChange):
        Breakdown.declare(Moment(101, NOON, MAX), "breakdown", BAKERY, MILL, FACILITATOR, "", None)


# Its powers


@pytest.mark.clause("5.5.2-a")
def test_only_the_super_circles_facilitator_has_the_powers_and_only_while_it_lasts() -> None:
    structure = in_breakdown()

    for person in (LEA, SAM, ANA, OUTSIDER):
        assert not may_restore(structure, person, BAKERY, TODAY)
        assert not may_take_over(structure, person, BAKERY, Power.SECRETARY, TODAY)
        assert not may_add_lead(structure, person, BAKERY, TODAY, IDA)
    assert may_restore(structure, MAX, BAKERY, TODAY)
    assert may_take_over(structure, MAX, BAKERY, Power.FACILITATOR, TODAY)
    assert may_add_lead(structure, MAX, BAKERY, TODAY, IDA)
    sound = with_facilitator()
    assert not may_restore(sound, MAX, BAKERY, TODAY)
    assert not may_take_over(sound, MAX, BAKERY, Power.FACILITATOR, TODAY)
    assert not may_add_lead(sound, MAX, BAKERY, TODAY, IDA)


@pytest.mark.clause("5.5.2-a")
def test_whoever_takes_over_acts_instead_of_the_holder() -> None:
    structure = apply(in_breakdown(), TakeOver(circle=BAKERY, kind=FACILITATOR, person=MAX))

    now = acting(structure, BAKERY, FACILITATOR, TODAY)

    assert (now.person, now.standing) == (MAX, Standing.RESTORER)
    assert acting(structure, BAKERY, SECRETARY, TODAY).person == SAM
    assert not may_take_over(structure, MAX, BAKERY, Power.FACILITATOR, TODAY)


@pytest.mark.clause("5.5.2-a")
def test_a_place_that_was_taken_is_handed_back_by_whoever_took_it() -> None:
    structure = apply(in_breakdown(), TakeOver(circle=BAKERY, kind=SECRETARY, person=MAX))

    assert may_hand_back(structure, MAX, BAKERY, Power.SECRETARY, TODAY)
    assert not may_hand_back(structure, SAM, BAKERY, Power.SECRETARY, TODAY)
    assert not may_hand_back(structure, MAX, BAKERY, Power.FACILITATOR, TODAY)
    assert not may_hand_back(structure, MAX, BAKERY, Power.CIRCLE_LEAD, TODAY)
    apply(structure, TakeOver(circle=BAKERY, kind=SECRETARY, person=None))
    assert acting(structure, BAKERY, SECRETARY, TODAY).person == SAM


@pytest.mark.clause("5.5.2-a")
def test_taking_over_ends_with_being_the_super_circles_facilitator() -> None:
    structure = apply(in_breakdown(), TakeOver(circle=BAKERY, kind=FACILITATOR, person=MAX))

    apply(structure, Unassign(assignment=f"{MAX}@{core(MILL, FACILITATOR)}:"))

    assert acting(structure, BAKERY, FACILITATOR, TODAY).person == LEA


@pytest.mark.clause("5.5.2-a")
def test_a_circle_lead_who_is_added_leads_beside_the_others() -> None:
    structure = apply(in_breakdown(), AddLead(circle=BAKERY, assignment="added", person=IDA))

    assert [lead.person for lead in circle_leads(structure, BAKERY)] == [ANA, IDA]
    assert not may_add_lead(structure, MAX, BAKERY, TODAY, IDA)
    assert not may_add_lead(structure, MAX, BAKERY, TODAY, NOVA)


@pytest.mark.clause("5.5.2-a")
def test_one_lead_is_added_at_a_time() -> None:
    structure = apply(in_breakdown(), AddLead(circle=BAKERY, assignment="added", person=IDA))

    apply(structure, AddLead(circle=BAKERY, assignment="another", person=OUTSIDER))

    assert [lead.person for lead in circle_leads(structure, BAKERY)] == [ANA, OUTSIDER]


@pytest.mark.clause("5.5.2-a")
def test_what_the_added_lead_decides_the_others_do_not_undo() -> None:
    structure = apply(in_breakdown(), AddLead(circle=BAKERY, assignment="added", person=IDA))
    since = structure.get(AssignmentLine, "added").since

    assert not may_undo(structure, ANA, BAKERY, IDA, since + 1)
    assert may_undo(structure, IDA, BAKERY, IDA, since + 1)
    assert may_undo(structure, IDA, BAKERY, ANA, since + 1)
    assert may_undo(structure, ANA, BAKERY, IDA, since - 1)
    assert may_undo(structure, ANA, BAKERY, SAM, since + 1)
    assert not stays_until_restored(structure, structure.get(AssignmentLine, "added"))
    assert stays_until_restored(structure, structure.get(AssignmentLine, f"{ANA}@{BAKERY}:"))


@pytest.mark.clause("5.5.2-b")
def test_all_powers_end_when_due_process_is_restored() -> None:
    structure = apply(
        in_breakdown(),
        TakeOver(circle=BAKERY, kind=FACILITATOR, person=MAX),
        TakeOver(circle=BAKERY, kind=SECRETARY, person=MAX),
        AddLead(circle=BAKERY, assignment="added", person=IDA),
    )

    apply(structure, EndBreakdown(circle=BAKERY))

    assert structure.breakdown(BAKERY) is None
    assert [acting(structure, BAKERY, kind, TODAY).person for kind in (FACILITATOR, SECRETARY)] == [LEA, SAM]
    assert [lead.person for lead in circle_leads(structure, BAKERY)] == [ANA]
    assert structure.find(AssignmentLine, "added") is None
    assert may_undo(structure, ANA, BAKERY, IDA, structure.at)
    assert breaks(structure) == []


@pytest.mark.clause("5.5.2-b")
def test_the_anchor_circles_own_facilitator_holds_the_powers_there() -> None:
    structure = in_breakdown(with_facilitator(), MILL)

    assert restoring_circle(structure, MILL) == MILL
    assert may_restore(structure, MAX, MILL, TODAY)
    assert not may_restore(structure, ANA, MILL, TODAY)
    assert may_take_over(structure, MAX, MILL, Power.SECRETARY, TODAY)
    assert not may_take_over(structure, MAX, MILL, Power.FACILITATOR, TODAY)


@pytest.mark.clause("5.5.2-a", "5.5.2-b")
def test_a_lead_added_to_an_anchor_circle_without_any_leads_it_until_it_ends() -> None:
    structure = in_breakdown(Building(a_structure(anchor_led=False)).elects(MAX, FACILITATOR, MILL).done, MILL)
    apply(structure, AddLead(circle=MILL, assignment="added", person=IDA))

    assert [lead.person for lead in circle_leads(structure, MILL)] == [IDA]
    assert breaks(structure) == []
    apply(structure, EndBreakdown(circle=MILL))
    assert circle_leads(structure, MILL) == []


@pytest.mark.clause("5.5.2-b")
def test_a_breakdown_goes_with_its_circle() -> None:
    structure = apply(in_breakdown(circle=PASTRY), FoldIn(role=PASTRY))

    assert structure.find(BreakdownLine, f"breakdown:{PASTRY}") is None
    assert breaks(structure) == []


# Logic and relevance


def findings(of: Finding) -> dict[Criterion, Finding]:
    return dict.fromkeys(ALL_FOUR, Finding.ARGUMENT_GIVEN) | {Criterion.CREATED: of}


def after_a_test(hearing: Hearing, of: Finding) -> ObjectionState:
    objection = hearing.objects(SAM, OVENS)
    hearing.proposal.record_test(hearing.at(LEA), hearing.circle, objection.id, findings(of), {})
    hearing.told()
    return objection.state


@pytest.mark.clause("5.5.2-a", "5.3.3-a")
def test_outside_of_a_breakdown_nobody_judges_logic() -> None:
    with pytest.raises(InvalidChange):
        after_a_test(a_hearing(), Finding.NOT_LOGICAL)


@pytest.mark.clause("5.5.2-a")
def test_in_a_breakdown_an_argument_may_fail_for_its_logic() -> None:
    assert after_a_test(a_hearing(in_breakdown()), Finding.NOT_LOGICAL) is ObjectionState.DISCARDED


@pytest.mark.clause("5.5.2-a")
def test_an_argument_that_holds_stands_in_a_breakdown_too() -> None:
    assert after_a_test(a_hearing(in_breakdown()), Finding.ARGUMENT_GIVEN) is ObjectionState.STANDS


# The story


@pytest.mark.clause("5.5.2-b")
def test_nothing_more_is_done_once_it_is_over() -> None:
    breakdown = a_breakdown()
    now = Moment(102, NOON, MAX)
    breakdown.take(now, Power.FACILITATOR, MAX)
    later = Moment(103, NOON, MAX)
    breakdown.restore(later, later.words("reason"))

    assert breakdown.state is State.RESTORED
    assert breakdown.settled_record == 103
    assert breakdown.in_use(Power.FACILITATOR) is None
    after = Moment(104, NOON, MAX)
    with pytest.raises(OutOfOrder):
        breakdown.take(after, Power.SECRETARY, MAX)
    with pytest.raises(OutOfOrder):
        breakdown.hand_back(after, Power.FACILITATOR)
    with pytest.raises(OutOfOrder):
        breakdown.note(after, after.words("note"))
    with pytest.raises(OutOfOrder):
        breakdown.restore(after, after.words("reason"))


@pytest.mark.clause("5.5.3")
def test_left_open_it_is_flagged_and_then_spreads() -> None:
    breakdown = a_breakdown()

    assert breakdown.age(NOON + FLAGGED_AFTER - timedelta(minutes=1)) is Lasting.YOUNG
    assert breakdown.age(NOON + FLAGGED_AFTER) is Lasting.LONG
    assert breakdown.age(NOON + SPREADS_AFTER) is Lasting.LONG
    assert breakdown.age(NOON + SPREADS_AFTER + timedelta(minutes=1)) is Lasting.TOO_LONG


def test_the_log_alone_gives_the_same_breakdown_again() -> None:
    breakdown = a_breakdown()
    breakdown.take(Moment(102, NOON, MAX), Power.CIRCLE_LEAD, IDA)
    noted = Moment(103, NOON, MAX)
    breakdown.note(noted, noted.words("note"))
    breakdown.hand_back(Moment(104, NOON, MAX), Power.CIRCLE_LEAD)
    ended = Moment(105, NOON, MAX)
    breakdown.restore(ended, ended.words("reason"))

    assert replayed(breakdown) == breakdown
    assert Breakdown.from_document(breakdown.to_document()) == breakdown


def replayed(process: Process) -> Process | None:
    found: Process | None = None
    for moment, event in process.events:
        body = to_json({**event.to_body(), "words": event.words()})
        found = replay_step(found, event_from_body(event.kind, moment.number, body), moment)
    return found


# Audits


def an_audit() -> Audit:
    now = Moment(101, NOON, OUTSIDER)
    return Audit.ask(now, "audit", MILL, BAKERY, now.words("request"))


@pytest.mark.clause("5.5-b")
def test_a_partner_asks_the_facilitator_of_a_circle_around() -> None:
    structure = with_facilitator()

    assert may_ask_for_audit(structure, OUTSIDER, MILL, BAKERY)
    assert may_ask_for_audit(structure, OUTSIDER, MILL, PASTRY)
    assert not may_ask_for_audit(structure, OUTSIDER, BAKERY, BAKERY)
    assert not may_ask_for_audit(structure, OUTSIDER, SHOP, BAKERY)
    assert not may_ask_for_audit(structure, NOVA, MILL, BAKERY)
    assert not may_ask_for_audit(Building(a_structure()).in_setup().done, OUTSIDER, MILL, BAKERY)


@pytest.mark.clause("5.5-b")
def test_the_facilitator_asked_keeps_what_was_found() -> None:
    structure, audit = with_facilitator(), an_audit()

    assert may_find(structure, MAX, audit, TODAY)
    assert not may_find(structure, LEA, audit, TODAY)
    now = Moment(102, NOON, MAX)
    audit.find(now, now.words("findings"))

    assert (audit.findings, audit.done_by, audit.settled_record) == ("102.findings", MAX, 102)
    assert not may_find(structure, MAX, audit, TODAY)
    with pytest.raises(OutOfOrder):
        audit.withdraw(Moment(103, NOON, OUTSIDER))
    assert replayed(audit) == audit
