"""Nothing that a script does crashes the interpreter, or raises anything else than what is documented.

    ISMS_TORTURE_SEED   the first seed [1]
    ISMS_TORTURE_SEEDS  how many seeds [4]
    ISMS_TORTURE_STEPS  steps of each [1000]
    ISMS_TORTURE_LOG    a file for the steps, written before each is taken: for crashes
"""

import faulthandler
import gc
import itertools
import os
import sys
import tempfile
import unittest
import warnings
from typing import Any

import isms
import torture
from isms import _isms


def setUpModule() -> None:
    faulthandler.enable()
    warnings.simplefilter("ignore", isms.DocumentWarning)
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None  # where saving takes no time
    folder = tempfile.TemporaryDirectory(dir=memory)
    unittest.addModuleCleanup(folder.cleanup)
    unittest.addModuleCleanup(os.chdir, os.getcwd())
    os.chdir(folder.name)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)  # which is read as a file


def kinds_of_values(world: torture.World) -> dict[str, Any]:
    """One value of every kind."""
    world.faults = False
    world.renew(world.some_model())
    model = world.models[-1]
    removed = model.persons.add(id="removed")
    removed.remove()
    handles = {kind.__name__: world.made(kind) for kind in torture.HANDLES}
    return {
        "None": None, "true": True, "zero": 0, "minus": -1, "int": 7, "32 bits": 2 ** 32,
        "63 bits": 2 ** 63, "huge": 10 ** 5000, "float": 1.5, "nan": float("nan"), "str": "ann",
        "empty": "", "nul": "a\0b", "surrogate": "\udc80", "long": "x" * 100_000, "bytes": b"ann",
        "bytes with nul": b"a\0b", "bytearray": bytearray(b"<"), "list": [], "list of None": [None],
        "tuple": (), "nested": [("m", b"", b"")], "dict": {}, "dict of int": {1: 1}, "set": {1},
        "generator": (one for one in "ab"), "date": "2026-11-22", "object": object(), "class": int,
        "own class": isms.Role, "function": repr, "slice": slice(5), "evil": torture.Evil(world),
        "model": model, "other model": isms.Model(), "person": model["ann"], "removed": removed,
        "part": model["duty"].participations[0], "collection": model.persons,
        "items": model["duty"].participations, "snapshot": model.snapshot("2026-11-22"),
        "closed": closed(model), "findings": model.check("2026-11-22", only=["RACI-*"]), **handles}


def closed(model: isms.Model) -> isms.Snapshot:
    with model.snapshot("2026-11-22") as snapshot:
        return snapshot


class EveryKind(unittest.TestCase):
    """Each function with each kind of value in each place."""

    def attempt(self, what: str, call: Any) -> bool:
        try:
            call()
            return True
        except torture.ALLOWED as error:
            self.assertIsNot(type(error), RecursionError, what)
            return False
        except BaseException as error:
            raise AssertionError(what) from error

    def test_functions_of_the_extension_module(self) -> None:
        for name, parameters in torture.SIGNATURES.items():
            if name in ("fail_allocation", "register_package"):
                continue
            world = torture.World(name)
            for place in range(len(parameters)):
                values = kinds_of_values(world)
                values["zero descriptor"] = [("d", b"x", 0)]
                for kind, value in values.items():
                    arguments = [world.fitting(*one) for one in parameters]
                    arguments[place] = value
                    self.attempt(f"{name}, argument {place + 1}: {kind}",
                                 lambda: torture.MODULE[name](*arguments))
            world.check_models()

    def test_fields(self) -> None:
        """A value is taken, or refused and nothing has changed."""
        world = torture.World("fields")
        model = isms.Model()
        for one in ("ann", "bob"):
            model.persons.add(id=one, name=one)
        values = kinds_of_values(world)
        taken = refused = 0
        for kind in torture.KINDS:
            if issubclass(kind, isms.Part):
                continue
            made = _isms.isms_model_add(model, kind.type_number, None)
            world.furnish(made)
            parts = [part for field in kind.fields() if field.kind is isms.Kind.PART
                     for part in _isms.object_items(made, field.number)]
            for one, (what, value) in itertools.product((made, *parts), values.items()):
                for field in one.fields():
                    before = model.to_xml()
                    if self.attempt(f"{type(one).__name__}.{field.name} = {what}",
                                    lambda: setattr(one, field.name, value)):
                        taken += 1
                    elif what != "evil":
                        refused += 1
                        self.assertEqual(model.to_xml(), before, f"{one} {field.name} {what}")
            made.remove()
        self.assertGreater(taken, 500)
        self.assertGreater(refused, 5000)
        self.assertEqual(isms.load(model.to_xml()).to_xml(), model.to_xml())

    def test_methods(self) -> None:
        world = torture.World("methods")
        values = kinds_of_values(world)
        things = [value for value in values.values() if type(value).__module__.startswith("isms")]
        things += [world.model.edit(), isms.rules, isms.Duration(1), isms.Error("x")]
        for thing in things:
            for name in dir(type(thing)):
                if name.startswith("_") and name not in torture.DUNDERS:
                    continue
                for (first, one), (second, two) in zip(values.items(),
                                                       reversed(list(values.items()))):
                    for arguments in ((one,), (one, two)):
                        self.attempt(f"{type(thing).__name__}.{name}({first}, {second})",
                                     lambda: getattr(thing, name)(*arguments))
        world.check_models()


class AtRandom(unittest.TestCase):
    def test_steps(self) -> None:
        first = int(os.environ.get("ISMS_TORTURE_SEED", 1))
        seeds = int(os.environ.get("ISMS_TORTURE_SEEDS", 4))
        steps = int(os.environ.get("ISMS_TORTURE_STEPS", 1000))
        print(f"ISMS_TORTURE_SEED={first} ISMS_TORTURE_SEEDS={seeds} ISMS_TORTURE_STEPS={steps}",
              file=sys.stderr)
        calls = successes = 0
        reached: set[str] = set()
        name = os.environ.get("ISMS_TORTURE_LOG", os.devnull)
        for seed in range(first, first + seeds):
            with open(name, "w") as log:
                world = torture.run(seed, steps, log)
            calls += world.calls
            successes += world.successes
            reached |= world.reached
            del world
            gc.collect()
        print(f"{calls} calls, {successes} of them successful, of {len(reached)} kinds",
              file=sys.stderr)
        self.assertGreater(successes, calls / 3)
        if calls > 3000:
            self.assertGreater(len(reached), 500)


if __name__ == "__main__":
    unittest.main()
