"""From JSON to a sound `Document`, or every reason why not, each with its file and item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.exchange.neutral import COLLECTIONS, Circle, Document, LogEntry, Organization, Person, Role, Row
from app.exchange.problems import ImportRefused, Problem, refuse
from app.locale import N_

MOST_ROLES = 50_000
"""Circles and Roles together. The largest organizations known to work this way have a tenth of it."""
MOST_PEOPLE = 50_000
MOST_LINES = 150_000
"""All that is written, a line each: Circles with their constitutional Roles, Roles, texts, Policies and assignments.

An organization of 10,000 Roles has about 75,000.
"""
LINES_OF_A_CIRCLE = 5
DEEPEST = 100
"""Circles inside each other."""

R = TypeVar("R", bound=Row)

WRONG = {
    "missing": N_("is missing."),
    "string_type": N_("must be text."),
    "bool_type": N_("must be true or false."),
    "list_type": N_("must be a list."),
    "model_type": N_("must be an object with keys."),
    "model_attributes_type": N_("must be an object with keys."),
    "date_type": N_("is no date. Write it as YYYY-MM-DD."),
    "literal_error": N_("is “%(given)s”, where only %(expected)s can stand."),
}
"""What our own sentences say for Pydantic's kinds of error."""


def parse(raw: object, file: str) -> Document:
    """A neutral document. Raises `ImportRefused` with all that is wrong with it."""
    if not isinstance(raw, dict):
        raise refuse(file, "", N_("is no governance document: it must be an object with keys."))
    problems: list[Problem] = []
    unknown: Counter[str] = Counter(f"{key}" for key in raw if key not in {"organization", *COLLECTIONS})
    organization = _organization(raw, file, problems, unknown)
    people = _rows(raw, "people", Person, file, problems, unknown)
    circles = _rows(raw, "circles", Circle, file, problems, unknown)
    roles = _rows(raw, "roles", Role, file, problems, unknown)
    log = _rows(raw, "governance_log", LogEntry, file, problems, unknown)
    if not problems:
        document = Document(file, raw, organization, people, circles, roles, log, unknown)
        problems += check(document)
    if problems:
        raise ImportRefused(problems)
    return document


def check(document: Document) -> list[Problem]:
    """What is wrong between rows: a tree that cannot be is refused whole (ledger, *What stood before*)."""
    too_many = list(_too_many(document))
    if too_many:
        return too_many
    problems = [
        *_repeated(document.file, "people", document.people),
        *_repeated(document.file, "circles", document.circles),
        *_repeated(document.file, "roles", document.roles),
        *_references(document),
    ]
    return problems or list(_tree(document))


def _organization(raw: dict[str, Any], file: str, problems: list[Problem], unknown: Counter[str]) -> Organization:
    if not isinstance(raw.get("organization"), dict):
        message = N_("must be an object with keys.") if "organization" in raw else N_("is missing.")
        problems.append(Problem(file, "organization", message))
        return Organization()
    return read_row(raw["organization"], Organization, file, "organization", problems, unknown) or Organization()


def _rows(
    raw: dict[str, Any], key: str, of: type[R], file: str, problems: list[Problem], unknown: Counter[str]
) -> list[R]:
    rows = raw.get(key)
    if rows is None:
        if key == "circles":
            problems.append(Problem(file, key, N_("is missing.")))
        return []
    if not isinstance(rows, list):
        problems.append(Problem(file, key, N_("must be a list.")))
        return []
    made = (read_row(row, of, file, place(key, number, row), problems, unknown) for number, row in enumerate(rows))
    return [row for row in made if row is not None]


def place(key: str, number: int, row: object) -> str:
    """Where a row stands, counted from 0 as programs do, with the id by which people know it."""
    identity = row.get("id") if isinstance(row, dict) else None
    if isinstance(identity, str | int) and not isinstance(identity, bool):
        return f"{key}[{number}] “{str(identity)[:60]}”"
    return f"{key}[{number}]"


def read_row(
    row: object, of: type[R], file: str, item: str, problems: list[Problem], unknown: Counter[str]
) -> R | None:
    try:
        made = of.model_validate(row)
    except ValidationError as error:
        problems += (_problem(file, item, detail) for detail in error.errors(include_url=False))
        return None
    unknown.update(_unknown(made, item.partition("[")[0], "[" in item))
    return made


def _unknown(row: Row, key: str, listed: bool) -> Iterator[str]:
    prefix = f"{key}[]" if listed else key
    yield from (f"{prefix}.{name}" for name in row.model_extra or ())
    for name in {"policies", "assignments"} & type(row).model_fields.keys():
        for inner in getattr(row, name) or ():
            if isinstance(inner, Row):
                yield from (f"{prefix}.{name}[].{extra}" for extra in inner.model_extra or ())


def _problem(file: str, item: str, detail: ErrorDetails) -> Problem:
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in _path(detail["loc"]))
    where = f"{item}: {path.lstrip('.')}" if path else item
    blanks: dict[str, object] = dict(detail.get("ctx") or {})
    if detail["type"] == "literal_error":
        blanks["given"] = str(detail["input"])[:60]
    return Problem(file, where, WRONG.get(detail["type"], detail["msg"]), blanks)


def _path(loc: Sequence[int | str]) -> Iterator[int | str]:
    """Pydantic names the arms of a union in the path ("bool", "str"), which no reader has written."""
    yield from (step for step in loc if not (isinstance(step, str) and (step in {"bool", "str"} or "[" in step)))


def _too_many(document: Document) -> Iterator[Problem]:
    rows = [*document.circles, *document.roles]
    lines = sum(
        len(getattr(row, name, None) or ())
        for row in rows
        for name in ("domains", "accountabilities", "policies", "assignments")
    )
    lines += len(document.circles) * LINES_OF_A_CIRCLE + len(document.roles)
    for item, count, most in (
        (N_("circles and roles"), len(rows), MOST_ROLES),
        (N_("people"), len(document.people), MOST_PEOPLE),
        (N_("governance_log"), len(document.governance_log), MOST_LINES),
        (N_("all lines together"), lines, MOST_LINES),
    ):
        if count > most:
            yield Problem(
                document.file,
                item,
                N_("There are %(count)s; at most %(most)s fit into one import."),
                {"count": count, "most": most},
            )


def _repeated(file: str, key: str, rows: Sequence[Person | Circle | Role]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, row in enumerate(rows):
        if row.id in first:
            yield Problem(
                file,
                f"{key}[{number}] “{row.id[:60]}”",
                N_("The id “%(id)s” is used already, by %(other)s."),
                {"id": row.id, "other": f"{key}[{first[row.id]}]"},
            )
        first.setdefault(row.id, number)


def _references(document: Document) -> Iterator[Problem]:
    circles = {circle.id for circle in document.circles}
    people = {person.id for person in document.people}
    no_circle, no_person = N_("There is no circle “%(id)s”."), N_("There is no person “%(id)s”.")
    for number, circle in enumerate(document.circles):
        if circle.parent_id is not None and circle.parent_id not in circles:
            item = f"{place('circles', number, {'id': circle.id})}: parent_id"
            yield Problem(document.file, item, no_circle, {"id": circle.parent_id})
    for number, role in enumerate(document.roles):
        item = place("roles", number, {"id": role.id})
        if role.circle_id not in circles:
            yield Problem(document.file, f"{item}: circle_id", no_circle, {"id": role.circle_id})
        for index, assignment in enumerate(role.assignments or ()):
            if assignment.person_id not in people:
                where = f"{item}: assignments[{index}].person_id"
                yield Problem(document.file, where, no_person, {"id": assignment.person_id})


def _tree(document: Document) -> Iterator[Problem]:
    """Exactly one Anchor Circle (§1.3.3-a), every other Circle inside one other, and no cycle (§1.3.1-b)."""
    roots = [circle for circle in document.circles if circle.parent_id is None]
    if len(roots) != 1:
        message = (
            N_("There are several circles without a parent_id (%(names)s). Only the Anchor Circle has none (§1.3.3).")
            if roots
            else N_("No circle has a parent_id of null. Exactly one must: the Anchor Circle (§1.3.3).")
        )
        yield Problem(document.file, "circles", message, {"names": ", ".join(root.id[:60] for root in roots[:5])})
        return
    for number, circle in enumerate(document.circles):
        if circle.kind == "anchor" and circle.parent_id is not None:
            item = f"{place('circles', number, {'id': circle.id})}: kind"
            yield Problem(document.file, item, N_("The Anchor Circle stands inside no other (§1.3.3)."))
    yield from _depths(document)


def _depths(document: Document) -> Iterator[Problem]:
    parents = {circle.id: circle.parent_id for circle in document.circles}
    depth: dict[str, int] = {}
    for number, circle in enumerate(document.circles):
        path: dict[str, None] = {}
        step: str | None = circle.id
        while step is not None and step not in depth:
            if step in path:
                yield _cycle(document, number, list(path)[list(path).index(step) :])
                return
            path[step] = None
            step = parents[step]
        above = depth[step] if step is not None else 0
        for one in reversed(path):
            depth[one] = above = above + 1
        if depth[circle.id] > DEEPEST:
            item = place("circles", number, {"id": circle.id})
            yield Problem(document.file, item, N_("stands inside more than %(most)s circles."), {"most": DEEPEST})
            return


def _cycle(document: Document, number: int, path: list[str]) -> Problem:
    shown = [*path[:6], *(["…"] if len(path) > 6 else []), path[0]]
    item = f"{place('circles', number, {'id': document.circles[number].id})}: parent_id"
    message = N_("The circle would stand inside itself: %(path)s (§1.3.1).")
    return Problem(document.file, item, message, {"path": " → ".join(shown)})
