"""Questions put in other words than the text's: how many find their line first, and how many among the first three.

Each question was written, with the lines that would answer it, before anybody looked how the search takes it; the words
that it then missed went into the thesaurus. So the figures guard what is reached, and say less of an organization never
seen: at the first reading, 54 in 100 of those put to `lantern` found their line first and 81 among three, and of those
put to `solar` and `edition`, which speak of trades of their own, 43 and 66.
Run `python -m tests.search.test_questions` to read which ones miss.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.persistence.engine import Database
from tests.search.conftest import HERE, Asked, bring_in, document_of

REAL = ("hypha", "enspiral", "kubernetes")
OURS = tuple(
    "cyclo harbour theatre orchard epicerie meadow pixel brewery ecole lantern lanterne solar edition".split()  # noqa: SIM905
)
ORGANIZATIONS = (*REAL, *OURS)
GOALS = {"first": 0.71, "among three": 0.88, "found": 0.94}
NONSENSE = ("who feeds the unicorns?", "purple elephants dancing", "qui dresse les dragons ?", "horoscope", "licorne")


@dataclass
class Tally:
    asked: int = 0
    ranks: list[int | None] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def share(self, within: int) -> float:
        return sum(rank is not None and rank < within for rank in self.ranks) / max(1, len(self.ranks))


def questions(name: str) -> list[tuple[str, list[str]]]:
    return [tuple(each) for each in json.loads((HERE / f"questions_{name}.json").read_text("utf-8"))["questions"]]


def put(asked: Asked, name: str, tally: Tally) -> None:
    for words, lines in questions(name):
        hits = asked(words, limit=10)
        rank = next((n for n, hit in enumerate(hits) if any(line in hit.line for line in lines)), None)
        tally.ranks.append(rank)
        if rank != 0:
            instead = hits[0].line[:70] if hits else "nothing"
            tally.missed.append(f"{name}: {words} → {rank}; wanted {lines[0][:60]!r}, got {instead!r}")


def everything(database: Database) -> Tally:
    tally = Tally()
    with database.connect() as connection:
        for name in ORGANIZATIONS:
            put(Asked(connection, name), name, tally)
    return tally


@pytest.fixture(scope="module")
def organizations() -> Database:
    from tests.support import sqlite

    database = Database(sqlite.migrated_database())
    for name in ORGANIZATIONS:
        bring_in(database, document_of(name), name)
    return database


def test_questions_in_other_words_find_their_lines(organizations: Database):
    tally = everything(organizations)

    said = "\n".join(tally.missed)
    assert tally.share(1) >= GOALS["first"], said
    assert tally.share(3) >= GOALS["among three"], said
    assert tally.share(10) >= GOALS["found"], said


def test_nobody_is_sure_of_nonsense(organizations: Database):
    with organizations.connect() as connection:
        for name in ORGANIZATIONS:
            for words in NONSENSE:
                assert {hit.confidence for hit in Asked(connection, name)(words)} <= {"low"}, (name, words)


@pytest.mark.parametrize("name", ["cyclo", "hypha"])
def test_both_engines_answer_alike(name: str, make_database):
    answers = []
    for engine in ("sqlite", "postgresql"):
        database = Database(make_database(engine))
        bring_in(database, document_of(name), name)
        with database.connect() as connection:
            asked = Asked(connection, name)
            answers.append(
                [
                    [
                        (hit.line, hit.kind, hit.confidence, [holder.name for holder in hit.holders])
                        for hit in asked(words)
                    ]
                    for words, _ in questions(name)
                ]
            )
        database.dispose()

    assert answers[0] == answers[1]


def _print() -> None:
    import tempfile

    from app.persistence.migrate import upgrade

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'questions.db'}"
        upgrade(url)
        database = Database(url)
        for name in ORGANIZATIONS:
            bring_in(database, document_of(name), name)
        tally = everything(database)
        database.dispose()
    print("\n".join(tally.missed))
    print(
        {
            "asked": len(tally.ranks),
            **{within: round(tally.share(n), 3) for within, n in zip(GOALS, (1, 3, 10), strict=True)},
        }
    )


if __name__ == "__main__":
    _print()
