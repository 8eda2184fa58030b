"""Who may do what with a meeting and its agenda, and if not, why: asked by pages and by actions alike."""

from __future__ import annotations

from datetime import date, datetime

from app.governance.circles import circle_members, circle_reps, containing_circles, elected, is_partner
from app.governance.election_permissions import may_call
from app.governance.lines import RoleKind, RoleLine
from app.governance.meeting_facts import election_within_limit, on_its_tension
from app.governance.meeting_floor import acting_here, acts_as, roles_of, seats, taking_part
from app.governance.meeting_steps import Item, MeetingStep
from app.governance.meetings import Meeting
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import WAITING
from app.governance.structure import Structure
from app.governance.surrogates import NOBODY, Acting, Standing, acting, is_acting
from app.governance.verdicts import YES, Verdict, all_of, no

NOT_NOW = frozenset({
    "added_step_comes_first", "agenda_has_its_step", "agenda_is_full", "elections_are_first_already",
    "elections_come_first",
    "extension_is_opposed", "item_in_process", "item_is_begun_already", "item_is_not_in_process",
    "items_wait_for_the_start", "meeting_is_not_ahead", "meeting_is_not_open", "meeting_is_not_scheduled",
    "meeting_is_open_already",
    "meeting_is_over", "meeting_may_still_open", "meeting_moved_on", "meeting_step_does_not_follow",
    "meeting_time_has_gone", "no_meetings_in_setup", "no_round_now", "no_such_guest", "no_time_out", "not_here",
    "notice_was_not_given", "on_the_agenda_already", "one_guest_at_a_time", "one_item_at_a_time", "opposed_already",
    "quorum_is_missing", "requester_has_ordered", "requester_orders_a_special_meeting",
    "spoken_already", "takes_part_already", "time_out_is_requested", "time_out_lasts", "too_early_to_open",
    "too_late_to_extend", "wait_for_your_turn", "acts_already",
})  # fmt: skip
"""The refusals that speak of the moment and not of the person: the same person may, at another time."""

# Ahead of it


def may_schedule(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    """Only the Secretary, or the surrogate (§5.4)."""
    return _not_in_setup(structure, circle) and _keeps(structure, person, circle, today)


def may_request(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    """A special meeting: any Circle Member (§5.4)."""
    if not (verdict := _not_in_setup(structure, circle)):
        return verdict
    if person in circle_members(structure, circle):
        return YES
    return no("5.4-a", "only_circle_members_request_meetings", circle=structure.name_of(circle))


def may_reschedule(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    return all_of(_keeps(structure, person, meeting.circle, today), meeting.is_still_ahead())


def may_cancel(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    """The Secretary, what is scheduled; a request for a special one, whoever asked: it is owed to them."""
    ahead = meeting.is_still_ahead(requested_too=True)
    if meeting.step is MeetingStep.REQUESTED:
        if person == meeting.requested_by:
            return ahead
        if may_request(structure, meeting.requested_by or "", meeting.circle, today):
            return no("5.4-a", "only_who_asked_takes_the_request_back")
    return all_of(_keeps(structure, person, meeting.circle, today), ahead)


def _keeps(structure: Structure, person: str, circle: str, today: date) -> Verdict:
    if structure.find(RoleLine, circle) is not None and is_acting(structure, circle, RoleKind.SECRETARY, person, today):
        return YES
    return no("5.4-a", "only_secretary_schedules", circle=structure.name_of(circle))


def _not_in_setup(structure: Structure, circle: str) -> Verdict:
    if structure.in_setup:
        return no("1.3.3-b", "no_meetings_in_setup")
    return YES if structure.find(RoleLine, circle) is not None else no("5.2-c", "circle_is_gone")


# Opening


def may_open(structure: Structure, person: str, meeting: Meeting, now: datetime, today: date) -> Verdict:
    """Whoever acts as Facilitator or Secretary: before the start as if everybody came, then among those who are here,
    so that nobody opens a meeting past those who are on their way to it (§5.3.6).
    """
    if meeting.is_open:
        return no("5.4.2-a", "meeting_is_open_already")
    if not (verdict := meeting.lets_in(now)):
        return verdict
    if person in acting_at_opening(structure, meeting, person, now, today):
        return YES
    return no("5.4.2-a", "only_facilitator_or_secretary_opens", circle=structure.name_of(meeting.circle))


def acting_at_opening(
    structure: Structure, meeting: Meeting, opener: str, now: datetime, today: date
) -> list[str | None]:
    early = meeting.starts_at is not None and now < meeting.starts_at
    if early:
        kinds = (RoleKind.FACILITATOR, RoleKind.SECRETARY)
        return [acting(structure, meeting.circle, kind, today, declaring=opener).person for kind in kinds]
    here = {*taking_part(structure, meeting, today), opener}
    names = ("facilitator", "secretary")
    return [acting_here(structure, meeting, name, today, here=here, declaring=opener).person for name in names]


# Who is here


def may_join(structure: Structure, person: str, meeting: Meeting, now: datetime, today: date) -> Verdict:
    """Circle Members, who acts as Facilitator or Secretary, and a guest; nobody else (§5.4.1)."""
    if not (verdict := meeting.lets_in(now)):
        return verdict
    return YES if person in seats(structure, meeting, today) else _without_a_seat(structure, meeting)


def _without_a_seat(structure: Structure, meeting: Meeting) -> Verdict:
    if structure.find(RoleLine, meeting.circle) is None:
        return no("5.2-c", "circle_is_gone")
    return no("5.4.1-a", "only_those_with_a_seat", circle=structure.name_of(meeting.circle))


def may_keep_attendance(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    """Whoever acts as Facilitator or Secretary ticks who is here without a device of their own."""
    if meeting.is_open:
        present = taking_part(structure, meeting, today)
        keeping = person in (acts_as(meeting, name, present) for name in ("facilitator", "secretary"))
    else:
        here = {*taking_part(structure, meeting, today), person}
        names = ("facilitator", "secretary")
        keeping = any(
            is_acting(structure, meeting.circle, RoleKind(name), person, today)
            or acting_here(structure, meeting, name, today, here=here).person == person
            for name in names
        )
    if keeping:
        return YES
    gone = structure.find(RoleLine, meeting.circle) is None
    return no("5.2-c", "circle_is_gone") if gone else no("5.4.1-a", "only_facilitator_or_secretary_ticks")


def may_take_part(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    """In what is done: who is here now, and still has a seat."""
    if not (verdict := meeting.is_under_way()):
        return verdict
    if person in taking_part(structure, meeting, today):
        return YES
    if person in seats(structure, meeting, today):
        return no("5.4.1-a", "join_first")
    return _without_a_seat(structure, meeting)


def may_speak_for(structure: Structure, person: str, meeting: Meeting, absent: str, today: date) -> Verdict:
    """Facilitator and Secretary enter what people say who are here without a device of their own."""
    if not (verdict := may_keep_attendance(structure, person, meeting, today)):
        return verdict
    here = meeting.here(absent)
    if here is None or absent not in taking_part(structure, meeting, today):
        return no("5.4.1-a", "speaks_only_for_those_here")
    return no("5.4.1-a", "speaks_for_themselves") if here.own_device else YES


def may_invite(
    structure: Structure, person: str, meeting: Meeting, guest: str, sub_circle: str, today: date
) -> Verdict:
    """A Circle Rep, one Partner at a time, into a Circle directly around theirs (§5.4.1-b)."""
    if meeting.is_over:
        return no("5.4.2-b", "meeting_is_over")
    name = structure.name_of(sub_circle)
    if structure.find(RoleLine, sub_circle) is None or person not in circle_reps(structure, sub_circle):
        return no("5.4.1-b", "only_a_circle_rep_brings_a_guest", circle=name)
    if meeting.circle not in containing_circles(structure, sub_circle):
        return no("5.4.1-b", "guests_come_to_the_circle_around", circle=name)
    if not is_partner(structure, guest):
        return no("5.4.1-b", "guest_is_a_partner")
    if guest in seats(structure, meeting, today):
        return no("5.4.1-b", "takes_part_already")
    if any(each.by == person and each.withdrawn_at is None for each in meeting.guests):
        return no("5.4.1-b", "one_guest_at_a_time")
    return YES


def may_withdraw_guest(person: str, meeting: Meeting, guest: str) -> Verdict:
    brought = meeting.guest(guest)
    if brought is None or meeting.is_over:
        return no("5.4.1-b", "no_such_guest")
    return YES if brought.by == person else no("5.4.1-b", "only_the_rep_withdraws_a_guest")


# Who acts


def may_hand_over(
    structure: Structure, person: str, meeting: Meeting, name: str, to: str, today: date
) -> tuple[Verdict, Acting]:
    """With whom then acts, and by what right (§5.3.6).

    The holder names whom they like among those here. A surrogate steps back for the next in order; whoever comes before
    the one who acts takes their place back, and where nobody acts, the first in order declares themselves.
    """
    if not (verdict := may_take_part(structure, person, meeting, today)):
        return verdict, NOBODY
    present = taking_part(structure, meeting, today)
    if to not in present:
        return no("5.3.6", "surrogate_is_here"), NOBODY
    acts = acts_as(meeting, name, present)
    if acts == to:
        return no("5.3.6", "acts_already"), NOBODY
    first = acting_here(structure, meeting, name, today, here=present, declaring=to)
    if first.person == to and person in (to, acts):
        return YES, first
    if person != acts:
        return no("5.3.6", "only_who_acts_hands_over", role=name), NOBODY
    if _acts_as_holder(structure, meeting, name, person):
        return YES, Acting(to, Standing.NAMED)
    rest = [each for each in present if each != person]
    following = acting_here(structure, meeting, name, today, here=rest, declaring=to)
    if following.person == to:
        return YES, following
    return no("5.3.6", "not_next_in_order", role=name, circle=structure.name_of(meeting.circle)), NOBODY


def _acts_as_holder(structure: Structure, meeting: Meeting, name: str, person: str) -> bool:
    """Who was replaced by an election in this very meeting, or resigned, names nobody any more."""
    acted = meeting.acted(name)
    holds = any(line.person == person for line in elected(structure, meeting.circle, RoleKind(name)))
    return acted is not None and acted.standing is Standing.HOLDER and holds


def may_facilitate(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    """The acting Facilitator alone moves the meeting (§5.4.3)."""
    if not (verdict := meeting.is_under_way()):
        return verdict
    if acts_as(meeting, "facilitator", taking_part(structure, meeting, today)) == person:
        return YES
    if structure.find(RoleLine, meeting.circle) is None:
        return no("5.2-c", "circle_is_gone")
    return no("5.4.3-a", "only_facilitator_moves_the_meeting")


def may_extend(structure: Structure, person: str, meeting: Meeting, now: datetime, today: date) -> Verdict:
    """The acting Secretary, during the meeting, unless somebody asks otherwise (§5.4.2-b)."""
    if not (verdict := meeting.is_under_way()):
        return verdict
    if acts_as(meeting, "secretary", taking_part(structure, meeting, today)) != person:
        return no("5.4.2-b", "only_secretary_extends")
    return meeting.may_be_extended(now)


def may_close(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    return may_facilitate(structure, person, meeting, today)


# Its course


def may_speak_in_round(structure: Structure, person: str, meeting: Meeting, now: datetime, today: date) -> Verdict:
    return all_of(may_take_part(structure, person, meeting, today), meeting.hears_in_turn(now, person))


def may_request_time_out(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    """Anyone who takes part asks; the Facilitator grants it (§5.4.3-b)."""
    return all_of(may_take_part(structure, person, meeting, today), meeting.may_request_time_out(person))


def may_begin_time_out(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    return all_of(_grants(structure, person, meeting, today), meeting.is_moving())


def may_end_time_out(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    paused = YES if meeting.is_paused else no("5.4.3-b", "no_time_out")
    return all_of(_grants(structure, person, meeting, today), paused)


def _grants(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    if not (verdict := meeting.is_under_way()):
        return verdict
    facilitates = may_facilitate(structure, person, meeting, today)
    return YES if facilitates else no("5.4.3-b", "only_facilitator_grants_time_outs")


def may_oppose_extension(structure: Structure, person: str, meeting: Meeting, today: date) -> Verdict:
    opposed = no("5.4.2-b", "opposed_already") if person in meeting.extension_opposed_by else YES
    return all_of(may_take_part(structure, person, meeting, today), opposed)


# The agenda


def may_add_item(
    structure: Structure, person: str, meeting: Meeting, role: str | None, now: datetime, today: date
) -> Verdict:
    """Their own Tension, for a Role that they represent here, at its step and between items (§5.4.4-a).

    `role` None: for any Role.
    """
    takes_part = may_take_part(structure, person, meeting, today)
    if not (verdict := all_of(takes_part, meeting.hears_agenda(now), meeting.has_room())):
        return verdict
    if not (verdict := on_its_tension(meeting, person)):
        return verdict
    if role is None or role in roles_of(structure, meeting, person, today):
        return YES
    return no("5.3-a", "role_not_represented", role=structure.name_of(role), circle=structure.name_of(meeting.circle))


def may_add_election(
    structure: Structure, person: str, meeting: Meeting, role: str, now: datetime, today: date
) -> Verdict:
    """Whoever takes part may call for one, of an elected Role of this Circle (§5.1.2-a)."""
    allowed = all_of(
        may_take_part(structure, person, meeting, today),
        meeting.hears_agenda(now),
        meeting.has_room(),
        on_its_tension(meeting, person),
    )
    if not allowed:
        return allowed
    member = next(iter(circle_members(structure, meeting.circle)), person)
    return all_of(
        may_call(structure, member, meeting.circle, role),  # Here all who take part are members.
        election_within_limit(structure, meeting, role),
    )


def may_bring(person: str, meeting: Meeting, proposal: ProposalState) -> Verdict:
    """A Proposal of one's own in this Circle: a draft, or one that waits for a meeting (§5.3-e)."""
    if person != proposal.proposer:
        return no("5.4.4-a", "owners_bring_their_own")
    if proposal.circle != meeting.circle:
        return no("5.4.4-a", "proposal_of_another_circle")
    return YES if proposal.is_draft or proposal.step in WAITING else no("5.3-g", "step_does_not_follow")


def may_change_item(
    structure: Structure, person: str, meeting: Meeting, item: Item, now: datetime, today: date
) -> Verdict:
    """Its owner; one who has no device has it done."""
    if not (verdict := all_of(may_take_part(structure, person, meeting, today), meeting.hears_agenda(now))):
        return verdict
    if not (verdict := meeting.is_waiting(item.number)):
        return verdict
    if person == item.owner or may_speak_for(structure, person, meeting, item.owner, today):
        return YES
    return no("5.4.4-a", "only_owners_change_items")


def may_order(structure: Structure, person: str, meeting: Meeting, now: datetime, today: date) -> Verdict:
    """In a regular meeting the Facilitator; in a special one its requester may, and then nobody else (§5.4.4-b)."""
    if not (verdict := all_of(may_take_part(structure, person, meeting, today), meeting.hears_agenda(now))):
        return verdict
    if meeting.is_special and person == meeting.requested_by:
        return YES
    if meeting.ordered_by_requester:
        return no("5.4.4-b", "requester_has_ordered")
    if may_facilitate(structure, person, meeting, today):
        return YES
    return no("5.4.4-b", "only_facilitator_orders")


def may_request_elections_first(
    structure: Structure, person: str, meeting: Meeting, now: datetime, today: date
) -> Verdict:
    return all_of(may_take_part(structure, person, meeting, today), meeting.may_put_elections_first(now))


def may_begin_item(
    structure: Structure, person: str, meeting: Meeting, number: int, now: datetime, today: date
) -> Verdict:
    return all_of(
        may_facilitate(structure, person, meeting, today),
        meeting.may_begin(now, number, everybody_is_here=everybody_is_here(structure, meeting, today)),
    )


def everybody_is_here(structure: Structure, meeting: Meeting, today: date) -> bool:
    return set(circle_members(structure, meeting.circle)) <= set(taking_part(structure, meeting, today))


def may_end_item(structure: Structure, person: str, meeting: Meeting, number: int, today: date) -> Verdict:
    return all_of(
        may_facilitate(structure, person, meeting, today),
        YES if meeting.item == number else no("5.4.4-c", "item_is_not_in_process"),
        meeting.is_moving(),
    )
