"""Proposals, made and answered asynchronously (§5.3)."""

from datetime import timedelta

import pytest

from app.governance.changes import (
    AddAccountability,
    AddPolicy,
    AmendRole,
    RemovePolicy,
    SetStrategy,
    apply_changes,
    change_to_body,
    check_all,
)
from app.governance.errors import GroundShifted, InvalidChange, OutOfOrder
from app.governance.events import DropGround
from app.governance.lines import AccountabilityLine, AssignmentLine, Mandate, PolicyKind, PolicyLine, RoleKind
from app.governance.objection_permissions import may_raise_concern
from app.governance.proposal_permissions import (
    may_amend,
    may_answer,
    may_discard,
    may_drop,
    may_escalate,
    may_propose,
    may_see_draft,
    may_send,
    may_speak,
    may_withdraw,
    may_write,
)
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import CLOSED, NEXT, CircleNow, Step, Writing
from app.governance.structure import Structure
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    IDA,
    LEA,
    MAX,
    MILL,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SUGAR,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.proposing import Hearing, a_change, a_hearing

LIMIT = "asynchronous_response_time_limit"
LIMIT_POLICY = f"{BAKERY}:{LIMIT}"


def with_time_limit(days: int = 7) -> Structure:
    return Building(a_structure()).setting(BAKERY, LIMIT, days=days).done


# Who proposes


@pytest.mark.clause("5.3-a")
def test_only_a_circle_member_proposes() -> None:
    verdict = may_propose(a_structure(), OUTSIDER, BAKERY, None, TODAY)

    assert verdict.reason is not None
    assert verdict.reason.clause == "5.3-a"
    assert may_propose(a_structure(), LEA, BAKERY, FLOUR, TODAY)


@pytest.mark.clause("5.3-a")
def test_a_member_proposes_for_no_role_of_another() -> None:
    assert not may_propose(a_structure(), LEA, BAKERY, OVENS, TODAY)


@pytest.mark.clause("5.3-a")
def test_a_circle_rep_proposes_for_the_sub_circle() -> None:
    assert may_propose(a_structure(), IDA, BAKERY, PASTRY, TODAY)
    assert not may_propose(a_structure(), IDA, BAKERY, SUGAR, TODAY)


@pytest.mark.clause("5.3-a")
def test_a_member_proposes_for_a_role_lent_until_it_expires() -> None:
    lent = Building(a_structure()).mandate(Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM, expires=TODAY).done

    assert may_propose(lent, LEA, BAKERY, OVENS, TODAY)
    assert not may_propose(lent, LEA, BAKERY, OVENS, TODAY + timedelta(days=1))


@pytest.mark.clause("5.3-a", "1.4.2-a")
def test_a_circle_lead_proposes_for_a_role_that_nobody_fills() -> None:
    assert may_propose(a_structure(), ANA, BAKERY, COUNTER, TODAY)


@pytest.mark.clause("1.3.3-b")
def test_nobody_proposes_during_setup() -> None:
    setup = Building(a_structure()).in_setup().done

    assert not may_propose(setup, LEA, BAKERY, FLOUR, TODAY)


def test_a_draft_is_for_its_author_alone() -> None:
    draft = Hearing().drafts()

    assert may_see_draft(LEA, draft)
    assert may_write(LEA, draft)
    assert not may_see_draft(SAM, draft)
    assert not may_write(SAM, draft)


@pytest.mark.clause("5.3-a")
def test_a_draft_is_not_sent_for_a_role_lost_meanwhile() -> None:
    hearing = Hearing()
    draft = hearing.drafts()
    Building(hearing.structure).without(AssignmentLine, f"{LEA}@{FLOUR}:")

    assert not may_send(hearing.structure, LEA, draft, TODAY)


# What is sent


@pytest.mark.clause("5.3-b")
def test_a_proposal_reaches_all_circle_members() -> None:
    hearing = a_hearing()

    assert hearing.is_at(Step.OPEN)
    assert set(hearing.proposal.asked) == {ANA, SAM, LEA, MAX, IDA}


@pytest.mark.clause("5.3-b")
def test_a_proposal_without_a_change_is_not_sent() -> None:
    hearing = Hearing()
    hearing.drafts().write(Writing(tension="t", example="e", helped="h"))

    with pytest.raises(InvalidChange):
        hearing.sends()


@pytest.mark.clause("5.3.1-a")
@pytest.mark.parametrize("missing", ["tension", "example", "helped"])
def test_a_proposal_states_its_tension_an_example_and_how_it_would_have_helped(missing: str) -> None:
    hearing = Hearing()
    draft = hearing.drafts()
    now = hearing.at(LEA)
    said = {name: "" if name == missing else now.words(name) for name in ("tension", "example", "helped")}

    with pytest.raises(InvalidChange) as refused:
        draft.open(now, hearing.circle, **said)

    assert refused.value.reason.clause == "5.3.1-a"
    assert draft.is_draft


@pytest.mark.clause("1.3", "5.2-a")
def test_a_strategy_is_no_output_of_a_proposal() -> None:
    found = check_all(a_structure(), BAKERY, [SetStrategy(circle=BAKERY, text="Bread before cake")])

    assert [problem.reason.clause for problem in found.problems] == ["1.3"]


def test_outside_of_a_meeting_answers_come_side_by_side_and_it_is_nobodys_turn() -> None:
    hearing = a_hearing()

    hearing.says_no_objection(SAM)

    assert hearing.proposal.turns.order == []


@pytest.mark.clause("5.3-c")
def test_sending_is_the_proposers_no_objection_which_they_may_take_back() -> None:
    hearing = a_hearing()
    assert LEA not in hearing.proposal.awaited(hearing.now, hearing.circle)

    hearing.proposal.take_back_answer(hearing.at(LEA))
    hearing.told()
    hearing.says_no_objection(ANA, SAM, MAX, IDA)

    assert hearing.is_at(Step.OPEN)
    hearing.says_no_objection(LEA)
    assert hearing.is_at(Step.ADOPTED)


# When it is adopted


@pytest.mark.clause("5.3-c")
def test_a_proposal_is_adopted_once_every_circle_member_has_said_no_objection() -> None:
    hearing = a_hearing()

    hearing.says_no_objection(ANA, SAM, MAX)
    assert hearing.is_at(Step.OPEN)
    hearing.says_no_objection(IDA)

    assert hearing.is_at(Step.ADOPTED)
    assert "Cleaning the ovens on Sundays" in [line.text for line in hearing.structure.held(AccountabilityLine, OVENS)]


@pytest.mark.clause("5.3-c")
def test_silence_never_counts_without_a_policy() -> None:
    hearing = a_hearing()

    hearing.days_pass(365)
    hearing.told()

    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-c")
def test_silence_counts_once_the_time_limit_of_a_policy_has_passed() -> None:
    hearing = a_hearing(with_time_limit(7))

    hearing.days_pass(6)
    hearing.told()
    assert hearing.is_at(Step.OPEN)
    hearing.days_pass(1)
    hearing.told()

    assert hearing.is_at(Step.ADOPTED)
    adopted = hearing.log[-1][1].to_body()
    assert adopted["silent"] == sorted([ANA, SAM, MAX, IDA])
    assert adopted["limit_policy"] == LIMIT_POLICY


@pytest.mark.clause("5.3-c")
def test_a_round_keeps_the_time_limit_that_it_opened_with() -> None:
    hearing = a_hearing(with_time_limit(7))
    Building(hearing.structure).amended(PolicyLine, LIMIT_POLICY, value={"days": 2})

    hearing.days_pass(3)
    hearing.told()

    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-c")
def test_silence_does_not_count_where_the_policy_no_longer_stands() -> None:
    hearing = a_hearing(with_time_limit(7))
    Building(hearing.structure).without(PolicyLine, LIMIT_POLICY)

    hearing.days_pass(30)
    hearing.told()

    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-c")
def test_silence_does_not_count_under_another_policy_than_the_rounds_own() -> None:
    hearing = a_hearing(with_time_limit(7))
    Building(hearing.structure).without(PolicyLine, LIMIT_POLICY).setting(BAKERY, LIMIT, policy="another", days=7)

    hearing.days_pass(30)
    hearing.told()

    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-c")
def test_a_policy_adopted_during_a_round_gives_it_no_time_limit() -> None:
    hearing = a_hearing()
    Building(hearing.structure).setting(BAKERY, LIMIT, days=1)

    hearing.days_pass(30)
    hearing.told()

    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-c")
def test_a_concern_raised_in_time_holds_the_proposal_up() -> None:
    hearing = a_hearing(with_time_limit(7))
    concern = hearing.raises(SAM, OVENS)

    hearing.days_pass(30)
    hearing.told()
    assert hearing.is_at(Step.OPEN)
    hearing.proposal.withdraw_concern(hearing.at(SAM), hearing.circle, concern.id)
    hearing.told()

    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3-c")
def test_a_concern_raised_too_late_is_refused() -> None:
    hearing = a_hearing(with_time_limit(7))
    hearing.raises(SAM, OVENS)
    hearing.days_pass(7)

    verdict = may_raise_concern(hearing.structure, ANA, hearing.proposal, None, hearing.now, hearing.today)

    assert verdict.reason is not None
    assert verdict.reason.message == "time_limit_has_passed"
    with pytest.raises(OutOfOrder):
        hearing.raises(ANA, COUNTER)


@pytest.mark.clause("5.3-c")
def test_who_joins_is_asked_and_has_the_whole_time_limit() -> None:
    hearing = a_hearing(with_time_limit(7))
    hearing.days_pass(6)
    Building(hearing.structure).fills(OUTSIDER, FLOUR)
    hearing.told()
    hearing.days_pass(1)
    hearing.told()

    assert OUTSIDER in hearing.proposal.asked
    assert hearing.is_at(Step.OPEN)
    hearing.days_pass(6)
    hearing.told()
    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3-c")
def test_who_joins_is_awaited_even_when_everybody_else_has_answered() -> None:
    hearing = a_hearing()
    Building(hearing.structure).fills(OUTSIDER, FLOUR)

    hearing.says_no_objection(ANA, SAM, MAX, IDA)

    assert hearing.is_at(Step.OPEN)
    assert hearing.proposal.awaited(hearing.now, hearing.circle) == {OUTSIDER}


@pytest.mark.clause("5.3-c")
def test_who_has_left_is_not_awaited() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, SAM, IDA)
    Building(hearing.structure).without(AssignmentLine, f"{MAX}@{PASTRY}:")

    hearing.told()

    assert MAX not in hearing.members
    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3-c")
def test_who_left_and_came_back_is_asked_again() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(MAX)
    Building(hearing.structure).without(AssignmentLine, f"{MAX}@{PASTRY}:")
    hearing.told()
    Building(hearing.structure).fills(MAX, PASTRY)
    hearing.told()

    hearing.says_no_objection(ANA, SAM, IDA)

    assert hearing.proposal.awaited(hearing.now, hearing.circle) == {MAX}


@pytest.mark.clause("5.3-c")
def test_a_circle_without_members_adopts_nothing() -> None:
    hearing = a_hearing(with_time_limit(1))
    hearing.days_pass(30)

    nobody = CircleNow(frozenset(), limit=hearing.circle.limit, ground=hearing.circle.ground)

    ready = hearing.proposal.settle(hearing.at(None), nobody)

    assert not ready


@pytest.mark.clause("5.3-c")
def test_silence_of_who_was_never_asked_does_not_count() -> None:
    hearing = a_hearing(with_time_limit(7))
    hearing.days_pass(30)
    Building(hearing.structure).fills(OUTSIDER, FLOUR)

    verdict = hearing.proposal.may_be_adopted(hearing.now, hearing.circle)

    assert verdict.reason is not None
    assert verdict.reason.message == "answers_still_awaited"


def test_adopting_before_all_have_answered_is_refused() -> None:
    hearing = a_hearing()

    with pytest.raises(OutOfOrder):
        hearing.proposal.adopt(hearing.at(None), hearing.circle)


@pytest.mark.clause("5.3-c")
def test_only_circle_members_answer() -> None:
    hearing = a_hearing()

    assert not may_answer(hearing.structure, OUTSIDER, hearing.proposal)
    assert may_answer(hearing.structure, SAM, hearing.proposal)


def test_nobody_answers_twice_nor_a_version_that_they_have_not_read() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(SAM)

    with pytest.raises(OutOfOrder):
        hearing.says_no_objection(SAM)
    with pytest.raises(OutOfOrder):
        hearing.proposal.say_no_objection(hearing.at(ANA), hearing.circle, 2)


# Amending


@pytest.mark.clause("5.3-d")
def test_after_an_amendment_every_answer_falls_and_everybody_is_asked_again() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, SAM, MAX)

    hearing.amends([a_change("Cleaning the ovens on Mondays")])

    assert hearing.proposal.round == 2
    assert set(hearing.proposal.answers) == {LEA}
    assert hearing.proposal.awaited(hearing.now, hearing.circle) == {ANA, SAM, MAX, IDA}
    hearing.says_no_objection(IDA)
    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-c", "5.3-d")
def test_each_round_has_the_whole_time_limit() -> None:
    hearing = a_hearing(with_time_limit(7))
    hearing.days_pass(6)
    hearing.amends([a_change("Cleaning the ovens on Mondays")])

    hearing.days_pass(6)
    hearing.told()
    assert hearing.is_at(Step.OPEN)
    hearing.days_pass(1)
    hearing.told()

    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3-d")
def test_every_version_stays_readable() -> None:
    hearing = a_hearing()

    hearing.amends([a_change("Cleaning the ovens on Mondays")])

    texts = [version.changes[0]["text"] for version in hearing.proposal.versions]
    assert texts == ["Cleaning the ovens on Sundays", "Cleaning the ovens on Mondays"]


@pytest.mark.clause("5.3-d")
def test_an_amendment_that_changes_nothing_opens_no_round() -> None:
    hearing = a_hearing()

    with pytest.raises(InvalidChange):
        hearing.amends([a_change()])


@pytest.mark.clause("5.4.5-d")
def test_only_the_proposer_amends() -> None:
    hearing = a_hearing()

    assert may_amend(hearing.structure, LEA, hearing.proposal, TODAY)
    assert not may_amend(hearing.structure, SAM, hearing.proposal, TODAY)


# The ground


@pytest.mark.clause("5.3-f")
def test_a_proposal_whose_ground_has_shifted_is_not_adopted() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, SAM, MAX)
    apply_changes(hearing.structure, 200, BAKERY, [a_change("Sweeping the ovens")])
    hearing.number = 200

    with pytest.raises(GroundShifted):
        hearing.says_no_objection(IDA)

    assert hearing.is_at(Step.OPEN)


@pytest.mark.clause("5.3-f")
def test_silence_does_not_adopt_on_shifted_ground_either() -> None:
    hearing = a_hearing(with_time_limit(7))
    apply_changes(hearing.structure, 200, BAKERY, [a_change("Sweeping the ovens")])
    hearing.number = 200

    hearing.days_pass(30)
    hearing.told()

    assert hearing.is_at(Step.OPEN)
    with pytest.raises(GroundShifted):
        hearing.proposal.adopt(hearing.at(None), hearing.circle)


@pytest.mark.clause("5.3-f")
def test_rebasing_is_an_amendment_with_a_round_of_its_own() -> None:
    hearing = a_hearing()
    hearing.says_no_objection(ANA, SAM, MAX)
    apply_changes(hearing.structure, 200, BAKERY, [a_change("Sweeping the ovens")])
    hearing.number = 200

    hearing.amends([a_change()])
    hearing.everybody_agrees()

    assert hearing.proposal.round == 2
    assert hearing.is_at(Step.ADOPTED)


@pytest.mark.clause("5.3-f")
def test_a_draft_written_on_other_ground_is_not_sent() -> None:
    hearing = Hearing()
    hearing.drafts()
    apply_changes(hearing.structure, 200, BAKERY, [a_change("Sweeping the ovens")])
    hearing.number = 200

    with pytest.raises(GroundShifted):
        hearing.sends()


# Side by side


@pytest.mark.clause("5.3-g")
def test_questions_reactions_answers_and_concerns_stand_side_by_side() -> None:
    hearing = a_hearing()
    proposal = hearing.proposal

    hearing.raises(SAM, OVENS)
    question = proposal.ask_question(hearing.at(ANA), hearing.at(ANA).words("text"))
    hearing.told()
    hearing.says_no_objection(MAX)
    proposal.react(hearing.at(IDA), hearing.at(IDA).words("text"))
    hearing.told()
    proposal.answer_question(hearing.at(LEA), question, hearing.at(LEA).words("text"))
    hearing.told()

    assert [remark.kind for remark in proposal.remarks] == ["question", "reaction"]
    assert not proposal.remarks[0].awaits_answer
    assert len(proposal.unsettled) == 1
    assert MAX in proposal.answers


@pytest.mark.clause("5.4.5-b")
def test_the_proposer_may_decline_a_question() -> None:
    hearing = a_hearing()
    question = hearing.proposal.ask_question(hearing.at(ANA), hearing.at(ANA).words("text"))
    hearing.told()

    hearing.proposal.answer_question(hearing.at(LEA), question)
    hearing.told()

    assert hearing.proposal.remarks[0].declined
    with pytest.raises(OutOfOrder):
        hearing.proposal.answer_question(hearing.at(LEA), question)


@pytest.mark.clause("5.3-g")
def test_who_is_no_circle_member_says_nothing_here() -> None:
    assert not may_speak(a_structure(), OUTSIDER, a_hearing().proposal)


# Asking for a meeting


@pytest.mark.clause("5.3-e")
def test_a_request_for_a_meeting_stops_the_proposal() -> None:
    hearing = a_hearing()
    assert may_escalate(hearing.structure, SAM, hearing.proposal)

    hearing.proposal.request_meeting(hearing.at(SAM), hearing.circle)
    hearing.told()

    assert hearing.is_at(Step.ESCALATED)
    assert hearing.proposal.meeting_requested_by == [SAM]
    with pytest.raises(OutOfOrder):
        hearing.says_no_objection(ANA)


@pytest.mark.clause("5.3-e")
def test_it_stays_open_where_a_policy_says_so() -> None:
    hearing = a_hearing(Building(a_structure()).setting(BAKERY, "asynchronous_escalation_stays_open").done)

    hearing.proposal.request_meeting(hearing.at(SAM), hearing.circle)
    hearing.told()
    hearing.everybody_agrees()

    assert hearing.proposal.meeting_requested_by == [SAM]
    assert hearing.is_at(Step.ADOPTED)


def test_nobody_asks_twice_for_a_meeting() -> None:
    hearing = a_hearing(Building(a_structure()).setting(BAKERY, "asynchronous_escalation_stays_open").done)
    hearing.proposal.request_meeting(hearing.at(SAM), hearing.circle)
    hearing.told()

    assert not may_escalate(hearing.structure, SAM, hearing.proposal)
    with pytest.raises(OutOfOrder):
        hearing.proposal.request_meeting(hearing.at(SAM), hearing.circle)


@pytest.mark.clause("5.3-e")
def test_only_a_circle_member_asks_for_a_meeting() -> None:
    hearing = a_hearing()

    assert not may_escalate(hearing.structure, OUTSIDER, hearing.proposal)


@pytest.mark.clause("5.3-e")
def test_its_proposer_may_withdraw_what_waits_for_a_meeting() -> None:
    hearing = a_hearing()
    hearing.proposal.request_meeting(hearing.at(SAM), hearing.circle)
    hearing.told()

    assert may_withdraw(LEA, hearing.proposal)
    assert not may_withdraw(SAM, hearing.proposal)
    hearing.proposal.withdraw(hearing.at(LEA))

    assert hearing.is_at(Step.WITHDRAWN)


# Setting aside


@pytest.mark.clause("5.3.1-b")
def test_the_facilitator_discards_with_a_reason() -> None:
    hearing = a_hearing(person=SAM, role=OVENS)
    assert may_discard(hearing.structure, LEA, hearing.proposal, TODAY)
    assert not may_discard(hearing.structure, ANA, hearing.proposal, TODAY)

    with pytest.raises(InvalidChange):
        hearing.proposal.discard(hearing.at(LEA), "")
    hearing.proposal.discard(hearing.at(LEA), hearing.at(LEA).words("reason"))
    hearing.told()

    assert hearing.is_at(Step.DISCARDED)
    assert hearing.proposal.closing is not None
    assert hearing.proposal.closing.reason


@pytest.mark.clause("5.3.6")
def test_the_secretary_acts_as_facilitator_where_the_role_is_unfilled() -> None:
    unfilled = Building(a_structure()).without(AssignmentLine, f"{LEA}@{core(BAKERY, RoleKind.FACILITATOR)}:").done
    hearing = a_hearing(unfilled)

    assert may_discard(hearing.structure, SAM, hearing.proposal, TODAY)
    assert not may_discard(hearing.structure, LEA, hearing.proposal, TODAY)


@pytest.mark.clause("5.3.4-c")
def test_a_proposal_is_dropped_only_in_integration_and_for_a_question_about_its_tension() -> None:
    hearing = a_hearing(person=SAM, role=OVENS)
    proposal = hearing.proposal
    plain = proposal.ask_question(hearing.at(ANA), hearing.at(ANA).words("text"))
    hearing.told()
    about = proposal.ask_question(hearing.at(ANA), hearing.at(ANA).words("text"), about_tension=True)
    hearing.told()
    reason = "text"

    assert not may_drop(hearing.structure, LEA, proposal, TODAY)
    with pytest.raises(OutOfOrder):
        proposal.drop(hearing.at(LEA), DropGround.UNANSWERED, about, hearing.at(LEA).words(reason))
    hearing.objects(MAX, PASTRY)
    assert may_drop(hearing.structure, LEA, proposal, TODAY)
    assert not may_drop(hearing.structure, MAX, proposal, TODAY)
    with pytest.raises(OutOfOrder):
        proposal.drop(hearing.at(LEA), DropGround.UNANSWERED, plain, hearing.at(LEA).words(reason))
    proposal.drop(hearing.at(LEA), DropGround.UNANSWERED, about, hearing.at(LEA).words("reason"))
    hearing.told()

    assert hearing.is_at(Step.DROPPED)


@pytest.mark.parametrize("step", sorted(CLOSED | {Step.ESCALATED}))
def test_nothing_is_said_to_a_proposal_that_is_no_longer_open(step: Step) -> None:
    hearing = a_hearing()
    hearing.proposal.step = step

    for act in (
        lambda: hearing.says_no_objection(ANA),
        lambda: hearing.raises(SAM, OVENS),
        lambda: hearing.amends([a_change("Something else")]),
        lambda: hearing.proposal.react(hearing.at(SAM), hearing.at(SAM).words("text")),
        lambda: hearing.proposal.adopt(hearing.at(None), hearing.circle),
    ):
        with pytest.raises(OutOfOrder):
            act()


def test_what_is_closed_stays_closed() -> None:
    assert all(not NEXT[step] for step in CLOSED)
    assert set(NEXT) == set(Step)


# Keeping it


def test_a_proposal_survives_its_document() -> None:
    hearing = a_hearing(with_time_limit(7))
    hearing.objects(SAM, OVENS)
    hearing.amends([a_change("Cleaning the ovens on Mondays")])

    document = hearing.proposal.to_document()

    assert type(hearing.proposal).from_document(document) == hearing.proposal
    assert isinstance(hearing.proposal, ProposalState)


def test_the_log_alone_gives_the_same_proposal() -> None:
    hearing = a_hearing(with_time_limit(7))
    objection = hearing.objects(SAM, OVENS)
    hearing.tests(objection)
    hearing.amends([a_change("Cleaning the ovens on Mondays")])
    hearing.confirms(objection)
    hearing.everybody_agrees()

    assert hearing.is_at(Step.ADOPTED)
    assert hearing.replayed().to_document() == hearing.proposal.to_document()


def test_what_is_being_written_is_no_part_of_the_log() -> None:
    hearing = a_hearing()
    hearing.proposal.write(Writing(changes=[change_to_body(a_change("Later"))], summary="Not yet"))

    assert hearing.replayed().to_document(private=False) == hearing.proposal.to_document(private=False)
    assert "Not yet" not in str(hearing.proposal.to_document(private=False))


def test_words_of_another_record_are_refused() -> None:
    hearing = a_hearing()

    with pytest.raises(ValueError, match="another record"):
        hearing.proposal.react(hearing.at(SAM), "1.text")


@pytest.mark.clause("5.2-a", "5.3-c")
def test_adoption_applies_all_changes_or_none() -> None:
    policy = AddPolicy(
        policy="p", role=BAKERY, title="Warm bread", text="Bread is sold warm.", kinds=(PolicyKind.CONSTRAINS,)
    )
    gone = RemovePolicy(policy="long-gone")

    found = check_all(a_structure(), BAKERY, [policy, gone])

    assert found.problems
    hearing = a_hearing(changes=[policy, AmendRole(role=OVENS, name="Hearth")])
    hearing.everybody_agrees()
    assert hearing.structure.find(PolicyLine, "p") is not None
    assert hearing.structure.role(OVENS).name == "Hearth"


@pytest.mark.clause("5.3-c")
def test_changes_that_are_no_longer_allowed_are_not_adopted() -> None:
    twice = AddAccountability(accountability="same", role=OVENS, text="Sweeping")
    hearing = a_hearing(changes=[twice])
    apply_changes(
        hearing.structure, 200, MILL, [AddAccountability(accountability="same", role=COUNTER, text="Sweeping")]
    )
    hearing.number = 200

    hearing.everybody_agrees()

    assert hearing.is_at(Step.OPEN)
