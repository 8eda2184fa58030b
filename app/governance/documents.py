"""Dataclasses of the core as plain JSON, and back: by their own types, so that no field is listed twice."""

from __future__ import annotations

from collections.abc import Mapping
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


def kept_fields(of: type[Any]) -> list[Field[Any]]:
    return [each for each in fields(of) if not each.metadata.get("transient")]


def to_json(value: Any) -> Any:
    """Sets are sorted, so that the same thing is always written the same way."""
    if type(value) in PLAIN:  # Most values, and an import brings a million.
        return value
    if type(value) is dict:
        return {
            key if type(key) is str else str(to_json(key)): item if type(item) in PLAIN else to_json(item)
            for key, item in value.items()
        }
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: to_json(getattr(value, each.name)) for each in kept_fields(type(value))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # A datetime is a date too.
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(to_json(key)): to_json(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(to_json(item) for item in value)
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    return value


def from_json(of: type[T], data: Any) -> T:
    """The inverse of `to_json`. Keys that are missing take the field's default; unknown ones are passed over."""
    made: T = _read(of, data)
    return made


def _read(of: Any, data: Any) -> Any:
    origin = get_origin(of)
    if of is Any or data is None or origin is Literal:
        return data
    if origin in (Union, UnionType):
        return _read(next(arm for arm in get_args(of) if arm is not NoneType), data)
    if origin is not None:
        return _read_many(origin, get_args(of), data)
    if is_dataclass(of) and isinstance(of, type):
        types = _types(of)
        return of(
            **{each.name: _read(types[each.name], data[each.name]) for each in kept_fields(of) if each.name in data}
        )
    if isinstance(of, type) and issubclass(of, Enum):
        return of(data)
    if of in (datetime, date):
        return of.fromisoformat(data)
    return data


def _read_many(origin: Any, arms: tuple[Any, ...], data: Any) -> Any:
    if issubclass(origin, Mapping):
        key, item = arms
        return {_read(key, name): _read(item, each) for name, each in data.items()}
    return origin(_read(arms[0], each) for each in data)


@cache
def _types(of: type[Any]) -> dict[str, Any]:
    return get_type_hints(of)
