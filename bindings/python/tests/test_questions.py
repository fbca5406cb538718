"""Questions: snapshots, who, why, duties, matrices, checks, own rules, and results in every form."""

from __future__ import annotations

import copy
import csv
import datetime
import io
import json
import os
import pickle
import re
import signal
import unittest
import warnings
import xml.dom.minidom
from typing import Any

import isms
import shared
from isms import FindingKind, Severity, StepKind, Verdict
from shared import COMPANY, DAY, EXAMPLES, Case, document, example, small

try:
    import pandas
except ImportError:
    pandas = None
try:
    import polars
except ImportError:
    polars = None


def model_of(name: str, _known: dict[str, isms.Model] = {}) -> isms.Model:
    """An example organization; read once, not to be edited."""
    if name not in _known:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", isms.DocumentWarning)  # an id is taken twice, on purpose
            _known[name] = isms.load(*example(name))
    return _known[name]


class Differences(Case):
    def test_changes(self) -> None:
        before = isms.load(document('<person id="ann" name="Ann"/><responsibility id="r" controls="A B">'
                                    '<participation holder="ann" codes="R"/></responsibility>'))
        after = before.copy()
        after.persons.add("eve")
        after["ann"].name = "Anne"
        after["r"].participations[0].codes = {"R", "A"}
        changes = isms.diff(before, after)
        self.assertEqual("<3 objects differ>", repr(changes))
        person, added, duty = changes
        self.assertEqual((isms.ChangeKind.CHANGED, before["ann"], after["ann"]),
                         (person.kind, person.before, person.after))
        self.assertEqual((isms.ChangeKind.ADDED, None, after["eve"], ()),
                         (added.kind, added.before, added.object, added.differences))
        name, codes = person.differences[0], duty.differences[0]
        self.assertEqual(("changed", "name", before["ann"], after["ann"], "", "Ann", "Anne"),
                         (name.kind, name.field, name.before, name.after, name.part, name.old_text, name.new_text))
        self.assertEqual(("codes", "participation ann", "R", "R A"),
                         (codes.field, codes.part, codes.old_text, codes.new_text))
        self.assertEqual((before["r"].participations[0], after["r"].participations[0]), (codes.before, codes.after))
        self.assertEqual([person], changes[:1])
        self.assertEqual(["changed", "added", "changed"], [row["change"] for row in changes.to_rows()])
        self.assertTrue(str(changes).endswith("\n    ~ participation ann: codes: R -> R A"))
        self.assertIn("<table", changes._repr_html_())
        self.assertEqual(4, len(list(csv.reader(io.StringIO(changes.to_csv())))))
        self.assertEqual(3, len(json.loads(changes.to_json())))

    def test_they_stay_as_they_are(self) -> None:
        before, after = isms.load(document('<person id="ann"/>')), isms.load(document(""))
        changes = isms.diff(before, after)
        before.persons["ann"].name = "Anne"
        before.persons["ann"].remove()
        self.assertEqual(["ann"], [change.object.id for change in changes])
        del before, after
        self.assertTrue(str(changes).startswith("1 removed\n\n- person "))

    def test_the_report(self) -> None:
        before = small()
        after = before.copy()
        after["a-1"].remove()
        duties = after.report("changes", DAY, before=before).tables[1].to_rows()
        self.assertEqual([("lost", "Ann", "Review rights")],
                         [(row["change"], row["who"], row["responsibility"]) for row in duties][:1])
        found = before.check(DAY)
        self.assertEqual(duties, after.report("changes", DAY, before=found).tables[1].to_rows())
        self.assertEqual(2, len(after.report("changes", DAY).tables))
        self.assertTrue(isms.reports["changes"].compares)

    def test_change_of_nothing(self) -> None:
        with self.assertRaisesRegex(ValueError, "^before and after: at least one of them is an object$"):
            isms.Change(isms.ChangeKind.CHANGED, None, None, ())

    def test_no_differences(self) -> None:
        model = small()
        self.assertFalse(isms.diff(model, model))
        self.assertFalse(isms.diff(model, isms.load(model.to_xml())))
        self.assertEqual("no differences", str(isms.diff(model, model.copy())))
        for wrong in (None, "model", model["ann"]):
            with self.assertRaises(TypeError):
                isms.diff(model, wrong)  # type: ignore[arg-type]


class Snapshots(Case):
    def test_what_was_made_is_its_own_copy(self) -> None:
        model = model_of("software-company")
        snapshot = model.snapshot(DAY)
        made = (snapshot, snapshot.check(), snapshot.raci(), snapshot.report("raci"), snapshot.who(model.responsibilities[0]))
        for one in made:
            self.assertIs(one, copy.copy(one))
            self.assertIs(one, copy.deepcopy(one))
            with self.assertRaisesRegex(TypeError, f"^{type(one).__name__} cannot be pickled: pickle the model"):
                pickle.dumps(one)

    def test_who(self) -> None:
        model = small()
        answers = model.who("review", DAY)
        self.assertEqual(["ann", "bob", "cy"], [answer.person.id for answer in answers if answer.person])
        first = answers[0]
        self.assertEqual((model["review"], model["ciso"], model["ann"], {"R", "A"}, None, None, False, False),
                         (first.responsibility, first.holder, first.person, first.codes, first.manner, first.scope,
                          first.everyone, first.absent))
        self.assertEqual([(StepKind.PARTICIPATION, "review", "ciso"), (StepKind.APPOINTMENT, "ciso", "ann")],
                         [(step.kind, step.from_.id, step.to.id) for step in first.path])
        self.assertEqual(model["a-1"], first.path[1].via)
        self.assertEqual("Ann (ann) is responsible and accountable for Review rights (review): holds role CISO "
                         "(ciso), by a-1", first.explanation)
        self.assertEqual(first.explanation, str(first))
        self.assertEqual("\n".join(answer.explanation for answer in answers), str(answers))
        self.assertEqual([model["ann"], model["bob"], model["cy"]], answers.persons)
        self.assertEqual("<3 answers: Who has a part in Review rights>", repr(answers))
        self.assertEqual("<1 answer: Who is behind CISO>", repr(model["ciso"].holders(DAY)))

    def test_the_same_by_every_way(self) -> None:
        model = small()
        ann, review = model.persons["ann"], model.responsibilities["review"]
        day = datetime.date(2026, 11, 22)
        snapshot = model.snapshot(day)
        for ways in ((model.who("review", DAY), model.who(review, day), review.who(DAY), snapshot.who(review),
                      snapshot.who("review")),
                     (model.why("ann", "review", DAY), model.why(ann, review, day), ann.why(review, DAY),
                      ann.why("review", DAY), snapshot.why(ann, review), snapshot.why("ann", "review")),
                     (model.duties("ann", DAY), model.duties(ann, day), ann.duties(DAY), snapshot.duties(ann),
                      snapshot.duties("ann")),
                     (model["ciso"].holders(DAY), snapshot.holders(model["ciso"]), snapshot.holders("ciso"))):
            for way in ways:
                self.assertEqual(list(ways[0]), list(way))
                self.assertEqual(ways[0].table.to_rows(), way.table.to_rows())
        for wrong in (lambda: model.who("nobody", DAY), lambda: model.duties("it", DAY),
                      lambda: snapshot.why("nobody", "review"), lambda: snapshot.holders("nobody")):
            with self.assertRaises(isms.NotFoundError):
                wrong()
        for strange in (lambda: snapshot.who(ann), lambda: snapshot.duties(review), lambda: snapshot.duties(3)):
            with self.assertRaises((TypeError, AttributeError)):
                strange()
        with self.assertRaises(isms.ArgumentError):
            snapshot.duties(small().persons["ann"])

    def test_which_controls_are_served(self) -> None:
        model = isms.load(b"""<isms xmlns="urn:libisms:1" version="1">
          <catalog id="a" name="A"/><catalog id="b" name="B"/>
          <control id="A.1" catalog="a"/>
          <control id="B.1" catalog="b"><mapping control="A.1" relationship="subset" source="us"/></control>
          <control id="B.1.1" catalog="b" parent="B.1"/>
          <person id="ann" name="Ann"/>
          <responsibility id="duty" name="Duty" controls="A.1"><participation holder="ann" codes="R"/></responsibility>
          </isms>""")
        duty, b, ann = model.responsibilities["duty"], model.catalogs["b"], model.persons["ann"]
        served = model.serves("duty", "b", DAY)
        self.assertEqual([model["B.1"], model["B.1.1"]], served.controls)
        whole, below = served
        self.assertEqual((duty, model["A.1"], isms.Relationship.SUPERSET),
                         (whole.responsibility, whole.named, whole.relationship))
        self.assertEqual([(model["A.1"], model["B.1"], model["B.1"].mappings[0], True, isms.Relationship.SUPERSET),
                          (model["B.1"], model["B.1.1"], None, False, isms.Relationship.SUPERSET)],
                         [(s.from_, s.to, s.mapping, s.reversed, s.relationship) for s in below.path])
        self.assertEqual("Duty names A.1, which asks for all and more than B.1 (us)", str(whole))
        self.assertEqual(f"{whole}\n{below}", str(served))
        self.assertEqual("<2 controls: Which controls Duty serves>", repr(served))
        for way in (model.serves(duty, b, DAY), duty.serves(b, DAY), duty.serves("b", DAY), ann.serves(b, DAY),
                    model.snapshot(DAY).serves("ann", "b"), model.serves(ann, b, DAY, mappings=7)):
            self.assertEqual(list(served), list(way))
        self.assertEqual([], list(model.serves("duty", "b", DAY, mappings=0)))
        self.assertEqual(3, len(model.serves("duty", at=DAY)))
        with self.assertRaises(isms.NotFoundError):
            model.serves("duty", "gone", DAY)
        with self.assertRaises(isms.ArgumentError):
            model.serves("A.1", "b", DAY)

    def test_as_the_command_answers(self) -> None:
        self.need_command()
        model = isms.load(COMPANY)
        for arguments, table in ((["who", "restore-test"], model.who("restore-test", DAY).table),
                                 (["why", "nina", "is.administer-security"],
                                  model.why("nina", "is.administer-security", DAY).table),
                                 (["duties", "nina"], model.duties("nina", DAY).table),
                                 (["serves", "nina"], model.serves("nina", at=DAY).table),
                                 (["serves", "restore-test", "--catalog", "iso27001", "--mappings", "2"],
                                  model.serves("restore-test", "iso27001", DAY, mappings=2).table),
                                 (["raci", "--by", "code"], model.raci(DAY)),
                                 (["raci", "--by", "holder"], model.raci(DAY, layout="holders")),
                                 (["raci", "--by", "person"], model.raci(DAY, layout=isms.Layout.PERSONS)),
                                 (["raci", "--by", "unit"], model.raci(DAY, layout="units"))):
            with self.subTest(arguments=arguments):
                said = self.isms(*arguments, "--at", DAY, "--format", "json", COMPANY)
                self.assertEqual(said, table.to_json())
                self.assertEqual(json.loads(said), table.to_rows())

    def test_persons_on_a_day(self) -> None:
        model = isms.load(document("""
  <unit id="it" head="ann"/>
  <person id="ann" since="2020-01-01" until="2026-06-30"/>
  <person id="bob" unit="it"><absence from="2026-02-01" until="2026-02-10"/></person>
"""))
        ann, bob = model.persons
        self.assertEqual((True, False), (ann.is_active("2026-06-30"), ann.is_active("2026-07-01")))
        self.assertEqual((True, False), (bob.is_absent("2026-02-10"), bob.is_absent("2026-02-11")))
        self.assertEqual((ann, None, None), (bob.superior("2026-02-05"), ann.superior("2026-02-05"),
                                             bob.superior(DAY)))
        snapshot = model.snapshot("2026-02-05")
        self.assertEqual((True, True, ann), (snapshot.is_active("ann"), snapshot.is_absent("bob"),
                                             snapshot.superior("bob")))
        self.assertEqual((True, False), (snapshot.reports_to(bob, ann), snapshot.reports_to("ann", "bob")))
        self.assertTrue(snapshot.scopes_overlap(None, model.units[0]))

    def test_a_snapshot_holds_until_an_edit(self) -> None:
        model = small()
        snapshot, detached = model.snapshot(DAY), model.snapshot(DAY, detached=True)
        answers, findings, table = snapshot.who("review"), snapshot.check(), snapshot.raci()
        before = (str(answers), findings.to_json(), table.to_text())
        model.persons["ann"].name = "Anna"
        for call in (lambda: snapshot.who("review"), snapshot.check, snapshot.raci, lambda: snapshot.date):
            with self.assertRaisesRegex(isms.StateError, "detached"):
                call()
        self.assertEqual(before, (str(answers), findings.to_json(), table.to_text()))
        self.assertEqual("Ann", detached.duties("ann")[0].person.name)
        self.assertEqual("Anna", model.duties("ann", DAY)[0].person.name)
        self.assertIsNot(model, detached.model)
        with self.assertRaises(isms.ArgumentError):
            detached.duties(model.persons["ann"])

    def test_letting_go(self) -> None:
        model = small()
        with model.snapshot(DAY) as snapshot:
            self.assertEqual("<Snapshot of 2026-11-22>", repr(snapshot))
        self.assertEqual("<Snapshot, closed>", repr(snapshot))
        with self.assertRaisesRegex(isms.StateError, "closed"):
            snapshot.duties("ann")

    def test_a_span_of_time(self) -> None:
        model = isms.load(document("""
  <person id="ann"/>
  <role id="r"/>
  <appointment id="a" role="r" person="ann" from="2026-01-01" until="2026-01-31"/>
"""))
        self.assertEqual([], model.snapshot("2026-02-15").holders("r").persons)
        self.assertEqual([model["ann"]], model.snapshot("2026-02-15", since="2026-01-15").holders("r").persons)
        with self.assertRaises(isms.ArgumentError):
            model.snapshot("2026-02-15", since="2026-03-01")

    def test_step_kinds_are_those_of_the_library(self) -> None:
        header = shared.SOURCE + "/include/isms/snapshot.h"
        with open(header, encoding="utf-8") as file:
            names = re.findall(r"ISMS_STEP_(\w+)", file.read())
        self.assertEqual(names, [kind.name for kind in StepKind])

    def test_answers_are_sequences(self) -> None:
        answers = small().who("review", DAY)
        self.assertEqual((3, answers[2], list(answers)[1:], answers[0]),
                         (len(answers), answers[-1], answers[1:], next(iter(answers))))
        self.assertIn(answers[1], answers)
        with self.assertRaises(IndexError):
            answers[3]
        with self.assertRaises(AttributeError):
            answers[0].codes = 3  # type: ignore[misc]


def shared_findings(text: str) -> list[dict[str, Any]]:
    """The rows of a table or of findings, as JSON has them."""
    data = json.loads(text)
    rows: list[dict[str, Any]] = data["findings"] if isinstance(data, dict) else data
    return rows


class Checks(Case):
    def test_as_the_command_checks(self) -> None:
        self.need_command()
        for name in EXAMPLES:
            findings = model_of(name).check(DAY)
            with self.subTest(example=name):
                said = self.isms("check", "--at", DAY, "--quiet", "--format", "json", *example(name), code=1)
                self.assertEqual(said, findings.to_json())
                self.assertEqual(self.without_null(said), findings.to_rows())
                self.assertEqual(self.without_null(said), [finding.to_dict() for finding in findings])

    @staticmethod
    def without_null(text: str) -> list[dict[str, Any]]:
        """Columns of a data frame hold one kind of values."""
        return [{name: "" if value is None else value for name, value in row.items()} for row in shared_findings(text)]

    def test_options(self) -> None:
        self.need_command()
        model = isms.load(COMPANY)
        for options, given in (({"only": ["SOD-*", "IND-01"], "skip": ["SOD-02"]},
                                ["--only", "SOD-*,IND-01", "--skip", "SOD-02"]),
                               ({"only": "RACI-01"}, ["--only", "RACI-01"]),
                               ({"minimum_severity": "warning"}, ["--min-severity", "warning"]),
                               ({"minimum_severity": Severity.ERROR}, ["--min-severity", "error"]),
                               ({"fail_on": "warning"}, ["--fail-on", "warning"]),
                               ({"fail_on": Severity.OFF}, ["--fail-on", "none"])):
            with self.subTest(options=options):
                findings = model.check(DAY, **options)
                said = self.isms("check", "--at", DAY, *given, COMPANY, code=int(findings.failed))
                self.assertEqual(said, findings.to_text())
        for wrong, kind in (({"only": ["NO-01"]}, isms.NotFoundError), ({"skip": ["NO-01"]}, isms.NotFoundError),
                            ({"minimum_severity": "fatal"}, isms.InvalidValueError), ({"only": [3]}, TypeError),
                            ({"rules": [len]}, TypeError), ({"fail_on": 3}, isms.InvalidValueError)):
            with self.assertRaises(kind):
                model.check(DAY, **wrong)

    def test_failed(self) -> None:
        model = isms.load(COMPANY)
        self.assertTrue(model.check(DAY).failed)
        self.assertFalse(model.check(DAY, only=["SOD-07"], fail_on="error").failed)
        self.assertTrue(model.check(DAY, only=["SOD-07"], fail_on="warning").failed)
        self.assertFalse(model.check(DAY, fail_on="off").failed)
        self.assertFalse(model.check(DAY, only=["SOD-02"]).failed)  # waived

    def test_baselines(self) -> None:
        self.need_command()
        model = isms.load(COMPANY)
        path, other = self.path("known.txt"), self.path("other.txt")
        findings = model.check(DAY)
        findings.save_baseline(path)
        self.isms("check", "--at", DAY, "--write-baseline", other, COMPANY, code=1)
        self.assertEqual(self.read("other.txt"), self.read("known.txt"))
        self.assertEqual(0, len(model.check(DAY, baseline=path)))
        self.assertEqual(0, len(model.check(DAY, known=findings.fingerprints)))
        self.assertEqual(len(findings), model.check(DAY, baseline=path).tally.known)
        self.assertIn(f"from {path}", model.check(DAY, baseline=path).basis)
        lea = model.persons["lea"]
        lea.until = "2026-10-31"
        after = model.check(DAY, baseline=path)
        self.assertIn("VAL-01", [finding.rule.id for finding in after if lea in (finding.object, *finding.related)
                                 or "Lea" in finding.message])
        self.assertEqual(set(), set(after.fingerprints) & set(findings.fingerprints))
        with self.assertRaises(isms.InvalidValueError) as caught:
            model.check(DAY, baseline=self.write("bad.txt", b"# fine\n\nno mark\n"))
        self.assertEqual((self.path("bad.txt"), 3), (caught.exception.file, caught.exception.line))
        with self.assertRaises(FileNotFoundError):
            model.check(DAY, baseline=self.path("missing.txt"))
        os.mkfifo(self.path("pipe"))
        for path in (self.path("pipe"), "/dev/zero", self.path()):
            with self.assertRaisesRegex(OSError, "not a regular file"):
                model.check(DAY, baseline=path)

    def test_observer(self) -> None:
        model = small()
        heard: list[Any] = []
        model.check(DAY, observer=heard.append)
        self.assertEqual([rule.id for rule in isms.rules] + [None], heard)

        def breaks(id: Any) -> None:
            heard.append(id)
            raise KeyError(id)

        heard.clear()
        with self.assertRaisesRegex(KeyError, isms.rules[0].id):
            model.check(DAY, observer=breaks)
        self.assertEqual(1, len(heard))

    def test_it_ends_at_once(self) -> None:
        counted: list[Any] = []

        @isms.rule("acme:LAST-01", "Last", remedy="None.")
        def last(checking: isms.Checking) -> None:
            counted.append(checking)

        def breaks(id: Any) -> None:
            raise KeyError(id)

        model = small()
        with self.assertRaises(KeyError):
            model.check(DAY, rules=[last], observer=breaks)
        self.assertEqual([], counted)

    @unittest.skipUnless(hasattr(signal, "setitimer"), "no timers here")
    def test_signals_end_it(self) -> None:
        # Each role is a kind of the next: whoever holds the first holds all, and each asks for an agreement.
        count = 30_000
        roles = "".join(f'<role id="r{n}" agreement-required="true" specializes="r{n + 1}"/>' for n in range(count))
        model = isms.load(document(f'{roles}<role id="r{count}"/>'))

        heard: list[Any] = []

        class Enough(Exception):
            pass

        def enough(*_: Any) -> None:
            raise Enough

        before = signal.signal(signal.SIGALRM, enough)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.3)
            with self.assertRaises(Enough):
                model.check(DAY, only=["AGR-03", "ENF-03"], observer=heard.append)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
        self.assertEqual(["AGR-03"], heard)
        self.assertEqual(count + 1, len(model.roles))

    def test_a_finding(self) -> None:
        model = isms.load(COMPANY)
        finding = model.check(DAY).of("VAL-01")[0]
        self.assertEqual((isms.rules["VAL-01"], FindingKind.VIOLATION, Severity.ERROR, model["a-9"], "a-9",
                          "appointment", True, None, (COMPANY, 114, 3)),
                         (finding.rule, finding.kind, finding.severity, finding.object, finding.object_id,
                          finding.object_type, finding.is_violation, finding.waiver, finding.location))
        self.assertEqual(f"{COMPANY}:114:3: error: VAL-01: {finding.message}", str(finding))
        self.assertEqual("violation", finding.kind)
        waived = model.check(DAY).of("SOD-02")[0]
        self.assertEqual((model["w-1"], False), (waived.waiver, waived.is_violation))
        self.assertTrue(waived.path)
        again = pickle.loads(pickle.dumps(waived))
        self.assertEqual((waived.to_dict(), waived.rule), (again.to_dict(), again.rule))

    def test_numbers(self) -> None:
        findings = isms.load(COMPANY).check(DAY)
        tally = findings.tally
        self.assertEqual((5, 2, 0, 5), (tally.errors, tally.warnings, tally.infos, tally.waived))
        self.assertEqual(tally.errors + tally.warnings + tally.infos, len(findings.violations))
        self.assertEqual(len(isms.rules), len(findings.outcomes))
        for verdict, count in ((Verdict.FINE, tally.rules_fine), (Verdict.VIOLATED, tally.rules_violated),
                               (Verdict.UNASSESSABLE, tally.rules_unassessable), (Verdict.OFF, tally.rules_off)):
            self.assertEqual(count, [outcome.verdict for outcome in findings.outcomes].count(verdict))
        self.assertTrue(findings.is_small)
        self.assertEqual("as of 2026-11-22; a small organization", findings.basis)
        self.assertEqual("<Findings: 5 errors, 2 warnings, 0 infos, as of 2026-11-22; a small organization>",
                         repr(findings))
        self.assertEqual(len(findings), len(set(findings.fingerprints)))
        for line in model_of(EXAMPLES[-1]).check(DAY).coverage:
            self.assertEqual(100 * line.covered // line.total, line.percent)
            self.assertIsInstance(line.kind, isms.ControlKind)
            self.assertIsInstance(line.catalog, isms.Catalog)

    def test_settings_show_in_outcomes(self) -> None:
        model = isms.load(document("""
  <organization id="acme"/>
  <settings id="s"><rule rule="DEP-01" severity="off" reason="nobody is ever away"/></settings>
"""))
        outcome = next(one for one in model.check(DAY).outcomes if one.rule.id == "DEP-01")
        self.assertEqual((Verdict.OFF, Severity.OFF, "nobody is ever away"), outcome[1:])

    def test_rules(self) -> None:
        self.assertEqual("<173 rules>", repr(isms.rules))
        rule = isms.rules["RACI-01"]
        self.assertEqual(rule, isms.rules.get("RACI-01"))
        self.assertEqual((isms.rules[-1], list(isms.rules)[5:9]), (list(isms.rules)[-1], isms.rules[5:9]))
        self.assertTrue("RACI-01" in isms.rules and rule in isms.rules and "NO-01" not in isms.rules)
        self.assertEqual("<Rule RACI-01: exactly one holder is accountable>", repr(rule))
        self.assertIsNone(isms.rules.get("NO-01"))
        with self.assertRaisesRegex(KeyError, "NO-01"):
            isms.rules["NO-01"]
        with self.assertRaises(IndexError):
            isms.rules[1000]
        self.assertEqual(2, len({rule, isms.rules["RACI-01"], isms.rules["RACI-02"]}))
        self.assertEqual(len(isms.rules), len(isms.rules.table))
        self.assertEqual(("small-headcount", 25), next(one[:2] for one in isms.rules["DEP-01"].limits))
        for same in (copy.deepcopy(rule), pickle.loads(pickle.dumps(rule))):
            self.assertEqual(rule, same)

    def test_rules_explain_themselves(self) -> None:
        self.need_command()
        for rule in isms.rules:
            with self.subTest(rule=rule.id):
                self.assertEqual(self.isms("rules", rule.id).rstrip("\n"), str(rule))

    def test_examples_of_rules(self) -> None:
        for rule in isms.rules:
            with self.subTest(rule=rule.id):
                bad = isms.load((rule.bad_example or "").encode()).check(rule.example_date, only=[rule.id])
                good = isms.load((rule.good_example or "").encode()).check(rule.example_date, only=[rule.id])
                self.assertTrue(bad.violations)
                self.assertEqual([], good.violations)


class OwnRules(Case):
    def test_one(self) -> None:
        @isms.rule("acme:KEY-01", "key roles are described", remedy="describe the role", severity="error",
                   source="our handbook")
        def described(checking: isms.Checking) -> None:
            """A key role has
            no description."""
            self.assertEqual((True, 25, datetime.date(2026, 11, 22)),
                             (checking.is_small, checking.limit("small-headcount"), checking.snapshot.date))
            for role in checking.model.roles:
                if role.key and not role.description:
                    checking.tell(role, f"{role.display_name} is not described", related=[model["ann"]],
                                  path=["one", "two"])

        model = isms.load(document('  <person id="ann"/>\n  <role id="r" key="true"/>\n  <role id="q" key="true"/>\n'))
        findings = model.check(DAY, only=["acme:*"], rules=[described])
        self.assertEqual(["r", "q"], [finding.object_id for finding in findings])
        finding = findings[0]
        self.assertEqual(("acme:KEY-01", "key roles are described", Severity.ERROR, "A key role has no description.",
                          "describe the role", "our handbook"),
                         (finding.rule.id, finding.rule.title, finding.rule.severity, finding.rule.explanation,
                          finding.rule.remedy, finding.rule.source))
        self.assertEqual((model["r"], "r is not described", Severity.ERROR, "describe the role", (model["ann"],),
                          ("one", "two")), (finding.object, finding.message, finding.severity, finding.remedy,
                                            finding.related, finding.path))
        self.assertIsNone(finding.rule.bad_example)
        self.assertIn("acme:KEY-01: key roles are described", str(finding.rule))
        self.assertIn("acme:KEY-01", findings.to_sarif())
        self.assertEqual(len(isms.rules) + 1, len(findings.outcomes))
        with self.assertRaisesRegex(TypeError, "your own"):
            pickle.dumps(finding)
        heard: list[Any] = []
        model.check(DAY, only=["acme:*"], rules=[described], observer=heard.append)
        self.assertEqual(["acme:KEY-01", None], heard)

    def rule(self, function: Any, **facts: Any) -> isms.OwnRule:
        return isms.rule(facts.pop("id", "acme:A"), "title", remedy="mend it", **facts)(function)

    def test_what_can_be_told(self) -> None:
        def tells(checking: isms.Checking) -> None:
            role = checking.model.roles["ciso"]
            checking.tell(role, "first", severity="info", remedy="do that", key="1")
            checking.tell(role, "second", severity=Severity.ERROR, key="2")
            checking.tell(None, "all of it")
            checking.cannot_tell(checking.model.persons["ann"], "no data", remedy="record it")
            checking.tell(checking.model.responsibilities[0].participations[0], "of a part")

        findings = small().check(DAY, only=["acme:A"], rules=[self.rule(tells)])
        self.assertEqual({("first", "info", "ciso", "do that", "violation"),
                          ("second", "error", "ciso", "mend it", "violation"),
                          ("all of it", "warning", "", "mend it", "violation"),
                          ("no data", "info", "ann", "record it", "not-assessable"),
                          ("of a part", "warning", "review", "mend it", "violation")},
                         {(one.message, one.severity, one.object_id, one.remedy, one.kind) for one in findings})
        self.assertEqual(5, len(set(findings.fingerprints)))

    def test_what_cannot_be_told(self) -> None:
        stranger = small().persons["ann"]
        for call, kind in ((lambda checking: checking.tell(stranger, "x"), isms.ArgumentError),
                           (lambda checking: checking.tell(None, "\0"), ValueError),
                           (lambda checking: checking.tell(None, 3), TypeError),
                           (lambda checking: checking.tell(None, "x", severity="fatal"), isms.InvalidValueError),
                           (lambda checking: checking.limit("no such"), isms.NotFoundError),
                           (lambda checking: setattr(checking.model.persons[0], "name", "x"), isms.StateError),
                           (lambda checking: 1 / 0, ZeroDivisionError)):
            with self.assertRaises(kind):
                small().check(DAY, rules=[self.rule(call)])

    def test_what_makes_no_rule(self) -> None:
        for facts, kind in (({"id": "KEY-01"}, isms.InvalidValueError), ({"id": "RACI-01"}, isms.Error),
                            ({"id": "Acme:x"}, isms.InvalidValueError)):
            with self.assertRaises(kind):
                small().check(DAY, rules=[self.rule(lambda checking: None, **facts)])
        with self.assertRaises(isms.InvalidValueError):
            self.rule(lambda checking: None, severity="fatal")
        twice = self.rule(lambda checking: None)
        with self.assertRaises(isms.DuplicateError):
            small().check(DAY, rules=[twice, twice])

    def test_too_late(self) -> None:
        kept: list[isms.Checking] = []
        small().check(DAY, rules=[self.rule(kept.append)])
        for call in (lambda: kept[0].tell(None, "x"), lambda: kept[0].snapshot, lambda: kept[0].limit("small-headcount"),
                     lambda: kept[0].is_small):
            with self.assertRaisesRegex(isms.StateError, "over"):
                call()

    def test_a_rule_is_still_a_function(self) -> None:
        called: list[Any] = []
        rule = self.rule(called.append, small_severity="info", explanation="said so")
        rule("anything")
        self.assertEqual((["anything"], Severity.INFO, "said so"), (called, rule.small_severity, rule.explanation))

    def test_settings_and_waivers_speak_of_it(self) -> None:
        model = isms.load(document("""
  <organization id="acme"/>
  <person id="ann"/>
  <person id="bob"/>
  <settings id="s"><rule rule="acme:A" severity="error" reason="it matters here"/></settings>
"""))
        rule = self.rule(lambda checking: [checking.tell(one, "x") for one in checking.model.persons] and None)
        findings = model.check(DAY, only="acme:A", rules=[rule])
        self.assertEqual([Severity.ERROR] * 2, [finding.severity for finding in findings])
        model.waivers.add("w", rule="acme:A", objects="ann", reason="accepted", until="2027-01-01",
                          approved_by="bob", approved_on="2026-01-01")
        self.assertEqual(["bob"], [finding.object_id for finding in
                                   model.check(DAY, only="acme:A", rules=[rule]).violations])


class Forms(Case):
    """Results as rows, texts, documents, frames and tables of notebooks."""

    def results(self) -> list[Any]:
        model = isms.load(COMPANY)
        return [model.check(DAY), model.duties("nina", DAY), model.who("restore-test", DAY), model.raci(DAY),
                model.raci(DAY, layout="persons"), isms.rules.table, model.check(DAY).table]

    def test_rows_and_documents(self) -> None:
        for result in self.results():
            with self.subTest(result=repr(result)):
                rows = result.to_rows()
                self.assertEqual(len(result), len(rows))
                self.assertEqual(rows, Checks.without_null(result.to_json()))
                read = list(csv.reader(io.StringIO(result.to_csv(), newline="")))
                self.assertEqual(len(rows) + 1, len(read))
                self.assertEqual({len(read[0])}, {len(row) for row in read})
                self.assertTrue(result.to_html().startswith("<!DOCTYPE html>"))
                self.assertIn("|---", result.to_markdown())

    def test_findings_for_other_programs(self) -> None:
        self.need_command()
        for name in EXAMPLES:
            findings = model_of(name).check(DAY)
            for format, text in (("sarif", findings.to_sarif()), ("junit", findings.to_junit()),
                                 ("oscal", findings.to_oscal()), ("csv", findings.to_csv()), ("markdown", findings.to_markdown()),
                                 ("html", findings.to_html()), ("text", findings.to_text())):
                with self.subTest(example=name, format=format):
                    self.assertEqual(text.replace("\r\n", "\n"),
                                     self.isms("check", "--at", DAY, "--quiet", "--format", format, *example(name),
                                               code=1).replace("\r\n", "\n"))
            self.assertEqual("2.1.0", json.loads(findings.to_sarif())["version"])
            xml.dom.minidom.parseString(findings.to_junit())

    def test_width_of_text(self) -> None:
        for result in self.results():
            with self.subTest(result=repr(result)):
                lines = [line for line in result.to_text(width=60).splitlines() if COMPANY not in line]
                self.assertGreater(max(map(len, result.to_text().splitlines())), 60)
                self.assertLessEqual(max(map(len, lines)), 60, result)
                if not isinstance(result, isms.Answers):  # which are sentences
                    self.assertEqual(result.to_text().rstrip("\n"), str(result))

    def test_tables_are_sequences(self) -> None:
        table = isms.load(COMPANY).raci(DAY)
        self.assertEqual((list(table)[0], table[-1], list(table)[3:5]), (table[0], list(table)[-1], table[3:5]))
        self.assertEqual({len(table.columns)}, {len(row) for row in table})
        self.assertTrue(repr(table).startswith(f"<Table {table.title!r}: {len(table)} rows, columns Responsibility"))

    def test_they_stay_when_the_model_changes(self) -> None:
        model = isms.load(COMPANY)
        results = [model.check(DAY), model.duties("nina", DAY), model.raci(DAY)]
        before = [(result.to_csv(), result.to_html(), len(result)) for result in results]
        for person in list(model.persons):
            person.remove()
        self.assertEqual(before, [(result.to_csv(), result.to_html(), len(result)) for result in results])
        self.assertTrue(any(finding.object and finding.object.is_removed for finding in results[0]))

    def test_notebook(self) -> None:
        model = small()
        model.persons["ann"].name = "<Ann & Co>"
        for result, words in ((model.check(DAY), ["Severity", "What to do", "cannot be told"]),
                              (model.who("review", DAY), ["Who has a part", "&lt;Ann &amp; Co&gt;"]),
                              (model.raci(DAY, layout="persons"), ["&lt;Ann &amp; Co&gt;"]), (isms.rules, ["RACI-01"])):
            html = result._repr_html_()
            xml.dom.minidom.parseString(f"<x>{html}</x>")
            self.assertNotIn("<Ann", html)
            for word in words:
                self.assertIn(word, html)
        self.assertNotIn("Person id", model.who("review", DAY)._repr_html_())
        waived = isms.load(COMPANY).check(DAY, only="SOD-02")._repr_html_()
        self.assertIn("waived by w-1", waived)

    @unittest.skipUnless(pandas, "pandas is not installed")
    def test_pandas(self) -> None:
        self.frames(pandas.DataFrame, lambda frame: frame.to_dict("records"))
        model = isms.load(COMPANY)
        frame = pandas.DataFrame(model.columns("appointment", "person", "role", "from_"))
        self.assertEqual((15, "mara"), (len(frame), frame.person[0]))
        model.persons["nina"].since = pandas.Timestamp("2026-01-01 12:00")
        self.assertEqual(datetime.date(2026, 1, 1), model.persons["nina"].since)
        with self.assertRaisesRegex(isms.InvalidValueError, "None"):
            model.persons["nina"].since = pandas.NaT
        codes = pandas.DataFrame(model.columns("participation", "codes")).groupby("codes").size()
        self.assertGreater(codes[("R", "A")], 1)

    @unittest.skipUnless(polars, "polars is not installed")
    def test_polars(self) -> None:
        self.frames(polars.DataFrame, lambda frame: frame.to_dicts())
        rows = sorted(isms.load(COMPANY).check(DAY).to_rows() * 3, key=lambda row: str(row["waiver"]))
        self.assertEqual(rows, polars.DataFrame(rows).to_dicts())  # which looks at the first hundred to know the types
        frame = polars.DataFrame(isms.load(COMPANY).columns("participation"))
        self.assertEqual(polars.List(polars.String), frame.schema["codes"])

    def frames(self, make: Any, rows_of: Any) -> None:
        for result in self.results():
            rows = result.to_rows()
            self.assertEqual(rows, rows_of(make(rows)))
        for name in EXAMPLES:
            for kind in isms._base.CLASSES.values():
                columns = model_of(name).columns(kind)
                frame = make(columns)
                self.assertEqual(list(columns), list(frame.columns))
                self.assertEqual(len(next(iter(columns.values()))), len(frame))


if __name__ == "__main__":
    shared.main()
