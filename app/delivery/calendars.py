"""Calendars as others read them (RFC 5545): meetings at their hour, ends of terms as whole days.

A calendar made twice of the same entries is the same to the last byte, so that whoever polls it is told that nothing
has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vDuration, vText

from app import __version__

POLLED_EVERY = timedelta(minutes=30)
"""What we ask of calendar programs; many ask less often whatever we say."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of somebody's calendar. `starts` and `ends` are moments, or days (`ends` is then the day after)."""

    uid: str
    """The same for ever, so that a calendar moves the event that it has instead of adding another."""
    title: str
    starts: datetime | date
    ends: datetime | date
    changed: datetime
    """When it was last revised; without a METHOD this is what DTSTAMP says too (RFC 5545, 3.8.7.2)."""
    revision: int = 0
    """Rises with every move, so that an older copy never replaces a newer one."""
    url: str = ""
    place: str = ""
    description: str = ""
    organizer: str = ""
    contact: str = ""
    """The organizer's address: the program's own, since calendars are passed on."""
    is_cancelled: bool = False

    @property
    def is_whole_day(self) -> bool:
        return not isinstance(self.starts, datetime)


def calendar(name: str, entries: Iterable[Entry], language: str) -> bytes:
    """The file, ready to be sent."""
    made = Calendar()
    made.add("prodid", f"-//Tensegrity//Tensegrity {__version__}//{language.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):  # As RFC 7986 calls it, and as everybody did before.
        made.add(key, vText(in_one_line(name)))
    made.add("refresh-interval", vDuration(POLLED_EVERY), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(POLLED_EVERY))
    for entry in entries:
        made.add_component(_event(entry))
    return made.to_ical()


def said(text: str) -> str:
    """Words as a calendar may hold them: without the control characters that RFC 5545 forbids."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def in_one_line(text: str) -> str:
    return " ".join(said(text).split())


def _event(entry: Entry) -> Event:
    made = Event()
    made.add("uid", entry.uid)
    made.add("sequence", entry.revision)
    made.add("dtstamp", entry.changed.astimezone(UTC))
    made.add("last-modified", entry.changed.astimezone(UTC))
    made.add("dtstart", _moment(entry.starts))
    made.add("dtend", _moment(entry.ends))
    made.add("summary", said(entry.title))
    made.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    # A whole day of "a term ends" keeps nobody from meeting.
    made.add("transp", "TRANSPARENT" if entry.is_whole_day or entry.is_cancelled else "OPAQUE")
    for key, text in (("location", entry.place), ("description", entry.description)):
        if text:
            made.add(key, said(text))
    if entry.url:
        made.add("url", entry.url)
    if entry.organizer and entry.contact:
        organizer = vCalAddress(f"mailto:{entry.contact}")
        organizer.params["CN"] = in_one_line(entry.organizer)
        made.add("organizer", organizer)
    return made


def _moment(value: datetime | date) -> datetime | date:
    return value.astimezone(UTC) if isinstance(value, datetime) else value
