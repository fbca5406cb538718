"""Threads: what takes long lets others run, and nobody gets at a model that somebody else has in hand.

    ISMS_TORTURE_SEED, ISMS_TORTURE_STEPS   as for test_torture.py
"""

import gc
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import warnings
from collections.abc import Callable
from typing import Any, Optional

import isms
import torture

DAY = "2026-11-22"
WAIT = 60  # seconds, until a test gives up


def company(persons: int = 20) -> isms.Model:
    model = isms.Model()
    model.roles.add(id="ciso", name="CISO")
    duty = model.responsibilities.add(id="duty", name="Duty")
    duty.participations.add(holder="ciso", codes="A R")
    for number in range(persons):
        model.persons.add(id=f"p-{number}", name=f"Person {number}")
        model.appointments.add(role="ciso", person=f"p-{number}", from_="2020-01-01")
    return model


class Halfway:
    """A file, or a rule, in which a thread waits until it may go on."""

    def __init__(self, xml: bytes = b"") -> None:
        self.there, self.go_on = threading.Event(), threading.Event()
        self._pieces = [xml[:20], xml[20:]]

    def read(self, most: int) -> bytes:
        if len(self._pieces) == 1:
            self.wait()
        return self._pieces.pop(0) if self._pieces else b""

    def wait(self, *rest: object) -> None:
        self.there.set()
        if not self.go_on.wait(WAIT):
            raise TimeoutError

    def rule(self) -> isms.OwnRule:
        return isms.rule("acme:WAIT", "Waits", remedy="wait")(self.wait)


class Running:
    """Runs a call in another thread, which waits halfway."""

    def __init__(self, halfway: Halfway, call: Callable[[], Any]) -> None:
        self.halfway, self.result, self.error = halfway, None, None
        self.thread = threading.Thread(target=self.run, args=(call,))

    def run(self, call: Callable[[], Any]) -> None:
        try:
            self.result = call()
        except BaseException as error:
            self.error = error

    def __enter__(self) -> "Running":
        self.thread.start()
        if not self.halfway.there.wait(WAIT):
            raise TimeoutError
        return self

    def __exit__(self, *rest: object) -> None:
        self.halfway.go_on.set()
        self.thread.join(WAIT)


class InHand(unittest.TestCase):
    """A model that a thread has in hand."""

    def uses(self, model: isms.Model) -> dict[str, Callable[[], Any]]:
        person, duty = model["p-0"], model["duty"]
        return {
            "look": lambda: person.name, "find": lambda: model["p-1"], "count": lambda: len(model.persons),
            "items": lambda: list(duty.participations), "list": lambda: list(model.persons),
            "columns": lambda: model.columns("person", "name"), "part": lambda: duty.participations[0].codes,
            "write": model.to_xml, "copy": model.copy, "snapshot": lambda: model.snapshot(DAY),
            "who": lambda: model.who("duty", DAY), "check": lambda: model.check(DAY),
            "raci": lambda: model.raci(DAY), "report": lambda: model.report("raci", DAY)}

    def edits(self, model: isms.Model) -> dict[str, Callable[[], Any]]:
        person, duty = model["p-0"], model["duty"]
        return {
            "set": lambda: setattr(person, "name", "Zoe"), "unset": lambda: person.unset("name"),
            "add": lambda: model.persons.add(), "remove": person.remove, "use": lambda: model.use("roles"),
            "insert": lambda: duty.participations.add(), "clear": lambda: duty.participations.clear(),
            "group": lambda: model.edit().__enter__(), "read": lambda: model.read(b"<isms/>"),
            "save": lambda: model.save(os.path.join(tempfile.gettempdir(), "never.xml")),
            "site": lambda: model.site(os.path.join(tempfile.gettempdir(), "never"), DAY),
            "referrers": person.referrers}

    def test_reading(self) -> None:
        model, xml = company(), company(5).to_xml().replace(b"p-", b"q-").replace(b"duty", b"task")
        xml = xml.replace(b"ciso", b"chief").replace(b"appointment-", b"a-")
        snapshot, answers = model.snapshot(DAY), model.who("duty", DAY)
        calls = {**self.uses(model), **self.edits(model), "questions": lambda: snapshot.raci()}
        halfway = Halfway(xml)
        with Running(halfway, lambda: model.read(halfway)) as reading:
            for what, call in calls.items():
                with self.subTest(what), self.assertRaises(isms.StateError):
                    call()
            self.assertEqual(len(answers), 20)  # what was answered stays
            self.assertEqual(len(company(3).check(DAY).of("REF-01")), 0)  # others are not concerned
        self.assertIsNone(reading.error)
        self.assertEqual(len(model.persons), 25)
        with self.assertRaises(isms.StateError):
            snapshot.raci()  # the model was edited

    def test_checking(self) -> None:
        model = company()
        halfway = Halfway()
        with Running(halfway, lambda: model.check(DAY, rules=[halfway.rule()])) as checking:
            for what, call in self.uses(model).items():
                with self.subTest(what):
                    call()
            before = model.to_xml()
            for what, call in self.edits(model).items():
                with self.subTest(what), self.assertRaises(isms.StateError):
                    call()
            self.assertEqual(model.to_xml(), before)
        self.assertIsInstance(checking.result, isms.Findings)
        model["p-0"].name = "Zoe"

    def test_a_detached_snapshot_is_nobodys(self) -> None:
        model = company()
        halfway = Halfway()
        snapshot = model.snapshot(DAY, detached=True)
        with Running(halfway, lambda: snapshot.check(rules=[halfway.rule()])) as checking:
            model["p-0"].remove()
            self.assertEqual(len(snapshot.model.persons), 20)
        self.assertIsNone(checking.error)
        self.assertEqual(len(model.persons), 19)

    def test_the_last_reference_goes(self) -> None:
        halfway = Halfway()
        models = [company()]
        with Running(halfway, lambda: models[0].check(DAY, rules=[halfway.rule()])) as checking:
            models.clear()
            gc.collect()
        self.assertIsInstance(checking.result, isms.Findings)
        self.assertEqual(len(checking.result[0].rule.id) > 0, True)

    def test_exceptions_come_out_where_they_belong(self) -> None:
        class Stop(Exception):
            pass

        def stop(*rest: object) -> None:
            raise Stop

        caught: "queue.Queue[Optional[BaseException]]" = queue.Queue()

        def run(number: int) -> None:
            try:
                company(3).check(DAY, rules=[isms.rule("acme:1", "t", remedy="r")(stop)] * (number % 2))
                caught.put(None)
            except BaseException as error:
                caught.put(error)

        threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(WAIT)
        errors = [type(caught.get()) for _ in threads]
        self.assertEqual((errors.count(Stop), errors.count(type(None))), (4, 4))

    @unittest.skipUnless(hasattr(os, "fork"), "needs fork")
    def test_a_child_of_the_process(self) -> None:
        """In a child the other thread does not go on: the model stays in its hand."""
        model, free = company(), company()
        halfway = Halfway()
        with Running(halfway, lambda: model.check(DAY, rules=[halfway.rule()])):
            sys.stdout.flush()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                child = os.fork()
            if child == 0:
                status = 1
                try:
                    free["p-0"].name = "Zoe"
                    free.check(DAY)
                    model.to_xml()
                    try:
                        model["p-0"].name = "Zoe"
                    except isms.StateError:
                        status = 0
                finally:
                    os._exit(status)
            self.assertEqual(os.waitpid(child, 0)[1], 0)


class AtOnce(unittest.TestCase):
    def test_many_ask_one_model(self) -> None:
        """Each gets what it gets alone."""
        model = company(50)
        snapshot, findings, answers = model.snapshot(DAY), model.check(DAY), model.who("duty", DAY)
        report = model.report("appointment-letter", DAY, about="appointment-1", language="de")

        def writer(format: isms.Format) -> Callable[[], Any]:
            return lambda: report._write(format)

        questions: list[Callable[[], Any]] = [
            model.to_xml, lambda: model.check(DAY).to_json(), lambda: snapshot.raci().to_csv(),
            lambda: snapshot.report("raci", layout="persons").to_html(), report.tables[0].to_text,
            lambda: model.report("organization-chart", DAY).to_svg(), *map(writer, report.formats),
            lambda: model.who("duty", DAY).to_csv(), lambda: model.columns("person", "id", "name"),
            lambda: [one.name for one in model.persons], lambda: model.copy().to_xml(),
            findings.to_html, findings.to_text, lambda: findings.table.to_csv(), answers.to_csv,
            lambda: snapshot.check(only=["RACI-*"]).to_text(), lambda: model["p-1"].duties(DAY).to_csv()]
        expected = [question() for question in questions]
        wrong: list[Any] = []

        def ask(offset: int) -> None:
            try:
                for number in range(30):
                    which = (offset + number) % len(questions)
                    if questions[which]() != expected[which]:
                        wrong.append(which)
            except BaseException as error:
                wrong.append(error)

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)
        try:
            threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(WAIT)
        finally:
            sys.setswitchinterval(interval)
        self.assertEqual(wrong, [])

    def test_edits_come_between(self) -> None:
        """Threads that write, check and copy a model without end, and one that edits it whenever it may."""
        model = company(100)
        model.use("roles")
        failures: list[BaseException] = []
        stop = threading.Event()

        def ask(question: Callable[[], Any]) -> None:
            try:
                while not stop.is_set():
                    try:
                        question()
                    except isms.StateError:
                        pass
                    time.sleep(1e-4)
            except BaseException as error:
                failures.append(error)

        questions = (lambda: isms.load(model.to_xml()), lambda: model.check(DAY).to_text(),
                     lambda: model.copy().raci(DAY), lambda: model.snapshot(DAY).duties(model["p-1"]))
        threads = [threading.Thread(target=ask, args=(question,)) for question in questions]
        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)
        made = refused = 0
        try:
            for thread in threads:
                thread.start()
            until = time.monotonic() + 20
            while time.monotonic() < until and not (made > 200 and refused > 200):
                try:
                    model["p-0"].name = "x" * (made % 50)
                    model.responsibilities.add().participations.add(holder="ciso", codes="A")
                    model.responsibilities[-1].remove()
                    made += 1
                except isms.StateError:
                    refused += 1
        finally:
            sys.setswitchinterval(interval)
            stop.set()
            for thread in threads:
                thread.join(WAIT)
        self.assertEqual(failures, [])
        self.assertGreater(made, 0)
        self.assertGreater(refused, 0)
        isms.load(model.to_xml())

    def test_others_run_meanwhile(self) -> None:
        """Nobody else gets the interpreter but where it is given away."""
        model = company(1000)
        for number in range(1000):
            model.responsibilities.add(id=f"d-{number}").participations.add(holder="ciso", codes="A")
        xml = model.to_xml()
        count, stop = [0], threading.Event()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "model.xml")
        findings = model.check(DAY)

        def tick() -> None:
            while not stop.is_set():
                count[0] += 1
                time.sleep(0)  # gives it back

        long: dict[str, Callable[[], Any]] = {
            "read": lambda: isms.load(xml), "write": model.to_xml, "save": lambda: model.save(path),
            "check": lambda: model.check(DAY), "copy": model.copy,
            "snapshot": lambda: model.snapshot("2026-01-01"), "raci": lambda: model.raci(DAY),
            "report": findings.to_html}
        ticking = threading.Thread(target=tick)
        interval = sys.getswitchinterval()
        ticking.start()
        sys.setswitchinterval(1000)
        try:
            for what, call in long.items():
                until = time.monotonic() + 20
                while time.monotonic() < until:  # it may miss its chance
                    before = count[0]
                    call()
                    if count[0] > before:
                        break
                self.assertGreater(count[0], before, what)
        finally:
            sys.setswitchinterval(interval)
            stop.set()
            ticking.join(WAIT)

    def test_torture(self) -> None:
        """Threads that do anything with the same models."""
        first = int(os.environ.get("ISMS_TORTURE_SEED", 1))
        steps = int(os.environ.get("ISMS_TORTURE_STEPS", 400))
        print(f"ISMS_TORTURE_SEED={first} ISMS_TORTURE_STEPS={steps}", file=sys.stderr)
        folder = tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        warnings.simplefilter("ignore")
        worlds = [torture.World(f"{first}-{number}") for number in range(4)]
        failures: list[BaseException] = []
        for world in worlds[1:]:
            world.share(worlds[0])

        def run(world: torture.World) -> None:
            try:
                for _ in range(steps):
                    world.step()
                    world.end_groups()
            except BaseException as error:
                failures.append(error)

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)
        try:
            threads = [threading.Thread(target=run, args=(world,)) for world in worlds]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            sys.setswitchinterval(interval)
        for error in failures:
            raise error
        for world in worlds:
            world.check_models()
            self.assertGreater(world.successes, steps / 4)


class Ends(unittest.TestCase):
    """What is still there when the interpreter ends."""

    def run_script(self, script: str) -> None:
        done = subprocess.run([sys.executable, "-X", "faulthandler", "-c", script], capture_output=True,
                              text=True, timeout=120)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "fine\n", ""))

    def test_objects_that_are_left(self) -> None:
        self.run_script("""
import atexit, isms, sys, weakref
class Own(isms.Model):
    def __del__(self):
        self.persons
model = Own(isms.template().to_xml())
model.self = model
role, part = model.roles[0], model.responsibilities[0].participations
found, table = model.check("2026-11-22"), isms.rules.table
rule, answers = found[0].rule, model.snapshot("2026-11-22")
items, reading, group = iter(model.roles), iter(part), model.edit()
next(items)
group.__enter__()
sys.keep = [role, found, answers, items, group]
weakref.finalize(role, print, "", end="")
atexit.register(lambda: [role.name, found[0].rule.id, model.to_xml()])
isms.kept = isms._base.kept = role
print("fine")
""")

    def test_threads_that_are_left(self) -> None:
        self.run_script("""
import isms, sys, threading, time
model = isms.template()
started = threading.Semaphore(0)
def read(most):
    started.release()
    time.sleep(1000)
class File:
    name = "slow"
File.read = lambda self, most: read(most)
@isms.rule("acme:1", "Waits", remedy="wait")
def waits(checking):
    started.release()
    time.sleep(1000)
def again():
    started.release()
    while True:
        model.to_xml()
for target in (lambda: isms.load(File()), lambda: model.check(rules=[waits]), again):
    threading.Thread(target=target, daemon=True).start()
for _ in range(3):
    started.acquire()
print("fine")
""")

    def test_modules_that_are_loaded_again(self) -> None:
        self.run_script("""
import sys
import isms
old, model = isms, isms.template()
role, found = model.roles[0], model.check("2026-11-22")
for name in [name for name in sys.modules if name.startswith("isms")]:
    del sys.modules[name]
import isms
assert isms is not old
again = isms.template()
assert isinstance(again.roles[0], isms.Role) and again.check("2026-11-22")
role.id, found[0].rule.id, found.to_text(), model.to_xml(), list(model.roles), model.copy()
del old, role, found, model
import gc
gc.collect()
print("fine")
""")


if __name__ == "__main__":
    unittest.main()
