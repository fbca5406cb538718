"""Random use of everything, for the tests of torture and of threads.

A world holds models and whatever came out of them. Each step picks a thing, an attribute or function of
it or of the extension module, and arguments: mostly such as annotations ask for, else anything at all.
Some of these run steps of their own when they are asked for their number, truth, length and so on.
What may come out is an exception of the kinds in ALLOWED, nothing else.
"""

from __future__ import annotations

import ast
import base64
import copy
import datetime
import decimal
import gc
import inspect
import io
import os
import pickle
import random
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any, Optional

import isms
from isms import _isms


class Spoiled(Exception):
    """What arguments raise that misbehave."""


ALLOWED = (isms.Error, TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError,
           OSError, MemoryError, Spoiled, StopIteration)
"""Exceptions that a script may see."""

MODULE = {name: value for name, value in vars(_isms).items() if callable(value)}
PUBLIC = {name: getattr(isms, name) for name in isms.__all__}
DUNDERS = {name for name in dir(list) + dir(dict) + dir(float) + dir(io.BytesIO)
           if name.startswith("__")} | {
    "__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__fspath__", "__call__",
    "__setstate__", "__getstate__", "__enter__", "__exit__", "__bool__"}
DUNDERS -= {"__class__", "__dir__", "__getattribute__", "__init_subclass__", "__subclasshook__",
            "__class_getitem__", "__doc__", "__dict__", "__sizeof__"}
REPORTS = tuple(isms.reports.names)
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
DAYS = ("2026-11-22", "2026-01-31", "2020-02-29", "0001-01-01", "9999-12-31")
MOST_OBJECTS = 600
MOST_THINGS = 250


def signatures() -> dict[str, list[tuple[str, str]]]:
    """Names and annotations of the parameters of functions of the extension module."""
    stub = os.path.join(os.path.dirname(isms.__file__), "_isms.pyi")
    with open(stub, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    return {node.name: [(one.arg, "_isms." + ast.unparse(one.annotation or ast.Name("Any")))
                        for one in node.args.args]
            for node in tree.body if isinstance(node, ast.FunctionDef)}


SIGNATURES = signatures()
IGNORED_TOKENS = {"Optional", "Union", "type", "tuple", "collections", "abc"}


class World:
    """Models, what came out of them, and the chance that decides."""

    def __init__(self, seed: object, log: Optional[io.TextIOBase] = None) -> None:
        self.random = random.Random(str(seed))
        self.log = log
        self.faults = True  # whether allocations fail
        self.depth = 0
        self.calls = self.successes = 0
        self.reached: set[str] = set()
        self.history: list[str] = []
        self.things: list[Any] = []
        self.others: list[Any] = [[], {}]
        self.models: list[isms.Model] = []
        for _ in range(2):
            self.renew(self.some_model())

    # ---- models ----

    def some_model(self) -> isms.Model:
        model = isms.Model()
        ann = model.persons.add(id="ann", name="Ann")
        unit = model.units.add(id="unit", name="Unit", head=ann)
        model.persons.add(id="bob", name="Bob", manager=ann, unit=unit)
        model.roles.add(id="ciso", name="CISO")
        model.roles.add(id="deputy", name="Deputy", specializes="ciso")
        model.appointments.add(id="a-1", role="ciso", person="ann", from_="2020-01-01")
        duty = model.responsibilities.add(id="duty", name="Duty")
        duty.participations.add(holder="ciso", codes="A R")
        duty.participations.add(holder="bob", codes="I", scope="unit")
        for kind in self.random.sample(KINDS, 12):
            if not issubclass(kind, isms.Part):
                self.furnish(_isms.isms_model_add(model, kind.type_number, None))
        if self.random.random() < 0.3:
            model.use("iso27001-2022")
        return model

    def furnish(self, object: isms.Object) -> None:
        """Gives an object some parts and texts."""
        for field in object.fields():
            if field.kind is isms.Kind.PART and self.random.random() < 0.8:
                self.furnish(_isms.isms_insert_part(object, field.number, -1))
            elif field.kind is isms.Kind.TEXT and field.many:
                for text in ("one", "two"):
                    _isms.isms_insert_text(object, field.number, -1, text)

    def renew(self, model: isms.Model) -> None:
        """Lets go of the oldest model where there are many."""
        self.models.append(model)
        del self.models[:-3]
        self.take_in(model)

    @property
    def model(self) -> isms.Model:
        return self.random.choice(self.models)

    def share(self, other: World) -> None:
        """Has the same things as another world from here on. No more faults: they are for all."""
        self.models, self.things = list(other.models), list(other.things)
        self.faults = other.faults = False

    def end_groups(self) -> None:
        """Takes back groups of edits that are still open, those inside others first."""
        groups = [one for one in self.things if isinstance(one, _isms.Editing)]
        for _ in range(len(groups)):
            for group in groups:
                try:
                    group.__exit__(ValueError, None, None)
                except isms.StateError:
                    pass

    def check_models(self) -> None:
        """Whether each model can be written and read back."""
        self.end_groups()
        for model in self.models:
            xml = model.to_xml()
            again = isms.load(xml)
            if again.to_xml() != xml:
                raise AssertionError(f"not the same when it was read back:\n{xml.decode()}\n"
                                     f"became\n{again.to_xml().decode()}")

    # ---- values ----

    def pick(self, *values: Any) -> Any:
        return self.random.choice(values)

    def text(self) -> str:
        return self.pick(
            "ann", "bob", "ciso", "duty", "a-1", "unit", "x", "", " ", "A R", "A", "text", "csv",
            "json", "name", "id", "from_", "holder", "participation", "iso27001-2022", "common", "warning",
            "SOD-*", "acme:1", "markdown", "html", "äöü €", "\U0001F600" * 40, "x" * 10_000, "<&>\"'", "a\0b", "\udc80",
            "\uffff", "\n\t\r", "P1Y", "-12.50", "true", *DAYS)

    def number(self) -> int:
        return self.pick(0, 1, 2, 3, 4, 5, 7, 12, 29, 30, 63, 64, 255, 256, -1, -2, 2 ** 31 - 1,
                         -2 ** 31, 2 ** 32, 2 ** 63 - 1, 2 ** 63, -2 ** 63, 2 ** 64, 10 ** 5000,
                         True, *(kind.type_number for kind in self.random.sample(KINDS, 3)))

    def day(self) -> Any:
        return self.pick(datetime.date.max, datetime.date.min, datetime.datetime(2026, 1, 1, 5),
                         "2026-02-30", "", None, datetime.date(2026, 11, 22), *DAYS)

    def xml(self) -> bytes:
        whole = self.model.to_xml() if self.random.random() < 0.5 else isms.Model().to_xml()
        cut = self.random.randrange(len(whole))
        return self.pick(whole, whole, whole[:cut], b"", b"<", whole.replace(b"id=", b"ix="),
                         whole[:cut] + bytes([self.random.randrange(256)]) + whole[cut + 1:])

    def object(self, kind: Optional[type] = None) -> Any:
        found = [one for one in self.things if isinstance(one, kind or isms.Object)]
        if found and self.random.random() < 0.5:
            return self.random.choice(found)
        objects = [one for one in self.model if isinstance(one, kind or isms.Object)]
        if self.random.random() < 0.8:
            objects = [one for one in objects if not one.is_content]
        return self.random.choice(objects) if objects else None

    def raw_sources(self) -> list[Any]:
        return [self.pick(("m", b"a", self.xml()), ("m", b"b", bytearray(self.xml())),
                          ("c", b"c", io.BytesIO(self.xml()).read), ("c", b"e", self.evil()),
                          ("p", b"saved.xml", None), ("d", b"d", self.pick(0, -1, 10 ** 6, 2 ** 70)),
                          ("m", self.any(1), self.any(1)), self.any(1))
                for _ in range(self.random.randrange(3))]

    def raw_columns(self) -> list[Any]:
        return [self.pick((-1, ()), (-2, ()), (self.number(), ({}, "a", "b")), (2, ()),
                          (self.random.randrange(30), ({}, *"abcdefgh")), (3, self.any(1)),
                          self.any(1))
                for _ in range(self.random.randrange(3))]

    def raw_rules(self) -> list[Any]:
        good = self.random.random() < 0.6
        return [("acme:%d" % n, "Title", 2, 1, "", "", "Remedy", self.handle_rule) if good else
                self.pick(("acme:x", "Title", self.number(), 1, "", "", "Remedy", self.evil()),
                          (self.text(), self.text(), 1, 1, "", self.any(1), "Remedy", repr),
                          self.any(1))
                for n in range(self.random.randrange(3))]

    def handle_rule(self, handle: Any) -> None:
        """What a rule does in which the extension module calls back."""
        self.take_in(handle)
        names = sorted(name for name, given in SIGNATURES.items()
                       if given and given[0][1] == "_isms.Checking")
        for name in self.random.sample(names, 2):
            self.step(lambda: (f"_isms.{name}", lambda: MODULE[name](
                handle, *self.arguments(SIGNATURES[name][1:]))))
        self.reentrant()

    def rule(self) -> isms.OwnRule:
        def function(checking: isms.Checking) -> None:
            self.take_in(checking)
            if self.random.random() < 0.5:
                checking.tell(self.object(), self.text())
            self.step(lambda: self.use_thing(checking))
            self.reentrant()

        return isms.rule(self.pick("acme:1", "acme:2", "acme:3", self.text()), "Title",
                         remedy="Remedy")(function)

    def evil(self) -> Evil:
        return Evil(self)

    def simple(self) -> Any:
        """A value of any simple kind."""
        return self.pick(
            None, True, self.number(), self.number(), 1.5, float("nan"), float("inf"), 1j,
            self.text(), self.text(), self.text().encode("utf-8", "surrogateescape"), b"", b"\0\xff",
            bytearray(b"<isms/>"), memoryview(b"abc")[::2], self.day(), decimal.Decimal("-12.50"),
            decimal.Decimal("1e999"), isms.Duration(1, 2, 3, 4),
            datetime.timedelta(1), int, repr, isms.Role, isms.Code, list(isms.Code)[0], object(), ...,
            slice(None, None, -1), slice(1, 10 ** 30), range(3), NotImplemented, isms.Error("x"))

    def any(self, depth: int = 0) -> Any:
        """Any value at all."""
        chance = self.random.random()
        if chance < 0.45:
            return self.simple()
        if chance < 0.75:
            return self.random.choice(self.things if chance < 0.72 else self.others)
        if chance < 0.85:
            return self.evil()
        if depth > 1:
            return []
        items = [self.any(depth + 1) for _ in range(self.random.randrange(4))]
        return self.pick(items, tuple(items), iter(items), {str(n): one for n, one in enumerate(items)},
                         {self.text(): one for one in items}, io.BytesIO(self.xml()))

    def made(self, kind: type) -> Any:
        """A new handle of the extension module."""
        model = self.model
        snapshot = _isms.snapshot_recent(model, "2026-11-22")
        found = list(model.persons) or [model.persons.add()]  # chance may have removed all
        return {
            _isms.Snapshot: lambda: snapshot,
            _isms.Answers: lambda: _isms.isms_snapshot_duties(snapshot, found[0]),
            _isms.Crosswalk: lambda: _isms.isms_snapshot_serves(snapshot, found[0], None, 1),
            _isms.Findings: lambda: model.check("2026-11-22", only=["RACI-*"])._handle,
            _isms.Table: lambda: self.pick(_isms.isms_report_rules(),
                                           _isms.report_table(self.made(_isms.Report), 0)),
            _isms.Report: lambda: model.report(self.pick(*REPORTS), "2026-11-22")._handle,
            _isms.Field: lambda: _isms.isms_type_field_at(self.random.choice(KINDS).type_number,
                                                          self.random.randrange(8)),
            _isms.Choices: lambda: _isms.isms_choices_list_at(self.random.randrange(20)),
            _isms.Rule: lambda: _isms.isms_rule_at(self.random.randrange(170)),
        }.get(kind, lambda: None)()

    def handle(self, kind: type) -> Any:
        found = [one for one in self.things if isinstance(one, kind)]
        if not found or self.random.random() < 0.3:
            return self.made(kind)
        return self.random.choice(found)

    def fitting(self, name: str, annotation: str) -> Any:
        """A value such as an annotation asks for; "_isms." begins those of the extension module."""
        if annotation.startswith("_isms."):
            kind = vars(_isms).get(annotation[6:])
            if isinstance(kind, type) and kind not in (_isms.Model, _isms.Object):
                return self.handle(kind)
            annotation = annotation[6:]
        suits = {"decimal": lambda: self.pick("12.50", "-3", self.text()), "at": self.day, "since": self.day, "date": self.day,
                 "person": lambda: self.object(isms.Person),
                 "superior": lambda: self.object(isms.Person),
                 "responsibility": lambda: self.object(isms.Responsibility),
                 "related": lambda: [self.object() for _ in range(self.random.randrange(3))],
                 "path": lambda: self.pick([], ["one", "two"], "saved.xml"),
                 "key": lambda: self.pick(_isms.isms_threshold_info_at(0)[0], "x"),
                 "message": lambda: self.pick("message", self.text()),
                 "known": lambda: self.pick(None, [], ["0123456789abcdef"]),
                 "observer": lambda: self.pick(None, repr, self.evil()),
                 "minimum": lambda: self.pick(0, 1, 2, 3), "fail_on": lambda: self.pick(0, 1, 4),
                 "about": lambda: self.pick(None, None, "ann", self.object()),
                 "language": lambda: self.pick(None, "en", "de", self.text()),
                 "template": lambda: self.pick(None, "# {name}\n", "{nothing}", self.text()),
                 "wording": lambda: self.pick(None, "# {name}\n", "{nothing}", self.text()),
                 "logo": lambda: self.pick(None, None, b"\x89PNG", PICTURE),
                 "scratch": lambda: self.pick(None, b"/tmp", b"/nowhere"),
                 "format": lambda: self.pick(None, *isms.Format),
                 "folder": lambda: "site", "name": lambda: self.pick(self.text(), *REPORTS),
                 "put": lambda: self.pick(self.evil(), lambda *told: None),
                 "only": lambda: self.pick(None, ["RACI-*", "SOD-*"], [self.text()]),
                 "skip": lambda: self.pick(None, ["REF-*"], [self.text()])}.get(name)
        if suits and self.random.random() < 0.8:
            return suits()
        optional = re.fullmatch(r"Optional\[(.*)\]", annotation)
        if optional:
            return None if self.random.random() < 0.4 else self.fitting(name, optional[1])
        if annotation.startswith("Iterable") or annotation.startswith("list["):
            inner = annotation[annotation.index("[") + 1:]
            special = {"rules": self.raw_rules, "fields": self.raw_columns, "list": self.raw_sources}
            if "tuple" in inner and name in special:
                return special[name]()
            return [self.fitting("", inner) for _ in range(self.random.randrange(3))]
        tokens = [one for one in re.findall(r"\w+", annotation) if one not in IGNORED_TOKENS]
        token = self.random.choice(tokens or ["Any"])
        if token == "int" and name in ("type", "number") and self.random.random() < 0.8:
            return self.random.choice(KINDS).type_number
        if token == "int" and name in ("minimum", "kind", "severity") and self.random.random() < 0.8:
            return self.random.randrange(3)
        if token == "int" and name in ("field", "layout") and self.random.random() < 0.8:
            return self.random.randrange(20)
        if token == "int" and name == "index" and self.random.random() < 0.8:
            return self.pick(0, 1, -1)
        return self.provide(token)

    def provide(self, token: str) -> Any:
        providers: dict[str, Callable[[], Any]] = {
            "str": self.text, "int": self.number, "bool": lambda: self.pick(True, False),
            "None": lambda: None, "bytes": self.xml, "Day": self.day, "date": self.day,
            "Model": lambda: self.model, "Object": self.object, "Entity": self.object,
            "Duration": lambda: isms.Duration(self.random.randrange(3), 0, 1),
            "Decimal": lambda: self.pick(decimal.Decimal(self.random.randrange(10 ** 6)) / 100,
                                         decimal.Decimal("NaN"), decimal.Decimal("-Infinity")),
            "Callable": lambda: self.pick(self.evil(), repr, lambda *told: True),
            "Progress": lambda: self.pick(self.evil(), lambda *told: None),
            "Source": lambda: self.pick(self.xml(), io.BytesIO(self.xml()), "saved.xml"),
            "Target": lambda: self.pick("file", io.BytesIO(), io.StringIO(), self.evil()),
            "OwnRule": self.rule, "PathLike": lambda: self.pick("saved.xml", "other.xml"),
            "IO": lambda: io.BytesIO(self.xml()), "dict": lambda: {"bytes": self.number()},
            "Fields": lambda: {"holder": "ann", "codes": self.pick("A", "R", self.any(1))}}
        if token in providers:
            return providers[token]()
        kind = PUBLIC.get(token) or getattr(_isms, token, None)
        if isinstance(kind, type) and issubclass(kind, isms.Choice):
            return self.random.choice(list(kind))
        if isinstance(kind, type) and issubclass(kind, isms.Object):
            return self.object(kind)
        if isinstance(kind, type):
            found = [one for one in self.things if isinstance(one, kind)]
            return self.random.choice(found) if found else None
        return self.any(1)

    # ---- steps ----

    def arguments(self, parameters: list[tuple[str, str]]) -> list[Any]:
        if self.random.random() < 0.4:
            return [self.fitting(name, annotation) for name, annotation in parameters]
        made = [self.fitting(name, annotation) if self.random.random() < 0.85 else self.any()
                for name, annotation in parameters]
        if self.random.random() < 0.03:
            made.append(self.any())
        if made and self.random.random() < 0.03:
            made.pop()
        return made

    def call_module(self) -> tuple[str, Callable[[], Any]]:
        """A function of the extension module."""
        name = self.random.choice(sorted(MODULE))
        arguments = self.arguments(SIGNATURES.get(name, [("", "Any")]))
        if len(arguments) > 1 and isinstance(arguments[0], isms.Object) and self.random.random() < 0.8:
            arguments[1] = self.field_for(name, type(arguments[0]), arguments[1])
        return f"_isms.{name}", lambda: self.contained(name, arguments)

    def field_for(self, name: str, kind: type, other: Any) -> Any:
        """The number of a field that suits a function such as isms_set_date or isms_item_part."""
        many = any(word in name for word in ("insert", "item", "choices"))
        numbers = [field.number for field in kind.fields() if field.many == many and
                   (field.kind.name.lower() in name or name in ("isms_item_remove", "object_items"))]
        if "field" not in [one for one, _ in SIGNATURES.get(name, [])] or not numbers:
            return other
        return self.random.choice(numbers)

    def contained(self, name: str, arguments: list[Any]) -> Any:
        """Calls a function, and undoes what would spoil the steps behind it."""
        if name == "fail_allocation":
            return MODULE[name](self.random.randrange(30) if self.faults else -1)
        try:
            return MODULE[name](*arguments)
        finally:
            if name == "register_package":
                _isms.register_package(isms._errors.make_error, isms.Duration, decimal.Decimal,
                                       isms.Model, isms._base.CLASSES)

    def call_public(self) -> tuple[str, Callable[[], Any]]:
        """A name of the package."""
        name = self.random.choice(sorted(PUBLIC))
        return f"isms.{name}", self.bound(PUBLIC[name])

    def bound(self, function: Any) -> Callable[[], Any]:
        """A call with arguments."""
        if not callable(function):
            return lambda: function
        try:
            parameters = list(inspect.signature(function).parameters.values())
        except (TypeError, ValueError):
            arguments = [self.any() for _ in range(self.random.randrange(3))]
            return lambda: function(*arguments)
        positional, named = [], {}
        for one in parameters:
            annotation = str(one.annotation) if one.annotation is not one.empty else "Any"
            if one.kind is one.VAR_KEYWORD:
                named.update({self.field_name(): self.any(1) for _ in range(self.random.randrange(3))})
            elif one.kind is one.VAR_POSITIONAL:
                positional += self.arguments([(one.name, annotation)] * self.random.randrange(3))
            elif one.default is not one.empty and self.random.random() < 0.6:
                continue
            elif one.kind is one.KEYWORD_ONLY or named:
                named[one.name] = self.arguments([(one.name, annotation)] * 2)[0]
            else:
                positional.append((self.arguments([(one.name, annotation)]) or [None])[0])
        return lambda: function(*positional, **named)

    def field_name(self) -> str:
        kind = self.random.choice(KINDS)
        return self.random.choice([field.name for field in kind.fields()] + ["id", "nonsense"])

    def use_thing(self, thing: Any = None) -> tuple[str, Callable[[], Any]]:
        """An attribute or method of something in the world."""
        thing = self.random.choice(self.things) if thing is None else thing
        names = [name for name in dir(type(thing)) if not name.startswith("_") or name in DUNDERS]
        name = self.random.choice(names)
        what = f"{type(thing).__name__}.{name}"
        chance = 1.0 if isinstance(thing, BaseException) else self.random.random()
        if chance < 0.2 and not name.startswith("_"):
            value = self.value_for(type(thing), name)
            return f"{what} =", lambda: setattr(thing, name, value)
        if chance < 0.22:
            return f"del {what}", lambda: delattr(thing, name)

        def get_or_call() -> Any:
            value = getattr(thing, name)
            return self.bound(value)() if callable(value) else value

        return what, get_or_call

    def value_for(self, kind: type, name: str) -> Any:
        attribute = inspect.getattr_static(kind, name, None)
        setter = getattr(attribute, "fset", None)
        if setter is None or self.random.random() < 0.15:
            return self.any()
        return self.fitting(name, str(list(inspect.signature(setter).parameters.values())[-1]
                                      .annotation))

    def report_now(self) -> tuple[str, Callable[[], Any]]:
        """A report or site of the model as it is, in some format."""
        name = self.pick("report_make", "report_make", "report_make", "site_write")
        arguments = {one: self.fitting(one, annotation) for one, annotation in SIGNATURES[name]}
        arguments["snapshot"] = snapshot = _isms.snapshot_recent(self.model, "2026-11-22")
        if self.random.random() < 0.8:
            arguments.update(findings=_isms.check(snapshot, ["RACI-*"], None, None, None, 0, 0, [], None),
                             language=self.pick(None, "de"))
        for one in ("layout", "about", "wording"):
            if one in arguments and self.random.random() < 0.6:
                arguments[one] = None
        if name == "site_write":
            return f"_isms.{name}", lambda: MODULE[name](*arguments.values())
        return f"_isms.{name}", lambda: MODULE["report_write"](
            MODULE[name](*arguments.values()), self.random.choice(list(isms.Format)), 0)

    def check_now(self) -> tuple[str, Callable[[], Any]]:
        """A check with own rules, which use what they get, and more."""
        given = dict(SIGNATURES["check"])
        arguments = {name: self.fitting(name, annotation) for name, annotation in given.items()}
        arguments["snapshot"] = _isms.snapshot_recent(self.model, "2026-11-22")
        arguments["only"] = self.pick(None, ["RACI-*", "acme:*"])
        if self.random.random() < 0.3:
            return "Model.check", lambda: self.model.check(rules=[self.rule(), self.rule()])
        return "_isms.check", lambda: MODULE["check"](*arguments.values())

    def use_operator(self) -> tuple[str, Callable[[], Any]]:
        """What Python itself does with things."""
        thing, other = self.random.choice(self.things), self.any()
        name = self.pick("copy", "deepcopy", "pickle", "list", "repr", "hash", "compare", "next",
                         "class", "bool", "format", "gc", "forget", "sorted", "json")

        def act() -> Any:
            if name == "pickle":
                return pickle.loads(pickle.dumps(thing, self.pick(2, 4, -1)))
            if name == "class":
                thing.__class__ = self.pick(isms.Role, isms.Person, isms.Model, isms.Part, type(other))
            elif name == "gc":
                gc.collect(self.pick(0, 1, 2))
            elif name == "compare":
                return thing == other, thing != other, thing in [other], thing < other
            elif name == "list":
                return list(thing)[:20]
            elif name == "sorted":
                return sorted(thing)[:20]
            elif name == "json":
                return isms.load(thing.to_xml()) if isinstance(thing, isms.Model) else None
            elif name != "forget":
                return {"copy": copy.copy, "deepcopy": copy.deepcopy, "repr": repr, "hash": hash,
                        "next": next, "bool": bool, "format": str}[name](thing)
            return None

        return f"{name}({type(thing).__name__})", act

    def step(self, make: Optional[Callable[[], tuple[str, Callable[[], Any]]]] = None) -> None:
        """One step; raises what is not allowed."""
        if make is None:
            make = self.random.choices((self.call_module, self.call_public, self.use_thing,
                                        self.use_operator, self.check_now, self.report_now),
                                       (40, 10, 50, 10, 3, 3))[0]
        what = ""
        try:
            what, act = make()
            self.note(what)
            self.calls += 1
            result = act()
        except ALLOWED as error:
            if type(error) is not RecursionError:
                return
            raise
        finally:
            if what != "_isms.fail_allocation":
                self.disarm()
        self.successes += 1
        self.reached.add(what)
        self.keep(result)

    def disarm(self) -> None:
        if self.random.random() < 0.3:
            _isms.fail_allocation(-1)

    def note(self, what: str) -> None:
        self.history.append("  " * self.depth + what)
        del self.history[:-40]
        if self.log:
            self.log.write(self.history[-1] + "\n")
            self.log.flush()

    def keep(self, result: Any) -> None:
        """Takes what came out into the world."""
        if isinstance(result, (list, tuple)) and len(result) < 100:
            for one in self.random.sample(list(result), min(2, len(result))):
                self.take_in(one)
        self.take_in(result)
        if isinstance(result, isms.Model):
            self.renew(result)
        for n, model in enumerate(self.models):
            if model_size(model) > MOST_OBJECTS:
                self.models[n] = self.some_model()

    def take_in(self, one: Any) -> None:
        own = type(one).__module__.startswith("isms")
        if own or isinstance(one, (list, dict, Iterator)):
            kept, most = (self.things, MOST_THINGS) if own else (self.others, 30)
            kept.append(one)
            while len(kept) > most:
                del kept[self.random.randrange(len(kept) // 2)]

    def reentrant(self) -> None:
        """A step inside a step."""
        if self.depth > 3:
            return
        self.depth += 1
        try:
            self.step()
        finally:
            self.depth -= 1


def model_size(model: isms.Model) -> int:
    """Objects of a model that are not shipped; 0 where it cannot tell just now."""
    try:
        return sum(len(getattr(model, name)) for name in ("persons", "units", "appointments", "roles"))
    except isms.StateError:
        return 0


class Evil:
    """Whatever it is asked for, it runs a step first, and then answers, or raises."""

    def __init__(self, world: World) -> None:
        self._world = world

    def _act(self, *answers: Any) -> Any:
        world = self._world
        if world.random.random() < 0.5:
            world.reentrant()
        if world.random.random() < 0.3:
            raise Spoiled("spoiled")
        return world.pick(*answers)

    def __index__(self) -> Any:
        return self._act(0, 1, 2, 3, -1, 2 ** 31, 2 ** 70)

    def __int__(self) -> Any:
        return self._act(0, 1)

    def __bool__(self) -> Any:
        return self._act(True, False)

    def __len__(self) -> Any:
        return self._act(0, 1, 5)

    def __eq__(self, other: object) -> Any:
        return self._act(True, False)

    def __lt__(self, other: object) -> Any:
        return self._act(True, False)

    def __hash__(self) -> Any:
        return self._act(0, 1, hash("ann"))

    def __str__(self) -> Any:
        return self._act("ann", "", "\udc80")

    def __repr__(self) -> Any:
        return self._act("<evil>", "\udc80", "a\0b")

    def __iter__(self) -> Iterator[Any]:
        for _ in range(self._act(0, 1, 3)):
            yield self._act(self._world.any(2))

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, int) and key > 5:
            raise IndexError(key)
        return self._act("ann", key)

    def keys(self) -> Any:
        return self._act(["holder"], ["name", "holder"])

    def __fspath__(self) -> Any:
        return self._act("saved.xml", b"other.xml", "a\0b", "")

    def __call__(self, *told: Any, **named: Any) -> Any:
        return self._act(None, True, False, b"", b"<isms/>", b"x" * 70_000, "text", 5)

    def read(self, count: int = -1) -> Any:
        return self._act(b"", b"<isms", b"x" * 70_000, None, "text", bytearray(b"<"))

    def __del__(self) -> None:
        try:
            if self._world.random.random() < 0.2:
                self._world.reentrant()
        except ALLOWED:
            pass


HANDLES = (_isms.Snapshot, _isms.Answers, _isms.Crosswalk, _isms.Findings, _isms.Table, _isms.Report,
           _isms.Field, _isms.Choices, _isms.Rule)
KINDS = sorted(isms._base.CLASSES.values(), key=lambda kind: kind.type_number)


def run(seed: object, steps: int, log: Optional[io.TextIOBase] = None) -> World:
    """Takes steps in a new world, then looks whether its models are well."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        world = World(seed, log)
        try:
            for _ in range(steps):
                world.step()
            _isms.fail_allocation(-1)
            world.check_models()
        except BaseException as error:
            print(f"seed {seed} after {world.calls} calls; the last ones:", *world.history[-15:],
                  sep="\n  ", file=sys.stderr)
            raise error
        finally:
            _isms.fail_allocation(-1)
    return world
