"""What one running server has: its settings, database, threads, templates, addresses; nothing that another misses."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from secrets import token_hex
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from anyio import CapacityLimiter, create_task_group, to_thread
from fastapi import FastAPI

from app.config import Settings
from app.persistence.engine import Database
from app.web.kept import Kept
from app.web.static import StaticFiles
from app.web.urls import Urls

if TYPE_CHECKING:
    from app.web.templates import Templates

P = ParamSpec("P")
T = TypeVar("T")


class Threads:
    """Where blocking work is done: reading, writing and hashing each have their own, so that none starves another.

    SQLite writes one after another anyway: one thread for them makes the waiting first come, first served, and leaves
    the readers theirs (`PERFORMANCE.md`). A limiter belongs to its event loop, so they are made when first used.
    """

    def __init__(self, settings: Settings) -> None:
        self.sizes = {
            "read": settings.threads,
            "write": 1 if settings.is_sqlite else settings.threads,
            "hash": max(1, os.cpu_count() or 1),
        }
        self.limiters: dict[str, CapacityLimiter] = {}

    async def run(self, kind: str, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        limiter = self.limiters.get(kind)
        if limiter is None:
            limiter = self.limiters[kind] = CapacityLimiter(self.sizes[kind])
        return await to_thread.run_sync(partial(work, *args, **kwargs), limiter=limiter)

    def begin(self) -> None:
        """A new event loop begins: the last one's limiters are of no use to it."""
        self.limiters.clear()


class Site:
    def __init__(self, settings: Settings, database: Database) -> None:
        from app.web.templates import Templates

        self.settings = settings
        self.database = database
        self.urls = Urls()
        self.static = StaticFiles()
        self.threads = Threads(settings)
        self.kept = Kept()
        self.kept_parts = Kept(1_000)
        self.kept_standings = Kept(100)
        self.kept_pages = Kept(200)
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
        async with create_task_group() as group:
            for task in self.tasks:
                group.start_soon(task, self)
            yield
            group.cancel_scope.cancel()
