"""The ledger of clauses, the tests that stand for them, and the sentences that refuse."""

import ast
import copy
import io
import json
import pickle
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from textwrap import dedent

import pytest
from rich.console import Console

from app.actions.base import NOT_NOW
from app.constitution_report import (
    UnreadableMarker,
    checkout_tests,
    complaints,
    print_report,
    read_markers,
    report,
    unknown,
    unproven,
)
from app.governance import messages
from app.governance.errors import GovernanceError, NotPermitted
from app.governance.ledger import LEDGER, Clause, article, clause, is_clause
from app.governance.messages import MESSAGES, blanks, say
from app.governance.terms import TERMS, term
from app.governance.verdicts import YES, Reason, all_of, any_of, no

APP = Path(__file__).resolve().parents[2] / "app"


def ids(text: str) -> list[str]:
    return text.split()


IN_SCOPE = ids("""
    P-a P-b P-c P-d
    1.1-a 1.1-b 1.2.1
    1.3 1.3.1-a 1.3.1-b 1.3.2-a 1.3.2-b 1.3.2-c 1.3.3-a 1.3.3-b 1.3.3-c 1.3.4-a 1.3.4-b 1.3.4-c 1.3.4-d 1.3.5-a 1.3.5-b
    1.4-a 1.4-b 1.4.1-a 1.4.1-b 1.4.1-c 1.4.1-d 1.4.2-a 1.4.2-b 1.4.3 1.4.4 1.4.5-a 1.4.5-b 1.4.5-c
    4.1.1 4.2 4.2.1-a 4.2.1-b 4.2.1-c 4.2.2
    5.1-a 5.1-b 5.1.1-a 5.1.1-b 5.1.1-c 5.1.1-d 5.1.2-a 5.1.2-b
    5.2-a 5.2-b 5.2-c 5.2.1-a 5.2.1-b
    5.3-a 5.3-b 5.3-c 5.3-d 5.3-e 5.3-f 5.3-g
    5.3.1-a 5.3.1-b 5.3.2-a 5.3.2-b 5.3.3-a 5.3.3-b 5.3.4-a 5.3.4-b 5.3.4-c 5.3.4-d 5.3.4-e
    5.3.5-a 5.3.5-b 5.3.5-c 5.3.5-d 5.3.5-e 5.3.5-f 5.3.6
    5.4-a 5.4-b 5.4.1-a 5.4.1-b 5.4.2-a 5.4.2-b 5.4.2-c 5.4.3-a 5.4.3-b 5.4.4-a 5.4.4-b 5.4.4-c
    5.4.5-a 5.4.5-b 5.4.5-c 5.4.5-d 5.4.5-e 5.4.5-f
    5.5-a 5.5-b 5.5.1 5.5.2-a 5.5.2-b 5.5.3
""")

WAITING = ids("""
    1.2.2 1.2.3 1.2.4 1.2.5
    2.1 2.2-a 2.2-b 2.2-c 2.3-a 2.3-b 2.3-c 2.3-d 2.4-a 2.4-b 2.4-c
    3 3.1 3.2-a 3.2-b 3.2-c 3.2-d 3.2-e 3.2-f
    4 4.1.2-a 4.1.2-b 4.1.3-a 4.1.3-b 4.3.1 4.3.2
""")


def test_the_ledger_has_every_clause_once() -> None:
    assert sorted(row.id for row in LEDGER) == sorted([*IN_SCOPE, *WAITING])


def test_this_release_keeps_these_clauses_and_no_others() -> None:
    assert [row.id for row in LEDGER if row.in_scope] == IN_SCOPE


@pytest.mark.parametrize("row", LEDGER, ids=lambda row: row.id)
def test_a_clause_is_said_in_both_languages(row: Clause) -> None:
    assert row.mode in ("E", "R", "G")
    assert row.title != row.title_fr
    assert row.rule != row.rule_fr
    for sentence in (row.rule, row.rule_fr):
        assert sentence.endswith(".")
        assert ". " not in sentence, "A rule is one sentence."
    for title in (row.title, row.title_fr):
        assert 2 <= len(title.split()) <= 7
        assert not title.endswith(".")


def test_a_clause_stands_in_an_article() -> None:
    assert article("5.3.2-a") == "5.3.2"
    assert article("1.3") == "1.3"
    assert clause("5.3-c").rule_in("fr") == clause("5.3-c").rule_fr
    with pytest.raises(KeyError):
        clause("9.9-z")


def test_a_term_is_said_in_both_languages() -> None:
    assert term("purpose", "fr") == "Raison d'Être"
    assert term("purpose", "en") == "Purpose"
    assert all(english and french for english, french in TERMS.values())


# The tests behind the clauses.


def a_test_file(tmp_path: Path, text: str, name: str = "governance/test_bread.py") -> Path:
    path = tmp_path / "tests" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return tmp_path / "tests"


@pytest.mark.parametrize(
    "text, names",
    [
        pytest.param(
            """
            import pytest
            @pytest.mark.clause("5.3-c", "5.3-d")
            def test_bread(): ...
            """,
            {"5.3-c": ["test_bread"], "5.3-d": ["test_bread"]},
            id="on a function",
        ),
        pytest.param(
            """
            from pytest import mark
            @mark.clause("5.3-c")
            async def test_bread(): ...
            """,
            {"5.3-c": ["test_bread"]},
            id="on an async function, by a shorter name",
        ),
        pytest.param(
            """
            import pytest
            @pytest.mark.clause("5.3-c")
            class TestBread:
                @pytest.mark.clause("5.3-d")
                def test_rises(self): ...
                def test_bakes(self): ...
                def an_oven(self): ...
            """,
            {"5.3-c": ["TestBread::test_rises", "TestBread::test_bakes"], "5.3-d": ["TestBread::test_rises"]},
            id="on a class",
        ),
        pytest.param(
            """
            import pytest
            class TestBread:
                pytestmark = [pytest.mark.clause("1.1-a")]
                class TestCrust:
                    def test_cracks(self): ...
            """,
            {"1.1-a": ["TestBread::TestCrust::test_cracks"]},
            id="in a class and those inside it",
        ),
        pytest.param(
            """
            import pytest
            pytestmark = pytest.mark.clause("P-a")
            def test_bread(): ...
            def a_loaf(): ...
            """,
            {"P-a": ["test_bread"]},
            id="on the module",
        ),
        pytest.param(
            """
            import pytest
            pytestmark = [pytest.mark.slow, pytest.mark.clause("P-a"), pytest.mark.clause("P-b", "P-a")]
            def test_bread(): ...
            """,
            {"P-a": ["test_bread"], "P-b": ["test_bread"]},
            id="in a list on the module",
        ),
        pytest.param(
            """
            import pytest
            @pytest.mark.parametrize("loaf", [
                pytest.param(1, marks=pytest.mark.clause("5.2-a")),
                pytest.param(2, marks=[pytest.mark.clause("5.2-b"), pytest.mark.slow]),
                3,
            ])
            def test_bread(loaf): ...
            """,
            {"5.2-a": ["test_bread"], "5.2-b": ["test_bread"]},
            id="on one case of many",
        ),
        pytest.param(
            """
            import pytest
            keeps_its_word = pytest.mark.clause("5.2-c")
            LOAVES = [pytest.param(1, marks=pytest.mark.clause("5.2-a"))]
            @pytest.mark.parametrize("loaf", LOAVES)
            @keeps_its_word
            def test_bread(loaf): ...
            """,
            {"5.2-a": ["test_bread"], "5.2-c": ["test_bread"]},
            id="by name",
        ),
        pytest.param(
            """
            import pytest
            @pytest.mark.skip(reason="Later.")
            @pytest.mark.clause("5.3-c")
            def test_bread(): ...
            @pytest.mark.xfail
            @pytest.mark.clause("5.3-d")
            def test_cake(): ...
            @pytest.mark.parametrize("loaf", [
                pytest.param(1, marks=[pytest.mark.clause("5.2-a"), pytest.mark.skip]),
                pytest.param(2, marks=pytest.mark.clause("5.2-b")),
            ])
            def test_loaves(loaf): ...
            """,
            {"5.2-b": ["test_loaves"]},
            id="unless it never counts",
        ),
    ],
)
def test_a_test_names_its_clauses(tmp_path: Path, text: str, names: dict[str, list[str]]) -> None:
    tests = a_test_file(tmp_path, text)

    markers = read_markers(tests)

    assert markers == {
        clause_id: [f"tests/governance/test_bread.py::{name}" for name in found] for clause_id, found in names.items()
    }


def test_tests_are_read_without_running_them(tmp_path: Path) -> None:
    tests = a_test_file(tmp_path, "raise SystemExit\n@pytest.mark.clause('P-a')\ndef test_bread(): ...")
    a_test_file(tmp_path, "@pytest.mark.clause('P-a')\ndef test_oven(): ...", name="builders.py")

    assert read_markers(tests) == {"P-a": ["tests/governance/test_bread.py::test_bread"]}


def test_a_clause_that_is_not_written_out_is_refused(tmp_path: Path) -> None:
    tests = a_test_file(tmp_path, "@pytest.mark.clause(*CLAUSES)\ndef test_bread(): ...")

    with pytest.raises(UnreadableMarker, match=r"tests/governance/test_bread\.py:1"):
        read_markers(tests)
    assert complaints(tests) == ["tests/governance/test_bread.py:1: write the ids of the clauses out, as strings."]


def test_a_clause_without_a_test_is_missed(tmp_path: Path) -> None:
    every_other = ", ".join(f'"{clause_id}"' for clause_id in IN_SCOPE if clause_id not in ("5.3-c", "P-d"))
    tests = a_test_file(tmp_path, f"@pytest.mark.clause({every_other})\ndef test_bread(): ...")

    missing = unproven(report(tests))

    assert [row["id"] for row in missing] == ["5.3-c"], "P-d only guides, so it needs no test."
    assert complaints(tests) == ["5.3-c (When a Proposal is adopted) is named by no test."]
    assert complaints(tests, "fr") == ["5.3-c (Quand une Proposition est adoptée) n'est nommée par aucun test."]


def test_a_clause_that_does_not_exist_is_pointed_out(tmp_path: Path) -> None:
    tests = a_test_file(tmp_path, "@pytest.mark.clause('5.3-z')\ndef test_bread(): ...")

    assert unknown(read_markers(tests)) == {"5.3-z": ["tests/governance/test_bread.py::test_bread"]}
    assert "5.3-z is no clause; tests/governance/test_bread.py::test_bread names it." in complaints(tests)


def test_without_a_checkout_the_ledger_stands_alone() -> None:
    rows = report(None, "fr")

    assert [row["id"] for row in rows] == [row.id for row in LEDGER]
    assert all(row["tests"] == [] for row in rows)
    assert set(json.loads(json.dumps(rows))[0]) == {"id", "mode", "title", "rule", "in_scope", "tests"}
    assert complaints(None) == ["There are no tests to read here: --check needs a checkout of the sources."]


def test_the_ledger_prints_with_its_tests(tmp_path: Path) -> None:
    tests = a_test_file(tmp_path, "@pytest.mark.clause('P-a')\ndef test_bread(): ...")
    paper = io.StringIO()

    print_report(Console(file=paper, width=200), report(tests))

    assert "The act of adoption" in paper.getvalue()
    assert "test_bread" in paper.getvalue()
    assert "Waits for a later release." in paper.getvalue()


def test_every_clause_that_our_tests_name_exists() -> None:
    tests = checkout_tests()

    assert tests is not None
    assert unknown(read_markers(tests)) == {}


# Verdicts, and how a refusal is said.


def test_the_first_refusal_wins() -> None:
    first, second = no("5.3-a", "only_circle_members_object", circle="Bakery"), no("5.3-c", "proposal_is_not_open")

    assert YES
    assert not first
    assert all_of(YES, first, second) is first
    assert all_of(YES, YES) is YES
    assert any_of(first, second) is first
    assert any_of(first, YES) is YES


def test_a_reason_cannot_change() -> None:
    parameters = {"circle": "Bakery"}
    reason = Reason("5.3-a", "only_circle_members_object", parameters)

    parameters["circle"] = "Shop"

    assert reason.parameters == {"circle": "Bakery"}
    assert {reason: 1}[copy.deepcopy(reason)] == 1
    assert pickle.loads(pickle.dumps(reason)) == reason
    with pytest.raises(TypeError):
        reason.parameters["circle"] = "Shop"  # type: ignore[index]


def test_a_refusal_names_its_article() -> None:
    reason = Reason("5.3-a", "only_circle_members_object", {"circle": "Bakery"})

    assert say(reason, "en") == (
        "Only Circle Members of Bakery may raise an Objection. Tell one of them what harm you see (§5.3)."
    )
    assert say(reason, "fr").startswith("Seuls les Membres du Cercle Bakery peuvent soulever une Objection.")
    assert say(reason, "fr").endswith(" (§5.3).")
    assert str(NotPermitted(reason)) == say(reason, "en")


def test_a_refusal_by_the_preamble_says_so() -> None:
    reason = Reason("P-a", "already_adopted", {"organization": "Bakery"})

    assert say(reason, "en") == "Bakery has adopted the Constitution already (Preamble)."
    assert say(reason, "fr") == "Bakery a déjà adopté la Constitution (Préambule)."


def test_a_refusal_of_our_own_names_no_article() -> None:
    assert say(Reason("", "not_found"), "en") == "There is nothing at this address, or nothing that you can see."


def test_a_refusal_says_terms_in_its_language() -> None:
    reason = Reason("5.4.5-e", "has_a_step_of_its_own", {"step": "reaction_round", "its": "objection_round"})

    assert "The meeting is at Reaction Round, and this belongs to Objection Round." in say(reason, "en")
    assert "Tour de réaction" in say(reason, "fr")


def test_names_with_braces_are_said_as_they_are() -> None:
    reason = Reason("5.3-a", "only_circle_members_object", {"circle": "{0.__class__} & <b>"})

    assert "{0.__class__} & <b>" in say(reason, "en")


def test_a_yes_is_no_reason_to_refuse() -> None:
    with pytest.raises(ValueError, match="A yes is no reason"):
        NotPermitted(YES.reason)


def test_errors_are_told_apart_by_class() -> None:
    names = {error.__name__ for error in GovernanceError.__subclasses__()}

    assert names >= {"NotPermitted", "OutOfOrder", "InvalidChange", "GroundShifted", "NotFound"}


GOVERNANCE_PROCESS = ("proposals", "objections", "meetings", "elections", "rulings", "breakdowns")
INSTRUCTS = re.compile(r"(Say|Write|Name|Give|Choose|Dites|Écrivez|Nommez|Donnez|Choisissez|Consignez)\b")


@pytest.mark.parametrize("noun", GOVERNANCE_PROCESS)
def test_a_refusal_of_the_governance_process_says_what_is_so_and_what_to_do(noun: str) -> None:
    """In a second sentence or clause, unless the whole is an instruction."""
    found = import_module(f"app.governance.messages.{noun}").MESSAGES

    only_says_no = [
        message
        for message, sentences in found.items()
        for said in sentences
        if not (INSTRUCTS.match(said) or re.search(r"[.;:] ", said))
    ]

    assert only_says_no == []


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_whole_in_both_languages(message: str) -> None:
    sentence = MESSAGES[message]

    assert sentence.en != sentence.fr
    assert blanks(sentence.en) == blanks(sentence.fr)
    assert sentence.en.endswith(".")
    assert sentence.fr.endswith(".")


def test_a_message_is_not_written_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = [module for module in iter_modules(messages.__path__) for _ in range(2)]
    monkeypatch.setattr(messages, "iter_modules", lambda path: twice)

    with pytest.raises(ValueError, match=r"is written twice"):
        messages._collect()


def test_a_missing_message_is_noticed() -> None:
    with pytest.raises(KeyError):
        say(Reason("5.3-a", "no_such_message"), "en")


def test_every_refusal_in_the_code_can_be_said() -> None:
    """Reads each `no("clause", "message", name=…)` and `Reason("clause", "message", {"name": …})` of the program."""
    wrong = []
    for path in sorted(APP.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and (fault := _fault_in(call)):
                wrong.append(f"{path.relative_to(APP.parent)}:{call.lineno}: {fault}")

    assert not wrong, "\n".join(wrong)


def test_every_message_is_said_somewhere() -> None:
    sources = [path for path in APP.rglob("*.py") if path.parent.name != "messages"]
    written = {
        node.value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert MESSAGES.keys() - written == set()


def test_what_speaks_of_the_moment_is_a_message() -> None:
    assert NOT_NOW - MESSAGES.keys() == set()


def _fault_in(call: ast.Call) -> str:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name not in ("no", "Reason") or len(call.args) < 2:
        return ""
    if isinstance(call.args[0], ast.Constant) and (named := str(call.args[0].value)) and not is_clause(named):
        return f"{named} is no clause."
    if not isinstance(call.args[1], ast.Constant):
        return ""
    message = str(call.args[1].value)
    if message not in MESSAGES:
        return f"{message} is no message."
    given = _parameters_of(call)
    wanted = blanks(MESSAGES[message].en)
    return (
        f"{message} wants {sorted(wanted)} and is given {sorted(given)}."
        if given is not None and wanted - given
        else ""
    )


def _parameters_of(call: ast.Call) -> set[str] | None:
    """The names that a call gives, or None where only running it could tell."""
    if len(call.args) > 2:
        return _keys(call.args[2])
    names: set[str] = set()
    for keyword in call.keywords:
        if keyword.arg is None:
            return None
        if keyword.arg == "parameters":
            return _keys(keyword.value)
        names.add(keyword.arg)
    return names


def _keys(expression: ast.expr) -> set[str] | None:
    if not isinstance(expression, ast.Dict):
        return None
    keys = {key.value for key in expression.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
    return keys if len(keys) == len(expression.keys) else None
