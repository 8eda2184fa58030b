"""What comes in goes out the same: every part that the shape can hold, however the source wrote it."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange.export import as_text
from tests.exchange.samples import DATA, REAL, bakery, real, there_and_back
from tests.support.scale import scale


@pytest.mark.parametrize("name", REAL)
def test_a_real_organization_goes_out_as_it_came_in(name: str) -> None:
    assert as_text(there_and_back(real(name))) == (DATA / f"{name}.json").read_text(encoding="utf-8")


def test_every_part_of_the_shape_goes_out_again() -> None:
    assert there_and_back(bakery()) == bakery()


def written_otherwise() -> dict[str, Any]:
    """The same organization, in words that we would choose differently."""
    raw = bakery()
    raw["people"][1] = {"id": 7, "name": "", "email": " Sam@Example.ORG "}
    for role in raw["roles"]:
        for each in role["assignments"]:
            each["person_id"] = 7 if each["person_id"] == "sam" else each["person_id"]
    raw["roles"][2] |= {"purpose": "", "domains": None, "kind": None, "archived": False, "cross_link": True, "tags": []}
    raw["roles"][2]["assignments"][0] = {"person_id": 7, "elected_until": "2027-01-31T00:00:00"}
    raw["roles"][3]["kind"] = "facilitator"
    del raw["roles"][4]["is_core"], raw["roles"][4]["assignments"]
    raw["roles"][4]["accountabilities"] = ["", "Helping", None]
    raw["circles"][1] |= {"cross_links": ["sales", "elsewhere"], "strategy": "", "short_name": None}
    raw["circles"][2]["policies"] = [{"title": None, "text": None, "domain": "unheard of"}]
    del raw["organization"]["language"], raw["governance_log"]
    return raw


def test_it_goes_out_in_the_words_of_its_source() -> None:
    assert there_and_back(written_otherwise()) == written_otherwise()


def test_a_second_role_of_a_constitutional_kind_goes_out_as_one() -> None:
    raw = bakery()
    for index in (0, 1):
        second = deepcopy(raw["roles"][index])
        raw["roles"].append({**second, "id": f"second-{index}", "accountabilities": ["A duty of its own"]})

    assert there_and_back(raw) == raw


@pytest.mark.parametrize("empty", [None, []])
def test_empty_lists_and_missing_ones_are_told_apart(empty: Any) -> None:
    raw = bakery(people=empty, roles=empty, governance_log=empty)
    raw["circles"] = raw["circles"][:1]

    assert there_and_back(raw) == raw


# Generated organizations

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)
maybe = st.one_of(st.none(), st.just(""), texts)
lists = st.one_of(st.none(), st.lists(st.one_of(texts, maybe), max_size=3))
NAMES = ["Lead Link", "Premier Lien", "Secretary", "Facilitator", "Rep Link"]


@st.composite
def rows(draw: st.DrawFn, wanted: dict[str, Any], optional: dict[str, Any]) -> dict[str, Any]:
    return draw(st.fixed_dictionaries(wanted, optional=optional))


@st.composite
def organizations(draw: st.DrawFn) -> dict[str, Any]:
    people = [f"p{n}" for n in range(draw(st.integers(0, 3)))]
    circles = [f"c{n}" for n in range(draw(st.integers(1, 4)))]
    policies = st.lists(
        st.fixed_dictionaries({}, optional={"title": maybe, "text": maybe, "domain": maybe}), max_size=2
    )
    common = {"purpose": maybe, "domains": lists, "accountabilities": lists}
    assignments = st.lists(
        rows(
            {"person_id": st.sampled_from(people or ["nobody"])},
            {"focus": maybe, "elected_until": st.one_of(st.none(), st.dates().map(str), st.just(""))},
        ),
        max_size=3 if people else 0,
    )
    raw_circles = []
    for number, circle in enumerate(circles):
        wanted = {"id": st.just(circle), "name": maybe, "policies": policies}
        parent = st.none() if not number else st.sampled_from(circles[:number])
        optional = {**common, "strategy": maybe, "short_name": maybe, "cross_links": st.lists(st.sampled_from(circles))}
        row = draw(rows({**wanted, "parent_id": parent}, optional))
        raw_circles.append(row | ({"kind": "anchor"} if not number and draw(st.booleans()) else {}))
    raw_roles = [
        draw(
            rows(
                {
                    "id": st.just(f"r{number}"),
                    "circle_id": st.sampled_from(circles),
                    "name": st.one_of(maybe, st.sampled_from(NAMES)),
                },
                {
                    **common,
                    "assignments": assignments,
                    "kind": st.sampled_from([None, "circle_lead", "circle_rep", "facilitator", "secretary"]),
                    "is_core": st.sampled_from([None, True, False]),
                    "tags": st.lists(texts, max_size=2),
                    "notes": maybe,
                    "archived": st.sampled_from([None, True, False]),
                    "cross_link": st.sampled_from([None, True, "the investors"]),
                },
            )
        )
        for number in range(draw(st.integers(0, 6)))
    ]
    raw = {
        "organization": draw(
            rows({}, {"id": texts.filter(str.strip), "name": maybe, "language": maybe, "commit": maybe})
        ),
        "people": [draw(rows({"id": st.just(one), "name": maybe}, {"email": maybe})) for one in people],
        "circles": draw(st.permutations(raw_circles)),
        "roles": raw_roles,
    }
    log = draw(st.lists(st.fixed_dictionaries({"date": maybe}, optional={"note": maybe, "circle": maybe}), max_size=2))
    return raw | ({"governance_log": log} if draw(st.booleans()) else {})


@settings(max_examples=scale(150, 2000), deadline=None, suppress_health_check=list(HealthCheck))
@given(organizations())
def test_any_organization_goes_out_as_it_came_in(raw: dict[str, Any]) -> None:
    assert there_and_back(raw) == raw
