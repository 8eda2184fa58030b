"""The search in a real browser: answers while typing, and without scripts; the hints beside a tension."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.builders import COUNTER, OVENS, SAM, Building, a_structure
from tests.support.axe import serious_violations
from tests.support.browsers import Serve
from tests.support.server import Server
from tests.web.conftest import PASSWORD, Mill, Site

NewContext = Callable[..., BrowserContext]
SEARCH = "/organizations/mill/search"


@pytest.fixture
def server(sqlite_url: str, serve: Serve) -> Server:
    building = Building(a_structure())
    building.accountability(OVENS, "Heating the ovens before five")
    building.accountability(COUNTER, "Selling bread to customers")
    building.policy("rye", "mill", title="Rye first", text="Every batch begins with rye.")
    with Site(sqlite_url) as site:
        Mill(site, building.done)
    return serve(sqlite_url)


def signed_in(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label(re.compile("E-mail")).fill(f"{SAM}@mill.example")
    page.get_by_label(re.compile("Password")).fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").click()
    expect(page.locator(".menu")).to_be_visible()
    return page


def test_answers_come_while_the_question_is_typed(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto(SEARCH)

    page.get_by_label("Who is it that").press_sequentially("who warms the ovens")

    expect(page.locator("#found .who").first).to_contain_text("Sam")
    expect(page).to_have_url(re.compile(r"q=who\+warms\+the\+ovens|q=who%20warms%20the%20ovens"))


@pytest.mark.parametrize("javascript", [True, False])
def test_the_field_of_every_page_leads_to_answers(server: Server, new_context: NewContext, javascript: bool) -> None:
    page = signed_in(new_context(base_url=server.base_url, javascript=javascript))

    field = page.get_by_role("banner").get_by_label("Search")
    field.fill("selling bread")
    field.press("Enter")

    expect(page.get_by_text("answers for it while nobody fills it")).to_be_visible()
    expect(page.get_by_text("Selling bread to customers")).to_be_visible()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_nothing_serious_is_wrong_with_the_page(
    server: Server, new_context: NewContext, width: int, dark: bool
) -> None:
    page = signed_in(new_context(base_url=server.base_url, width=width, dark=dark))

    for question in ("", "bread rye ovens", "unicorns"):
        page.goto(f"{SEARCH}?q={question}")
        assert serious_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
