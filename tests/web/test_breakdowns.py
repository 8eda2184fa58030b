"""The pages of a Process Breakdown and of audits (§5.5); MAX is the Mill's Facilitator, and restores the Bakery."""

from datetime import timedelta

import pytest

from app.actions.audits import ask_for_audit
from app.actions.breakdowns import declare_breakdown
from app.actions.objections import argue_criterion, raise_concern
from app.actions.proposals import draft_proposal, send_proposal
from app.governance.changes import AddAccountability, change_to_body
from app.governance.lines import RoleKind
from app.governance.objections import ALL_FOUR
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, MILL, NOVA, OUTSIDER, OVENS, SAM, Building, a_structure
from tests.seeding import NOW
from tests.web.conftest import Mill, Site

WHY = "Concerns are talked over before they are heard."


@pytest.fixture
def mill(site: Site) -> Mill:
    return Mill(site, Building(a_structure()).elects(MAX, RoleKind.FACILITATOR, MILL).done)


@pytest.mark.clause("5.5-a")
def test_a_facilitator_declares_one_and_the_circles_page_says_so_calmly(mill: Mill) -> None:
    lea = mill.as_person(LEA)
    assert "Process Breakdown" not in lea.get(f"/circles/{BAKERY}").text.replace("Declare a Process Breakdown", "")

    sent = lea.post(f"/circles/{BAKERY}/breakdowns", data={"reason": WHY})

    assert sent.status_code == 303
    assert WHY in lea.get(sent.headers["location"]).text
    circle = mill.as_person(IDA).get(f"/circles/{BAKERY}").text
    assert "Bakery is in Process Breakdown" in circle
    assert "Facilitator of Mill, is restoring due process." in circle


@pytest.mark.clause("5.5-a")
def test_who_may_not_declare_one_reads_why_and_what_to_do_instead(mill: Mill) -> None:
    ida = mill.as_person(IDA)

    page = ida.get(f"/circles/{BAKERY}/breakdowns/new").text
    assert "Only the acting Facilitator or Secretary of Bakery" in page
    assert "You can ask for an audit instead" in page
    refused = ida.post(f"/circles/{BAKERY}/breakdowns", data={"reason": WHY})
    assert refused.status_code == 403
    assert "§5.5" in refused.text


@pytest.mark.clause("5.5.2-a", "5.5.2-b")
def test_the_restorer_has_the_task_and_the_powers_until_due_process_is_restored(mill: Mill) -> None:
    breakdown = declare_breakdown(mill.as_(SAM), BAKERY, WHY)
    max_, lea = mill.as_person(MAX), mill.as_person(LEA)
    assert "Due process to restore" in max_.get("/").text
    assert "Restoring due process is your task" in max_.get(f"/breakdowns/{breakdown}").text
    assert "Restoring due process is your task" not in lea.get(f"/breakdowns/{breakdown}").text

    for data in ({"power": "facilitator"}, {"power": "circle_lead", "person": IDA}):
        assert lea.post(f"/breakdowns/{breakdown}/powers", data=data).status_code == 403
        assert max_.post(f"/breakdowns/{breakdown}/powers", data=data).status_code == 303
    circle = lea.get(f"/circles/{BAKERY}").text
    assert "who has taken over until due process is restored" in circle
    assert "their decisions prevail" in circle
    assert max_.post(f"/breakdowns/{breakdown}/powers/facilitator/ending").status_code == 303
    max_.post(f"/breakdowns/{breakdown}/notes", data={"reason": "Talked with both sides."})
    max_.post(f"/breakdowns/{breakdown}/restoration", data={"reason": "Two rounds were held."})

    page = lea.get(f"/breakdowns/{breakdown}").text
    assert "Talked with both sides." in page
    assert "Two rounds were held." in page
    assert "is in Process Breakdown" not in lea.get(f"/circles/{BAKERY}").text
    assert "Due process to restore" not in max_.get("/").text


@pytest.mark.clause("5.5.1")
def test_the_own_facilitator_may_name_the_proposal_that_fails_to_resolve(mill: Mill) -> None:
    proposal = _proposal(mill)

    assert f'value="{proposal}"' in mill.as_person(LEA).get(f"/circles/{BAKERY}/breakdowns/new").text
    assert f'value="{proposal}"' not in mill.as_person(SAM).get(f"/circles/{BAKERY}/breakdowns/new").text
    data = {"reason": WHY, "proposal": proposal}
    assert mill.as_person(SAM).post(f"/circles/{BAKERY}/breakdowns", data=data).status_code == 403
    sent = mill.as_person(LEA).post(f"/circles/{BAKERY}/breakdowns", data=data)

    assert f"/proposals/{proposal}" in mill.as_person(LEA).get(sent.headers["location"]).text


def _proposal(mill: Mill) -> str:
    change = change_to_body(AddAccountability(role=OVENS, accountability="sweeping", text="Sweeping them"))
    words = {"tension_words": "t", "example": "e", "helped": "h"}
    proposal = draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, [change], **words)  # type: ignore[arg-type]
    send_proposal(mill.as_(LEA), proposal)
    return proposal


@pytest.mark.clause("5.5.2-a")
def test_the_facilitator_is_offered_to_judge_logic_in_a_breakdown_alone(mill: Mill) -> None:
    proposal = _proposal(mill)
    objection = raise_concern(mill.as_(SAM), proposal, OVENS, "An hour is lost.")
    for criterion in ALL_FOUR:
        argue_criterion(mill.as_(SAM), proposal, objection, criterion, True, "Because.")
    lea = mill.as_person(LEA)
    found = {f"finding:{criterion.value}": "argument_given" for criterion in ALL_FOUR}
    judged = {**found, f"finding:{ALL_FOUR[0].value}": "not_logical"}
    path = f"/proposals/{proposal}/objections/{objection}/tests"
    assert "not_logical" not in lea.get(f"/proposals/{proposal}").text
    refused = lea.post(path, data=judged)
    assert refused.status_code == 422
    assert "Outside of a Process Breakdown" in refused.text

    declare_breakdown(mill.as_(SAM), BAKERY, WHY)

    assert "not_logical" in lea.get(f"/proposals/{proposal}").text
    assert lea.post(path, data=judged).status_code == 303
    assert "the argument is not logical or not relevant" in lea.get(f"/proposals/{proposal}").text


@pytest.mark.clause("5.5.3")
def test_left_open_it_is_flagged_in_the_super_circle_and_at_last_spreads(mill: Mill) -> None:
    declare_breakdown(mill.as_(SAM), BAKERY, WHY)
    assert "has been in Process Breakdown" not in mill.as_person(ANA).get(f"/circles/{MILL}").text

    mill.site.now = NOW + timedelta(days=31)
    page = mill.as_person(ANA).get(f"/circles/{MILL}").text
    assert "Bakery has been in Process Breakdown" in page
    assert "counts as in Process Breakdown too" not in page
    mill.site.now = NOW + timedelta(days=61)
    assert "counts as in Process Breakdown too" in mill.as_person(ANA).get(f"/circles/{MILL}").text
    assert "past reason: Mill counts as in one too" in mill.as_person(ANA).get("/organizations/mill/breakdowns").text
    declare_breakdown(mill.as_(MAX), MILL, WHY)
    own = mill.as_person(ANA).get(f"/circles/{MILL}").text
    assert "Mill is in Process Breakdown" in own
    assert "counts as in Process Breakdown too" not in own


@pytest.mark.clause("5.5-b")
def test_an_audit_is_asked_for_and_its_findings_are_kept(mill: Mill) -> None:
    outsider, max_ = mill.as_person(OUTSIDER), mill.as_person(MAX)

    sent = outsider.post(f"/circles/{BAKERY}/audits", data={"circle": MILL, "request": "Are its minutes kept?"})
    audit = sent.headers["location"]
    assert "Max looks into it." in outsider.get(audit).text
    assert "Audits to do" in max_.get("/").text
    assert outsider.post(f"{audit}/findings", data={"findings": "No."}).status_code == 403
    assert max_.post(f"{audit}/findings", data={"findings": "Two meetings have none."}).status_code == 303

    assert "Two meetings have none." in outsider.get(audit).text
    assert "Audits to do" not in max_.get("/").text


@pytest.mark.clause("5.5-b")
def test_who_may_not_ask_for_an_audit_reads_why(mill: Mill) -> None:
    nova = mill.as_person(NOVA)

    assert "Only Partners ask for an audit" in nova.get(f"/circles/{BAKERY}/audits/new").text
    assert nova.post(f"/circles/{BAKERY}/audits", data={"circle": MILL, "request": "Why?"}).status_code == 403
    nobody_around = mill.as_person(OUTSIDER).get(f"/circles/{MILL}/audits/new").text
    assert "No Circle is around this one" in nobody_around


def test_a_request_is_withdrawn_by_whoever_asked(mill: Mill) -> None:
    audit = ask_for_audit(mill.as_(OUTSIDER), MILL, BAKERY, "Are its minutes kept?")

    assert mill.as_person(OUTSIDER).post(f"/audits/{audit}/withdrawal").status_code == 303
    assert "withdrawn" in mill.as_person(OUTSIDER).get(f"/audits/{audit}").text
