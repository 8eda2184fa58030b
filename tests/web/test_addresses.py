"""That the walk over the app's routes, on which other proofs stand, misses none."""

from __future__ import annotations

import ast
from pathlib import Path

from fastapi import APIRouter, FastAPI

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


def test_an_included_router_is_walked_too() -> None:
    """The control: the list of routes of an app does not name what it includes."""
    router = APIRouter()
    router.add_api_route("/hidden", lambda: None, include_in_schema=False)
    site = FastAPI(openapi_url=None)
    site.include_router(router)

    assert "/hidden" not in [getattr(route, "path", "") for route in site.routes]
    assert [str(address) for address in addresses(site)] == ["GET /hidden"]
