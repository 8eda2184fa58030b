"""What is wrong with an import: the file, the item in it, and the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.locale import _, ngettext

SHOWN = 20
"""Problems that are told at once; the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    file: str
    item: str
    """The place in the file as a path with the item's own id: `roles[3] “baker”: purpose`."""
    message: str
    """An English sentence marked with `N_`, said in the reader's language by `reason`."""
    blanks: dict[str, object] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        return _(self.message, **self.blanks)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.item, self.reason) if part)


class ImportRefused(Exception):
    """Nothing was written. Commands answer with exit code 2, pages with 422."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__(self.problems)

    @property
    def shown(self) -> list[Problem]:
        return self.problems[:SHOWN]

    @property
    def more(self) -> int:
        return max(0, len(self.problems) - SHOWN)

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.shown]
        if self.more:
            lines.append(ngettext("… and %(num)s more problem.", "… and %(num)s more problems.", self.more))
        return "\n".join(lines)


def refuse(file: str, item: str, message: str, /, **blanks: object) -> ImportRefused:
    return ImportRefused([Problem(file, item, message, blanks)])
