"""What editors and checkers of types see, and that everything public is there, described and complete."""

from __future__ import annotations

import ast
import enum
import importlib.util
import inspect
import os
import re
import subprocess
import sys
import typing
import unittest
from typing import Any

import isms
import shared
from isms import _isms
from shared import SOURCE

PACKAGE = os.path.join(SOURCE, "bindings", "python", "isms")
SAMPLE = os.path.join(SOURCE, "bindings", "python", "tests", "typed_sample.py")

LEFT_OUT = {
    r"isms_(model|snapshot)_(ref|unref)|isms_\w+_free|isms_(model|problems)_new": "handles look after lifetimes",
    r"isms_model_(set_)?data": "ties a model to its handle",
    r"isms_model_(begin|commit|rollback)": "Model.edit",
    r"isms_date_(?!add)\w+|isms_duration_\w+|isms_decimal_\w+": "datetime.date, isms.Duration and decimal.Decimal do it",
    r"isms_model_read(_path)?|isms_problems_\w+": "isms.load; Model.problems",
    r"isms_model_(write(_memory|_descriptor)?|save(_all)?|clone)|isms_bytes_\w+|isms_schema_write":
        "Model.to_xml, save and copy; isms.schema",
    r"isms_file_(replace|read)": "write and save_baseline; baseline, template and logo",
    r"isms_(model_diff|report_diff|diff_\w+)": "diff",
    r"isms_(object_referrers|references_\w+)": "Entity.referrers",
    r"isms_(content_data|field_range)": "Content.xml, Field.range",
    r"isms_(snapshot_take|answers_\w+|crosswalk_\w+|report_raci)": "Model.snapshot; Answers; Crosswalk; raci",
    r"isms_(check|checking_(tell|threshold|snapshot)|findings_(at|related|path|write|tally|count))":
        "Model.check; Checking; Findings",
    r"isms_findings_(rule|coverage)_(at|count)": "Findings.outcomes and coverage",
    r"isms_report_(info_find|make|table_at|can_write|write(_text)?)|isms_site_write":
        "Reports.get, Model.report, Report.tables, formats and write; Model.site",
    r"isms_oscal_(validate|resolve|write)": "isms.validate, isms.resolve; Model.to_oscal",
    r"isms_table_(write(_text)?|cell|column|row_count|column_count)": "Table",
}
"""Exported functions that are not wrapped one by one, by patterns, and what has their place."""


def public_classes() -> list[type]:
    return [value for name in isms.__all__ if isinstance(value := getattr(isms, name), type)
            and not hasattr(value, "__origin__")]


def own_members(kind: type) -> dict[str, Any]:
    """What a class of the package defines that is public."""
    return {name: value for name, value in vars(kind).items() if not name.startswith("_")}


class Mypy(unittest.TestCase):
    def mypy(self, *arguments: str) -> str:
        if importlib.util.find_spec("mypy") is None:
            self.skipTest("mypy is not installed")
        done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", os.devnull,
                               *arguments], capture_output=True, text=True,
                              env={**os.environ, "MYPYPATH": os.path.dirname(PACKAGE)})
        return done.stdout + done.stderr

    def test_the_package_is_clean(self) -> None:
        self.assertEqual("", self.mypy(PACKAGE))

    def test_the_examples_are_clean(self) -> None:
        folder = os.path.join(SOURCE, "examples", "python")
        self.assertEqual("", self.mypy(*(os.path.join(folder, name) for name in sorted(os.listdir(folder))
                                         if name.endswith(".py"))))

    def test_a_script(self) -> None:
        """No error, and the types that a person would expect."""
        told = self.mypy(SAMPLE)
        with open(SAMPLE, encoding="utf-8") as file:
            lines = file.read().splitlines()
        self.assertNotIn(": error:", told)
        types = {lines[int(number) - 1].strip()[12:-1]: re.sub(r"\b(isms\._\w+|builtins|datetime|decimal|typing)\.", "", text)
                 for number, text in re.findall(r":(\d+): note: Revealed type is \"(.*)\"", told)}
        expected = {
            "model.persons": "Persons", 'model.persons["ann"]': "Person", "model.persons[0]": "Person",
            "model.persons[:2]": "list[Person]", 'model.persons.get("ann")': "Person | None",
            'model.persons.get("ann", "nobody")': "Person | str",
            "[person.id for person in model.persons]": "list[str]", 'model["ann"]': "Entity",
            "sorted(model.roles)": "list[Role]", "role.kind": "RoleKind | None",
            "role.fulfils": "frozenset[StandardRole]", "role.eligible": "ReferenceList[Position]",
            "role.eligible[0]": "Position", "role.mandatory": "bool", "role.minimum_rank": "int",
            "part.holder": "Role | Person | Unit | Committee | Position | Organization | None",
            "part.from_": "date | None", "part.entity": "Entity", "model.budgets[0].amount": "Decimal | None",
            "model.assets[0].review_interval": "Duration | None", "made.person": "Person | None",
            "findings[0]": "Finding", "findings[:2]": "list[Finding]",
            "[finding.object for finding in findings.violations]": "list[Entity | None]",
            "findings[0].severity >= isms.Severity.WARNING": "bool", "findings.to_rows()": "list[dict[str, Any]]",
            "answers[0].person": "Person | None", "answers[0].path[0].kind": "StepKind",
            "model.raci(day)[0][0]": "str", 'isms.rules["RACI-01"]': "Rule",
            'model.columns("appointment", "person")': "dict[str, list[Any]]",
            "report.tables[0].to_rows()": "list[dict[str, str]]", "report.to_xlsx()": "bytes",
            "report.to_csv()": "str", 'isms.reports["raci"].layouts': "tuple[str, ...]"}
        self.assertEqual(expected, {what: re.sub(r"Union\[([^\[\]]*), ([^\[\],]*)\]", r"\1 | \2", text)
                                    for what, text in types.items()})

    def test_py_typed(self) -> None:
        self.assertTrue(os.path.exists(os.path.join(PACKAGE, "py.typed")))


class Complete(unittest.TestCase):
    def test_the_stub_is_the_module(self) -> None:
        with open(os.path.join(PACKAGE, "_isms.pyi"), encoding="utf-8") as file:
            tree = ast.parse(file.read())
        told = {node.name: node for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))}
        names = set(told) | {node.target.id for node in tree.body if isinstance(node, ast.AnnAssign)
                             and isinstance(node.target, ast.Name)}
        self.assertEqual({name for name in dir(_isms) if not name.startswith(("__", "SWIG_"))}, names)
        for name, node in told.items():
            self.assertEqual(isinstance(node, ast.ClassDef), isinstance(getattr(_isms, name), type), name)

    def test_functions_of_the_stub_take_as_many(self) -> None:
        """SWIG's docstrings are the signatures; the stub has the same parameters."""
        with open(os.path.join(PACKAGE, "_isms.pyi"), encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                with self.assertRaises(TypeError, msg=node.name):
                    getattr(_isms, node.name)(*[object()] * (len(node.args.args) + 1))
                if node.args.args:
                    with self.assertRaises(TypeError, msg=node.name) as caught:
                        getattr(_isms, node.name)(*[object()] * (len(node.args.args) - 1))
                    self.assertRegex(str(caught.exception), "expected|takes|argument")

    def test_every_function_of_the_library(self) -> None:
        """Exported functions are wrapped, or something else is told to have their place."""
        path = os.path.join(SOURCE, "lib", "libisms.map")
        if not os.path.exists(path):
            self.skipTest("the list of exported symbols is not here")
        with open(path, encoding="utf-8") as file:
            exported = set(re.findall(r"^\s+(isms_\w+);", file.read(), re.M))
        self.assertGreater(len(exported), 150)
        wrapped = {name for name in dir(_isms) if name.startswith("isms_")}
        self.assertEqual(set(), wrapped - exported)
        unused = set(LEFT_OUT)
        for name in sorted(exported):
            reasons = {pattern for pattern in LEFT_OUT if re.fullmatch(pattern, name)}
            unused -= reasons
            with self.subTest(function=name):
                self.assertEqual(name not in wrapped, bool(reasons), reasons)
        self.assertEqual(set(), unused)

    def test_wrapped_functions_are_used(self) -> None:
        """What is wrapped serves the package; what it does not use is told here."""
        spare = {"isms_choices_doc", "isms_choices_list_at", "isms_choices_list_count", "isms_choices_name",
                 "isms_choices_value", "isms_choices_value_doc", "isms_choices_value_name", "isms_content_find",
                 "isms_field_fallback", "isms_field_is_hierarchy", "isms_field_text_limit",
                 "isms_findings_known_count", "isms_format_find", "isms_get_decimal", "isms_object_type",
                 "isms_status_text", "isms_type_at", "isms_type_by_number", "isms_type_count", "isms_type_doc",
                 "isms_type_field", "isms_type_field_find", "isms_type_is_part", "isms_type_name", "isms_type_source",
                 "isms_type_xml"}
        used: set[str] = set()
        for name in os.listdir(PACKAGE):
            if name.endswith(".py"):
                with open(os.path.join(PACKAGE, name), encoding="utf-8") as file:
                    used |= set(re.findall(r"\bisms_\w+", file.read()))
        self.assertEqual(set(), {name for name in dir(_isms) if name.startswith("isms_")} - used - spare)

    def test_statuses(self) -> None:
        names = {name[5:]: getattr(_isms, name) for name in dir(_isms)
                 if re.fullmatch(r"ISMS_(OK|ERROR_\w+)", name)}
        self.assertEqual(names, {status.name: status.value for status in isms.Status})
        for status in isms.Status:
            self.assertTrue(_isms.isms_status_text(status))
            if status not in (isms.Status.OK, isms.Status.ERROR_MEMORY, isms.Status.ERROR_IO):
                self.assertIn(status, isms._errors._CLASSES)

    def test_enumerations(self) -> None:
        """Those written by hand have the numbers of the library."""
        for kind, prefix in ((isms.Kind, "ISMS_"), (isms.FindingKind, "ISMS_FINDING_"),
                             (isms.Verdict, "ISMS_VERDICT_"), (isms.Layout, "ISMS_RACI_"),
                             (isms.Format, "ISMS_FORMAT_"), (isms.OscalKind, "ISMS_OSCAL_")):
            self.assertEqual([getattr(_isms, prefix + choice.name) for choice in kind],
                             [choice.number for choice in kind])
        self.assertEqual([_isms.isms_format_find(choice) for choice in isms.Format],
                         [choice.number for choice in isms.Format])

    def test_version(self) -> None:
        self.assertEqual(isms.__version__, ".".join(str(getattr(_isms, f"ISMS_VERSION_{part}"))
                                                    for part in ("MAJOR", "MINOR", "PATCH")))


class Described(unittest.TestCase):
    def test_names(self) -> None:
        self.assertEqual(len(isms.__all__), len(set(isms.__all__)))
        for name in isms.__all__:
            self.assertTrue(hasattr(isms, name), name)
        self.assertTrue((isms.__doc__ or "").strip())

    def test_everything_has_a_docstring(self) -> None:
        aliases = {name for name in isms.__all__ if not inspect.getdoc(getattr(isms, name))
                   or getattr(isms, name).__class__.__module__ in ("typing", "collections.abc")}
        self.assertLessEqual(aliases, {"Day", "Fields", "Observer", "Progress", "RuleFunction", "Source",
                                        "Target"})
        for kind in public_classes():
            self.assertTrue((kind.__doc__ or "").strip(), kind)
            self.assertNotIn(f"{kind.__name__}(", (kind.__doc__ or "").splitlines()[0], "made by Python, not by us")
            for name, value in own_members(kind).items():
                with self.subTest(member=f"{kind.__name__}.{name}"):
                    if isinstance(value, (property, classmethod, staticmethod)) or inspect.isfunction(value):
                        self.assertTrue((inspect.getdoc(getattr(kind, name)) or "").strip())
                    elif isinstance(value, enum.Enum):
                        self.assertTrue(value.__doc__ or issubclass(kind, isms.Status))

    def test_attributes_are_told_by_their_class(self) -> None:
        """Fields of records, which have no docstrings of their own, stand in that of the class."""
        for kind in public_classes():
            for name in vars(kind).get("__annotations__", {}):
                if not name.startswith("_") and not issubclass(kind, isms.Choice):
                    with self.subTest(attribute=f"{kind.__name__}.{name}"):
                        self.assertRegex(kind.__doc__ or "", rf"(?m)^ *([\w, ]*\b)?{name}\b[\w, ]*:|`{name}`")
        for name in vars(isms.Error("x")):
            self.assertRegex(isms.Error.__doc__ or "", rf"(?m)^ *{name}: ")

    def test_aliases_are_told_in_the_source(self) -> None:
        for module in (isms._check, isms._rules, isms._sources, isms._values, isms._writing):
            with open(str(module.__file__), encoding="utf-8") as file:
                body = ast.parse(file.read()).body
            for node, behind in zip(body, body[1:]):
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) \
                        and node.targets[0].id in isms.__all__:
                    self.assertTrue(isinstance(behind, ast.Expr) and isinstance(behind.value, ast.Constant),
                                    node.targets[0].id)

    def test_what_is_public_is_of_the_package(self) -> None:
        for kind in public_classes():
            record = hasattr(kind, "_fields") or hasattr(kind, "__dataclass_fields__")
            if record:
                typing.get_type_hints(kind)
            elif kind is not isms.Content:
                self.assertEqual("isms", kind.__module__)

    def test_help_reads_well(self) -> None:
        text = subprocess.run([sys.executable, "-c", "import isms; help(isms.Role)"], capture_output=True, text=True,
                              check=True, env={**os.environ, "PAGER": "cat", "TERM": "dumb"}).stdout
        self.assertIn("A named set of responsibilities.", text)
        self.assertIn("In a model: model.roles; model.roles.add(...) makes one.", text)
        self.assertRegex(text, r"eligible\n \|  +Positions from which it may be held; any where missing. \(S62\)\n"
                               r" \| *\n \|  +Type: ReferenceList\[Position\]")
        self.assertLessEqual(max(map(len, text.splitlines())), 110)


if __name__ == "__main__":
    shared.main()
