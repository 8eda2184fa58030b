"""kill -9 in the middle of a meeting that six people write in: every acknowledged act is there, none is there twice,
and the meeting goes on where it was.
"""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from sqlalchemy import select

from app.actions import agenda, meetings
from app.actions.accounts import account_for
from app.governance.circles import roles_represented
from app.persistence import accounts, rows
from app.persistence.engine import Database, create_engine
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, PASTRY, SAM
from tests.meeting_builder import Held, a_duty
from tests.seeding import Seeded, seed
from tests.support.scale import scale
from tests.support.server import Server

WRITERS = (ANA, SAM, LEA, MAX, IDA, ANA)
"""One of them from two devices."""


class Writer(threading.Thread):
    """Sends one act after another, each with its own words and its own key, until nobody answers."""

    def __init__(self, port: int, cookie: str, path: str, field: str, more: dict[str, str]) -> None:
        super().__init__(daemon=True)
        self.port, self.cookie, self.path, self.field, self.more = port, cookie, path, field, more
        self.acknowledged: list[str] = []
        self.unanswered: list[tuple[str, str]] = []

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        while True:
            text, key = f"About {uuid4().hex}", uuid4().hex
            try:
                status = self.send(connection, text, key)
            except (OSError, http.client.HTTPException):
                self.unanswered.append((text, key))
                return
            assert status == 303, status
            self.acknowledged.append(text)

    def send(self, connection: http.client.HTTPConnection, text: str, key: str) -> int:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": "same-origin",
            "Cookie": self.cookie,
        }
        connection.request("POST", self.path, urlencode({self.field: text, "key": key, **self.more}), headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status

    def send_again(self) -> list[str]:
        """What got no answer, under the same keys, once the server is back."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        for text, key in self.unanswered:
            assert self.send(connection, text, key) == 303
        connection.close()
        return [text for text, _ in self.unanswered]


@pytest.mark.clause("5.4.4-a")
@pytest.mark.timeout(900)
def test_a_meeting_outlives_a_killed_server(
    engine_name: str, make_database: Callable[..., str], tmp_path: Path
) -> None:
    url = make_database(engine_name)
    held = a_meeting_of_today(create_engine(url))
    cookies = {person: _cookie(held.mill, person) for person in sorted(set(WRITERS))}
    server, chance = Server(url, tmp_path, scheduler="false"), random.Random(11)
    acknowledged, sent_again = list[str](), list[str]()

    server.start()
    for _ in range(scale(15 if engine_name == "sqlite" else 3, 200)):
        writers = [_writer(server, held, cookies[person], person) for person in WRITERS]
        for writer in writers:
            writer.start()
        time.sleep(chance.uniform(0.05, 0.4))
        server.kill()
        for writer in writers:
            writer.join(30)
        server.start()
        for writer in writers:
            acknowledged += writer.acknowledged
            sent_again += writer.send_again()
        _go_on(held)
    server.stop()

    said = Counter(written(held.mill.database))
    assert acknowledged
    assert [text for text in acknowledged + sent_again if said[text] != 1] == []
    _close(held)
    assert held.meeting.is_over
    assert verify(held.mill.database).is_sound
    held.mill.database.dispose()


def a_meeting_of_today(database: Database) -> Held:
    """Of now, since the server has a clock of its own; everybody is there, and at the agenda."""
    mill, now = seed(database), datetime.now(UTC)
    start = now + timedelta(seconds=1)
    (meeting,) = meetings.schedule_meeting(mill.as_(SAM, now=now), BAKERY, start, 12 * 60)
    held = Held(mill, meeting, start)
    for person in (LEA, SAM, ANA, MAX, IDA):
        meetings.join_meeting(held.as_(person), meeting)
    meetings.open_meeting(held.as_(LEA), meeting)
    held.everybody_speaks()
    held.advance()
    return held


def _cookie(mill: Seeded, person: str) -> str:
    now = datetime.now(UTC)
    with mill.as_(None, now=now) as work:
        account = account_for(work.connection, f"{person}@mill.example", now)
        work.people.amend(person, account_id=account)
    with mill.database.writing() as connection:
        return f"__Host-sid={accounts.open_session(connection, account, now)}"


def _writer(server: Server, held: Held, cookie: str, person: str) -> Writer:
    """Labels for the agenda at its step; questions about the Proposal that was presented."""
    if held.meeting.item is None:
        with held.as_(person) as work:
            role = roles_represented(work.structure, person, BAKERY, held.now.date())[0]
        return Writer(server.port, cookie, f"/meetings/{held.id}/agenda", "label", {"role": role})
    return Writer(server.port, cookie, f"/proposals/{held.proposal}/questions", "text", {})


def _go_on(held: Held) -> None:
    """From the agenda to the questions about an item, and from there through its rounds to the agenda."""
    held.now = max(held.now, datetime.now(UTC))
    if held.meeting.item is None:
        first = next((item.number for item in held.meeting.waiting if item.owner == MAX), 0)
        _make_room(held, first)
        number = first or agenda.add_item(held.as_(MAX), held.id, f"About {uuid4().hex}", PASTRY)
        agenda.begin_item(held.as_(LEA), held.id, number, held.place)
        held.presents([a_duty(f"Sweeping {uuid4().hex}")])
        return
    held.advance()
    held.everybody_reacts()
    for _ in range(2):
        held.advance()
    held.nobody_objects()
    for _ in range(2):
        held.advance()


def _make_room(held: Held, beside: int) -> None:
    """An agenda holds a hundred items at most."""
    for item in [each for each in held.meeting.waiting if each.number != beside]:
        agenda.remove_item(held.as_(item.owner), held.id, item.number)


def _close(held: Held) -> None:
    if held.meeting.item is not None:
        _go_on(held)
    meetings.go_to_closing(held.as_(LEA), held.id, held.place)
    held.everybody_speaks()
    held.advance()


def written(database: Database) -> list[str]:
    """Every label and every question, as often as it was said."""
    with database.connect() as connection:
        chosen = select(rows.words.c.text).where(rows.words.c.field.in_(("label", "text")))
        return list(connection.execute(chosen).scalars())
