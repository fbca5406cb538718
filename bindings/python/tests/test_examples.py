"""The examples for consultants: each runs, and gives what it says.

    test_examples.py --update    puts what comes out into the notebook
"""

from __future__ import annotations

import ast
import contextlib
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
import warnings
from typing import Any, Optional

import isms
import shared
from shared import COMPANY, DAY, EXAMPLES, SOURCE, Case, example

FOLDER = os.path.join(SOURCE, "examples", "python")
SCRIPTS = sorted(name for name in os.listdir(FOLDER) if name.endswith(".py"))
NOTEBOOK = os.path.join(FOLDER, "tour.ipynb")


class Scripts(Case):
    def run_script(self, name: str, *arguments: str, code: int = 0) -> tuple[str, str]:
        """What a script writes, and its messages."""
        done = subprocess.run([sys.executable, "-W", "error", "-W", "ignore::UserWarning", "-X", "dev", "-B",
                               os.path.join(FOLDER, name), *arguments], capture_output=True, text=True, timeout=120,
                              env={**os.environ, "PYTHONIOENCODING": "utf-8"}, cwd=self.folder)
        self.assertEqual(code, done.returncode, done.stderr)
        return done.stdout, done.stderr

    def company(self) -> str:
        return shutil.copy(COMPANY, self.folder)

    def test_help(self) -> None:
        self.assertEqual(["appointments_from_csv.py", "compare_years.py", "gaps.py", "raci_per_unit.py"], SCRIPTS)
        for name in SCRIPTS:
            text, _ = self.run_script(name, "--help")
            with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
                first = (ast.get_docstring(ast.parse(file.read())) or "").splitlines()[0]
            self.assertIn(first, text)
            self.assertIn("--at DATE", text)

    def test_what_cannot_be_read(self) -> None:
        bad = self.write("bad.xml", b"<isms")
        for name, before in (("gaps.py", ()), ("appointments_from_csv.py", (FOLDER + "/appointments.csv",)),
                             ("compare_years.py", ("--since", "2025-11-22")), ("raci_per_unit.py", ())):
            for path, says in ((bad, "bad.xml:1:"), (self.path("missing.xml"), "missing.xml")):
                _, messages = self.run_script(name, "--at", DAY, *before, path, code=2)
                self.assertIn(says, messages)
                self.assertNotIn("Traceback", messages)
            self.run_script(name, "--at", "soon", *before, COMPANY, code=2)

    def test_gaps(self) -> None:
        for name in EXAMPLES:
            text, _ = self.run_script("gaps.py", "--at", DAY, *example(name), code=1)
            with open(os.path.join(SOURCE, "examples", name, "findings.txt"), encoding="utf-8") as file:
                planted = {line.split()[0] for line in file if not line.endswith("waived\n")}
            self.assertEqual(planted, set(re.findall(r"^([A-Z]+-\w+)  ", text, re.M)))
        self.run_script("gaps.py", "--at", DAY, "--only", "ORG-*", COMPANY)
        text, _ = self.run_script("gaps.py", "--at", DAY, "--least", "error", "--only", "SOD-07", COMPANY)
        self.assertNotIn("SOD-07  ", text)

    def test_appointments(self) -> None:
        path, changes = self.company(), os.path.join(FOLDER, "appointments.csv")
        before = self.read("company.xml")
        dry, _ = self.run_script("appointments_from_csv.py", "--dry-run", "--at", DAY, changes, path)
        self.assertEqual(before, self.read("company.xml"))
        told, _ = self.run_script("appointments_from_csv.py", "--at", DAY, changes, path)
        self.assertEqual(dry.replace("nothing was saved; findings would change", "saved; findings change"), told)
        after = isms.load(path)
        self.assertEqual(("2026-09-30", "2026-11-30"), (str(after.appointments["a-9"].until),
                                                        str(after.appointments["a-11"].until)))
        made = after.appointments[-1]
        self.assertEqual(("it-department", "tom", "ida", "deputy", "2026-10-01"),
                         (made.role.id, made.person.id, made.deputy_of.id, made.kind, str(made.from_)))
        was = isms.load(before).check(DAY)
        gone, new = set(was.fingerprints), set(after.check(DAY).fingerprints)
        self.assertEqual((len(gone - new), len(new - gone)), (told.count("\n  - "), told.count("\n  + ")))

    def test_appointments_that_are_refused(self) -> None:
        path = self.company()
        _, messages = self.run_script("appointments_from_csv.py", "--at", DAY,
                                      os.path.join(FOLDER, "appointments-refused.csv"), path, code=1)
        self.assertEqual(["3", "4", "5", "6", "7"], re.findall(r"refused\.csv:(\d+): ", messages))
        self.assertTrue(messages.endswith("nothing was changed\n"))
        for data, says in ((b"role,person\n", ":1: the columns must be"), (b"", ":1: the columns must be"),
                           (b"do,role,person,day,kind,for\nend\n", ":2: there is no role"),
                           (b"do,role,person,day,kind,for\nend,developer,tom,\xff,,\n", "utf-8")):
            _, messages = self.run_script("appointments_from_csv.py", "--at", DAY, self.write("x.csv", data), path,
                                          code=2 if says == "utf-8" else 1)
            self.assertIn(says, messages)
            self.assertNotIn("Traceback", messages)
        with open(COMPANY, "rb") as file:
            self.assertEqual(file.read(), self.read("company.xml"))

    def test_compare_years(self) -> None:
        text, _ = self.run_script("compare_years.py", "--since", "2025-11-22", "--at", DAY, COMPANY)
        self.assertEqual(["from 2025-11-22 to 2026-11-22", "people:", "roles:", "duties:", "findings:"],
                         [line for line in text.splitlines() if not line.startswith("  ")])
        self.assertIn("  - Eva Brandt (eva) as Office\n", text)
        text, _ = self.run_script("compare_years.py", "--since", DAY, "--at", DAY, COMPANY)
        self.assertEqual(4, text.count("nothing changed"))
        path = self.company()
        self.run_script("appointments_from_csv.py", os.path.join(FOLDER, "appointments.csv"), path)
        text, _ = self.run_script("compare_years.py", "--since", DAY, "--at", DAY, "--old", COMPANY, path)
        self.assertIn("people: nothing changed\nroles:\n", text)
        self.assertIn("  + Paul Costa (paul) as Office\n", text)
        for name in EXAMPLES:
            self.run_script("compare_years.py", "--since", "2025-11-22", "--at", DAY, *example(name))

    @unittest.skipUnless("utility" in EXAMPLES, "the example with units is not there")
    def test_raci_per_unit(self) -> None:
        files = example("utility")
        text, _ = self.run_script("raci_per_unit.py", "--at", DAY, "--output", self.path("sheets"), *files)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", isms.DocumentWarning)
            model = isms.load(*files)
        kinds = [format for format in ("csv", "html", "xlsx") if format in isms.reports.formats]
        self.assertEqual(sorted(f"{unit.id}.{kind}" for unit in model.units for kind in kinds),
                         sorted(os.listdir(self.path("sheets"))))
        snapshot = model.snapshot(DAY)
        who = {duty: snapshot.who(duty) for duty in model.responsibilities}
        for unit in model.units:
            with open(self.path("sheets", f"{unit.id}.csv"), encoding="utf-8", newline="") as file:
                head, *rows = csv.reader(file)
            self.assertIn(f"{unit.id}: {len(rows)} responsibilities, {len(head) - 2} people\n", text)
            concerned = {duty: answers for duty, answers in who.items() if any(
                answer.holder == unit or answer.person and answer.person.unit == unit for answer in answers)}
            self.assertEqual([duty.id for duty in concerned], [row[1] for row in rows])
            parts = {(answer.responsibility, answer.person or answer.holder, code) for answers in concerned.values()
                     for answer in answers if answer.person or answer.everyone for code in answer.codes}
            self.assertEqual(len(parts), sum(len(cell) for row in rows for cell in row[2:]))
            self.assertEqual(len(rows) + 1, self.read("sheets", f"{unit.id}.html").decode().count("<tr>"))
        self.run_script("raci_per_unit.py", "--at", DAY, "--output", self.path("de"), "--format", "markdown",
                        "--language", "de", *files)
        self.assertIn("# Zuständigkeitsmatrix\n", self.read("de", "finance.markdown").decode())

    def test_what_a_spreadsheet_would_run(self) -> None:
        path = self.write("m.xml", shared.document("""
  <unit id="u/1"/>
  <person id="ann" name="=cmd" unit="u/1"/>
  <responsibility id="r" name="&lt;b&gt;@r"><participation holder="ann" codes="R A"/></responsibility>
  <responsibility id="q" name="@sum"><participation holder="ann" codes="R"/></responsibility>
"""))
        self.run_script("raci_per_unit.py", "--at", DAY, "--output", self.folder, path)
        self.assertEqual(b"Responsibility,Responsibility id,\"'=cmd\"\r\n<b>@r,r,RA\r\n\"'@sum\",q,R\r\n", self.read("u_1.csv"))
        self.assertIn(b"&lt;b&gt;@r", self.read("u_1.html"))


class Skip(Exception):
    """A cell needs something that is not installed."""


class Cells:
    """The cells of a notebook, run one after the other as Jupyter does."""

    def __init__(self) -> None:
        self.namespace: dict[str, Any] = {"__name__": "__main__"}

    def run(self, source: str) -> list[dict[str, Any]]:
        """The outputs of a cell, as they stand in the file."""
        tree = ast.parse(source)
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for name in node.names:
                    try:
                        __import__(name.name)
                    except ImportError:
                        raise Skip(f"{name.name} is not installed") from None
        last: Optional[ast.expr] = None
        if tree.body and isinstance(tree.body[-1], ast.Expr):
            last = tree.body.pop().value  # type: ignore[attr-defined]
        written = io.StringIO()
        with contextlib.redirect_stdout(written):
            exec(compile(tree, "<cell>", "exec"), self.namespace)
            value = eval(compile(ast.Expression(last), "<cell>", "eval"), self.namespace) if last else None
        outputs: list[dict[str, Any]] = []
        if written.getvalue():
            outputs.append({"name": "stdout", "output_type": "stream",
                            "text": written.getvalue().splitlines(keepends=True)})
        if value is not None:
            outputs.append({"data": self.shown(value), "metadata": {}, "output_type": "execute_result"})
        return outputs

    @staticmethod
    def shown(value: Any) -> dict[str, list[str]]:
        html = getattr(value, "_repr_html_", lambda: None)()
        data = {"text/html": html.splitlines(keepends=True)} if html else {}
        return {**data, "text/plain": repr(value).splitlines(keepends=True)}


def run_notebook(notebook: dict[str, Any]) -> list[str]:
    """Puts the outputs of all cells into a notebook; gives what was skipped."""
    cells, skipped, count = Cells(), [], 0
    before = os.getcwd()
    os.chdir(FOLDER)
    try:
        for cell in notebook["cells"]:
            if cell["cell_type"] != "code":
                continue
            count += 1
            cell["execution_count"] = count
            try:
                cell["outputs"] = cells.run("".join(cell["source"]))
            except Skip as reason:
                skipped.append(str(reason))
            for output in cell["outputs"]:
                if output["output_type"] == "execute_result":
                    output["execution_count"] = count
    finally:
        os.chdir(before)
    return skipped


class Notebook(unittest.TestCase):
    maxDiff = 4000

    def test_the_tour(self) -> None:
        with open(NOTEBOOK, encoding="utf-8") as file:
            text = file.read()
        kept, made = json.loads(text), json.loads(text)
        for reason in run_notebook(made):
            print("skipped:", reason)
        for cell, now in zip(kept["cells"], made["cells"]):
            self.assertEqual(cell, now, "".join(cell["source"]) + "\nupdate with: test_examples.py --update")
        self.assertGreater(sum(bool(cell.get("outputs")) for cell in kept["cells"]), 8)
        self.assertLess(len(text), 30000)
        self.assertNotIn("Traceback", text)


if __name__ == "__main__":
    if "--update" in sys.argv:
        with open(NOTEBOOK, encoding="utf-8") as source:
            tour = json.load(source)
        print(*run_notebook(tour), sep="\n")
        with open(NOTEBOOK, "w", encoding="utf-8") as target:
            json.dump(tour, target, indent=1, ensure_ascii=False)
            target.write("\n")
        sys.exit()
    shared.main()
