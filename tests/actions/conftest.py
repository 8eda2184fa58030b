"""Actions are tried on both engines."""

from collections.abc import Callable

import pytest

from app.governance.structure import Structure
from app.persistence.engine import create_engine
from tests.seeding import Seeded, seed

Seed = Callable[..., Seeded]


@pytest.fixture
def seeded(database_url: str) -> Seed:
    """The mill of `builders.a_structure()`, or a structure of the test's own, on a database."""

    def make(structure: Structure | None = None) -> Seeded:
        return seed(create_engine(database_url), structure)

    return make


@pytest.fixture
def mill(seeded: Seed) -> Seeded:
    return seeded()
