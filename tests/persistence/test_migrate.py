"""The schema is made by the migrations alone, whole or not at all, and its guards are there."""

import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.persistence import guards, migrate
from app.persistence.engine import create_engine
from app.persistence.rows import metadata


def test_the_migrations_make_the_tables_that_the_rows_declare(database_url: str) -> None:
    with create_engine(database_url).connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    ours = [each for each in differences if "search_" not in str(each)]
    assert ours == []


def test_every_guard_of_history_stands_after_the_migrations(database_url: str) -> None:
    with create_engine(database_url).connect() as connection:
        assert guards.missing(connection) == []


def test_a_guard_that_is_gone_is_missed(database_url: str) -> None:
    database = create_engine(database_url)
    with database.writing() as connection:
        guards.remove(connection, ["record"])

    with database.connect() as connection:
        assert "record_stays" in guards.missing(connection)


def test_two_that_start_at_once_make_one_schema(empty_database_url: str) -> None:
    failures: list[BaseException] = []
    barrier = threading.Barrier(4)

    def start() -> None:
        barrier.wait()
        try:
            migrate.upgrade(empty_database_url)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert migrate.current(create_engine(empty_database_url)) == migrate.newest()


def test_a_schema_of_a_newer_release_is_refused(database_url: str) -> None:
    with create_engine(database_url).writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(migrate.SchemaTooNew):
        migrate.upgrade(database_url)
    with pytest.raises(migrate.SchemaTooNew):
        migrate.make_ready(database_url)
