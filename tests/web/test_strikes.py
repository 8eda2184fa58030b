"""Striking: what rests on a line is seen before it is struck, and on its record afterwards (§4.2.2)."""

import re

import pytest

from app.actions.rulings import ask_for_ruling, rule
from app.actions.strikes import ask_for_strike, strike_governance
from app.governance.lines import PolicyLine, RoleLine
from tests.builders import BAKERY, LEA, OUTSIDER, OVENS, PASTRY, SAM, SHOP, WINDOW, Building, a_structure
from tests.web.conftest import Mill, Site

RULE = "everyone-bows"
ROLE = f"?table=role_line&line={PASTRY}"


@pytest.fixture
def mill(site: Site) -> Mill:
    structure = Building(a_structure()).policy(RULE, BAKERY, title="Everyone bows").linked(WINDOW, PASTRY)
    structure.setting(BAKERY, "assignment_authority", policy="pastry-assigns", role=PASTRY)
    return Mill(site, structure.done)


@pytest.mark.clause("4.2.2")
def test_a_secretary_sees_what_rests_on_a_line_before_they_strike_it(mill: Mill) -> None:
    ask_for_strike(mill.as_(OUTSIDER), "role_line", PASTRY, "5.2-a", "Nobody proposed it.")
    ask_for_ruling(mill.as_(OUTSIDER), "role_line", PASTRY, BAKERY, "Is cake bread?")

    page = mill.as_person(SAM).get(f"/organizations/mill/strikes/new{ROLE}").text

    assert "Nobody proposed it." in page
    rests = page[page.index('id="rests"') : page.index("</section>", page.index('id="rests"'))]
    for words in ("Pastry", "Sugar", "Creams", "filled by Max", "filled by Ida", "Window", "Pastry Assigns"):
        assert words in rests, words
    assert "Is cake bread?" in page
    assert "Strike it" in page


@pytest.mark.clause("4.2.2")
def test_what_is_asked_waits_on_the_first_page_of_the_secretary_until_it_is_struck_or_ruled_on(mill: Mill) -> None:
    line = "1 line that may break the Constitution"
    ask_for_strike(mill.as_(OUTSIDER), "policy_line", RULE, "5.2-a", "Nobody proposed it.")
    ask_for_strike(mill.as_(OUTSIDER), "policy_line", RULE, "5.2-a", "And nobody bows.")
    assert line in mill.as_person(SAM).get("/").text
    assert line not in mill.as_person(OUTSIDER).get("/").text

    ruling = ask_for_ruling(mill.as_(OUTSIDER), "policy_line", RULE, BAKERY, "Is it a Policy?")
    rule(mill.as_(SAM), ruling, "It is.", "It was here before adoption.")
    assert line not in mill.as_person(SAM).get("/").text

    ask_for_strike(mill.as_(OUTSIDER), "policy_line", RULE, "5.2-a", "It was not.")
    assert line in mill.as_person(SAM).get("/").text
    strike_governance(mill.as_(SAM), "policy_line", RULE, "5.2-a", "It was not.")
    assert line not in mill.as_person(SAM).get("/").text


@pytest.mark.clause("4.2.2")
def test_a_policy_is_read_where_it_is_to_be_struck(site: Site) -> None:
    mill = Mill(site, Building(a_structure()).policy(RULE, BAKERY, title="Everyone bows", text="At *noon*.").done)

    page = mill.as_person(SAM).get(f"/organizations/mill/strikes/new?table=policy_line&line={RULE}").text

    assert "<strong>Everyone bows</strong><p>At <em>noon</em>.</p>" in page


@pytest.mark.clause("4.2.2")
def test_nothing_is_struck_on_which_something_rests_that_was_not_seen(mill: Mill) -> None:
    ask_for_strike(mill.as_(OUTSIDER), "role_line", PASTRY, "5.2-a", "Nobody proposed it.")
    sam = mill.as_person(SAM)
    seen = re.search(r'name="seen" value="([^"]*)"', sam.get(f"/organizations/mill/strikes/new{ROLE}").text)
    assert seen is not None
    sent = {"do": "strike", "clause": "5.2-a", "reason": "It was not proposed.", "seen": seen[1]}

    stale = sam.post(f"/organizations/mill/strikes{ROLE}", data={**sent, "seen": "1.0"})
    assert stale.status_code == 422
    assert mill.structure.find(RoleLine, PASTRY) is not None
    done = sam.post(f"/organizations/mill/strikes{ROLE}", data=sent)

    assert done.status_code == 303
    assert mill.structure.find(RoleLine, PASTRY) is None


@pytest.mark.clause("4.2.2")
def test_request_and_decision_lead_to_each_other_and_tell_what_fell(mill: Mill) -> None:
    asked = ask_for_strike(mill.as_(OUTSIDER), "role_line", PASTRY, "5.2-a", "Nobody proposed it.")
    sam = mill.as_person(SAM)
    before = sam.get(f"/organizations/mill/records/{asked}").text
    assert "It waits for the Secretary" in before
    sent = {"do": "strike", "clause": "5.2-a", "reason": "It was not proposed."}
    record = sam.post(f"/organizations/mill/strikes{ROLE}", data=sent).headers["location"]

    decision, request = sam.get(record).text, sam.get(f"/organizations/mill/records/{asked}").text

    assert f"/organizations/mill/records/{asked}" in decision
    assert "What rested on it" in decision
    assert "Sugar" in decision
    assert record in request


@pytest.mark.clause("4.2.2")
def test_a_line_on_which_nothing_rests_says_so(mill: Mill) -> None:
    page = mill.as_person(LEA).get(f"/organizations/mill/strikes/new?table=policy_line&line={RULE}").text

    assert "Nothing else: it would end alone." in page
    assert "Ask the Secretary to strike it" in page
    assert ">Strike it<" not in page


def test_what_is_no_line_of_governance_is_not_found(mill: Mill) -> None:
    lea = mill.as_person(LEA)

    for query in ("?table=assignment_line&line=x", "?table=policy_line&line=x", "?table=x&line=x", ""):
        assert lea.get(f"/organizations/mill/strikes/new{query}").status_code == 404
    assert mill.structure.find(PolicyLine, RULE) is not None
    assert mill.structure.find(RoleLine, SHOP) is not None
    assert mill.structure.find(RoleLine, OVENS) is not None
