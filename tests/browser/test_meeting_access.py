"""Meetings for everybody: by keyboard alone, with a screen reader, on a phone, in the dark."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from playwright.sync_api import Locator, Page, expect

from app.actions.proposals import react
from tests.browser.attending import PATIENCE, Attending
from tests.browser.test_live import NewContext
from tests.builders import ANA, BAKERY, LEA, MAX, PASTRY, SAM
from tests.meeting_builder import ELECTION, LABEL, Held, a_meeting, an_election
from tests.support.axe import serious_violations
from tests.support.browsers import Serve
from tests.web.conftest import Mill, Site
from tests.web.test_routes import World

VIEWS = ("", "/console", "/room", "/room?enter=1")
SCHEMES = "light", "dark"


def minutes_ago(minutes: int) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=minutes)


def held_since(url: str, at: str, **facts: object) -> Held:
    with Site(url) as site:
        return a_meeting(Mill(site), at=at, start=minutes_ago(1), **facts)  # type: ignore[arg-type]


# Nothing serious, on any page


@pytest.fixture(params=product((1280, 390), (False, True)), ids=lambda screen: f"{screen[0]} {SCHEMES[screen[1]]}")
def screen(request: pytest.FixtureRequest) -> dict[str, object]:
    width, is_dark = request.param
    return {"width": width, "dark": is_dark}


def faults_of(page: Page, *addresses: str) -> list[str]:
    """Of these pages with every box unfolded."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for address in addresses:
        page.goto(address)
        page.locator("main details").evaluate_all("all => all.forEach(each => each.open = true)")
        faults += [f"{address}: {finding}" for finding in serious_violations(page)]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            faults.append(f"{address} is wider than its screen")
    return faults


@pytest.mark.timeout(600)
def test_every_step_of_an_election_in_a_meeting_is_open_to_everybody(
    sqlite_url: str, serve: Serve, new_context: NewContext, screen: dict[str, object]
) -> None:
    with Site(sqlite_url) as site:
        held = a_meeting(Mill(site), at="agenda", start=minutes_ago(1))
        lea = Attending(new_context(base_url=serve(sqlite_url).base_url, **screen), LEA)
        faults: dict[str, list[str]] = {}
        for step in an_election(held, is_tied=True):
            faults[step] = faults_of(lea.page, *(f"/meetings/{held.id}{view}" for view in VIEWS))

    assert {step: found for step, found in faults.items() if found} == {}
    assert {*ELECTION} <= {*faults}


@pytest.mark.timeout(600)
def test_the_pages_around_a_meeting_are_open_to_everybody(
    sqlite_url: str, serve: Serve, new_context: NewContext, screen: dict[str, object]
) -> None:
    with Site(sqlite_url) as site:
        world = World(site)
    sam = Attending(new_context(base_url=serve(sqlite_url).base_url, **screen), SAM)
    mill, about = "/organizations/mill", "table=policy_line&line=baking-hours"
    addresses = (
        f"/circles/{BAKERY}/meetings", f"/meetings/{world.meeting}", f"/meetings/{world.meeting}/schedule",
        f"/meetings/{world.held.id}/minutes", f"/elections/{world.election}",
        f"{mill}/rulings", f"{mill}/rulings/new?{about}", f"/rulings/{world.ruling}", f"/rulings/{world.ruled}",
        f"{mill}/breakdowns", f"/breakdowns/{world.breakdown}", f"/circles/{BAKERY}/breakdowns/new",
        f"/circles/{PASTRY}", f"/audits/{world.audit}", f"/circles/{BAKERY}/audits/new", f"{mill}/strikes/new?{about}",
    )  # fmt: skip

    assert faults_of(sam.page, *addresses) == []


# By keyboard alone


class ByKeyboard(Attending):
    """Who never touches a mouse: Tab goes to everything, Enter and Space press it."""

    def reaches(self, control: Locator) -> None:
        expect(control).to_be_visible(timeout=PATIENCE)
        for _ in range(120):
            if control.evaluate("control => control === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{self.name}: Tab does not lead to {control}")

    def activates(self, control: Locator) -> None:
        self.reaches(control)
        self.page.keyboard.press("Enter")

    def writes(self, label: str, words: str) -> None:
        self.reaches(self.main.get_by_label(label).first)
        self.page.keyboard.type(words)

    def chooses(self, select: Locator, words: str) -> None:
        self.reaches(select)
        self.page.keyboard.type(words)

    @property
    def has_the_focus(self) -> bool:
        """On something of the page, not on the page as a whole."""
        return bool(self.page.evaluate("document.activeElement !== document.body"))


@pytest.mark.timeout(600)
def test_a_meeting_is_run_by_keyboard_alone(sqlite_url: str, serve: Serve, new_context: NewContext) -> None:
    held = held_since(sqlite_url, "scheduled")
    server = serve(sqlite_url)
    lea, max_ = (ByKeyboard(new_context(base_url=server.base_url), person) for person in (LEA, MAX))
    lea.comes_to(f"/meetings/{held.id}/console")
    max_.comes_to(f"/meetings/{held.id}")

    def next_move(words: str) -> None:
        """Which both of them see, and neither loses their place on the page by it."""
        held_it = [person for person in (lea, max_) if person.has_the_focus]
        lea.moves_on(words)
        max_.sees(lea.page.locator("#now-title").inner_text())
        assert [person.name for person in held_it if not person.has_the_focus] == []

    max_.presses("I am here")
    lea.sees("Max")
    lea.presses("Open the meeting")
    max_.speaks()
    next_move("End the round")
    next_move("Go on: Agenda")
    max_.sees("What do you need to process?")
    max_.writes("What do you need to process?", LABEL)
    max_.presses("Put it on the agenda", then=LABEL)
    lea.sees(LABEL)
    lea.presses("Time Out t")
    max_.sees("The process is paused")
    lea.presses("End the Time Out t")
    next_move(f"Begin “{LABEL}”")
    max_.sees("Present Proposal")
    max_.follows("Write the Proposal")
    max_.chooses(max_.page.locator("[name=add]"), "Counter")
    max_.sends("Edit it too")
    max_.writes("New Accountability", "Sweeping the counter")
    max_.sends("Present it")
    next_move("Go on: Reaction Round")
    lea.reacts("Good for the mice to hear")
    next_move("Go on: Option to Clarify")
    next_move("Go on: Objection Round")
    for person in (max_, lea):
        person.sees_no_harm()
        assert person.has_the_focus
    next_move("Adopt the Proposal")
    next_move("Back to the agenda")
    next_move("Go on: Closing Round")
    max_.speaks()
    next_move("End the round")
    next_move("Close the meeting")
    max_.sees("Read the minutes")


# Said aloud


LISTEN = """() => {
  window.heard = [];
  const region = document.querySelector("[aria-live]");
  const listener = new MutationObserver(() => heard.push(region.textContent));
  listener.observe(region, {childList: true, characterData: true, subtree: true});
}"""


def test_each_hears_steps_and_their_own_turn_and_nothing_else(
    sqlite_url: str, serve: Serve, new_context: NewContext
) -> None:
    with Site(sqlite_url) as site:
        held = a_meeting(Mill(site), at="reaction_round", start=minutes_ago(1))
        server = serve(sqlite_url)
        pages = {LEA: "/console", ANA: "", MAX: ""}
        there = {person: Attending(new_context(base_url=server.base_url), person) for person in pages}

        def said(person: str) -> Locator:
            return there[person].page.locator("[aria-live]")

        for person, view in pages.items():
            there[person].comes_to(f"/meetings/{held.id}{view}")
            expect(said(person)).to_have_count(1)
            expect(said(person)).to_have_attribute("aria-live", "polite")
            there[person].page.evaluate(LISTEN)

        while (turn := held.turn) is not None:
            if turn in there:
                there[turn].has_the_turn()
            if turn == ANA:
                expect(said(ANA)).to_have_text("Reaction Round. It is your turn.", timeout=PATIENCE)
            react(held.entering(turn), held.proposal, f"{turn} likes it", for_person=held.entered(turn))
            there[MAX].sees(f"{turn} likes it")
        held.advance()
        for person, words in ((LEA, ""), (ANA, ""), (MAX, " It is your turn.")):
            expect(said(person)).to_have_text(f"Option to Clarify.{words}", timeout=PATIENCE)

        heard = {person: [each for each in there[person].page.evaluate("heard") if each] for person in pages}
        assert heard == {
            LEA: ["Option to Clarify."],
            ANA: ["Reaction Round. It is your turn.", "Option to Clarify."],
            MAX: ["Option to Clarify. It is your turn."],
        }
