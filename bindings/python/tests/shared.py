"""What the tests of the Python package share. `make check` sets the environment; by hand, in the build folder:

    LD_LIBRARY_PATH=.libs PYTHONPATH=bindings/python python3 ../bindings/python/tests/test_objects.py [-v] [Class.test]
"""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Optional

import isms

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
DAY = "2026-11-22"  # the day of all examples
COMPANY = os.path.join(SOURCE, "examples", "software-company", "company.xml")
SKIPPED = 77  # automake's exit status for a test that could not be made

ENTITIES = [kind for kind in isms._base.CLASSES.values() if issubclass(kind, isms.Entity)]
PARTS = [kind for kind in isms._base.CLASSES.values() if issubclass(kind, isms.Part)]

EXAMPLES = sorted(entry.name for entry in os.scandir(os.path.join(SOURCE, "examples"))
                  if os.path.exists(os.path.join(entry.path, "findings.txt")))
"""Example organizations: all where the sources are; the source distribution for pip leaves the largest out."""


def example(name: str) -> list[str]:
    """The files of an example organization."""
    folder = os.path.join(SOURCE, "examples", name)
    return sorted(os.path.join(folder, file) for file in os.listdir(folder) if file.endswith(".xml"))


def document(body: str, attributes: str = "") -> bytes:
    """A document around these objects."""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<isms xmlns="urn:libisms:1" version="1"{attributes}>\n{body}</isms>\n').encode()


def small() -> isms.Model:
    """A few objects that refer to each other."""
    return isms.load(document("""
  <organization id="acme" name="Acme" headcount="200"/>
  <unit id="it" name="IT" head="bob"/>
  <position id="desk" name="Service desk"/>
  <position id="lead" name="Lead"/>
  <person id="ann" name="Ann"/>
  <person id="bob" name="Bob" unit="it"/>
  <person id="cy" name="Cy"/>
  <role id="ciso" name="CISO" eligible="lead desk" fulfils="security-officer user"/>
  <responsibility id="review" name="Review rights">
    <participation holder="ciso" codes="R A"/>
    <participation holder="bob" codes="C"/>
    <participation holder="cy" codes="I"/>
  </responsibility>
  <appointment id="a-1" role="ciso" person="ann" from="2026-01-01"/>
"""))


def command() -> Optional[str]:
    """The command isms of this build, or None."""
    path = os.environ.get("ISMS")
    return path if path and os.path.exists(path) else None


def collection_of(model: isms.Model, kind: type[isms.Entity]) -> Any:
    """The collection in which a model has the objects of a class."""
    return next(held for name in isms._model._COLLECTIONS
                if (held := getattr(model, name)).kind is kind)


def make(model: isms.Model, kind: type[isms.Object]) -> Any:
    """A new, empty object of any class; parts with what they live in."""
    if issubclass(kind, isms.Entity):
        return collection_of(model, kind).add()
    for owner in [*ENTITIES, *PARTS]:
        for field in owner.fields():
            if field.kind is isms.Kind.PART and kind.type_name in field.targets and owner is not kind:
                return getattr(make(model, owner), field.name).add()
    raise AssertionError(f"{kind} lives nowhere")


def class_of(name: str) -> type[isms.Object]:
    """The class of a type."""
    return next(kind for kind in isms._base.CLASSES.values() if kind.type_name == name)


TEXT = "Zoë & <b>\"'\n\tüñ 漢字 𝄞 "


def values_for(model: isms.Model, kind: type[isms.Object], field: isms.Field) -> Iterator[Any]:
    """Values that a field takes and gives back as they are."""
    choices = isms._types.__dict__
    if field.kind is isms.Kind.TEXT:
        yield from [["one", TEXT], ["one"]] if field.many else ["plain", TEXT]
    elif field.kind is isms.Kind.CHOICE:
        enum = next(one for one in choices.values() if isinstance(one, type)
                    and issubclass(one, isms.Choice) and one is not isms.Choice
                    and tuple(word.value for word in one) == field.choices)
        yield from [frozenset(enum), frozenset([enum(field.choices[0])])] if field.many else list(enum)
    elif field.kind is isms.Kind.DATE:
        yield from [datetime.date(2024, 2, 29), datetime.date.min, datetime.date.max]
    elif field.kind is isms.Kind.DURATION:
        yield from [isms.Duration(years=1, months=6), isms.Duration(weeks=2), isms.Duration(days=65535)]
    elif field.kind is isms.Kind.INTEGER:
        yield from sorted({*field.range, sum(field.range) // 2})
    elif field.kind is isms.Kind.DECIMAL:
        yield from [Decimal("12.50"), Decimal("-0.000000001"), Decimal("12345678901234567")]
    elif field.kind is isms.Kind.FLAG:
        yield from [True, False]
    elif field.kind is isms.Kind.REFERENCE:
        for target in field.targets or ("person", "role"):
            one, other = make(model, class_of(target)), make(model, class_of(target))
            yield from [[one, other], [other]] if field.many else [one, other]


def fill(model: isms.Model, thing: isms.Object) -> None:
    """Sets every field of an object; empty parts stand beside filled ones."""
    for field in thing.fields():
        if field.name == "id" and isinstance(thing, isms.Entity):
            continue
        if field.kind is isms.Kind.PART:
            fill(model, getattr(thing, field.name).add())
            getattr(thing, field.name).add()
        else:
            setattr(thing, field.name, next(iter(values_for(model, type(thing), field))))


class Case(unittest.TestCase):
    """A test with a folder of its own, self.folder, that is gone afterwards."""

    maxDiff = 4000

    def setUp(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="isms-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, *parts: str) -> str:
        return os.path.join(self.folder, *parts)

    def write(self, name: str, data: bytes) -> str:
        with open(self.path(name), "wb") as file:
            file.write(data)
        return self.path(name)

    def read(self, *parts: str) -> bytes:
        with open(self.path(*parts), "rb") as file:
            return file.read()

    def need_command(self) -> None:
        """Skips the test where there is no command."""
        if not command():
            self.skipTest("the command isms is not there: name it in the environment variable ISMS")

    def isms(self, *arguments: str, code: int = 0) -> str:
        """What the command writes."""
        self.need_command()
        done = subprocess.run([command() or "", *arguments], capture_output=True, timeout=120)
        self.assertEqual(code, done.returncode, done.stderr.decode())
        return done.stdout.decode()


def main() -> None:
    """Runs the tests of a file; the exit status tells automake where all of them were skipped."""
    result = unittest.main(module="__main__", exit=False).result
    for test, reason in result.skipped:
        print(f"skipped: {test}: {reason}")
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.testsRun and len(result.skipped) >= result.testsRun else 0)
