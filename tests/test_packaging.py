"""The wheel alone, in an environment outside the checkout, is a working program."""

import re
import subprocess
import sys
import urllib.request
import venv
from pathlib import Path

import pytest

from app import resources
from tests.support.server import Server

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with what the lock names for running, and the wheel: the way to its commands."""
    folder = tmp_path_factory.mktemp("elsewhere")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = folder.glob("tensegrity-*.whl")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    commands = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(commands / "python"), "install", "--quiet"]
    lock = CHECKOUT / "requirements" / "run.txt"
    subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True, capture_output=True, cwd=folder)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True, capture_output=True, cwd=folder)
    return commands


def test_the_wheel_carries_every_file_that_is_not_python(installed: Path) -> None:
    ask = "from app import resources as r; print(r.TOP, r.static_dir(), r.locale_dir(), sep='\\n')"
    answer = subprocess.run(
        [installed / "python", "-c", ask], cwd=installed, check=True, capture_output=True, text=True
    )
    top, static, locale = map(Path, answer.stdout.split("\n")[:3])

    assert top.is_relative_to(installed.parent)
    for folder, ours in [
        (top / "templates", resources.templates_dir()),
        (top / "migrations", resources.migrations_dir()),
        (static, resources.static_dir()),
        (locale, resources.locale_dir()),
    ]:
        assert _files(folder) == _files(ours)
    assert (top / "alembic.ini").read_bytes() == resources.alembic_ini().read_bytes()


def test_the_wheel_serves_pages_and_static_files(installed: Path, tmp_path: Path) -> None:
    command = (str(installed / "tensegrity"),)
    server = Server(f"sqlite:///{tmp_path / 'tensegrity.db'}", tmp_path, command).start()
    try:
        page = _read(f"{server.base_url}/")
        stylesheet = re.search(r'href="(?:http://[^/"]+)?(/static/[^"]+\.css[^"]*)"', page)

        assert "</html>" in page
        assert stylesheet is not None
        assert "{" in _read(server.base_url + stylesheet[1])
    finally:
        server.stop()


def _read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=20) as answer:
        return str(answer.read().decode())


def _files(folder: Path) -> set[str]:
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
