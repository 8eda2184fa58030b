"""A page drawn before something changed, and sent after: nothing is overwritten unseen (ledger 5.3-f)."""

import re
from typing import Any

import pytest

from app.actions.proposals import draft_proposal, say_no_objection, send_proposal
from app.governance.changes import AmendRole, change_to_body
from app.governance.circles import assignments
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OVENS, SAM, Building, a_structure
from tests.web.conftest import Mill, Site

WORDS: dict[str, Any] = {"tension_words": "Cold bread.", "example": "On Monday.", "helped": "It would have been warm."}


def fields_of(html: str) -> dict[str, Any]:
    """What a browser would send back from the page's form, untouched."""
    form = html[html.index('class="proposal-edit"') :]
    form = form[: form.index("</form>")]
    found: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]*)"', tag)
        if name and (kind is None or kind[1] in ("hidden", "text")):
            found.setdefault(name[1], []).append(value[1] if value else "")
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</textarea>', form):
        found.setdefault(name, []).append(text)
    return found


def meanwhile(mill: Mill, purpose: str) -> None:
    """LEA's Proposal on the Ovens is adopted."""
    bodies = [change_to_body(AmendRole(role=OVENS, purpose=purpose))]
    proposal = draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, bodies, **WORDS)
    send_proposal(mill.as_(LEA), proposal)
    for person in (ANA, SAM, MAX, IDA):
        say_no_objection(mill.as_(person), proposal, 1)


@pytest.fixture
def mill_in_setup(site: Site) -> Mill:
    return Mill(site, Building(a_structure()).in_setup(ANA).done)


def seen_on(html: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', html)
    assert found is not None
    return found[1]


@pytest.mark.clause("1.3.3-b")
def test_in_setup_a_page_drawn_before_somebody_elses_edit_does_not_take_it_back(mill_in_setup: Mill) -> None:
    ana, role = mill_in_setup.as_person(ANA), f"/roles/{OVENS}/edit"
    ana.post(role, data={"name": "Ovens", "purpose": "Hot by six", "key": "the-first-edit"})
    old = seen_on(ana.get(role).text)
    ana.post(role, data={"name": "Ovens", "purpose": "Hot by four", "seen": old, "key": "the-second-edit"})

    refused = ana.post(role, data={"name": "Hearth", "purpose": "Hot by six", "seen": old, "key": "from-an-old-page"})

    assert refused.status_code == 409
    assert 'value="Hearth"' in refused.text
    assert mill_in_setup.structure.role(OVENS).purpose == "Hot by four"
    knowing = {"name": "Hearth", "purpose": "Hot by four", "seen": seen_on(refused.text), "key": "after-looking-again"}
    assert ana.post(role, data=knowing).status_code == 303
    assert mill_in_setup.structure.role(OVENS).name == "Hearth"


@pytest.mark.clause("1.4.1-c")
def test_an_assignment_changed_meanwhile_is_not_overwritten_from_an_old_page(mill: Mill) -> None:
    ana = mill.as_person(ANA)
    ana.post(f"/roles/{OVENS}/assignments", data={"person": IDA, "focus": "Mondays", "key": "one-assignment"})
    line = next(line for line in assignments(mill.structure, OVENS) if line.person == IDA)
    path = f"/roles/{OVENS}/assignments/{line.lineage}"
    old = seen_on(ana.get(path).text)
    ana.post(path, data={"focus": "Tuesdays", "seen": old, "key": "to-tuesdays"})

    refused = ana.post(path, data={"focus": "Fridays", "seen": old, "key": "to-fridays"})

    assert refused.status_code == 409
    assert 'value="Fridays"' in refused.text
    assert "Tuesdays" in {line.focus for line in assignments(mill.structure, OVENS)}


@pytest.mark.clause("5.3-f")
def test_a_page_drawn_before_somebody_elses_change_does_not_take_it_back(mill: Mill) -> None:
    sam = mill.as_person(SAM)
    page = sam.get(f"/proposals/new?circle={BAKERY}&role={OVENS}")
    typed = fields_of(page.text) | WORDS | {"role": OVENS, "do": "send"}
    typed[f"role:{OVENS}:name"] = "Hearth"
    meanwhile(mill, "Hot by four")

    answer = sam.post("/proposals", data=typed)

    assert answer.status_code == 409
    assert "Ovens has changed since this Proposal was written" in answer.text
    assert "Hot by four" in answer.text
    again = fields_of(answer.text) | WORDS | {"role": OVENS, "do": "send"}
    assert again[f"role:{OVENS}:purpose"] == ["Hot by four"]
    proposal = re.search(r'action="[^"]*/proposals/([0-9a-f]+)"', answer.text)
    assert proposal is not None
    assert sam.post(f"/proposals/{proposal[1]}", data=again).status_code == 303
    with mill.as_(None) as work:
        assert [change["type"] for change in work.proposals.get(proposal[1]).latest.changes] == ["amend_role"]
        assert work.proposals.get(proposal[1]).latest.changes[0]["purpose"] is None
