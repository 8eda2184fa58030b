"""Settings, people and adoption, through forms."""

import re

import pytest
from starlette.testclient import TestClient

from app.governance.circles import is_partner
from app.governance.lines import AssignmentLine
from app.governance.settings_vocabulary import SETTINGS as VOCABULARY
from app.persistence.accounts import home_of
from app.persistence.verify import verify
from tests.builders import ANA, IDA, LEA, NOVA, OUTSIDER, SAM, Building, a_structure
from tests.web.conftest import Mill, Site

SETTINGS = {"name": "Mill", "language": "en", "timezone": "UTC"}


@pytest.fixture
def mill_in_setup(site: Site) -> Mill:
    """ANA is its Ratifier; nobody is a Partner but who was, and the Anchor Circle has a lead."""
    return Mill(site, Building(a_structure()).in_setup(ANA).done)


def refusals(text: str) -> str:
    return " ".join(re.findall(r'<p(?: class="[^"]*(?:error|hint|notice)[^"]*"[^>]*)?>([^<]+)</p>', text))


# A Policy's setting


def test_only_the_blanks_of_the_chosen_setting_are_shown(mill_in_setup: Mill) -> None:
    sheet = mill_in_setup.visitor().get(mill_in_setup.site.app.state.site.static.url("app.css")).text
    page = mill_in_setup.as_person(ANA).get("/roles/mill/policies/edit").text

    for name in (name for name, setting in VOCABULARY.items() if setting.parameters):
        assert f'.setting-choice:has(option[value="{name}"]:checked) [data-setting="{name}"]' in sheet
        assert 0 < page.find(f'<option value="{name}"') < page.find(f'data-setting="{name}"')


# The organization


def test_an_administrator_changes_the_settings_and_the_record_says_so(mill: Mill) -> None:
    ana = mill.as_person(ANA)

    answer = ana.post(
        "/organizations/mill/settings",
        data={"name": "Moulin", "language": "fr", "timezone": "Europe/Paris", "is_public": "1"},
    )

    assert answer.status_code == 303
    (record,) = mill.records()
    assert record.kind == "organization_amended"
    assert record.body["organization"] == {
        "name": "Moulin", "language": "fr", "timezone": "Europe/Paris", "is_public": True,
    }  # fmt: skip
    with mill.database.connect() as connection:
        home = home_of(connection, "organization", "mill")
    assert home is not None
    assert (home.name, home.is_public) == ("Moulin", True)
    assert verify(mill.database).is_sound


def test_settings_as_they_were_write_nothing(mill: Mill) -> None:
    mill.as_person(ANA).post("/organizations/mill/settings", data=SETTINGS)

    assert mill.records() == []


@pytest.mark.parametrize("path", ["settings", "settings/people"])
def test_only_administrators_open_the_settings(mill: Mill, stranger: TestClient, path: str) -> None:
    refused = mill.as_person(SAM).get(f"/organizations/mill/{path}")

    assert refused.status_code == 403
    assert "Ask one of Mill" in refused.text
    assert stranger.get(f"/organizations/mill/{path}").status_code == 404
    assert mill.visitor().get(f"/organizations/mill/{path}").status_code == 303


def test_visitors_read_a_public_organization_and_never_an_address(mill: Mill) -> None:
    assert mill.visitor().get("/organizations/mill").status_code == 303
    mill.as_person(ANA).post("/organizations/mill/settings", data={**SETTINGS, "is_public": "1"})

    visitor = mill.visitor()
    for path in ("/organizations/mill", "/organizations/mill/people", f"/people/{SAM}"):
        page = visitor.get(path)
        assert page.status_code == 200
        assert "mill.example" not in page.text
    assert visitor.get("/organizations/mill/settings").status_code == 303


# Its people


def test_somebody_new_is_added_and_comes_in_by_the_link(mill: Mill) -> None:
    sent = {"name": "Zoë", "email": "Zoe@mill.example", "is_administrator": "", "key": "add-zoe-1"}

    page = mill.as_person(ANA).post("/organizations/mill/settings/people", data=sent)

    link = re.search(r"http://127\.0\.0\.1:8000(/links/[\w-]+)", page.text)
    assert link
    zoe = mill.visitor()
    zoe.post(link[1], data={"password": "four words of hers", "again": "four words of hers"})
    assert zoe.get("/organizations/mill").status_code == 200
    assert "Zoë" in zoe.get("/organizations/mill/people").text
    (record,) = mill.records()
    assert record.kind == "person_added"
    assert "Zo" not in str(record.body)
    assert verify(mill.database).is_sound


def test_the_same_form_twice_adds_one_person(mill: Mill) -> None:
    ana, sent = mill.as_person(ANA), {"name": "Zoë", "email": "zoe@mill.example", "key": "add-zoe-1"}

    ana.post("/organizations/mill/settings/people", data=sent)
    again = ana.post("/organizations/mill/settings/people", data=sent)

    assert again.status_code == 200
    assert len(mill.records()) == 1


def test_an_address_is_one_persons(mill: Mill) -> None:
    sent = {"name": "Another", "email": "SAM@mill.example"}

    answer = mill.as_person(ANA).post("/organizations/mill/settings/people", data=sent)

    assert answer.status_code == 422
    assert "already belongs to somebody here: Sam" in answer.text
    assert mill.records() == []


def test_a_form_cannot_set_what_it_does_not_ask_for(mill: Mill) -> None:
    """Mass assignment: extra names are not heard."""
    sent = {"name": "Sam", "email": "sam@mill.example"}
    sent |= {"organization_id": "x", "account_id": "x", "active": "0", "id": "x"}

    mill.as_person(ANA).post(f"/people/{SAM}/settings", data=sent)
    mill.as_person(SAM).post("/account/mail", data={"choice": "daily", "is_administrator": "1", "name": "Boss"})

    assert mill.records() == []
    assert mill.as_person(SAM).get("/organizations/mill/settings").status_code == 403


def test_a_new_administrator_signs_in_again(mill: Mill) -> None:
    sam = mill.as_person(SAM)

    mill.as_person(ANA).post(
        f"/people/{SAM}/settings", data={"name": "Sam", "email": "sam@mill.example", "is_administrator": "1"}
    )

    assert sam.get("/account").status_code == 303
    assert mill.as_person(SAM).get("/organizations/mill/settings").status_code == 200


def test_the_last_administrator_stays_one(mill: Mill) -> None:
    ana = mill.as_person(ANA)

    lowered = ana.post(f"/people/{ANA}/settings", data={"name": "Ana", "email": "ana@mill.example"})
    left = ana.post(f"/people/{ANA}/departure")

    assert lowered.status_code == left.status_code == 422
    assert "needs at least one administrator" in lowered.text
    assert mill.records() == []


def test_who_leaves_loses_roles_and_sign_in_and_stays_in_history(mill: Mill) -> None:
    sam = mill.as_person(SAM)

    answer = mill.as_person(ANA).post(f"/people/{SAM}/departure", data={"key": "leave-sam-1"})

    assert answer.status_code == 303
    assert sam.get("/organizations/mill").status_code == 303
    assert mill.as_person(SAM).get("/organizations/mill").status_code == 404
    assert mill.structure.by_person(AssignmentLine, SAM) == []
    assert not is_partner(mill.structure, SAM)
    assert mill.as_person(ANA).get(f"/people/{SAM}").status_code == 200
    assert verify(mill.database).is_sound


def test_who_comes_back_finds_no_roles(mill: Mill) -> None:
    ana = mill.as_person(ANA)
    ana.post(f"/people/{SAM}/departure")

    ana.post(f"/people/{SAM}/return")

    assert mill.as_person(SAM).get("/organizations/mill").status_code == 200
    assert mill.structure.by_person(AssignmentLine, SAM) == []


def test_an_administrator_gives_no_link_to_an_account_of_another_organization(mill: Mill, stranger: TestClient) -> None:
    """A link sets the password, and with it opens the other organization."""
    ana = mill.as_person(ANA)

    added = ana.post("/organizations/mill/settings/people", data={"name": "Rita", "email": "rita@rival.example"})

    assert added.headers["location"] == "/organizations/mill/settings/people"
    people = ana.get("/organizations/mill/settings/people").text
    assert "They belong to another organization too" in people
    (rita,) = re.findall(r"/people/(\w{32})/settings", people)
    refused = ana.post(f"/people/{rita}/links")
    assert refused.status_code == 403
    assert "tensegrity people add" in refused.text


def test_somebody_of_two_organizations_goes_between_them(mill: Mill, stranger: TestClient) -> None:
    mill.as_person(ANA).post(
        "/organizations/mill/settings/people", data={"name": "Rita", "email": "rita@rival.example"}
    )

    page = stranger.get("/organizations/mill")

    assert page.status_code == 200
    assert 'href="/organizations/rival"' in page.text
    assert stranger.get("/account").text.count("Mill") > 1
    assert stranger.get("/organizations/mill/settings").status_code == 403
    assert stranger.get("/organizations/rival/settings").status_code == 200


# Partners (P-c)


@pytest.mark.clause("P-c")
def test_who_is_a_partner_since_when_and_through_whom_is_on_record(mill: Mill) -> None:
    """ANA leads the Anchor Circle, which admits Partners where no Policy says otherwise."""
    answer = mill.as_person(ANA).post(f"/people/{NOVA}/partner")

    assert answer.status_code == 303
    (record,) = mill.records()
    assert (record.kind, record.actor, record.subject) == ("partner_admitted", ANA, NOVA)
    (change,) = record.body["changes"]
    assert change["through"] == ANA
    assert is_partner(mill.structure, NOVA)


@pytest.mark.clause("P-c")
def test_an_administrator_as_such_makes_nobody_a_partner(site: Site) -> None:
    mill = Mill(site, a_structure(anchor_led=False))

    answer = mill.as_person(ANA).post(f"/people/{NOVA}/partner")

    assert answer.status_code == 403
    assert "Preamble" in answer.text
    assert not is_partner(mill.structure, NOVA)


@pytest.mark.clause("P-c")
def test_a_partner_may_end_it_for_themselves(mill: Mill) -> None:
    assert mill.as_person(LEA).post(f"/people/{SAM}/partner/end").status_code == 403
    assert mill.as_person(SAM).post(f"/people/{SAM}/partner/end").status_code == 303

    assert not is_partner(mill.structure, SAM)


# Adoption


@pytest.mark.clause("P-a", "1.3.3-b")
def test_the_ratifiers_adopt_the_constitution_by_a_record_that_names_them(mill_in_setup: Mill) -> None:
    mill = mill_in_setup
    ana = mill.as_person(ANA)
    assert "What it changes" in ana.get("/organizations/mill/adoption").text

    answer = ana.post("/organizations/mill/adoption", data={"confirmed": "1", "partners": [NOVA], "key": "adopt-12"})

    assert answer.headers["location"] == "/organizations/mill"
    (record,) = mill.records()
    assert record.kind == "governance_adopted"
    assert record.body["named"] == {
        "organization": "Mill",
        "ratifiers": [ANA],
        "partners": sorted([ANA, SAM, LEA, "max", IDA, OUTSIDER, NOVA]),
    }
    assert mill.structure.adopted == mill.site.now.date()
    assert verify(mill.database).is_sound
    again = ana.post("/organizations/mill/adoption", data={"confirmed": "1", "key": "adopt-34"})
    assert again.status_code == 403
    assert "has adopted the Constitution already" in again.text


@pytest.mark.clause("1.3.3-b")
def test_adoption_asks_to_be_confirmed(mill_in_setup: Mill) -> None:
    answer = mill_in_setup.as_person(ANA).post("/organizations/mill/adoption", data={"partners": [NOVA]})

    assert answer.status_code == 422
    assert "Please tick this to go on." in answer.text
    assert mill_in_setup.structure.in_setup


@pytest.mark.clause("P-a")
def test_nobody_but_a_ratifier_adopts(mill_in_setup: Mill) -> None:
    sam = mill_in_setup.as_person(SAM)

    assert "Only the Ratifiers of Mill" in sam.get("/organizations/mill/adoption").text
    assert sam.post("/organizations/mill/adoption", data={"confirmed": "1"}).status_code == 403
    assert mill_in_setup.structure.in_setup


@pytest.mark.clause("P-a")
def test_adoption_names_at_least_one_partner(site: Site) -> None:
    nobody = Building().role("mill", None, is_circle=True).role("ovens", "mill").in_setup(ANA).done
    mill = Mill(site, nobody)

    answer = mill.as_person(ANA).post("/organizations/mill/adoption", data={"confirmed": "1"})

    assert answer.status_code == 403
    assert "Name at least one Partner" in answer.text


@pytest.mark.clause("1.3.3-b")
def test_adoption_warns_of_what_would_be_stuck(site: Site) -> None:
    alone = Building().partners(ANA).circle("mill", None).role("ovens", "mill", filled_by=[NOVA]).in_setup(ANA).done
    mill = Mill(site, alone)

    page = mill.as_person(ANA).get("/organizations/mill/adoption").text

    assert "What would be stuck" in page
    assert "Nobody could assign Roles here" in page
    assert "no Circle Member" in page


def test_where_nothing_would_be_stuck_there_is_no_warning(mill_in_setup: Mill) -> None:
    assert "What would be stuck" not in mill_in_setup.as_person(ANA).get("/organizations/mill/adoption").text


@pytest.mark.clause("P-a")
def test_the_ratifiers_name_others_or_their_successors(mill_in_setup: Mill) -> None:
    mill, sam = mill_in_setup, mill_in_setup.as_person(SAM)
    assert sam.post("/organizations/mill/settings/ratifiers", data={"ratifiers": [SAM]}).status_code == 403

    mill.as_person(ANA).post("/organizations/mill/settings/ratifiers", data={"ratifiers": [SAM, LEA]})

    assert mill.structure.ratifiers == {SAM, LEA}
    (record,) = mill.records()
    assert (record.kind, record.actor) == ("ratifier_named", ANA)
    assert mill.as_person(ANA).post("/organizations/mill/adoption", data={"confirmed": "1"}).status_code == 403
    assert sam.post("/organizations/mill/adoption", data={"confirmed": "1"}).status_code == 303


@pytest.mark.clause("P-a")
def test_somebody_ratifies_until_adoption(mill_in_setup: Mill) -> None:
    ana = mill_in_setup.as_person(ANA)

    assert ana.post("/organizations/mill/settings/ratifiers", data={}).status_code == 422
    assert mill_in_setup.structure.ratifiers == {ANA}
