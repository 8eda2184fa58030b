"""`tensegrity search`."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import delete, update
from typer.testing import CliRunner

from app.cli import app
from app.persistence.engine import Database
from app.persistence.rows import search_document, search_form
from tests.search.conftest import bring_in, document_of


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, sqlite_url: str):
    database = Database(sqlite_url)
    bring_in(database, document_of("cyclo"), "cyclo")
    database.dispose()
    monkeypatch.setenv("TENSEGRITY_DATABASE_URL", sqlite_url)
    return lambda *words: CliRunner().invoke(app, ["search", *words])


def test_it_gives_json_best_first(run):
    done = run("Cyclo Lumière", "qui mesure la satisfaction des clients ?", "--json", "--limit", "2")

    answers = json.loads(done.stdout)
    url = answers[0].pop("url")
    assert answers[0] == {
        "role": "Voix des clients",
        "circle": "Clientèle",
        "line": "Mesurer la satisfaction des clients chaque trimestre",
        "kind": "accountability",
        "confidence": "high",
        "holders": [{"name": "Hugo Perrin", "focus": None, "by_default": True}],
    }
    assert url.startswith("http://127.0.0.1:8000/roles/")
    assert len(answers) == 2


def test_the_organization_is_found_by_slug_or_name_and_words_may_stand_apart(run):
    assert run("cyclo", "qui", "paie", "les", "factures").stdout.startswith("Jean Vidal\n  Comptable in Gestion\n")


def test_nothing_found_is_an_empty_list(run):
    done = run("cyclo", "licorne", "--json")

    assert (done.exit_code, json.loads(done.stdout)) == (0, [])


def test_an_unknown_organization_is_said_in_one_sentence(run):
    done = run("nowhere", "licorne")

    assert done.exit_code == 2
    assert "There is no organization “nowhere”" in done.stderr


def test_what_another_release_indexed_is_indexed_again(run, sqlite_url: str):
    database = Database(sqlite_url)
    with database.writing() as connection:
        connection.execute(update(search_form).values(form="of old"))
        connection.execute(delete(search_document))
    database.dispose()

    assert run("cyclo", "qui paie les factures").stdout.startswith("Jean Vidal")
