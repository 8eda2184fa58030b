"""Answering: whole pages, the fragments of them that htmx swaps, and redirects after a write."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote
from uuid import uuid4

from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.requests import Request

from app.locale import best_language

if TYPE_CHECKING:
    from app.web.dependencies import Reading

VARY = "HX-Request-Type, HX-Target, Accept-Language, Cookie"
NOTICE = "notice"


def page(
    reader: Reading,
    template: str,
    /,
    *,
    fragment: str | None = None,
    fragments: dict[str, str] | None = None,
    status: int = 200,
    etag: str | None = None,
    **context: object,
) -> Response:
    """The whole page, or only what htmx will swap.

    `fragment` answers any partial request; `fragments` names one by the id of the element that is swapped. An `etag`
    (without quotes) says that the page may be kept and asked about again; check it first with `unchanged`.
    """
    if is_partial(reader.request):
        target = reader.request.headers.get("hx-target", "").partition("#")[2]
        template = (fragments or {}).get(target) or fragment or template
    html = render(reader.request, template, reader, **context)
    response = HTMLResponse(html, status, headers={"vary": VARY})
    if etag is not None and not reader.request.state.notice:
        response.headers["etag"] = _quoted(etag, reader)
        response.headers["cache-control"] = "private, no-cache"
    _remember_organization(reader, response)
    return _forget_notice(reader.request, response)


def kept_page(reader: Reading, template: str, key: tuple[object, ...], make: Callable[[], dict[str, Any]]) -> Response:
    """A whole page as it was last drawn for this reader, where nothing that it shows has changed since.

    `key` is everything its context depends on beside the reader and the organization's head, both of which are read
    for every page: nobody sees what they may no longer. Forms get new keys each time.
    """
    request = reader.request
    if is_partial(request) or NOTICE in request.cookies:
        return page(reader, template, **make())
    drawn_for = (reader.account, reader.person, tuple(reader.memberships), reader.here, reader.language, reader.moment)
    url = (request.scope["path"], request.scope["query_string"])
    pieces = reader.site.kept_pages.get(
        (template, key, drawn_for, url), lambda: _A_KEY.split(render(request, template, reader, **make()))
    )
    html = "".join([pieces[0], *(part for piece in pieces[1:] for part in (uuid4().hex, piece))])
    response = HTMLResponse(html, headers={"vary": VARY})
    _remember_organization(reader, response)
    return response


_A_KEY = re.compile(r'(?<=<input type="hidden" name="key" value=")[0-9a-f]{32}(?=">)')
"""What `key()` of `_macros.html` writes; no reader's words can, since quotes and brackets of theirs are escaped."""


def unchanged(reader: Reading, etag: str) -> Response | None:
    """An empty answer, where the browser's copy with this etag still holds."""
    quoted = _quoted(etag, reader)
    if reader.request.headers.get("if-none-match") == quoted and NOTICE not in reader.request.cookies:
        headers = {"etag": quoted, "vary": VARY, "cache-control": "private, no-cache"}
        return Response(status_code=304, headers=headers)
    return None


def is_partial(request: Request) -> bool:
    return request.headers.get("hx-request-type") == "partial"


def render(request: Request, template: str, reader: Reading | None, /, **context: object) -> str:
    """`reader` is None where nobody could be recognized: an error before anything was read."""
    site = request.app.state.site
    language = reader.language if reader else best_language(request.headers.get("accept-language", ""))
    request.state.notice = unquote(request.cookies.get(NOTICE, ""))[:300]
    defaults: dict[str, object] = {
        "reader": reader,
        "request": request,
        "here": reader.organization if reader else None,
        "moment": None,
        "notice": request.state.notice,
    }
    html: str = site.templates.render(template, language, **{**defaults, **context})
    return html


def see_other(reader: Reading, name: str, /, *, notice: str | None = None, **parameters: Any) -> Response:
    """After every write: look at the result. `notice` is a message marked with `N_`, shown once on the next page."""
    return redirect(reader.request, reader.site.urls(name, **parameters), notice=notice)


def redirect(request: Request, path: str, *, notice: str | None = None) -> Response:
    response = RedirectResponse(path, 303)
    if notice:
        secure = request.app.state.site.settings.session_cookie[1]
        response.set_cookie(NOTICE, quote(notice), max_age=60, httponly=True, samesite="lax", secure=secure)
    return response


def _remember_organization(reader: Reading, response: Response) -> None:
    """Pages that name no organization (`/`, `/tensions`) are about the one that somebody was in last."""
    if len(reader.memberships) < 2 or reader.person is None or reader.request.cookies.get("here") == reader.here.id:
        return
    secure = reader.site.settings.session_cookie[1]
    response.set_cookie("here", reader.here.id, max_age=31_536_000, httponly=True, samesite="lax", secure=secure)


def _forget_notice(request: Request, response: Response) -> Response:
    if request.state.notice:
        response.delete_cookie(NOTICE, httponly=True, samesite="lax")
    return response


_PLAIN = re.compile(r"[\w.:#-]+", re.ASCII)


def _quoted(etag: str, reader: Reading) -> str:
    """One address shows different things to different people and in different languages.

    Parts of it may come from the address or a header: what could not stand in a header is hashed.
    """
    account = reader.account.id[:8] if reader.account else ""
    part = reader.request.headers.get("hx-target", "") if is_partial(reader.request) else ""
    whole = f"{etag}-{reader.language}-{account}-{part}-{reader.site.templates.version}"
    return f'"{whole if _PLAIN.fullmatch(whole) else sha256(whole.encode(errors="replace")).hexdigest()}"'
