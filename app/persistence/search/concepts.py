"""The thesaurus, made ready: which roots and phrases stand for which others, and where a phrase stands in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.persistence.search.normalize import BOTH, Position, Term, fold, is_stop, positions, term, terms
from app.persistence.search.thesaurus import RELATED, SYNONYMS

SYNONYM, RELATIVE = 0.72, 0.34
"""How much a synonym, or what only points the same way, counts beside the word itself."""
LONGEST = 5


class Thesaurus(NamedTuple):
    siblings: dict[tuple[str, str], dict[str, dict[str, float]]]
    """(language, root or phrase) → language → root or phrase → weight."""
    phrases: dict[str, dict[str, int]]
    """Language → first word of a phrase → the most words a phrase beginning with it has."""
    keys: dict[str, frozenset[str]]
    """Language → every phrase."""


def _words(entry: str, language: str) -> list[str]:
    """An entry's words as a phrase compares them: roots, stop words as they are."""
    return [_mark(position, language) for position in positions(entry, (language,))]


def _mark(position: Position, language: str) -> str:
    if position.terms and not is_stop(position.word, (language,)):
        return position.terms[-1].root if len(position.terms) > 1 else position.terms[0].root
    return position.word


def _groups(text: str) -> Iterator[list[tuple[str, str]]]:
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        group: list[tuple[str, str]] = []
        for language, part in zip(BOTH, line.split(" / "), strict=True):
            for entry in part.split(","):
                words = _words(entry.strip(), language)
                if words:
                    group.append((language, "_".join(words)))
        yield list(dict.fromkeys(group))


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    siblings: dict[tuple[str, str], dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    keys: dict[str, set[str]] = defaultdict(set)
    for weight, text in ((SYNONYM, SYNONYMS), (RELATIVE, RELATED)):
        for group in _groups(text):
            for language, key in group:
                if "_" in key:
                    keys[language].add(key)
                for other_language, other in group:
                    if (language, key) != (other_language, other):
                        known = siblings[language, key][other_language]
                        known[other] = max(weight, known.get(other, 0.0))
    phrases: dict[str, dict[str, int]] = {language: {} for language in BOTH}
    for language, found in keys.items():
        for key in found:
            words = key.split("_")
            phrases[language][words[0]] = max(len(words), phrases[language].get(words[0], 0))
    return Thesaurus(
        {key: {language: dict(found) for language, found in each.items()} for key, each in siblings.items()},
        phrases,
        {language: frozenset(keys[language]) for language in BOTH},
    )


def phrases_at(row: Sequence[Position], start: int, languages: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """(language, phrase, how many words) of each phrase of the thesaurus that begins here, the longest first."""
    known = thesaurus()
    word = row[start].word
    for language in languages:
        longest = known.phrases[language].get(_reading(word, language), 0) if language in known.phrases else 0
        if not longest:
            continue
        words = [_reading(position.word, language) for position in row[start : start + longest]]
        for length in range(len(words), 1, -1):
            key = "_".join(words[:length])
            if key in known.keys[language]:
                yield language, key, length


@lru_cache(maxsize=65536)
def _reading(word: str, language: str) -> str:
    return word if len(word) == 1 or is_stop(word, (language,)) else term(word, language).root


def read(text: str, languages: Sequence[str]) -> list[tuple[Term, ...]]:
    """A text as the index keeps it: the terms of its words, with the phrases of the thesaurus where they begin."""
    row = positions(text, languages)
    found: list[tuple[Term, ...]] = []
    for index, position in enumerate(row):
        phrases = tuple(Term(key, key) for _, key, _ in phrases_at(row, index, languages))
        if position.terms or phrases:
            found.append(position.terms + phrases)
    return found


def siblings(language: str, key: str, languages: Sequence[str]) -> dict[str, float]:
    """What may stand for a root or phrase in texts of these languages, and how much it then counts."""
    found: dict[str, float] = {}
    for other, weights in thesaurus().siblings.get((language, key), {}).items():
        if other in languages or not set(languages) & set(BOTH):
            for sibling, weight in weights.items():
                found[sibling] = max(weight, found.get(sibling, 0.0))
    return found


__all__ = ["BOTH", "fold", "phrases_at", "read", "siblings", "terms", "thesaurus"]
