"""What one running server has: its settings, database, threads, templates, addresses; nothing that another misses."""

from __future__ import annotations

import os
from asyncio import Future, get_running_loop
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from contextvars import copy_context
from datetime import UTC, datetime
from secrets import token_hex
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from anyio import create_task_group
from fastapi import FastAPI

from app.config import Settings
from app.persistence.engine import Database
from app.web.followers import Followers
from app.web.guesses import Guesses
from app.web.kept import Kept
from app.web.static import StaticFiles
from app.web.urls import Urls

if TYPE_CHECKING:
    from app.web.templates import Templates

P = ParamSpec("P")
T = TypeVar("T")


class Threads:
    """Where blocking work is done: reading, writing and hashing each have their own, so that none starves another.

    Open pages that renew themselves, all at once, have threads apart from the reading of whoever has just clicked.
    SQLite writes one after another anyway: one thread for them makes the waiting first come, first served, and leaves
    the readers theirs. What was begun is done to its end, whoever no longer waits for it.
    """

    def __init__(self, settings: Settings) -> None:
        sizes = {
            "read": settings.threads,
            "live": max(1, settings.threads // 2),
            "write": 1 if settings.is_sqlite else settings.threads,
            "hash": max(1, os.cpu_count() or 1),
        }
        self.pools = {kind: ThreadPoolExecutor(size, f"tensegrity-{kind}") for kind, size in sizes.items()}

    async def run(self, kind: str, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        loop, context = get_running_loop(), copy_context()
        told: Future[tuple[T | None, BaseException | None]] = loop.create_future()

        def tell(outcome: tuple[T | None, BaseException | None]) -> None:
            if not told.done():
                told.set_result(outcome)

        def there() -> None:
            try:
                outcome = context.run(work, *args, **kwargs), None
            except BaseException as error:
                loop.call_soon_threadsafe(tell, (None, error))
            else:
                loop.call_soon_threadsafe(tell, outcome)

        self.pools[kind].submit(there)
        result, error = await told
        if error is not None:
            raise error
        return cast("T", result)


class Site:
    def __init__(self, settings: Settings, database: Database) -> None:
        from app.web.templates import Templates

        self.settings = settings
        self.database = database
        self.urls = Urls()
        self.static = StaticFiles()
        self.threads = Threads(settings)
        self.followers = Followers(self)
        self.kept = Kept()
        self.kept_parts = Kept(1_000)
        self.kept_grounds = Kept(200)
        self.kept_standings = Kept(100)
        self.kept_pages = Kept(200)
        self.guesses = Guesses()
        self.templates: Templates = Templates(self)
        self.welcome_code = settings.welcome_code or token_hex(16)
        """What first run asks for off the loopback; without one from the start, nobody can know it."""
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        """Tests step it."""

        self.tasks: list[Callable[[Site], Coroutine[Any, Any, None]]] = []
        """What runs beside the pages until the server ends: the scheduler, the dispatcher of mail."""

    def learn(self, app: FastAPI) -> None:
        self.urls.learn(app)

    @asynccontextmanager
    async def background(self) -> AsyncIterator[None]:
        with self.followers.until_asked_to_end():
            async with create_task_group() as group:
                for task in self.tasks:
                    group.start_soon(task, self)
                yield
                group.cancel_scope.cancel()
