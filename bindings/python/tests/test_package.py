"""The package as a whole: complete, typed, quiet, and what its README says. Holds in the build tree, and for what make
or pip has installed."""
import ast
import doctest
import importlib.metadata
import pathlib
import subprocess
import sys
import unittest

import isms
from isms import _isms

FOLDER = pathlib.Path(isms.__file__).parent
README = pathlib.Path(__file__).parents[1] / "README.md"


class Package(unittest.TestCase):
    def test_types_come_along(self) -> None:
        self.assertEqual((FOLDER / "py.typed").read_bytes(), b"")
        self.assertTrue((FOLDER / "_isms.pyi").is_file())

    def test_the_stub_has_the_functions_of_the_module(self) -> None:
        stub = ast.parse((FOLDER / "_isms.pyi").read_text(encoding="utf-8"))
        told = {node.name for node in stub.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
        module = {name for name in dir(_isms) if callable(getattr(_isms, name)) and not name.startswith(("_", "SWIG_"))}
        self.assertEqual(told, module)

    def test_pip_and_the_library_tell_the_same_version(self) -> None:
        try:
            version = importlib.metadata.version("isms")
        except importlib.metadata.PackageNotFoundError:
            self.skipTest("this was not installed by pip")
        self.assertEqual(version, isms.__version__)

    def test_import_and_work_without_a_warning(self) -> None:
        program = "import isms; m = isms.template('small-company'); m.check(at='2026-11-22').violations[0].message"
        done = subprocess.run([sys.executable, "-W", "error", "-X", "dev", "-c", program], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_imported_again_what_was_there_still_works(self) -> None:
        done = subprocess.run([sys.executable, "-X", "dev", "-c", """if True:
            import sys
            import isms
            model = isms.template("small-company")
            snapshot = model.snapshot(at="2026-11-22")
            for name in [name for name in sys.modules if name.split(".")[0] == "isms"]:
                del sys.modules[name]
            import isms as again
            assert again is not isms
            assert len(model.roles) == len(again.template("small-company").roles)
            assert len(snapshot.check().violations) == len(again.load(model.to_xml()).check(at="2026-11-22").violations)
            """], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_shipped_content_is_inside(self) -> None:
        for content in isms.contents():
            with self.subTest(content.name):
                self.assertIn(b"<isms", content.xml)

    def test_the_readme_tells_the_truth(self) -> None:
        failed, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
        self.assertGreater(tried, 0)
        self.assertEqual(failed, 0)


if __name__ == "__main__":
    unittest.main()
