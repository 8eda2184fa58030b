"""Real organizations from `tests/data`, a small one of our own, and the same as GlassFrog would answer it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.exchange.export import Holdings, neutral_document
from app.exchange.neutral import Document
from app.exchange.parsing import parse
from app.exchange.plan import Plan, Target, ended_roles, plan
from app.governance.changes import OpenLines
from app.governance.structure import Draft, Structure

DATA = Path(__file__).parent.parent / "data"
REAL = ("hypha", "enspiral", "kubernetes")
COUNTS = {
    "hypha": {"circles": 9, "roles": 44, "accountabilities": 184, "domains": 0, "policies": 20, "people": 11},
    "enspiral": {"circles": 12, "roles": 24, "accountabilities": 112, "domains": 0, "policies": 13, "people": 22},
    "kubernetes": {
        "circles": 36,
        "roles": 315,
        "accountabilities": 2589,
        "domains": 697,
        "policies": 68,
        "people": 224,
    },
}


def real(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return document


BAKERY: dict[str, Any] = {
    "organization": {"id": "bakery", "name": "The Bakery", "language": "en", "source": "ours", "licence": "MIT"},
    "people": [
        {"id": "ana", "name": "Ana", "email": "Ana@example.org"},
        {"id": "sam", "name": "Sam", "email": None},
        {"id": "lea", "name": "Léa", "email": "lea@example.org"},
    ],
    "circles": [
        {
            "id": "bakery",
            "name": "Bakery",
            "parent_id": None,
            "purpose": "Bread for the town",
            "strategy": "Fewer kinds, better ones",
            "domains": ["The name of the Bakery"],
            "accountabilities": [],
            "policies": [{"title": "Prices", "text": "Ask Sales.", "domain": "The name of the Bakery"}],
            "kind": "anchor",
        },
        {
            "id": "ovens",
            "name": "Ovens",
            "parent_id": "bakery",
            "purpose": None,
            "strategy": None,
            "domains": ["Ovens"],
            "accountabilities": ["Baking bread"],
            "policies": [],
            "short_name": "Ov",
            "cross_links": ["sales"],
        },
        {
            "id": "sales",
            "name": "Sales",
            "parent_id": "bakery",
            "purpose": "Nobody leaves hungry",
            "strategy": None,
            "domains": [],
            "accountabilities": [],
            "policies": [],
        },
    ],
    "roles": [
        {
            "id": "ovens-lead",
            "circle_id": "ovens",
            "name": "Lead Link",
            "purpose": None,
            "domains": [],
            "accountabilities": ["Keeping the fire"],
            "assignments": [{"person_id": "ana", "focus": None, "elected_until": None}],
            "kind": "circle_lead",
            "is_core": True,
        },
        {
            "id": "ovens-rep",
            "circle_id": "ovens",
            "name": "Rep Link",
            "purpose": None,
            "domains": [],
            "accountabilities": [],
            "assignments": [
                {"person_id": "sam", "focus": None, "elected_until": "2027-01-31"},
                {"person_id": "lea", "focus": None, "elected_until": None},
            ],
            "kind": "circle_rep",
            "is_core": True,
        },
        {
            "id": "baker",
            "circle_id": "ovens",
            "name": "Baker",
            "purpose": "Bread, every day",
            "domains": [],
            "accountabilities": ["Baking bread", "Cleaning the ovens"],
            "assignments": [{"person_id": "sam", "focus": "Rye", "elected_until": None}],
            "kind": None,
            "is_core": False,
            "tags": ["early"],
            "notes": "Starts at four.",
        },
        {
            "id": "miller",
            "circle_id": "ovens",
            "name": "Miller",
            "purpose": "Flour",
            "domains": ["The mill"],
            "accountabilities": ["Milling"],
            "assignments": [{"person_id": "lea", "focus": None, "elected_until": None}],
            "kind": None,
            "is_core": False,
            "archived": True,
        },
        {
            "id": "helper",
            "circle_id": "sales",
            "name": "Helper",
            "purpose": None,
            "domains": [],
            "accountabilities": [],
            "assignments": [],
            "kind": None,
            "is_core": False,
        },
    ],
    "governance_log": [{"date": "2020-01-01", "circle": "Ovens", "resolution": "Baker was added."}],
}


def bakery(**changes: Any) -> dict[str, Any]:
    """A copy to change."""
    return {**deepcopy(BAKERY), **changes}


def target(identity: str = "organization") -> Target:
    return Target(identity, "Here", "en", lambda: uuid4().hex)


def planned(raw: dict[str, Any]) -> Plan:
    return plan(parse(deepcopy(raw), "test.json"), target())


def there_and_back(raw: dict[str, Any]) -> dict[str, Any]:
    """In through the core's own changes, and out again, without a database."""
    done = planned(raw)
    structure = Structure("organization")
    draft = Draft(structure, 1)
    for chunk in done.chunks:
        OpenLines(lines=tuple(chunk.lines)).apply(draft)
    sources = {(one.kind, one.id): one for one in done.sources}
    holdings = Holdings("Here", "en", structure, done.people, ended_roles(draft), sources, done.log)
    return neutral_document(holdings)


def parsed(raw: object) -> Document:
    return parse(raw, "test.json")


# As GlassFrog answers

CORE = (
    ("circle_lead", "Lead Link"),
    ("circle_rep", "Rep Link"),
    ("facilitator", "Facilitator"),
    ("secretary", "Secretary"),
)


class _Ids:
    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def __call__(self, kind: str, name: str) -> int:
        return self.known.setdefault(f"{kind}:{name}", 1000 + len(self.known))


class GlassFrog:
    """What GlassFrog API v3 would answer about an organization: every core role in every circle, none archived."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw, self.id = raw, _Ids()
        self.texts: dict[str, list[dict[str, Any]]] = {"domains": [], "accountabilities": [], "policies": []}
        self.roles: list[dict[str, Any]] = []
        self.assignments: list[dict[str, Any]] = []
        self.circles = list(self._circles())
        self.people = [
            {"id": self.id("person", p["id"]), "name": p["name"], "email": p["email"], "links": {"circles": []}}
            for p in raw["people"]
        ]

    def files(self) -> dict[str, Any]:
        texts = self.texts
        return {
            "circles.json": {
                "linked": {"roles": self.roles, "policies": texts["policies"], "domains": texts["domains"]},
                "circles": self.circles,
            },
            "roles.json": {
                "linked": {"accountabilities": texts["accountabilities"], "domains": texts["domains"]},
                "roles": self.roles,
            },
            "people.json": {"linked": {}, "people": self.people},
            "assignments.json": {"linked": {"people": self.people}, "assignments": self.assignments},
            "projects.json": {"linked": {}, "projects": []},
        }

    def _circles(self) -> Iterator[dict[str, Any]]:
        for circle in self.raw["circles"]:
            mine = [r for r in self.raw["roles"] if r["circle_id"] == circle["id"] and not r.get("archived")]
            leads = [each for r in mine if r["kind"] == "circle_lead" for each in r["assignments"]]
            supported = self._role(circle["id"], circle, circle["parent_id"], leads, supports=circle["id"])
            for role in mine:
                self._role(f"role/{role['id']}", role, circle["id"], role["assignments"], kind=role["kind"])
            for kind, name in CORE:
                if kind not in {r["kind"] for r in mine} and not (kind == "circle_rep" and circle["parent_id"] is None):
                    purpose = circle["purpose"] if kind == "circle_lead" else None
                    bare: dict[str, Any] = {"name": name, "purpose": purpose, "domains": [], "accountabilities": []}
                    self._role(f"core/{circle['id']}/{kind}", bare, circle["id"], [], kind=kind)
            yield {
                "id": self.id("circle", circle["id"]),
                "name": circle["name"],
                "short_name": circle.get("short_name") or circle["name"],
                "strategy": circle["strategy"],
                "links": {"policies": self._policies(circle), "supported_role": supported},
            }

    def _role(
        self,
        key: str,
        row: dict[str, Any],
        circle: str | None,
        fillers: list[Any],
        *,
        kind: Any = None,
        supports: Any = None,
    ) -> int:
        identity = self.id("role", key)
        self.roles.append(
            {
                "id": identity,
                "name": row["name"],
                "is_core": bool(kind),
                "purpose": row["purpose"],
                "tag_names": [],
                "links": {
                    "circle": self.id("circle", circle) if circle else None,
                    "supporting_circle": self.id("circle", supports) if supports else None,
                    "domains": self._texts("domains", key, row["domains"]),
                    "accountabilities": self._texts("accountabilities", key, row["accountabilities"]),
                    "people": [self.id("person", each["person_id"]) for each in fillers],
                },
            }
        )
        for number, each in enumerate(fillers):
            links = {"person": self.id("person", each["person_id"]), "role": identity}
            row = {"id": self.id("assignment", f"{key}#{number}"), "focus": each["focus"], "links": links}
            self.assignments.append({**row, "election": each["elected_until"]})
        return identity

    def _texts(self, table: str, key: str, texts: list[str]) -> list[int]:
        ids = [self.id(table, f"{key}#{number}") for number in range(len(texts))]
        self.texts[table] += [{"id": one, "description": text} for one, text in zip(ids, texts, strict=True)]
        return ids

    def _policies(self, circle: dict[str, Any]) -> list[int]:
        ids: list[int] = []
        for number, policy in enumerate(circle["policies"]):
            domain = None
            if policy.get("domain"):
                domain = self.id("domains", f"{circle['id']}#{circle['domains'].index(policy['domain'])}")
            ids.append(self.id("policy", f"{circle['id']}#{number}"))
            links = {"role_id": None, "circle_id": self.id("circle", circle["id"]), "domain": domain}
            self.texts["policies"].append(
                {"id": ids[-1], "title": policy["title"], "body": policy["text"], "links": links}
            )
        return ids
