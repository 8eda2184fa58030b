"""The one form in which texts and questions are compared, made here so that both engines answer alike.

A text becomes a row of *positions*; at each stands one *term*, or several where a word can be read in more than one way
(a compound and its parts, a word of a text in two languages). A term is a stem and a root: "payments" has the stem
"payment" and the root "pay". Roots are what the index holds and what the thesaurus speaks of; stems only rank.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import snowballstemmer

from app.persistence.search import words

FORM = "2"
"""Changes whenever the same text would give other roots, so that what was indexed before is indexed again."""

SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
NAMES = {"english": "en", "anglais": "en", "french": "fr", "francais": "fr", "german": "de", "deutsch": "de"}
BOTH = ("en", "fr")

LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)\s]*(?:\s[^)]*)?\)|\[[^\]]*\])")
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+\.\w+")
MARKS = re.compile(r"<[^>]{1,200}>|&\w+;|[*_`~]{1,3}(?=\w)|(?<=\w)[*_`~]{1,3}")
PLURAL = re.compile(r"^([A-Z]{2,})s$")
"""Of an acronym: "CVs"."""
MARKED = re.compile(r"[*_`~<&]")
WORD = re.compile(r"[^\W_]+(?:[-‐‑'’.][^\W_]+)*(?:\+\+|#)?", re.UNICODE)
BETWEEN = re.compile(r"[\s'’,.;:!?()-]+")
PARTS = re.compile(r"[-‐‑'’.]")
CAMEL = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])|\d+")


class Term(NamedTuple):
    stem: str
    root: str


class Position(NamedTuple):
    """A word of a text: its surface (folded), and its terms, none where it carries nothing by itself."""

    word: str
    terms: tuple[Term, ...]


def fold(text: str) -> str:
    """Without accents, ligatures and capitals."""
    if text.isascii():
        return text.lower()
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae").replace("ß", "ss")
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def plain(text: str) -> str:
    """Markdown without its marks; of a link its words only."""
    if "[" in text:
        text = LINK.sub(r"\1", text)
    if "/" in text or "@" in text or "www." in text:
        text = ADDRESS.sub(" ", text)
    return MARKS.sub("", text) if MARKED.search(text) else text


def _folded_set(listed: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed.split())


ELIDED, INVERTED = _folded_set(words.ELISIONS), _folded_set(words.INVERSIONS)
ISE, ENT, UNCUT = _folded_set(words.NOT_AMERICAN), _folded_set(words.NOT_THEY), _folded_set(words.WHOLE)
STOPS = {language: _folded_set(listed) for language, listed in words.STOP.items()}
TELLING = {
    "en": STOPS["en"] - STOPS["fr"] - {"d", "s", "t", "m"} | {"the", "and", "of", "to", "for"},
    "fr": (STOPS["fr"] - STOPS["en"] - {"sales", "pays", "fond"}) | {"le", "la", "les", "des", "du", "et"},
}
"""Words that tell one of the two languages from the other."""
TELLING_EITHER = TELLING["en"] | TELLING["fr"]


@lru_cache(maxsize=256)
def spoken(declared: str | None) -> tuple[str, ...]:
    """The languages that an organization says it writes in, as codes; none where it does not say or means a mix."""
    found: list[str] = []
    for word in re.split(r"[\s,;/+&]+", fold(declared or "")):
        code = NAMES.get(word, re.split(r"[-_]", word)[0])
        if code in SNOWBALL and code not in found:
            found.append(code)
    return tuple(found)


@lru_cache(maxsize=4096)
def languages_of(text: str, declared: str | None) -> tuple[str, ...]:
    """How to read a text: as the organization's language, and as another of our two where the text plainly is.

    An organization of unknown or mixed language has each text read as what it looks like, or else as both.
    """
    said = spoken(declared)
    spoken_words = BETWEEN.split(fold(text))
    telling = [word for word in spoken_words if word in TELLING_EITHER]
    counts = {code: len([word for word in telling if word in TELLING[code]]) for code in BOTH}
    looks = [code for code in BOTH if counts[code] >= 2 and counts[code] > 2 * min(counts.values())]
    if len(spoken_words) <= 6 and not looks:
        looks = [code for code in BOTH if counts[code] >= 1 and not min(counts.values())]
    if not said:
        return tuple(looks) or BOTH
    return said + tuple(code for code in looks if code not in said)


_of_thread = threading.local()


def _stemmer(language: str) -> Any:
    """A stemmer works on state of its own, so each thread has its own."""
    stemmers = vars(_of_thread).setdefault("stemmers", {})
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(SNOWBALL[language])
    return stemmers[language]


AMERICAN = re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|ation|ations|er|ers)$")
THEY = re.compile(r"^\w{3,}[^m]ent$")
"""The French third person plural, which the stemmer leaves ("disputent")."""
SUFFIXES = {
    "en": (("ment", 4), ("ship", 4), ("less", 4), ("ness", 4), ("able", 5), ("ibl", 5), ("or", 6)),
    "fr": (
        ("ateur", 4), ("atric", 4), ("ation", 4), ("ement", 4), ("ment", 5), ("teur", 5), ("tric", 5), ("eur", 5),
        ("eus", 5), ("age", 5), ("ag", 5), ("anc", 5), ("enc", 5), ("tion", 5), ("abl", 5), ("ur", 6), ("if", 5),
        ("iv", 5),
    ),
}  # fmt: skip


def _stem(word: str, language: str) -> str:
    if not word.isalpha() or len(word) <= 2:
        return word
    if language == "en":
        base = AMERICAN.sub(r"iz\1", word)
        word = word if any(word.startswith(stop[:-1]) for stop in ISE) else base
    elif language == "fr":
        word = re.sub(r"ees?$", "e", word)
        word = re.sub(r"(?<=\w\w[aiou])s$", "", word)  # A plural that the stemmer leaves: "photos", "devis" too.
        if THEY.search(word) and word not in ENT:
            word = word[:-2]
    elif language not in SNOWBALL:
        return word
    stem: str = _stemmer(language).stemWord(word)
    return stem


@cache
def _families(language: str) -> dict[str, str]:
    """The root of each word that a family names. Made when it is first asked for: a start need not wait for it."""
    roots: dict[str, str] = {}
    for line in filter(str.strip, words.FAMILIES.get(language, "").splitlines()):
        family = [fold(word).replace("-", "") for word in line.split()]
        root = _stem(family[0], language)
        if family[0].startswith("="):  # Its stem means something else.
            root = family[0] = family[0][1:]
        elif root in roots.values():  # "organize" and "organization" have one stem, but mean two things.
            root = family[0]
        for word in family:
            roots.setdefault(word, root)
    return roots


@cache
def _stem_roots(language: str) -> dict[str, str]:
    return {_stem(word, language): root for word, root in reversed(_families(language).items())}


@lru_cache(maxsize=65536)
def term(word: str, language: str) -> Term:
    """The stem and the root of a folded word. The families decide first, then the stem, then its suffixes."""
    stem = _stem(word, language)
    if word in UNCUT:
        return Term(stem, stem)
    root = _families(language).get(word) or _stem_roots(language).get(stem)
    if root is None:
        root = stem
        for suffix, least in SUFFIXES.get(language, ()):
            if root.endswith(suffix) and len(root) - len(suffix) >= least:
                shorter = root[: -len(suffix)]
                root = _stem_roots(language).get(shorter, shorter)
                break
    return Term(stem, root)


def terms(word: str, languages: Iterable[str]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(term(word, language) for language in languages))


def is_stop(word: str, languages: Sequence[str]) -> bool:
    return any(word in STOPS.get(language, ()) for language in languages)


def _split(surface: str) -> list[str]:
    """A surface word's parts, folded: "l'arrivée" has one, "on-boarding" two, "QuickBooks" two."""
    parts = [part for part in PARTS.split(surface) if part]
    while len(parts) > 1 and fold(parts[0]) in ELIDED:
        parts = parts[1:]
    while len(parts) > 1 and (fold(parts[-1]) in INVERTED or len(parts[-1]) == 1):
        parts = parts[:-1]
    return parts


def positions(text: str, languages: Sequence[str]) -> list[Position]:
    """Every word of a text in its order, stop words (without terms) too."""
    found: list[Position] = []
    reading = tuple(languages)
    for surface in WORD.findall(plain(text)):
        found += _read(surface, reading)
    return found


@lru_cache(maxsize=65536)
def _read(surface: str, languages: tuple[str, ...]) -> tuple[Position, ...]:
    surface = PLURAL.sub(r"\1", surface)
    parts = _split(surface)
    whole = fold("".join(parts))
    if len(parts) == 1:
        camel = CAMEL.findall(parts[0])
        if len(camel) > 1 and all(len(part) >= 3 for part in camel) and "".join(camel) == parts[0]:
            parts = camel
    if len(parts) == 1:
        return (Position(whole, () if _empty(whole, languages) else terms(whole, languages)),)
    found: list[Position] = []
    is_compound = "'" not in surface and "’" not in surface
    for index, part in enumerate(map(fold, parts)):
        own = () if _empty(part, languages) else terms(part, languages)
        also = terms(whole, languages) if index == 0 and is_compound else ()
        found.append(Position(part, tuple(dict.fromkeys(also + own))))
    return tuple(found)


def _empty(word: str, languages: Sequence[str]) -> bool:
    return is_stop(word, languages) or (len(word) == 1 and not word.isdigit() and word.isascii())


@cache
def _forms(listed: str, language: str) -> frozenset[str]:
    """English words by their stems; French ones as they stand, verbs in -er with their common forms, since French stems
    join too much ("assurer", "assurance").
    """
    if language == "en":
        return frozenset(_stem(word, language) for word in _folded_set(listed))
    found = set(_folded_set(listed))
    for word in list(found):
        if word.endswith("er") and len(word) > 4:
            found |= {word[:-2] + ending for ending in ("e", "es", "ee", "ees", "ent", "ons", "ez", "ant")}
    return frozenset(found)


def _is_one(word: str, listed: dict[str, str], languages: Sequence[str]) -> bool:
    return any(
        (term(word, language).stem if language == "en" else word) in _forms(listed[language], language)
        for language in languages
        if language in listed
    )


def is_light(word: str, languages: Sequence[str]) -> bool:
    """Said in any question: "ask", "handle"."""
    return _is_one(word, words.LIGHT, languages)


def is_half(word: str, languages: Sequence[str]) -> bool:
    """Said of many things: "change", "prepare"."""
    return _is_one(word, words.HALF, languages)


@lru_cache(maxsize=1)
def general_roots() -> dict[str, frozenset[str]]:
    """The roots of light and half words: as synonyms of others they tell little too."""
    return {
        language: frozenset(
            term(word, language).root for word in _folded_set(words.LIGHT[language] + words.HALF[language])
        )
        for language in BOTH
    }
