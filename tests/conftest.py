"""What every test may ask for. The fixtures live in `tests/support`, one module for each thing outside of us."""

from pathlib import Path

import pytest

from tests.support import shared

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
