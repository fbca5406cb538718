#!/usr/bin/env python3
"""Cuts what abidw tells of a library down to what programs see of it: functions that are exported, the types that they take and
give, and what these are made of where a public header says it. Reads standard input, writes standard output.

    abidw libisms.so | tools/abi.py > abi/libisms.abi       which is what `make abi` does; see docs/manual/releasing.md
"""

import sys
import xml.etree.ElementTree as ElementTree

PUBLIC = "/include/isms/"
PLACES = ("filepath", "line", "column")
REFERENCES = ("type-id", "naming-typedef-id")


def all_types(root):
    """Types by id; the element that tells what is inside, where there are several."""
    types = {}
    for element in root.iter():
        number = element.get("id")
        if number and (number not in types or types[number].get("is-declaration-only")):
            types[number] = element
    return types


def without_secrets(element):
    """What no public header tells is closed; where things are declared does not matter."""
    if element.tag in ("class-decl", "union-decl") and PUBLIC not in element.get("filepath", ""):
        element[:] = []
        element.text = None
        element.attrib.pop("size-in-bits", None)
        element.set("is-declaration-only", "yes")
    for place in element.iter():
        for name in PLACES:
            place.attrib.pop(name, None)


def reached(functions, types):
    """All types that one gets to from there, by id."""
    kept, found = {}, list(functions)
    while found:
        element = found.pop()
        without_secrets(element)
        wanted = {place.get(name) for place in element.iter() for name in REFERENCES} - {None} - kept.keys()
        kept.update((number, types[number]) for number in wanted)
        found.extend(types[number] for number in wanted)
    return kept.values()


def main():
    root = ElementTree.parse(sys.stdin.buffer).getroot()
    types = all_types(root)
    functions = sorted((f for f in root.iter("function-decl") if f.get("elf-symbol-id")), key=lambda f: f.get("name"))
    kept = sorted(reached(functions, types), key=lambda t: (t.tag, t.get("name", ""), t.get("id")))
    for name in ("path", "comp-dir-path"):
        root.attrib.pop(name, None)
    for unit in [*root.findall("abi-instr"), *root.findall("elf-needed")]:
        root.remove(unit)
    unit = ElementTree.SubElement(root, "abi-instr", {"address-size": "64", "path": "isms.h", "language": "LANG_C11"})
    unit.extend([*kept, *functions])
    ElementTree.indent(root, " ")
    ElementTree.ElementTree(root).write(sys.stdout, encoding="unicode")
    print()


main()
