"""What is measured on: organizations imported into databases of their own, each served, and the floor beside it."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import psutil
from rich.console import Console

from tests.bench.organizations import Size, made
from tests.bench.past import give_a_past
from tests.support.server import COMMAND, Server, free_port

PASSWORD = "a bench sits in the garden"
EMAIL = "bench@example.org"


@dataclass(slots=True)
class Site:
    """One organization served by the program and by the floor."""

    size: Size
    slug: str
    server: Server
    floor_pid: int
    floor_url: str
    cookie: str
    role: str
    """A Role that is filled, with its accountabilities, in the middle of the tree."""
    circle: str
    """The Circle that holds it, which the bench's person leads."""
    database: Path
    import_seconds: float

    @property
    def headers(self) -> dict[str, str]:
        return {"Cookie": self.cookie, "Accept": "text/html"}


class Ground:
    def __init__(self, folder: Path, console: Console) -> None:
        self.folder, self.console = folder, console
        self._sites: dict[tuple[str, int], Site] = {}
        self._floors: list[subprocess.Popen[bytes]] = []

    def site(self, size: Size, *, history: int = 0) -> Site:
        """The organization of that size, imported and served; `history` adds so many records to its one Role."""
        key = (size.name, history)
        if key not in self._sites:
            self._sites[key] = self._make(size, history)
        return self._sites[key]

    def end(self) -> None:
        for site in self._sites.values():
            site.server.stop()
        for floor in self._floors:
            floor.terminate()
            floor.wait(20)

    def _make(self, size: Size, history: int) -> Site:
        self.console.print(f"Making {size.name}" + (f" with {history} records of history" if history else ""))
        home = self.folder / f"{size.name}-{history}"
        home.mkdir()
        source, database = home / "organization.json", home / "tensegrity.db"
        source.write_text(json.dumps(made(size)))
        url = f"sqlite:///{database}"
        began = time.perf_counter()
        run(url, "import", str(source), "--organization", f"Bench {size.name}", "--adopted", "2026-01-01")
        seconds = time.perf_counter() - began
        invited = run(url, "people", "add", f"Bench {size.name}", EMAIL, "--name", "Bench", "--administrator")
        slug, role, circle = give_a_past(url, EMAIL, history)
        server = Server(url, home, COMMAND).start()
        cookie = signed_in(server, invited)
        floor, floor_url = self._floor(database)
        return Site(size, slug, server, floor, floor_url, cookie, role, circle, database, seconds)

    def _floor(self, database: Path) -> tuple[int, str]:
        port = free_port()
        process = subprocess.Popen([sys.executable, "-m", "tests.bench.floor", str(database), str(port)])
        self._floors.append(process)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                connection.request("GET", "/search?q=nothing")
                connection.getresponse().read()
                return process.pid, f"http://127.0.0.1:{port}"
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("The floor did not start")


def run(database_url: str, *words: str) -> str:
    done = subprocess.run(
        [*COMMAND, *words],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "TENSEGRITY_DATABASE_URL": database_url},
    )
    return done.stdout


def signed_in(server: Server, invited: str) -> str:
    """Set a password by the one-time link, and sign in: the session's cookie."""
    link = re.search(r"https?://[^\s/]+(/\S+)", invited)
    assert link is not None, invited
    post(server, link[1], {"password": PASSWORD, "again": PASSWORD})
    answer = post(server, "/sign-in", {"email": EMAIL, "password": PASSWORD})
    cookie = answer.getheader("Set-Cookie")
    assert cookie is not None, answer.status
    return cookie.partition(";")[0]


def post(server: Server, path: str, form: dict[str, str]) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    connection.request("POST", path, urlencode(form), headers)
    answer = connection.getresponse()
    answer.read()
    return answer


def memory(pid: int) -> int:
    return int(psutil.Process(pid).memory_info().rss)
