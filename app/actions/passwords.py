"""Passwords: argon2id, 64 MiB, two passes. Each call takes about a tenth of a second of one core."""

from __future__ import annotations

from functools import cache

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from app.locale import N_
from app.resources import PACKAGE

SHORTEST = 8
LONGEST = 1024
"""Bytes: more would only make us work."""

_hasher = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=65536, parallelism=1),))


def hash_password(password: str) -> str:
    return _hasher.hash(password)


def verify_password(password: str, password_hash: str | None) -> tuple[bool, str | None]:
    """Whether it fits, and a new hash where the old one was made by weaker settings.

    Where there is no hash, somebody unknown or somebody without a password, as much work is done for nothing: the time
    that an answer takes tells nobody which addresses have accounts.
    """
    if len(password.encode(errors="replace")) > LONGEST:
        return False, None
    fits, renewed = _hasher.verify_and_update(password, password_hash or _nobodys())
    return (fits, renewed) if password_hash else (False, None)


def refuse_password(password: str, email: str) -> str:
    """Why a new password is no good, as a message to translate; empty where it is fine."""
    if len(password) < SHORTEST:
        return N_("Please choose at least 8 characters; 15 or more are better.")
    if len(password.encode(errors="replace")) > LONGEST:
        return N_("A password has at most 1,024 bytes.")
    plain = password.lower()
    if plain in _common() or plain == email.lower() or plain == email.lower().partition("@")[0] or len(set(plain)) < 3:
        return N_("This password is among the first that anybody would try. Please choose another.")
    return ""


@cache
def _nobodys() -> str:
    return _hasher.hash("nobody's")


@cache
def _common() -> frozenset[str]:
    return frozenset((PACKAGE / "actions" / "common_passwords.txt").read_text().split())
