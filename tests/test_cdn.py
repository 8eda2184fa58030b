import pytest

from app.web.cdn import CDN_SCRIPTS, CdnScript
from tests.support.npm import integrity, package_file


@pytest.mark.parametrize("script", CDN_SCRIPTS, ids=lambda script: script.path)
def test_each_pinned_script_is_the_one_of_its_npm_package(script: CdnScript) -> None:
    content = package_file(script.name, script.version, script.path)

    assert integrity(content) == script.integrity
    assert integrity(content + b" ") != script.integrity


def test_a_closed_network_can_serve_the_scripts_itself() -> None:
    script = CdnScript("htmx.org", "4.0.1", "dist/htmx.min.js", "sha384-…")

    assert script.url("https://scripts.example/npm") == "https://scripts.example/npm/htmx.org@4.0.1/dist/htmx.min.js"
