#!/usr/bin/env python3
"""Changes appointments as a CSV file says: all of its lines, or none.

    appointments_from_csv.py --dry-run --at 2026-11-22 appointments.csv ../software-company/company.xml

The file has a line for each change, with the columns

    do      appoint, or end
    role    id of the role
    person  id of the person
    day     the first day of a new appointment, or the last one of an appointment that ends
    kind    holder (where nothing is written), deputy or interim; for new appointments
    for     whose deputy; for new appointments

Lines that cannot be carried out are told, and nothing is changed. Then it is told what the changes bring about: which
findings are gone, and which are new.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import sys
from typing import Optional

import isms

COLUMNS = ("do", "role", "person", "day", "kind", "for")


class Refused(Exception):
    """A line that cannot be carried out, and why."""


def day_of(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{text!r} is no day: write it as 2026-11-22") from None


def holding(role: isms.Role, person: isms.Person, day: datetime.date) -> Optional[isms.Appointment]:
    """The appointment of a person to a role that holds on a day."""
    for appointment in role.model.appointments:
        if (appointment.role == role and appointment.person == person
                and (appointment.from_ or day) <= day <= (appointment.until or day)):
            return appointment
    return None


def carry_out(model: isms.Model, line: dict[str, str]) -> str:
    """Carries out one line, and tells what was done."""
    role, person = model.roles[line["role"]], model.persons[line["person"]]
    day = day_of(line["day"])
    current = holding(role, person, day)
    if line["do"] == "end":
        if not current:
            raise Refused(f"{person.display_name} does not hold {role.display_name} on {day}")
        current.until = day
        return f"{current.id}: {person.display_name} is {role.display_name} until {day}"
    if line["do"] != "appoint":
        raise Refused(f"{line['do']!r} is neither appoint nor end")
    if current:
        raise Refused(f"{person.display_name} holds {role.display_name} on {day} already, by {current.id}")
    made = model.appointments.add(role=role, person=person, from_=day, kind=line["kind"] or None,
                                  deputy_of=model.persons[line["for"]] if line["for"] else None)
    return f"{made.id}: {person.display_name} is {line['kind'] or 'holder'} of {role.display_name} from {day}"


def change(model: isms.Model, path: str) -> tuple[list[str], list[str]]:
    """Carries out all lines, or none: what was done, and what cannot be."""
    done: list[str] = []
    refused: list[str] = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        if tuple(lines.fieldnames or ()) != COLUMNS:
            return [], [f"{path}:1: the columns must be {','.join(COLUMNS)}"]
        try:
            with model.edit():
                for line in lines:
                    try:
                        done.append(carry_out(model, {name: (line[name] or "").strip() for name in COLUMNS}))
                    except (isms.Error, Refused) as error:
                        refused.append(f"{path}:{lines.line_num}: {error}")
                if refused:
                    raise Refused
        except Refused:
            done = []
    return done, refused


def tell_effect(before: isms.Findings, after: isms.Findings) -> None:
    """Which findings are gone, and which are new."""
    for sign, found, known in (("-", before, after), ("+", after, before)):
        marks = set(known.fingerprints)
        for finding in found.violations:
            if finding.fingerprint not in marks:
                print(f"  {sign} {finding.rule.id} {finding.severity}: {finding.message}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("csv", metavar="CSV", help="the changes")
    parser.add_argument("files", nargs="+", metavar="FILE", help="documents that make up the model")
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen, and save nothing")
    parser.add_argument("--at", metavar="DATE", help="the day of the findings to compare; today if not given")
    given = parser.parse_args()
    try:
        model = isms.load(*given.files)
        before = model.check(given.at)
        done, refused = change(model, given.csv)
        if refused:
            print(*refused, "nothing was changed", sep="\n", file=sys.stderr)
            return 1
        after = model.check(given.at)
        if not given.dry_run:
            model.save()
    except (isms.Error, OSError, UnicodeDecodeError, csv.Error) as error:
        print(error, file=sys.stderr)
        return 2
    print(*done, sep="\n")
    print("nothing was saved; findings would change like this:" if given.dry_run
          else "saved; findings change like this:")
    tell_effect(before, after)
    return 0


if __name__ == "__main__":
    sys.exit(main())
