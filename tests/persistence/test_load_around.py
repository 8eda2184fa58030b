"""What is loaded around some Circles answers as the whole organization does, on both engines."""

from random import Random

import pytest

from app.persistence import structures
from app.persistence.engine import create_engine
from tests.governance.test_parts import answers, circles_in
from tests.random_structures import a_random_structure
from tests.seeding import seed
from tests.support.scale import scale

SEEDS = range(scale(8, 300))


@pytest.mark.parametrize("batch", [0, 1])
def test_a_loaded_part_answers_as_the_whole_does(database_url: str, batch: int) -> None:
    database = create_engine(database_url)
    for number in SEEDS:
        people = [f"p{each}-{number}" for each in range(8)]
        structure = a_random_structure(Random(batch * 1000 + number), people)
        mill = seed(database, structure, slug=f"mill-{number}", beside=())
        whole = mill.structure
        for circle in circles_in(whole):
            with database.connect() as connection:
                part = structures.load_around(connection, mill.id, {circle})

            expected, given = answers(whole, circle, people), answers(part, circle, people)
            for question, answer in expected.items():
                assert given[question] == answer, f"{question} of {circle} (seed {number})"
