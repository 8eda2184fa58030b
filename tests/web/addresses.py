"""Every page that an organization has: the routes of the app filled in with the ids that its tables hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from sqlalchemy import Connection, select
from starlette.datastructures import URLPath
from starlette.routing import Mount

from app.persistence import rows
from app.web.forms import Form


@dataclass(frozen=True)
class Address:
    """A method and a path, with what its handler reads beside the path."""

    method: str
    path: str
    query: tuple[str, ...]
    form: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    def filled(self, ids: dict[str, str]) -> str:
        return str(URLPath(self.path.replace(":path}", "}").format(**ids)))


def addresses(app: FastAPI, *methods: str) -> Iterator[Address]:
    for context in iter_route_contexts(app.routes):
        assert not isinstance(context, Mount), "Walk the mounted app too."
        for method in sorted(set(context.methods or ()) & set(methods or ("GET", "POST"))):
            assert isinstance(context.route, APIRoute), "Not one of ours: say here how to walk it."
            parts = list(_parts(context.route.dependant))
            yield Address(
                method,
                str(context.path),
                tuple(each.alias for part in parts for each in part.query_params),
                tuple(name for part in parts for name in _fields(part.call)),
            )


def _parts(dependant: Any) -> Iterator[Any]:
    yield dependant
    for each in dependant.dependencies:
        yield from _parts(each)


def _fields(call: Any) -> Iterable[str]:
    form = getattr(call, "__self__", None)
    return form.fields if isinstance(form, type) and issubclass(form, Form) else ()


@dataclass
class Ids:
    """What an organization's tables hold, by the name of the path parameter that it fills in."""

    slug: str
    kinds: dict[str, list[str]] = field(default_factory=dict)
    pairs: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """For parameters that belong together: Role and assignment, Proposal and Objection."""

    @classmethod
    def of(cls, connection: Connection, organization: str, me: str) -> Ids:
        slug = connection.execute(select(rows.organization.c.slug).where(rows.organization.c.id == organization))
        found = cls(slug.scalar_one())

        def every(table: Any, *columns: Any) -> list[Any]:
            mine = select(*columns).where(table.c.organization_id == organization).order_by(*columns).distinct()
            return list(connection.execute(mine))

        role, proposal, tension = rows.role_line, rows.proposal, rows.tension
        lines = every(role, role.c.lineage, role.c.is_circle)
        found.kinds = {
            "role_id": [id for id, _ in lines],
            "circle_id": [id for id, is_circle in lines if is_circle],
            "policy_id": [id for (id,) in every(rows.policy_line, rows.policy_line.c.lineage)],
            "person_id": [id for (id,) in every(rows.person, rows.person.c.id)],
            "proposal_id": [id for (id,) in every(proposal, proposal.c.id)],
            "tension_id": [id for id, owner in every(tension, tension.c.id, tension.c.person_id) if owner == me],
            "number": [str(number) for (number,) in every(rows.record, rows.record.c.number)],
            "kind": ["facilitator", "secretary"],
            "power": ["facilitator", "secretary"],
            "path": ["app.css"],
            "token": ["x"],
        }
        for table in (rows.meeting, rows.election, rows.ruling, rows.breakdown, rows.audit):
            found.kinds[f"{table.name}_id"] = [id for (id,) in every(table, table.c.id)]
        found.kinds["circle"] = found.kinds["circle_id"]
        filled = rows.assignment_line
        stands = filled.c.until_record.is_(None)
        standing = every(filled, filled.c.role, filled.c.lineage, stands)
        found.pairs["assignment"] = [(role, id) for role, id, is_now in standing if is_now]
        found.pairs["objection"] = [
            (id, one["id"])
            for id, document in every(proposal, proposal.c.id, proposal.c.document)
            for one in document["objections"]
        ]
        return found

    def fill(self, address: Address, most: int) -> Iterator[str]:
        """Its paths, at most so many, spread over everything there is."""
        names = re.findall(r"\{(\w+)(?::path)?\}", address.path)
        for pair, first in (("assignment", "role_id"), ("objection", "proposal_id")):
            if pair in names:
                for one, other in spread(self.pairs[pair], most):
                    yield address.filled({first: one, pair: other, "number": "1"})
                return
        columns = [spread(self.kinds[name], most) for name in names if name != "slug"]
        if not all(columns):
            return
        longest = max([len(column) for column in columns], default=1)
        for values in zip_longest(*columns) if columns else [()] * longest:
            known = dict(zip([name for name in names if name != "slug"], values, strict=True))
            chosen = {name: value or self.kinds[name][0] for name, value in known.items()}
            yield address.filled({"slug": self.slug, **chosen})


def spread(items: list[Any], most: int) -> list[Any]:
    """At most so many, the first and the last among them."""
    if len(items) <= most:
        return items
    return [items[index * (len(items) - 1) // max(1, most - 1)] for index in range(most)]
