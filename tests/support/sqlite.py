"""A SQLite file for each test, copied from one that the migrations have made."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy.engine import make_url

try:
    from pysqlite3 import dbapi2 as sqlite3
except ImportError:  # No wheel for this platform: the interpreter's own will do for copying.
    import sqlite3

from tests.support.shared import once, run_dir


def empty_database() -> str:
    """The URL of a file that is not there yet, for tests that migrate it themselves."""
    return f"sqlite:///{_folder() / 'tensegrity.db'}"


def migrated_database() -> str:
    template = once("sqlite-migrated", _migrate_template)
    path = _folder() / "tensegrity.db"
    shutil.copyfile(template, path)
    return f"sqlite:///{path}"


def drop(url: str) -> None:
    path = make_url(url).database
    assert path is not None
    shutil.rmtree(Path(path).parent, ignore_errors=True)


def _folder() -> Path:
    return Path(mkdtemp(prefix="sqlite-", dir=run_dir()))


def _migrate_template() -> str:
    from app.persistence.migrate import upgrade

    made, template = run_dir() / "made.db", run_dir() / "migrated.db"
    upgrade(f"sqlite:///{made}")
    # A pool may still hold the file open with its journal; SQLite's own backup gives one whole file.
    source, target = sqlite3.connect(made), sqlite3.connect(template)
    source.backup(target)
    target.close()
    source.close()
    return str(template)
