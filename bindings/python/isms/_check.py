"""Rules, own ones among them, and what they find."""

from __future__ import annotations

import datetime
import os
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union, overload

from . import _isms
from ._base import Choice, Location, Object, choice_of, listed
from ._errors import InvalidValueError, NotFoundError, Status
from ._html import SHOWN, html_table
from ._tables import Table
from ._types import Catalog, ControlKind, Entity, Severity, Waiver

if TYPE_CHECKING:
    from ._model import Model
    from ._snapshot import Snapshot

__all__ = ["Checking", "Coverage", "Finding", "FindingKind", "Findings", "Limit", "Observer",
           "Outcome", "OwnRule", "Rule", "RuleFunction", "Rules", "Tally", "Verdict", "rule",
           "rules"]

_SEVERITIES: tuple[Optional[Severity], ...] = (None, *Severity)


@listed
class FindingKind(Choice):
    """What a finding says about its rule."""

    VIOLATION = "violation", "the rule is violated"
    UNASSESSABLE = "not-assessable", "it cannot be told: data are missing"


@listed
class Verdict(Choice):
    """How a rule came out."""

    FINE = "fine", "it holds"
    VIOLATED = "violated", "it does not hold"
    UNASSESSABLE = "not-assessable", "it cannot be told: data are missing"
    OFF = "off", "settings or options turned it off"


class Limit(NamedTuple):
    """A limit that rules use, and that settings in a model can change.

    key:   its name
    value: what it is unless settings say otherwise
    doc:   what it means, with its unit
    """

    key: str
    value: int
    doc: str


class Rule:
    """A rule of the library, or an own one as it was applied. Printed, it explains itself as
    `isms rules` does."""

    __slots__ = ("_handle",)

    def __init__(self, handle: _isms.Rule) -> None:
        self._handle = handle

    @property
    def id(self) -> str:
        """Its id, such as "RACI-01"; never changes."""
        return _isms.isms_rule_id(self._handle)

    @property
    def title(self) -> str:
        """What it is about, in a few words."""
        return _isms.isms_rule_title(self._handle)

    @property
    def severity(self) -> Severity:
        """How much it matters; single findings may differ."""
        return choice_of(Severity, _isms.isms_rule_severity(self._handle, False))

    @property
    def small_severity(self) -> Severity:
        """The same in a small organization."""
        return choice_of(Severity, _isms.isms_rule_severity(self._handle, True))

    @property
    def source(self) -> str:
        """The statements (S-numbers), clauses and sources that it follows."""
        return _isms.isms_rule_source(self._handle)

    @property
    def explanation(self) -> str:
        """When exactly it is violated."""
        return _isms.isms_rule_explanation(self._handle)

    @property
    def remedy(self) -> str:
        """What to do."""
        return _isms.isms_rule_remedy(self._handle)

    @property
    def limits(self) -> tuple[Limit, ...]:
        """The limits that it uses."""
        return tuple(Limit(*_isms.isms_threshold_info_at(index))
                     for index in range(_isms.isms_threshold_info_count())
                     if _isms.isms_rule_uses(self._handle, index))

    @property
    def example_date(self) -> datetime.date:
        """The day as of which the examples are to be checked."""
        return datetime.date.fromisoformat(os.fsdecode(_isms.ISMS_RULE_EXAMPLE_DATE))

    @property
    def bad_example(self) -> Optional[str]:
        """A document that violates it; None for an own rule."""
        return _isms.isms_rule_bad_example(self._handle)

    @property
    def good_example(self) -> Optional[str]:
        """The same, put right; None for an own rule."""
        return _isms.isms_rule_good_example(self._handle)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rule) and self._handle == other._handle

    def __hash__(self) -> int:
        return hash(self._handle)

    def __repr__(self) -> str:
        return f"<Rule {self.id}: {self.title}>"

    def __reduce__(self) -> tuple[Any, ...]:
        if _isms.isms_rule_find(self.id) is None:
            raise TypeError(f"{self!r} cannot be pickled: it is a rule of your own")
        return _rule_of, (self.id,)

    def __str__(self) -> str:
        small = (f"; in a small organization: {self.small_severity}"
                 if self.small_severity is not self.severity else "")
        told = (f"{self.id}: {self.title}\n\nSeverity: {self.severity}{small}\n"
                + _wrapped(f"Source: {self.source}", "", "        ") + "\nReported when:\n"
                + _wrapped(self.explanation))
        if self.limits:
            told += "\nLimits, unless settings say otherwise:\n" + "".join(
                _wrapped(f"{limit.key} {limit.value}: {limit.doc}", "  ", "      ")
                for limit in self.limits)
        told += f"\nWhat to do:\n{_wrapped(self.remedy)}"
        if self.bad_example and self.good_example:
            told += (f"\nViolated, on {self.example_date}:\n\n"
                     + textwrap.indent(self.bad_example, "    ") + "\nNot violated:\n\n"
                     + textwrap.indent(self.good_example, "    "))
        return told.rstrip("\n")


def _wrapped(text: str, first: str = "  ", rest: Optional[str] = None) -> str:
    return textwrap.fill(text, 78, initial_indent=first, subsequent_indent=first if rest is None
                         else rest, break_long_words=False, break_on_hyphens=False) + "\n"


def _rule_of(id: str) -> Rule:
    return rules[id]


class Rules(Sequence[Rule]):
    """The rules of the library, by index, slice or id: isms.rules["RACI-01"]."""

    __slots__ = ()

    def __len__(self) -> int:
        return _isms.isms_rule_count()

    @overload
    def __getitem__(self, index: int) -> Rule: ...
    @overload
    def __getitem__(self, index: str) -> Rule: ...
    @overload
    def __getitem__(self, index: slice) -> list[Rule]: ...
    def __getitem__(self, index: Union[int, str, slice]) -> Union[Rule, list[Rule]]:
        if isinstance(index, str):
            found = self.get(index)
            if found is None:
                raise NotFoundError(f"there is no rule {index!r}", status=Status.ERROR_NOT_FOUND,
                                    rule=index)
            return found
        places = range(len(self))[index]
        if isinstance(places, range):
            return [Rule(_isms.isms_rule_at(place)) for place in places]
        return Rule(_isms.isms_rule_at(places))

    def get(self, id: str) -> Optional[Rule]:
        """The rule with that id, or None."""
        handle = _isms.isms_rule_find(id)
        return None if handle is None else Rule(handle)

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return self.get(value) is not None
        return isinstance(value, Rule) and self.get(value.id) == value

    def __repr__(self) -> str:
        return f"<{len(self)} rules>"

    @property
    def table(self) -> Table:
        """The rules as a table."""
        return Table(_isms.isms_report_rules())

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


rules = Rules()
"""The rules of the library, by index or id."""

Observer = Callable[[Optional[str]], None]
"""Hears the id of each rule that is about to be checked, and None at the end."""


# ---- own rules ---------------------------------------------------------------------------------


class Checking:
    """A check that is under way, for the own rule that is being checked. Good until its function
    returns."""

    __slots__ = ("_handle",)

    def __init__(self, handle: _isms.Checking) -> None:
        self._handle = handle

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot that is checked."""
        from ._snapshot import Snapshot

        return Snapshot(_isms.checking_snapshot(self._handle))

    @property
    def model(self) -> Model:
        """The model that is checked. It cannot be edited meanwhile."""
        return self.snapshot.model

    @property
    def is_small(self) -> bool:
        """Whether the organization counts as small here."""
        return _isms.isms_checking_is_small(self._handle)

    def limit(self, key: str) -> int:
        """What a limit is here, as settings say."""
        return _isms.checking_threshold(self._handle, key)

    def tell(self, object: Optional[Object], message: str, *,
             severity: Union[Severity, str, None] = None, remedy: Optional[str] = None,
             related: Iterable[Object] = (), path: Iterable[str] = (),
             key: Optional[str] = None) -> None:
        """Tells a violation.

        object:   what it is about; None for the organization as a whole
        message:  what is wrong
        severity: that of the rule where it is not given
        remedy:   what to do; what the rule says where it is not given
        related:  what else it is about
        path:     what led there, step by step
        key:      what makes this finding this one, beside rule and object: an id, such as that of
                  the other holder. Two findings about one object need different keys.
        """
        self._tell(FindingKind.VIOLATION, object, message, severity, remedy, related, path, key)

    def cannot_tell(self, object: Optional[Object], message: str, *, remedy: Optional[str] = None,
                    key: Optional[str] = None) -> None:
        """Tells that data are missing, so that it cannot be told whether the rule holds."""
        self._tell(FindingKind.UNASSESSABLE, object, message, None, remedy, (), (), key)

    def _tell(self, kind: FindingKind, object: Optional[Object], message: str,
              severity: Union[Severity, str, None], remedy: Optional[str],
              related: Iterable[Object], path: Iterable[str], key: Optional[str]) -> None:
        _isms.checking_tell(self._handle, object, message, kind.number, _number_of(severity),
                            remedy, list(related), list(path), key)


RuleFunction = Callable[[Checking], None]
"""What checks an own rule."""


def _number_of(severity: Union[Severity, str, None]) -> int:
    return 0 if severity is None else Severity(severity).number


@dataclass(frozen=True)
class OwnRule:
    """A rule of your own. Made with the decorator `rule`; can still be called as the function.

    id:             a prefix in small letters, a colon and a name: "acme:KEY-01"
    title:          what must hold, in a few words
    function:       what checks it
    severity:       how much it matters
    small_severity: the same in a small organization; None for no difference
    source:         from where it comes
    explanation:    when exactly it is violated
    remedy:         what to do
    """

    id: str
    title: str
    function: RuleFunction
    severity: Severity
    small_severity: Optional[Severity]
    source: str
    explanation: str
    remedy: str

    def __call__(self, checking: Checking) -> None:
        self.function(checking)

    def _raw(self) -> tuple[Any, ...]:
        return (self.id, self.title, self.severity.number, _number_of(self.small_severity),
                self.source, self.explanation, self.remedy, self._run)

    def _run(self, handle: _isms.Checking) -> None:
        self.function(Checking(handle))


def rule(id: str, title: str, *, remedy: str, severity: Union[Severity, str] = Severity.WARNING,
         small_severity: Union[Severity, str, None] = None, source: str = "",
         explanation: Optional[str] = None) -> Callable[[RuleFunction], OwnRule]:
    """Makes a rule of a function, which gets a `Checking` and tells what it finds.

    The id is a prefix in small letters, a colon and a name: "acme:KEY-01". The function's docstring
    explains the rule where no explanation is given.

        @isms.rule("acme:KEY-01", "Key roles have a description", remedy="describe the role")
        def described(checking):
            for role in checking.model.roles:
                if role.key and not role.description:
                    checking.tell(role, f"{role.display_name} is not described")

        findings = model.check(rules=[described])
    """
    def made(function: RuleFunction) -> OwnRule:
        text = explanation if explanation is not None else (function.__doc__ or "")
        return OwnRule(id, title, function, Severity(severity),
                       None if small_severity is None else Severity(small_severity), source,
                       " ".join(text.split()), remedy)
    return made


# ---- findings ----------------------------------------------------------------------------------


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
        """The finding as plain values: what Findings.to_json() has of it."""
        return {"rule": self.rule.id, "severity": self.severity.value, "kind": self.kind.value,
                "object": self.object_id, "type": self.object_type,
                "related": [one.id for one in self.related], "message": self.message,
                "remedy": self.remedy, "path": list(self.path), "file": self.location.file,
                "line": self.location.line, "column": self.location.column,
                "fingerprint": self.fingerprint,
                "waiver": None if self.waiver is None else self.waiver.id}

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


class Findings(Sequence[Finding]):
    """What was found, in the order of the rules. It stays as it is when the model changes."""

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
        with open(os.fspath(path), "w", encoding="utf-8", newline="\n") as file:
            file.write("# What isms check knows already; see --baseline.\n")
            file.writelines(f"{finding.fingerprint} {finding.rule.id} {finding.object_id}\n"
                            for finding in self._items)

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

    def _write(self, format: str, width: int = 0) -> str:
        return _isms.findings_write(self._handle, format, False, width).decode()

    def to_text(self, width: int = 0) -> str:
        """Text for people: the worst first, with what led there, what to do, and a summary."""
        return self._write("text", width)

    def to_csv(self) -> str:
        """Comma-separated values after RFC 4180."""
        return self._write("csv")

    def to_json(self) -> str:
        """JSON."""
        return self._write("json")

    def to_markdown(self) -> str:
        """Markdown, as for the comment of a pull request."""
        return self._write("markdown")

    def to_html(self) -> str:
        """A whole document that needs no other file."""
        return self._write("html")

    def to_sarif(self) -> str:
        """SARIF 2.1.0."""
        return self._write("sarif")

    def to_junit(self) -> str:
        """JUnit XML: a test case for each rule."""
        return self._write("junit")

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

_MARK = re.compile(r"([0-9a-f]{16})(?:\s|$)")


def _read_baseline(path: Union[str, os.PathLike[str]]) -> list[str]:
    """The marks in a file that Findings.save_baseline or the command wrote."""
    marks = []
    with open(os.fspath(path), encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            mark = _MARK.match(line)
            if mark:
                marks.append(mark[1])
            elif line.strip("\n") and not line.startswith("#"):
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
                        _number_of(minimum_severity), _number_of(fail_on),
                        [one._raw() for one in own], observer)
    return Findings(found)
