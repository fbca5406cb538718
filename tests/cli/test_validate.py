"""isms validate: documents against their schemas.

Where the folder named by ISMS_CORPUS holds OSCAL documents with the schemas of NIST, and xmllint is there, both find
the same documents valid, and those that small changes make of them.
"""
import copy
import glob
import os
import random
import re
import sys
import unittest
import xml.etree.ElementTree as ElementTree

import support
from support import Case

DATA = support.source_path("tests", "data", "oscal")
CORPUS = os.path.join(os.environ.get("ISMS_CORPUS")
                      or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus"), "oscal")
SCHEMAS = {re.search(r"_(\d+\.\d+\.\d+)", name).group(1): name
           for name in sorted(glob.glob(os.path.join(CORPUS, "schema", "*.xsd")))}
LINES = ["1.0.0", "1.0.4", "1.0.6", "1.1.3", "1.2.2"]


def fixture(name):
    return os.path.join(DATA, name + ".xml")


class Command(Case):
    def changed(self, name, old, new):
        text = support.read(fixture(name)).decode()
        self.assertIn(old, text)
        path = self.path(name + ".xml")
        support.write(path, text.replace(old, new, 1))
        return path

    def test_valid_documents(self):
        names = sorted(glob.glob(os.path.join(DATA, "*.xml")))
        self.assertEqual(8, len(names))
        result = support.isms("validate", *names)
        self.assertEqual((0, "".join(name + ": valid\n" for name in names)), (result.code, result.text))
        self.assertEqual(b"", support.isms("validate", "--quiet", *names).out)

    def test_problems_with_their_place(self):
        path = self.changed("catalog", '<party uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091" type="organization">',
                            '<party type="firm"><x/>')
        result = support.isms("validate", path, fixture("profile"))
        self.assertEqual(1, result.code, repr(result))
        place, field = f"{path}:11:5: error: 8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0001: ", "catalog/metadata/party"
        lines = result.text.splitlines()
        self.assertEqual(f"{place}{field}/@uuid: <party> needs this attribute: a UUID of version 4 or 5", lines[0])
        self.assertIn(f"{field}/x: <x> may not stand in <party>, which may hold: name, short-name",
                      [line for line in lines if ": error: " in line][1])
        self.assertEqual([f"{path}: 2 errors, 2 warnings", fixture("profile") + ": valid"], lines[-2:])

    def test_problems_in_order_of_lines(self):
        """Whatever finds them: order of children, what is missing, values, references."""
        path = self.write("order.xml", """<catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724">
  <group id="g">
    <control id="a">
      <bogus/>
    </control>
    <control id="a b"/>
  </group>
  <control id="late"><title>x</title><link href="#nowhere"/></control>
  <control id="a"><title>x</title></control>
</catalog>
""")
        run = support.isms("validate", path)
        self.assertEqual(1, run.code)
        places = [tuple(map(int, line[len(path) + 1:].split(":")[:2])) for line in run.text.splitlines()[:-1]]
        self.assertGreater(len(set(places)), 6)
        self.assertEqual(sorted(places), places)

    def test_references_are_warnings(self):
        path = self.changed("system-security-plan", '<responsible-role role-id="asset-owner"/>',
                            '<responsible-role role-id="owner"/>')
        result = support.isms("validate", path)
        self.assertEqual(1, result.code, repr(result))
        self.assertEqual([
            f"{path}:52:7: warning: 8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0044: system-security-plan/control-implementation/"
            'implemented-requirement/responsible-role/@role-id: OSC-01 there is no role "owner" in this document',
            f"{path}: valid, 1 warning"], result.text.splitlines())
        for options in (["--min-severity", "error"], ["--fail-on", "error"], ["--fail-on", "none"]):
            self.assertEqual(0, support.isms("validate", *options, path).code)
        self.assertEqual(2, support.isms("validate", "--fail-on", "all", path).code)

    def test_controls_of_the_catalog(self):
        for name in ("catalog", "profile", "system-security-plan", "component-definition"):
            support.write(self.path(name + ".xml"), support.read(fixture(name)))
        self.assertEqual(0, support.isms("validate", self.path("system-security-plan.xml")).code)
        for name, old, new, said in (
                ("system-security-plan", 'control-id="ac-1"', 'control-id="at-2"', 'OSC-13 the catalog that this builds on '
                 'has no control "at-2"'),
                ("system-security-plan", 'control-id="ac-1"', 'control-id="ac-2"', 'no control "ac-2"'),  # not taken
                ("component-definition", 'control-id="ac-2"', 'control-id="ac-3"', 'OSC-13 the catalog'),
                ("system-security-plan", '"ac-1_smt.a"', '"ac-1_smt.b"', 'OSC-14 the catalog that this builds on has no '
                 'statement "ac-1_smt.b"'),
                ("system-security-plan", '<responsible-role role-id="asset-owner"/>', '<set-parameter param-id="p"><value>'
                 '1</value></set-parameter>', 'OSC-15 the catalog that this builds on has no parameter "p"')):
            result = support.isms("validate", self.changed(name, old, new))
            self.assertEqual((1, 1), (result.code, result.text.count("warning: ")), repr(result))
            self.assertIn(said, result.text)
        os.unlink(self.path("catalog.xml"))  # what is not at hand is no fault
        self.assertEqual(0, support.isms("validate", self.path("system-security-plan.xml")).code)

    def test_version_that_counts(self):
        path = self.changed("catalog", '<control id="ac-1">', '<control id="5.1">')
        self.assertEqual(1, support.isms("validate", path).code)
        self.assertEqual(0, support.isms("validate", "--oscal", "1.0.4", path).code)
        path = self.changed("catalog", "<oscal-version>1.2.2<", "<oscal-version>one and a half<")
        self.assertEqual(0, support.isms("validate", path).code)

    def test_standard_input_and_output(self):
        with open(fixture("catalog"), "rb") as file:
            result = support.isms("validate", "-", stdin=file.read())
        self.assertEqual((0, "standard input: valid\n"), (result.code, result.text))
        result = support.isms("validate", "--output", self.path("out"), fixture("catalog"))
        self.assertEqual((0, b""), (result.code, result.out))
        self.assertIn(b": valid\n", support.read(self.path("out")))

    def test_our_own_xml(self):
        model = self.path("model.xml")
        support.write(model, f'<isms xmlns="{support.NAMESPACE}" version="1"><person id="ann"/></isms>')
        self.assertEqual((0, model + ": valid\n"), ((r := support.isms("validate", model)).code, r.text))
        support.write(model, f'<isms xmlns="{support.NAMESPACE}" version="1"><person id="ann" age="7"/></isms>')
        result = support.isms("validate", model)
        self.assertEqual(1, result.code, repr(result))
        self.assertIn(f"{model}:1:41: error: ann: age: ", result.text)

    def test_what_is_no_document(self):
        other = self.path("other.xml")
        for text, code in (("<html/>", 4), ('<party xmlns="http://csrc.nist.gov/ns/oscal/1.0"/>', 1), ("<a>", 3), ("", 3)):
            support.write(other, text)
            result = support.isms("validate", other)
            self.assertEqual(code, result.code, repr(result))
        self.assertEqual(3, support.isms("validate", self.path("none.xml")).code)
        self.assertEqual(2, support.isms("validate").code)


@unittest.skipUnless(set(LINES) <= set(SCHEMAS) and support.XMLLINT,
                     "no documents and schemas of OSCAL (ISMS_CORPUS names their folder), or no xmllint")
class Corpus(Case):
    def compare(self, line, paths):
        """How many of the documents are valid, which is the same for xmllint."""
        judged = support.run([support.XMLLINT, "--noout", "--schema", SCHEMAS[line], *paths], timeout=300)
        ours = support.isms("validate", "--min-severity", "error", "--oscal", line, *paths, timeout=300)
        self.assertIn(ours.code, (0, 1, 4), ours.messages[:500])
        theirs = {m for m in re.findall(r"(?m)^(.*) validates$", judged.messages)}
        valid = {m for m in re.findall(r"(?m)^(.*): valid$", ours.text)}
        self.assertEqual([], sorted(theirs ^ valid)[:10], "schema " + line)
        return len(valid)

    @staticmethod
    def documents():
        folders = ("schema", "metaschema-1.2.2")
        return [path for path in sorted(glob.glob(os.path.join(CORPUS, "**", "*.xml"), recursive=True))
                if not path.startswith(tuple(os.path.join(CORPUS, folder) + os.sep for folder in folders))]

    def test_documents(self):
        paths = self.documents()
        for line in LINES:
            valid = self.compare(line, paths)
            self.assertTrue(50 < valid < len(paths), valid)  # some of each kind

    VALUES = ["", " ", "x y", "a\nb", "5.1", "\u00e41", "a:b", "2024-02-30", "2024-02-29", "2023-02-29T00:00:00Z",
              "2024-01-01T00:00:00", "2024-01-01T00:00:00.5-05:00", "2024-01-01T24:00:00Z", "#abc", "http://[::1",
              "%zz", "x@y", "true", "1", "-1", ".5", "00000000-0000-5000-8000-000000000000",
              "00000000-0000-7000-8000-000000000000", "YWJj", "YWJ", " left ", "x ", "\u00a0x", "a" * 300]

    def mutant(self, root, chance):
        """Changes one thing in a document: takes out, doubles, moves, renames, sets a value."""
        parents = {child: parent for parent in root.iter() for child in parent}
        element = chance.choice(list(root.iter()))
        parent, kind = parents.get(element), chance.randrange(7)
        if kind == 0 and parent is not None:
            parent.remove(element)
        elif kind == 1 and parent is not None:
            parent.insert(chance.randrange(len(parent) + 1), copy.deepcopy(element))
        elif kind == 2:
            element.insert(chance.randrange(len(element) + 1), copy.deepcopy(chance.choice(list(root.iter()))))
        elif kind == 3:
            element.tag = chance.choice(list(root.iter())).tag
        elif kind == 4 and element.attrib:
            element.set(chance.choice(list(element.attrib)), chance.choice(self.VALUES))
        elif kind == 5 and element.attrib:
            del element.attrib[chance.choice(list(element.attrib))]
        elif not element.tag.endswith("}base64"):  # libxml2 passes over what is no base64 there
            element.text = chance.choice(self.VALUES)

    def test_changed_documents(self):
        chance = random.Random(20261122)
        ElementTree.register_namespace("", "http://csrc.nist.gov/ns/oscal/1.0")
        trees = [ElementTree.parse(path) for path in self.documents() if os.path.getsize(path) < 40000]
        for line in LINES:
            paths = [self.path(f"{line}-{number}.xml") for number in range(200)]
            for path in paths:
                tree = copy.deepcopy(chance.choice(trees))
                self.mutant(tree.getroot(), chance)
                tree.write(path, encoding="utf-8")
            self.compare(line, paths)


class Tables(Case):
    """The tables are what the generator makes of the schemas."""

    @unittest.skipUnless(set(LINES) <= set(SCHEMAS), "no schemas of OSCAL: ISMS_CORPUS names their folder")
    def test_generated(self):
        made = support.run([sys.executable, "-B", support.source_path("tools", "gen", "oscal.py"),
                            os.path.join(CORPUS, "schema")])
        self.assertEqual(0, made.code, made.messages)
        kept = support.read(support.source_path("lib", "format", "oscal", "schema_data.c"))
        self.assertTrue(made.out == kept, "run tools/gen/oscal.py again")


if __name__ == "__main__":
    unittest.main()
