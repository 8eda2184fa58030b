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
    if _share(matcher, old, new) < 0.25:  # Next to nothing of the old text is left: it would be a patchwork.
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


def _share(matcher: SequenceMatcher[str], old: list[str], new: list[str]) -> float:
    """How much of both texts' words is the same; blanks are no words."""
    kept = sum(
        1 for block in matcher.get_matching_blocks() for word in old[block.a : block.a + block.size] if word.strip()
    )
    return 2 * kept / max(1, sum(1 for word in (*old, *new) if word.strip()))


def by_word(before: object, after: object) -> Parts:
    """What to show of a text that became another; None and empty are the same nothing."""
    return list(_compared(str(before or ""), str(after or "")))
