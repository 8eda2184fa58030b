"""The ledger with the tests that stand for each clause, read from the text of the tests without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.governance.ledger import ENFORCED, LEDGER, RECORDED, Mode, is_clause


class ReportRow(TypedDict):
    id: str
    mode: Mode
    title: str
    rule: str
    in_scope: bool
    tests: list[str]


class UnreadableMarker(ValueError):
    """A marker whose clauses are not written out, so that only running the tests could tell them."""


def checkout_tests() -> Path | None:
    """The checkout's own tests; an installed package has none beside it, whatever else is called `tests` there."""
    checkout = Path(__file__).resolve().parent.parent
    tests = checkout / "tests"
    return tests if tests.is_dir() and (checkout / "pyproject.toml").is_file() else None


def report(tests_dir: Path | None, language: str = "en") -> list[ReportRow]:
    """Every clause in the order of the Constitution; without tests to read, each has none."""
    markers = read_markers(tests_dir) if tests_dir else {}
    return [
        ReportRow(
            id=clause.id,
            mode=clause.mode,
            title=clause.title_in(language),
            rule=clause.rule_in(language),
            in_scope=clause.in_scope,
            tests=markers.get(clause.id, []),
        )
        for clause in LEDGER
    ]


def unproven(rows: Iterable[ReportRow]) -> list[ReportRow]:
    """What this release promises to enforce or record, and no test stands for."""
    return [row for row in rows if row["in_scope"] and row["mode"] in (ENFORCED, RECORDED) and not row["tests"]]


def unknown(markers: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Clauses that tests name and the ledger does not have."""
    return {clause_id: tests for clause_id, tests in markers.items() if not is_clause(clause_id)}


def complaints(tests_dir: Path | None, language: str = "en") -> list[str]:
    """What `tensegrity constitution --check` finds wrong, a sentence each; nothing is well."""
    french = language.startswith("fr")
    if tests_dir is None:
        return [
            "Il n'y a pas de tests à lire ici : --check demande une copie des sources."
            if french
            else "There are no tests to read here: --check needs a checkout of the sources."
        ]
    try:
        markers = read_markers(tests_dir)
    except UnreadableMarker as error:
        return [str(error)]
    missing = "{id} ({title}) n'est nommée par aucun test." if french else "{id} ({title}) is named by no test."
    strange = "{id} n'est pas une clause ; {tests} la nomme." if french else "{id} is no clause; {tests} names it."
    return [
        *(missing.format(**row) for row in unproven(report(tests_dir, language))),
        *(strange.format(id=found, tests=", ".join(tests)) for found, tests in unknown(markers).items()),
    ]


def print_report(console: Console, rows: Sequence[ReportRow], language: str = "en") -> None:
    """The ledger as a table. Where no clause has a test there were none to read, and the table leaves them out."""
    french = language.startswith("fr")
    with_tests = any(row["tests"] for row in rows)
    table = Table(show_lines=True, expand=True)
    table.add_column("Clause", no_wrap=True)
    table.add_column("Mode", no_wrap=True)
    table.add_column("Règle" if french else "Rule", ratio=3)
    if with_tests:
        table.add_column("Tests", ratio=2, overflow="fold")
    missing = {row["id"] for row in unproven(rows)}
    for row in rows:
        rule = Text.assemble((row["title"], "bold"), "\n", row["rule"])
        if not row["in_scope"]:
            rule.append("\nAttend une version ultérieure." if french else "\nWaits for a later release.", "italic")
        cells = [Text(row["id"]), Text(_MODES[row["mode"]][french]), rule]
        if with_tests:
            no_test = ("aucun test" if french else "no test") if row["id"] in missing else ""
            cells.append(Text("\n".join(row["tests"])) if row["tests"] else Text(no_test, "bold red"))
        table.add_row(*cells, style="" if row["in_scope"] else "dim")
    console.print(table)


_MODES: dict[Mode, tuple[str, str]] = {
    "E": ("enforced", "imposée"),
    "R": ("recorded", "consignée"),
    "G": ("guided", "guidée"),
}


def read_markers(tests_dir: Path) -> dict[str, list[str]]:
    """Clause id → the tests that `@pytest.mark.clause(…)` says stand for it.

    The marker may be on a function, on a class, in a `pytestmark`, or among the `marks=` of a `pytest.param`. A test
    that is always skipped, or expected to fail, stands for nothing.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(tests_dir.rglob("*.py")):
        if not (path.name.startswith("test_") or path.name.endswith("_test.py")):
            continue
        name = path.relative_to(tests_dir.parent).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        for test, clauses in _TestFile(name, tree).tests():
            for clause_id in clauses:
                found.setdefault(clause_id, []).append(test)
    return found


class _TestFile:
    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name = name
        self.tree = tree
        # What decorators refer to by name: a shared marker, or the cases of a `parametrize`.
        self.named = dict(_assignments(tree.body))

    def tests(self) -> Iterator[tuple[str, list[str]]]:
        yield from self._tests_in(self.tree.body, self.name, [])

    def _tests_in(self, body: list[ast.stmt], path: str, inherited: list[ast.expr]) -> Iterator[tuple[str, list[str]]]:
        around = [*inherited, *(value for target, value in _assignments(body) if target == "pytestmark")]
        for statement in body:
            if isinstance(statement, ast.ClassDef) and statement.name.startswith("Test"):
                marks = [*around, *statement.decorator_list]
                yield from self._tests_in(statement.body, f"{path}::{statement.name}", marks)
            elif isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef) and statement.name.startswith("test"):
                marks = [*around, *statement.decorator_list]
                clauses = dict.fromkeys(clause_id for mark in marks for clause_id in self._clauses(mark))
                if clauses and not any(_sets_aside(mark) for mark in marks):
                    yield f"{path}::{statement.name}", list(clauses)

    def _clauses(self, expression: ast.expr, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        """Every clause named in an expression, in the order of the text, names in it followed to what they hold."""
        if isinstance(expression, ast.Call) and _is_mark(expression.func, "clause"):
            yield from (self._literal(argument) for argument in expression.args)
            return
        if isinstance(expression, ast.Call) and _is_param(expression) and _sets_aside_within(expression):
            return
        if isinstance(expression, ast.Name) and expression.id in self.named and expression.id not in seen:
            yield from self._clauses(self.named[expression.id], seen | {expression.id})
        for child in ast.iter_child_nodes(expression):
            if isinstance(child, ast.keyword):
                yield from self._clauses(child.value, seen)
            elif isinstance(child, ast.expr):
                yield from self._clauses(child, seen)

    def _literal(self, argument: ast.expr) -> str:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            return argument.value
        raise UnreadableMarker(f"{self.name}:{argument.lineno}: write the ids of the clauses out, as strings.")


def _assignments(body: Iterable[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for statement in body:
        if isinstance(statement, ast.Assign):
            yield from ((target.id, statement.value) for target in statement.targets if isinstance(target, ast.Name))
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            yield statement.target.id, statement.value


def _is_mark(expression: ast.expr, name: str) -> bool:
    """`pytest.mark.<name>`, or `mark.<name>` where `mark` was imported by itself."""
    if not (isinstance(expression, ast.Attribute) and expression.attr == name):
        return False
    owner = expression.value
    return (isinstance(owner, ast.Attribute) and owner.attr == "mark") or (
        isinstance(owner, ast.Name) and owner.id == "mark"
    )


def _is_param(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "param"


def _sets_aside(mark: ast.expr) -> bool:
    """A mark that skips every case; one among the marks of a `pytest.param` sets only that case aside."""
    elements = mark.elts if isinstance(mark, ast.List | ast.Tuple) else [mark]
    return any(_is_mark(_called(element), name) for element in elements for name in ("skip", "xfail"))


def _sets_aside_within(param: ast.Call) -> bool:
    return any(_sets_aside(keyword.value) for keyword in param.keywords if keyword.arg == "marks")


def _called(expression: ast.expr) -> ast.expr:
    return expression.func if isinstance(expression, ast.Call) else expression
