"""A document that cannot be is refused, with file, item and reason; what only misses a rule is not."""

from copy import deepcopy
from typing import Any

import pytest

from app.exchange.parsing import DEEPEST
from app.exchange.problems import ImportRefused, Problem
from app.governance.lines import RoleLine
from tests.exchange.samples import BAKERY, bakery, parsed, planned, real


def refused(raw: object) -> list[Problem]:
    with pytest.raises(ImportRefused) as caught:
        parsed(raw)
    return caught.value.problems


def with_role(**facts: Any) -> dict[str, Any]:
    raw = bakery()
    raw["roles"][2] |= facts
    return raw


@pytest.mark.parametrize(
    "raw, item, reason",
    [
        ([], "", "must be an object with keys"),
        ({}, "organization", "is missing"),
        (bakery(organization="Bakery"), "organization", "must be an object"),
        (bakery(circles={}), "circles", "must be a list"),
        (bakery(roles=["baker"]), "roles[0]", "must be an object"),
        (with_role(name=7), "roles[2] “baker”: name", "must be text"),
        (with_role(circle_id=None), "roles[2] “baker”: circle_id", "must be text"),
        (with_role(accountabilities="Baking"), "roles[2] “baker”: accountabilities", "must be a list"),
        (with_role(accountabilities=["ok", 3]), "roles[2] “baker”: accountabilities[1]", "must be text"),
        (with_role(archived="yes"), "roles[2] “baker”: archived", "must be true or false"),
        (with_role(kind="wizard"), "roles[2] “baker”: kind", "“wizard”"),
        (with_role(purpose="x" * 10_000_000), "roles[2] “baker”: purpose", "longer than 20000"),
        (with_role(purpose="Bread\0"), "roles[2] “baker”: purpose", "NUL"),
        (with_role(id=" "), "roles[2] “ ”: id", "is empty"),
        (
            with_role(assignments=[{"person_id": "sam", "elected_until": "soon"}]),
            "roles[2] “baker”: assignments[0].elected_until",
            "is no date",
        ),
        (
            with_role(assignments=[{"person_id": "max"}]),
            "roles[2] “baker”: assignments[0].person_id",
            "no person “max”",
        ),
        (with_role(circle_id="nowhere"), "roles[2] “baker”: circle_id", "no circle “nowhere”"),
        (with_role(id="helper"), "roles[4] “helper”", "is used already, by roles[2]"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_reason(raw: object, item: str, reason: str) -> None:
    problem = refused(raw)[0]

    assert problem.file == "test.json"
    assert problem.item == item
    assert reason in problem.reason


@pytest.mark.parametrize("missing", ["id", "name", "circle_id"])
def test_a_role_without_what_makes_it_one_is_refused(missing: str) -> None:
    raw = bakery()
    del raw["roles"][2][missing]

    assert refused(raw)[0].item.endswith(f": {missing}")


def test_all_that_is_wrong_is_told_at_once() -> None:
    raw = bakery()
    for role in raw["roles"]:
        role["name"] = 5

    assert len(refused(raw)) == len(raw["roles"])


@pytest.mark.clause("1.3.3-a")
@pytest.mark.parametrize("roots", [0, 2])
def test_an_organization_has_one_anchor_circle(roots: int) -> None:
    raw = bakery()
    raw["circles"][0]["parent_id"] = "ovens" if roots == 0 else None
    raw["circles"][2]["parent_id"] = None if roots == 2 else "bakery"

    assert "Anchor Circle" in refused(raw)[0].reason


@pytest.mark.clause("1.3.1-b")
def test_a_circle_that_would_stand_inside_itself_is_refused() -> None:
    raw = bakery()
    raw["circles"][1]["parent_id"] = "sales"
    raw["circles"][2]["parent_id"] = "ovens"

    assert "inside itself: ovens → sales → ovens" in refused(raw)[0].reason


@pytest.mark.clause("1.3.1-b")
def test_circles_a_hundred_thousand_deep_are_refused() -> None:
    raw = bakery()
    raw["circles"] += [
        {"id": f"c{n}", "name": "Deeper", "parent_id": f"c{n - 1}" if n else "sales"} for n in range(DEEPEST * 3)
    ]
    deeper = deepcopy(raw)
    deeper["circles"] += [
        {"id": f"d{n}", "name": "D", "parent_id": f"d{n - 1}" if n else "sales"} for n in range(100_000)
    ]

    assert f"more than {DEEPEST}" in refused(raw)[0].reason
    assert "at most" in refused(deeper)[0].reason


def test_ids_may_be_numbers() -> None:
    raw = bakery(people=[{"id": 1, "name": "Ana"}], roles=[])

    assert parsed(raw).people[0].id == "1"


def test_keys_that_the_shape_does_not_know_are_only_named() -> None:
    raw = with_role(colour="blue")
    raw["meetings"] = []

    unknown = parsed(raw).unknown

    assert dict(unknown) == {"meetings": 1, "roles[].colour": 1}
    findings = [finding.sentence for finding in planned(raw).report.findings.values()]
    assert any("“roles[].colour”" in sentence for sentence in findings)


def test_texts_may_be_null_and_lists_missing() -> None:
    raw = bakery(roles=[{"id": "baker", "circle_id": "ovens", "name": None, "assignments": None}])

    line = next(line for line in planned(raw).structure.all(RoleLine) if line.name == "baker")

    assert line.purpose == ""


@pytest.mark.parametrize("name", ["hypha", "enspiral", "kubernetes"])
def test_real_organizations_are_read_without_a_remark_on_their_keys(name: str) -> None:
    assert not parsed(real(name)).unknown


def test_the_sample_is_sound() -> None:
    assert parsed(deepcopy(BAKERY)).anchor.id == "bakery"


@pytest.mark.parametrize(
    "raw, item",
    [
        (bakery(governance_log=[{"note": "\x01" * 30_000}]), "governance_log[0]"),
        (bakery(people=[{"id": "ana", "name": "Ana", "email": "İ" * 200}], roles=[]), "people[0] “ana”: email"),
    ],
)
def test_what_would_grow_as_it_is_kept_is_measured_as_it_is_kept(raw: dict[str, Any], item: str) -> None:
    problem = refused(raw)[0]

    assert (problem.item, "is longer than" in problem.reason) == (item, True)
