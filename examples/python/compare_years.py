#!/usr/bin/env python3
"""Tells what changed between two days, or between two states of the files: people, roles, duties, findings.

    compare_years.py --since 2025-11-22 --at 2026-11-22 ../software-company/company.xml
    compare_years.py --since 2025-11-22 --at 2026-11-22 --old last-year.xml company.xml

People are those who work for the organization on the day. Roles and duties are what they hold then, in person or through
positions, units, committees and deputies.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

import isms


def label(person: isms.Person) -> str:
    return f"{person.display_name} ({person.id})"


def people(snapshot: isms.Snapshot) -> set[str]:
    """Who works on the day."""
    return {label(person) for person in snapshot.model.persons if snapshot.is_active(person)}


def roles(snapshot: isms.Snapshot) -> set[str]:
    """Who is behind which role."""
    return {f"{label(person)} as {role.display_name}" for role in snapshot.model.roles
            for person in snapshot.holders(role).persons}


def duties(snapshot: isms.Snapshot) -> dict[str, set[str]]:
    """What each person is responsible or accountable for."""
    held: dict[str, set[str]] = {}
    for responsibility in snapshot.model.responsibilities:
        for answer in snapshot.who(responsibility):
            if answer.person and answer.codes & {"R", "A"}:
                held.setdefault(label(answer.person), set()).add(responsibility.display_name)
    return held


def violations(snapshot: isms.Snapshot) -> dict[str, str]:
    """What is wrong, by marks that stay when names and places change."""
    return {finding.fingerprint: f"{finding.rule.id} {finding.message}" for finding in snapshot.check().violations}


def tell(title: str, gone: Iterable[str], new: Iterable[str]) -> None:
    lines = [f"- {one}" for one in sorted(gone)] + [f"+ {one}" for one in sorted(new)]
    print(f"{title}: {'nothing changed' if not lines else ''}".rstrip())
    for line in lines:
        print(f"  {line}")


def tell_duties(before: dict[str, set[str]], now: dict[str, set[str]]) -> None:
    """Single ones by name, many by their number."""
    changed = []
    for person in sorted({*before, *now}):
        gone, new = (one.get(person, set()) - other.get(person, set()) for one, other in ((before, now), (now, before)))
        for sign, some in (("-", gone), ("+", new)):
            if some:
                names = ", ".join(sorted(some)) if len(some) <= 3 else f"{len(some)} duties"
                changed.append(f"  {sign} {person}: {names}")
    print("duties:" if changed else "duties: nothing changed")
    print(*changed, sep="\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="documents that make up the model")
    parser.add_argument("--since", required=True, metavar="DATE", help="the earlier day")
    parser.add_argument("--at", metavar="DATE", help="the later day; today if not given")
    parser.add_argument("--old", action="append", metavar="FILE",
                        help="a document of the model as it was; may be repeated; the same files if not given")
    given = parser.parse_args()
    try:
        model = isms.load(*given.files)
        before = (isms.load(*given.old) if given.old else model).snapshot(given.since)
        now = model.snapshot(given.at)
        print(f"from {before.date} to {now.date}")
        were, are = people(before), people(now)
        tell("people", were - are, are - were)
        held, holds = roles(before), roles(now)
        tell("roles", held - holds, holds - held)
        tell_duties(duties(before), duties(now))
        wrong, still = violations(before), violations(now)
        tell("findings", (wrong[mark] for mark in wrong.keys() - still), (still[mark] for mark in still.keys() - wrong))
    except (isms.Error, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
