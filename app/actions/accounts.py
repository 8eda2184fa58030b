"""Signing in and out, passwords, one-time links. Accounts belong to no organization, so none of this is a record.

Each function is given a writing transaction. Hashing a password takes a tenth of a second and is done between two of
them, in threads of its own (`passwords.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from uuid import uuid4

from sqlalchemy import Connection

from app.governance.errors import NotFound
from app.governance.verdicts import Reason
from app.persistence import accounts

WINDOW = timedelta(hours=1)
TRIES_PER_ACCOUNT = 15
"""Guesses that are looked at in an hour, wherever they come from."""
TRIES_PER_ADDRESS = 60
"""Guesses at whatever account from one address: an office signs in behind one."""

LINK_HAS_ENDED = Reason("", "link_has_ended")


class TooManyTries(Exception):
    """Too many guesses: they are not even looked at until the window is over."""

    retry_after = int(WINDOW.total_seconds())


@dataclass(frozen=True)
class Attempt:
    """A guess that has been counted, and what it has to fit."""

    account_id: str | None
    password_hash: str | None
    by_account: str
    by_address: str


def network_of(address: str | None) -> str:
    """Who counts as one: an IPv4 address, or an IPv6 network of /64, which one household or server has to itself."""
    try:
        ip = ip_address((address or "").partition("%")[0])
    except ValueError:
        return "unknown"
    if ip.version == 6 and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if ip.version == 4:
        return str(ip)
    return ip.exploded[:19]


def count_try(connection: Connection, deed: str, whom: str, address: str | None, now: datetime) -> tuple[str, str]:
    """Count first and look afterwards, so that a thousand guesses at once are a thousand tries. TooManyTries."""
    by_account = f"{deed}:account:{sha256(whom.encode(errors='replace')).hexdigest()[:32]}"
    by_address = f"{deed}:address:{network_of(address)}"
    if accounts.try_once(connection, by_address, WINDOW, now) > TRIES_PER_ADDRESS:
        raise TooManyTries
    if accounts.try_once(connection, by_account, WINDOW, now) > TRIES_PER_ACCOUNT:
        raise TooManyTries
    return by_account, by_address


def begin_sign_in(connection: Connection, email: str, address: str | None, now: datetime) -> Attempt:
    keys = count_try(connection, "password", accounts.normal_email(email), address, now)
    found = accounts.account_by_email(connection, email)
    return Attempt(found.id if found else None, found.password_hash if found else None, *keys)


def sign_in(connection: Connection, attempt: Attempt, renewed: str | None, before: str | None, now: datetime) -> str:
    """The token of a new session: never the one from before signing in, which ends.

    `renewed` is the password's hash by today's settings, where the kept one was weaker.
    """
    assert attempt.account_id is not None
    accounts.forget_tries(connection, attempt.by_account)
    accounts.forgive(connection, attempt.by_address)
    accounts.sweep_throttles(connection, now - WINDOW)
    if renewed:
        accounts.set_password_hash(connection, attempt.account_id, renewed)
    if before:
        accounts.close_session(connection, before)
    return accounts.open_session(connection, attempt.account_id, now)


def change_password(connection: Connection, attempt: Attempt, password_hash: str, now: datetime) -> str:
    """Every session ends, and the one who changed it gets a new one."""
    assert attempt.account_id is not None
    accounts.set_password_hash(connection, attempt.account_id, password_hash)
    accounts.close_sessions(connection, attempt.account_id)
    return sign_in(connection, attempt, None, None, now)


def sign_out(connection: Connection, session_id: str) -> None:
    accounts.close_session(connection, session_id)


def sign_out_everywhere(connection: Connection, account_id: str) -> None:
    accounts.close_sessions(connection, account_id)


def make_link(connection: Connection, account_id: str, organization_id: str | None, now: datetime) -> str:
    """The token of a link by which whoever gets it sets the account's password, once, within seven days."""
    return accounts.add_link(connection, account_id, organization_id, now)


def account_for(connection: Connection, email: str, now: datetime) -> str:
    """The account behind an address, made where there is none; without a password nobody signs in by it yet."""
    found = accounts.account_by_email(connection, email)
    if found is not None:
        return str(found.id)
    account_id = uuid4().hex
    accounts.add_account(connection, account_id, email, now)
    return account_id


def use_link(connection: Connection, token: str, password_hash: str, now: datetime) -> str:
    """Set the password and sign in: the token of the new session, every older one having ended.

    Of two who use a link at once, one finds it used.
    """
    link = accounts.find_link(connection, token, now)
    if link is None or not accounts.use_link(connection, token, now):
        raise NotFound(LINK_HAS_ENDED)
    accounts.set_password_hash(connection, link.account_id, password_hash)
    accounts.close_sessions(connection, link.account_id)
    return accounts.open_session(connection, link.account_id, now)
