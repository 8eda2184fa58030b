"""Old → new, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
MOST = 4_000
"""Words compared; of longer texts, the whole is shown before and after."""

Parts = list[tuple[str, str]]
"""("same" | "del" | "ins", text), in reading order."""


@lru_cache(maxsize=1024)
def _compared(before: str, after: str) -> tuple[tuple[str, str], ...]:
    if before == after:
        return (("same", before),) if before else ()
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if not old or not new or len(old) + len(new) > MOST:
        return tuple(part for part in (("del", before), ("ins", after)) if part[1])
    found: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < 0.25:  # Nothing of the old text is left: word by word would be a patchwork.
        return (("del", before), ("ins", after))
    for op, i, j, k, m in matcher.get_opcodes():
        if op == "equal":
            found.append(("same", "".join(old[i:j])))
            continue
        if i < j:
            found.append(("del", "".join(old[i:j])))
        if k < m:
            found.append(("ins", "".join(new[k:m])))
    return tuple(found)


def by_word(before: object, after: object) -> Parts:
    """What to show of a text that became another; None and empty are the same nothing."""
    return list(_compared(str(before or ""), str(after or "")))
