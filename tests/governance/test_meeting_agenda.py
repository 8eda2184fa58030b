"""The agenda of a Governance Meeting, the limit of a special one, and the moves from item to item (§5.4-b, §5.4.4)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.governance.changes import (
    AddAccountability,
    AddPolicy,
    AddRole,
    AmendPolicy,
    AmendRole,
    Change,
    Elect,
    FoldIn,
    MoveRole,
    RemoveAccountability,
    RemovePolicy,
    RemoveRole,
)
from app.governance.errors import InvalidChange, NotFound, OutOfOrder
from app.governance.lines import PolicyKind, RoleKind
from app.governance.meeting_facts import within_limit
from app.governance.meeting_moves import Subject, awaited, moves_of, next_move, place_of
from app.governance.meeting_permissions import (
    may_add_election,
    may_add_item,
    may_begin_item,
    may_bring,
    may_change_item,
    may_end_item,
    may_order,
    may_request_elections_first,
)
from app.governance.meeting_steps import MOST_ITEMS, ItemOutcome, ItemState, MeetingStep
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from tests.assembling import HERE, START, Assembly, an_agenda, an_assembly, refused
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
    TODAY,
    Building,
    a_structure,
    core,
)

STEP = MeetingStep
ELECTED = core(BAKERY, RoleKind.FACILITATOR)


def a_special_one(**limit: Any) -> Assembly:
    """Asked for by ANA, opened, at its agenda."""
    assembly = Assembly()
    assembly.is_requested(by=ANA, **limit)
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(*HERE)
    assembly.opens()
    assembly.goes_through_rounds()
    return assembly


# 5.4.4-a Building it


@pytest.mark.clause("5.4.4-a")
def test_it_is_built_at_its_step_and_between_items_and_at_no_other_time() -> None:
    assembly = an_assembly()

    def may() -> Any:
        return refused(may_add_item(assembly.structure, ANA, assembly.meeting, COUNTER, assembly.now, TODAY))

    assert may() == ("5.4.4-a", "agenda_has_its_step")
    with pytest.raises(OutOfOrder, match="at its own step, and between items"):
        assembly.adds()
    assembly.goes_through_rounds()
    number = assembly.adds()
    assembly.begins(number)
    assert may() == ("5.4.4-a", "agenda_has_its_step")
    assembly.meeting.end_item(assembly.at(LEA), number, ItemOutcome.PARKED)
    assembly.told()
    assert may() is None
    assembly.goes_on()
    assert assembly.step is STEP.CLOSING
    assert may() == ("5.4.4-a", "agenda_has_its_step")


@pytest.mark.clause("5.4.4-a")
def test_before_the_meeting_has_begun_nothing_is_on_it() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(ANA)

    verdict = may_add_item(assembly.structure, ANA, assembly.meeting, COUNTER, START, TODAY)
    assert refused(verdict) == ("5.4.2-a", "meeting_is_not_open")
    with pytest.raises(OutOfOrder, match="not open yet"):
        assembly.adds()


@pytest.mark.clause("5.4.4-a", "5.3-a")
def test_each_puts_their_own_on_it_for_a_role_that_they_represent_here() -> None:
    assembly = an_agenda()
    bakery, meeting = assembly.structure, assembly.meeting

    def may(person: str, role: str | None) -> Any:
        return refused(may_add_item(bakery, person, meeting, role, assembly.now, TODAY))

    assert may(SAM, OVENS) is None
    assert may(SAM, None) is None
    assert may(SAM, FLOUR) == ("5.3-a", "role_not_represented")
    assert may(MAX, PASTRY) is None
    assert may(IDA, PASTRY) == ("5.4.1-a", "join_first")
    assert may(OUTSIDER, COUNTER) == ("5.4.1-a", "only_those_with_a_seat")


@pytest.mark.clause("5.4.4-a")
def test_its_owner_alone_rewords_an_item_or_takes_it_off_before_it_begins() -> None:
    assembly = an_agenda()
    number = assembly.adds(ANA)
    bakery, meeting = assembly.structure, assembly.meeting

    def may(person: str) -> Any:
        return refused(may_change_item(bakery, person, meeting, meeting.find(number), assembly.now, TODAY))

    assert may(ANA) is None
    assert may(LEA) == ("5.4.4-a", "only_owners_change_items")  # ANA has a device of her own.
    now = assembly.at(ANA)
    meeting.amend_item(now, number, now.words("label"))
    assembly.told()
    assert meeting.find(number).label == now.words("label")

    assembly.begins(number)
    assert may(ANA) == ("5.4.4-a", "agenda_has_its_step")
    assembly.meeting.end_item(assembly.at(LEA), number, ItemOutcome.PARKED)
    assembly.told()
    with pytest.raises(OutOfOrder, match="has been begun, or is done"):
        meeting.remove_item(assembly.at(ANA), number)
    assembly.told()

    other = assembly.adds(ANA)
    meeting.remove_item(assembly.at(ANA), other)
    assembly.told()
    assert meeting.waiting == []
    with pytest.raises(NotFound):
        meeting.find(other)


@pytest.mark.clause("5.4.4-a")
def test_the_secretary_rewords_for_whoever_has_no_device() -> None:
    assembly = an_agenda()
    assembly.comes(IDA, own_device=False)
    number = assembly.adds(IDA, PASTRY)
    item = assembly.meeting.find(number)

    assert may_change_item(assembly.structure, SAM, assembly.meeting, item, assembly.now, TODAY)
    assert not may_change_item(assembly.structure, MAX, assembly.meeting, item, assembly.now, TODAY)


@pytest.mark.clause("5.4.4-a")
def test_an_item_has_a_label_and_the_same_thing_is_on_it_once() -> None:
    assembly = an_agenda()
    with pytest.raises(InvalidChange, match="Give it a label"):
        assembly.meeting.add_item(assembly.at(ANA), COUNTER, "")

    assembly.adds(tension="sensed", proposal="written")
    assembly.adds(role=ELECTED, is_election=True)

    for again in ({"tension": "sensed"}, {"proposal": "written"}, {"role": ELECTED, "is_election": True}):
        with pytest.raises(OutOfOrder, match="on the agenda already"):
            assembly.adds(**again)
    assembly.adds()  # Of bare labels there may be many.


@pytest.mark.clause("5.4.4-a")
def test_an_agenda_takes_no_more_than_can_be_put_in_order_until_something_is_taken_off() -> None:
    assembly = an_agenda()
    numbers = [assembly.adds(MAX, PASTRY) for _ in range(MOST_ITEMS)]
    structure, meeting, now = assembly.structure, assembly.meeting, assembly.now
    secretary = core(BAKERY, RoleKind.SECRETARY)

    for verdict in (
        may_add_item(structure, ANA, meeting, COUNTER, now, TODAY),
        may_add_election(structure, ANA, meeting, secretary, now, TODAY),
    ):
        assert refused(verdict) == ("5.4.4-a", "agenda_is_full")
    with pytest.raises(OutOfOrder):
        assembly.adds(ANA, COUNTER)
    meeting.order_agenda(assembly.at(LEA), numbers[::-1])
    meeting.remove_item(assembly.at(MAX), numbers[0])

    assert may_add_item(structure, ANA, meeting, COUNTER, now, TODAY)


@pytest.mark.clause("5.4.4-a", "5.3-e")
def test_a_proposal_is_brought_by_its_proposer_while_it_waits_for_a_meeting() -> None:
    meeting = an_agenda().meeting

    def may(person: str = SAM, circle: str = BAKERY, step: Step = Step.ESCALATED) -> Any:
        return refused(may_bring(person, meeting, Proposal(id="p", circle=circle, proposer=SAM, role=OVENS, step=step)))

    for waiting in (Step.DRAFT, Step.ESCALATED, Step.PARKED):
        assert may(step=waiting) is None
    assert may(ANA) == ("5.4.4-a", "owners_bring_their_own")
    assert may(circle=PASTRY) == ("5.4.4-a", "proposal_of_another_circle")
    for running in (Step.OPEN, Step.ADOPTED, Step.WITHDRAWN, Step.OBJECTION_ROUND):
        assert may(step=running) == ("5.3-g", "step_does_not_follow")


@pytest.mark.clause("5.1.2-a")
def test_whoever_takes_part_calls_for_an_election_of_an_elected_role_of_this_circle() -> None:
    assembly = an_agenda()

    def may(person: str, role: str) -> Any:
        return refused(may_add_election(assembly.structure, person, assembly.meeting, role, assembly.now, TODAY))

    for kind in (RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP):
        assert may(MAX, core(BAKERY, kind)) is None
    assert may(MAX, OVENS) == ("5.1.2-a", "only_elected_roles_are_elected")
    assert not may_add_election(
        assembly.structure, MAX, assembly.meeting, core(PASTRY, RoleKind.FACILITATOR), assembly.now, TODAY
    )
    assert may(IDA, ELECTED) == ("5.4.1-a", "join_first")


# 5.4.4-b Ordering it


@pytest.mark.clause("5.4.4-b")
def test_in_a_regular_meeting_the_facilitator_orders_it() -> None:
    assembly = an_agenda()
    one, two, three = assembly.adds(ANA), assembly.adds(SAM, OVENS), assembly.adds(LEA, FLOUR)
    bakery, meeting = assembly.structure, assembly.meeting
    assert refused(may_order(bakery, ANA, meeting, assembly.now, TODAY)) == ("5.4.4-b", "only_facilitator_orders")
    assert may_order(bakery, LEA, meeting, assembly.now, TODAY)

    meeting.order_agenda(assembly.at(LEA), [three, one, two])
    assembly.told()

    assert meeting.order == [three, one, two]
    for wrong in ([one, two], [one, one, two, three], [one, two, 3, 3]):
        with pytest.raises(InvalidChange, match="each waiting item once"):
            meeting.order_agenda(assembly.at(LEA), wrong)
    assembly.told()
    with pytest.raises(NotFound):
        meeting.order_agenda(assembly.at(LEA), [one, two, 99])
    assembly.told()


@pytest.mark.clause("5.4.4-b")
def test_elections_come_first_once_anyone_asks() -> None:
    assembly = an_agenda()
    meeting = assembly.meeting
    one, election = assembly.adds(ANA), assembly.adds(MAX, ELECTED, is_election=True)
    assert meeting.order == [one, election]
    assert may_request_elections_first(assembly.structure, MAX, meeting, assembly.now, TODAY)
    assert not may_request_elections_first(assembly.structure, OUTSIDER, meeting, assembly.now, TODAY)

    meeting.request_elections_first(assembly.at(MAX))
    assembly.told()

    assert meeting.order == [election, one]
    later = assembly.adds(SAM, core(BAKERY, RoleKind.SECRETARY), is_election=True)
    assert meeting.order == [election, later, one]
    with pytest.raises(InvalidChange, match="elections first"):
        meeting.order_agenda(assembly.at(LEA), [one, election, later])
    assembly.told()
    meeting.order_agenda(assembly.at(LEA), [later, election, one])
    assembly.told()
    with pytest.raises(OutOfOrder, match="Take those before"):
        assembly.begins(one)
    assert refused(may_request_elections_first(assembly.structure, ANA, meeting, assembly.now, TODAY)) == (
        "5.4.4-b",
        "elections_are_first_already",
    )


@pytest.mark.clause("5.4.4-b")
def test_a_special_meeting_its_requester_may_order_and_then_nobody_else() -> None:
    assembly = a_special_one()
    bakery, meeting = assembly.structure, assembly.meeting
    one, two = assembly.adds(ANA), assembly.adds(SAM, OVENS)
    assert may_order(bakery, LEA, meeting, assembly.now, TODAY)

    meeting.order_agenda(assembly.at(ANA), [two, one])
    assembly.told()

    assert refused(may_order(bakery, LEA, meeting, assembly.now, TODAY)) == ("5.4.4-b", "requester_has_ordered")
    assert may_order(bakery, ANA, meeting, assembly.now, TODAY)
    with pytest.raises(OutOfOrder, match="has put its agenda in order"):
        assembly.begins(one)
    verdict = may_request_elections_first(bakery, MAX, meeting, assembly.now, TODAY)
    assert refused(verdict) == ("5.4.4-b", "requester_orders_a_special_meeting")
    assembly.begins(two)


# 5.4.4-c One at a time


@pytest.mark.clause("5.4.4-c")
def test_one_item_at_a_time_begun_and_ended_by_the_facilitator() -> None:
    assembly = an_agenda()
    one, two = assembly.adds(ANA), assembly.adds(SAM, OVENS)
    bakery, meeting = assembly.structure, assembly.meeting
    assert not may_begin_item(bakery, ANA, meeting, one, assembly.now, TODAY)
    assert may_begin_item(bakery, LEA, meeting, two, assembly.now, TODAY)

    assembly.begins(two)

    assert meeting.subject == "proposal"
    assert refused(may_begin_item(bakery, LEA, meeting, one, assembly.now, TODAY)) == ("5.4.4-c", "item_in_process")
    with pytest.raises(OutOfOrder, match="takes one at a time"):
        assembly.begins(one, proposal="another")
    assert refused(may_end_item(bakery, LEA, meeting, one, TODAY)) == ("5.4.4-c", "item_is_not_in_process")
    assert not may_end_item(bakery, SAM, meeting, two, TODAY)
    meeting.end_item(assembly.at(LEA), two, ItemOutcome.ADOPTED)
    assembly.told()
    assert meeting.find(two).state is ItemState.DONE
    assert refused(may_begin_item(bakery, LEA, meeting, two, assembly.now, TODAY)) == (
        "5.4.4-c",
        "item_is_begun_already",
    )
    assembly.begins(one, proposal="another")


@pytest.mark.clause("5.4.2-a")
def test_items_wait_for_the_hour_of_the_notice_unless_everybody_is_here() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START - timedelta(minutes=10)
    assembly.comes(*HERE)
    assembly.opens()
    assembly.goes_through_rounds()
    number = assembly.adds()

    def may() -> Any:
        return refused(may_begin_item(assembly.structure, LEA, assembly.meeting, number, assembly.now, TODAY))

    assert may() == ("5.4.2-a", "items_wait_for_the_start")
    assembly.comes(IDA)
    assert may() is None
    assembly.leaves(IDA)
    assembly.now = START
    assert may() is None


@pytest.mark.clause("5.4.4-a")
def test_what_is_not_reached_goes_back_to_its_owner() -> None:
    assembly = an_agenda()
    one, two = assembly.adds(ANA), assembly.adds(SAM, OVENS)
    assembly.begins(one)
    assembly.meeting.end_item(assembly.at(LEA), one, ItemOutcome.PARKED)
    assembly.told()
    assembly.meeting.go_to_closing(assembly.at(LEA))
    assembly.told()
    assembly.goes_through_rounds()

    assert assembly.meeting.is_over
    assert [(item.state, item.outcome) for item in assembly.meeting.items] == [
        (ItemState.RETURNED, ItemOutcome.PARKED),
        (ItemState.RETURNED, ItemOutcome.NOT_REACHED),
    ]
    assert assembly.meeting.find(two).ended_at is not None


# 5.4-b The limit of a special meeting


@pytest.mark.clause("5.4-b")
@pytest.mark.parametrize("change,within", [
    (AddAccountability(role=OVENS, accountability="new", text="Cleaning the ovens"), True),
    (AmendRole(role=OVENS, purpose="Hot"), True),
    (RemoveRole(role=OVENS), True),
    (RemoveAccountability(accountability=f"{OVENS}:Heating the ovens before five"), True),
    (AddPolicy(policy="new", role=OVENS, title="Gloves", kinds=(PolicyKind.CONSTRAINS,)), True),
    (AmendPolicy(policy="gloves", title="Gloves"), True),
    (RemovePolicy(policy="gloves"), True),
    (MoveRole(role=OVENS, to=PASTRY, serves="it"), True),
    (AddAccountability(role=FLOUR, accountability="new", text="Sifting"), False),
    (AmendRole(role=FLOUR, purpose="Fine"), False),
    (RemoveAccountability(accountability=f"{FLOUR}:Ordering flour every Monday"), False),
    (AddPolicy(policy="new", role=BAKERY, title="Hours", kinds=(PolicyKind.CONSTRAINS,)), False),
    (AddRole(role="new", circle=BAKERY, name="New", purpose="New"), False),
    (FoldIn(role=PASTRY), False),
    (RemoveRole(role=PASTRY), False),
    (Elect(assignment="new", role=ELECTED, person=SAM), False),
])  # fmt: skip
def test_a_special_meeting_limited_to_a_role_changes_that_role_and_nothing_else(change: Change, within: bool) -> None:
    bakery = Building(a_structure()).policy("gloves", OVENS).done
    assembly = Assembly(bakery)
    assembly.is_requested(roles=[OVENS])

    verdict = within_limit(bakery, assembly.meeting, [change])

    assert refused(verdict) == (None if within else ("5.4-b", "beyond_the_limit_of_the_meeting"))


@pytest.mark.clause("5.4-b")
def test_where_the_limit_names_the_circle_a_new_role_and_its_accountabilities_are_within() -> None:
    assembly = Assembly()
    assembly.is_requested(roles=[BAKERY])
    changes: list[Change] = [
        AddRole(role="new", circle=BAKERY, name="New", purpose="New"),
        AddAccountability(role="new", accountability="a", text="Sweeping"),
    ]

    assert within_limit(assembly.structure, assembly.meeting, changes)
    assert not within_limit(assembly.structure, assembly.meeting, [RemoveRole(role=OVENS)])
    assert not within_limit(assembly.structure, assembly.meeting, changes[1:])


@pytest.mark.clause("5.4-b")
def test_removing_a_circle_within_the_limit_takes_its_inside_along() -> None:
    assembly = Assembly()
    assembly.is_requested(roles=[PASTRY])

    assert within_limit(assembly.structure, assembly.meeting, [RemoveRole(role=PASTRY)])
    assert not within_limit(assembly.structure, assembly.meeting, [RemoveRole(role=SUGAR)])


@pytest.mark.clause("5.4-b")
def test_a_meeting_without_a_limit_changes_whatever_the_circle_may() -> None:
    assembly = an_agenda()

    assert within_limit(assembly.structure, assembly.meeting, [AmendRole(role=FLOUR, purpose="Fine")])


@pytest.mark.clause("5.4-b")
def test_a_meeting_limited_to_a_tension_takes_up_that_one_and_nothing_else() -> None:
    assembly = a_special_one(tension=True)
    bakery, meeting = assembly.structure, assembly.meeting

    def may(person: str, role: str) -> Any:
        return refused(may_add_item(bakery, person, meeting, role, assembly.now, TODAY))

    assert may(SAM, OVENS) == ("5.4-b", "meeting_is_for_one_tension")
    assert may(ANA, COUNTER) is None
    assembly.adds(ANA)
    assert may(ANA, COUNTER) == ("5.4-b", "meeting_is_for_one_tension")
    assert refused(may_add_election(bakery, MAX, meeting, ELECTED, assembly.now, TODAY)) == (
        "5.4-b",
        "meeting_is_for_one_tension",
    )


@pytest.mark.clause("5.4-b")
def test_a_meeting_limited_to_roles_elects_only_those() -> None:
    assembly = a_special_one(roles=[ELECTED])

    def may(role: str) -> Any:
        return refused(may_add_election(assembly.structure, MAX, assembly.meeting, role, assembly.now, TODAY))

    assert may(ELECTED) is None
    assert may(core(BAKERY, RoleKind.SECRETARY)) == ("5.4-b", "beyond_the_limit_of_the_meeting")


# The place, and the moves from it


def test_every_move_gives_another_place_and_nothing_else_does() -> None:
    assembly = an_assembly()
    places = [place_of(assembly.meeting)]

    def moved() -> bool:
        places.append(place_of(assembly.meeting))
        return places[-1] != places[-2]

    assembly.goes_on()
    assert moved()
    assembly.comes(IDA)
    assert not moved()
    assembly.goes_through_rounds()
    assert moved()
    one, _ = assembly.adds(ANA), assembly.adds(SAM, OVENS)
    assert moved()
    assembly.begins(one)
    assert moved()
    assembly.meeting.end_item(assembly.at(LEA), one, ItemOutcome.PARKED)
    assembly.told()
    assert moved()
    assembly.meeting.go_to_closing(assembly.at(LEA))
    assembly.told()
    assert moved()
    assert len(set(places)) == len(places) - 1


def moves(assembly: Assembly, person: str, subject: Subject = Subject()) -> dict[str, bool]:
    found = moves_of(assembly.meeting, subject, assembly.structure, person, TODAY, assembly.now)
    return {move.name: bool(move.verdict) for move in found}


def test_the_console_offers_the_lawful_moves_and_says_why_others_are_not() -> None:
    assembly = an_assembly()
    assert moves(assembly, LEA) == {"pass_over": True, "begin_time_out": True, "extend": False}
    assert moves(assembly, SAM) == {"pass_over": False, "begin_time_out": False, "extend": True}
    first = next_move(assembly.meeting, Subject(), assembly.structure, LEA, TODAY, assembly.now)
    assert (first.name, first.person, first.to) == ("pass_over", LEA, "check_in")
    assert awaited(assembly.meeting, Subject(), assembly.structure, TODAY) == LEA

    assembly.goes_through_rounds()
    assembly.adds()

    offered = moves(assembly, LEA)
    assert offered["next"]
    assert offered["begin_item"]
    assert offered["order"]
    assert offered["go_to_closing"]
    assert not any(moves(assembly, ANA).values())
    assert next_move(assembly.meeting, Subject(), assembly.structure, LEA, TODAY, assembly.now).to == "item"


def test_before_and_after_there_is_little_to_move() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assert moves(assembly, LEA) == {"open": False}
    assembly.now = START
    assert moves(assembly, LEA) == {"open": True}

    over = an_agenda()
    over.goes_on()
    over.goes_through_rounds()
    assert moves(over, LEA) == {}


def test_in_a_time_out_ending_it_comes_first() -> None:
    assembly = an_agenda()
    assembly.meeting.begin_time_out(assembly.at(LEA))

    offered = moves(assembly, LEA)

    assert next(iter(offered.items())) == ("end_time_out", True)
    assert not offered["next"]
    assert "begin_time_out" not in offered


def test_once_the_time_is_up_the_next_move_is_the_closing_round() -> None:
    assembly = an_agenda()
    assembly.begins(assembly.adds())
    assembly.later(hours=1)

    move = next_move(assembly.meeting, Subject(), assembly.structure, LEA, TODAY, assembly.now)

    assert (move.name, move.to, bool(move.verdict)) == ("next", "closing", True)


@pytest.mark.clause("5.4.4-a")
def test_the_agenda_itself_refuses_what_is_out_of_its_time_whoever_asks() -> None:
    assembly = an_agenda()
    one, two = assembly.adds(ANA), assembly.adds(SAM, OVENS)
    assembly.begins(one)
    meeting, words = assembly.meeting, assembly.at(SAM).words("label")
    deeds: list[Callable[[], object]] = [
        lambda: meeting.amend_item(assembly.at(SAM), two, words),
        lambda: meeting.remove_item(assembly.at(SAM), two),
        lambda: meeting.order_agenda(assembly.at(LEA), [two]),
        lambda: meeting.begin_item(assembly.at(LEA), two, proposal="another"),
        lambda: meeting.end_item(assembly.at(LEA), two, ItemOutcome.PARKED),
    ]
    for deed in deeds:
        with pytest.raises(OutOfOrder):
            deed()

    meeting.end_item(assembly.at(LEA), one, ItemOutcome.PARKED)
    assembly.told()
    now = assembly.at(ANA)
    for late in (lambda: meeting.amend_item(now, one, now.words("label")), lambda: meeting.remove_item(now, one)):
        with pytest.raises(OutOfOrder, match="has been begun, or is done"):
            late()
    with pytest.raises(InvalidChange, match="Give it a label"):
        meeting.amend_item(now, two, "")
    meeting.go_to_closing(assembly.at(LEA))
    assembly.told()
    with pytest.raises(OutOfOrder, match="at its own step"):
        meeting.request_elections_first(assembly.at(ANA))
