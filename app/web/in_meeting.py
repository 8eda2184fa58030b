"""Forms that stand on a view of a meeting: done, they lead back to it; refused, they come back with what was typed.

The forms of Proposals, Objections and elections are the same there as on pages of their own: `view` and `meeting` in
them say where they were sent from.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.governance.errors import GovernanceError, InvalidChange
from app.governance.verdicts import Reason
from app.web.dependencies import Reading
from app.web.errors import STATUS
from app.web.forms import Choice, Form
from app.web.meeting_parts import PAGES, Refused
from app.web.meeting_views import MeetingView, seen
from app.web.pages import page, see_other

TEMPLATES = {
    "meeting": ("meetings/show.html", "meetings/_meeting.html"),
    "console": ("meetings/console.html", "meetings/_console.html"),
    "room": ("meetings/room.html", "meetings/_room.html"),
    "entering": ("meetings/room.html", "meetings/_entering.html"),
}


class InMeeting(Form):
    view = Choice(list(PAGES), required=False)
    meeting = Choice(open_ended=True, required=False)
    for_person = Choice(open_ended=True, required=False)

    @property
    def is_in_meeting(self) -> bool:
        return bool(self.view and self.meeting)

    @property
    def speaker(self) -> str | None:
        """For whom it is entered; None for oneself."""
        return self.for_person or None


def acted(
    reader: Reading, form: InMeeting, act: Callable[[], object], name: str, /, *, notice: str | None = None, **to: Any
) -> Any:
    """Do it, then go back to the view of the meeting that it was sent from, or to the page called `name`."""
    if not form.is_in_meeting:
        if form.errors:  # What was typed wrongly counts as empty: nothing may be done with that.
            raise InvalidChange(Reason("", "look_at_the_fields"))
        act()
        return see_other(reader, name, notice=notice, **to)
    if form.errors:
        return refused_in_meeting(reader, form, None, 422)
    try:
        act()
    except GovernanceError as refused:
        status = next(STATUS[of] for of in type(refused).__mro__ if of in STATUS)
        return refused_in_meeting(reader, form, refused.reason, status)
    return back_to_meeting(reader, form)


def back_to_meeting(reader: Reading, form: InMeeting) -> Any:
    entering = 1 if form.view == "entering" else None
    return see_other(reader, PAGES[form.view], meeting_id=form.meeting, enter=entering)


def refused_in_meeting(reader: Reading, form: InMeeting, reason: Reason | None, status: int) -> Any:
    refused = Refused.of(reader.request.url.path, reason, form.sent)
    return meeting_page(reader, seen(reader, form.meeting, form.view, refused), status)


def meeting_page(reader: Reading, view: MeetingView, status: int = 200) -> Any:
    name = "room" if view.name == "entering" and not view.runs else view.name
    whole, fragment = TEMPLATES[name]
    return page(reader, whole, fragment=fragment, status=status, place="meetings", view=view)
