"""Guesses at addresses that are secrets, where reading must write nothing: counted in this process's memory."""

from __future__ import annotations

from datetime import datetime
from threading import Lock

from app.actions.accounts import TRIES_PER_ADDRESS, WINDOW, TooManyTries

MOST = 10_000
"""Networks remembered at once."""


class Guesses:
    """By whoever tries them. No guess finds 256 random bits; this keeps whoever tries from keeping the server busy."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counted: dict[str, tuple[datetime, int]] = {}

    def count(self, network: str, now: datetime) -> None:
        """TooManyTries, once there were too many in the last hour."""
        with self._lock:
            since, tries = self._counted.get(network, (now, 0))
            if now - since >= WINDOW:
                since, tries = now, 0
            if len(self._counted) > MOST:
                self._counted = {key: each for key, each in self._counted.items() if now - each[0] < WINDOW}
            self._counted[network] = (since, tries + 1)
        if tries >= TRIES_PER_ADDRESS:
            raise TooManyTries
