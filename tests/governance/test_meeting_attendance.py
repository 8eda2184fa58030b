"""Who takes part in a Governance Meeting, a Circle Rep's guest, and who acts in it (§5.4.1, §5.3.6)."""

from typing import Any

import pytest

from app.governance.errors import InvalidChange
from app.governance.lines import AssignmentLine, Mandate, PartnerLine, RoleKind, RoleLine
from app.governance.meeting_floor import floor_of, roles_of, seats
from app.governance.meeting_permissions import (
    may_facilitate,
    may_hand_over,
    may_invite,
    may_join,
    may_keep_attendance,
    may_speak_for,
    may_take_part,
    may_withdraw_guest,
)
from app.governance.meeting_steps import ItemOutcome, Seat
from app.governance.surrogates import Acting, Standing
from tests.assembling import START, Assembly, an_agenda, an_assembly, refused
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    IDA,
    LEA,
    MAX,
    NOVA,
    OUTSIDER,
    PASTRY,
    SAM,
    SHOP,
    TODAY,
    Building,
    a_structure,
    core,
)

# 5.4.1 Who takes part


@pytest.mark.clause("5.4.1-a")
def test_circle_members_take_part_each_with_their_reasons_and_nobody_else() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    found = seats(assembly.structure, assembly.meeting, TODAY)

    assert set(found) == {ANA, SAM, LEA, MAX, IDA}
    assert Seat("circle_lead", BAKERY) in found[ANA]
    assert Seat("circle_rep", PASTRY) in found[IDA]
    assert Seat("facilitator", core(BAKERY, RoleKind.FACILITATOR)) in found[LEA]
    for person in (OUTSIDER, NOVA):
        verdict = may_join(assembly.structure, person, assembly.meeting, START, TODAY)
        assert refused(verdict) == ("5.4.1-a", "only_those_with_a_seat")


@pytest.mark.clause("5.4.1-a", "5.3.6")
def test_a_surrogate_from_elsewhere_is_a_member_for_its_duration_and_represents_that_role() -> None:
    role = core(BAKERY, RoleKind.FACILITATOR)
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, role, BAKERY, OUTSIDER, named_by=LEA).done
    assembly = Assembly(bakery)
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(OUTSIDER, SAM)

    assembly.opens(by=OUTSIDER)

    floor = floor_of(bakery, assembly.meeting, assembly.today, assembly.now)
    assert floor.facilitator == OUTSIDER
    assert assembly.meeting.facilitator is not None
    assert assembly.meeting.facilitator.standing is Standing.NAMED
    assert OUTSIDER in floor.members
    assert (OUTSIDER, role) in floor.represented
    assert roles_of(bakery, assembly.meeting, OUTSIDER, assembly.today) == [role]


@pytest.mark.clause("5.4.1-a")
def test_who_is_no_longer_a_member_is_out_at_once() -> None:
    assembly = an_assembly()
    assert MAX in assembly.here

    assembly.structure = Building(assembly.structure).without(PartnerLine, f"partner:{MAX}").done

    assert MAX not in assembly.here
    assert MAX not in floor_of(assembly.structure, assembly.meeting, TODAY).members
    assert refused(may_take_part(assembly.structure, MAX, assembly.meeting, TODAY)) == (
        "5.4.1-a",
        "only_those_with_a_seat",
    )


def test_once_its_circle_is_gone_a_meeting_says_so_to_whoever_does_something() -> None:
    assembly = an_assembly()
    Building(assembly.structure).without(RoleLine, BAKERY)
    structure, meeting = assembly.structure, assembly.meeting

    for verdict in (
        may_join(structure, ANA, meeting, assembly.now, TODAY),
        may_take_part(structure, ANA, meeting, TODAY),
        may_facilitate(structure, LEA, meeting, TODAY),
        may_keep_attendance(structure, SAM, meeting, TODAY),
    ):
        assert refused(verdict) == ("5.2-c", "circle_is_gone")


@pytest.mark.clause("5.4.1-a")
def test_one_joins_before_one_acts() -> None:
    assembly = an_assembly()

    assert may_take_part(assembly.structure, ANA, assembly.meeting, TODAY)
    assert refused(may_take_part(assembly.structure, IDA, assembly.meeting, TODAY)) == ("5.4.1-a", "join_first")


@pytest.mark.clause("5.4.1-a")
def test_facilitator_and_secretary_tick_who_is_here_and_speak_for_those_without_a_device() -> None:
    assembly = an_assembly()
    assembly.comes(IDA, own_device=False)
    bakery, meeting = assembly.structure, assembly.meeting

    assert may_keep_attendance(bakery, SAM, meeting, TODAY)
    assert may_keep_attendance(bakery, LEA, meeting, TODAY)
    assert not may_keep_attendance(bakery, ANA, meeting, TODAY)
    assert may_speak_for(bakery, SAM, meeting, IDA, TODAY)
    assert refused(may_speak_for(bakery, ANA, meeting, IDA, TODAY)) == (
        "5.4.1-a",
        "only_facilitator_or_secretary_ticks",
    )
    assert refused(may_speak_for(bakery, SAM, meeting, ANA, TODAY)) == ("5.4.1-a", "speaks_for_themselves")
    assert refused(may_speak_for(bakery, SAM, meeting, OUTSIDER, TODAY)) == ("5.4.1-a", "speaks_only_for_those_here")


def test_who_takes_up_a_device_speaks_for_themselves_and_keeps_their_place() -> None:
    assembly = an_assembly(people=[LEA])
    assembly.comes(IDA, own_device=False)
    assembly.comes(ANA)

    assembly.comes(IDA, own_device=True)

    assert assembly.meeting.present == [LEA, IDA, ANA]
    assert not may_speak_for(assembly.structure, LEA, assembly.meeting, IDA, TODAY)


# 5.4.1 Guests


@pytest.mark.clause("5.4.1-b")
def test_a_circle_rep_brings_one_partner_into_the_circle_directly_around_theirs() -> None:
    assembly = an_assembly()
    bakery, meeting = assembly.structure, assembly.meeting

    def may(person: str, guest: str, circle: str) -> Any:
        return refused(may_invite(bakery, person, meeting, guest, circle, TODAY))

    assert may(IDA, OUTSIDER, PASTRY) is None
    assert may(MAX, OUTSIDER, PASTRY) == ("5.4.1-b", "only_a_circle_rep_brings_a_guest")  # He leads it.
    assert may(IDA, NOVA, PASTRY) == ("5.4.1-b", "guest_is_a_partner")
    assert may(IDA, SAM, PASTRY) == ("5.4.1-b", "takes_part_already")
    assert may(SAM, OUTSIDER, BAKERY) == ("5.4.1-b", "guests_come_to_the_circle_around")
    assert may(SAM, OUTSIDER, SHOP) == ("5.4.1-b", "only_a_circle_rep_brings_a_guest")

    assembly.invites()

    assert may(IDA, OUTSIDER, PASTRY) == ("5.4.1-b", "takes_part_already")
    other = Building(bakery).partners("zoe").done
    assert refused(may_invite(other, IDA, meeting, "zoe", PASTRY, TODAY)) == ("5.4.1-b", "one_guest_at_a_time")


@pytest.mark.clause("5.4.1-b")
def test_a_guest_is_a_member_and_represents_the_circle_only_while_their_tension_is_processed() -> None:
    assembly = an_agenda()
    assembly.invites()
    assembly.comes(OUTSIDER)
    number = assembly.adds(OUTSIDER, PASTRY, guest=OUTSIDER)
    other = assembly.adds(ANA, COUNTER)

    def represents() -> bool:
        floor = floor_of(assembly.structure, assembly.meeting, TODAY)
        assert OUTSIDER in floor.members
        return (OUTSIDER, PASTRY) in floor.represented

    assert not represents()
    assembly.begins(number)
    assert represents()
    assembly.meeting.end_item(assembly.at(LEA), number, ItemOutcome.PARKED)
    assembly.begins(other, proposal="another")
    assert not represents()


@pytest.mark.clause("5.4.1-b")
def test_the_rep_who_brought_a_guest_withdraws_the_invitation() -> None:
    assembly = an_agenda()
    assembly.invites()
    assembly.comes(OUTSIDER)
    assert refused(may_withdraw_guest(LEA, assembly.meeting, OUTSIDER)) == ("5.4.1-b", "only_the_rep_withdraws_a_guest")
    assert may_withdraw_guest(IDA, assembly.meeting, OUTSIDER)

    assembly.meeting.withdraw_guest(assembly.at(IDA), OUTSIDER)
    assembly.told()

    assert OUTSIDER not in assembly.here
    assert not may_join(assembly.structure, OUTSIDER, assembly.meeting, assembly.now, TODAY)
    assert refused(may_withdraw_guest(IDA, assembly.meeting, OUTSIDER)) == ("5.4.1-b", "no_such_guest")


@pytest.mark.clause("5.4.1-b")
def test_a_guest_comes_for_a_tension_that_is_said() -> None:
    assembly = an_assembly()

    with pytest.raises(InvalidChange, match="one Tension that you sense"):
        assembly.meeting.invite(assembly.at(IDA), OUTSIDER, PASTRY, "")


# 5.3.6 Who acts


@pytest.mark.clause("5.3.6")
@pytest.mark.parametrize("people,facilitator,standing", [
    ([LEA, SAM, ANA], LEA, Standing.HOLDER),
    ([SAM, ANA], SAM, Standing.SECRETARY),
    ([ANA, MAX], ANA, Standing.CIRCLE_LEAD),
    ([MAX], MAX, Standing.CIRCLE_MEMBER),
])  # fmt: skip
def test_those_absent_count_as_unavailable_and_the_next_in_order_acts(
    people: list[str], facilitator: str, standing: Standing
) -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(*people)

    assembly.opens(by=facilitator)

    acted = assembly.meeting.facilitator
    assert acted is not None
    assert (acted.person, acted.standing) == (facilitator, standing)


@pytest.mark.clause("5.3.6")
def test_the_first_circle_member_to_open_declares_themselves_by_that() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(MAX, IDA)

    assembly.opens(by=IDA)

    for acted in (assembly.meeting.facilitator, assembly.meeting.secretary):
        assert acted is not None
        assert (acted.person, acted.standing) == (IDA, Standing.CIRCLE_MEMBER)


def over_to(assembly: Assembly, person: str, to: str, name: str = "facilitator") -> Any:
    verdict, acting = may_hand_over(assembly.structure, person, assembly.meeting, name, to, assembly.today)
    if not verdict:
        return refused(verdict)
    assembly.meeting.change_acting(assembly.at(person), name, acting)
    assembly.told()
    return acting


@pytest.mark.clause("5.3.6")
def test_the_holder_hands_over_to_whom_they_name_and_takes_their_place_back() -> None:
    assembly = an_assembly()

    assert over_to(assembly, LEA, MAX) == Acting(MAX, Standing.NAMED)
    assert refused(may_facilitate(assembly.structure, LEA, assembly.meeting, TODAY)) == (
        "5.4.3-a",
        "only_facilitator_moves_the_meeting",
    )
    assert may_facilitate(assembly.structure, MAX, assembly.meeting, TODAY)
    assert over_to(assembly, LEA, LEA) == Acting(LEA, Standing.HOLDER)


@pytest.mark.clause("5.3.6")
def test_a_surrogate_gives_way_to_who_comes_before_them_and_chooses_nobody() -> None:
    assembly = Assembly()
    assembly.is_scheduled()
    assembly.now = START
    assembly.comes(SAM, ANA, MAX)
    assembly.opens(by=SAM)

    assert over_to(assembly, SAM, MAX) == ("5.3.6", "not_next_in_order")
    assert over_to(assembly, MAX, MAX) == ("5.3.6", "only_who_acts_hands_over")
    assert over_to(assembly, SAM, IDA) == ("5.3.6", "surrogate_is_here")
    assert over_to(assembly, SAM, ANA) == Acting(ANA, Standing.CIRCLE_LEAD)
    assembly.comes(LEA)
    assert over_to(assembly, ANA, LEA) == Acting(LEA, Standing.HOLDER)
    assert over_to(assembly, LEA, LEA) == ("5.3.6", "acts_already")


@pytest.mark.clause("5.3.6")
def test_who_was_replaced_by_an_election_in_the_meeting_names_no_surrogate_any_more() -> None:
    assembly = an_assembly()
    building = Building(assembly.structure).without(AssignmentLine, f"{LEA}@{core(BAKERY, RoleKind.FACILITATOR)}:")
    building.elects(ANA, RoleKind.FACILITATOR, BAKERY)

    assert may_facilitate(assembly.structure, LEA, assembly.meeting, TODAY)
    assert over_to(assembly, LEA, MAX) == ("5.3.6", "not_next_in_order")
    assert over_to(assembly, ANA, ANA) == Acting(ANA, Standing.HOLDER)


@pytest.mark.clause("5.3.6")
def test_once_the_facilitator_is_gone_nobody_moves_the_meeting_until_the_next_in_order_does() -> None:
    assembly = an_assembly()

    assembly.leaves(LEA)

    assert floor_of(assembly.structure, assembly.meeting, TODAY).facilitator is None
    assert over_to(assembly, MAX, MAX) == ("5.3.6", "only_who_acts_hands_over")
    assert over_to(assembly, SAM, SAM) == Acting(SAM, Standing.SECRETARY)
