"""What people are told when something is refused: a sentence in each language, by message id.

One module a noun. Each holds `MESSAGES = {"message_id": ("English.", "Français."), …}`, and is found by being here.
A sentence says what is so and what comes next, and leaves the article to `say`. Its blanks are written `{circle}`; one
that names a term of the Constitution is written `{step:term}` and filled with the term's key (`terms.TERMS`).
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import Any, NamedTuple

from app.governance.terms import term
from app.governance.verdicts import Reason


class Sentence(NamedTuple):
    en: str
    fr: str


def say(reason: Reason, language: str) -> str:
    """ "Only Circle Members of Bakery may raise an Objection (§5.3)." """
    french = language.startswith("fr")
    sentence = MESSAGES[reason.message]
    words = _Blanks("fr" if french else "en").vformat(sentence.fr if french else sentence.en, (), reason.parameters)
    if not reason.clause:
        return words
    return f"{words.removesuffix('.')} ({say_article(reason.clause, language)})."


def say_article(clause: str, language: str) -> str:
    """The letter after an article is ours, so people are not shown it: "5.3-c" is read "§5.3"."""
    number = clause.partition("-")[0]
    if number == "P":
        return "Préambule" if language.startswith("fr") else "Preamble"
    return f"§{number}"


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


class _Blanks(Formatter):
    def __init__(self, language: str) -> None:
        self.language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, tuple):  # A phrase: English, French.
            value = value[self.language == "fr"]
        if format_spec == "term":
            return term(str(value), self.language)
        return str(super().format_field(value, format_spec))


def _collect() -> dict[str, Sentence]:
    collected: dict[str, Sentence] = {}
    for module in sorted(iter_modules(__path__), key=lambda found: found.name):
        for message, (en, fr) in import_module(f"{__name__}.{module.name}").MESSAGES.items():
            if message in collected:
                raise ValueError(f"The message {message!r} is written twice, the second time in {module.name}.py.")
            collected[message] = Sentence(en, fr)
    return collected


MESSAGES = _collect()
