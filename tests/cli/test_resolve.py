"""isms resolve: profiles of OSCAL and the catalogs that come of them.

Where the folder named by ISMS_CORPUS holds the catalogs and profiles of NIST, the baselines of SP 800-53 come out as
NIST resolved them.
"""
import base64
import glob
import os
import re
import resource
import shutil
import unittest
import xml.etree.ElementTree as ElementTree

import support
from support import Case

O = "{http://csrc.nist.gov/ns/oscal/1.0}"
N = f"{{{support.NAMESPACE}}}"
NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0"
CORPUS = os.path.join(os.environ.get("ISMS_CORPUS")
                      or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus"), "oscal")


def uuid(number):
    return f"3f1e7a52-0c4d-4b8e-9a61-{number:012d}"


def document(root, number, body, matter=""):
    return (f'<{root} xmlns="{NAMESPACE}" uuid="{uuid(number)}"><metadata><title>{root} {number}</title><last-modified>'
            "2026-11-22T09:00:00Z</last-modified><version>1</version><oscal-version>1.2.2</oscal-version></metadata>"
            f"{body}{'<back-matter>' + matter + '</back-matter>' if matter else ''}</{root}>")


def control(name, inside=""):
    return (f'<control id="{name}"><title>Control {name}</title><param id="{name}_p"><label>p</label></param>'
            f'<prop name="label" value="{name}"/><part id="{name}_s" name="statement"><p>Do {name}.</p></part>'
            f"{inside}</control>")


CATALOG = document("catalog", 1, '<group id="a"><title>A</title><param id="a_p"><label>used</label></param>'
                   '<param id="a_q"><label>idle</label></param>' + control("a1") + control("a2", control("a2.1") +
                                                                                           control("a2.2")) +
                   '<control id="a3"><title>3</title><link href="#' + uuid(90) + '" rel="reference"/><part name="item">'
                   '<p>Use <insert type="param" id-ref="a_p"/>.</p></part></control></group><group id="b">'
                   "<title>B</title>" + control("b1") + control("b10") + "</group>",
                   f'<resource uuid="{uuid(90)}"><title>cited</title></resource>'
                   f'<resource uuid="{uuid(91)}"><title>idle</title></resource>'
                   f'<resource uuid="{uuid(92)}"><title>kept</title><prop name="keep" value="always"/></resource>')


def ids(*names):
    return "".join(f"<with-id>{name}</with-id>" for name in names)


def take(*names, href="catalog.xml", more="", **attributes):
    words = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<import href="{href}"><include-controls{words}>{ids(*names)}</include-controls>{more}</import>'


AS_IS = "<merge><as-is>true</as-is></merge>"


class Resolving(Case):
    def setUp(self):
        super().setUp()
        support.write(self.path("catalog.xml"), CATALOG)

    def run_profile(self, body, matter="", number=2, name="profile.xml"):
        support.write(self.path(name), document("profile", number, body, matter))
        return support.isms("resolve", self.path(name))

    def resolved(self, body, matter="", warnings=0):
        """The catalog that comes of a profile, which is valid."""
        result = self.run_profile(body, matter)
        self.assertEqual(0, result.code, repr(result))
        self.assertEqual(warnings, result.messages.count("warning"), result.messages)
        checked = support.isms("validate", "--min-severity", "error", "-", stdin=result.out)
        self.assertEqual(0, checked.code, checked.text + result.text)
        return ElementTree.fromstring(result.out)

    def shape(self, node):
        """Controls and groups with those inside, as text."""
        parts = []
        for child in node:
            if child.tag in (O + "control", O + "group"):
                inner = self.shape(child)
                parts.append((child.get("id") or "-") + (f"({inner})" if inner else ""))
        return " ".join(parts)

    def check(self, expected, body, **how):
        resolved = self.resolved(body, **how)
        self.assertEqual(expected, self.shape(resolved))
        if "<base64>" not in how.get("matter", ""):
            self.check_model(resolved)

    def check_model(self, resolved, *more):
        """What is read with its profile counts as far as that selects it: the same controls."""
        names = [self.path(name) for name in ("profile.xml", *more, "catalog.xml")]
        for order in (names, names[::-1]):
            model = ElementTree.fromstring(support.isms("convert", *order).out)
            selected = {node.get("name"): node.get("selects") for node in model.iter(N + "document")}
            self.assertEqual({node.get("id") for node in resolved.iter(O + "control")},
                             set((selected["profile 2"] or "").split()))
            self.assertEqual([None] * len(more), [selected["profile 3"]] if more else [])

    def test_selecting(self):
        self.check("a1 a2 a2.1 a2.2 a3 b1 b10", '<import href="catalog.xml"/>')
        self.check("a1 a2 a2.1 a2.2 a3 b1 b10", '<import href="catalog.xml"><include-all/></import>')
        self.check("a1 a2 a3 b1 b10",
                   '<import href="catalog.xml"><include-all with-child-controls="no"/></import>')
        self.check("a1 b1", take("b1", "a1"))
        self.check("a2", take("a2"))
        self.check("a2 a2.1 a2.2", take("a2", with_child_controls="yes"))
        for pattern, expected in (("a*", "a1 a2 a2.1 a2.2 a3"), ("b?", "b1"), ("*1*", "a1 a2.1 b1 b10"),
                                  ("*.?", "a2.1 a2.2"), ("b1", "b1"), ("^a", "")):
            self.check(expected, f'<import href="catalog.xml"><include-controls><matching pattern="{pattern}"/>'
                                 "</include-controls></import>")
        self.check("a2 a2.2", take("a2", with_child_controls="yes",
                                   more=f"<exclude-controls>{ids('a2.1')}</exclude-controls>"))
        self.check("a1 a3 b1 b10", '<import href="catalog.xml"><include-all/><exclude-controls '
                                   f'with-child-controls="yes">{ids("a2")}</exclude-controls></import>')

    def test_controls_that_are_not_there(self):
        result = self.run_profile(take("a1", "z9"))
        self.assertEqual(0, result.code, repr(result))
        self.assertIn('with-id: what is imported has no control "z9"', result.messages)
        self.assertIn("profile.xml:1:", result.messages)

    def test_as_is(self):
        self.check("a(a2(a2.1))", take("a2", "a2.1") + AS_IS)
        self.check("a(a1 a2.1)", take("a2.1", "a1") + AS_IS)  # a control moves up from one that is not taken
        self.check("a(a1) b(b1)", take("a1", "b1") + AS_IS)
        self.check("a(a1 a3)", take("a1") + take("a3") + AS_IS)  # groups of the same id are one

    def test_flat(self):
        for merge in ("", "<merge><flat/></merge>", '<merge><combine method="keep"/></merge>'):
            self.check("a2 a2.1 b1", take("a2", "a2.1", "b1") + merge)

    def test_combining(self):
        twice = take("a1", "a2", "a2.1") + take("a2.1", "a1")
        self.check("a1 a2 a2.1 a1 a2.1", twice)
        first = '<merge><combine method="use-first"/>%s</merge>'
        self.check("a1 a2 a2.1", twice + first % "")
        self.check("a(a1 a2(a2.1))", twice + first % "<as-is>true</as-is>")
        self.check("a1 a2 a2.1", twice + '<merge><combine method="merge"/></merge>', warnings=1)

    def test_custom(self):
        insert = "<insert-controls%s>%s</insert-controls>"
        some = f"<include-controls>{ids('a2.1', 'b1')}</include-controls>"
        self.check("x(a2.1 b1)", '<import href="catalog.xml"/><merge><custom><group id="x"><title>X</title>'
                                 '<prop name="label" value="X"/>' + insert % ("", some) + "</group></custom></merge>")
        # in groups that hold groups, and in order
        order = "<include-controls><matching pattern='b*'/></include-controls>"
        catalog = self.resolved('<import href="catalog.xml"/><merge><custom>'
                                + '<group id="y"><title>Y</title><group id="z"><title>Z</title>'
                                + insert % (' order="descending"', order) + "</group></group></custom></merge>")
        self.assertEqual("y(z(b10 b1))", self.shape(catalog))
        self.check("x(b1 b10)", '<import href="catalog.xml"/><merge><custom><group id="x"><title>X</title>' + insert % (
            ' order="ascending"', order) + "</group></custom></merge>")
        self.check("x(a2(a2.1 a2.2))", take("a2", with_child_controls="yes")
                   + '<merge><custom><group id="x"><title>X</title>' + insert % ("", "<include-all/>")
                   + "</group></custom></merge>")

    def test_parameters(self):
        catalog = self.resolved(take("a1") + '<modify><set-parameter param-id="a1_p" class="c"><prop name="n" value="v"/>'
                                "<label>other</label><constraint><description><p>often</p></description></constraint>"
                                "<guideline><p>soon</p></guideline><value>one</value><value>two</value></set-parameter>"
                                '<set-parameter param-id="a1_p"><guideline><p>later</p></guideline><select><choice>three'
                                '</choice></select></set-parameter><set-parameter param-id="zz"><value>x</value>'
                                "</set-parameter></modify>", warnings=1)
        param = catalog.find(f"{O}control/{O}param")
        self.assertEqual("c", param.get("class"))
        self.assertEqual(["prop", "label", "constraint", "guideline", "guideline", "select"],
                         [child.tag.replace(O, "") for child in param])
        self.assertEqual("other", param.find(O + "label").text)

    def altered(self, inside, warnings=0):
        """What a control has inside once it is altered: names, with a label or id."""
        catalog = self.resolved(take("a1") + f'<modify><alter control-id="a1">{inside}</alter></modify>',
                                warnings=warnings)
        return [(child.tag.replace(O, ""), child.get("value") or child.get("id"))
                for child in catalog.find(O + "control")]

    def test_additions(self):
        plain = [("title", None), ("param", "a1_p"), ("prop", "a1"), ("part", "a1_s")]
        prop = '<prop name="x" value="X"/><prop name="y" value="Y"/>'
        for position in ("", ' position="ending"', ' position="after"'):
            self.assertEqual(plain[:3] + [("prop", "X"), ("prop", "Y")] + plain[3:],
                             self.altered(f"<add{position}>{prop}</add>"))
        for position in ("starting", "before"):
            self.assertEqual(plain[:2] + [("prop", "X"), ("prop", "Y")] + plain[2:],
                             self.altered(f'<add position="{position}">{prop}</add>'))
        part = '<part id="n" name="item"><p>New.</p></part>'
        self.assertEqual(plain + [("part", "n")], self.altered(f'<add position="after" by-id="a1_s">{part}</add>'))
        self.assertEqual(plain[:3] + [("part", "n"), ("part", "a1_s")],
                         self.altered(f'<add position="before" by-id="a1_s">{part}</add>'))
        self.assertEqual(plain, self.altered(f'<add by-id="a1_s">{part}</add>'))
        self.assertEqual(plain, self.altered(f'<add by-id="zz">{part}</add>', warnings=1))

    def test_additions_to_parts(self):
        catalog = self.resolved(take("a1") + '<modify><alter control-id="a1"><add by-id="a1_s" position="ending">'
                                '<prop name="x" value="X"/><part name="item"><p>New.</p></part></add></alter>'
                                '<alter control-id="a2"><add><prop name="x" value="X"/></add></alter></modify>',
                                warnings=1)
        part = catalog.find(f"{O}control/{O}part")
        self.assertEqual(["prop", "p", "part"], [child.tag.replace(O, "") for child in part])

    def test_removals(self):
        everything = [("title", None), ("param", "a1_p"), ("prop", "a1"), ("part", "a1_s")]
        for words, gone in (('by-name="label"', 2), ('by-id="a1_s"', 3), ('by-item-name="param"', 1),
                            ('by-name="label" by-ns="http://csrc.nist.gov/ns/oscal"', 2),
                            ('by-name="label" by-ns="urn:x"', None), ('by-item-name="part" by-name="label"', None),
                            ("", None)):
            left = [one for number, one in enumerate(everything) if number != gone]
            self.assertEqual(left, self.altered(f"<remove {words}/>"), words)
        self.assertEqual(everything[:2] + [("prop", "new")] + everything[3:],
                         self.altered('<remove by-name="label"/><add><prop name="label" value="new"/></add>'))

    def test_what_is_left_out(self):
        catalog = self.resolved(take("a3") + AS_IS)
        self.assertEqual(["a_p"], [param.get("id") for param in catalog.iter(O + "param")])
        self.assertEqual([uuid(90), uuid(92)], [node.get("uuid") for node in catalog.iter(O + "resource")])
        catalog = self.resolved(take("b1"))
        self.assertEqual([uuid(92)], [node.get("uuid") for node in catalog.iter(O + "resource")])

    def test_the_uuid_is_one_that_the_version_knows(self):
        for version, digit in (("1.0.0", "4"), ("1.2.2", "5")):
            support.write(self.path("old.xml"), document("profile", 2, take("a1")).replace("1.2.2", version))
            result = support.isms("resolve", "-o", self.path("out.xml"), self.path("old.xml"))
            self.assertEqual(0, result.code, repr(result))
            self.assertEqual(digit, ElementTree.parse(self.path("out.xml")).getroot().get("uuid")[14])
            self.assertEqual(0, support.isms("validate", self.path("out.xml")).code)

    def test_metadata(self):
        first = self.resolved(take("a1"))
        self.assertEqual("profile 2", first.find(f"{O}metadata/{O}title").text)
        self.assertEqual({"name": "resolution-tool", "value": "libisms"}, first.find(f"{O}metadata/{O}prop").attrib)
        self.assertEqual({"href": "profile.xml", "rel": "source-profile"}, first.find(f"{O}metadata/{O}link").attrib)
        self.assertEqual(first.get("uuid"), self.resolved(take("a1")).get("uuid"))
        support.write(self.path("catalog.xml"), CATALOG.replace(uuid(1), uuid(7)))
        self.assertNotEqual(first.get("uuid"), self.resolved(take("a1")).get("uuid"))

    def test_profiles_of_profiles(self):
        support.write(self.path("base.xml"),
                      document("profile", 3, take("a1", "a2", "a2.1") + AS_IS + '<modify><set-parameter param-id="a1_p">'
                               "<value>base</value></set-parameter></modify>"))
        catalog = self.resolved('<import href="base.xml"><include-all/></import>' + AS_IS)
        self.assertEqual("a(a1 a2(a2.1))", self.shape(catalog))
        self.assertEqual("base", catalog.find(f".//{O}value").text)
        self.check_model(catalog, "base.xml")
        # what is taken is that of the other profile, in which controls have moved up
        outer, inner = ('<import href="base.xml"><include-all with-child-controls="no"/></import>',
                        take("a2", "b1", href="base.xml", with_child_controls="yes"))
        custom = ('<merge><custom><group id="x"><title>X</title><insert-controls><include-controls>'
                  + ids("a2", "a2.1") + "</include-controls></insert-controls></group></custom></merge>")
        for taken, merge, body, expected in (
                (("a2.1", "b1"), "", outer, "a2.1 b1"), (("a2.1", "b1"), "", inner, "b1"),
                (("a2", "a2.1"), "", outer, "a2 a2.1"), (("a2", "a2.1"), AS_IS, outer, "a2"),
                (("a2", "a2.1"), "", inner, "a2"), (("a2", "a2.1"), AS_IS, inner, "a2 a2.1"),
                (("a2", "a2.1", "b1"), custom, inner, "a2 a2.1"), (("a1", "b1"), "", '<import href="base.xml"/>', "a1 b1")):
            support.write(self.path("base.xml"), document("profile", 3, take(*taken) + merge))
            catalog = ElementTree.fromstring(self.run_profile(body).out)
            self.assertEqual(expected, self.shape(catalog), (taken, merge, body))
            self.check_model(catalog, "base.xml")

    def test_circles(self):
        result = self.run_profile(take("a1", href="profile.xml"))
        self.assertEqual(3, result.code, repr(result))
        self.assertIn("a circle", result.messages)
        support.write(self.path("other.xml"), document("profile", 4, take("a1", href="./profile.xml")))
        result = self.run_profile(take("a1", href="other.xml"))
        self.assertEqual(3, result.code, repr(result))
        self.assertIn("other.xml:1:", result.messages)
        for number in range(40):
            support.write(self.path(f"p{number}.xml"),
                          document("profile", 100 + number, take("a1", href=f"p{number + 1}.xml")))
        result = self.run_profile(take("a1", href="p0.xml"))
        self.assertEqual(3, result.code, repr(result))
        self.assertIn("more than 32 profiles", result.messages)

    def test_what_is_imported_again_is_resolved_once(self):
        """Each takes twice what the next one takes: thirty of them would take a billion times what the last one has."""
        first = '<merge><combine method="use-first"/></merge>'
        for number in range(30):
            href = f"p{number + 1}.xml" if number < 29 else "catalog.xml"
            support.write(self.path(f"p{number}.xml"), document("profile", 100 + number, take("a1", href=href) * 2 + first))
        self.assertEqual("a1", self.shape(self.resolved(take("a1", href="p0.xml") + first)))
        attached = f'<base64>{base64.b64encode(CATALOG.encode()).decode()}</base64>'
        self.check("a1 b1", take("a1", href="#" + uuid(50)) + take("b1", href="#" + uuid(50)),
                   matter=f'<resource uuid="{uuid(50)}">{attached}</resource>')
        support.write(self.path("catalog.xml"), "<catalog>")
        result = self.run_profile(take("a1") * 2)
        self.assertEqual(1, len(re.findall(r"catalog\.xml:1:\d+: error", result.messages)), result.messages)
        self.assertEqual(2, result.messages.count("of which no catalog can be made"))

    def test_where_imports_are(self):
        resource = f'<resource uuid="{uuid(50)}">%s</resource>'
        href = "#" + uuid(50).upper()
        links = ('<rlink href="https://example.org/x/catalog.json"/><rlink href="https://example.org/x/catalog.xml"/>',
                 '<rlink media-type="application/oscal.catalog+xml" href="../not/there/catalog.xml"/>',
                 f"<base64>{base64.b64encode(CATALOG.encode()).decode()}</base64>",
                 f"<base64>{base64.b64encode(CATALOG.encode() + b' ').decode()}</base64>")
        for link in links:
            self.check("a1", take("a1", href=href), matter=resource % link)
        os.mkdir(self.path("my folder"))
        support.write(self.path("my folder", "catalog.xml"), CATALOG)
        self.check("a1", take("a1", href="my%20folder/catalog.xml#top"))

    def test_imports_that_lead_nowhere(self):
        lost = f'<resource uuid="{uuid(50)}"><rlink href="https://example.org/lost.xml"/></resource>'
        for href, matter, said in (
                ("none.xml", "", "there is no file "), ("https://example.org/none.xml", "", "there is no file "),
                ("#" + uuid(51), lost, "which the back matter lacks"), ("#" + uuid(50), lost, "lost.xml: nothing is"),
                ("catalog.json", "", "that is no XML file")):
            result = self.run_profile(take("a1", href=href), matter)
            self.assertEqual((3, b""), (result.code, result.out), repr(result))
            self.assertIn(said, result.messages)

    def test_imports_that_cannot_be_read(self):
        for text, code in (("<catalog>", 3), (document("system-security-plan", 5, ""), 4), ("<html/>", 4)):
            support.write(self.path("catalog.xml"), text)
            result = self.run_profile(take("a1"))
            self.assertEqual((code, b""), (result.code, result.out), repr(result))
            self.assertIn("catalog.xml:1:", result.messages)
            self.assertRegex(result.messages, r"(?m)^\S*profile\.xml:1:\d+: error: .*imports \S*catalog\.xml, of which no catalog can be made")

    def test_what_is_not_valid_is_told(self):
        """Also of a catalog that is resolved by itself, which is then written as it is."""
        support.write(self.path("catalog.xml"), CATALOG.replace("</control>", "<bogus/></control>", 1))
        said = r"(?m)^\S*catalog\.xml:\d+:\d+: warning: .*is not valid, .* <bogus>: <bogus> may not stand .*: isms validate tells"
        for result in (self.run_profile(take("a1")), support.isms("resolve", self.path("catalog.xml"))):
            self.assertEqual(0, result.code, repr(result))
            self.assertRegex(result.messages, said)
            self.assertEqual(1, result.messages.count("warning: "))
            self.assertIn(b"<bogus", result.out)

    def test_output(self):
        self.run_profile(take("a1", href="none.xml"))
        out = self.path("out.xml")
        self.assertEqual(3, support.isms("resolve", "--output", out, self.path("profile.xml")).code)
        self.assertFalse(os.path.exists(out))
        self.run_profile(take("a1"))
        self.assertEqual(0, support.isms("resolve", "--output", out, self.path("profile.xml")).code)
        self.assertIn(b'<control id="a1">', support.read(out))
        result = support.isms("resolve", self.path("catalog.xml"))  # a catalog is what it is
        self.assertEqual(0, result.code)
        self.assertEqual(CATALOG, result.text.split("\n", 1)[-1].strip() if result.text.startswith("<?xml")
                         else result.text.strip())
        self.assertEqual(3, support.isms("resolve", self.path("none")).code)

    def test_time_grows_with_the_catalog(self):
        """Of four times as many controls, also where each is named, four times as long; whatever the machine does
        besides, it is never as with their square, which would be sixteen."""
        def time(count):
            names = [f"c{number}" for number in range(count)]
            support.write(self.path("catalog.xml"), document("catalog", 1, "".join(
                f'<control id="{name}"><title>{name}</title><prop name="label" value="1"/></control>' for name in names)))
            support.write(self.path("profile.xml"), document("profile", 2, take(*names[::2])))
            taken = []
            for _ in range(3):
                before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
                result = support.isms("resolve", "--output", self.path("out.xml"), self.path("profile.xml"))
                taken.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
                self.expect(0, result)
            self.assertEqual(count // 2, support.read(self.path("out.xml")).count(b"<control "))
            return min(taken)

        few, many = time(20000), time(80000)
        self.assertLess(many, 9 * few + 0.2)


@unittest.skipUnless(os.path.isdir(os.path.join(CORPUS, "profile")),
                     "no catalogs and profiles of NIST: ISMS_CORPUS names their folder")
class Baselines(Case):
    def resolve(self, profile, catalog, name):
        shutil.copyfile(os.path.join(CORPUS, "catalog", catalog), self.path(name))
        shutil.copyfile(os.path.join(CORPUS, "profile", profile), self.path(profile))
        result = support.isms("resolve", self.path(profile))
        self.assertEqual(0, result.code, result.messages[:1000])
        return ElementTree.fromstring(result.out)

    @staticmethod
    def read(catalog):
        return ElementTree.parse(os.path.join(CORPUS, "catalog", catalog)).getroot()

    @staticmethod
    def nesting(root):
        """Each group, control and resource with what it stands in, in order."""
        parents = {child: parent for parent in root.iter() for child in parent}
        return [(node.tag, node.get("id") or node.get("uuid"), parents[node].get("id"))
                for node in root.iter() if node.tag in (O + "group", O + "control", O + "resource")]

    @staticmethod
    def contents(node):
        """All that is in an element, as canonical XML without white space between elements."""
        return ElementTree.canonicalize(ElementTree.tostring(node), strip_text=True)

    RESOLVED = "NIST_SP-800-53_rev5_MODERATE-baseline-resolved-profile_catalog.xml"
    PROFILE = "NIST_SP-800-53_rev5_MODERATE-baseline_profile.xml"
    NAME = "NIST_SP-800-53_rev5_catalog.xml"

    def test_moderate_has_the_controls_that_nist_resolved(self):
        source = "NIST_SP-800-53_rev5_catalog_oscal-1.0.0.xml"
        resolved = self.resolve(self.PROFILE, source, self.NAME)
        theirs = [row for row in self.nesting(self.read(self.RESOLVED)) if row[0] != O + "resource"]
        self.assertEqual(theirs, [row for row in self.nesting(resolved) if row[0] != O + "resource"])
        # NIST resolved a later edition of the catalog; what is in the controls is that of ours
        controls = {node.get("id"): node for node in self.read(source).iter(O + "control")}
        for node in resolved.iter(O + "control"):
            for name in ("title", "param", "prop", "link", "part"):
                self.assertEqual([self.contents(child) for child in controls[node.get("id")].findall(O + name)],
                                 [self.contents(child) for child in node.findall(O + name)])

    def test_the_model_is_that_of_the_profile(self):
        """The baseline counts and no more of the catalog; all that was read is saved as it was."""
        resolved = self.resolve(self.PROFILE, "NIST_SP-800-53_rev5_catalog_oscal-1.0.0.xml", self.NAME)
        wanted = {node.get("id") for node in resolved.iter(O + "control")}
        paths = [self.path(self.NAME), self.path(self.PROFILE)]
        before = [support.read(path) for path in paths]
        model = ElementTree.fromstring(support.isms("convert", *paths).out)
        self.assertEqual(wanted, {name for node in model.iter(N + "document")
                                  for name in (node.get("selects") or "").split()})
        self.assertGreater(len(list(model.iter(N + "control"))), 3 * len(wanted))
        self.expect(0, support.isms("convert", "--in-place", *paths))
        for old, path in zip(before, paths):
            self.assertTrue(ElementTree.canonicalize(old) == ElementTree.canonicalize(support.read(path)), path)

    def test_resolving_again_changes_nothing(self):
        """Parameters, parts and all else, of the edition that NIST resolved."""
        resolved, theirs = self.resolve(self.PROFILE, self.RESOLVED, self.NAME), self.read(self.RESOLVED)
        for one in (resolved, theirs):
            one.remove(one.find(O + "metadata"))
            one.attrib.clear()
        self.assertEqual(self.nesting(theirs), self.nesting(resolved))
        self.assertTrue(self.contents(theirs) == self.contents(resolved))
        self.assertEqual(3885, len([part for part in resolved.iter(O + "part") if part.get("id")]))

    def test_high_of_rev4_sets_priorities(self):
        resolved = self.resolve("NIST_SP-800-53_rev4_HIGH-baseline_profile.xml", "NIST_SP-800-53_rev4_catalog.xml",
                                "NIST_SP-800-53_rev4_catalog.xml")
        profile = ElementTree.parse(self.path("NIST_SP-800-53_rev4_HIGH-baseline_profile.xml")).getroot()
        self.assertEqual({node.text for node in profile.iter(O + "with-id")},
                         {node.get("id") for node in resolved.iter(O + "control")})
        priorities = {node.get("id"): [prop.get("value") for prop in node.findall(O + "prop")
                                       if prop.get("name") == "priority"] for node in resolved.iter(O + "control")}
        wanted = {alter.get("control-id"): [prop.get("value") for prop in alter.iter(O + "prop")
                                            if prop.get("name") == "priority"] for alter in profile.iter(O + "alter")}
        self.assertEqual(wanted, {name: values for name, values in priorities.items() if values})

    def test_all_are_valid(self):
        for path in glob.glob(os.path.join(CORPUS, "profile", "nist-resolution", "*_profile.xml")):
            result = support.isms("resolve", path)
            broken = os.path.basename(path) in ("broken_profile.xml", "home_profile.xml")
            self.assertEqual(3 if broken else 0, result.code, repr(result))


if __name__ == "__main__":
    unittest.main()
