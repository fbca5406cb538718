"""The organization on a day, and the questions that it answers."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _isms
from ._base import Object
from ._check import Findings, run_check
from ._choices import Choice, choice_of, choices_of, listed
from ._crosswalk import Crosswalk
from ._errors import StateError
from ._reports import Report, ReportInfo, make_report, reports, write_site
from ._tables import Listed, Table
from ._types import Catalog, Code, Entity, Manner, Person, Responsibility
from ._writing import Derived

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._check import Observer
    from ._model import Model
    from ._rules import OwnRule
    from ._types import Severity
    from ._values import Day

__all__ = ["Answer", "Answers", "Layout", "Snapshot", "Step", "StepKind"]


@listed
class StepKind(Choice):
    """How one step of a path leads on."""

    PARTICIPATION = "participation", "the responsibility names the holder"
    APPOINTMENT = "appointment", "appointed into the role"
    INTERIM = "interim", "appointed until a holder is found"
    DEPUTY = "deputy", "deputy of a holder who is away"
    POSITION = "position", "the role comes with the position"
    OCCUPANCY = "occupancy", "fills the position"
    HEAD = "head", "heads the unit"
    SEAT = "seat", "sits in the committee"
    CHAIR = "chair", "leads the committee"
    SPECIALIZATION = "specialization", "the role specializes the other"
    DELEGATION = "delegation", "it was handed on"
    IMPLICIT = "implicit", "everyone of its audience holds the role"
    ACTING = "acting", "takes part in the role in a responsibility for the same"


@listed
class Layout(Choice):
    """What the columns of a responsibility assignment matrix are."""

    CODES = "codes", "one column for each code, with the holders that have it"
    HOLDERS = "holders", "one column for each holder that is named"
    PERSONS = "persons", "one column for each person behind holders"
    UNITS = "units", "one column for each unit of these persons"


@dataclass(frozen=True)
class Step:
    """One step of a path: from one holder to the next, nearer to a person.

    kind:    how
    from_:   the responsibility, role, unit, committee or position
    to:      what it leads to
    via:     what makes the link: an appointment, a seat, a delegation
    instead: for a deputy who is away; for a delegation who handed it on
    """

    kind: StepKind
    from_: Entity
    to: Entity
    via: Optional[Object]
    instead: Optional[Entity]


@dataclass(frozen=True)
class Answer:
    """That a person has a part in a responsibility, and by which path.

    responsibility: which one; None in answers about a holder
    holder:         whom the responsibility names
    person:         who is behind that; None where nobody is
    everyone:       whether all persons of the audience of an implicit role are behind it
    codes:          as what: responsible, accountable and so on; none in answers about a holder
    manner:         whether the holder manages or oversees; None where nothing is said
    scope:          where; None for everywhere
    absent:         whether the person is away on the day
    path:           the steps that lead there
    explanation:    all of it as a sentence
    """

    responsibility: Optional[Responsibility]
    holder: Entity
    person: Optional[Person]
    everyone: bool
    codes: frozenset[Code]
    manner: Optional[Manner]
    scope: Optional[Entity]
    absent: bool
    path: tuple[Step, ...]
    explanation: str

    def __str__(self) -> str:
        return self.explanation


_MANNERS: tuple[Optional[Manner], ...] = (None, *Manner)


def _answer_of(responsibility: Any, holder: Any, person: Any, everyone: bool, codes: int,
               manner: int, scope: Any, absent: bool, steps: list[Any],
               explanation: str) -> Answer:
    path = tuple(Step(choice_of(StepKind, kind), *rest) for kind, *rest in steps)
    return Answer(responsibility, holder, person, everyone, choices_of(Code, codes),
                  _MANNERS[manner], scope, absent, path, explanation)


class Answers(Listed[Answer]):
    """Answers to a question. They stay as they are when the model changes.

    They are written as their table is; str() has a sentence for each.
    """

    __slots__ = ()

    def __init__(self, handle: _isms.Answers, title: str) -> None:
        super().__init__([_answer_of(*raw) for raw in _isms.answers_list(handle)],
                         Table(_isms.isms_report_answers(handle, title)))

    @property
    def persons(self) -> list[Person]:
        """The persons, each once."""
        return list(dict.fromkeys(answer.person for answer in self._items if answer.person))

    def __repr__(self) -> str:
        return f"<{len(self)} answer{'' if len(self) == 1 else 's'}: {self.table.title}>"

    def __str__(self) -> str:
        return "\n".join(answer.explanation for answer in self._items)


def _name(name: object) -> str:
    if isinstance(name, str):
        return name
    raise TypeError(f"the name of a report is needed, not {type(name).__name__}")


class Snapshot(Derived):
    """A model as of one day, every indirection resolved.

    It holds until its model is edited, and raises StateError from then on; a detached one has a
    copy of the model and always holds. Any number of threads may ask it. Also a context manager,
    which lets go of it at the end.
    """

    __slots__ = ("__weakref__", "_handle")

    def __init__(self, handle: _isms.Snapshot) -> None:
        self._handle: Optional[_isms.Snapshot] = handle

    def _open(self) -> _isms.Snapshot:
        if self._handle is None:
            raise StateError("this snapshot was closed")
        return self._handle

    def close(self) -> None:
        """Lets go of it; asking it then raises StateError."""
        self._handle = None

    def __enter__(self) -> Snapshot:
        return self

    def __exit__(self, *rest: object) -> None:
        self.close()

    @property
    def date(self) -> datetime.date:
        """The day that it shows."""
        date = _isms.isms_snapshot_date(self._open())
        assert date is not None
        return date

    @property
    def model(self) -> Model:
        """The model that it shows: the one that it was taken of, or the copy of a detached one."""
        model: Model = _isms.isms_snapshot_model(self._open())
        return model

    def who(self, responsibility: Union[Responsibility, str]) -> Answers:
        """Who has which part in a responsibility. Holders with nobody behind them are answers
        too."""
        asked = self._responsibility(responsibility)
        return Answers(_isms.isms_snapshot_who(self._open(), asked),
                       f"Who has a part in {asked.display_name}")

    def why(self, person: Union[Person, str],
            responsibility: Union[Responsibility, str]) -> Answers:
        """By which paths a person has a part in a responsibility; none where there is no part."""
        who, what = self._person(person), self._responsibility(responsibility)
        return Answers(_isms.isms_snapshot_why(self._open(), who, what),
                       f"Why {who.display_name} has a part in {what.display_name}")

    def duties(self, person: Union[Person, str]) -> Answers:
        """All responsibilities in which a person has a part, in the order of the documents."""
        asked = self._person(person)
        return Answers(_isms.isms_snapshot_duties(self._open(), asked),
                       f"Duties of {asked.display_name}")

    def holders(self, holder: Union[Entity, str]) -> Answers:
        """Who is behind a role, unit, committee, position, organization or person."""
        asked = self.model[holder] if isinstance(holder, str) else holder
        return Answers(_isms.isms_snapshot_holders(self._open(), asked),
                       f"Who is behind {asked.display_name}")

    def serves(self, who: Union[Entity, str], catalog: Union[Catalog, str, None] = None, *,
               mappings: int = 1) -> Crosswalk:
        """Which controls a responsibility serves, or all that a person, role, unit or other holder
        is there for, of other catalogs too.

        catalog:  only its controls; all where not given
        mappings: how many mappings may follow each other
        """
        asked = self.model[who] if isinstance(who, str) else who
        of = self.model.catalogs[catalog] if isinstance(catalog, str) else catalog
        return Crosswalk(_isms.isms_snapshot_serves(self._open(), asked, of, mappings),
                         f"Which controls {asked.display_name} serves")

    def is_active(self, person: Union[Person, str]) -> bool:
        """Whether the day lies in the time for which a person works; absent persons count."""
        return _isms.isms_snapshot_is_active(self._open(), self._person(person))

    def is_absent(self, person: Union[Person, str]) -> bool:
        """Whether one of the absences of a person holds on the day."""
        return _isms.isms_snapshot_is_absent(self._open(), self._person(person))

    def superior(self, person: Union[Person, str]) -> Optional[Person]:
        """To whom a person reports: the manager, or who fills the position above, or who heads the
        unit."""
        superior: Optional[Person] = _isms.isms_snapshot_superior(self._open(),
                                                                  self._person(person))
        return superior

    def reports_to(self, person: Union[Person, str], superior: Union[Person, str]) -> bool:
        """Whether a person reports to another one, directly or through others."""
        return _isms.isms_snapshot_reports_to(self._open(), self._person(person),
                                              self._person(superior))

    def scopes_overlap(self, a: Optional[Entity], b: Optional[Entity]) -> bool:
        """Whether two scopes (an organization, site or unit each, None for everywhere) have
        something in common."""
        return _isms.isms_snapshot_scopes_overlap(self._open(), a, b)

    def _person(self, person: Union[Person, str]) -> Person:
        return self.model.persons[person] if isinstance(person, str) else person

    def _responsibility(self, responsibility: Union[Responsibility, str]) -> Responsibility:
        return (self.model.responsibilities[responsibility] if isinstance(responsibility, str)
                else responsibility)

    def raci(self, layout: Union[Layout, str] = Layout.CODES) -> Table:
        """The responsibility assignment matrix: a row for each responsibility."""
        return Table(_isms.snapshot_raci(self._open(), Layout(layout).number))

    def check(self, *, only: Optional[Iterable[str]] = None, skip: Optional[Iterable[str]] = None,
              known: Optional[Iterable[str]] = None,
              baseline: Union[str, os.PathLike[str], None] = None,
              minimum_severity: Union[Severity, str, None] = None,
              fail_on: Union[Severity, str, None] = None, rules: Iterable[OwnRule] = (),
              observer: Optional[Observer] = None) -> Findings:
        """What is not as it should be; see Model.check."""
        return run_check(self._open(), only, skip, known, baseline, minimum_severity, fail_on,
                         rules, observer)

    def report(self, name: Union[str, ReportInfo], *, about: Union[Entity, str, None] = None,
               layout: Optional[str] = None, since: Optional[Day] = None,
               findings: Optional[Findings] = None,
               before: Union[Model, Findings, None] = None, language: Optional[str] = None,
               template: Union[str, os.PathLike[str], None] = None,
               version: Optional[str] = None, approver: Optional[str] = None,
               classification: Optional[str] = None,
               logo: Union[bytes, str, os.PathLike[str], None] = None) -> Report:
        """A report by its name, or one of isms.reports; see Model.report."""
        wanted = name.name if isinstance(name, ReportInfo) else _name(name)
        subject = self.model[about] if isinstance(about, str) else about
        if findings is None and reports[wanted].shows_findings:
            findings = self.check()
        if before is not None and not isinstance(before, Findings):
            before = before.check(self.date)
        return make_report(self._open(), wanted, subject, layout, since, findings, before, language,
                           template, version, approver, classification, logo)

    def site(self, folder: Union[str, os.PathLike[str]], *, findings: Optional[Findings] = None,
             language: Optional[str] = None, version: Optional[str] = None,
             approver: Optional[str] = None, classification: Optional[str] = None) -> str:
        """Writes all of it as a web site into a folder; see Model.site."""
        return write_site(self._open(), folder, self.check() if findings is None else findings,
                          language, version, approver, classification)

    def __repr__(self) -> str:
        if self._handle is None:
            return "<Snapshot, closed>"
        return f"<Snapshot of {self.date}>"
