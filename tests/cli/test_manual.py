"""What the manual shows is what comes out.

README.md, examples/python/README.md and every page docs/manual/*.md is read from top to bottom:

  <!-- console: FOLDER -->  blocks of console below run in a fresh copy of that folder of the sources
  <!-- python: FOLDER -->   blocks of pycon and python below run in one copy of that folder, one after the other
  <!-- file: NAME -->       the next block of XML or C is a run of lines of docs/manual/examples/NAME

A block of console is a session of sh: lines that begin with "$ " are commands, the lines below each are what it
writes to standard output and standard error, ends of lines in CSV as line feeds.

A block of pycon is a session of Python: lines that begin with ">>> " or "... " are statements, the lines below each
are what it shows; of an exception the last lines. A block of python is a piece of a program, which shows nothing.

    test_manual.py --update    puts what comes out into the pages
"""
import contextlib
import importlib.util
import io
import os
import re
import sys
import tempfile
import traceback
import unittest

import support

PAGES = support.source_path("docs", "manual")
MARK = "=== end of command ==="


class Skip(Exception):
    """A block needs a program that is not there."""


LIBRARIES = {name: os.environ[name] for name in ("PYTHONPATH", "LD_LIBRARY_PATH") if name in os.environ}


def need_module(name):
    if importlib.util.find_spec(name) is None:
        raise Skip(f"{name} cannot be imported")


def write_program(path, line):
    support.write(path, f"#!/bin/sh\n{line}\n")
    os.chmod(path, 0o755)


class Interpreter:
    """Statements of Python, run one after the other in a copy of a folder."""

    def __init__(self, folder):
        self.top = tempfile.TemporaryDirectory(prefix="isms-test-")
        support.copy_tree(folder, self.top.name)
        self.names = {"__name__": "__main__"}

    def run(self, source, how):
        """What a statement shows."""
        for name in re.findall(r"^(?:import|from) (\w+)", source, re.M):
            need_module(name)
        shown, before = io.StringIO(), os.getcwd()
        os.chdir(self.top.name)
        try:
            with contextlib.redirect_stdout(shown):
                exec(compile(source, "<page>", how), self.names)
        except Exception as error:
            shown.write("Traceback (most recent call last):\n    ...\n")
            shown.write("".join(traceback.format_exception_only(type(error), error)))
        finally:
            os.chdir(before)
        return shown.getvalue().replace("\r\n", "\n").splitlines()

    def session(self, body):
        """A block of pycon as it should be."""
        lines, i = [], 0
        while i < len(body):
            if not body[i].startswith(">>> "):
                i += 1
                continue
            begin = i
            i += 1
            while i < len(body) and (body[i].startswith("... ") or body[i] == "..."):
                i += 1
            lines += body[begin:i] + self.run("".join(line[4:] + "\n" for line in body[begin:i]), "single")
        return lines


def session(folder, commands):
    """What each command of a session writes, as lists of lines."""
    if not support.XMLLINT and any("xmllint" in c for c in commands):
        raise Skip("xmllint is not installed")
    if any(c.startswith("python3 ") for c in commands):
        need_module("isms")
    with tempfile.TemporaryDirectory(prefix="isms-test-") as top:
        work, programs = os.path.join(top, "work"), os.path.join(top, "bin")
        support.copy_tree(folder, work)
        os.mkdir(programs)
        os.symlink(support.ISMS, os.path.join(programs, "isms"))
        write_program(os.path.join(programs, "python3"), f'exec {sys.executable} -B "$@"')
        script = "".join(f"{c}\n__s=$?; echo '{MARK}'; (exit $__s)\n" for c in commands)
        env = support.environment(HOME=top, **LIBRARIES)
        env["PATH"] = programs + ":" + env["PATH"]
        done = support.run(["sh", "-c", "exec 2>&1\n" + script], cwd=work, env=env, timeout=120)
    text = done.text.replace("\r\n", "\n")
    outs = text.split(MARK + "\n")[:-1]
    return [o.rstrip("\n").split("\n") if o.strip("\n") else [] for o in outs]


class Page:
    """A page, its blocks checked one after the other. `lines` then is the page as it should be."""

    def __init__(self, name):
        self.name, self.lines, self.problems, self.skipped, self.blocks = name, [], [], [], 0
        self.folder = self.file = self.python = None
        self.source = support.read(PAGES, name).decode("utf-8").split("\n")

    def check(self):
        with contextlib.ExitStack() as self.folders:
            return self.go_through()

    def go_through(self):
        i = 0
        while i < len(self.source):
            line = self.source[i]
            if found := re.fullmatch(r"<!-- console: (\S+) -->", line):
                self.folder = support.source_path(found[1])
            elif found := re.fullmatch(r"<!-- python: (\S+) -->", line):
                self.python = Interpreter(support.source_path(found[1]))
                self.folders.enter_context(self.python.top)
            elif found := re.fullmatch(r"<!-- file: (\S+) -->", line):
                self.file = found[1]
            if not line.startswith("```") or line == "```":
                self.lines.append(line)
                i += 1
                continue
            end = self.source.index("```", i)
            self.lines += [line] + self.block(line[3:], self.source[i + 1:end], i + 1) + ["```"]
            i = end + 1
        return self

    def block(self, kind, body, number):
        if kind == "console":
            return self.console(body, number)
        if kind in ("pycon", "python"):
            return self.interpret(kind, body, number)
        if kind in ("xml", "c"):
            self.blocks += 1
            if not self.file:
                self.problems.append(f"{self.name}:{number}: of which file is this block?")
            elif "\n".join(body) + "\n" not in support.read(PAGES, "examples", self.file).decode("utf-8"):
                self.problems.append(f"{self.name}:{number}: is not in {self.file}")
            self.file = None
        return body

    def interpret(self, kind, body, number):
        self.blocks += 1
        if not self.python:
            self.problems.append(f"{self.name}:{number}: no folder to run it in")
            return body
        try:
            need_module("isms")
            if kind == "pycon":
                now = self.python.session(body)
            else:
                now = body + self.python.run("\n".join(body), "exec")
        except Skip as reason:
            self.skipped.append(f"{self.name}:{number}: {reason}")
            return body
        self.compare(body, now, number)
        return now

    def compare(self, body, now, number):
        if now != body:
            self.problems += [f"{self.name}:{number}: differs"] + ["   page: " + l for l in body if l not in now]
            self.problems += ["   now:  " + l for l in now if l not in body]

    def console(self, body, number):
        commands = [line[2:] for line in body if line.startswith("$ ")]
        self.blocks += 1
        if not commands or not self.folder:
            self.problems.append(f"{self.name}:{number}: no command, or no folder to run it in")
            return body
        try:
            now = [line for c, out in zip(commands, session(self.folder, commands)) for line in ["$ " + c] + out]
        except Skip as reason:
            self.skipped.append(f"{self.name}:{number}: {reason}")
            return body
        self.compare(body, now, number)
        return now


def pages():
    return ["../../README.md", "../../examples/python/README.md"] + sorted(n for n in os.listdir(PAGES) if n.endswith(".md"))


class Manual(unittest.TestCase):
    def test_pages(self):
        self.assertIn("commands.md", pages())
        blocks = 0
        for name in pages():
            with self.subTest(page=name):
                page = Page(name).check()
                blocks += page.blocks
                for reason in page.skipped:
                    print("skipped:", reason)
                if page.problems:
                    self.fail("\n".join(page.problems[:60]) + "\nupdate the page with: test_manual.py --update")
        self.assertGreater(blocks, 50)


if __name__ == "__main__":
    if "--update" in sys.argv:
        for name in pages():
            page = Page(name).check()
            if page.lines != page.source:
                support.write(os.path.join(PAGES, name), "\n".join(page.lines))
                print("updated:", name)
        sys.exit(0)
    support.main()
