"""Every message that pages, mails and commands say, read out of the sources."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_from_dir
from jinja2.ext import babel_extract

import app
from app import resources

KEYWORDS = {
    "_": None, "N_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
OPTIONS = {
    "extensions": "jinja2.ext.i18n,jinja2.ext.do,jinja2.ext.loopcontrols",
    "newstyle_gettext": "true",
    "trimmed": "true",
}

Message = tuple[str, str | tuple[str, ...], str | None]
"""Where it stands, what it says (singular and plural), and its context."""


def messages() -> Iterator[Message]:
    package = Path(app.__file__).parent
    yield from _in(package, [("**.py", "python")], {})
    yield from _in(resources.templates_dir(), [("**.html", babel_extract), ("**.txt", babel_extract)], {"**": OPTIONS})


def _in(folder: Path, methods: list[tuple[str, Any]], options: dict[str, dict[str, str]]) -> Iterator[Message]:
    found = extract_from_dir(folder, methods, {pattern: OPTIONS for pattern, _ in methods} if options else {}, KEYWORDS)
    for name, line, message, _, context in found:
        yield f"{folder.name}/{name}:{line}", message, context
