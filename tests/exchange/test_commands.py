"""`tensegrity import` and `export`, as they are typed: what they say, and how they fail."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from typer.testing import CliRunner, Result

from app.cli import app
from app.exchange.export import as_text
from app.persistence import rows
from app.persistence.engine import create_engine
from app.persistence.structures import load_structure
from tests.exchange.samples import DATA, GlassFrog, bakery, real

MEMORY = 512 * 1024 * 1024
SECONDS = 30

Run = Callable[..., Result]

BOMBED = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_DATA, ({memory}, {memory}))
from typer.testing import CliRunner, Result
from app.cli import app
folder, answers = Path(sys.argv[1]), []
for number in range(int(sys.argv[2])):
    start = time.monotonic()
    done = CliRunner().invoke(app, ["import", str(folder / str(number) / "bomb.json"), "--organization", "Bomb"])
    answers.append({{
        "code": done.exit_code, "said": done.output, "seconds": time.monotonic() - start,
        "written": (folder / "tensegrity.db").exists(),
    }})
print(json.dumps(answers))
"""


@pytest.fixture
def tensegrity(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("TENSEGRITY_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("COLUMNS", "200")

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    return run


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Any], Path]:
    def write(raw: Any, name: str = "bakery.json") -> Path:
        path = tmp_path / name
        path.write_text(raw if isinstance(raw, str) else json.dumps(raw), encoding="utf-8")
        return path

    return write


Write = Callable[..., Path]


def test_a_real_organization_in_and_out(tensegrity: Run, tmp_path: Path) -> None:
    done = tensegrity("import", DATA / "hypha.json", "--organization", "Hypha")
    tensegrity("export", "hypha", "--output", tmp_path / "out.json")

    assert done.exit_code == 0, done.stderr
    assert "44  Roles" in done.stdout
    assert "Importing lines" in done.stderr, "progress is shown"
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == (DATA / "hypha.json").read_text(encoding="utf-8")


def test_a_folder_of_answers_comes_in(tensegrity: Run, tmp_path: Path) -> None:
    for name, answer in GlassFrog(real("enspiral")).files().items():
        (tmp_path / name).write_text(json.dumps(answer))

    done = tensegrity("import", tmp_path, "--organization", "Enspiral", "--json")

    report = json.loads(done.stdout)
    assert (report["format"], report["counts"]["roles"], report["counts"]["core_roles"]) == ("glassfrog-v3", 23, 47)


def test_export_at_a_past_day_shows_that_day(tensegrity: Run, written: Write) -> None:
    tensegrity("import", written(bakery()), "--organization", "Bakery")

    now, before = tensegrity("export", "Bakery"), tensegrity("export", "Bakery", "--at", "2001-01-01")

    assert now.stdout == as_text(bakery())
    assert (before.exit_code, before.stdout) == (2, "")
    assert "not here yet" in before.stderr


def test_a_dry_run_leaves_no_organization(tensegrity: Run, written: Write) -> None:
    done = tensegrity("import", written(bakery()), "--organization", "Bakery", "--dry-run")

    assert "5  Roles" in done.stdout
    assert tensegrity("export", "Bakery").exit_code == 2


def test_an_update_says_what_differs(tensegrity: Run, written: Write) -> None:
    raw = bakery()
    tensegrity("import", written(raw), "--organization", "Bakery")
    refused = tensegrity("import", written(raw), "--organization", "Bakery")
    raw["roles"][2]["purpose"] = "Better bread"

    done = tensegrity("import", written(raw), "--organization", "bakery", "--update", "--json")

    assert refused.exit_code == 2
    assert "--update" in refused.stderr
    (difference,) = json.loads(done.stdout)["differences"]
    assert (difference["reason"], difference["items"]) == ("Changed", ["role: Baker"])
    assert tensegrity("verify").exit_code == 0


def test_an_update_of_nothing_is_refused(tensegrity: Run, written: Write) -> None:
    done = tensegrity("import", written(bakery()), "--organization", "Bakry", "--update")

    assert done.exit_code == 2
    assert "no organization “Bakry”" in done.stderr


@pytest.mark.clause("1.3.3-b")
def test_the_first_administrator_of_an_imported_organization_is_its_first_ratifier(
    tensegrity: Run, written: Write, sqlite_url: str
) -> None:
    tensegrity("import", written(bakery()), "--organization", "Bakery")

    for email in ("lea@example.org", "sam@example.org"):
        assert "/links/" in tensegrity("people", "add", "bakery", email, "--administrator", "--name", email).stdout

    database = create_engine(sqlite_url)
    with database.connect() as connection:
        structure = load_structure(connection, connection.execute(select(rows.organization.c.id)).scalar_one())
        lea = connection.execute(select(rows.person).where(rows.person.c.source_id == "lea")).one()
    database.dispose()
    assert structure.ratifiers == {lea.id}
    assert lea.account_id is not None


def deep(levels: int) -> list[dict[str, Any]]:
    circles = [{"id": "c0", "name": "Anchor", "parent_id": None}]
    return circles + [{"id": f"c{n}", "name": "C", "parent_id": f"c{n - 1}"} for n in range(1, levels)]


def many(roles: int) -> str:
    rows = ",".join(f'{{"id":{number},"circle_id":"bakery","name":"R"}}' for number in range(roles))
    return json.dumps(bakery(roles=[])).replace('"roles": []', f'"roles": [{rows}]')


def bombs() -> dict[str, str | dict[str, Any]]:
    long = bakery()
    long["roles"][2]["purpose"] = "x" * 10_000_000
    twice = bakery()
    twice["roles"].append(dict(twice["roles"][2]))
    circle = bakery()
    circle["circles"][1]["parent_id"] = "ovens"
    truncated = json.dumps(bakery())
    return {
        "a million roles": many(1_000_000),
        "a hundred thousand roles": many(100_000),
        "circles a hundred thousand deep": bakery(circles=deep(100_000), roles=[]),
        "circles ten thousand deep": bakery(circles=deep(10_000), roles=[]),
        "a circle in itself": circle,
        "an id twice": twice,
        "ten megabytes of text": long,
        "truncated": truncated[: len(truncated) // 2],
        "no JSON": "Dear Sir or Madam",
        "another version": {"version": 9, "data": []},
        "brackets without end": "[" * 1_000_000,
    }


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the command said to each bomb, one after the other in a process of little memory."""
    folder = tmp_path_factory.mktemp("bombs")
    for number, (_, raw) in enumerate(sorted(bombs().items())):
        path = folder / str(number) / "bomb.json"
        path.parent.mkdir()
        path.write_text(raw if isinstance(raw, str) else json.dumps(raw), encoding="utf-8")
    program = [sys.executable, "-c", BOMBED.format(memory=MEMORY), str(folder), str(len(bombs()))]
    environment = os.environ | {"TENSEGRITY_DATABASE_URL": f"sqlite:///{folder}/tensegrity.db"}
    done = subprocess.run(program, capture_output=True, text=True, env=environment, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return dict(zip(sorted(bombs()), json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("bomb", sorted(bombs()))
def test_a_bomb_is_refused_with_its_place_and_reason(bomb: str, refusals: dict[str, dict[str, Any]]) -> None:
    refusal = refusals[bomb]

    assert refusal["code"] == 2
    assert refusal["said"].startswith("bomb.json: ")
    assert refusal["said"].endswith("Nothing was written.\n")
    assert refusal["seconds"] < SECONDS
    assert not refusal["written"], "not even an empty database"


def test_what_is_refused_is_told_as_json_too(tensegrity: Run, written: Write) -> None:
    raw = bakery()
    raw["roles"][2]["circle_id"] = "nowhere"

    done = tensegrity("import", written(raw), "--organization", "Bakery", "--json")

    assert json.loads(done.stdout)["problems"] == [
        {"file": "bakery.json", "item": "roles[2] “baker”: circle_id", "reason": "There is no circle “nowhere”."}
    ]
