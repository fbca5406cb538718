"""The example companies, the content and the templates that are shipped: canonical, valid, and with exactly those
findings that were planted."""
import os
import re
import sys
import unittest

import support
from support import Case, isms, read, source_path

FOLDERS = sorted(n for n in os.listdir(source_path("examples"))
                 if os.path.isfile(source_path("examples", n, "findings.txt")))
KEYS = ["rule", "severity", "kind", "object", "type", "related", "message", "remedy", "path", "file", "line",
        "column", "fingerprint", "waiver"]


def documents(folder):
    return sorted(n for n in os.listdir(folder) if n.endswith(".xml"))


def check(folder, *options):
    """The findings of an example, as JSON gives them."""
    result = isms("check", "--at", support.DAY, "--format", "json", "--quiet", *options, *documents(folder),
                  cwd=folder)
    if result.code not in (0, 1):
        raise AssertionError(repr(result))
    return support.findings(result)


class Examples(Case):
    def test_there_are_examples(self):
        self.assertGreaterEqual(len(FOLDERS), 3)

    def test_findings(self):
        for name in FOLDERS:
            with self.subTest(example=name):
                folder = source_path("examples", name)
                planned = read(folder, "findings.txt").decode().splitlines()
                found = [f"{f['rule']} {f['object']}" + (" waived" if f["waiver"] else "") for f in check(folder)
                         if f["kind"] == "violation"]
                self.assertEqual(sorted(planned), sorted(found))
                self.assertEqual(sorted(planned), planned, "findings.txt is not sorted")

    def test_keys_of_json(self):
        for name in FOLDERS:
            for finding in check(source_path("examples", name)):
                with self.subTest(example=name, rule=finding.get("rule"), object=finding.get("object")):
                    self.assertEqual(KEYS, list(finding))
                    self.assertRegex(finding["rule"], r"^[A-Z]+-[0-9M][0-9]$")
                    self.assertIn(finding["severity"], ("error", "warning", "info"))
                    self.assertIn(finding["kind"], ("violation", "not-assessable"))
                    self.assertRegex(finding["fingerprint"], r"^[0-9a-f]{16}$")
                    self.assertTrue(finding["message"] and finding["remedy"])
                    for key in ("related", "path"):
                        self.assertTrue(all(isinstance(v, str) and v for v in finding[key]), finding[key])
                    self.assertTrue(finding["waiver"] is None or finding["waiver"])

    def test_places(self):
        """A finding stands at the start tag of its object; what is about a part of it at that of the part."""
        for name in FOLDERS:
            folder = source_path("examples", name)
            lines = {n: read(folder, n).decode().split("\n") for n in documents(folder)}
            for f in check(folder):
                with self.subTest(example=name, rule=f["rule"], object=f["object"]):
                    if not f["file"]:  # about a shipped object
                        self.assertEqual((0, 0), (f["line"], f["column"]))
                        continue
                    if f["file"].startswith("content:") or f["file"] not in lines:
                        self.assertNotIn("/", f["file"])
                        continue
                    there = lines[f["file"]][f["line"] - 1][f["column"] - 1:]
                    self.assertTrue(there.startswith("<"), there)
                    if there.startswith("<" + f["type"]):
                        self.assertRegex(there, r'^<[a-z-]+( |$)')
                        self.assertIn(f' id="{f["object"]}"', there)
                    else:
                        above = [l for l in lines[f["file"]][:f["line"]] if l.startswith("  <" + f["type"])][-1]
                        self.assertIn(f' id="{f["object"]}"', above)
                        self.assertEqual("REF-01", f["rule"], "only references are parts of objects: " + there)

    def test_canonical(self):
        for name in FOLDERS:
            folder = source_path("examples", name)
            for document in documents(folder):
                with self.subTest(example=name, document=document):
                    result = self.expect(0, isms("convert", "--quiet", document, cwd=folder))
                    self.assertEqual(read(folder, document).decode(), result.text)

    def test_strict(self):
        """Nothing is unknown to the vocabulary; the only ids that are taken twice are planted."""
        for name in FOLDERS:
            with self.subTest(example=name):
                folder = source_path("examples", name)
                result = isms("convert", "--strict", "--quiet", "--output", self.path("all.xml"), *documents(folder),
                              cwd=folder)
                planned = read(folder, "findings.txt").decode().splitlines()
                errors = [l for l in result.messages.splitlines() if ": error: " in l]
                for line in errors:
                    twice = re.search(r'the id "([^"]*)" is taken by', line)
                    self.assertTrue(twice, line)
                    self.assertIn("REF-01 " + twice[1], planned)
                self.assertEqual(3 if errors else 0, result.code, repr(result))

    def fingerprints_stay(self, *how):
        for name in FOLDERS:
            with self.subTest(example=name):
                folder = source_path("examples", name)
                before = {f["fingerprint"]: f for f in check(folder)}
                self.assertEqual(len(check(folder)), len(before), "two findings have the same fingerprint")
                self.expect(0, isms("convert", "--quiet", *how, "--output", self.path("all.xml"), *documents(folder),
                                    cwd=folder))
                after = {f["fingerprint"]: f for f in check(self.folder)}
                for one, other in ((before, after), (after, before)):
                    self.assertEqual([], [f"{f['rule']} {f['object']}" for p, f in one.items() if p not in other])

    def test_fingerprints_stay_when_files_are_joined(self):
        self.fingerprints_stay()

    def test_fingerprints_stay_when_objects_are_reordered(self):
        self.fingerprints_stay("--sorted")

    def test_fingerprints_stay_when_fewer_rules_are_looked_at(self):
        for name in FOLDERS:
            folder = source_path("examples", name)
            findings = check(folder)
            for rule in sorted({f["rule"] for f in findings}):
                with self.subTest(example=name, rule=rule):
                    self.assertEqual([f["fingerprint"] for f in findings if f["rule"] == rule],
                                     [f["fingerprint"] for f in check(folder, "--only", rule)])

    def test_generated(self):
        for name in FOLDERS:
            maker = source_path("examples", name, "generate.py")
            if not os.path.exists(maker):
                continue
            with self.subTest(example=name):
                done = support.run([sys.executable, "-B", maker, self.folder], cwd=self.folder)
                self.assertEqual(0, done.code, repr(done))
                made = documents(self.folder)
                self.assertGreaterEqual(len(made), 1)
                for document in made:
                    self.assertEqual(read(source_path("examples", name), document), read(self.folder, document),
                                     document)


class Papers(Case):
    def test_sites_and_papers(self):
        """What examples/quickstart.sh ends with: a site and papers of each organization, and the file to open."""
        result = self.expect(0, support.run(["sh", source_path("examples", "papers.sh"), support.ISMS, self.path("out")], timeout=300))
        files = re.findall(r"^    (.*)$", result.text, re.M)
        self.assertTrue(all(os.path.getsize(file) > 300 for file in files), files)
        for name in FOLDERS:
            self.assertIn(self.path("out", name, "site", "index.html"), files)
            self.assertIn(self.path("out", name, "calendar.ics"), files)
            for file in ("responsibilities.xlsx", "statement-of-applicability.xlsx", "letter.docx", "review.docx"):
                kind = file.split(".")[1]
                self.assertEqual(f"writes no {kind}" in " ".join(isms("report").text.split()),
                                 self.path("out", name, file) not in files, file)
        for name in FOLDERS:  # where the sources lie is nobody's business
            self.assertNotIn(os.path.abspath(source_path("examples")).encode(), read(self.path("out", name, "site", "rule-findings.html")))
        first = re.search(r"\nOpen this one first: (.*)\n$", result.text)
        self.assertIn(first[1], files)


class Shipped(Case):
    """Content and templates."""

    def each(self, kind):
        folder = source_path("lib", "content", kind)
        return [(name[:-len(".xml")], os.path.join(folder, name)) for name in documents(folder)]

    def test_content_is_embedded(self):
        listed = self.expect(0, isms("content")).text
        names = re.findall(r"^(\S+)$", listed, re.M)
        self.assertEqual(sorted(names), sorted(n for n, _ in self.each("data")))
        for name, path in self.each("data"):
            self.assertEqual(read(path), self.expect(0, isms("content", name)).out)
            self.assertRegex(listed, rf"(?m)^{re.escape(name)}\n    \S",
                             "content needs a comment that tells what it is")

    def test_templates_are_embedded(self):
        listed = self.expect(0, isms("init", "--list")).text
        names = re.findall(r"^(\S+)$", listed, re.M)
        self.assertEqual(sorted(names), sorted(n for n, _ in self.each("templates")))
        for name, path in self.each("templates"):
            self.expect(0, isms("init", "--template", name, self.path(name)))
            self.assertEqual(read(path), read(self.folder, name))
            self.assertRegex(listed, rf"(?m)^{re.escape(name)}\n    \S",
                             "a template needs a comment that tells what it is")

    def test_canonical(self):
        for name, path in self.each("data") + self.each("templates"):
            with self.subTest(document=name):
                self.assertEqual(read(path).decode(), self.expect(0, isms("convert", "--strict", path)).text)

    def test_content_has_no_errors_of_its_own(self):
        """All pieces together, used by an empty organization: no reference leads nowhere, no id is there twice."""
        used = " ".join(n for n, _ in self.each("data"))
        path = self.write("all.xml", support.model('  <organization id="o" name="O"/>\n', f' use="{used}"'))
        self.expect(0, isms("convert", "--strict", "--output", self.path("again.xml"), path))
        result = isms("check", "--at", support.DAY, "--only", "REF-*,RACI-01,RACI-02,RACI-04", "--min-severity",
                      "warning",
                      "--format", "json", path)
        self.assertEqual([], [f for f in support.findings(result) if f["rule"] == "REF-01"])

    def test_templates_are_worth_filling_in(self):
        for _, path in self.each("templates"):
            text = read(path).decode()
            self.assertIn("<organization", text)
            result = isms("check", "--at", support.DAY, "--format", "json", path)
            self.assertIn(result.code, (0, 1), repr(result))
            self.assertEqual([], [f for f in support.findings(result) if f["rule"] == "REF-01"])


@unittest.skipUnless(support.XMLLINT, "xmllint is not installed")
class Schema(Case):
    def test_valid(self):
        schema = self.path("isms-1.xsd")
        self.expect(0, isms("schema", "--output", schema))
        self.assertEqual(read(source_path("lib", "format", "isms-1.xsd")), read(schema))
        files = [source_path("examples", n, d) for n in FOLDERS for d in documents(source_path("examples", n))]
        files += [source_path("lib", "content", k, d) for k in ("data", "templates")
                  for d in documents(source_path("lib", "content", k))]
        rules = source_path("lib", "check", "examples")
        files += [os.path.join(rules, d) for d in documents(rules)]
        done = support.run([support.XMLLINT, "--nonet", "--noout", "--schema", schema, *files])
        invalid = [l for l in done.messages.splitlines() if not l.endswith(" validates")]
        self.assertEqual([], invalid[:20])
        self.assertEqual(0, done.code)


if __name__ == "__main__":
    support.main()
