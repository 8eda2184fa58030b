"""Four people hold a whole meeting, each on a screen of their own; then everything that is kept says the same of it.

Lea facilitates at the console and Sam is Secretary. Max proposes a Role, Ana objects to it from her phone. Ida does not
take part, and looks at the Circle's page meanwhile. Once with scripts and once without, where pages are loaded again.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from app.actions.meetings import begin_time_out
from app.governance.lines import AssignmentLine, RoleKind
from app.persistence.engine import create_engine
from app.persistence.verify import verify
from tests.browser.attending import Attending
from tests.browser.test_live import NewContext
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, PASTRY, SAM, Building, a_structure, core
from tests.meeting_builder import a_meeting
from tests.support.browsers import Serve
from tests.web.conftest import Mill, Site

TENSION = "Crumbs lie on the counter until morning"
ROLE = "Night Watch"
DUTY = "Sweeping the counter every evening"
BETTER = "Sweeping the counter before it opens"
CONCERN = "Nobody could sell in the evening"

WORDS = (
    TENSION, DUTY, BETTER, CONCERN, "Flour dust", "Who holds the key?", "Whoever leaves last", "Ana likes mice",
    "Ovens are hot", "Discarded: no reasoned argument", "Sweep before it opens", "Resolved by an amendment",
    "Drawn blindly", "end of the Time Out",
)  # fmt: skip
"""What the minutes hold."""


class Story:
    """Who is there, and on which pages."""

    def __init__(self, url: str, serve: Serve, new_context: NewContext, *, scripts: bool) -> None:
        self.url, self.scripts = url, scripts
        with Site(url) as site:
            Mill(
                site,
                Building(a_structure()).without(AssignmentLine, f"{IDA}@{core(PASTRY, RoleKind.CIRCLE_REP)}:").done,
            )
        self.server = serve(url)

        def at(person: str, **screen: object) -> Attending:
            context = new_context(base_url=self.server.base_url, javascript=scripts, **screen)
            return Attending(context, person, scripts=scripts)

        self.facilitator, self.secretary, self.proposer = at(LEA), at(SAM), at(MAX)
        self.objector = at(ANA, width=390, height=844, dark=True)
        self.onlooker = at(IDA)
        self.four = (self.facilitator, self.secretary, self.proposer, self.objector)
        self.meeting = ""

    def in_turn(self) -> list[Attending]:
        """The round, as the console shows it."""
        self.facilitator.looks()
        ring = self.facilitator.main.get_by_role("list", name="The round, in its order").get_by_role("listitem")
        expect(ring.first).to_be_visible()
        names = [each.strip() for each in ring.locator("bdi").all_text_contents()]
        return [next(person for person in self.four if person.name == name) for name in names]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_four_people_hold_a_whole_meeting(
    sqlite_url: str, serve: Serve, new_context: NewContext, scripts: bool
) -> None:
    story = Story(sqlite_url, serve, new_context, scripts=scripts)

    the_proposer_prepares_a_tension(story)
    the_secretary_schedules_a_meeting(story)
    all_come_and_check_in(story)
    they_build_the_agenda(story)
    elected = they_elect_a_circle_rep(story)
    the_proposer_presents_a_role(story)
    they_ask_and_react(story)
    two_of_them_object(story)
    one_concern_fails_its_test(story)
    the_objection_is_integrated(story)
    nobody_objects_and_it_is_adopted(story)
    the_last_item_needs_nothing(story)
    they_close(story)

    everything_says_the_same(story, elected)


def the_proposer_prepares_a_tension(story: Story) -> None:
    max_ = story.proposer
    max_.comes_to("/tensions/new")
    max_.writes("What is, and what could be?", TENSION)
    max_.presses("Log it", then=TENSION)
    max_.comes_to("/tensions")
    max_.presses("Bring to the next meeting of Bakery", then="for the next meeting of Bakery")


def the_secretary_schedules_a_meeting(story: Story) -> None:
    sam = story.secretary
    sam.comes_to(f"/circles/{BAKERY}/meetings")
    begins = datetime.now(UTC) + timedelta(minutes=2)
    sam.writes("Day", f"{begins:%Y-%m-%d}")
    sam.writes("Begins at", f"{begins:%H:%M}")
    sam.writes("Minutes", "90")
    sam.writes("Place or link", "Back room")
    sam.presses("Schedule and give notice", then="Back room")
    link = sam.main.get_by_role("link", name="Join").first
    story.meeting = link.get_attribute("href") or ""


def all_come_and_check_in(story: Story) -> None:
    story.facilitator.comes_to(f"{story.meeting}/console")
    for person in story.four[1:]:
        person.comes_to(story.meeting)
        person.presses("I am here")
    story.onlooker.comes_to(f"/circles/{BAKERY}")
    story.facilitator.sees("Sam", "Max", "Ana")
    story.facilitator.presses("Open the meeting")
    for person in story.in_turn():
        person.sees("Check-in Round")
        speaks(story, person, f"{person.name} slept well")
    story.facilitator.moves_on("Go on: Agenda")


def speaks(story: Story, person: Attending, words: str) -> None:
    """The Facilitator says it aloud, and moves on."""
    if person is story.facilitator:
        person.has_had_their_turn()
    else:
        person.speaks(words)


def they_build_the_agenda(story: Story) -> None:
    ana, sam, max_ = story.objector, story.secretary, story.proposer
    for person in story.four:
        person.sees("Agenda")
    ana.sees("What do you need to process?")
    ana.writes("What do you need to process?", "Flour dust")
    ana.presses("Put it on the agenda", then="Flour dust")
    max_.looks()
    max_.presses("Bring it")
    sam.sees(TENSION)
    sam.unfolds("Call for an election")
    sam.main.get_by_label("Of whom").select_option(label="Circle Rep")
    sam.presses("Put the election on the agenda", then="election")
    ana.looks()
    ana.presses("Elections first, please")
    story.facilitator.sees("Elections come first")
    story.facilitator.moves_on("Begin “Circle Rep”")


def they_elect_a_circle_rep(story: Story) -> str:
    """Sam serves, and has as many nominations as Max: the Facilitator has one of them drawn. Gives whoever it was."""
    lea = story.facilitator
    lea.writes("The term ends on", "2099-12-31")
    lea.presses("Open nominations")
    named = {"Lea": "Sam", "Sam": "Max", "Max": "Max", "Ana": "Sam"}
    for person in story.four:
        person.nominates(named[person.name], f"{named[person.name]} listens to {person.name}")
        if person is not story.objector:
            story.objector.sees_no("listens to Lea")
    lea.moves_on("Go on", then="Reasons")
    for person in story.in_turn():
        person.sees("Reasons", f"listens to {person.name}")
        person.presses("This is my reason")
    lea.moves_on("Go on", then="Change Round")
    for person in story.in_turn():
        person.sees("Change Round")
        person.presses(f"Keep the nomination of {named[person.name]}")
    lea.moves_on("Go on", then="A tie")
    lea.sees("nominated themselves")
    lea.presses("Draw one of them blindly")
    story.secretary.sees("is proposed as Circle Rep")
    elected = the_draw_can_be_repeated(story)
    for person in story.in_turn():
        person.sees_no_harm()
    lea.moves_on(f"Elect {elected}")
    story.onlooker.sees("2099")
    lea.moves_on("Back to the agenda")
    return elected


def the_draw_can_be_repeated(story: Story) -> str:
    """By anybody, from what the page says."""
    sam = story.secretary
    sam.unfolds("How to check the draw")
    steps = sam.main.locator("details", has_text="How to check the draw").last.locator("li")
    tied = re.findall(r"\d\. (\w+) (\w+)", steps.nth(0).inner_text())
    drawn = re.search(r"printf %s '(.*)' \| sha256sum", steps.nth(2).inner_text())
    assert drawn is not None
    place = int(hashlib.sha256(drawn[1].encode()).hexdigest()[:12], 16) % len(tied)
    elected = tied[place][0]
    expect(steps.nth(4)).to_contain_text(elected)
    return elected


def the_proposer_presents_a_role(story: Story) -> None:
    max_ = story.proposer
    story.facilitator.presses(f"Begin “{TENSION}”")
    max_.sees("Present Proposal")
    max_.follows("Write the Proposal")
    expect(max_.main.get_by_label("The Tension: what is, and what could be?")).to_have_value(TENSION)
    max_.page.locator("[name=add]").select_option(label="a new Role")
    max_.sends("Edit it too")
    max_.writes("Name", ROLE)
    max_.writes("Purpose", "A counter without crumbs")
    max_.writes("New Accountability", DUTY)
    max_.sends("Show it as it is")
    story.secretary.sees(ROLE, DUTY)
    max_.looks()
    max_.follows("Write the Proposal")
    expect(max_.main.get_by_label("The Tension: what is, and what could be?")).to_have_value(TENSION)
    max_.writes("An actual example", "On Friday a mouse came")
    max_.writes("How would this change have helped", "There would have been nothing for it")
    max_.sends("Present it")


def they_ask_and_react(story: Story) -> None:
    lea, sam, max_ = story.facilitator, story.secretary, story.proposer
    sam.sees("Clarifying Questions", DUTY)
    sam.writes("Your question, to understand", "Who holds the key?")
    sam.presses("Ask", then="Who holds the key?")
    max_.sees("Who holds the key?")
    max_.writes("Your answer", "Whoever leaves last")
    max_.presses("Answer", then="Whoever leaves last")
    lea.moves_on("Go on: Reaction Round")
    for person in story.in_turn():
        person.reacts(f"{person.name} likes mice")
    story.proposer.sees("Lea likes mice", "Sam likes mice", "Ana likes mice")
    lea.moves_on("Go on: Option to Clarify")
    max_.sees("Or leave it as it is")
    lea.moves_on("Go on: Objection Round")


def two_of_them_object(story: Story) -> None:
    for person in story.in_turn():
        if person is story.secretary:
            person.has_the_turn()
            person.raises("Ovens are hot", "Ovens")
            person.argues("They burn", "Mine are the Ovens", "Not burnt today", "I know it")
        elif person is story.objector:
            person.has_the_turn()
            person.unfolds("I have a concern")
            person.writes("What harm would it do?", CONCERN)
            while_it_is_paused_nothing_moves(story)
            person.presses("Raise the concern", then="Question 1 of 4")
            person.argues("Less bread is sold", "The Counter sells", "Today we sell until six", "Sweeping takes hours")
        else:
            person.sees_no_harm()
    story.facilitator.moves_on("Go on: Integration")


def while_it_is_paused_nothing_moves(story: Story) -> None:
    """Sam asks for a Time Out while Ana types: nothing of hers gets lost, and nothing moves."""
    lea, ana = story.facilitator, story.objector
    ana.holds_the_caret("What harm would it do?", 7)
    story.secretary.looks()
    story.secretary.presses("Ask for a Time Out")
    lea.sees("Sam asks for a Time Out")
    ana.still_holds_the_caret("What harm would it do?", CONCERN, 7)
    lea.presses("Time Out t")
    for person in (lea, story.secretary, story.proposer):
        person.sees("The process is paused", "§5.4.3")
        expect(person.main.locator("[data-key=n]")).to_have_count(0)
    ana.still_holds_the_caret("What harm would it do?", CONCERN, 7)
    ana.presses_in_vain("Raise the concern", "A Time Out pauses the process", "§5.4.3")
    expect(ana.main).to_contain_text(CONCERN)
    lea.presses("End the Time Out t")
    ana.sees_no("The process is paused")
    if not story.scripts:
        ana.unfolds("I have a concern")
        ana.writes("What harm would it do?", CONCERN)
    field = ana.main.get_by_label("What harm would it do?")
    expect(field).to_be_visible()
    expect(field).to_have_value(CONCERN)


def one_concern_fails_its_test(story: Story) -> None:
    """The Proposer asks for it; the Facilitator finds that no argument was given for one of the criteria."""
    lea, max_ = story.facilitator, story.proposer
    max_.sees("Integration", "Ovens are hot")
    max_.presses("Ask for a test")
    lea.sees("asks for a test; the Facilitator must hold it")
    concern = lea.main.get_by_role("region", name=re.compile("Objection · Sam"))
    lea.unfolds("Test it", concern)
    criteria = concern.locator("fieldset").filter(has_text="a reasoned argument was given")
    for number, criterion in enumerate(criteria.all()):
        found = "no argument was given" if number == 2 else "a reasoned argument was given"
        criterion.get_by_label(found).check()
        criterion.get_by_label("What was answered").fill(f"Answer {number}")
    lea.presses("Record the test")
    story.secretary.sees(CONCERN, "Ovens are hot", "discarded: no reasoned argument")


def the_objection_is_integrated(story: Story) -> None:
    ana, max_ = story.objector, story.proposer
    ana.sees("Integration", CONCERN)
    ana.follows("Suggest an amendment")
    ana.writes("What would you change?", "Sweep before it opens")
    ana.writes("How does it resolve the Objection", "We sell until six, and no crumbs lie there")
    ana.unfolds("Write it as changes")
    ana.main.locator("textarea", has_text=DUTY).fill(BETTER)
    ana.sends("Suggest it")
    max_.sees("Sweep before it opens", BETTER)
    max_.sends("Take it up in a new version")
    expect(max_.main.locator("textarea", has_text=BETTER)).to_be_visible()
    max_.sends("Send the new version")
    max_.sees(BETTER)
    ana.looks()
    ana.presses("The new version resolves my Objection")
    max_.looks()
    max_.presses("The new version still answers my Tension")
    story.facilitator.moves_on("Go on: Objection Round")


def nobody_objects_and_it_is_adopted(story: Story) -> None:
    """The chart shows it at once, on every screen."""
    story.onlooker.sees_no(ROLE)
    for person in story.in_turn():
        person.sees_no_harm()
    story.facilitator.moves_on("Adopt the Proposal")
    story.onlooker.sees(ROLE, "A counter without crumbs")
    story.facilitator.moves_on("Back to the agenda")


def the_last_item_needs_nothing(story: Story) -> None:
    ana = story.objector
    story.facilitator.moves_on("Begin “Flour dust”")
    ana.looks()
    ana.presses("I need nothing more")
    story.facilitator.sees("done")


def they_close(story: Story) -> None:
    story.facilitator.moves_on("Go on: Closing Round")
    for person in story.in_turn():
        person.sees("Closing Round")
        speaks(story, person, f"{person.name} goes home glad")
    story.facilitator.moves_on("Close the meeting")
    for person in story.four:
        person.sees("Read the minutes")


def everything_says_the_same(story: Story, elected: str) -> None:
    """The chart, the history, the minutes and `verify`: of the same records, by their numbers and seals."""
    page = story.onlooker.page
    page.goto(f"{story.meeting}/minutes")
    minutes = page.get_by_role("main")
    for said in (*WORDS, f"{elected} is elected"):
        expect(minutes).to_contain_text(said)
    adopted = minutes.get_by_text("Adopted: nobody objects any more.").get_by_role("link", name=re.compile("^#"))
    number, address = adopted.inner_text().removeprefix("#"), adopted.get_attribute("href") or ""
    last = minutes.get_by_role("link", name=re.compile(r"^record \d+$"))
    closing, seal = last.inner_text().removeprefix("record "), page.locator("footer .token").inner_text()

    page.goto(address)
    expect(page.get_by_role("main")).to_contain_text(BETTER)
    page.goto(f"/organizations/mill/records/{closing}")
    expect(page.get_by_role("main")).to_contain_text(seal)

    page.goto(f"/circles/{BAKERY}")
    role = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=ROLE)).first
    expect(role).to_contain_text(f"#{number}")
    expect(page.get_by_role("region", name="Circle Rep")).to_contain_text(elected)
    role.get_by_role("link", name=ROLE).click()
    expect(page.get_by_role("main")).to_contain_text(BETTER)
    expect(page.get_by_role("region", name="Accountabilities")).not_to_contain_text(DUTY)

    page.goto(f"/organizations/mill/records?before={int(number) + 1}")
    expect(page.get_by_role("main").get_by_role("listitem").first).to_contain_text(ROLE)
    page.goto(f"/roles/{core(BAKERY, RoleKind.CIRCLE_REP)}/history")
    expect(page.get_by_role("main")).to_contain_text(f"{elected}")

    report = verify(create_engine(story.url))
    assert report.is_sound, "\n".join(report.lines())
    assert report.organizations[0].head == seal


def test_what_is_refused_is_said_in_french_too(sqlite_url: str, serve: Serve, new_context: NewContext) -> None:
    with Site(sqlite_url) as site:
        held = a_meeting(Mill(site), at="clarifying_questions", start=datetime.now(UTC) - timedelta(minutes=1))
        context = new_context(base_url=serve(sqlite_url).base_url, javascript=False, locale="fr-FR")
        ana = Attending(context, ANA, scripts=False)
        ana.comes_to(f"/meetings/{held.id}")
        ana.writes("Votre question, pour comprendre", "À quelle heure ?")

        begin_time_out(held.as_(LEA), held.id)
        ana.presses_in_vain("Demander", "Un Temps Mort suspend le processus", "§5.4.3")

    expect(ana.main.get_by_role("alert").first).to_contain_text("À quelle heure ?")
    expect(ana.page.locator("html")).to_have_attribute("lang", "fr")
