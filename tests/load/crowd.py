"""Many people with one page open each: their streams, and what they fetch again when told, as a browser would."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

import orjson

from tests.load.ground import Thing

SPREAD = 0.15
"""Seconds over which pages ask again, as `live.js` has it."""
PARTIAL = {"HX-Request": "true", "HX-Request-Type": "partial", "X-Live": "1"}
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


class Wire:
    """One kept-alive connection to the server, speaking just enough HTTP."""

    def __init__(self, port: int, cookie: str) -> None:
        self.port, self.cookie = port, cookie
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, method: str, path: str, headers: dict[str, str], body: bytes = b""
    ) -> tuple[int, dict[str, str], bytes]:
        status, found = await self.begin(method, path, headers, body)
        length = int(found.get("content-length", "0"))
        return status, found, await self.reader.readexactly(length)

    async def begin(
        self, method: str, path: str, headers: dict[str, str], body: bytes = b""
    ) -> tuple[int, dict[str, str]]:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port)
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {self.cookie}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        lines += [f"Content-Length: {len(body)}"] if body else []
        self._streams[1].write("\r\n".join([*lines, "", ""]).encode() + body)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        found = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
        return int(head[0].split()[1]), found

    @property
    def reader(self) -> asyncio.StreamReader:
        assert self._streams is not None
        return self._streams[0]

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


@dataclass(slots=True)
class Watcher:
    """Somebody at a page that shows one thing."""

    port: int
    cookie: str
    slug: str
    thing: Thing
    since: str = ""
    messages: int = 0
    renewed: asyncio.Event = field(default_factory=asyncio.Event)
    waited_for: bytes = b""
    seen_at: float = 0.0
    """When it first had what it waits for on its page."""
    connected: asyncio.Event = field(default_factory=asyncio.Event)
    fetches: int = 0
    _told: asyncio.Event = field(default_factory=asyncio.Event)
    _stream: Wire | None = None
    _page: Wire = field(init=False)

    async def look(self) -> None:
        """Until cancelled."""
        self._page = Wire(self.port, self.cookie)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._listen())
                group.create_task(self._renew())
        finally:
            self.cut()
            self._page.close()

    def cut(self) -> None:
        if self._stream is not None:
            self._stream.close()

    async def _listen(self) -> None:
        while True:
            self._stream = Wire(self.port, self.cookie)
            query = urlencode({"items": self.thing.id, "since": self.since})
            try:
                status, _ = await self._stream.begin("GET", f"/organizations/{self.slug}/stream?{query}", {})
                assert status == 200, status
                while True:
                    self._hear(await self._stream.reader.readuntil(b"\n\n"))
            except (OSError, asyncio.IncompleteReadError):
                self.connected.clear()
                await asyncio.sleep(0.1)

    def _hear(self, message: bytes) -> None:
        for line in message.splitlines():
            if line.startswith(b"id: "):
                self.since = line[4:].decode()
                self.connected.set()
            if line.startswith(b"data: ") and orjson.loads(line[6:]):
                self.messages += 1
                self._told.set()

    async def _renew(self) -> None:
        while True:
            await self._told.wait()
            await asyncio.sleep(random.uniform(0, SPREAD))
            self._told.clear()
            try:
                status, _, body = await self._page.ask(
                    "GET", self.thing.path, {**PARTIAL, "HX-Target": self.thing.part}
                )
            except (OSError, asyncio.IncompleteReadError):
                self._page.close()
                self._told.set()
                continue
            assert status == 200, status
            self.fetches += 1
            if self.waited_for and self.waited_for in body:
                self.seen_at, self.waited_for = time.perf_counter(), b""
                self.renewed.set()

    def wait_for(self, words: str) -> None:
        self.waited_for = words.encode()
        self.renewed.clear()


async def post(port: int, cookie: str, path: str, form: dict[str, str]) -> int:
    wire = Wire(port, cookie)
    try:
        status, _, _ = await wire.ask("POST", path, FORM, urlencode(form).encode())
    finally:
        wire.close()
    return status


async def slowest(watchers: Iterable[Watcher], words: str, write: Callable[[], object]) -> float:
    """Seconds from before the write is sent until the last of them has these words on the page."""
    watching = list(watchers)
    for watcher in watching:
        watcher.wait_for(words)
    began = time.perf_counter()
    await write()  # type: ignore[misc]
    async with asyncio.timeout(30):
        await asyncio.gather(*(watcher.renewed.wait() for watcher in watching))
    return max(watcher.seen_at for watcher in watching) - began
