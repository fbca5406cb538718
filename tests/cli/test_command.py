"""The command: its options, exit statuses, formats, and how it behaves in pipelines and on terminals."""
import csv
import html.parser
import io
import json
import os
import pty
import re
import resource
import select
import shutil
import signal
import subprocess
import time
import unittest
import urllib.parse
import xml.etree.ElementTree

import support
from support import Case, isms, model, source_path

COMMANDS = ("check", "raci", "report", "who", "why", "duties", "serves", "diff", "init", "convert", "resolve",
            "validate", "rules", "schema", "content", "help")
AT = ("--at", support.DAY)
COMPANY = source_path("examples", "software-company", "company.xml")
BOOKSHOP = source_path("docs", "manual", "examples", "bookshop.xml")
UTILITY = sorted(source_path("examples", "utility", n) for n in os.listdir(source_path("examples", "utility"))
                 if n.endswith(".xml"))
SMALL = model("""\
  <person id="ann" name="Ann Keane"/>
  <person id="bob" name="Bob Rossi"/>
  <role id="lead" name="Lead"/>
  <appointment id="a-1" role="lead" person="bob"/>
  <responsibility id="bake" name="Bake bread">
    <participation holder="ann" codes="A"/>
    <participation holder="lead" codes="R"/>
  </responsibility>
""")
# What each command is asked for where any question will do.
QUESTIONS = {"check": [*AT, COMPANY], "raci": [*AT, COMPANY], "who": [*AT, "restore-test", COMPANY],
             "report": [], "why": [*AT, "nina", "is.direct-testing", COMPANY], "duties": [*AT, "ida", COMPANY],
             "serves": [*AT, "restore-test", COMPANY], "diff": [BOOKSHOP, COMPANY], "init": ["--list"],
             "convert": [COMPANY], "resolve": [source_path("tests", "data", "oscal", "profile.xml")],
             "validate": [COMPANY], "rules": [], "schema": [], "content": []}
TABLES = {c: QUESTIONS[c] for c in ("raci", "who", "why", "duties", "serves", "rules")}


class Help(Case):
    def test_help(self):
        for arguments in (["help"], ["--help"], ["-h"]):
            with self.subTest(arguments=arguments):
                text = self.expect(0, isms(*arguments)).text
                self.assertEqual(list(COMMANDS), re.findall(r"(?m)^  ([a-z]+) ", text))
                self.assertIn("Exit status:", text)
        self.assertEqual(b"", self.expect(2, isms()).out)

    def test_help_of_each_command(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                text = self.expect(0, isms(command, "--help")).text
                self.assertEqual(text, self.expect(0, isms(command, "-h", "x")).text)
                self.assertEqual(text, self.expect(0, isms("help", command)).text)
                self.assertTrue(text.startswith(f"Usage: isms {command} "))
                self.assertLessEqual(max(map(len, text.splitlines())), 80)
                self.assertIn("\nExample:\n  isms " + command, text)

    def test_each_option_of_help_is_there(self):
        """What help lists is known; each option that takes a value says so where it is missing."""
        for command in COMMANDS:
            text = isms(command, "--help").text
            for option, value in re.findall(r"(?m)^ +(?:-\w, )?(--[a-z-]+)( [A-Z]+)?$", text):
                if option == "--help":
                    continue
                with self.subTest(command=command, option=option):
                    if value:
                        result = self.expect(2, isms(command, option))
                        self.assertIn(f"option {option} needs a value", result.messages)
                    else:
                        self.assertEqual(text, isms(command, option, "--help").text)

    def test_version(self):
        for option in ("--version", "-V"):
            self.assertRegex(self.expect(0, isms(option)).text, r"^isms \d+\.\d+\.\d+\S*\n$")

    def test_manual_page(self):
        self.assertEqual(support.read(source_path("docs", "isms.1")), self.expect(0, isms("help", "--manual")).out)

    def test_manual_page_formats(self):
        groff = shutil.which("groff")
        if not groff:
            self.skipTest("groff is not installed")
        done = support.run([groff, "-man", "-ww", "-Tutf8", "-P-cbou", source_path("docs", "isms.1")])
        self.assertEqual("", done.messages)
        self.assertEqual(0, done.code)
        self.assertIn("EXIT STATUS", done.text)


class Usage(Case):
    def test_a_file_given_twice(self):
        for again in (COMPANY, os.path.join(os.path.dirname(COMPANY), ".", "company.xml")):
            self.assertIn("given twice", self.expect(2, isms("check", *AT, COMPANY, again)).messages)

    def test_wrong_usage(self):
        """Exit status 2, nothing on standard output, what is wrong, and where there is help."""
        cases = {
            ("chek",): 'no command "chek"', ("--hepl",): 'no command "--hepl"', ("help", "chek"): 'no command "chek"',
            ("",): 'no command ""', ("check",): "needs FILE", ("who", "x"): "needs RESPONSIBILITY FILE",
            ("why", "x", "y"): "needs PERSON", ("schema", "x"): "no arguments, not x", ("init", "a", "b"): "not b",
            ("serves", "x"): "needs WHO FILE", ("serves", "ida", COMPANY, "--mappings", "10"): 'not "10"',
            ("serves", "ida", COMPANY, "--mappings", "x"): 'from 0 to 9, not "x"',
            ("diff",): "needs BEFORE AFTER", ("diff", COMPANY): "say --before FILES",
            ("diff", COMPANY, COMPANY, COMPANY): "say --before FILES",
            ("diff", "--before", ",", COMPANY): "names no file",
            ("diff", "--format", "sarif", COMPANY, COMPANY): '"sarif"',
            ("serves", "A.5.1", COMPANY): "a control serves no controls",
            ("init",): "needs the name", ("rules", "A", "B"): "not B", ("content", "a", "b"): "not b",
            ("check", "--sideways", COMPANY): "no option --sideways", ("check", "-x", COMPANY): "no option -x",
            ("check", "-xq", COMPANY): "no option -x", ("check", "-qx", COMPANY): "no option -x",
            ("check", "--in-place", COMPANY): "no option --in-place",
            ("raci", "--only", "X", COMPANY): "no option --only",
            ("check", "--quiet=very", COMPANY): "--quiet=very", ("check", COMPANY, "--at"): "--at needs a value",
            ("check", "--format", "yaml", COMPANY): '"yaml" is none of', ("raci", "--format", "pdf", COMPANY): '"pdf"',
            ("raci", "--by", "age", COMPANY): '"age"', ("check", "--min-severity", "bad", COMPANY): '"bad"',
            ("check", "--fail-on", "bad", COMPANY): '"bad"', ("check", "--colour", "pink", COMPANY): '"pink"',
            ("check", "--only", "DUP-1", COMPANY): '"DUP-1"', ("check", "--skip", "XYZ-*", COMPANY): '"XYZ-*"',
            ("check", "--only", "", COMPANY): "rule", ("check", "--only", ",", COMPANY): "rule",
            ("rules", "RACI-99"): '"RACI-99"', ("rules", "--format", "pdf"): '"pdf"', ("content", "x"): '"x"',
            ("init", "--template", "x", "y.xml"): '"x"', ("convert", "-i", "-o", "x", COMPANY): "not both",
            ("convert", "-i", "-"): "standard input",
        }
        for arguments, message in cases.items():
            with self.subTest(arguments=arguments):
                result = self.expect(2, isms(*arguments, cwd=self.folder))
                self.assertEqual(b"", result.out)
                self.assertTrue(result.messages.startswith("isms: "), result.messages)
                self.assertIn(message, result.messages)
                self.assertRegex(result.messages, r"(?m)^Try `isms( [a-z]+)? --help`\.$")
        self.assertEqual([], os.listdir(self.folder))

    def test_wrong_days(self):
        for day in ("", "2026-02-30", "2026-13-01", "2026-00-10", "2026-1-1", "22.11.2026", "2026-11-22 ",
                    " 2026-11-22", "2026-11-22T00:00", "99999-01-01", "0000-01-01", "-2026-01-01", "today",
                    "2100-02-29", "２０２６-11-22"):
            for command in ("check", "raci"):
                with self.subTest(command=command, day=day):
                    result = self.expect(2, isms(command, "--at", day, COMPANY))
                    self.assertIn("is no day of the calendar", result.messages)
        for day in ("0001-01-01", "9999-12-31", "2000-02-29"):
            with self.subTest(day=day):
                self.assertIn(isms("check", "--at", day, COMPANY).code, (0, 1))

    def test_unknown_objects(self):
        path = self.write("small.xml", SMALL + "")
        for arguments, message in {
                ("serves", "brew", path): 'nobody who may have one has the id or name "brew"',
                ("serves", "bake", path, "--catalog", "x"): 'no catalog has the id or name "x"',
                ("who", "brew", path): 'no responsibility has the id or name "brew"',
                ("who", "ann", path): '"ann" is a person, not a responsibility',
                ("why", "zoe", "bake", path): 'no person has the id or name "zoe"',
                ("duties", "lead", path): '"lead" is a role, not a person'}.items():
            with self.subTest(arguments=arguments):
                result = self.expect(2, isms(*arguments))
                self.assertIn(message, result.messages)
        twins = self.write("twins.xml", model('  <person id="a" name="Kim"/>\n  <person id="b" name="Kim"/>\n'))
        self.assertIn("give the id of one", self.expect(2, isms("duties", "Kim", twins)).messages)

    def test_arguments_behind_two_dashes(self):
        os.chdir(self.folder)
        self.addCleanup(os.chdir, support.BUILD)
        self.write("--force", SMALL)
        self.assertEqual(SMALL, self.expect(0, isms("convert", "--", "--force")).text)


class Statuses(Case):
    def test_exit_statuses(self):
        good = self.write("good.xml", SMALL)
        broken = self.write("broken.xml", SMALL.replace("</isms>", ""))
        page = self.write("page.xml", "<html/>")
        foreign = self.write("foreign.xml", '<isms xmlns="urn:libisms:999" version="1"/>')
        cases = [(0, "check", "--only", "DUP-01", good), (1, "check", "--only", "CMP-02", COMPANY),
                 (2, "check", "--only", "X", good),
                 (3, "check", broken), (3, "check", self.path("none.xml")), (3, "check", self.folder),
                 (4, "check", page),
                 (4, "check", foreign), (3, "check", good, broken), (4, "check", good, page),
                 (0, "why", "ann", "bake", good),
                 (0, "raci", good), (3, "raci", broken), (4, "raci", page), (3, "convert", broken),
                 (4, "convert", page),
                 (4, "who", "x", page), (3, "duties", "x", broken), (3, "why", "x", "y", self.path("none.xml"))]
        for code, *arguments in cases:
            with self.subTest(arguments=arguments):
                result = self.expect(code, isms(*arguments))
                if code > 1:
                    self.assertEqual(b"", result.out)
                    self.assertNotEqual(b"", result.err)

    def test_thresholds(self):
        def code(*options):
            return isms("check", *AT, *options, COMPANY).code

        self.assertEqual(1, code())
        self.assertEqual(1, code("--min-severity", "error"))
        self.assertEqual(0, code("--fail-on", "none"))
        self.assertEqual(0, code("--only", "SOD-02"), "waived findings do not count")
        self.assertEqual(1, code("--only", "SOD-07"))
        self.assertEqual(0, code("--only", "SOD-07", "--min-severity", "error"))
        self.assertEqual(0, code("--only", "SOD-07", "--fail-on", "error"))
        self.assertEqual(1, code("--only", "SOD-07", "--fail-on", "warning"))
        self.assertEqual(1, code("--only", "SOD-07", "--fail-on", "info"))
        self.assertEqual(0, code("--only", "SOD-07", "--fail-on", "none", "--min-severity", "info"))

    def test_what_cannot_be_told_does_not_count(self):
        bare = self.write("bare.xml", model('  <organization id="o" name="O"/>\n'))
        result = self.expect(0, isms("check", *AT, "--only", "COV-03", bare))
        self.assertIn("cannot be told", result.text)
        found = support.findings(isms("check", *AT, "--only", "COV-03", "--format", "json", bare))
        self.assertEqual([("not-assessable", "info")], [(f["kind"], f["severity"]) for f in found])

    def test_no_path(self):
        small = self.write("small.xml", SMALL.replace("</isms>", '  <person id="zoe"/>\n</isms>'))
        for form in ("text", "json", "csv"):
            result = self.expect(1, isms("why", *AT, "--format", form, "zoe", "bake", small))
            empty = {"text": "", "json": "[]\n",
                     "csv": "Responsibility,Responsibility id,Code,Person,Person id,Holder,Holder id,Scope,Scope id,How\r\n"}
            self.assertEqual(empty[form], result.text)
            self.assertIn("has no part in", result.messages)


class Check(Case):
    def findings(self, *options, files=(COMPANY,)):
        result = isms("check", *AT, "--format", "json", *options, *files)
        self.assertIn(result.code, (0, 1), repr(result))
        return support.findings(result)

    def contents(self):
        return re.findall(r"(?m)^(\S+)$", isms("content").text)

    def test_severities(self):
        seen = set()
        for files in (UTILITY, [COMPANY], [source_path("docs", "manual", "examples", "bookshop.xml")]):
            every = self.findings(files=files)
            seen |= {f["severity"] for f in every}
            for least, kept in (("error", ["error"]), ("warning", ["error", "warning"]),
                                ("info", ["error", "warning", "info"])):
                self.assertEqual([f for f in every if f["severity"] in kept],
                                 self.findings("--min-severity", least, files=files))
        self.assertEqual({"error", "warning", "info"}, seen)

    def test_rules_are_chosen(self):
        every = [f["rule"] for f in self.findings()]
        for options, chosen in {
                ("--only", "RACI-01"): lambda r: r == "RACI-01", ("--only", "SOD-*"): lambda r: r.startswith("SOD-"),
                ("--only", "SOD-*,VAL-01"): lambda r: r.startswith("SOD-") or r == "VAL-01",
                ("--only", "sod-02,Val-*"): lambda r: r in ("SOD-02", "VAL-01"),
                ("--only", "SOD-02, VAL-01"): lambda r: r in ("SOD-02", "VAL-01"),
                ("--skip", "DEP-*"): lambda r: not r.startswith("DEP-"),
                ("--only", "SOD-*", "--skip", "SOD-02"): lambda r: r.startswith("SOD-") and r != "SOD-02",
                ("--only", "*"): lambda r: True, ("--skip", "*"): lambda r: False}.items():
            with self.subTest(options=options):
                self.assertEqual([r for r in every if chosen(r)], [f["rule"] for f in self.findings(*options)])

    def test_waived(self):
        waived = [f for f in self.findings() if f["waiver"]]
        self.assertEqual(["SOD-02"], [f["rule"] for f in waived if f["waiver"] == "w-1"])
        self.assertEqual({"DEP-02"}, {f["rule"] for f in waived if f["waiver"] == "w-2"})
        self.assertEqual([], [f for f in support.findings(isms("check", "--at", "2031-01-01", "--format",
                                                               "json", COMPANY))
                              if f["waiver"]], "waivers end")

    def test_text(self):
        """Each finding stands once, in the group of its severity, under its object; the sums are right."""
        groups = ("errors?", "warnings?", "info", "waived")
        for files in (UTILITY, [COMPANY], [source_path("docs", "manual", "examples", "bookshop.xml")]):
            text = isms("check", *AT, *files).text
            heads = re.findall(r"(?m)^(\d+) (errors?|warnings?|info|waived)$", text)
            self.assertEqual(sorted(heads, key=lambda h: [re.fullmatch(g, h[1]) is None for g in groups].index(False)),
                             heads)
            seen, group, objects = [], None, []
            for line in text.splitlines()[:-3]:
                if re.fullmatch(r"\d+ (errors?|warnings?|info|waived)", line):
                    group, objects = line.split()[1].rstrip("s"), []
                elif re.fullmatch(r"  [A-Z]+-[0-9M]\d .*", line):
                    seen.append((group, line.split()[0], objects[-1],
                                 re.sub("^by .*?: ", "", line.split(" ", 3)[3]) if group == "waived"
                                 else line.split(" ", 3)[3]))
                elif group and line and not line.startswith((" ", "cannot be told")):
                    self.assertNotIn(line, objects, "what is about one object stands together")
                    objects.append(line)
            found = [("waived" if f["waiver"] else f["severity"], f["rule"], f["object"], f["message"])
                     for f in self.findings(files=files) if f["kind"] == "violation"]
            self.assertEqual(sorted((g, r, m) for g, r, _, m in found), sorted((g, r, m) for g, r, _, m in seen))
            for (_, _, id_, _), (_, _, object_, _) in zip(sorted(found, key=lambda f: (f[0], f[1], f[3])),
                                                          sorted(seen, key=lambda f: (f[0], f[1], f[3]))):
                self.assertRegex(object_, rf"(\(| ){re.escape(id_)}\)?(, shipped in \S+)?$")
            self.assertEqual(sum(int(n) for n, _ in heads), len(found))
            summary = text.splitlines()[-1]
            for number, name in heads:
                self.assertIn(f"{number} {name}", summary)

    def test_text_of_nothing(self):
        others = len(json.loads(isms("rules", "--format", "json").text)) - 1
        self.assertEqual("# as of 2026-11-22; a small organization; only DUP-01\n\n"
                         f"rules: 1 fine, {others} not looked at\nnothing found\n",
                         isms("check", *AT, "--only", "DUP-01", COMPANY).text)

    def test_remedies_are_said_once(self):
        many = self.write("many.xml", model("".join(f'  <responsibility id="r{i}"/>\n' for i in range(500))))
        text = isms("check", *AT, "--only", "RACI-01,RACI-02", many).text
        self.assertEqual(["    > Name exactly one who answers for it, in each scope. (500 times)",
                          "    > Name who does it. (500 times)"], re.findall("(?m)^ +> .*", text))
        self.assertEqual(1000, len(re.findall("(?m)^  RACI-", text)))

    def test_markdown(self):
        text = isms("check", *AT, "--format", "markdown", COMPANY).text
        self.assertTrue(text.startswith("# isms check: failed\n"))
        self.assertIn("\n| 5 | 2 | 0 | 88 | 5 | 0 |\n", text)
        self.assertIn("\nAs of 2026-11-22; a small organization\n", text)
        self.assertIn("\nCoverage of ISO/IEC 27001:2022: 30 of 30 clauses (100 %), ", text)
        self.assertEqual(["## 5 errors", "## 2 warnings"], re.findall("(?m)^## .*", text))
        self.assertEqual(text.count("<details>"), text.count("</details>"))
        for finding in self.findings():
            if finding["kind"] == "violation":
                self.assertIn(f"- **{finding['rule']}** ", text)
        many = self.write("many.xml", model("".join(f'  <responsibility id="r{i}"/>\n' for i in range(3000))))
        text = isms("check", *AT, "--format", "markdown", "--fail-on", "none", many).text
        self.assertTrue(text.startswith("# isms check: passed\n"))
        self.assertLessEqual(len(text), 65536)
        hidden = int(re.search(r"\*\*(\d+) more are not shown\*\*", text)[1])
        total = [f for f in self.findings(files=[many]) if f["kind"] == "violation"]
        self.assertEqual(len(total), hidden + text.count("- **"))

    def test_heads(self):
        """On what basis was checked stands in every format that has a head; CSV has none."""
        basis = self.path("baseline.txt")
        self.expect(1, isms("check", *AT, "--only", "VAL-01", "--write-baseline", basis, COMPANY))
        options = ["--only", "raci-*,VAL-01", "--skip", "RACI-09", "--min-severity", "warning", "--fail-on", "error",
                   "--baseline", basis, "--profile", "seeds-only"]
        head = (f"s of 2026-11-22; a small organization; profile-seeds-only; only raci-*, VAL-01; without RACI-09; "
                f"nothing below warning; fails on error; 1 known from {basis}; RACI-03, RACI-04, ")
        for form in ("text", "markdown", "html", "json", "sarif", "junit", "oscal"):
            with self.subTest(form=form):
                text = self.expect(1, isms("check", *AT, "--format", form, *options, COMPANY)).text
                self.assertIn(head, re.sub(r"\\([*_-])", r"\1", text))
                self.assertIn("off (Not from the articles.)", text)
        self.assertTrue(self.expect(1, isms("check", *AT, "--format", "csv", *options, COMPANY)).text
                        .startswith("Severity,Rule,"))

    def test_json(self):
        report = json.loads(isms("check", *AT, "--format", "json", COMPANY).text)
        self.assertEqual(["date", "basis", "small", "failed", "counts", "rules", "coverage", "findings"], list(report))
        self.assertEqual({"errors": 5, "warnings": 2, "infos": 0, "not_assessable": 88, "waived": 5, "known": 0},
                         report["counts"])
        self.assertEqual(len(re.findall("(?m)^[A-Z]+-", isms("rules").text)), sum(report["rules"].values()))
        self.assertEqual([("iso27001", "clause", 30, 30, 0, 100), ("iso27001", "control", 91, 93, 0, 97)],
                         [tuple(c[k] for k in ("catalog", "kind", "covered", "total", "excluded", "percent"))
                          for c in report["coverage"]])
        self.assertEqual((True, True, "2026-11-22"), (report["small"], report["failed"], report["date"]))

    def test_profiles(self):
        def basis(*options):
            return json.loads(isms("check", *AT, "--format", "json", *options).text)["basis"]

        self.assertIn("; profile-iso27001", basis("--profile", "iso27001", COMPANY))
        self.assertIn("; not a small organization", basis("--profile", "iso27001", COMPANY))
        self.assertIn("a small organization; profile-small-company", basis("--profile", "small-company", *UTILITY))
        # what the file says goes before what the profile says, and that before a profile that the file uses
        own = self.write("own.xml", model('  <settings id="s"><rule rule="DST-01" severity="info"/></settings>\n',
                                          ' use="profile-iso27001"'))
        said = basis("--profile", "small-company", own)
        self.assertIn("DST-01 info", said)
        self.assertIn("a small organization; profile-iso27001; profile-small-company", said)
        known = ", ".join(n[len("profile-"):] for n in self.contents() if n.startswith("profile-"))
        for name in known.split(", "):
            self.assertRegex(isms("check", "--help").text, rf"\s{name}\b", "help names all profiles")
        for name in ("", "iso", "profile-iso27001", "roles"):
            self.assertIn(f'no profile "{name}": there are {known}',
                          self.expect(2, isms("check", "--profile", name, COMPANY)).messages)

    def test_several_files_and_standard_input(self):
        every = self.findings(files=UTILITY)
        self.assertLessEqual({f["file"] for f in every}, {*UTILITY, "", *self.contents()})
        with open(COMPANY, "rb") as file:
            piped = isms("check", *AT, "--format", "json", "-", stdin=file.read())
        for finding, other in zip(support.findings(piped), self.findings(), strict=True):
            self.assertEqual("standard input" if other["file"] else "", finding.pop("file"))
            other.pop("file")
            self.assertEqual(other, finding)
        mixed = isms("check", *AT, "--only", "REF-01", "-", self.write("b.xml", model('  <person id="kim"/>\n')),
                     stdin=model('  <unit id="u" manager="kim" head="kim"/>\n').encode())
        self.expect(0, mixed)

    def test_nothing_depends_on_the_day_of_the_clock(self):
        self.assertEqual(isms("check", *AT, COMPANY, env=support.environment(TZ="Pacific/Kiritimati")).out,
                         isms("check", *AT, COMPANY, env=support.environment(TZ="Pacific/Niue")).out)


class Clock(Case):
    def test_files_of_all_times(self):
        for year in (1950, 1969, 1970, 2026, 2039, 2200):
            path = self.write(f"{year}.xml", model('  <person id="kim" name="Kim"/>\n'))
            seconds = (year - 1970) * 31556952 + 12345
            try:
                os.utime(path, (seconds, seconds))
            except OSError:
                print("the file system has no year", year)
                continue
            with self.subTest(year=year):
                self.expect(0, isms("check", "--at", "2026-11-22", "--only", "REF-01", path))
                self.expect(0, isms("convert", "--output", path, path))
                with open(path, encoding="utf-8") as file:
                    self.assertIn("Kim", file.read())

    @unittest.skipUnless(shutil.which("faketime"), "faketime is not installed")
    @unittest.skipIf(support.SANITIZED or support.ELSEWHERE, "a program of this place, without sanitizers, alone takes it")
    def test_the_day_is_that_of_the_time_zone(self):
        def today(instant, zone):
            result = support.run(["faketime", "-f", "@" + instant, support.ISMS, "check", COMPANY],
                                 env=support.environment(TZ=zone))
            return re.search(r"as of ([0-9-]+)", result.text).group(1)

        for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Niue", "Europe/Berlin"):
            with self.subTest(zone=zone):
                self.assertEqual("2026-06-30", today("2026-06-30 23:59:30", zone))
                self.assertEqual("2026-07-01", today("2026-07-01 00:00:30", zone))
                self.assertEqual("2038-01-20", today("2038-01-20 12:00:00", zone))
                self.assertEqual("1969-12-31", today("1969-12-31 12:00:00", zone))
                self.assertEqual("2100-03-01", today("2100-03-01 00:00:30", zone))


class Census(html.parser.HTMLParser):
    """All tags and attributes of a page, and the cells of its table."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.cells = {}, [], []

    def handle_starttag(self, tag, attributes):
        self.tags.setdefault(tag, set()).update(attributes)
        if tag not in ("meta",):
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise ValueError("crossed: " + tag)

    def handle_data(self, data):
        if self.open and self.open[-1] in ("td", "th"):
            self.cells[-1] += data


# Names that would do harm where a format did not know how to say them.
NASTY = ['=cmd|"/c calc"!A1', "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "<script>alert(1)</script>",
         '"><img src=x onerror=y>',
         "a|b", "[x](javascript:y)", "`x`", "**x**", "x,y;z", 'he said "no"', "a&b", "&lt;b&gt;", "C:\\new\\table",
         "&#9;=1+1", "&#10;=1+1", "two&#10;lines", "tab&#9;in", "csi &#x9b;31m", "bidi &#x202e;gpj.exe",
         "&#x2066;isolate",
         "separator&#x2028;here", "del &#127;", "&#x61c;mark", "  spaces  ", "Žluťoučký 桜 😀"]


def nasty_model():
    def attribute(text):
        text = re.sub(r"&(?!#|lt;|gt;)", "&amp;", text)
        return text.replace("<", "&lt;").replace('"', "&quot;")

    body = "".join(f'  <person id="p{i}" name="{attribute(n)}"/>\n' for i, n in enumerate(NASTY))
    body += "".join(f'  <responsibility id="r{i}" name="{attribute(n)}">\n'
                    f'    <participation holder="p{i}" codes="R"/>\n'
                    "  </responsibility>\n" for i, n in enumerate(NASTY))
    return model(body)


# What may steer a terminal, or turn its line around.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u061c]")


class Formats(Case):
    def names(self):
        """The names as a reader of XML gets them: html.unescape knows better than XML what U+009B was to be."""
        import xml.etree.ElementTree as tree
        return [e.get("name") for e in tree.fromstring(nasty_model()) if e.tag.endswith("person")]

    def setUp(self):
        super().setUp()
        self.nasty = self.write("nasty.xml", nasty_model())

    def test_json(self):
        for command, arguments in TABLES.items():
            with self.subTest(command=command):
                rows = json.loads(self.expect(0, isms(command, "--format", "json", *arguments)).text)
                self.assertTrue(rows)
                self.assertEqual(1, len({tuple(r) for r in rows}))
                self.assertTrue(all(isinstance(v, str) for r in rows for v in r.values()))
        rows = json.loads(isms("raci", *AT, "--by", "code", "--format", "json", self.nasty).text)
        self.assertEqual(self.names(), [r["responsibility"] for r in rows])

    def test_json_keys_are_told_apart(self):
        """Two persons of one name do not share a key: programs would lose one of them."""
        path = self.write("twins.xml", model('  <person id="a" name="Kim"/>\n  <person id="b" name="Kim"/>\n'
                                             '  <responsibility id="r"><participation holder="a" codes="R"/>'
                                             '<participation holder="b" codes="A"/></responsibility>\n'))
        pairs = json.loads(isms("raci", *AT, "--format", "json", path).text, object_pairs_hook=list)
        keys = [k for k, _ in pairs[0]]
        self.assertEqual(len(keys), len(set(keys)), keys)

    def test_csv(self):
        for command, arguments in TABLES.items():
            for by in (("code", "holder", "person", "unit") if command == "raci" else (None,)):
                options = ["--by", by] if by else []
                for files in (arguments, [*AT, self.nasty]) if command == "raci" else (arguments,):
                    with self.subTest(command=command, by=by):
                        text = self.expect(0, isms(command, "--format", "csv", *options, *files)).text
                        self.assertEqual(text.count("\n"), text.count("\r\n") + text.replace("\r\n", "").count("\n"))
                        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
                        self.assertEqual(1, len({len(r) for r in rows}))
                        for cell in (c for r in rows for c in r):
                            self.assertNotRegex(cell, "^[=+\\-@\t\r\n＝＋－＠]")
        rows = list(csv.reader(io.StringIO(isms("raci", *AT, "--format", "csv", self.nasty).text, newline="")))
        self.assertEqual(self.names(), [re.sub("^'(?=[=+\\-@\t\n＝])", "", r[0]) for r in rows[1:]])

    def test_csv_and_json_say_the_same(self):
        for command, arguments in TABLES.items():
            with self.subTest(command=command):
                rows = list(csv.reader(io.StringIO(isms(command, "--format", "csv", *arguments).text, newline="")))
                values = [list(r.values()) for r in json.loads(isms(command, "--format", "json", *arguments).text)]
                self.assertEqual(values, rows[1:])

    def test_html(self):
        expected = {"html": {("lang", "en")}, "head": set(), "title": set(), "style": set(), "body": set(), "h1": set(),
                    "table": {("class", "matrix")}, "thead": set(), "tbody": set(), "tr": set(), "td": set(), "th": {("scope", "col")},
                    "p": set(), "span": {("class", c) for c in "raicsv"}}
        seen = {tag: set() for tag in expected}
        for command, arguments in [*TABLES.items(), ("raci", [*AT, self.nasty])]:
            with self.subTest(command=command):
                text = self.expect(0, isms(command, "--format", "html", *arguments)).text
                self.assertTrue(text.startswith("<!DOCTYPE html>\n"))
                census = Census()
                census.feed(text)
                census.close()
                self.assertEqual([], census.open)
                meta = census.tags.pop("meta")
                self.assertLessEqual({("charset", "utf-8"), ("http-equiv", "Content-Security-Policy"),
                                      ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")}, meta)
                self.assertLessEqual(set(census.tags), set(expected))
                self.assertIn("aria-label", dict(census.tags["table"]))
                for tag, attributes in census.tags.items():
                    attributes = {(name, value) for name, value in attributes
                                  if (tag, name) != ("table", "aria-label")
                                  and not ((tag, name) == ("th", "style") and re.fullmatch(r"min-width:\d+ch", value))}
                    self.assertLessEqual(attributes, expected[tag], tag)
                    seen[tag] |= attributes
                self.assertNotIn("url(", text)
        # not every page has all of them, but together they do, and nothing else
        self.assertEqual({**expected, "span": {("class", c) for c in "raic"}}, seen)
        for name in self.names():
            self.assertIn(name.strip(), [c.strip() for c in census.cells])

    def test_markdown(self):
        for command, arguments in [*TABLES.items(), ("raci", [*AT, self.nasty])]:
            with self.subTest(command=command):
                text = self.expect(0, isms(command, "--format", "markdown", *arguments)).text
                table = [l for l in text.splitlines() if l.startswith("|")]
                bars = {len(re.findall(r"(?<!\\)(?:\\\\)*\|", l)) for l in table}
                self.assertEqual(1, len(bars), "each row has as many cells as the others")
                self.assertRegex(table[1], r"^\|(---\|)+$")
                self.assertTrue(text.startswith("# "))
                self.assertNotRegex(text, "<[a-z/]")
                self.assertNotRegex(text, STEERING)
                self.assertNotRegex(re.sub(r"\\.", "", "".join(table[2:])), r"[`*\[\]]")

    def test_text_steers_no_terminal(self):
        i = str(NASTY.index("bidi &#x202e;gpj.exe"))
        k = str(NASTY.index("csi &#x9b;31m"))
        for arguments in (["raci"], ["raci", "--format", "json"], ["check"], ["check", "--format", "json"],
                          ["who", "r" + i],
                          ["who", "r" + k], ["why", "p" + i, "r" + i], ["why", "p" + k, "r" + k],
                          ["why", "p" + k, "r" + i],
                          ["duties", "p" + i], ["duties", "p" + k]):
            with self.subTest(arguments=arguments):
                result = isms(*arguments, *AT, self.nasty)
                self.assertIn(result.code, (0, 1))
                self.assertNotRegex(result.text, STEERING)
                self.assertNotRegex(result.messages, STEERING)

    def test_messages_steer_no_terminal(self):
        bad = "\x1b]0;x\x07\u202egpj\x9b"
        os.chdir(self.folder)
        self.addCleanup(os.chdir, support.BUILD)
        values = self.write("values.xml", model('  <person id="a\u202eb" since="\u009b31m"/>\n'
                                                '  <person id="c" fav\u00b7\u0345="x"/>\n').replace("\u009b", "&#x9b;"))
        name = self.write("x\x1b[31m\u202e.xml", "<broken")
        raw = os.path.join(self.folder.encode(), b"x\x9b\xff.xml")
        for arguments in (["check", values], ["check", name], ["convert", name], ["check", raw], [bad], ["help", bad],
                          ["check", "--at", bad, COMPANY], ["check", "--" + bad, COMPANY], ["who", bad, COMPANY],
                          ["check", "--only", bad, COMPANY], ["schema", "--output", bad + "/x"], ["init", name],
                          ["init", bad], ["rules", bad], ["content", bad], ["init", "--template", bad, "y"],
                          ["schema", bad],
                          ["check", "-\x1b", COMPANY]):
            with self.subTest(arguments=arguments):
                result = isms(*arguments)
                self.assertGreaterEqual(result.code, 0)
                self.assertNotEqual(b"", result.err)
                self.assertNotRegex(result.err.decode("utf-8"), STEERING)

    def test_output(self):
        for command, arguments in QUESTIONS.items():
            if command == "init":
                continue
            with self.subTest(command=command):
                there = self.path(command)
                before = isms(command, *arguments)
                result = self.expect(before.code, isms(command, *arguments, "--output", there))
                self.assertEqual(b"", result.out)
                self.assertEqual(before.out, support.read(there))
                self.assertEqual(before.out, isms(command, *arguments, "-o", "-").out)
                self.expect(3, isms(command, *arguments, "-o", self.path("no", "folder")))

    def test_output_takes_the_place_of_no_input(self):
        path = self.write("small.xml", SMALL)
        os.symlink("small.xml", self.path("link.xml"))
        for arguments in (["check", path], ["raci", path], ["who", "bake", path],
                          ["duties", "ann", self.path("link.xml")]):
            with self.subTest(arguments=arguments):
                self.assertIn("choose another name", self.expect(3, isms(*arguments, "-o", path)).messages)
                self.assertEqual(SMALL.encode(), support.read(path))


class Questions(Case):
    def test_who(self):
        path = self.write("small.xml", SMALL)
        for name in ("bake", "Bake bread"):
            rows = json.loads(self.expect(0, isms("who", *AT, "--format", "json", name, path)).text)
            self.assertEqual([("A", "Ann Keane", "is named for it"), ("R", "Bob Rossi",
                                                                      "holds role Lead (lead), by a-1")],
                             [(r["code"], r["person"], r["how"]) for r in rows])

    def test_why(self):
        path = self.write("small.xml", SMALL)
        self.assertEqual("Bob Rossi (bob) is responsible for Bake bread (bake): holds role Lead (lead), by a-1\n",
                         self.expect(0, isms("why", *AT, "bob", "bake", path)).text)
        self.assertEqual("Ann Keane (ann) is accountable for Bake bread (bake): is named for it\n",
                         self.expect(0, isms("why", *AT, "Ann Keane", "Bake bread", path)).text)

    def test_duties(self):
        path = self.write("small.xml", SMALL)
        rows = json.loads(self.expect(0, isms("duties", *AT, "--format", "json", "bob", path)).text)
        self.assertEqual([("Bake bread", "R")], [(r["responsibility"], r["code"]) for r in rows])

    def test_questions_agree(self):
        """Whoever has a duty is among those who have it, and there is a path."""
        for person in ("mara", "lea", "nina", "tom"):
            rows = json.loads(isms("duties", *AT, "--format", "json", person, COMPANY).text)
            for name in sorted({r["responsibility"] for r in rows}):
                who = json.loads(isms("who", *AT, "--format", "json", name, COMPANY).text)
                self.assertTrue({rows[0]["person"], "(everyone)"} & {r["person"] for r in who}, name)
                self.assertEqual(len([r for r in rows if r["responsibility"] == name]),
                                 len(isms("why", *AT, "--format", "json", person, name, COMPANY).text.splitlines()) - 2)

    def test_messages_are_not_explanations(self):
        """What a finding says is about the case; sentences of the explanation stay with the rule."""
        folder, explained = source_path("tests", "rules"), {}
        failing = sorted(name for name in os.listdir(folder) if "-fail-" in name)
        self.assertGreater(len(failing), 150)
        for name in failing:
            rule = name.split("-fail-")[0]
            if rule not in explained:
                text = " ".join(isms("rules", rule).text.split("\nViolated, on ")[0].split())
                explained[rule] = [sentence for sentence in re.split(r"(?<=[.:]) ", text) if len(sentence) > 40]
            result = isms("check", "--at", "2026-06-30", "--only", rule, "--quiet", "--format", "json", os.path.join(folder, name))
            for finding in json.loads(result.text)["findings"]:
                with self.subTest(document=name):
                    self.assertFalse([s for s in explained[rule] if s in finding["message"]], finding["message"])

    def test_rules(self):
        rules = [r["rule"] for r in json.loads(isms("rules", "--format", "json").text)]
        self.assertEqual(len(rules), len(set(rules)))
        for rule in rules:
            with self.subTest(rule=rule):
                text = self.expect(0, isms("rules", rule)).text
                self.assertTrue(text.startswith(rule + ": "))
                for part in ("\nSeverity: ", "\nSource: ", "\nReported when:\n", "\nWhat to do:\n", "\nViolated, on ",
                             "\nNot violated:\n"):
                    self.assertIn(part, text)
        self.assertEqual({f["rule"] for f in support.findings(isms("check", *AT, "--format", "json", *UTILITY))} - set(rules), set())

    def test_examples_of_rules(self):
        """What a rule shows as violated is, what it shows as not violated is not."""
        for rule in [r["rule"] for r in json.loads(isms("rules", "--format", "json").text)]:
            day, bad, good = re.search(r"\nViolated, on (\S+):\n\n(.*)\nNot violated:\n\n(.*)",
                                       isms("rules", rule).text, re.S).groups()
            for text, expected in ((bad, True), (good, False)):
                with self.subTest(rule=rule, violated=expected):
                    result = isms("check", "--at", day, "--only", rule, "--format", "json", "-",
                                  stdin=re.sub("(?m)^    ", "", text).encode())
                    self.assertIn(result.code, (0, 1), repr(result))
                    self.assertEqual(expected, any(f["kind"] == "violation" for f in support.findings(result)))


class Differences(Case):
    OLD = model("""\
  <person id="ann" name="Ann Keane"/>
  <person id="bob" uuid="8d1d6cf5-2a2c-4a8e-9c1c-5d7a0e6ab001"/>
  <responsibility id="bake" name="Bake bread" controls="A.5.1 A.5.2">
    <participation holder="ann" codes="A"/>
    <participation holder="bob" codes="R"/>
  </responsibility>
""")
    NEW = model("""\
  <role id="lead" name="Lead"/>
  <person id="robert" uuid="8d1d6cf5-2a2c-4a8e-9c1c-5d7a0e6ab001"/>
  <responsibility id="bake" name="Bake bread" controls="A.5.2">
    <participation holder="robert" codes="R C"/>
    <participation holder="lead" codes="A"/>
  </responsibility>
""")

    def setUp(self):
        super().setUp()
        self.old, self.new = self.write("old.xml", self.OLD), self.write("new.xml", self.NEW)

    def test_text(self):
        done = self.expect(1, isms("diff", "old.xml", "new.xml", cwd=self.folder))
        self.assertEqual("""\
1 added, 1 removed, 2 changed

- person Ann Keane (ann), old.xml:3:3
~ person robert, old.xml:4:3, new.xml:4:3
    ~ id: bob -> robert

+ role Lead (lead), new.xml:3:3

~ responsibility Bake bread (bake), old.xml:5:3, new.xml:5:3
    - controls: A.5.1
    - participation ann: holder="ann" code="A"
    ~ participation robert: codes: R -> R C
    + participation lead: holder="lead" code="A"
""", done.text)

    def test_nothing(self):
        for other in (self.old, self.write("again.xml", self.OLD.replace("    <part", "\n\t<part"))):
            self.assertEqual("no differences\n", self.expect(0, isms("diff", self.old, other)).text)
            self.assertEqual("[]\n", self.expect(0, isms("diff", "--format", "json", self.old, other)).text)

    def test_tables(self):
        rows = json.loads(self.expect(1, isms("diff", "--format", "json", self.old, self.new)).text)
        self.assertEqual({"change": "changed", "type": "responsibility", "object": "Bake bread", "object_id": "bake",
                          "part": "participation robert", "field": "codes", "before": "R", "after": "R C",
                          "place_before": f"{self.old}:7:5", "place_after": f"{self.new}:6:5"},
                         next(row for row in rows if row["field"] == "codes"))
        self.assertEqual(7, len(rows))
        table = list(csv.DictReader(io.StringIO(isms("diff", "--format", "csv", self.old, self.new).text, newline="")))
        self.assertEqual([row["object_id"] for row in rows], [row["Object id"] for row in table])
        for form in ("markdown", "html"):
            done = self.expect(1, isms("diff", "--format", form, self.old, self.new))
            self.assertIn("participation robert", done.text)

    def test_several_files(self):
        parts = self.write("people.xml", model('  <person id="ann" name="Ann Keane"/>\n'))
        rest = self.write("rest.xml", self.OLD.replace('  <person id="ann" name="Ann Keane"/>\n', ""))
        self.assertEqual("no differences\n", self.expect(0, isms("diff", "--before", self.old, parts, rest)).text)
        self.assertEqual("no differences\n", self.expect(0, isms("diff", "--before", f"{parts},{rest}", self.old)).text)

    def test_oscal_and_native(self):
        oscal, native = source_path("tests", "data", "oscal", "catalog.xml"), self.path("native.xml")
        self.expect(0, isms("convert", "-q", "--output", native, oscal))
        self.assertEqual("no differences\n", self.expect(0, isms("diff", "-q", oscal, native)).text)

    def test_the_report(self):
        text = self.expect(0, isms("report", "changes", *AT, "--before", self.old, self.new)).text
        self.assertRegex(text, r"(?m)^removed +Person +Ann Keane")
        self.assertRegex(text, r"(?m)^gained +robert +Bake bread +consulted")
        self.assertRegex(text, r"(?m)^lost +Ann Keane +Bake bread +accountable")
        self.assertRegex(text, r"(?m)^new +RACI-05 ")
        self.assertNotIn("Objects", self.expect(0, isms("report", "changes", *AT, "--since", "2026-01-01", self.new)).text)
        for form in ("csv", "json", "html", "markdown"):
            self.assertIn("robert", self.expect(0, isms("report", "changes", *AT, "--before", self.old, "--format", form,
                                                         self.new)).text)
        refused = self.expect(2, isms("report", "raci", *AT, "--before", self.old, self.new))
        self.assertIn("compares nothing", refused.messages)
        self.expect(3, isms("report", "changes", *AT, "--before", self.path("none.xml"), self.new))

    def test_what_cannot_be_read(self):
        self.expect(3, isms("diff", self.old, self.path("none.xml")))
        self.expect(3, isms("diff", self.path("none.xml"), self.new))
        self.expect(4, isms("diff", self.write("page.xml", "<html/>"), self.new))
        for given in ([self.old, self.new], ["--before", f"{self.new},{self.old}", self.path("new.xml")]):
            self.assertIn("choose another name", self.expect(3, isms("diff", *given, "-o", self.old)).messages)
        done = self.expect(3, isms("diff", "--before", f"{self.old},{self.path('none.xml')}", self.new))
        self.assertIn("none.xml", done.messages)


class Files(Case):
    def test_init(self):
        path = self.path("acme.xml")
        result = self.expect(0, isms("init", path))
        self.assertIn("isms check " + path, result.messages)
        self.assertEqual(b"", result.out)
        for template in re.findall(r"(?m)^(\S+)$", isms("init", "--list").text):
            self.expect(0, isms("init", "-t", template, self.path(template)))
            self.assertIn(isms("check", *AT, self.path(template)).code, (0, 1))

    def test_init_does_not_overwrite(self):
        path = self.write("acme.xml", "mine")
        self.assertIn("--force", self.expect(3, isms("init", path)).messages)
        self.assertEqual(b"mine", support.read(path))
        os.symlink(self.path("nowhere.xml"), self.path("link.xml"))
        self.expect(3, isms("init", self.path("link.xml")))
        self.assertFalse(os.path.exists(self.path("nowhere.xml")))
        os.chmod(path, 0o640)
        self.expect(0, isms("init", "--force", path))
        self.expect(0, isms("init", self.path("new.xml")))
        self.assertEqual(support.read(self.path("new.xml")), support.read(path))
        self.assertEqual(0o640, os.stat(path).st_mode & 0o777)
        for options in ([], ["--force"]):
            self.expect(3, isms("init", *options, self.folder))
            self.expect(3, isms("init", *options, self.path("no", "folder.xml")))
            os.path.exists(self.path("pipe")) or os.mkfifo(self.path("pipe"))
            self.expect(3, isms("init", *options, self.path("pipe"), timeout=5))

    def test_convert(self):
        messy = SMALL.replace('id="ann" name="Ann Keane"',
                              "name='Ann Keane'\n id='ann'").replace("  <role", "\n\n\n<role")
        path = self.write("messy.xml", messy)
        text = self.expect(0, isms("convert", path)).text
        self.assertEqual(SMALL.replace("  <role", "\n  <role"), text)
        self.assertEqual(messy.encode(), support.read(path))
        self.expect(0, isms("convert", "--in-place", path))
        self.assertEqual(text.encode(), support.read(path))
        self.expect(0, isms("convert", "-o", self.path("out.xml"), "-", stdin=messy.encode()))
        self.assertEqual(text.encode(), support.read(self.path("out.xml")))

    def test_convert_in_place_several(self):
        folder = source_path("examples", "utility")
        support.copy_tree(folder, self.folder)
        names = [os.path.basename(p) for p in UTILITY]
        for name in names:
            text = support.read(folder, name).decode()
            self.write(name, text.replace("\n  <", "\n <"))
        self.expect(0, isms("convert", "--in-place", "--quiet", *names, cwd=self.folder))
        for name in names:
            self.assertEqual(support.read(folder, name), support.read(self.folder, name))

    def test_convert_joins(self):
        result = self.expect(0, isms("convert", "--quiet", *UTILITY))
        again = self.expect(0, isms("convert", "--quiet", "-", stdin=result.out))
        self.assertEqual(result.out, again.out)
        once = self.expect(0, isms("convert", "--quiet", "--sorted", *UTILITY))
        other = self.expect(0, isms("convert", "--quiet", "--sorted", *reversed(UTILITY[:-1]), UTILITY[-1]))
        self.assertEqual(once.out.count(b"\n"), other.out.count(b"\n"))

    def test_unknown_content_is_reported_or_refused(self):
        path = self.write("odd.xml", model('  <person id="ann" favourite="tea"/>\n'))
        warning = self.expect(0, isms("convert", path))
        self.assertEqual(support.read(path), warning.out)
        self.assertRegex(warning.messages, r":3:3: warning: ann: favourite: ")
        self.assertEqual(b"", self.expect(0, isms("convert", "--quiet", path)).err)
        error = self.expect(3, isms("convert", "--strict", path))
        self.assertEqual(b"", error.out)
        self.assertRegex(error.messages, r":3:3: error: ann: favourite: ")

    def test_many_problems_are_cut_short(self):
        path = self.write("odd.xml", model("".join(f'  <person id="p{i}" favourite="tea"/>\n' for i in range(3000))))
        result = self.expect(0, isms("convert", path))
        self.assertLess(len(result.messages.splitlines()), 200)
        self.assertRegex(result.messages, r"\d+ more problems are not shown\n$")
        self.assertEqual(b"", self.expect(0, isms("convert", "--quiet", path)).err)
        broken = path + "-broken"
        support.write(broken, support.read(path).replace(b"</isms>", b'  <person id="a b"/>\n</isms>'))
        self.assertRegex(self.expect(3, isms("convert", "--quiet", broken)).messages, r'error: id: "a b" is no id')


class Pipelines(Case):
    def test_a_reader_that_goes(self):
        """`isms ... | head -1` ends without a word, also where much is still to come."""
        people = "".join(f'  <person id="p{i}" name="Somebody with number {i}"/>\n' for i in range(5000))
        duties = "".join(f'  <responsibility id="r{i}"><participation holder="p{i}" codes="R"/></responsibility>\n'
                         for i in range(1500))
        big = self.write("big.xml", model(people + duties))
        asked = dict(QUESTIONS, check=[big], convert=[big], raci=["--by", "code", big], help=["--manual"],
                     rules=["RACI-01"])
        for command, arguments in [*asked.items(), ("rules", []), ("content", ["roles"]), ("help", [])]:
            for first in (True, False):
                with self.subTest(command=command, first=first):
                    process = subprocess.Popen([support.ISMS, command, *arguments], stdin=subprocess.DEVNULL,
                                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                               env=support.environment())
                    if first:
                        process.stdout.readline()
                    process.stdout.close()
                    messages = process.stderr.read()
                    process.stderr.close()
                    self.assertEqual(b"", messages)
                    self.assertIn(process.wait(30), (0, 1, 3))

    def test_the_shell_sees_no_signal(self):
        done = support.run(["sh", "-c", '"$0" convert "$1" | head -n 1', support.ISMS, COMPANY])
        self.assertEqual((0, b""), (done.code, done.err))

    @unittest.skipUnless(os.path.exists("/dev/full"), "there is no /dev/full")
    def test_a_full_disk(self):
        asked = dict(QUESTIONS, help=[])
        for command, arguments in [*asked.items(), ("--version", []), ("help", ["check"]), ("check", ["--help"]),
                                   ("help", ["--manual"]), ("rules", ["RACI-01"]), ("content", ["roles"])]:
            for form in (None, "json", "csv", "html", "markdown") if command in ("raci", "duties") else (None,):
                with self.subTest(command=command, arguments=arguments, format=form), open("/dev/full", "wb") as full:
                    options = ["--format", form] if form else []
                    result = support.run([support.ISMS, command, *options, *arguments], stdout=full)
                    self.assertEqual(3, result.code, repr(result))
                    self.assertRegex(result.messages, r"(?i)^\S.*cannot be written: no space left on (the )?device\n$")
        for command, arguments in QUESTIONS.items():
            if command not in ("init", "convert"):
                with self.subTest(command=command, output=True):
                    result = self.expect(3, isms(command, *arguments, "--output", "/dev/full"))
                    self.assertRegex(result.messages, r"^/dev/full: error: cannot be written: ")
        self.assertIn("no regular file", self.expect(3, isms("convert", COMPANY, "--output", "/dev/full")).messages)

    def test_what_cannot_be_written_whole_leaves_the_file(self):
        """A result takes the place of a file when all of it is there; what fails midway changes and leaves nothing."""
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))

        path, new = self.write("old.txt", "old"), os.path.join(self.folder, "new.txt")
        os.chmod(path, 0o640)
        given = [(command, "--output", arguments) for command, arguments in QUESTIONS.items() if command != "init"]
        for command, option, arguments in [*given, ("check", "--write-baseline", QUESTIONS["check"])]:
            for target in (path, new):
                with self.subTest(command=command, option=option, target=target):
                    command_line = [command, *arguments, option, target]
                    if command == "convert":
                        command_line.append("--force")
                    result = self.expect(3, isms(*command_line, preexec_fn=limit))
                    self.assertIn("cannot be written", result.messages)
                    self.assertEqual(b"old", support.read(path))
                    self.assertEqual(["old.txt"], os.listdir(self.folder))
        link = os.path.join(self.folder, "link.txt")
        os.symlink("old.txt", link)
        self.expect(0, isms("schema", "--output", link))
        self.assertTrue(os.path.islink(link))
        self.assertIn(b"xs:schema", support.read(path))
        self.assertEqual((["link.txt", "old.txt"], 0o640), (sorted(os.listdir(self.folder)), os.stat(path).st_mode & 0o777))

    def test_closed_standard_streams(self):
        """Without standard output or error nothing lands in a file that was opened instead of them."""
        path = self.write("small.xml", SMALL)
        for closing in ("1>&-", "2>&-", "1>&- 2>&-", "0<&- 1>&- 2>&-"):
            for command in ("convert -i", "check", "raci"):
                with self.subTest(closing=closing, command=command):
                    done = support.run(["sh", "-c", f'"$0" {command} "$1" {closing}', support.ISMS, path])
                    self.assertIn(done.code, (0, 1, 3))
                    self.assertEqual(SMALL.encode(), support.read(path))
        self.assertEqual(["small.xml"], os.listdir(self.folder))


def on_terminal(command, stdin=None, columns=100, env=None, feed=()):
    """What a command writes to a terminal that is its standard output and error."""
    import fcntl
    import struct
    import termios
    master, slave = pty.openpty()
    try:
        attributes = termios.tcgetattr(slave)
        attributes[1] &= ~termios.OPOST
        termios.tcsetattr(slave, termios.TCSANOW, attributes)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen(command, stdin=stdin or subprocess.DEVNULL, stdout=slave, stderr=slave,
                                   env=env or support.environment())
        os.close(slave)
        slave = None
        out, feed, end = b"", list(feed), time.monotonic() + 30
        while time.monotonic() < end:
            if feed and process.stdin:
                try:
                    process.stdin.write(feed.pop(0))
                    process.stdin.flush()
                except BrokenPipeError:
                    feed = []
                if not feed:
                    process.stdin.close()
            if select.select([master], [], [], 0.2 if feed else 5)[0]:
                try:
                    piece = os.read(master, 65536)
                except OSError:  # the other side is closed
                    piece = b""
                if not piece:
                    break
                out += piece
        return process.wait(10), out
    finally:
        os.close(master)
        if slave is not None:
            os.close(slave)


class Exchange(Case):
    """Findings for other programs, and what is known already."""

    def checked(self, form, *arguments):
        done = isms("check", "-q", *AT, "--format", form, *arguments, *UTILITY)
        self.assertEqual(1, done.code)
        return done.out

    def findings(self, *arguments):
        return json.loads(self.checked("json", *arguments))["findings"]

    def test_sarif(self):
        document = json.loads(self.checked("sarif"))
        self.assertEqual("2.1.0", document["version"])
        (run,) = document["runs"]
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual([f["fingerprint"] for f in self.findings()],
                         [r["partialFingerprints"]["libisms/v1"] for r in run["results"]])
        for found, result in zip(self.findings(), run["results"]):
            self.assertEqual(found["rule"], rules[result["ruleIndex"]]["id"])
            self.assertEqual(found["waiver"] is not None, "suppressions" in result)
            self.assertTrue(result["message"]["text"].startswith(found["message"]))
            if found["line"]:
                place = result["locations"][0]["physicalLocation"]
                self.assertEqual(found["line"], place["region"]["startLine"])
                self.assertEqual(found["file"], urllib.parse.unquote(place["artifactLocation"]["uri"]))
        small = json.loads(isms("check", *AT, "--format", "sarif", "--profile", "small-company", COMPANY).text)["runs"][0]
        overrides = small["invocations"][0]["ruleConfigurationOverrides"]
        changed = {o["descriptor"]["id"]: o for o in overrides}
        self.assertEqual({"level": "note"}, changed["BUD-01"]["configuration"])
        self.assertEqual({"enabled": False}, changed["DST-01"]["configuration"])
        self.assertEqual("Few people share all work.", changed["DST-01"]["properties"]["reason"])
        for override in overrides:
            self.assertEqual(override["descriptor"]["id"], rules[override["descriptor"]["index"]]["id"])
        self.assertEqual("as of 2026-11-22", run["properties"]["basis"])
        self.assertEqual([100, 100], [c["percent"] for c in run["properties"]["coverage"] if c["catalog"] == "iso27001"])
        for rule in rules:
            self.assertIn(rule["id"], rule.get("helpUri", rule["id"]))
            self.assertTrue(rule["shortDescription"]["text"] and rule["help"]["text"])

    def test_sarif_obeys_its_schema(self):
        schema = os.environ.get("SARIF_SCHEMA")
        try:
            import jsonschema
        except ImportError:
            jsonschema = None
        if not schema or not jsonschema:
            self.skipTest("SARIF_SCHEMA names no schema of SARIF 2.1.0, or the package jsonschema is missing")
        with open(schema, encoding="utf-8") as file:
            validator = jsonschema.Draft7Validator(json.load(file))
        for options in ((), ("--profile", "small-company"), ("--only", "VAL-01", "--fail-on", "error")):
            for files in (UTILITY, [COMPANY]):
                validator.validate(json.loads(isms("check", "-q", *AT, "--format", "sarif", *options, *files).text))

    def test_junit(self):
        suite = xml.etree.ElementTree.fromstring(self.checked("junit")).find("testsuite")
        cases = suite.findall("testcase")
        self.assertEqual(len(cases), int(suite.get("tests")))
        failed = {case.get("name").split(":")[0] for case in cases if case.find("failure") is not None}
        self.assertEqual({f["rule"] for f in self.findings() if f["kind"] == "violation" and not f["waiver"]}, failed)
        self.assertEqual(len(failed), int(suite.get("failures")))
        self.assertEqual(len(suite.findall("testcase/skipped")), int(suite.get("skipped")))
        values = {p.get("name"): p.get("value") for p in suite.findall("properties/property")}
        self.assertEqual("30 of 30 (100 %)", values["coverage of iso27001, clauses"])
        few = xml.etree.ElementTree.fromstring(self.checked("junit", "--only", "VAL-01,DUP-01")).find("testsuite")
        self.assertEqual(len(cases) - 2, len(few.findall("testcase/skipped[@message='not looked at']")))
        self.assertEqual(str(len(cases) - 2), few.get("skipped"))

    def test_tables(self):
        rows = list(csv.DictReader(io.StringIO(self.checked("csv").decode("utf-8"), newline="")))
        self.assertEqual([(f["rule"], f["fingerprint"]) for f in self.findings()],
                         [(r["Rule"], r["Fingerprint"]) for r in rows])
        html = self.checked("html").decode("utf-8")
        self.assertEqual(len(rows), html.count("</tr>\n") - 1)
        for head in ("As of 2026-11-22", "10 errors, 11 warnings, ", "Rules: ", "Coverage of ISO/IEC 27001:2022: "):
            self.assertIn("<p>" + head, html)
        self.assertIn("<td>not-assessable</td>", html)

    def test_baseline(self):
        found = self.findings()
        baseline = os.path.join(self.folder, "baseline.txt")
        self.checked("json", "--write-baseline", baseline)
        done = isms("check", "-q", *AT, "--baseline", baseline, *UTILITY)
        self.assertEqual(0, done.code)
        self.assertTrue(done.text.startswith(f"# as of 2026-11-22; {len(found)} known from {baseline}\n\ncoverage of"))
        self.assertTrue(done.text.endswith(f"\n{len(found)} known\n"))
        lines = support.read(baseline).decode("utf-8").splitlines()
        new = lines.pop(3)  # behind a comment
        support.write(baseline, "\n".join(lines) + "\n")
        left = self.findings("--baseline", baseline)
        self.assertEqual([new.split()], [[f["fingerprint"], f["rule"], f["object"]] for f in left])
        for text in ("nonsense\n", "# fine\n0123\n"):
            support.write(baseline, text)
            self.assertEqual(3, isms("check", *AT, "--baseline", baseline, *UTILITY).code)
        self.assertEqual(3, isms("check", *AT, "--baseline", baseline + "x", *UTILITY).code)
        self.assertEqual(3, isms("check", *AT, "--write-baseline", "/dev/full", *UTILITY).code)

    def test_timings(self):
        done = isms("check", "-q", *AT, "--timings", "--only", "RACI-*,AST-01", *UTILITY)
        lines = done.err.decode("utf-8").splitlines()
        self.assertEqual(["AST-01", "all"], [line.split()[0] for line in lines[-2:]])
        self.assertEqual(done.out, isms("check", "-q", *AT, "--only", "RACI-*,AST-01", *UTILITY).out)


class Terminals(Case):
    ESCAPES = re.compile(rb"\x1b\[[0-9;]*[mK]|\r")

    def test_colour_only_on_terminals(self):
        command = [support.ISMS, "check", *AT, COMPANY]
        code, out = on_terminal(command)
        self.assertEqual(1, code)
        self.assertIn(b"\x1b[31m5 errors\x1b[0m", out)
        self.assertIn(b"\x1b[31mRACI-01\x1b[0m nobody", out)
        self.assertNotIn(b"\x1b", isms("check", *AT, COMPANY).out)
        self.assertNotIn(b"\x1b", on_terminal(command, env=support.environment(NO_COLOR="1"))[1])
        self.assertNotIn(b"\x1b", on_terminal(command + ["--colour", "never"])[1])
        self.assertIn(b"\x1b[31m", isms("check", *AT, "--colour", "always", COMPANY).out)
        self.assertNotIn(b"\x1b", on_terminal(command + ["--format", "json"])[1])
        self.assertIn(b"\x1b", on_terminal(command + ["--colour", "always"], env=support.environment(NO_COLOR="1"))[1])

    def test_lines_fit(self):
        for columns in (60, 100):
            # by a short name, because a path is as long as it is
            command = ["sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", os.path.dirname(COMPANY), support.ISMS, "check",
                       *AT, "company.xml"]
            out = self.ESCAPES.sub(b"", on_terminal(command, columns=columns)[1]).decode()
            self.assertLessEqual(max(map(len, out.splitlines())), columns)
            squeezed = re.sub(r"\s+", " ", out)
            self.assertEqual(re.sub(r"\s+", " ", support.run(command).text), squeezed)

    def test_data_cannot_steer(self):
        path = self.write("nasty.xml", nasty_model())
        for arguments in (["check"], ["raci"]):
            out = on_terminal([support.ISMS, *arguments, *AT, path])[1]
            self.assertNotRegex(self.ESCAPES.sub(b"", out).decode(), STEERING)

    def test_progress(self):
        """A bar for what takes longer than a second, and no trace of it in the end; never without a terminal."""
        head, person, foot = (p.encode() for p in SMALL.partition('  <person id="ann" name="Ann Keane"/>\n'))
        slow = [head + person] + [b"  <!-- and so on, and so on -->\n" * 3000] * 14 + [foot]
        command = [support.ISMS, "convert", "-o", self.path("out.xml"), "-"]
        code, out = on_terminal(command, stdin=subprocess.PIPE, feed=slow)
        self.assertEqual(0, code, out)
        self.assertIn(b"\rreading standard input", out)
        self.assertTrue(out.endswith(b"\r\x1b[K"), out[-40:])
        code, out = on_terminal(command + ["--quiet"], stdin=subprocess.PIPE, feed=slow)
        self.assertEqual((0, b""), (code, out))
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=support.environment())
        for piece in slow:
            process.stdin.write(piece)
            process.stdin.flush()
            time.sleep(0.1)
        process.stdin.close()
        self.assertEqual(b"", process.stderr.read())
        process.stderr.close()
        self.assertEqual(0, process.wait(10))

    def test_what_is_quick_needs_no_bar(self):
        code, out = on_terminal([support.ISMS, "convert", "-o", self.path("out.xml"), COMPANY])
        self.assertEqual((0, b""), (code, out))


class Locales(Case):
    def test_same_bytes_everywhere(self):
        """The command does not ask for the locale of its user. What the library does in one that a program has asked for is
        shown by tests/unit/locales."""
        there = support.run(["locale", "-a"]).text.split() if shutil.which("locale") else []
        wanted = ["C", "POSIX", "C.UTF-8", "de_DE.utf8", "tr_TR.utf8", "ar_SA.utf8", "ja_JP.utf8", "xx_XX.nonsense"]
        odd = self.write("odd.xml", nasty_model().replace('id="p0"', 'id="p0" II="x" since="2026-13-01"'))
        asked = [[c, *a] for c, a in QUESTIONS.items()] + [["check", odd], ["check", self.path("none.xml")],
                                                           ["check", "--at", "x", odd],
                 ["help"], ["convert", "--sorted", *UTILITY], ["raci", *AT, "--format", "html",
                                                               self.write("n.xml", nasty_model())]]
        before = [isms(*a, env=support.environment(LC_ALL="C")) for a in asked]
        for name in wanted:
            if name not in there + ["C", "POSIX", "C.UTF-8", "xx_XX.nonsense"]:
                print("not installed, not tried: locale", name)
                continue
            env = support.environment(LC_ALL=name, LANG=name, LANGUAGE=name[:2])
            for arguments, first in zip(asked, before):
                with self.subTest(locale=name, arguments=arguments):
                    result = isms(*arguments, env=env)
                    self.assertEqual((first.code, first.out, first.err), (result.code, result.out, result.err))


if __name__ == "__main__":
    support.main()
