#!/usr/bin/env python3
"""Writes a responsibility assignment matrix for each unit: CSV for programs, HTML for a browser, a workbook for a desk.

    raci_per_unit.py --at 2026-11-22 --output sheets ../utility/*.xml

The rows of a sheet are the responsibilities in which the unit or one of its people has a part, its columns the people who
have one in these; a cell holds the letters (R does the work, A answers for it, C is asked before, I is told after, S supports,
V verifies). Deputies stand there while whom they stand in for is away.
"""

from __future__ import annotations

import argparse
import os
import sys

import isms


def file_name(unit: isms.Unit) -> str:
    """The id of a unit, where it can be part of a path."""
    return "".join(letter if letter.isalnum() or letter in "-." else "_" for letter in unit.id)


def main() -> int:
    here = [format for format in ("csv", "html", "xlsx") if format in isms.reports.formats]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="documents that make up the model")
    parser.add_argument("--at", metavar="DATE", help="the day; today if not given")
    parser.add_argument("--output", default="sheets", metavar="FOLDER", help="where the files go; sheets if not given")
    parser.add_argument("--format", action="append", metavar="FORMAT", choices=[str(format) for format in isms.reports.formats],
                        help=f"a format; may be repeated; {', '.join(here)} if not given")
    parser.add_argument("--language", metavar="LANGUAGE", help="en, de and so on; English if not given")
    given = parser.parse_args()
    try:
        snapshot = isms.load(*given.files).snapshot(given.at)
        os.makedirs(given.output, exist_ok=True)
        for unit in snapshot.model.units:
            sheet = snapshot.report("raci", about=unit, layout="persons", language=given.language)
            for suffix in given.format or here:
                sheet.write(os.path.join(given.output, f"{file_name(unit)}.{suffix}"))
            people = sheet.tables[0].columns[2:]  # behind the name and the id of the responsibility
            print(f"{file_name(unit)}: {len(sheet.tables[0])} responsibilities, {len(people)} people")
    except (isms.Error, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
