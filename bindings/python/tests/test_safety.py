"""What a script does that nobody would do on purpose: each case crashed, leaked or was silent once."""

import decimal
import gc
import os
import sys
import tempfile
import threading
import unittest
import warnings
import weakref
from typing import Any

import isms
from isms import _isms

DAY = "2026-11-22"


def small() -> isms.Model:
    """Two persons, a role with an appointment, a responsibility."""
    model = isms.Model()
    model.organizations.add(id="org", name="Org")
    ann = model.persons.add(id="ann", name="Ann")
    model.persons.add(id="bob", name="Bob", manager=ann)
    model.roles.add(id="ciso", name="CISO")
    model.appointments.add(id="a-1", role="ciso", person="ann")
    model.responsibilities.add(id="r-1", name="Risk").participations.add(holder="ciso", codes="A R")
    return model


def check(model: isms.Model, rules: list) -> Any:
    """Checks with own rules as the extension module takes them."""
    return _isms.check(_isms.snapshot_recent(model, DAY), None, None, None, None, 0, 0, rules, None)


def field_of(kind: type, name: str) -> isms.Field:
    return next(field for field in kind.fields() if field.name == name)


class Arguments(unittest.TestCase):
    """Arguments that run Python while they are taken."""

    def test_a_list_that_shrinks_while_it_is_gone_through(self) -> None:
        rows = []

        class Index:
            def __index__(self) -> int:
                rows.clear()
                gc.collect()
                return 0

        rows += [("d", b"x", Index())] + [("m", b"%d" % n, b"<isms/>") for n in range(99)]
        with self.assertRaises(isms.Error):
            _isms.model_read(isms.Model(), rows, False, {}, None)
        rows += [(Index(), ({},))] + [(-1, ()) for n in range(99)]
        with self.assertRaises((TypeError, ValueError)):
            _isms.model_columns(isms.Model(), isms.Role.type_number, rows)
        rows += [("acme:1", "t", Index(), 0, "", "", "r", print)] + [(str(n),) for n in range(99)]
        with self.assertRaises((isms.Error, TypeError)):
            check(small(), rows)

    def test_a_dict_that_shrinks_while_it_is_gone_through(self) -> None:
        limits = {}

        class Index:
            def __index__(self) -> int:
                limits.clear()
                gc.collect()
                return -1

            def __repr__(self) -> str:
                limits.clear()
                return "x" * 1000

        limits.update(bytes=Index(), depth=Index())
        with self.assertRaises(ValueError):
            isms.load(b"<isms/>", limits=limits)

    def test_an_argument_that_starts_another_thread(self) -> None:
        """Whether a model can be edited is asked when all arguments have been taken."""
        model = small()
        record = model.competences.add(id="c-1")
        going, done = threading.Event(), threading.Event()

        @isms.rule("acme:WAIT", "Waits", remedy="wait")
        def waits(checking: isms.Checking) -> None:
            going.set()
            done.wait(20)

        thread = threading.Thread(target=model.check, kwargs={"rules": [waits]})

        class Index:
            def __index__(self) -> int:
                thread.start()
                going.wait(20)
                return 0

        number = field_of(isms.Competence, "name").number
        before = model.to_xml()
        try:
            with self.assertRaises(isms.StateError):
                _isms.isms_insert_text(record, number, Index(), "x")
        finally:
            done.set()
            thread.join()
        self.assertEqual(model.to_xml(), before)

    def test_a_number_that_reads_the_model_into_itself(self) -> None:
        model = small()

        class Index:
            def __index__(self) -> int:
                model.persons.add(id="carl")
                return 10 ** 6

        snapshot = _isms.snapshot_recent(model, DAY)
        with self.assertRaises(isms.StateError):
            _isms.snapshot_raci(snapshot, Index())
        with self.assertRaises(isms.Error):  # a duplicate now, or no such column
            _isms.isms_item_text(model["r-1"], Index(), Index())
        self.assertIn("carl", model.persons)

    def test_what_is_no_tuple(self) -> None:
        model = small()
        check(model, [("acme:1", "Title", 1, 1, "", "", "Remedy", repr)])
        for item in (5, None, "x", [1, 2], (1,), (1, 2, 3, 4), ()):
            for call in (lambda: _isms.model_columns(model, isms.Role.type_number, [item]),
                         lambda: _isms.model_read(model, [item], False, {}, None),
                         lambda: check(model, [item])):
                with self.assertRaisesRegex(TypeError, "tuple|argument|function", msg=repr(item)):
                    call()

    def test_words_of_columns(self) -> None:
        model = small()
        number = field_of(isms.Participation, "codes").number
        for words in ((), (5,), (None, "a"), ({}, *["x"] * 40)):
            with self.assertRaises(TypeError):
                _isms.model_columns(model, isms.Participation.type_number, [(number, words)])

    def test_nul_in_names_of_files(self) -> None:
        model = small()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "model.xml")
            with self.assertRaises(ValueError):
                model.save(path + "\0.bak")
            with self.assertRaises(ValueError):
                model.save(path, file="a\0b")
            self.assertEqual(os.listdir(folder), [])
        with self.assertRaises(ValueError):
            model.to_xml("a\0b")
        with self.assertRaises(ValueError):
            isms.load("a\0b")

    def test_paths_are_no_descriptors(self) -> None:
        """A number as a path would be written to, and closed."""
        findings = small().check(DAY)
        reading, writing = os.pipe()
        with self.assertRaises(TypeError):
            findings.save_baseline(writing)
        with self.assertRaises(TypeError):
            small().check(DAY, baseline=reading)
        os.close(writing)
        self.assertEqual(os.read(reading, 100), b"")
        os.close(reading)

    def test_limits_that_there_are_not(self) -> None:
        for limits in ({"byte": 1}, {"bytes": -1}, {"depth": 2 ** 32}, {"bytes": 10 ** 5000}, {5: 5},
                       {"\udc80": 1}, 5, ["bytes"]):
            with self.assertRaises((ValueError, TypeError)):
                isms.load(b"<isms/>", limits=limits)

    def test_long_values_are_cut_at_characters(self) -> None:
        model = small()
        for letter in "aä€\U0001F600":
            for extra in range(4):
                with self.assertRaises(isms.InvalidValueError) as caught:
                    model["a-1"].from_ = "x" * extra + letter * 500
                str(caught.exception).encode()  # no half a character
                self.assertIn(letter * 50, str(caught.exception))

    def test_bytes_that_change_while_they_are_read(self) -> None:
        xml = isms.template().to_xml()
        big = xml.replace(b"</isms>", b"<!--" + b"x" * 900_000 + b"--></isms>")
        changing = bytearray(big)

        def spoil(*told: object) -> None:
            del changing[:]
            changing.extend(b"<" * 100)

        self.assertEqual(isms.load(changing, progress=spoil).to_xml(), isms.load(big).to_xml())
        view = memoryview(bytes(byte for one in xml for byte in (one, 0)))[::2]
        self.assertEqual(isms.load(view).to_xml(), xml)


class Callbacks(unittest.TestCase):
    def big(self) -> bytes:
        return small().to_xml().replace(b"</isms>", b"<!--" + b"x" * 900_000 + b"--></isms>")

    def test_an_answer_that_cannot_be_told(self) -> None:
        class Answer:
            def __bool__(self) -> bool:
                raise LookupError("neither")

        with self.assertRaisesRegex(LookupError, "neither"):
            isms.load(self.big(), self.big(), progress=lambda *told: Answer())

    def test_exceptions_leave_the_model_as_it_was(self) -> None:
        for kind in (KeyboardInterrupt, SystemExit, StopIteration, MemoryError, GeneratorExit,
                     isms.StateError, RuntimeError):
            model = small()
            before = model.to_xml()

            def stop(*told: object) -> None:
                raise kind("stop")

            class File:
                name = b"\xff"
                read = stop

            for call in (lambda: model.read(self.big(), progress=stop), lambda: model.read(File()),
                         lambda: model.check(rules=[isms.rule("acme:1", "t", remedy="r")(stop)])):
                with self.assertRaisesRegex(kind, "stop"):
                    call()
            self.assertEqual(model.to_xml(), before)

    def test_the_model_is_in_use(self) -> None:
        model = small()
        tried = []

        def use(*told: object) -> None:
            for call in (lambda: model.persons.add(), lambda: len(model.persons), model.to_xml,
                         lambda: model.read(b""), lambda: ann.name, model.copy,
                         model.check, lambda: model.edit().__enter__(), ann.remove):
                with self.assertRaises(isms.StateError):
                    call()
                tried.append(call)

        ann = model["ann"]
        model.read(b"<isms xmlns='urn:libisms:1' version='1'><!--" + b"x" * 900_000 + b"--></isms>",
                   progress=use)
        self.assertTrue(tried)

    def test_a_check_that_edits(self) -> None:
        model = small()
        tried = []

        @isms.rule("acme:EDIT", "Edits", remedy="do not")
        def edits(checking: isms.Checking) -> None:
            checking.snapshot.model.roles[0].holders(DAY)
            checking.model.copy()
            checking.model["ann"].referrers()
            for call in (lambda: checking.model.persons.add(), checking.model["ann"].remove,
                         checking.model.edit().__enter__, lambda: checking.model.save("/nowhere")):
                with self.assertRaises(isms.StateError):
                    call()
                tried.append(call)
            kept.append(checking)

        kept: list = []
        model.check(rules=[edits])
        self.assertEqual(len(tried), 4)
        for call in (lambda: kept[0].tell(None, "late"), lambda: kept[0].snapshot,
                     lambda: kept[0].is_small, lambda: kept[0].limit("x")):
            with self.assertRaises(isms.StateError):
                call()

    def test_the_last_reference_goes_meanwhile(self) -> None:
        holder = [small()]
        gone = []

        @isms.rule("acme:DROP", "Drops", remedy="none")
        def drops(checking: isms.Checking) -> None:
            weakref.finalize(holder.pop(), gone.append, 1)
            gc.collect()
            checking.tell(checking.model["ann"], "still here")

        findings = holder[0].check(rules=[drops])
        self.assertEqual(findings.of("acme:DROP")[0].object.name, "Ann")
        self.assertEqual(gone, [])
        del findings
        gc.collect()
        self.assertEqual(gone, [1])


class Collector(unittest.TestCase):
    """What the garbage collector does, and when."""

    def test_circles_through_a_model_are_found(self) -> None:
        class Own(isms.Model):
            pass

        for keep in (lambda model: model.roles[0], lambda model: model.check(),
                     lambda model: model.check()[0].rule, lambda model: model.snapshot(),
                     lambda model: model.roles, lambda model: model.edit(),
                     lambda model: model["r-1"].participations[0],
                     lambda model: model["r-1"].who(DAY)):
            model = Own()
            model.read(small().to_xml())
            model.kept = keep(model)
            gone = weakref.ref(model)
            del model
            gc.collect()
            self.assertIsNone(gone(), keep)

    def test_a_collection_that_edits(self) -> None:
        model = small()
        refused = []

        def edit(*told: object) -> None:
            try:
                model["ann"].name = model["bob"].name
                model["r-1"].participations.add()
            except isms.StateError as error:
                refused.append(error)

        before = gc.get_threshold()
        gc.set_threshold(1)
        gc.callbacks.append(edit)
        try:
            for _ in range(20):
                for ask in (lambda: model["r-1"].who(DAY), lambda: model.check(DAY),
                            lambda: list(model["r-1"].participations), lambda: list(model.persons),
                            lambda: model.columns("participation"), lambda: model.raci(DAY),
                            lambda: model["ann"].referrers(), lambda: model.copy().to_xml()):
                    try:
                        ask()
                    except isms.StateError as error:
                        refused.append(error)
        finally:
            gc.callbacks.remove(edit)
            gc.set_threshold(*before)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", isms.DocumentWarning)  # parts are incomplete
            self.assertTrue(isms.load(model.to_xml()).problems)

    def test_failures_give_back_what_they_took(self) -> None:
        content = isms.template()
        role = content.roles[0]  # shipped, so that it cannot be changed

        def fail() -> None:
            with self.assertRaises(isms.StateError):
                role.name = "x"

        fail()
        before = sys.getrefcount(None)
        for _ in range(1000):
            fail()
        self.assertLess(sys.getrefcount(None) - before, 100)


class Internals(unittest.TestCase):
    def test_handles_cannot_be_made(self) -> None:
        for kind in (isms.Role, isms.Participation, isms.Object, _isms.Object, _isms.Snapshot,
                     _isms.Answers, _isms.Crosswalk, _isms.Findings, _isms.Table, _isms.Rule, _isms.Field,
                     _isms.Choices, _isms.Checking):
            for make in (kind, lambda: kind.__new__(kind), lambda: object.__new__(kind),
                         lambda: kind.__reduce_ex__(kind, 2)[0]()):
                with self.assertRaises(TypeError):
                    make()

    def test_a_class_is_put_in_place_of_another(self) -> None:
        model = small()
        role = model["ciso"]
        role.__class__ = isms.Person
        for field in isms.Person.fields():
            try:
                getattr(role, field.name)
            except (isms.Error, TypeError):
                pass
        with self.assertRaises(TypeError):
            model.duties(role)
        handle = _isms.snapshot_recent(model, DAY)
        for kind in (_isms.Answers, _isms.Findings, _isms.Table, _isms.Rule, isms.Role):
            with self.assertRaises(TypeError):
                handle.__class__ = kind
        self.assertEqual(handle, handle)

    @unittest.skipIf(sys.version_info < (3, 10), "types of extensions can be changed there")
    def test_types_cannot_be_changed(self) -> None:
        for name in ("__new__", "__hash__", "__del__", "other"):
            with self.assertRaises(TypeError):
                setattr(_isms.Object, name, lambda *rest: None)
        with self.assertRaises(TypeError):
            del _isms.Object.__new__

    def test_a_package_that_is_none(self) -> None:
        good = (isms._errors.make_error, isms.Duration, decimal.Decimal, isms.Model,
                isms._base.CLASSES)
        for place in range(len(good)):
            for bad in (None, 5, {"x": int}, {5: int}, {-1: isms.Role}, {10 ** 6: isms.Role}):
                with self.assertRaises((TypeError, ValueError), msg=f"{place}: {bad}"):
                    _isms.register_package(*good[:place], bad, *good[place + 1:])
        try:
            _isms.register_package(lambda *facts: 5, *good[1:])
            with self.assertRaises(TypeError):
                small()["ann"].name = "\0"
        finally:
            _isms.register_package(*good)

    def test_a_model_that_is_initialized_again(self) -> None:
        model = small()
        ann = model["ann"]
        model.__init__()
        self.assertEqual(ann.name, "Ann")
        bare = isms.Model.__new__(isms.Model)
        bare.persons.add(id="x")
        self.assertEqual(len(isms.load(bare.to_xml())), 1)

    def test_other_interpreters_are_refused(self) -> None:
        try:
            from _testcapi import run_in_subinterp
        except ImportError:
            self.skipTest("they cannot be made here")
        model = small()
        self.assertEqual(run_in_subinterp("""
try:
    import isms
except ImportError as error:
    assert "main interpreter" in str(error)
else:
    raise SystemError
"""), 0)
        self.assertIsInstance(model["ann"], isms.Person)
        with self.assertRaises(isms.NotFoundError):
            model["nobody"]


class Groups(unittest.TestCase):
    """Groups of edits."""

    def test_other_threads_keep_out(self) -> None:
        model = small()
        failures = []

        def use() -> None:
            for call in (lambda: model.persons.add(id="zoe"), model.to_xml, model.copy, model.check,
                         lambda: model.edit().__enter__()):
                try:
                    call()
                    failures.append(call)
                except isms.StateError:
                    pass
            if model["ann"].name != "Anna":
                failures.append(model)

        before = model.to_xml()
        with self.assertRaises(LookupError), model.edit():
            model["ann"].name = "Anna"
            thread = threading.Thread(target=use)
            thread.start()
            thread.join()
            raise LookupError
        self.assertEqual(failures, [])
        self.assertEqual(model.to_xml(), before)

    def test_what_ends_before_it_begins(self) -> None:
        model = small()
        for none in ((), (None, None, None), (ValueError, ValueError(), None)):
            with self.assertRaises(isms.StateError):
                model.edit().__exit__(*none)
            with model.edit(), self.assertRaises(isms.StateError):
                model.edit().__exit__(*none)
        for nonsense in (5, None, model["ann"], isms.Model):
            with self.assertRaises(TypeError):
                type(model.edit())(nonsense)

    def test_one_inside_another(self) -> None:
        model = small()
        outer, inner = model.edit(), model.edit()
        with outer, self.assertRaises(isms.StateError):
            outer.__enter__()
        outer.__enter__()
        inner.__enter__()
        model["ann"].name = "Anna"
        with self.assertRaises(isms.StateError):
            outer.__exit__(None, None, None)
        inner.__exit__(None, None, None)
        outer.__exit__(ValueError, None, None)
        self.assertEqual(model["ann"].name, "Ann")
        with self.assertRaises(isms.StateError):
            inner.__exit__(None, None, None)

    def test_one_that_is_lost(self) -> None:
        """A group that nobody can end any more is taken back, with those inside it."""
        model = small()
        outer, inner = model.edit().__enter__(), model.edit().__enter__()
        model["ann"].name = "Anna"
        del outer
        gc.collect()
        self.assertEqual(model["ann"].name, "Ann")
        with self.assertRaises(isms.StateError):
            inner.__exit__(None, None, None)
        lost = [model.edit().__enter__()]
        model["ann"].name = "Anna"

        @isms.rule("acme:LOSE", "Loses it", remedy="keep it")
        def lose(checking: isms.Checking) -> None:
            lost.clear()  # the model is in use now
            checking.tell(None, checking.model["ann"].name)

        self.assertEqual([one.message for one in model.check(DAY, rules=[lose]).of("acme:LOSE")], ["Anna"])
        self.assertIsNotNone(model.persons.add(id="zoe"))
        self.assertEqual(model["ann"].name, "Ann")

    def test_another_thread_ends_it(self) -> None:
        model = small()
        group = model.edit().__enter__()
        model["ann"].name = "Anna"
        thread = threading.Thread(target=group.__exit__, args=(ValueError, None, None))
        thread.start()
        thread.join()
        self.assertEqual(model["ann"].name, "Ann")
        model["ann"].name = "Zoe"


if __name__ == "__main__":
    unittest.main()
