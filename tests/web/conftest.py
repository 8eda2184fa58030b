"""Fixtures: the app over the mill of `builders.py`, and its people signed in. Pages are asked as browsers ask them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Self

import pytest
from fastapi import FastAPI
from sqlalchemy import Connection
from starlette.testclient import TestClient

from app.actions.accounts import account_for
from app.actions.organizations import found_organization
from app.actions.passwords import hash_password
from app.config import Settings
from app.governance.structure import Structure
from app.main import create_app
from app.persistence import accounts
from app.persistence.engine import Database
from app.persistence.founding import Founding, NewOrganization
from app.persistence.unit_of_work import UnitOfWork
from tests.builders import ANA, NOVA, PARTNERS
from tests.seeding import NOW, Seeded, seed
from tests.support.compiled import keep_compiled

PASSWORD = "warm ovens at five"
SAME_ORIGIN = {"sec-fetch-site": "same-origin"}
HOST = "tensegrity.example"
HTMX = {"hx-request": "true", "hx-request-type": "partial"}


@cache
def hashed(password: str = PASSWORD) -> str:
    return hash_password(password)


class Site:
    """The running program of one test: its app, its database, its clock, and whoever visits it."""

    def __init__(self, database_url: str, **settings: Any) -> None:
        self.settings = Settings(database_url=database_url, scheduler=False, **settings)
        self.app: FastAPI = create_app(self.settings)
        keep_compiled(self.app.state.site.templates, self.app.state.site)
        self.now = NOW
        self.app.state.site.clock = lambda: self.now
        self._clients: list[TestClient] = []

    @property
    def database(self) -> Database:
        database: Database = self.app.state.site.database
        return database

    def visitor(self, **options: Any) -> TestClient:
        """Somebody with a browser, not signed in: follows no redirect, so that tests see where one leads."""
        options = {"base_url": f"https://{HOST}", "follow_redirects": False, "headers": SAME_ORIGIN, **options}
        client = TestClient(self.app, raise_server_exceptions=False, **options)
        self._clients.append(client.__enter__() if not self._clients else client)
        return client

    def as_account(self, account: str) -> TestClient:
        """Signed in without typing the password, which takes a tenth of a second."""
        with self.database.writing() as connection:
            token = accounts.open_session(connection, account, self.now)
        client = self.visitor()
        self.give_cookie(client, token)
        return client

    def give_cookie(self, client: TestClient, token: str) -> None:
        client.cookies.clear()
        client.cookies.set(self.settings.session_cookie[0], token, domain=HOST)

    def later(self, delay: timedelta) -> datetime:
        self.now += delay
        return self.now

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        if self._clients:
            self._clients[0].__exit__(None, None, None)
        self.database.dispose()


class Mill(Seeded):
    """The mill with accounts for its people, ANA its administrator; `mill.as_person(SAM).get("/…")`."""

    def __init__(
        self, site: Site, structure: Structure | None = None, *, others: Iterable[str] = (), administrator: str = ANA
    ) -> None:
        seeded = seed(site.database, structure)
        super().__init__(site.database, seeded.id)
        self.site = site
        self.slug = "mill"
        self.accounts: dict[str, str] = {}
        with UnitOfWork(site.database, self.id, now=NOW) as work:
            for person in (*PARTNERS, NOVA, *others):
                account = account_for(work.connection, f"{person}@mill.example", NOW)
                accounts.set_password_hash(work.connection, account, hashed())
                work.people.amend(person, account_id=account, is_administrator=person == administrator)
                self.accounts[person] = account

    def as_person(self, person: str) -> TestClient:
        return self.site.as_account(self.accounts[person])

    def visitor(self) -> TestClient:
        return self.site.visitor()


@pytest.fixture
def site(sqlite_url: str) -> Iterator[Site]:
    with Site(sqlite_url) as made:
        yield made


@pytest.fixture
def mill(site: Site) -> Mill:
    return Mill(site)


@pytest.fixture
def as_person(mill: Mill) -> Callable[[str], TestClient]:
    return mill.as_person


@pytest.fixture
def stranger(site: Site, mill: Mill) -> TestClient:
    """Signed in, and at home in another organization alone: administrator there, and Partner."""
    new = NewOrganization(slug="rival", name="Rival")
    made = found_organization(Founding(site.database, new, now=NOW), "Rita", "rita@rival.example")
    return site.as_account(made["account"])


@pytest.fixture
def nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From when it is called, writing transactions do everything but the commit."""
    writing = Database.writing

    class UndoneError(Exception):
        pass

    @contextmanager
    def undone(database: Database) -> Iterator[Connection]:
        try:
            with writing(database) as connection:
                yield connection
                raise UndoneError
        except UndoneError:
            pass

    return lambda: monkeypatch.setattr(Database, "writing", undone)
