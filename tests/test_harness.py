"""The tests' own tools, each with a control, so that a check that sees nothing cannot stay green."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from app.web.cdn import CDN_SCRIPTS
from tests.support.axe import serious_violations
from tests.support.cdn import Outside

TAG = '<script src="{url}" integrity="{integrity}" crossorigin="anonymous"></script>'
PAGE = '<html lang="en"><title>A page</title>{head}<main><h1>Bakery</h1>{body}</main></html>'


def test_the_browser_runs_the_pinned_scripts_and_reaches_nobody_else(
    new_context: Callable[..., BrowserContext], outside: Outside
) -> None:
    tags = "".join(TAG.format(url=script.url(), integrity=script.integrity) for script in CDN_SCRIPTS)
    page = new_context().new_page()

    page.set_content(PAGE.format(head=tags, body='<img alt="Bread" src="https://elsewhere.example/bread.png">'))

    assert page.evaluate("Boolean(window.htmx && window.d3.hierarchy)")
    assert len(outside.scripts) == len(CDN_SCRIPTS)
    assert outside.refused == ["GET https://elsewhere.example/bread.png"]
    outside.refused.clear()


def test_the_browser_refuses_a_script_that_is_not_the_pinned_one(new_context: Callable[..., BrowserContext]) -> None:
    htmx, sse = CDN_SCRIPTS[:2]
    page = new_context().new_page()

    page.set_content(PAGE.format(head=TAG.format(url=htmx.url(), integrity=sse.integrity), body=""))

    assert page.evaluate("typeof window.htmx") == "undefined"


@pytest.mark.parametrize(("body", "found"), [("<input>", ["label"]), ("<label>Name <input></label>", [])])
def test_axe_finds_a_field_without_a_label(
    new_context: Callable[..., BrowserContext], body: str, found: list[str]
) -> None:
    page = new_context().new_page()

    page.set_content(PAGE.format(head="", body=body))

    assert [violation.split("(")[1].split(")")[0] for violation in serious_violations(page)] == found
