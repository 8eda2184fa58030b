"""What a connection really has is checked when it is opened, and a weakened one refuses the start."""

import itertools
import threading
import time
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.persistence import filesystems, sqlite
from app.persistence.engine import Database, DatabaseBusy, DatabaseUnavailable, WeakSettings, create_engine, plain_url
from app.persistence.pg_tools import administer
from app.persistence.queue import FirstComeLock
from app.persistence.sqlite import ROLLBACK, WAL
from app.persistence.structures import as_of
from tests.persistence.bakery import NOW, a_bakery, a_work, add_baker

VERSIONS: dict[tuple[int, ...], bool] = {
    (3, 6, 23): False, (3, 7, 0): False, (3, 40, 1): False, (3, 44, 5): False, (3, 44, 6): True, (3, 50, 6): False,
    (3, 50, 7): True, (3, 51, 2): False, (3, 51, 3): True, (3, 52, 0): False, (3, 53, 0): True, (3, 53, 4): True,
}  # fmt: skip
"""Whether a release resets its WAL safely; 3.52.0 was withdrawn, and there was no WAL before 3.7.0."""
FILE_SYSTEMS = {"ext4": False, "nfs4": True, "cifs": True, "fuse.sshfs": True}


@pytest.mark.parametrize(
    "version, file_system", list(itertools.product(VERSIONS, FILE_SYSTEMS)), ids=lambda value: str(value)
)
def test_wal_is_chosen_only_where_nothing_can_go_wrong(version: tuple[int, ...], file_system: str) -> None:
    mode = sqlite.choose_mode(version, file_system)

    assert mode == (WAL if VERSIONS[version] and not FILE_SYSTEMS[file_system] else ROLLBACK)


def test_the_file_system_of_a_path_is_that_of_its_innermost_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
        f"36 22 0:32 / {tmp_path}/with\\040blank rw shared:2 - nfs4 server:/share rw\n"
    )

    assert filesystems.kind_of(tmp_path / "with blank" / "folder", mounts) == "nfs4"
    assert filesystems.kind_of(tmp_path / "with", mounts) == "ext4"
    assert filesystems.kind_of(tmp_path, tmp_path / "none") == "unknown"


def test_a_sqlite_of_an_affected_release_keeps_a_rollback_journal(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "mode_for", lambda path: sqlite.choose_mode((3, 40, 1), "ext4"))
    database = create_engine(sqlite_url)
    organization = a_bakery(database)

    with database.connect() as connection:  # A reading that is still open must not keep writers out.
        connection.execute(text("SELECT count(*) FROM record")).scalar()
        add_baker(a_work(database, organization))
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 3


@pytest.mark.parametrize(
    "weakened",
    [
        {"journal_mode": "delete"},
        {"synchronous": "NORMAL"},
        {"synchronous": "OFF"},
        {"foreign_keys": "OFF"},
        {"recursive_triggers": "OFF"},
        {"busy_timeout": "10"},
    ],
    ids=lambda weakened: "-".join([*weakened, *weakened.values()]),
)
def test_a_weakened_sqlite_refuses_the_start(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, weakened: dict[str, str]
) -> None:
    strong = sqlite.pragmas
    monkeypatch.setattr(sqlite, "pragmas", lambda mode, reads_only: strong(mode, reads_only=reads_only) | weakened)

    with pytest.raises(WeakSettings), create_engine(sqlite_url).connect():
        pass
    with pytest.raises(WeakSettings), create_engine(sqlite_url).writing():
        pass


@pytest.mark.parametrize(
    "weakened",
    [
        "synchronous_commit = off",
        "default_transaction_isolation = 'serializable'",
        "default_transaction_isolation = 'repeatable read'",
    ],
)
def test_a_weakened_postgresql_refuses_the_start(postgres_url: str, weakened: str) -> None:
    name = plain_url(postgres_url).database
    plain = sqlalchemy.create_engine(plain_url(postgres_url), isolation_level="AUTOCOMMIT")
    with plain.connect() as connection:
        connection.exec_driver_sql(f'ALTER DATABASE "{name}" SET {weakened}')
    plain.dispose()

    with pytest.raises(WeakSettings), create_engine(postgres_url).connect():
        pass


@pytest.mark.parametrize("setting", ["fsync", "full_page_writes"])
def test_a_postgresql_that_does_not_keep_what_it_wrote_is_refused(setting: str) -> None:
    from app.persistence import postgresql

    class Answer:
        def fetchone(self) -> tuple[str, ...]:
            strong = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
            strong |= {"default_transaction_isolation": "read committed", setting: "off"}
            return ("UTC", "1", *(strong[name] for name in postgresql.NEEDED))

    class Connection:
        autocommit = False

        def execute(self, *_: Any) -> Answer:
            return Answer()

    with pytest.raises(WeakSettings, match=setting):
        postgresql.prepare(Connection())


def test_a_sound_database_starts(database_url: str) -> None:
    database = create_engine(database_url)

    with database.connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1


def test_a_reading_connection_cannot_write(database_url: str) -> None:
    database = create_engine(database_url)
    a_bakery(database)

    with database.connect() as connection, pytest.raises(sqlalchemy.exc.DBAPIError):
        connection.execute(text("UPDATE organization SET name = 'Butchery'"))


def test_a_reading_sees_one_moment_of_the_database(database_url: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)

    with database.connect() as connection:
        before = connection.execute(text("SELECT count(*) FROM record")).scalar()
        add_baker(a_work(database, organization))
        assert connection.execute(text("SELECT count(*) FROM record")).scalar() == before


def test_a_database_in_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="file"):
        create_engine("sqlite://")


def test_foreign_keys_and_lengths_are_kept_by_the_database(database_url: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)
    stray = "INSERT INTO circle_member (organization_id, circle_id, person_id) VALUES (:o, 'c', 'nobody')"
    endless = "UPDATE person SET name = :name WHERE organization_id = :o"

    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(text(stray), {"o": organization})
    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(text(endless), {"o": organization, "name": "x" * 501})


@pytest.mark.parametrize("table", ["record", "words", "role_line", "assignment_line"])
@pytest.mark.parametrize("deed", ["DELETE FROM {}", "UPDATE {} SET organization_id = organization_id"])
def test_history_is_only_added_to(database_url: str, table: str, deed: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)
    add_baker(a_work(database, organization))

    with pytest.raises(sqlalchemy.exc.DBAPIError, match="only added to"), database.writing() as connection:
        connection.execute(text(deed.format(table)))


@pytest.mark.parametrize("table", ["record", "words", "role_line"])
def test_history_is_not_replaced_or_emptied(database_url: str, engine_name: str, table: str) -> None:
    database = create_engine(database_url)
    add_baker(a_work(database, a_bakery(database)))
    deed = "INSERT OR REPLACE INTO {0} SELECT * FROM {0}" if engine_name == "sqlite" else "TRUNCATE {0} CASCADE"

    with pytest.raises(sqlalchemy.exc.DBAPIError, match="only added to"), database.writing() as connection:
        connection.execute(text(deed.format(table)))


def test_whoever_waited_longest_comes_first() -> None:
    lock, order = FirstComeLock(), list[int]()
    assert lock.acquire(1)

    def wait(number: int) -> None:
        assert lock.acquire(10)
        order.append(number)
        lock.release()

    threads = []
    for number in range(20):
        threads.append(threading.Thread(target=wait, args=(number,)))
        threads[-1].start()
        while len(lock._waiting) <= number:
            time.sleep(0.001)
    lock.release()
    for thread in threads:
        thread.join()

    assert order == list(range(20))


def test_who_waits_in_vain_is_told_and_keeps_nobody_waiting() -> None:
    lock = FirstComeLock()
    assert lock.acquire(1)

    assert not lock.acquire(0.01)
    lock.release()

    assert lock.acquire(0.01)


def test_a_locked_sqlite_is_busy_and_no_failure(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT", 50)
    database = create_engine(sqlite_url)
    other = sqlite.library().connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabaseBusy), database.writing():
        pass
    other.execute("ROLLBACK")
    other.close()

    with database.writing() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1


def race(count: int, deed: Any) -> None:
    barrier, failures = threading.Barrier(count), list[BaseException]()

    def run(number: int) -> None:
        barrier.wait()
        try:
            deed(number)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_many_who_write_at_once_leave_a_log_without_gaps(database_url: str) -> None:
    databases = [Database(database_url) for _ in range(2)]
    organization = a_bakery(databases[0])

    def deed(number: int) -> None:
        for _ in range(5):
            add_baker(a_work(databases[number % 2], organization))

    race(8, deed)

    with databases[0].connect() as connection:
        numbers = connection.execute(text("SELECT number FROM record ORDER BY number")).scalars().all()
    assert numbers == list(range(1, 43))


def test_the_same_write_twice_at_once_is_done_once(database_url: str) -> None:
    databases = [Database(database_url) for _ in range(2)]
    organization = a_bakery(databases[0])
    made: list[str] = []

    race(6, lambda number: made.append(add_baker(a_work(databases[number % 2], organization, key="a-form-of-ana"))))

    assert len(set(made)) == 1
    with databases[0].connect() as connection:
        assert connection.execute(text("SELECT max(number) FROM record")).scalar() == 3


def test_a_server_that_does_not_answer_is_unavailable_and_no_failure() -> None:
    database = create_engine("postgresql://nobody@127.0.0.1:1/nothing")

    with pytest.raises(DatabaseUnavailable), database.connect():
        pass


def test_a_connection_that_was_cut_is_unavailable_once(postgres_url: str) -> None:
    database = create_engine(postgres_url)
    with database.connect() as connection:
        connection.execute(text("SELECT 1"))
    administer(
        plain_url(postgres_url),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )

    with pytest.raises(DatabaseUnavailable), database.connect() as connection:
        connection.execute(text("SELECT 1"))

    with database.connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1


def test_a_write_whose_connection_is_cut_is_unavailable_and_the_next_is_done(postgres_url: str) -> None:
    database = create_engine(postgres_url)
    organization = a_bakery(database)
    work = a_work(database, organization).__enter__()
    administer(
        plain_url(postgres_url),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )

    with pytest.raises(DatabaseUnavailable) as refusal:
        work.record("organization_amended")
    with suppress(DatabaseUnavailable):
        work.__exit__(DatabaseUnavailable, refusal.value, None)

    add_baker(a_work(database, organization))


def test_what_the_database_refuses_says_so_past_sqlalchemy_too(database_url: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)

    with pytest.raises(IntegrityError), a_work(database, organization) as work:
        work.record("k" * 61)


def test_a_day_ends_where_the_organization_is(database_url: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)  # On 14 March at 09:30 UTC.
    add_baker(a_work(database, organization, now=NOW + timedelta(hours=14)))  # 23:30 UTC, the 15th in Paris.

    with database.connect() as connection:
        assert as_of(connection, organization, date(2026, 3, 13), "UTC") == 0
        assert as_of(connection, organization, date(2026, 3, 14), "UTC") == 3
        assert as_of(connection, organization, date(2026, 3, 14), "Europe/Paris") == 2
        assert as_of(connection, organization, date(2026, 3, 15), "Europe/Paris") == 3
