"""What people in a meeting see at a glance: where it is, whose turn it is, who is awaited, what became of what."""

from __future__ import annotations

import re

import pytest

from app.actions import agenda, meetings, objections, proposals
from app.governance.changes import change_to_body
from app.governance.events import Finding
from app.governance.objections import ALL_FOUR
from app.web.meeting_parts import Heard
from app.web.meeting_views import MeetingView
from tests.builders import ANA, COUNTER, IDA, LEA, MAX, OVENS, PASTRY, SAM
from tests.meeting_builder import DUTY, Held, a_duty, an_election
from tests.web.conftest import Mill
from tests.web.forms import forms_on
from tests.web.test_meetings import VIEWS, held_at, seen


def said(page: str) -> str:
    """Without its marks: as one reads it."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace(" .", ".").replace("&#39;", "'")


def turn_told(page: str) -> str:
    found = re.search(r'<p class="turn">(.*?)</p>', page, re.DOTALL)
    return said(found.group(1)).strip() if found else ""


def next_button(page: str) -> str:
    found = re.search(r'<form[^>]*id="next".*?<button[^>]*>(.*?)<kbd>', page, re.DOTALL)
    return said(found.group(1)).strip() if found else ""


def it_fails_its_test(held: Held, objection: str) -> None:
    objections.record_test(held.as_(LEA), held.proposal, objection, dict.fromkeys(ALL_FOUR, Finding.NO_ARGUMENT), {})


def amend(held: Held) -> None:
    """The Proposer says in the same breath that it still answers their Tension."""
    changes = [change_to_body(a_duty("Sweeping the counter on Fridays"))]
    proposals.amend_proposal(held.as_(MAX), held.proposal, 1, changes, confirms=[held.objection])


# How things ended


@pytest.mark.parametrize("view", VIEWS)
def test_what_was_adopted_is_said_to_be_so_on_every_view_and_not_found_wrong(mill: Mill, view: str) -> None:
    held = held_at(mill, "adopted")

    page = seen(mill.as_person(LEA), held, view)

    assert ">Adopted<" in page
    assert DUTY in said(page)
    assert "added already" not in page


@pytest.mark.parametrize(("outcome", "title"), [("withdrawn", "Withdrawn"), ("parked", "Back with its Proposer")])
def test_how_a_proposal_left_the_meeting_is_said(mill: Mill, outcome: str, title: str) -> None:
    held = held_at(mill, "clarifying_questions")
    leave = proposals.withdraw_proposal if outcome == "withdrawn" else proposals.park_proposal
    leave(held.as_(MAX), held.proposal)

    page = seen(mill.as_person(ANA), held)

    assert f">{title}<" in page
    assert turn_told(page) == "Lea goes on."


def test_a_concern_that_failed_its_test_stays_before_its_owner_with_what_became_of_it(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    it_fails_its_test(held, held.objects(SAM, OVENS, "The mice would go to the ovens"))

    page = said(seen(mill.as_person(SAM), held))

    assert "The mice would go to the ovens" in page
    assert "discarded: no reasoned argument" in page
    assert "Tested by Lea" in page


def test_the_reason_for_which_a_proposal_was_discarded_is_read_by_everybody(mill: Mill) -> None:
    held = held_at(mill, "clarifying_questions")
    proposals.discard_proposal(held.as_(LEA), held.proposal, "No example was ever given")

    for view in ("meeting", "room"):
        page = said(seen(mill.as_person(ANA), held, view))
        assert "Discarded" in page
        assert "No example was ever given" in page


def test_how_the_secretary_ruled_is_read_with_the_reasoning(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    while held.turn != ANA:
        held.says_no_objection(held.turn or "")
    objection = objections.raise_concern(held.as_(ANA), held.proposal, COUNTER, "It puts out a wish", breaks="5.2-a")
    objections.request_ruling(held.as_(LEA), held.proposal, objection)
    objections.rule_on_breach(held.as_(SAM), held.proposal, objection, False, "A Role may take it on")

    for person, view in ((ANA, "meeting"), (LEA, "console")):
        page = said(seen(mill.as_person(person), held, view))
        assert "The Secretary rules: it would not break the Constitution. A Role may take it on" in page


def test_a_concern_that_was_raised_leaves_no_open_form_behind_that_looks_unsent(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    box = re.compile(r'<details id="(concern-box-me-\d+)"')
    while held.turn != ANA:
        held.says_no_objection(held.turn or "")
    before = box.search(seen(mill.as_person(ANA), held))
    held.objects()

    after = box.search(seen(mill.as_person(ANA), held))

    assert before is not None
    assert after is not None
    assert before.group(1) != after.group(1)


def test_whoever_wanted_something_that_was_not_reached_reads_where_it_is(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    agenda.add_item(held.as_(MAX), held.id, "The ovens", PASTRY)
    meetings.go_to_closing(held.as_(LEA), held.id, held.place)
    held.everybody_speaks()
    held.advance()

    assert "is back with its owner" in seen(mill.as_person(MAX), held)


def test_what_was_said_aloud_only_is_not_called_erased_afterwards(mill: Mill) -> None:
    held = held_at(mill, "present_proposal")
    held.presents(example="", helped="")
    proposal = held.proposal
    proposals.park_proposal(held.as_(MAX), proposal)

    page = mill.as_person(MAX).get(f"/proposals/{proposal}")

    assert "Crumbs lie there until morning" in page.text
    assert "(erased)" not in page.text


def test_from_a_meeting_that_is_over_one_comes_to_ones_own_proposal(mill: Mill) -> None:
    held = held_at(mill, "clarifying_questions")
    proposal = held.proposal
    agenda.end_item(held.as_(LEA), held.id, held.item, held.place)
    meetings.go_to_closing(held.as_(LEA), held.id, held.place)
    held.everybody_speaks()
    held.advance()

    assert f'href="/proposals/{proposal}"' in seen(mill.as_person(MAX), held)
    assert f'href="/proposals/{proposal}"' not in seen(mill.as_person(ANA), held)


# Elections in their own words


def test_in_the_objection_round_of_an_election_its_own_rule_and_the_candidate_stand_in_the_card(mill: Mill) -> None:
    held = held_at(mill, "proposed")

    page = said(seen(mill.as_person(LEA), held))

    assert "Each in turn, the candidate last" in page
    assert "would adopting this do harm" not in page
    assert page.count("Ana is proposed as Facilitator") == 1


@pytest.mark.parametrize("view", VIEWS)
def test_whom_the_meeting_elected_is_named_on_every_view(mill: Mill, view: str) -> None:
    held = held_at(mill, "proposed")
    held.nobody_objects()
    label = next_button(seen(mill.as_person(LEA), held, "console"))
    held.advance()

    page = said(seen(mill.as_person(LEA), held, view))

    assert label == "Elect Ana"
    assert "Ana is elected as Facilitator." in page
    assert "is proposed as" not in page


def test_between_whom_an_election_is_tied_is_said_and_what_its_form_does_is_not_called_impossible(mill: Mill) -> None:
    held = held_at(mill, "tie")

    page = said(seen(mill.as_person(LEA), held, "console"))

    assert re.search("Tied : (Ana, Max|Max, Ana)|Tied: (Ana|Max) , (Max|Ana)", page)
    assert "Several candidates have most nominations" not in page


def test_who_nominates_side_by_side_comes_after_nobody(mill: Mill) -> None:
    held = held_at(mill, "nomination")

    page = seen(mill.as_person(MAX), held)

    assert "Your nomination is awaited." in page
    assert "You come after" not in page


def test_nominations_are_shown_in_the_order_of_the_round(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    next(step for step in an_election(held) if step == "reasons")

    page = seen(mill.as_person(LEA), held, "room")

    table = page[page.index("<tbody>") :]
    names = re.findall(r"<tr><td>.*?(Lea|Sam|Ana|Max|Ida)", table, re.DOTALL)
    ring = re.findall(r"<li class=\"(?:heard|at-turn|to-come)\".*?<bdi>(\w+)</bdi>", page, re.DOTALL)
    assert names == ring


# Who is awaited, and what the one button does


def test_the_next_button_says_who_comes_next_and_nothing_about_who_has_spoken(mill: Mill) -> None:
    held = held_at(mill, "check_in")
    order = held.meeting.round.order
    lea = mill.as_person(LEA)

    labels = []
    while held.turn is not None:
        labels.append(next_button(seen(lea, held, "console")))
        held.advance()

    names = [{LEA: "Lea", SAM: "Sam", ANA: "Ana", MAX: "Max", IDA: "Ida"}[each] for each in order]
    assert labels == [*(f"Next: {name}" for name in names[1:]), "End the round"]


def test_everybody_reads_from_whom_an_answer_is_awaited(mill: Mill) -> None:
    held = held_at(mill, "clarifying_questions")
    proposals.ask_question(held.as_(ANA), held.proposal, "Which evenings?")

    told = {view: turn_told(seen(mill.as_person(LEA), held, view)) for view in VIEWS}

    assert told == dict.fromkeys(VIEWS, "We wait for Max.")
    assert turn_told(seen(mill.as_person(MAX), held)) == "Your answer is awaited."
    assert "Which evenings?" in seen(mill.as_person(LEA), held, "room")


def test_once_everybody_is_heard_people_read_who_goes_on(mill: Mill) -> None:
    held = held_at(mill, "check_in")
    held.everybody_speaks()

    assert turn_told(seen(mill.as_person(ANA), held)) == "Everybody has been heard. Lea goes on."
    assert turn_told(seen(mill.as_person(LEA), held, "console")) == "Everybody has been heard."
    assert turn_told(seen(mill.as_person(LEA), held)) == "Everybody has been heard. You go on, at the console."


def test_past_its_end_nobody_is_told_that_it_is_their_turn(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    mill.site.now = held.later(minutes=120)

    page = seen(mill.as_person(LEA), held)
    others = seen(mill.as_person(ANA), held)

    assert turn_told(page).startswith("Time is up: only the closing round is left.")
    assert turn_told(others) == "Time is up: only the closing round is left. Lea goes on."
    assert "It is your turn" not in page
    assert "You come after" not in others


# Objections where they are needed


def test_a_test_that_is_asked_for_opens_its_box_and_is_named_beside_the_moves(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    objection = held.objects()
    before = seen(mill.as_person(LEA), held, "console")
    objections.request_test(held.as_(MAX), held.proposal, objection)

    page = seen(mill.as_person(LEA), held, "console")

    assert f'id="test-box-{objection}">' in before
    assert f'id="test-box-{objection}-due" open>' in page
    assert page.count("asks for a test; the Facilitator must hold it.") == 1
    assert page.index("asks for a test; the Facilitator must hold it.") < page.index(f'id="finding-{objection}"')


def test_a_concern_whose_owner_leaves_it_half_argued_is_tested_next(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    while held.turn != ANA:
        held.says_no_objection(held.turn or "")
    objection = objections.raise_concern(held.as_(ANA), held.proposal, COUNTER, "Nobody could sell")
    while (turn := held.turn) is not None:
        held.says_no_objection(turn)

    page = seen(mill.as_person(LEA), held, "console")

    assert f'id="test-box-{objection}-due" open>' in page
    assert turn_told(page) == "We wait for Ana."


@pytest.mark.parametrize("at", ["objection_round", "integration"])
def test_concerns_stand_on_the_wall_and_where_they_are_entered_and_tested_for_others(mill: Mill, at: str) -> None:
    held = held_at(mill, at)
    if at == "objection_round":
        held.objects()

    wall, entering = (said(seen(mill.as_person(LEA), held, view)) for view in ("room", "entering"))

    assert "Objection · Ana Nobody could sell in the evening" in wall
    assert wall.index("Nobody could sell in the evening") < wall.index(DUTY)
    assert "Nobody could sell in the evening" in entering
    assert "Record the test" in entering


def test_whoever_enters_for_others_answers_there_for_themselves_too(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    page = seen(mill.as_person(LEA), held, "entering")

    assert "no-objection-me" in {form.id for form in forms_on(page)}


def test_the_objection_that_is_worked_on_comes_before_those_that_are_settled(mill: Mill) -> None:
    held = held_at(mill, "objection_round")
    settled = held.objects(SAM, OVENS, "The mice would go to the ovens")
    it_fails_its_test(held, settled)
    current = held.objects()
    while (turn := held.turn) is not None:
        held.says_no_objection(turn)
    held.advance()

    page = seen(mill.as_person(LEA), held, "console")

    assert page.index(f'id="finding-{current}"') < page.index(f'id="finding-{settled}"')


def test_who_shall_confirm_sees_the_new_version_beside_the_button_and_others_for_whom_they_wait(mill: Mill) -> None:
    held = held_at(mill, "integration")
    amend(held)

    mine, anothers = seen(mill.as_person(ANA), held), seen(mill.as_person(SAM), held)

    shown = said(mine[mine.index(f'id="objection-{held.objection}"') : mine.index("confirm-objector-")])
    assert "version 2" in shown
    assert "Sweeping the counter on Fridays" in shown
    assert turn_told(anothers) == "We wait for Ana."
    assert "Confirmed so far: the Proposer" in said(anothers)


def test_what_a_proposal_may_be_dropped_for_is_quoted(mill: Mill) -> None:
    held = held_at(mill, "integration")
    number = proposals.ask_question(held.as_(ANA), held.proposal, "Since when do they?", about_tension=True)

    page = said(seen(mill.as_person(LEA), held, "console"))

    assert re.search(r"What was asked: +Since when do they", page)
    assert f"#{number}" not in page


def test_who_suggests_an_amendment_reads_the_objection_there(mill: Mill) -> None:
    held = held_at(mill, "integration")

    address = f"/proposals/{held.proposal}/objections/{held.objection}/suggestions/new?meeting={held.id}&view=meeting"
    page = mill.as_person(SAM).get(address)

    assert page.status_code == 200
    assert "Nobody could sell in the evening" in page.text


def test_more_time_is_spoken_of_when_it_is_short(mill: Mill) -> None:
    held = held_at(mill, "check_in")
    lea = mill.as_person(LEA)

    early = seen(lea, held, "console")
    mill.site.now = held.later(minutes=82)

    assert "Only the Secretary extends" not in early
    assert "Only the Secretary extends" in seen(lea, held, "console")


# Before it opens


def test_before_it_opens_one_reads_who_runs_it_and_what_to_do_once_noted_as_here(mill: Mill) -> None:
    held = held_at(mill, "scheduled")
    meetings.join_meeting(held.as_(ANA), held.id)

    page = said(seen(mill.as_person(ANA), held))

    assert "Facilitator Lea" in page
    assert "Secretary Sam" in page
    assert "Stay on this page" in page


def test_whoever_opens_it_as_a_surrogate_reads_before_that_they_will_act(mill: Mill) -> None:
    held = held_at(mill, "scheduled")

    sams, leas = (said(seen(mill.as_person(person), held)) for person in (SAM, LEA))
    meetings.join_meeting(held.as_(LEA), held.id)
    among_others = said(seen(mill.as_person(SAM), held))

    assert "If you open it now, you act in it as Facilitator, since" in sams
    assert "If you open it now, you act in it as Secretary, since" in leas
    assert "If you open it now" not in among_others


# What others note and enter for somebody


def test_who_was_noted_as_gone_reads_by_whom(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    meetings.mark_absent(held.as_(LEA), held.id, ANA)

    page = said(seen(mill.as_person(ANA), held))

    assert "Lea noted that you have left. Join again to take part." in page


def test_what_was_entered_for_somebody_stands_on_their_own_page_with_by_whom(mill: Mill) -> None:
    held = held_at(mill, "agenda")
    meetings.mark_absent(held.as_(LEA), held.id, ANA)
    meetings.mark_present(held.as_(LEA), held.id, ANA)
    agenda.add_item(held.as_(SAM), held.id, "The till", COUNTER, for_person=ANA)
    ana = mill.as_person(ANA)

    ticked = said(seen(ana, held))
    meetings.join_meeting(held.as_(ANA), held.id)
    back = said(seen(ana, held))

    assert "You are noted as here without a device" in ticked
    assert "Take part from this device" in ticked
    for page in (ticked, back):
        assert "What others entered for you here" in page
        assert "noted by Lea" in page
        assert "The till" in page[page.index("What others entered") :]
        assert "entered by Sam" in page
    assert "without a device: Facilitator" not in back


def test_who_spoke_for_themselves_has_nothing_entered_for_them(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    assert "What others entered" not in seen(mill.as_person(ANA), held)
    assert "What others entered" not in seen(mill.as_person(IDA), held, "room")


def test_a_time_out_is_said_once(mill: Mill) -> None:
    held = held_at(mill, "time_out")

    page = said(seen(mill.as_person(LEA), held, "console"))

    assert page.count("othing moves until the Facilitator ends it") == 1


# Many people


def test_what_i_may_do_comes_before_the_round(mill: Mill) -> None:
    held = held_at(mill, "objection_round")

    page = seen(mill.as_person(LEA), held)

    assert page.index('id="no-objection-me"') < page.index('<ol class="ring"')


def test_of_many_the_round_names_who_is_at_turn_and_who_comes_soon_and_folds_the_rest(
    mill: Mill, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = held_at(mill, "check_in")
    states = [*["heard"] * 4, "objects", "at-turn", *["to-come"] * 24]
    many = [Heard(f"p{number}", state) for number, state in enumerate(states)]

    monkeypatch.setattr(MeetingView, "ring", property(lambda view: many))
    page = seen(mill.as_person(LEA), held, "console")

    shown, folded = page.split('<details id="whole-ring">')
    assert len(re.findall(r'<li class="(?:at-turn|to-come)"', shown)) == 5
    assert "5 of 30 heard" in folded
    assert len(re.findall(r'<li class="(?:heard|objects|at-turn|to-come)"', folded)) == 30
