"""Markdown of Policies and Tensions: HTML in it is escaped, and what comes out is cleaned once more."""

from functools import lru_cache

import mistune
import nh3
from markupsafe import Markup

LIMIT = 40_000
"""Characters that are rendered; a longer text is shown as it was typed."""

TAGS = {
    "p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
    "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


class _Renderer(mistune.HTMLRenderer):
    def heading(self, text: str, level: int, **attrs: object) -> str:
        """Headings of a text stand below those of the page that it is on."""
        return super().heading(text, min(level + 2, 6))

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """A picture elsewhere would tell its host who reads what: it becomes a link."""
        return self.link(text or url, url, title)


_render = mistune.create_markdown(renderer=_Renderer(escape=True), plugins=["table", "strikethrough", "url"])


@lru_cache(maxsize=2048)
def markdown(text: str | None) -> Markup:
    if not text:
        return Markup("")
    if len(text) > LIMIT:
        return Markup('<p class="as-typed" dir="auto">{}</p>').format(text)
    html = nh3.clean(
        str(_render(text)),
        tags=TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(html)  # noqa: S704  # The one place where text becomes HTML: escaped by mistune, cleaned by nh3.
