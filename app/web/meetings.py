"""A meeting: its three views, who is here, its agenda, and the moves of whoever runs it (§5.4)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import agenda
from app.actions import meetings as actions
from app.governance.errors import InvalidChange
from app.governance.meeting_steps import LONGEST, LONGEST_LABEL, MOST_ITEMS, SHORTEST, ItemOutcome
from app.governance.verdicts import Reason
from app.web.dependencies import Member, Work
from app.web.forms import Choice, Paragraphs, Several, Text, Whole
from app.web.in_meeting import InMeeting, acted, meeting_page
from app.web.meeting_views import seen
from app.web.routing import Pages

router = Pages()
AT = "/meetings/{meeting_id}"


class MoveForm(InMeeting):
    place = Text(longest=300)


class PersonForm(InMeeting):
    person = Choice(open_ended=True, required=False)


class HandOverForm(InMeeting):
    role = Choice(["facilitator", "secretary"])
    person = Choice(open_ended=True)


class GuestForm(InMeeting):
    person = Choice(open_ended=True)
    circle = Choice(open_ended=True, required=False)
    tension = Paragraphs(longest=5000)


class MinutesForm(InMeeting):
    minutes = Whole(required=True, least=SHORTEST, most=LONGEST)


class ItemForm(InMeeting):
    """A label for a Tension of one's own; a prepared one, or a Proposal, brings its own words; or an election."""

    label = Text(longest=LONGEST_LABEL)
    role = Choice(open_ended=True, required=False)
    tension = Choice(open_ended=True, required=False)
    proposal = Choice(open_ended=True, required=False)
    election_role = Choice(open_ended=True, required=False)


class OrderForm(InMeeting):
    """The items, with the number of the place that each shall have."""

    items = Several(most=MOST_ITEMS)
    places = Several(most=MOST_ITEMS)

    @property
    def ordered(self) -> list[int]:
        """Ties stay as they were."""
        pairs = [
            (float(place) if place.replace(".", "", 1).isdecimal() else 0.0, int(item))
            for item, place in zip(self.items, self.places, strict=False)
            if item.isdecimal() and len(item) < 9 and len(place) < 9
        ]
        return [item for _, item in sorted(pairs, key=lambda pair: pair[0])]


class EndForm(MoveForm):
    outcome = Choice([ItemOutcome.DONE.value, ItemOutcome.PARKED.value])

    @property
    def ended_as(self) -> ItemOutcome:
        if self.errors["outcome"]:
            raise InvalidChange(Reason("", "look_at_the_fields"))
        return ItemOutcome(self.outcome)


Sent = Annotated[InMeeting, Depends(InMeeting.bound)]
Move = Annotated[MoveForm, Depends(MoveForm.bound)]
Person = Annotated[PersonForm, Depends(PersonForm.bound)]
HandOver = Annotated[HandOverForm, Depends(HandOverForm.bound)]
Guest = Annotated[GuestForm, Depends(GuestForm.bound)]
Minutes = Annotated[MinutesForm, Depends(MinutesForm.bound)]
Item = Annotated[ItemForm, Depends(ItemForm.bound)]
Order = Annotated[OrderForm, Depends(OrderForm.bound)]
End = Annotated[EndForm, Depends(EndForm.bound)]


# Its three views


@router.get(AT, name="meeting")
def show(reader: Member, meeting_id: str) -> Any:
    return meeting_page(reader, seen(reader, meeting_id, "meeting"))


@router.get(f"{AT}/console", name="meeting_console")
def console(reader: Member, meeting_id: str) -> Any:
    return meeting_page(reader, seen(reader, meeting_id, "console"))


@router.get(f"{AT}/room", name="meeting_room")
def room(reader: Member, meeting_id: str, enter: str = "") -> Any:
    return meeting_page(reader, seen(reader, meeting_id, "entering" if enter else "room"))


# Its beginning and end


@router.post(f"{AT}/opening", name="open_meeting")
def begin(reader: Member, work: Work, meeting_id: str, form: Sent) -> Any:
    return acted(reader, form, lambda: actions.open_meeting(work, meeting_id), "meeting_console", meeting_id=meeting_id)


@router.post(f"{AT}/closing", name="close_meeting")
def close(reader: Member, work: Work, meeting_id: str, form: Move) -> Any:
    return acted(
        reader, form, lambda: actions.close_meeting(work, meeting_id, form.place), "meeting", meeting_id=meeting_id
    )


@router.post(f"{AT}/closing-round", name="go_to_closing")
def go_to_closing(reader: Member, work: Work, meeting_id: str, form: Move) -> Any:
    """Before the agenda is through."""
    return acted(
        reader,
        form,
        lambda: actions.go_to_closing(work, meeting_id, form.place),
        "meeting_console",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/extensions", name="extend_meeting")
def extend(reader: Member, work: Work, meeting_id: str, form: Minutes) -> Any:
    return acted(
        reader,
        form,
        lambda: actions.extend_meeting(work, meeting_id, form.minutes or 0),
        "meeting_console",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/extensions/opposition", name="oppose_extension")
def oppose_extension(reader: Member, work: Work, meeting_id: str, form: Sent) -> Any:
    return acted(
        reader, form, lambda: actions.oppose_extension(work, meeting_id, form.speaker), "meeting", meeting_id=meeting_id
    )


@router.post(f"{AT}/moves", name="move_on")
def move_on(reader: Member, work: Work, meeting_id: str, form: Move) -> Any:
    return acted(
        reader, form, lambda: actions.advance(work, meeting_id, form.place), "meeting_console", meeting_id=meeting_id
    )


@router.post(f"{AT}/time-outs", name="begin_time_out")
def begin_time_out(reader: Member, work: Work, meeting_id: str, form: Sent) -> Any:
    return acted(
        reader, form, lambda: actions.begin_time_out(work, meeting_id), "meeting_console", meeting_id=meeting_id
    )


@router.post(f"{AT}/time-outs/end", name="end_time_out")
def end_time_out(reader: Member, work: Work, meeting_id: str, form: Sent) -> Any:
    return acted(reader, form, lambda: actions.end_time_out(work, meeting_id), "meeting_console", meeting_id=meeting_id)


# Who is here


@router.post(f"{AT}/attendance", name="join_meeting")
def join(reader: Member, work: Work, meeting_id: str, form: Person) -> Any:
    """Oneself, from a device of one's own; or somebody without one."""

    def act() -> None:
        if form.person:
            actions.mark_present(work, meeting_id, form.person)
        else:
            actions.join_meeting(work, meeting_id)

    return acted(reader, form, act, "meeting", meeting_id=meeting_id)


@router.post(f"{AT}/attendance/end", name="leave_meeting")
def leave(reader: Member, work: Work, meeting_id: str, form: Person) -> Any:
    def act() -> None:
        if form.person:
            actions.mark_absent(work, meeting_id, form.person)
        else:
            actions.leave_meeting(work, meeting_id)

    return acted(reader, form, act, "meeting", meeting_id=meeting_id)


@router.post(f"{AT}/guests", name="invite_guest")
def invite(reader: Member, work: Work, meeting_id: str, form: Guest) -> Any:
    return acted(
        reader,
        form,
        lambda: actions.invite_guest(work, meeting_id, form.person, form.circle, form.tension),
        "meeting",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/guests/withdrawal", name="withdraw_guest")
def withdraw_guest(reader: Member, work: Work, meeting_id: str, form: Guest) -> Any:
    return acted(
        reader,
        form,
        lambda: actions.withdraw_guest(work, meeting_id, form.person),
        "meeting",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/hand-overs", name="hand_over")
def hand_over(reader: Member, work: Work, meeting_id: str, form: HandOver) -> Any:
    return acted(
        reader,
        form,
        lambda: actions.hand_over(work, meeting_id, form.role, form.person),
        "meeting_console",
        meeting_id=meeting_id,
    )


# The agenda


@router.post(f"{AT}/agenda", name="add_item")
def add_item(reader: Member, work: Work, meeting_id: str, form: Item) -> Any:
    return acted(
        reader,
        form,
        lambda: agenda.add_item(
            work,
            meeting_id,
            form.label,
            form.role,
            tension=form.tension or None,
            proposal=form.proposal or None,
            election_role=form.election_role or None,
            for_person=form.speaker,
        ),
        "meeting",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/agenda/order", name="order_agenda")
def order(reader: Member, work: Work, meeting_id: str, form: Order) -> Any:
    return acted(
        reader,
        form,
        lambda: agenda.order_agenda(work, meeting_id, form.ordered),
        "meeting_console",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/agenda/elections-first", name="elections_first")
def elections_first(reader: Member, work: Work, meeting_id: str, form: Sent) -> Any:
    return acted(
        reader,
        form,
        lambda: agenda.request_elections_first(work, meeting_id, for_person=form.speaker),
        "meeting",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/agenda/{{number}}", name="amend_item")
def amend_item(reader: Member, work: Work, meeting_id: str, number: int, form: Item) -> Any:
    return acted(
        reader,
        form,
        lambda: agenda.amend_item(work, meeting_id, number, form.label),
        "meeting",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/agenda/{{number}}/removal", name="remove_item")
def remove_item(reader: Member, work: Work, meeting_id: str, number: int, form: Sent) -> Any:
    return acted(reader, form, lambda: agenda.remove_item(work, meeting_id, number), "meeting", meeting_id=meeting_id)


@router.post(f"{AT}/agenda/{{number}}/beginning", name="begin_item")
def begin_item(reader: Member, work: Work, meeting_id: str, number: int, form: Move) -> Any:
    return acted(
        reader,
        form,
        lambda: agenda.begin_item(work, meeting_id, number, form.place),
        "meeting_console",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/agenda/{{number}}/ending", name="end_item")
def end_item(reader: Member, work: Work, meeting_id: str, number: int, form: End) -> Any:
    return acted(
        reader,
        form,
        lambda: agenda.end_item(work, meeting_id, number, form.place, form.ended_as),
        "meeting_console",
        meeting_id=meeting_id,
    )
