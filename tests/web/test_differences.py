"""Old → new, word by word; and the beginnings of texts."""

import pytest

from app.web.browse import excerpt, folded
from app.web.differences import MOST, by_word


def test_only_the_words_that_changed_are_marked():
    parts = by_word("Ordering flour every Monday", "Ordering flour every Friday")

    assert parts == [("same", "Ordering flour every "), ("del", "Monday"), ("ins", "Friday")]


@pytest.mark.parametrize(
    ("before", "after"), [("", "New"), ("Old", ""), ("a", "b"), ("é 🥖 x", "é 🥖 y"), ("w " * MOST, "v " * MOST)]
)
def test_both_texts_can_be_read_out_of_the_difference(before: str, after: str):
    parts = by_word(before, after)

    assert "".join(text for op, text in parts if op != "ins") == before
    assert "".join(text for op, text in parts if op != "del") == after


def test_texts_that_share_next_to_nothing_stand_whole_beside_each_other():
    assert [op for op, _ in by_word("Heating the ovens before five", "A quite different promise altogether")] == [
        "del",
        "ins",
    ]


def test_an_excerpt_is_plain_words_and_short():
    text = "## Purpose\n\nWe *love* [bread](https://example.org).\n- and butter"

    assert excerpt(text) == "Purpose We love bread. and butter"
    assert excerpt("word " * 100, 20) == "word word word word…"


def test_names_sort_without_regard_to_accents_and_capitals():
    assert sorted(["Zoé", "élan", "Eau", "écho"], key=folded) == ["Eau", "écho", "élan", "Zoé"]
