"""A page drawn before something changed, and sent after: nothing is overwritten unseen (ledger 5.3-f)."""

import re
from typing import Any

import pytest

from app.actions.proposals import draft_proposal, say_no_objection, send_proposal
from app.governance.changes import AmendRole, change_to_body
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OVENS, SAM
from tests.web.conftest import Mill

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
