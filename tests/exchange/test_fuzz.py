"""Whatever stands where in a file: it is understood or refused, and never breaks the program."""

import random
from copy import deepcopy
from typing import Any

import pytest

from app.actions.imports import understand
from app.exchange.plan import plan
from app.exchange.problems import ImportRefused
from app.exchange.reading import Source
from tests.exchange.samples import GlassFrog, bakery, target
from tests.support.scale import scale

ODD: list[Any] = [
    None, True, False, 0, -1, 7, 1.5, 10**30, "", " ", "x", "ovens", "baker", "sam", "2020-01-01", [], [None], [[]],
    ["x"], [1], {}, {"id": 1}, {"id": {}}, [{"id": 1}], {"links": None}, "circle_lead", "anchor", "é" * 600,
]  # fmt: skip


def spoil(value: Any, chance: random.Random) -> Any:
    """The same document with one part replaced, dropped, doubled or renamed."""
    spoiled = deepcopy(value)
    inner = spoiled
    while inner:
        keys: list[Any] = list(inner) if isinstance(inner, dict) else list(range(len(inner)))
        key = chance.choice(keys)
        if isinstance(inner[key], dict | list) and inner[key] and chance.random() < 0.8:
            inner = inner[key]
            continue
        match chance.randrange(4):
            case 0:
                del inner[key]
            case 1 if isinstance(inner, list):
                inner.append(deepcopy(inner[key]))
            case 2 if isinstance(inner, dict):
                inner[f"{key}_"] = inner.pop(key)
            case _:
                inner[key] = deepcopy(chance.choice(ODD))
        break
    return spoiled


def both() -> dict[str, tuple[str, dict[str, Any]]]:
    return {
        "neutral": ("neutral", {"bakery.json": bakery()}),
        "answers": ("glassfrog-v3", GlassFrog(bakery()).files()),
        "neutral read as answers": ("glassfrog-v3", {"bakery.json": bakery()}),
        "an answer read as neutral": ("neutral", {"circles.json": GlassFrog(bakery()).files()["circles.json"]}),
    }


@pytest.mark.parametrize("name", sorted(both()))
def test_a_spoiled_document_is_understood_or_refused(name: str) -> None:
    wanted, files = both()[name]
    chance = random.Random(name)
    refused: list[str] = []

    for _ in range(scale(1500, 30_000)):
        spoiled = files
        for _ in range(chance.choice([1, 1, 2, 5])):
            file = chance.choice(list(files))
            spoiled = {**spoiled, file: spoil(spoiled[file], chance) if spoiled[file] else {}}
        try:
            document, report = understand(Source("test", spoiled, wanted))  # type: ignore[arg-type]
            plan(document, target(), report)
        except ImportRefused as refusal:
            refused.append(str(refusal))

    assert all(refused)
