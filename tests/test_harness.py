"""The tests' own tools, each with a control, so that a check that sees nothing cannot stay green."""

import os
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import BrowserContext

from app.web.cdn import CDN_SCRIPTS
from tests.support.axe import serious_violations
from tests.support.cdn import Outside
from tests.support.server import COMMAND, Server

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


@pytest.mark.parametrize("command", [(), COMMAND], ids=["read in already", "from the command line"])
def test_a_server_that_cannot_start_says_why(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "full.db").mkdir()
    server = Server("sqlite:///full.db", tmp_path, command)

    with pytest.raises(AssertionError, match="cannot be opened"):
        server.start()


@pytest.mark.parametrize("how", [Server.stop, Server.kill])
def test_a_server_that_was_ended_is_gone_and_another_takes_its_place(
    sqlite_url: str, tmp_path: Path, how: Callable[[Server], None]
) -> None:
    server = Server(sqlite_url, tmp_path).start()
    first = server.pid

    how(server)
    assert not psutil.pid_exists(first)
    server.start()

    assert server.pid != first
    assert os.getpgid(server.pid) == server.pid
    server.kill()
