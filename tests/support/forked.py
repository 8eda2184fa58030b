"""Servers at once: one process has read the program in, which takes a second and a half, and forks whenever asked.

What runs is `tensegrity serve` as from the command line, in a process group of its own, with an environment, a folder
and a log of its own. Nothing is open before the fork: no database, no thread, no event loop.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
READ_IN = (
    "app.cli", "app.commands.serve", "app.main", "app.demo.sign_ins", "app.persistence.migrate",
    "app.persistence.search.index", "alembic.command", "alembic.runtime.migration", "psycopg", "psycopg_binary",
    "sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.sqlite.pysqlite", "uvicorn.main",
    "uvicorn.lifespan.on", "uvicorn.loops.auto", "uvicorn.protocols.http.auto", "uvicorn.protocols.websockets.auto",
)  # fmt: skip


def start(arguments: list[str], folder: Path, environment: dict[str, str], log: Path) -> int:
    """The process id of `tensegrity` with these arguments; once it has ended, there is no such process."""
    asked = {"arguments": arguments, "folder": str(folder), "environment": environment, "log": str(log)}
    process, turn = _forker()
    assert process.stdin is not None
    assert process.stdout is not None
    with turn:
        process.stdin.write(json.dumps(asked).encode() + b"\n")
        process.stdin.flush()
        return int(process.stdout.readline())


@cache
def _forker() -> tuple[subprocess.Popen[bytes], Lock]:
    """It ends with whoever asks it, at the end of its input."""
    return subprocess.Popen(
        [sys.executable, "-m", __name__], cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ), Lock()


def _serve_requests() -> None:
    for module in READ_IN:
        import_module(module)
    import_module("app.main").routers()
    _keep_compiled_templates()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # Whoever has ended is gone at once.
    for line in sys.stdin.buffer:
        if (pid := os.fork()) == 0:
            os._exit(_become(json.loads(line)))
        print(pid, flush=True)


def _keep_compiled_templates() -> None:
    from app.web.site import Site
    from app.web.templates import Templates
    from tests.support.compiled import folder, keep_compiled

    folder()  # It is named in the environment, which a server does not get.
    makes = Templates.__init__

    def makes_and_keeps(self: Templates, site: Site) -> None:
        makes(self, site)
        keep_compiled(self, site)

    Templates.__init__ = makes_and_keeps  # type: ignore[method-assign]


def _become(asked: dict[str, Any]) -> int:
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for ours, its in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(ours, its)
    sys.argv = ["tensegrity", *asked["arguments"]]
    try:
        import_module("app.cli").app()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


if __name__ == "__main__":
    _serve_requests()
