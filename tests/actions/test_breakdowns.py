"""A Process Breakdown in the Bakery, restored by MAX, whom the Mill elected as its Facilitator (§5.5)."""

from collections.abc import Callable

import pytest

from app.actions.assignments import amend_assignment, assign_role, unassign_role
from app.actions.audits import ask_for_audit, report_audit, withdraw_audit
from app.actions.breakdowns import (
    add_circle_lead,
    declare_breakdown,
    hand_back,
    note_restoring,
    restore_process,
    take_over,
)
from app.actions.strategies import set_strategy
from app.governance.audits import State as AuditState
from app.governance.circles import circle_leads
from app.governance.errors import InvalidChange, NotFound, NotPermitted, OutOfOrder
from app.governance.lines import RoleKind
from app.governance.surrogates import acting
from app.persistence import words
from app.persistence.queries import breakdowns
from app.persistence.verify import verify
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    IDA,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    PASTRY,
    SAM,
    TODAY,
    Building,
    a_structure,
)  # fmt: skip
from tests.seeding import Seeded

Seed = Callable[..., Seeded]
WHY = "Concerns are talked over before they are heard."


@pytest.fixture
def mill(seeded: Seed) -> Seeded:
    return seeded(Building(a_structure()).elects(MAX, RoleKind.FACILITATOR, MILL).done)


def sound(mill: Seeded) -> bool:
    return [str(problem) for each in verify(mill.database).organizations for problem in each.problems] == []


def acts(mill: Seeded, kind: RoleKind) -> str | None:
    return acting(mill.structure, BAKERY, kind, TODAY).person


def leads(mill: Seeded) -> list[str]:
    return [lead.person for lead in circle_leads(mill.structure, BAKERY)]


@pytest.mark.clause("5.5-a", "5.5.2-a")
def test_a_breakdown_is_declared_and_its_restorer_gets_the_task(mill: Seeded) -> None:
    breakdown = declare_breakdown(mill.as_(SAM), BAKERY, WHY)

    line = mill.structure.breakdown(BAKERY)
    assert line is not None
    assert line.process == breakdown
    told = dict(mill.mails()[::-1])
    assert told["breakdown_to_restore"] == MAX
    assert {person for template, person in mill.mails() if template == "breakdown_declared"} == {ANA, LEA, IDA}
    with mill.database.connect() as connection:
        (found,) = breakdowns.lasting(connection, mill.id)
        assert words.texts(connection, mill.id, [found.reason]) == {found.reason: WHY}
    assert (found.declared_by, found.office, found.as_role) == (SAM, BAKERY, "secretary")
    assert sound(mill)


@pytest.mark.clause("5.5-a")
def test_nobody_else_declares_one(mill: Seeded) -> None:
    for person in (ANA, IDA, OUTSIDER, NOVA):
        with pytest.raises(NotPermitted):
            declare_breakdown(mill.as_(person), BAKERY, WHY)
    with pytest.raises(InvalidChange):
        declare_breakdown(mill.as_(LEA), BAKERY, "  ")
    with pytest.raises(NotFound):
        declare_breakdown(mill.as_(LEA), "nowhere", WHY)
    declare_breakdown(mill.as_(MAX), BAKERY, WHY)
    with pytest.raises(OutOfOrder):
        declare_breakdown(mill.as_(LEA), BAKERY, WHY)


@pytest.mark.clause("5.5.2-a", "5.5.2-b")
def test_the_restorer_takes_over_and_gives_way_when_due_process_is_restored(mill: Seeded) -> None:
    breakdown = declare_breakdown(mill.as_(LEA), BAKERY, WHY)
    with pytest.raises(NotPermitted):
        take_over(mill.as_(LEA), breakdown, "secretary")

    take_over(mill.as_(MAX), breakdown, "facilitator", "To run the next rounds.")
    take_over(mill.as_(MAX), breakdown, "secretary")
    assert (acts(mill, RoleKind.FACILITATOR), acts(mill, RoleKind.SECRETARY)) == (MAX, MAX)
    hand_back(mill.as_(MAX), breakdown, "secretary")
    assert acts(mill, RoleKind.SECRETARY) == SAM
    with pytest.raises(NotPermitted):
        restore_process(mill.as_(LEA), breakdown, "It is fine now.")
    restore_process(mill.as_(MAX), breakdown, "Two rounds were held as they should be.")

    assert acts(mill, RoleKind.FACILITATOR) == LEA
    assert mill.structure.breakdown(BAKERY) is None
    with pytest.raises(OutOfOrder):
        take_over(mill.as_(MAX), breakdown, "facilitator")
    assert {ANA, LEA, SAM} <= {person for template, person in mill.mails() if template == "breakdown_restored"}
    assert sound(mill)


@pytest.mark.clause("5.5.2-a", "5.5.2-b")
def test_a_circle_lead_is_added_whose_decisions_prevail(mill: Seeded) -> None:
    breakdown = declare_breakdown(mill.as_(LEA), BAKERY, WHY)
    with pytest.raises(NotPermitted):
        add_circle_lead(mill.as_(LEA), breakdown, IDA)
    add_circle_lead(mill.as_(MAX), breakdown, IDA)
    assert leads(mill) == [ANA, IDA]

    assignment = assign_role(mill.as_(IDA), COUNTER, OUTSIDER)
    set_strategy(mill.as_(IDA), BAKERY, "Peace even over speed")
    for refused in (
        lambda: unassign_role(mill.as_(ANA), assignment),
        lambda: amend_assignment(mill.as_(ANA), assignment, "mornings"),
        lambda: set_strategy(mill.as_(ANA), BAKERY, "Speed even over peace"),
        lambda: unassign_role(mill.as_(ANA), _added(mill)),
    ):
        with pytest.raises(NotPermitted):
            refused()
    amend_assignment(mill.as_(IDA), assignment, "mornings")
    restore_process(mill.as_(MAX), breakdown, "All is well.")

    assert leads(mill) == [ANA]
    unassign_role(mill.as_(ANA), assignment)
    set_strategy(mill.as_(ANA), BAKERY, "Speed even over peace")
    assert sound(mill)


def _added(mill: Seeded) -> str:
    line = mill.structure.breakdown(BAKERY)
    assert line is not None
    assert line.lead is not None
    return line.lead


@pytest.mark.clause("5.5.2-a")
def test_an_added_lead_is_taken_back_and_another_may_be_added(mill: Seeded) -> None:
    breakdown = declare_breakdown(mill.as_(LEA), BAKERY, WHY)
    add_circle_lead(mill.as_(MAX), breakdown, IDA)

    hand_back(mill.as_(MAX), breakdown, "circle_lead")

    assert leads(mill) == [ANA]
    with pytest.raises(OutOfOrder):
        hand_back(mill.as_(MAX), breakdown, "circle_lead")
    add_circle_lead(mill.as_(MAX), breakdown, OUTSIDER)
    assert leads(mill) == [ANA, OUTSIDER]
    with pytest.raises(NotPermitted):
        add_circle_lead(mill.as_(MAX), breakdown, NOVA)
    assert sound(mill)


@pytest.mark.clause("5.5.1")
def test_the_own_facilitator_names_the_proposal_that_fails_to_resolve(mill: Seeded) -> None:
    for person in (SAM, MAX):
        with pytest.raises(NotPermitted):
            declare_breakdown(mill.as_(person), BAKERY, WHY, "p")
    with pytest.raises(NotFound):
        declare_breakdown(mill.as_(LEA), BAKERY, WHY, "p")


@pytest.mark.clause("5.5.2-a")
def test_what_is_done_to_restore_due_process_is_noted(mill: Seeded) -> None:
    breakdown = declare_breakdown(mill.as_(LEA), BAKERY, WHY)

    note_restoring(mill.as_(MAX), breakdown, "Talked with both sides.")

    with pytest.raises(NotPermitted):
        note_restoring(mill.as_(LEA), breakdown, "Me too.")
    with mill.database.connect() as connection:
        (found,) = breakdowns.lasting(connection, mill.id)
    assert [note.by for note in found.notes] == [MAX]
    assert sound(mill)


def test_the_same_act_under_its_key_happens_once(mill: Seeded) -> None:
    first = declare_breakdown(mill.as_(LEA, key="a-key-of-one"), BAKERY, WHY)
    again = declare_breakdown(mill.as_(LEA, key="a-key-of-one"), BAKERY, WHY)

    assert first == again
    assert [record.kind for record in mill.records()] == ["breakdown_declared"]


@pytest.mark.clause("5.5-b")
def test_an_audit_keeps_what_was_asked_and_what_was_found_and_both_are_told(mill: Seeded) -> None:
    audit = ask_for_audit(mill.as_(OUTSIDER), MILL, BAKERY, "Are its minutes kept?")
    assert ("audit_asked", MAX) in mill.mails()
    assert {person for template, person in mill.mails() if template == "audit_begun"} == {LEA, SAM}

    with pytest.raises(NotPermitted):
        report_audit(mill.as_(LEA), audit, "All is well.")
    with pytest.raises(InvalidChange):
        report_audit(mill.as_(MAX), audit, " ")
    report_audit(mill.as_(MAX), audit, "Two meetings have none.")

    assert {person for template, person in mill.mails() if template == "audit_done"} == {OUTSIDER, LEA, SAM}
    with mill.database.connect() as connection:
        (found,) = breakdowns.audits_of(connection, mill.id, BAKERY)
        said = words.texts(connection, mill.id, [found.request, found.findings])
    assert sorted(said.values(), key=str) == ["Are its minutes kept?", "Two meetings have none."]
    assert sound(mill)


@pytest.mark.clause("5.5-b")
def test_only_a_partner_asks_and_only_of_a_circle_around(mill: Seeded) -> None:
    with pytest.raises(NotPermitted):
        ask_for_audit(mill.as_(NOVA), MILL, BAKERY, "Are its minutes kept?")
    with pytest.raises(NotPermitted):
        ask_for_audit(mill.as_(OUTSIDER), PASTRY, BAKERY, "Are its minutes kept?")


def test_an_audit_is_withdrawn_by_whoever_asked(mill: Seeded) -> None:
    audit = ask_for_audit(mill.as_(OUTSIDER), MILL, BAKERY, "Are its minutes kept?")

    with pytest.raises(NotPermitted):
        withdraw_audit(mill.as_(MAX), audit)
    withdraw_audit(mill.as_(OUTSIDER), audit)

    with mill.database.connect() as connection:
        assert [each.state for each in breakdowns.audits_of(connection, mill.id)] == [AuditState.WITHDRAWN]
    with pytest.raises(OutOfOrder):
        report_audit(mill.as_(MAX), audit, "Too late.")
    assert sound(mill)
