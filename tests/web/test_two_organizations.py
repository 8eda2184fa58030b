"""What belongs to one organization is not there for another: by its ids, by its words, by its columns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.message import EmailMessage
from itertools import product
from typing import Any
from zlib import crc32

import pytest
from sqlalchemy import Connection

from app.delivery.dispatcher import dispatch
from app.persistence import accounts
from app.persistence.engine import Database
from app.persistence.rows.base import metadata
from app.web.dependencies import HOMES, Reading
from tests.seeding import NOW
from tests.support.scale import TORTURE
from tests.web.addresses import Address, addresses
from tests.web.conftest import HTMX, Site
from tests.web.test_routes import FORMS, PERSONAS, TABLE
from tests.web.twins import ASKED, PREFIX, TOLD, Twins, kept_of

INSIDERS = [persona for persona in PERSONAS if persona not in ("visitor", "stranger")]


@pytest.fixture
def twins(site: Site) -> Twins:
    return Twins(site)


IDLE = ("write_key", "proposal ", "words", "record ")
"""Tables where such an id is words: changes that somebody would make, and that nobody could."""


class Watch:
    """Looks at every write just before it would be committed, then has it undone, so that each meets the same."""

    def __init__(self, twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
        self.twins = twins
        self.seen: list[str] = []
        self.about = ""
        for persona in INSIDERS:
            twins.world.meet(persona)
        with twins.site.database.connect() as connection:
            self.stood = kept_of(connection, twins.twin.id)
            self.mill = set(kept_of(connection, twins.mill.id).splitlines())
        writing, watch = Database.writing, self

        class UndoneError(Exception):
            pass

        @contextmanager
        def watched(database: Database) -> Iterator[Connection]:
            try:
                with writing(database) as connection:
                    yield connection
                    watch.look(connection)
                    raise UndoneError
            except UndoneError:
                pass

        monkeypatch.setattr(Database, "writing", watched)

    def look(self, connection: Connection) -> None:
        if kept_of(connection, self.twins.twin.id) != self.stood:
            self.seen.append(f"{self.about}: changed what is the twin's")
        written = set(kept_of(connection, self.twins.mill.id).splitlines()) - self.mill
        self.seen += [
            f"{self.about}: wrote {row[:300]}" for row in written if PREFIX in row and not row.startswith(IDLE)
        ]

    def ask(self, persona: str, route: str, path: str, **sent: Any) -> int:
        self.about = f"{persona} {route} {path} {sent}"[:400]
        answer = self.twins.world.ask(persona, route, path, **sent)
        if TOLD in answer.text or TOLD.lower() in answer.text:
            self.seen.append(f"{self.about}: told of the twin")
        return answer.status_code


def tried(route: str) -> list[str]:
    """Each route by everybody in `make torture`; otherwise by two, others for each route."""
    start = crc32(route.encode())
    return INSIDERS if TORTURE else [INSIDERS[(start + step) % len(INSIDERS)] for step in (0, 3)]


def names_in(path: str) -> list[str]:
    return [part.strip("{}").removesuffix(":path") for part in path.split("/") if part.startswith("{")]


def with_ids(twins: Twins, address: Address, swapped: set[str]) -> str:
    """Its path in the mill, but for the ids that are taken from the twin."""
    ours = twins.world.path(str(address)).partition("?")[0].split("/")
    parts = address.path.split("/")
    theirs = [
        twins.ids[p.strip("{}")] if p.startswith("{") and p.strip("{}") in swapped else mine
        for p, mine in zip(parts, ours, strict=True)
    ]
    return "/".join(theirs)


def test_an_id_of_another_organization_is_not_found(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Watch(twins, monkeypatch)
    found: list[str] = []

    for address in addresses(twins.site.app):
        route, names = str(address), names_in(address.path)
        swaps = [{name} for name in names if name in twins.ids and name not in ("number", "kind", "token", "path")]
        for persona, swapped in product(tried(route), [*swaps, set(names)] if swaps else []):
            status = watch.ask(persona, route, with_ids(twins, address, swapped), **sent(route))
            if status != 404 and (swapped & set(HOMES) or status < 400):
                found.append(f"{status} {watch.about}")

    assert not found + watch.seen, "\n".join(found + watch.seen)


def sent(route: str, **more: Any) -> dict[str, Any]:
    return {"data": {**FORMS.get(route, {}), **more}} if route.startswith("POST") else {}


def test_an_id_of_another_organization_in_a_form_or_a_query_does_nothing(
    twins: Twins, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(twins, monkeypatch)
    broken: list[str] = []

    for address in addresses(twins.site.app):
        route = str(address)
        for persona, (path, form) in product(tried(route), swapped_in(twins, address)):
            if watch.ask(persona, route, path, **form) >= 500:
                broken.append(watch.about)

    assert not broken + watch.seen, "\n".join(broken + watch.seen)


def swapped_in(twins: Twins, address: Address) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path and form as they ought to be, but for one id in the query or in the form."""
    route = str(address)
    path = twins.world.path(route)
    for name in sorted({*address.query, *address.form} & set(twins.ids)):
        if name in address.query:
            yield f"{path}{'&' if '?' in path else '?'}{name}={twins.ids[name]}", sent(route)
        if name in address.form:
            yield path, sent(route, **{name: twins.ids[name]})
    if "tension_words" in address.form:
        yield from ((path, sent(route, **form)) for form in cards(twins))


def cards(twins: Twins) -> Iterator[dict[str, Any]]:
    """Drafts that edit what is the twin's, or that give a new thing the twin's id."""
    till, policy, shop = f"role:{PREFIX}till", f"policy:{PREFIX}baking-hours", f"{PREFIX}shop"
    for do in ("keep", "send"):
        yield {"items": till, f"{till}:name": "Taken", f"{till}:purpose": "Ours now", "do": do}
        yield {
            "items": policy,
            f"{policy}:title": "Taken",
            f"{policy}:text": "Ours now",
            f"{policy}:kinds": "a",
            "do": do,
        }
        yield {"items": "role:till", "role:till:name": "Till", "role:till:fate": "move", "role:till:to": shop, "do": do}
        duty = twins.ids["accountability_id"]
        yield {
            "items": "role:till",
            "role:till:accountability": duty,
            f"role:till:accountability:{duty}": "Ours now",
            "do": do,
        }


# What is said of one is not seen in another


def test_no_page_of_one_organization_tells_a_word_of_another(twins: Twins) -> None:
    seen: list[str] = []

    for path, headers in readings(twins):
        for persona in (*tried(path), "visitor", "stranger"):
            answer = twins.world.ask(persona, "GET", path, headers=headers)
            if spoken_in(answer.text, path) or spoken_in(str(answer.headers), path):
                seen.append(f"{persona} {path}")

    assert not seen, "\n".join(seen)


def readings(twins: Twins) -> Iterator[tuple[str, dict[str, str]]]:
    for address in addresses(twins.site.app, "GET"):
        path = twins.world.path(str(address))
        yield path, {}
        yield path, HTMX
    for word in (ASKED, "Quixwirt", "zorb", PREFIX + "till", "sam@blimpelow.example"):
        yield f"/organizations/mill/search?q={word}", {}
        yield f"/organizations/mill/authority?words={word}", HTMX
    yield "/organizations/mill/compare?from=1&to=3", {}
    yield "/organizations/mill/records/99999", {}
    yield "/nowhere", {}


def spoken_in(text: str, path: str) -> bool:
    """What somebody asked for themselves may be said back to them."""
    return (
        TOLD in text or (PREFIX in text and "zorb" not in path) or (TOLD.lower() in text and TOLD.lower() not in path)
    )


def test_the_ears_hear_what_is_said(twins: Twins) -> None:
    """The control: whoever belongs there does see it."""
    client = twins.as_twin("ana")

    assert spoken_in(client.get("/organizations/twin").text, "")
    assert spoken_in(client.get(f"/organizations/twin/search?q={ASKED}").text, "")


class Post:
    """Keeps what would be sent."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    def send(self, message: EmailMessage) -> None:
        self.letters.append(message)


def test_no_mail_to_one_organization_tells_a_word_of_another(twins: Twins) -> None:
    post = Post()
    while dispatch(twins.site.database, post, twins.site.settings, NOW + timedelta(minutes=10)):
        pass
    letters = [(str(letter["to"]), f"{letter}\n{letter.get_content()}") for letter in post.letters]

    ours = [text for to, text in letters if "mill.example" in to]
    theirs = [text for to, text in letters if TOLD.lower() in to]

    assert len(ours) + len(theirs) == len(letters)
    assert ours
    assert not [text for text in ours if TOLD in text or PREFIX in text]
    assert [text for text in theirs if TOLD in text]


# Whatever else is sent with a form


GIVEN: dict[str, str] = {
    "organization_id": "twin", "version": "77", "state": "adopted", "step": "adopted", "is_administrator": "1",
    "active": "0", "adopted_on": "2020-01-01", "adopted_record": "1", "is_public": "1", "head_number": "7",
    "proposer": "adam", "proposer_id": "adam", "person_id": "adam", "owner": "adam", "elected": "1", "round": "9",
    "settled_record": "1", "sent_record": "1", "closes_at": "2020-01-01", "hash": "0" * 64, "number": "1",
    "actor": "adam", "since_record": "1", "until_record": "1", "before_adoption": "1", "added_by": "shop",
    "mail_choice": "none", "opened_at": "2020-01-01", "document": "{}",
}  # fmt: skip


def test_columns_that_no_field_stands_for_are_left_alone(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a form writes with every column's name beside its own fields is what it writes without."""
    written = Written(twins, monkeypatch)
    columns = {column.name for table in metadata.sorted_tables for column in table.columns} | set(GIVEN)
    differing: list[str] = []

    for address in addresses(twins.site.app, "POST"):
        route = str(address)
        path, form = twins.world.path(route), FORMS.get(route, {})
        more = {name: GIVEN.get(name, "chosen") for name in columns - {*address.form, *form, "do", "key"}}
        for persona in written.who_may(route):
            if written.by(persona, route, path, form) != written.by(persona, route, path, {**more, **form}):
                differing.append(f"{persona} {route}")

    assert not differing
    assert written.count > 40


class Written:
    """What a request writes, with what differs each time anyway left out."""

    def __init__(self, twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
        self.world = twins.world
        self.count = 0
        self.rows: list[list[str]] = []
        for persona in INSIDERS:
            twins.world.meet(persona)
        writing, mine = Database.writing, self

        class UndoneError(Exception):
            pass

        @contextmanager
        def noted(database: Database) -> Iterator[Connection]:
            try:
                with writing(database) as connection:
                    before = set(kept_of(connection, twins.mill.id).splitlines())
                    yield connection
                    mine.rows.append(sorted(set(kept_of(connection, twins.mill.id).splitlines()) ^ before))
                    raise UndoneError
            except UndoneError:
                pass

        monkeypatch.setattr(Database, "writing", noted)
        monkeypatch.setattr("app.persistence.unit_of_work.uuid4", lambda: Same())
        monkeypatch.setattr("app.actions.accounts.uuid4", lambda: Same())
        monkeypatch.setattr("app.persistence.words.token_hex", lambda _: Same.hex)
        monkeypatch.setattr("app.persistence.ballots.token_hex", lambda _: Same.hex)
        monkeypatch.setattr("app.persistence.accounts.token_urlsafe", lambda _: Same.hex)

    def who_may(self, route: str) -> list[str]:
        """Those whom the table of routes lets do it; two of them, but in `make torture`."""
        cells = dict(zip(PERSONAS, TABLE[route].split(), strict=True))
        may = [persona for persona in INSIDERS if cells[persona] == "yes"] or ["role_lead"]
        return may if TORTURE else may[:2]

    def by(self, persona: str, route: str, path: str, form: dict[str, Any]) -> tuple[int, list[list[str]]]:
        self.rows = []
        status = self.world.ask(persona, route, path, data=form).status_code
        self.count += any(self.rows)
        return status, self.rows


class Same:
    hex = "5a" * 16


# The control


def test_a_wall_taken_down_is_seen(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    def walks_in(reading: Reading, table: str, value: str) -> None:
        found = accounts.home_of(reading.connection, table, value)
        assert found is not None
        reading._settle(found)
        reading.person = reading.memberships[0]

    watch = Watch(twins, monkeypatch)
    monkeypatch.setattr(Reading, "enter", walks_in)

    assert watch.ask("member", "GET", f"/roles/{PREFIX}till") == 200
    assert watch.seen
