"""What one process writes, every other hears of: with a record or without, and after its connection was lost too."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import psycopg
import pytest
from sqlalchemy.engine import make_url

from app.actions.strategies import set_strategy
from app.persistence import watching
from app.persistence.announcements import LONGEST, Announcement, from_payload, to_payload
from app.persistence.engine import Database, create_engine
from tests.builders import ANA, BAKERY, SHOP
from tests.seeding import Seeded, seed

SOON = 3.0
"""Seconds; what is heard is heard in a quarter of one."""


class Heard(list[Announcement]):
    """What a process has been told."""

    def wait_for(self, is_it: Callable[[Announcement], bool]) -> Announcement:
        deadline = time.monotonic() + SOON
        while time.monotonic() < deadline:
            if found := next(filter(is_it, list(self)), None):
                return found
            time.sleep(0.01)
        raise AssertionError(f"Nothing like it among {self}.")


@pytest.fixture
def mill(database_url: str) -> Iterator[Seeded]:
    """One process, which writes."""
    database = create_engine(database_url)
    yield seed(database)
    database.dispose()


@pytest.fixture
def other(mill: Seeded, database_url: str) -> Iterator[Database]:
    """Another, which listens."""
    database = create_engine(database_url)
    yield database
    database.dispose()


def listening(database: Database) -> Heard:
    heard = Heard()
    database.announcer.listen(heard.append)
    database.announcer.attend()
    return heard


def touch(mill: Seeded, *items: str) -> None:
    with mill.as_(ANA) as work:
        work.touch(*items)


def test_a_record_is_told_in_the_process_that_wrote_it_once(mill: Seeded) -> None:
    heard = listening(mill.database)

    set_strategy(mill.as_(ANA), BAKERY, "Bread before cake")
    time.sleep(0.5)

    assert [(each.first, each.last) for each in heard] == [(mill.seeded + 1, mill.seeded + 1)]
    assert heard[0].items is not None
    assert BAKERY in heard[0].items


def test_a_record_is_told_in_every_other_process(mill: Seeded, other: Database) -> None:
    heard = listening(other)

    set_strategy(mill.as_(ANA), BAKERY, "Bread before cake")

    told = heard.wait_for(lambda each: each.last == mill.seeded + 1)
    assert told.organization == mill.id
    assert told.items is None or BAKERY in told.items


def test_what_has_no_record_is_told_too(mill: Seeded, other: Database) -> None:
    here, there = listening(mill.database), listening(other)

    touch(mill, SHOP)

    assert here == [Announcement(mill.id, mill.seeded + 1, mill.seeded, frozenset({SHOP}))]
    if not mill.database.is_sqlite:  # There only a write that changes the file is seen.
        assert there.wait_for(lambda each: each.items == {SHOP}).last == mill.seeded


def test_what_was_rolled_back_is_told_to_nobody(mill: Seeded, other: Database) -> None:
    here, there = listening(mill.database), listening(other)

    def change_our_mind() -> None:
        with mill.as_(ANA) as work:
            work.touch(SHOP)
            work.record("strategy_set", circle=BAKERY)
            raise KeyError

    with pytest.raises(KeyError):
        change_our_mind()

    time.sleep(0.5)
    assert (here, there) == ([], [])


def test_what_was_written_before_somebody_listened_is_told_or_stands_already(mill: Seeded, other: Database) -> None:
    """Between the last look of one who leaves and the first of the next, nothing falls."""
    other.announcer.listen(Heard().append)()
    heard = listening(other)

    set_strategy(mill.as_(ANA), BAKERY, "Bread before cake")

    assert heard.wait_for(lambda each: each.last == mill.seeded + 1)


def test_what_another_wrote_just_before_us_is_told_too(
    mill: Seeded, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own number tells of ours alone."""
    monkeypatch.setattr(watching, "LOOK_EVERY", 0.5)
    heard = listening(mill.database)

    set_strategy(Seeded(other, mill.id).as_(ANA), BAKERY, "Bread before cake")
    set_strategy(mill.as_(ANA), BAKERY, "Cake before bread")

    assert heard.wait_for(lambda each: each.first <= mill.seeded + 1 <= each.last)


def test_after_a_lost_connection_the_numbers_say_where_something_came(postgres_url: str) -> None:
    mill, other = seed(create_engine(postgres_url)), create_engine(postgres_url)
    heard = listening(other)
    _cut_listeners(postgres_url)

    set_strategy(mill.as_(ANA), BAKERY, "Bread before cake")

    assert heard.wait_for(lambda each: each.last == mill.seeded + 1)
    set_strategy(mill.as_(ANA), BAKERY, "Cake before bread")
    assert heard.wait_for(lambda each: each.last == mill.seeded + 2)
    other.dispose()
    mill.database.dispose()


def _cut_listeners(url: str) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        cut = connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND query LIKE '%LISTEN%' AND pid <> pg_backend_pid()"
        ).fetchall()
    assert cut == [(True,)]


def test_on_sqlite_a_write_without_a_record_by_another_program_is_seen(sqlite_url: str) -> None:
    mill, other = seed(create_engine(sqlite_url)), create_engine(sqlite_url)
    heard = listening(other)

    with mill.database.writing() as connection:
        connection.exec_driver_sql("UPDATE organization SET language = 'fr'")

    assert heard.wait_for(lambda each: each.items is None).last == mill.seeded
    other.dispose()
    mill.database.dispose()


def test_nobody_looks_where_nobody_listens(sqlite_url: str) -> None:
    mill, other = seed(create_engine(sqlite_url)), create_engine(sqlite_url)
    stop = other.announcer.listen(Heard().append)
    other.announcer.attend()
    watch = other.announcer._watch
    assert watch is not None

    stop()
    time.sleep(0.5)

    assert not watch.hearing.is_set()
    other.dispose()
    assert not watch.is_alive()
    mill.database.dispose()


@pytest.mark.parametrize("count", [0, 1, 100, 5_000])
def test_what_is_passed_on_fits_and_comes_back(count: int) -> None:
    items = frozenset(f"{number:032x}" for number in range(count))
    announcement = Announcement("o" * 32, 7, 9, items)

    payload = to_payload(announcement, "p" * 32)

    assert len(payload.encode()) <= LONGEST
    origin, back = from_payload(payload)
    assert origin == "p" * 32
    assert back == (announcement if count <= 100 else Announcement("o" * 32, 7, 9, None))


def test_one_listener_that_fails_keeps_none_from_hearing(mill: Seeded) -> None:
    mill.database.announcer.listen(lambda _: 1 / 0)  # type: ignore[arg-type]
    heard = listening(mill.database)

    touch(mill, SHOP)

    assert len(heard) == 1
