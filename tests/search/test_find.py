"""A search ends in a person."""

from __future__ import annotations

import pytest

from app.governance.changes import AddAccountability, AmendRole, Assign, RemoveRole
from app.persistence.engine import Database
from app.persistence.search.index import reindex
from app.persistence.structures import load_structure
from tests.builders import ANA, BAKERY, COUNTER, CREAMS, OVENS, SAM, Building, a_structure
from tests.search.conftest import Ask, Asked
from tests.seeding import Seeded, seed


@pytest.fixture
def mill(database: Database) -> Seeded:
    building = Building(a_structure())
    for role, text in (
        (OVENS, "Heating the ovens before five"),
        (COUNTER, "Selling bread to customers"),
        (BAKERY, "Baking for the whole valley"),
    ):
        building.accountability(role, text)
    return seed(database, building.done)


def test_a_question_in_other_words_finds_the_line_and_its_people(ask: Ask):
    best = ask("cyclo")("Qui paie les factures ?")[0]

    assert (best.kind, best.line, best.confidence) == ("accountability", "Régler les factures des fournisseurs", "high")
    assert best.role
    assert best.role.name == "Comptable"
    assert best.circle
    assert best.circle.name == "Gestion"
    assert [(holder.name, holder.by_default) for holder in best.holders] == [("Jean Vidal", False)]


def test_accents_and_slips_of_the_pen_do_not_matter(ask: Ask):
    cyclo = ask("cyclo")

    assert cyclo.lines("RECLAMATIONS")[0] == cyclo.lines("réclamation")[0] == "Traiter les réclamations"
    slipped = cyclo("rèclamatoin")[0]
    assert (slipped.line, slipped.confidence) == ("Traiter les réclamations", "low")


@pytest.mark.clause("1.4.2-a")
def test_where_nobody_fills_the_role_the_circle_lead_answers_by_default(ask: Ask):
    best = ask("cyclo")("mesurer la satisfaction des clients")[0]

    assert best.role
    assert best.role.name == "Voix des clients"
    assert [(holder.name, holder.by_default) for holder in best.holders] == [("Hugo Perrin", True)]


def test_where_nobody_answers_it_says_who_may_change_that(ask: Ask):
    best = ask("cyclo")("la marque Cyclo Lumière")[0]

    assert (best.kind, best.holders) == ("domain", ())
    assert best.held.assigned_by is not None


def test_a_circle_and_its_policy_name_no_role(ask: Ask):
    cyclo = ask("cyclo")

    policy = cyclo("télétravail")[0]
    assert policy.kind == "policy"
    assert policy.role is None
    assert policy.circle
    assert policy.circle.name == "Cyclo Lumière"
    assert policy.line.startswith("Télétravail")
    own = cyclo("assembler les vélos commandés")[0]
    assert own.role is None
    assert own.circle
    assert own.circle.name == "Atelier"


def test_a_policy_is_found_by_what_it_says(ask: Ask):
    found = ask("cyclo")("les visiteurs restent derrière la ligne jaune")[0]

    assert found.line == (
        "Port des protections: Lunettes et gants sont obligatoires près des machines. "
        "Les visiteurs restent derrière la ligne jaune."
    )


def test_somebody_is_answered_by_each_of_their_roles(ask: Ask):
    hits = ask("cyclo")("fatou ndiaye")

    assert {hit.role.name for hit in hits if hit.kind == "person" and hit.role} == {
        "Conseillère",
        "Maîtresse de maison",
    }
    assert hits[0].kind == "person"
    assert hits[0].page[0] == "person"


def test_who_leads_meetings_and_writes_minutes_is_asked_of_the_constitutional_roles(ask: Ask):
    cyclo = ask("cyclo")

    for words, role in (("qui anime les réunions ?", "Facilitator"), ("qui rédige les comptes rendus ?", "Secretary")):
        assert role in {hit.role.name for hit in cyclo(words)[:3] if hit.role}, words


def test_a_question_of_no_words_finds_nothing(ask: Ask):
    cyclo = ask("cyclo")

    for words in ("", "   ", "?!", "qui ?", "les des à", "licorne", "\x00"):
        assert cyclo(words) == [], words


def test_signs_that_mean_something_to_an_engine_mean_nothing_here(ask: Ask):
    cyclo = ask("cyclo")

    for sign in ("'", '"', "\\", "*", ":", "(", "-", "&", "!", "|", " NEAR", "; DROP TABLE search_document; --"):
        assert cyclo.lines(f"TVA{sign} {sign}TVA {sign}")[0] == "Déclarer la TVA", sign


def test_the_very_same_words_in_many_roles_do_not_fill_the_list(ask: Ask):
    lines = ask("kubernetes").lines("who mentors contributors of the subproject?")

    assert len([line for line in lines if line.startswith("*SHOULD* mentor and guide")]) == 3


def test_both_languages_find_the_other(ask: Ask):
    assert ask("cyclo").lines("who pays suppliers?")[0] == "Régler les factures des fournisseurs"


def test_the_search_follows_every_change(mill: Seeded, database: Database):
    with database.connect() as connection:
        assert Asked(connection, "mill").lines("who heats the ovens?")[0] == "Heating the ovens before five"

    with mill.as_(None) as work:
        work.change(
            "structure_edited",
            [
                AddAccountability(role=OVENS, accountability="sweep", text="Sweeping chimneys"),
                AmendRole(role=COUNTER, name="Storefront", purpose="Happy guests"),
                RemoveRole(role=CREAMS),
            ],
            circle=BAKERY,
            settled=False,
        )

    with database.connect() as connection:
        asked = Asked(connection, "mill")
        assert asked.lines("chimneys")[0] == "Sweeping chimneys"
        assert asked.lines("storefront")[0] == "Storefront"
        assert "Selling bread to customers" in asked.lines("storefront customers")
        assert "Creams" not in asked.lines("creams")
    _is_as_if_made_anew(mill, database)


def test_a_renamed_person_is_found_by_the_new_name(mill: Seeded, database: Database):
    with mill.as_(None) as work:
        work.people.amend(SAM, name="Samuel Oberholz")

    with database.connect() as connection:
        asked = Asked(connection, "mill")
        assert asked("oberholz")[0].line == "Samuel Oberholz"
        assert "Samuel Oberholz" in {holder.name for holder in asked("heating the ovens")[0].holders}
    _is_as_if_made_anew(mill, database)


def test_the_answer_of_before_is_not_given_after_a_change(mill: Seeded, database: Database):
    with database.connect() as connection:
        asked = Asked(connection, "mill")
        before = asked("who sells bread?", head=asked.row.head_number)[0]
    assert [holder.by_default for holder in before.holders] == [True]

    with mill.as_(ANA) as work:
        work.change("role_assigned", [Assign(role=COUNTER, person=SAM, assignment="new")], circle=BAKERY, settled=False)

    with database.connect() as connection:
        asked = Asked(connection, "mill")
        after = asked("who sells bread?", head=asked.row.head_number)[0]
    assert [(holder.name, holder.by_default) for holder in after.holders] == [("Sam", False)]


def test_another_language_means_other_word_forms(mill: Seeded, database: Database):
    with mill.as_(None) as work:
        work.record("organization_amended", body={"organization": {"language": "fr"}})

    _is_as_if_made_anew(mill, database)


def test_organizations_keep_apart(mill: Seeded, ask: Ask):
    assert ask("cyclo").lines("ovens") == []


def _is_as_if_made_anew(mill: Seeded, database: Database) -> None:
    """The documents and the counts of words are those that a new index would have."""
    before = _everything(database, mill.id)
    with database.writing() as connection:
        row = Asked(connection, "mill").row
        reindex(connection, row, load_structure(connection, mill.id))
    assert _everything(database, mill.id) == before


def _everything(database: Database, organization: str) -> tuple[set[object], set[object]]:
    from sqlalchemy import select

    from app.persistence.rows import search_document, search_word

    d, w = search_document.c, search_word.c
    with database.connect() as connection:
        documents = connection.execute(
            select(d.kind, d.subject, d.part, d.role_id, d.circle_id, d.text, d.terms, d.context, d.indexed).where(
                d.organization_id == organization
            )
        )
        words = connection.execute(select(w.root, w.documents).where(w.organization_id == organization))
        return set(map(tuple, documents)), set(map(tuple, words))
