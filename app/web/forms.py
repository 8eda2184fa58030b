"""Forms: what was typed, cleaned, and our own sentence beside each field that was typed wrongly.

    class ObjectionForm(Form):
        concern = Text(required=True, longest=5000)

    Bound = Annotated[ObjectionForm, Depends(ObjectionForm.bound)]

`form.concern` is the clean value, `form.typed("concern")` what to show again, `form.errors.concern` the sentence or "".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Any, ClassVar, Generic, Self, TypeVar, overload
from unicodedata import normalize

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from app.locale import _

T = TypeVar("T")

ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and lone surrogates, which one engine stores and the other refuses."""
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Overrides of the writing direction, by which a name could pretend to be another."""


class Errors(dict[str, str]):
    """By field; no error is an empty string, so that templates may simply show it."""

    def __missing__(self, field: str) -> str:
        return ""


class Wrong(Exception):
    """What stands beside the field."""


class Field(Generic[T]):
    name: str

    def __init__(self, *, required: bool = False) -> None:
        self.required = required

    def __set_name__(self, form: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, form: None, of: type) -> Self: ...
    @overload
    def __get__(self, form: Form, of: type) -> T: ...
    def __get__(self, form: Form | None, of: type) -> Self | T:
        return self if form is None else form.values[self.name]

    def __set__(self, form: Form, value: T) -> None:
        """Forms for something that exists begin with its values."""
        form.values[self.name] = value

    def read(self, given: list[str]) -> T:
        raise NotImplementedError

    def empty(self) -> T:
        raise NotImplementedError


class Text(Field[str]):
    """Words in one line or several; ends are trimmed, line ends are \\n."""

    def __init__(
        self, *, required: bool = False, longest: int = 200, shortest: int = 0, lines: bool = False, missing: str = ""
    ) -> None:
        super().__init__(required=required)
        self.longest, self.shortest, self.lines, self.missing = longest, shortest, lines, missing

    def empty(self) -> str:
        return ""

    def read(self, given: list[str]) -> str:
        text = clean(given[0] if given else "", lines=self.lines)
        if self.required and not text:
            raise Wrong(_(self.missing) if self.missing else _("Please fill this in."))
        if len(text) > self.longest:
            said = _(
                "This is %(length)d characters long; %(longest)d is the most.", length=len(text), longest=self.longest
            )
            raise Wrong(said)
        if text and len(text) < self.shortest:
            raise Wrong(_("Please write at least %(shortest)d characters.", shortest=self.shortest))
        return text


class Paragraphs(Text):
    def __init__(self, *, required: bool = False, longest: int = 10_000, missing: str = "") -> None:
        super().__init__(required=required, longest=longest, lines=True, missing=missing)


class Secret(Field[str]):
    """A password: exactly as it was typed, never shown again."""

    def empty(self) -> str:
        return ""

    def read(self, given: list[str]) -> str:
        secret = given[0] if given else ""
        if self.required and not secret:
            raise Wrong(_("Please fill this in."))
        if "\x00" in secret or len(secret.encode(errors="replace")) > 1024:
            raise Wrong(_("A password has at most 1,024 bytes."))
        return secret


class Email(Text):
    def __init__(self, *, required: bool = False) -> None:
        super().__init__(required=required, longest=320)

    def read(self, given: list[str]) -> str:
        address = super().read(given)
        if address and not re.fullmatch(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+", address):
            raise Wrong(_("This does not look like an e-mail address."))
        return address


class Choice(Field[str]):
    """One of some values; `options` may be set on the form where it depends on the page (`form.options`)."""

    def __init__(self, options: Sequence[str] = (), *, required: bool = True, open_ended: bool = False) -> None:
        super().__init__(required=required)
        self.options, self.open_ended = frozenset(options), open_ended

    def empty(self) -> str:
        return ""

    def read(self, given: list[str]) -> str:
        chosen = clean(given[0] if given else "")
        if not chosen:
            if self.required:
                raise Wrong(_("Please choose one."))
            return ""
        if len(chosen) > 200 or not (self.open_ended or chosen in self.options):
            raise Wrong(_("Please choose one."))
        return chosen


class Several(Field[list[str]]):
    """Boxes that may be ticked together, or a field that comes several times."""

    def __init__(self, *, required: bool = False, most: int = 500, longest: int = 2000, lines: bool = False) -> None:
        super().__init__(required=required)
        self.most, self.longest, self.lines = most, longest, lines

    def empty(self) -> list[str]:
        return []

    def read(self, given: list[str]) -> list[str]:
        chosen = [clean(one, lines=self.lines) for one in given[: self.most]]
        if any(len(one) > self.longest for one in chosen):
            raise Wrong(_("One of these is longer than %(longest)d characters.", longest=self.longest))
        if self.required and not any(chosen):
            raise Wrong(_("Please choose at least one."))
        return chosen


class Flag(Field[bool]):
    def empty(self) -> bool:
        return False

    def read(self, given: list[str]) -> bool:
        ticked = bool(given) and given[0] not in {"", "0", "false", "no"}
        if self.required and not ticked:
            raise Wrong(_("Please tick this to go on."))
        return ticked


class Whole(Field[int | None]):
    def __init__(self, *, required: bool = False, least: int = 0, most: int = 2**31 - 1) -> None:
        super().__init__(required=required)
        self.least, self.most = least, most

    def empty(self) -> int | None:
        return None

    def read(self, given: list[str]) -> int | None:
        text = clean(given[0] if given else "")
        if not text:
            if self.required:
                raise Wrong(_("Please fill this in."))
            return None
        if not re.fullmatch(r"-?[0-9]{1,12}", text) or not self.least <= int(text) <= self.most:
            raise Wrong(_("Please write a whole number from %(least)d to %(most)d.", least=self.least, most=self.most))
        return int(text)


class Day(Field[date | None]):
    def empty(self) -> date | None:
        return None

    def read(self, given: list[str]) -> date | None:
        text = clean(given[0] if given else "")
        if not text:
            if self.required:
                raise Wrong(_("Please give a date."))
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise Wrong(_("Please write the date as year-month-day, like 2026-03-14.")) from None


class Hour(Field[time | None]):
    """A time of day, as clocks show it where the organization is."""

    def empty(self) -> time | None:
        return None

    def read(self, given: list[str]) -> time | None:
        text = clean(given[0] if given else "")
        if not text:
            if self.required:
                raise Wrong(_("Please give a time."))
            return None
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", text, re.ASCII):
            raise Wrong(_("Please write the time as hours:minutes, like 09:30."))
        return time.fromisoformat(text).replace(second=0)


def clean(text: str, *, lines: bool = False) -> str:
    text = normalize("NFC", ODD.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = BIDI.sub("", text)
    if not lines:
        text = " ".join(text.split())
    return text.strip()


class Form:
    fields: ClassVar[dict[str, Field[Any]]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        cls.fields = {**cls.fields, **own}

    def __init__(self, **values: Any) -> None:
        """A form not sent yet: empty, or with the values of what it is about."""
        self.values: dict[str, Any] = {name: values.get(name, field.empty()) for name, field in self.fields.items()}
        self.given: dict[str, list[str]] = {}
        self.errors = Errors()
        self.key = ""
        self.sent: FormData | None = None

    @classmethod
    async def bound(cls, request: Request) -> Self:
        """For `Depends`: read in the event loop, understood by the handler's own thread in the reader's language."""
        form = cls()
        form.take(await request.form())
        return form

    def take(self, sent: FormData) -> None:
        self.sent = sent
        for name in self.fields:
            self.given[name] = [value for value in sent.getlist(name) if isinstance(value, str)]
        key = sent.get("key")
        self.key = key if isinstance(key, str) else ""

    def understand(self) -> Self:
        """Read each field; called when the handler begins, once the reader's language is known."""
        for name, field in self.fields.items():
            try:
                self.values[name] = field.read(self.given.get(name, []))
            except Wrong as wrong:
                self.values[name] = field.empty()
                self.errors[name] = str(wrong)
        self.check()
        return self

    def check(self) -> None:
        """What one field says about another: add to `self.errors`."""

    def refuse(self, field: str, sentence: str) -> Self:
        self.errors[field] = sentence
        return self

    def typed(self, name: str) -> Any:
        """What to show in the field: what was sent, or what the form began with. Passwords are not shown again."""
        if isinstance(self.fields[name], Secret):
            return ""
        if self.sent is None:
            value = self.values[name]
            if isinstance(value, time):
                return value.isoformat("minutes")
            return value.isoformat() if isinstance(value, date) else "" if value is None else value
        given = self.given.get(name, [])
        if isinstance(self.fields[name], Several):
            return given
        if isinstance(self.fields[name], Flag):
            return bool(given) and given[0] not in {"", "0", "false", "no"}
        return given[0] if given else ""

    def upload(self, name: str) -> UploadFile | None:
        """A file that came with the form, spooled to disk beyond a megabyte."""
        value = self.sent.get(name) if self.sent else None
        return value if isinstance(value, UploadFile) and value.filename else None
