"""The whole way through: a real organization imported, browsed, amended against an Objection, and read afterwards.

Grażyna and Håkon are members of Hypha's Operations Working Group, which Chiara leads. Nobody is elected Facilitator
there, so Chiara acts as one (§5.3.6).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from typer.testing import CliRunner

from app.cli import app
from app.persistence.engine import create_engine
from app.persistence.verify import verify
from tests.support.axe import serious_violations
from tests.support.browsers import Serve
from tests.support.server import Server

NewContext = Callable[..., BrowserContext]
HYPHA = Path(__file__).parent.parent / "data" / "hypha.json"
PASSWORD = "a garden by the lake shore"
PROPOSER, OBJECTOR, LEAD = "grazyna-quist.7", "hakon-xu.8", "chiara-obrien.3"
DUTY = "Ordering office supplies before the shelf is empty"
BETTER = "Ordering office supplies every second Monday"


@pytest.fixture
def database_url(engine_name: str, make_database: Callable[..., str]) -> str:
    return make_database(engine_name)


def tensegrity(database_url: str, *words: str) -> str:
    done = CliRunner().invoke(app, list(words), env={"TENSEGRITY_DATABASE_URL": database_url}, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def signed_in(context: BrowserContext, server: Server, database_url: str, who: str) -> Page:
    """By the one-time link that an administrator hands out."""
    link = tensegrity(database_url, "people", "add", "hypha", f"{who}@example.org").strip()
    page = context.new_page()
    page.goto(re.sub(r"https?://[^/]+", server.base_url, link))
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=again]").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What waits for me")
    return page


@pytest.mark.timeout(600)
@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_an_accountability_is_missed_proposed_objected_to_amended_and_adopted(
    database_url: str, serve: Serve, new_context: NewContext, javascript: bool
) -> None:
    tensegrity(database_url, "import", str(HYPHA), "--organization", "Hypha", "--adopted", "2026-01-01")
    server = serve(database_url)
    phone: dict[str, object] = {"width": 390, "dark": True}
    screen: dict[str, object] = {"width": 1280}

    def at_a(kind: dict[str, object], who: str) -> Page:
        context = new_context(base_url=server.base_url, javascript=javascript, **kind)
        return signed_in(context, server, database_url, who)

    proposer, objector, lead = at_a(screen, PROPOSER), at_a(phone, OBJECTOR), at_a(screen, LEAD)
    find_who_answers(proposer)
    log_a_tension(proposer)
    proposal = propose(proposer)
    is_accessible(proposer, javascript)
    concern(objector, proposal)
    is_accessible(objector, javascript)
    have_it_tested(proposer, lead, proposal)
    amend(proposer, proposal)
    confirm_and_answer(objector, lead, proposal)

    read_what_became_of_it(proposer, lead)

    report = verify(create_engine(database_url))
    assert report.is_sound, "\n".join(report.lines())


def find_who_answers(page: Page) -> None:
    page.goto("/organizations/hypha/search?q=who+pays+the+invoices")
    expect(page.get_by_role("main")).to_contain_text("Dmitri van der Berg")
    page.get_by_role("link", name="Outline").first.click()
    expect(page.get_by_role("main")).to_contain_text("Operations Working Group")


def log_a_tension(page: Page) -> None:
    """One field and one Enter; she works in two Circles, so she says in which."""
    page.get_by_role("link", name="Log a tension").first.click()
    page.get_by_label("Sensed from").select_option(label="Working group member · Operations Working Group")
    field = page.get_by_label("What is, and what could be?")
    field.fill("We ran out of printer paper twice this month")
    field.press("Enter")
    expect(page.get_by_text("Your tension is logged.")).to_be_visible()


def propose(page: Page) -> str:
    page.goto("/tensions")
    page.get_by_role("link", name="We ran out of printer paper").click()
    page.get_by_role("link", name="Propose a change").click()
    page.locator("[name=add]").select_option(label="Operations Coordinator")
    page.get_by_role("button", name="Edit it too").click()
    page.get_by_label("New Accountability").first.fill(DUTY)
    page.get_by_label("An actual example").fill("On Tuesday the contracts waited for paper")
    page.get_by_label("How would this change have helped").fill("Somebody would have ordered in time")
    page.get_by_role("button", name="Send to all Circle Members").click()
    expect(page.get_by_text("Sent to all Circle Members.")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(DUTY)
    return page.url


def concern(page: Page, proposal: str) -> None:
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text("Grażyna Quist")
    page.goto(proposal)
    page.get_by_text("I have a concern").click()
    page.get_by_label("What harm would adopting").fill("Orders every day cost a delivery each")
    page.get_by_role("button", name="Raise the concern").click()
    for number, argument in enumerate(
        (
            "Less money for the work",
            "My Role pays deliveries",
            "Today nobody orders",
            "It says before the shelf is empty",
        ),
        1,
    ):
        expect(page.get_by_text(f"Question {number} of 4")).to_be_visible()
        page.get_by_label("How? Your argument").fill(argument)
        page.get_by_role("button", name="Yes, for this reason").click()
    expect(page.get_by_text("stands: to be integrated")).to_be_visible()


def have_it_tested(page: Page, lead: Page, proposal: str) -> None:
    page.goto(proposal)
    page.get_by_role("button", name="Ask for it to be tested").click()
    lead.goto(proposal)
    for criterion in lead.locator("fieldset").all():
        criterion.get_by_label("a reasoned argument was given").check()
    lead.get_by_role("button", name="Record the test").click()
    expect(lead.get_by_text("Tested by Chiara O’Brien")).to_be_visible()


def amend(page: Page, proposal: str) -> None:
    page.goto(proposal)
    page.get_by_role("link", name="Amend it").click()
    page.locator("textarea", has_text=DUTY).first.fill(BETTER)
    page.get_by_label("This version resolves the Objection").check()
    page.get_by_role("button", name="Send the new version").click()
    expect(page.get_by_role("main")).to_contain_text(BETTER)


def confirm_and_answer(objector: Page, lead: Page, proposal: str) -> None:
    objector.goto(proposal)
    objector.get_by_role("button", name="The new version no longer triggers it").click()
    expect(objector.get_by_text("resolved")).to_be_visible()
    for page in (objector, lead):
        page.goto(proposal)
        page.get_by_role("button", name="No objection").click()
        expect(page.get_by_text("Noted: no objection.")).to_be_visible()
    expect(lead.get_by_text("adopted").first).to_be_visible()


def read_what_became_of_it(page: Page, lead: Page) -> None:
    page.goto("/organizations/hypha/search?q=office+supplies")
    page.get_by_role("link", name="Operations Coordinator").first.click()
    line = page.get_by_role("listitem").filter(has_text=BETTER).first
    expect(line).to_be_visible()
    line.get_by_role("link", name="proposal").click()
    expect(page.get_by_role("main")).to_contain_text("We ran out of printer paper twice this month")
    page.go_back()
    role = page.url.partition("?")[0].partition("#")[0]
    page.goto(f"{role}?at=2026-06-01")
    expect(page.get_by_role("main")).not_to_contain_text(BETTER)
    page.goto("/organizations/hypha/compare?from=2026-06-01")
    expect(page.get_by_role("main")).to_contain_text(BETTER)
    lead.goto("/organizations/hypha/records")
    expect(lead.get_by_role("main")).to_contain_text("A Proposal was adopted")


def is_accessible(page: Page, javascript: bool) -> None:
    if javascript:  # Axe runs as a script of the page.
        assert serious_violations(page) == []
