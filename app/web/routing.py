"""Routers whose handlers run whole in one thread: opened, answered, closed, with a single hop from the event loop.

FastAPI would send every plain `def` dependency and the handler to a thread of its own, one after another, and would
close what they opened after the answer had gone. Here the dependencies only say what a handler needs (`Opening`);
it is opened and closed in the handler's thread. Reading and writing have threads of their own (`site.Threads`).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial, wraps
from inspect import iscoroutinefunction
from typing import Any, Protocol, TypeVar, runtime_checkable

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from app.web.forms import Form
from app.web.site import Site

SAFE = {"GET", "HEAD"}


@runtime_checkable
class Opening(Protocol):
    """Something that a handler is given open; `open` says what it gets and leaves its closing to the stack."""

    request: Request

    def open(self, stack: ExitStack) -> Any: ...


R = TypeVar("R", bound=Opening)
T = TypeVar("T")


class Pages(APIRouter):
    """A router of pages: `@router.get("/roles/{role_id}", name="role")` over a plain `def`."""

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        options["include_in_schema"] = False
        options["response_model"] = None
        if not iscoroutinefunction(endpoint):
            endpoint = in_one_thread(endpoint)
        super().add_api_route(path, endpoint, **options)


def in_one_thread(endpoint: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(endpoint)
    async def handle(**given: Any) -> Any:
        request = next(value.request for value in given.values() if isinstance(value, Opening))
        site: Site = request.app.state.site
        kind = "read" if request.scope["method"] in SAFE else "write"
        answer = await site.threads.run(kind, partial(_opened, endpoint, given))
        reader = request.state.reader
        if reader.is_stale and isinstance(answer, Response) and answer.background is None:
            answer.background = BackgroundTask(site.threads.run, "write", reader.touch)
        return answer

    return handle


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
