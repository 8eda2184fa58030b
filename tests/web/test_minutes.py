"""Minutes as a page: who was there and as what, each item with what was said and decided, and how to check it."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from app.actions import agenda, proposals
from app.actions.organizations import amend_organization
from app.governance.changes import change_to_body
from tests.builders import ANA, BAKERY, LEA, MAX, OUTSIDER, PASTRY, SAM
from tests.meeting_builder import Held, a_duty, a_meeting
from tests.web.conftest import Mill
from tests.web.whole_meeting import AMENDED, ANSWER, NOT_REACHED, QUESTION, a_whole_meeting, close


def words(html: str) -> str:
    """The page's main part as it is read."""
    main = html.split("<main", 1)[1].split("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def minutes(mill: Mill, held: Held, person: str | None = ANA) -> str:
    mill.site.now = held.now
    client = mill.as_person(person) if person else mill.visitor()
    answer = client.get(f"/meetings/{held.id}/minutes")
    assert answer.status_code == 200, answer.text
    return words(answer.text)


@pytest.mark.clause("5.3.4-e")
def test_minutes_tell_a_whole_meeting(mill: Mill) -> None:
    held = a_whole_meeting(mill)

    page = minutes(mill, held)

    for told in (
        "Governance Meeting: Bakery", "Monday 16 March 2026, 10:31–10:53", "Back room",
        "Ana Circle Lead, Counter", "Ida represents Pastry", "without a device", "Facilitator Lea", "Secretary Sam",
        "5 Circle Members were told",
        "1. The counter at night adopted", "Crumbs lie there until morning", "On Friday a mouse came",
        "As it was presented", "Sweeping the counter every evening", "As it was amended", AMENDED, "As Lea said",
        "taking up what Lea suggested", QUESTION, ANSWER, "ana likes it", "ida likes it (entered by Sam)",
        "Nobody could sell in the evening", "Because it would", "Lea suggests an amendment: On Fridays only",
        "Resolved by an amendment: Ana says that it no longer triggers the Objection, and Max that it still answers",
        "The mice would go to the ovens", "Tested by Lea", "no argument was given", "He cannot say how",
        "Discarded: no reasoned argument was given for every criterion.",
        "Adopted: nobody objects any more.", "No objection from Ana, Ida, Lea, Max, Sam.",
        "2. Election: Facilitator elected", "as Lea chose", "Nominations", "Sam lea trusts sam",
        "changed to Max : Max has the calm for it", "Ana 2, Max 2, Lea 1", "Tied: Ana, Max. Drawn blindly:",
        "Anybody can repeat the draw by its seed:", "is elected: Facilitator.",
        "What was not reached", NOT_REACHED, "10:41 Time Out", "10:46 end of the Time Out", "10 minutes longer Sam",
        "closed by Lea",
    ):  # fmt: skip
        assert told in page, told


def test_what_was_decided_is_listed_in_words_each_with_its_record(mill: Mill) -> None:
    held = a_whole_meeting(mill)

    decided = minutes(mill, held).split("What was decided")[1].split("Who was there")[0]

    assert re.search(rf"Add an Accountability to \w+ : {AMENDED} item 1 · #\d+", decided), decided
    assert re.search(r"elected Facilitator .*item 2 · #\d+", decided), decided


def test_on_paper_minutes_say_whose_they_are(mill: Mill) -> None:
    held = a_whole_meeting(mill)

    assert '<p class="in-print" dir="auto">Mill</p>' in mill.as_person(ANA).get(f"/meetings/{held.id}/minutes").text


def test_minutes_name_the_last_record_and_its_hash(mill: Mill) -> None:
    held = a_whole_meeting(mill)
    closing = next(record for record in mill.records() if record.kind == "meeting_closed")

    page = minutes(mill, held)

    assert f"up to the one that closed the meeting: record {closing.number} {closing.hash}" in page


def test_a_concern_stands_before_the_amendment_that_resolves_it(mill: Mill) -> None:
    page = minutes(mill, a_whole_meeting(mill))

    assert page.index("As it was presented") < page.index("Nobody could sell") < page.index("As it was amended")


def test_minutes_are_read_while_the_meeting_goes_on(mill: Mill) -> None:
    held = a_meeting(mill, at="integration")

    page = minutes(mill, held, LEA)

    assert "Minutes so far: the meeting is going on." in page
    assert "The counter at night being processed" in page
    assert "It is not settled yet." in page
    assert "Nothing was changed so far." in page


@pytest.mark.parametrize("step", ["nomination", "reasons", "changes", "count", "tie", "proposed"])
def test_an_election_is_told_as_far_as_it_has_come(mill: Mill, step: str) -> None:
    held = a_meeting(mill, at=step)

    page = minutes(mill, held)

    assert "1. Election: Facilitator being processed" in page
    assert ("Calm and clear" in page) == (step != "nomination")


@pytest.mark.clause("5.3.5-a")
def test_an_election_that_the_meeting_left_is_with_everybody_and_not_with_who_called_it(mill: Mill) -> None:
    held = a_meeting(mill, at="changes")
    close(held)

    page = minutes(mill, held)

    assert "1. Election: Facilitator left open: it goes on without the meeting Called by Max" in page
    assert "back with its owner" not in page
    assert "The election as it went on" in page


def test_those_whom_the_facilitator_went_on_after_are_one_moment_of_the_course(mill: Mill) -> None:
    held = a_meeting(mill)
    while str(held.meeting.step) == "check_in":
        held.advance()

    course = minutes(mill, held).split("Its course")[1]

    assert course.count("the Facilitator goes on after") == 1
    assert re.search(r"goes on after (\w+, ){4}\w+ #", course), course


def test_what_was_proposed_to_everybody_first_is_brought_with_its_tension(mill: Mill) -> None:
    body = [change_to_body(a_duty())]
    said: dict[str, Any] = {
        "tension_words": "Ash in the bread",
        "example": "On Sunday",
        "helped": "Somebody would sweep",
    }
    proposal = proposals.draft_proposal(mill.as_(MAX), BAKERY, PASTRY, None, body, **said)
    proposals.send_proposal(mill.as_(MAX), proposal)
    proposals.request_meeting(mill.as_(ANA), proposal)
    held = a_meeting(mill, at="agenda")
    agenda.add_item(held.as_(MAX), held.id, "Brought along", proposal=proposal)
    held.advance()

    page = minutes(mill, held)

    assert "Ash in the bread" in page
    assert "Sweeping the counter every evening" in page


def test_a_meeting_that_is_not_open_has_no_minutes_yet(mill: Mill) -> None:
    held = a_meeting(mill, at="scheduled")

    answer = mill.as_person(ANA).get(f"/meetings/{held.id}/minutes")

    assert (answer.status_code, answer.headers["location"]) == (303, f"/circles/{BAKERY}/meetings")


def test_any_partner_reads_them_and_a_visitor_where_the_organization_is_public(mill: Mill) -> None:
    held = a_whole_meeting(mill)
    closed = mill.visitor().get(f"/meetings/{held.id}/minutes")
    amend_organization(mill.as_(None), name="Mill", language="en", timezone="UTC", is_public=True)

    assert closed.status_code == 303
    assert "The counter at night" in minutes(mill, held, OUTSIDER)
    public = minutes(mill, held, None)
    assert AMENDED in public
    assert "Back room" not in public


def test_who_nominated_whom_stays_among_the_people_of_the_organization(mill: Mill) -> None:
    held = a_whole_meeting(mill)
    amend_organization(mill.as_(None), name="Mill", language="en", timezone="UTC", is_public=True)
    visitor, log = mill.visitor(), "/organizations/mill/records"

    pages = [words(client.get(log).text) for client in (visitor, mill.as_person(OUTSIDER))]

    assert [" → Ana" in page for page in pages] == [False, True]
    assert "sam trusts ana" in minutes(mill, held, OUTSIDER)
    told = minutes(mill, held, None)
    assert "sam trusts ana" not in told
    assert "Nominations" not in told
    assert "Drawn blindly" in told


def test_erased_words_stay_erased(mill: Mill) -> None:
    from app.persistence import words as spoken

    held = a_whole_meeting(mill)
    with mill.database.writing() as connection:
        spoken.erase(connection, mill.id, ANA)

    page = minutes(mill, held)

    assert "Nobody could sell in the evening" not in page
    assert "(erased)" in page


def test_minutes_are_said_in_french(mill: Mill) -> None:
    held = a_whole_meeting(mill)
    mill.as_person(SAM).post("/language", data={"language": "fr", "next": "/"})

    page = minutes(mill, held, SAM)

    assert "Réunion de Gouvernance : Bakery" in page.replace("\u00a0", " ").replace("\u202f", " ")
    assert "lundi 16 mars 2026, 10:31–10:53" in page
    assert "Représentant de Cercle" in page
    assert "Élection" in page


def test_what_a_policy_would_have_changed_is_told_of_what_was_withdrawn_too(mill: Mill) -> None:
    held = a_meeting(mill, at="option_to_clarify")
    proposals.withdraw_proposal(held.as_(MAX), held.proposal, "I shall sweep it myself.")
    while held.meeting.item is not None:
        held.advance()

    page = minutes(mill, held)

    assert "withdrawn" in page
    assert "I shall sweep it myself." in page
    assert "Sweeping the counter every evening" in page
