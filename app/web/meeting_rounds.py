"""What people say in a meeting: in its own rounds, and when they ask for a pause (§5.4.3)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends

from app.actions import meetings as actions
from app.web.dependencies import Member, Work
from app.web.forms import Paragraphs
from app.web.in_meeting import InMeeting, acted
from app.web.routing import Pages

router = Pages()
AT = "/meetings/{meeting_id}"


class SpokenForm(InMeeting):
    text = Paragraphs(longest=5000)


Spoken = Annotated[SpokenForm, Depends(SpokenForm.bound)]
Sent = Annotated[InMeeting, Depends(InMeeting.bound)]


@router.post(f"{AT}/rounds", name="speak_in_round")
def speak(reader: Member, work: Work, meeting_id: str, form: Spoken) -> Any:
    """Without words: passes."""
    return acted(
        reader,
        form,
        lambda: actions.speak_in_round(work, meeting_id, form.text, for_person=form.speaker),
        "meeting",
        meeting_id=meeting_id,
    )


@router.post(f"{AT}/time-outs/requests", name="request_time_out")
def request_time_out(reader: Member, work: Work, meeting_id: str, form: Sent) -> Any:
    return acted(
        reader,
        form,
        lambda: actions.request_time_out(work, meeting_id, for_person=form.speaker),
        "meeting",
        meeting_id=meeting_id,
    )
