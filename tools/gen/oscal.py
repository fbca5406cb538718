#!/usr/bin/env python3
"""Writes lib/format/oscal/schema_data.c from the XML Schemas that NIST publishes with OSCAL.

    python3 tools/gen/oscal.py FOLDER > lib/format/oscal/schema_data.c

FOLDER holds the complete schemas of the lines named in LINES. They are works of the US government in
the public domain; they are not needed for building, since what follows from them is kept in the
repository. The schemas of all lines become one set of tables: each row says in which lines it holds.
"""
import difflib
import glob
import os
import sys
import xml.etree.ElementTree as ElementTree

LINES = ["1.0.0", "1.0.4", "1.0.6", "1.1.3", "1.2.2"]  # oldest first, as in schema.h
XS = "{http://www.w3.org/2001/XMLSchema}"
ROOTS = [
    "catalog", "profile", "component-definition", "system-security-plan", "assessment-plan",
    "assessment-results", "plan-of-action-and-milestones", "mapping-collection"]
# The same types of prose under the names of the lines up to 1.0.4 and of those from 1.0.6.
ALIASES = {
    "markupLineType": "inlineMarkupType", "markupMultilineType": "MarkupMultilineDatatype",
    "blockElementType": "inlineMarkupType"}
# What a value has to be, by the type of XML Schema at its bottom; the first pattern is what that type
# asks for itself.
LEAP = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
DAY = (r"([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|"
       r"02-(0[1-9]|1[0-9]|2[0-8]))|" + LEAP + "-02-29)")
TIME = r"(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)"
ZONE = r"(Z|[+\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
BUILTIN = {
    "xs:string": (None, "text"),
    "xs:token": (None, "text"),
    "xs:anyURI": (None, "a URI reference"),
    "xs:NCName": (r"[\i-[:]][\c-[:]]*", "a name without a colon"),
    "xs:base64Binary": (r"((([A-Za-z0-9+/] ?){4})*(([A-Za-z0-9+/] ?){3}[A-Za-z0-9+/]|"
                        r"([A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=|[A-Za-z0-9+/] ?[AQgw] ?= ?=))?",
                        "base64"),
    "xs:boolean": ("true|false|1|0", "true or false"),
    "xs:date": (DAY + ZONE, "a date"),
    "xs:dateTime": (DAY + "T" + TIME + ZONE, "a date and time with its zone"),
    "xs:decimal": (r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", "a decimal number"),
    "xs:nonNegativeInteger": (r"\+?[0-9]+|-0+", "a whole number, 0 or more"),
    "xs:positiveInteger": (r"\+?0*[1-9][0-9]*", "a whole number, 1 or more"),
}
# What patterns make of it, by a part of the last pattern.
TEXTS = [
    ("-4[0-9A-Fa-f]{3}", "a UUID of version 4"),
    ("-[45][0-9A-Fa-f]{3}", "a UUID of version 4 or 5"),
    (r"(\p{L}|_)", "a token: a letter or _, then letters, digits, '.', '-' and '_'"),
    (r"[\i-[:", "a token: a letter or _, then letters, digits, '.', '-' and '_'"),
    ("@", "an e-mail address"),
    (r"]*:.+", "a URI with its scheme"),
    (r"+:.*\S", "a URI with its scheme"),
    (r"\S(.*\S)?", "text in one line, without blanks around it"),
]


def plain(name):
    """The name of a type without the prefix for the namespace of OSCAL."""
    return name if name.startswith("xs:") else name.split(":")[-1]


class Schema:
    """One line: types by their keys, each a list of rows of content and one of attributes."""

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        named = lambda tag: {e.get("name"): e for e in root.findall(XS + tag)}
        self.complex, self.simple, self.groups = map(named, ("complexType", "simpleType", "group"))
        self.types = {}
        self.roots = {name: self.of_element(element, "")
                      for name, element in named("element").items()}

    def of_element(self, element, parent):
        """The key of an element's type, which is taken in where it is new."""
        name = element.get("type")
        if name and plain(name) in self.complex:
            return self.named(plain(name))
        if name:
            return self.value(self.datatype(name))
        simple, anonymous = element.find(XS + "simpleType"), element.find(XS + "complexType")
        if simple is not None:
            return self.value(self.restricted(simple))
        if anonymous is None:
            return self.keep("any", [], [], False, True)
        base = anonymous.find(XS + "complexContent/" + XS + "extension")
        if base is not None and len(base) == 0:  # nothing added: the type itself
            return self.named(plain(base.get("base")))
        return self.take(parent + "/" + element.get("name"), anonymous)

    def named(self, name):
        definition = self.complex[name]
        base = definition.find(XS + "complexContent/" + XS + "extension")
        if base is not None and all(child.tag == XS + "annotation" for child in base):
            return self.named(plain(base.get("base")))
        return self.take(ALIASES.get(name, name), definition)

    def value(self, datatype):
        return self.keep("value:" + repr(datatype), [], [("", datatype, True)], False, False)

    def keep(self, key, content, attributes, mixed, anything):
        self.types[key] = (content, attributes, mixed, anything)
        return key

    def take(self, key, definition):
        if key not in self.types:
            self.types[key] = None  # being read: types may hold themselves
            self.keep(key, *self.read(key, definition))
        return key

    def read(self, key, definition):
        content, attributes, mixed = [], [], definition.get("mixed") == "true"
        for child in definition:
            tag = child.tag.replace(XS, "")
            if tag in ("complexContent", "simpleContent"):
                extension = child.find(XS + "extension")
                base = plain(extension.get("base"))
                if base in self.complex:
                    inherited_key = self.named(base)  # which may be being read itself
                    inherited = self.types[inherited_key] or self.read(
                        inherited_key, self.complex[base])
                    content, attributes = list(inherited[0]), list(inherited[1])
                    mixed = mixed or inherited[2]
                else:
                    attributes.append(("", self.datatype(base), True))
                more = self.read(key, extension)
                content += more[0]
                attributes += more[1]
            elif tag == "attribute":
                attributes.append((child.get("name"), self.datatype(child.get("type")),
                                   child.get("use") == "required"))
            elif tag != "annotation":
                content += self.particle(key, child, 1, "1")
        return content, attributes, mixed, False

    def particle(self, key, particle, least, most):
        """Rows (name, type, least, most, choice): choice is empty, or names the alternatives."""
        least = min(least, int(particle.get("minOccurs", "1")))
        most = particle.get("maxOccurs", "1") if most == "1" else most
        tag = particle.tag.replace(XS, "")
        if tag == "element":
            return [(particle.get("name"), self.of_element(particle, key), least, most, ())]
        if tag == "group":
            return self.particle(key, self.groups[plain(particle.get("ref"))][0], least, most)
        if tag == "sequence":
            assert most == "1" or len(particle) == 1
            parts = [child for child in particle if child.tag != XS + "annotation"]
            return [row for child in parts
                    for row in self.particle(key, child, least if most != "1" else 1, most)]
        assert tag == "choice", tag
        rows = [row for child in particle if child.tag != XS + "annotation"
                for row in self.particle(key, child, 1, "1")]
        # One of them; or, where the choice may be made again and again, all in any order. Choices
        # in choices are one.
        required = least and all(row[2] for row in rows)
        names = tuple(sorted({row[0] for row in rows}))
        kind = "repeat" if most != "1" or any(r[4] and r[4][0] == "repeat" for r in rows) else "one"
        if kind == "repeat":
            rows = [(row[0], row[1], 0, "unbounded", ()) for row in rows]
        return [row[:4] + ((kind, bool(required), names),) for row in rows]

    def datatype(self, name):
        name = plain(name)
        return (name, ()) if name.startswith("xs:") else self.restricted(self.simple[name])

    def restricted(self, simple):
        """(built-in type, patterns and other facets from the base on)."""
        restriction = simple.find(XS + "restriction")
        base, facets = self.datatype(restriction.get("base"))
        for facet in restriction:
            tag = facet.tag.replace(XS, "")
            if tag in ("pattern", "whiteSpace"):
                facets += ((tag, facet.get("value")),)
            assert tag in ("pattern", "whiteSpace", "enumeration", "annotation"), tag
        choices = [e.get("value") for e in restriction.findall(XS + "enumeration")]
        return base, facets + ((("pattern", "|".join(choices)),) if choices else ())


# ---- all lines together ----------------------------------------------------------------------------------

def merge_content(versions):
    """Rows of all lines in an order that is the order of each: [row, mask]."""
    merged = []
    for mask, rows in versions:
        old = [row for row, _ in merged]
        result = []
        matcher = difflib.SequenceMatcher(None, old, rows, autojunk=False)
        for op, a, b, c, d in matcher.get_opcodes():
            if op == "equal":
                result += [[row, m | mask] for row, m in merged[a:b]]
            else:
                result += merged[a:b] + [[row, mask] for row in rows[c:d]]
        merged = result
    for mask, _ in versions:  # a name finds its row
        names = [row[0] for row, lines in merged if lines & mask]
        assert len(names) == len(set(names)), names
    return merged


def merge(schemas):
    """Types by key: content, attributes (both with masks), masks of mixed and of any content."""
    types = {}
    masks = [(1 << index, schema) for index, schema in enumerate(schemas)][::-1]  # newest first
    for key in {key: None for _, schema in masks for key in schema.types}:
        holders = [(mask, schema.types[key]) for mask, schema in masks if key in schema.types]
        attributes = {}
        for mask, (_, rows, _, _) in holders:
            for row in rows:
                attributes[row] = attributes.get(row, 0) | mask
        content = merge_content([(mask, definition[0]) for mask, definition in holders])
        types[key] = (
            [(row, mask) for row, mask in content], list(attributes.items()),
            sum(mask for mask, definition in holders if definition[2]),
            sum(mask for mask, definition in holders if definition[3]))
    return types


def fold(types):
    """Which types are the same but for their names: key to number of class."""
    classes = {key: 0 for key in types}
    while True:
        signature = {}
        for key, (content, attributes, mixed, anything) in types.items():
            rows = tuple((row[0], classes[row[1]]) + row[2:] + (mask,) for row, mask in content)
            signature[key] = (classes[key], rows, tuple(attributes), mixed, anything)
        numbers = {}
        folded = {key: numbers.setdefault(s, len(numbers)) for key, s in signature.items()}
        if len(numbers) == len(set(classes.values())):
            return folded
        classes = folded


# ---- writing ---------------------------------------------------------------------------------------------

def quoted(text):
    out = ""
    for character in text:
        if character in '"\\':
            out += "\\" + character
        elif ord(character) < 127:
            out += character
        else:
            out += "".join("\\%03o" % byte for byte in character.encode())
    return '"' + out.replace("??", "?\\?") + '"'


def datatype_row(datatype):
    builtin, facets = datatype
    first, text = BUILTIN[builtin]
    patterns = [value for tag, value in facets if tag == "pattern"]
    spaces = [value for tag, value in facets if tag == "whiteSpace"]
    preserve = builtin == "xs:string" and (spaces or ["preserve"])[-1] == "preserve"
    if patterns and builtin in ("xs:string", "xs:anyURI"):
        text = next((t for part, t in TEXTS if part in patterns[-1]), text)
        if builtin == "xs:anyURI" and patterns[-1] == r"\S(.*\S)?":
            text = "a URI reference"
    if builtin == "xs:token" and patterns:
        text = "one of " + ", ".join(patterns[-1].split("|"))
    # What another pattern implies needs no second look.
    if len(patterns) > 1 and patterns[0] == r"\S(.*\S)?" and "@" not in patterns[-1]:
        patterns = patterns[1:]
    if builtin == "xs:dateTime":
        patterns = patterns[-1:]
    if first and patterns and (patterns[0] == r"\S(.*\S)?" or builtin == "xs:boolean"):
        patterns = []
    if first and not (patterns and patterns[-1].startswith("(((2000")):
        patterns = [first] + patterns
    assert len(patterns) <= 2, datatype
    return text, tuple(patterns), preserve, builtin == "xs:anyURI"


def write(schemas, types, roots):
    classes = fold(types)
    first = {}
    for key in types:
        first.setdefault(classes[key], key)
    order, queue = {}, [classes[roots[name]] for name in ROOTS]
    while queue:  # numbers in the order in which a walk from the roots meets the types
        number = queue.pop(0)
        if number in order:
            continue
        order[number] = len(order)
        queue += [classes[row[1]] for row, _ in types[first[number]][0]]
    datatypes, slots, attributes, rows = {}, [], [], []
    for number in order:
        content, own, mixed, anything = types[first[number]]
        rows.append((len(slots), len(content), len(attributes), len(own), mixed, anything))
        groups = {}
        for (name, key, least, most, choice), mask in content:
            group = groups.setdefault(choice, len(groups) + 1) if choice else 0
            kind = "OSCAL_" + choice[0].upper() if choice else "OSCAL_SINGLE"
            slots.append((quoted(name), order[classes[key]], "0x%02x" % mask, int(choice[1]) if choice
                          else least, int(most != "1"), group, kind))
        for (name, datatype, required), mask in own:
            index = datatypes.setdefault(datatype_row(datatype), len(datatypes))
            attributes.append((quoted(name), index, "0x%02x" % mask, int(required)))
    out = sys.stdout.write
    out("/* Elements, attributes and datatypes of OSCAL %s:\n"
        " * written by tools/gen/oscal.py from the XML Schemas of NIST, which are in the public domain.\n"
        " * Not to be edited. */\n"
        '#include "format/oscal/schema.h"\n\n/* clang-format off */\n' % ", ".join(LINES))
    out("const char *const isms__oscal_lines[OSCAL_LINES] = {%s};\n\n" %
        ", ".join(map(quoted, LINES)))
    out("const struct oscal_root isms__oscal_roots[OSCAL_ROOTS] = {\n")
    for name in ROOTS:
        mask = sum(1 << i for i, schema in enumerate(schemas) if name in schema.roots)
        out("    {%s, %d, 0x%02x},\n" % (quoted(name), order[classes[roots[name]]], mask))
    out("};\n\n/* slots, their count, attributes, their count, mixed, any */\n"
        "const struct oscal_definition isms__oscal_definitions[] = {\n")
    for index, row in enumerate(rows):
        out("    {%d, %d, %d, %d, 0x%02x, 0x%02x}, /* %d */\n" % (row + (index,)))
    out("};\n\n/* name, type, lines, required, many, group, kind */\n"
        "const struct oscal_slot isms__oscal_slots[] = {\n")
    for row in slots:
        out("    {%s, %d, %s, %d, %d, %d, %s},\n" % row)
    out("};\n\n/* name (none: the text of the element), datatype, lines, required */\n"
        "const struct oscal_value isms__oscal_values[] = {\n")
    for row in attributes:
        out("    {%s, %d, %s, %d},\n" % row)
    out("};\n\n/* what is expected, patterns, white space counts, a URI */\n"
        "const struct oscal_datatype isms__oscal_datatypes[] = {\n")
    for text, patterns, preserve, uri in datatypes:
        texts = [quoted(p) for p in patterns] + ["NULL"] * (2 - len(patterns))
        out("    {%s,\n     {%s,\n      %s},\n     %d, %d},\n" %
            (quoted(text), texts[0], texts[1], preserve, uri))
    out("};\nconst size_t isms__oscal_datatype_count = %d;\n" % len(datatypes))


def main():
    folder = sys.argv[1]
    paths = [glob.glob(os.path.join(folder, "oscal_complete_schema_%s*.xsd" % line))[0]
             for line in LINES]
    schemas = [Schema(path) for path in paths]
    roots = {name: key for schema in schemas for name, key in schema.roots.items()}
    for schema in schemas:
        assert all(roots[name] == key for name, key in schema.roots.items())
    types = merge(schemas)
    write(schemas, types, roots)


if __name__ == "__main__":
    main()
