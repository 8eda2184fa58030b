"""Fixtures: the real server and a real browser, which can reach nobody else."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.support import chromium
from tests.support.cdn import Outside
from tests.support.server import Server

Serve = Callable[..., Server]
NewContext = Callable[..., BrowserContext]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """`serve(database_url, setting="…")` starts a server; all of them end with the test."""
    servers: list[Server] = []

    def start(database_url: str, **settings: str) -> Server:
        servers.append(Server(database_url, tmp_path, **settings))
        return servers[-1].start()

    yield start
    for server in servers:
        server.kill()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    assert path is not None, "No Chromium was found: `make test` installs one."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def outside() -> Outside:
    """What the pages of this test asked of the world outside: `outside.scripts` and `outside.refused`."""
    return Outside()


@pytest.fixture
def new_context(browser: Browser, outside: Outside) -> Iterator[NewContext]:
    """`new_context(javascript=False, width=390, dark=True, locale="fr-FR", base_url=…)` is somebody at a screen.

    A test whose pages asked for anything outside but the CDN's scripts fails, unless it clears `outside.refused`.
    """
    contexts: list[BrowserContext] = []

    def make(
        *,
        base_url: str | None = None,
        javascript: bool = True,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        locale: str = "en-GB",
    ) -> BrowserContext:
        scheme: Literal["dark", "light"] = "dark" if dark else "light"
        context = browser.new_context(
            base_url=base_url,
            java_script_enabled=javascript,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale=locale,
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        outside.guard(context)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert outside.refused == [], "A page asked for something outside."
