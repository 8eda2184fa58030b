"""The world outside, as a browser under test meets it: the CDN answers from npm's packages, nobody else does."""

import re
from functools import cache
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Route

from app.web.cdn import CDN_SCRIPTS
from tests.support.npm import integrity, package_file

# Requests to this machine are none of our business, and are not slowed down by being looked at.
OUTSIDE = re.compile(r"^(?!https?://(127\.0\.0\.1|localhost|\[::1\])[:/])")
# A CDN lets pages of every origin read its scripts, without which the browser cannot check their integrity.
HEADERS = {"Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript; charset=utf-8"}


class Outside:
    """Stands between a browser context and the network, and remembers what was asked for in vain."""

    def __init__(self) -> None:
        self.scripts: list[str] = []
        self.refused: list[str] = []

    def guard(self, context: BrowserContext) -> None:
        context.route(OUTSIDE, self._answer)

    def _answer(self, route: Route) -> None:
        url = route.request.url
        script = next((script for script in CDN_SCRIPTS if url == script.url()), None)
        if script is None:
            self.refused.append(f"{route.request.method} {url}")
            route.abort("blockedbyclient")
            return
        self.scripts.append(urlsplit(url).path)
        route.fulfill(body=verified(script.name, script.version, script.path, script.integrity), headers=HEADERS)


@cache
def verified(name: str, version: str, path: str, expected: str) -> bytes:
    content = package_file(name, version, path)
    found = integrity(content)
    assert found == expected, f"{name}@{version}/{path} is {found}, not the pinned {expected}"
    return content
