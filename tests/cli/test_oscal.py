"""Documents of OSCAL in all commands: read as models, checked, reported on, written back.

Where the folder named by ISMS_CORPUS holds real ones, each is checked too.
"""
import glob
import itertools
import os
import re
import shutil
import unittest

import support
from support import Case, isms

CORPUS = os.path.join(os.environ.get("ISMS_CORPUS")
                      or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus"), "oscal")
DATA = os.path.join(support.SOURCE, "tests", "data", "oscal")
PLAN = os.path.join(DATA, "system-security-plan.xml")
DUTIES = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0044:duties"  # of the plan, for ac-1
ANN = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0092"


class Documents(Case):
    def test_every_kind_comes_back_byte_by_byte(self):
        for path in sorted(glob.glob(os.path.join(DATA, "*.xml"))):
            with self.subTest(path=path), open(path, "rb") as file:
                copy = shutil.copy(path, self.path("copy.xml"))
                self.expect(0, isms("convert", "--in-place", copy))
                with open(copy, "rb") as written:
                    self.assertEqual(written.read(), file.read())

    def test_becomes_native_xml(self):
        native = self.path("native.xml")
        self.expect(0, isms("convert", "--output", native, PLAN))
        text = isms("convert", native).text
        self.assertIn(f'<appointment id="system-owner:{ANN}" role="system-owner" person="{ANN}"/>', text)
        self.assertIn(f'<participation holder="{ANN}" codes="A" role="asset-owner"/>', text)
        self.assertNotIn('<appointment id="asset-owner', text)  # she has that role for a component
        self.assertEqual(isms("raci", "--at", "2026-11-22", native).text,
                         isms("raci", "--at", "2026-11-22", PLAN).text)

    def test_is_asked_for_what_oscal_says(self):
        run = self.expect(1, isms("check", "--at", "2026-11-22", "--format", "csv", PLAN))
        rules = {line.split(",")[1] for line in run.text.splitlines()[1:]}
        self.assertEqual(rules, {"AST-01"})
        run = self.expect(1, isms("check", "--at", "2026-11-22", "--format", "csv", "--only", "RACI-02", PLAN))
        self.assertIn("RACI-02", run.text)

    def test_what_stands_beside_a_plan_asks_for_nothing_else(self):
        """A file of one's own, catalogs to compare with, or findings do not make a plan the model of an organization."""
        own = self.write("own.xml", '<isms xmlns="urn:libisms:1" version="1" use="csf2"><separation id="apart" '
                         'roles="system-owner asset-owner" at-most="1" scope="organization"/></isms>')
        found = self.path("found.xml")
        self.expect(1, isms("check", "--at", "2026-11-22", "--format", "oscal", "--output", found, PLAN))
        for beside, rules in ((own, {"AST-01", "SOD-00"}), (found, {"AST-01"})):
            with self.subTest(beside=beside):
                run = self.expect(1, isms("check", "--at", "2026-11-22", "--format", "csv", PLAN, beside))
                self.assertEqual({line.split(",")[1] for line in run.text.splitlines()[1:]}, rules)

    def test_who_is_responsible_in_our_words_is_asked_for_more(self):
        own = self.write("own.xml", '<isms xmlns="urn:libisms:1" version="1"><responsibility id="mind" name="Mind">'
                         f'<participation holder="{ANN}" codes="R A"/></responsibility></isms>')
        run = self.expect(1, isms("check", "--at", "2026-11-22", "--format", "csv", PLAN, own))
        self.assertIn("COV-01", run.text)

    def test_a_catalog_counts_where_it_is_used(self):
        """One that came along with one to compare with does not, until a file uses it or says what of it applies."""
        head = '<isms xmlns="urn:libisms:1" version="1" use="{}"><responsibility id="mind" name="Mind">' \
               '<participation holder="x" codes="R A"/></responsibility><role id="x"/>{}</isms>'
        for use, line, count in (("csf2", "", 0), ("csf2 iso27001-2022", "", 123), ("duties", "", 123),
                                 ("sp800-53r5", '<implementation id="i" control="A.5.1"/>', 123)):
            with self.subTest(use=use):
                model = self.write("model.xml", head.format(use, line))
                run = isms("check", "--at", "2026-11-22", "--only", "COV-04", model)
                self.assertEqual(run.text.count("no responsibility serves"), count)
                self.assertEqual("coverage of ISO/IEC 27001:2022" in run.text, count > 0)

    def test_separation_beside_a_plan(self):
        rules = self.write("rules.xml", '<isms xmlns="urn:libisms:1" version="1"><separation id="apart" '
                          'roles="system-owner asset-owner" at-most="1"/></isms>')
        run = self.expect(1, isms("check", "--at", "2026-11-22", "--only", "SOD-00", PLAN, rules))
        self.assertIn("Ann", run.text)

    def test_a_new_plan_says_in_which_role_a_party_takes_part(self):
        plan = self.path("plan.xml")
        self.expect(0, isms("convert", "--quiet", "--to", "oscal-ssp", "--at", "2026-11-22", "--output", plan, PLAN))
        self.expect(0, isms("validate", "--min-severity", "error", plan))
        with open(plan, encoding="utf-8") as file:
            text = file.read()
        self.assertEqual(text.count('type="this-system"'), 1)
        start = text.index('type="this-system"')
        component = text[start:text.index("</component>", start)]
        self.assertIn('<responsible-role role-id="asset-owner">', component)
        self.assertEqual(isms("raci", "--at", "2026-11-22", plan).text, isms("raci", "--at", "2026-11-22", PLAN).text)
        self.assertIn("Ann (Asset owner)", isms("raci", "--at", "2026-11-22", plan).text)

    def test_types_of_components_come_back(self):
        types = ("this-system", "system", "service", "interconnection", "plan", "validation", "own-sort")
        with open(PLAN, encoding="utf-8") as file:
            text = file.read()
        component = ('<component uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b01{:02}" type="{}"><title>C</title>'
                     '<description><p>C</p></description><status state="operational"/></component>')
        others = "".join(component.format(n, name) for n, name in enumerate(types[1:]))
        plan = self.write("types.xml", text.replace("<inventory-item", others + "<inventory-item", 1))
        made = isms("convert", "--quiet", "--to", "oscal-ssp", "--at", "2026-11-22", plan).text
        for name in types:
            with self.subTest(name=name):
                self.assertEqual(len(re.findall(f'<component [^>]*type="{name}"', made)), 1)

    def test_several_are_one_model(self):
        run = self.expect(1, isms("check", "--at", "2026-11-22", os.path.join(DATA, "catalog.xml"), PLAN))
        self.assertIn("coverage of Example of a catalog", run.text)
        self.assertNotIn("REF-01", run.text)

    def together(self):
        """Four documents with the same people, component, user, observation and risk."""
        return [os.path.join(DATA, "together", name + ".xml") for name in (
            "system-security-plan", "assessment-plan", "assessment-results", "plan-of-action-and-milestones")]

    def test_a_uuid_is_one_object_in_all_documents(self):
        copy = self.write("copy.xml", support.read(PLAN).decode())
        self.assertEqual(1, isms("convert", PLAN, copy).messages.count(f": has the UUID of {PLAN}: "))
        for files in itertools.permutations(self.together(), 2):
            with self.subTest(files=files):
                self.expect(0, isms("convert", "--quiet", *files))
        run = self.expect(0, isms("convert", *self.together()))
        for name in ("Amy", "Ben", "ACME", "Open port", "Somebody comes in", "Scan of ports", "Administrator"):
            with self.subTest(name=name):
                self.assertEqual(len(re.findall(f'<(?:person|organization|record|risk|document|role) id="[0-9a-z-]*" name="{name}"', run.text)), 1)
        self.assertNotIn("@", re.sub(' value="[^"]*"', "", run.text))
        self.assertEqual(len(re.findall('<responsibility id="05e0', run.text)), 1)  # of the user
        self.assertIn('review-by="2026-12-01"', run.text)  # which only the plan of action tells of the risk
        self.assertIn('value="amy@assess.example.org"', run.text)
        self.assertEqual(re.findall(' name="Administrator">\n +<part.*holder="(.*?)".*\n +<part.*holder="(.*?)"', run.text),
                         [("administrator", "assessor")])
        self.assertIn("Assessment", self.expect(0, isms("duties", "Amy", *self.together())).text)

    def test_what_documents_say_differently_is_told_once(self):
        plan, assessment = self.together()[:2]
        run = isms("convert", *self.together())
        self.assertEqual(re.findall("(?m)^(.*?): warning: [0-9a-f-]*: (.*?) says otherwise of the same (.*?),", run.messages), [
            (f"{assessment}:14:5", f"name: line 17 of {plan}", "person"),
            (f"{assessment}:29:5", f"description: line 56 of {plan}", "asset")])
        # which document comes first decides what counts
        self.assertIn('name="Amy A."', isms("convert", assessment, plan).text)

    def test_separation_across_documents(self):
        rules = self.write("rules.xml", '<isms xmlns="urn:libisms:1" version="1"><separation id="apart" '
                           'roles="system-owner assessor" at-most="1"/></isms>')
        plan, assessment = self.together()[:2]
        both = self.write("assessment.xml", support.read(assessment).decode().replace(
            "<party-uuid>aaaaaaaa", "<party-uuid>bbbbbbbb").replace("AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA", "bbbbbbbb-aaaa-4aaa-8aaa-aaaaaaaaaaaa"))
        self.expect(0, isms("check", "--at", "2026-11-22", "--only", "SOD-00", rules, plan, assessment))
        text = support.read(both).decode().replace("bbbbbbbb-aaaa-4aaa-8aaa-aaaaaaaaaaaa", "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb")
        both = self.write("assessment.xml", text)
        run = self.expect(1, isms("check", "--at", "2026-11-22", "--only", "SOD-00", rules, plan, both))
        self.assertIn("Ben", run.text)

    def test_what_leads_nowhere_silences_nothing_else(self):
        """A role that nobody holds is told, whatever is wrong with another user or with an authorization."""
        plan = support.read(self.together()[0]).decode()
        empty = plan.replace("<role-id>administrator<", "<role-id>system-owner<")  # but in one requirement
        beside = ('<leveraged-authorization uuid="0abc0000-aaaa-4aaa-8aaa-aaaaaaaaaaaa"><title>Cloud</title><party-uuid>'
                  '0abc0000-bbbb-4aaa-8aaa-aaaaaaaaaaaa</party-uuid><date-authorized>2026-01-01</date-authorized></leveraged-authorization>')
        for name, text in (("nothing", empty), ("user", empty.replace("</role-id>", "</role-id><role-id>ghost</role-id>", 1)),
                           ("authorization", empty.replace("<system-implementation>", "<system-implementation>" + beside))):
            with self.subTest(wrong=name):
                run = self.expect(1, isms("check", "--at", "2026-11-22", self.write("plan.xml", text)))
                self.assertEqual("REF-01" in run.text, name != "nothing")
                self.assertIn("RACI-05 there is nobody behind the role Administrator", run.text)

    def test_a_uuid_twice_in_one_document_stays_two(self):
        plan, assessment = self.together()[:2]
        text = support.read(assessment).decode()
        start = text.index("    <party uuid=\"AAAA")
        party = text[start:text.index("</party>", start)] + "</party>\n"
        twice = self.write("twice.xml", text.replace(party, party + party.replace("Amy A.", "Another")))
        run = self.expect(0, isms("convert", plan, twice))
        self.assertRegex(run.messages, re.escape(twice) + ':[0-9]+:5: warning: .* is the id of the person in line 14 too')
        self.assertIn('name="Another"', run.text)
        self.assertEqual(len(re.findall('name="Amy', run.text)), 1)

    def test_a_profile_limits_what_counts(self):
        catalog, profile = (os.path.join(DATA, name) for name in ("catalog.xml", "profile.xml"))
        run = self.expect(1, isms("check", "--at", "2026-11-22", catalog, profile, PLAN))
        self.assertIn("coverage of Example of a catalog: 0 of 2 controls", run.text)
        self.assertIn("COV-04 no responsibility serves Awareness (at-1)", run.text)
        statement = ("report", "--format", "csv", "--at", "2026-11-22", "statement-of-applicability")
        whole, limited = (isms(*statement, catalog, *more, PLAN).text for more in ((), (profile,)))
        self.assertEqual([True, True, True], [name in whole for name in ("Policy", "Automation", "Awareness")])
        self.assertEqual([True, False, True], [name in limited for name in ("Policy", "Automation", "Awareness")])
        # so it does when all is our own XML, and of a plan that was read without it nothing changes
        native = self.path("native.xml")
        self.expect(0, isms("convert", "--output", native, catalog, profile, PLAN))
        again = isms("check", "--at", "2026-11-22", "--only", "COV-04", native).text
        self.assertIn("0 of 2 controls", again)

    def test_a_control_with_enhancements_is_a_control(self):
        """Read with its catalog or without, a plan has the same gap; and the statement has a line for both."""
        plan = self.write("plan.xml", support.read(PLAN).decode().replace(
            "<implemented-requirement ", '<implemented-requirement uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b00aa" '
            'control-id="ac-2"/>\n    <implemented-requirement ', 1))
        catalog = os.path.join(DATA, "catalog.xml")
        for paths in ((plan,), (plan, catalog)):
            run = self.expect(1, isms("check", "--at", "2026-11-22", "--only", "COV-04", *paths))
            self.assertRegex(run.text, r"COV-04 no responsibility serves .*ac-2")
        run = self.expect(0, isms("report", "--format", "csv", "--at", "2026-11-22", "statement-of-applicability", plan, catalog))
        for name in ("Accounts", "Automation"):
            self.assertRegex(run.text, f"(?m)^[^,]*,{name},")

    def test_only_the_profile_that_a_plan_imports(self):
        """One that other profiles build on counts as they take it, but for a plan of its own."""
        text = support.read(os.path.join(DATA, "profile.xml")).decode()
        taken = text[text.index("<import "):text.index("</import>")]
        base = self.write("base.xml", text.replace(taken, '<import href="catalog.xml"><include-all/>'))
        profile = self.write("profile.xml", text.replace("catalog.xml", "base.xml").replace("profile</title>", "tailored</title>"))
        plan = self.write("plan.xml", support.read(PLAN).decode())
        catalog = os.path.join(DATA, "catalog.xml")
        for plans, count in (((plan,), 2), ((plan, self.write("other.xml", support.read(PLAN).decode().replace(
                'href="profile.xml"', 'href="base.xml"'))), 4), ((), 2)):
            text = isms("check", "--at", "2026-11-22", "--only", "COV-04", catalog, base, profile, *plans).text
            self.assertIn(f"of {count} controls", text)

    def test_an_import_that_was_not_read_is_told(self):
        catalog, profile = (os.path.join(DATA, name) for name in ("catalog.xml", "profile.xml"))
        other = self.write("other.xml", support.read(catalog).decode())
        text = support.read(profile).decode()
        line = text[:text.index("<import ")].count("\n") + 1
        run = isms("check", "--at", "2026-11-22", PLAN, other, profile)
        self.assertRegex(run.messages, re.escape(f"{profile}:{line}:") + r'\d+: warning: .*imports "catalog.xml", which is not among')
        run = isms("check", "--at", "2026-11-22", PLAN, catalog, profile)
        self.assertNotIn("imports", run.messages)
        # by way of a resource, the name is that of its file
        by_way = self.write("profile.xml", text.replace('href="catalog.xml"', 'href="#8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b00bb"', 1).replace(
            "</profile>", '<back-matter><resource uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b00bb"><rlink href="wanted.json"/>'
            '<rlink href="wanted.xml"/></resource></back-matter></profile>'))
        self.assertIn('imports "wanted.xml", which', isms("check", "--at", "2026-11-22", other, by_way).messages)
        nowhere = self.write("nowhere.xml", text.replace('href="catalog.xml"', 'href="#"', 1))
        self.assertIn('imports "#", which names no file: ', isms("check", "--at", "2026-11-22", other, nowhere).messages)

    def test_what_was_not_read_is_told_once(self):
        """What a document refers to in what it imports is no fault of it, where that is not there."""
        results, plan = os.path.join(DATA, "assessment-results.xml"), os.path.join(DATA, "assessment-plan.xml")
        catalog, profile = (os.path.join(DATA, name) for name in ("catalog.xml", "profile.xml"))
        subject = ('<subject subject-uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0fff" type="component"/>\n<subject '
                   'subject-uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043" type="inventory-item"/>')
        about = self.write("assessment-results.xml", support.read(results).decode().replace(
            "<collected>", subject + "<collected>", 1))
        for files, imports, missing in (
                ([about], ["assessment-plan.xml"], 0),
                ([about, plan], ["system-security-plan.xml"], 0),
                ([about, plan, PLAN], ["profile.xml"], 1),  # the plan lacks the component
                ([about, plan, PLAN, profile, catalog], [], 1),
                ([about, catalog], ["assessment-plan.xml"], 0)):
            with self.subTest(files=files):
                run = isms("check", "--at", "2026-11-22", "--only", "REF-01", *files)
                self.assertEqual(re.findall('warning: .*imports "(.*?)"', run.messages), imports)
                self.assertEqual(run.text.count("REF-01 "), missing)
                if imports:
                    self.assertRegex(run.messages, r"\.xml:[0-9]+:[0-9]+: warning: ")
        # a risk stands in the document itself
        wrong = self.write("wrong.xml", support.read(about).decode().replace(
            "</finding>", '<associated-risk risk-uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0ffe"/></finding>', 1))
        self.assertIn("REF-01", isms("check", "--at", "2026-11-22", "--only", "REF-01", wrong).text)

    def test_a_requirement_for_what_the_catalog_lacks_is_told(self):
        """By validation and by a check alike: what no catalog has, and what the profile leaves out."""
        catalog, profile = (self.write(name, support.read(os.path.join(DATA, name)).decode())
                            for name in ("catalog.xml", "profile.xml"))
        for control, files, told in (("ac-1", (catalog, profile), 0), ("ac-2", (catalog, profile), 1),
                                     ("zz-9", (catalog, profile), 1), ("zz-9", (catalog,), 1), ("ac-2", (catalog,), 0)):
            with self.subTest(control=control, files=len(files)):
                plan = self.write("plan.xml", support.read(PLAN).decode().replace('control-id="ac-1"', f'control-id="{control}"'))
                run = isms("check", "--at", "2026-11-22", "--only", "REF-01", *files, plan)
                self.assertEqual(run.text.count("REF-01 "), told)
                if len(files) == 2:
                    self.assertEqual("OSC-13" in isms("validate", plan).text, told > 0)

    def test_an_item_is_called_by_what_it_has(self):
        text = support.read(PLAN).decode()
        component = "<implemented-component "
        item = "8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0043"
        for description, props, name in (
                ("<p>The server.</p>", "", "The server"),
                ("<p>The server.</p>", '<prop name="asset-id" value="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0ddd"/>'
                 '<prop name="fqdn" value="shop.example.org"/>', "shop.example.org"),
                ("<p>The server.</p>", '<prop name="asset-id" value="S-1"/>', "S-1"),
                ("<p>" + "Long. " * 20 + "</p>", '<prop name="ipv4-address" value="192.0.2.1"/>', "192.0.2.1"),
                ("<p>" + "Long. " * 20 + "</p>", '<prop name="software-name" value="Shop"/>', "Shop"),
                ("<p>" + "Long. " * 20 + "</p>", "", "Long. " * 12 + "Long.\u2026"),
                ("<p>Two</p><p>lines</p>", "", "Two"),
                ("", "", "Bookshop")):
            with self.subTest(name=name):
                plan = self.write("plan.xml", text.replace("<p>The server.</p></description>",
                                                           f"{description}</description>{props}"))
                native = isms("convert", "--to", "native", "--quiet", plan).text
                self.assertIn(f'<asset id="{item}" name="{name}"', native)
        # a name of its own is one of ours, and what it has stays
        with open(plan, encoding="utf-8") as file:
            named = self.write("named.xml", file.read().replace(
                component, f'<prop ns="urn:libisms:oscal:1" name="name" value="Shelf"/>{component}', 1))
        self.assertIn(f'<asset id="{item}" name="Shelf"', isms("convert", "--to", "native", "--quiet", named).text)

    def test_a_target_is_of_its_control(self):
        results, catalog = os.path.join(DATA, "assessment-results.xml"), os.path.join(DATA, "catalog.xml")
        text = support.read(results).decode()
        for target, control in (("ac-1_smt.a", "ac-1"), ("ac-1.a.1", "ac-1"), ("ac-1_obj.a-1", "ac-1"),
                                ("ac-1", "ac-1"), ("ac-1.77", "ac-1.77"), ("zz-1.a", "zz-1.a")):
            with self.subTest(target=target):
                file = self.write("results.xml", re.sub('target-id="[^"]*"', f'target-id="{target}"', text))
                native = isms("convert", "--to", "native", file, catalog).text
                self.assertIn(f' controls="{control}"', native[native.index("<finding "):])

    def nobody(self):
        """The plan, where nobody is named."""
        return self.write("nobody.xml", re.sub(
            r"(?s)<responsible-(role|party).*?(/>|</responsible-\1>)|<role-id>.*?</role-id>|<party-uuid>.*?</party-uuid>", "",
            support.read(PLAN).decode()))

    def test_a_plan_that_names_nobody_is_told_of_each_requirement(self):
        run = self.expect(1, isms("check", "--at", "2026-11-22", "--only", "COV-04", self.nobody()))
        self.assertIn("COV-04 no responsibility serves ac-1", run.text)

    def test_the_statement_of_a_plan_alone_has_what_it_implements(self):
        statement = ("report", "--at", "2026-11-22", "statement-of-applicability")
        run = self.expect(0, isms(*statement, "--format", "csv", PLAN))
        self.assertRegex(run.text, "(?m)^ac-1,ac-1,yes,")
        mappings = os.path.join(DATA, "mapping-collection.xml")
        self.assertIn("Nothing on record.", self.expect(0, isms(*statement, mappings)).text)

    def test_a_holder_stands_once(self):
        """Somebody who takes part by two roles is one holder for each letter, and has one duty."""
        twice = self.write("twice.xml", support.read(PLAN).decode().replace(
            '<responsible-role role-id="asset-owner"', '<responsible-role role-id="system-owner"><party-uuid>'
            f'{ANN}</party-uuid></responsible-role>\n<responsible-role role-id="authorizing-official"><party-uuid>'
            f'{ANN}</party-uuid></responsible-role>\n<responsible-role role-id="asset-owner"'))
        run = self.expect(0, isms("raci", "--at", "2026-11-22", twice))
        self.assertRegex(run.text, r"(?m)^ac-1 .*Ann")
        self.assertEqual(run.text[run.text.index("\nac-1 "):].count("Ann"), 1)
        self.assertRegex(run.text, r"(?m)^Bookshop .*Ann \(System owner, Asset owner\)")
        rows = self.expect(0, isms("duties", "--at", "2026-11-22", "--format", "csv", "Ann", twice)).text.splitlines()
        self.assertEqual(sorted(set(rows)), sorted(rows))
        self.assertTrue(any(row.startswith("ac-1,") for row in rows))
        card = self.expect(0, isms("report", "--at", "2026-11-22", "--format", "markdown", "obligations-card", twice)).text
        rows = [line for line in card.splitlines() if "| ac-1 |" in line]
        self.assertTrue(rows)
        self.assertEqual(sorted(set(rows)), sorted(rows))

    def test_a_plan_serves_what_mappings_lead_to(self):
        beside = self.write("beside.xml", '<isms xmlns="urn:libisms:1" version="1" use="csf2"/>')
        mappings = os.path.join(DATA, "mapping-collection.xml")
        for who in ("asset-owner", ANN, DUTIES):
            run = self.expect(0, isms("serves", "--at", "2026-11-22", "--format", "csv", who, PLAN, mappings, beside))
            self.assertIn('"ac-1 names ac-1, which asks for the same as a5.15 (Example of a mapping-collection)"', run.text)
            self.assertIn(",csf2,GV.PO-01,GV.PO-01,GV.PO-01,related,", run.text)

    def test_a_control_stands_for_the_duty_of_that_name(self):
        run = self.expect(0, isms("serves", "--at", "2026-11-22", "--format", "csv", "ac-1", PLAN))
        self.assertIn("ac-1 names ac-1", run.text)
        run = self.expect(2, isms("serves", "--at", "2026-11-22", "ac-1", self.nobody()))
        self.assertIn("a control serves no controls", run.messages)

    def test_users_are_called_by_their_roles(self):
        text = support.read(PLAN).decode()
        role = "<role-id>asset-owner</role-id></user>"
        for user, name in ((role, "Asset owner"), (role.replace("asset-owner", "unknown"), "unknown"),
                           (role.replace("</user>", "<role-id>system-owner</role-id></user>"), "Asset owner, System owner"),
                           ("<short-name>Ops</short-name>" + role, "Ops"),
                           ("<title>Operators</title><short-name>Ops</short-name>" + role, "Operators")):
            path = self.write("user.xml", text.replace(role, user))
            run = self.expect(0, isms("raci", "--at", "2026-11-22", "--format", "csv", path))
            self.assertRegex(run.text, f'(?m)^"?{name}"?,8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0041:duties,')

    def test_catalogs_to_write_are_found_by_name(self):
        catalog = os.path.join(DATA, "catalog.xml")
        run = self.expect(0, isms("convert", "--quiet", "--to", "oscal-catalog", "--catalog", "Example of a catalog", catalog))
        self.assertIn("<title>Example of a catalog</title>", run.text)
        run = self.expect(2, isms("convert", "--to", "oscal-catalog", "--catalog", "csf2", catalog))
        self.assertIn('isms: "csf2" is shipped with the library: bring it with use="csf2"', run.messages)

    def test_mappings_may_write_ids_as_links(self):
        """`#cm-8` is cm-8, be it of a document or shipped; what is shipped of it stays."""
        mappings = support.read(os.path.join(DATA, "mapping-collection.xml")).decode()
        self.assertIn('id-ref="ac-1"', mappings)
        linked = self.write("mappings.xml", mappings.replace('id-ref="', 'id-ref="#'))
        beside = self.write("beside.xml", '<isms xmlns="urn:libisms:1" version="1" use="csf2"/>')
        for paths in ((PLAN, linked, beside), (beside, linked, PLAN)):
            run = self.expect(0, isms("serves", "--at", "2026-11-22", "--format", "csv", DUTIES, *paths))
            self.assertIn(",a5.15,a5.15,equal,", run.text)
            self.assertIn(",iso27001,A.5.31,", run.text)
            self.assertIn(",csf2,GV.PO-01,", run.text)

    def test_mappings_to_what_no_catalog_has_are_told(self):
        catalog, text = os.path.join(DATA, "catalog.xml"), support.read(os.path.join(DATA, "mapping-collection.xml")).decode()
        self.write("catalog.xml", support.read(catalog).decode())
        inside = text.replace("other.xml", "catalog.xml").replace("a5.15", "at-1")
        for old, new, file, finding, warning in (
                ("nothing", "", inside, "", ""),
                ("at-1", "zz-9", inside, "control of the control Policy (ac-1) refers to zz-9", ""),
                ('"ac-1"', '"#ac-99"', inside, "", 'warning: ac-99: "ac-99" is no control of ' + self.path("catalog.xml"))):
            with self.subTest(wrong=new):
                path = self.write("mappings.xml", file.replace(old, new))
                run = isms("check", "--at", "2026-11-22", "--only", "REF-01", path, self.path("catalog.xml"))
                self.assertEqual(re.findall("REF-01 (.*),", run.text), [finding] * bool(finding))
                self.assertEqual(run.messages.count("warning: "), bool(warning))
                self.assertIn(warning, run.messages)
                self.assertEqual(isms("validate", path).text.count("OSC-13"), bool(finding or warning))

    def test_catalogs_of_mappings_that_were_not_read_are_told_once(self):
        path = os.path.join(DATA, "mapping-collection.xml")
        text = support.read(path).decode()
        start = text.index("  <mapping ")
        twice = self.write("twice.xml", text.replace("</mapping>", "</mapping>\n" + text[start:text.index("</mapping>")] + "</mapping>"))
        for files, told in (([path], ["catalog.xml", "other.xml"]), ([twice], ["catalog.xml", "other.xml"]),
                            ([path, os.path.join(DATA, "catalog.xml")], ["other.xml"]),
                            ([path, self.write("own.xml", '<isms xmlns="urn:libisms:1" version="1" use="csf2"/>')], [])):
            with self.subTest(files=files):
                self.assertEqual(re.findall('imports "(.*?)", which is not among', isms("convert", *files).messages), told)

    def test_a_map_means_the_control_of_its_catalog(self):
        """Where two catalogs call a control the same."""
        first = self.write("first.xml", support.read(os.path.join(DATA, "catalog.xml")).decode())
        other = self.write("other.xml", support.read(os.path.join(DATA, "catalog.xml")).decode().replace("<title>Policy", "<title>Other"))
        mappings = self.write("mappings.xml", support.read(os.path.join(DATA, "mapping-collection.xml")).decode().replace(
            '"catalog.xml"', '"first.xml"').replace("a5.15", "ac-1"))
        run = self.expect(0, isms("convert", first, other, mappings))
        self.assertIn('<mapping control="ac-1@catalog2" relationship="equal"', run.text)

    def test_several_ends_of_a_map_are_one_set(self):
        """What holds between all sources and all targets holds between two of them only in part."""
        text = support.read(os.path.join(DATA, "mapping-collection.xml")).decode()
        source, target = '<source type="control" id-ref="ac-1"/>', '<target type="control" id-ref="a5.15"/>'
        second = {source: source.replace("ac-1", "ac-2"), target: target.replace("a5.15", "a5.16")}
        for word, expected in (("equal-to", "equal superset subset intersects"),
                               ("equivalent-to", "equal superset subset intersects"),
                               ("subset-of", "subset intersects subset intersects"),
                               ("superset-of", "superset superset intersects intersects"),
                               ("intersects-with", "intersects intersects intersects intersects")):
            shapes = ((), (target,), (source,), (source, target))
            for more, relationship in zip(shapes, expected.split()):
                changed = text.replace(">equal-to<", f">{word}<")
                for end in more:
                    changed = changed.replace(end, end + second[end])
                path = self.write("several.xml", changed)
                with self.subTest(word=word, more=more):
                    self.expect(0, isms("convert", "--output", self.path("native.xml"), path))
                    native = support.read(self.path("native.xml")).decode()
                    self.assertEqual({relationship}, set(re.findall('relationship="([a-z]+)"', native)))
                    self.expect(0, isms("convert", "--in-place", path))
                    self.assertEqual(changed, support.read(path).decode())

    def test_ids_that_stand_twice_are_told(self):
        with open(PLAN, encoding="utf-8") as file:
            twice = self.write("twice.xml", file.read().replace('id="system-owner">', 'id="asset-owner">', 1))
        run = self.expect(1, isms("check", "--at", "2026-11-22", twice))
        self.assertIn(f'{twice}:9:5: warning: asset-owner: "asset-owner" is the id of the role in line 8 too', run.messages)

    def test_a_fragment_is_no_document(self):
        part = self.write("part.xml", '<control xmlns="http://csrc.nist.gov/ns/oscal/1.0" id="a"/>')
        run = self.expect(4, isms("check", part))
        self.assertIn(f"{part}:1:1: error: the element <control> of OSCAL is no document", run.messages)


@unittest.skipUnless(os.path.isdir(CORPUS), "no real documents: ISMS_CORPUS names the folder of a collection")
class Real(Case):
    def test_all_are_checked(self):
        paths = [path for path in sorted(glob.glob(os.path.join(CORPUS, "**", "*.xml"), recursive=True))
                 if "metaschema" not in path]
        self.assertGreater(len(paths), 100)
        for path in paths:
            with self.subTest(path=path):
                run = isms("check", "--at", "2026-11-22", path)
                self.assertIn(run.code, (0, 1), run.messages)

    def test_a_map_to_several_targets_claims_no_more_than_it_says(self):
        """In that of the BSI a control is part of what two others ask for together."""
        path = os.path.join(CORPUS, "mapping", "cis-sp-800-53-mapping.xml")
        if not os.path.exists(path):
            self.skipTest("no mapping collection")
        self.expect(0, isms("convert", "--output", self.path("native.xml"), path))
        self.assertEqual(["intersects", "intersects"],
                         re.findall('relationship="([a-z]+)"', support.read(self.path("native.xml")).decode()))


if __name__ == "__main__":
    support.main()
