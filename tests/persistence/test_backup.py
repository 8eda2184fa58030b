"""A backup is called done once it has been read back, and a restored database is what was backed up."""

import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from app.persistence import backup
from app.persistence.engine import create_engine
from app.persistence.migrate import upgrade
from app.persistence.verify import verify
from tests.persistence.bakery import a_bakery, a_work, add_baker
from tests.persistence.test_verify import by_hand
from tests.support.scale import scale


def heads(url: str) -> list[tuple[str, int, str]]:
    database = create_engine(url)
    report = verify(database)
    database.dispose()
    assert report.is_sound
    return [(each.slug, each.records, each.head) for each in report.organizations]


def test_what_was_backed_up_comes_back(database_url: str, tmp_path: Path) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)
    done = backup.backup(database_url, tmp_path / "backup")
    before = heads(database_url)
    add_baker(a_work(database, organization))
    database.dispose()

    with pytest.raises(backup.BackupFailed, match="already"):
        backup.restore(database_url, done.path)
    backup.restore(database_url, done.path, replace=True)

    assert heads(database_url) == before
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]


def test_a_backup_is_restored_where_nothing_is_left(empty_database_url: str, database_url: str, tmp_path: Path) -> None:
    a_bakery(create_engine(database_url))
    done = backup.backup(database_url, tmp_path / "backup")

    backup.restore(empty_database_url, done.path)

    assert heads(empty_database_url) == heads(database_url)


def test_a_backup_of_what_is_not_sound_is_refused(database_url: str, tmp_path: Path) -> None:
    database = create_engine(database_url)
    a_bakery(database)
    by_hand(database, "UPDATE record SET kind = 'something_else' WHERE number = 2")

    with pytest.raises(backup.BackupFailed, match="not sound"):
        backup.backup(database_url, tmp_path / "backup")

    assert list(tmp_path.iterdir()) == []


def test_a_backup_under_load_holds_every_write_that_came_before_it(database_url: str, tmp_path: Path) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)
    written, stop = [2], threading.Event()

    def write() -> None:
        while not stop.is_set():
            add_baker(a_work(database, organization))
            written.append(1)

    writers = [threading.Thread(target=write) for _ in range(2)]
    for writer in writers:
        writer.start()
    try:
        for round in range(scale(3, 50)):
            acknowledged = sum(written)
            done = backup.backup(database_url, tmp_path / f"backup-{round}")
            assert done.report.organizations[0].records >= acknowledged
    finally:
        stop.set()
        for writer in writers:
            writer.join()


def test_a_broken_backup_restores_nothing(sqlite_url: str, tmp_path: Path) -> None:
    a_bakery(create_engine(sqlite_url))
    done = backup.backup(sqlite_url, tmp_path / "backup")
    before = heads(sqlite_url)
    whole = done.path.read_bytes()
    done.path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(backup.BackupFailed):
        backup.restore(sqlite_url, done.path, replace=True)

    assert heads(sqlite_url) == before
    assert make_url(sqlite_url).database is not None


def test_a_plain_copy_of_a_live_file_is_no_backup(sqlite_url: str, tmp_path: Path) -> None:
    """The control of the test above: what is still in the WAL is not in the file."""
    database = create_engine(sqlite_url)
    organization = a_bakery(database)
    add_baker(a_work(database, organization))
    assert database.path is not None
    shutil.copyfile(database.path, tmp_path / "copy.db")

    report = verify(create_engine(f"sqlite:///{tmp_path / 'copy.db'}"))

    assert not report.organizations or report.organizations[0].records < 3


def test_nobody_else_on_the_machine_can_read_a_database_or_its_backup(
    empty_database_url: str, engine_name: str, tmp_path: Path
) -> None:
    upgrade(empty_database_url)
    done = backup.backup(empty_database_url, tmp_path / "backup")

    path = create_engine(empty_database_url).path
    for file in [done.path, *([path] if path else [])]:
        assert file.stat().st_mode & 0o077 == 0


def test_what_is_no_backup_is_refused(database_url: str, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear baker, " * 1000)

    with pytest.raises(backup.BackupFailed):
        backup.restore(database_url, tmp_path / "letter", replace=True)
    with pytest.raises(backup.BackupFailed):
        backup.restore(database_url, tmp_path / "nothing", replace=True)

    assert verify(create_engine(database_url)).is_sound
