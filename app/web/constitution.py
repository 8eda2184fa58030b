"""The rules that the program keeps, to be read: the ledger, clause by clause, as refusals cite it."""

from __future__ import annotations

from itertools import groupby

from fastapi.responses import Response

from app.governance.ledger import LEDGER
from app.governance.messages import say_article
from app.web.dependencies import Reader
from app.web.pages import page
from app.web.routing import Pages

router = Pages()


@router.get("/constitution", name="constitution")
def show(reader: Reader) -> Response:
    articles = [
        (article, list(clauses))
        for article, clauses in groupby(LEDGER, key=lambda clause: say_article(clause.id, reader.language))
    ]
    return page(reader, "constitution.html", articles=articles, place="constitution")
