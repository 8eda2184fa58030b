"""A question, taken apart: what each of its words may be called in the texts, and how much it counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from app.persistence.search.concepts import is_known, is_light_phrase, phrases_at, siblings
from app.persistence.search.normalize import BOTH, Position, is_half, is_light, languages_of, positions, spoken, term

LIGHT, HALF = 0.18, 0.5
PHRASE_PART = 0.5
JOINED = 0.9
NEAR = 0.62
"""What a near-miss counts at most, beside the word itself."""
BEGUN = 0.5
KIN, KINSHIP = 6, 0.5
BEGINNING = 5
"""Letters from which on a word may be recognized by its beginning."""
WORDS_AT_MOST = 24


@dataclass(slots=True)
class Concept:
    """One word or phrase of the question."""

    word: str
    part: float = 1.0
    """How much of a full word it is: verbs like "manage" or "ask" are little."""
    stems: frozenset[str] = frozenset()
    variants: dict[str, float] = field(default_factory=dict)
    """Root → how much a text with it counts, 1 for the word itself."""
    near: frozenset[str] = frozenset()
    """Those variants that only resemble the word in spelling."""
    direct: frozenset[str] = frozenset()
    """Those variants that are forms of the word itself."""


@dataclass(slots=True)
class Question:
    concepts: list[Concept]
    asks_who: bool = False
    words: tuple[str, ...] = ()


def languages_asked(words: str, declared: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(languages that texts may be in, languages to read the question in). The thesaurus goes between the two, so that
    "qui paie les factures ?" finds "Pay incoming invoices".
    """
    asked = languages_of(words, declared)
    return tuple(dict.fromkeys((*(spoken(declared) or BOTH), *asked))), asked


def understand(words: str, declared: str | None) -> Question:
    """Take a question apart. What the organization's own words are is asked later (`settle`)."""
    texts, asked = languages_asked(words, declared)
    row = positions(words, asked)[: WORDS_AT_MOST * 2]
    question = Question([], asks_who=any(_asks_who(position.word) for position in row))
    question.words = tuple(position.word for position in row)
    index = 0
    while index < len(row):
        phrase = next(iter(phrases_at(row, index, asked)), None)
        if phrase:
            language, key, length = phrase
            if is_light_phrase(language, key):
                index += length
                continue
            question.concepts.append(_phrase(row[index : index + length], language, key, texts, asked))
            index += length
            continue
        if row[index].terms:
            question.concepts.append(_word(row[index], texts, asked))
        index += 1
    question.concepts = _once(question.concepts)[:WORDS_AT_MOST]
    return question


def _asks_who(word: str) -> bool:
    return word in {"who", "whom", "qui"}


def _word(position: Position, texts: tuple[str, ...], asked: Sequence[str]) -> Concept:
    concept = Concept(position.word, stems=frozenset(found.stem for found in position.terms))
    for language in asked:
        root = term(position.word, language).root
        for sibling, weight in siblings(language, root, texts).items():
            concept.variants[sibling] = max(weight, concept.variants.get(sibling, 0.0))
    for found in position.terms:
        concept.variants[found.root] = 1.0
    concept.direct = frozenset(found.root for found in position.terms)
    concept.part = LIGHT if is_light(position.word, asked) else HALF if is_half(position.word, asked) else 1.0
    if concept.part == LIGHT:
        concept.variants = {root: weight for root, weight in concept.variants.items() if weight == 1.0}
    return concept


def _phrase(row: Sequence[Position], language: str, key: str, texts: tuple[str, ...], asked: Sequence[str]) -> Concept:
    concept = Concept(" ".join(position.word for position in row), stems=frozenset((key,)), direct=frozenset((key,)))
    concept.variants = dict(siblings(language, key, texts))
    for position in row:
        if position.terms and not is_light(position.word, asked):
            part = _word(position, texts, asked)
            for root, weight in part.variants.items():
                counts = PHRASE_PART * part.part * (weight if weight < 1.0 else 1.0 / part.part)
                concept.variants[root] = max(counts, concept.variants.get(root, 0.0))
    concept.variants[key] = 1.0
    return concept


def _once(concepts: Iterable[Concept]) -> list[Concept]:
    """Said twice counts once."""
    found: dict[frozenset[str], Concept] = {}
    for concept in concepts:
        found.setdefault(concept.direct, concept)
    return list(found.values())


def joined(question: Question, declared: str | None) -> None:
    """ "home page" may be written "homepage": neighbours count as one word too."""
    texts = spoken(declared) or BOTH
    for left, right in pairwise(question.concepts):
        if left.part == right.part == 1.0 and left.word.isalpha() and right.word.isalpha():
            for language in texts:
                root = term(left.word + right.word, language).root
                left.variants.setdefault(root, JOINED)
                right.variants.setdefault(root, JOINED)


class Vocabulary(NamedTuple):
    """An organization's own words."""

    documents: dict[str, int]
    """Root → in how many documents it stands; "" counts them all."""
    sorted: list[str]

    @classmethod
    def of(cls, documents: dict[str, int]) -> Vocabulary:
        return cls(documents, sorted(documents))

    def beginning(self, letters: str) -> list[str]:
        """The words that begin so."""
        start = bisect_left(self.sorted, letters)
        return [
            word for word in self.sorted[start : bisect_left(self.sorted, letters + "\U0010ffff")] if "_" not in word
        ]


def settle(question: Question, vocabulary: Vocabulary) -> None:
    """For the full words of a question that the organization never uses in any form, look for those that resemble:
    kin that no stemmer joins ("technique", "technology"), and where the word is nobody's, slips of the pen.
    """
    for concept in question.concepts:
        if (
            concept.part < 1.0
            or not concept.word.isalpha()
            or any(root in vocabulary.documents for root in concept.direct)
        ):
            continue
        add_near(concept, _kin(concept, vocabulary))
        if not any(is_known(language, root) for root in concept.direct for language in BOTH):
            add_near(concept, near_misses(concept, vocabulary))


def _kin(concept: Concept, vocabulary: Vocabulary) -> dict[str, float]:
    """Words of which the first letters, at least six and most of them, are the same."""
    found: dict[str, float] = {}
    for own in concept.direct:
        if len(own) >= KIN and own.isalpha():
            for root in vocabulary.beginning(own[:KIN]):
                if Prefix.similarity(own, root) >= 0.7 * max(len(own), len(root)):
                    found[root] = KINSHIP
    return found


def near_misses(concept: Concept, vocabulary: Vocabulary) -> dict[str, float]:
    """The organization's words spelled nearly alike: one slip in five letters or more, two in eight or more; or those
    that begin as this one does, since a slip at a word's end keeps its stem from being found.
    """
    found: dict[str, float] = {}
    for own in {*concept.direct, concept.word}:
        if len(own) < BEGINNING or not own.isalpha():
            continue
        slips = 1 if len(own) < 8 else 2
        for root, distance, _ in process.extract_iter(own, vocabulary.sorted, scorer=OSA.distance, score_cutoff=slips):
            # A word's first letter is rarely the wrong one, and never in a short word.
            if len(root) >= 4 and "_" not in root and (root[0] == own[0] or (len(own) >= 6 and distance == 1)):
                found[root] = max(found.get(root, 0.0), NEAR * (1 - 0.6 * distance / len(own)))
        for length in range(max(BEGINNING, len(own) - 5), len(own)):
            if own[:length] in vocabulary.documents:
                found.setdefault(own[:length], BEGUN)
    if not found and concept.word.isalpha() and len(concept.word) >= BEGINNING:
        found = dict.fromkeys(vocabulary.beginning(concept.word), BEGUN)
    return found


def add_near(concept: Concept, misses: Mapping[str, float]) -> None:
    for root, weight in misses.items():
        if weight > concept.variants.get(root, 0.0):
            concept.variants[root] = weight
            concept.near |= {root}
