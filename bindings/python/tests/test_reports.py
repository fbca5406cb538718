"""Reports as documents, in all formats, and the web site: the same as the command writes."""

from __future__ import annotations

import csv
import filecmp
import html
import io
import json
import os
import pathlib
import re
import resource
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile
from typing import Any

import isms
import shared
from isms import _isms
from shared import COMPANY, DAY, Case

BINARY = ("xlsx", "docx")


def open_model() -> isms.Model:
    return isms.load(COMPANY)


class Listed(unittest.TestCase):
    def test_names(self) -> None:
        self.assertGreaterEqual(len(isms.reports), 20)
        self.assertEqual(sorted(isms.reports.names), isms.reports.names)
        self.assertIn("raci", isms.reports)
        self.assertIn(isms.reports["raci"], isms.reports)
        self.assertNotIn("nonsense", isms.reports)
        self.assertEqual(list(isms.reports)[1:3], isms.reports[1:3])
        self.assertIsNone(isms.reports.get("nonsense"))
        with self.assertRaisesRegex(isms.NotFoundError, "there is no report 'nonsense': there are .*raci"):
            isms.reports["nonsense"]
        with self.assertRaises(IndexError):
            isms.reports[1000]
        self.assertIn("Who is responsible, accountable", isms.reports._repr_html_())

    def test_what_is_told_of_each(self) -> None:
        types = {kind.type_name for kind in shared.ENTITIES}
        for one in isms.reports:
            with self.subTest(report=one.name):
                self.assertTrue(one.title and one.doc.endswith("."))
                self.assertLessEqual(set(one.about), types)
                if one.has_template:
                    self.assertIn("{", one.template())
                    self.assertNotEqual(one.template(), one.template("de"))
                with self.assertRaises(isms.NotFoundError):
                    one.template("xx" if one.has_template else "en")
        self.assertEqual(("codes", "holders", "persons", "units"), isms.reports["raci"].layouts)
        self.assertTrue(isms.reports["coverage"].shows_findings)

    def test_each_can_be_asked_for_by_itself(self) -> None:
        model = open_model()
        for one in isms.reports:
            self.assertEqual(one.title, model.report(one, DAY).title)
        self.assertEqual(str(model.report("raci", DAY)), str(model.report(isms.reports["raci"], DAY)))

    def test_formats(self) -> None:
        self.assertLessEqual({"text", "csv", "markdown", "html", "json", "svg", "ics"}, set(isms.reports.formats))
        self.assertEqual([one for one in isms.Format if one.is_binary], list(BINARY))


class Made(Case):
    def setUp(self) -> None:
        super().setUp()
        self.model = open_model()

    def test_each_in_each_format(self) -> None:
        for name in isms.reports.names:
            report = self.model.report(name, DAY)
            self.assertEqual(name, report.name)
            self.assertEqual(report.title, report.to_text().splitlines()[0])
            for format in isms.reports.formats:
                with self.subTest(report=name, format=str(format)):
                    method = getattr(report, f"to_{format}")
                    if format not in report.formats:
                        with self.assertRaisesRegex(isms.NotFoundError, "use another format"):
                            method()
                        continue
                    made = method()
                    self.assertIsInstance(made, bytes if format in BINARY else str)
                    self.look_at(format, made)

    def look_at(self, format: isms.Format, made: Any) -> None:
        """Other programs can read it."""
        if format in BINARY:
            with zipfile.ZipFile(io.BytesIO(made)) as file:
                self.assertIsNone(file.testzip())
        elif format == "json":
            json.loads(made)
        elif format == "svg":
            xml.etree.ElementTree.fromstring(made)
        elif format == "html":
            self.assertTrue(made.startswith("<!DOCTYPE html>"))
        elif format == "ics":
            self.assertTrue(made.startswith("BEGIN:VCALENDAR\r\n"))

    def test_as_the_command(self) -> None:
        for arguments, made in (
                (("raci", "--layout", "persons"), lambda **more: self.model.report("raci", DAY, layout="persons", **more)),
                (("raci", "--about", "tom"), lambda **more: self.model.report("raci", at=DAY, about="tom", **more)),
                (("management-review", "--since", "2026-01-01"),
                 lambda **more: self.model.snapshot(DAY).report("management-review", since="2026-01-01", **more)),
                (("findings",), lambda **more: self.model.report("findings", DAY, findings=self.model.check(DAY), **more)),
                (("organization-chart",), lambda **more: self.model.report("organization-chart", DAY, **more))):
            marks = ("--document-version", "1.4", "--approver", "Mara", "--classification", "internal", "--language", "de")
            report = made(version="1.4", approver="Mara", classification="internal", language="de")
            for format in ("csv", "markdown", "html", "json", "svg"):
                if format in report.formats:
                    with self.subTest(arguments=arguments, format=format):
                        said = self.isms("report", *arguments, *marks, "--at", DAY, "--format", format, COMPANY)
                        self.assertEqual(said, self.in_command(report, format))

    @staticmethod
    def in_command(report: isms.Report, format: str) -> str:
        """Text as a pipe gives it, whose line ends are Python's."""
        return str(getattr(report, f"to_{format}")()).replace("\r\n", "\n") if format == "csv" \
            else str(getattr(report, f"to_{format}")())

    def isms(self, *arguments: str, code: int = 0) -> str:
        return super().isms(*arguments, code=code).replace("\r\n", "\n")

    def test_tables(self) -> None:
        report = self.model.report("workload", DAY)
        self.assertEqual(2, len(report.tables))
        people = report.tables[0]
        self.assertIn("Mara Lindqvist", [row[0] for row in people])
        self.assertEqual(set(people.to_rows()[0]), {name.lower() for name in people.columns})
        self.assertEqual(list(csv.reader(io.StringIO(people.to_csv())))[0], list(people.columns))
        del report, self.model
        self.assertIn("Mara Lindqvist", people.to_text())  # it keeps what it is a part of

    def test_about(self) -> None:
        ida = self.model.persons["ida"]
        self.assertEqual(self.model.report("obligations-card", DAY, about=ida).to_json(),
                         self.model.report("obligations-card", DAY, about="ida").to_json())
        with self.assertRaisesRegex(isms.ArgumentError, "can be about: person; not a role"):
            self.model.report("obligations-card", DAY, about="developer")
        with self.assertRaisesRegex(isms.ArgumentError, "can be about: everything"):
            self.model.report("workload", DAY, about="developer")
        with self.assertRaises(isms.ArgumentError):
            self.model.report("obligations-card", DAY, about=open_model().persons["ida"])
        with self.assertRaises(isms.NotFoundError):
            self.model.report("obligations-card", DAY, about="nobody")
        ida.remove()
        with self.assertRaises(isms.ArgumentError):
            self.model.report("obligations-card", DAY, about=ida)

    def test_what_is_wrong(self) -> None:
        for wrong, kind in (({"name": "nonsense"}, isms.NotFoundError), ({"layout": "nonsense"}, isms.NotFoundError),
                            ({"language": "xx"}, isms.NotFoundError), ({"logo": b"no picture"}, isms.ArgumentError),
                            ({"logo": self.path("missing.png")}, FileNotFoundError), ({"since": "soon"}, isms.InvalidValueError),
                            ({"name": 5}, TypeError), ({"version": 5}, TypeError), ({"version": "a\0"}, isms.InvalidValueError),
                            ({"template": "mine.txt"}, ValueError), ({"template": pathlib.Path(self.path("x"))}, OSError),
                            ({"findings": self.model.check("2025-01-01")}, isms.ArgumentError),
                            ({"findings": open_model().check(DAY)}, isms.ArgumentError)):
            with self.subTest(**{name: str(value) for name, value in wrong.items()}), self.assertRaises(kind):
                arguments: dict[str, Any] = {"name": "obligations-card", "at": DAY, **wrong}
                self.model.report(**arguments)

    def test_template(self) -> None:
        mine = "# {name}\n\n{?roles} ## Does\n{roles}\n"
        made = self.model.report("obligations-card", DAY, about="ida", template=mine)
        self.assertRegex(made.to_markdown(), "(?s)## Ida Novak.*### Does")
        with open(self.path("mine.txt"), "w", encoding="utf-8") as file:
            file.write(mine)
        again = self.model.report("obligations-card", DAY, about="ida", template=pathlib.Path(self.path("mine.txt")))
        self.assertEqual(made.to_html(), again.to_html())
        with self.assertRaises(isms.InvalidValueError) as caught:
            self.model.report("obligations-card", DAY, about="ida", template="# {name}\n{nothing}\n")
        self.assertEqual(("template", 2), (caught.exception.file, caught.exception.line))
        shipped = isms.reports["obligations-card"].template()
        self.assertEqual(self.model.report("obligations-card", DAY, template=shipped).to_text(),
                         self.model.report("obligations-card", DAY).to_text())

    def test_logo(self) -> None:
        import torture
        with open(self.path("logo.png"), "wb") as file:
            file.write(torture.PICTURE)
        plain = self.model.report("appointment-letter", DAY, about="a-1").to_html()
        made = self.model.report("appointment-letter", DAY, about="a-1", logo=torture.PICTURE).to_html()
        self.assertIn("data:image/png;base64,", made)
        self.assertNotIn("data:image/png;base64,", plain)
        self.assertEqual(made, self.model.report("appointment-letter", DAY, about="a-1",
                                                 logo=self.path("logo.png")).to_html())

    def test_own_rules(self) -> None:
        @isms.rule("acme:1", "Title", remedy="Remedy")
        def rule(checking: isms.Checking) -> None:
            checking.tell(None, "the sky falls")

        found = self.model.check(DAY, rules=[rule])
        self.assertIn("the sky falls", self.model.report("findings", DAY, findings=found).to_csv())

    def test_it_stays(self) -> None:
        """Neither edits nor the end of the model change what was made."""
        report = self.model.report("raci", DAY)
        before = report.to_html()
        with self.model.snapshot(DAY, detached=True) as kept:
            self.model.persons["ida"].name = "Someone else"
            self.assertEqual(before, report.to_html())
            self.assertIn("Ida Novak", kept.report("workload").to_text())
        self.assertIn("Someone else", self.model.report("workload", DAY).to_text())
        with self.assertRaises(isms.StateError):
            kept.report("workload")
        del self.model
        self.assertEqual(before, report.to_html())

    def test_shown(self) -> None:
        report = self.model.report("raci", DAY)
        self.assertEqual("<Report raci: 'Responsibility assignment matrix', 1 table>", repr(report))
        self.assertEqual(report.to_text().rstrip("\n"), str(report))
        frame = report._repr_html_()
        self.assertEqual(report.to_html(), html.unescape(re.findall(r'srcdoc="([^"]*)"', frame)[0]))
        for number in range(3000):
            self.model.responsibilities.add(name=f"Something to be done <{number}>" * 12)
        shown = self.model.report("raci", DAY)._repr_html_()
        self.assertLess(len(shown), 500_000)
        self.assertIn("more rows", shown)


class Files(Case):
    """Where results go."""

    def setUp(self) -> None:
        super().setUp()
        self.model = open_model()
        self.report = self.model.report("calendar", DAY)

    def test_paths_and_files(self) -> None:
        for format in self.report.formats:
            with self.subTest(format=str(format)):
                method = getattr(self.report, f"to_{format}")
                expected = method() if format in BINARY else method().encode()
                self.assertIsNone(method(self.path("a")))
                self.assertIsNone(method(pathlib.Path(self.path("b"))))
                with open(self.path("c"), "wb") as file:
                    self.assertIsNone(method(file))
                with open(self.path("d"), "wb", buffering=0) as file:
                    method(file)
                for name in "abcd":
                    self.assertEqual(expected, self.read(name))
                held = io.BytesIO()
                method(held)
                self.assertEqual(expected, held.getvalue())
                self.report.write(self.path("e.any"), format)
                self.assertEqual(expected, self.read("e.any"))

    def test_files_that_are_open_as_text(self) -> None:
        text = io.StringIO(newline="")
        self.report.to_csv(text)
        self.assertEqual(self.report.to_csv(), text.getvalue())
        with tempfile.NamedTemporaryFile("w+", dir=self.folder, encoding="utf-8", newline="") as file:
            self.report.to_ics(file)  # type: ignore[call-overload]
            file.seek(0)
            self.assertEqual(self.report.to_ics(), file.read())
        for format in set(BINARY) & set(self.report.formats):
            with self.assertRaisesRegex(TypeError, "open it as bytes"):
                getattr(self.report, f"to_{format}")(io.StringIO())

    def test_files_that_take_little_at_once(self) -> None:
        class Slow(io.RawIOBase):
            def __init__(self) -> None:
                self.got = b""

            def write(self, data: Any) -> int:
                self.got += bytes(data[:1000])
                return min(len(data), 1000)

        slow = Slow()
        self.report.to_html(slow)  # type: ignore[call-overload]
        self.assertEqual(self.report.to_html().encode(), slow.got)

    def test_suffixes(self) -> None:
        for suffix, method in ((".txt", "to_text"), (".csv", "to_csv"), (".md", "to_markdown"), (".HTML", "to_html"),
                               (".htm", "to_html"), (".json", "to_json"), (".ics", "to_ics")):
            self.report.write(self.path(f"x{suffix}"))
            self.assertEqual(getattr(self.report, method)().encode(), self.read(f"x{suffix}"))
        for name in ("x", "x.pdf", ".csv"):
            with self.assertRaisesRegex(isms.InvalidValueError, "does not tell the format: end it with"):
                self.report.write(self.path(name))
        with self.assertRaises(isms.InvalidValueError):
            self.report.write(self.path("x.txt"), "pdf")
        for name in ("x.svg", "x.sarif"):
            with self.assertRaises(isms.NotFoundError):
                self.report.write(self.path(name))
            self.assertFalse(os.path.exists(self.path(name)))

    def test_other_results(self) -> None:
        """Tables, answers and findings go the same ways."""
        for result in (self.model.raci(DAY), self.model.who("restore-test", DAY), self.model.check(DAY)):
            result.write(self.path("x.csv"))
            self.assertEqual(result.to_csv().encode(), self.read("x.csv"))
            result.to_html(self.path("x.html"))
            self.assertEqual(result.to_html().encode(), self.read("x.html"))
            with self.assertRaises(isms.Error):
                result.write(self.path("x.docx"))
        findings = self.model.check(DAY)
        findings.write(self.path("x.sarif"))
        self.assertEqual(findings.to_sarif().encode(), self.read("x.sarif"))
        findings.write(self.path("x.xml"))
        self.assertEqual(findings.to_junit().encode(), self.read("x.xml"))

    def test_paths_that_are_numbers(self) -> None:
        """They are paths, no descriptors, which would be closed."""
        class Number:
            def __index__(self) -> int:
                return 2

            def __fspath__(inner) -> str:
                return self.path("number")

        self.report.to_csv(Number())
        self.assertEqual(self.report.to_csv().encode(), self.read("number"))

    def test_what_cannot_be_written_whole_leaves_the_file(self) -> None:
        """As with `isms report --output`."""
        model = open_model()
        findings, report = model.check(DAY), model.report("raci", DAY)
        with tempfile.TemporaryDirectory() as folder:
            path, link = os.path.join(folder, "old.csv"), os.path.join(folder, "link.csv")
            pathlib.Path(path).write_text("old")
            os.chmod(path, 0o640)
            os.symlink("old.csv", link)
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            for write in (report.to_csv, report.write, findings.to_csv, findings.save_baseline, model.raci(DAY).to_csv):
                resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
                try:
                    with self.assertRaises(OSError):
                        write(path)
                finally:
                    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
                self.assertEqual("old", pathlib.Path(path).read_text())
                self.assertEqual(["link.csv", "old.csv"], sorted(os.listdir(folder)))
            report.to_csv(link)
            self.assertTrue(os.path.islink(link))
            self.assertEqual(report.to_csv().encode(), pathlib.Path(path).read_bytes())
            self.assertEqual(0o640, os.stat(path).st_mode & 0o777)

    def test_what_cannot_be_written(self) -> None:
        with self.assertRaises(FileNotFoundError):
            self.report.to_html(self.path("missing", "x.html"))
        with self.assertRaises(TypeError):
            self.report.to_html(5)  # type: ignore[call-overload]
        if os.path.exists("/dev/full"):
            with self.assertRaises(OSError):
                self.report.to_html("/dev/full")

    @unittest.skipUnless(isms.Format.XLSX in isms.reports.formats, "there are no workbooks in this build")
    def test_the_folder_for_temporary_files(self) -> None:
        """That of Python; where it is gone, that is told."""
        before = tempfile.tempdir
        try:
            tempfile.tempdir = self.path("gone")
            with self.assertRaises(OSError) as caught:
                self.model.report("raci", DAY).to_xlsx()
            self.assertIn("gone", str(caught.exception))
            os.mkdir(self.path("gone"))
            self.model.report("raci", DAY).to_xlsx()
            self.assertEqual([], os.listdir(self.path("gone")))
        finally:
            tempfile.tempdir = before

    @unittest.skipIf(set(BINARY) <= set(isms.reports.formats), "this build writes all formats")
    def test_formats_that_are_missing(self) -> None:
        for format in set(BINARY) - set(isms.reports.formats):
            with self.assertRaisesRegex(isms.NotFoundError, "apt-get install"):
                getattr(self.report, f"to_{format}")()


class Site(Case):
    def test_as_the_command(self) -> None:
        first = open_model().site(self.path("mine"), at=DAY, language="de", version="1", approver="Mara",
                                  classification="internal")
        self.assertEqual(self.path("mine", "index.html"), first)
        self.assertTrue(os.path.exists(first))
        self.isms("report", "site", "--out", self.path("theirs"), "--at", DAY, "--language", "de",
                  "--document-version", "1", "--approver", "Mara", "--classification", "internal", COMPANY)
        names = sorted(os.listdir(self.path("theirs")))
        self.assertEqual(names, sorted(os.listdir(self.path("mine"))))
        self.assertEqual((names, [], []), filecmp.cmpfiles(self.path("mine"), self.path("theirs"), names, shallow=False))

    def test_findings(self) -> None:
        model = open_model()
        model.site(pathlib.Path(self.path("some")), DAY, findings=model.check(DAY, only=["AST-01"]))
        pages = b"".join(self.read("some", name) for name in os.listdir(self.path("some")) if name.endswith(".html"))
        self.assertIn(b"AST-01", pages)
        self.assertNotIn(b"CMP-02", pages)

    def test_what_is_wrong(self) -> None:
        model = open_model()
        with self.assertRaises(isms.NotFoundError):
            model.site(self.path("x"), DAY, language="xx")
        self.assertFalse(os.path.exists(self.path("x")))
        with self.assertRaises(FileExistsError):
            model.site(self.write("file", b""), DAY)
        with self.assertRaises(TypeError):
            model.site(5, DAY)  # type: ignore[arg-type]

    def test_a_callback_that_uses_the_model(self) -> None:
        """It may ask, and not edit; what it raises comes out."""
        model = open_model()
        snapshot, told = model.snapshot(DAY), []

        def put(name: str, data: bytes) -> None:
            told.append((name, len(data), len(model.persons), len(model["ida"].referrers()) > 0))
            with self.assertRaises(isms.StateError):
                model["ida"].name = "Someone else"
            if len(told) == 3:
                raise LookupError(name)

        findings = model.check(DAY, only=["AST-01"])._handle
        with self.assertRaises(LookupError):
            _isms.site_write(snapshot._handle, findings, None, None, None, None, put)
        self.assertEqual(3, len(told))
        self.assertEqual("index.html", told[0][0])
        model["ida"].name = "Someone else"


if __name__ == "__main__":
    shared.main()
