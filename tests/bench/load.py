"""Load, and what it cost: requests on kept-alive connections, processor time of the server, and the waits."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

import psutil

Ask = Callable[[int], tuple[str, str, bytes | None, dict[str, str]]]
"""From the request's number: method, path, body, headers."""


@dataclass(slots=True)
class Measured:
    seconds: float = 0.0
    cpu: float = 0.0
    """Processor time of the server, in seconds."""
    waits: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)

    @property
    def cpu_each(self) -> float:
        return self.cpu / max(1, len(self.waits))

    @property
    def rate(self) -> float:
        return len(self.waits) / self.seconds

    def percentile(self, percent: int) -> float:
        return quantiles(self.waits, n=100, method="inclusive")[percent - 1]

    def add(self, other: Measured) -> None:
        self.seconds += other.seconds
        self.cpu += other.cpu
        self.waits += other.waits
        for status, count in other.statuses.items():
            self.statuses[status] = self.statuses.get(status, 0) + count


def measure(base: str, pid: int, ask: Ask, requests: int, connections: int = 1) -> Measured:
    """Send `requests` requests over so many connections at once. Raises on a 5xx answer: a failing server is no
    fast one.
    """
    measured = Measured()
    guard, numbers = threading.Lock(), iter(range(requests))
    faults: list[BaseException] = []

    def work() -> None:
        try:
            _keep_asking(base, ask, numbers, guard, measured)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=work) for _ in range(connections)]
    before, began = cpu_of(pid), time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    measured.seconds = time.perf_counter() - began
    measured.cpu = cpu_of(pid) - before
    if faults:
        raise faults[0]
    return measured


def _keep_asking(base: str, ask: Ask, numbers: object, guard: threading.Lock, measured: Measured) -> None:
    parts = urlsplit(base)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    try:
        while True:
            with guard:
                number = next(numbers, None)  # type: ignore[call-overload]  # an iterator of numbers
            if number is None:
                return
            method, path, body, headers = ask(number)
            began = time.perf_counter()
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.read()
            waited = time.perf_counter() - began
            if answer.status >= 500 or answer.status in (401, 403, 404, 409, 422):
                raise RuntimeError(f"{method} {path} was answered {answer.status}")
            with guard:
                measured.waits.append(waited)
                measured.statuses[answer.status] = measured.statuses.get(answer.status, 0) + 1
    finally:
        connection.close()


def cpu_of(pid: int) -> float:
    """Processor time of a process and its children, in seconds: to the nanosecond where the kernel tells it."""
    process = psutil.Process(pid)
    return sum(_finely(each) or _roughly(each) for each in (process, *process.children(recursive=True)))


def _finely(process: psutil.Process) -> float:
    """Linux counts in /proc/PID/task/*/schedstat what each thread ran; ticks of 10 ms are too coarse for a floor."""
    threads = Path(f"/proc/{process.pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def _roughly(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def memory_of(pid: int) -> int:
    process = psutil.Process(pid)
    return sum(each.memory_info().rss for each in (process, *process.children(recursive=True)))


def interleaved(rounds: int, runs: Sequence[Callable[[], Measured]]) -> list[Measured]:
    """Each run once a round, in turns, so that a busy moment of the machine falls on all of them."""
    totals = [Measured() for _ in runs]
    for _ in range(rounds):
        for total, run in zip(totals, runs, strict=True):
            total.add(run())
    return totals
