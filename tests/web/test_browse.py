"""The pages of the organization: what they show now and at a past date, and to whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import update
from starlette.testclient import TestClient

from app.actions.assignments import assign_role, unassign_role
from app.actions.organizations import amend_organization
from app.actions.strategies import set_strategy
from app.governance.lines import AssignmentLine, DomainLine, Mandate, PolicyKind, PolicyLine, RoleKind
from app.persistence.rows import person
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    IDA,
    LEA,
    MILL,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    WINDOW,
    Building,
    a_structure,
    core,
)
from tests.seeding import NOW
from tests.web.conftest import HTMX, Mill, Site

As = Callable[[str], TestClient]


def words(html: str) -> str:
    """The text of a page as it reads."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture
def open_mill(site: Site) -> Mill:
    """Visitors may read it."""
    made = Mill(site)
    amend_organization(made.as_(None), name="Mill", language="en", timezone="UTC", is_public=True)
    return made


# The outline, the map and the chart


def test_the_outline_nests_circles_with_their_holders_and_marks_what_is_unfilled(as_person: As):
    page = as_person(SAM).get("/organizations/mill")

    assert page.status_code == 200
    assert f"/circles/{BAKERY}" in page.text
    assert f"/roles/{OVENS}" in page.text
    assert f"/people/{SAM}" in page.text
    counter = page.text[page.text.index(f'/roles/{COUNTER}"') :]
    assert "Unfilled" in counter[: counter.index("</li>")]


def test_deeper_levels_of_a_large_organization_are_fetched_as_they_are_opened(site: Site):
    building = Building(a_structure())
    for number in range(300):
        building.role(f"stand-{number}", SHOP)
    mill = Mill(site, building.done)
    sam = mill.as_person(SAM)

    page = sam.get("/organizations/mill").text
    part = sam.get(f"/organizations/mill/outline/{SHOP}", headers=HTMX).text

    assert "stand-299" not in page
    assert f'hx-get="/organizations/mill/outline/{SHOP}"' in page
    assert "stand-299" in part
    assert "<html" not in part
    assert page.count("<li") < 300


def test_the_whole_chart_comes_as_json_with_who_fills_what(as_person: As):
    answer = as_person(SAM).get("/organizations/mill/chart.json")

    chart = answer.json()["chart"]
    bakery = next(one for one in chart["roles"] if one["id"] == BAKERY)
    ovens = next(one for one in bakery["roles"] if one["id"] == OVENS)
    assert [holder["name"] for holder in ovens["holders"]] == ["Sam"]
    assert answer.headers["cache-control"] == "private, no-cache"
    assert "mill.example" not in answer.text


def test_an_unchanged_chart_is_an_empty_answer_until_something_is_recorded(mill: Mill, as_person: As):
    sam = as_person(SAM)
    first = sam.get("/organizations/mill/chart.json")
    known = {"if-none-match": first.headers["etag"]}

    assert sam.get("/organizations/mill/chart.json", headers=known).status_code == 304
    assign_role(mill.as_(ANA), COUNTER, IDA)
    after = sam.get("/organizations/mill/chart.json", headers=known)

    assert after.status_code == 200
    assert "Ida" in after.text


def test_the_map_tells_what_is_inside_one_circle_and_counts_the_rest(as_person: As):
    data = as_person(SAM).get(f"/organizations/mill/map.json?circle={BAKERY}").json()

    assert [one["id"] for one in data["path"]] == [MILL]
    told = {one["id"]: one for one in data["tree"]["roles"]}
    assert told[COUNTER]["unfilled"]
    assert not told[OVENS]["unfilled"]
    assert core(BAKERY, RoleKind.SECRETARY) not in told


def test_without_scripts_the_map_is_the_same_outline(as_person: As):
    page = as_person(SAM).get("/organizations/mill/map").text

    assert "<noscript>" in page
    assert f"/roles/{OVENS}" in page[page.index("<noscript>") :]


# The Role


@pytest.mark.clause("1.4.2-a")
def test_an_unfilled_role_names_the_circle_lead_who_answers_for_it(as_person: As):
    page = words(as_person(SAM).get(f"/roles/{COUNTER}").text)

    assert re.search(r"Unfilled Its Circle Lead answers for it: .*Ana", page)


@pytest.mark.clause("1.4.2-a")
def test_where_nobody_answers_for_a_role_the_page_says_so(site: Site):
    mill = Mill(site, Building(a_structure(anchor_led=False)).role("yard", MILL).done)

    page = words(mill.as_person(SAM).get("/roles/yard").text)

    assert "Nobody answers for it" in page
    assert "(§1.4.1)" in page, "The page says which Policy would change that."


@pytest.mark.clause("1.4.1-c")
def test_holders_are_shown_with_focus_and_term(mill: Mill, as_person: As):
    assign_role(mill.as_(ANA), COUNTER, IDA, "Saturdays", (NOW + timedelta(days=30)).date())

    page = words(as_person(SAM).get(f"/roles/{COUNTER}").text)

    assert "Ida" in page
    assert "focus Saturdays" in page
    assert "until 15 Apr 2026" in page


@pytest.mark.clause("4.1.1")
def test_what_binds_a_role_is_listed_outermost_first_and_what_is_overridden_is_marked(site: Site):
    building = Building(a_structure())
    building.setting(MILL, "representation_limit", policy="outer-limit", n=3)
    building.amended(PolicyLine, "outer-limit", reaches_sub_circles=True)
    building.setting(BAKERY, "representation_limit", policy="inner-limit", n=1)
    building.policy("clean", OVENS, PolicyKind.CONSTRAINS, title="Clean ovens only", text="At night")
    mill = Mill(site, building.done)

    page = mill.as_person(SAM).get(f"/roles/{OVENS}").text
    bound = page[page.index('id="binds"') :]

    assert bound.index("Outer Limit") < bound.index("Inner Limit") < bound.index("Clean ovens only")
    assert "overridden" in bound[bound.index("Outer Limit") : bound.index("Inner Limit")]
    assert "At most 1 Role Lead of each Role" in bound


@pytest.mark.clause("1.3.2-a")
def test_a_domain_says_where_it_comes_from_and_the_circles_policy_on_it_stands_first(site: Site):
    building = Building(a_structure())
    building.domain(BAKERY, "Everything that bakes")
    building.amended(DomainLine, f"{OVENS}:Ovens", origin=f"{BAKERY}:Everything that bakes")
    building.policy("own", OVENS, PolicyKind.DOMAIN, title="Own rule", domain=f"{OVENS}:Ovens")
    building.policy("circle", BAKERY, PolicyKind.DOMAIN, title="Circle rule", domain=f"{OVENS}:Ovens")
    mill = Mill(site, building.done)

    page = mill.as_person(SAM).get(f"/roles/{OVENS}").text
    domains = words(page[page.index('id="domains"') : page.index('id="binds"')])

    assert "granted from the Circle’s own Domain" in domains
    assert "Everything that bakes" in domains
    assert domains.index("Circle rule") < domains.index("Own rule")


@pytest.mark.clause("1.3.5-b", "1.4.5-b")
def test_constitutional_roles_show_what_the_constitution_placed_on_them(site: Site):
    building = Building(a_structure())
    building.accountability(core(MILL, RoleKind.CIRCLE_LEAD), "Greeting guests", added_by=MILL)
    mill = Mill(site, building.done)
    sam = mill.as_person(SAM)

    facilitator = words(sam.get(f"/roles/{core(BAKERY, RoleKind.FACILITATOR)}").text)
    lead = words(sam.get(f"/roles/{core(PASTRY, RoleKind.CIRCLE_LEAD)}").text)

    assert "Governance Process §5.1.2" in facilitator
    assert "Something sweet for every day" in lead
    assert "Greeting guests added by" in lead


def test_every_line_says_since_when_and_by_which_record(mill: Mill, as_person: As):
    assign_role(mill.as_(ANA), COUNTER, IDA)
    number = mill.structure.at

    page = as_person(SAM).get(f"/roles/{COUNTER}").text

    assert f'href="/organizations/mill/records/{number}"' in page
    assert "16 Mar 2026" in page


def test_history_goes_on_behind_a_key_and_never_grows_the_page(mill: Mill, as_person: As):
    for _ in range(6):
        line = assign_role(mill.as_(ANA), COUNTER, IDA)
        unassign_role(mill.as_(ANA), line)
    sam = as_person(SAM)

    page = sam.get(f"/roles/{COUNTER}").text
    further = re.search(rf"/roles/{COUNTER}/history\?before=(\d+)", page)

    assert page.count('class="line record"') == 8
    assert further is not None
    older = sam.get(f"/roles/{COUNTER}/history?before={further[1]}").text
    assert older.count('class="line record"') == 5


def test_my_own_tension_is_on_the_page_of_its_role_and_on_nobody_elses(mill: Mill, as_person: As):
    from app.actions.tensions import log_tension

    log_tension(mill.as_(SAM), "The ovens are cold on Mondays", OVENS)

    assert "cold on Mondays" in as_person(SAM).get(f"/roles/{OVENS}").text
    assert "cold on Mondays" not in as_person(ANA).get(f"/roles/{OVENS}").text


# The Circle


@pytest.mark.clause("5.1-a")
def test_a_circle_says_who_its_members_are_and_why(as_person: As):
    page = as_person(SAM).get(f"/circles/{BAKERY}").text
    members = words(page[page.index('id="members"') :])

    assert re.search(r"Ana Circle Lead", members)
    assert re.search(r"Ida represents .*Pastry", members)
    assert "Outsider" not in members[: members.index("Recent changes")]


@pytest.mark.clause("5.3.6")
def test_a_circle_without_a_facilitator_says_who_acts_and_why(as_person: As):
    page = words(as_person(SAM).get(f"/circles/{PASTRY}").text)

    assert re.search(r"Facilitator Unfilled Acting: .* Max as Circle Lead §5.3.6", page)


def test_a_circle_shows_strategy_policies_in_words_and_sub_circles(mill: Mill, as_person: As):
    set_strategy(mill.as_(ANA), BAKERY, "Emphasise *rye*, even over wheat")

    page = as_person(SAM).get(f"/circles/{BAKERY}").text

    assert "<em>rye</em>" in page
    assert f"/circles/{PASTRY}" in page


def test_a_role_page_drawn_before_has_new_form_keys_and_new_names(mill: Mill, as_person: As):
    a_key = r'(?<=name="key" value=")[0-9a-f]{32}'
    pages = [as_person(ANA).get(f"/roles/{OVENS}").text for _ in range(2)]
    keys = [re.findall(a_key, page) for page in pages]

    assert keys[0]
    assert not set(keys[0]) & set(keys[1])
    assert re.sub(a_key, "", pages[0]) == re.sub(a_key, "", pages[1])

    with mill.site.database.writing() as connection:
        connection.execute(update(person).where(person.c.id == SAM).values(name="Samira Renamed"))

    assert "Samira Renamed" in as_person(ANA).get(f"/roles/{OVENS}").text


def test_a_linked_role_is_shown_in_the_circle_that_it_links_into(site: Site):
    mill = Mill(site, Building(a_structure()).linked(WINDOW, BAKERY).done)

    page = words(mill.as_person(SAM).get(f"/circles/{BAKERY}").text)

    assert re.search(r"Linked Roles Window from .*Shop", page)


def test_a_circle_of_three_hundred_roles_and_odd_names_is_shown_whole(site: Site):
    building = Building(a_structure())
    for number in range(300):
        building.role(f"stand-{number}", BAKERY, name=f"חלון {number} 🥖 " + "é" * 80)
    mill = Mill(site, building.done)

    page = mill.as_person(ANA).get(f"/circles/{BAKERY}")

    assert page.status_code == 200
    assert page.text.count("חלון") >= 300


# Policies, people, records


def test_policies_are_listed_and_filtered_by_circle_kind_and_setting(site: Site):
    building = Building(a_structure())
    building.setting(BAKERY, "representation_limit", policy="limit", n=2)
    building.policy("quiet", SHOP, PolicyKind.CONSTRAINS, title="Quiet at noon", text="No music.")
    sam = Mill(site, building.done).as_person(SAM)

    def titles(query: str) -> str:
        page = sam.get(f"/organizations/mill/policies{query}").text
        return page[page.index("<main") :]

    assert "Quiet at noon" in titles("")
    assert "Limit</a>" in titles("")
    assert "Quiet at noon" not in titles(f"?circle={BAKERY}")
    assert "Limit</a>" not in titles("?kind=a")
    assert "Quiet at noon" in titles("?kind=a")
    assert "Limit</a>" in titles("?setting=representation_limit")


@pytest.mark.clause("5.2.1-b")
def test_a_policy_says_what_its_setting_does_and_how_far_it_reaches(site: Site):
    mill = Mill(site, Building(a_structure()).setting(BAKERY, "representation_limit", policy="limit", n=2).done)

    page = words(mill.as_person(SAM).get("/policies/limit").text)

    assert "At most 2 Role Leads of each Role represent it" in page
    assert "this Circle only" in page
    assert "changes a default rule" in page


def test_a_person_has_every_role_and_an_address_only_for_members(open_mill: Mill):
    seen = open_mill.as_person(ANA).get(f"/people/{SAM}").text
    by_visitor = open_mill.visitor().get(f"/people/{SAM}")

    assert "sam@mill.example" in seen
    assert f"/roles/{OVENS}" in seen
    assert "Secretary" in seen
    assert by_visitor.status_code == 200
    assert f"/roles/{OVENS}" in by_visitor.text
    for path in (f"/people/{SAM}", "/organizations/mill/people", "/organizations/mill/chart.json"):
        assert "mill.example" not in open_mill.visitor().get(path).text.replace("tensegrity.example", "")


def test_a_lent_role_stands_on_the_page_of_whom_it_was_lent_to(site: Site):
    building = Building(a_structure()).mandate(Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM)
    mill = Mill(site, building.done)

    assert "lent to them" in mill.as_person(ANA).get(f"/people/{LEA}").text


def test_records_are_told_in_sentences_and_sealed(mill: Mill, as_person: As):
    assign_role(mill.as_(ANA), COUNTER, IDA, "Saturdays")
    number = mill.structure.at
    sam = as_person(SAM)

    listed = words(sam.get("/organizations/mill/records").text)
    one = sam.get(f"/organizations/mill/records/{number}").text

    assert "Ana assigned Ida → Counter Saturdays" in listed
    assert mill.records()[-1].hash in one


@pytest.mark.parametrize("number", ["0", "99999", "99999999999999999999", "-1"])
def test_there_is_no_record_of_a_number_that_was_not_written(as_person: As, number: str):
    assert as_person(SAM).get(f"/organizations/mill/records/{number}").status_code == 404


# The past


def test_a_page_of_the_past_shows_that_day_says_so_and_has_no_forms(mill: Mill, as_person: As):
    before = mill.structure.at
    assign_role(mill.as_(ANA), COUNTER, IDA)
    ana = as_person(ANA)

    now, then = ana.get(f"/circles/{BAKERY}").text, ana.get(f"/circles/{BAKERY}?at={before}").text

    def row(page: str) -> str:
        return page[page.index(f'id="r-{COUNTER}"') :].partition("</li>\n")[0]

    assert f"/people/{IDA}" in row(now)
    assert "assign" in row(now)
    assert "looking at the past" in then
    assert f"/people/{IDA}" not in row(then)
    main = then[then.index("<main") : then.index("</main>")]
    assert 'method="post"' not in main
    assert "/assignments/new" not in main


@pytest.mark.parametrize("path", ["/organizations/mill", f"/roles/{OVENS}", f"/circles/{BAKERY}", f"/people/{SAM}"])
def test_links_of_a_page_of_the_past_stay_in_the_past(mill: Mill, as_person: As, path: str):
    page = as_person(SAM).get(f"{path}?at={mill.structure.at}").text

    main = page[page.index("<main") :].partition('id="history"')[0]
    inside = re.findall(r'href="(/(?:roles|circles|policies)/[^"#]+)"', main)
    assert inside
    assert [link for link in inside if "at=" not in link and "/history" not in link] == []


def test_what_was_not_there_yet_or_is_no_more_says_where_to_look(mill: Mill, as_person: As):
    page = as_person(SAM).get(f"/roles/{OVENS}?at=2020-01-01")

    assert page.status_code == 404
    assert "begins on" in page.text
    assert "?at=" in page.text


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "9999-99-99", "99999999", "٣"])
def test_a_date_that_is_none_is_a_plain_not_found(as_person: As, day: str):
    for path in ("/organizations/mill", f"/roles/{OVENS}", f"/circles/{BAKERY}", "/organizations/mill/policies"):
        assert as_person(SAM).get(path, params={"at": day}).status_code == 404


# Comparing


def test_two_dates_are_compared_word_by_word_with_the_records_between(mill: Mill, as_person: As):
    before = mill.structure.at
    set_strategy(mill.as_(ANA), BAKERY, "Rye before wheat")
    set_strategy(mill.as_(ANA), BAKERY, "Rye before oats")
    assign_role(mill.as_(ANA), COUNTER, IDA)

    page = as_person(SAM).get(f"/organizations/mill/compare?from={before + 1}").text

    assert "<del>wheat</del><ins>oats</ins>" in page
    assert "Ida" in page
    assert f"/records/{mill.structure.at}" in page


def test_a_comparison_may_be_narrowed_to_one_circle(mill: Mill, as_person: As):
    before = mill.structure.at
    assign_role(mill.as_(ANA), COUNTER, IDA)
    sam = as_person(SAM)

    assert "Ida" in sam.get(f"/organizations/mill/compare?from={before}&circle={BAKERY}").text
    assert "Nothing changed" in sam.get(f"/organizations/mill/compare?from={before}&circle={SHOP}").text


@pytest.mark.parametrize("given", ["2026-02-30", "soon", "999999"])
def test_a_date_that_cannot_be_compared_is_said_beside_its_field(as_person: As, given: str):
    page = as_person(SAM).get("/organizations/mill/compare", params={"from": given})

    assert page.status_code == 422
    assert f'value="{given}"' in page.text
    assert 'aria-invalid="true"' in page.text


# Home


def test_home_says_what_waits_and_which_roles_are_mine(mill: Mill, as_person: As):
    from app.actions.tensions import log_tension

    log_tension(mill.as_(SAM), "The ovens are cold on Mondays", OVENS)

    page = words(as_person(SAM).get("/").text)

    assert "No Proposal awaits you." in page
    assert "cold on Mondays" in page
    assert re.search(r"My Roles 3 .*Ovens", page)


def test_somebody_without_a_role_is_welcomed_all_the_same(site: Site):
    mill = Mill(site, Building(a_structure()).without(AssignmentLine, f"{OUTSIDER}@{SHOP}:").done)

    assert "You fill no Role here yet" in mill.as_person(OUTSIDER).get("/").text


def test_a_term_that_has_passed_is_shown_as_overdue(site: Site):
    building = Building(a_structure())
    building.amended(AssignmentLine, f"{SAM}@{OVENS}:", term=(NOW - timedelta(days=3)).date())
    mill = Mill(site, building.done)

    assert "1 term has ended" in words(mill.as_person(SAM).get("/").text)
    assert "term ended 13 Mar 2026" in words(mill.as_person(SAM).get(f"/roles/{OVENS}").text)


# Who sees what


@pytest.mark.parametrize(
    "path",
    [
        "/organizations/mill", "/organizations/mill/map", "/organizations/mill/map.json",
        "/organizations/mill/chart.json", "/organizations/mill/policies", "/organizations/mill/people",
        "/organizations/mill/records", "/organizations/mill/records/1", "/organizations/mill/compare",
        f"/organizations/mill/outline/{BAKERY}", f"/circles/{BAKERY}", f"/roles/{OVENS}", f"/people/{SAM}",
        f"/roles/{OVENS}/history", f"/roles/{OVENS}/fillers", f"/roles/{OVENS}/edit",
    ],
)  # fmt: skip
def test_another_organization_finds_nothing_here(stranger: TestClient, path: str):
    assert stranger.get(path).status_code == 404


def test_a_visitor_reads_a_public_organization_and_changes_nothing_in_it(open_mill: Mill):
    visitor = open_mill.visitor()

    for path in (f"/roles/{COUNTER}", f"/circles/{BAKERY}", "/organizations/mill", "/organizations/mill/map"):
        page = visitor.get(path)
        assert page.status_code == 200
        assert 'method="post"' not in page.text[page.text.index("<main") : page.text.index("</main>")]
    assert visitor.post(f"/roles/{COUNTER}/assignments", data={"person": IDA}).status_code in (303, 401, 403)


def test_french_readers_read_french(site: Site, mill: Mill):
    sam = mill.as_person(SAM)
    sam.headers["accept-language"] = "fr"

    page = words(sam.get(f"/roles/{OVENS}").text)

    assert "Redevabilités" in page
    assert "Accountabilities" not in page
