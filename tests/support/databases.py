"""Fixtures: a migrated database of its own for each test, on either engine."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from tests.support import postgres, sqlite

ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgres}

MakeDatabase = Callable[..., str]


@pytest.fixture
def make_database() -> Iterator[MakeDatabase]:
    """`make_database("sqlite")` gives the URL of a new migrated database; with `empty=True`, of one without tables."""
    made: list[tuple[ModuleType, str]] = []

    def make(engine: str, *, empty: bool = False) -> str:
        module = ENGINES[engine]
        url: str = module.empty_database() if empty else module.migrated_database()
        made.append((module, url))
        return url

    yield make
    for module, url in made:
        module.drop(url)


@pytest.fixture
def sqlite_url(make_database: MakeDatabase) -> str:
    return make_database("sqlite")


@pytest.fixture
def postgres_url(make_database: MakeDatabase) -> str:
    return make_database("postgresql")


@pytest.fixture(params=list(ENGINES))
def engine_name(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def database_url(engine_name: str, make_database: MakeDatabase) -> str:
    """A test that asks for this runs twice: on SQLite and on PostgreSQL."""
    return make_database(engine_name)


@pytest.fixture
def empty_database_url(engine_name: str, make_database: MakeDatabase) -> str:
    return make_database(engine_name, empty=True)
