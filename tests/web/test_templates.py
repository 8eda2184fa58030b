"""What templates may and may not say."""

import re
import time
from pathlib import Path

import pytest
from jinja2 import DictLoader, UndefinedError

from app import resources
from app.web.forms import clean
from app.web.markdown import LIMIT, markdown
from app.web.templates import make_environment
from app.web.urls import Urls
from tests.web.conftest import Site

TEMPLATES = sorted(resources.templates_dir().rglob("*.html"))
MAKES_MARKUP = {
    "app/web/markdown.py",  # Cleaned.
    "app/web/folding.py",  # Our own messages.
    "app/web/templates.py",  # Script tags of our own.
    "app/web/browse.py",  # A rendered template, kept.
}
"""The only modules that may say of a text that it is HTML."""


def name_of(path: Path) -> str:
    return path.relative_to(resources.templates_dir()).as_posix()


@pytest.mark.parametrize("suffix", ["html", "html.j2", "jinja", "md", "txt", "svg"])
def test_everything_is_escaped_whatever_a_template_is_called(site: Site, suffix: str) -> None:
    environment = make_environment("en", site.app.state.site)
    environment.loader = DictLoader({f"page.{suffix}": "{{ name }}"})

    assert environment.get_template(f"page.{suffix}").render(name="<b>") == "&lt;b&gt;"


def test_a_misspelled_name_is_an_error_and_not_a_blank(site: Site) -> None:
    environment = make_environment("en", site.app.state.site)

    with pytest.raises(UndefinedError):
        environment.from_string("{{ misspelled }}").render()


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_says_nothing_inline_and_trusts_no_text(path: Path) -> None:
    text = path.read_text()

    assert not re.search(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", text)
    assert not re.search(r"<style|\sstyle\s*=|\son\w+\s*=|hx-on|javascript:", text, re.I)
    assert not re.search(r"=\s*\{\{", text), "An attribute without quotes."
    for tag in re.findall(r"<script\b[^>]*>", text):
        assert "{{ static(" in tag, "Scripts are files of ours, or come from `cdn(…)` with their hashes."
    for link in re.findall(r"<link\b[^>]*>", text):
        assert "{{ static(" in link


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_template_can_be_compiled_in_every_language(site: Site, path: Path) -> None:
    for environment in site.app.state.site.templates.environments.values():
        assert environment.get_template(name_of(path)).name == name_of(path)


def test_few_modules_may_say_that_a_text_is_html() -> None:
    package = resources.PACKAGE
    found = {
        f"app/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*.py")
        if re.search(r"\bMarkup\(|mark_safe|MarkSafe", path.read_text())
    }

    assert found <= MAKES_MARKUP


def test_scripts_from_the_cdn_carry_their_hash(site: Site) -> None:
    page = site.visitor().get("/sign-in").text

    for tag in re.findall(r"<script\b[^>]*>", page):
        assert 'src="/static/' in tag or ("integrity=" in tag and 'crossorigin="anonymous"' in tag)
    assert '"includeIndicatorCSS":false' in page


# Markdown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "[click](JaVaScRiPt:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "[click](vbscript:x)",
        "![x](javascript:alert(1))",
        '![x](https://evil.example/x.png "onerror=alert(1)")',
        "<svg/onload=alert(1)>",
        "[x](https://a.example/\"onmouseover=alert(1) \"t\")",
        "```<script>\nalert(1)\n```",
        "<a href='jav&#x09;ascript:alert(1)'>x</a>",
        "<javascript:alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]",
        "**<iframe src=//evil.example>**",
        "| <script>x</script> |\n|---|\n| y |",
    ],
)  # fmt: skip
def test_nothing_in_a_text_becomes_a_script(text: str) -> None:
    html = str(markdown(text))

    for tag in re.findall(r"<[^>]*>", html):
        assert not re.search(r"\son\w+\s*=", re.sub(r'"[^"]*"', '""', tag), re.I), html
        assert not re.match(r"<\s*(script|img|svg|iframe|style|object|embed|form|input)", tag, re.I), html
    for address in re.findall(r'href="([^"]*)"', html):
        assert re.match(r"https?:|mailto:|#|/", address), html


def test_a_text_keeps_what_its_author_meant() -> None:
    html = str(markdown("Pay **within** 30 days.\n\n- one\n- two\n\nhttps://mill.example and <b>bold</b>"))

    assert "<strong>within</strong>" in html
    assert "<li>one</li>" in html
    assert 'rel="noopener noreferrer nofollow"' in html
    assert "&lt;b&gt;bold" in html


def test_a_heading_in_a_text_stands_below_the_pages_own() -> None:
    assert str(markdown("# Rules")).strip() == "<h3>Rules</h3>"


@pytest.mark.parametrize(
    "pattern",
    [
        "[[[[", "![![", "****a", "```\n", "> > > >", "a_", "<<<<", "[a](", "\\\\[", "- - - ", "|a", "&amp;", "~~a",
        "\n\n#",
    ],
)  # fmt: skip
def test_no_text_takes_long_to_render(pattern: str) -> None:
    text = (pattern * (LIMIT // len(pattern)))[:LIMIT]
    began = time.process_time()

    markdown.__wrapped__(text)

    assert time.process_time() - began < 2  # On its own it takes a twentieth of that; tests share their processors.


def test_a_text_beyond_the_limit_is_shown_as_it_was_typed() -> None:
    html = str(markdown("<b>" + "x" * LIMIT))

    assert html.startswith('<p class="as-typed" dir="auto">&lt;b&gt;')


# Addresses and forms


def test_an_address_holds_what_is_in_its_blanks_and_nothing_else(site: Site) -> None:
    urls: Urls = site.app.state.site.urls

    assert urls("role", role_id="a/../b?x#y") == "/roles/a%2F..%2Fb%3Fx%23y"
    assert urls("search", slug="mill", q="who pays?", page=None) == "/organizations/mill/search?q=who+pays%3F"
    assert urls("role", role_id="a", at="2026-03-14") == "/roles/a?at=2026-03-14"
    with pytest.raises(KeyError):
        urls("no_such_page")


def test_a_form_normalizes_what_looks_alike() -> None:
    assert clean("é") == clean("e\u0301")
