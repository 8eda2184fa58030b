"""What has just changed, told after the commit to whoever listens in this process: never as text, only as what."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Announcement:
    organization: str
    first: int
    last: int
    """Numbers of the records written."""
    kinds: frozenset[str]
    items: frozenset[str]
    """Ids of the Roles, Circles, Policies, people and Proposals concerned."""


Listener = Callable[[Announcement], None]


class Announcer:
    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Gives back what ends the listening. A listener must be quick: it runs in the thread that wrote."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, announcement: Announcement) -> None:
        for listener in list(self._listeners):
            try:
                listener(announcement)
            except Exception:
                # What was written stands, whoever fails to hear of it.
                logger.exception("A listener failed.")
