"""What every request passes through, as plain ASGI: outermost first, in the order of `WALLS` in `main.py`."""

from __future__ import annotations

import logging
from secrets import token_hex
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.config import LOOPBACK, Settings
from app.web.cdn import CDN_SCRIPTS
from app.web.errors import Failure, broken_page, failure_page

log = logging.getLogger("tensegrity")

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def security_policy(settings: Settings) -> str:
    """No inline script or style, nothing from elsewhere but the pinned scripts, each by its whole path."""
    scripts = " ".join(["'self'", *(script.url(settings.cdn_url) for script in CDN_SCRIPTS)])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "font-src 'self'; manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


class SecurityHeaders:
    """The same headers on every answer: pages, redirects, errors and static files alike."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.headers = {
            "content-security-policy": security_policy(settings),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "permissions-policy": "camera=(), geolocation=(), microphone=()",
        }
        self.hsts = "max-age=31536000; includeSubDomains"
        self.https = settings.is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] == "HEAD":
            # Whoever may read a page may ask about it; the server below leaves the body of such an answer out.
            scope = {**scope, "method": "GET", "is_head": True}

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers[name] = value
                if self.https or scope["scheme"] == "https":
                    headers["strict-transport-security"] = self.hsts
                if "cache-control" not in headers:
                    headers["cache-control"] = "no-store"
            await send(message)

        await self.app(scope, receive, send_with_headers)


class LastResort:
    """We broke: a calm page with a reference, the detail in the log under the same reference."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception:
            reference = token_hex(4)
            log.exception("Request %s failed: %s %s", reference, scope["method"], scope["path"])
            if started:
                raise
            await broken_page(Request(scope), reference)(scope, receive, send)


class CleanAddresses:
    """NUL and control characters have no place in an address: SQLite would store what PostgreSQL refuses."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            query = scope["query_string"].lower()
            if "\x00" in scope["path"] or b"%00" in query or b"\x00" in query or b"%ed%a" in query:
                await failure_page(Request(scope), Failure.UNREADABLE)(scope, receive, send)
                return
        await self.app(scope, receive, send)


class SameOrigin:
    """Unsafe requests come from our own pages, or not at all.

    Browsers say so by Sec-Fetch-Site. To a host on plain HTTP they do not send it; there the Origin has to be the
    configured public URL's or, where none is configured, the loopback address that was asked.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.origin = settings.origin

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE and not self.is_same_origin(scope):
            await failure_page(Request(scope), Failure.FOREIGN)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def is_same_origin(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site == "same-origin"
        origin = headers.get("origin", "").lower()
        if self.origin is not None:
            return origin == self.origin
        asked = f"{scope['scheme']}://{headers.get('host', '').lower()}"
        return origin == asked and urlsplit(asked).hostname in LOOPBACK


class BodyLimit:
    """A body longer than it may be is refused by its stated length, or where it turns out to be longer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.limit = settings.body_limit
        self.import_limit = settings.import_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in SAFE:
            await self.app(scope, receive, send)
            return
        limit = self.import_limit if is_import(scope["path"]) else self.limit
        stated = Headers(scope=scope).get("content-length", "0")
        if not stated.isdecimal() or len(stated) > 18 or int(stated) > limit:
            await failure_page(Request(scope), Failure.TOO_LONG)(scope, receive, send)
            return
        received, started = 0, False

        async def count() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit:
                raise _TooLong
            return message

        async def watch(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, count, watch)
        except _TooLong:
            if started:
                raise
            await failure_page(Request(scope), Failure.TOO_LONG)(scope, receive, send)


class _TooLong(Exception):
    pass


def is_import(path: str) -> bool:
    parts = path.split("/")
    return len(parts) >= 4 and parts[1] == "organizations" and parts[3] == "imports"
