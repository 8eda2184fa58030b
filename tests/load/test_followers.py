"""Many look at one thing: what changes reaches the slowest of them within a second, and nothing is missed."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.load.crowd import slowest
from tests.load.ground import a_crowd, a_crowd_at_a_meeting
from tests.load.scene import Figures, Scene, following, measured, p95
from tests.support.loops import run_apart
from tests.support.scale import TORTURE, scale
from tests.support.server import Server

SECOND = 1.0
QUICK = 0.2
"""Seconds for anybody else's page meanwhile, at p95."""


CROWDS = {
    "one Proposal": (scale(20, 200), 1, a_crowd),
    "ten Proposals": (scale(20, 500), scale(2, 10), a_crowd),
    "a meeting": (scale(20, 200), 1, a_crowd_at_a_meeting),
}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("what", CROWDS)
def test_a_change_reaches_the_slowest_within_a_second(database_url: str, tmp_path: Path, what: str) -> None:
    people, things, make = CROWDS[what]

    async def steps() -> Figures:
        async with following(database_url, tmp_path, people, things, make) as scene:
            return await measured(scene, scale(4, 30))

    found = run_apart(steps())

    print(f"{people} at {what}: {found}")
    if TORTURE:
        assert p95(found.waits) < SECOND, found
        assert p95(found.others) < QUICK, found


@pytest.mark.timeout(600)
def test_whoever_was_cut_off_misses_nothing(database_url: str, tmp_path: Path) -> None:
    """Streams break at any moment; what was written meanwhile is on every page once they are back."""
    chance = random.Random(7)

    async def steps() -> None:
        async with following(database_url, tmp_path, scale(12, 200), 1) as scene:
            thing = scene.ground.things[0]
            for number in range(scale(5, 40)):
                for watcher in chance.sample(scene.watchers, len(scene.watchers) // 2):
                    watcher.cut()
                words = f"Who counts, then ({number})?"
                await slowest(scene.watchers, words, lambda words=words: scene.ask(thing, words))  # type: ignore[misc]

    run_apart(steps())


@pytest.mark.timeout(600)
def test_a_server_that_dies_and_comes_back_has_told_everybody(
    engine_name: str, make_database: Callable[..., str], tmp_path: Path
) -> None:
    async def steps() -> None:
        async with following(make_database(engine_name), tmp_path, scale(12, 200), 1) as scene:
            thing = scene.ground.things[0]
            for watcher in scene.watchers:
                watcher.wait_for("The last word?")
            await scene.ask(thing, "The last word?")
            await asyncio.to_thread(scene.server.kill)
            await asyncio.to_thread(scene.server.start)
            async with asyncio.timeout(60):
                await asyncio.gather(*(watcher.renewed.wait() for watcher in scene.watchers))

    run_apart(steps())


@pytest.mark.timeout(600)
def test_two_servers_on_one_database_tell_each_others_followers(database_url: str, tmp_path: Path) -> None:
    async def steps() -> None:
        async with following(database_url, tmp_path, 4, 1) as scene:
            other = await asyncio.to_thread(Server(database_url, tmp_path, scheduler="false").start)
            try:
                elsewhere = Scene(other, scene.ground, scene.watchers)
                assert await elsewhere.change(0) < 10 * SECOND
            finally:
                await asyncio.to_thread(other.stop)

    run_apart(steps())


@pytest.mark.timeout(600)
def test_a_server_asked_to_end_does_not_wait_for_those_who_follow(sqlite_url: str, tmp_path: Path) -> None:
    async def steps() -> float:
        async with following(sqlite_url, tmp_path, scale(5, 200), 1) as scene:
            began = time.monotonic()
            await asyncio.to_thread(scene.server.stop)
            return time.monotonic() - began

    assert run_apart(steps()) < 8  # It would wait for ten seconds.
