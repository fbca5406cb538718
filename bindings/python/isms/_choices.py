"""Words to choose from."""

from __future__ import annotations

import enum
from typing import Any, TypeVar

from ._errors import InvalidValueError, Status

__all__ = ["Choice"]


class Choice(str, enum.Enum):
    """One of a list of words.

    It equals the word as it stands in XML, which is its value, and can be used in its place. Choices
    are ordered as they are listed, not as letters are: Severity.INFO < Severity.ERROR. Its attribute
    `number` is what the C library knows it by.
    """

    number: int

    def __new__(cls, token: str, doc: str = "") -> Choice:
        self = str.__new__(cls, token)
        self._value_ = token
        self.number = len(cls.__members__) + 1
        self.__doc__ = doc
        return self

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    @classmethod
    def _missing_(cls, value: object) -> Choice:
        words = ", ".join(str(choice.value) for choice in cls)
        raise InvalidValueError(f"{value!r} is none of {words}", status=Status.ERROR_VALUE)

    def _number_of(self, other: str) -> int:
        if isinstance(other, Choice) and type(other) is not type(self):
            raise TypeError(f"{self!r} and {other!r} have no order")
        return type(self)(other).number

    def __lt__(self, other: str) -> bool:
        return self.number < self._number_of(other)

    def __le__(self, other: str) -> bool:
        return self.number <= self._number_of(other)

    def __gt__(self, other: str) -> bool:
        return self.number > self._number_of(other)

    def __ge__(self, other: str) -> bool:
        return self.number >= self._number_of(other)


_C = TypeVar("_C", bound=Choice)


def listed(kind: type[_C]) -> type[_C]:
    """Tells in the docstring of a class of choices what they are."""
    lines = (f"\n    {choice.value}: {choice.__doc__}" for choice in kind)
    kind.__doc__ = f"{kind.__doc__ or ''}\n{''.join(lines)}"
    return kind


def choice_of(kind: type[_C], number: int) -> _C:
    """The choice that the C library knows by that number."""
    return list(kind)[number - 1]


_SETS: dict[tuple[type[Choice], int], frozenset[Any]] = {}


def choices_of(kind: type[_C], bits: int) -> frozenset[_C]:
    """The set of choices that the bits stand for."""
    known = _SETS.get((kind, bits))
    if known is None:
        known = frozenset(choice for choice in kind if bits >> (choice.number - 1) & 1)
        _SETS[kind, bits] = known
    return known
