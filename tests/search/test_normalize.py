"""One form for texts and questions."""

import pytest

from app.persistence.search.concepts import read
from app.persistence.search.normalize import fold, languages_of, positions, spoken, term


def roots(text: str, *languages: str) -> list[set[str]]:
    return [{found.root for found in terms} for terms in read(text, languages)]


def test_accents_capitals_and_ligatures_do_not_matter():
    assert fold("Cœur d'Été") == fold("COEUR D'ETE")


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["paying", "pays", "paid", "payment", "payments", "payer"]),
        ("en", ["recruiting", "recruits", "recruitment", "recruiter"]),
        ("en", ["organise", "organize", "organizer", "organising"]),
        ("en", ["maintaining", "maintenance", "maintainers"]),
        ("en", ["colour", "colors"]),
        ("fr", ["payer", "paie", "paye", "paiement", "paiements"]),
        ("fr", ["recruter", "recrutement", "recruteur"]),
        ("fr", ["nettoyer", "nettoie", "nettoyage"]),
        ("fr", ["clé", "clef", "clés"]),
        ("fr", ["valider", "validé", "validée", "validation"]),
        ("fr", ["disputer", "dispute", "disputent"]),
    ],
)
def test_the_forms_of_a_word_have_one_root(language: str, forms: list[str]):
    assert len({term(fold(form), language).root for form in forms}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "organize", "organization"),
        ("en", "policy", "police"),
        ("en", "document", "doctor"),
        ("fr", "habitant", "habit"),
        ("fr", "personnelle", "personne"),
    ],
)
def test_words_that_only_look_alike_keep_apart(language: str, one: str, other: str):
    assert term(one, language).root != term(other, language).root


def test_compounds_are_found_by_the_whole_and_by_their_parts():
    assert {"onboard", "board"} <= set().union(*roots("On-boarding", "en"))
    assert {"quickbook", "quick", "book"} <= set().union(*roots("QuickBooks", "en"))


def test_french_elisions_and_inversions_carry_nothing():
    words = [position.word for position in positions("Qu'est-ce que l'arrivée ? Peut-on", ("fr",)) if position.terms]

    assert words == ["arrivee"]


def test_of_markdown_only_the_words_count():
    text = "Monthly: [**Pay** invoices](https://example.org/paying-invoices.md) <br> mail team@example.org"

    assert [position.word for position in positions(text, ("en",))] == ["monthly", "pay", "invoices", "mail"]


def test_a_text_is_read_in_the_language_that_it_plainly_is_in():
    assert languages_of("qui paie les factures ?", "en") == ("en", "fr")
    assert languages_of("Who pays for the invoices of the month?", "fr") == ("fr", "en")


@pytest.mark.parametrize("declared", [None, "", "mixed", "unknown"])
def test_where_no_language_is_known_each_text_says_its_own(declared: str | None):
    assert languages_of("Prendre soin des conditions de travail", declared) == ("fr",)
    assert languages_of("Taking care of the working conditions", declared) == ("en",)
    assert languages_of("Newsletter", declared) == ("en", "fr")


def test_languages_are_understood_as_people_write_them():
    assert spoken("fr-CA") == ("fr",)
    assert spoken("English, Français") == ("en", "fr")
    assert spoken("mixed") == ()


def test_other_languages_have_their_word_forms_too():
    assert term("rechnungen", "de").root == term("rechnung", "de").root
