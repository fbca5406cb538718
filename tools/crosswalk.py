#!/usr/bin/env python3
"""Writes the shipped catalogs of NIST, with what relates them to others: sp800-53r5 and csf2.

crosswalk.py ISO_TSV CSF_TSV SP800_53_CATALOG CSF_CATALOG FOLDER

ISO_TSV   columns iso27001_2022, part (clause or annex-a) and sp800_53r5: OLIR submission 155 of NIST, 2023-10-12
CSF_TSV   columns csf2, level, sp800_53r5, in_5_1_1, in_5_2_0 and note: CSF 2.0 reference tool (SP 800-53 5.1.1) and OLIR
          submission 186 (5.2.0)
the catalogs are those that NIST publishes in OSCAL (XML)

All four are works of the government of the United States, in the public domain. Of the ISO standard only numbers are there. Run
the results through isms convert --in-place, which decides on the layout.
"""
import csv
import pathlib
import re
import sys
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

OSCAL = "{http://csrc.nist.gov/ns/oscal/1.0}"
ADDED = {  # by releases 5.1.1 and 5.2.0, newer than the catalog at hand may be
    "IA-13": "Identity Providers and Authorization Servers",
    "SA-15(13)": "Logging Syntax",
    "SA-24": "Design For Cyber Resiliency",
    "SI-2(7)": "Root Cause Analysis",
}
ISO_SOURCE = "NIST OLIR 155, 2023-10-12"
CSF_OLDER, CSF_SOURCE = "NIST CSF 2.0 reference tool, SP 800-53 5.1.1", "NIST OLIR 186, SP 800-53 5.2.0"


def rows(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def in_order(number):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", number)]


def sp800_53_id(number):
    """AC-2(1) is ac-2.1 in OSCAL."""
    return number.lower().replace("(", ".").replace(")", "")


def texts(element):
    return " ".join(" ".join(element.itertext()).split())


def write(folder, name, doc, use, catalog, controls):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<!-- {doc} -->", f'<isms xmlns="urn:libisms:1" version="1" use="{use}">', catalog]
    for attributes, statement, mappings in controls:
        pairs = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if value)
        lines.append(f"<control{pairs}>")
        if statement:
            lines.append(f'<prose kind="statement"><text>{escape(statement)}</text></prose>')
        lines += [f"<mapping control={quoteattr(to)} source={quoteattr(source)}/>" for to, source in mappings]
        lines.append("</control>")
    path = pathlib.Path(folder, name)
    path.write_text("\n".join([*lines, "</isms>", ""]), encoding="utf-8")


def catalog(identity, name, kind, version, text):
    return (f'<catalog id="{identity}" name="{name}" kind="{kind}" version="{version}" publisher="NIST" informative="true">'
            f"<description>{text}</description></catalog>")


def sp800_53(iso, csf, source):
    titles = dict(ADDED)
    for control in ET.parse(source).iter(OSCAL + "control"):
        props = {p.get("name"): p.get("value") for p in control.findall(OSCAL + "prop")}
        if props.get("status") != "withdrawn":
            titles[props["label"]] = texts(control.find(OSCAL + "title"))
    numbers = {row["sp800_53r5"] for row in [*iso, *csf]}
    numbers |= {number.partition("(")[0] for number in numbers}
    numbers &= set(titles)  # what was withdrawn is no control
    for number in sorted(numbers, key=in_order):
        base, enhancement, _ = number.partition("(")
        yield ({"id": sp800_53_id(number), "name": titles[number], "catalog": "sp800-53r5",
                "parent": sp800_53_id(base) if enhancement else None, "number": number}, None,
               [(("A." if row["part"] == "annex-a" else "") + row["iso27001_2022"], ISO_SOURCE) for row in iso if row["sp800_53r5"] == number])


def csf2(csf, known, source):
    controls = {control.get("id"): control for control in ET.parse(source).iter(OSCAL + "control")}
    wanted = {row["csf2"] for row in csf}
    wanted |= {number.partition("-")[0] for number in wanted}
    for number, control in controls.items():
        if number not in wanted:
            continue  # there until CSF 1.1
        category, dash, _ = number.partition("-")
        statement = next(p for p in control.findall(OSCAL + "part") if p.get("name") == "statement")
        yield ({"id": number, "name": None if dash else texts(control.find(OSCAL + "title")), "catalog": "csf2",
                "parent": category if dash else None, "kind": None if dash else "group", "number": number},
               texts(statement),
               [(sp800_53_id(row["sp800_53r5"]), CSF_SOURCE if row["in_5_2_0"] == "y" else CSF_OLDER)
                for row in csf if row["csf2"] == number and sp800_53_id(row["sp800_53r5"]) in known])


def main():
    iso, csf, folder = rows(sys.argv[1]), rows(sys.argv[2]), sys.argv[5]
    controls = list(sp800_53(iso, csf, sys.argv[3]))
    write(folder, "sp800-53r5.xml", "Controls of NIST SP 800-53 Rev. 5 that relate to ISO/IEC 27001:2022 or to CSF 2.0: numbers and "
          "titles, and what they relate to in ISO/IEC 27001.", "iso27001-2022",
          catalog("sp800-53r5", "NIST SP 800-53 Rev. 5", "framework", "5.2.0",
                  "To compare with: what NIST relates to clauses and controls of ISO/IEC 27001:2022. NIST does not say how they relate."), controls)
    write(folder, "csf2.xml", "Categories and subcategories of the NIST Cybersecurity Framework 2.0, and what they relate to in SP 800-53 Rev. 5.",
          "sp800-53r5",
          catalog("csf2", "NIST Cybersecurity Framework 2.0", "framework", "2.0",
                  "To compare with: what NIST relates to controls of SP 800-53. NIST does not say how they relate."),
          csf2(csf, {attributes["id"] for attributes, _, _ in controls}, sys.argv[4]))


if __name__ == "__main__":
    main()
