"""The schema is made by the migrations alone, whole or not at all, and its guards are there."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, inspect, select

from app import resources
from app.persistence import guards, migrate, rows
from app.persistence.engine import create_engine
from app.persistence.rows import metadata
from tests.persistence.bakery import a_bakery


def test_the_migrations_make_the_tables_that_the_rows_declare(database_url: str) -> None:
    with create_engine(database_url).connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    ours = [each for each in differences if "search_" not in str(each)]
    assert ours == []


def test_the_migrations_make_every_check_that_the_rows_declare(database_url: str) -> None:
    """Alembic compares no CHECK constraints."""
    with create_engine(database_url).connect() as connection:
        for table in metadata.sorted_tables:
            declared = {str(each.name) for each in table.constraints if isinstance(each, CheckConstraint)}
            made = {str(each["name"]) for each in inspect(connection).get_check_constraints(table.name)}
            assert {name if name.startswith("ck_") else f"ck_{table.name}_{name}" for name in declared} == made


def test_every_guard_of_history_stands_after_the_migrations(database_url: str) -> None:
    with create_engine(database_url).connect() as connection:
        assert guards.missing(connection) == []


def test_a_guard_that_is_gone_is_missed(database_url: str) -> None:
    database = create_engine(database_url)
    with database.writing() as connection:
        guards.remove(connection, ["record"])

    with database.connect() as connection:
        assert "record_stays" in guards.missing(connection)


def test_the_newest_migration_is_the_one_that_alembic_says() -> None:
    """Which starts read for themselves, since most need nothing else of Alembic."""
    config = Config(str(resources.alembic_ini()))
    config.set_main_option("script_location", str(resources.migrations_dir()))

    assert migrate.newest() == ScriptDirectory.from_config(config).get_current_head()


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


SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("bread", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("account", sa.Column("nickname", sa.Text()))
    {more}
"""


@pytest.fixture
def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """The release after this one, with a second migration: `next_release("raise …")` says what else that does."""

    def release(more: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(resources.migrations_dir(), folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "second.py").write_text(SECOND.format(more=more))
        monkeypatch.setattr(resources, "migrations_dir", lambda: folder)

    return release


def test_an_older_schema_is_backed_up_and_then_brought_up(
    database_url: str, next_release: Callable[[str], None], tmp_path: Path
) -> None:
    organization = a_bakery(create_engine(database_url))
    next_release("pass")
    with pytest.raises(migrate.SchemaTooOld, match="tensegrity migrate"):
        migrate.make_ready(database_url)

    said: list[str] = []
    migrate.upgrade(database_url, backup_to=tmp_path / "backups", say=said.append)

    database = create_engine(database_url)
    assert migrate.current(database) == "9001"
    (backup,) = (tmp_path / "backups").iterdir()
    assert str(backup) in said[0]
    assert backup.stat().st_size > 0
    with database.connect() as connection:
        assert inspect(connection).has_table("bread")
        assert connection.execute(select(rows.organization.c.id)).scalars().all() == [organization]


def test_a_migration_that_fails_has_not_happened(
    database_url: str, next_release: Callable[[str], None], tmp_path: Path
) -> None:
    next_release("raise RuntimeError('The power went.')")

    with pytest.raises(RuntimeError, match="power"):
        migrate.upgrade(database_url, backup_to=tmp_path)

    with create_engine(database_url).connect() as connection:
        assert migrate.revision_of(connection) == "0004"
        assert not inspect(connection).has_table("bread")
        assert "nickname" not in {column["name"] for column in inspect(connection).get_columns("account")}


def test_a_table_that_is_rebuilt_loses_its_guards_until_they_are_installed_again(sqlite_url: str) -> None:
    """Alembic's batch mode copies a table and forgets its triggers."""
    database = create_engine(sqlite_url)
    with database.writing() as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("words", recreate="always"):
            pass
        forgotten = guards.missing(connection)
        guards.install(connection, ["words"])
        left = guards.missing(connection)

    assert forgotten == ["words_stays", "words_is_kept"]
    assert left == []
