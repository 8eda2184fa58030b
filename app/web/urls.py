"""Addresses by the names of routes, as plain paths: no host, so nothing a request claims can enter a link."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

_quoted = lru_cache(maxsize=65_536)(partial(quote, safe=""))
_BLANK = re.compile(r"\{(\w+)(?::\w+)?\}")


class Urls:
    """`urls("role", role_id=…, at=None)` → "/roles/…"; what is no blank of the path goes to the query, unless None."""

    def __init__(self) -> None:
        self._paths: dict[str, tuple[str, frozenset[str]]] = {}

    def learn(self, app: FastAPI) -> None:
        for context in iter_route_contexts(app.routes):
            name, path = getattr(context, "name", None), getattr(context, "path", None)
            if name and path is not None and name not in self._paths:
                self._paths[name] = (_BLANK.sub(r"{\1}", path), frozenset(_BLANK.findall(path)))

    def __contains__(self, name: str) -> bool:
        return name in self._paths

    def __call__(self, name: str, /, *, _anchor: str = "", **parameters: Any) -> str:
        path, blanks = self._paths[name]
        if blanks:
            path = path.format_map({blank: _quoted(str(parameters[blank])) for blank in blanks})
        if len(parameters) > len(blanks):
            query = {key: value for key, value in parameters.items() if key not in blanks and value not in (None, "")}
            if query:
                path = f"{path}?{urlencode(query, doseq=True)}"
        return f"{path}#{_anchor}" if _anchor else path


def is_our_own(path: str) -> bool:
    """Whether a `next=` leads to a page of ours: one slash, then no host, no scheme, no control character."""
    return (
        path.startswith("/")
        and not path.startswith(("//", "/\\"))
        and "\\" not in path
        and all(character.isprintable() for character in path)
        and len(path) <= 2000
    )
