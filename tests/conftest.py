"""What every test may ask for. The fixtures live in `tests/support`, one module for each thing outside of us."""

from pathlib import Path

import pytest

from tests.support import shared
from tests.support.scale import TORTURE

pytest_plugins = ["tests.support.databases", "tests.support.browsers"]

RUN = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # pytest-xdist's controller, or the only process there is.
        config.stash[RUN] = shared.open_run()


def pytest_unconfigure(config: pytest.Config) -> None:
    if path := config.stash.get(RUN, None):
        shared.close_run(path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks how much to do (`tests/support/scale.py`) is a proof that `make torture` runs in its large form."""
    for item in items:
        module = getattr(item, "module", None)
        if hasattr(module, "scale") or hasattr(module, "TORTURE"):
            item.add_marker(pytest.mark.torture)
        if TORTURE:
            item.add_marker(pytest.mark.timeout(0), append=False)  # However long it takes.
    items.sort(key=_begins_late)


def _begins_late(item: pytest.Item) -> int:
    """What takes longest begins first: the last ones are short, so that no worker waits for another at the end."""
    if item.get_closest_marker("torture"):
        return 0
    return 1 if item.path.parent.name in ("browser", "durability") else 2
