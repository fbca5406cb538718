"""Checks, and what they find."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union, overload

from . import _isms
from ._base import Location
from ._choices import Choice, choice_of, listed
from ._errors import InvalidValueError, Status
from ._html import SHOWN, html_table
from ._rules import FindingKind, OwnRule, Rule, severity_number
from ._tables import Table
from ._types import Catalog, ControlKind, Entity, Severity, Waiver
from ._writing import Format, Target, Written, get_file, put_file

if TYPE_CHECKING:
    from ._model import Model

__all__ = ["Coverage", "Finding", "Findings", "Observer", "Outcome", "Tally", "Verdict"]

_SEVERITIES: tuple[Optional[Severity], ...] = (None, *Severity)


@listed
class Verdict(Choice):
    """How a rule came out."""

    FINE = "fine", "it holds"
    VIOLATED = "violated", "it does not hold"
    UNASSESSABLE = "not-assessable", "it cannot be told: data are missing"
    OFF = "off", "settings or options turned it off"


@dataclass(frozen=True)
class Finding:
    """One thing that was found. It stays as it is when the model changes.

    rule:        of which rule
    kind:        violated, or not to be told
    severity:    how much it matters here
    object:      what it is about; None for the organization as a whole
    object_id:   its id, or ""
    object_type: name of its type, or ""
    message:     what is wrong
    remedy:      what to do
    related:     what else it is about
    path:        what led there, step by step
    location:    where the object stands
    fingerprint: 16 hexadecimal digits that mark the same finding again
    waiver:      the waiver that covers it, or None
    """

    rule: Rule
    kind: FindingKind
    severity: Severity
    object: Optional[Entity]
    object_id: str
    object_type: str
    message: str
    remedy: str
    related: tuple[Entity, ...]
    path: tuple[str, ...]
    location: Location
    fingerprint: str
    waiver: Optional[Waiver]

    @property
    def is_violation(self) -> bool:
        """Whether the rule is violated and no waiver covers that."""
        return self.kind is FindingKind.VIOLATION and self.waiver is None

    def to_dict(self) -> dict[str, Any]:
        """The finding as plain values: what Findings.to_json() has of it, with "" for null."""
        return {"rule": self.rule.id, "severity": self.severity.value, "kind": self.kind.value,
                "object": self.object_id, "type": self.object_type,
                "related": [one.id for one in self.related], "message": self.message,
                "remedy": self.remedy, "path": list(self.path), "file": self.location.file,
                "line": self.location.line, "column": self.location.column,
                "fingerprint": self.fingerprint,
                "waiver": "" if self.waiver is None else self.waiver.id}

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location.file else ""
        return f"{place}{self.severity}: {self.rule.id}: {self.message}"


def _finding_of(rule: _isms.Rule, kind: int, severity: int, object: Any, object_id: str,
                object_type: str, message: str, remedy: str, related: list[Any],
                path: list[str], file: str, line: int, column: int, fingerprint: str,
                waiver: Any) -> Finding:
    return Finding(Rule(rule), choice_of(FindingKind, kind), choice_of(Severity, severity), object, object_id,
                   object_type, message, remedy, tuple(related), tuple(path),
                   Location(file, line, column), fingerprint, waiver)


class Tally(NamedTuple):
    """What came out, in numbers.

    errors, warnings, infos: violations that no waiver covers, by severity
    unassessable:            findings that say that it cannot be told
    waived:                  findings that a waiver covers
    known:                   findings that were left out because they are known
    rules_fine, rules_violated, rules_unassessable, rules_off: rules by verdict
    """

    errors: int
    warnings: int
    infos: int
    unassessable: int
    waived: int
    known: int
    rules_fine: int
    rules_violated: int
    rules_unassessable: int
    rules_off: int


class Coverage(NamedTuple):
    """How much of a catalog is covered: entries that apply, and those with somebody behind them.

    catalog:  None for entries that stand in none
    kind:     clauses, controls or requirements
    total:    how many apply
    covered:  how many of them are covered
    excluded: how many do not apply, and are not counted
    """

    catalog: Optional[Catalog]
    kind: ControlKind
    total: int
    covered: int
    excluded: int

    @property
    def percent(self) -> int:
        """Covered of total, rounded down."""
        return 100 * self.covered // self.total


class Outcome(NamedTuple):
    """A rule as it was applied.

    rule:     which
    verdict:  how it came out
    severity: what settings give it; None where they say nothing
    reason:   why they do, or None
    """

    rule: Rule
    verdict: Verdict
    severity: Optional[Severity]
    reason: Optional[str]


class Findings(Sequence[Finding], Written):
    """What was found, in the order of the rules. It stays as it is when the model changes.

    Text is for people: the worst first, with what led there, what to do, and a summary; Markdown is
    for the comment of a pull request; JSON is an object with sums and an array of findings.
    """

    __slots__ = ("_handle", "_items")

    def __init__(self, handle: _isms.Findings) -> None:
        self._handle = handle
        self._items = [_finding_of(*raw) for raw in _isms.findings_list(handle)]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._items)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> list[Finding]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[Finding, list[Finding]]:
        return self._items[index]

    @property
    def violations(self) -> list[Finding]:
        """Those that say that a rule is violated, and that no waiver covers."""
        return [finding for finding in self._items if finding.is_violation]

    @property
    def date(self) -> datetime.date:
        """The day as of which was checked."""
        date = _isms.isms_findings_date(self._handle)
        assert date is not None
        return date

    @property
    def model(self) -> Model:
        """The model that was checked, or the copy of a detached snapshot."""
        model: Model = _isms.isms_findings_model(self._handle)
        return model

    @property
    def basis(self) -> str:
        """On what basis was checked, as a line for the head of a report."""
        return _isms.isms_findings_basis(self._handle)

    @property
    def is_small(self) -> bool:
        """Whether the organization counts as small here."""
        return _isms.isms_findings_is_small(self._handle)

    @property
    def failed(self) -> bool:
        """Whether a violation counts as failure and no waiver covers it; see `fail_on` of
        Model.check."""
        return _isms.isms_findings_failed(self._handle)

    @property
    def tally(self) -> Tally:
        """What came out, in numbers."""
        return Tally(*_isms.findings_tally(self._handle))

    @property
    def coverage(self) -> list[Coverage]:
        """How much of each catalog is covered."""
        return [Coverage(catalog, choice_of(ControlKind, kind), *counts)
                for catalog, kind, *counts in _isms.findings_coverage(self._handle)]

    @property
    def outcomes(self) -> list[Outcome]:
        """All rules as they were applied."""
        return [Outcome(Rule(rule), choice_of(Verdict, verdict), _SEVERITIES[severity], reason)
                for rule, verdict, severity, reason in _isms.findings_rules(self._handle)]

    @property
    def fingerprints(self) -> list[str]:
        """The marks of all, to be handed as `known` to a later check."""
        return [finding.fingerprint for finding in self._items]

    def save_baseline(self, path: Union[str, os.PathLike[str]]) -> None:
        """Writes the marks of all to a file: what is known, for `baseline` of Model.check, and for
        `isms check --baseline`."""
        lines = ["# What isms check knows already; see --baseline.\n",
                 *(f"{finding.fingerprint} {finding.rule.id} {finding.object_id}\n"
                   for finding in self._items)]
        put_file(path, "".join(lines).encode())

    def of(self, *rules: str) -> list[Finding]:
        """Those of some rules, by their ids."""
        return [finding for finding in self._items if finding.rule.id in rules]

    @property
    def table(self) -> Table:
        """The same as a table."""
        return Table(_isms.isms_report_findings(self._handle))

    def to_rows(self) -> list[dict[str, Any]]:
        """A dict for each finding, as Finding.to_dict() gives it: what pandas.DataFrame and
        polars.DataFrame take."""
        return [finding.to_dict() for finding in self._items]

    def _write(self, format: Format, width: int = 0) -> bytes:
        return _isms.findings_write(self._handle, format, False, width)

    @overload
    def to_sarif(self, file: None = None) -> str: ...
    @overload
    def to_sarif(self, file: Target) -> None: ...
    def to_sarif(self, file: Optional[Target] = None) -> Optional[str]:
        """SARIF 2.1.0, into a file or as a str."""
        return self._text(Format.SARIF, file)

    @overload
    def to_junit(self, file: None = None) -> str: ...
    @overload
    def to_junit(self, file: Target) -> None: ...
    def to_junit(self, file: Optional[Target] = None) -> Optional[str]:
        """JUnit XML, into a file or as a str: a test case for each rule."""
        return self._text(Format.JUNIT, file)

    @overload
    def to_oscal(self, file: None = None) -> str: ...
    @overload
    def to_oscal(self, file: Target) -> None: ...
    def to_oscal(self, file: Optional[Target] = None) -> Optional[str]:
        """Assessment results of OSCAL, into a file or as a str."""
        return self._text(Format.OSCAL, file)

    def __repr__(self) -> str:
        tally = self.tally
        return (f"<Findings: {tally.errors} errors, {tally.warnings} warnings, {tally.infos} infos, "
                f"{self.basis}>")

    def __str__(self) -> str:
        return self.to_text().rstrip("\n")

    def _repr_html_(self) -> str:
        shown = [_cells(finding) for finding in self._items[:SHOWN]]
        return html_table(f"Findings {self.basis}", _COLUMNS, shown, len(self))


_COLUMNS = ("Severity", "Rule", "Object", "What is wrong", "What to do")


def _cells(finding: Finding) -> dict[str, str]:
    told = (f"waived by {finding.waiver.id}" if finding.waiver else
            "cannot be told" if finding.kind is FindingKind.UNASSESSABLE else finding.severity)
    return dict(zip(_COLUMNS, (told, finding.rule.id, finding.object_id, finding.message,
                               finding.remedy)))


# ---- checking ----------------------------------------------------------------------------------

Observer = Callable[[Optional[str]], None]
"""Hears the id of each rule that is about to be checked, and None at the end."""

_MARK = re.compile(r"([0-9a-f]{16})(?:\s|$)")


def _read_baseline(path: Union[str, os.PathLike[str]]) -> list[str]:
    """The marks in a file that Findings.save_baseline or the command wrote."""
    marks = []
    for number, line in enumerate(get_file(path).decode("utf-8", "replace").split("\n"), 1):
        mark = _MARK.match(line)
        if mark:
            marks.append(mark[1])
        elif line.strip("\r") and not line.startswith("#"):
            raise InvalidValueError("this is no mark of a finding: write a baseline with "
                                    "Findings.save_baseline", status=Status.ERROR_VALUE,
                                    file=os.fspath(path), line=number, column=1)
    return marks


def _names(names: Optional[Iterable[str]]) -> Optional[list[str]]:
    return None if names is None else [names] if isinstance(names, str) else list(names)


def run_check(handle: _isms.Snapshot, only: Optional[Iterable[str]],
              skip: Optional[Iterable[str]], known: Optional[Iterable[str]],
              baseline: Union[str, os.PathLike[str], None],
              minimum_severity: Union[Severity, str, None],
              fail_on: Union[Severity, str, None], own: Iterable[OwnRule],
              observer: Optional[Observer]) -> Findings:
    """Checks a snapshot."""
    for one in (own := list(own)):
        if not isinstance(one, OwnRule):
            raise TypeError(f"{one!r} is no rule: decorate the function with @isms.rule(...)")
    marks, name = _names(known), None
    if baseline is not None:
        marks, name = (marks or []) + _read_baseline(baseline), os.fspath(baseline)
    found = _isms.check(handle, _names(only), _names(skip), marks, name,
                        severity_number(minimum_severity), severity_number(fail_on),
                        [one._raw() for one in own], observer)
    return Findings(found)
