"""The stream of an open page: for whom, what it says, when it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import orjson
import pytest
from sqlalchemy import update

from app.actions.organizations import amend_organization
from app.actions.strategies import set_strategy
from app.persistence import accounts, rows
from app.web import followers, stream
from tests.builders import ANA, BAKERY, MAX, SAM, SHOP
from tests.support.loops import run_apart
from tests.web.conftest import HOST, Mill, Site

PATH = "/organizations/mill/stream"


@pytest.fixture
def site(database_url: str) -> Iterator[Site]:
    """On either engine."""
    with Site(database_url) as made:
        yield made


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followers, "LOOK_EVERY", 0.1)


class Open:
    """One open stream: `said` are its messages so far, as pairs of id and items."""

    def __init__(self) -> None:
        self.status = 0
        self.headers: dict[str, str] = {}
        self.text = ""
        self.said: list[tuple[int, list[str]]] = []
        self.ended = asyncio.Event()
        self.gone = asyncio.Event()
        self._more = asyncio.Event()

    async def run(self, app: Any, address: str, cookie: str, headers: dict[str, str]) -> None:
        parts = urlsplit(address)
        given = {"host": HOST, "cookie": cookie, **headers}
        scope = {
            "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": "GET",
            "scheme": "https", "path": parts.path, "raw_path": parts.path.encode(), "root_path": "",
            "query_string": parts.query.encode(), "client": ("127.0.0.1", 1), "server": (HOST, 443), "state": {},
            "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        }  # fmt: skip
        await app(scope, self._receive, self._send)
        self.ended.set()

    async def _receive(self) -> dict[str, Any]:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            self.text += message.get("body", b"").decode()
            self.said = [_read(each) for each in self.text.split("\n\n") if "data: " in each]
        self._more.set()

    async def wait_for(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not is_so():
                self._more.clear()
                await self._more.wait()


def _read(message: str) -> tuple[int, list[str]]:
    found = dict(line.split(": ", 1) for line in message.splitlines() if ": " in line)
    return int(found["id"]), orjson.loads(found["data"])


@asynccontextmanager
async def following(site: Site, items: str, cookie: str = "", since: object = "", **headers: str) -> Any:
    open = Open()
    task = asyncio.create_task(open.run(site.app, f"{PATH}?items={items}&since={since}", cookie, headers))
    await open.wait_for(lambda: bool(open.status))
    if open.status == 200:
        await open.wait_for(lambda: bool(open.said))
    try:
        yield open
    finally:
        open.gone.set()
        await asyncio.wait_for(task, 5)


def cookie_of(mill: Mill, person: str) -> str:
    with mill.database.writing() as connection:
        token = accounts.open_session(connection, mill.accounts[person], mill.site.now)
    return f"{mill.site.settings.session_cookie[0]}={token}"


def strategy(mill: Mill, circle: str = BAKERY, words: str = "Bread before cake") -> None:
    set_strategy(mill.as_(ANA), circle, words)


# For whom


def test_a_stranger_is_told_that_there_is_nothing(mill: Mill, stranger: Any) -> None:
    assert stranger.get(f"{PATH}?items={BAKERY}").status_code == 404
    assert stranger.get("/organizations/nowhere/stream?items=x").status_code == 404


def test_whoever_asks_only_about_a_stream_follows_nothing(mill: Mill) -> None:
    answer = mill.as_person(SAM).head(f"{PATH}?items={BAKERY}")

    assert answer.status_code == 200
    assert len(mill.site.app.state.site.followers) == 0


def test_a_visitor_signs_in_first_where_it_is_not_public(mill: Mill) -> None:
    answer = mill.visitor().get(f"{PATH}?items={BAKERY}")

    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in")


def test_a_visitor_follows_what_is_public_until_it_is_no_more(mill: Mill) -> None:
    def make_public(is_public: bool) -> None:
        amend_organization(mill.as_(None), name="Mill", language="en", timezone="UTC", is_public=is_public)

    async def steps() -> None:
        async with following(mill.site, BAKERY) as visitor:
            strategy(mill)
            await visitor.wait_for(lambda: visitor.said[-1][1] == [BAKERY])
            make_public(False)
            await asyncio.wait_for(visitor.ended.wait(), 5)

    make_public(True)
    run_apart(steps())


def test_who_names_nothing_follows_nothing(mill: Mill) -> None:
    assert mill.as_person(SAM).get(PATH).status_code == 204
    assert mill.as_person(SAM).get(f"{PATH}?items=%20,<script>").status_code == 204


def test_an_account_has_only_so_many(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followers, "MOST_OF_AN_ACCOUNT", 2)
    sam, max = cookie_of(mill, SAM), cookie_of(mill, MAX)

    async def steps() -> None:
        async with (
            following(mill.site, BAKERY, sam),
            following(mill.site, BAKERY, sam),
            following(mill.site, BAKERY, sam) as third,
            following(mill.site, BAKERY, max) as other,
        ):
            assert (third.status, other.status) == (429, 200)
        async with following(mill.site, BAKERY, sam) as again:
            assert again.status == 200

    run_apart(steps())


# What it says


def test_it_says_that_and_where_but_no_word(mill: Mill) -> None:
    async def steps() -> None:
        async with following(mill.site, f"{BAKERY},{SHOP}", cookie_of(mill, SAM)) as sam:
            strategy(mill, words="A canary sings")
            await sam.wait_for(lambda: len(sam.said) == 2)

            assert sam.said == [(mill.seeded, []), (mill.seeded + 1, [BAKERY])]
            assert "canary" not in sam.text
            assert "Bakery" not in sam.text
            assert sam.headers["content-type"].startswith("text/event-stream")
            assert sam.headers["cache-control"] == "no-store"
            assert sam.headers["x-accel-buffering"] == "no"

    run_apart(steps())


def test_it_is_silent_about_everything_else(mill: Mill) -> None:
    async def steps() -> None:
        async with following(mill.site, SHOP, cookie_of(mill, SAM)) as sam:
            strategy(mill)
            await asyncio.sleep(0.3)

            assert sam.said == [(mill.seeded, [])]

    run_apart(steps())


def test_what_is_shared_without_a_record_is_told(mill: Mill) -> None:
    async def steps() -> None:
        async with following(mill.site, SHOP, cookie_of(mill, SAM)) as sam:
            with mill.as_(ANA) as work:
                work.touch(SHOP)
            await sam.wait_for(lambda: sam.said[-1] == (mill.seeded, [SHOP]))

    run_apart(steps())


def test_a_burst_is_told_as_a_few(mill: Mill) -> None:
    async def steps() -> None:
        async with following(mill.site, BAKERY, cookie_of(mill, SAM)) as sam:
            for number in range(30):
                strategy(mill, words=f"Way {number}")
                await asyncio.sleep(0)
            await sam.wait_for(lambda: sam.said[-1][0] == mill.seeded + 30)

            assert len(sam.said) < 30

    run_apart(steps())


def test_whoever_comes_back_is_told_at_once_what_they_missed(mill: Mill) -> None:
    strategy(mill)
    cookie = cookie_of(mill, SAM)

    async def steps() -> None:
        async with following(mill.site, f"{BAKERY},{SHOP}", cookie, since=mill.seeded) as drawn_before:
            assert drawn_before.said == [(mill.seeded + 1, [BAKERY])]
        last = {"last-event-id": str(mill.seeded)}
        async with following(mill.site, BAKERY, cookie, since=mill.seeded + 1, **last) as came_back:
            assert came_back.said == [(mill.seeded + 1, [BAKERY])]
        async with following(mill.site, BAKERY, cookie, since=mill.seeded + 1) as missed_nothing:
            assert missed_nothing.said == [(mill.seeded + 1, [])]
        async with following(mill.site, BAKERY, cookie, since="9" * 40) as odd:
            assert odd.said == [(mill.seeded + 1, [])]

    run_apart(steps())


def test_what_another_process_writes_is_told(mill: Mill, database_url: str) -> None:
    from app.persistence.engine import create_engine
    from tests.seeding import Seeded

    other = Seeded(create_engine(database_url), mill.id)

    async def steps() -> None:
        async with following(mill.site, BAKERY, cookie_of(mill, SAM)) as sam:
            await asyncio.to_thread(set_strategy, other.as_(ANA), BAKERY, "From elsewhere")
            await sam.wait_for(lambda: sam.said[-1] == (mill.seeded + 1, [BAKERY]))

    run_apart(steps())
    other.database.dispose()


def test_it_beats_while_nothing_happens(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "HEARTBEAT", 0.05)

    async def steps() -> None:
        async with following(mill.site, BAKERY, cookie_of(mill, SAM)) as sam:
            await sam.wait_for(lambda: sam.text.count(": ping") >= 3)

    run_apart(steps())


# When it ends


def ends_when(mill: Mill, person: str, act: Callable[[str], object]) -> None:
    async def steps() -> None:
        cookie = cookie_of(mill, person)
        others = cookie_of(mill, MAX)
        async with following(mill.site, BAKERY, cookie) as open, following(mill.site, BAKERY, others) as max:
            await asyncio.to_thread(act, cookie.partition("=")[2])
            await asyncio.wait_for(open.ended.wait(), 5)
            assert not max.ended.is_set()

    run_apart(steps())


def test_it_ends_with_its_session(mill: Mill) -> None:
    def sign_out(token: str) -> None:
        with mill.database.writing() as connection:
            accounts.close_session(connection, accounts.fingerprint(token))

    ends_when(mill, SAM, sign_out)


def test_it_ends_when_its_reader_leaves_the_organization(mill: Mill) -> None:
    def end_membership(_: str) -> None:
        with mill.database.writing() as connection:
            connection.execute(update(rows.person).where(rows.person.c.id == SAM).values(active=False))

    ends_when(mill, SAM, end_membership)


def test_it_ends_when_its_session_is_too_old(mill: Mill) -> None:
    def expire(token: str) -> None:
        with mill.database.writing() as connection:
            session = rows.session.c
            aged = update(rows.session).where(session.token_hash == accounts.fingerprint(token))
            connection.execute(aged.values(expires_at=mill.site.now - timedelta(seconds=1)))

    ends_when(mill, SAM, expire)


def test_it_ends_when_the_server_is_asked_to(mill: Mill) -> None:
    async def steps() -> None:
        async with following(mill.site, BAKERY, cookie_of(mill, SAM)) as sam:
            mill.site.app.state.site.followers.end()
            await asyncio.wait_for(sam.ended.wait(), 1)

    run_apart(steps())


def test_it_holds_no_connection_and_leaves_nothing_behind(mill: Mill) -> None:
    def held() -> int:
        return int(mill.database._readers.pool.checkedout())  # type: ignore[attr-defined]

    async def steps() -> None:
        cookie = cookie_of(mill, SAM)
        async with following(mill.site, BAKERY, cookie), following(mill.site, SHOP, cookie):
            async with asyncio.timeout(5):  # It has just asked who the reader is, on a thread of its own.
                while held():
                    await asyncio.sleep(0.01)
            assert len(mill.site.app.state.site.followers) == 2
        assert len(mill.site.app.state.site.followers) == 0

    run_apart(steps())
