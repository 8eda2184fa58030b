"""What GlassFrog API v3 answers, whole and with parts missing, becomes the same neutral organization."""

from collections.abc import Callable
from typing import Any

import pytest

from app.exchange.glassfrog_v3 import to_neutral
from app.exchange.neutral import Document
from app.exchange.problems import ImportRefused
from app.exchange.reading import Source
from app.exchange.report import Report, Section
from tests.exchange.samples import COUNTS, REAL, GlassFrog, bakery, real

Files = dict[str, Any]


def read(files: Files) -> tuple[Document, Report]:
    return to_neutral(Source("glassfrog", files, "glassfrog-v3"))


def answers(**without: Any) -> Files:
    return GlassFrog(bakery()).files()


def row(files: Files, file: str, name: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = files[f"{file}.json"][file]
    return next(each for each in rows if each["name"] == name)


def sentences(report: Report, section: Section) -> str:
    return "\n".join(finding.sentence for finding in report.of(section))


def kinds(document: Document) -> dict[str | None, str | None]:
    return {role.name: role.kind for role in document.roles if role.kind}


@pytest.mark.parametrize("name", REAL)
def test_a_real_organization_is_counted_as_its_source_counts_it(name: str) -> None:
    raw = real(name)
    ended = [role for role in raw["roles"] if role.get("archived")]

    document, report = read(GlassFrog(raw).files())

    wanted = COUNTS[name] | {"roles": COUNTS[name]["roles"] - len(ended)}
    wanted["accountabilities"] -= sum(len(role["accountabilities"]) for role in ended)
    wanted["domains"] -= sum(len(role["domains"]) for role in ended)
    assert report.counts.items() >= wanted.items()
    core = 4 * len(raw["circles"]) - 1 - sum(bool(role["kind"]) for role in raw["roles"])
    assert report.counts["core_roles"] == core, "GlassFrog's own core roles are counted apart"
    assert len(document.roles) == wanted["roles"] + core


def test_a_circle_and_the_role_it_supports_are_one_thing() -> None:
    document, _ = read(answers())
    ovens = next(circle for circle in document.circles if circle.name == "Ovens")

    assert ovens.accountabilities == ["Baking bread"]
    assert ovens.domains == ["Ovens"]
    assert [role.name for role in document.roles if role.name == "Ovens"] == []
    lead = next(role for role in document.roles if role.kind == "circle_lead" and role.circle_id == ovens.id)
    assert [each.person_id for each in lead.assignments or ()] == [document.people[0].id], "Ana, and only once"


def test_texts_policies_terms_and_focus_are_kept() -> None:
    document, _ = read(answers())

    policy = (document.anchor.policies or [])[0]
    assert (policy.title, policy.text, policy.domain) == ("Prices", "Ask Sales.", "The name of the Bakery")
    rep = next(role for role in document.roles if role.kind == "circle_rep" and role.assignments)
    assert [str(each.elected_until) for each in rep.assignments or ()] == ["2027-01-31", "None"]
    baker = next(role for role in document.roles if role.name == "Baker")
    assert [each.focus for each in baker.assignments or ()] == ["Rye"]


@pytest.mark.parametrize(
    "names",
    [
        {"Lead Link": "Circle Lead", "Rep Link": "Circle Rep"},
        {
            "Lead Link": "Premier Lien",
            "Rep Link": "Second Lien",
            "Facilitator": "Facilitateur",
            "Secretary": "Secrétaire",
        },
        {"Lead Link": "1er Lien", "Rep Link": "2ème lien", "Facilitator": "Facilitateur·rice"},
        {"Lead Link": "Chief of everything"},
    ],
)
def test_core_roles_are_recognised_under_other_names(names: dict[str, str]) -> None:
    files = answers()
    for role in files["roles.json"]["roles"]:
        role["name"] = names.get(role["name"], role["name"])

    document, report = read(files)

    found = kinds(document)
    for old, new in names.items():
        assert found[new] == {"Lead Link": "circle_lead", "Rep Link": "circle_rep"}.get(old, found[new])
        assert f"“{new}” was recognised" in sentences(report, Section.CHANGED)
    assert sorted({kind for kind in found.values() if kind}) == [
        "circle_lead",
        "circle_rep",
        "facilitator",
        "secretary",
    ]


@pytest.mark.parametrize("missing", ["circles.json", "people.json", "projects.json"])
def test_a_missing_file_is_made_up_for_by_what_others_link(missing: str) -> None:
    files = answers()
    linked = files["roles.json"]["linked"]
    linked |= {"circles": files["circles.json"]["circles"], "policies": files["circles.json"]["linked"]["policies"]}
    whole, _ = read(files)
    del files[missing]

    assert read(files)[0].raw == whole.raw


def test_without_assignments_the_roles_say_who_fills_them() -> None:
    files = answers()
    del files["assignments.json"]

    document, report = read(files)

    baker = next(role for role in document.roles if role.name == "Baker")
    assert [each.focus for each in baker.assignments or ()] == [None]
    assert "no assignments.json" in sentences(report, Section.CHANGED)


def test_without_people_nobody_is_assigned_and_the_report_says_so() -> None:
    files = answers()
    del files["people.json"], files["assignments.json"]["linked"]

    document, report = read(files)

    assert not any(role.assignments for role in document.roles)
    assert "nobody was assigned" in sentences(report, Section.LEFT_ASIDE)


def test_operations_and_foreign_files_are_left_aside_by_name() -> None:
    files = answers() | {"ids.json": {"ids": {}}}
    files["projects.json"]["projects"] = [{"id": 1}]

    _, report = read(files)

    assert {finding.file for finding in report.of(Section.LEFT_ASIDE)} >= {"ids.json", "projects.json"}


def test_a_role_that_holds_policies_comes_in_as_a_circle() -> None:
    files = answers()
    baker = row(files, "roles", "Baker")
    links = {"role_id": baker["id"], "circle_id": None, "domain": None}
    files["circles.json"]["linked"]["policies"].append({"id": 9, "title": "Hands", "body": "Washed.", "links": links})

    document, _ = read(files)

    circle = next(circle for circle in document.circles if circle.name == "Baker")
    assert circle.policies
    assert [
        each.focus for role in document.roles if role.circle_id == circle.id for each in role.assignments or ()
    ] == ["Rye"]


def test_a_circle_without_a_lead_link_keeps_who_leads_it() -> None:
    files = answers()
    for role in list(files["roles.json"]["roles"]):
        if role["is_core"]:
            files["roles.json"]["roles"].remove(role)
    kept = {role["id"] for role in files["roles.json"]["roles"]}
    held = files["assignments.json"]
    held["assignments"] = [each for each in held["assignments"] if each["links"]["role"] in kept]

    document, _ = read(files)

    lead = next(role for role in document.roles if role.kind == "circle_lead")
    assert (lead.name, [each.person_id for each in lead.assignments or ()]) == ("Circle Lead", [document.people[0].id])


def unknown_accountability(files: Files) -> None:
    row(files, "roles", "Baker")["links"]["accountabilities"].append(77)


def unknown_person(files: Files) -> None:
    files["assignments.json"]["assignments"][0]["links"]["person"] = 77


def unknown_role(files: Files) -> None:
    files["assignments.json"]["assignments"][0]["links"]["role"] = 77


def unknown_circle(files: Files) -> None:
    row(files, "roles", "Baker")["links"]["circle"] = 77


def twice(files: Files) -> None:
    files["roles.json"]["roles"].append(dict(row(files, "roles", "Baker")))


def no_list(files: Files) -> None:
    files["people.json"]["people"] = {"id": 1}


def no_text(files: Files) -> None:
    row(files, "roles", "Baker")["purpose"] = 5


def two_roots(files: Files) -> None:
    row(files, "roles", "Ovens")["links"]["circle"] = None
    files["circles.json"]["circles"][0]["links"].pop("roles", None)


@pytest.mark.parametrize(
    "spoil, reason",
    [
        (unknown_accountability, "accountability “77” is in none of the files"),
        (unknown_person, "no person “77”"),
        (unknown_role, "no role “77”"),
        (unknown_circle, "no circle “77”"),
        (twice, "used twice"),
        (no_list, "must be a list"),
        (no_text, "must be text"),
        (two_roots, "Anchor Circle"),
    ],
)
def test_answers_that_do_not_fit_together_are_refused(spoil: Callable[[Files], None], reason: str) -> None:
    files = answers()
    spoil(files)

    with pytest.raises(ImportRefused) as caught:
        read(files)

    assert reason in str(caught.value)
