"""How fields get their values."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Optional, TypeVar, Union

from . import _isms
from ._choices import Choice
from ._duration import Duration

if TYPE_CHECKING:
    from ._base import Object

__all__ = ["Day", "Fields"]

Day = Union[datetime.date, str]
"""A day: a datetime.date, or a text such as "2026-11-22"."""

Fields = Mapping[str, Any]
"""Fields of a part that is to be made, by their names: {"holder": "ann", "codes": "A"}."""

_C = TypeVar("_C", bound=Choice)


def set_choice(object: Object, field: int, kind: type[_C], value: Union[_C, str, None]) -> None:
    _isms.isms_set_choice(object, field, 0 if value is None else kind(value).number)


def set_choices(object: Object, field: int, kind: type[_C],
                 value: Union[Iterable[Union[_C, str]], None]) -> None:
    if isinstance(value, str):
        _isms.isms_set_written(object, field, value)
        return
    bits = 0
    for choice in value or ():
        bits |= 1 << (kind(choice).number - 1)
    _isms.isms_set_choices(object, field, bits)


def set_reference(object: Object, field: int, value: Union[Object, str, None]) -> None:
    if value is None or isinstance(value, str):
        _isms.isms_set_reference_id(object, field, value)
    else:
        _isms.isms_set_reference(object, field, value)


def set_duration(object: Object, field: int, value: Union[Duration, str, None]) -> None:
    if isinstance(value, Duration):
        value = str(value) if value else None
    elif value is not None and not isinstance(value, str):
        raise TypeError(f"an isms.Duration, or a str as P1Y6M, is needed, not "
                        f"{type(value).__name__}")
    _isms.isms_set_duration(object, field, value)


def get_decimal(object: Object, field: int) -> Optional[decimal.Decimal]:
    if not _isms.isms_has(object, field):
        return None
    return _isms.isms_get_decimal(object, field)


def set_decimal(object: Object, field: int,
                 value: Union[decimal.Decimal, int, str, None]) -> None:
    if value is None:
        _isms.isms_unset(object, field)
    elif isinstance(value, float):
        raise TypeError("a decimal is exact: give a decimal.Decimal, an int or a str, not a float")
    else:
        _isms.isms_set_decimal(object, field,
                               f"{value:f}" if isinstance(value, decimal.Decimal) else str(value))


def set_integer(object: Object, field: int, value: Optional[int]) -> None:
    if value is None:
        _isms.isms_unset(object, field)
    else:
        _isms.isms_set_integer(object, field, value)


def set_flag(object: Object, field: int, value: Optional[bool]) -> None:
    if value is None:
        _isms.isms_unset(object, field)
    elif value not in (True, False):  # a text such as "no" would be true
        raise TypeError(f"True or False is needed, not {value!r}")
    else:
        _isms.isms_set_flag(object, field, bool(value))
