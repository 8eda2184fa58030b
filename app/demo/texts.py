"""The shape of the words: what `en` and `fr` both say, by the keys that `cast.py` and `story.py` use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RoleText:
    """A Role as it first was. Accountabilities and Domains are named, so that the story can amend them."""

    name: str
    purpose: str
    accountabilities: Mapping[str, str] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PolicyText:
    title: str
    text: str
    value: Mapping[str, object] = field(default_factory=dict)
    """The words among a setting's parameters."""


@dataclass(frozen=True, slots=True)
class ProposalText:
    tension: str
    example: str
    helped: str
    """How the change would have helped in the example (§5.3.1)."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """What its changes write, other than new Roles and Policies."""
    said: Mapping[str, str] = field(default_factory=dict)
    """What people say while it is open: questions, reactions, concerns, arguments."""


@dataclass(frozen=True, slots=True)
class Content:
    """One organization in one language."""

    language: str
    name: str
    slug: str
    purpose: str
    roles: Mapping[str, RoleText]
    policies: Mapping[str, PolicyText]
    strategies: Mapping[str, str]
    focuses: Mapping[str, str]
    proposals: Mapping[str, ProposalText]
    tensions: Mapping[str, str]
    sayings: Mapping[str, str] = field(default_factory=dict)
    """What is said outside of Proposals: reasons, and what became of a Tension."""
