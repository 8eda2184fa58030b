"""Calendars to subscribe to: secret addresses that read one person's meetings, and nobody else's, read back here."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from httpx import Response
from icalendar import Calendar
from sqlalchemy import select

from app.actions import meetings
from app.actions.people import come_back, depart
from app.governance.lines import RoleKind
from app.persistence.engine import create_engine
from app.persistence.rows import calendar_feed
from tests.builders import ANA, BAKERY, IDA, LEA, OUTSIDER, SAM, Building, a_structure
from tests.seeding import NOW
from tests.web.conftest import Mill, Site

START = datetime(2026, 3, 24, 14, tzinfo=UTC)


def schedule(mill: Mill, *, times: int = 1, place: str = "Oven room") -> list[str]:
    return meetings.schedule_meeting(
        mill.as_(SAM), BAKERY, START, 90, times=times, every_weeks=1 if times > 1 else 0, place=place
    )


def address(mill: Mill, person: str = ANA, path: str = "/account/calendar") -> str:
    page = mill.as_person(person).post(path)
    assert page.status_code == 200
    (found,) = re.findall(r">[^<]*(/calendars/[\w-]{43}\.ics)<", page.text)
    return found


def feed(mill: Mill, path: str) -> Response:
    """As a calendar program asks: with no cookie."""
    return mill.visitor().get(path)


def events(answer: Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_a_calendar_reads_the_meetings_of_its_owners_circles(mill: Mill) -> None:
    (meeting,) = schedule(mill)

    answer = feed(mill, address(mill))

    (event,) = events(answer)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert event.decoded("dtstart") == START
    assert event.decoded("dtend") == START + timedelta(minutes=90)
    assert event["summary"] == "Governance Meeting: Bakery"
    assert event["location"] == "Oven room"
    assert event["url"].endswith(f"/meetings/{meeting}")
    assert event["organizer"].params["CN"] == "Sam"
    assert "sam@mill.example" not in answer.text
    assert (event["sequence"], event["status"]) == (0, "CONFIRMED")


def test_somebody_elses_circles_are_not_in_it(mill: Mill) -> None:
    schedule(mill)

    assert events(feed(mill, address(mill, OUTSIDER))) == []


def test_a_circles_calendar_has_its_meetings_alone_whoever_asks_for_it(mill: Mill) -> None:
    schedule(mill)

    of_bakery = feed(mill, address(mill, OUTSIDER, f"/circles/{BAKERY}/calendar"))
    of_pastry = feed(mill, address(mill, ANA, "/circles/pastry/calendar"))

    assert len(events(of_bakery)) == 1
    assert events(of_pastry) == []


def test_a_moved_meeting_is_the_same_event_moved(mill: Mill) -> None:
    (meeting,) = schedule(mill)
    path = address(mill)
    (before,) = events(feed(mill, path))

    meetings.reschedule_meeting(mill.as_(SAM, now=NOW + timedelta(hours=1)), meeting, START + timedelta(days=1), 60)

    (after,) = events(feed(mill, path))
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after.decoded("dtstart") == START + timedelta(days=1)
    assert after.decoded("dtstamp") > before.decoded("dtstamp")


def test_an_event_stays_the_same_when_mail_leaves_from_another_address(mill: Mill) -> None:
    schedule(mill)
    path = address(mill)
    (before,) = events(feed(mill, path))

    site = mill.site.app.state.site
    site.settings = site.settings.model_copy(update={"mail_from": "Mill <mail@elsewhere.example>"})

    (after,) = events(feed(mill, path))
    assert after["organizer"] == "mailto:mail@elsewhere.example"
    assert after["uid"] == before["uid"]


def test_a_meeting_called_off_stays_as_cancelled_for_a_while(mill: Mill) -> None:
    (meeting,) = schedule(mill)
    path = address(mill)
    meetings.cancel_meeting(mill.as_(SAM), meeting, "The mill is flooded.")

    (event,) = events(feed(mill, path))
    assert event["status"] == "CANCELLED"
    assert event["sequence"] > 0
    mill.site.now = START + timedelta(days=91)
    assert events(feed(mill, path)) == []


@pytest.mark.clause("5.4.1-b")
def test_a_guests_meeting_is_in_their_own_calendar_and_on_their_first_page_until_withdrawn(mill: Mill) -> None:
    (meeting,) = schedule(mill)
    mill.site.now = START - timedelta(hours=4)
    path, first_page = address(mill, OUTSIDER), mill.as_person(OUTSIDER)
    assert events(feed(mill, path)) == []
    assert "/circles/bakery/meetings" not in first_page.get("/").text

    meetings.invite_guest(mill.as_(IDA), meeting, OUTSIDER, "pastry", "No shop window")
    (event,) = events(feed(mill, path))
    assert event["summary"] == "Governance Meeting: Bakery"
    assert "/circles/bakery/meetings" in first_page.get("/").text

    meetings.withdraw_guest(mill.as_(IDA), meeting, OUTSIDER)
    assert events(feed(mill, path)) == []
    assert "/circles/bakery/meetings" not in first_page.get("/").text


@pytest.mark.clause("5.4.1-b")
def test_a_guest_is_told_when_the_meeting_is_moved_or_called_off(mill: Mill) -> None:
    (meeting,) = schedule(mill)
    meetings.invite_guest(mill.as_(IDA), meeting, OUTSIDER, "pastry", "No shop window")

    meetings.reschedule_meeting(mill.as_(SAM), meeting, START + timedelta(days=1), 60)
    meetings.cancel_meeting(mill.as_(SAM), meeting, "The mill is flooded.")

    told = {template for template, person in mill.mails() if person == OUTSIDER}
    assert told == {"guest_invited", "meeting_moved", "meeting_cancelled"}


def test_the_ends_of_terms_are_whole_days(site: Site) -> None:
    ends = date(2026, 6, 30)
    building = Building(a_structure()).elects(IDA, RoleKind.CIRCLE_REP, BAKERY, term=ends)
    mill = Mill(site, building.done)

    (event,) = events(feed(mill, address(mill)))

    assert event["summary"] == "Term ends: Circle Rep of Bakery"
    assert event.decoded("dtstart") == ends
    assert event.decoded("dtend") == ends + timedelta(days=1)
    assert "Ida" in event["description"]


def test_titles_are_in_the_readers_language(mill: Mill) -> None:
    schedule(mill)
    mill.as_person(ANA).post("/language", data={"language": "fr", "next": "/"})

    (event,) = events(feed(mill, address(mill)))

    assert event["summary"].replace("\u00a0", " ") == "Réunion de Gouvernance : Bakery"


def test_who_polls_a_calendar_that_has_not_changed_is_told_so(mill: Mill) -> None:
    schedule(mill)
    path = address(mill)
    first = feed(mill, path)

    again = mill.visitor().get(path, headers={"if-none-match": first.headers["etag"]})
    mill.site.later(timedelta(hours=5))
    later = mill.visitor().get(path, headers={"if-none-match": first.headers["etag"]})

    assert (again.status_code, later.status_code) == (304, 304)
    assert again.content == b""


def test_the_address_is_kept_as_a_hash_and_shown_once(mill: Mill) -> None:
    token = address(mill).removeprefix("/calendars/").removesuffix(".ics")

    with mill.database.connect() as connection:
        kept = connection.execute(select(calendar_feed)).one()
    page = mill.as_person(ANA).get("/account")

    assert token not in str(kept)
    assert len(kept.token_hash) == 64
    assert token not in page.text
    assert "Make a new address" in page.text


def test_a_new_address_ends_the_one_before(mill: Mill) -> None:
    old, new = address(mill), address(mill)

    assert feed(mill, old).status_code == 404
    assert feed(mill, new).status_code == 200


def test_an_address_that_was_ended_reads_nothing(mill: Mill) -> None:
    mine, circles = address(mill), address(mill, ANA, f"/circles/{BAKERY}/calendar")

    mill.as_person(ANA).post("/account/calendar/end")

    assert feed(mill, mine).status_code == 404
    assert feed(mill, circles).status_code == 200
    mill.as_person(ANA).post(f"/circles/{BAKERY}/calendar/end")
    assert feed(mill, circles).status_code == 404


def test_the_addresses_of_who_leaves_are_dead_and_stay_so(mill: Mill) -> None:
    path = address(mill, LEA)

    depart(mill.as_(None), LEA)
    gone = feed(mill, path)
    come_back(mill.as_(None), LEA)

    assert gone.status_code == 404
    assert feed(mill, path).status_code == 404


def test_who_guesses_addresses_is_soon_not_heard_any_more_and_others_are(mill: Mill) -> None:
    path = address(mill)

    answers = [feed(mill, f"/calendars/{'x' * 40}{guess}.ics").status_code for guess in range(65)]

    assert answers[:60] == [404] * 60
    assert set(answers[60:]) == {429}
    assert feed(mill, path).status_code == 200
    mill.site.later(timedelta(hours=1))
    assert feed(mill, "/calendars/x.ics").status_code == 404


def test_one_meeting_is_a_file_for_whoever_is_signed_in(mill: Mill) -> None:
    (meeting,) = schedule(mill)

    answer = mill.as_person(OUTSIDER).get(f"/meetings/{meeting}.ics")

    (event,) = events(answer)
    assert event.decoded("dtstart") == START
    assert mill.visitor().get(f"/meetings/{meeting}.ics").status_code == 303


@pytest.mark.parametrize("place", ["Back\r\nATTENDEE:mailto:evil@x.org", 'Room "1"; floor, 2\\', "Salle n° 3 – été"])
def test_no_words_of_a_meeting_break_out_of_their_line(mill: Mill, place: str) -> None:
    schedule(mill, place=place)

    (event,) = events(feed(mill, address(mill)))

    assert set(event) >= {"LOCATION", "SUMMARY"}
    assert "ATTENDEE" not in event
    assert event["location"].replace("\n", " ").split() == place.split()


def test_calendars_are_read_alike_on_both_engines(database_url: str) -> None:
    create_engine(database_url).dispose()
    with Site(database_url) as site:
        building = Building(a_structure()).elects(IDA, RoleKind.CIRCLE_REP, BAKERY, term=date(2026, 6, 30))
        mill = Mill(site, building.done)
        schedule(mill, times=3)

        found = events(feed(mill, address(mill)))

        assert [event["summary"] for event in found] == [
            *["Governance Meeting: Bakery"] * 3,
            "Term ends: Circle Rep of Bakery",
        ]
