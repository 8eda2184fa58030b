"""A record: one thing that happened, sealed over the one before.

The seal is SHA-256 over the UTF-8 bytes of canonical JSON: one object with the record's own fields and the hash before,
keys sorted by code point, without blanks; numbers and escapes as orjson writes them, and the moment as ISO 8601 in UTC
with six decimals. The body goes in as the very text that is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import orjson

GENESIS = ""
"""What stands before the first record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    organization: str
    number: int
    """1, 2, 3 … in each organization, without a gap."""
    at: datetime
    """Never before the moment of the record before, whatever the clock did meanwhile."""
    actor: str | None
    """The person who did it; None for the program itself."""
    kind: str
    circle: str | None = None
    subject: str | None = None
    """Id of the Role, Policy, person or Proposal that it is about."""
    body: Mapping[str, Any] = field(default_factory=dict)
    previous_hash: str
    hash: str
    words: Mapping[str, str | None] = field(default_factory=dict, compare=False)
    """What was said, by field, where it was read along; None once it is erased. It stands beside the log, not in it."""

    def said(self, field: str) -> str | None:
        return self.words.get(field)


def canonical(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def seal(
    organization: str,
    number: int,
    at: datetime,
    actor: str | None,
    kind: str,
    circle: str | None,
    subject: str | None,
    body: str,
    previous_hash: str,
) -> str:
    """The record's hash. `body` is canonical JSON already."""
    whole = {
        "actor": actor,
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "body": orjson.Fragment(body),
        "circle": circle,
        "kind": kind,
        "number": number,
        "organization": organization,
        "previous": previous_hash,
        "subject": subject,
    }
    return sha256(orjson.dumps(whole, option=orjson.OPT_SORT_KEYS)).hexdigest()


def commitment(salt: str, text: str) -> str:
    """What a record holds of somebody's words: checked while they stand, and telling nothing once they do not."""
    return sha256(f"{salt}{text}".encode()).hexdigest()
