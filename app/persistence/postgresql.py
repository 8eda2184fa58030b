"""PostgreSQL as we need it, and proof that a connection really has it."""

from __future__ import annotations

from typing import Any

from app.persistence.sqlite import WeakSettings

LOCK_TIMEOUT = 20_000
"""Milliseconds that a statement waits for another's lock."""

NEEDED = {
    "fsync": frozenset({"on"}),
    "full_page_writes": frozenset({"on"}),
    "synchronous_commit": frozenset({"on", "local", "remote_write", "remote_apply"}),
    "default_transaction_isolation": frozenset({"read committed"}),
}
CHOSEN = "SELECT set_config('timezone', 'UTC', false), set_config('lock_timeout', %s, false), " + ", ".join(
    f"current_setting('{name}')" for name in NEEDED
)


def prepare(connection: Any) -> None:
    """Settings that a role or a database may have weakened are looked at here, on every new connection."""
    before = connection.autocommit
    connection.autocommit = True
    row = connection.execute(CHOSEN, (str(LOCK_TIMEOUT),)).fetchone()
    connection.autocommit = before
    found = dict(zip(NEEDED, row[2:], strict=True))
    if weak := [f"{name}={value}" for name, value in found.items() if value not in NEEDED[name]]:
        raise WeakSettings(f"PostgreSQL: {', '.join(weak)} cannot be trusted with governance.")
