"""Documents that others made wrong on purpose: what is said of each of them, and where.

The folder named by ISMS_CORPUS holds them; each file whose name says that it is invalid or broken has its row here, or
the test fails. A row is what `isms validate` and `isms check` say of what the document was made for, or why they say
nothing of that; and all that `isms validate` says of references, by rule and line.
"""
import csv
import io
import os
import re
import unittest

import support
from support import Case, isms

CORPUS = os.path.join(os.environ.get("ISMS_CORPUS")
                      or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus"), "oscal")

# Constraints of FedRAMP, which OSCAL itself does not have: out of scope, as those of any other programme.
PROPERTIES = "properties that FedRAMP demands or restricts, which are open in OSCAL"
STRUCTURE = "FedRAMP demands statements with components at certain places, which OSCAL leaves open"
ROLES = "FedRAMP demands certain roles of each plan; OSCAL has no role that has to be there"
ADDRESSES = "FedRAMP demands all parts of an address; in OSCAL each may be missing"
LEVERAGED = "FedRAMP ties authorizations to levels and kinds of service; OSCAL does not"

# file: (command, what it says, line) or the reason why it says nothing; then rule and line of all references told
TABLE = {
    "catalog/small/broken-date.xml": (("validate", "is not what it has to be: a date and time", 6),),
    "oscal-cli-fixtures/example_ap_invalid.xml": (("validate", "needs a <reviewed-controls>", 3),),
    "oscal-cli-fixtures/example_catalog_invalid.xml": (("validate", "<group> needs a <title>", 19),),
    "oscal-cli-fixtures/example_component-definition_invalid.xml": (
        ("validate", "component/@uuid: <component> needs this attribute", 19),),
    "oscal-cli-fixtures/example_ssp_invalid.xml": (("validate", "needs a <control-implementation>", 3),),
    "profile/nist-resolution/broken_profile.xml": (("resolve", "there is no file", 12),),
    "ssp-by-component-has-responsible-role-INVALID.xml": (("check", "COV-04", 3), ("OSC-05", 5)),
    "ssp-component-has-non-provider-responsible-role-INVALID.xml": (("check", "AST-01", 3), ("OSC-01", 4), ("OSC-02", 5)),
    "ssp-component-has-used-by-link-INVALID.xml": ("links that FedRAMP demands of each service",),
    "ssp-component-type-INVALID.xml": ("types of components are open in OSCAL; FedRAMP has a list",),
    "ssp-has-inventory-items-INVALID.xml": (
        "FedRAMP demands at least two items", ("OSC-01", 18), ("OSC-02", 19), ("OSC-05", 21)),
    "ssp-has-required-response-points-INVALID.xml": (
        STRUCTURE, ("OSC-05", 18), ("OSC-05", 33), ("OSC-05", 43), ("OSC-05", 54), ("OSC-05", 71), ("OSC-05", 79),
        ("OSC-09", 9), ("OSC-09", 10), ("OSC-09", 25), ("OSC-09", 26)),
    "ssp-inventory-item-public-INVALID.xml": (PROPERTIES,),
    "ssp-inventory-item-virtual-INVALID.xml": (PROPERTIES,),
    "ssp-leveraged-authorization-has-impact-level-INVALID.xml": (LEVERAGED, ("OSC-02", 5)),
    "ssp-leveraged-authorization-has-valid-impact-level-INVALID.xml": (LEVERAGED,),
    "ssp-misplaced-response-components-INVALID.xml": (STRUCTURE,),
    "ssp-network-component-has-connection-security-prop-INVALID.xml": (PROPERTIES, ("OSC-01", 16), ("OSC-02", 17)),
    "ssp-network-component-has-implementation-point-INVALID-2.xml": (PROPERTIES, ("OSC-07", 16), ("OSC-07", 24)),
    "ssp-non-provider-responsible-role-references-user-INVALID.xml": (
        ("validate", "<authorized-privilege> needs a <function-performed>", 4), ("OSC-01", 9)),
    "ssp-profile-response-point-INVALID.xml": (STRUCTURE,),
    "ssp-responsible-party-is-person-INVALID.xml": (
        "FedRAMP demands persons for certain roles; in OSCAL an organization may hold each",
        ("OSC-01", 69), ("OSC-01", 72), ("OSC-01", 75)),
    "ssp-responsible-party-prepared-by-location-valid-INVALID-1.xml": (ADDRESSES,),
    "ssp-responsible-party-prepared-for-INVALID.xml": (("validate", "<responsible-party> needs a <party-uuid>", 5),),
    "ssp-responsible-party-prepared-for-location-valid-INVALID.xml": (ADDRESSES,),
    "ssp-role-defined-authorizing-official-poc-INVALID.xml": (ROLES,),
    "ssp-role-defined-prepared-for-INVALID.xml": (ROLES,),
    "ssp-saas-has-leveraged-authorization-INVALID.xml": (LEVERAGED,),
    "ssp-unique-inventory-item-asset-id-INVALID.xml": (
        ("validate", "OSC-07 this UUID is that of <inventory-item> in line 3", 20), ("OSC-01", 13), ("OSC-01", 30),
        ("OSC-02", 14), ("OSC-02", 31), ("OSC-05", 16), ("OSC-05", 33), ("OSC-07", 20)),
    "ssp-user-INVALID.xml": ("FedRAMP demands a role and properties of each user; in OSCAL each may be missing",),
    "ssp-user-authentication-INVALID.xml": (PROPERTIES, ("OSC-16", 8)),
    "ssp-user-sensitivity-level-INVALID.xml": (PROPERTIES,),
}


def full_name(name):
    return name if "/" in name else os.path.join("fedramp-constraint-fixtures", name)


@unittest.skipUnless(os.path.isdir(CORPUS), "no documents that are wrong: ISMS_CORPUS names the folder of a collection")
class Invalid(Case):
    def test_each_file_has_its_row(self):
        found = set()
        for folder, _, files in os.walk(CORPUS):
            found.update(os.path.relpath(os.path.join(folder, name), CORPUS) for name in files
                         if name.endswith(".xml") and re.search(r"(?i)invalid|broken", name))
        self.assertEqual(found, {full_name(name) for name in TABLE})

    def said(self, command, path):
        """What a command says: pairs of line and text."""
        if command == "check":
            run = isms("check", "--at", support.DAY, "--format", "csv", path)
            return [(int(row["Line"] or 0), row["Rule"]) for row in csv.DictReader(io.StringIO(run.text))]
        run = isms(command, path)
        return [(int(match.group(1)), line) for line in (run.text + run.messages).splitlines()
                if (match := re.search(r"\.xml:(\d+):\d+: ", line))]

    def test_what_is_said_of_each(self):
        for name, (subject, *references) in TABLE.items():
            path = os.path.join(CORPUS, full_name(name))
            with self.subTest(name):
                told = self.said("validate", path)
                self.assertEqual(references, sorted((match.group(), line) for line, text in told
                                                    if (match := re.search(r"OSC-\d\d", text))))
                if isinstance(subject, str):
                    self.assertGreater(len(subject), 20)
                    continue
                command, text, line = subject
                self.assertIn((line, True), [(at, text in words) for at, words in self.said(command, path)])


if __name__ == "__main__":
    unittest.main()
