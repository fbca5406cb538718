"""Documents of OSCAL: validating them, resolving profiles, writing models."""

from __future__ import annotations

import datetime
import io
import re
import os
import threading
import unittest
import warnings
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import isms
import shared
from isms import _isms
from shared import COMPANY, DAY, Case

NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0"
O = "{" + NAMESPACE + "}"


def oscal(root: str, number: int, body: str, version: str = "1.2.2") -> bytes:
    """A document of OSCAL."""
    return (f'<{root} xmlns="{NAMESPACE}" uuid="3f1e7a52-0c4d-4b8e-9a61-{number:012d}">\n'
            f"<metadata><title>{root}</title><last-modified>2026-11-22T09:00:00Z</last-modified>"
            f"<version>1</version><oscal-version>{version}</oscal-version></metadata>\n{body}\n</{root}>").encode()


STATEMENT = '<part name="statement"><p>Do it.</p></part></control>'
CATALOG = oscal("catalog", 1, f'<control id="a1"><title>One</title>{STATEMENT}\n<control id="a2"><title>Two</title>'
                              f'<link href="#a9" rel="related"/>{STATEMENT}')
PROFILE = oscal("profile", 2, '<import href="catalog.xml"><include-controls><with-id>a2</with-id><with-id>a9</with-id>'
                              "</include-controls></import>")
WRONG = oscal("catalog", 3, f'<control id="a1">{STATEMENT}')


class Validating(Case):
    def check(self, expected: list[tuple[int, int, bool, str]], source: Any, **how: Any) -> list[isms.Problem]:
        told = isms.validate(source, **how)
        self.assertEqual(expected, [(one.line, one.column, one.is_error, one.rule) for one in told])
        return told

    def test_what_is_right(self) -> None:
        self.check([], oscal("catalog", 1, ""))
        self.check([], shared.document('<person id="ann" name="Ann"/>'))

    def test_schemas(self) -> None:
        (problem,) = self.check([(3, 1, True, "")], WRONG)
        self.assertEqual(("a1", "catalog/control", isms.Status.ERROR_INVALID, "<bytes>"),
                         (problem.object, problem.field, problem.status, problem.file))
        self.assertIn("<title>", problem.message)

    def test_references(self) -> None:
        (problem,) = self.check([(4, 36, False, "OSC-09")], CATALOG)
        self.assertIn("OSC-09", str(problem))
        self.assertEqual("", isms.Problem(True, isms.Status.OK, "", 0, 0, "", "", "OSC-9 is no rule").rule)

    def test_sources(self) -> None:
        path = self.write("wrong.xml", WRONG)
        for source in (path, Path(path), WRONG, bytearray(WRONG), memoryview(WRONG), io.BytesIO(WRONG)):
            self.check([(3, 1, True, "")], source)
        with open(path, "rb") as file:
            self.assertEqual(path, isms.validate(file)[0].file)
        with open(path, "rb", buffering=0) as raw:
            self.check([(3, 1, True, "")], raw)
        self.assertEqual("mine.xml", isms.validate(WRONG, name="mine.xml")[0].file)
        with self.assertRaises(ValueError):
            isms.validate(path, name="other.xml")
        wrong: list[Any] = [io.StringIO("<a/>"), 5, None]
        for one in wrong:
            with self.assertRaises(TypeError):
                isms.validate(one)

    def test_versions(self) -> None:
        """A UUID of version 5 is none for 1.0.0."""
        document = CATALOG.replace(b"-4b8e-", b"-5b8e-").replace(b"#a9", b"#a1")
        self.check([], document)
        self.check([(1, 1, True, "")], document, oscal="1.0.0")
        self.assertEqual(["1.0.0", "1.0.4", "1.0.6", "1.1.3", "1.2.2"], isms.oscal_versions())
        for asked, found in ((None, "1.2.2"), ("1.1.0", "1.1.3"), ("v1.0.5", "1.0.6"), ("1.2.9", "1.2.2"),
                             ("7", "1.2.2"), ("1.0.0", "1.0.0")):
            self.assertEqual(found, isms.oscal_version_for(asked))
        self.assertIsNone(_isms.isms_oscal_schema_at(5))

    def test_what_it_builds_on(self) -> None:
        plan = oscal("component-definition", 5, '<component uuid="3f1e7a52-0c4d-4b8e-9a61-000000000006" type="software">'
                     "<title>C</title><description><p>d</p></description><control-implementation "
                     'uuid="3f1e7a52-0c4d-4b8e-9a61-000000000007" source="catalog.xml"><description><p>d</p></description>'
                     '<implemented-requirement uuid="3f1e7a52-0c4d-4b8e-9a61-000000000008" control-id="a7">'
                     "<description><p>d</p></description></implemented-requirement></control-implementation></component>")
        self.write("catalog.xml", CATALOG)
        path = self.write("plan.xml", plan)
        self.assertEqual(["OSC-13"], [one.rule for one in isms.validate(path)])
        self.assertEqual([], isms.validate(path, follow=False))
        self.assertEqual([], isms.validate(plan))
        self.assertEqual(["OSC-13"], [one.rule for one in isms.validate(plan, follow=True, name=path)])

    def test_native_xml(self) -> None:
        for body in ('<person id="a" since="soon"/>', '<person id="a" shoe="46"/>', '<person id="a"/><role id="a"/>'):
            told = isms.validate(shared.document(body))
            self.assertEqual([(True, 3)], [(one.is_error, one.line) for one in told], told)
        self.check([], COMPANY)
        self.check([], io.BytesIO(shared.document("")))

    def test_what_cannot_be_read(self) -> None:
        for source, kind in ((b"<catalog", isms.ParseError), (b"<html/>", isms.VocabularyError),
                             (b"", isms.ParseError)):
            with self.assertRaises(kind) as caught:
                isms.validate(source)
            self.assertTrue(caught.exception.problems)
        with self.assertRaises(isms.LimitError):
            isms.validate(CATALOG, limits={"depth": 2})
        with self.assertRaises(ValueError):
            isms.validate(CATALOG, limits={"breadth": 2})
        with self.assertRaises(FileNotFoundError) as missing:
            isms.validate(self.path("none.xml"))
        self.assertEqual(self.path("none.xml"), missing.exception.filename)

    def test_files_that_fail(self) -> None:
        class Broken(io.RawIOBase):
            def read(self, size: int = -1) -> bytes:
                raise LookupError("broken")

        for call in (isms.validate, isms.resolve):
            with self.assertRaises(LookupError):
                call(Broken())  # type: ignore[arg-type]

    def test_like_the_command(self) -> None:
        self.need_command()
        for name, data in (("catalog.xml", CATALOG), ("wrong.xml", WRONG), ("own.xml", shared.document('<person/>'))):
            path = self.write(name, data)
            told = self.isms("validate", "--fail-on", "none", path).splitlines()[:-1]
            for line, problem in zip(told, isms.validate(path)):
                self.assertTrue(line.startswith(f"{path}:{problem.line}:{problem.column}: "), line)
                self.assertTrue(line.endswith(problem.message), line)
            self.assertEqual(len(told), len(isms.validate(path)))


class Resolving(Case):
    def setUp(self) -> None:
        super().setUp()
        self.write("catalog.xml", CATALOG)
        self.profile = self.write("profile.xml", PROFILE)

    def test_resolving(self) -> None:
        with self.assertWarnsRegex(isms.DocumentWarning, 'no control "a9"') as caught:
            data = isms.resolve(self.profile)
        self.assertEqual(__file__, caught.filename)
        root = ElementTree.fromstring(data)
        self.assertEqual((O + "catalog", ["a2"]), (root.tag, [one.get("id") for one in root.iter(O + "control")]))
        self.assertEqual([], [one for one in isms.validate(data) if one.is_error])

    def test_names(self) -> None:
        warnings.simplefilter("ignore", isms.DocumentWarning)
        whole = isms.resolve(self.profile)
        self.assertEqual(whole, isms.resolve(PROFILE, name=self.profile))
        with open(self.profile, "rb") as file:
            self.assertEqual(whole, isms.resolve(file))
        with self.assertRaises(isms.InvalidError):  # nothing tells where its catalog is
            isms.resolve(PROFILE, name=self.path("elsewhere", "profile.xml"))

    def test_a_catalog_is_what_it_is(self) -> None:
        self.assertEqual(CATALOG, isms.resolve(CATALOG).strip())

    def test_what_goes_wrong(self) -> None:
        profile = self.write("own.xml", PROFILE.replace(b"catalog.xml", b"own.xml"))
        with self.assertRaises(isms.InvalidError) as caught:
            isms.resolve(profile)
        self.assertEqual((profile, 3), (caught.exception.file, caught.exception.line))
        for source, kind in ((b"<isms xmlns='urn:libisms:1' version='1'/>", isms.VocabularyError),
                             (b"<profile", isms.ParseError), (self.path("none"), FileNotFoundError)):
            with self.assertRaises(kind):
                isms.resolve(source)

    def test_what_many_imports_take(self) -> None:
        """Each document keeps within the limit, but not what a hundred imports of it take."""
        controls = b"".join(b'<control id="c%d"><title>C</title></control>' % number for number in range(100))
        self.write("catalog.xml", CATALOG.replace(b"</metadata>", b"</metadata>" + controls))
        many = b'<import href="catalog.xml"><include-all/></import>' * 100
        profile = self.write("many.xml", re.sub(b"<import .*</import>", many, PROFILE, flags=re.S))
        isms.resolve(profile)
        with self.assertRaisesRegex(isms.LimitError, "each as often as it is taken"):
            isms.resolve(profile, limits={"nodes": 2000})

    def test_like_the_command(self) -> None:
        warnings.simplefilter("ignore", isms.DocumentWarning)
        self.assertEqual(self.isms("resolve", self.profile), isms.resolve(self.profile).decode())


class Writing(Case):
    def setUp(self) -> None:
        super().setUp()
        warnings.simplefilter("ignore", isms.DocumentWarning)

    def test_kinds(self) -> None:
        model = isms.load(COMPANY)
        model.catalogs.add("own", name="Own", version="3")
        for kind in isms.OscalKind:
            data = model.to_oscal(kind, DAY)
            self.assertEqual([], isms.validate(data), kind)
            self.assertEqual(data, model.to_oscal(str(kind), datetime.date(2026, 11, 22)))
        with self.assertRaises(isms.InvalidValueError):
            model.to_oscal("profile")

    def test_there_and_back(self) -> None:
        model = shared.small()
        again = isms.load(model.to_oscal("ssp", DAY))
        for one in model:
            self.assertEqual(one.to_dict(), again[one.id].to_dict())

    def test_options(self) -> None:
        model = shared.small()
        catalog = model.catalogs.add("own", name="Own", version="3")
        model.catalogs.add("other", name="Other")
        root = ElementTree.fromstring(model.to_oscal("ssp", DAY, oscal="1.1.0", title="Plan", version="7",
                                                     source=Path("base.xml")))
        texts = {one.tag[len(O):]: one.text for one in root.find(O + "metadata") or ()}
        self.assertEqual(("Plan", "7", "2026-11-22T00:00:00Z", "1.1.3"),
                         tuple(texts[name] for name in ("title", "version", "last-modified", "oscal-version")))
        profile = root.find(O + "import-profile")
        assert profile is not None
        self.assertEqual("base.xml", profile.get("href"))
        for given, title in ((None, "Own"), (catalog, "Own"), ("other", "Other")):
            root = ElementTree.fromstring(model.to_oscal("catalog", DAY, catalog=given))
            self.assertEqual(title, root.findtext(f"{O}metadata/{O}title"))
        for wrong in ({"catalog": "none"}, {"at": "2026-02-30"}, {"version": "a\nb"}):
            with self.assertRaises(isms.ArgumentError, msg=wrong):
                model.to_oscal("catalog", **wrong)  # type: ignore[arg-type]

    def test_today(self) -> None:
        before = datetime.date.today()
        data = shared.small().to_oscal("ssp")
        self.assertTrue(any(f"<last-modified>{day.isoformat()}T".encode() in data
                            for day in (before, datetime.date.today())))

    def test_what_is_left_out(self) -> None:
        model = shared.small()
        whole = model.to_oscal("poam", DAY)
        with self.assertWarnsRegex(isms.DocumentWarning, "left out") as caught:
            part = model.to_oscal("poam", DAY, partial=True)
        self.assertEqual(__file__, caught.filename)
        self.assertLess(len(part), len(whole))

    def test_what_no_field_holds_is_told(self) -> None:
        """Of a document that becomes another one, or native XML, by the names of what is left."""
        profile = PROFILE.replace(b"<import ", b'<!-- why --><back-matter/><import ')
        model = isms.load(profile, CATALOG)
        left = r"left out: 1 back-matter, 1 import, 1 comment: no field holds that"
        path = self.path("native.xml")
        for what, write in (("to_xml", model.to_xml), ("to_oscal", lambda **wish: model.to_oscal("ssp", DAY, **wish)),
                            ("save", lambda **wish: model.save(path, **wish))):
            with self.subTest(what):
                with self.assertWarnsRegex(isms.DocumentWarning, left):
                    write()
                with self.assertRaisesRegex(isms.VocabularyError, "1 back-matter, 1 import, 1 comment would be left"):
                    write(strict=True)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertEqual(profile, model.to_xml(model.files[0], strict=True).rstrip())

    def test_like_the_command(self) -> None:
        for kind in ("ssp", "assessment-results"):
            self.assertEqual(self.isms("convert", "--to", f"oscal-{kind}", "--at", DAY, COMPANY),
                             isms.load(COMPANY).to_oscal(kind, DAY).decode())


class Threads(Case):
    def test_others_run_meanwhile(self) -> None:
        """While a document is read from a file, here one that waits for it."""
        ran = threading.Event()

        class Slow(io.BytesIO):
            def read(self, size: Any = -1) -> bytes:
                threading.Thread(target=ran.set).start()
                if not ran.wait(20):
                    raise AssertionError("no other thread ran")
                return super().read(size)

        self.assertIn(b"a1", isms.resolve(Slow(CATALOG)))

    def test_at_once(self) -> None:
        model = isms.load(COMPANY)
        expected = model.to_oscal("ssp", DAY), isms.resolve(CATALOG), isms.validate(CATALOG)
        got: list[Any] = []

        def work() -> None:
            for _ in range(5):
                got.append((model.to_oscal("ssp", DAY), isms.resolve(CATALOG), isms.validate(CATALOG)))

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", isms.DocumentWarning)
            threads = [threading.Thread(target=work) for _ in range(4)]
            for one in threads:
                one.start()
            for one in threads:
                one.join()
        self.assertEqual([expected] * 20, got)

    def test_not_while_it_changes(self) -> None:
        model = shared.small()

        class Editing(io.BytesIO):
            def read(self, size: Any = -1) -> bytes:
                try:
                    model.to_oscal("ssp", DAY)
                except isms.StateError:
                    refused.append(True)
                return super().read(size)

        refused: list[bool] = []
        model.read(Editing(shared.document('<person id="zoe"/>')))
        self.assertTrue(refused)


if __name__ == "__main__":
    shared.main()
