"""Every write carries a key: the same write under the same key is answered as the first time, and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Connection, bindparam, delete, insert, select

from app.persistence.direct import Direct
from app.persistence.rows import write_key

if TYPE_CHECKING:
    from app.persistence.unit_of_work import Actor

KEPT = timedelta(days=30)
"""How long a write can be sent again; a form is not left open for longer."""

_FIND = Direct(
    select(write_key.c.result).where(
        write_key.c.organization_id == bindparam("organization_id"),
        write_key.c.key == bindparam("key"),
        write_key.c.print == bindparam("print"),
    )
)
_INSERT = Direct(insert(write_key), *write_key.c.keys())


class Sealed:
    """What an action is given and nobody may find out from its key: all are the same to it."""

    def __init__(self, **said: str) -> None:
        self.said = said


def fingerprint(name: str, actor: Actor, arguments: Any) -> str:
    """Who asked for what. Two writes under one key are the same only if this is: an amended form is another write."""
    asked = [name, actor.person, actor.account, arguments]
    return sha256(
        orjson.dumps(asked, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS, default=_plain)
    ).hexdigest()


def find(connection: Connection, organization: str, key: str, print: str) -> tuple[Any] | None:
    """The first time's result, in a tuple, since None is a result too."""
    stored = _FIND.first(connection, {"organization_id": organization, "key": key, "print": print})
    return None if stored is None else (orjson.loads(stored[0]),)


def store(
    connection: Connection, organization: str, key: str, print: str, action: str, at: datetime, result: Any
) -> None:
    row = {"organization_id": organization, "key": key, "print": print, "action": action, "at": at}
    _INSERT.write(connection, {**row, "result": orjson.dumps(result).decode()})


def forget(connection: Connection, now: datetime) -> int:
    """Drop the keys of long ago; gives their number."""
    return connection.execute(delete(write_key).where(write_key.c.at < now - KEPT)).rowcount


def _plain(value: Any) -> Any:
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    if isinstance(value, Sealed):
        return "sealed"
    if isinstance(value, bytes):
        return sha256(value).hexdigest()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"An action is asked with plain values, not with {type(value).__name__}.")
