"""Two people look at one thing: what one writes, the other sees within a second, and what they type is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.builders import BAKERY, MAX, SAM
from tests.support.browsers import Serve
from tests.support.scale import scale
from tests.support.server import Server
from tests.web.conftest import PASSWORD, Site
from tests.web.test_routes import TOM, World

NewContext = Callable[..., BrowserContext]
SOON = scale(5_000, 1_000)
"""Milliseconds; a second, where the machine is ours."""


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


def withdraw(page: Page) -> None:
    page.get_by_text("Withdraw it").first.click()
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.get_by_text("Nothing has changed")).to_be_visible()


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

    withdraw(tom)

    expect(sam.get_by_text("How it ended")).to_be_visible(timeout=SOON)
    expect(sam.get_by_label("React, as you like")).to_have_value("Half a reaction")
    expect(sam.get_by_label("React, as you like")).to_be_focused()
    expect(sam.get_by_text("What you were typing is kept here")).to_be_visible()


def test_a_step_is_said_once_to_who_cannot_see_it(two: Two) -> None:
    sam, max = two.as_(SAM), two.as_(MAX)
    said = sam.locator("#live [aria-live=polite]")
    expect(said).to_be_empty()

    ask(max, "Who holds the key?")
    expect(sam.get_by_text("Who holds the key?")).to_be_visible(timeout=SOON)
    expect(said).to_be_empty()
    withdraw(two.as_(TOM))

    expect(said).to_have_text(re.compile("withdrawn", re.I))


def with_a_move(page: Page, place: str) -> None:
    """From here on the page has a form of a facilitator, drawn for this place, whenever it is fetched."""
    form = (
        f'<form name="move" action="/nowhere" method="post"><input type="hidden" name="place" value="{place}"></form>'
    )

    def fulfil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</article>", f"{form}</article>"))

    page.unroute_all()
    page.route("**/proposals/*", fulfil)


def test_a_press_that_was_meant_for_the_step_before_is_held_back(two: Two) -> None:
    sam, max = two.as_(SAM), two.as_(MAX)
    with_a_move(sam, "1")
    sam.reload()
    expect(sam.locator("#live")).to_have_attribute("data-state", "connected")
    with_a_move(sam, "2")
    sam.evaluate("addEventListener('live:renewed', () => document.forms.move.requestSubmit())")

    ask(max, "Who holds the key?")

    expect(sam.locator("#live [aria-live=polite]")).to_have_text(re.compile("moved on"))
    expect(sam).to_have_url(re.compile(two.proposal))


def test_what_was_refused_stays_in_its_field(two: Two) -> None:
    sam, max = two.as_(SAM), two.as_(MAX)
    sam.get_by_label("React, as you like").fill("x" * 10_001)
    sam.get_by_role("button", name="React", exact=True).click()
    expect(sam).to_have_url(re.compile("reactions"))
    expect(sam.locator("#live")).to_have_attribute("data-state", "connected")

    ask(max, "Who holds the key?")

    expect(sam.get_by_text("Who holds the key?")).to_be_visible(timeout=SOON)
    expect(sam.get_by_label("React, as you like")).to_have_value("x" * 10_001)


def test_what_is_open_stays_open_and_the_focus_where_it_was(two: Two) -> None:
    sam, max = two.as_(SAM), two.as_(MAX)
    refused: list[str] = []
    sam.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    sam.get_by_text("Ask for a meeting").first.click()
    sam.get_by_role("button", name="No objection", exact=True).focus()

    ask(max, "Who holds the key?")

    expect(sam.get_by_text("Who holds the key?")).to_be_visible(timeout=SOON)
    expect(sam.get_by_role("button", name="Ask for a meeting")).to_be_visible()
    expect(sam.get_by_role("button", name="No objection", exact=True)).to_be_focused()
    assert refused == []


def test_the_circles_page_shows_what_was_adopted_meanwhile(two: Two) -> None:
    sam = two.as_(SAM, f"/circles/{BAKERY}")
    tom = two.as_(TOM)
    expect(sam.get_by_text("Proposals", exact=True).first).to_be_visible()
    waiting = sam.locator("section[aria-labelledby=open]")
    expect(waiting).to_be_visible()

    withdraw(tom)

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
