"""Templates say in each language what they always say: done once, when they are compiled, not on every page.

`{{ _('Sign in') }}`, `{% trans %}` without blanks, `static('app.css')`, `cdn('htmx')`, `has_page('map')` and
`url_for('home')` become plain text in the compiled template, since each language has an environment of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

TEXTS = frozenset({"_", "gettext"})
FACTS = frozenset({"static", "cdn", "has_page", "url_for"})


class Folding(Environment):
    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template: nodes.Template = _Fold(self.globals).visit(super()._parse(source, name, filename))
        return template


class _Fold(NodeTransformer):
    def __init__(self, names: Any) -> None:
        self.names = names

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        if not isinstance(node.node, nodes.Name) or not _is_constant(node):
            return node
        name, arguments = (
            node.node.name,
            [argument.value for argument in node.args if isinstance(argument, nodes.Const)],
        )
        if name in TEXTS:
            said: Callable[[str], str] = self.names["language_says"]
            return nodes.MarkSafe(
                nodes.Const(said(*arguments).replace("%%", "%"), lineno=node.lineno), lineno=node.lineno
            )
        if name in FACTS and (name != "url_for" or arguments[0] in self.names["url_for"]):
            known = self.names[name](*arguments)
            const = nodes.Const(str(known) if isinstance(known, str) else known, lineno=node.lineno)
            return nodes.MarkSafe(const, lineno=node.lineno) if isinstance(known, Markup) else const
        return node


def _is_constant(node: nodes.Call) -> bool:
    return (
        bool(node.args)
        and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        and all(isinstance(argument, nodes.Const) for argument in node.args)
    )
