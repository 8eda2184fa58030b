"""axe-core looks over a page for what keeps people out of it."""

from functools import cache

from playwright.sync_api import Page

from tests.support.cdn import verified

SERIOUS = {"serious", "critical"}


@cache
def _source() -> str:
    pinned = "sha384-xt1SFg49QaDwsyt0Xfs2XAyBtYPClXl3X2q5OOLeGAUmq9jZTYIMdztpF99WdhiH"
    return verified("axe-core", "4.14.1", "axe.min.js", pinned).decode()


def serious_violations(page: Page) -> list[str]:
    """One sentence for each serious finding, with the elements that it is about. Needs a page that runs scripts."""
    page.evaluate(_source())  # Not a script tag, which the page's Content-Security-Policy would refuse.
    findings = page.evaluate("() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)")
    return [_sentence(finding) for finding in findings if finding["impact"] in SERIOUS]


def _sentence(finding: dict[str, object]) -> str:
    nodes = finding["nodes"]
    assert isinstance(nodes, list)
    where = "; ".join(" ".join(map(str, node["target"])) for node in nodes)
    return f"{finding['impact']}: {finding['help']} ({finding['id']}) at {where}"
