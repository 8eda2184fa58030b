"""The floor: Starlette with raw `sqlite3` answering the same questions on the same database file, and nothing more.

No sign-in, no layout, no permissions: what the answer itself costs. Run as `python -m tests.bench.floor DATABASE PORT`.
"""

from __future__ import annotations

import sys
from html import escape
from importlib import import_module
from typing import Any

import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

sqlite3: Any = import_module("pysqlite3.dbapi2" if sys.platform == "linux" else "sqlite3")

CHAIN = """
WITH RECURSIVE chain(lineage, circle, name, depth) AS (
  SELECT lineage, circle, name, 0 FROM role_line
  WHERE organization_id = ?1 AND lineage = ?2 AND until_record IS NULL
  UNION ALL
  SELECT r.lineage, r.circle, r.name, depth + 1 FROM role_line r JOIN chain c ON r.lineage = c.circle
  WHERE r.organization_id = ?1 AND r.until_record IS NULL)
"""
LINE = "WHERE organization_id = ? AND lineage = ? AND until_record IS NULL"
HELD_BY = "WHERE organization_id = ? AND role = ? AND until_record IS NULL"
ROLE = f"SELECT name, purpose, since_record FROM role_line {LINE}"  # Only our own constants.
DOMAINS = f"SELECT text, since_record FROM domain_line {HELD_BY}"
DUTIES = f"SELECT text, since_record FROM accountability_line {HELD_BY}"
FILLED = """SELECT p.name, a.focus, a.term FROM assignment_line a
JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person
WHERE a.organization_id = ? AND a.role = ? AND a.until_record IS NULL"""
BINDING = """SELECT c.name, p.title, p.text FROM chain c JOIN policy_line p ON p.role = c.lineage
WHERE p.organization_id = ?1 AND p.until_record IS NULL ORDER BY c.depth DESC"""
HISTORY = """SELECT r.number, r.kind, r.at FROM record_item i
JOIN record r ON r.organization_id = i.organization_id AND r.number = i.number
WHERE i.organization_id = ? AND i.item = ? ORDER BY i.number DESC LIMIT 10"""
TREE = """SELECT lineage, circle, kind, name, purpose, is_circle FROM role_line
WHERE organization_id = ? AND until_record IS NULL"""
WHO = """SELECT a.role, p.id, p.name, a.focus FROM assignment_line a
JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person
WHERE a.organization_id = ? AND a.until_record IS NULL"""
SEARCH = """SELECT f.text, r.lineage, r.name, c.name FROM floor_text f
JOIN role_line r ON r.organization_id = ?1 AND r.lineage = f.role AND r.until_record IS NULL
JOIN role_line c ON c.organization_id = ?1 AND c.lineage = r.circle AND c.until_record IS NULL
WHERE floor_text MATCH ?2 ORDER BY rank LIMIT 20"""


class Floor:
    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=20000"):
            self.db.execute(f"PRAGMA {pragma}")
        self.organization = self.db.execute("SELECT id FROM organization LIMIT 1").fetchone()[0]
        self._prepare()

    def _prepare(self) -> None:
        self.db.executescript(
            """
            CREATE TABLE IF NOT EXISTS floor_tension (id INTEGER PRIMARY KEY, role TEXT, text TEXT, at TEXT);
            CREATE TABLE IF NOT EXISTS floor_record (number INTEGER PRIMARY KEY, kind TEXT, body TEXT, hash TEXT);
            CREATE VIRTUAL TABLE IF NOT EXISTS floor_text USING fts5(text, role UNINDEXED, tokenize='porter');
            """
        )
        if not self.db.execute("SELECT count(*) FROM floor_text").fetchone()[0]:
            self.db.execute(
                "INSERT INTO floor_text SELECT text, role FROM accountability_line WHERE until_record IS NULL"
            )

    async def role(self, request: Request) -> Response:
        ids = (self.organization, request.path_params["role"])
        name, purpose, since = self.db.execute(ROLE, ids).fetchone()
        parts = [f"<h1>{escape(name)}</h1><p>{escape(purpose)} <small>#{since}</small></p><nav>"]
        parts += [f"<a>{escape(row[0])}</a>" for row in self.db.execute(CHAIN + "SELECT name FROM chain", ids)]
        for statement in (DOMAINS, DUTIES):
            rows = self.db.execute(statement, ids)
            parts += ["<ul>", *(f"<li>{escape(text)} <small>#{number}</small>" for text, number in rows), "</ul>"]
        parts += [f"<p>{escape(who)} {escape(focus or '')}" for who, focus, _ in self.db.execute(FILLED, ids)]
        for circle, title, text in self.db.execute(CHAIN + BINDING, ids):
            parts.append(f"<section><h3>{escape(circle)}: {escape(title)}</h3>{escape(text)}</section>")
        parts += [f"<li>#{number} {kind} {at}" for number, kind, at in self.db.execute(HISTORY, ids)]
        return HTMLResponse("".join(parts))

    async def chart(self, request: Request) -> Response:
        holders: dict[str, list[dict[str, str]]] = {}
        for role, person, name, focus in self.db.execute(WHO, (self.organization,)):
            holders.setdefault(role, []).append({"id": person, "name": name, "focus": focus})
        nodes: dict[str, dict[str, Any]] = {}
        for lineage, circle, kind, name, purpose, is_circle in self.db.execute(TREE, (self.organization,)):
            nodes[lineage] = {
                "id": lineage,
                "circle": circle,
                "kind": kind,
                "name": name,
                "purpose": purpose,
                "is_circle": bool(is_circle),
                "holders": holders.get(lineage, []),
                "children": [],
            }
        root: dict[str, Any] = {}
        for node in nodes.values():
            if node["circle"] in nodes:
                nodes[node["circle"]]["children"].append(node)
            else:
                root = node
        return Response(orjson.dumps(root), media_type="application/json")

    async def tension(self, request: Request) -> Response:
        form = await request.form()
        self.db.execute("BEGIN IMMEDIATE")
        self.db.execute(
            "INSERT INTO floor_tension (role, text, at) VALUES (?, ?, datetime('now'))", (form["role"], form["text"])
        )
        self.db.execute("INSERT INTO floor_record (kind, body, hash) VALUES ('tension', ?, '')", (form["text"],))
        self.db.execute("COMMIT")
        return RedirectResponse("/tensions", 303)

    async def search(self, request: Request) -> Response:
        words = " OR ".join(f'"{word}"' for word in request.query_params["q"].split())
        rows = self.db.execute(SEARCH, (self.organization, words)).fetchall()
        parts = []
        for text, role, name, circle in rows:
            held = self.db.execute(FILLED, (self.organization, role)).fetchall()
            who = ", ".join(escape(holder[0]) for holder in held)
            parts.append(f"<li>{escape(text)} <b>{escape(name)}</b> {escape(circle)} {who}")
        return HTMLResponse("".join(parts))


def application(path: str) -> Starlette:
    floor = Floor(path)
    return Starlette(
        routes=[
            Route("/roles/{role}", floor.role),
            Route("/chart.json", floor.chart),
            Route("/tensions", floor.tension, methods=["POST"]),
            Route("/search", floor.search),
        ]
    )


if __name__ == "__main__":
    uvicorn.run(application(sys.argv[1]), port=int(sys.argv[2]), log_level="warning", access_log=False)
