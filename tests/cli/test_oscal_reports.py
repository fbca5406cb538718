#!/usr/bin/env python3
"""What reports and findings tell those who read documents of OSCAL."""
import csv
import io
import json
import os
import re

import support
from support import DAY, Case, isms

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


if __name__ == "__main__":
    support.main()
