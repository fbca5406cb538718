"""isms convert --to and check --format oscal: the examples and the shipped content as OSCAL, and back.

Where the folder named by ISMS_CORPUS holds the schemas of NIST, and xmllint is there, what is written is valid by them.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import unittest

import support
from support import Case, isms

CORPUS = os.path.join(os.environ.get("ISMS_CORPUS")
                      or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus"), "oscal")
SCHEMAS = {re.search(r"_(\d+\.\d+\.\d+)", name).group(1): name
           for name in sorted(glob.glob(os.path.join(CORPUS, "schema", "*.xsd")))}
LINES = ["1.0.0", "1.0.4", "1.0.6", "1.1.3", "1.2.2"]
FORMS = ["oscal-catalog", "oscal-component-definition", "oscal-ssp", "oscal-assessment-results", "oscal-poam"]
AT = ["--at", "2026-11-22"]
COMPANY = support.source_path("examples", "software-company", "company.xml")


def examples():
    for name in ("software-company", "utility", "manufacturer"):
        yield name, sorted(glob.glob(support.source_path("examples", name, "*.xml")))


def plain(text):
    """Without comments and the white space between elements."""
    return re.sub(r"(?m)^\s+", "", re.sub(r"(?s)<!--.*?-->", "", text))


class Writing(Case):
    def convert(self, form, files, *options):
        path = self.path(form + ".xml")
        result = isms("convert", "--quiet", "--to", form, *AT, "--output", path, *options, *files)
        self.assertEqual((0, ""), (result.code, result.messages), repr(result))
        return path

    def assert_same(self, files, document):
        """The model of the document is that of the files; only its order and what is no model differ."""
        was = isms("convert", "--quiet", "--sorted", *files)
        now = isms("convert", "--sorted", "--to", "native", document)
        self.assertEqual(0, was.code, repr(was))
        self.assertEqual(0, now.code, repr(now))
        self.assertEqual(plain(was.text).splitlines(), plain(now.text).splitlines())

    def assert_valid(self, *documents):
        result = isms("validate", "--quiet", "--min-severity", "error", *documents)
        self.assertEqual((0, ""), (result.code, result.text), repr(result))


class Write(Writing):
    def test_examples_there_and_back(self):
        for name, files in examples():
            for form in FORMS:
                with self.subTest(example=name, form=form):
                    document = self.convert(form, files)
                    self.assert_valid(document)
                    self.assert_same(files, document)
                    native = self.path("native.xml")
                    self.assertEqual(0, isms("convert", "--to", "native", "--output", native, document).code)
                    self.assertEqual(support.read(document), isms("convert", "-q", "--to", form, *AT, native).out)
                    os.remove(native)

    def test_shipped_content_there_and_back(self):
        for path in sorted(glob.glob(support.source_path("lib", "content", "data", "*.xml"))):
            with self.subTest(content=os.path.basename(path)):
                for form in ("oscal-catalog", "oscal-ssp"):
                    document = self.convert(form, [path])
                    self.assert_valid(document)
                    self.assert_same([path], document)

    def test_findings_stay(self):
        """Checking a plan says what checking the model says that it was made of."""
        for name, files in examples():
            with self.subTest(example=name):
                plan = self.convert("oscal-ssp", files)
                said = [sorted(line.split(",")[:3] for line in isms("check", "-q", *AT, "--format", "csv", *of).text
                               .splitlines()) for of in (files, [plan])]
                self.assertGreater(len(said[0]), 1)
                self.assertEqual(*said)

    def test_the_same_bytes(self):
        one = isms("convert", "-q", "--to", "oscal-ssp", *AT, COMPANY)
        two = isms("convert", "-q", "--to", "oscal-ssp", *AT, COMPANY)
        self.assertEqual(one.out, two.out)
        uuids = [re.search(r'<system-security-plan [^>]*uuid="([^"]*)"', text)[1] for text in
                 (one.text, isms("convert", "-q", "--to", "oscal-ssp", "--at", "2026-11-23", COMPANY).text)]
        self.assertNotEqual(*uuids)

    def test_options(self):
        text = isms("convert", "-q", "--to", "oscal-ssp", *AT, "--title", "Our plan", "--document-version", "7",
                    "--source", "profile.xml", "--oscal", "1.1.3", COMPANY).text
        for part in ("<title>Our plan</title>", "<version>7</version>", '<import-profile href="profile.xml"/>',
                     "<oscal-version>1.1.3</oscal-version>", "<last-modified>2026-11-22T00:00:00Z</last-modified>"):
            self.assertIn(part, text)

    def test_partial(self):
        result = isms("convert", "--to", "oscal-ssp", "--partial", *AT, COMPANY)
        self.assertEqual(0, result.code, repr(result))
        self.assertRegex(result.messages, r"warning: \d+ responsibilities left out, for which "
                                              r"<system-security-plan> has no place")
        self.assertIn("comments and foreign content left out", result.messages)
        self.assertNotIn('"object-type" value="responsibility"', result.text)
        self.assertIn("<responsible-role", result.text)

    def test_partial_says_who_is_responsible(self):
        """Of what it left out, too: the matrix of what was written has it."""
        path = self.convert("oscal-ssp", [COMPANY], "--partial")
        self.assert_valid(path)
        result = isms("raci", *AT, path)
        self.assertEqual(0, result.code, repr(result))
        self.assertRegex(result.text, r"(?m)^A\.8\.31 +Lea Moreau +Operations ")
        self.assertIn("is part of a model, or about one, that is not among the files", result.messages)

    def test_findings_read_alone(self):
        """What they are about stands in the model: that it is not there is no finding, and told once."""
        path = self.path("findings.xml")
        isms("check", *AT, "--format", "oscal", "--output", path, COMPANY)
        for files, told in (([path], 1), ([path, COMPANY], 0)):
            with self.subTest(files=files):
                result = isms("check", *AT, "--only", "REF-01", *files)
                self.assertNotIn("REF-01 ", result.text)
                self.assertEqual(told, result.messages.count("is not among the files that are read"), repr(result))

    def test_statements_and_times_that_no_field_holds(self):
        """Which statement or objective a finding is about stays in a document of its kind; elsewhere that is told."""
        results = support.read(support.source_path("tests", "data", "oscal", "assessment-results.xml")).decode()
        target = re.search('<target type="([^"]*)" target-id="([^"]*)"', results)
        for kind, said, control in (("objective-id", "ac-1.a.1_obj.2", "ac-1"), ("statement-id", "ac-1_smt.b", "ac-1"),
                                    ("objective-id", "a.5.1_obj", "a.5.1")):
            with self.subTest(said=said):
                there = f'<target type="{kind}" target-id="{said}"'
                path = self.write("results.xml", results.replace(target.group(0), there))
                run = isms("convert", "--to", "native", path)
                self.assertIn(f'controls="{control}"', run.text)
                self.assertIn("1 @target-id", run.messages)
                run = isms("convert", "--to", "oscal-assessment-results", *AT, path)
                self.assertIn(there, run.text)
                self.assertNotIn("@target-id", run.messages)
        for start, collected, told in (("2026-04-21T23:30:00-05:00", "2026-04-21T09:00:00Z", ", 2 times of day:"),
                                       ("2026-04-21T00:00:00Z", "2026-04-21T00:00:01Z", ", 1 time of day:"),
                                       ("2026-04-21T00:00:00Z", "2026-04-21T00:00:00Z", "")):
            with self.subTest(start=start, collected=collected):
                path = self.write("results.xml", results.replace("2026-04-21T08:00:00Z", start).replace(
                    "2026-04-21T09:00:00Z", collected))
                told_of = isms("convert", "--to", "native", path).messages
                self.assertIn(told, told_of)
                self.assertEqual(bool(told), "of day" in told_of)

    def test_what_was_found_stays_in_its_result(self):
        name = support.source_path("tests", "data", "oscal", "assessment-results.xml")
        text = support.read(name).decode()
        results = re.findall("(?s)<result .*?</result>", text)
        second = re.sub(r'uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b', 'uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9c', results[-1])
        path = self.write("results.xml", text.replace(results[-1], results[-1] + second))
        made = isms("convert", "--quiet", "--to", "oscal-assessment-results", *AT, path).text
        uuids = [re.findall('<(?:result|observation|risk|finding) uuid="([^"]*)"', one)
                 for one in re.findall("(?s)<result .*?</result>", made)]
        self.assertEqual([sorted(re.findall('<(?:result|observation|risk|finding) uuid="([^"]*)"', one))
                          for one in [*results, second]], [sorted(one) for one in uuids])
        self.assertNotIn("2026-11-22", made[made.index("<result"):])

    def test_the_status_of_a_risk_stays(self):
        """Where no day is known when it was closed, a risk is in a new document what it was."""
        name = support.source_path("tests", "data", "oscal", "plan-of-action-and-milestones.xml")
        text = support.read(name).decode()
        status = re.search("(<risk [^>]*>.*?)<status>[^<]*</status>", text, re.S)
        for word in ("deviation-approved", "investigating", "closed", "open"):
            with self.subTest(word=word):
                path = self.write("plan.xml", text.replace(status.group(0), f"{status.group(1)}<status>{word}</status>", 1))
                run = isms("convert", "--to", "oscal-poam", *AT, path)
                self.assertIn(f"<status>{word}</status>", run.text)
                native = isms("convert", "--quiet", "--to", "native", path).text
                self.assertNotIn("closed=", native)
                made = self.write("made.xml", run.text)
                self.assertIn(f"<status>{word}</status>", isms("convert", "--quiet", "--to", "oscal-poam", *AT, made).text)

    def test_what_no_field_holds(self):
        """A document that becomes something else loses it: told with how much that is, or refused."""
        plan = support.source_path("tests", "data", "oscal", "system-security-plan.xml")
        left = ("3 status, 2 @uuid, 1 authorization-boundary, 1 @component-uuid, 1 description, {}1 @statement-id, "
                "1 system-id, 1 @type")
        output = self.path("output.xml")
        for to, imported in (("native", "1 import-profile, "), ("oscal-ssp", ""), ("oscal-poam", "1 import-profile, ")):
            with self.subTest(to=to):
                result = isms("convert", "--to", to, "--output", output, plan)
                self.assertEqual(0, result.code, repr(result))
                self.assertIn(f"{plan}: warning: left out: {left.format(imported)}: no field holds that; written in place, "
                              "the file keeps it\n", result.messages)
                self.assertEqual("", isms("convert", "--quiet", "--to", to, "--output", output, plan).messages)
                os.remove(output)
                result = isms("convert", "--strict", "--to", to, "--output", output, plan)
                self.assertEqual(4, result.code, repr(result))
                self.assertIn(f"{plan}: error: {left.format(imported)} would be left out", result.messages)
                self.assertFalse(os.path.exists(output))

    def test_a_plan_again(self):
        """A new plan that is made of a plan has its title, system, items and what it imports."""
        path = self.convert("oscal-ssp", [support.source_path("tests", "data", "oscal", "system-security-plan.xml")])
        self.assert_valid(path)
        text = support.read(path).decode()
        for part in ("<title>Example of a system-security-plan</title>", '<import-profile href="profile.xml"/>',
                     "<system-name>Bookshop</system-name>",
                     '<inventory-item uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043">'):
            self.assertIn(part, text)

    def test_real_documents_again(self):
        """They say the same to the model, each id once; where they are ours again, nothing is left out."""
        kinds = {"ssp": "oscal-ssp", "poam": "oscal-poam", "assessment-results": "oscal-assessment-results",
                 "component-definition": "oscal-component-definition"}
        found = [(path, to) for folder, to in kinds.items()
                 for path in sorted(glob.glob(os.path.join(CORPUS, folder, "*.xml")))]
        if not found:
            self.skipTest("no corpus")
        for path, to in found:
            with self.subTest(path=os.path.relpath(path, CORPUS)):
                document, native = self.convert(to, [path]), self.path("native.xml")
                self.assert_valid(document)
                self.assert_same([path], document)
                self.assertEqual(0, isms("convert", "--quiet", "--output", native, document).code)
                self.assert_valid(native)

    def test_shipped_catalog(self):
        text = isms("convert", "-q", "--to", "oscal-catalog", "--catalog", "iso27001", "--partial", *AT, COMPANY).text
        self.assertIn("<title>ISO/IEC 27001:2022</title>", text)
        shipped = support.read(support.source_path("lib", "content", "data", "iso27001-2022.xml")).decode()
        self.assertEqual(shipped.count("<control ") - shipped.count('kind="group"'), text.count("<control "))

    def test_wishes_that_cannot_be_met(self):
        for options, told in ((["--to", "oscal"], 'is none of native, oscal-catalog, oscal-component-definition, '
                                                  'oscal-ssp, oscal-assessment-results and oscal-poam'),
                              (["--title", "x"], "--title is for OSCAL: say which document with --to"),
                              (["--to", "native", "--partial"], "--partial is for OSCAL"),
                              (["--to", "oscal-ssp", "--in-place"], "give --output with --to")):
            with self.subTest(options=options):
                result = isms("convert", *options, COMPANY)
                self.assertEqual(2, result.code, repr(result))
                self.assertIn(told, result.messages)
        result = isms("convert", "--to", "oscal-catalog", "--catalog", "none", COMPANY)
        self.assertNotEqual(0, result.code)
        self.assertIn('no catalog has the id or name "none"', result.messages)

    def test_findings_as_assessment_results(self):
        path = self.path("results.xml")
        result = isms("check", "-q", *AT, "--format", "oscal", "--output", path, COMPANY)
        self.assertEqual(1, result.code, repr(result))
        self.assert_valid(path)
        text = support.read(path).decode()
        found = isms("check", "-q", *AT, "--format", "csv", COMPANY).text.splitlines()
        self.assertEqual(len(found) - 1, text.count("<finding "))
        self.assertIn("<title>Check of responsibilities</title>", text)
        self.assertIn('<status state="not-satisfied"/>', text)


@unittest.skipUnless(shutil.which("xmllint") and len(set(LINES) & set(SCHEMAS)) == len(LINES),
                     f"no xmllint, or no schemas of OSCAL in {CORPUS} (ISMS_CORPUS names the folder above)")
class Schemas(Writing):
    def assert_valid_by_nist(self, line, documents):
        result = subprocess.run(["xmllint", "--noout", "--schema", SCHEMAS[line], *documents], capture_output=True,
                                text=True, check=False)
        self.assertEqual(0, result.returncode, result.stderr[-2000:])

    def test_every_version(self):
        for line in LINES:
            for name, files in examples():
                with self.subTest(line=line, example=name):
                    documents = [self.convert(form, files, "--oscal", line) for form in FORMS]
                    self.assert_valid_by_nist(line, documents)

    def test_findings(self):
        path = self.path("results.xml")
        isms("check", "-q", *AT, "--format", "oscal", "--output", path, COMPANY)
        self.assert_valid_by_nist("1.2.2", [path])


if __name__ == "__main__":
    unittest.main(argv=sys.argv)
