"""The server is killed with -9, again and again, while people write: what was acknowledged is there, once (A1, A3)."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from urllib.parse import urlencode

import pytest
from sqlalchemy import func, select

from app.actions.accounts import account_for
from app.config import Settings
from app.persistence import accounts, rows
from app.persistence.engine import Database, create_engine
from app.persistence.records import read
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, LEA, OVENS, SAM
from tests.seeding import NOW, seed
from tests.support.scale import scale
from tests.support.server import Server

COOKIE = Settings().session_cookie[0]
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


@dataclass
class Writer:
    """Sends one write after another; remembers what was answered, and what was not."""

    server: Server
    cookie: str
    path: str
    blank: str
    name: str
    acknowledged: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    sent: int = 0

    def work(self, until: threading.Event) -> None:
        while not until.is_set():
            self.sent += 1
            text = f"{self.name} {self.sent}"
            try:
                self.post(text)
            except (OSError, http.client.HTTPException):
                self.unanswered.append(text)
                time.sleep(0.01)

    def resend(self) -> None:
        """Everything that got no answer, once more under the same key."""
        waiting, self.unanswered = self.unanswered, []
        for text in waiting:
            self.post(text)

    def post(self, text: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        form = {self.blank: text, "key": f"key-{text.replace(' ', '-')}", "role": OVENS}
        try:
            connection.request("POST", self.path, urlencode(form), {**FORM, "Cookie": f"{COOKIE}={self.cookie}"})
            answer = connection.getresponse()
            answer.read()
        finally:
            connection.close()
        if 200 <= answer.status < 400:
            self.acknowledged.append(text)
        else:
            self.refused.append(answer.status)


@pytest.mark.timeout(1200)
def test_a_server_killed_at_any_moment_loses_nothing_acknowledged_and_doubles_nothing(
    sqlite_url: str, serve: Callable[..., Server]
) -> None:
    database = create_engine(sqlite_url)
    tokens = _people(database)
    server = serve(sqlite_url)
    writers = [
        Writer(server, tokens[SAM], "/tensions", "text", "smoke"),
        Writer(server, tokens[SAM], "/tensions", "text", "steam"),
        Writer(server, tokens[ANA], f"/circles/{BAKERY}/strategy", "text", "bread"),
        Writer(server, tokens[ANA], f"/circles/{BAKERY}/strategy", "text", "cakes"),
    ]
    chance = Random(40)  # Only when it is killed.

    for _ in range(scale(40, 200)):
        _write_and_kill(server, writers, chance.uniform(0.05, 0.4))
        server.start()
        for writer in writers:
            writer.resend()

    sensed, decided = _kept(database)
    for writer in writers:
        kept = sensed if writer.blank == "text" and writer.path == "/tensions" else decided
        mine = [text for text in kept if text.startswith(writer.name)]
        assert not writer.refused
        assert len(mine) == len(set(mine)), "written twice"
        assert set(mine) == set(writer.acknowledged)
    assert sum(len(writer.acknowledged) for writer in writers) > scale(40, 200)
    report = verify(database)
    assert report.is_sound, "\n".join(report.lines())


def _write_and_kill(server: Server, writers: list[Writer], seconds: float) -> None:
    until = threading.Event()
    threads = [threading.Thread(target=writer.work, args=(until,)) for writer in writers]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    server.kill()
    until.set()
    for thread in threads:
        thread.join()


def _people(database: Database) -> dict[str, str]:
    """Sessions of Ana, Sam and Lea at the mill."""
    mill = seed(database)
    tokens = {}
    with mill.as_(None) as work:
        now = datetime.now(UTC)
        for person in (ANA, SAM, LEA):
            account = account_for(work.connection, f"{person}@mill.example", NOW)
            work.people.amend(person, account_id=account)
            tokens[person] = accounts.open_session(work.connection, account, now)
    return tokens


def _kept(database: Database) -> tuple[list[str], list[str]]:
    """Tensions, and every Strategy that was ever set, as the log has them."""
    with database.connect() as connection:
        tensions = list(connection.execute(select(rows.tension.c.text)).scalars())
        organization = connection.execute(select(rows.organization.c.id)).scalar_one()
        changes = [
            change["text"]
            for record in read(connection, organization)
            if record.kind == "strategy_set"
            for change in record.body["changes"]
        ]
        lines = connection.execute(select(func.count()).select_from(rows.strategy_line)).scalar_one()
    assert lines == len(changes), "half of a write"
    return tensions, changes
