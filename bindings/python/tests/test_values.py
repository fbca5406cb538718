"""Values: days, lengths of time, decimals, numbers, flags, texts and choices."""

from __future__ import annotations

import calendar
import copy
import datetime
import json
import pickle
import random
import unittest
from decimal import Decimal
from fractions import Fraction
from typing import Any

import isms
import shared
from isms import Duration, Severity
from shared import small

Date = datetime.date


def later(day: Date, duration: Duration, times: int) -> Date:
    """What a day and a duration make, told by Python's calendar alone."""
    months = day.year * 12 + day.month - 1 + times * (duration.years * 12 + duration.months)
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return (Date(year, month + 1, min(day.day, last))
            + times * datetime.timedelta(weeks=duration.weeks, days=duration.days))


class Durations(unittest.TestCase):
    def test_text(self) -> None:
        for text, parts in {"P1Y6M": (1, 6, 0, 0), "P2W": (0, 0, 2, 0), "P30D": (0, 0, 0, 30),
                            "P1Y2M3W4D": (1, 2, 3, 4), "P0D": (0, 0, 0, 0)}.items():
            self.assertEqual(Duration(*parts), Duration.parse(text))
            self.assertEqual(text, str(Duration.parse(text)))
        for wrong in ("", "P", "1Y", "P1", "P1H", "PT1H", "P-1Y", "P1.5Y", "P1M1Y", " P1Y", "P1Y ", "p1y", "P٣D", "P99999D"):
            with self.assertRaises(isms.InvalidValueError, msg=wrong):
                Duration.parse(wrong)

    def test_texts_are_those_of_the_library(self) -> None:
        """What one reads, the other reads to the same."""
        asset = isms.Model().assets.add("a")
        for text in ("P1Y6M", "P2W", "P30D", "P1Y2M3W4D", "P65535D"):
            asset.set_written("review_interval", text)
            self.assertEqual(Duration.parse(text), asset.review_interval)
        for wrong in ("", "P", "P1", "P1H", "P-1Y", "P1.5Y", "P1M1Y", "p1y", "P٣D", "P99999D"):
            with self.assertRaises(isms.InvalidValueError, msg=wrong):
                asset.set_written("review_interval", wrong)

    def test_parts(self) -> None:
        self.assertEqual((0, 18, 0, 0), (Duration(months=18).years, Duration(months=18).months, 0, 0))
        for wrong in ({"years": -1}, {"days": 65536}):
            with self.assertRaises(isms.InvalidValueError):
                Duration(**wrong)
        for wrong in ({"years": 1.0}, {"days": "1"}, {"weeks": None}):
            with self.assertRaises(TypeError):
                Duration(**wrong)  # type: ignore[arg-type]
        with self.assertRaises(AttributeError):
            Duration(1).years = 2  # type: ignore[misc]

    def test_sums(self) -> None:
        self.assertEqual(Duration.parse("P2Y6M1D"), Duration(1, 6) + Duration(1, days=1))
        self.assertEqual(Duration.parse("P1Y"), Duration(1, 6) - Duration(months=6))
        self.assertEqual(Duration.parse("P3Y"), 3 * Duration(1))
        self.assertEqual(Duration.parse("P3Y"), Duration(1) * 3)
        self.assertEqual(Duration(), Duration(1) * 0)
        self.assertEqual(Duration(3), sum([Duration(1), Duration(2)], Duration()))
        for wrong in (lambda: Duration(1) - Duration(2), lambda: Duration(1) * -1, lambda: Duration(60000) * 2):
            with self.assertRaises(isms.InvalidValueError):
                wrong()
        one: Any = Duration(1)
        for strange in (lambda: one + 1, lambda: 1 + one, lambda: one * 1.5, lambda: one - 1, lambda: one < one,
                        lambda: one + datetime.timedelta(1), lambda: one * "x"):
            with self.assertRaises(TypeError):
                strange()

    def test_with_days(self) -> None:
        self.assertEqual(Date(2026, 2, 28), Date(2026, 1, 31) + Duration(months=1))
        self.assertEqual(Date(2024, 2, 29), Date(2025, 2, 28) + Duration(days=1) - Duration(years=1)
                         - Duration(days=1))
        self.assertEqual(Date(2025, 2, 28), Date(2024, 2, 29) + Duration(years=1))
        self.assertEqual(Date(2026, 3, 2), Date(2026, 1, 30) + Duration(months=1, days=2))
        chance = random.Random(4)
        for _ in range(3000):
            day = Date.fromordinal(chance.randrange(100000, 3000000))
            duration = Duration(*(chance.choice([0, 1, chance.randrange(30)]) for _ in range(4)))
            self.assertEqual(later(day, duration, 1), day + duration, (day, duration))
            self.assertEqual(later(day, duration, -1), day - duration, (day, duration))

    def test_the_calendar_ends(self) -> None:
        self.assertEqual(Date.max, Date.max + Duration())
        for call in (lambda: Date.max + Duration(days=1), lambda: Date.min - Duration(days=1),
                     lambda: Date(2026, 1, 1) + Duration(years=60000)):
            with self.assertRaises(OverflowError):
                call()

    def test_datetimes_keep_their_time(self) -> None:
        noon = datetime.datetime(2026, 1, 31, 12, tzinfo=datetime.timezone.utc)
        self.assertEqual(datetime.datetime(2026, 2, 28, 12, tzinfo=datetime.timezone.utc), noon + Duration(months=1))

    def test_values(self) -> None:
        duration = Duration(1, 6)
        self.assertEqual("Duration.parse('P1Y6M')", repr(duration))
        self.assertEqual(duration, eval(repr(duration)))
        self.assertNotEqual(Duration(months=18), duration)
        self.assertEqual(2, len({duration, Duration.parse("P1Y6M"), Duration(months=18)}))
        self.assertEqual((True, False), (bool(duration), bool(Duration())))
        for same in (copy.copy(duration), copy.deepcopy(duration), pickle.loads(pickle.dumps(duration))):
            self.assertEqual(duration, same)

    def test_in_fields(self) -> None:
        asset = isms.Model().assets.add("a")
        asset.review_interval = "P1Y"
        self.assertEqual(Duration(1), asset.review_interval)
        asset.review_interval = Duration()
        self.assertIsNone(asset.review_interval)
        for wrong in (datetime.timedelta(7), 7, 1.5):
            with self.assertRaises(TypeError):
                asset.review_interval = wrong  # type: ignore[assignment]


class Dates(unittest.TestCase):
    def test_what_is_a_day(self) -> None:
        person = small().persons["ann"]
        for given in (Date(2026, 11, 22), "2026-11-22", datetime.datetime(2026, 11, 22, 23, 59)):
            person.since = given
            self.assertEqual(Date(2026, 11, 22), person.since)
            self.assertIs(Date, type(person.since))
        for wrong in ("2026-02-29", "22.11.2026", "2026-11-22 ", "", "2026-1-1", "10000-01-01", "0000-01-01"):
            with self.assertRaises(isms.InvalidValueError):
                person.since = wrong
        for strange in (20261122, 1.5, (2026, 11, 22), datetime.time(1)):
            with self.assertRaises(TypeError):
                person.since = strange  # type: ignore[assignment]
        self.assertEqual(Date(2026, 11, 22), person.since)

    def test_what_is_missing_is_no_day(self) -> None:
        """pandas.NaT says that it is a date, and differs from itself."""
        class Missing(Date):
            def __ne__(self, other: object) -> bool:
                return True

        person = small().persons["ann"]
        person.since = "2026-01-01"
        with self.assertRaisesRegex(isms.InvalidValueError, "None"):
            person.since = Missing(1, 1, 1)
        self.assertEqual(Date(2026, 1, 1), person.since)

    def test_days_of_questions(self) -> None:
        model = small()
        for day in (Date(2026, 11, 22), "2026-11-22", datetime.datetime(2026, 11, 22)):
            self.assertEqual(Date(2026, 11, 22), model.snapshot(day).date)
        self.assertLess(abs(model.snapshot().date - Date.today()), datetime.timedelta(2))
        with self.assertRaises(isms.InvalidValueError):
            model.check("tomorrow")
        with self.assertRaises(TypeError):
            model.check(20261122)  # type: ignore[arg-type]


class Numbers(unittest.TestCase):
    def test_decimals(self) -> None:
        budget = isms.Model().budgets.add("b")
        self.assertIsNone(budget.amount)
        for given, text in ((Decimal("12.50"), "12.50"), (3, "3"), ("1.0", "1.0"), (Decimal("1E+3"), "1000"),
                            (Decimal("0.000000001"), "0.000000001"), (Decimal(0), "0"), (-7, "-7")):
            budget.amount = given
            self.assertEqual(text, f"{budget.amount:f}")
            self.assertIs(Decimal, type(budget.amount))
        for wrong in ("", "1,5", "x", Decimal("NaN"), Decimal("Infinity"), Decimal("1e-10"), 10**17, "1e3", " 1"):
            with self.assertRaises(isms.InvalidValueError, msg=repr(wrong)):
                budget.amount = wrong
        for strange in (1.5, Fraction(1, 2), b"1"):
            with self.assertRaises((TypeError, ValueError), msg=repr(strange)):
                budget.amount = strange  # type: ignore[assignment]
        self.assertEqual(Decimal(-7), budget.amount)

    def test_integers(self) -> None:
        class Index:
            def __index__(self) -> int:
                return 5

        role = isms.Model().roles.add("r")
        self.assertEqual(0, role.minimum_rank)
        for given in (1, True, Index()):
            role.minimum_rank = given  # type: ignore[assignment]
            self.assertEqual(int(given.__index__()), role.minimum_rank)
        for strange in (1.0, "1", Decimal(1)):
            with self.assertRaises(TypeError):
                role.minimum_rank = strange  # type: ignore[assignment]
        role.minimum_rank = None
        self.assertFalse(role.has("minimum_rank"))

    def test_flags(self) -> None:
        class Flag:  # as numpy.bool_ is
            def __eq__(self, other: object) -> bool:
                return other is True

            def __bool__(self) -> bool:
                return True

        role = isms.Model().roles.add("r")
        for given, value in ((True, True), (False, False), (1, True), (0, False), (Flag(), True)):
            role.mandatory = given  # type: ignore[assignment]
            self.assertIs(value, role.mandatory)
        for strange in ("no", "false", "", [], 2, 0.5):
            with self.assertRaises(TypeError):
                role.mandatory = strange  # type: ignore[assignment]


class Texts(unittest.TestCase):
    def test_what_xml_can_hold(self) -> None:
        person = small().persons["ann"]
        for text in (shared.TEXT, "\t\n", "'", '"', "]]>", "&amp;", "\u0085\u2028", "x" * 100000):
            person.description = text
            self.assertEqual(text, person.description)
            self.assertEqual(text, isms.load(person.model.to_xml()).persons["ann"].description)
        for wrong in ("\0", "a\0b", "\x01", "\x1f", "\ufffe", "\uffff"):
            with self.assertRaises(ValueError, msg=repr(wrong)):
                person.description = wrong
        with self.assertRaises(ValueError):
            person.description = "\ud800"
        self.assertEqual("x" * 100000, person.description)

    def test_texts_are_str(self) -> None:
        class Text(str):
            pass

        person = small().persons["ann"]
        person.name = Text("Anna")
        self.assertIs(str, type(person.name))
        for strange in (b"Ann", 3, ["Ann"], float("nan")):
            with self.assertRaises(TypeError):
                person.name = strange  # type: ignore[assignment]


class Choices(unittest.TestCase):
    def test_words(self) -> None:
        self.assertEqual("warning", Severity.WARNING)
        self.assertEqual("warning", str(Severity.WARNING))
        self.assertEqual("warning", f"{Severity.WARNING}")
        self.assertEqual("warning   |", f"{Severity.WARNING:10}|")
        self.assertEqual("Severity.WARNING", repr(Severity.WARNING))
        self.assertEqual('"warning"', json.dumps(Severity.WARNING))
        self.assertIs(Severity.WARNING, Severity("warning"))
        self.assertIs(Severity.WARNING, Severity["WARNING"])
        self.assertEqual(["off", "info", "warning", "error"], [one.value for one in Severity])
        self.assertEqual({Severity.INFO: 1}["info"], 1)
        self.assertEqual("should be put right", Severity.WARNING.__doc__)
        self.assertIn("warning: should be put right", Severity.__doc__)
        with self.assertRaisesRegex(isms.InvalidValueError, "'fatal' is none of off, info, warning, error"):
            Severity("fatal")

    def test_order(self) -> None:
        """As they are listed; by letters an error would be less than a warning."""
        self.assertTrue(Severity.INFO < Severity.WARNING < Severity.ERROR)
        self.assertTrue(Severity.ERROR > "warning" and "warning" < Severity.ERROR and Severity.INFO <= "info")
        self.assertFalse(Severity.WARNING >= Severity.ERROR or Severity.INFO > "info")
        self.assertEqual(list(Severity), sorted(reversed(Severity)))
        self.assertEqual(Severity.ERROR, max(Severity))
        with self.assertRaises(TypeError):
            Severity.ERROR < isms.Level.HIGH  # noqa: B015
        with self.assertRaises(isms.InvalidValueError):
            Severity.ERROR < "fatal"  # noqa: B015
        with self.assertRaises(isms.InvalidValueError):
            Severity.ERROR < 3  # type: ignore[operator] # noqa: B015

    def test_numbers_are_those_of_the_library(self) -> None:
        for index in range(isms._isms.isms_choices_list_count()):
            choices = isms._isms.isms_choices_list_at(index)
            name = "".join(word.capitalize() for word in isms._isms.isms_choices_name(choices).split("-"))
            kind = getattr(isms, name)
            self.assertEqual(isms._isms.isms_choices_count(choices), len(kind))
            for choice in kind:
                self.assertEqual(choice.number, isms._isms.isms_choices_value(choices, choice.value))
                self.assertEqual(isms._isms.isms_choices_value_doc(choices, choice.number), choice.__doc__)

    def test_copies(self) -> None:
        for choice in (Severity.ERROR, isms.Code.ACCOUNTABLE, isms.FindingKind.UNASSESSABLE):
            for same in (copy.copy(choice), copy.deepcopy(choice), pickle.loads(pickle.dumps(choice))):
                self.assertIs(choice, same)

    def test_sets(self) -> None:
        part = small().responsibilities[0].participations[0]
        self.assertEqual(frozenset([isms.Code.RESPONSIBLE, isms.Code.ACCOUNTABLE]), part.codes)
        self.assertEqual({"R", "A"}, part.codes)
        self.assertIn("A", part.codes)
        for given, value in (("R", {"R"}), ("C I", {"C", "I"}), (["A", isms.Code.RESPONSIBLE], {"R", "A"}), ([], set()),
                             ({isms.Code.CONSULTED: 1}, {"C"}), (iter("AR"), {"A", "R"})):
            part.codes = given
            self.assertEqual(value, part.codes)
        part.codes |= {"I"}
        part.codes -= {"A"}
        self.assertEqual({"R", "I"}, part.codes)
        self.assertEqual(["R", "I"], part.to_dict()["codes"])
        for wrong in ("X", ["X"], "RA", [3]):
            with self.assertRaises(isms.InvalidValueError):
                part.codes = wrong
        with self.assertRaises(TypeError):
            part.codes = 3  # type: ignore[assignment]


if __name__ == "__main__":
    shared.main()
