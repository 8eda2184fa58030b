"""Telling open pages that something they show has changed: one stream a page, over Server-Sent Events.

It says *that*, by ids, never what: the page fetches its part again through its ordinary address, permissions and all.
A stream holds no connection to the database. Its ids are numbers of records, so that a page that comes back is told at
once of what it missed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from typing import Any

import orjson
from fastapi.responses import Response
from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from app.persistence.watching import concerned_since
from app.web.dependencies import AN_ID, Reader, Reading
from app.web.followers import Follower, Followers, TooManyFollowers
from app.web.routing import Pages

router = Pages()

MOST_ITEMS = 60
AT_MOST_EVERY = 0.1
"""Seconds between two messages to one page: a burst is told as one."""
HEARTBEAT = 15.0
COME_BACK_AFTER = 1_000
"""Milliseconds."""


@router.get("/organizations/{slug}/stream", name="stream")
async def follow(request: Request, reader: Reader, slug: str, items: str = "", since: str = "") -> Any:
    """`items`: the ids that the page shows. `since`: the number of the last record that it was drawn after."""
    named = [item for item in items.split(",")[:MOST_ITEMS] if AN_ID.fullmatch(item)]
    reader.site.followers.expect()
    after = _number(request.headers.get("last-event-id", "")) or _number(since)
    follower, missed = await reader.site.threads.run("read", _recognized, reader, named, after)
    if not named:
        return Response(status_code=204)  # To a browser: do not come back.
    if request.scope.get("is_head"):  # An answer without a body would never end, and nobody would hear it.
        return Response(media_type="text/event-stream", headers={"cache-control": "no-store"})
    try:
        reader.site.followers.add(follower)
    except TooManyFollowers:
        return Response(status_code=429, headers={"retry-after": "60"})
    follower.changed |= missed
    return Stream(reader.site.followers, follower)


def _recognized(reader: Reading, items: list[str], after: int | None) -> tuple[Follower, frozenset[str]]:
    """Whoever may see the organization, and what of theirs was written since."""
    reader.site.database.announcer.attend()  # Before anything is read, so that nothing falls between.
    with ExitStack() as stack:
        reader.open(stack)
        here = reader.here
        session, account = reader.session, reader.account
        follower = Follower(
            here.id,
            items,
            here.head_number,
            session=session.id if session else None,
            account=account.id if account else None,
        )
        if after is None or after >= here.head_number or not items:
            return follower, frozenset()
        return follower, concerned_since(reader.connection, here.id, after, items)


def _number(given: str) -> int | None:
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 9 else None


class Stream(EventSourceResponse):
    """Whatever ends it, its follower is forgotten."""

    def __init__(self, followers: Followers, follower: Follower) -> None:
        super().__init__(_messages(follower), headers={"x-accel-buffering": "no", "cache-control": "no-store"})
        self._followers, self._follower = followers, follower

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._followers.remove(self._follower)


async def _messages(follower: Follower) -> AsyncIterator[bytes]:
    """The first says where the log stands, and what was missed, if anything."""
    yield format_sse_event(retry=COME_BACK_AFTER) + _message(follower)
    while True:
        try:
            async with asyncio.timeout(HEARTBEAT):
                await follower.wake.wait()
        except TimeoutError:
            yield KEEPALIVE_COMMENT
            continue
        if follower.is_sent_away:
            return
        yield _message(follower)
        await asyncio.sleep(AT_MOST_EVERY)


def _message(follower: Follower) -> bytes:
    changed = sorted(follower.take())
    return format_sse_event(id=str(follower.number), data_str=orjson.dumps(changed).decode())
