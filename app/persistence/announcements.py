"""What has just changed, told after the commit to whoever listens, in this process and in every other.

Never as text, only as what: a page that hears of it asks for its own part again, permissions and all. Other processes
are heard by `watching.py`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING
from uuid import uuid4

import orjson
from sqlalchemy import Connection, bindparam, func, select

if TYPE_CHECKING:
    from app.persistence.watching import Watch

logger = logging.getLogger(__name__)

CHANNEL = "tensegrity"
MOST_ITEMS = 100
LONGEST = 7_900
"""Bytes that PostgreSQL lets a notification have are 8,000."""


@dataclass(frozen=True, slots=True)
class Announcement:
    organization: str
    first: int
    last: int
    """Numbers of the records written; `last` is where the log ends, so that without a record `first` is past it."""
    items: frozenset[str] | None
    """Ids of the Roles, Circles, Policies, people and processes concerned; None where it may be anything."""


Listener = Callable[[Announcement], None]


class Announcer:
    """`watch` makes what hears the other processes; it runs from the first `attend` on."""

    def __init__(self, watch: Callable[[Announcer], Watch]) -> None:
        self.origin = uuid4().hex
        """Which process an announcement comes from: what we told ourselves is not told again."""
        self.known: dict[str, int] = {}
        """Up to which record each organization's log has been told without a gap."""
        self._listeners: list[Listener] = []
        self._make_watch = watch
        self._watch: Watch | None = None
        self._guard = Lock()

    @property
    def is_heard(self) -> bool:
        return bool(self._listeners)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Gives back what ends the listening. A listener must be quick: it runs in the thread that wrote."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def attend(self) -> None:
        """Hear the other processes from here on: whatever is written after this returns will be told."""
        with self._guard:
            if self._watch is None:
                self._watch = self._make_watch(self)
                self._watch.start()
            watch = self._watch
        watch.wait_until_hearing()

    def tell(self, announcement: Announcement) -> None:
        self._learn(announcement)
        for listener in list(self._listeners):
            try:
                listener(announcement)
            except Exception:
                # What was written stands, whoever fails to hear of it.
                logger.exception("A listener failed.")

    def _learn(self, told: Announcement) -> None:
        """Our own record says nothing of one below it that another process wrote just before: that is told still."""
        with self._guard:
            known = self.known.get(told.organization, told.last)
            if told.first <= known + 1:
                self.known[told.organization] = max(told.last, known)

    def close(self) -> None:
        with self._guard:
            watch, self._watch = self._watch, None
        if watch is not None:
            watch.end()


_NOTIFY = select(func.pg_notify(bindparam("channel"), bindparam("said")))


def notify(connection: Connection, announcement: Announcement, origin: str) -> None:
    """Tell the other processes on PostgreSQL, which passes it on if and when this transaction commits."""
    connection.execute(_NOTIFY, {"channel": CHANNEL, "said": to_payload(announcement, origin)})


def to_payload(announcement: Announcement, origin: str) -> str:
    items = announcement.items
    listed = None if items is None or len(items) > MOST_ITEMS else sorted(items)
    said = [origin, announcement.organization, announcement.first, announcement.last, listed]
    payload = orjson.dumps(said)
    return (payload if len(payload) <= LONGEST else orjson.dumps([*said[:4], None])).decode()


def from_payload(payload: str) -> tuple[str, Announcement]:
    """The process that it comes from, and what it says."""
    origin, organization, first, last, items = orjson.loads(payload)
    return origin, Announcement(organization, first, last, None if items is None else frozenset(items))
