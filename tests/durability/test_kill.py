"""kill -9 in the middle of writing: what was acknowledged is there, what was not is there once or never."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from sqlalchemy import select

from app.actions.accounts import account_for
from app.persistence import accounts, rows
from app.persistence.engine import Database, create_engine
from app.persistence.unit_of_work import UnitOfWork
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY
from tests.seeding import seed
from tests.support.scale import scale
from tests.support.server import Server

CLIENTS = 4


class Client(threading.Thread):
    """Sends one Strategy after another, each with its own words and its own key, until nobody answers."""

    def __init__(self, server: Server, cookie: str) -> None:
        super().__init__(daemon=True)
        self.server, self.cookie = server, cookie
        self.acknowledged: list[str] = []
        self.unanswered: list[tuple[str, str]] = []

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        while True:
            text, key = f"Earlier bread {uuid4().hex}", uuid4().hex
            try:
                status = send(connection, self.cookie, text, key)
            except (OSError, http.client.HTTPException):
                self.unanswered.append((text, key))
                return
            assert status == 303, status
            self.acknowledged.append(text)


def send(connection: http.client.HTTPConnection, cookie: str, text: str, key: str) -> int:
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        "Cookie": cookie,
    }
    connection.request("POST", f"/circles/{BAKERY}/strategy", urlencode({"text": text, "key": key}), headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status


def a_mill(database: Database) -> str:
    """The cookie of ANA, who leads the Bakery."""
    mill, now = seed(database), datetime.now(UTC)
    with UnitOfWork(database, mill.id, now=now) as work:
        account = account_for(work.connection, "ana@mill.example", now)
        work.people.amend(ANA, account_id=account)
    with database.writing() as connection:
        return f"__Host-sid={accounts.open_session(connection, account, now)}"


def written(database: Database) -> list[str]:
    with database.connect() as connection:
        return list(connection.execute(select(rows.strategy_line.c.text)).scalars())


@pytest.mark.torture
@pytest.mark.timeout(600)
def test_what_was_acknowledged_outlives_a_killed_server(
    engine_name: str, make_database: Callable[..., str], tmp_path: Path
) -> None:
    url = make_database(engine_name)
    database = create_engine(url)
    cookie = a_mill(database)
    chance = random.Random(7)
    acknowledged: list[str] = []
    resent: list[str] = []
    pending: list[tuple[str, str]] = []
    server = Server(url, tmp_path, scheduler="false")
    for _ in range(scale(40 if engine_name == "sqlite" else 5, 200)):
        server.start()
        resent += _again(server, cookie, pending)
        clients = [Client(server, cookie) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        time.sleep(chance.uniform(0.05, 0.4))
        server.kill()
        for client in clients:
            client.join(30)
            acknowledged += client.acknowledged
        pending = [sent for client in clients for sent in client.unanswered]
    server.start()
    resent += _again(server, cookie, pending)
    server.stop()
    database.dispose()

    stands = written(create_engine(url))

    assert len(acknowledged) > CLIENTS
    assert [text for text in acknowledged if text not in stands] == []
    assert [text for text in resent if stands.count(text) != 1] == []
    assert len(stands) == len(set(stands))
    assert verify(create_engine(url)).is_sound


def _again(server: Server, cookie: str, unanswered: list[tuple[str, str]]) -> list[str]:
    """Whoever got no answer sends the same again under the same key, once the server is back."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    for text, key in unanswered:
        assert send(connection, cookie, text, key) == 303
    connection.close()
    return [text for text, _ in unanswered]
