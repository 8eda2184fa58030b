"""Do I already have the authority?"""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.persistence.engine import Database
from app.persistence.rows import person
from app.persistence.search.hints import ASK, CAN_ACT, PROPOSE, Hint, authority_hints
from tests.search.conftest import Ask, Asked
from tests.seeding import NOW


def hints(asked: Asked, name: str, words: str) -> list[Hint]:
    one = asked.connection.execute(
        select(person.c.id).where(person.c.organization_id == asked.row.id, person.c.name == name)
    ).scalar_one()
    return authority_hints(asked.connection, asked.row, one, words, today=NOW.date())


@pytest.fixture
def cyclo(ask: Ask) -> Asked:
    return ask("cyclo")


LATE = "Les factures des fournisseurs traînent, ils commencent à se fâcher"


def test_what_my_role_answers_for_i_can_just_do(cyclo: Asked):
    best = hints(cyclo, "Jean Vidal", LATE)[0]

    assert (best.kind, best.hit.line) == (CAN_ACT, "Régler les factures des fournisseurs")


def test_what_another_answers_for_i_ask_of_them(cyclo: Asked):
    best = hints(cyclo, "Ana Lopez", LATE)[0]

    assert (best.kind, best.hit.line) == (ASK, "Régler les factures des fournisseurs")
    assert [holder.name for holder in best.hit.holders] == ["Jean Vidal"]


def test_what_a_policy_says_is_changed_by_a_proposal(cyclo: Asked):
    found = hints(cyclo, "Ana Lopez", "Je voudrais faire plus de télétravail")

    assert [(hint.kind, hint.hit.title) for hint in found if hint.hit.kind == "policy"] == [(PROPOSE, "Télétravail")]


def test_what_nobody_holds_needs_a_change(cyclo: Asked):
    found = hints(cyclo, "Ana Lopez", "La marque Cyclo Lumière est mal protégée")

    assert found[0].kind == PROPOSE


def test_words_that_touch_nothing_give_no_hint(cyclo: Asked, database: Database):
    assert hints(cyclo, "Ana Lopez", "Les licornes galopent sur la lune") == []
