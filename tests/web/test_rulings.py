"""The pages of rulings: asked, given beside what was published before, found from their text, appealed (§4.2)."""

import re
from datetime import timedelta
from html import unescape

import pytest

from app.actions.objections import raise_concern, request_ruling, rule_on_breach
from app.actions.proposals import draft_proposal, send_proposal
from app.actions.rulings import ask_for_ruling, rule
from app.governance.changes import AddAccountability, change_to_body
from app.governance.lines import RoleKind
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, MILL, NOVA, OUTSIDER, OVENS, SAM, Building, a_structure
from tests.web.conftest import Mill, Site

RULE = "quiet-hours"
TEXT = f"?table=policy_line&line={RULE}"
QUESTION = "Does “after nine” mean at night as well?"


@pytest.fixture
def mill(site: Site) -> Mill:
    structure = Building(a_structure()).policy(RULE, BAKERY, title="Quiet hours").elects(MAX, RoleKind.SECRETARY, MILL)
    return Mill(site, structure.done)


def asked(mill: Mill, question: str = QUESTION) -> str:
    return ask_for_ruling(mill.as_(OUTSIDER), "policy_line", RULE, BAKERY, question)


def ruled(mill: Mill, *, publish: bool = True) -> str:
    ruling = asked(mill)
    rule(mill.as_(SAM), ruling, "Only in the morning.", "It speaks of neighbours who sleep late.", publish=publish)
    return ruling


@pytest.mark.clause("4.2.1-a")
def test_a_partner_asks_from_the_page_of_the_text_and_is_led_to_the_question(mill: Mill) -> None:
    outsider = mill.as_person(OUTSIDER)
    assert f"/organizations/mill/rulings/new{TEXT}".replace("&", "&amp;") in outsider.get(f"/policies/{RULE}").text
    form = outsider.get(f"/organizations/mill/rulings/new{TEXT}").text
    assert "Bakery · Sam" in form

    sent = outsider.post(f"/organizations/mill/rulings{TEXT}", data={"circle": BAKERY, "question": QUESTION})

    assert sent.status_code == 303
    page = outsider.get(sent.headers["location"]).text
    assert QUESTION in page
    assert "Sam is to answer, as Secretary of Bakery." in page
    assert QUESTION in outsider.get(f"/policies/{RULE}").text


@pytest.mark.clause("4.2.1-a")
def test_whoever_is_no_partner_reads_why_they_may_not_ask(mill: Mill) -> None:
    nova = mill.as_person(NOVA)

    assert "Only Partners ask for a ruling" in nova.get(f"/organizations/mill/rulings/new{TEXT}").text
    sent = nova.post(f"/organizations/mill/rulings{TEXT}", data={"circle": BAKERY, "question": QUESTION})
    assert sent.status_code == 403
    assert "§4.2.1" in sent.text


@pytest.mark.clause("4.2.1-a", "4.2.1-c")
def test_a_secretary_sees_what_was_published_before_they_rule(mill: Mill) -> None:
    first = ruled(mill)
    second = asked(mill, "And on Sundays?")
    sam = mill.as_person(SAM)

    page = sam.get(f"/rulings/{second}").text
    assert "First: what was published on this" in page
    assert "It speaks of neighbours who sleep late." in page
    answer = {"decision": "rule", "answer": "On Sundays all day.", "logic": "They sleep longer."}
    passed_over = sam.post(f"/rulings/{second}/answer", data=answer)
    assert passed_over.status_code == 422
    assert "Published rulings on this text come first" in passed_over.text
    assert "They sleep longer." in passed_over.text
    unnamed = sam.post(f"/rulings/{second}/answer", data={**answer, f"stand:{first}": "departs"})
    assert "only for a new circumstance" in unnamed.text
    new = {f"stand:{first}": "departs", f"circumstance:{first}": "A Sunday market has begun."}
    done = sam.post(f"/rulings/{second}/answer", data={**answer, **new})

    assert done.status_code == 303
    assert "A Sunday market has begun." in sam.get(f"/rulings/{second}").text


@pytest.mark.clause("4.2.1-a")
def test_nobody_else_is_shown_the_form(mill: Mill) -> None:
    ruling = asked(mill)

    for person in (OUTSIDER, LEA, ANA):
        assert 'name="logic"' not in mill.as_person(person).get(f"/rulings/{ruling}").text
    answer = {"decision": "rule", "answer": "No.", "logic": "So."}
    refused = mill.as_person(LEA).post(f"/rulings/{ruling}/answer", data=answer)
    assert refused.status_code == 403
    assert "Only the acting Secretary of Bakery rules on this" in refused.text


@pytest.mark.clause("4.2", "4.2.1-a")
def test_it_is_found_from_its_text_and_flagged_once_that_has_changed(mill: Mill) -> None:
    ruling = ruled(mill)
    assert "Only in the morning." in mill.as_person(IDA).get(f"/policies/{RULE}").text

    proposal = draft_proposal(
        mill.as_(LEA), BAKERY, FLOUR, None,
        [{"type": "amend_policy", "policy": RULE, "title": "Quiet hours", "text": "After ten.", "kinds": ["a"]}],
        tension_words="t", example="e", helped="h",
    )  # fmt: skip
    send_proposal(mill.as_(LEA), proposal)
    for person in (ANA, SAM, MAX, IDA):
        mill.as_person(person).post(f"/proposals/{proposal}/answers", data={"version": "1"})

    assert "its text has changed since" in mill.as_person(IDA).get(f"/policies/{RULE}").text
    assert "It was ruled on what stood then." in mill.as_person(IDA).get(f"/rulings/{ruling}").text


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_of_the_anchor_circle_says_that_nobody_stands_above(mill: Mill) -> None:
    ruling = ask_for_ruling(mill.as_(OUTSIDER), "role_line", BAKERY, MILL, "Is cake bread?")
    assert "No Circle stands above" not in mill.as_person(OUTSIDER).get(f"/rulings/{ruling}").text
    rule(mill.as_(MAX), ruling, "No.", "It is sweet.")

    assert "No Circle stands above Mill" in mill.as_person(OUTSIDER).get(f"/rulings/{ruling}").text


@pytest.mark.clause("4.2.1-a")
def test_one_asks_about_a_role_as_a_whole_or_about_one_of_its_accountabilities(mill: Mill) -> None:
    outsider = mill.as_person(OUTSIDER)
    asking = outsider.get(f"/organizations/mill/rulings/new?table=role_line&line={OVENS}").text
    assert "<strong>as a whole: Ovens</strong>" in asking

    (link,) = re.findall(r'href="([^"]*table=accountability_line[^"]*)"[^>]*>Accountability: Heating the ovens', asking)
    page = outsider.get(unescape(link)).text

    assert "<strong>Accountability: Heating the ovens before five</strong>" in page
    assert '<blockquote dir="auto">Heating the ovens before five</blockquote>' in page
    assert "Whose Secretary do you ask?" in page


@pytest.mark.clause("4.2", "4.2.1-a")
def test_a_role_and_a_circle_show_what_was_ruled_on_their_lines(mill: Mill) -> None:
    for line, words in ((f"{OVENS}:Heating the ovens before five", "Is gas an oven?"), (OVENS, "Is a stove one?")):
        table = "role_line" if line == OVENS else "accountability_line"
        ask_for_ruling(mill.as_(OUTSIDER), table, line, BAKERY, words)
    ask_for_ruling(mill.as_(OUTSIDER), "role_line", BAKERY, MILL, "Is cake bread?")

    role = mill.as_person(IDA).get(f"/roles/{OVENS}").text
    assert "Is gas an oven?" in role
    assert "Is a stove one?" in role
    assert "Is cake bread?" in mill.as_person(IDA).get(f"/circles/{BAKERY}").text


@pytest.mark.clause("4.2.1-b")
def test_a_ruling_is_appealed_and_the_secretary_above_decides(mill: Mill) -> None:
    ruling = ruled(mill, publish=False)
    outsider, max_ = mill.as_person(OUTSIDER), mill.as_person(MAX)
    assert "Appeal it to a Circle above" in outsider.get(f"/rulings/{ruling}").text

    outsider.post(f"/rulings/{ruling}/appeals", data={"circle": MILL, "reason": "Nights count."})
    assert "Decide the appeal, as Secretary of Mill" in max_.get(f"/rulings/{ruling}").text
    answer = {"decision": "overrule", "answer": "At night too.", "logic": "Nine is nine.", "publish": "1"}
    assert max_.post(f"/rulings/{ruling}/answer", data=answer).status_code == 303

    page = outsider.get(f"/rulings/{ruling}").text
    assert "At night too." in page
    assert "Overruled:" in page
    assert "published" in page


@pytest.mark.clause("4.2.1-b")
def test_who_appealed_takes_the_appeal_back(mill: Mill) -> None:
    ruling = ruled(mill, publish=False)
    outsider, ida = mill.as_person(OUTSIDER), mill.as_person(IDA)
    outsider.post(f"/rulings/{ruling}/appeals", data={"circle": MILL, "reason": "Nights count."})
    assert "Withdraw my appeal" in outsider.get(f"/rulings/{ruling}").text
    assert "Withdraw my appeal" not in ida.get(f"/rulings/{ruling}").text

    assert outsider.post(f"/rulings/{ruling}/appeals/withdrawal").status_code == 303

    page = outsider.get(f"/rulings/{ruling}").text
    assert "Withdraw my appeal" not in page
    assert '<span class="pill">withdrawn</span>' in page
    assert "No Circle stands above" not in page
    assert "Appeal it to a Circle above" in page


@pytest.mark.clause("4.2.1-c")
def test_it_is_published_by_its_secretary_and_its_question_withdrawn_by_its_asker(mill: Mill) -> None:
    ruling, open_one = ruled(mill, publish=False), asked(mill, "And before five?")

    assert mill.as_person(SAM).post(f"/rulings/{ruling}/publication").status_code == 303
    assert mill.as_person(OUTSIDER).post(f"/rulings/{open_one}/withdrawal").status_code == 303

    register = mill.as_person(IDA).get("/organizations/mill/rulings?only=published").text
    assert QUESTION in register
    assert "And before five?" not in register


@pytest.mark.clause("4.2.1-a", "5.3.3-b")
def test_the_register_lists_what_was_ruled_on_objections_too(mill: Mill) -> None:
    change = AddAccountability(role=OVENS, accountability="sweeping", text="Sweeping them")
    proposal = draft_proposal(
        mill.as_(LEA), BAKERY, FLOUR, None, [change_to_body(change)], tension_words="t", example="e", helped="h"
    )
    send_proposal(mill.as_(LEA), proposal)
    objection = raise_concern(mill.as_(SAM), proposal, OVENS, "It is no Accountability.", "1.1-a")
    request_ruling(mill.as_(LEA), proposal, objection)
    rule_on_breach(mill.as_(SAM), proposal, objection, False, "Sweeping is one.")

    register = mill.as_person(IDA).get(f"/organizations/mill/rulings?circle={BAKERY}").text

    assert "Adopting it would not break the Constitution" in register
    assert "Sweeping is one." in register
    assert f"/proposals/{proposal}" in register


def test_what_waits_for_a_secretary_stands_on_their_own_page(mill: Mill) -> None:
    asked(mill)

    assert QUESTION in mill.as_person(SAM).get("/").text
    assert QUESTION not in mill.as_person(LEA).get("/").text


def test_the_form_sent_twice_asks_once(mill: Mill) -> None:
    outsider = mill.as_person(OUTSIDER)
    found = re.search(r'name="key" value="(\w+)"', outsider.get(f"/organizations/mill/rulings/new{TEXT}").text)
    assert found is not None
    data = {"circle": BAKERY, "question": QUESTION, "key": found[1]}

    first, second = (outsider.post(f"/organizations/mill/rulings{TEXT}", data=data) for _ in range(2))

    assert first.headers["location"] == second.headers["location"]
    mill.site.later(timedelta(minutes=1))
    assert outsider.get("/organizations/mill/rulings").text.count(QUESTION) == 1


@pytest.mark.clause("4.2")
def test_beside_a_text_stands_what_it_serves(mill: Mill) -> None:
    for path in (f"/policies/{RULE}", f"/roles/{OVENS}"):
        page = mill.as_person(IDA).get(path).text
        assert "What it serves" in page
        assert "Bread on the shelves by seven" in page
