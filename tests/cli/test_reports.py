#!/usr/bin/env python3
"""All reports in all formats, read back by programs that are not ours: names that would do harm come out as names, and the
same model gives the same bytes in every locale and time zone."""
import csv
import html.parser
import importlib
import io
import json
import os
import re
import shutil
import unittest
import urllib.parse
import zipfile
from xml.etree import ElementTree

import browser
from support import DAY, XMLLINT, Case, environment, isms, main, model, read, run, source_path

FORMATS = ("text", "csv", "markdown", "html", "json", "svg", "ics", "xlsx", "docx")
NAMES = ("<script>alert(1)</script>", "=cmd()|' /C calc'!A0", "\"quoted\", it's; \\n", "a|b `c` *d* [e](javascript:f)",
         "\u05e9\u05dc\u05d5\u05dd \u202egpj.exe", "\u4eba\u4e8b\u90e8 e\u0301", "@SUM(1+1)", "tab\there", "]]>--><!--",
         "n" * 10000)
SUITE = source_path("examples", "utility")


def reports():
    """Names of all reports, and for each the types of its subject and whether it needs one."""
    found, name = {}, None
    for line in isms("report").text.splitlines():
        if re.fullmatch(r"[a-z][a-z-]*", line):
            found[name := line] = (False, [])
        match = re.match(r"\s+(needs|takes) --about: (.*)", line)
        if match and name:
            found[name] = (match[1] == "needs", match[2].split())
    del found["site"]  # a folder of pages, see Site
    return found


REPORTS = reports()
BUILT = {f: "without" not in isms("report").text or f"writes no {f}" not in " ".join(isms("report").text.split())
         for f in FORMATS}


def library(name):
    """A module that is installed, or a reason to skip."""
    try:
        return importlib.import_module(name)
    except ImportError:
        raise unittest.SkipTest(f"the Python module {name} is not installed") from None


def attribute(text):
    return "".join(f"&#{ord(c)};" if c in "<>&\"'\t\n" else c for c in text)


def hostile():
    """A model in which everything that reports show has a name that would do harm somewhere."""
    n = [attribute(name) for name in NAMES]
    body = f'<organization id="o" name="{n[0]}" relation="self"/>\n'
    for i, name in enumerate(n):
        body += (f'<unit id="u{i}" name="{name}" head="p{i}"{f""" parent="u{(i - 1) // 2}" """ if i else ""}/>\n'
                 f'<person id="p{i}" name="{name}" unit="u{i}"><contact channel="telephone" value="{name}" out-of-hours="true"/>'
                 f'<held-competence competence="m{i}" basis="experience"/></person>\n'
                 f'<role id="r{i}" name="{name}"><purpose>{name}</purpose><requires competence="m{(i + 1) % len(n)}"/></role>\n'
                 f'<appointment id="a{i}" role="r{i}" person="p{i}" until="2027-01-{i + 10}"/>\n'
                 f'<responsibility id="d{i}" name="{name}" verb="review" phase="operate"><statement>{name}</statement>'
                 f'<participation holder="r{i}" codes="A R"/><participation holder="p{(i + 1) % len(n)}" codes="C"/>'
                 '</responsibility>\n'
                 f'<action id="c{i}" name="{name}" owner="p{i}" due="2026-12-{i + 10}"/>\n')
        body += (f'<competence id="m{i}" name="{name}"/>\n'
                 f'<position id="s{i}" name="{name}" unit="u{i}" roles="r{i}" job-description="j{i}"/>\n'
                 f'<document id="j{i}" name="{name}" kind="job-description" owner="p{i}" clause-hash="0123456789abcdef">'
                 f'<security-clause>{name}</security-clause></document>\n'
                 f'<agreement id="g{i}" name="{name}" kind="confidentiality" party="p{i}" document="j{i}" signed="2026-01-01"/>\n'
                 f'<authority id="t{i}" name="{name}" kind="emergency" granted-to="r{i}"><limit>{name}</limit></authority>\n'
                 f'<separation id="e{i}" name="{name}" rule="SOD-01" responsibilities="d{i} d{(i + 1) % len(n)}">'
                 f'<reason>{name}</reason></separation>\n'
                 f'<control id="l{i}" name="{name}" catalog="q" kind="control" number="{name}"/>\n'
                 f'<implementation id="i{i}" control="l{i}" applicable="true" owner="p{i}"><justification>{name}</justification>'
                 '</implementation>\n'
                 f'<asset id="b{i}" name="{name}" owner="p{i}"/>\n'
                 f'<risk id="x{i}" name="{name}" owner="p{i}" assets="b{i}" controls="l{i}"/>\n'
                 f'<record id="h{i}" name="{name}" kind="audit" date="2026-05-{i + 10}" about="d{i}" next-due="2027-05-{i + 10}">'
                 f'<summary>{name}</summary><participant who="p{i}" part="lead"/></record>\n'
                 f'<objective id="v{i}" name="{name}" owner="p{i}" due="2027-02-{i + 10}"/>\n')
    body += f'<catalog id="q" name="{n[1]}"/>\n'
    body += '<committee id="k" name="{0}">{1}</committee>\n'.format(
        n[4], "".join(f'<seat holder="p{i}"/>' for i in range(len(n))))
    return model(body)


class Reports(Case):
    """Each test reads what one format gives for all reports."""

    def setUp(self):
        super().setUp()
        self.file = self.write("hostile.xml", hostile())

    def make(self, name, kind, files=None, env=None, more=()):
        """The bytes of a report; None where it has nothing for that format."""
        command = ["report", name, "--format", kind, "--at", DAY, *more, *(files or [self.file])]
        if REPORTS[name][0] and "--about" not in more:
            command[2:2] = ["--about", self.subject(name)]
        result = isms(*command, env=env, timeout=300)
        if result.code == 2 and "use another format" in result.messages:
            return None
        self.assertEqual(0, result.code, f"{name} {kind}: {result!r}")
        return result.out

    def subject(self, name):
        """Something of the hostile model that a report can be about."""
        letters = {"unit": "u0", "person": "p0", "role": "r0", "committee": "k"}
        for kind in REPORTS[name][1]:
            if kind in letters:
                return letters[kind]
        self.skipTest(f"{name} is about none of {sorted(letters)}")

    def each(self, kind, more=()):
        """All reports that there are in a format, as (name, bytes); at least one."""
        if not BUILT[kind]:
            self.skipTest(f"built without what writes {kind}")
        found = []
        for name in REPORTS:
            with self.subTest(report=name):
                data = self.make(name, kind, more=more)
                if data is not None:
                    found.append((name, data))
        self.assertTrue(found, kind)
        return found

    def test_the_names_are_in_every_report(self):
        """What the tests below look for is there: the model is read without a complaint, and no report leaves names out."""
        checked = isms("check", "--at", DAY, "--only", "REF-01", self.file)
        self.assertEqual("", checked.messages)
        for name in REPORTS:
            found = self.make(name, "json").decode()
            for n in (1, 3, 6, 9):
                self.assertIn(json.dumps(NAMES[n])[1:-1][:40], found, name)

    def test_text(self):
        for name, data in self.each("text"):
            text = data.decode("utf-8")
            self.assertNotRegex(text, r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", name)
            self.assertNotIn("\n\n\n\n", text, name)
            self.assertTrue(text.endswith("\n") and not text.endswith("\n\n\n"), name)

    def test_csv(self):
        for name, data in self.each("csv"):
            for row in csv.reader(io.StringIO(data.decode("utf-8"), newline="")):
                for cell in row:
                    self.assertNotRegex(cell, r"^[=+@-].", name)

    def test_markdown(self):
        for name, data in self.each("markdown"):
            text = data.decode("utf-8")
            self.assertNotIn("<", text, name)
            self.assertNotRegex(text, r"(?<!\\)\]\(javascript", name)
            rows = re.findall(r"^\|.*\|$", text, re.M)
            for row in rows:
                self.assertTrue(row.endswith(" |") or row.endswith("---|"), name)

    def test_html(self):
        if not XMLLINT:
            self.skipTest("xmllint is not installed")
        for name, data in self.each("html"):
            self.assertNotIn(b"<script", data, name)
            done = run([XMLLINT, "--html", "--noout", "-"], stdin=data)
            wrong = [line for line in done.messages.splitlines() if "error" in line and "Tag svg" not in line and
                     not re.search(r"Tag (g|rect|text|path|title|a) invalid", line)]
            self.assertEqual([], wrong, name)

    def test_html_and_svg_in_a_browser(self):
        """Names stay text, nothing is asked for, nothing complained of."""
        if not browser.CHROMIUM:
            self.skipTest("chromium is not installed")
        made = [(f"{name}.{kind}", data) for kind in ("html", "svg") for name, data in self.each(kind)]
        try:
            chromium = browser.Browser()
        except browser.Failed as error:
            self.skipTest(f"chromium does not start here: {error}")
        with chromium:
            page = chromium.open("about:blank")
            for name, data in made:
                page.go("file://" + self.write(name, data))
                self.assertEqual(0, page.evaluate("document.querySelectorAll('script, img, iframe, object').length"), name)
                text = page.evaluate("document.documentElement.textContent")
                self.assertIn(NAMES[0], text, name)
                self.assertEqual([], page.complaints, name)
            self.assertEqual(len(made), len([r for r in page.requests if r.startswith("file://")]))
            self.assertEqual([], [r for r in page.requests if not r.startswith(("file://", "about:"))])

    def test_json(self):
        for name, data in self.each("json"):
            self.assertEqual(name, json.loads(data)["report"])

    def test_svg(self):
        for name, data in self.each("svg"):
            root = ElementTree.fromstring(data)
            self.assertEqual("{http://www.w3.org/2000/svg}svg", root.tag, name)
            tags = {e.tag.split("}")[1] for e in root.iter()}
            self.assertLessEqual(tags, {"svg", "title", "style", "rect", "g", "text", "path"}, name)
            self.assertTrue(any(NAMES[0] in (e.text or "") for e in root.iter()), name)
            self.assertLess(float(root.get("width")), 4000, name)

    def test_ics(self):
        icalendar = library("icalendar")
        for name, data in self.each("ics"):
            for line in data.split(b"\r\n"):
                self.assertLessEqual(len(line), 75, name)
                self.assertNotIn(b"\n", line, name)
            calendar = icalendar.Calendar.from_ical(data)
            events = calendar.walk("VEVENT")
            self.assertTrue(events, name)
            identities = [str(e["UID"]) for e in events]
            self.assertEqual(len(identities), len(set(identities)), name)
            self.assertTrue(any(NAMES[0] in str(e["SUMMARY"]) for e in events), name)
            self.assertTrue(any(NAMES[2] in str(e["SUMMARY"]) for e in events), name)
            for e in events:
                self.assertEqual(DAY, e.decoded("DTSTAMP").date().isoformat(), name)
                self.assertEqual(1, (e.decoded("DTEND") - e.decoded("DTSTART")).days, name)

    def test_ics_keeps_an_event_that_moves(self):
        def identities(due):
            data = self.make("calendar", "ics", [self.write("a.xml", model(
                f'<person id="p"/><action id="c" name="Act" owner="p" due="{due}"/>'))])
            return re.findall(rb"UID:(\S+)", data)
        self.assertEqual(identities("2026-12-01"), identities("2026-12-24"))

    def test_ics_tells_twins_apart(self):
        """Two certificates of the same competence, which end on the same day."""
        held = '<held-competence competence="c" from="2025-01-01" until="2026-12-31"/>'
        data = self.make("calendar", "ics", [self.write("twins.xml", model(
            f'<competence id="c" name="Auditing"/><person id="p" name="Ada">{held}{held}{held}</person>'))])
        identities = re.findall(rb"UID:(\S+)", data)
        self.assertEqual(3, len(identities))
        self.assertEqual(3, len(set(identities)))

    def test_what_is_renewed_is_not_due(self):
        data = self.make("calendar", "csv", [self.write("renewed.xml", model(
            '<competence id="c" name="Auditing"/><person id="p" name="Ada">'
            '<held-competence competence="c" from="2024-01-01" until="2026-01-31"/>'
            '<held-competence competence="c" from="2026-01-15" until="2027-12-31"/></person>'
            '<person id="q" name="Ben" until="2026-12-24"/><person id="r" name="Cid" until="2026-03-01">'
            '<held-competence competence="c" until="2026-12-31"/></person>'
            '<objective id="o" name="Old" due="2026-10-01" closed="2026-10-01"/>'
            '<document id="d" name="Policy" reviewed-on="2025-06-01" review-interval="P1Y" owner="p"/>'))])
        rows = list(csv.reader(io.StringIO(data.decode())))[1:]
        self.assertEqual([["2026-06-01", "Document to be reviewed", "Policy", "Ada", "overdue"],
                          ["2026-12-24", "Last day of work", "Ben", "", ""],
                          ["2027-12-31", "Competence expires", "Auditing", "Ada", ""]], rows)

    def test_coverage_by_statement(self):
        """Every statement has its line, and just those have gaps by rules that `isms check` tells of."""
        files = [source_path("examples", "software-company", "company.xml")]
        blocks = json.loads(self.make("coverage", "json", files))["blocks"]
        rows = next(b["rows"] for before, b in zip(blocks, blocks[1:]) if before.get("text") == "By statement")
        self.assertEqual([f"S{n}" for n in range(1, 94)], [row["statement"] for row in rows])
        told = json.loads(isms("check", "--at", DAY, "--format", "json", *files).text)["findings"]
        violated = {f["rule"] for f in told if f["kind"] == "violation" and not f["waiver"]}
        named = {rule for row in rows for rule in row["violated_rules"].split(", ") if rule}
        self.assertTrue(named)
        self.assertLessEqual(named, violated)
        self.assertEqual({"gap", "covered", "in order", "cannot be told"}, {row["state"] for row in rows})
        for row in rows:
            if row["violated_rules"]:
                self.assertEqual("gap", row["state"], row)

    def test_xlsx(self):
        openpyxl = library("openpyxl")
        for name, data in self.each("xlsx"):
            book = openpyxl.load_workbook(io.BytesIO(data))
            self.assertEqual(DAY, book.properties.created.date().isoformat(), name)
            self.assertEqual(len(book.sheetnames), len({n.lower() for n in book.sheetnames}), name)
            for sheet in book:
                self.assertLessEqual(len(sheet.title), 31, name)
                self.assertEqual("landscape", sheet.page_setup.orientation, name)
                self.assertIn("&P", sheet.oddFooter.right.text, name)
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertNotEqual("f", cell.data_type, f"{name} {sheet.title} {cell.coordinate}")
                for table in sheet.tables.values():
                    self.assertIsNotNone(table.autoFilter, name)
                    self.assertIsNotNone(sheet.freeze_panes, name)
                    self.assertTrue(sheet.print_title_rows, name)
        names = {cell.value for sheet in openpyxl.load_workbook(io.BytesIO(self.make("raci", "xlsx"))) for row in
                 sheet.iter_rows() for cell in row}
        for expected in NAMES[:4] + NAMES[5:7] + NAMES[8:]:
            self.assertIn(expected, names)

    def test_workbooks_leave_nothing_behind(self):
        if not BUILT["xlsx"]:
            self.skipTest("built without what writes xlsx")
        folder = self.path("scratch")
        os.mkdir(folder)
        self.assertTrue(self.make("raci", "xlsx", env=environment(TMPDIR=folder)))
        self.assertEqual([], os.listdir(folder))
        result = self.expect(3, isms("report", "raci", "--format", "xlsx", "--at", DAY, self.file,
                                     env=environment(TMPDIR=self.path("nowhere"))))
        self.assertIn("TMPDIR", result.messages)
        self.assertEqual(b"", result.out)
        old = self.write("old.xlsx", "old")
        self.expect(3, isms("report", "raci", "--format", "xlsx", "--at", DAY, "-o", old, self.file,
                            env=environment(TMPDIR=self.path("nowhere"))))
        self.assertEqual(b"old", read(old))

    def test_docx(self):
        docx = library("docx")
        for name, data in self.each("docx", ("--classification", NAMES[0], "--approver", NAMES[3])):
            text = docx.Document(io.BytesIO(data))
            self.assertEqual("Title", text.paragraphs[0].style.name, name)
            self.assertEqual(DAY, text.core_properties.created.date().isoformat(), name)
            self.assertIn(NAMES[0], text.sections[0].header.paragraphs[0].text, name)
            for table in text.tables:
                if table.style.name == "Report Table":
                    self.assertIn("tblHeader", table.rows[0]._tr.xml, name)
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self.assertIsNone(archive.testzip(), name)
                for entry in archive.infolist():
                    self.assertEqual((1980, 1, 1, 12, 0, 0), entry.date_time, name)
                    ElementTree.fromstring(archive.read(entry))

    def test_office_opens_them(self):
        office = shutil.which("soffice")
        pdftotext = shutil.which("pdftotext")
        if not office or not pdftotext:
            self.skipTest("LibreOffice or pdftotext is not installed")
        made = [self.write(f"{name}-{kind}.{kind}", data) for kind in ("xlsx", "docx") if BUILT[kind]
                for name, data in self.each(kind)]
        if not made:
            self.skipTest("built without what writes xlsx and docx")
        done = run([office, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "pdf", "--outdir",
                    self.folder, *made], env=environment(HOME=self.folder), timeout=900)
        self.assertEqual(0, done.code, done)
        for path in made:
            text = run([pdftotext, "-layout", os.path.splitext(path)[0] + ".pdf", "-"]).text
            self.assertIn("cmd()", text, path)
            self.assertIn("<script>", text, path)
            self.assertIn(DAY, text, path)

    def test_same_bytes_everywhere(self):
        """The command asks neither for the locale of its user nor for the time zone: see Locales of test_command.py."""
        files = [os.path.join(SUITE, f) for f in sorted(os.listdir(SUITE)) if f.endswith(".xml")]
        if not os.access(files[0], os.R_OK):
            self.skipTest("no examples here")
        others = (environment(LC_ALL="tr_TR.UTF-8", TZ="Asia/Tokyo"), environment(LC_ALL="de_DE.UTF-8", TZ="America/Sao_Paulo"))
        for kind in FORMATS:
            if not BUILT[kind]:
                continue
            for name in REPORTS:
                if REPORTS[name][0]:
                    continue
                with self.subTest(report=name, format=kind):
                    first = self.make(name, kind)
                    for env in others:
                        self.assertEqual(first, self.make(name, kind, env=env))

    def test_what_is_not_built_is_told(self):
        listed = " ".join(isms("report").text.split())
        for kind in FORMATS:
            result = isms("report", "raci", "--format", kind, "--at", DAY, self.file)
            if not BUILT[kind]:
                self.assertIn("apt-get install", result.messages)
                self.assertIn(f"writes no {kind}", listed)

    def test_people_without_units_are_in_the_chart(self):
        """A small organization has no units; who is there on the day stands below itself."""
        company = [source_path("examples", "software-company", "company.xml")]
        nodes = json.loads(self.make("organization-chart", "json", files=company))["blocks"][0]["nodes"]
        below = {}
        for node in nodes:
            below.setdefault(nodes[node["parent"]]["label"] if "parent" in node else "", []).append(node["label"])
        self.assertEqual(["Fernblick Software GmbH", "Prüferei Partnerschaft"], below[""])
        self.assertEqual(["Rolf Petersen"], below["Prüferei Partnerschaft"])
        self.assertEqual(8, len(below["Fernblick Software GmbH"]))
        self.assertNotIn("Eva Brandt", below["Fernblick Software GmbH"])  # she left
        text = self.make("organization-chart", "text", files=company).decode()
        self.assertIn("  - Jon Aydin: Management (deputy), Product owner, Developer\n", text)

    def test_empty_charts_say_so(self):
        company = [source_path("examples", "software-company", "company.xml")]
        for language, said in (("en", "Nothing on record."), ("de", "Keine Einträge.")):
            for kind in ("text", "markdown", "html", "json"):
                with self.subTest(language=language, format=kind):
                    made = self.make("committee-chart", kind, files=company, more=("--language", language))
                    self.assertIn(said, made.decode())
        self.assertNotIn(b"Nothing on record.", self.make("committee-chart", "text"))

    def test_letters_name_a_superior_only_where_there_is_one(self):
        """What the conditions refer to stands above them."""
        for example in ("software-company", "utility"):
            folder = source_path("examples", example)
            files = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".xml")]
            for language, line, reference in (("en", "You report to:", "place named above"),
                                              ("de", "Sie berichten an:", "oben genannte Stelle")):
                letters = self.make("appointment-letter", "markdown", files=files, more=("--language", language)).decode()
                named = [(line in letter, reference in letter) for letter in re.split(r"(?m)^## (?=.*\n\n- \*\*(?:To|An):)",
                                                                                     letters)[1:]]
                self.assertEqual({(True, True), (False, False)}, set(named), example)

    def test_kinds_of_things_have_names_of_their_own(self):
        """In the list of pages no two entries read alike, in any language."""
        for language in ("en", "de"):
            folder = self.path(language)
            self.expect(0, isms("report", "site", "--language", language, "--at", DAY, "--quiet", "--out", folder,
                                *[source_path("examples", "utility", name)
                                  for name in sorted(os.listdir(source_path("examples", "utility"))) if name.endswith(".xml")]))
            page = read(folder, "index.html").decode()
            names = re.findall(r"<li><a [^>]*>([^<]+?) *<", page[page.index("<nav"):page.index("</nav>")])
            self.assertGreater(len(names), 20)
            self.assertEqual(sorted(set(names)), sorted(names), language)

    def test_files_that_are_none(self):
        """What is no regular file may never end; it is refused at once, with what to do."""
        os.mkfifo(self.path("pipe"))
        os.mkdir(self.path("inner"))
        for command in (["check", "--baseline"], ["report", "raci", "--logo"], ["report", "role-description", "--template"]):
            for name, reason in (("pipe", "is a pipe, not a regular file"), ("/dev/zero", "is a device, not a regular file"),
                                 ("inner", "is a folder, not a regular file"), ("missing", "no such file or folder")):
                with self.subTest(command=command, name=name):
                    path = self.path(name)
                    result = self.expect(3, isms(*command, path, "--at", DAY, self.file, timeout=10))
                    self.assertRegex(result.messages,
                                     f"^{re.escape(path)}: error: .*{reason}.*: (write a baseline|give ){command[-1] if command[-1] != '--baseline' else ''}")
                    self.assertEqual(b"", result.out)

    def test_files_without_end(self):
        """There is a limit to what is read."""
        with open(self.path("large"), "wb") as file:
            file.truncate(65 << 20)
        for command in (["check", "--baseline"], ["report", "raci", "--logo"]):
            result = self.expect(3, isms(*command, self.path("large"), "--at", DAY, self.file))
            self.assertIn("error: is larger than the 67108864 bytes", result.messages)

    def test_logo(self):
        wrong = self.write("logo.png", "GIF89a")
        result = self.expect(2, isms("report", "raci", "--logo", wrong, "--at", DAY, self.file))
        self.assertIn("PNG", result.messages)


class Links(html.parser.HTMLParser):
    """Where the links of a page lead, the places that it has, and what it loads."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places, self.loaded = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "a":
            self.links.append(given["href"])
        self.loaded += [given[name] for name in ("src", "href") if tag in ("script", "link", "img") and name in given]
        self.places |= {given["id"]} if "id" in given else set()


class Site(Case):
    def test_links_lead_somewhere_and_nothing_comes_from_elsewhere(self):
        for example in ("software-company", "utility", "manufacturer"):
            source, folder = source_path("examples", example), self.path(example)
            files = [os.path.join(source, f) for f in sorted(os.listdir(source)) if f.endswith(".xml")]
            self.expect(0, isms("report", "site", "--quiet", "--at", DAY, "--out", folder, *files))
            pages = {}
            for name in os.listdir(folder):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    pages[name] = Links(file.read()) if name.endswith(".html") else None
            self.assertTrue({"index.html", "rule-findings.html", "site.css", "site.js", "search.js"} <= set(pages))
            for name, page in pages.items():
                for link in set(page.links + page.loaded) if page else []:
                    address, _, place = link.partition("#")
                    target = address.partition("?")[0] or name
                    self.assertIn(target, pages, f"{name}: {link}")
                    if place:
                        self.assertIn(urllib.parse.unquote(place), pages[target].places, f"{name}: {link}")

    def test_the_same_again(self):
        first, second = self.path("first"), self.path("second")
        for folder, zone in ((first, "UTC"), (second, "Asia/Tokyo")):
            self.expect(0, isms("report", "site", "--quiet", "--at", DAY, "--out", folder,
                                source_path("examples", "software-company", "company.xml"), env=environment(TZ=zone)))
        for name in sorted(os.listdir(first)):
            with open(os.path.join(first, name), "rb") as one, open(os.path.join(second, name), "rb") as other:
                self.assertEqual(one.read(), other.read(), name)


if __name__ == "__main__":
    main()
