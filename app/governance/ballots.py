"""Sealed ballots, the count and the draw: each a plain function that anybody can repeat (§5.3.5)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256


def seal(election: str, turn: int, person: str, candidate: str, salt: str) -> str:
    """What the record of a ballot holds until it is opened: SHA-256 over this JSON list, without blanks.

    The salt is random and stays secret until then, so that nobody can try the candidates one by one. The reason given
    with a ballot is no part of it: it can be forgotten later, as whatever else people said.
    """
    said = json.dumps([election, turn, person, candidate, salt], separators=(",", ":"))
    return sha256(said.encode()).hexdigest()


def tally(choices: Iterable[str], ignored: Iterable[str] = ()) -> dict[str, int]:
    """Nominations by candidate, most first, then by id; those of ignored candidates are left aside."""
    out = frozenset(ignored)
    counted = Counter(choice for choice in choices if choice not in out)
    return dict(sorted(counted.items(), key=lambda each: (-each[1], each[0])))


def leading(counts: dict[str, int]) -> list[str]:
    """Who has most nominations, by id."""
    most = max(counts.values(), default=0)
    return sorted(candidate for candidate, count in counts.items() if count == most)


def draw(seed: str, tied: Iterable[str]) -> str:
    """One of the tied, by chance alone.

    Their ids are sorted; SHA-256 over the seed and the ids, joined by commas, gives hexadecimal digits; the number that
    the first twelve of them write, divided by how many are tied, leaves the place of the one drawn, counted from 0.
    """
    ordered = sorted(set(tied))
    return ordered[place_drawn(seed, ordered)]


def drawn_from(seed: str, tied: Iterable[str]) -> str:
    """The text that is hashed."""
    return ",".join([seed, *sorted(set(tied))])


def place_drawn(seed: str, tied: Iterable[str]) -> int:
    ordered = sorted(set(tied))
    return int(sha256(drawn_from(seed, ordered).encode()).hexdigest()[:12], 16) % len(ordered)
