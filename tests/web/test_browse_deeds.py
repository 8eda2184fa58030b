"""Assigning, Strategies, links, mandates and setup, through forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from app.governance.circles import assignments
from app.governance.lines import (
    AccountabilityLine,
    DomainLine,
    LinkLine,
    MandateLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.persistence.verify import verify
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    FLOUR,
    IDA,
    LEA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    Building,
    a_structure,
    core,
)
from tests.web.conftest import Mill, Site

As = Callable[[str], TestClient]


@pytest.fixture
def mill_in_setup(site: Site) -> Mill:
    return Mill(site, Building(a_structure()).in_setup(ANA).done)


# Assigning


@pytest.mark.clause("1.4.1-a")
def test_a_circle_lead_assigns_on_the_circle_page(mill: Mill, as_person: As):
    ana = as_person(ANA)

    assert f"/roles/{COUNTER}/assignments/new" in ana.get(f"/circles/{BAKERY}").text
    sent = ana.post(
        f"/roles/{COUNTER}/assignments?back=circle",
        data={"person": IDA, "focus": "Saturdays", "term": "2026-12-31", "key": "one-assignment"},
    )

    assert sent.status_code == 303
    assert sent.headers["location"].startswith(f"/circles/{BAKERY}")
    [line] = assignments(mill.structure, COUNTER)
    assert (line.person, line.focus, str(line.term)) == (IDA, "Saturdays", "2026-12-31")


def test_the_same_form_sent_twice_assigns_once(mill: Mill, as_person: As):
    ana = as_person(ANA)

    for _ in range(2):
        ana.post(f"/roles/{COUNTER}/assignments", data={"person": IDA, "key": "the-same-key"})

    assert len(assignments(mill.structure, COUNTER)) == 1
    assert len(mill.records()) == 1


@pytest.mark.clause("1.4.1-a")
def test_who_may_not_assign_reads_why_and_is_refused(mill: Mill, as_person: As):
    sam = as_person(SAM)

    page = sam.get(f"/circles/{BAKERY}").text
    sent = sam.post(f"/roles/{COUNTER}/assignments", data={"person": IDA, "key": "somebody-else"})

    assert "(§1.4.1)" in page
    assert f"/roles/{COUNTER}/assignments/new" not in page
    assert sent.status_code == 403
    assert assignments(mill.structure, COUNTER) == []


@pytest.mark.clause("1.4.1-d")
def test_a_refusal_by_a_limit_comes_back_with_the_form_as_typed(site: Site):
    building = Building(a_structure()).setting(BAKERY, "assignment_limits", per_person=1)
    mill = Mill(site, building.done)

    sent = mill.as_person(ANA).post(
        f"/roles/{COUNTER}/assignments", data={"person": SAM, "focus": "Mondays", "key": "over-the-limit"}
    )

    assert sent.status_code == 403
    assert "(§1.4.1)" in sent.text
    assert 'value="Mondays"' in sent.text
    assert f'value="{SAM}" selected' in sent.text


def test_a_form_typed_wrongly_comes_back_as_it_was(as_person: As):
    sent = as_person(ANA).post(f"/roles/{COUNTER}/assignments", data={"person": "", "term": "31.12.2026"})

    assert sent.status_code == 422
    assert 'value="31.12.2026"' in sent.text
    assert "year-month-day" in sent.text


@pytest.mark.clause("5.1.2-a")
def test_an_elected_role_is_not_assigned_on_any_page(mill: Mill, as_person: As):
    role = core(BAKERY, RoleKind.FACILITATOR)
    ana = as_person(ANA)

    assert f"/roles/{role}/assignments/new" not in ana.get(f"/circles/{BAKERY}").text
    assert ana.post(f"/roles/{role}/assignments", data={"person": SAM, "key": "not-elected"}).status_code == 403


def test_focus_and_term_are_amended_and_an_assignment_ends(mill: Mill, as_person: As):
    ana, [line] = as_person(ANA), assignments(mill.structure, OVENS)
    path = f"/roles/{OVENS}/assignments/{line.lineage}"

    ana.post(path, data={"focus": "Nights", "term": "", "key": "amend-the-focus"})
    amended = assignments(mill.structure, OVENS)
    ana.post(f"{path}/ending", data={"key": "end-it-all"})

    assert [one.focus for one in amended] == ["Nights"]
    assert assignments(mill.structure, OVENS) == []
    assert "Nights" in ana.get(f"/roles/{OVENS}/fillers").text


@pytest.mark.clause("1.4.1-b")
def test_somebody_resigns_unless_they_agreed_to_stay(mill: Mill, as_person: As):
    sam, [line] = as_person(SAM), assignments(mill.structure, OVENS)
    path = f"/roles/{OVENS}/assignments/{line.lineage}"

    sam.post(f"{path}/staying", data={"agreement": "until the new oven stands", "key": "i-will-stay"})
    refused = sam.post(f"{path}/resignation", data={"key": "resign-anyway"})
    as_person(ANA).post(f"{path}/release", data={"key": "let-off-again"})
    gone = sam.post(f"{path}/resignation", data={"key": "resign-at-last"})

    assert refused.status_code == 403
    assert "(§1.4.1)" in refused.text
    assert gone.status_code == 303
    assert assignments(mill.structure, OVENS) == []


# Strategy, links, mandates


@pytest.mark.clause("1.4.3")
def test_a_circle_lead_sets_the_strategy_and_others_read_why_they_do_not(mill: Mill, as_person: As):
    as_person(ANA).post(f"/circles/{BAKERY}/strategy", data={"text": "Rye first", "key": "rye-first-key"})

    assert mill.structure.get(StrategyLine, f"strategy:{BAKERY}").text == "Rye first"
    refused = as_person(SAM).get(f"/circles/{BAKERY}/strategy").text
    assert "(§1.4.3)" in refused
    assert "<textarea" not in refused


@pytest.mark.clause("1.3.4-a")
def test_a_role_is_linked_where_a_policy_invites_it_and_unlinked_again(site: Site):
    building = Building(a_structure()).role("till", SHOP, filled_by=[OUTSIDER])
    building.setting(BAKERY, "link_invitation", policy="invites", role="till")
    mill = Mill(site, building.done)
    outsider = mill.as_person(OUTSIDER)

    assert "Bakery" in outsider.get("/roles/till/links/new").text
    outsider.post("/roles/till/links", data={"circle": BAKERY, "key": "link-the-till"})
    [link] = list(mill.structure.all(LinkLine))
    outsider.post(f"/roles/till/links/{link.lineage}/ending", data={"key": "unlink-the-till"})

    assert link.circle == BAKERY
    assert list(mill.structure.all(LinkLine)) == []


@pytest.mark.clause("1.3.4-a")
def test_without_an_invitation_the_page_says_so(as_person: As):
    page = as_person(SAM).get(f"/roles/{OVENS}/links/new").text

    assert "No Policy invites this Role" in page


@pytest.mark.clause("5.3-a")
def test_a_role_is_lent_and_the_loan_ended(mill: Mill, as_person: As):
    sam = as_person(SAM)

    sam.post(
        f"/roles/{OVENS}/mandates",
        data={"what": "lend", "circle": BAKERY, "person": LEA, "expires": "2026-12-31", "key": "lend-the-ovens"},
    )
    [loan] = mill.structure.held(MandateLine, OVENS)
    sam.post(f"/roles/{OVENS}/mandates/{loan.lineage}/ending", data={"key": "end-the-loan"})

    assert loan.person == LEA
    assert mill.structure.held(MandateLine, OVENS) == []


@pytest.mark.clause("5.3.6")
def test_a_facilitator_names_a_surrogate_whom_the_circle_page_shows(mill: Mill, as_person: As):
    as_person(LEA).post(
        f"/circles/{BAKERY}/surrogates/facilitator", data={"what": "name", "person": ANA, "key": "ana-for-lea"}
    )

    page = as_person(SAM).get(f"/circles/{BAKERY}").text
    assert "named by whom they replace" in page


# Setup


@pytest.mark.clause("1.3.3-b")
def test_in_setup_a_ratifier_adds_amends_moves_and_removes(mill_in_setup: Mill):
    mill, ana = mill_in_setup, mill_in_setup.as_person(ANA)

    ana.post(
        f"/roles/{BAKERY}/roles",
        data={"new_name": "Yeast", "new_accountabilities": "Feeding it\nKeeping it warm", "key": "add-the-yeast"},
    )
    yeast = next(role for role in mill.structure.roles_in(BAKERY) if role.name == "Yeast")
    duties = mill.structure.held(AccountabilityLine, yeast.lineage)
    ana.post(
        f"/roles/{yeast.lineage}/edit",
        data={
            "name": "Sourdough", "purpose": "Bread that rises",
            "accountability_id": [duties[0].lineage, duties[1].lineage, ""],
            "accountability": ["Feeding it daily", "", "Naming it"],
            "domain_id": [""], "domain": ["The starter"], "key": "amend-the-yeast",
        },
    )  # fmt: skip
    amended = mill.structure
    ana.post(f"/roles/{yeast.lineage}/deeds", data={"deed": "move_role", "to": PASTRY, "key": "move-the-dough"})
    moved = mill.structure
    ana.post(f"/roles/{yeast.lineage}/deeds", data={"deed": "remove_role", "key": "remove-the-dough"})

    assert amended.role(yeast.lineage).name == "Sourdough"
    texts = [line.text for line in amended.held(AccountabilityLine, yeast.lineage)]
    assert texts == ["Feeding it daily", "Naming it"]
    assert [line.text for line in amended.held(DomainLine, yeast.lineage)] == ["The starter"]
    assert moved.role(yeast.lineage).circle == PASTRY
    assert mill.structure.find(RoleLine, yeast.lineage) is None
    assert {record.kind for record in mill.records()} == {"structure_edited"}
    assert not verify(mill.database).problems


@pytest.mark.clause("1.3.1-a")
def test_in_setup_a_role_is_broken_down_and_folded_in(mill_in_setup: Mill):
    mill, ana = mill_in_setup, mill_in_setup.as_person(ANA)

    ana.post(f"/roles/{FLOUR}/deeds", data={"deed": "break_out", "key": "break-the-flour"})
    broken = mill.structure
    ana.post(f"/roles/{FLOUR}/deeds", data={"deed": "fold_in", "key": "fold-the-flour"})

    assert broken.role(FLOUR).is_circle
    assert broken.core_role(FLOUR, RoleKind.SECRETARY)
    assert not mill.structure.role(FLOUR).is_circle


@pytest.mark.clause("5.2.1-a")
def test_in_setup_a_policy_with_a_setting_is_added_amended_and_removed(mill_in_setup: Mill):
    mill, ana = mill_in_setup, mill_in_setup.as_person(ANA)
    facts = {"title": "Silence", "kinds": "d", "setting": "asynchronous_response_time_limit"}
    days = "asynchronous_response_time_limit.days"

    wrong = ana.post(f"/roles/{SHOP}/policies", data={**facts, days: "soon", "key": "wrong-days-key"})
    ana.post(f"/roles/{SHOP}/policies", data={**facts, days: "7", "key": "seven-days-key"})
    [policy] = mill.structure.held(PolicyLine, SHOP)
    ana.post(f"/roles/{SHOP}/policies?policy={policy.lineage}", data={**facts, days: "9", "key": "nine-days-key"})
    [amended] = mill.structure.held(PolicyLine, SHOP)
    ana.post(f"/roles/{SHOP}/policies?policy={policy.lineage}&remove=1", data={"key": "no-more-silence"})

    assert wrong.status_code == 422
    assert 'value="soon"' in wrong.text
    assert policy.value == {"days": 7}
    assert amended.value == {"days": 9}
    assert mill.structure.held(PolicyLine, SHOP) == []


@pytest.mark.clause("1.1-a")
def test_setup_keeps_the_rules_of_structure_and_gives_the_form_back(mill_in_setup: Mill):
    ana = mill_in_setup.as_person(ANA)

    sent = ana.post(f"/roles/{BAKERY}/roles", data={"new_name": "Only a name", "key": "only-a-name"})

    assert sent.status_code == 422
    assert "(§1.1)" in sent.text
    assert 'value="Only a name"' in sent.text


@pytest.mark.clause("5.1.2-a")
def test_in_setup_ratifiers_enter_who_was_elected(mill_in_setup: Mill):
    role = core(PASTRY, RoleKind.SECRETARY)

    mill_in_setup.as_person(ANA).post(f"/roles/{role}/assignments", data={"person": IDA, "key": "elect-in-setup"})

    [line] = assignments(mill_in_setup.structure, role)
    assert line.person == IDA
    assert line.elected


@pytest.mark.clause("1.3.3-b")
def test_after_adoption_nobody_edits_and_the_page_says_where_to_go(mill: Mill, as_person: As):
    ana = as_person(ANA)

    page = ana.get(f"/roles/{OVENS}/edit").text
    sent = ana.post(f"/roles/{OVENS}/edit", data={"name": "Furnaces", "key": "no-more-setup"})

    assert "(§1.3.3)" in page
    assert 'action="/roles/ovens/edit"' not in page
    assert sent.status_code in (403, 409)
    assert mill.structure.role(OVENS).name == "Ovens"
    assert f"/roles/{OVENS}/edit" not in ana.get(f"/roles/{OVENS}").text


@pytest.mark.clause("1.3.3-b")
def test_in_setup_only_ratifiers_edit(mill_in_setup: Mill):
    sent = mill_in_setup.as_person(SAM).post(f"/roles/{OVENS}/edit", data={"name": "Furnaces", "key": "not-a-ratifier"})

    assert sent.status_code == 403
    assert mill_in_setup.structure.role(OVENS).name == "Ovens"
