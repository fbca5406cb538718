"""Rules, own ones among them, and what they find."""

from __future__ import annotations

import enum
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union

from . import _isms
from ._base import Location, Object
from ._errors import NotFoundError, Status
from ._tables import Table
from ._types import Catalog, ControlKind, Entity, Severity, Waiver

if TYPE_CHECKING:
    from ._model import Model
    from ._snapshot import Snapshot

__all__ = ["Checking", "Coverage", "Finding", "FindingKind", "Findings", "Limit", "Outcome",
           "OwnRule", "Rule", "RuleFunction", "Tally", "Verdict", "rule", "rules"]

_SEVERITIES: tuple[Optional[Severity], ...] = (None, *Severity)


class FindingKind(enum.IntEnum):
    """What a finding says about its rule."""

    VIOLATION = 1
    UNASSESSABLE = 2


class Verdict(enum.IntEnum):
    """How a rule came out."""

    FINE = 1
    VIOLATED = 2
    UNASSESSABLE = 3
    OFF = 4


class Limit(NamedTuple):
    """A limit that rules use, and that settings in a model can change."""

    key: str
    """Its name."""
    value: int
    """What it is unless settings say otherwise."""
    doc: str
    """What it means, with its unit."""


class Rule:
    """A rule of the library, or an own one as it was applied."""

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
        return list(Severity)[_isms.isms_rule_severity(self._handle, False) - 1]

    @property
    def small_severity(self) -> Severity:
        """The same in a small organization."""
        return list(Severity)[_isms.isms_rule_severity(self._handle, True) - 1]

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
    def bad_example(self) -> Optional[str]:
        """A document that violates it on 2026-06-30; None for an own rule."""
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


class _Rules(Sequence[Rule]):
    """The rules of the library, by index or id."""

    def __len__(self) -> int:
        return _isms.isms_rule_count()

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self)))]
        if isinstance(index, str):
            handle = _isms.isms_rule_find(index)
            if handle is None:
                raise NotFoundError(f"there is no rule {index!r}", status=Status.ERROR_NOT_FOUND,
                                    rule=index)
            return Rule(handle)
        index = operator.index(index)
        position = index + len(self) if index < 0 else index
        if not 0 <= position < len(self):
            raise IndexError(f"there is no rule {index}: there are {len(self)}")
        return Rule(_isms.isms_rule_at(position))

    def __repr__(self) -> str:
        return f"<{len(self)} rules>"

    @property
    def table(self) -> Table:
        """The rules as a table."""
        return Table(_isms.isms_report_rules())

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


rules = _Rules()
"""The rules of the library, by index or id."""


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
        _isms.checking_tell(self._handle, object, message, kind, _number_of(severity), remedy,
                            list(related), list(path), key)


RuleFunction = Callable[[Checking], None]


def _number_of(severity: Union[Severity, str, None]) -> int:
    return 0 if severity is None else Severity(severity).number


@dataclass(frozen=True)
class OwnRule:
    """A rule of your own. Made with the decorator `rule`; can still be called as the function."""

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
    """One thing that was found. It stays as it is when the model changes."""

    rule: Rule
    """Of which rule."""
    kind: FindingKind
    """Violated, or not to be told."""
    severity: Severity
    """How much it matters here."""
    object: Optional[Entity]
    """What it is about; None for the organization as a whole."""
    object_id: str
    """Its id, or ""."""
    object_type: str
    """Name of its type, or ""."""
    message: str
    """What is wrong."""
    remedy: str
    """What to do."""
    related: tuple[Entity, ...]
    """What else it is about."""
    path: tuple[str, ...]
    """What led there, step by step."""
    location: Location
    """Where the object stands."""
    fingerprint: str
    """16 hexadecimal digits that mark the same finding again."""
    waiver: Optional[Waiver]
    """The waiver that covers it."""

    @property
    def is_violation(self) -> bool:
        """Whether the rule is violated and no waiver covers that."""
        return self.kind is FindingKind.VIOLATION and self.waiver is None

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location.file else ""
        return f"{place}{self.severity}: {self.rule.id}: {self.message}"


def _finding_of(rule: _isms.Rule, kind: int, severity: int, object: Any, object_id: str,
                object_type: str, message: str, remedy: str, related: list[Any],
                path: list[str], file: str, line: int, column: int, fingerprint: str,
                waiver: Any) -> Finding:
    return Finding(Rule(rule), FindingKind(kind), list(Severity)[severity - 1], object, object_id,
                   object_type, message, remedy, tuple(related), tuple(path),
                   Location(file, line, column), fingerprint, waiver)


class Tally(NamedTuple):
    """What came out, in numbers. The first three leave out what is waived."""

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
    """How much of a catalog is covered: entries that apply, and those with somebody behind them."""

    catalog: Optional[Catalog]
    """None for entries that stand in none."""
    kind: ControlKind
    """Clauses, controls or requirements."""
    total: int
    """How many apply."""
    covered: int
    """How many of them are covered."""
    excluded: int
    """How many do not apply, and are not counted."""

    @property
    def percent(self) -> int:
        """Covered of total, rounded down."""
        return 100 * self.covered // self.total


class Outcome(NamedTuple):
    """A rule as it was applied."""

    rule: Rule
    verdict: Verdict
    severity: Optional[Severity]
    """What settings give it; None where they say nothing."""
    reason: Optional[str]
    """Why they do."""


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

    def __getitem__(self, index: Any) -> Any:
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
    def tally(self) -> Tally:
        """What came out, in numbers."""
        return Tally(*_isms.findings_tally(self._handle))

    @property
    def coverage(self) -> list[Coverage]:
        """How much of each catalog is covered."""
        return [Coverage(catalog, list(ControlKind)[kind - 1], *counts)
                for catalog, kind, *counts in _isms.findings_coverage(self._handle)]

    @property
    def outcomes(self) -> list[Outcome]:
        """All rules as they were applied."""
        return [Outcome(Rule(rule), Verdict(verdict), _SEVERITIES[severity], reason)
                for rule, verdict, severity, reason in _isms.findings_rules(self._handle)]

    @property
    def fingerprints(self) -> list[str]:
        """The marks of all, to be handed as `known` to a later check."""
        return [finding.fingerprint for finding in self._items]

    def of(self, *rules: str) -> list[Finding]:
        """Those of some rules, by their ids."""
        return [finding for finding in self._items if finding.rule.id in rules]

    @property
    def table(self) -> Table:
        """The same as a table."""
        return Table(_isms.isms_report_findings(self._handle))

    def to_rows(self) -> list[dict[str, str]]:
        """A dict for each finding: what pandas.DataFrame and polars.DataFrame take."""
        return self.table.to_rows()

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
        return self.to_text()

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


def run_check(handle: _isms.Snapshot, only: Optional[Iterable[str]],
              skip: Optional[Iterable[str]], known: Optional[Iterable[str]],
              minimum_severity: Union[Severity, str, None],
              own: Iterable[OwnRule]) -> Findings:
    """Checks a snapshot."""
    for one in (own := list(own)):
        if not isinstance(one, OwnRule):
            raise TypeError(f"{one!r} is no rule: decorate the function with @isms.rule(...)")
    return Findings(_isms.check(handle, _names(only), _names(skip), _names(known),
                                _number_of(minimum_severity), [one._raw() for one in own]))


def _names(names: Optional[Iterable[str]]) -> Optional[list[str]]:
    return None if names is None else [names] if isinstance(names, str) else list(names)
