"""Somebody at a screen in a meeting: the same sentences with scripts, where pages change by themselves, and without.

>>> sam.sees("Check-in Round")
>>> sam.speaks("I slept well")
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.web.conftest import PASSWORD

PATIENCE = 15_000
"""Milliseconds to wait for what is to be seen."""
HAS_RESTED = "button => !button.form.dataset.moved || performance.now() - Number(button.form.dataset.moved) > 700"
"""What moved a moment ago is not pressed by mistake (`live.js`)."""


class Attending:
    def __init__(self, context: BrowserContext, person: str, *, scripts: bool = True) -> None:
        self.name, self.scripts, self.address = person.title(), scripts, "/"
        self.page: Page = context.new_page()
        self.page.goto("/sign-in")
        self.page.get_by_label(re.compile("E-mail|Adresse")).fill(f"{person}@mill.example")
        self.page.get_by_label(re.compile("Password|Mot de passe")).fill(PASSWORD)
        with self.page.expect_navigation():  # Loaded, so that the scripts of the page have run.
            self.main.get_by_role("button").click()
        expect(self.page.locator(".menu")).to_be_visible(timeout=PATIENCE)

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    # Looking

    def comes_to(self, address: str) -> None:
        """From here on this is their page; a live one is theirs once it is connected."""
        self.address = address
        self.page.goto(address)
        if self.scripts and self.page.locator("#live").count():
            expect(self.page.locator("#live")).to_have_attribute("data-state", "connected", timeout=PATIENCE)

    def looks(self) -> None:
        """With scripts, what is new appears by itself; without, once the page is loaded again."""
        if not self.scripts:
            self.page.goto(self.address)

    def sees(self, *words: str) -> None:
        self.looks()
        for each in words:
            expect(self.main).to_contain_text(each, timeout=PATIENCE)

    def sees_no(self, *words: str) -> None:
        self.looks()
        for each in words:
            expect(self.main).not_to_contain_text(each, timeout=PATIENCE)

    def button(self, words: str) -> Locator:
        return self.main.get_by_role("button", name=words, exact=True)

    # Acting

    def activates(self, control: Locator) -> None:
        control.click()

    def writes(self, label: str, words: str) -> None:
        self.main.get_by_label(label).first.fill(words)

    def unfolds(self, summary: str, among: Locator | None = None) -> None:
        """A box that is folded until somebody needs it."""
        details = (
            (among or self.main).locator("details").filter(has=self.page.locator(f'summary:text-is("{summary}")')).last
        )
        if details.get_attribute("open") is None:
            self.activates(details.locator("summary").first)

    def presses(self, words: str, then: str = "") -> None:
        """Until the page says `then`; or, where it is not told, until it offers this no more."""
        button = self.button(words)
        assert self._answer_to(button) < 400, f"{self.name}: {words}"
        if then:
            expect(self.main).to_contain_text(then, timeout=PATIENCE)
        else:
            expect(button).to_have_count(0, timeout=PATIENCE)

    def presses_in_vain(self, words: str, *reasons: str) -> None:
        """What is refused says why."""
        assert self._answer_to(self.button(words)) >= 400, f"{self.name}: {words}"
        for reason in reasons:
            expect(self.main.get_by_role("alert").first).to_contain_text(reason, timeout=PATIENCE)

    def follows(self, words: str) -> None:
        """A link to another page."""
        with self.page.expect_navigation():
            self.activates(self.main.get_by_role("link", name=words).first)

    def sends(self, words: str) -> None:
        """A form that leads to another page, or back to theirs."""
        with self.page.expect_navigation():
            self.activates(self.button(words).first)
        expect(self.main.locator(".notice.bad")).to_have_count(0)

    def moves_on(self, words: str, then: str = "") -> None:
        """By the key of the one next move, to the step `then`; without scripts, by its button."""
        self.looks()
        button = self.main.locator("[data-key=n]")
        expect(button).to_contain_text(words, timeout=PATIENCE)
        assert self._answer_to(button, key="n") < 400, f"{self.name}: {words}"
        if then:
            expect(self.main.get_by_role("heading", name=then, exact=True)).to_be_visible(timeout=PATIENCE)
        else:
            expect(self.main.locator("[data-key=n]", has_text=words)).to_have_count(0, timeout=PATIENCE)

    def has_had_their_turn(self) -> None:
        """Whoever runs the meeting speaks aloud, and hears the next one."""
        self.sees("It is your turn.")
        self.moves_on(self.main.locator("[data-key=n]").evaluate("button => button.firstChild.textContent.trim()"))

    def _answer_to(self, button: Locator, key: str = "") -> int:
        """The status of what the server answered."""
        if self.scripts:
            self.page.wait_for_function(HAS_RESTED, arg=button.element_handle())
        with self._answered() as statuses:
            if key and self.scripts:
                self.page.keyboard.press(key)
            else:
                self.activates(button)
        return statuses[0]

    @contextmanager
    def _answered(self) -> Iterator[list[int]]:
        statuses: list[int] = []
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            if self.scripts:
                yield statuses
            else:
                with self.page.expect_navigation():
                    yield statuses
        statuses.append(sent.value.status)

    def holds_the_caret(self, label: str, place: int) -> None:
        """In the middle of what they type."""
        field = self.main.get_by_label(label)
        field.focus()
        field.evaluate("(field, place) => field.setSelectionRange(place, place)", place)

    def still_holds_the_caret(self, label: str, words: str, place: int) -> None:
        field = self.main.get_by_label(label)
        expect(field).to_have_value(words, timeout=PATIENCE)
        expect(field).to_be_focused(timeout=PATIENCE)
        assert field.evaluate("field => [field.selectionStart, field.selectionEnd]") == [place, place]

    # What a meeting asks of people

    def has_the_turn(self) -> None:
        self.sees("It is your turn.")

    def speaks(self, words: str = "") -> None:
        self.has_the_turn()
        if words:
            self.unfolds("Write something for the minutes")
            self.writes("For the minutes", words)
        self.presses("I have spoken")

    def reacts(self, words: str) -> None:
        self.has_the_turn()
        self.writes("Your reaction", words)
        self.presses("I have reacted")

    def sees_no_harm(self) -> None:
        self.has_the_turn()
        self.presses("No objection")

    def raises(self, concern: str, role: str = "") -> None:
        self.unfolds("I have a concern")
        if role and self.main.get_by_label("For which Role").count():
            self.main.get_by_label("For which Role").select_option(label=role)
        self.writes("What harm would it do?", concern)
        self.presses("Raise the concern", then="Question 1 of 4")

    def argues(self, *arguments: str) -> None:
        """Why it is an Objection, by the four criteria."""
        for number, argument in enumerate(arguments, 1):
            expect(self.main).to_contain_text(f"Question {number} of {len(arguments)}", timeout=PATIENCE)
            self.writes("How? Your argument", argument)
            self.presses(
                "Yes, for this reason", then=f"Question {number + 1} of" if number < len(arguments) else "Objection ·"
            )

    def nominates(self, candidate: str, because: str) -> None:
        self.sees("Who is the best fit for this Role?")
        self.main.get_by_role("radio", name=re.compile(f"^{candidate}")).check()
        self.writes("Why", because)
        self.presses("Cast your ballot", then="Your ballot is in, and closed.")
