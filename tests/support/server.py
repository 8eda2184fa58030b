"""The real server in a process of its own, for browsers to visit and for tests to kill."""

import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import psutil

from tests.support import forked

COMMAND = (str(Path(sys.executable).with_name("tensegrity")),)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """Start, stop, kill and start again: the port, and with it the URL, stays the same."""

    def __init__(self, database_url: str, folder: Path, command: Sequence[str] = (), /, **settings: str) -> None:
        """`settings` are TENSEGRITY_… variables without their prefix, in lower case: `cdn_url="…"`.

        `COMMAND` begins where an operator begins; without a command, the program has been read in already.
        """
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"server-{self.port}.log"
        self._folder = folder
        self._command = list(command)
        self._arguments = ["serve", "--host", "127.0.0.1", "--port", str(self.port)]
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TENSEGRITY_")},
            "TENSEGRITY_DATABASE_URL": database_url,
            **{f"TENSEGRITY_{name.upper()}": value for name, value in settings.items()},
        }
        self._process: psutil.Process | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self, timeout: float = 60) -> "Server":
        try:
            self._process = self._spawn()
            self._wait_until_healthy(time.monotonic() + timeout)
        except psutil.NoSuchProcess:
            self._say_that_it_ended()
        return self

    def stop(self) -> None:
        """Asks it to end, as an operator would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """kill -9, to it and to every worker it started."""
        self._end(signal.SIGKILL)

    def _spawn(self) -> psutil.Process:
        if not self._command:
            pid = forked.start(self._arguments, self._folder, self._environment, self.log)
            return psutil.Process(pid)
        with self.log.open("ab") as log:
            # A session of its own makes it the head of a process group, so that a signal reaches its workers too.
            return psutil.Popen(
                [*self._command, *self._arguments], cwd=self._folder, env=self._environment, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if not _has_ended(process):
            os.killpg(process.pid, how)
        try:
            process.wait(20)
        except psutil.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(20)
            raise AssertionError(f"The server did not end when asked to:\n{self.log.read_text()}") from None

    def _wait_until_healthy(self, deadline: float) -> None:
        assert self._process is not None
        while time.monotonic() < deadline:
            if _has_ended(self._process):
                self._say_that_it_ended()
            if self._is_healthy():
                return
            time.sleep(0.02)
        self.kill()
        raise AssertionError(f"The server was not healthy in time:\n{self.log.read_text()}")

    def _say_that_it_ended(self) -> NoReturn:
        raise AssertionError(f"The server ended at its start:\n{self.log.read_text()}") from None

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.base_url}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


def _has_ended(process: psutil.Process) -> bool:
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
