"""Which conditions decide something in no test.

    conditions.py MISSING EXPORT SOURCES FILE...

EXPORT is what llvm-cov export says; FILE are sources below the folder SOURCES. Tells of each how many
branches are taken, and how many conditions turn a decision by themselves (MC/DC), and each that does
not, with its line. Fails where more are missing than MISSING.
"""

import json
import os
import sys


def branches_of(one):
    """Each side of each branch, and whether it is taken in any function that has it."""
    sides = {}
    for line, column, _, _, true, false, *_ in one["branches"]:
        for side, count in (("true", true), ("false", false)):
            place = line, column, f"never {side}"
            sides[place] = sides.get(place, False) or count > 0
    return sides


def conditions_of(one):
    """Each condition of each decision, and whether it turns that by itself."""
    conditions = {}
    for line, column, *_, covered in one.get("mcdc_records", []):
        for number, turns in enumerate(covered, 1):
            place = line, column, f"condition {number} decides nothing"
            conditions[place] = conditions.get(place, False) or turns
    return conditions


def tell(name, path, one):
    """Tells of one file; how much is missing."""
    branches, conditions = branches_of(one), conditions_of(one)
    print(f"{name:<34} branches {sum(branches.values()):>4} of {len(branches):>4}"
          f"   conditions {sum(conditions.values()):>4} of {len(conditions):>4}")
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    missing = sorted(place for every in (branches, conditions) for place, well in every.items() if not well)
    for line, column, what in missing:
        print(f"  {name}:{line}:{column}: {what}: {lines[line - 1].strip()}")
    return len(missing)


def main(most, export, sources, *names):
    with open(export, encoding="utf-8") as file:
        told = {os.path.realpath(one["filename"]): one for one in json.load(file)["data"][0]["files"]}
    missing = 0
    for name in names:
        path = os.path.realpath(os.path.join(sources, name))
        if path not in told:
            sys.exit(f"conditions: nothing is known of {name}")
        missing += tell(name, path, told[path])
    print(f"all: {missing} missing, of {most} that may be")
    return missing > int(most)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
