"""The thesaurus, made ready: which roots and phrases stand for which others, and where a phrase stands in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from app.persistence.search.normalize import BOTH, Position, Term, general_roots, is_stop, positions, term
from app.persistence.search.thesaurus import RELATED, SYNONYMS
from app.persistence.search.topics import TOPICS
from app.persistence.search.words import FAMILIES, LIGHT_PHRASES, NOT_AMERICAN, NOT_THEY, STOP, WHOLE

SYNONYM, TOPIC, RELATIVE = 0.78, 0.54, 0.32
"""How much a synonym, a word of the same matter, or what only points the same way, counts beside the word itself."""
GENERAL = 0.75
"""How much less a word that is said of many things tells as a synonym."""
SOURCES = ((SYNONYM, SYNONYMS), (TOPIC, TOPICS), (RELATIVE, RELATED))

Key = tuple[str, str]
"""A language, and a root or phrase in it ("time_off")."""


class Thesaurus(NamedTuple):
    groups: list[tuple[float, list[Key]]]
    standing: dict[Key, list[int]]
    """In which groups a root or phrase stands."""
    longest: dict[str, dict[str, int]]
    """Language → first word of a phrase → the most words a phrase beginning with it has."""
    phrases: dict[str, frozenset[str]]
    beginnings: dict[str, frozenset[str]]
    """Language → what phrases of three words and more begin with, in two words and more."""


def _words(entry: str, language: str) -> list[str]:
    """An entry's words as a phrase compares them: roots, stop words as they are."""
    return [_reading(position.word, language) for position in positions(entry, (language,))]


def _groups(text: str) -> Iterator[list[Key]]:
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        group: dict[Key, None] = {}
        for language, part in zip(BOTH, line.split(" / "), strict=True):
            for entry in part.split(","):
                if words := _words(entry.strip(), language):
                    group[language, "_".join(words)] = None
        yield list(group)


@lru_cache(maxsize=1)
def known_words() -> str:
    """Changes with any word that we know: texts indexed before then have other roots and phrases."""
    known = repr((STOP, FAMILIES, WHOLE, NOT_AMERICAN, NOT_THEY, SOURCES))
    return sha256(known.encode()).hexdigest()[:12]


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    groups = [(weight, group) for weight, text in SOURCES for group in _groups(text)]
    standing: dict[Key, list[int]] = defaultdict(list)
    for number, (_, group) in enumerate(groups):
        for key in group:
            standing[key].append(number)
    longest: dict[str, dict[str, int]] = {language: {} for language in BOTH}
    phrases: dict[str, set[str]] = {language: set() for language in BOTH}
    for language, words in [*standing, *_light_phrases()]:
        first, _, rest = words.partition("_")
        if rest:
            phrases[language].add(words)
            longest[language][first] = max(words.count("_") + 1, longest[language].get(first, 0))
    whole = {code: frozenset(found) for code, found in phrases.items()}
    return Thesaurus(
        groups, dict(standing), longest, whole, {code: _beginnings(found) for code, found in whole.items()}
    )


def _beginnings(phrases: frozenset[str]) -> frozenset[str]:
    words = [phrase.split("_") for phrase in phrases]
    return frozenset("_".join(each[:length]) for each in words for length in range(2, len(each)))


@lru_cache(maxsize=1)
def _light_phrases() -> frozenset[Key]:
    return frozenset(
        (language, "_".join(_words(line.strip(), language)))
        for language, lines in LIGHT_PHRASES.items()
        for line in lines.strip().splitlines()
    )


def is_light_phrase(language: str, key: str) -> bool:
    """ "in charge of", "look after": said of anything."""
    return (language, key) in _light_phrases()


def is_known(language: str, root: str) -> bool:
    """Whether the thesaurus has the word: then it is no slip of the pen."""
    return (language, root) in thesaurus().standing


def phrases_at(row: Sequence[Position], start: int, languages: Sequence[str]) -> list[tuple[str, str, int]]:
    """(language, phrase, how many words) of each phrase of the thesaurus that begins here, the longest first."""
    starts = _starts(row[start].word, tuple(languages))
    if not starts or start + 1 == len(row):
        return []
    known = thesaurus()
    found = []
    for language, longest in starts:
        phrases, beginnings = known.phrases[language], known.beginnings[language]
        key = _reading(row[start].word, language)
        for length, position in enumerate(row[start + 1 : start + longest], 2):
            key = f"{key}_{_reading(position.word, language)}"
            if key in phrases:
                found.append((language, key, length))
            if key not in beginnings:
                break
    return found[::-1] if len(starts) == 1 else sorted(found, key=lambda phrase: -phrase[2])


@lru_cache(maxsize=65536)
def _starts(word: str, languages: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """In which languages phrases begin with the word, and how many words the longest has."""
    longest = thesaurus().longest
    found = ((code, longest[code].get(_reading(word, code), 0)) for code in languages if code in longest)
    return tuple((code, length) for code, length in found if length)


@lru_cache(maxsize=65536)
def _may_begin(word: str, after: str, languages: tuple[str, ...]) -> bool:
    """Whether a phrase of the thesaurus begins with these two words."""
    known = thesaurus()
    return any(
        pair in known.phrases[code] or pair in known.beginnings[code]
        for code, _ in _starts(word, languages)
        for pair in (f"{_reading(word, code)}_{_reading(after, code)}",)
    )


@lru_cache(maxsize=65536)
def _reading(word: str, language: str) -> str:
    return word if len(word) == 1 or is_stop(word, (language,)) else term(word, language).root


WITHIN = "~"
"""Marks a word that stands within a phrase of the thesaurus, where it may mean something else: "accounts" in "user
accounts"."""


def read(text: str, languages: Sequence[str]) -> list[tuple[Term, ...]]:
    """A text as the index keeps it: the terms of its words, with the phrases of the thesaurus where they begin."""
    row, reading = positions(text, languages), tuple(languages)
    found: list[tuple[Term, ...]] = []
    within = 0
    following = [*(position.word for position in row[1:]), ""]
    for index, ((word, own), after) in enumerate(zip(row, following, strict=False)):
        phrases: list[tuple[str, str, int]] = []
        if after and _may_begin(word, after, reading):  # Seldom, and an import brings half a million words.
            phrases = [each for each in phrases_at(row, index, reading) if not is_light_phrase(*each[:2])]
        if phrases:
            within = max(within, *(index + length for _, _, length in phrases))
        if own and index < within:
            own = tuple(Term(WITHIN + term.stem, term.root) for term in own)
        if phrases:
            own += tuple(Term(key, key) for _, key, _ in phrases)
        if own:
            found.append(own)
    return found


@lru_cache(maxsize=8192)
def siblings(language: str, key: str, languages: tuple[str, ...]) -> dict[str, float]:
    """What may stand for a root or phrase in texts of these languages, and how much it then counts."""
    known = thesaurus()
    found: dict[str, float] = {}
    for number in known.standing.get((language, key), ()):
        weight, group = known.groups[number]
        for other, sibling in group:
            if other in languages or not set(languages) & set(BOTH):
                counts = weight * GENERAL if sibling in general_roots()[other] else weight
                found[sibling] = max(counts, found.get(sibling, 0.0))
    return found
