"""The constraints of NIST's Metaschema of OSCAL: which rule of `isms validate` holds each, or why none does.

The folder named by ISMS_CORPUS holds the sources of the Metaschema. Each constraint has to have its row here, so that a
newer Metaschema fails the test; each rule that a row names has to be in the manual.
"""
import glob
import os
import re
import unittest
import xml.etree.ElementTree as ElementTree

import support

CORPUS = os.path.join(os.environ.get("ISMS_CORPUS")
                      or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus"), "oscal")
SOURCES = sorted(glob.glob(os.path.join(CORPUS, "metaschema-*", "*.xml")))
NAMESPACE = "{http://csrc.nist.gov/ns/oscal/metaschema/1.0}"

WORDS = "which words a property, link, role or type may be: how something is described, not who is responsible for what"
FORMATS = "how a value of a property, number, address or hash is written: it says nothing of who is responsible for what"
TEXTS = "how assessments and parts of their texts are described"
ADVICE = "a best practice or something deprecated, which makes no document wrong"
TWICE = "documents, links and properties that stand twice change nothing of who is responsible for what"
RESOURCES = "what a resource has to have, or where links to it lead, beyond OSC-09"

# where, what, and the rule or reason; of several rows that fit, the first counts
ROWS = (
    (r"party/type$", r"allowed-values", "OSC-12"),
    (r".", r"allowed-values", WORDS),
    (r"location-uuid|component$", r"index-has-key .*index-metadata-location-uuid", "OSC-04"),
    (r".", r"index-has-key .*index-metadata-role-id", "OSC-01"),
    (r".", r"index-has-key .*index-metadata-party-uuid", "OSC-02"),
    (r".", r"index-has-key .*index-metadata-party-organizations-uuid", "OSC-03"),
    (r"system-implementation$", r"index-has-key component/(prop|link)", "OSC-16"),
    (r"by-component$", r"index-has-key .*by-component-uuid", "OSC-16"),
    (r"by-component/export$", r"index-has-key responsibility", "OSC-10"),
    (r"control$", r"index-has-key link", "OSC-09"),
    (r".", r"index-has-key .*index-back-matter-resource", RESOURCES),
    (r".", r"is-unique (responsible-role|responsible-party|statement|by-component|set-parameter|incorporates-component) ",
     "OSC-11"),
    (r".", r"is-unique (component|capability|user|diagram) @uuid", "OSC-07"),
    (r".", r"is-unique (document-id|prop|link|rlink|base64) ", TWICE),
    (r"catalog$", r"index .*@id", "OSC-08"),
    (r"metadata$", r"index role @id", "OSC-08"),
    (r".", r"index .*@uuid", "OSC-07"),
    (r"implemented-requirement$", r"has-cardinality \.//by-component", "OSC-17"),
    (r"by-component/export$", r"has-cardinality provided\|responsibility", "OSC-17"),
    (r"location$", r"has-cardinality title\|address", "OSC-17"),
    (r"location$", r"has-cardinality address", ADVICE),
    (r"back-matter/resource$", r"has-cardinality", RESOURCES),
    (r"local-objective$|activity$|part$", r"has-cardinality", TEXTS),
    (r"catalog control$", r"expect", "OSC-17"),
    (r"(protocol|port-range|poam-item|information-type|param)$", r"expect", ADVICE),
    (r"back-matter/resource$|link$", r"expect", RESOURCES),
    (r"merge/combine$", r"expect", "what resolving a profile does with combine is told by isms resolve"),
    (r".", r"matches", FORMATS),
)


def name_of(element):
    name = element.find(NAMESPACE + "use-name")
    return (name.text if name is not None else None) or element.get("name") or element.get("ref") or ""


def described(constraint):
    """A constraint as a line: its kind, what it is about, and the keys or index that it names."""
    kind = constraint.tag[len(NAMESPACE):]
    keys = [key.get("target") for key in constraint.findall(NAMESPACE + "key-field")]
    return " ".join([kind, constraint.get("target", ".")] + keys + ([constraint.get("name")] if constraint.get("name") else []))


def constraints(element, path):
    """All of a definition: where each stands, and what it is."""
    for child in element:
        if child.tag == NAMESPACE + "constraint":
            yield from (("/".join(path), described(each)) for each in child)
        elif child.tag.startswith(NAMESPACE) and child.tag != NAMESPACE + "remarks":
            own = [name_of(child)] if child.tag.startswith(NAMESPACE + "define") else []
            yield from constraints(child, path + own)


def of_file(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    root = ElementTree.fromstring(re.sub(r"&(?!amp;|lt;|gt;|quot;|apos;|#)[\w.-]+;", "", text))  # lists of words
    stem = re.sub(r"^oscal_|_metaschema\.xml$", "", os.path.basename(path))
    return [(f"{stem} {where}", what) for where, what in constraints(root, [])]


@unittest.skipUnless(SOURCES, "no Metaschema of OSCAL at hand")
class Constraints(unittest.TestCase):
    def test_each_has_its_row(self):
        used, without = set(), []
        found = [one for path in SOURCES for one in of_file(path)]
        self.assertGreater(len(found), 300)
        for where, what in found:
            for i, (place, kind, _) in enumerate(ROWS):
                if re.search(place, where) and re.match(kind, what):
                    used.add(i)
                    break
            else:
                without.append(f"{where} | {what}")
        self.assertEqual([], without)
        self.assertEqual([], [ROWS[i] for i in range(len(ROWS)) if i not in used])

    def test_each_rule_is_in_the_manual(self):
        manual = support.read(support.source_path("docs", "manual", "oscal.md")).decode()
        told = set(re.findall(r"^\| (OSC-\d\d) \|", manual, re.MULTILINE))
        self.assertEqual(set(), {answer for _, _, answer in ROWS if answer.startswith("OSC-")} - told)


if __name__ == "__main__":
    unittest.main()
