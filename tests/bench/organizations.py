"""Made organizations of any size, in the neutral shape, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

VERBS = [
    "Paying",
    "Reviewing",
    "Ordering",
    "Preparing",
    "Publishing",
    "Repairing",
    "Measuring",
    "Training",
    "Welcoming",
    "Cleaning",
    "Planning",
    "Shipping",
    "Testing",
    "Drawing",
    "Cutting",
    "Storing",
    "Counting",
    "Answering",
    "Collecting",
    "Recording",
    "Checking",
    "Translating",
    "Hiring",
    "Renting",
    "Insuring",
]
THINGS = [
    "supplier invoices",
    "customer orders",
    "warehouse shelves",
    "delivery vans",
    "raw timber",
    "bicycle frames",
    "payroll records",
    "member accounts",
    "press releases",
    "shop windows",
    "safety drills",
    "grant reports",
    "software licences",
    "meeting rooms",
    "training courses",
    "paint stocks",
    "wheel rims",
    "brake pads",
    "tax returns",
    "holiday calendars",
    "guest workshops",
    "door keys",
    "water meters",
    "web pages",
    "photo archives",
    "travel bookings",
    "tool cabinets",
    "quality samples",
    "spare parts",
    "rental bikes",
]
WAYS = [
    "every week",
    "before noon",
    "with the neighbours",
    "for new members",
    "at month's end",
    "within two days",
    "on behalf of everyone",
    "according to the law",
    "in both languages",
    "together with partners",
    "when asked",
    "in the northern region",
    "after each season",
]
PLACES = [
    "Harbour",
    "Valley",
    "Forest",
    "Meadow",
    "River",
    "Station",
    "Market",
    "Garden",
    "Bridge",
    "Tower",
    "Mill",
    "Quarry",
    "Orchard",
    "Castle",
    "Lake",
]


@dataclass(frozen=True, slots=True)
class Size:
    name: str
    roles: int
    circles: int
    people: int


ONE_K = Size("1k", 1_000, 150, 300)
TEN_K = Size("10k", 10_000, 1_200, 3_000)


def made(size: Size, seed: int = 7) -> dict[str, Any]:
    """An organization with four accountabilities a role and a domain on every third."""
    chance = Random(seed)  # Nothing secret: the same organization every time.
    people = [
        {"id": f"p{n}", "name": f"{chance.choice(PLACES)} Person {n}", "email": f"person-{n}@example.org"}
        for n in range(size.people)
    ]
    circles = [_circle(chance, n) for n in range(size.circles)]
    roles = [_role(chance, n, circles, people) for n in range(size.roles)]
    roles += [_lead(circle, chance.choice(people)["id"]) for circle in circles[1:]]
    organization = {"id": f"bench-{size.name}", "name": f"Bench {size.name}", "language": "en"}
    return {"organization": organization, "people": people, "circles": circles, "roles": roles}


def _circle(chance: Random, number: int) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "name": f"{chance.choice(PLACES)} {chance.choice(THINGS).title()} {number}",
        "parent_id": None if number == 0 else f"c{max(0, (number - 1) // 6)}",
        "purpose": f"{chance.choice(THINGS).capitalize()} that everyone trusts",
        "strategy": None,
        "domains": [chance.choice(THINGS)],
        "accountabilities": [_duty(chance) for _ in range(2)],
        "policies": [{"title": f"On {chance.choice(THINGS)}", "text": _duty(chance)}],
        **({"kind": "anchor"} if number == 0 else {}),
    }


def _role(chance: Random, number: int, circles: list[dict[str, Any]], people: list[dict[str, Any]]) -> dict[str, Any]:
    filled = chance.random() < 0.85
    return {
        "id": f"r{number}",
        "circle_id": circles[number % len(circles)]["id"],
        "name": f"{chance.choice(THINGS).title()} {chance.choice(PLACES)} {number}",
        "purpose": f"{chance.choice(THINGS).capitalize()} {chance.choice(WAYS)}",
        "domains": [chance.choice(THINGS)] if number % 3 == 0 else [],
        "accountabilities": [_duty(chance) for _ in range(4)],
        "assignments": [_filled_by(chance.choice(people))] if filled else [],
        "kind": None,
        "is_core": False,
    }


def _filled_by(person: dict[str, Any]) -> dict[str, Any]:
    return {"person_id": person["id"], "focus": None, "elected_until": None}


def _lead(circle: dict[str, Any], person: str) -> dict[str, Any]:
    return {
        "id": f"{circle['id']}-lead",
        "circle_id": circle["id"],
        "name": "Circle Lead",
        "purpose": None,
        "domains": [],
        "accountabilities": [],
        "assignments": [{"person_id": person, "focus": None, "elected_until": None}],
        "kind": "circle_lead",
        "is_core": True,
    }


def _duty(chance: Random) -> str:
    where = f"{chance.choice(PLACES)} {chance.randint(1, 999)}"
    return f"{chance.choice(VERBS)} {chance.choice(THINGS)} {chance.choice(WAYS)}, {where}"
