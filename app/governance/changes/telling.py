"""What a change would do, told with names and with each part before and after, so that history reads without a
replay.
"""

from __future__ import annotations

from typing import Any

from app.governance.documents import to_json
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    LinkLine,
    MandateLine,
    PolicyLine,
    RoleLine,
    StrategyLine,
)
from app.governance.structure import Structure

PARTS: dict[type[Line], tuple[str, ...]] = {
    RoleLine: ("name", "purpose"),
    AccountabilityLine: ("text",),
    DomainLine: ("text", "origin", "spending"),
    PolicyLine: ("title", "text", "kinds", "domain", "setting", "value", "reaches_sub_circles", "may_be_overridden"),
    AssignmentLine: ("person", "focus", "term", "stays"),
    StrategyLine: ("text",),
}

_SUBJECTS: dict[str, tuple[type[Line], str]] = {
    "role": (RoleLine, "role"),
    "accountability": (AccountabilityLine, "accountability"),
    "domain": (DomainLine, "domain"),
    "policy": (PolicyLine, "policy"),
    "assignment": (AssignmentLine, "assignment"),
    "strategy": (StrategyLine, "circle"),
    "link": (LinkLine, "link"),
    "mandate": (MandateLine, "mandate"),
}


def told(structure: Structure, change: Any) -> dict[str, Any]:
    """As JSON: `type`, `role` with `role_name` and `circle_name`, and `parts` of `{part, before, after}`.

    `structure` is as it stands before the change; names of people are not in it, only their ids. A Role that ends
    names the Roles inside that end with it (`also`).
    """
    line = _line(structure, change)
    role = structure.find(RoleLine, _role_of(change, line))
    circle = structure.find(RoleLine, _circle_of(change, role))
    story: dict[str, Any] = {"type": change.type, "parts": _parts(change, line)}
    if role is not None:
        story |= {"role": role.lineage, "role_name": role.name}
    elif change.type == "add_role":
        story |= {"role": change.role, "role_name": change.name}
    if circle is not None:
        story |= {"circle": circle.lineage, "circle_name": circle.name}
    if isinstance(line, PolicyLine) or change.type == "add_policy":
        policy = line.lineage if line is not None else change.policy
        story |= {"policy": policy, "title": _title(change, line)}
    elif change.type in ("remove_role", "fold_in", "strike") and role is not None:
        story["also"] = [inner.name for inner in structure.inside(role.lineage)]
    for place in ("to", "serves"):
        if hasattr(change, place):
            target = structure.find(RoleLine, getattr(change, place))
            served = structure.find(AccountabilityLine, getattr(change, place))
            story[place] = target.name if target else served.text if served else getattr(change, place)
    return story


def _line(structure: Structure, change: Any) -> Line | None:
    """The line that the change amends or ends."""
    if change.type == "strike":
        struck = next(of for of in PARTS if of.table == change.table)
        return structure.find(struck, change.lineage)
    noun = change.type.rpartition("_")[2]
    noun = {"unassign": "assignment", "unlink": "link", "out": "role", "in": "role"}.get(noun, noun)
    if change.type.startswith("add_") or noun not in _SUBJECTS:
        return None
    of, attribute = _SUBJECTS[noun]
    name = getattr(change, attribute, None)
    return structure.find(of, f"strategy:{name}" if of is StrategyLine else name)


def _role_of(change: Any, line: Line | None) -> str | None:
    if isinstance(line, RoleLine):
        return line.lineage
    named: str | None = getattr(line, "role", None) or getattr(change, "role", None)
    return named or getattr(change, "circle", None)


def _circle_of(change: Any, role: RoleLine | None) -> str | None:
    if role is not None:
        return role.circle
    named: str | None = getattr(change, "circle", None)
    return named


def _title(change: Any, line: Line | None) -> str:
    return line.title if isinstance(line, PolicyLine) else getattr(change, "title", "")


def _parts(change: Any, line: Line | None) -> list[dict[str, Any]]:
    of = type(line) if line is not None else _added(change)
    ends = change.type.startswith(("remove_", "un", "strike"))
    parts = []
    for part in PARTS.get(of, ()) if of else ():
        before = to_json(getattr(line, part)) if line is not None else None
        after = None if ends else to_json(getattr(change, part, None))
        if change.type.startswith("move_") or change.type in ("fold_in", "break_out"):
            continue
        if (
            line is not None
            and not ends
            and (not hasattr(change, part) or (after is None and change.type in ("amend_role", "amend_domain")))
        ):
            continue
        if before != after and (before or after):
            parts.append({"part": part, "before": before, "after": after})
    return parts


def _added(change: Any) -> type[Line] | None:
    return {
        "add_role": RoleLine,
        "add_accountability": AccountabilityLine,
        "add_domain": DomainLine,
        "add_policy": PolicyLine,
        "assign": AssignmentLine,
        "add_lead": AssignmentLine,
        "elect": AssignmentLine,
        "set_strategy": StrategyLine,
    }.get(change.type)
