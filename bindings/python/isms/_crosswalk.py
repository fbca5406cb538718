"""Which controls are served, of other catalogs too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from . import _isms
from ._choices import choice_of
from ._tables import Listed, Table
from ._types import Control, Mapping, Relationship, Responsibility

__all__ = ["Crossing", "CrossingStep", "Crosswalk"]


@dataclass(frozen=True)
class CrossingStep:
    """One step of a path: from a control to one that relates to it.

    from_:        the control before
    to:           the next one
    mapping:      what says so; None where it lies below
    reversed:     whether the mapping stands at the next one
    relationship: what the one before is to the next one
    """

    from_: Control
    to: Control
    mapping: Optional[Mapping]
    reversed: bool
    relationship: Relationship


@dataclass(frozen=True)
class Crossing:
    """That a responsibility serves a control, and by which path.

    responsibility: what serves it
    named:          the control that the responsibility names
    control:        the control that is served by that
    relationship:   what the one named is to it; equal and superset: it is served whole
    path:           the steps that lead there; none where it is named itself
    explanation:    all of it as a sentence
    """

    responsibility: Responsibility
    named: Control
    control: Control
    relationship: Relationship
    path: tuple[CrossingStep, ...]
    explanation: str

    def __str__(self) -> str:
        return self.explanation


def _crossing_of(responsibility: Any, named: Any, control: Any, relationship: int,
                 steps: list[Any], explanation: str) -> Crossing:
    path = tuple(CrossingStep(before, to, mapping, reversed, choice_of(Relationship, number))
                 for before, to, mapping, reversed, number in steps)
    return Crossing(responsibility, named, control, choice_of(Relationship, relationship), path,
                    explanation)


class Crosswalk(Listed[Crossing]):
    """Controls that are served. They stay as they are when the model changes.

    They are written as their table is; str() has a sentence for each.
    """

    __slots__ = ()

    def __init__(self, handle: _isms.Crosswalk, title: str) -> None:
        super().__init__([_crossing_of(*raw) for raw in _isms.crosswalk_list(handle)],
                         Table(_isms.isms_report_crosswalk(handle, title)))

    @property
    def controls(self) -> list[Control]:
        """The controls, each once."""
        return list(dict.fromkeys(crossing.control for crossing in self._items))

    def __repr__(self) -> str:
        return f"<{len(self)} control{'' if len(self) == 1 else 's'}: {self.table.title}>"

    def __str__(self) -> str:
        return "\n".join(crossing.explanation for crossing in self._items)
