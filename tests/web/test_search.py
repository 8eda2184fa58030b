"""The page of the search, and the hints beside a tension."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from tests.builders import ANA, BAKERY, COUNTER, OVENS, SAM, Building, a_structure
from tests.web.conftest import HTMX, Mill, Site

SEARCH = "/organizations/mill/search"


@pytest.fixture
def mill(site: Site) -> Mill:
    building = Building(a_structure())
    building.accountability(OVENS, "Heating the ovens before five")
    building.accountability(COUNTER, "Selling bread to customers")
    return Mill(site, building.done)


def test_an_answer_shows_the_person_the_role_and_the_line(as_person: Callable[[str], TestClient]):
    page = as_person(ANA).get(SEARCH, params={"q": "who heats the ovens?"})

    assert page.status_code == 200
    for shown in ("Sam</span>", f"/roles/{OVENS}", f"/circles/{BAKERY}", "Heating the ovens before five"):
        assert shown in page.text


def test_who_answers_by_default_is_marked_as_such(as_person: Callable[[str], TestClient]):
    page = as_person(SAM).get(SEARCH, params={"q": "selling bread"})

    assert "answers for it while nobody fills it" in page.text


def test_only_the_answers_are_swapped_while_typing(as_person: Callable[[str], TestClient]):
    part = as_person(ANA).get(SEARCH, params={"q": "ovens"}, headers={**HTMX, "hx-target": "div#found"})

    assert "<html" not in part.text
    assert "<form" not in part.text
    assert "Heating the ovens before five" in part.text


def test_nothing_found_offers_to_log_a_tension_with_these_words(as_person: Callable[[str], TestClient]):
    page = as_person(ANA).get(SEARCH, params={"q": "unicorns <b>"})

    assert "Nothing found for “unicorns &lt;b&gt;”." in page.text
    assert "/tensions/new?words=unicorns" in page.text


def test_a_search_for_nothing_only_asks(as_person: Callable[[str], TestClient]):
    page = as_person(ANA).get(SEARCH)

    assert page.status_code == 200
    assert "Nothing found" not in page.text


def test_the_page_speaks_french(as_person: Callable[[str], TestClient]):
    client = as_person(ANA)
    client.cookies.set("language", "fr", domain="tensegrity.example")

    page = client.get(SEARCH, params={"q": "licorne"}, headers={"accept-language": "fr"})

    assert "Rien trouvé pour" in page.text


def test_strangers_and_visitors_find_nothing_here(mill: Mill, stranger: TestClient):
    assert stranger.get(SEARCH, params={"q": "ovens"}).status_code == 404
    assert mill.visitor().get(SEARCH, params={"q": "ovens"}).status_code in (303, 401)


def test_a_tension_in_the_making_shows_what_is_already_allowed(as_person: Callable[[str], TestClient]):
    address = "/organizations/mill/authority"
    words = {"words": "The ovens are cold before five in the morning"}

    mine = as_person(SAM).get(address, params={"text": words["words"]}, headers=HTMX)
    another = as_person(ANA).get(address, params=words, headers=HTMX)

    assert "I can just act" in mine.text
    assert "Ask" in another.text
    assert "Sam</span>" in another.text
    assert "<html" not in mine.text
