#!/usr/bin/env python3
"""The web site as somebody sees it who opens it in a browser: Chromium without a window. Search, filters, keyboard, what
a screen reader is told, contrast, paper, and that nothing comes from elsewhere."""
import os
import re
import shutil
import unittest
import urllib.parse

import browser
from support import DAY, Case, isms, main, model, run, source_path

EXAMPLES = ("software-company", "utility", "manufacturer")
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3, level AA

# Each text that is seen against what is behind it: those whose contrast is too low. The colours of pages are opaque.
CONTRAST = """(() => {
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => { v /= 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
  const behind = element => { for (; element; element = element.parentElement) {
    const found = rgb(getComputedStyle(element).backgroundColor);
    if (found.length === 3 || found[3] === 1) return found; }
    throw new Error("nothing is behind a text"); };
  const found = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const element = node.parentElement, style = getComputedStyle(element);
    if (!node.data.trim() || !element.getClientRects().length || style.visibility === "hidden") continue;
    const inside = element.closest("svg");
    const box = inside && element.closest("g")?.querySelector("rect.box");
    const front = rgb(inside ? style.fill : style.color);
    const back = box ? rgb(getComputedStyle(box).fill) : behind(element);
    const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    found.set(element.tagName + "." + (element.className.baseVal ?? element.className), ratio);
  }
  return [...found];
})()"""

HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(e => e.getClientRects().length).map(e => +e.tagName[1])"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN = "[...document.querySelectorAll('{0}')].filter(e => e.getClientRects().length).length"


def example(name):
    folder = source_path("examples", name)
    return [os.path.join(folder, file) for file in sorted(os.listdir(folder)) if file.endswith(".xml")]


class Shared(Case):
    """Tests of sites that are made once, in one browser."""

    @classmethod
    def setUpClass(cls):
        if not browser.CHROMIUM:
            raise unittest.SkipTest("chromium is not installed: apt-get install chromium")
        cls.room = browser.tempfile.mkdtemp(prefix="isms-site-")
        cls.addClassCleanup(shutil.rmtree, cls.room, ignore_errors=True)
        for name in EXAMPLES:
            done = isms("report", "site", "--quiet", "--at", DAY, "--out", os.path.join(cls.room, name), *example(name))
            assert done.code == 0, done
        try:
            cls.browser = browser.Browser()
        except browser.Failed as error:
            raise unittest.SkipTest(f"chromium does not start here: {error}") from None
        cls.addClassCleanup(cls.browser.close)

    def address(self, name, place="index.html"):
        return f"file://{self.room}/{name}/{place}"

    def open(self, name, place="index.html", **how):
        page = self.browser.open(self.address(name, place), **how)
        self.addCleanup(page.close)
        return page

    def pages(self, name, numbered=False):
        """The pages; of those that differ in their number alone the first two, unless all are wanted."""
        return sorted(file for file in os.listdir(os.path.join(self.room, name))
                      if file.endswith(".html") and (numbered or not re.search(r"-([3-9]|\d\d+)\.html$", file)))


class EveryPage(Shared):
    """What holds for all pages of all examples."""

    def test_no_complaints_and_nothing_from_elsewhere(self):
        for name in EXAMPLES:
            page = self.open(name)
            page.evaluate("document.getElementById('_search').focus()")
            page.until("typeof siteIndex === 'object'")
            for place in self.pages(name):
                page.go(self.address(name, place))
            self.assertEqual([], page.complaints)
            self.assertGreater(len(page.requests), len(self.pages(name)))
            for request in page.requests:
                self.assertTrue(request.startswith(self.address(name, "")), request)

    def test_links_resolve(self):
        """As the browser itself understands them: the page is there, and has the place. That of the largest site is a
        matter of test_reports.py, which takes no browser."""
        for name in EXAMPLES[:2]:
            page, wanted, places = self.open(name), set(), {}
            for place in self.pages(name, numbered=True):
                page.go(self.address(name, place))
                wanted |= set(page.evaluate("[...document.querySelectorAll('a, link, script')].map(e => (e.href?.baseVal ?? e.href) || "
                                            "e.src)"))
                places[self.address(name, place)] = set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
            base = self.address(name)
            self.assertGreater(len(wanted), 50)
            for link in wanted:
                link = urllib.parse.urljoin(base, link)
                target, _, place = link.partition("#")
                target = target.partition("?")[0]
                if target.endswith((".css", ".js")):
                    self.assertTrue(os.path.exists(target[len("file://"):]), link)
                    continue
                self.assertTrue(target in places, link)
                if place:
                    self.assertTrue(urllib.parse.unquote(place) in places[target], link)

    def test_what_a_screen_reader_is_told(self):
        """Landmarks, one title, headings without gaps, and a name for whatever can be used or has rows."""
        need = {"searchbox", "textbox", "checkbox", "link", "button", "table", "meter", "navigation", "region", "graphics-document",
                "image", "group"}
        page = self.open("utility")
        for place in self.pages("utility"):
            page.go(self.address("utility", place))
            told = page.accessible()
            roles = [role for role, _ in told]
            with self.subTest(page=place):
                for role, count in (("banner", 1), ("main", 1), ("search", 1)):
                    self.assertEqual(count, roles.count(role), role)
                self.assertGreaterEqual(roles.count("navigation"), 1)
                self.assertEqual([], [(role, text) for role, text in told if role in need and not text.strip()])
                levels = page.evaluate(HEADINGS)
                self.assertEqual((1, 1), (levels[0], levels.count(1)))
                for before, after in zip(levels, levels[1:]):
                    self.assertLessEqual(after, before + 1, levels)
                self.assertEqual("en", page.evaluate("document.documentElement.lang"))
                self.assertTrue(page.evaluate("document.title").strip())
                doubles = page.evaluate("(() => { const all = [...document.querySelectorAll('[id]')].map(e => e.id);"
                                        "return all.length - new Set(all).size; })()")
                self.assertEqual(0, doubles)

    def test_contrast(self):
        for dark in (False, True):
            page = self.open("software-company", dark=dark)
            for place in self.pages("software-company"):
                page.go(self.address("software-company", place))
                seen = page.evaluate(CONTRAST)
                self.assertGreater(len(seen), 4)
                weak = [(what, round(ratio, 2)) for what, ratio in seen if ratio < LEAST_CONTRAST]
                self.assertEqual([], weak, f"{place}, {'dark' if dark else 'light'}")

    def test_contrast_is_measured(self):
        """That the test above can fail."""
        page = self.open("software-company")
        page.evaluate("document.querySelector('h1').style.color = '#999'")
        self.assertTrue([1 for what, ratio in page.evaluate(CONTRAST) if what.startswith("H1") and ratio < LEAST_CONTRAST])

    def test_no_page_moves_sideways(self):
        for width in (1280, 390):
            page = self.open("utility", width=width)
            for place in self.pages("utility"):
                page.go(self.address("utility", place))
                self.assertLessEqual(page.evaluate(SIDEWAYS), 0, f"{place} at {width}")


class Use(Shared):
    """What one does with it."""

    def test_search_by_keyboard(self):
        page = self.open("manufacturer")
        page.press("Tab")
        self.assertEqual("#_main", page.evaluate("document.activeElement.getAttribute('href')"))
        page.press("Tab")
        self.assertEqual("_search", page.evaluate("document.activeElement.id"))
        page.until("entries && entries.length > 2000")
        page.type("kucera")  # it is Kučera: accents need not be typed
        page.until("document.querySelectorAll('#_results a').length > 0")
        texts = page.evaluate("[...document.querySelectorAll('#_results a')].map(a => a.textContent)")
        self.assertTrue(all("Ku\u010dera" in text or "kucera" in text for text in texts), texts)
        self.assertEqual(str(len(texts)), page.evaluate("document.querySelector('form[role=search] output').textContent"))
        page.press("ArrowDown")
        first = page.evaluate("document.activeElement.textContent")
        self.assertEqual(texts[0], first)
        page.press("ArrowDown")
        page.press("ArrowUp")
        self.assertEqual(first, page.evaluate("document.activeElement.textContent"))
        page.press("Enter")
        page.until("location.hash !== ''")
        page.until("document.readyState === 'complete'")
        heading = page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('h2').textContent")
        self.assertIn(heading.split()[0], first)
        self.assertEqual([], page.complaints)

    def test_search_tells_that_there_is_nothing_and_closes(self):
        page = self.open("software-company")
        page.type("/")  # goes to the field from anywhere
        self.assertEqual("_search", page.evaluate("document.activeElement.id"))
        page.until("entries && entries.length > 100")
        page.type("xyzzy")
        self.assertEqual("Nothing found", page.evaluate("document.querySelector('form[role=search] output').textContent"))
        page.press("Escape")
        self.assertEqual("", page.evaluate("document.getElementById('_search').value"))
        self.assertEqual(0, page.evaluate(SHOWN.format("#_results")))

    def test_filter(self):
        page = self.open("software-company", "persons.html")
        everyone = page.evaluate(SHOWN.format(".object"))
        self.assertEqual(10, everyone)
        page.evaluate("document.querySelector('.filter input').focus()")
        page.type("okafor")
        fitting = page.evaluate("[...document.querySelectorAll('.object')].filter(e => /okafor/i.test(e.textContent)).length")
        self.assertIn(fitting, range(1, everyone))
        self.assertEqual(fitting, page.evaluate(SHOWN.format(".object")))
        self.assertEqual(f"{fitting} / 10", page.evaluate("document.querySelector('.filter output').textContent"))

    def test_filter_of_states(self):
        page = self.open("software-company", "rule-findings.html")
        self.assertEqual(7, page.evaluate(SHOWN.format("tbody tr")))
        page.evaluate("document.querySelector('.states input').focus()")
        page.press("Space")  # no errors any more
        self.assertEqual(2, page.evaluate(SHOWN.format("tbody tr")))
        page.go(self.address("software-company", "rule-findings.html?show=waived"))
        self.assertEqual(5, page.evaluate(SHOWN.format("tbody tr")))

    def test_numbers_of_the_overview_lead_to_what_they_count(self):
        page = self.open("utility")
        tiles = page.evaluate("[...document.querySelectorAll('.tiles a')].map(a => [a.href, +a.querySelector('b').textContent])")
        self.assertEqual(5, len(tiles))
        for address, count in tiles:
            page.go(address)
            self.assertEqual(count, page.evaluate(SHOWN.format("tbody tr")), address)

    def test_a_link_to_a_hidden_finding_shows_it(self):
        page = self.open("software-company", "rule-findings.html")
        hidden = page.evaluate("[...document.querySelectorAll('tbody tr')].find(row => row.hidden).id")
        page.go(self.address("software-company", "rule-findings.html#" + hidden))
        page.until(f"document.getElementById('{hidden}').getClientRects().length > 0")

    def test_without_scripts_all_is_there(self):
        page = self.open("software-company", "rule-findings.html", script=False)
        self.assertEqual(page.evaluate("document.querySelectorAll('tbody tr').length"), page.evaluate(SHOWN.format("tbody tr")))
        self.assertEqual(0, page.evaluate(SHOWN.format("form")))  # what needs a script is not shown
        page.go(self.address("software-company", "persons.html"))
        self.assertEqual(10, page.evaluate(SHOWN.format(".object")))
        self.assertGreater(page.evaluate(SHOWN.format("header nav a")), 5)

    def test_on_paper(self):
        page = self.open("software-company", "report-statement-of-applicability.html", media="print")
        self.assertEqual(0, page.evaluate(SHOWN.format("header")))
        self.assertEqual("visible", page.evaluate("getComputedStyle(document.querySelector('.wide')).overflow"))
        paper = page.pdf()
        self.assertTrue(paper.startswith(b"%PDF-"))
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not installed")
        self.write("page.pdf", paper)
        text = run(["pdftotext", "-layout", self.path("page.pdf"), "-"]).text
        self.assertIn("Statement of Applicability", text)
        self.assertNotIn("Search", text)

    def test_ids_that_pages_might_have_themselves(self):
        file = self.write("ids.xml", model('<person id="main" name="A"/><person id="search" name="B"/><person id="results" name="C"/>'))
        self.expect(0, isms("report", "site", "--quiet", "--at", DAY, "--out", self.path("site"), file))
        page = self.browser.open("file://" + self.path("site", "persons.html#search"))
        self.addCleanup(page.close)
        self.assertEqual("B", page.evaluate("document.querySelector(':target h2').firstChild.data.trim()"))
        self.assertEqual([], page.complaints)

    def test_names_that_would_do_harm(self):
        name = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=http://example.com/x onerror=alert(2)&gt;"
        file = self.write("hostile.xml", model(f'<person id="p.1" name="{name}"/>\n'
                                               f'<role id="r" name="{name}"><purpose>{name}</purpose></role>\n'
                                               f'<appointment id="a" role="r" person="p.1"/>\n'))
        self.expect(0, isms("report", "site", "--quiet", "--at", DAY, "--out", self.path("site"), file))
        page = self.browser.open("file://" + self.path("site", "index.html"))
        self.addCleanup(page.close)
        for place in ("persons.html", "roles.html", "appointments.html", "index.html"):
            page.go("file://" + self.path("site", place))
        page.evaluate("document.getElementById('_search').focus()")
        page.until("entries && entries.length > 0")
        page.type("script")
        page.until("document.querySelectorAll('#_results a').length === 3")
        self.assertEqual(0, page.evaluate("document.querySelectorAll('img').length"))
        self.assertEqual([], page.complaints)
        self.assertEqual([], [r for r in page.requests if not r.startswith("file:")])


class Proportions(Case):
    """A site of many stays usable: none of its pages grows with them beyond measure."""

    def people(self, count):
        units = "".join(f'<unit id="u{n}" name="Unit {n}" head="p{n * 20}"/>\n' for n in range(count // 20))
        persons = "".join(f'<person id="p{n}" name="Person {n}" unit="u{n // 20}"/>\n'
                          f'<appointment id="a{n}" role="r{n % 10}" person="p{n}"/>\n' for n in range(count))
        duties = "".join(f'<responsibility id="d{n}" name="Duty {n}" verb="perform"><participation holder="r{n % 10}" codes="R A"/>'
                         '</responsibility>\n' for n in range(100))
        roles = "".join(f'<role id="r{n}" name="Role {n}"><purpose>Does {n}.</purpose></role>\n' for n in range(10))
        return model('<organization id="o" name="Many" relation="self"/>\n' + units + roles + persons + duties)

    def sizes(self, count):
        folder = self.path(f"site-{count}")
        self.expect(0, isms("report", "site", "--quiet", "--at", DAY, "--out", folder, self.write("many.xml", self.people(count)),
                            timeout=300))
        return {name: os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)}

    def test_pages_stay_small(self):
        few, many = self.sizes(400), self.sizes(2000)
        for name, size in many.items():
            self.assertLess(size, 1_000_000, name)
        self.assertLess(many["search.js"], 100 * (2000 + 2000 + 100))  # a line for each that can be found
        numbered = [size for name, size in many.items() if re.fullmatch(r"persons-\d+\.html", name)]
        self.assertEqual(20, len(numbered))
        before = max(size for name, size in few.items() if re.fullmatch(r"persons-\d+\.html", name))
        self.assertLess(max(numbered), 1.2 * before)  # the same number of people on each
        self.assertLess(sum(many.values()), 6 * sum(few.values()))  # five times as many, five times as much
        self.assertFalse([name for name in many if "obligations-card" in name or "appointment-letter" in name])


if __name__ == "__main__":
    main()
