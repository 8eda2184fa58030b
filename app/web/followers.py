"""Who is looking at what at this moment, for `stream.py` to tell them that it changed.

Followers belong to the event loop; what is written is announced by the thread that wrote it, or by the one that hears
other processes. Rights are asked for all followers at once, in one statement every other second.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any

from app.persistence.accounts import rights_of_sessions
from app.persistence.announcements import Announcement

if TYPE_CHECKING:
    from app.web.site import Site

logger = logging.getLogger(__name__)

LOOK_EVERY = 2.0
"""Seconds between two looks at rights; a look that fails is repeated once before everybody is sent away."""
REMEMBERED = 30.0
"""Seconds for which an announcement is kept for pages that were drawn before it and begin to follow after it."""
MOST_OF_AN_ACCOUNT = 30
MOST_OF_VISITORS = 500
"""Of one organization."""


class TooManyFollowers(Exception):
    pass


class Follower:
    __slots__ = ("account", "changed", "is_sent_away", "items", "number", "organization", "session", "wake")

    def __init__(
        self, organization: str, items: Iterable[str], number: int, *, session: str | None, account: str | None
    ) -> None:
        self.organization, self.items, self.number = organization, frozenset(items), number
        self.session, self.account = session, account
        self.changed: set[str] = set()
        self.wake = asyncio.Event()
        self.is_sent_away = False

    def hear(self, announcement: Announcement) -> None:
        concerned = self.items if announcement.items is None else self.items & announcement.items
        if concerned:
            self.changed |= concerned
            self.number = max(self.number, announcement.last)
            self.wake.set()

    def take(self) -> set[str]:
        """What changed since it was last asked."""
        self.wake.clear()
        changed, self.changed = self.changed, set()
        return changed

    def send_away(self) -> None:
        self.is_sent_away = True
        self.wake.set()

    @property
    def bound(self) -> tuple[str, int]:
        """Under which key followers are counted, and how many there may be."""
        return (self.account, MOST_OF_AN_ACCOUNT) if self.account else (self.organization, MOST_OF_VISITORS)


class Followers:
    def __init__(self, site: Site) -> None:
        self._site = site
        self._following: dict[str, set[Follower]] = {}
        """By organization."""
        self._counts: Counter[str] = Counter()
        self._recent: deque[tuple[float, Announcement]] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._looking: asyncio.Task[None] | None = None
        self._last_asked = 0.0
        self.is_over = False

    def __len__(self) -> int:
        return sum(map(len, self._following.values()))

    def expect(self) -> None:
        """Somebody is about to follow: what is announced from here on is kept for them."""
        self._last_asked = time.monotonic()
        if self._looking is None or self._looking.done() or self._loop is not asyncio.get_running_loop():
            self._loop = asyncio.get_running_loop()
            self._looking = self._loop.create_task(self._look_after(self._site.database.announcer.listen(self._hear)))

    def add(self, follower: Follower) -> None:
        """What was announced after the page was drawn is told to it at once."""
        key, most = follower.bound
        if self.is_over or self._counts[key] >= most:
            raise TooManyFollowers
        self._counts[key] += 1
        self._following.setdefault(follower.organization, set()).add(follower)
        number = follower.number
        for _, announcement in self._recent:
            is_new = announcement.last > number or announcement.first > announcement.last
            if is_new and announcement.organization == follower.organization:
                follower.hear(announcement)

    def remove(self, follower: Follower) -> None:
        there = self._following.get(follower.organization, set())
        if follower in there:
            there.discard(follower)
            self._counts[follower.bound[0]] -= 1
            if not there:
                del self._following[follower.organization]

    @contextmanager
    def until_asked_to_end(self) -> Iterator[None]:
        """The server waits for every answer to end before it says that it is ending: so streams hear the signal too."""
        if current_thread() is not main_thread():
            yield
            return
        loop = asyncio.get_running_loop()
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

        def hear(number: int, frame: Any) -> None:
            loop.call_soon_threadsafe(self.end)
            if callable(handler := before[signal.Signals(number)]):
                handler(number, frame)

        heard = [number for number, handler in before.items() if callable(handler)]
        for number in heard:
            signal.signal(number, hear)
        try:
            yield
        finally:
            for number in heard:
                signal.signal(number, before[number])

    def end(self) -> None:
        self.is_over = True
        self._send_away(lambda _: True)

    def _hear(self, announcement: Announcement) -> None:
        """In the thread that wrote."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._tell, announcement)

    def _tell(self, announcement: Announcement) -> None:
        now = time.monotonic()
        self._recent.append((now, announcement))
        while self._recent and self._recent[0][0] < now - REMEMBERED:
            self._recent.popleft()
        for follower in self._following.get(announcement.organization, ()):
            follower.hear(announcement)

    async def _look_after(self, end_listening: Callable[[], None]) -> None:
        try:
            failed = 0
            while self._following or time.monotonic() - self._last_asked < REMEMBERED:
                await asyncio.sleep(LOOK_EVERY)
                try:
                    await self._look_at_rights()
                    failed = 0
                except Exception:
                    logger.exception("Nobody could say who may still look.")
                    failed += 1
                if failed > 1:
                    self._send_away(lambda _: True)
        finally:
            end_listening()
            self._looking = None

    async def _look_at_rights(self) -> None:
        if not self._following:
            return
        sessions = {each.session for there in self._following.values() for each in there if each.session}
        rights = await self._site.threads.run("read", self._rights, sorted(sessions), sorted(self._following))
        self._send_away(lambda each: not rights.may_follow(each.session, each.organization))

    def _rights(self, sessions: list[str], organizations: list[str]) -> Rights:
        with self._site.database.connect() as connection:
            alive, public = rights_of_sessions(connection, sessions, organizations, self._site.clock())
        return Rights(set(sessions), alive, public)

    def _send_away(self, whom: Callable[[Follower], bool]) -> None:
        for there in self._following.values():
            for follower in there:
                if whom(follower):
                    follower.send_away()


class Rights:
    """Of the sessions that were asked about: those that live, with the organizations they open."""

    def __init__(self, asked: set[str], alive: dict[str, set[str]], public: set[str]) -> None:
        self.asked, self.alive, self.public = asked, alive, public

    def may_follow(self, session: str | None, organization: str) -> bool:
        if session is None:
            return organization in self.public
        if session not in self.asked:  # Came while we asked; the next look is theirs.
            return True
        return session in self.alive and (organization in self.alive[session] or organization in self.public)
