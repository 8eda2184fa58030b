"""Dataclasses of the core as plain JSON, and back: by their own types, so that no field is listed twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

TRANSIENT = {"transient": True}
"""Metadata of a field that is no part of what is kept."""

PLAIN = frozenset({str, int, bool, float, NoneType})


Writer = Callable[[Any], Any]
Reader = Callable[[Any], Any]


@cache
def kept_fields(of: type[Any]) -> list[Field[Any]]:
    return [each for each in fields(of) if not each.metadata.get("transient")]


def to_json(value: Any) -> Any:
    """Sets are sorted, so that the same thing is always written the same way."""
    kind: Any = type(value)
    return value if kind in PLAIN else _writer(kind)(value)  # Most are, and an import brings a million.


@cache
def _writer(kind: type[Any]) -> Writer:
    if is_dataclass(kind):
        names = [each.name for each in kept_fields(kind)]
        return lambda value: {name: to_json(getattr(value, name)) for name in names}
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, date):  # A datetime is a date too.
        return lambda value: value.isoformat()
    if issubclass(kind, Mapping):
        return lambda value: {str(to_json(key)): to_json(item) for key, item in value.items()}
    if issubclass(kind, set | frozenset):
        return lambda value: sorted(to_json(item) for item in value)
    if issubclass(kind, list | tuple):
        return lambda value: [to_json(item) for item in value]
    return _as_it_is


def from_json(of: type[T], data: Any) -> T:
    """The inverse of `to_json`. Keys that are missing take the field's default; unknown ones are passed over."""
    kind: Any = of
    made: T = _reader(kind)(data)
    return made


@cache
def _reader(of: Any) -> Reader:
    """How data of this type is read: worked out once, since every page reads documents of hundreds of fields."""
    origin = get_origin(of)
    if of is Any or origin is Literal:
        return _as_it_is
    if origin in (Union, UnionType):
        return _reader(next(arm for arm in get_args(of) if arm is not NoneType))
    if origin is not None:
        return _of_many(origin, get_args(of))
    if is_dataclass(of) and isinstance(of, type):
        return _of_dataclass(of)
    if isinstance(of, type) and issubclass(of, Enum):
        return _unless_none(of)
    if of in (datetime, date):
        return _unless_none(of.fromisoformat)
    return _as_it_is


def _as_it_is(data: Any) -> Any:
    return data


def _unless_none(read: Reader) -> Reader:
    return lambda data: None if data is None else read(data)


def _of_many(origin: Any, arms: tuple[Any, ...]) -> Reader:
    if issubclass(origin, Mapping):
        key, item = map(_reader, arms)
        return _unless_none(lambda data: {key(name): item(each) for name, each in data.items()})
    each_of = _reader(arms[0])
    return _unless_none(lambda data: origin(each_of(each) for each in data))


def _of_dataclass(of: Any) -> Reader:
    @cache
    def readers() -> list[tuple[str, Reader]]:
        """Asked for at the first document only: a dataclass may hold others of its own."""
        types = get_type_hints(of)
        return [(each.name, _reader(types[each.name])) for each in kept_fields(of)]

    return _unless_none(lambda data: of(**{name: read(data[name]) for name, read in readers() if name in data}))
