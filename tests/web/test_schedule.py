"""The meetings of a Circle over HTTP: scheduled by its Secretary, asked for, moved, called off, and where they show."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.actions import meetings
from app.actions.tensions import log_tension
from app.locale.moments import from_to
from app.persistence.queries import schedule
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, OUTSIDER, OVENS, SAM
from tests.web.conftest import Mill

DAY = {"day": "2026-03-24", "at": "14:00", "minutes": "90", "where": "Oven room"}
MEETINGS = f"/circles/{BAKERY}/meetings"


def ahead(mill: Mill) -> list[schedule.Listed]:
    with mill.database.connect() as connection:
        return schedule.ahead(connection, mill.id, BAKERY)


def scheduled(mill: Mill, **form: Any) -> str:
    """LEA is Facilitator and SAM is Secretary of the Bakery."""
    answer = mill.as_person(SAM).post(MEETINGS, data={**DAY, **form})
    assert answer.status_code == 303, answer.text
    return ahead(mill)[0].id


@pytest.mark.clause("5.4-a", "5.4.2-a")
def test_the_secretary_schedules_a_meeting_and_everybody_sees_when(mill: Mill) -> None:
    scheduled(mill)

    page = mill.as_person(ANA).get(MEETINGS)

    assert "Tuesday 24 March 2026, 14:00" in page.text
    assert "–15:30" in page.text
    assert "Oven room" in page.text
    assert ("meeting_scheduled", ANA) in mill.mails()


@pytest.mark.clause("5.4-a")
def test_who_is_not_the_secretary_reads_why_they_schedule_nothing(mill: Mill) -> None:
    client = mill.as_person(ANA)

    page, answer = client.get(MEETINGS), client.post(MEETINGS, data=DAY)

    assert "Schedule and give notice" not in page.text
    assert "§5.4" in page.text
    assert answer.status_code == 422
    assert "§5.4" in answer.text
    assert ahead(mill) == []


def test_the_hour_is_that_of_the_organizations_clocks_summer_and_winter(mill: Mill) -> None:
    from app.actions.organizations import amend_organization

    amend_organization(mill.as_(None), name="Mill", language="en", timezone="Europe/Paris", is_public=False)

    scheduled(mill, times="2", every_weeks="3")

    starts = [each.starts_at for each in ahead(mill)]
    assert starts == [datetime(2026, 3, 24, 13, tzinfo=UTC), datetime(2026, 4, 14, 12, tzinfo=UTC)]
    assert "Tuesday 14 April 2026, 14:00" in mill.as_person(ANA).get(MEETINGS).text


def test_a_repeated_meeting_is_told_once(mill: Mill) -> None:
    scheduled(mill, times="4", every_weeks="2")

    assert len(ahead(mill)) == 4
    assert [mail for mail in mill.mails() if mail == ("meeting_scheduled", ANA)] == [("meeting_scheduled", ANA)]


@pytest.mark.parametrize(
    "typed, says",
    [
        ({"day": ""}, "Please give a date."),
        ({"day": "9999-12-31"}, "Please choose a day of this century"),
        ({"at": "25:00"}, "Please write the time as hours:minutes"),
        ({"at": ""}, "Please give a time."),
        ({"minutes": "2"}, "Please write a whole number from 5"),
        ({"times": "3"}, "Say after how many weeks it repeats."),
        ({"where": "x" * 300}, "200 is the most"),
    ],
)
def test_what_was_typed_wrongly_is_said_beside_its_field_and_kept(mill: Mill, typed: dict[str, str], says: str) -> None:
    answer = mill.as_person(SAM).post(MEETINGS, data={**DAY, **typed})

    assert answer.status_code == 422
    assert says in answer.text
    assert 'value="2026-03-24"' in answer.text or "day" in typed
    assert ahead(mill) == []


@pytest.mark.clause("5.4-a", "5.4-b")
def test_a_circle_member_asks_for_a_special_meeting_and_the_secretary_schedules_it(mill: Mill) -> None:
    form = {"reason": "The ovens cannot wait.", "roles": [OVENS]}
    asked = mill.as_person(MAX).post(f"{MEETINGS}/special", data=form)
    (meeting,) = ahead(mill)
    sam = mill.as_person(SAM)

    home, page = sam.get("/"), sam.get(MEETINGS)
    answer = sam.post(f"/meetings/{meeting.id}/schedule", data=DAY)

    assert asked.status_code == 303
    assert f"/meetings/{meeting.id}/schedule" in home.text
    assert "The ovens cannot wait." in page.text
    assert "Limited to" in page.text
    assert ("special_meeting_requested", SAM) in mill.mails()
    assert answer.status_code == 303
    assert not ahead(mill)[0].is_requested
    assert f"/meetings/{meeting.id}/schedule" not in sam.get("/").text


def test_who_is_no_circle_member_asks_for_no_special_meeting(mill: Mill) -> None:
    answer = mill.as_person(OUTSIDER).post(f"{MEETINGS}/special", data={"reason": "I would like one."})

    assert answer.status_code == 422
    assert "I would like one." in answer.text
    assert ahead(mill) == []


def test_a_limit_is_a_tension_or_roles(mill: Mill) -> None:
    form = {"reason": "Now.", "roles": [OVENS], "tension": "Cold ovens"}

    answer = mill.as_person(MAX).post(f"{MEETINGS}/special", data=form)

    assert answer.status_code == 422
    assert "not to both" in answer.text


def test_who_asked_may_take_it_back(mill: Mill) -> None:
    max_ = mill.as_person(MAX)
    max_.post(f"{MEETINGS}/special", data={"reason": "Now."})
    meeting = ahead(mill)[0].id

    page = max_.get(f"/meetings/{meeting}/schedule")
    answer = max_.post(f"/meetings/{meeting}/cancellation", data={"reason": "It has settled itself."})

    assert "Take the request back" in page.text
    assert answer.status_code == 303
    assert ahead(mill) == []


def test_a_meeting_is_moved_and_its_members_are_told(mill: Mill) -> None:
    meeting = scheduled(mill)
    sam = mill.as_person(SAM)

    form = sam.get(f"/meetings/{meeting}/schedule")
    answer = sam.post(f"/meetings/{meeting}/schedule", data={**DAY, "day": "2026-03-25"})

    assert 'value="2026-03-24"' in form.text
    assert 'value="14:00"' in form.text
    assert answer.status_code == 303
    assert "Wednesday 25 March 2026" in sam.get(MEETINGS).text
    assert ("meeting_moved", ANA) in mill.mails()


def test_a_meeting_is_called_off_with_a_reason_that_stays_readable(mill: Mill) -> None:
    meeting = scheduled(mill)
    sam = mill.as_person(SAM)

    without = sam.post(f"/meetings/{meeting}/cancellation", data={"reason": ""})
    answer = sam.post(f"/meetings/{meeting}/cancellation", data={"reason": "The mill is flooded."})

    assert without.status_code == 422
    assert answer.status_code == 303
    page = sam.get(MEETINGS)
    assert "The mill is flooded." in page.text
    assert "did not take place" in page.text
    assert ("meeting_cancelled", ANA) in mill.mails()


@pytest.mark.clause("5.4-a")
def test_a_series_is_called_off_from_one_of_its_meetings_on_and_told_once(mill: Mill) -> None:
    start = datetime(2026, 3, 24, 14, tzinfo=UTC)
    series = meetings.schedule_meeting(mill.as_(SAM), BAKERY, start, 90, times=4, every_weeks=1)
    sam = mill.as_person(SAM)
    assert "And so the 2 that follow in its series" in sam.get(f"/meetings/{series[1]}/schedule").text
    assert "in its series" not in sam.get(f"/meetings/{series[3]}/schedule").text

    sam.post(f"/meetings/{series[1]}/cancellation", data={"reason": "The mill is sold.", "following": "1"})

    with mill.database.connect() as connection:
        ahead = schedule.ahead(connection, mill.id, BAKERY)
    assert [each.id for each in ahead] == series[:1]
    assert [person for template, person in mill.mails() if template == "meeting_cancelled"].count(ANA) == 1
    assert sam.get(f"/circles/{BAKERY}/meetings").text.count("The mill is sold.") == 3


@pytest.mark.parametrize("person", [ANA, IDA, OUTSIDER])
def test_nobody_else_moves_or_calls_off_a_meeting(mill: Mill, person: str) -> None:
    meeting = scheduled(mill)
    client: TestClient = mill.as_person(person)

    page = client.get(f"/meetings/{meeting}/schedule")
    moved = client.post(f"/meetings/{meeting}/schedule", data={**DAY, "day": "2026-03-25"})
    called_off = client.post(f"/meetings/{meeting}/cancellation", data={"reason": "No."})

    assert "<textarea" not in page.text.split("<main", 1)[1].split("</main>")[0]
    assert moved.status_code == 422
    assert called_off.status_code == 403
    assert ahead(mill)[0].starts_at == datetime(2026, 3, 24, 14, tzinfo=UTC)


def test_the_circle_and_home_show_the_next_meeting_and_let_join_when_it_is_near(mill: Mill) -> None:
    meeting = scheduled(mill)
    ana = mill.as_person(ANA)
    mill.site.now = datetime(2026, 3, 23, 9, tzinfo=UTC)

    early = [ana.get(path).text for path in ("/", f"/circles/{BAKERY}")]
    mill.site.later(timedelta(days=1, hours=4, minutes=50))
    near = [ana.get(path).text for path in ("/", f"/circles/{BAKERY}", MEETINGS)]

    assert all("Tuesday 24 March 2026, 14:00" in page for page in (*early, *near))
    assert not any("button small" in page.split(f'href="/meetings/{meeting}"')[0][-40:] for page in early)
    assert all(f'href="/meetings/{meeting}"' in page and "begins now" in page for page in near)


def test_the_rest_of_a_long_series_is_folded_away(mill: Mill) -> None:
    start = datetime(2026, 3, 24, 14, tzinfo=UTC)
    meetings.schedule_meeting(mill.as_(SAM), BAKERY, start, 90, times=4, every_weeks=1)
    assert "<summary>1 more" not in mill.as_person(ANA).get(f"/circles/{BAKERY}/meetings").text

    meetings.schedule_meeting(mill.as_(SAM), BAKERY, start + timedelta(weeks=10), 90)

    page = mill.as_person(ANA).get(f"/circles/{BAKERY}/meetings").text
    before, folded = page.split("<summary>1 more, until 2 June 2026</summary>")
    assert before.count('id="m-') == 4
    assert folded.count('id="m-') == 1


@pytest.mark.clause("5.4.1-a")
def test_only_who_takes_part_is_asked_to_join(mill: Mill) -> None:
    start = datetime(2026, 3, 24, 14, tzinfo=UTC)
    (meeting,) = meetings.schedule_meeting(mill.as_(SAM), BAKERY, start, 90)
    mill.site.now = start

    for path in (f"/circles/{BAKERY}/meetings", f"/circles/{BAKERY}"):
        joins, looks = mill.as_person(ANA).get(path).text, mill.as_person(OUTSIDER).get(path).text
        assert ">Join</a>" in joins
        assert ">Join</a>" not in looks
        assert f'/meetings/{meeting}">To the meeting</a>' in looks
    mill.site.now = start + timedelta(minutes=90)
    assert "begins now" not in mill.as_person(ANA).get(f"/circles/{BAKERY}/meetings").text


def test_a_circle_of_the_past_shows_no_meeting_to_come(mill: Mill) -> None:
    scheduled(mill)

    page = mill.as_person(ANA).get(f"/circles/{BAKERY}?at={mill.seeded}")

    assert "24 March 2026" not in page.text


def test_french_readers_read_the_hour_in_french(mill: Mill) -> None:
    scheduled(mill)
    lea = mill.as_person(LEA)
    lea.post("/language", data={"language": "fr", "next": "/"})

    page = lea.get(MEETINGS)

    assert "mardi 24 mars 2026, 14:00" in page.text
    assert "Réunions de Gouvernance" in page.text


def test_french_writes_the_first_of_a_month_as_it_does() -> None:
    begins, ends = datetime(2027, 1, 1, 9, tzinfo=UTC), datetime(2027, 1, 1, 11, tzinfo=UTC)

    assert from_to(begins, ends, "Europe/Paris", "fr") == "vendredi 1er janvier 2027, 10:00–12:00"
    assert from_to(begins, ends, "Europe/Paris", "en") == "Friday 1 January 2027, 10:00–12:00"


def test_the_same_form_sent_twice_schedules_once(mill: Mill) -> None:
    sam = mill.as_person(SAM)

    for _ in range(2):
        sam.post(MEETINGS, data={**DAY, "key": "the-same-key-twice"})

    assert len(ahead(mill)) == 1


def test_a_tension_is_kept_privately_for_the_next_meeting_and_let_go_again(mill: Mill) -> None:
    tension = log_tension(mill.as_(ANA), "The till is short", COUNTER)
    ana = mill.as_person(ANA)

    offered = ana.get("/tensions").text
    kept = ana.post(f"/tensions/{tension}/agenda", data={"circle": BAKERY})
    listed, shown = ana.get("/tensions").text, ana.get(f"/tensions/{tension}").text
    ana.post(f"/tensions/{tension}/agenda", data={"circle": ""})

    assert "Bring to the next meeting of Bakery" in offered
    assert kept.status_code == 303
    assert "for the next meeting of Bakery" in listed
    assert "Do not bring it" in shown
    assert "for the next meeting of Bakery" not in ana.get("/tensions").text
    assert mill.as_person(SAM).post(f"/tensions/{tension}/agenda", data={"circle": BAKERY}).status_code == 404
