#!/usr/bin/env python3
"""What reports and findings tell those who read documents of OSCAL."""
import csv
import io
import json
import os
import re

import support
from support import DAY, Case, isms, source_path

DATA = os.path.join(support.SOURCE, "tests", "data", "oscal")
ANN = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092"


def document(kind):
    return os.path.join(DATA, f"{kind}.xml")


PLAN = document("system-security-plan")


class Reports(Case):
    def plan(self, *changes):
        """The plan with changes, as (text, what stands there instead)."""
        text = support.read(PLAN).decode()
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        return self.write("plan.xml", text)

    def report(self, name, *files, kind="csv", more=()):
        """What a report says, as text; rows, where it is a table."""
        run = self.expect(0, isms("report", name, "--at", DAY, "--format", kind, *more, *files))
        return list(csv.DictReader(io.StringIO(run.text))) if kind == "csv" else run.text

    def test_the_load_is_counted_in_responsibilities(self):
        """Two roles in one duty, or one for each of two sites, are no more work than that."""
        twice = self.plan(('<responsible-role role-id="asset-owner"/>',
                           f'<responsible-role role-id="asset-owner"><party-uuid>{ANN}</party-uuid></responsible-role>'
                           f'<responsible-role role-id="system-owner"><party-uuid>{ANN}</party-uuid></responsible-role>'))
        row = self.report("workload", twice)[0]
        ways = list(csv.DictReader(io.StringIO(isms("duties", "--at", DAY, "--format", "csv", ANN, twice).text)))
        self.assertEqual((row["Name"], row["Accountable"], row["Responsible"], row["Otherwise"]), ("Ann", "4", "0", "0"))
        self.assertEqual(len({way["Responsibility id"] for way in ways}), 4)
        self.assertGreater(len(ways), 4)

    def test_a_holder_is_named_once_for_all_places(self):
        sites = "".join(f'<site id="s{i}"/><appointment id="a{i}" role="r" person="ann" scope="s{i}"/>' for i in (1, 2))
        model = self.write("model.xml", support.model(f'<person id="ann" name="Ann"/><role id="r" name="Guard"/>{sites}'))
        text = self.report("role-description", model, kind="markdown")
        self.assertRegex(text, r"Held by:\*\* Ann\n")

    def test_a_description_says_no_defaults(self):
        text = self.report("role-description", PLAN, kind="markdown", more=("--about", "asset-owner"))
        self.assertNotIn("Kind:", text)
        self.assertNotIn("Holders for:", text)
        said = self.write("model.xml", support.model('<role id="r" name="Guard" kind="governance" scope-kind="organization"/>'))
        text = self.report("role-description", said, kind="markdown")
        self.assertIn("**Kind:** governance", text)
        self.assertIn("**Holders for:** organization", text)

    def test_the_system_and_what_implements_it_have_its_owner(self):
        """A component that is the system is owned by whoever the plan says owns that; an item by who owns its component."""
        owner = f'<responsible-role role-id="asset-owner"><party-uuid>{ANN}</party-uuid></responsible-role>'
        unowned = self.plan((owner, ""))
        item = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043"
        native = isms("convert", "--to", "native", "--quiet", unowned).text
        for asset in ("8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042", item):
            self.assertRegex(native, f'<asset id="{asset}"[^>]* owner="{ANN}"')
        told = isms("check", "--at", DAY, "--only", "AST-01", unowned).text
        self.assertEqual(re.findall(r"AST-01 (.*) has no owner", told), ["Web server (8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0047)"])
        # the plan still says nothing else than it did
        with open(unowned, encoding="utf-8") as file:
            before = file.read()
        self.expect(0, isms("convert", "--in-place", unowned))
        with open(unowned, encoding="utf-8") as file:
            self.assertEqual(file.read(), before)
        # who is named nearer goes before
        near = self.plan((owner, ""), ("<implemented-component component-uuid=\"8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042\"/>",
                                       '<implemented-component component-uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0042">'
                                       '<responsible-party role-id="asset-owner"><party-uuid>'
                                       '8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091</party-uuid></responsible-party>'
                                       '</implemented-component>'))
        native = isms("convert", "--to", "native", "--quiet", near).text
        self.assertRegex(native, f'<asset id="{item}"[^>]* owner="asset-owner"')  # an organization is none: the role

    def test_what_has_no_title_is_called_by_its_description(self):
        results = support.read(document("assessment-results")).decode()
        long = "Somebody looked at the thing from all sides and found that it was much as it had been the year before."
        for description, name in (("<p>Seen.</p>", "Seen"), ("<p>One.</p><p>Two.</p>", "One"), (f"<p>{long}</p>",
                                  "Somebody looked at the thing from all sides and found that it was much as it had\u2026")):
            text = re.sub(r"(<observation uuid=.[^>]*>)\s*(<title>.*?</title>)?\s*<description>.*?</description>",
                          rf"\1<description>{description}</description>", results, flags=re.S)
            self.assertNotEqual(text, results)
            native = isms("convert", "--to", "native", "--quiet", self.write("results.xml", text)).text
            self.assertRegex(native, f'<record id="[^"]*" name="{name}"')
        for inside, name in (("<title>Rules</title><description><p>Of use.</p></description>", "Rules"),
                             ('<description><p>Of use.</p></description><rlink href="a/b.pdf"/>', "Of use"),
                             ('<rlink href="a/b.pdf"/>', "a/b.pdf"), ('<base64 filename="b.png">AAAA</base64>', "b.png")):
            plan = self.plan(("</system-security-plan>", '<back-matter><resource uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0050">'
                              f"{inside}</resource></back-matter></system-security-plan>"))
            native = isms("convert", "--to", "native", "--quiet", plan).text
            self.assertIn(f'<document id="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0050" name="{name}"', native)

    def test_rows_of_the_matrix_are_told_apart(self):
        """By the component, where that has a name; else by the id, which programs find in a column of its own."""
        requirement = '<implemented-requirement uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b01{0}1" control-id="ac-2"><description>' \
                      '<p>So.</p></description><responsible-role role-id="system-owner"/></implemented-requirement>'
        component = '<component uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b01{0}2" type="software"><title>{1}</title><description>' \
                    '<p>X.</p></description><control-implementation uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b01{0}3" source="#x">' \
                    '<description><p>So.</p></description>' + requirement + '</control-implementation></component>'
        text = support.read(document("component-definition")).decode()
        for names, rows in ((("One", "Two"), ["ac-2: One", "ac-2: Two"]),
                            (("One", "One"), ["ac-2: One (8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0101:duties)",
                                              "ac-2: One (8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0111:duties)"])):
            more = "".join(component.format(i, name) for i, name in enumerate(names))
            path = self.write("components.xml", text.replace("</component-definition>", more + "</component-definition>"))
            for layout in ("code", "holder"):
                told = isms("raci", "--at", DAY, "--by", layout, path).text
                self.assertEqual(re.findall(r"(?m)^(ac-2: .*?)  ", told), rows)
            self.assertIn(f"<td>{rows[1]}</td>", self.report("raci", path, kind="html"))
            listed = csv.DictReader(io.StringIO(isms("raci", "--at", DAY, "--format", "csv", path).text))
            self.assertEqual([row["Responsibility"] for row in listed if row["Responsibility"].startswith("ac-2")],
                             [f"ac-2: {name}" for name in names])

    def test_a_matrix_may_have_no_rows(self):
        nobody = self.write("nobody.xml", support.model('<organization id="o"/>'))
        for by in ("code", "holder", "person", "unit"):
            self.assertIn("Responsibility", self.expect(0, isms("raci", "--at", DAY, "--by", by, nobody)).text)

    def test_a_holder_that_is_nowhere_is_in_the_matrix(self):
        plan = self.plan(('<responsible-role role-id="asset-owner"/>', '<responsible-role role-id="who"/>'
                          f'<responsible-role role-id="asset-owner"><party-uuid>{ANN}</party-uuid></responsible-role>'))
        told = isms("raci", "--at", DAY, plan).text
        self.assertRegex(told, r"(?m)^ac-1 +\? who +Ann \(Asset owner\)$")
        rows = list(csv.DictReader(io.StringIO(isms("raci", "--at", DAY, "--format", "csv", plan).text)))
        self.assertEqual([row["? who"] for row in rows], ["", "", "", "R"])
        over = support.model('<responsibility id="d" name="Do"><participation holder="x" codes="V" until="2026-01-01"/>'
                             '<participation holder="y" codes="V"/><participation holder="y" codes="S"/></responsibility>')
        told = isms("raci", "--at", DAY, self.write("over.xml", over)).text
        self.assertRegex(told, r"(?m)^Do +\? y +\? y$")
        self.assertNotIn("? x", told)

    def test_letters_leave_no_blanks(self):
        """Whom the letter is from: our organization, that of the person, or at least a word for it."""
        member = "<member-of-organization>8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0091</member-of-organization>"
        for plan, body, german in ((PLAN, "Bookshop", "Bookshop"), (self.plan((member, "")), "the organization", "die Organisation")):
            letter = self.report("appointment-letter", plan, kind="markdown")
            self.assertIn(f'With this letter, {body} appoints you to the role "System owner".', letter)
            self.assertIn(f"Place, date, {body}\n", letter)
            self.assertNotIn("  appoints", letter)
            letter = self.report("appointment-letter", plan, kind="markdown", more=("--language", "de"))
            self.assertIn(f"Mit diesem Schreiben bestellt {german} Sie in die Rolle", letter)

    def test_coverage_of_a_plan_asks_for_no_statements(self):
        for more, there in (([], False), ([source_path("examples", "software-company", "company.xml")], True)):
            self.assertEqual(there, "By statement" in self.report("coverage", PLAN, *more, kind="markdown"))

    def test_results_of_assessments_are_in_the_programme(self):
        files = [document("assessment-results"), document("catalog")]
        text = self.report("audit-programme", *files, kind="markdown")
        self.assertRegex(text, r"(?m)^\| Audit \| 2026-04-21 \| took place \|  \| Policy \|  \| 1 \| 1 \|$")
        self.assertRegex(text, r"(?m)^\| AC-1 \| Policy \| Audit \| 2026-04-21 \|  \| audited \|$")
        old = isms("report", "audit-programme", "--at", "2036-11-22", "--quiet", "--format", "markdown", *files).text
        self.assertRegex(old, r"(?m)^\| AC-1 \| Policy \|  \|  \|  \| not in the programme \|$")
        # an assessment without findings is none, as the scan of a system
        scan = support.model('<record id="s" name="Scan" kind="assessment" date="2026-05-01"/>')
        self.assertNotIn("Scan", self.report("audit-programme", self.write("scan.xml", scan), kind="markdown"))


class Hints(Case):
    def beside(self, use):
        return self.write(f"{use}.xml", f'<isms xmlns="urn:libisms:1" version="1" use="{use}"/>')

    def table(self, name, *arguments):
        run = self.expect(0, isms("report", name, "--at", DAY, "--quiet", "--format", "csv", *arguments))
        return csv.DictReader(io.StringIO(run.text[run.text.index("Rule,"):]))

    def serves(self, who, *rest):
        return isms("serves", "--at", DAY, "--format", "csv", who, *rest)

    def test_a_catalog_is_found_by_the_name_of_the_content_that_is_used(self):
        used = self.beside("iso27001-2022")
        native = source_path("examples", "software-company", "company.xml")
        for name in ("iso27001-2022", "iso27001", "ISO/IEC 27001:2022"):
            run = self.expect(0, self.serves("mara", native, "--catalog", name))
            self.assertIn(",iso27001,", run.text)
            self.expect(0, self.serves(ANN, PLAN, used, "--catalog", name))
            if name != "iso27001-2022":
                continue
            run = self.expect(0, isms("convert", "--to", "oscal-catalog", "--catalog", name, "--quiet", native))
            self.assertIn("<title>ISO/IEC 27001:2022</title>", run.text)

    def test_a_catalog_that_is_not_there_is_told_how_to_get(self):
        for name in ("iso27001", "iso27001-2022"):
            run = self.expect(2, self.serves(ANN, PLAN, "--catalog", name))
            self.assertIn(f'isms: no catalog has the id or name "{name}"\n', run.messages)
            self.assertIn(f'isms: "{name}" is shipped with the library: bring it with use="iso27001-2022"', run.messages)
        run = self.expect(2, self.serves(ANN, PLAN, self.beside("csf2"), "--catalog", "iso9001"))
        self.assertNotIn("shipped", run.messages)
        self.assertIn("isms: there is csf2 (NIST Cybersecurity Framework 2.0)\n", run.messages)

    def test_without_a_catalog_to_compare_with_it_is_told_what_is_missing(self):
        hint = "to compare with one that is shipped, read a file along"
        self.assertIn(hint, self.expect(0, self.serves(ANN, PLAN)).messages)
        mappings = document("mapping-collection")
        for more in (["--quiet"], ["--mappings", "0"], [mappings], [self.beside("csf2")]):
            self.assertNotIn(hint, self.expect(0, self.serves(ANN, PLAN, *more)).messages)

    def test_who_serves_is_found_by_name(self):
        by_id = self.expect(0, self.serves(ANN, PLAN)).text
        self.assertEqual(by_id, self.expect(0, self.serves("Ann", PLAN)).text)
        self.assertEqual(self.expect(0, self.serves("asset-owner", PLAN, "--mappings", "0")).text,
                         self.expect(0, self.serves("8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0044:duties", PLAN, "--mappings", "0")).text)
        twice = self.write("twice.xml", '<isms xmlns="urn:libisms:1" version="1"><person id="b" name="Ann"/></isms>')
        run = self.expect(2, self.serves("Ann", PLAN, twice))
        self.assertIn('2 holders are called "Ann": give the id of one', run.messages)
        self.assertIn('nobody who may have one has the id or name "Zoe"', self.expect(2, self.serves("Zoe", PLAN)).messages)

    def test_who_reads_a_plan_is_told_what_to_do_in_the_plan(self):
        profile = self.write("profile.xml", support.read(document("profile")))
        for files in ((document("catalog"), profile, PLAN), (PLAN,)):
            texts = [re.sub(r'(?s)<responsible-role.*?(/>|</responsible-role>)', "", support.read(file).decode()) for file in files]
            paths = [self.write(f"{i}.xml", text) for i, text in enumerate(texts)]
            told = support.findings(isms("check", "--at", DAY, "--only", "COV-04", "--format", "json", *paths))
            self.assertTrue(told)
            for finding in told:
                self.assertIn("implementation-status not-applicable", finding["remedy"])
        duty = support.model('<organization id="o"/><responsibility id="d"><participation holder="o" codes="R A"/></responsibility>')
        for more, hint in (([document("assessment-results")], "import-profile"), ([], 'use="iso27001-2022"')):
            told = isms("check", "--at", DAY, "--only", "COV-04", self.write("own.xml", duty), *more).text
            self.assertIn("cannot be told", told)
            self.assertIn(hint, told)

    def test_roles_of_users_of_the_system_need_nobody(self):
        """What a plan only gives to its users are rights in the system; what it names elsewhere as well is a duty."""
        text = support.read(PLAN).decode()
        users = '<user uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0048"><role-id>admin</role-id></user><component uuid'
        text = text.replace('<role id="system-owner">', '<role id="admin"><title>Admin</title></role><role id="system-owner">')
        text = text.replace("<component uuid", users, 1)
        only = self.write("only.xml", text)
        self.expect(0, isms("check", "--at", DAY, "--only", "RACI-05", only))
        self.assertIn('<role id="admin" name="Admin" kind="access"', isms("convert", "--to", "native", "--quiet", only).text)
        also = self.write("also.xml", text.replace('<responsible-role role-id="asset-owner"/>', '<responsible-role role-id="admin"/>'))
        run = self.expect(1, isms("check", "--at", DAY, "--only", "RACI-05", also))
        self.assertIn("nobody behind the role Admin (admin)", run.text)
        self.assertIn('<role id="admin" name="Admin">', isms("convert", "--to", "native", "--quiet", also).text.replace('"/>', '">'))
        for path in (only, also):
            before = support.read(path)
            self.expect(0, isms("convert", "--in-place", path))
            self.assertEqual(support.read(path), before)

    def test_documents_without_a_plan_are_not_asked_who_serves_controls(self):
        catalog = document("catalog")
        for files in ([catalog], [document("profile")], [catalog, document("profile")], [document("assessment-plan")],
                      [document("assessment-results")], [catalog, document("plan-of-action-and-milestones")]):
            run = self.expect(0, isms("check", "--at", DAY, "--quiet", *files))
            self.assertNotIn("COV-04", run.text)
            self.assertNotIn("coverage", run.text)
            self.assertIsNone(json.loads(isms("check", "--at", DAY, "--quiet", "--format", "json", *files).text)["coverage"])
            verdicts = {row["Rule"]: row["Verdict"] for row in self.table("findings", *files, "--layout", "rules")}
            self.assertEqual("not looked at", verdicts["COV-04"])
        self.assertIn("coverage of", isms("check", "--at", DAY, catalog, PLAN).text)


if __name__ == "__main__":
    support.main()
