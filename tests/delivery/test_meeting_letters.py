"""What people read of meetings in their mail: when and where, why not, and what was decided, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from app.actions import meetings
from app.actions.organizations import amend_organization
from app.config import Settings
from app.delivery.dispatcher import dispatch
from app.persistence.engine import create_engine
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OUTSIDER, OVENS, PASTRY, SAM
from tests.delivery.test_outbox import Mailbox
from tests.meeting_builder import a_meeting
from tests.seeding import NOW, Seeded, seed
from tests.web.whole_meeting import NOT_REACHED, a_whole_meeting, close

SETTINGS = Settings(public_url="https://mill.example.org", mail_from="Mill <mail@mill.example>")
START = datetime(2026, 3, 24, 13, tzinfo=UTC)

Letters = Callable[..., dict[str, tuple[str, str]]]


@pytest.fixture
def mill(database_url: str) -> Seeded:
    found = seed(create_engine(database_url))
    speak(found, "en")
    return found


def speak(mill: Seeded, language: str) -> None:
    amend_organization(mill.as_(None), name="Mill", language=language, timezone="Europe/Paris", is_public=False)


def letters(mill: Seeded, now: datetime = NOW) -> dict[str, tuple[str, str]]:
    """Subject and text of what left, by whom it is for; the last one, where there are several."""
    box = Mailbox()
    while dispatch(mill.database, box, SETTINGS, now):
        pass
    return {message["To"].partition(" ")[0]: (message["Subject"], message.get_content()) for message in box.taken}


def schedule(mill: Seeded, **options: int) -> str:
    return meetings.schedule_meeting(mill.as_(SAM), BAKERY, START, 90, place="Oven room", **options)[0]


def test_notice_says_when_and_where(mill: Seeded) -> None:
    schedule(mill)

    found = letters(mill)

    subject, text = found["Ana"]
    assert subject == "Governance Meeting of Bakery: Tuesday 24 March 2026, 14:00–15:30"
    assert "    Tuesday 24 March 2026, 14:00–15:30\n    (by the clocks of Europe/Paris)\n\n    Oven room\n" in text
    assert f"https://mill.example.org/circles/{BAKERY}/meetings" in text
    assert "\n\n\n" not in text
    assert found.keys() == {"Ana", "Ida", "Lea", "Max"}


def test_notice_of_a_series_names_its_days(mill: Seeded) -> None:
    schedule(mill, times=3, every_weeks=2)

    _, text = letters(mill)["Ana"]

    assert "And then:\n\n    Tuesday 7 April 2026, 14:00–15:30\n    Tuesday 21 April 2026, 14:00–15:30\n" in text


def test_what_is_called_off_of_a_series_is_told_in_one_letter(mill: Seeded) -> None:
    schedule(mill, times=3, every_weeks=2)
    letters(mill)
    first = next(record.subject for record in mill.records() if record.kind == "meeting_scheduled")
    assert first is not None

    meetings.cancel_meeting(mill.as_(SAM), first, "The mill is sold.", and_following=True)

    _, text = letters(mill)["Ana"]
    assert "Nor do those that follow it:\n\n    Tuesday 7 April 2026, 14:00–15:30\n    Tuesday 21 April" in text
    assert "    The mill is sold." in text
    assert "\n\n\n" not in text


def test_notice_is_in_french_for_who_reads_french(mill: Seeded) -> None:
    speak(mill, "fr")
    schedule(mill)

    subject, text = letters(mill)["Ana"]

    assert "mardi 24 mars 2026, 14:00–15:30" in subject
    assert "à l'heure de Europe/Paris" in text


def test_who_hears_of_a_special_meeting_reads_why_and_its_limit(mill: Seeded) -> None:
    meeting = meetings.request_special_meeting(mill.as_(MAX), BAKERY, "The ovens cannot wait.", [OVENS])
    asked = letters(mill)
    meetings.schedule_special_meeting(mill.as_(SAM), meeting, START, 30)

    subject, text = asked["Sam"]
    assert subject == "A special Governance Meeting of Bakery is asked for"
    assert "The ovens cannot wait." in text
    assert "It is limited to:\n\n    Ovens" in text
    assert f"/meetings/{meeting}/schedule" in text
    subject, text = letters(mill)["Ana"]
    assert subject.startswith("Special Governance Meeting of Bakery: Tuesday 24 March 2026")
    assert "for which Max has asked" in text
    assert "The ovens cannot wait." in text


def test_a_moved_meeting_is_told_with_its_new_hour(mill: Seeded) -> None:
    meeting = schedule(mill)
    letters(mill)
    meetings.reschedule_meeting(mill.as_(SAM), meeting, START + timedelta(days=1), 60, "Mill yard")

    subject, text = letters(mill)["Ana"]

    assert subject == "Moved: the Governance Meeting of Bakery, now Wednesday 25 March 2026, 14:00–15:00"
    assert "Mill yard" in text


def test_a_meeting_called_off_is_told_with_its_reason(mill: Seeded) -> None:
    meeting = schedule(mill)
    letters(mill)
    meetings.cancel_meeting(mill.as_(SAM), meeting, "The mill is flooded.\nUp to the ovens.")

    subject, text = letters(mill)["Ana"]

    assert subject.startswith("Called off: the Governance Meeting of Bakery, Tuesday 24 March 2026")
    assert "The reason given:\n\n    The mill is flooded.\n    Up to the ovens.\n" in text


def test_a_guest_reads_who_brings_them_and_for_what(mill: Seeded) -> None:
    meeting = schedule(mill)
    letters(mill)
    meetings.invite_guest(mill.as_(IDA), meeting, OUTSIDER, PASTRY, "Cakes arrive cold")

    subject, text = letters(mill)[OUTSIDER.title()]

    assert subject == "You are brought to a Governance Meeting of Bakery"
    assert "Ida, as Circle Rep" in text
    assert "Cakes arrive cold" in text
    assert f"https://mill.example.org/meetings/{meeting}" in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_minutes_are_mailed_with_what_was_decided_and_the_last_hash(mill: Seeded, language: str) -> None:
    speak(mill, language)
    held = a_whole_meeting(mill)
    closing = next(record for record in mill.records() if record.kind == "meeting_closed")

    found = letters(mill, held.now)

    assert {"Ana", "Ida", "Lea", "Max", "Sam"} <= found.keys()
    subject, text = found["Lea"]
    expected = {
        "en": (
            "Minutes: the Governance Meeting of Bakery",
            "Add an Accountability to Counter",
            "is elected: Facilitator",
        ),
        "fr": ("Compte rendu", "Ajouter une Redevabilité à Counter", "Facilitateur"),
    }[language]
    assert expected[0] in subject
    assert all(each in text for each in expected[1:])
    assert "+ Sweeping the counter on Fridays" in text
    assert NOT_REACHED in text
    assert closing.hash in text
    assert f"https://mill.example.org/meetings/{held.id}/minutes" in text
    assert "\n\n\n" not in text


def test_an_election_that_the_meeting_left_is_said_to_go_on(mill: Seeded) -> None:
    held = a_meeting(mill, at="changes")
    close(held)

    _, text = letters(mill, held.now)["Lea"]

    assert "Left open, and going on without the meeting:\n\n    Facilitator\n" in text
    assert "Back with their owners" not in text
    assert "\n\n\n" not in text


def test_a_meeting_that_changed_nothing_says_so(mill: Seeded) -> None:
    held = a_meeting(mill, at="closed")

    _, text = letters(mill, held.now)["Ana"]

    assert "Nothing was changed." in text
    assert LEA.title() not in text.split("Nothing was changed.")[1]


def test_words_that_were_erased_are_in_no_letter(mill: Seeded) -> None:
    from app.persistence import words

    meetings.request_special_meeting(mill.as_(MAX), BAKERY, "The ovens cannot wait.")
    with mill.database.writing() as connection:
        words.erase(connection, mill.id, MAX)

    _, text = letters(mill)["Sam"]

    assert "ovens" not in text.lower()
    assert ANA not in text
