"""Lengths of time as they are written in a model."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from . import _isms
from ._errors import InvalidValueError, Status

__all__ = ["Duration"]

_FORM = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII)
_MOST = 65535


@dataclass(frozen=True)
class Duration:
    """Years, months, weeks and days, as in P1Y6M or P2W.

    Durations are equal where they are written alike: a month is not thirty days. Added to a date,
    months come first and a day that the month does not have becomes its last; then weeks and days.
    They cannot be ordered, and none is negative.

    years, months, weeks, days: whole numbers from 0 to 65535
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        for part in ("years", "months", "weeks", "days"):
            value = getattr(self, part)
            if not isinstance(value, int):
                raise TypeError(f"{part} of a duration are a whole number, not {value!r}")
            if not 0 <= value <= _MOST:
                raise InvalidValueError(f"{part} of a duration lie between 0 and {_MOST}: {value}",
                                        status=Status.ERROR_VALUE)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """The duration that is written so, such as P1Y6M."""
        match = _FORM.fullmatch(text)
        if not match:
            raise InvalidValueError(f"{text!r} is no duration: write it as P1Y6M, P2W or P30D",
                                    status=Status.ERROR_VALUE)
        return cls(*(int(part or 0) for part in match.groups()))

    def __str__(self) -> str:
        parts = zip((self.years, self.months, self.weeks, self.days), "YMWD")
        return "P" + ("".join(f"{number}{letter}" for number, letter in parts if number) or "0D")

    def __repr__(self) -> str:
        return f"Duration.parse({str(self)!r})"

    def __bool__(self) -> bool:
        return bool(self.years or self.months or self.weeks or self.days)

    def __add__(self, other: Duration) -> Duration:
        if not isinstance(other, Duration):
            return NotImplemented
        return Duration(self.years + other.years, self.months + other.months,
                        self.weeks + other.weeks, self.days + other.days)

    def __sub__(self, other: Duration) -> Duration:
        if not isinstance(other, Duration):
            return NotImplemented
        return Duration(self.years - other.years, self.months - other.months,
                        self.weeks - other.weeks, self.days - other.days)

    def __mul__(self, times: int) -> Duration:
        if not isinstance(times, int):
            return NotImplemented
        return Duration(self.years * times, self.months * times, self.weeks * times,
                        self.days * times)

    __rmul__ = __mul__

    def _from(self, date: datetime.date, times: int) -> datetime.date:
        if not self:
            return date
        later = _isms.isms_date_add(date, str(self), times)
        if later is None:
            raise OverflowError(f"{date} and {self} leave the calendar")
        return date.replace(later.year, later.month, later.day)

    def __radd__(self, date: datetime.date) -> datetime.date:
        if not isinstance(date, datetime.date):
            return NotImplemented
        return self._from(date, 1)

    def __rsub__(self, date: datetime.date) -> datetime.date:
        if not isinstance(date, datetime.date):
            return NotImplemented
        return self._from(date, -1)
