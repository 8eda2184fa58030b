"""The three views of a meeting: only what is lawful now is offered, and every form leads back to where it was sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from httpx import Response
from sqlalchemy import func, select
from starlette.testclient import TestClient

from app.actions import agenda, meetings, proposals
from app.actions.tensions import log_tension
from app.governance.changes import Strike
from app.governance.election_steps import ElectionStep
from app.governance.meeting_steps import MeetingStep
from app.governance.proposal_steps import IN_MEETING
from app.persistence import rows
from app.web import meeting_shared, meeting_words
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, MAX, OUTSIDER, PASTRY, SAM
from tests.meeting_builder import DUTY, LABEL, Held, a_meeting
from tests.web.conftest import HTMX, Mill
from tests.web.forms import OnPage, forms_on, the_form

VIEWS = {"meeting": "", "console": "/console", "entering": "/room?enter=1", "room": "/room"}
STEPS = [
    "scheduled", "check_in", "time_out", "agenda", "present_proposal", "clarifying_questions", "reaction_round",
    "option_to_clarify", "objection_round", "integration", "adopted", "closing", "closed",
    "nomination", "reasons", "changes", "count", "tie", "proposed",
]  # fmt: skip
WORDS = "It rains on Mondays"


def held_at(mill: Mill, at: str, **facts: Any) -> Held:
    held = a_meeting(mill, at=at, **facts)
    mill.site.now = held.now
    return held


def address(held: Held, view: str = "meeting") -> str:
    return f"/meetings/{held.id}{VIEWS[view]}"


def seen(client: TestClient, held: Held, view: str = "meeting") -> str:
    answer = client.get(address(held, view))
    assert answer.status_code == 200, answer.text
    return answer.text


def of_the_meeting(page: str) -> list[OnPage]:
    """Those of the view itself, and none of the frame around it."""
    return [form for form in forms_on(page) if any(name == "view" for name, _ in form.sent)]


def sends(client: TestClient, page: str, id: str, words: str = WORDS, **given: Any) -> Response:
    form = the_form(page, id)
    button = given.pop("button", 0)
    return client.post(form.action, data=form.filled(words, button, **given))


# Every step, every view


@pytest.mark.parametrize("at", STEPS)
def test_whatever_a_view_offers_can_be_done_and_leads_back_to_it_but_opening_leads_to_the_console(
    mill: Mill, at: str, nothing_is_kept: Callable[[], None]
) -> None:
    held = held_at(mill, at)
    clients = {person: mill.as_person(person) for person in (LEA, SAM, ANA, MAX)}
    nothing_is_kept()
    wrong: list[str] = []

    for person, client in clients.items():
        for view in VIEWS:
            for form in of_the_meeting(seen(client, held, view)):
                for button in range(max(len(form.buttons), 1)):
                    answer = client.post(form.action, data=form.filled(WORDS, button))
                    back = answer.headers.get("location", "")
                    to_editor = back.startswith("/proposals/") and back.endswith(f"view={view}")
                    leads_to = "console" if (form.id, view) == ("open", "meeting") else view
                    if answer.status_code != 303 or not (to_editor or back == address(held, leads_to)):
                        sent = form.filled(WORDS, button)
                        wrong.append(f"{person} {view} {form.id} {sent}: {answer.status_code} {back}")

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("at", ["check_in", "agenda", "objection_round", "integration", "nomination", "closed"])
@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_a_page_and_a_part_of_one(mill: Mill, at: str, view: str) -> None:
    held = held_at(mill, at)
    client = mill.as_person(LEA)

    page, part = client.get(address(held, view)), client.get(address(held, view), headers=HTMX)

    assert page.text.startswith("<!doctype html>")
    assert part.text.strip().startswith('<section id="meeting"')
    assert f'data-url="{address(held, view)}"' in part.text
    assert "<h1>" in part.text


def test_every_step_is_told_in_words() -> None:
    assert set(meeting_words.MEETING) == set(MeetingStep)
    assert set(meeting_words.PROPOSAL) == set(IN_MEETING)
    assert set(meeting_words.ELECTION) == set(ElectionStep)


def test_it_is_said_in_french_too(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    client = mill.as_person(LEA)
    client.post("/language", data={"language": "fr", "next": "/"})

    page = seen(client, held)

    assert "Tour d'Objection" in page or "Tour d&#39;Objection" in page
    assert "C&#39;est votre tour." in page or "C'est votre tour." in page


def test_the_roles_of_the_constitution_are_called_by_its_french_words(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    client = mill.as_person(ANA)
    client.post("/language", data={"language": "fr", "next": "/"})

    page = seen(client, held)

    assert ">Représentant de Cercle</option>" in page
    assert ">Circle Rep<" not in page


# Whose turn, and what I may do


def test_whose_turn_it_is_is_told_to_each_and_aloud_to_whom_it_concerns(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    mine, anothers = seen(mill.as_person(LEA), held), seen(mill.as_person(ANA), held)

    assert 'data-announce="Objection Round. It is your turn."' in mine
    assert 'data-announce="Objection Round."' in anothers
    assert "It is Lea's turn." in anothers
    assert "no-objection-me" in mine
    assert "no-objection-me" not in anothers


def test_no_objection_is_one_press(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    lea = mill.as_person(LEA)

    answer = sends(lea, seen(lea, held), "no-objection-me")

    assert answer.headers["location"] == address(held)
    assert held.turn == SAM


def test_a_concern_is_raised_and_its_questions_come_one_at_a_time(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    lea = mill.as_person(LEA)

    sends(lea, seen(lea, held), "concern-me", "The counter would stand wet")

    for number in range(1, 5):
        page = seen(lea, held)
        assert f"Question {number} of 4" in page
        (form,) = [form for form in of_the_meeting(page) if form.id.startswith("argue-")]
        lea.post(form.action, data=form.filled("Because it would"))
    assert held.told().objections[0].stands
    assert " of 4" not in seen(lea, held)


def test_what_is_refused_says_why_and_gives_the_words_back(mill: Mill) -> None:
    held = held_at(mill, "reaction_round")
    lea, sam = mill.as_person(LEA), mill.as_person(SAM)
    form = the_form(seen(lea, held), "react-me")

    as_form = sam.post(form.action, data=form.filled("I like clean counters"))
    as_htmx = sam.post(form.action, data=form.filled("I like clean counters"), headers=HTMX)

    for answer in (as_form, as_htmx):
        assert answer.status_code == 409
        assert "It is the turn of Lea" in answer.text or "Lea" in answer.text
        assert "(§5.4.5)" in answer.text
        assert "I like clean counters" in answer.text
    assert as_form.text.startswith("<!doctype html>")
    assert as_htmx.text.strip().startswith('<section id="meeting"')
    assert f'data-url="{address(held)}"' in as_htmx.text


def test_what_is_refused_while_its_form_is_still_there_comes_back_in_it(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    max_ = mill.as_person(MAX)
    form = the_form(seen(max_, held), "add-me")

    answer = max_.post(form.action, data=form.filled("x" * 121))

    assert answer.status_code == 422
    assert f'value="{"x" * 121}"' in answer.text


@pytest.mark.parametrize("view", ["", "nowhere"])
def test_what_is_wrong_in_a_form_that_names_no_view_does_nothing(mill: Mill, view: str) -> None:
    held = held_at(mill, "agenda")
    sent = {"view": view, "meeting": held.id}

    label = mill.as_person(MAX).post(f"{address(held)}/agenda", data={**sent, "label": "x" * 121, "role": COUNTER})
    ending = mill.as_person(LEA).post(f"{address(held)}/agenda/1/ending", data={**sent, "outcome": "forgotten"})

    assert (label.status_code, ending.status_code) == (422, 422)
    assert not held.meeting.items


@pytest.mark.parametrize("at", ["agenda", "objection_round", "nomination"])
def test_a_circle_that_is_gone_leaves_its_meeting_minutes_and_a_sentence(mill: Mill, at: str) -> None:
    held = held_at(mill, at)
    with held.as_(None) as work:
        work.change("governance_struck", [Strike(table="role_line", lineage=BAKERY)], circle="mill")
    lea = mill.as_person(LEA)

    answers = [lea.get(address(held, view)) for view in VIEWS]
    answers.append(lea.post(f"{address(held)}/moves", data={"place": "x", "view": "console", "meeting": held.id}))

    assert {answer.status_code for answer in answers} == {409}
    assert all("This Circle is there no longer" in answer.text for answer in answers)
    assert lea.get(f"{address(held)}/minutes").status_code == 200


@pytest.mark.parametrize("version", ["0", "1"])
def test_what_was_not_presented_yet_can_be_neither_answered_nor_talked_about(mill: Mill, version: str) -> None:
    held = held_at(mill, "present_proposal")
    url, lea = f"/proposals/{held.proposal}", mill.as_person(LEA)

    assert lea.post(f"{url}/answers", data={"version": version}).status_code == 409
    assert lea.post(f"{url}/questions", data={"text": "x" * 20_000}).status_code == 404
    assert lea.post(f"{url}/objections", data={"role": COUNTER, "concern": ""}).status_code == 404


def test_an_item_of_a_number_beyond_all_numbers_is_not_found(mill: Mill) -> None:
    held = held_at(mill, "agenda")

    answer = mill.as_person(MAX).post(f"{address(held)}/agenda/{10**30}", data={"label": "The till"})

    assert answer.status_code == 404


def test_who_has_no_seat_sees_the_meeting_and_may_do_nothing(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    page = seen(mill.as_person(OUTSIDER), held)

    assert of_the_meeting(page) == []
    assert "Circle Members" in page


def test_who_comes_late_joins_with_one_press(mill: Mill) -> None:
    held = held_at(mill, "objection_round", own_device=(LEA, SAM, MAX))
    ana = mill.as_person(ANA)

    sends(ana, seen(ana, held), "join")

    assert ANA in held.present
    assert held.told().round_now.order[-1] == ANA


# The agenda


def test_a_prepared_tension_is_seen_by_its_owner_alone_and_brought_with_one_press(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    tension = log_tension(held.as_(MAX), "The sugar is damp", PASTRY)
    agenda.prepare(held.as_(MAX), tension, BAKERY)
    max_, lea = mill.as_person(MAX), mill.as_person(LEA)

    assert "The sugar is damp" in seen(max_, held)
    for client, view in ((lea, "meeting"), (lea, "console"), (lea, "room"), (max_, "room")):
        assert "The sugar is damp" not in seen(client, held, view), view
    sends(max_, seen(max_, held), f"bring-{tension}")

    assert held.meeting.waiting[0].tension == tension
    assert "The sugar is damp" in seen(lea, held, "room")


def test_the_facilitator_orders_the_agenda_by_numbers(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    for label in ("First", "Second", "Third"):
        agenda.add_item(held.as_(MAX), held.id, label, PASTRY)
    lea = mill.as_person(LEA)

    form = the_form(seen(lea, held, "console"), "order")
    sent = {**form.filled(""), "places": ["3", "1", "2"]}
    lea.post(form.action, data=sent)

    assert held.meeting.order == [2, 3, 1]


def test_an_empty_agenda_says_so_and_leads_on_to_the_closing_round(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    lea = mill.as_person(LEA)

    page = seen(lea, held, "console")

    assert "Nothing is on it yet." in page
    assert the_form(page, "next").buttons[0][0] == "Go on: Closing Round n"


# The moves


@pytest.mark.clause("5.4.4-c")
def test_two_who_press_next_together_move_the_meeting_once(mill: Mill) -> None:
    held = held_at(mill, "clarifying_questions")
    lea = mill.as_person(LEA)
    first, second = (the_form(seen(lea, held, "console"), "next") for _ in range(2))

    done = lea.post(first.action, data=first.filled(""))
    again = lea.post(second.action, data=second.filled(""))

    assert done.status_code == 303
    assert again.status_code == 409
    assert str(held.told().step) == "reaction_round"


def test_one_next_move_is_primary_and_keys_press_the_moves(mill: Mill) -> None:
    held = held_at(mill, "clarifying_questions")

    page = seen(mill.as_person(LEA), held, "console")

    assert page.count('data-key="n"') == 1
    assert page.count('data-key="t"') == 1
    assert "<kbd>n</kbd>" in page
    assert "js/console.js" in page


def test_a_move_that_is_not_due_is_not_offered_and_says_why(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    page = seen(mill.as_person(LEA), held, "console")

    assert 'data-key="n"' not in page
    assert "Lea, Sam, Ana, Max, Ida" in page


def test_in_a_time_out_nothing_is_offered_but_its_end(mill: Mill) -> None:
    held = held_at(mill, "time_out")
    lea, ana = mill.as_person(LEA), mill.as_person(ANA)

    page = seen(lea, held, "console")

    assert "The process is paused" in page
    assert 'data-announce="Time Out."' in page
    assert {"next", "begin-time-out"}.isdisjoint(form.id for form in of_the_meeting(page))
    assert not [form for form in of_the_meeting(seen(ana, held)) if form.id.startswith("speak")]
    sends(lea, page, "end-time-out")
    assert not held.meeting.is_paused


def test_past_its_end_only_the_closing_is_left(mill: Mill) -> None:
    held = held_at(mill, "reaction_round")
    mill.site.later(timedelta(hours=2))
    lea = mill.as_person(LEA)

    page, console = seen(lea, held), seen(lea, held, "console")

    assert "past its end" in page
    assert "react-me" not in page
    assert the_form(console, "next").buttons[0][0] == "Go on: Closing Round n"


def test_before_it_opens_it_says_when_where_and_who_and_why_not_yet(mill: Mill) -> None:
    held = held_at(mill, "scheduled")
    mill.site.now = held.now - timedelta(minutes=40)

    page = seen(mill.as_person(LEA), held)

    assert "Back room" in page
    assert "Ana" in page
    assert "Max" in page
    assert not [form for form in of_the_meeting(page) if form.id == "open"]
    assert "(§5.4.2)" in page


def test_it_is_opened_from_its_page_and_closed_it_leads_to_its_minutes(mill: Mill) -> None:
    held = held_at(mill, "scheduled")
    lea = mill.as_person(LEA)

    sends(lea, seen(lea, held), "open")
    assert held.meeting.is_open
    meetings.advance(held.as_(LEA), held.id, held.place)
    held.advance()
    held.advance()
    while held.meeting.is_open:
        held.advance()

    assert f"/meetings/{held.id}/minutes" in seen(lea, held)


def test_where_nobody_facilitates_somebody_may_declare_themselves(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    for person in (LEA, SAM):
        meetings.leave_meeting(held.as_(person), held.id)
    ana = mill.as_person(ANA)

    page = seen(ana, held)

    assert held.meeting.facilitator is None or held.meeting.facilitator.person in held.present
    assert "Nobody facilitates" in page or "Facilitator</span>" in page


# For people without a device


def test_the_secretary_enters_what_somebody_without_a_device_says(mill: Mill) -> None:
    held = held_at(mill, "check_in")
    for person in (LEA, SAM, ANA, MAX):
        meetings.speak_in_round(held.as_(person), held.id)
    sam = mill.as_person(SAM)

    answer = sends(sam, seen(sam, held, "entering"), f"speak-{IDA}", "Glad to be here")

    assert answer.headers["location"] == address(held, "entering")
    assert held.meeting.round.is_over
    record = mill.records()[-1]
    assert record.actor == IDA
    assert record.body["entered_by"] == SAM


@pytest.mark.parametrize("whom", [IDA, MAX])
def test_nobody_else_enters_it_and_not_for_those_who_have_a_device(mill: Mill, whom: str) -> None:
    held = held_at(mill, "check_in")
    ana, sam = mill.as_person(ANA), mill.as_person(SAM)
    sent = {"for_person": whom, "view": "entering", "meeting": held.id, "text": "Hello there"}

    answers = [ana.post(f"/meetings/{held.id}/rounds", data=sent)]
    if whom == MAX:
        answers.append(sam.post(f"/meetings/{held.id}/rounds", data=sent))

    assert [answer.status_code for answer in answers] == [403] * len(answers)
    assert f"speak-{IDA}" not in seen(ana, held, "entering")


def test_an_objection_is_entered_for_somebody_without_a_device(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    for person in (LEA, SAM, ANA, MAX):
        held.says_no_objection(person)
    sam = mill.as_person(SAM)

    sends(sam, seen(sam, held, "entering"), f"concern-{IDA}", "Sugar would melt")

    assert held.told().objections[0].by == IDA


# The Proposal


def test_its_proposer_writes_it_in_place_and_all_see_it_before_it_is_presented(mill: Mill) -> None:
    held = held_at(mill, "present_proposal")
    max_, lea = mill.as_person(MAX), mill.as_person(LEA)
    editor = f"/proposals/{held.proposal}/edit?meeting={held.id}&view=meeting"
    assert editor.replace("&", "&amp;") in seen(max_, held)
    added = max_.get(f"{editor}&also=role:{COUNTER}").text
    form = next(form for form in forms_on(added) if form.action.endswith(held.proposal))
    sent = form.filled("", 0, **{f"role:{COUNTER}:new-accountability": DUTY})

    shared = max_.post(form.action, data={**sent, "do": ["keep"]})

    assert shared.headers["location"] == address(held)
    assert DUTY in seen(lea, held, "room")
    assert str(held.told().step) == "present_proposal"

    presented = max_.post(form.action, data={**sent, "key": ["another-key-1"], "do": ["send"]})

    assert presented.headers["location"] == address(held)
    assert str(held.told().step) == "clarifying_questions"


def test_what_is_being_typed_is_shared_as_it_grows(mill: Mill) -> None:
    held = held_at(mill, "present_proposal")
    max_, lea = mill.as_person(MAX), mill.as_person(LEA)
    form = the_editor(max_, held)

    for text in ("Sweeping", "Sweeping the counter"):
        sent = form.filled("", 0, **{f"role:{COUNTER}:new-accountability": text, "key": ""})
        answer = max_.post(f"/proposals/{held.proposal}/writing", data=sent, headers=HTMX)
        assert answer.status_code == 204
        assert f"<ins>{text}</ins>" in seen(lea, held, "room")
    assert lea.post(f"/proposals/{held.proposal}/writing", data=sent).status_code == 403


def test_two_who_write_together_see_what_the_other_wrote_before_they_write_over_it(mill: Mill) -> None:
    held = held_at(mill, "present_proposal")
    max_, sam = mill.as_person(MAX), mill.as_person(SAM)
    proposals.allow_help(held.as_(MAX), held.proposal, [SAM])
    field = f"role:{COUNTER}:new-accountability"
    his, hers = the_editor(max_, held), the_editor(sam, held)
    address_of_writing = f"/proposals/{held.proposal}/writing"
    sam.post(address_of_writing, data=hers.filled("", 0, **{field: "Sweeping", "key": ""}), headers=HTMX)

    typed = his.filled("", 0, **{field: "Dusting"})
    refused = max_.post(his.action, data={**typed, "do": ["keep"]})

    assert refused.status_code == 409
    assert "Sam wrote on this Proposal meanwhile" in refused.text
    assert "Sweeping" in refused.text
    assert "Dusting" in refused.text
    assert "Sweeping" in seen(max_, held, "room")
    again = next(form for form in forms_on(refused.text) if form.action.endswith(held.proposal))
    kept = max_.post(again.action, data={**again.filled("", 0, **{field: "Dusting, then sweeping"}), "do": ["keep"]})
    assert kept.status_code == 303
    assert "Dusting, then sweeping" in seen(max_, held, "room")


def the_editor(client: TestClient, held: Held, **asked: str) -> OnPage:
    more = "".join(f"&{name}={value}" for name, value in asked.items())
    page = client.get(f"/proposals/{held.proposal}/edit?meeting={held.id}&view=entering&also=role:{COUNTER}{more}")
    assert page.status_code == 200, page.text
    return next(form for form in forms_on(page.text) if form.action.endswith(held.proposal))


def test_the_secretary_writes_for_a_proposer_without_a_device(mill: Mill) -> None:
    held = held_at(mill, "present_proposal", own_device=(LEA, SAM, ANA), ticked=(MAX, IDA))
    sam, ana = mill.as_person(SAM), mill.as_person(ANA)
    assert f"for_person={MAX}" in seen(sam, held, "entering")
    assert ana.get(f"/proposals/{held.proposal}/edit?for_person={MAX}").status_code == 403
    form = the_editor(sam, held, for_person=MAX)

    sent = form.filled("", 0, **{f"role:{COUNTER}:new-accountability": DUTY, "do": "send"})
    answer = sam.post(form.action, data=sent)

    assert answer.headers["location"] == address(held, "entering")
    record = mill.records()[-1]
    assert (record.kind, record.actor, record.body["entered_by"]) == ("proposal_presented", MAX, SAM)


def test_an_objector_without_a_device_is_integrated_too(mill: Mill, nothing_is_kept: Callable[[], None]) -> None:
    held = held_at(mill, "integration", own_device=(LEA, SAM), ticked=(MAX, ANA, IDA))
    sam = mill.as_person(SAM)
    nothing_is_kept()

    page = seen(sam, held, "entering")
    offered = [form for form in of_the_meeting(page) if ("for_person", ANA) in form.sent]

    assert {f"withdraw-{ANA}", f"ask-test-{ANA}", f"suggest-{ANA}"} <= {form.id for form in offered}
    assert f"for_person={MAX}" in page
    for form in offered:
        assert sam.post(form.action, data=form.filled(WORDS)).headers["location"] == address(held, "entering"), form.id


def test_who_is_asked_for_help_writes_with_them_and_does_not_present(mill: Mill) -> None:
    held = held_at(mill, "present_proposal")
    editor = f"/proposals/{held.proposal}/edit"
    ana = mill.as_person(ANA)
    assert ana.get(editor).status_code == 403

    proposals.allow_help(held.as_(MAX), held.proposal, [ANA])
    page = ana.get(editor)

    assert page.status_code == 200
    assert "Show it as it is" in page.text
    assert "Present it" not in page.text


def test_integration_shows_one_objection_and_each_side_its_part(mill: Mill) -> None:
    held = held_at(mill, "integration")
    max_, ana, lea = (mill.as_person(person) for person in (MAX, ANA, LEA))

    assert "Amend the Proposal" in seen(max_, held)
    assert "Withdraw my Objection" in seen(ana, held)
    assert "Test it" in seen(lea, held, "console")
    assert "Nobody could sell in the evening" in seen(lea, held, "room")


@pytest.mark.parametrize("at", [step.value for step in IN_MEETING])
def test_the_page_of_a_proposal_in_a_meeting_leads_there(mill: Mill, at: str) -> None:
    held = held_at(mill, at)

    answer = mill.as_person(ANA).get(f"/proposals/{held.proposal}", follow_redirects=True)

    assert answer.status_code == 200
    assert address(held) in answer.text


@pytest.mark.parametrize("at", ["present_proposal", "reaction_round"])
def test_what_a_meeting_parks_goes_on_from_its_own_page(mill: Mill, at: str) -> None:
    held = held_at(mill, at)
    proposal = held.proposal
    agenda.end_item(held.as_(LEA), held.id, 1, held.place)
    max_, ana = mill.as_person(MAX), mill.as_person(ANA)

    page, anothers = max_.get(f"/proposals/{proposal}"), ana.get(f"/proposals/{proposal}", follow_redirects=True)

    assert (page.status_code, anothers.status_code) == (200, 200)
    assert "Send" in page.text
    if at == "reaction_round":
        assert max_.post(f"/proposals/{proposal}/continuation").headers["location"] == f"/proposals/{proposal}"
        assert "No objection" in ana.get(f"/proposals/{proposal}").text


# What it costs


def test_what_is_the_same_for_all_is_read_once_for_each_record(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    held = held_at(mill, "objection_round")
    clients = [mill.as_person(person) for person in (LEA, SAM, ANA, MAX)]
    read: list[str] = []
    reading = meeting_shared._read

    def noted(*given: Any) -> Any:
        read.append(given[2])
        return reading(*given)

    monkeypatch.setattr(meeting_shared, "_read", noted)

    for client in clients:
        for view in VIEWS:
            seen(client, held, view)
    held.says_no_objection(LEA)
    for client in clients:
        seen(client, held)

    assert read == [held.id, held.id]


def test_the_label_of_the_item_and_its_owner_stand_on_every_view(mill: Mill) -> None:
    held = held_at(mill, "reaction_round")
    lea = mill.as_person(LEA)

    for view in VIEWS:
        page = seen(lea, held, view)
        assert LABEL in page
        assert "Reaction Round" in page


def test_no_address_of_anybody_is_on_the_screen_at_the_wall(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    assert "@mill.example" not in seen(mill.as_person(LEA), held, "room")


def test_reading_writes_nothing(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    with mill.database.connect() as connection:
        before = connection.execute(select(func.count()).select_from(rows.record)).scalar_one()

    for view in VIEWS:
        seen(mill.as_person(LEA), held, view)

    with mill.database.connect() as connection:
        assert connection.execute(select(func.count()).select_from(rows.record)).scalar_one() == before
