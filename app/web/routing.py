"""Routers whose handlers run whole in one thread: opened, answered, closed, with a single hop from the event loop.

FastAPI would send every plain `def` dependency and the handler to a thread of its own, one after another, and would
close what they opened after the answer had gone. Here the dependencies only say what a handler needs (`Opening`);
it is opened and closed in the handler's thread. Reading and writing have threads of their own (`site.Threads`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial, wraps
from inspect import Parameter, Signature, iscoroutinefunction, isfunction, signature
from typing import Any, TypeVar

from fastapi import APIRouter
from fastapi.params import Depends
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from app.governance.errors import NotFound
from app.governance.verdicts import Reason
from app.web.forms import Form
from app.web.site import Site

SAFE = {"GET", "HEAD"}
LARGEST = 2**31 - 1
"""Nothing here is numbered beyond: neither engine could keep it."""


class Opening:
    """Something that a handler is given open; `open` says what it gets and leaves its closing to the stack."""

    request: Request

    def open(self, stack: ExitStack) -> Any:
        raise NotImplementedError


R = TypeVar("R", bound=Opening)
T = TypeVar("T")


class Pages(APIRouter):
    """A router of pages: `@router.get("/roles/{role_id}", name="role")` over a plain `def`."""

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        options["include_in_schema"] = False
        options["response_model"] = None
        if not iscoroutinefunction(endpoint):
            endpoint = in_one_thread(endpoint, path)
        super().add_api_route(path, endpoint, **options)


def in_one_thread(endpoint: Callable[..., Any], path: str) -> Callable[..., Any]:
    openings = _openings(endpoint, path)

    @wraps(endpoint)
    async def handle(**given: Any) -> Any:
        if any(isinstance(value, int) and abs(value) > LARGEST for value in given.values()):
            raise NotFound(Reason("", "not_found"))
        request = next(value.request for value in given.values() if isinstance(value, Opening))
        return await _answer(endpoint, request, given)

    @wraps(endpoint)
    async def handle_simply(request: Request) -> Any:
        given = dict(request.path_params)
        for name, opening in openings.items():
            given[name] = await opening(request)
        return await _answer(endpoint, request, given)

    if not openings:
        return handle
    # What FastAPI reads instead of the endpoint's own.
    only = Parameter("request", Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)
    handle_simply.__signature__ = Signature([only])  # type: ignore[attr-defined]
    return handle_simply


def _openings(endpoint: Callable[..., Any], path: str) -> dict[str, Callable[[Request], Any]]:
    """How each `Opening` is made, where an endpoint takes nothing else but the words of its path.

    Such a page has nothing for FastAPI to analyse, which costs as much as recognizing the reader.
    """
    openings, words = {}, set(_WORD.findall(path))
    for name, parameter in signature(endpoint, eval_str=True).parameters.items():
        asked = [
            each.dependency for each in getattr(parameter.annotation, "__metadata__", ()) if isinstance(each, Depends)
        ]
        if len(asked) == 1 and asked[0] is not None and _takes_the_request_alone(asked[0]):
            openings[name] = asked[0]
        elif parameter.annotation is str and name in words:
            words.remove(name)
        else:
            return {}
    return {} if words or "{" in _WORD.sub("", path) else openings


def _takes_the_request_alone(dependency: Callable[..., Any]) -> bool:
    """Forms are left to FastAPI, whose routes then say which fields they have."""
    return (
        isfunction(dependency)
        and iscoroutinefunction(dependency)
        and list(signature(dependency).parameters) == ["request"]
    )


_WORD = re.compile(r"\{(\w+)\}")


async def _answer(endpoint: Callable[..., Any], request: Request, given: dict[str, Any]) -> Any:
    site: Site = request.app.state.site
    kind = "write" if request.scope["method"] not in SAFE else "live" if "x-live" in request.headers else "read"
    answer = await site.threads.run(kind, partial(_opened, endpoint, given))
    reader = request.state.reader
    if reader.is_stale and isinstance(answer, Response) and answer.background is None:
        answer.background = BackgroundTask(site.threads.run, "write", reader.touch)
    return answer


async def opened(reading: R, work: Callable[[R], T]) -> T:
    """For the few `async` handlers that do one part here and another there: this part, in a writing thread."""

    def run() -> T:
        with ExitStack() as stack:
            reading.open(stack)
            return work(reading)

    site: Site = reading.request.app.state.site
    return await site.threads.run("write", run)


def _opened(endpoint: Callable[..., Any], given: dict[str, Any]) -> Any:
    with ExitStack() as stack:
        opened = {name: value.open(stack) if isinstance(value, Opening) else value for name, value in given.items()}
        for value in opened.values():
            if isinstance(value, Form):
                value.understand()  # Now that the reader's language is known.
        return endpoint(**opened)
