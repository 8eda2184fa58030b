"""Putting the candidates in order: how much of the question a line says, in which of its fields, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from app.persistence.search.concepts import WITHIN
from app.persistence.search.query import Concept, Question

OWN, CONTEXT = 1.0, 0.52
"""A word of the line itself, and one of its Role's or Circle's name."""
STEM = 1.0
ROOT = 0.94
PART = 0.72
"""The same form of a word; only the same root; and a word within a phrase, where it may mean something else."""
PRIORS = {
    "accountability": 1.0,
    "role": 0.97,
    "domain": 0.93,
    "purpose": 0.86,
    "circle": 0.88,
    "policy": 0.9,
    "passage": 0.7,
    "person": 1.0,
}
WHO = {"accountability": 1.06, "role": 1.0, "policy": 0.88, "passage": 0.84}
"""Where somebody is asked for, what somebody does comes before what is written about it."""
DENSITY = 0.16
NEIGHBOURS = 0.08
LENGTH = 0.009
LEAST = 0.17
"""Below this part of the question's weight, a line is not an answer."""
BESIDE = 0.35
"""Nor is one that answers so much less than the best."""
CLOSE = 0.7
"""Synonyms and better: from there on, a word is sure to mean the same."""
SURE = 0.55
"""The part of the question's weight that such words have to make up."""
STRANGE = 0.4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document as the index gave it."""

    id: int
    kind: str
    part: int
    terms: str
    context: str


@dataclass(frozen=True, slots=True)
class Scored:
    id: int
    score: float
    coverage: float
    sure: bool


class Weights:
    """How much each word tells, by how rare it is among the organization's own (idf between 0 and 1)."""

    def __init__(self, documents: Mapping[str, int], total: int) -> None:
        self._documents = documents
        self._total = max(total, 1)
        self._most = log(self._total + 1.5)

    def of(self, root: str) -> float:
        count = self._documents.get(root, 0)
        return max(0.08, log((self._total + 1.5) / (count + 0.5)) / self._most) if count else 0.0

    def concept(self, concept: Concept) -> float:
        """What a concept can give at most: itself where the organization uses it, else what stands for it."""
        direct = [self.of(root) for root in concept.direct if self._documents.get(root)]
        if direct:
            return concept.part * max(direct)
        known = [self.of(root) for root in concept.variants if self._documents.get(root)]
        return concept.part * (max(known) * 0.9 if known else 0.75)


def rank(
    question: Question, candidates: Iterable[Candidate], weights: Weights, *, pointed: bool = True
) -> list[Scored]:
    """The candidates that answer, best first. Not `pointed`: two telling words of a story are enough."""
    ranker = _Ranker(question, weights)
    if not pointed:
        ranker.total = min(ranker.total, sum(sorted(ranker.most)[-2:])) or 1.0
    found = [scored for candidate in candidates if (scored := ranker.score(candidate))]
    least = BESIDE * max((scored.score for scored in found), default=0.0)
    found = [scored for scored in found if scored.score >= least]
    return sorted(found, key=lambda scored: (-scored.score, scored.id))


class _Ranker:
    def __init__(self, question: Question, weights: Weights) -> None:
        self.question = question
        self.weights = weights
        self.most = [weights.concept(concept) for concept in question.concepts]
        self.total = sum(self.most) or 1.0
        # A word that neither the organization nor the thesaurus knows says that something else is meant.
        strange = sum(concept.part for concept in question.concepts if not any(map(weights.of, concept.variants)))
        self.asked = self.total + STRANGE * strange
        self.readings: dict[str, list[tuple[int, float, float]]] = {}
        """Root → the concepts that it may stand for, what it gives to each, and how surely it means it."""
        for index, concept in enumerate(question.concepts):
            for root, weight in concept.variants.items():
                if gives := concept.part * weight * weights.of(root):
                    surely = weight * self.most[index] if weight >= CLOSE and root not in concept.near else 0.0
                    self.readings.setdefault(root, []).append((index, min(gives, self.most[index]), surely))
        self.given: dict[str, list[tuple[int, float, float]]] = {}
        self.stems = frozenset(stem for concept in question.concepts for stem in concept.stems)

    def score(self, candidate: Candidate) -> Scored | None:
        best, surely = [0.0] * len(self.most), [0.0] * len(self.most)
        words = candidate.terms.split()
        met = near = 0
        last = -9
        for place, word in enumerate(words):
            given = self._gives(word)
            if not given:
                continue
            met += 1
            near += place - last <= 2
            last = place
            for index, gives, sure in given:
                best[index] = max(best[index], gives)
                surely[index] = max(surely[index], sure)
        if not met:
            return None
        for root in candidate.context.split():
            for index, gives, sure in self.readings.get(root, ()):
                best[index] = max(best[index], gives * CONTEXT)
                surely[index] = max(surely[index], sure * CONTEXT)
        coverage = sum(best) / self.total
        if coverage < LEAST:
            return None
        score = coverage * self._prior(candidate) / (1 + LENGTH * max(0, len(words) - 8))
        score *= 1 + DENSITY * met / max(len(words), 3) + NEIGHBOURS * min(near, 3)
        return Scored(candidate.id, score, coverage, sum(surely) / self.asked >= SURE)

    def _gives(self, word: str) -> list[tuple[int, float, float]]:
        """What a word of a text, in all of its readings, gives to which concepts. Texts share their words."""
        known = self.given.get(word)
        if known is None:
            known = self.given[word] = []
            for spelled in word.split("|"):
                stem, _, root = spelled.partition("/")
                form = PART if stem[0] == WITHIN else STEM if stem in self.stems else ROOT
                known += [
                    (index, gives * form, sure * form) for index, gives, sure in self.readings.get(root or stem, ())
                ]
        return known

    def _prior(self, candidate: Candidate) -> float:
        kind = "passage" if candidate.kind == "policy" and candidate.part else candidate.kind
        return PRIORS[kind] * (WHO.get(kind, 0.95) if self.question.asks_who else 1.0)
