"""What differs between two models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, cast

from . import _isms
from ._base import Object
from ._choices import Choice, choice_of, listed
from ._model import Model
from ._tables import Listed, Table
from ._types import Entity

__all__ = ["Change", "ChangeKind", "Diff", "Difference", "diff"]


@listed
class ChangeKind(Choice):
    """What became of an object or a value."""

    ADDED = "added", "it is only in the model after"
    REMOVED = "removed", "it is only in the model before"
    CHANGED = "changed", "it is in both, and differs"
    MOVED = "moved", "the order of those texts, prose or decisions that are in both differs"


@dataclass(frozen=True)
class Difference:
    """One value of an object that changed. Of a list each item is a value of its own.

    kind:     what became of it
    field:    the name of the field that holds it, as in XML
    before:   what has it in the model before: the object, its part, or the part that went; or None
    after:    the same in the model after, or the part that came; or None
    part:     which part, such as "participation ciso"; "" for the object itself
    old_text: its text before, as in XML; of a part what it holds; None where there was nothing
    new_text: the same after
    """

    kind: ChangeKind
    field: str
    before: Optional[Object]
    after: Optional[Object]
    part: str
    old_text: Optional[str]
    new_text: Optional[str]


@dataclass(frozen=True)
class Change:
    """One object that differs.

    kind:        whether it was added, removed or changed
    before:      the object in the model before; None where it was added
    after:       the object in the model after; None where it was removed
    differences: its values that differ; none where it was added or removed
    """

    kind: ChangeKind
    before: Optional[Entity]
    after: Optional[Entity]
    differences: tuple[Difference, ...]

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("before and after: at least one of them is an object")

    @property
    def object(self) -> Entity:
        """The object: after, or before where it was removed."""
        return cast(Entity, self.before if self.after is None else self.after)


def _change_of(kind: int, before: Any, after: Any, differences: list[Any]) -> Change:
    return Change(choice_of(ChangeKind, kind), before, after,
                  tuple(Difference(choice_of(ChangeKind, number), *rest) for number, *rest in differences))


class Diff(Listed[Change]):
    """Objects that differ: by type, in the order of the documents before, then those that were added.

    They stay as they are when the models change. They are written as their table is, which has a
    row for each object that came or went, and for each value; str() tells them object by object.
    Empty, and false, where the models say the same.
    """

    __slots__ = ("_told",)

    def __init__(self, before: Model, after: Model) -> None:
        raw, table, self._told = _isms.model_diff(before, after)
        super().__init__([_change_of(*one) for one in raw], Table(table))

    def __repr__(self) -> str:
        return f"<{len(self)} object{' differs' if len(self) == 1 else 's differ'}>"

    def __str__(self) -> str:
        return self._told.rstrip("\n")


def diff(before: Model, after: Model) -> Diff:
    """What differs between two models: objects added, removed and changed, value by value.

    Objects are the same by type and id, or by UUID where the id has gone; parts by what tells them
    apart, such as the holder and scope of a participation. Files, and the order of objects and
    references, say nothing.
    """
    return Diff(before, after)
