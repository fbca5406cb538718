"""Models: reading, writing, editing, copies, files and content."""

from __future__ import annotations

import copy
import io
import os
import pathlib
import pickle
import subprocess
import sys
import threading
import unittest
import warnings

import isms
import shared
from shared import COMPANY, Case, document, small

ANN = document('  <person id="ann" name="Ann"/>\n')
BOB = document('  <person id="bob" name="Bob" manager="ann"/>\n')


class Loading(Case):
    def test_every_source(self) -> None:
        path = self.write("ann.xml", ANN)
        with open(path, "rb") as file:
            sources = [path, pathlib.Path(path), ANN, bytearray(ANN), memoryview(ANN), io.BytesIO(ANN), file]
            for source in sources:
                with self.subTest(source=type(source)):
                    self.assertEqual(["ann"], isms.load(source).persons.ids())
            self.assertFalse(file.closed)
        self.assertEqual(["ann"], isms.load(os.fsencode(path).decode()).persons.ids())

    def test_several(self) -> None:
        path = self.write("bob.xml", BOB)
        model = isms.load(ANN, path)
        self.assertEqual(model.persons["ann"], model.persons["bob"].manager)
        self.assertEqual(["<bytes>", path], model.files)
        self.assertEqual(["<bytes>", path], [person.location.file for person in model.persons])
        self.assertEqual(["<bytes>", "<bytes 2>"], isms.load(ANN, BOB).files)
        model = isms.Model()
        model.read(ANN)
        model.read(BOB)
        self.assertEqual(["ann", "bob"], isms.Model(ANN, BOB).persons.ids())
        self.assertEqual(["ann", "bob"], model.persons.ids())

    def test_what_is_no_source(self) -> None:
        for source, says in (("<isms/>", "bytes"), (3, "int"), (None, "NoneType"), (io.StringIO("x"), "rb")):
            with self.assertRaisesRegex((TypeError, ValueError), says):
                isms.load(source)  # type: ignore[arg-type]
        with self.assertRaisesRegex(TypeError, "at least one"):
            isms.load()
        with self.assertRaises(ValueError):
            isms.load("a\0b")
        self.assertEqual(0, len(isms.Model()))

    def test_files_that_cannot_be_read(self) -> None:
        missing = self.path("no-such.xml")
        with self.assertRaises(FileNotFoundError) as caught:
            isms.load(missing)
        self.assertEqual(missing, caught.exception.filename)
        with self.assertRaises(IsADirectoryError):
            isms.load(self.folder)

        class Broken(io.RawIOBase):
            def read(self, size: int = -1) -> bytes:
                raise KeyError("broken")

        with self.assertRaisesRegex(KeyError, "broken"):
            isms.load(Broken())  # type: ignore[arg-type]

    def test_documents_that_are_refused(self) -> None:
        for data, kind, status in ((b"<isms", isms.ParseError, "SYNTAX"), (b"<html/>", isms.VocabularyError, "VOCABULARY"),
                                   (document("<person/>"), isms.InvalidError, "INVALID"),
                                   (b"<!DOCTYPE x>" + ANN[39:], isms.DocumentError, None)):
            model = small()
            before = model.to_xml()
            with self.assertRaises(kind) as caught:
                model.read(ANN.replace(b"ann", b"new"), data)
            error = caught.exception
            self.assertIsInstance(error, ValueError)
            self.assertEqual(("<bytes 2>", before), (error.file, model.to_xml()))
            self.assertGreater(error.line, 0)
            self.assertTrue(str(error).startswith(f"<bytes 2>:{error.line}:{error.column}: "))
            self.assertIn(error.message, [problem.message for problem in error.problems])
            if status:
                self.assertEqual(isms.Status[f"ERROR_{status}"], error.status)

    def test_all_problems_are_told(self) -> None:
        wrong = document('  <person id="ann" since="soon"/>\n  <person id="bob" since="later"/>\n  <person/>\n')
        with self.assertRaises(isms.InvalidError) as caught:
            isms.load(wrong)
        self.assertEqual([3, 4, 5], [problem.line for problem in caught.exception.problems])
        self.assertRegex(str(caught.exception), r"and 2 more: see the attribute `problems`")
        first = caught.exception.problems[0]
        self.assertEqual((True, "<bytes>", "ann", "since"), (first.is_error, first.file, first.object, first.field))
        self.assertEqual(f"<bytes>:3:{first.column}: {first.message}", str(first))

    def test_what_is_not_understood(self) -> None:
        strange = document('  <person id="ann" colour="red"/>\n  <person id="bob" size="3"/>\n')
        with self.assertWarns(isms.DocumentWarning) as caught:
            model = isms.load(strange)
        self.assertEqual(__file__, caught.filename)
        self.assertIn("and 1 more", str(caught.warning))
        with self.assertWarns(isms.DocumentWarning) as caught:
            isms.Model().read(strange)
        self.assertEqual(__file__, caught.filename)
        with self.assertWarns(isms.DocumentWarning) as caught:
            isms.Model(strange)
        self.assertEqual(__file__, caught.filename)
        self.assertEqual(["colour", "size"], [problem.field for problem in model.problems])
        self.assertFalse(model.problems[0].is_error)
        self.assertIn(b'colour="red"', model.to_xml())
        self.assertEqual(model.problems, model.copy().problems)
        with self.assertRaises(isms.InvalidError):
            isms.load(strange, strict=True)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            isms.load(ANN)
            with self.assertRaises(isms.DocumentWarning):
                isms.load(strange)

    def test_limits(self) -> None:
        for limits in ({"bytes": 10}, {"depth": 1}, {"attributes": 1}):
            with self.assertRaises(isms.LimitError):
                isms.load(ANN, limits=limits)
        isms.load(ANN, limits={"bytes": 10000, "depth": 0})
        with self.assertRaises(ValueError):
            isms.load(ANN, limits={"bytes": -1})
        with self.assertRaisesRegex(ValueError, "names such as"):
            isms.load(ANN, limits={"no such": 1})

    def test_progress(self) -> None:
        path = self.write("many.xml", document("".join(f'  <person id="p{n}"/>\n' for n in range(50000))))
        heard: list[tuple[str, int, int]] = []
        isms.load(path, progress=lambda name, done, total: heard.append((name, done, total)))
        self.assertEqual({path}, {name for name, _, _ in heard})
        self.assertEqual(sorted(heard), heard)
        self.assertGreater(len(heard), 1)
        with self.assertRaises(isms.CancelledError):
            isms.load(path, progress=lambda name, done, total: False)
        with self.assertRaises(ZeroDivisionError):
            isms.load(path, progress=lambda name, done, total: bool(1 / 0))


class Writing(Case):
    def test_canonical(self) -> None:
        with open(COMPANY, "rb") as file:
            data = file.read()
        self.assertEqual(data, isms.load(COMPANY).to_xml())
        self.assertEqual(data, isms.load(data).to_xml())

    def test_one_file_and_sorted(self) -> None:
        model = isms.load(self.write("b.xml", BOB), self.write("a.xml", ANN))
        self.assertEqual(ANN, model.to_xml(self.path("a.xml")))
        self.assertLess(model.to_xml().index(b"bob"), model.to_xml().index(b'id="ann"'))
        self.assertGreater(model.to_xml(sorted=True).index(b'id="bob"'), model.to_xml(sorted=True).index(b'id="ann"'))

    def test_each_to_its_file(self) -> None:
        a, b = self.write("a.xml", ANN), self.write("b.xml", BOB)
        model = isms.load(a, b)
        model.persons["ann"].name = "Anna"
        model.persons["bob"].name = "Rob"
        model.save()
        self.assertEqual((ANN.replace(b'"Ann"', b'"Anna"'), BOB.replace(b'"Bob"', b'"Rob"')),
                         (self.read("a.xml"), self.read("b.xml")))
        model.save(pathlib.Path(self.path("all.xml")), sorted=True)
        self.assertEqual(["ann", "bob"], isms.load(self.path("all.xml")).persons.ids())
        model.save(self.path("only.xml"), file=b)
        self.assertEqual(["bob"], isms.load(self.path("only.xml")).persons.ids())
        with self.assertRaises(OSError):
            model.save(self.path("no", "such", "folder.xml"))

    def test_changed_by_others(self) -> None:
        path = self.write("a.xml", ANN)
        model = isms.load(path)
        self.write("a.xml", BOB)
        with self.assertRaises(isms.ConflictError) as caught:
            model.save()
        self.assertEqual((path, BOB), (caught.exception.file, self.read("a.xml")))
        model.save(overwrite=True)
        self.assertEqual(ANN, self.read("a.xml"))

    def test_nothing_is_left_behind(self) -> None:
        """What has no file is not forgotten in silence."""
        path = self.write("a.xml", ANN)
        new = isms.Model()
        new.persons.add("ann")
        pickled = pickle.loads(pickle.dumps(isms.load(path)))
        for model in (isms.Model(), new, isms.load(ANN), isms.load(path, BOB), isms.template(), pickled):
            with self.assertRaisesRegex(isms.StateError, "save it to a path"):
                model.save()
            model.save(self.path("b.xml"))
        self.assertEqual(ANN, self.read("a.xml"))

    def test_new_objects_go_to_the_first_file(self) -> None:
        a, b = self.write("a.xml", ANN), self.write("b.xml", BOB)
        model = isms.load(a, b)
        self.assertEqual(a, model.persons.add("cy").location.file)
        model.save()
        self.assertIn(b'id="cy"', self.read("a.xml"))
        self.assertEqual(BOB, self.read("b.xml"))


class Editing(Case):
    def test_all_or_nothing(self) -> None:
        model = small()
        before = model.to_xml()
        with self.assertRaises(ZeroDivisionError):
            with model.edit():
                model.persons["ann"].name = "Anna"
                model.persons.add("dan")
                model.roles["ciso"].eligible.clear()
                del model.responsibilities[0].participations[0]
                model["cy"].remove()
                raise ZeroDivisionError
        self.assertEqual(before, model.to_xml())
        with model.edit():
            model.persons["ann"].name = "Anna"
        self.assertEqual("Anna", model.persons["ann"].name)

    def test_groups_in_groups(self) -> None:
        model = small()
        ann = model.persons["ann"]
        with model.edit():
            ann.name = "Anna"
            try:
                with model.edit():
                    ann.name = "Annette"
                    raise KeyError
            except KeyError:
                self.assertEqual("Anna", ann.name)
            ann.description = "kept"
        self.assertEqual(("Anna", "kept"), (ann.name, ann.description))

    def test_interrupts_take_back_too(self) -> None:
        model = small()
        with self.assertRaises(KeyboardInterrupt):
            with model.edit():
                model.persons["ann"].name = "Anna"
                raise KeyboardInterrupt
        self.assertEqual("Ann", model.persons["ann"].name)

    def test_changes_are_counted(self) -> None:
        model = small()
        before = model.changes
        model.persons["ann"].name = "Anna"
        self.assertGreater(model.changes, before)
        before = model.changes
        model.check("2026-11-22")
        repr(model)
        self.assertEqual(before, model.changes)

    def test_ids_may_change(self) -> None:
        model = small()
        model.persons["bob"].id = "robert"
        self.assertEqual("robert", model.units["it"].head.id)
        self.assertIn(b'head="robert"', model.to_xml())
        for wrong, kind in (("ann", isms.DuplicateError), ("a b", isms.InvalidValueError), ("", isms.InvalidValueError),
                            (None, (isms.Error, TypeError))):
            with self.assertRaises(kind):
                model.persons["robert"].id = wrong

    def test_threads(self) -> None:
        """Several threads may ask one model at once; edits meanwhile work or raise StateError."""
        model, errors = isms.load(COMPANY), []

        def ask() -> None:
            try:
                for _ in range(20):
                    try:
                        model.check("2026-11-22", only="RACI-*")
                    except isms.StateError:
                        pass
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        edits = 0
        while any(thread.is_alive() for thread in threads):
            try:
                model.persons[0].name = f"Name {edits}"
                edits += 1
            except isms.StateError:
                pass
        for thread in threads:
            thread.join()
        self.assertEqual([], errors)


class Copies(Case):
    def test_copies(self) -> None:
        model = isms.load(COMPANY)
        model.persons.add("new")
        for copied in (model.copy(), copy.copy(model), copy.deepcopy(model), pickle.loads(pickle.dumps(model))):
            self.assertIs(isms.Model, type(copied))
            self.assertIsNot(model, copied)
            self.assertEqual(model.to_xml(), copied.to_xml())
            self.assertEqual(model.files, copied.files)
            copied.persons["new"].remove()
            self.assertIn("new", model)

    def test_copies_of_classes_of_ones_own(self) -> None:
        class Mine(isms.Model):
            pass

        self.assertIs(Mine, type(copy.copy(Mine(ANN))))

    def test_pickles_reach_other_processes(self) -> None:
        path = self.write("model.pickle", pickle.dumps(small()))
        script = f"import pickle; print(pickle.load(open({path!r}, 'rb')).roles['ciso'].eligible.ids)"
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        self.assertEqual("['lead', 'desk']\n", done.stdout)

    def test_a_model_lives_as_long_as_its_objects(self) -> None:
        part = isms.load(COMPANY).responsibilities[0].participations[0]
        self.assertTrue(part.model.to_xml())


class Content(Case):
    def test_contents(self) -> None:
        contents = isms.contents()
        self.assertLess(len(repr(contents)), 10000)
        for content in contents:
            self.assertTrue(content.doc)
            self.assertTrue(content.xml.startswith(b"<?xml"))
            if content.is_template:
                self.assertEqual(content.xml, isms.template(content.name).to_xml())
                with self.assertRaises(isms.NotFoundError):
                    isms.Model().use(content.name)
            else:
                model = isms.Model()
                model.use(content.name)
                self.assertTrue(model.uses(content.name))
                with self.assertRaises(isms.NotFoundError):
                    isms.template(content.name)
        self.assertEqual(isms.template().to_xml(), isms.template("iso27001").to_xml())
        with self.assertRaisesRegex(isms.NotFoundError, "small-company"):
            isms.template("no such")

    def test_as_the_command_has_it(self) -> None:
        self.assertEqual({content.name for content in isms.contents() if content.is_template},
                         {line for line in self.isms("init", "--list").splitlines() if line[0] != " "})
        self.assertEqual(self.isms("content", "roles").encode(),
                         next(content.xml for content in isms.contents() if content.name == "roles"))
        self.assertEqual(self.isms("schema").encode(), isms.schema())

    def test_use(self) -> None:
        model = isms.Model()
        self.assertFalse(model.uses("iso27001-2022"))
        model.use("iso27001-2022")
        model.use("iso27001-2022")
        self.assertGreater(len(model.controls), 93)
        self.assertTrue(all(control.is_content for control in model.controls))
        self.assertEqual([], model.files)
        self.assertIn(b'use="iso27001-2022"', model.to_xml())
        self.assertNotIn(b"<control", model.to_xml())
        self.assertEqual(model.controls.ids(), isms.load(model.to_xml()).controls.ids())
        with self.assertRaises(isms.NotFoundError):
            model.use("no such")

    def test_profiles(self) -> None:
        """A shipped profile changes what is checked, and reports say so."""
        model = isms.load(COMPANY)
        model.use("profile-small-company")
        self.assertIn("small-company", model.check(shared.DAY).basis)

    def test_errors_are_values(self) -> None:
        with self.assertRaises(isms.InvalidError) as caught:
            isms.load(document('  <person id="ann" since="soon"/>\n'))
        error = caught.exception
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((type(error), str(error), vars(error)), (type(again), str(again), vars(again)))
        self.assertEqual("isms", type(error).__module__)
        self.assertEqual("", isms.Error().message)


if __name__ == "__main__":
    shared.main()
