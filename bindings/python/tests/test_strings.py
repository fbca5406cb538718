"""Hostile strings: taken or refused as XML 1.0 says, read again as they were, and text in whatever report they come out of.

    ISMS_CORPUS   a folder with more of them, in hostile/strings.tsv
"""

from __future__ import annotations

import csv
import html.parser
import io
import itertools
import json
import os
import re
import tempfile
import unittest
import xml.etree.ElementTree
from collections import Counter
from collections.abc import Iterator
from typing import Any

import isms
import shared
from shared import COMPANY, DAY

HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # what a terminal may obey
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def read_strings() -> dict[str, tuple[str, bool]]:
    """The strings by id, each with whether XML 1.0 has all of its characters."""
    files = [os.path.join(shared.SOURCE, "tests", "data", "strings.tsv")]
    more = os.path.join(os.environ.get("ISMS_CORPUS", ""), "hostile", "strings.tsv")
    if "ISMS_CORPUS" in os.environ and os.path.exists(more):
        files.append(more)
    else:
        print("only the strings of tests/data/strings.tsv: ISMS_CORPUS names no folder with more")
    found = {}
    for path in files:
        with open(path, encoding="utf-8", newline="") as file:
            for line in file:
                if line.startswith(("#", "id\t")):
                    continue
                name, _, literal, legal = line.rstrip("\r\n").split("\t")
                text = json.loads(literal)
                if text.startswith("REPEAT:"):
                    unit, count = text[len("REPEAT:"):].rsplit(":", 1)
                    text = unit * int(count)
                found[f"{os.path.dirname(path)[-7:]}/{name}"] = text, legal == "legal"
    return found


STRINGS = read_strings()
LEGAL = [text for text, legal in STRINGS.values() if legal and len(text) < 5000]


def texts_of(thing: Any) -> Iterator[tuple[Any, isms.Field]]:
    """Every text that an object has, and its parts."""
    for field in thing.fields():
        if field.kind is isms.Kind.TEXT and field.name != "id":
            yield thing, field
        elif field.kind is isms.Kind.PART:
            for part in getattr(thing, field.name):
                yield from texts_of(part)


class Setters(unittest.TestCase):
    def one_of_each(self) -> isms.Model:
        model = isms.Model()
        for kind in shared.ENTITIES:
            thing = isms._isms.isms_model_add(model, kind.type_number, None)
            for field in kind.fields():
                if field.kind is isms.Kind.PART:
                    getattr(thing, field.name).add()
        return model

    def set(self, thing: Any, field: isms.Field, text: str) -> None:
        if field.many:
            getattr(thing, field.name).append(text)
        else:
            setattr(thing, field.name, text)

    def test_taken_or_refused(self) -> None:
        """Every text of every type; nothing is cut at a NUL, and nothing refused leaves a trace."""
        model = self.one_of_each()
        places = [place for thing in model for place in texts_of(thing)]
        self.assertGreater(len(places), 100)
        before = model.to_xml()
        for name, (text, legal) in STRINGS.items():
            with self.subTest(name):
                for thing, field in places if len(text) < 5000 else places[:10]:
                    if not legal:
                        with self.assertRaises(ValueError) as caught:
                            self.set(thing, field, text)
                        self.assertIsInstance(caught.exception, (isms.InvalidValueError, UnicodeEncodeError))
                        self.assertRegex(str(caught.exception), r"offset \d|position \d|character NUL|surrogate")
                        continue
                    try:
                        self.set(thing, field, text)
                    except isms.LimitError as error:
                        self.assertIn(str(len(text.encode())), str(error))
                        continue
                    got = getattr(thing, field.name)
                    self.assertEqual(text, got[-1] if field.many else got)
                if not legal:
                    self.assertEqual(before, model.to_xml())
                    continue
                self.read_again(model, text)
                for thing, field in places:
                    thing.unset(field.name)
                self.assertEqual(before, model.to_xml())

    def read_again(self, model: isms.Model, text: str) -> None:
        """By the library, and by expat: as many times as it was set, in attributes and in elements."""
        written = model.to_xml()
        self.assertEqual(written, isms.load(written).to_xml())
        root = xml.etree.ElementTree.fromstring(written)
        here = Counter(value for one in root.iter() for value in one.attrib.values() if value == text)
        inside = Counter(one.text or "" for one in root.iter() if (one.text or "") == text)
        if text:
            self.assertGreater(here[text], 0)
            if len(text) < 5000:
                self.assertGreater(inside[text], 10)


class Census(html.parser.HTMLParser):
    """Which elements there are, with which attributes, and where links lead."""

    def __init__(self, text: str):
        super().__init__()
        self.seen: Counter[tuple[Any, ...]] = Counter()
        self.values: list[tuple[str, str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[Any]) -> None:
        self.seen[tag, *sorted(name for name, _ in attributes)] += 1
        self.values += [(name, value or "") for name, value in attributes]

    def handle_comment(self, data: str) -> None:
        self.seen["comment"] += 1

    handle_decl = unknown_decl = handle_pi = handle_comment


def benign(text: str) -> str:
    """As long, with spaces and ends of lines where they were."""
    return "".join(one if one in " \n\t\r" else "x" for one in text)


class Reports(unittest.TestCase):
    """Texts are replaced by hostile ones, and by others of the same length: what stands around them is the same."""

    ROUNDS = 6

    def replaced(self, turn: int, change: Any) -> isms.Model:
        model = isms.load(COMPANY)
        places = [place for thing in model if not thing.is_content for place in texts_of(thing)
                  if not place[1].many]
        self.assertGreater(len(places), 200)
        for number, (thing, field) in enumerate(places):
            setattr(thing, field.name, change(LEGAL[(number * (turn + 1) + turn * 17) % len(LEGAL)]) or "x")
        return model

    def made(self, model: isms.Model) -> Iterator[tuple[str, isms.Report]]:
        first = {kind: next((one for one in model if one.type_name == kind and not one.is_content), None)
                 for info in isms.reports for kind in info.about}
        snapshot = model.snapshot(DAY)
        for info in isms.reports:
            for layout in info.layouts or (None,):
                for about in (None, *(first[kind] for kind in info.about if first[kind])):
                    try:
                        yield (f"{info.name} {layout} {about and about.type_name}",
                               snapshot.report(info, layout=layout, about=about, before=model if info.name == "changes" else None))
                    except (isms.Error, ValueError):
                        continue

    def test_nothing_but_text(self) -> None:
        count = 0
        for turn in range(self.ROUNDS):
            hostile, plain = (dict(self.made(self.replaced(turn, change))) for change in (str, benign))
            self.assertEqual(list(hostile), list(plain))
            for name, report in hostile.items():
                with self.subTest(name, turn=turn):
                    self.look(report, plain[name])
                    count += 1
        self.assertGreater(count, self.ROUNDS * 30)

    def test_pages(self) -> None:
        """The web site, too."""
        for turn in range(2):
            kinds: list[set[Any]] = []
            for change in (str, benign):
                with tempfile.TemporaryDirectory() as folder:
                    self.replaced(turn, change).site(folder, DAY)
                    pages = [os.path.join(path, one) for path, _, names in os.walk(folder) for one in names if one.endswith(".html")]
                    self.assertGreater(len(pages), 20)
                    kinds.append(set())
                    for page in pages:
                        with open(page, encoding="utf-8") as file:
                            seen = Census(file.read())
                        kinds[-1] |= set(seen.seen)
                        self.look_at_links(seen)
            self.assertEqual(*kinds)

    def look_at_links(self, seen: Census) -> None:
        for name, value in seen.values:
            if name in ("href", "src", "action", "xlink:href"):
                self.assertRegex(value, r"^(#|https?://|mailto:|tel:|[\w./%#?=-]+$)")
            self.assertFalse(name.startswith("on") or name == "srcdoc", name)

    def look(self, report: isms.Report, plain: isms.Report) -> None:
        here, there = Census(report.to_html()), Census(plain.to_html())
        self.assertEqual(set(there.seen), set(here.seen), "HTML")
        for one in there.seen:
            if one not in (("tr",), ("td",)):  # in another order of names there may be a row more or less
                self.assertEqual(there.seen[one], here.seen[one], f"HTML: {one}")
        self.look_at_links(here)
        self.assertNotRegex(report.to_text(), HARMFUL)
        if report.tables:
            for line in csv.reader(io.StringIO(report.to_csv(), newline="")):
                for cell in line:
                    self.assertFalse(cell.startswith(FORMULA), cell)
        if isms.Format.SVG in report.formats:
            svg = report.to_svg()
            xml.etree.ElementTree.fromstring(svg)
            self.assertEqual(set(Census(plain.to_svg()).seen), set(Census(svg).seen), "SVG")
        if isms.Format.MARKDOWN in report.formats:
            self.look_at_markdown(report.to_markdown(), plain.to_markdown())

    def look_at_markdown(self, here: str, there: str) -> None:
        """The same lines begin the same blocks, with as many cells; what is a sign of Markdown is marked as text."""
        def shapes(text: str) -> list[tuple[str, int]]:
            lines = [(re.match(r"#* ?|- |\d+\. |\|", line)[0], len(re.findall(r"(?<!\\)\|", line)))  # type: ignore[index]
                     for line in text.splitlines()]
            return [shape for shape, _ in itertools.groupby(lines)]  # see above for rows
        self.assertEqual(shapes(there), shapes(here), "Markdown")
        self.assertNotRegex(here, r"(?<!\\)<(script|img|details|animate|a|/)|(?<![\\!])\[[^]]*\]\((javascript|data):")


if __name__ == "__main__":
    shared.main()
