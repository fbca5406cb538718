"""Errors: which class, with which facts, and that none is passed over."""

import copy
import errno
import io
import os
import pickle
import tempfile
import unittest
import warnings
from collections.abc import Callable
from typing import Any

import isms
from isms import _errors, _isms
from isms._base import CLASSES

DAY = "2026-11-22"
HEAD = b'<isms xmlns="urn:libisms:1" version="1">\n'


def document(body: str) -> bytes:
    return HEAD + body.encode() + b"\n</isms>\n"


def raised(call: Callable[..., Any], *arguments: Any, **named: Any) -> BaseException:
    try:
        result = call(*arguments, **named)
    except BaseException as error:
        return error
    raise AssertionError(f"nothing was raised: {result!r}")


def small() -> isms.Model:
    return isms.load(document('<person id="ann" name="Ann"/>\n<role id="ciso" eligible="nobody"/>\n'
                              '<appointment id="a-1" role="ciso" person="zoe"/>'))


def stop(*rest: object) -> bool:
    return False


class Classes(unittest.TestCase):
    def tearDown(self) -> None:
        self.folder.cleanup()

    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()

    def path(self, name: str) -> str:
        return os.path.join(self.folder.name, name)

    def changed_meanwhile(self) -> None:
        path = self.path("model.xml")
        small().save(path)
        model = isms.load(path)
        model["ann"].name = "Anna"
        with open(path, "ab") as file:
            file.write(b"<!-- more -->\n")
        model.save()

    def calls(self) -> dict[type, list[tuple[Callable[[], Any], dict[str, Any]]]]:
        """For each class what raises it, and the facts that come with it."""
        model = small()
        ann, role = model["ann"], model["ciso"]
        other = small()
        big = document("<!--" + "x" * 900_000 + "-->")
        return {
            isms.ArgumentError: [
                (lambda: setattr(ann, "manager", other["ann"]),
                 {"object": "ann", "field": "manager", "file": "<bytes>", "line": 2, "column": 1}),
                (lambda: _isms.isms_set_text(ann, 99, "x"), {}),
                (lambda: model.snapshot(DAY, since="2027-01-01"), {})],
            isms.InvalidValueError: [
                (lambda: setattr(ann, "name", "a\x01b"), {"object": "ann", "field": "name", "line": 2}),
                (lambda: setattr(model["a-1"], "from_", "2026-02-30"), {}),
                (lambda: role.set_written("kind", "nonsense"), {"object": "ciso", "field": "kind"}),
                (lambda: model.persons.add(id="no id"), {}),
                (lambda: isms.Code("nonsense"), {}), (lambda: isms.Duration.parse("1Y"), {}),
                (lambda: isms.load(b"", limits={"bytes": 2 ** 64}), {})],
            isms.NotFoundError: [
                (lambda: model["nobody"], {"object": "nobody"}),
                (lambda: model.roles["ann"], {"object": "ann"}),
                (lambda: ann.has("nonsense"), {"field": "nonsense"}),
                (lambda: isms.rules["NONE-01"], {"rule": "NONE-01"}),
                (lambda: model.use("nonsense"), {}), (lambda: isms.template("nonsense"), {}),
                (lambda: model.check(DAY, only=["NONE-*"]), {}),
                (lambda: model.columns("person", "nonsense"), {"field": "nonsense"}),
                (lambda: model.persons.remove("nobody"), {"object": "nobody"})],
            isms.DanglingReferenceError: [
                (lambda: role.eligible[0], {"object": "ciso", "file": "<bytes>", "line": 3, "column": 1})],
            isms.DuplicateError: [(lambda: model.persons.add(id="ann"), {"object": "ann"}),
                                  (lambda: setattr(role, "id", "ann"), {})],
            isms.StateError: [
                (lambda: setattr(removed(other), "name", "x"), {}),
                (lambda: setattr(isms.template().roles[0], "name", "x"), {}),
                (lambda: model.edit().__exit__(None, None, None), {}),
                (lambda: expired(small()).raci(), {}), (lambda: closed(model).raci(), {})],
            isms.ParseError: [(lambda: isms.load(b"<isms"), {"file": "<bytes>", "line": 1}),
                              (lambda: isms.load(HEAD + b"\xff"), {"file": "<bytes>", "line": 2}),
                              (lambda: isms.load(b""), {"file": "<bytes>"})],
            isms.LimitError: [
                (lambda: isms.load(big, limits={"comment_bytes": 100}), {"file": "<bytes>", "line": 2}),
                (lambda: isms.load(big, limits={"bytes": 1000}), {"file": "<bytes>"})],
            isms.VocabularyError: [(lambda: isms.load(b"<html/>"), {"file": "<bytes>", "line": 1})],
            isms.InvalidError: [
                (lambda: isms.load(document('<person id="ann"/>\n<nonsense/>'), strict=True),
                 {"file": "<bytes>", "line": 3, "column": 1}),
                (lambda: isms.load(document("<person id='ann' nonsense='x'/>"), strict=True),
                 {"file": "<bytes>", "line": 2, "object": "ann", "field": "nonsense"})],
            isms.ConflictError: [(self.changed_meanwhile, {"file": self.path("model.xml")})],
            isms.CancelledError: [(lambda: isms.load(big, big, progress=stop), {})],
        }

    def test_each_class_is_raised(self) -> None:
        for kind, calls in self.calls().items():
            for number, (call, facts) in enumerate(calls):
                with self.subTest(f"{kind.__name__} {number}"):
                    error = raised(call)
                    self.assertIs(type(error), kind, repr(error))
                    self.assertGreater(len(error.message), 10)
                    self.assertIn(error.message, str(error))
                    self.assertIsInstance(error.status, isms.Status)
                    if error.line:
                        self.assertTrue(str(error).startswith(f"{error.file}:{error.line}:"), str(error))
                    for name, value in facts.items():
                        self.assertEqual(getattr(error, name), value, f"{name} of {error!r}")

    def test_no_class_is_left_out(self) -> None:
        tested = set(self.calls())
        every = {value for value in vars(isms).values()
                 if isinstance(value, type) and issubclass(value, isms.Error)}
        # a disk that fails has to be simulated: tests/cli/test_save.py does; here is what becomes of it
        self.assertEqual(every - tested, {isms.Error, isms.DocumentError, isms.NotDurableError})
        for kind in every:
            self.assertFalse(issubclass(kind, (RuntimeError, OSError)))
            self.assertTrue(kind.__doc__)
            self.assertIn(kind.__name__, isms.__all__)

    def test_statuses(self) -> None:
        """Each status of the library has its class."""
        known = {name: value for name, value in vars(_isms).items() if name.startswith("ISMS_ERROR_")}
        self.assertEqual({f"ISMS_{status.name}": int(status) for status in isms.Status if status < 0}, known)
        self.assertGreater(len(known), 10)
        for status in isms.Status:
            if status not in (isms.Status.OK, isms.Status.ERROR_MEMORY, isms.Status.ERROR_IO):
                error = _errors.make_error(status, 0, "text", "message", "file", 1, 2, "object", "field",
                                           "rule", None)
                self.assertIsNot(type(error), isms.Error, status)
                self.assertEqual((error.status, error.file, error.line, error.column, error.object,
                                  error.field, error.rule, error.message, str(error)),
                                 (status, "file", 1, 2, "object", "field", "rule", "message",
                                  "file:1:2: message"))

    def test_builtin_kinds(self) -> None:
        """What code that does not know libisms catches."""
        model = small()
        for builtin, call in ((KeyError, lambda: model["nobody"]), (LookupError, lambda: model["nobody"]),
                              (ValueError, lambda: isms.load(b"<isms")),
                              (ValueError, lambda: setattr(model["ann"], "name", "\x01")),
                              (ValueError, lambda: model.persons.add(id="ann"))):
            with self.assertRaises(builtin):
                call()

    def test_problems(self) -> None:
        error = raised(isms.load, document("<nonsense/>\n<person id='ann' more='x'/>"), strict=True)
        self.assertGreaterEqual(len(error.problems), 2)
        for problem in error.problems:
            self.assertTrue(problem.is_error)
            self.assertEqual(problem.file, "<bytes>")
            self.assertIn(problem.message, str(problem))
        self.assertEqual([problem.line for problem in error.problems], [2, 3])
        self.assertEqual((error.message, error.line), (error.problems[0].message, 2))

    def test_warnings(self) -> None:
        with self.assertWarns(isms.DocumentWarning) as caught:
            model = isms.load(document("<nonsense/>"))
        self.assertEqual(caught.filename, __file__)
        self.assertEqual(len(model.problems), 1)
        self.assertFalse(model.problems[0].is_error)

    def test_warnings_that_are_errors(self) -> None:
        """The model is as it was then too."""
        model = small()
        before = model.to_xml(), model.problems
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with self.assertRaises(isms.DocumentWarning):
                model.read(document('<nonsense/><person id="zoe"/>'))
        self.assertEqual((model.to_xml(), model.problems), before)

    def test_pickles_and_copies(self) -> None:
        for kind, calls in self.calls().items():
            error = raised(calls[0][0])
            error.note = "mine"
            for again in (copy.copy(error), copy.deepcopy(error),
                          *(pickle.loads(pickle.dumps(error, protocol))
                            for protocol in range(pickle.HIGHEST_PROTOCOL + 1))):
                self.assertIs(type(again), kind)
                self.assertEqual(vars(again), vars(error))
                self.assertEqual((str(again), again.args), (str(error), error.args))
        circle = isms.StateError("circle")
        circle.object = circle
        self.assertIs((again := pickle.loads(pickle.dumps(circle))).object, again)


def removed(model: isms.Model) -> isms.Person:
    person = model.persons["ann"]
    person.remove()
    return person


def expired(model: isms.Model) -> isms.Snapshot:
    snapshot = model.snapshot(DAY)
    model["ann"].name = "Anna"
    return snapshot


def closed(model: isms.Model) -> isms.Snapshot:
    with model.snapshot(DAY) as snapshot:
        return snapshot


class Files(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, *names: str) -> str:
        return os.path.join(self.folder, *names)

    def test_kinds(self) -> None:
        model = small()
        with open(self.path("file"), "wb") as file:
            file.write(model.to_xml())
        os.symlink("circle", self.path("circle"))
        long = self.path("x" * 300)  # of such names the library keeps 255 bytes
        for number, kind, path, calls in (
                (errno.ENOENT, FileNotFoundError, self.path("nothing"), (isms.load,)),
                (errno.ENOENT, FileNotFoundError, self.path("nothing", "file"), (isms.load, model.save)),
                (errno.EISDIR, IsADirectoryError, self.folder, (isms.load, model.save)),
                (errno.ENOTDIR, NotADirectoryError, self.path("file", "x"), (isms.load, model.save)),
                (errno.ELOOP, OSError, self.path("circle"), (isms.load,)),
                (errno.ENAMETOOLONG, OSError, long, (isms.load, model.save))):
            for call in calls:
                with self.subTest(f"{call.__name__} {path[-20:]}"):
                    error = raised(call, path)
                    self.assertIs(type(error), kind)
                    self.assertEqual((error.errno, error.filename), (number, path[:255]))
                    self.assertGreater(len(error.strerror), 5)
        self.assertEqual(sorted(os.listdir(self.folder)), ["circle", "file"])

    @unittest.skipIf(not hasattr(os, "geteuid") or os.geteuid() == 0, "the superuser may do everything")
    def test_permissions(self) -> None:
        path = self.path("closed")
        with open(path, "wb") as file:
            file.write(small().to_xml())
        os.chmod(path, 0)
        self.assertIs(type(raised(isms.load, path)), PermissionError)

    def test_a_full_disk(self) -> None:
        if not os.path.exists("/dev/full"):
            self.skipTest("there is none to try it with")
        with open("/dev/full", "rb") as file:
            self.assertIsInstance(raised(isms.load, file, limits={"bytes": 1 << 20}),
                                  (isms.DocumentError, OSError))

    def test_descriptors(self) -> None:
        """A file that is closed, or open for writing only."""
        with open(self.path("file"), "wb") as file:
            self.assertIsInstance(raised(isms.load, file), (OSError, ValueError))
        self.assertIsInstance(raised(isms.load, file), ValueError)
        rows = [("d", b"name", 10 ** 6)]
        error = raised(_isms.model_read, isms.Model(), rows, False, {}, None)
        self.assertEqual((type(error), error.errno, error.filename), (OSError, errno.EBADF, "name"))

    def test_what_a_file_raises_comes_out(self) -> None:
        class File:
            def __init__(self, *answers: Any) -> None:
                self.answers = list(answers)

            def read(self, most: int) -> Any:
                answer = self.answers.pop(0)
                if isinstance(answer, BaseException):
                    raise answer
                return answer

        failure = ConnectionResetError(errno.ECONNRESET, "reset")
        self.assertIs(raised(isms.load, File(b"<isms", failure)), failure)
        self.assertIs(raised(isms.load, File(failure)), failure)
        self.assertIsInstance(raised(isms.load, File(b"x" * (1 << 24))), ValueError)
        for answer in (None, "text", 5, [b"x"], object()):
            self.assertIsInstance(raised(isms.load, File(answer)), TypeError)
        self.assertIsInstance(raised(isms.load, File()), IndexError)


class Silence(unittest.TestCase):
    """Nothing is passed over."""

    def test_wrong_arguments(self) -> None:
        model = small()
        for call in (lambda: isms.load(), lambda: isms.load(5), lambda: isms.load(None),
                     lambda: isms.load("<isms/>"), lambda: isms.load(io.StringIO("<isms/>")),
                     lambda: isms.load(b"", nonsense=1), lambda: isms.Model(5), lambda: model.save(),
                     lambda: model.save(5), lambda: model.to_xml(5), lambda: model.columns(5),
                     lambda: model.columns("person", 5), lambda: model[5], lambda: model[None],
                     lambda: model.get(5), lambda: model.persons[1.5], lambda: model.persons[None],
                     lambda: model.persons.add(nonsense=1), lambda: model.persons.add(id=5),
                     lambda: model["ann"].set(nonsense=1), lambda: setattr(model["ann"], "nonsense", 1),
                     lambda: setattr(model["ann"], "id", None), lambda: delattr(model["ann"], "name"),
                     lambda: model.snapshot(5), lambda: model.snapshot("soon"), lambda: model.check(5),
                     lambda: model.check(DAY, only=5), lambda: model.check(DAY, only=[5]),
                     lambda: model.check(DAY, minimum_severity="nonsense"),
                     lambda: model.check(DAY, rules=[5]), lambda: model.who(5), lambda: model.who("ann"),
                     lambda: model.why("ann", None), lambda: model.duties("ciso"),
                     lambda: model.raci(DAY, layout="nonsense"), lambda: isms.Duration(1.5),
                     lambda: isms.Duration(-1), lambda: isms.Duration.parse(5),
                     lambda: isms.rule("no prefix", "t", remedy="r")(print) and model.check(
                         DAY, rules=[isms.rule("no prefix", "t", remedy="r")(print)])):
            error = raised(call)
            self.assertIsInstance(error, (isms.Error, TypeError, ValueError, AttributeError, KeyError))
            self.assertTrue(str(error))

    def test_what_is_taken_is_there(self) -> None:
        """A value is refused, or is found afterwards as it was given."""
        model = small()
        given = {isms.Kind.TEXT: ["x", "ä€\U0001F600", "a\nb", " a "], isms.Kind.DATE: [DAY, None],
                 isms.Kind.DURATION: ["P1Y", isms.Duration(0, 0, 3)], isms.Kind.INTEGER: [0, 1, 3, 100, 10 ** 9],
                 isms.Kind.DECIMAL: ["0", "12.50", -3], isms.Kind.FLAG: [True, False],
                 isms.Kind.REFERENCE: ["ann", "ciso", "nobody"]}
        taken = 0
        for kind in CLASSES.values():
            if issubclass(kind, isms.Part):
                continue
            made = _isms.isms_model_add(model, kind.type_number, None)
            for field in kind.fields():
                for value in given.get(field.kind, []) if not field.many else []:
                    try:
                        setattr(made, field.name, value)
                    except (isms.Error, ValueError):
                        continue
                    taken += 1
                    found = (made.reference_id(field.name) if field.kind is isms.Kind.REFERENCE
                             else getattr(made, field.name))
                    wanted = getattr(made, field.name) if found is None and value is None else found
                    self.assertEqual(str(wanted), str(value), f"{kind.__name__}.{field.name}")
        self.assertGreater(taken, 300)


if __name__ == "__main__":
    unittest.main()
