"""French is complete, and says the same with the same blanks."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.locale import CONTEXT, _, best_language, catalog, ngettext, speaking, typeset
from app.resources import locale_dir
from tests.support.texts import messages

BLANK = re.compile(r"%\((\w+)\)[sd]|\{(\w+)[}:]")


def test_every_message_is_said_in_french() -> None:
    french = catalog("fr").messages
    missing: dict[str, list[str]] = defaultdict(list)

    for place, message, context in messages():
        first = message[0] if isinstance(message, tuple) else message
        key = f"{context}{CONTEXT}{first}" if context else first
        said = french.get(key)
        if said is None or (isinstance(message, tuple) and not isinstance(said, tuple)):
            missing[key].append(place)

    assert not missing, "\n".join(f"{key!r}: {', '.join(places)}" for key, places in missing.items())


@pytest.mark.parametrize("path", sorted(locale_dir().glob("*/*.po")), ids=lambda path: path.name)
def test_a_translation_has_the_blanks_of_its_message(path: Path) -> None:
    with path.open("rb") as file:
        for message in read_po(file, locale=path.parent.name, abort_invalid=True):
            if not message.id:
                continue
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            wanted = {name for one in ids for name in _blanks(one)}
            for string in strings:
                assert string, f"{path.name}: {message.id!r} has no translation."
                assert _blanks(string) <= wanted, f"{path.name}: {message.id!r} has no blank for {string!r}."
            assert {name for string in strings for name in _blanks(string)} == wanted, f"{path.name}: {message.id!r}"


def test_no_translation_outlives_its_message() -> None:
    said = {(message, context) for _, message, context in messages()}

    for path in sorted((locale_dir() / "fr").glob("*.po")):
        with path.open("rb") as file:
            left = [one.id for one in read_po(file, locale="fr") if one.id and (one.id, one.context) not in said]
        assert left == [], path.name


@pytest.mark.parametrize("language", ["fr"])
def test_no_message_is_translated_twice_differently(language: str) -> None:
    """The areas' files are merged: where two say the same thing, they say it alike."""
    seen: dict[object, tuple[str, object]] = {}
    for path in sorted((locale_dir() / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if not message.id:
                    continue
                key = (message.id, message.context)
                name, string = seen.setdefault(key, (path.name, message.string))
                assert string == message.string, f"{message.id!r} differs in {name} and {path.name}."


def test_french_marks_keep_their_words() -> None:
    assert typeset("Qui ? « Moi » : oui ; non !", "fr") == "Qui\u202f? «\u00a0Moi\u00a0»\u00a0: oui\u202f; non\u202f!"
    assert typeset("Who ? : at 10:30, https://x", "en") == "Who ? : at 10:30, https://x"
    assert typeset("à 10:30 sur https://x", "fr") == "à 10:30 sur https://x"


def test_languages_are_spoken_where_they_are_asked_for() -> None:
    with speaking("fr"):
        assert _("Sign in") == "Se connecter"
        assert ngettext("One person", "%(count)s people", 0, count=0) == "Une personne"
        assert ngettext("One person", "%(count)s people", 2, count=2) == "2 personnes"
    assert _("Sign in") == "Sign in"


@pytest.mark.parametrize(
    "accepted, language",
    [
        ("fr", "fr"), ("fr-CA,en;q=0.5", "fr"), ("de,en;q=0.3,fr;q=0.9", "fr"), ("fr;q=0,en", "en"), ("fr;q=x", "en"),
        ("de", "en"), ("", "en"), ("*", "en"),
    ],
)  # fmt: skip
def test_a_browser_says_what_it_would_like_to_read(accepted: str, language: str) -> None:
    assert best_language(accepted) == language


def _blanks(text: str | list[str] | None) -> set[str]:
    assert isinstance(text, str)
    return {first or second for first, second in BLANK.findall(text)}
