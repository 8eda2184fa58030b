"""The frame of every page in a real browser: keys, menu, dialog, languages, widths, and life without scripts or CDN."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.builders import ANA, SAM
from tests.support.axe import serious_violations
from tests.support.browsers import Serve
from tests.support.cdn import Outside
from tests.support.server import Server
from tests.web.conftest import PASSWORD, Mill, Site

NewContext = Callable[..., BrowserContext]


@pytest.fixture
def server(sqlite_url: str, serve: Serve) -> Server:
    with Site(sqlite_url) as site:
        Mill(site)
    return serve(sqlite_url)


def signed_in(context: BrowserContext, person: str = SAM) -> Page:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label(re.compile("E-mail|Adresse")).fill(f"{person}@mill.example")
    page.get_by_label(re.compile("Password|Mot de passe")).fill(PASSWORD)
    with page.expect_navigation():  # Loaded, so that the scripts of the page have run before a key is pressed.
        page.get_by_role("main").get_by_role("button").click()
    expect(page.locator(".menu")).to_be_visible()
    return page


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_sam_signs_in_comes_back_to_his_page_and_signs_out(
    server: Server, new_context: NewContext, javascript: bool
) -> None:
    page = new_context(base_url=server.base_url, javascript=javascript).new_page()
    page.goto("/account")

    page.get_by_label("E-mail address").fill("sam@mill.example")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("This address and password do not go together.")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()

    expect(page).to_have_url(f"{server.base_url}/account")
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("You are signed out.")).to_be_hidden()


def test_the_keys_reach_search_and_a_tension_from_any_page(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto("/account")

    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("t/")
    expect(page.get_by_role("searchbox")).to_have_value("t/")
    page.keyboard.press("Escape")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("t")

    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("textbox").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_without_the_cdn_the_key_still_leads_to_a_tension(server: Server, new_context: NewContext) -> None:
    context = new_context(base_url=server.base_url)
    context.route("**/htmx.min.js", lambda route: route.abort())
    page = signed_in(context)

    page.keyboard.press("t")

    expect(page).to_have_url(re.compile("/tensions/new"))


def test_while_the_cdn_does_not_answer_the_keys_do(server: Server, new_context: NewContext) -> None:
    context = new_context(base_url=server.base_url)
    page = signed_in(context)
    waiting: list[Route] = []
    context.route("**/htmx.min.js", lambda route: waiting.append(route))

    page.goto("/account", wait_until="commit")
    page.wait_for_function("""() => {  // Pressed until it is heard: this page is never told to have loaded.
        document.body?.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}));
        return document.activeElement?.type === 'search';
    }""")

    assert len(waiting) == 1
    waiting[0].abort()


def test_the_menu_closes_with_escape_and_gives_the_focus_back(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    summary = page.locator(".menu summary")

    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Sign out", exact=True)).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.get_by_role("button", name="Sign out", exact=True)).to_be_hidden()
    expect(summary).to_be_focused()


def test_the_first_tab_skips_to_the_content(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto("/account")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_a_language_is_chosen_on_any_page(server: Server, new_context: NewContext) -> None:
    page = signed_in(new_context(base_url=server.base_url))
    page.goto("/account")

    page.get_by_role("button", name="Français").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Compte et mot de passe")
    assert page.evaluate("document.documentElement.lang") == "fr"


PAGES = (
    "/sign-in",
    "/account",
    "/organizations/mill/settings",
    "/organizations/mill/settings/people",
    f"/people/{SAM}/settings",
    "/organizations/mill/adoption",
    "/nowhere",
)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_pages_fit_and_keep_nobody_out(server: Server, new_context: NewContext, width: int, dark: bool) -> None:
    context = new_context(base_url=server.base_url, width=width, dark=dark)
    page = signed_in(context, ANA)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)

    for path in PAGES:
        page.goto(path)
        assert serious_violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path

    assert refused == []


def test_the_welcome_keeps_nobody_out_either(sqlite_url: str, serve: Serve, new_context: NewContext) -> None:
    page = new_context(base_url=serve(sqlite_url).base_url, width=390, locale="fr-FR").new_page()
    page.goto("/")

    expect(page).to_have_url(re.compile("/welcome"))
    assert serious_violations(page) == []
    page.get_by_label("Nom de l'organisation").fill("Moulin")
    page.get_by_label("Votre nom").fill("Ana")
    page.get_by_label("Votre adresse e-mail").fill("ana@moulin.example")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Ouvrir l'organisation").click()

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("en cours de mise en place").first).to_be_visible()
    expect(page).to_have_url(re.compile("/organizations/moulin"))


def test_a_page_elsewhere_cannot_send_our_forms(server: Server, new_context: NewContext, outside: Outside) -> None:
    """A page on `localhost` posts to `127.0.0.1`: another site to the browser, which sends no cookie along."""
    context = new_context(base_url=server.base_url)
    page = signed_in(context)
    elsewhere = context.new_page()
    form = f'<form method="post" action="{server.base_url}/sign-out/everywhere"><button>Win</button></form>'
    context.route("http://localhost:9/**", lambda route: route.fulfill(body=form, content_type="text/html"))

    elsewhere.goto("http://localhost:9/prize")
    elsewhere.get_by_role("button").click()
    expect(elsewhere.get_by_text("This was not sent from a page of this site")).to_be_visible()

    page.goto("/account")
    expect(page).to_have_url(f"{server.base_url}/account")
    assert outside.refused == []
