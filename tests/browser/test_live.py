"""Two people look at one thing: what one writes, the other sees within a second, and what they type is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.builders import BAKERY, MAX, SAM
from tests.support.browsers import Serve
from tests.support.server import Server
from tests.web.conftest import PASSWORD, Site
from tests.web.test_routes import TOM, World

NewContext = Callable[..., BrowserContext]
SOON = 1_000
"""Milliseconds."""


class Two:
    """The server of `World`: an open Proposal of TOM's in the Bakery, with a concern of MAX's."""

    def __init__(self, server: Server, proposal: str, new_context: NewContext) -> None:
        self.server, self.proposal, self.new_context = server, proposal, new_context

    def as_(self, person: str, path: str = "", **options: object) -> Page:
        """Signed in, at the Proposal, and connected."""
        page = self.new_context(base_url=self.server.base_url, **options).new_page()
        page.goto("/sign-in")
        page.get_by_label("E-mail").fill(f"{person}@mill.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("main").get_by_role("button").click()
        expect(page.locator(".menu")).to_be_visible()
        page.goto(path or f"/proposals/{self.proposal}")
        if options.get("javascript", True):
            expect(page.locator("#live")).to_have_attribute("data-state", "connected")
        return page


@pytest.fixture
def two(sqlite_url: str, serve: Serve, new_context: NewContext) -> Two:
    with Site(sqlite_url) as site:
        world = World(site)
    return Two(serve(sqlite_url), world.proposal, new_context)


def ask(page: Page, words: str) -> None:
    page.get_by_label("Ask a question").fill(words)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text(words)).to_be_visible()


def test_what_one_writes_the_other_sees_at_once(two: Two) -> None:
    sam, max = two.as_(SAM), two.as_(MAX)

    ask(max, "Who holds the key?")

    expect(sam.get_by_text("Who holds the key?")).to_be_visible(timeout=SOON)


def test_what_somebody_types_is_left_alone(two: Two) -> None:
    sam, max = two.as_(SAM), two.as_(MAX)
    reaction = sam.get_by_label("React, as you like")
    reaction.fill("I think that counting")
    sam.get_by_text("I have a concern").click()
    sam.get_by_label("What harm").fill("Ovens stand cold")
    sam.get_by_label("What harm").evaluate("field => field.setSelectionRange(6, 11, 'backward')")

    ask(max, "Who holds the key?")

    expect(sam.get_by_text("Who holds the key?")).to_be_visible(timeout=SOON)
    expect(reaction).to_have_value("I think that counting")
    expect(sam.get_by_label("What harm")).to_be_focused()
    assert sam.get_by_label("What harm").evaluate(
        "f => [f.value, f.selectionStart, f.selectionEnd, f.selectionDirection]"
    ) == ["Ovens stand cold", 6, 11, "backward"]
    sam.keyboard.type("are")
    expect(sam.get_by_label("What harm")).to_have_value("Ovens are cold")


def test_words_outlive_the_form_they_were_typed_in(two: Two) -> None:
    sam, tom = two.as_(SAM), two.as_(TOM)
    sam.get_by_label("React, as you like").fill("Half a reaction")

    tom.get_by_text("Withdraw it").first.click()
    tom.get_by_role("button", name="Withdraw it").click()
    expect(tom.get_by_text("Nothing has changed")).to_be_visible()

    expect(sam.get_by_text("How it ended")).to_be_visible(timeout=SOON)
    expect(sam.get_by_label("React, as you like")).to_have_value("Half a reaction")
    expect(sam.get_by_label("React, as you like")).to_be_focused()
    expect(sam.get_by_text("What you were typing is kept here")).to_be_visible()


def test_the_circles_page_shows_what_was_adopted_meanwhile(two: Two) -> None:
    sam = two.as_(SAM, f"/circles/{BAKERY}")
    tom = two.as_(TOM)
    expect(sam.get_by_text("Proposals", exact=True).first).to_be_visible()
    waiting = sam.locator("section[aria-labelledby=open]")
    expect(waiting).to_be_visible()

    tom.get_by_text("Withdraw it").first.click()
    tom.get_by_role("button", name="Withdraw it").click()

    expect(waiting).to_be_hidden(timeout=SOON)


def test_a_lost_connection_is_said_calmly_and_nothing_is_missed(two: Two) -> None:
    sam = two.as_(SAM)
    two.server.stop()
    expect(sam.get_by_text("Not connected; reload")).to_be_visible(timeout=9_000)

    two.server.start()
    max = two.as_(MAX)
    ask(max, "Who holds the key?")

    expect(sam.get_by_text("Who holds the key?")).to_be_visible(timeout=20_000)
    expect(sam.get_by_text("Not connected; reload")).to_be_hidden()


def test_the_policy_of_the_page_is_kept_and_without_scripts_it_is_plain(two: Two) -> None:
    sam = two.as_(SAM, javascript=False)

    expect(sam.get_by_role("heading", level=1)).to_be_visible()
    expect(sam.locator("#live p").first).to_be_hidden()


def test_signed_out_in_another_tab_the_page_says_so(two: Two) -> None:
    sam = two.as_(SAM)
    other = sam.context.new_page()
    other.goto("/account")
    other.locator(".menu summary").click()
    other.get_by_role("button", name="Sign out", exact=True).click()
    expect(other.get_by_text(re.compile("signed out"))).to_be_visible()

    expect(sam.get_by_text("Not connected; reload")).to_be_visible(timeout=12_000)
