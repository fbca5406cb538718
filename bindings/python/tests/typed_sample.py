"""A script as an editor sees it: test_typing.py has mypy look at it, and compares the types that it finds."""

from __future__ import annotations

import datetime
import pathlib
import sys
from decimal import Decimal
from typing import Optional

import isms


@isms.rule("acme:KEY-01", "key roles are described", remedy="describe the role", severity="error")
def described(checking: isms.Checking) -> None:
    for role in checking.model.roles:
        if role.key and not role.description:
            checking.tell(role, f"{role.display_name} is not described", related=[role.reports_to or role])


def reading(path: pathlib.Path) -> isms.Model:
    model = isms.load(path, "other.xml", b"<isms/>", strict=True, limits={"bytes": 1000})
    reveal_type(model.persons)
    reveal_type(model.persons["ann"])
    reveal_type(model.persons[0])
    reveal_type(model.persons[:2])
    reveal_type(model.persons.get("ann"))
    reveal_type(model.persons.get("ann", "nobody"))
    reveal_type([person.id for person in model.persons])
    reveal_type(model["ann"])
    reveal_type(sorted(model.roles))
    return model


def fields(model: isms.Model) -> None:
    role, part = model.roles["ciso"], model.responsibilities[0].participations[0]
    reveal_type(role.kind)
    reveal_type(role.fulfils)
    reveal_type(role.eligible)
    reveal_type(role.eligible[0])
    reveal_type(role.mandatory)
    reveal_type(role.minimum_rank)
    reveal_type(part.holder)
    reveal_type(part.from_)
    reveal_type(part.entity)
    reveal_type(model.budgets[0].amount)
    reveal_type(model.assets[0].review_interval)
    role.kind = isms.RoleKind.GOVERNANCE
    role.kind = "governance"
    role.eligible = ["lead", model.positions[0]]
    role.eligible.append("desk")
    if "desk" in role.eligible and "ann" in model.persons and model["ann"] in model and role.eligible != ["desk"]:
        role.eligible.remove("desk")
        role.eligible.sort(key=lambda position: position.id)
        del role.eligible[:1], model.persons["ann"]
    part.codes = {isms.Code.RESPONSIBLE, "A"}
    part.from_ = datetime.date.today() + isms.Duration(months=3)
    part.from_ = "2026-11-22"
    part.holder = model.persons["ann"]
    model.budgets[0].amount = Decimal("12.50")
    made = model.appointments.add(person="ann", role=role, from_="2026-11-22", links=[{"href": "https://example.org"}])
    reveal_type(made.person)
    with model.edit():
        role.set(name="CISO")


def results(model: isms.Model, day: Optional[datetime.date]) -> int:
    findings = model.check(day, rules=[described], minimum_severity="warning")
    reveal_type(findings[0])
    reveal_type(findings[:2])
    reveal_type([finding.object for finding in findings.violations])
    reveal_type(findings[0].severity >= isms.Severity.WARNING)
    reveal_type(findings.to_rows())
    answers = model.persons["ann"].duties(day)
    reveal_type(answers[0].person)
    reveal_type(answers[0].path[0].kind)
    reveal_type(model.raci(day)[0][0])
    reveal_type(isms.rules["RACI-01"])
    reveal_type(model.columns("appointment", "person"))
    report = model.report("raci", day, about=model.units[0], layout="persons", language="de")
    reveal_type(report.tables[0].to_rows())
    reveal_type(report.to_xlsx())
    reveal_type(report.to_csv())
    reveal_type(isms.reports["raci"].layouts)
    report.to_xlsx("raci.xlsx")
    report.to_text(sys.stdout, width=80)
    report.to_docx(sys.stdout.buffer)
    report.write("raci.docx")
    for handler in (sys.stdout.write,):
        handler(findings.to_text())
    return len(findings)
