"""Proposals on a database: recorded, mailed, adopted whole, and never by two at once."""

import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from app.actions.assignments import assign_role, unassign_role
from app.actions.objections import (
    argue_criterion,
    confirm_resolution,
    raise_concern,
    record_test,
    request_test,
    suggest_amendment,
    withdraw_concern,
)
from app.actions.proposal_clock import close_due_proposals
from app.actions.proposals import (
    amend_proposal,
    answer_question,
    ask_question,
    discard_proposal,
    draft_proposal,
    drop_draft,
    edit_proposal,
    react,
    request_meeting,
    say_no_objection,
    send_proposal,
    withdraw_proposal,
)
from app.actions.tensions import amend_tension, close_tension, log_tension, reopen_tension
from app.governance.changes import (
    AddAccountability,
    AddPolicy,
    AddRole,
    AmendRole,
    Change,
    RemoveRole,
    SetStrategy,
    change_to_body,
)
from app.governance.errors import GovernanceError, GroundShifted, InvalidChange, NotFound, NotPermitted, OutOfOrder
from app.governance.events import Finding, Side
from app.governance.lines import AccountabilityLine, AssignmentLine, PolicyKind, PolicyLine
from app.governance.objections import ALL_FOUR, ObjectionState
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.governance.tensions import Outcome
from app.persistence.engine import Database
from app.persistence.verify import verify
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
    SUGAR,
    Building,
    a_circle,
    a_structure,
)
from tests.seeding import NOW, Seeded, seed
from tests.support.scale import scale

Seed = Callable[..., Seeded]
WORDS: dict[str, Any] = {
    "tension_words": "Ash lies about.",
    "example": "On Sunday it burnt.",
    "helped": "Somebody would have swept.",
}


def duty(text: str = "Cleaning the ovens", role: str = OVENS) -> Change:
    return AddAccountability(accountability=text.lower().replace(" ", "-"), role=role, text=text)


def drafted(mill: Seeded, *changes: Change, by: str = LEA, role: str = FLOUR, **words: str) -> str:
    bodies = [change_to_body(change) for change in changes or (duty(),)]
    return draft_proposal(mill.as_(by), BAKERY, role, None, bodies, **{**WORDS, **words})


def sent(mill: Seeded, *changes: Change, by: str = LEA, role: str = FLOUR) -> str:
    proposal = drafted(mill, *changes, by=by, role=role)
    send_proposal(mill.as_(by), proposal)
    return proposal


def stored(mill: Seeded, proposal: str) -> Proposal:
    with mill.as_(None) as work:
        return work.proposals.get(proposal)


def objecting(mill: Seeded, proposal: str, person: str = SAM, role: str = OVENS) -> str:
    objection = raise_concern(mill.as_(person), proposal, role, "The ovens would stand cold.")
    for criterion in ALL_FOUR:
        argue_criterion(mill.as_(person), proposal, objection, criterion, True, f"Because of {criterion}.")
    return objection


def kinds(mill: Seeded) -> list[str]:
    return [record.kind for record in mill.records()]


@pytest.mark.clause("1.1-b", "1.3.1-a")
def test_whoever_fills_a_role_that_is_not_broken_down_governs_inside_it(mill: Seeded) -> None:
    quiet = AddPolicy(policy="quiet", role=OVENS, title="Quiet", text="No radio.", kinds=(PolicyKind.CONSTRAINS,))
    helper = AddRole(role="helper", circle=OVENS, name="Helper", purpose="Hands when it burns")
    bodies = [change_to_body(change) for change in (quiet, helper)]

    proposal = draft_proposal(mill.as_(SAM), OVENS, OVENS, None, bodies, **WORDS)
    send_proposal(mill.as_(SAM), proposal)

    assert stored(mill, proposal).step is Step.ADOPTED  # Nobody else is a member there.
    assert mill.structure.get(PolicyLine, "quiet").role == OVENS
    assert mill.structure.role(OVENS).is_circle


def duties(mill: Seeded, role: str = OVENS) -> list[str]:
    return [line.text for line in mill.structure.held(AccountabilityLine, role)]


def problems(mill: Seeded) -> list[str]:
    report = verify(mill.database)
    return [str(problem) for each in report.organizations for problem in each.problems]


def with_time_limit(days: int = 7) -> Any:
    return Building(a_structure()).setting(BAKERY, "asynchronous_response_time_limit", days=days).done


# Drafts


def test_a_draft_is_private_and_no_record(mill: Seeded) -> None:
    proposal = drafted(mill)

    assert mill.records() == []
    assert stored(mill, proposal).is_draft
    with pytest.raises(NotFound):
        edit_proposal(mill.as_(SAM), proposal, [], **WORDS)
    with pytest.raises(NotFound):
        send_proposal(mill.as_(SAM), proposal)


def test_a_draft_is_rewritten_and_dropped(mill: Seeded) -> None:
    proposal = drafted(mill)

    edit_proposal(mill.as_(LEA), proposal, [change_to_body(duty("Sweeping"))], summary="Sweep")
    writing = stored(mill, proposal).writing
    assert writing is not None
    assert (writing.changes[0]["text"], writing.summary) == ("Sweeping", "Sweep")
    drop_draft(mill.as_(LEA), proposal)

    with pytest.raises(NotFound):
        stored(mill, proposal)


@pytest.mark.clause("5.2-a")
def test_what_is_not_in_the_vocabulary_is_no_governance(mill: Seeded) -> None:
    with pytest.raises(InvalidChange) as refused:
        draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, [{"type": "paint_it_red"}])

    assert refused.value.reason.clause == "5.2-a"
    with pytest.raises(InvalidChange):
        draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, [{"type": "add_accountability"}])


@pytest.mark.clause("1.3")
def test_a_strategy_is_not_sent_as_a_proposal(mill: Seeded) -> None:
    proposal = drafted(mill, SetStrategy(circle=BAKERY, text="Bread before cake"))

    with pytest.raises(InvalidChange) as refused:
        send_proposal(mill.as_(LEA), proposal)

    assert refused.value.reason.clause == "1.3"


@pytest.mark.clause("5.3-a")
def test_only_circle_members_draft_for_roles_of_theirs(mill: Seeded) -> None:
    for person, role in ((OUTSIDER, OVENS), (LEA, OVENS)):
        with pytest.raises(NotPermitted):
            drafted(mill, by=person, role=role)


# Sending and answering


@pytest.mark.clause("5.3-b")
def test_sending_records_the_proposal_and_mails_every_other_member(mill: Seeded) -> None:
    proposal = sent(mill)

    (record,) = mill.records()
    assert (record.kind, record.actor, record.circle, record.subject) == ("proposal_opened", LEA, BAKERY, proposal)
    assert set(record.body["words"]) == {"tension", "example", "helped"}
    assert "Ash" not in str(record.body)
    assert mill.mails() == [("proposal_asks", person) for person in (ANA, IDA, MAX, SAM)]


@pytest.mark.clause("5.3-c")
def test_the_last_no_objection_adopts_and_applies(mill: Seeded) -> None:
    proposal = sent(mill)

    for person in (ANA, SAM, MAX):
        say_no_objection(mill.as_(person), proposal, 1)
    assert duties(mill) == ["Heating the ovens before five"]
    say_no_objection(mill.as_(IDA), proposal, 1)

    assert duties(mill) == ["Heating the ovens before five", "Cleaning the ovens"]
    assert kinds(mill)[-1] == "proposal_adopted"
    assert stored(mill, proposal).step is Step.ADOPTED
    assert ("proposal_adopted", LEA) in mill.mails()
    assert problems(mill) == []


@pytest.mark.clause("1.2.1")
def test_a_tension_becomes_a_proposal_and_is_closed_by_its_adoption(mill: Seeded) -> None:
    tension = log_tension(mill.as_(LEA), "Ash lies about.", FLOUR)
    assert mill.records() == []
    bodies = [change_to_body(duty())]
    proposal = draft_proposal(mill.as_(LEA), BAKERY, FLOUR, tension, bodies, example="Sunday.", helped="Swept.")
    send_proposal(mill.as_(LEA), proposal)

    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), proposal, 1)

    with mill.as_(None) as work:
        closed = work.tensions.get(tension)
    assert (closed.is_open, closed.outcome) == (False, Outcome.PROPOSED)


@pytest.mark.clause("1.2.1")
def test_a_tension_is_logged_from_a_role_that_one_holds_and_seen_by_nobody_else(mill: Seeded) -> None:
    with pytest.raises(NotPermitted):
        log_tension(mill.as_(LEA), "Not mine.", OVENS)
    with pytest.raises(InvalidChange):
        log_tension(mill.as_(LEA), "   ", FLOUR)
    tension = log_tension(mill.as_(LEA), "Ash lies about.", FLOUR)

    amend_tension(mill.as_(LEA), tension, "Ash lies everywhere.", FLOUR)
    with pytest.raises(NotFound):
        amend_tension(mill.as_(SAM), tension, "Mine now.", OVENS)
    close_tension(mill.as_(LEA), tension, Outcome.ACTED, "Swept it.")
    with pytest.raises(OutOfOrder):
        amend_tension(mill.as_(LEA), tension, "Too late.", FLOUR)
    reopen_tension(mill.as_(LEA), tension)

    with mill.as_(None) as work:
        assert work.tensions.get(tension).text == "Ash lies everywhere."
        assert work.tensions.get(tension).is_open
    with pytest.raises(NotFound):
        draft_proposal(mill.as_(SAM), BAKERY, OVENS, tension)


@pytest.mark.clause("1.2.1", "1.4.2-a")
@pytest.mark.parametrize(
    ("person", "role", "holds"),
    [
        (SAM, OVENS, True),
        (ANA, COUNTER, True),
        (ANA, "bakery-circle-lead", True),
        (IDA, PASTRY, True),
        (IDA, SUGAR, True),
        (SAM, FLOUR, False),
        (OUTSIDER, COUNTER, False),
        (SAM, "long-gone", False),
    ],
)
def test_a_tension_is_sensed_from_what_one_fills_covers_or_represents(
    mill: Seeded, person: str, role: str, holds: bool
) -> None:
    if holds:
        assert log_tension(mill.as_(person), "Something is missing.", role)
    else:
        with pytest.raises(NotPermitted):
            log_tension(mill.as_(person), "Something is missing.", role)


@pytest.mark.clause("5.3-c")
def test_nobody_outside_the_circle_answers(mill: Seeded) -> None:
    proposal = sent(mill)

    for act in (
        lambda: say_no_objection(mill.as_(OUTSIDER), proposal, 1),
        lambda: react(mill.as_(OUTSIDER), proposal, "Hm."),
        lambda: raise_concern(mill.as_(OUTSIDER), proposal, OVENS, "No."),
        lambda: request_meeting(mill.as_(OUTSIDER), proposal),
        lambda: withdraw_proposal(mill.as_(OUTSIDER), proposal),
        lambda: discard_proposal(mill.as_(OUTSIDER), proposal, "No."),
    ):
        with pytest.raises(NotPermitted):
            act()
    assert kinds(mill) == ["proposal_opened"]


def test_the_same_answer_twice_is_recorded_once(mill: Seeded) -> None:
    proposal = sent(mill)

    for _ in range(2):
        say_no_objection(mill.as_(SAM, key="once"), proposal, 1)

    assert kinds(mill) == ["proposal_opened", "proposal_answered"]
    with pytest.raises(OutOfOrder):
        say_no_objection(mill.as_(SAM, key="another"), proposal, 1)


@pytest.mark.clause("5.3-d")
def test_an_answer_to_a_version_before_is_refused(mill: Seeded) -> None:
    proposal = sent(mill)
    amend_proposal(mill.as_(LEA), proposal, 1, [change_to_body(duty("Sweeping"))])

    with pytest.raises(OutOfOrder):
        say_no_objection(mill.as_(SAM), proposal, 1)
    with pytest.raises(OutOfOrder):
        amend_proposal(mill.as_(LEA), proposal, 1, [change_to_body(duty("Dusting"))])

    assert mill.mails().count(("proposal_asks_again", SAM)) == 1


def test_questions_reactions_and_answers_are_recorded_beside_the_proposal(mill: Seeded) -> None:
    proposal = sent(mill)

    question = ask_question(mill.as_(SAM), proposal, "Which ovens?")
    answer_question(mill.as_(LEA), proposal, question, "All of them.")
    react(mill.as_(MAX), proposal, "Good.")
    with pytest.raises(InvalidChange):
        react(mill.as_(MAX), proposal, "  ")

    assert kinds(mill)[1:] == ["proposal_question_asked", "proposal_question_answered", "proposal_reacted"]
    assert ("question_asked", LEA) in mill.mails()
    assert ("question_answered", SAM) in mill.mails()
    assert problems(mill) == []


# Objections


@pytest.mark.clause("5.3-d", "5.4.5-f")
def test_an_objection_is_integrated_and_the_new_round_adopts(mill: Seeded) -> None:
    proposal = sent(mill)
    objection = objecting(mill, proposal)
    suggestion = suggest_amendment(
        mill.as_(SAM), proposal, objection, [change_to_body(duty("Cleaning on Mondays"))], "", "Cold by then."
    )
    amend_proposal(
        mill.as_(LEA),
        proposal,
        1,
        [change_to_body(duty("Cleaning on Mondays"))],
        "On Mondays",
        takes=[suggestion],
        confirms=[objection],
    )
    confirm_resolution(mill.as_(SAM), proposal, objection, Side.OBJECTOR, 2)

    found = stored(mill, proposal)
    assert found.objection(objection).state is ObjectionState.RESOLVED
    assert (found.round, found.latest.takes) == (2, [suggestion])
    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), proposal, 2)

    assert duties(mill)[-1] == "Cleaning on Mondays"
    assert problems(mill) == []


@pytest.mark.clause("5.3.3-a", "5.3.4-a")
def test_a_test_asked_for_by_a_member_is_recorded_by_the_facilitator_with_the_answers(mill: Seeded) -> None:
    proposal = sent(mill)
    objection = objecting(mill, proposal)
    request_test(mill.as_(IDA), proposal, objection)
    assert ("test_requested", LEA) in mill.mails()
    findings = dict.fromkeys(ALL_FOUR, Finding.ARGUMENT_GIVEN) | {ALL_FOUR[2]: Finding.NO_ARGUMENT}

    with pytest.raises(NotPermitted):
        record_test(mill.as_(SAM), proposal, objection, findings, {})
    record_test(mill.as_(LEA), proposal, objection, findings, {ALL_FOUR[0]: "Half the bread."})

    record = mill.records()[-1]
    assert record.kind == "objection_tested"
    assert set(record.body["words"]) == {"answers.capacity"}
    assert stored(mill, proposal).objection(objection).state is ObjectionState.DISCARDED
    assert problems(mill) == []


@pytest.mark.clause("5.3.2-b")
def test_a_claimed_breach_names_a_clause(mill: Seeded) -> None:
    proposal = sent(mill)

    with pytest.raises(InvalidChange):
        raise_concern(mill.as_(SAM), proposal, OVENS, "Against the rules.", breaks="99.9")
    objection = raise_concern(mill.as_(SAM), proposal, OVENS, "Against the rules.", breaks="1.4.1-a")

    assert stored(mill, proposal).objection(objection).stands


# The time limit


@pytest.mark.clause("5.3-c")
def test_the_scheduler_adopts_when_the_time_limit_has_passed(seeded: Seed) -> None:
    mill = seeded(with_time_limit(7))
    proposal = sent(mill)

    assert close_due_proposals(mill.database, NOW + timedelta(days=6, hours=23)) == []
    assert kinds(mill) == ["proposal_opened"]
    assert close_due_proposals(mill.database, NOW + timedelta(days=7)) == [proposal]

    record = mill.records()[-1]
    assert (record.kind, record.actor) == ("proposal_adopted", None)
    assert record.body["silent"] == sorted([ANA, IDA, MAX, SAM])
    assert problems(mill) == []


@pytest.mark.clause("5.3-c")
def test_a_write_that_comes_after_the_time_limit_finds_the_proposal_adopted(seeded: Seed) -> None:
    mill = seeded(with_time_limit(7))
    proposal = sent(mill)
    late = NOW + timedelta(days=8)

    with pytest.raises(OutOfOrder):
        raise_concern(mill.as_(SAM, now=late), proposal, OVENS, "Wait!")

    assert stored(mill, proposal).step is Step.ADOPTED
    assert kinds(mill) == ["proposal_opened", "proposal_adopted"]


@pytest.mark.clause("5.3-c")
def test_nobody_joins_between_the_time_limit_and_adoption(seeded: Seed) -> None:
    mill = seeded(with_time_limit(7))
    sent(mill)

    assign_role(mill.as_(ANA, now=NOW + timedelta(days=8)), COUNTER, OUTSIDER)

    assert kinds(mill) == ["proposal_opened", "proposal_adopted", "role_assigned"]


@pytest.mark.clause("5.3-c")
def test_who_joins_is_asked_by_the_scheduler(mill: Seeded) -> None:
    proposal = sent(mill)
    assign_role(mill.as_(ANA), COUNTER, OUTSIDER)

    assert close_due_proposals(mill.database, NOW) == []
    assert close_due_proposals(mill.database, NOW) == []

    assert kinds(mill) == ["proposal_opened", "role_assigned", "proposal_members_changed"]
    assert ("proposal_asks", OUTSIDER) in mill.mails()
    assert OUTSIDER in stored(mill, proposal).asked


@pytest.mark.clause("5.3-c")
def test_who_leaves_is_awaited_no_longer_and_their_concern_lapses(mill: Seeded) -> None:
    proposal = sent(mill)
    objecting(mill, proposal, MAX, PASTRY)
    for person in (ANA, SAM, IDA):
        say_no_objection(mill.as_(person), proposal, 1)
    assignment = next(line.lineage for line in mill.structure.held(AssignmentLine, PASTRY) if line.person == MAX)
    unassign_role(mill.as_(ANA), assignment)

    assert close_due_proposals(mill.database, NOW) == [proposal]

    assert "objection_lapsed" in kinds(mill)
    assert problems(mill) == []


def test_a_concern_that_holds_a_late_proposal_up_can_still_be_settled(seeded: Seed) -> None:
    mill = seeded(with_time_limit(7))
    proposal = sent(mill)
    objection = objecting(mill, proposal)
    late = NOW + timedelta(days=8)
    assert close_due_proposals(mill.database, late) == []

    withdraw_concern(mill.as_(SAM, now=late), proposal, objection)

    assert stored(mill, proposal).step is Step.ADOPTED


# Adoption, whole or not at all


@pytest.mark.clause("5.2-a")
def test_a_proposal_that_became_impossible_is_not_adopted_by_half(mill: Seeded) -> None:
    same = AddPolicy(policy="p", role=BAKERY, title="Warm bread", text="Warm.", kinds=(PolicyKind.CONSTRAINS,))
    first = sent(mill, same)
    second = sent(mill, duty("Sweeping", COUNTER), same, by=SAM, role=OVENS)
    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), first, 1)

    for person in (ANA, LEA, MAX, IDA):
        say_no_objection(mill.as_(person), second, 1)

    assert stored(mill, second).is_open
    assert duties(mill, COUNTER) == ["Selling bread over the counter"]
    assert mill.structure.find(PolicyLine, "p") is not None
    assert problems(mill) == []


@pytest.mark.clause("5.3-f")
def test_shifted_ground_is_named_and_rebased(mill: Seeded) -> None:
    first, second = sent(mill), sent(mill, AmendRole(role=OVENS, name="Hearth"), by=SAM, role=OVENS)
    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), first, 1)

    assert ("ground_shifted", SAM) in mill.mails()
    with pytest.raises(GroundShifted) as refused:
        say_no_objection(mill.as_(ANA), second, 1)
    assert refused.value.reason.parameters["line"] == "Ovens"
    amend_proposal(mill.as_(SAM), second, 1, [change_to_body(AmendRole(role=OVENS, name="Hearth"))])
    for person in (ANA, LEA, MAX, IDA):
        say_no_objection(mill.as_(person), second, 2)

    assert mill.structure.role(OVENS).name == "Hearth"
    assert problems(mill) == []


@pytest.mark.torture
@pytest.mark.clause("5.3-f")
def test_of_conflicting_adoptions_raced_one_wins_and_the_other_is_told_why(database_url: str) -> None:
    """Both change the same Role, and their last answers come at the same moment, each through an engine of its own."""
    mill = seed(Database(database_url), a_small_circle())
    others = [Seeded(Database(database_url), mill.id) for _ in range(2)]

    for pair in range(scale(20, 300)):
        proposals = [sent_small(mill, f"Duty {pair} {side}") for side in "ab"]
        outcomes = raced(*(partial(say_no_objection, others[i].as_(SAM), proposals[i], 1) for i in (0, 1)))

        refused = [outcome for outcome in outcomes if outcome is not None]
        assert [type(each) for each in refused] == [GroundShifted]
        steps = {stored(mill, each).step for each in proposals}
        assert steps == {Step.ADOPTED, Step.OPEN}
        loser = next(each for each in proposals if stored(mill, each).is_open)
        withdraw_proposal(mill.as_(ANA), loser)

    numbers = [record.number for record in mill.records()]
    assert numbers == list(range(mill.seeded + 1, mill.seeded + 1 + len(numbers)))
    assert len([text for text in duties(mill) if text.startswith("Duty")]) == scale(20, 300)
    assert problems(mill) == []


def test_the_same_last_answer_twice_at_once_adopts_once(database_url: str) -> None:
    mill = seed(Database(database_url), a_small_circle())
    others = [Seeded(Database(database_url), mill.id) for _ in range(2)]
    proposal = sent_small(mill, "Sweeping")

    outcomes = raced(*(partial(say_no_objection, each.as_(SAM), proposal, 1) for each in others))

    assert [type(each) for each in outcomes if each is not None] == [OutOfOrder]
    assert kinds(mill).count("proposal_adopted") == 1


def a_small_circle() -> Any:
    """The Anchor Circle with two members only, ANA who leads it and SAM, so that one answer decides."""
    return a_circle(ovens=[SAM])


def sent_small(mill: Seeded, text: str) -> str:
    bodies = [change_to_body(duty(text))]
    lead = "mill-circle-lead"
    proposal = draft_proposal(mill.as_(ANA), "mill", lead, None, bodies, **WORDS)
    send_proposal(mill.as_(ANA), proposal)
    return proposal


def raced(*acts: Callable[[], object]) -> list[GovernanceError | None]:
    """What each was refused with, if it was."""
    barrier = threading.Barrier(len(acts))
    outcomes: list[GovernanceError | None] = [None] * len(acts)

    def run(place: int, act: Callable[[], object]) -> None:
        barrier.wait()
        try:
            act()
        except GovernanceError as refused:
            outcomes[place] = refused

    threads = [threading.Thread(target=run, args=each) for each in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_a_proposal_whose_circle_is_removed_waits_for_its_proposer_alone(mill: Seeded) -> None:
    bodies = [change_to_body(duty("Grinding sugar", SUGAR))]
    orphan = draft_proposal(mill.as_(IDA), PASTRY, SUGAR, None, bodies, **WORDS)
    send_proposal(mill.as_(IDA), orphan)
    gone = sent(mill, RemoveRole(role=PASTRY))
    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), gone, 1)
    assert stored(mill, gone).step is Step.ADOPTED

    assert close_due_proposals(mill.database, NOW + timedelta(days=30)) == []
    with pytest.raises(GovernanceError):
        say_no_objection(mill.as_(MAX), orphan, 1)
    with pytest.raises(GovernanceError):
        discard_proposal(mill.as_(LEA), orphan, "It is gone.")
    with pytest.raises(GovernanceError):
        amend_proposal(mill.as_(IDA), orphan, 1, bodies)
    withdraw_proposal(mill.as_(IDA), orphan)

    assert stored(mill, orphan).step is Step.WITHDRAWN
    assert problems(mill) == []


@pytest.mark.clause("5.3-c")
def test_who_is_the_only_member_adopts_by_sending(seeded: Seed) -> None:
    mill = seeded(a_circle(ovens=[ANA]))

    proposal = sent_small(mill, "Sweeping")

    assert stored(mill, proposal).step is Step.ADOPTED
    assert kinds(mill) == ["proposal_opened", "proposal_adopted"]


@pytest.mark.clause("5.3-c")
def test_nobody_adopts_alone_where_others_are_members(mill: Seeded) -> None:
    proposal = sent(mill)

    assert close_due_proposals(mill.database, NOW + timedelta(days=365)) == []
    assert stored(mill, proposal).is_open


def test_a_request_for_a_meeting_is_recorded_and_told(mill: Seeded) -> None:
    proposal = sent(mill)

    request_meeting(mill.as_(SAM), proposal, "Let us talk.")

    assert stored(mill, proposal).step is Step.ESCALATED
    assert {("proposal_escalated", person) for person in (ANA, IDA, LEA, MAX)} <= set(mill.mails())
    assert problems(mill) == []


@pytest.mark.clause("5.3-f")
def test_what_was_changed_while_somebody_was_writing_is_not_overwritten_unseen(mill: Seeded) -> None:
    seen = mill.structure.at
    first = sent(mill, AmendRole(role=OVENS, purpose="Hot by four"))
    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), first, 1)
    typed = [change_to_body(AmendRole(role=OVENS, purpose="Hot by five"))]
    draft = draft_proposal(mill.as_(SAM), BAKERY, OVENS, None, typed, **WORDS, seen=seen)

    with pytest.raises(GroundShifted) as refused:
        send_proposal(mill.as_(SAM), draft)
    assert refused.value.reason.parameters["line"] == "Ovens"
    edit_proposal(mill.as_(SAM), draft, typed, **WORDS, seen=mill.structure.at)
    send_proposal(mill.as_(SAM), draft)

    assert stored(mill, draft).is_open
    with pytest.raises(GroundShifted):
        amend_proposal(mill.as_(SAM), draft, 1, [change_to_body(AmendRole(role=OVENS, purpose="Hot"))], seen=seen)
