"""A meeting on several screens at once: held live by two people, with scripts and without, by keys, and open to all."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.persistence.engine import create_engine
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, COUNTER, LEA, MAX, SAM, Building, a_structure
from tests.meeting_builder import DUTY, LABEL, Held, a_meeting
from tests.support.axe import serious_violations
from tests.support.browsers import Serve
from tests.support.server import Server
from tests.web.conftest import PASSWORD, Mill, Site

NewContext = Callable[..., BrowserContext]
LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh the Younger of Llanfairpwllgwyngyll"
RIGHT_TO_LEFT = "محمد عبد الرحمن الخوارزمي"
CROWD = [f"guest-{number:02}" for number in range(26)]
STEPS = [
    "scheduled", "check_in", "time_out", "agenda", "present_proposal", "clarifying_questions", "reaction_round",
    "objection_round", "integration", "closing", "closed",
]  # fmt: skip


def a_minute_ago(minutes: int = 1) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=minutes)


def signed_in(context: BrowserContext, person: str) -> Page:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label(re.compile("E-mail|Adresse")).fill(f"{person}@mill.example")
    page.get_by_label(re.compile("Password|Mot de passe")).fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").click()
    expect(page.locator(".menu")).to_be_visible()
    return page


class Stage:
    """A server with a meeting of the Bakery on it."""

    def __init__(self, url: str, serve: Serve, at: str, building: Building | None = None, **facts: object) -> None:
        self.url = url
        with Site(url) as site:
            mill = Mill(site, building.done if building else None)
            self.held: Held = a_meeting(mill, at=at, start=a_minute_ago(), **facts)  # type: ignore[arg-type]
        self.server: Server = serve(url)

    def address(self, view: str = "") -> str:
        return f"/meetings/{self.held.id}{view}"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_two_people_hold_a_meeting_from_its_opening_to_its_minutes(
    sqlite_url: str, serve: Serve, new_context: NewContext, javascript: bool
) -> None:
    stage = Stage(sqlite_url, serve, "scheduled")
    at = {"base_url": stage.server.base_url, "javascript": javascript}
    lea = signed_in(new_context(**at), LEA)
    max_ = signed_in(new_context(**at, width=390, dark=True), MAX)

    def shows(page: Page, words: str) -> None:
        """By itself; without scripts, once it is loaded again."""
        if not javascript:
            page.goto(page.url if "/proposals/" not in page.url else stage.address())
        expect(page.locator("#meeting")).to_contain_text(words)

    def connected(page: Page) -> None:
        if javascript:
            expect(page.locator("#live[data-state=connected]")).to_be_attached()

    lea.goto(stage.address("/console"))
    max_.goto(stage.address())
    connected(lea)
    connected(max_)
    max_.get_by_role("button", name="I am here").click()
    expect(max_.get_by_role("button", name="I am here")).to_have_count(0)
    shows(lea, "Max")
    lea.get_by_role("button", name="Open the meeting").click()
    shows(lea, "Check-in Round")
    shows(max_, "It is your turn.")
    max_.get_by_role("button", name="I have spoken").click()
    shows(lea, "It is your turn.")
    press_next(lea, javascript, "End the round")
    press_next(lea, javascript, "Go on: Agenda")
    shows(max_, "What do you need to process?")
    max_.get_by_label("What do you need to process?").fill(LABEL)
    max_.get_by_role("button", name="Put it on the agenda").click()
    shows(lea, LABEL)
    press_next(lea, javascript, f"Begin “{LABEL}”")
    shows(max_, "Present Proposal")
    present(max_)
    shows(lea, DUTY)
    press_next(lea, javascript, "Go on: Reaction Round")
    shows(lea, "It is your turn.")
    lea.goto(stage.address())
    lea.get_by_label("Your reaction").fill("Good for the mice to hear")
    lea.get_by_role("button", name="I have reacted").click()
    shows(max_, "Good for the mice to hear")
    lea.goto(stage.address("/console"))
    connected(lea)
    press_next(lea, javascript, "Go on: Option to Clarify")
    press_next(lea, javascript, "Go on: Objection Round")
    for page in (max_, lea):
        shows(page, "Objection Round")
        shows(page, "It is your turn.")
        page.get_by_role("button", name="No objection").click()
        expect(page.get_by_role("button", name="No objection")).to_have_count(0)
    shows(lea, "Adopt the Proposal")
    press_next(lea, javascript, "Adopt the Proposal")
    press_next(lea, javascript, "Back to the agenda")
    shows(max_, "adopted")
    press_next(lea, javascript, "Go on: Closing Round")
    press_next(lea, javascript, "Next: Lea")
    press_next(lea, javascript, "End the round")
    press_next(lea, javascript, "Close the meeting")
    shows(max_, "Read the minutes")

    max_.goto(f"/roles/{COUNTER}")
    expect(max_.get_by_role("main")).to_contain_text(DUTY)
    report = verify(create_engine(sqlite_url))
    assert report.is_sound, "\n".join(report.lines())


def press_next(page: Page, javascript: bool, words: str) -> None:
    """By its key, where there are scripts; it is pressed once it says what is meant."""
    button = page.locator("[data-key=n]")
    if not javascript:
        page.goto(page.url)
    expect(button).to_contain_text(words)
    page.wait_for_timeout(750 if javascript else 0)  # What has just moved is not pressed by mistake.
    if javascript:
        page.locator("#meeting").press("n")
    else:
        button.click()
    expect(page.locator("[data-key=n]", has_text=words)).to_have_count(0)


def present(page: Page) -> None:
    page.get_by_role("link", name="Write the Proposal").click()
    page.locator("[name=add]").select_option(label="Counter")
    page.get_by_role("button", name="Edit it too").click()
    page.get_by_label("New Accountability").first.fill(DUTY)
    page.get_by_role("button", name="Present it").click()
    expect(page.locator("#meeting")).to_contain_text("Clarifying Questions")


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)], ids=["wide and light", "narrow and dark"])
@pytest.mark.timeout(600)
def test_every_step_of_a_meeting_is_open_to_everybody_and_fits_its_screen(
    sqlite_url: str, serve: Serve, new_context: NewContext, width: int, dark: bool
) -> None:
    with Site(sqlite_url) as site:
        mill = Mill(site)
        start = a_minute_ago(len(STEPS) * 3)
        held = {at: a_meeting(mill, at=at, start=start + timedelta(minutes=3 * n)) for n, at in enumerate(STEPS)}
    server = serve(sqlite_url)
    page = signed_in(new_context(base_url=server.base_url, width=width, dark=dark), LEA)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)

    for at, each in held.items():
        for view in ("", "/console", "/room", "/room?enter=1"):
            page.goto(f"/meetings/{each.id}{view}")
            page.locator("#meeting details").evaluate_all("all => all.forEach(each => each.open = true)")
            faults += [f"{at}{view}: {finding}" for finding in serious_violations(page)]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults.append(f"{at}{view} is wider than {width} pixels")

    assert faults == []


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_thirty_people_with_long_names_and_names_from_right_to_left_fit(
    sqlite_url: str, serve: Serve, new_context: NewContext, width: int
) -> None:
    building = Building(a_structure()).partners(*CROWD)
    for person in CROWD:
        building.role(f"stall-{person}", BAKERY, filled_by=[person])
    with Site(sqlite_url) as site:
        mill = Mill(site, building.done, others=CROWD)
        with mill.as_(None) as work:
            for number, person in enumerate(CROWD):
                work.people.amend(person, name=RIGHT_TO_LEFT if number % 3 else LONG)
        held = a_meeting(mill, at="check_in", start=a_minute_ago(), own_device=(LEA, SAM, ANA, MAX, *CROWD))
    server = serve(sqlite_url)
    page = signed_in(new_context(base_url=server.base_url, width=width), LEA)

    for view in ("", "/console", "/room", "/room?enter=1"):
        page.goto(f"/meetings/{held.id}{view}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
        expect(page.locator(".ring").last.locator("> li")).to_have_count(31)


def test_keys_do_nothing_while_somebody_types(sqlite_url: str, serve: Serve, new_context: NewContext) -> None:
    stage = Stage(sqlite_url, serve, "clarifying_questions")
    page = signed_in(new_context(base_url=stage.server.base_url), LEA)
    page.goto(stage.address("/console"))

    page.get_by_label("Your question, to understand").fill("")
    page.get_by_label("Your question, to understand").press_sequentially("not now")

    expect(page.locator("#now-title")).to_have_text("Clarifying Questions")
    expect(page.get_by_label("Your question, to understand")).to_have_value("not now")


def test_what_one_types_stays_when_another_form_is_sent_and_when_others_act(
    sqlite_url: str, serve: Serve, new_context: NewContext
) -> None:
    stage = Stage(sqlite_url, serve, "clarifying_questions")
    ana = signed_in(new_context(base_url=stage.server.base_url, width=390), ANA)
    sam = signed_in(new_context(base_url=stage.server.base_url), SAM)
    for page in (ana, sam):
        page.goto(stage.address())
        expect(page.locator("#live[data-state=connected]")).to_be_attached()
    ana.get_by_label("Your question, to understand").fill("Which evening")

    ana.get_by_role("button", name="Ask for a Time Out").click()
    expect(ana.get_by_text("You asked for a Time Out")).to_be_visible()
    sam.get_by_label("Your question, to understand").fill("Who sweeps now?")
    sam.get_by_role("button", name="Ask", exact=True).click()

    expect(ana.get_by_text("Who sweeps now?")).to_be_visible()
    expect(ana.get_by_label("Your question, to understand")).to_have_value("Which evening")
    expect(sam.get_by_label("Your question, to understand")).to_have_value("")


def test_a_turn_is_said_once_and_only_to_whom_it_concerns(
    sqlite_url: str, serve: Serve, new_context: NewContext
) -> None:
    stage = Stage(sqlite_url, serve, "check_in")
    lea = signed_in(new_context(base_url=stage.server.base_url), LEA)
    sam = signed_in(new_context(base_url=stage.server.base_url), SAM)
    ana = signed_in(new_context(base_url=stage.server.base_url), ANA)
    for page in (lea, sam, ana):
        page.goto(stage.address())
        expect(page.locator("#live[data-state=connected]")).to_be_attached()

    lea.get_by_role("button", name="I have spoken").click()

    expect(sam.locator("#live [aria-live]")).to_have_text("Check-in Round. It is your turn.")
    expect(ana.get_by_text("It is Sam's turn.")).to_be_visible()
    expect(ana.locator("#live [aria-live]")).to_have_text("")


def test_what_the_proposer_types_grows_on_the_wall(sqlite_url: str, serve: Serve, new_context: NewContext) -> None:
    stage = Stage(sqlite_url, serve, "present_proposal")
    wall = signed_in(new_context(base_url=stage.server.base_url), LEA)
    max_ = signed_in(new_context(base_url=stage.server.base_url, width=390), MAX)
    wall.goto(stage.address("/room"))
    expect(wall.locator("#live[data-state=connected]")).to_be_attached()
    max_.goto(stage.address())
    max_.get_by_role("link", name="Write the Proposal").click()
    max_.locator("[name=add]").select_option(label="Counter")
    max_.get_by_role("button", name="Edit it too").click()
    max_.wait_for_load_state("networkidle")

    max_.get_by_label("New Accountability").first.press_sequentially(DUTY, delay=20)

    expect(max_.locator("#preview")).to_contain_text(DUTY)
    expect(wall.locator("#meeting")).to_contain_text(DUTY)
