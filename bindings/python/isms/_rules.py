"""Rules: those of the library, and own ones."""

from __future__ import annotations

import datetime
import os
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Union, overload

from . import _isms
from ._base import Object
from ._choices import Choice, choice_of, listed
from ._errors import NotFoundError, Status
from ._tables import Table
from ._types import Severity

if TYPE_CHECKING:
    from ._model import Model
    from ._snapshot import Snapshot

__all__ = ["Checking", "FindingKind", "Limit", "OwnRule", "Rule", "RuleFunction", "Rules", "rule",
           "rules"]


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
    def theme(self) -> str:
        """The theme that it belongs to, as the index of rules has it."""
        return _isms.isms_rule_theme(self._handle)

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


# ---- own rules ---------------------------------------------------------------------------------


@listed
class FindingKind(Choice):
    """What a finding says about its rule."""

    VIOLATION = "violation", "the rule is violated"
    UNASSESSABLE = "not-assessable", "it cannot be told: data are missing"


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
        _isms.checking_tell(self._handle, object, message, kind.number, severity_number(severity),
                            remedy, list(related), list(path), key)


RuleFunction = Callable[[Checking], None]
"""What checks an own rule."""


def severity_number(severity: Union[Severity, str, None]) -> int:
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
        return (self.id, self.title, self.severity.number, severity_number(self.small_severity),
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
