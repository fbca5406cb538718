"""The organization on a day, and the questions that it answers."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _isms
from ._base import Day, Object, choices_of
from ._check import Findings, run_check
from ._errors import StateError
from ._tables import Table
from ._types import Code, Entity, Manner, Person, Responsibility

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._check import OwnRule
    from ._model import Model
    from ._types import Severity

__all__ = ["Answer", "Answers", "Layout", "Snapshot", "Step", "StepKind"]


class StepKind(enum.IntEnum):
    """How one step of a path leads on."""

    PARTICIPATION = 1
    APPOINTMENT = 2
    INTERIM = 3
    DEPUTY = 4
    POSITION = 5
    OCCUPANCY = 6
    HEAD = 7
    SEAT = 8
    CHAIR = 9
    SPECIALIZATION = 10
    DELEGATION = 11
    IMPLICIT = 12


class Layout(str, enum.Enum):
    """What the columns of a responsibility assignment matrix are."""

    CODES = "codes"
    HOLDERS = "holders"
    PERSONS = "persons"
    UNITS = "units"


@dataclass(frozen=True)
class Step:
    """One step of a path: from one holder to the next, nearer to a person."""

    kind: StepKind
    """How."""
    from_: Entity
    """The responsibility, role, unit, committee or position."""
    to: Entity
    """What it leads to."""
    via: Optional[Object]
    """What makes the link: an appointment, a seat, a delegation."""
    instead: Optional[Entity]
    """For a deputy who is away; for a delegation who handed it on."""


@dataclass(frozen=True)
class Answer:
    """That a person has a part in a responsibility, and by which path."""

    responsibility: Optional[Responsibility]
    """Which one; None in answers about a holder."""
    holder: Entity
    """Whom the responsibility names."""
    person: Optional[Person]
    """Who is behind that; None where nobody is."""
    everyone: bool
    """Whether all persons of the audience of an implicit role are behind it."""
    codes: frozenset[Code]
    """As what: responsible, accountable and so on; none in answers about a holder."""
    manner: Optional[Manner]
    """Whether the holder manages or oversees; None where nothing is said."""
    scope: Optional[Entity]
    """Where; None for everywhere."""
    absent: bool
    """Whether the person is away on the day."""
    path: tuple[Step, ...]
    """The steps that lead there."""
    explanation: str
    """All of it as a sentence."""

    def __str__(self) -> str:
        return self.explanation


_MANNERS: tuple[Optional[Manner], ...] = (None, *Manner)


def _answer_of(responsibility: Any, holder: Any, person: Any, everyone: bool, codes: int,
               manner: int, scope: Any, absent: bool, steps: list[Any],
               explanation: str) -> Answer:
    path = tuple(Step(StepKind(kind), *rest) for kind, *rest in steps)
    return Answer(responsibility, holder, person, everyone, choices_of(Code, codes),
                  _MANNERS[manner], scope, absent, path, explanation)


class Answers(Sequence[Answer]):
    """Answers to a question. They stay as they are when the model changes."""

    __slots__ = ("_items", "table")

    def __init__(self, handle: _isms.Answers, title: str) -> None:
        self._items = [_answer_of(*raw) for raw in _isms.answers_list(handle)]
        self.table = Table(_isms.isms_report_answers(handle, title))
        """The same as a table."""

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Answer]:
        return iter(self._items)

    def __getitem__(self, index: Any) -> Any:
        return self._items[index]

    @property
    def persons(self) -> list[Person]:
        """The persons, each once."""
        return list(dict.fromkeys(answer.person for answer in self._items if answer.person))

    def to_rows(self) -> list[dict[str, str]]:
        """A dict for each answer, as its table has it."""
        return self.table.to_rows()

    def to_csv(self) -> str:
        """The table as comma-separated values."""
        return self.table.to_csv()

    def to_html(self) -> str:
        """The table as a document."""
        return self.table.to_html()

    def __repr__(self) -> str:
        return f"<{len(self)} answers: {self.table.title}>"

    def __str__(self) -> str:
        return "\n".join(answer.explanation for answer in self._items)

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


class Snapshot:
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

    def who(self, responsibility: Responsibility) -> Answers:
        """Who has which part in a responsibility. Holders with nobody behind them are answers
        too."""
        return Answers(_isms.isms_snapshot_who(self._open(), responsibility),
                       f"Who has a part in {responsibility.display_name}")

    def why(self, person: Person, responsibility: Responsibility) -> Answers:
        """By which paths a person has a part in a responsibility; none where there is no part."""
        return Answers(_isms.isms_snapshot_why(self._open(), person, responsibility),
                       f"Why {person.display_name} has a part in {responsibility.display_name}")

    def duties(self, person: Person) -> Answers:
        """All responsibilities in which a person has a part, in the order of the documents."""
        return Answers(_isms.isms_snapshot_duties(self._open(), person),
                       f"Duties of {person.display_name}")

    def holders(self, holder: Object) -> Answers:
        """Who is behind a role, unit, committee, position, organization or person."""
        return Answers(_isms.isms_snapshot_holders(self._open(), holder),
                       f"Who is behind {holder.display_name}")

    def is_active(self, person: Person) -> bool:
        """Whether the day lies in the time for which a person works; absent persons count."""
        return _isms.isms_snapshot_is_active(self._open(), person)

    def is_absent(self, person: Person) -> bool:
        """Whether one of the absences of a person holds on the day."""
        return _isms.isms_snapshot_is_absent(self._open(), person)

    def superior(self, person: Person) -> Optional[Person]:
        """To whom a person reports: the manager, or who fills the position above, or who heads the
        unit."""
        superior: Optional[Person] = _isms.isms_snapshot_superior(self._open(), person)
        return superior

    def reports_to(self, person: Person, superior: Person) -> bool:
        """Whether a person reports to another one, directly or through others."""
        return _isms.isms_snapshot_reports_to(self._open(), person, superior)

    def scopes_overlap(self, a: Optional[Object], b: Optional[Object]) -> bool:
        """Whether two scopes (an organization, site or unit each, None for everywhere) have
        something in common."""
        return _isms.isms_snapshot_scopes_overlap(self._open(), a, b)

    def raci(self, layout: Union[Layout, str] = Layout.CODES) -> Table:
        """The responsibility assignment matrix: a row for each responsibility."""
        number = list(Layout).index(Layout(layout)) + 1
        return Table(_isms.snapshot_raci(self._open(), number))

    def check(self, *, only: Optional[Iterable[str]] = None, skip: Optional[Iterable[str]] = None,
              known: Optional[Iterable[str]] = None,
              minimum_severity: Union[Severity, str, None] = None,
              rules: Iterable[OwnRule] = ()) -> Findings:
        """What is not as it should be; see Model.check."""
        return run_check(self._open(), only, skip, known, minimum_severity, rules)

    def __repr__(self) -> str:
        if self._handle is None:
            return "<Snapshot, closed>"
        return f"<Snapshot of {self.date}>"
