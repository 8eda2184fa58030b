"""The goals, each a ratio: what is asked of whom, how often, and how the figures are put over each other."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from urllib.parse import urlencode
from uuid import uuid4

from app.persistence.engine import Database
from app.persistence.migrate import upgrade
from tests.bench.grounds import Ground, Site
from tests.bench.load import Ask, Measured, interleaved, measure
from tests.bench.organizations import ONE_K, TEN_K
from tests.load.ground import Ground as Crowd
from tests.load.ground import a_crowd, a_crowd_at_a_meeting
from tests.load.scene import Figures, following, measured, p95
from tests.support.server import COMMAND, Server

LONG_PAST, SHORT_PAST = 100_000, 1_000
QUESTIONS = ("paying supplier invoices", "repair brake pads", "who orders raw timber", "tax returns", "door keys")
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


@dataclass(frozen=True, slots=True)
class Goal:
    name: str
    what: str
    ratio: float
    limit: float

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.limit


def measured_goals(ground: Ground, *, rounds: int, share: float) -> list[Goal]:
    run = _Runner(rounds, share)
    small, large = ground.site(ONE_K), ground.site(TEN_K)
    goals = [*_readings(run, large), *_chart(run, large), *_writing(run, large)]
    goals += _growth(run, small, large)
    goals += _past(run, ground.site(ONE_K, history=SHORT_PAST), ground.site(ONE_K, history=LONG_PAST))
    goals += _live(ground.folder, share)
    goals += [Goal("7 at", "a Role page at a past date / now", _at(run, large), 1.5), *_starting(large)]
    return goals


@dataclass(frozen=True, slots=True)
class _Runner:
    rounds: int
    share: float

    def __call__(self, requests: int, *asked: tuple[str, int, Ask], connections: int = 1) -> list[Measured]:
        """So many requests a round to each, interleaved, after a few to warm up."""
        count = max(20, int(requests * self.share / self.rounds))
        for base, pid, ask in asked:
            measure(base, pid, ask, 20)
        runs = [partial(measure, base, pid, ask, count, connections) for base, pid, ask in asked]
        return interleaved(self.rounds, runs)


def _get(path: str, headers: dict[str, str] | None = None) -> Ask:
    return lambda _: ("GET", path, None, headers or {})


def ours(site: Site, ask: Ask) -> tuple[str, int, Ask]:
    return site.server.base_url, site.server.pid, ask


def theirs(site: Site, ask: Ask) -> tuple[str, int, Ask]:
    return site.floor_url, site.floor_pid, ask


def role_page(site: Site, at: str = "") -> Ask:
    return _get(f"/roles/{site.role}{at}", site.headers)


def a_search(site: Site) -> Ask:
    def ask(number: int) -> tuple[str, str, bytes | None, dict[str, str]]:
        query = urlencode({"q": QUESTIONS[number % len(QUESTIONS)]})
        return "GET", f"/organizations/{site.slug}/search?{query}", None, site.headers

    return ask


def a_tension(site: Site) -> Ask:
    def ask(number: int) -> tuple[str, str, bytes | None, dict[str, str]]:
        form = {"text": f"The stand wobbles again ({number})", "role": site.role, "key": uuid4().hex}
        return "POST", "/tensions", urlencode(form).encode(), {**site.headers, **FORM}

    return ask


def _floor_search(number: int) -> tuple[str, str, bytes | None, dict[str, str]]:
    return "GET", "/search?" + urlencode({"q": QUESTIONS[number % len(QUESTIONS)]}), None, {}


def _floor_tension(site: Site) -> Ask:
    def ask(number: int) -> tuple[str, str, bytes | None, dict[str, str]]:
        form = {"text": f"The stand wobbles again ({number})", "role": site.role}
        return "POST", "/tensions", urlencode(form).encode(), FORM

    return ask


def _readings(run: _Runner, site: Site) -> list[Goal]:
    page, floor = run(900, ours(site, role_page(site)), theirs(site, _get(f"/roles/{site.role}")))
    found, floor_found = run(600, ours(site, a_search(site)), theirs(site, _floor_search))
    return [
        Goal("1 cpu", "Role page, cpu / floor", page.cpu_each / floor.cpu_each, 4),
        Goal("4 cpu", "search over 40,000 accountabilities, cpu / floor", found.cpu_each / floor_found.cpu_each, 4),
    ]


def _chart(run: _Runner, site: Site) -> list[Goal]:
    """The whole chart read right after a write, and unchanged with its ETag."""
    path = f"/organizations/{site.slug}/chart.json"
    fresh: list[float] = []
    floor: list[float] = []
    for _ in range(max(6, int(15 * run.share))):
        measure(*ours(site, a_change(site)), 1)
        fresh += measure(*ours(site, _get(path, site.headers)), 1).waits
        measure(*theirs(site, _floor_tension(site)), 1)
        floor += measure(*theirs(site, _get("/chart.json")), 1).waits
    unchanged, empty = run(
        900, ours(site, _get(path, {**site.headers, "If-None-Match": etag(site, path)})), ours(site, _get("/healthz"))
    )
    assert set(unchanged.statuses) == {304}, unchanged.statuses
    return [
        Goal("2 fresh", "chart of 10k right after a write, p50 / floor", median(fresh) / median(floor), 2),
        Goal("2 etag", "chart unchanged, cpu / our empty answer", unchanged.cpu_each / empty.cpu_each, 2),
    ]


def a_change(site: Site) -> Ask:
    """A write that moves the head on: the Strategy of the Circle that the bench's person leads, worded anew."""

    def ask(number: int) -> tuple[str, str, bytes | None, dict[str, str]]:
        form = {"text": f"Quality even over speed, for now ({uuid4().hex})", "key": uuid4().hex}
        return "POST", f"/circles/{site.circle}/strategy", urlencode(form).encode(), {**site.headers, **FORM}

    return ask


def etag(site: Site, path: str) -> str:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", site.server.port, timeout=30)
    connection.request("GET", path, None, site.headers)
    answer = connection.getresponse()
    answer.read()
    tag = answer.getheader("ETag")
    assert tag is not None, answer.status
    return tag


def _writing(run: _Runner, site: Site) -> list[Goal]:
    one, floor = run(600, ours(site, a_tension(site)), theirs(site, _floor_tension(site)))
    (many,) = run(900, ours(site, a_tension(site)), connections=16)
    return [
        Goal("3 cpu", "a Tension logged, cpu / floor", one.cpu_each / floor.cpu_each, 5),
        Goal("3 p95", "a Tension logged at 16 connections, p95 / p50", many.percentile(95) / many.percentile(50), 4),
    ]


ASKED: dict[str, Callable[[Site], Ask]] = {"1 Role page": role_page, "3 Tension": a_tension, "4 search": a_search}


def _growth(run: _Runner, small: Site, large: Site) -> list[Goal]:
    goals = []
    for name, ask in ASKED.items():
        at_small, at_large = run(600, ours(small, ask(small)), ours(large, ask(large)))
        goals.append(Goal(f"5 {name}", "cpu at 10k / at 1k", at_large.cpu_each / at_small.cpu_each, 1.3))
        (alone,) = run(600, ours(large, ask(large)))
        (together,) = run(600, ours(large, ask(large)), connections=16)
        goals.append(Goal(f"5 {name}, rate", "rate at 1 connection / at 16", alone.rate / together.rate, 1))
    return goals


def _past(run: _Runner, short: Site, long: Site) -> list[Goal]:
    goals = []
    for name, ask in ASKED.items():
        few, many = run(900, ours(short, ask(short)), ours(long, ask(long)))
        what = f"cpu with {LONG_PAST} records / with {SHORT_PAST}"
        goals.append(Goal(f"5 {name}, history", what, many.cpu_each / few.cpu_each, 1.1))
    return goals


FOLLOWED = {
    "200 at a meeting": (200, 1, a_crowd_at_a_meeting),
    "500 at ten Proposals": (500, 10, a_crowd),
}


def _live(folder: Path, share: float) -> list[Goal]:
    """From a write until the slowest of those who look at the thing has it on the page, and other pages meanwhile."""
    goals = []
    for name, (people, things, make) in FOLLOWED.items():
        found = asyncio.run(_followed(folder, people, things, make, max(5, int(30 * share))))
        goals += [
            Goal(f"8 {name}", "the slowest follower has a change, p95, seconds", p95(found.waits), 1),
            Goal(f"8 {name}, others", "other pages meanwhile, p95 / 0.2 s", p95(found.others) / 0.2, 1),
        ]
    return goals


async def _followed(
    folder: Path, people: int, things: int, make: Callable[[Database, int, int], Crowd], changes: int
) -> Figures:
    url = f"sqlite:///{folder / f'live-{people}.db'}"
    upgrade(url)
    async with following(url, folder, people, things, make) as scene:
        return await measured(scene, changes)


def _at(run: _Runner, site: Site) -> float:
    # Some record in the middle of the import would be a half-made organization; the end of this day is the whole of it.
    today = datetime.now(UTC).date().isoformat()
    past, now = run(600, ours(site, role_page(site, f"?at={today}")), ours(site, role_page(site)))
    return past.cpu_each / now.cpu_each


def _starting(site: Site) -> list[Goal]:
    again = Server(f"sqlite:///{site.database}", site.database.parent, COMMAND)
    began = time.perf_counter()
    again.start()
    first = time.perf_counter() - began
    again.stop()
    return [
        Goal("7 start", "first answer, seconds", first, 1.5),
        Goal("7 import", "import of 10k roles, seconds", site.import_seconds, 10),
    ]
