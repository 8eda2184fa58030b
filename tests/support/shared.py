"""What the workers of one pytest run share: a folder, and a turn to take before making something in it."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

RUN_DIR = "TENSEGRITY_TEST_RUN_DIR"
PREFIX = "tensegrity-tests-"


def memory_dir() -> Path:
    """A disk in memory where there is one: databases keep every fsync, and tests stay quick all the same."""
    shm = Path("/dev/shm")
    return shm if os.access(shm, os.W_OK) else Path(tempfile.gettempdir())


def open_run() -> Path:
    """Called once, by pytest's controller; its workers inherit the folder's name."""
    sweep_dead_runs()
    path = memory_dir() / f"{PREFIX}{os.getpid()}"
    path.mkdir(mode=0o755)
    os.environ[RUN_DIR] = str(path)
    return path


def close_run(path: Path) -> None:
    from tests.support import postgres

    postgres.stop(path / "postgres")
    shutil.rmtree(path, ignore_errors=True)


def sweep_dead_runs() -> None:
    """A run that was killed leaves its folder and its PostgreSQL behind; the next run clears up after it."""
    for path in memory_dir().glob(f"{PREFIX}*"):
        pid = path.name.removeprefix(PREFIX)
        if pid.isdigit() and not psutil.pid_exists(int(pid)):
            close_run(path)


def run_dir() -> Path:
    return Path(os.environ[RUN_DIR])


@contextmanager
def turn(lock: Path) -> Iterator[None]:
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def once(name: str, make: Callable[[], str]) -> str:
    """What `make` answered to whichever worker came first; the others wait for it and read it."""
    answer = run_dir() / f"{name}.answer"
    with turn(run_dir() / f"{name}.lock"):
        if not answer.exists():
            answer.write_text(make())
        return answer.read_text()
