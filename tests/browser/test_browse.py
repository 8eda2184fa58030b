"""The pages of the organization in a real browser: looked over by axe, wide and narrow, with scripts and without."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.governance.lines import RoleKind
from tests.builders import ANA, BAKERY, COUNTER, MILL, OVENS, PASTRY, SAM, SHOP, Building, a_structure, core
from tests.support.axe import serious_violations
from tests.support.browsers import Serve
from tests.support.server import Server
from tests.web.conftest import PASSWORD, Mill, Site

NewContext = Callable[..., BrowserContext]
HERE = "/organizations/mill"


@pytest.fixture
def server(sqlite_url: str, serve: Serve) -> Server:
    building = Building(a_structure())
    building.setting(BAKERY, "representation_limit", policy="limit", n=2)
    building.strategy(BAKERY, "Emphasise *rye*, even over wheat")
    for number in range(150):
        building.role(f"stand-{number}", SHOP)
    with Site(sqlite_url) as site:
        Mill(site, building.done)
    return serve(sqlite_url)


def signed_in(context: BrowserContext, person: str = SAM) -> Page:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label(re.compile("E-mail|Adresse")).fill(f"{person}@mill.example")
    page.get_by_label(re.compile("Password|Mot de passe")).fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").click()
    expect(page.locator(".menu")).to_be_visible()
    return page


PAGES = [
    "/", HERE, f"{HERE}/map", f"/circles/{BAKERY}", f"/circles/{MILL}", f"/roles/{OVENS}", f"/roles/{COUNTER}",
    f"/roles/{core(BAKERY, RoleKind.CIRCLE_LEAD)}", "/policies/limit", f"{HERE}/policies", f"{HERE}/people",
    f"/people/{SAM}", f"{HERE}/records", f"{HERE}/records/1", f"{HERE}/compare?from=1", f"/roles/{OVENS}?at=1",
    f"/roles/{COUNTER}/assignments/new", f"/circles/{BAKERY}/strategy", f"/roles/{OVENS}/mandates/new",
]  # fmt: skip


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)], ids=["wide and light", "narrow and dark"])
def test_every_page_is_open_to_everybody_and_fits_its_screen(
    server: Server, new_context: NewContext, width: int, dark: bool
) -> None:
    page = signed_in(new_context(base_url=server.base_url, width=width, dark=dark), ANA)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)

    for path in PAGES:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        faults += [f"{path}: {finding}" for finding in serious_violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{path} is wider than {width} pixels")

    assert faults == []


def test_the_outline_opens_deeper_levels_in_place(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto(HERE)

    expect(page.get_by_role("link", name="Stand 149", exact=True)).to_have_count(0)
    page.get_by_title("Inside Shop").click()

    expect(page.get_by_role("link", name="Stand 149", exact=True)).to_be_visible()


def test_without_scripts_the_outline_leads_to_what_is_inside(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url, javascript=False))
    page.goto(HERE)

    page.get_by_title("Inside Shop").click()
    page.get_by_role("link", name="Show what is inside").click()

    expect(page.get_by_role("link", name="Stand 149", exact=True)).to_be_visible()


def test_the_map_is_walked_by_keyboard_from_circle_to_role(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto(f"{HERE}/map?circle={BAKERY}")
    bakery = page.get_by_role("link", name="Circle Bakery")
    expect(bakery).to_be_visible()

    bakery.focus()
    page.keyboard.press("ArrowDown")
    for _ in range(6):
        if page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Circle Pastry"):
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(".map-path [aria-current]")).to_have_text("Pastry")
    page.keyboard.press("Escape")

    expect(page.locator(".map-path [aria-current]")).to_have_text("Bakery")
    expect(page.get_by_role("link", name=re.compile("Role Counter.*unfilled"))).to_be_visible()


def test_where_the_cdn_is_dead_the_outline_takes_the_maps_place(server: Server, new_context: NewContext) -> None:
    context = new_context(base_url=server.base_url)
    context.route("**/d3-hierarchy*", lambda route: route.abort())
    page = signed_in(context)

    page.goto(f"{HERE}/map")

    expect(page.get_by_text("The map cannot be drawn here")).to_be_visible()
    expect(page.get_by_role("link", name="Ovens", exact=True)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_ana_assigns_somebody_on_the_circle_page(server: Server, new_context: NewContext, javascript: bool) -> None:
    page = signed_in(new_context(base_url=server.base_url, javascript=javascript), ANA)
    page.goto(f"/circles/{BAKERY}")

    page.get_by_role("link", name="Assign somebody to Counter").click()
    page.get_by_label("Who").select_option(label="Ida")
    page.get_by_label("Focus").fill("Saturdays")
    page.get_by_role("button", name="Assign", exact=True).click()

    row = page.locator(f"#r-{COUNTER}")
    expect(row.get_by_role("link", name="Ida", exact=True)).to_be_visible()
    expect(row).to_contain_text("Saturdays")


def test_a_day_of_the_past_is_one_field_away(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto(f"/circles/{PASTRY}")

    page.get_by_label("As of").fill("2026-03-16")
    page.get_by_role("button", name="Show that day").click()

    expect(page.get_by_text("You are looking at the past")).to_be_visible()
    page.get_by_role("link", name="Back to now").click()
    expect(page.get_by_text("You are looking at the past")).to_be_hidden()
