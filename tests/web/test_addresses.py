"""That the walk over the app's routes, on which other proofs stand, misses none (RELIABILITY, trap 4)."""

from __future__ import annotations

import ast
from pathlib import Path

import app.web
from tests.web.addresses import addresses
from tests.web.conftest import Site

METHODS = {"get", "post", "put", "patch", "delete", "api_route", "websocket"}


def decorated() -> list[str]:
    """Every handler in `app/web` that a router was told of."""
    found = []
    for path in Path(app.web.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                calls = [each.func for each in node.decorator_list if isinstance(each, ast.Call)]
                found += [node.name for call in calls if isinstance(call, ast.Attribute) and call.attr in METHODS]
    return found


def test_every_decorated_handler_is_walked(site: Site) -> None:
    walked = list(addresses(site.app, "GET", "POST", "PUT", "PATCH", "DELETE"))

    assert len(walked) >= len(decorated()) > 100
    assert len({str(address) for address in walked}) == len(walked)


def test_the_apps_own_list_would_miss_them(site: Site) -> None:
    """The control: why we walk."""
    assert len([route for route in site.app.routes if hasattr(route, "methods")]) < 5
