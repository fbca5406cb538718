"""What the tests of the command share: where things are, how to run the command, how to skip.

ISMS is the command to test, srcdir the folder of the sources, BUILD the one of the build; `make check` sets all
three. Each file of tests also runs on its own, for example

    ISMS=./isms srcdir=.. python3 ../tests/cli/test_command.py [-v] [Class.test_method]
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.path.abspath(os.environ.get("srcdir") or os.path.join(os.path.dirname(__file__), "..", ".."))
BUILD = os.path.abspath(os.environ.get("BUILD") or os.getcwd())
SKIPPED = 77  # automake's exit status for a test that could not be made
DAY = "2026-11-22"  # the day of all examples
NAMESPACE = "urn:libisms:1"


def unwrapped(path):
    """A program that is not installed yet stands behind a script of libtool; here it is run without that, so that a
    tracer sees the program alone."""
    inner = os.path.join(os.path.dirname(path), ".libs", os.path.basename(path))
    with open(path, "rb") as file:
        script = file.read(2) == b"#!"
    return inner if script and sys.platform.startswith("linux") and os.path.exists(inner) else path


def find_isms():
    """The command, and what its environment needs."""
    path = os.path.abspath(os.environ.get("ISMS") or os.path.join(BUILD, "isms"))
    if not os.path.exists(path):
        path = os.environ.get("ISMS") and shutil.which(os.environ["ISMS"])
    if not path:
        print("there is no command isms: name it in the environment variable ISMS")
        sys.exit(SKIPPED)
    inner = unwrapped(path)
    if inner == path:
        return path, {}
    before = os.environ.get("LD_LIBRARY_PATH")
    return inner, {"LD_LIBRARY_PATH": os.path.dirname(inner) + (":" + before if before else "")}


ISMS, LIBRARIES = find_isms()
with open(ISMS, "rb") as program:
    inside = program.read()
SANITIZED = b"__asan_init" in inside  # takes memory of its own, and cannot be traced
ELSEWHERE = inside.startswith(b"#!")  # a script that runs it in another place


def environment(**more):
    """A plain environment; None takes a variable out."""
    env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    env.update({k: v for k, v in os.environ.items() if k.startswith(("ASAN_", "UBSAN_", "LSAN_", "TSAN_"))})
    env.update(LIBRARIES)
    env.update(more)
    return {k: v for k, v in env.items() if v is not None}


class Result:
    """How a command ended: its exit status (negative for a signal) and what it wrote."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def messages(self):
        return self.err.decode("utf-8", "backslashreplace")

    def __repr__(self):
        return f"exit {self.code}\n--- out\n{self.out[:2000]!r}\n--- err\n{self.err[:2000]!r}"


def run(command, stdin=b"", timeout=60, env=None, **how):
    """Runs any command and waits for its end."""
    how.setdefault("stdout", subprocess.PIPE)
    how.setdefault("stderr", subprocess.PIPE)
    if isinstance(stdin, bytes):
        how["input"] = stdin
    else:
        how["stdin"] = stdin
    done = subprocess.run(command, timeout=timeout, env=environment() if env is None else env, **how)
    return Result(done.returncode, done.stdout or b"", done.stderr or b"")


def isms(*arguments, **how):
    """Runs isms with these arguments."""
    return run([ISMS, *arguments], **how)


def findings(result):
    """The findings of a check in JSON."""
    return json.loads(result.text)["findings"]


def tool(variable, name):
    """A program that configure found, or that is in the path; None where there is none."""
    given = os.environ.get(variable, "")
    if given and given not in ("no", ":"):
        return shutil.which(given.split()[0])
    return shutil.which(name)


XMLLINT = tool("XMLLINT", "xmllint")


def tracer():
    """strace where it is installed and may trace, or None and why not."""
    strace = tool("STRACE", "strace")
    if not strace:
        return None, "strace is not installed"
    if SANITIZED:
        return None, "sanitizers and strace do not go together"
    done = run([strace, "-qq", "-o", os.devnull, "-e", "trace=write", "-e", "inject=write:error=EIO:when=1",
                sys.executable, "-c", "pass"])
    if done.code != 0:
        return None, "strace may not trace here: " + done.messages.strip()[:200]
    return strace, ""


def copy_tree(source, target):
    """A copy that can be written to, also where the original cannot."""
    for folder, _, files in os.walk(source):
        there = os.path.join(target, os.path.relpath(folder, source))
        os.makedirs(there, exist_ok=True)
        for name in files:
            shutil.copyfile(os.path.join(folder, name), os.path.join(there, name))


def source_path(*parts):
    return os.path.join(SOURCE, *parts)


def read(*parts):
    with open(os.path.join(*parts), "rb") as file:
        return file.read()


def write(path, data):
    with open(path, "wb") as file:
        file.write(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def model(body, attributes=""):
    """A document around these objects."""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<isms xmlns="{NAMESPACE}" version="1"{attributes}>\n{body}</isms>\n')


class Case(unittest.TestCase):
    """A test with a folder of its own, self.folder, that is gone afterwards."""

    maxDiff = 4000

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="isms-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write(self, name, data):
        return write(self.path(name), data)

    def expect(self, code, result):
        """That a command ended with this exit status."""
        self.assertEqual(code, result.code, repr(result))
        return result


def main():
    """Runs the tests of a file; the exit status tells automake where all of them were skipped."""
    program = unittest.main(module="__main__", exit=False)
    result = program.result
    for test, reason in result.skipped:
        print(f"skipped: {test}: {reason}")
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.testsRun and len(result.skipped) >= result.testsRun else 0)
