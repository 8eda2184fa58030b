"""The command line: what it prints, and how it fails (one sentence, exit code 2)."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.persistence.verify import verify
from tests.builders import SAM
from tests.support.server import COMMAND, Server
from tests.web.conftest import Mill, Site

PASSWORD = "four words of mine"


def tensegrity(*arguments: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TENSEGRITY_")}
    environment |= {f"TENSEGRITY_{name.upper()}": value for name, value in settings.items()}
    return subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def mill(sqlite_url: str) -> Mill:
    with Site(sqlite_url) as site:
        return Mill(site)


def test_a_link_of_the_command_line_sets_a_password(mill: Mill, sqlite_url: str, tmp_path: Path) -> None:
    done = tensegrity("people", "add", "mill", "SAM@mill.example", folder=tmp_path, database_url=sqlite_url)

    assert done.returncode == 0, done.stderr
    path = done.stdout.strip().removeprefix("http://127.0.0.1:8000")
    with Site(sqlite_url) as site:
        sam = site.visitor()
        assert sam.post(path, data={"password": PASSWORD, "again": PASSWORD}).status_code == 303
        assert sam.get(f"/people/{SAM}").status_code == 200


def test_somebody_new_comes_in_by_the_command_line_as_administrator(
    mill: Mill, sqlite_url: str, tmp_path: Path
) -> None:
    sent = ("people", "add", "Mill", "zoe@mill.example", "--name", "Zoë", "--administrator")

    first = tensegrity(*sent, folder=tmp_path, database_url=sqlite_url, public_url="https://mill.example/")
    second = tensegrity(*sent, folder=tmp_path, database_url=sqlite_url)

    assert re.fullmatch(r"https://mill\.example/links/[\w-]{43}\n", first.stdout)
    assert second.returncode == 0
    with Site(sqlite_url) as site:
        assert verify(site.database).is_sound
        found = [record for record in mill.records() if record.kind == "person_added"]
    assert [record.actor for record in found] == [None]


@pytest.mark.parametrize(
    "arguments, settings, said",
    [
        (("people", "add", "nope", "a@b.example"), {}, "There is no organization “nope”. There are: mill."),
        (("people", "add", "mill", "nobody"), {}, "does not look like an e-mail address"),
        (("people", "add", "mill"), {}, "Missing argument"),
        (("no-such-command",), {}, "No such command"),
        (("verify", "nope"), {}, "There is no organization “nope”"),
        (("verify", "--head", "x"), {}, "slug:number:hash"),
        (("restore", "/no/such/file"), {}, "There is no backup"),
        (("serve", "--port", "99999"), {}, "TENSEGRITY_PORT cannot be understood"),
        (("serve", "--workers", "2"), {}, "SQLite is written to by one process"),
        (("migrate",), {"database_url": "mysql://x"}, "TENSEGRITY_DATABASE_URL cannot be understood"),
        (("migrate",), {"database_url": "sqlite:////no/such/folder/x.db"}, "cannot be opened"),
        (("migrate",), {"database_url": "postgresql://x@127.0.0.1:1/x"}, "cannot be reached, or not be written to"),
        (("migrate",), {"public_url": "governance.example"}, "TENSEGRITY_PUBLIC_URL cannot be understood"),
        (("constitution", "--language", "tlh"), {}, "English (en) and French (fr)"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_command_fails_with_one_sentence_and_exit_code_2(
    mill: Mill, sqlite_url: str, tmp_path: Path, arguments: tuple[str, ...], settings: dict[str, str], said: str
) -> None:
    done = tensegrity(*arguments, folder=tmp_path, **{"database_url": sqlite_url, **settings})

    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("x" * 5000)

    done = tensegrity("migrate", folder=tmp_path, database_url="sqlite:///notes.db")

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_backup_is_written_verified_and_restored(mill: Mill, sqlite_url: str, tmp_path: Path) -> None:
    done = tensegrity("backup", "mill.backup", folder=tmp_path, database_url=sqlite_url)
    restored = tensegrity("restore", "mill.backup", folder=tmp_path, database_url="sqlite:///again.db")
    verified = tensegrity("verify", "mill", folder=tmp_path, database_url="sqlite:///again.db")

    assert "verified" in done.stdout
    assert restored.returncode == verified.returncode == 0
    assert "Everything agrees." in verified.stdout
    head = done.stdout.splitlines()[-1].strip()
    assert tensegrity("verify", "--head", head, folder=tmp_path, database_url="sqlite:///again.db").returncode == 0


def test_the_start_says_where_it_is_and_what_first_run_asks_for(tmp_path: Path) -> None:
    server = Server("sqlite:///new.db", tmp_path, COMMAND, public_url="http://governance.example").start()
    try:
        log = server.log.read_text()
    finally:
        server.stop()

    assert "SQLite" in log
    assert "synchronous=FULL" in log or "synchronous=EXTRA" in log
    assert re.search(r"/welcome with the code [0-9a-f]{12}", log)
    assert "https only" in log


def test_a_start_is_quick(tmp_path: Path) -> None:
    """The first answer comes soon after the start; the limit here is generous, since tests share their processors."""
    import time

    began = time.monotonic()
    server = Server("sqlite:///new.db", tmp_path, COMMAND).start()
    server.stop()

    assert time.monotonic() - began < 10
    assert sys.version_info >= (3, 11)
