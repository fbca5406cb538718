#!/usr/bin/env python3
"""Lists the gaps of an organization: what nobody does or answers for, who has left, what cannot be told.

    gaps.py --at 2026-11-22 ../software-company/company.xml
"""

from __future__ import annotations

import argparse
import sys
from itertools import groupby

import isms


def list_gaps(findings: isms.Findings) -> None:
    """Violations by rule, the coverage of catalogs, and how much cannot be told."""
    print(findings.basis)
    for rule, found in groupby(findings.violations, key=lambda finding: finding.rule):
        print(f"\n{rule.id}  {rule.title}")
        for finding in found:
            print(f"  {finding.severity:8} {finding.message}")
            print(f"           > {finding.remedy}")
    print()
    for line in findings.coverage:
        name = line.catalog.name if line.catalog else "no catalog"
        print(f"{line.covered} of {line.total} entries of kind {line.kind} in {name} are covered ({line.percent} %)")
    tally = findings.tally
    print(f"{tally.errors} errors, {tally.warnings} warnings, {tally.infos} infos; {tally.waived} waived; "
          f"{tally.rules_unassessable} rules cannot be told: data are missing")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="documents that make up the model")
    parser.add_argument("--at", metavar="DATE", help="the day to look at; today if not given")
    parser.add_argument("--only", action="append", metavar="RULE", help="only this rule, or all of SOD-*; may be repeated")
    parser.add_argument("--least", default="info", choices=["info", "warning", "error"],
                        help="leave out what matters less")
    given = parser.parse_args()
    try:
        findings = isms.load(*given.files).check(given.at, only=given.only, minimum_severity=given.least)
    except (isms.Error, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    list_gaps(findings)
    return 1 if findings.failed else 0


if __name__ == "__main__":
    sys.exit(main())
