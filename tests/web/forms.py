"""The forms of a page as a browser would send them, so that tests press what a page offers and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class OnPage:
    action: str
    id: str
    method: str
    sent: list[tuple[str, str]] = field(default_factory=list)
    """What it sends untouched; of radio buttons, the first."""
    writable: list[str] = field(default_factory=list)
    """Fields for words."""
    buttons: list[tuple[str, str, str]] = field(default_factory=list)
    """Words, name and value of each button that sends it."""

    def filled(self, words: str, button: int = 0, **given: str) -> dict[str, list[str]]:
        """With these words in every field for words that holds none."""
        found: dict[str, list[str]] = {}
        for name, value in self.sent:
            found.setdefault(name, []).append(value or (words if name in self.writable else ""))
        for name, value in given.items():
            found[name] = [value]
        if self.buttons and self.buttons[button][1] and self.buttons[button][1] not in given:
            _, name, value = self.buttons[button]
            found.setdefault(name, []).append(value)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[OnPage] = []
        self.form: OnPage | None = None
        self.area: str | None = None
        self.select: str | None = None
        self.must_choose = False
        self.button: tuple[str, str] | None = None
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "form":
            self.form = OnPage(given.get("action", ""), given.get("id", ""), given.get("method", "get"))
            self.forms.append(self.form)
        if self.form is None:
            return
        match tag:
            case "input":
                self._input(given, name)
            case "textarea":
                self.area, self.text = name, ""
                self.form.writable.append(name)
            case "select":
                self.select, self.must_choose = name, "required" in given
            case "option" if self.select and (given.get("value") or not self.must_choose):
                self._choose(self.select, given)
            case "button":
                self.button, self.text = (name, given.get("value", "")), ""

    def _input(self, given: dict[str, str], name: str) -> None:
        assert self.form is not None
        kind = given.get("type", "text")
        if kind in ("radio", "checkbox") and any(each == name for each, _ in self.form.sent):
            return
        if kind == "checkbox" and "checked" not in given:
            return
        if kind == "text":
            self.form.writable.append(name)
        if name:
            self.form.sent.append((name, given.get("value", "")))

    def _choose(self, name: str, given: dict[str, str]) -> None:
        assert self.form is not None
        if not any(each == name for each, _ in self.form.sent):
            self.form.sent.append((name, given.get("value", "")))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if self.form is None:
            return
        if tag == "textarea" and self.area is not None:
            self.form.sent.append((self.area, self.text.strip("\n")))
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "button" and self.button is not None:
            self.form.buttons.append((" ".join(self.text.split()), *self.button))
            self.button = None
        elif tag == "form":
            self.form = None


def forms_on(html: str) -> list[OnPage]:
    """Those that write."""
    reader = _Reader()
    reader.feed(html)
    return [form for form in reader.forms if form.method == "post"]


def the_form(html: str, id: str) -> OnPage:
    found = [form for form in forms_on(html) if form.id == id]
    assert found, f"No form {id!r}; there are {[form.id for form in forms_on(html)]}."
    return found[0]
