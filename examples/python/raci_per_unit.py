#!/usr/bin/env python3
"""Writes a responsibility assignment matrix for each unit: a CSV file, and an HTML file for a browser.

    raci_per_unit.py --at 2026-11-22 --output sheets ../utility/*.xml

The columns of a sheet are the people of the unit, its rows the responsibilities in which one of them has a part; a cell
holds the letters (R does the work, A answers for it, C is asked before, I is told after, S supports, V verifies). Deputies
stand there while whom they stand in for is away.
"""

from __future__ import annotations

import argparse
import csv
import html
import os
import sys

import isms

Sheet = tuple[list[isms.Person], dict[isms.Responsibility, dict[isms.Person, set[isms.Code]]]]


def make_sheets(snapshot: isms.Snapshot) -> dict[isms.Unit, Sheet]:
    """For each unit its people, and who of them has which part in what."""
    sheets: dict[isms.Unit, Sheet] = {unit: ([], {}) for unit in snapshot.model.units}
    for person in snapshot.model.persons:
        if person.unit and snapshot.is_active(person):
            sheets[person.unit][0].append(person)
    for responsibility in snapshot.model.responsibilities:
        for answer in snapshot.who(responsibility):
            if answer.person and answer.person.unit:
                row = sheets[answer.person.unit][1].setdefault(responsibility, {})
                row.setdefault(answer.person, set()).update(answer.codes)
    return sheets


def table_of(sheet: Sheet) -> list[list[str]]:
    """The sheet as rows of texts, the names of its columns first."""
    people, rows = sheet
    return [["Responsibility", *(person.display_name for person in people)],
            *([responsibility.display_name, *("".join(sorted(row.get(person, ()))) for person in people)]
              for responsibility, row in rows.items())]


def defused(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def write_csv(path: str, table: list[list[str]]) -> None:
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([defused(cell) for cell in row] for row in table)


def write_html(path: str, title: str, table: list[list[str]]) -> None:
    def line(tag: str, cells: list[str]) -> str:
        return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    with open(path, "w", encoding="utf-8") as file:
        print('<!DOCTYPE html>\n<html lang="en"><meta charset="utf-8">',
              f"<title>{html.escape(title)}</title>",
              "<style>table{border-collapse:collapse} td,th{border:1px solid silver;padding:.2em .5em;text-align:left}</style>",
              f"<h1>{html.escape(title)}</h1>\n<table>", line("th", table[0]),
              *(line("td", row) for row in table[1:]), "</table>", sep="\n", file=file)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="documents that make up the model")
    parser.add_argument("--at", metavar="DATE", help="the day; today if not given")
    parser.add_argument("--output", default="sheets", metavar="FOLDER", help="where the files go; sheets if not given")
    given = parser.parse_args()
    try:
        snapshot = isms.load(*given.files).snapshot(given.at)
        os.makedirs(given.output, exist_ok=True)
        for unit, sheet in make_sheets(snapshot).items():
            table = table_of(sheet)
            name = "".join(letter if letter.isalnum() or letter in "-." else "_" for letter in unit.id)
            write_csv(os.path.join(given.output, f"{name}.csv"), table)
            write_html(os.path.join(given.output, f"{name}.html"),
                       f"{unit.display_name}, as of {snapshot.date}", table)
            print(f"{name}: {len(table) - 1} rows, {len(table[0]) - 1} columns")
    except (isms.Error, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
