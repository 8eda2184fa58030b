"""Languages: English is what the code says, the others are written by hand in one .po file for each area.

The files are read and merged when they are first asked for; there is no compile step. Whoever speaks sets the language
for what they say: `with speaking("fr"): _("Sign in")`. For pages the reader's language is set before the handler runs.
"""

from __future__ import annotations

import gettext as gnu
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache

from babel import Locale
from babel.messages.pofile import read_po

from app.resources import locale_dir

LANGUAGES = ("en", "fr")
NAMES = {"en": "English", "fr": "Français"}
COLONS = {"en": ":", "fr": "\u00a0:"}
"""After a name or a label that a template puts in."""
CONTEXT = "\x04"
"""What gettext puts between a message's context and its text."""

_language: ContextVar[str] = ContextVar("language", default="en")

_BEFORE = re.compile(r"[ \u00a0]([;:?!»])(?=[\s<.,)…]|$)")
_AFTER = re.compile(r"«[ \u00a0]")


def typeset(text: str, language: str) -> str:
    """French puts spaces that never break before ; : ? ! » and after «; translators may type plain ones."""
    if language != "fr":
        return text
    spaced = _BEFORE.sub(lambda found: ("\u00a0" if found[1] in ":»" else "\u202f") + found[1], text)
    return _AFTER.sub("«\u00a0", spaced)


class Catalog(gnu.NullTranslations):
    """One language's messages, from all of its areas."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.messages: dict[str, str | tuple[str, ...]] = {}
        for path in sorted((locale_dir() / language).glob("*.po")):
            with path.open("rb") as file:
                for message in read_po(file, locale=language, abort_invalid=True):
                    self._take(message)

    def _take(self, message: object) -> None:
        identity, string = message.id, message.string  # type: ignore[attr-defined]
        if not identity or not string:
            return
        first = identity[0] if isinstance(identity, tuple) else identity
        context = message.context  # type: ignore[attr-defined]
        key = f"{context}{CONTEXT}{first}" if context else first
        if isinstance(string, tuple):
            self.messages[key] = tuple(typeset(form, self.language) for form in string)
        else:
            self.messages[key] = typeset(string, self.language)

    def is_plural(self, number: int) -> bool:
        return number > 1 if self.language == "fr" else number != 1

    def gettext(self, message: str) -> str:
        found = self.messages.get(message, message)
        return found if isinstance(found, str) else found[0]

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        found = self.messages.get(singular)
        if isinstance(found, tuple):
            return found[self.is_plural(n)]
        return plural if self.is_plural(n) else singular

    def pgettext(self, context: str, message: str) -> str:
        found = self.messages.get(f"{context}{CONTEXT}{message}", message)
        return found if isinstance(found, str) else found[0]

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        found = self.messages.get(f"{context}{CONTEXT}{singular}")
        if isinstance(found, tuple):
            return found[self.is_plural(n)]
        return plural if self.is_plural(n) else singular


@cache
def catalog(language: str) -> Catalog:
    return Catalog(language)


@cache
def locale_of(language: str) -> Locale:
    """Dates and numbers: days come before months in the English that we write too."""
    return Locale("en", "GB") if language == "en" else Locale(language)


def language_now() -> str:
    return _language.get()


def speak(language: str) -> None:
    """From here on, in this thread or task."""
    _language.set(language if language in LANGUAGES else "en")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    token = _language.set(language if language in LANGUAGES else "en")
    try:
        yield
    finally:
        _language.reset(token)


def best_language(accepted: str, otherwise: str = "en") -> str:
    """What a browser's Accept-Language asks for, among what we speak."""
    return _best_language(accepted[:500], otherwise)


@lru_cache(maxsize=256)
def _best_language(accepted: str, otherwise: str) -> str:
    wanted: list[tuple[float, str]] = []
    for part in accepted.split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            wanted.append((-float(quality or 1), tag.split("-")[0].lower()))
        except ValueError:
            continue
    for weight, wish in sorted(wanted, key=lambda each: each[0]):
        if weight and wish in LANGUAGES:
            return wish
    return otherwise if otherwise in LANGUAGES else "en"


def _(message: str, /, **blanks: object) -> str:
    """Say it in the language of the moment; blanks as in `_("Signed in as %(name)s.", name=…)`."""
    said = catalog(_language.get()).gettext(message)
    return said % blanks if blanks else said


def ngettext(singular: str, plural: str, number: int, /, **blanks: object) -> str:
    said = catalog(_language.get()).ngettext(singular, plural, number)
    return said % {"num": number, **blanks}


def N_(message: str) -> str:
    """Marks a message that is said later, by somebody who knows the language."""
    return message
