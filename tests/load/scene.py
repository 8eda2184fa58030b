"""A server with a crowd in front of it: what changes is written, and how long the slowest waits is measured."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from uuid import uuid4

from app.persistence.engine import Database, create_engine
from tests.bench.load import cpu_of
from tests.load.crowd import Watcher, Wire, post, slowest
from tests.load.ground import TILL, Ground, Thing, a_crowd
from tests.support.server import COMMAND, Server


class Scene:
    def __init__(self, server: Server, ground: Ground, watchers: list[Watcher]) -> None:
        self.server, self.ground, self.watchers = server, ground, watchers

    def looking_at(self, thing: Thing) -> list[Watcher]:
        return [watcher for watcher in self.watchers if watcher.thing == thing]

    async def ask(self, thing: Thing, words: str) -> None:
        form = {"text": words, "key": uuid4().hex}
        assert await post(self.server.port, self.ground.writer, f"/proposals/{thing.proposal}/questions", form) == 303

    async def change(self, number: int) -> float:
        """Seconds from the write until the slowest of those who look has it on the page."""
        thing = self.ground.things[number % len(self.ground.things)]
        words = f"Who counts {uuid4().hex}?"
        return await slowest(self.looking_at(thing), words, lambda: self.ask(thing, words))


@asynccontextmanager
async def following(
    url: str, folder: Path, people: int, things: int, make: Callable[[Database, int, int], Ground] = a_crowd
) -> AsyncIterator[Scene]:
    database = create_engine(url)
    ground = make(database, people, things)
    database.dispose()
    server = Server(url, folder, COMMAND, scheduler="false").start()
    seen = [ground.things[number % things] for number in range(people)]
    watchers = [
        Watcher(server.port, cookie, ground.slug, thing) for cookie, thing in zip(ground.cookies, seen, strict=True)
    ]
    tasks = [asyncio.create_task(watcher.look()) for watcher in watchers]
    try:
        await asyncio.wait_for(asyncio.gather(*(watcher.connected.wait() for watcher in watchers)), 60)
        yield Scene(server, ground, watchers)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.to_thread(server.stop)


async def somebody_else(scene: Scene, waits: list[float]) -> None:
    """Reads another page, again and again."""
    wire = Wire(scene.server.port, scene.ground.cookies[0])
    try:
        while True:
            began = time.perf_counter()
            status, _, _ = await wire.ask("GET", f"/roles/{TILL}", {})
            assert status == 200
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(0.02)
    finally:
        wire.close()


def p95(waits: list[float]) -> float:
    return quantiles(waits, n=100, method="inclusive")[94]


@dataclass(slots=True)
class Figures:
    waits: list[float] = field(default_factory=list)
    """Of the slowest, each time."""
    others: list[float] = field(default_factory=list)
    """Of somebody else, for another page, meanwhile."""
    cpu: float = 0.0
    """Processor time of the server in all."""
    fetches: int = 0

    def __str__(self) -> str:
        each = 1_000 * self.cpu / max(1, self.fetches)
        return (
            f"slowest p50 {quantiles(self.waits, n=100, method='inclusive')[49]:.3f} s p95 {p95(self.waits):.3f} s, "
            f"other pages p95 {p95(self.others):.3f} s, {each:.2f} ms of processor a renewed page"
        )


async def measured(scene: Scene, changes: int) -> Figures:
    """So many changes, a moment apart."""
    await scene.change(0)  # Whatever is made at the first of all pages is made.
    found = Figures()
    before, began = sum(watcher.fetches for watcher in scene.watchers), cpu_of(scene.server.pid)
    reading = asyncio.create_task(somebody_else(scene, found.others))
    for number in range(changes):
        found.waits.append(await scene.change(number))
        await asyncio.sleep(random.uniform(0, 0.3))
    reading.cancel()
    found.cpu = cpu_of(scene.server.pid) - began
    found.fetches = sum(watcher.fetches for watcher in scene.watchers) - before
    return found
