"""Meetings in people's own calendars: secret addresses to subscribe to, and one meeting as a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from email.utils import parseaddr
from hashlib import sha256
from typing import Any

from fastapi.responses import Response

from app.actions import calendars as actions
from app.actions.accounts import network_of
from app.delivery.calendars import Entry, calendar
from app.governance.errors import NotFound
from app.governance.terms import term
from app.governance.verdicts import Reason
from app.locale import N_, _, language_now, speaking
from app.persistence import calendars
from app.persistence.calendars import Feed
from app.persistence.queries import calendars as queries
from app.web.dependencies import Member, Reader, Reading, Work
from app.web.pages import page, see_other
from app.web.routing import Pages
from app.web.site import Site

router = Pages()

PAST, FUTURE = timedelta(days=90), timedelta(days=550)
"""What of the past a calendar keeps, cancelled meetings too, and how far ahead it looks."""


OURS = "tensegrity"
"""Behind the id of an event, which stays when the site changes its address or its mail: ids alone are unique."""


# Subscribing


@router.get("/calendars/{token}.ics", name="calendar_feed")
def feed(reader: Reader, token: str) -> Response:
    """Whoever knows the address may read: a calendar program does not sign in."""
    found = calendars.find(reader.connection, token) if len(token) <= 100 else None
    if found is None:
        reader.site.guesses.count(network_of(reader.request.client.host if reader.request.client else None), reader.now)
        raise NotFound(Reason("", "not_found"))
    lines = queries.of_feed(reader.connection, found, reader.now - PAST, reader.now + FUTURE)
    with speaking(found.language):
        made = calendar(_name(found, lines), entries(reader.site, lines), found.language)
    return as_file(reader, made, "tensegrity.ics")


@router.get("/meetings/{meeting_id}.ics", name="meeting_calendar")
def one(reader: Member, meeting_id: str) -> Response:
    line = queries.one(reader.connection, reader.here.id, meeting_id)
    if line is None:
        raise NotFound(Reason("", "not_found"))
    made = calendar(line.circle_name, entries(reader.site, [line]), reader.language)
    return as_file(reader, made, "meeting.ics")


# Making and ending one's addresses


@router.post("/account/calendar", name="make_calendar")
def make(reader: Member, work: Work) -> Response:
    return _shown_once(reader, actions.make_feed(work), None)


@router.post("/account/calendar/end", name="end_calendar")
def end(reader: Member, work: Work) -> Response:
    actions.end_feed(work)
    return see_other(reader, "account", notice=N_("The address of your calendar works no longer."))


@router.post("/circles/{circle_id}/calendar", name="make_circle_calendar")
def make_for_circle(reader: Member, work: Work, circle_id: str) -> Response:
    return _shown_once(reader, actions.make_feed(work, circle_id), circle_id)


@router.post("/circles/{circle_id}/calendar/end", name="end_circle_calendar")
def end_for_circle(reader: Member, work: Work, circle_id: str) -> Response:
    actions.end_feed(work, circle_id)
    notice = N_("The address of your calendar works no longer.")
    return see_other(reader, "circle_meetings", circle_id=circle_id, notice=notice)


def _shown_once(reader: Reading, token: str, circle: str | None) -> Response:
    """In the answer itself: it is kept nowhere, so there is nothing to redirect to."""
    link = f"{reader.site.settings.address}{reader.site.urls('calendar_feed', token=token)}"
    return page(reader, "calendars/link.html", link=link, circle=circle)


# What a calendar says


def entries(site: Site, lines: Sequence[queries.Line]) -> list[Entry]:
    """In the language of the moment."""
    contact = parseaddr(site.settings.mail_from)[1]
    return [_meeting(site, line, contact) if line.meeting else _term(site, line) for line in lines]


def _meeting(site: Site, line: queries.Line, contact: str) -> Entry:
    address = f"{site.settings.address}{site.urls('meeting', meeting_id=line.meeting)}"
    title = (
        _("Special Governance Meeting: %(circle)s", circle=line.circle_name)
        if line.is_special
        else _("Governance Meeting: %(circle)s", circle=line.circle_name)
    )
    return Entry(
        uid=f"meeting-{line.meeting}@{OURS}",
        title=title,
        starts=line.starts,
        ends=line.ends,
        changed=line.changed,
        revision=line.revision,
        url=address,
        place=line.place,
        description=address,
        organizer=line.who,
        contact=contact,
        is_cancelled=line.is_cancelled,
    )


def _term(site: Site, line: queries.Line) -> Entry:
    address = f"{site.settings.address}{site.urls('circle', circle_id=line.circle)}"
    role = term(line.elected, language_now())
    blanks = {"role": role, "circle": line.circle_name, "name": line.who}
    return Entry(
        uid=f"term-{sha256(line.assignment.encode()).hexdigest()[:32]}@{OURS}",
        title=_("Term ends: %(role)s of %(circle)s", **blanks),
        description=_("%(name)s stays until a new election is held.", **blanks) + f"\n{address}",
        starts=line.starts,
        ends=line.ends,
        changed=line.changed,
        url=address,
    )


def _name(found: Feed, lines: Sequence[queries.Line]) -> str:
    if found.circle is None:
        return _("Meetings: %(name)s", name=found.organization_name)
    names = [line.circle_name for line in lines if line.circle == found.circle]
    return _("Meetings: %(name)s", name=names[0] if names else found.organization_name)


def as_file(reader: Reading, made: bytes, name: str) -> Response:
    """As calendars read it; asked again, the same is told to be the same."""
    etag = f'"{sha256(made).hexdigest()[:32]}"'
    headers = {
        "etag": etag,
        "cache-control": "private, no-cache",
        "content-disposition": f'inline; filename="{name}"',
        "x-robots-tag": "noindex",
    }
    given: Any = reader.request.headers.get("if-none-match", "")
    if etag in given.split(", "):
        return Response(status_code=304, headers=headers)
    return Response(made, media_type="text/calendar; charset=utf-8", headers=headers)
