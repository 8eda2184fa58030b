"""Short texts that exist in both languages, with blanks that count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any

Phrase = tuple[str, str]
"""English, French."""

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


class _Counting(Formatter):
    def __init__(self, french: bool) -> None:
        self.french = french

    def format_field(self, value: Any, format_spec: str) -> str:
        """`{days:day|days}` reads "1 day", "2 days"; in French nought and one are both singular."""
        if "|" not in format_spec:
            return str(value)
        one, many = format_spec.split("|")
        singular = value in ((0, 1) if self.french else (1,))
        return f"{value} {one if singular else many}"


def in_words(sentence: str, given: Mapping[str, object], french: bool) -> str:
    """Fills the blanks; a part in [brackets] is left out where none of its blanks is given."""
    formatter = _Counting(french)

    def kept(part: re.Match[str]) -> str:
        names = [name for _, name, _, _ in formatter.parse(part[1]) if name]
        return part[1] if any(given.get(name) for name in names) else ""

    return formatter.vformat(_OPTIONAL.sub(kept, sentence), (), given)
