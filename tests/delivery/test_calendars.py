"""Calendar files, read back by the library that other programs read them with."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.delivery.calendars import Entry, calendar

NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def an_entry(**given: Any) -> Entry:
    values: dict[str, Any] = {
        "uid": "m1@tensegrity.example",
        "title": "Governance",
        "starts": NINE,
        "ends": NINE + timedelta(hours=1),
    }
    return Entry(**{**values, "changed": NINE - timedelta(days=3), **given})


def read(*entries: Entry, name: str = "Bakery") -> tuple[Any, bytes]:
    made = calendar(name, entries, "en")
    return Calendar.from_ical(made), made


def test_a_meeting_keeps_its_hour_its_place_and_who_called_it() -> None:
    entry = an_entry(place="Oven room", organizer='Ana "the Pen"', contact="mail@example.org", url="https://x.org/m/1")

    found, _ = read(entry)

    (event,) = found.walk("VEVENT")
    assert event.decoded("dtstart") == NINE
    assert event.decoded("dtend") == NINE + timedelta(hours=1)
    assert event["location"] == "Oven room"
    assert event["url"] == "https://x.org/m/1"
    assert event["organizer"] == "mailto:mail@example.org"
    assert str(event["organizer"].params["CN"]).replace("'", '"') == 'Ana "the Pen"'
    assert event["status"] == "CONFIRMED"


def test_times_are_written_in_utc_wherever_they_come_from() -> None:
    _, made = read(an_entry(starts=datetime(2026, 7, 1, 9, 30, tzinfo=ZoneInfo("Europe/Paris"))))

    assert b"DTSTART:20260701T073000Z" in made


def test_a_moved_meeting_is_the_same_event_revised() -> None:
    before, _ = read(an_entry())
    after, _ = read(an_entry(starts=NINE + timedelta(days=1), revision=1))

    (old,), (new,) = before.walk("VEVENT"), after.walk("VEVENT")
    assert old["uid"] == new["uid"]
    assert (old["sequence"], new["sequence"]) == (0, 1)


def test_a_cancelled_meeting_stays_in_the_calendar_as_cancelled_and_takes_no_time() -> None:
    found, _ = read(an_entry(is_cancelled=True, revision=2))

    (event,) = found.walk("VEVENT")
    assert event["status"] == "CANCELLED"
    assert event["transp"] == "TRANSPARENT"


def test_the_end_of_a_term_is_a_whole_day_on_which_people_may_still_meet() -> None:
    _, made = read(an_entry(starts=date(2026, 12, 31), ends=date(2027, 1, 1)))

    assert b"DTSTART;VALUE=DATE:20261231" in made
    assert b"DTEND;VALUE=DATE:20270101" in made
    assert b"TRANSP:TRANSPARENT" in made


def test_the_same_entries_give_the_same_bytes() -> None:
    assert read(an_entry())[1] == read(an_entry())[1]


@given(st.text(), st.text(), st.text(), st.text())
def test_no_words_break_out_of_their_line(title: str, place: str, description: str, name: str) -> None:
    entry = an_entry(title=title, place=place, description=description, organizer=name, contact="a@b.org")

    found, made = read(entry, name=name)

    assert len(found.walk("VEVENT")) == 1
    (event,) = found.walk("VEVENT")
    assert {key.upper() for key in event} <= {
        "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP", "LOCATION",
        "DESCRIPTION", "ORGANIZER",
    }  # fmt: skip
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert not any(byte < 32 and byte not in (9, 10, 13) for byte in made)
    assert b"\n" not in made.replace(b"\r\n", b"")


def test_a_line_of_a_hostile_title_is_no_property() -> None:
    _, made = read(an_entry(title="Bread\r\nATTENDEE:mailto:evil@x.org\rEND:VEVENT"))

    assert b"\r\nATTENDEE" not in made
    assert made.count(b"\r\nEND:VEVENT\r\n") == 1
