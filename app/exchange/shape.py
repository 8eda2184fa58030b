"""How the source wrote what we hold in one way only.

We hold an empty purpose, a source may have written null, "" or no key at all; ids may have been numbers. An export says
again what the source said, for as long as what it speaks of has not changed: beside each thing stand the keys where the
canonical form differs, each with the canonical value (`of`) and what was written instead (`raw`; missing: no key).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.exchange.neutral import Row

Deviations = dict[str, dict[str, Any]]


def deviations(canonical: Mapping[str, Any], raw: Mapping[str, Any], of: type[Row]) -> Deviations:
    """Where the source's row differs from ours, among the keys that the shape knows."""
    found: Deviations = {}
    for key in of.model_fields:
        ours, theirs = key in canonical, key in raw
        if ours == theirs and canonical.get(key) == raw.get(key) and type(canonical.get(key)) is type(raw.get(key)):
            continue
        found[key] = {
            **({"of": canonical[key]} if ours else {}),
            **({"raw": _known(key, raw[key], of)} if theirs else {}),
        }
    return found


def as_written(canonical: Mapping[str, Any], written: Deviations, keys: Iterable[str]) -> dict[str, Any]:
    """The canonical row with every unchanged part said as the source said it, its keys in the order of the shape."""
    row = dict(canonical)
    for key, each in written.items():
        unchanged = row[key] == each["of"] if key in row and "of" in each else (key in row) == ("of" in each)
        if not unchanged:
            continue
        row.pop(key, None)
        if "raw" in each:
            row[key] = each["raw"]
    return {key: row[key] for key in keys if key in row}


def _known(key: str, value: Any, of: type[Row]) -> Any:
    """Rows inside a row, without the keys that the shape does not know: those are named in the report and not kept."""
    inner = INNER.get((of.__name__, key))
    if inner is None or not isinstance(value, list):
        return value
    return [{name: one[name] for name in inner if name in one} for one in value]


INNER = {
    ("Circle", "policies"): ("title", "text", "domain"),
    ("Role", "assignments"): ("person_id", "focus", "elected_until"),
}
