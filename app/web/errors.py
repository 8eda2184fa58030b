"""When something is refused or breaks: one sentence of what is so and what comes next, as a page or in #notices."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import Request

from app.actions.accounts import TooManyTries
from app.governance.errors import GovernanceError, GroundShifted, InvalidChange, NotFound, NotPermitted, OutOfOrder
from app.locale import N_
from app.persistence.engine import DatabaseUnavailable

if TYPE_CHECKING:
    from app.web.dependencies import Reading

STATUS: dict[type[GovernanceError], int] = {
    NotPermitted: 403,
    OutOfOrder: 409,
    GroundShifted: 409,
    InvalidChange: 422,
    NotFound: 404,
}


class Failure(Enum):
    """What is not governance's to refuse: status, heading, sentence."""

    NOT_FOUND = 404, N_("Not found"), N_("There is nothing at this address, or nothing that you can see.")
    UNREADABLE = 400, N_("Not understood"), N_("This request could not be read. Go back, and try again.")
    FOREIGN = (
        403,
        N_("Not from here"),
        N_(
            "This was not sent from a page of this site, so nothing was done. Open the page here and try again. "
            "Whoever runs this server: is its public URL (TENSEGRITY_PUBLIC_URL) the address in the browser?"
        ),
    )
    METHOD = 405, N_("Not possible here"), N_("This address cannot be used that way.")
    TOO_LONG = 413, N_("Too large"), N_("This is larger than we accept, so nothing was saved. Send less at once.")
    TOO_OFTEN = 429, N_("Too many tries"), N_("There were too many tries. Wait a while, then try again.")
    BUSY = 503, N_("Busy"), N_("The records are being written to. Nothing was lost; try again in a moment.")
    BROKEN = 500, N_("Something broke"), N_("Something broke on our side. What was saved before is still there.")

    @property
    def status(self) -> int:
        return int(self.value[0])


BY_STATUS = {failure.status: failure for failure in Failure if failure is not Failure.FOREIGN}
HEADINGS = {
    403: N_("Not you, or not like this"),
    404: N_("Not found"),
    409: N_("Not now"),
    422: N_("Not like this"),
}


def failure_page(request: Request, failure: Failure, *, reference: str = "", retry_after: int = 0) -> Response:
    status, heading, sentence = failure.value
    response = _answer(request, status, heading, sentence, reference=reference)
    if retry_after:
        response.headers["retry-after"] = str(retry_after)
    return response


def broken_page(request: Request, reference: str) -> Response:
    """Where even the page that says so breaks, a few plain words do."""
    try:
        return failure_page(request, Failure.BROKEN, reference=reference)
    except Exception:
        return PlainTextResponse(f"Something broke on our side (reference {reference}).\n", 500)


def _answer(request: Request, status: int, heading: str, sentence: str, **context: object) -> Response:
    from app.web.pages import VARY, is_partial, render

    reader: Reading | None = getattr(request.state, "reader", None)
    partial = is_partial(request)
    template = "errors/_notice.html" if partial else "errors/show.html"
    html = render(request, template, reader, status=status, heading=heading, sentence=sentence, **context)
    response = HTMLResponse(html, status, headers={"vary": VARY})
    if partial:
        response.headers["hx-retarget"] = "#notices"
        response.headers["hx-reswap"] = "innerHTML"
    return response


async def refused(request: Request, error: Exception) -> Response:
    """The one handler of everything that the core refuses."""
    from app.web.dependencies import SignInFirst

    assert isinstance(error, GovernanceError)
    if isinstance(error, SignInFirst):
        return _to_sign_in(request)
    status = next(STATUS[of] for of in type(error).__mro__ if of in STATUS)
    return _answer(request, status, HEADINGS[status], "", reason=error.reason)


def _to_sign_in(request: Request) -> Response:
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    target = request.app.state.site.urls("sign_in")
    if request.method in {"GET", "HEAD"}:
        target = f"{target}?{urlencode({'next': path})}"
    if request.headers.get("hx-request"):
        return Response(status_code=401, headers={"hx-redirect": target})
    return RedirectResponse(target, 303)


async def http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = failure_page(request, BY_STATUS.get(error.status_code, Failure.UNREADABLE))
    response.status_code = error.status_code
    for name, value in (error.headers or {}).items():
        response.headers[name] = value
    return response


async def mistyped(request: Request, error: Exception) -> Response:
    """An address whose parts are no ids leads nowhere; a query that cannot be read is said to be so."""
    assert isinstance(error, RequestValidationError)
    in_path = any(detail["loc"][:1] == ("path",) for detail in error.errors())
    return failure_page(request, Failure.NOT_FOUND if in_path else Failure.UNREADABLE)


async def too_often(request: Request, error: Exception) -> Response:
    assert isinstance(error, TooManyTries)
    return failure_page(request, Failure.TOO_OFTEN, retry_after=error.retry_after)


async def unavailable(request: Request, error: Exception) -> Response:
    return failure_page(request, Failure.BUSY, retry_after=2)


def handle_errors(app: FastAPI) -> None:
    app.add_exception_handler(TooManyTries, too_often)
    app.add_exception_handler(DatabaseUnavailable, unavailable)
    app.add_exception_handler(GovernanceError, refused)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(RequestValidationError, mistyped)
