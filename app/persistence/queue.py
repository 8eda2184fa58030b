"""First come, first served: SQLite lets its writers race, and some would wait for seconds while others pass them."""

from __future__ import annotations

from collections import deque
from threading import Lock


class FirstComeLock:
    """A lock that is handed to whoever has waited longest."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._held = False
        self._waiting: deque[Lock] = deque()

    def acquire(self, timeout: float) -> bool:
        """False when `timeout` seconds have passed in vain."""
        with self._guard:
            if not self._held:
                self._held = True
                return True
            turn = Lock()
            turn.acquire()
            self._waiting.append(turn)
        if turn.acquire(timeout=timeout):
            return True
        with self._guard:
            if turn in self._waiting:
                self._waiting.remove(turn)
                return False
        return True  # Our turn came in the very moment in which we gave up.

    def release(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()  # It stays held, by whoever waited longest.
            else:
                self._held = False
