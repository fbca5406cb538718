"""What fields hold that take any number of items: live lists."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from typing import Any, Optional, TypeVar, Union, overload

from . import _isms
from ._base import BaseEntity, Object, Part, copy_fields
from ._errors import DanglingReferenceError, StateError, Status
from ._isms import Editing

__all__ = ["PartList", "ReferenceList", "TextList"]

_END = -1
_FEW = 5
_T = TypeVar("_T")
_E = TypeVar("_E", bound=BaseEntity)
_P = TypeVar("_P", bound=Part)


def shown(items: Sequence[Any]) -> str:
    first = ", ".join(repr(item) for item in items[:_FEW])
    return f"[{first}{', ...' if len(items) > _FEW else ''}]"


class Items(MutableSequence[_T]):
    """The items of a field, live: changes of the object show at once, and the other way round."""

    __slots__ = ("_field_number", "_object")

    def __init__(self, object: Object, field: int) -> None:
        self._object = object
        self._field_number = field

    # ---- what kinds of items differ in ----

    def _get(self, index: int) -> _T:
        raise NotImplementedError

    def _put(self, index: int, value: Any) -> None:
        raise NotImplementedError

    def _all(self) -> list[Any]:
        """All items as they are; none is too broken to be given."""
        return _isms.object_items(self._object, self._field_number)

    def _taken(self, values: Iterable[Any]) -> list[Any]:
        """Several items that are to be put in."""
        if isinstance(values, (str, bytes, Mapping)):
            raise TypeError(f"several items are needed, not one {type(values).__name__}: put it "
                            "into a list")
        return values._all() if isinstance(values, Items) else list(values)

    # ---- looking ----

    def __len__(self) -> int:
        return _isms.isms_item_count(self._object, self._field_number)

    def _position(self, index: int) -> int:
        count = len(self)
        place = operator.index(index)
        position = place + count if place < 0 else place
        if not 0 <= position < count:
            raise IndexError(f"there is no item {index}: there are {count}")
        return position

    @overload
    def __getitem__(self, index: int) -> _T: ...
    @overload
    def __getitem__(self, index: slice) -> list[_T]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[_T, list[_T]]:
        if isinstance(index, slice):
            return [self._get(position) for position in range(*index.indices(len(self)))]
        return self._get(self._position(index))

    def __iter__(self) -> Iterator[_T]:
        count = len(self)
        for index in range(count):
            if len(self) != count:
                raise StateError(_CHANGED)
            yield self._get(index)

    def __contains__(self, value: object) -> bool:
        return value in self._all()

    def index(self, value: Any, start: int = 0, stop: Optional[int] = None) -> int:
        """The first place where the item stands; ValueError where it does not."""
        items = self._all()
        return items.index(value, start, len(items) if stop is None else stop)

    def count(self, value: Any) -> int:
        """How often the item is there."""
        return self._all().count(value)

    def copy(self) -> list[_T]:
        """The items as a list, which no longer follows the object."""
        return list(self)

    def __add__(self, other: Iterable[Any]) -> list[_T]:
        return [*self, *other]

    def __radd__(self, other: Iterable[Any]) -> list[_T]:
        return [*other, *self]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Items):
            return self._all() == other._all()
        if isinstance(other, (list, tuple)):
            return self._all() == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return shown(self._all())

    # ---- changing: each call as a whole, or not at all ----

    def _edit(self) -> Editing:
        return Editing(_isms.isms_object_model(self._object))

    def _drop(self, position: int) -> None:
        _isms.isms_item_remove(self._object, self._field_number, position)

    def __delitem__(self, index: Union[int, slice]) -> None:
        if isinstance(index, slice):
            with self._edit():
                for position in sorted(range(*index.indices(len(self))), reverse=True):
                    self._drop(position)
        else:
            self._drop(self._position(index))

    def insert(self, index: int, value: Any) -> None:
        """Puts an item before the one at the index, at the end where there is none."""
        count = len(self)
        place = operator.index(index)
        position = max(0, place + count) if place < 0 else place
        self._put(_END if position >= count else position, value)

    def append(self, value: Any) -> None:
        """Puts an item at the end."""
        self._put(_END, value)

    def extend(self, values: Iterable[Any]) -> None:
        """Puts several items at the end."""
        taken = self._taken(values)
        with self._edit():
            for value in taken:
                self._put(_END, value)

    def __iadd__(self: _I, values: Iterable[Any]) -> _I:
        self.extend(values)
        return self

    def __setitem__(self, index: Union[int, slice], value: Any) -> None:
        if isinstance(index, slice):
            self._splice(range(*index.indices(len(self))), self._taken(value))
        else:
            self._exchange(self._position(index), value)

    def _exchange(self, position: int, value: Any) -> None:
        with self._edit():
            self._put(position, value)
            self._drop(position + 1)

    def _splice(self, places: range, items: list[Any]) -> None:
        if places.step != 1 and len(items) != len(places):
            raise ValueError(f"{len(items)} items cannot take {len(places)} places")
        with self._edit():
            if places.step != 1:
                for place, item in zip(places, items):
                    self._exchange(place, item)
                return
            stop = max(places.start, places.stop)
            for offset, item in enumerate(items):
                self.insert(stop + offset, item)
            for _ in places:
                self._drop(places.start)

    def _replace(self, values: Iterable[Any]) -> None:
        """Puts other items in the place of all."""
        if (isinstance(values, Items) and values._object == self._object
                and values._field_number == self._field_number):
            return
        self._splice(range(len(self)), self._taken(values))

    def remove(self, value: Any) -> None:
        """Takes the first such item away; ValueError where there is none."""
        del self[self.index(value)]

    def clear(self) -> None:
        """Takes all items away."""
        _isms.isms_unset(self._object, self._field_number)

    def reverse(self) -> None:
        """Turns the order round. Parts are then new ones, as when they are put in."""
        self._splice(range(len(self)), self._all()[::-1])

    def sort(self, *, key: Optional[Callable[[Any], Any]] = None, reverse: bool = False) -> None:
        """Puts the items in order. Parts are then new ones, as when they are put in."""
        self._splice(range(len(self)), sorted(self._all(), key=key, reverse=reverse))


_I = TypeVar("_I", bound="Items[Any]")
_CHANGED = ("items were added or removed while they were gone through: go through a copy, as in "
            "list(items)")


class TextList(Items[str]):
    """Texts of a field, live: what a list can do, on the object itself."""

    __slots__ = ()

    def _get(self, index: int) -> str:
        text = _isms.isms_item_text(self._object, self._field_number, index)
        if text is None:
            raise IndexError(f"there is no item {index}")
        return text

    def _put(self, index: int, value: Any) -> None:
        _isms.isms_insert_text(self._object, self._field_number, index, value)


class ReferenceList(Items[_E]):
    """What a field refers to, live: what a list can do, on the object itself.

    It takes entities and ids, and several ids in one text as XML has them. An id that nothing has
    raises DanglingReferenceError when it is asked for; `ids` and `found` never do.
    """

    __slots__ = ()

    def _get(self, index: int) -> _E:
        found: Optional[_E] = _isms.isms_item_reference(self._object, self._field_number, index)
        if found is None:
            id = _isms.isms_item_reference_id(self._object, self._field_number, index)
            raise DanglingReferenceError(
                f"{self._object!r} refers to {id!r}, which nothing in the model has as its id: use "
                "`ids` or `found` to go through what may be missing",
                status=Status.ERROR_NOT_FOUND, object=_isms.isms_object_id(self._object),
                **_place_facts(self._object))
        return found

    def _put(self, index: int, value: Any) -> None:
        put = (_isms.isms_insert_reference_id if isinstance(value, str)
               else _isms.isms_insert_reference)
        put(self._object, self._field_number, index, value)

    def _all(self) -> list[Any]:
        items = _isms.object_items(self._object, self._field_number)
        return items if None not in items else [item or id for item, id in zip(items, self.ids)]

    def _taken(self, values: Iterable[Any]) -> list[Any]:
        return values.split() if isinstance(values, str) else super()._taken(values)

    @property
    def ids(self) -> list[str]:
        """The ids that it refers to, whether anything has them or not."""
        return [_isms.isms_item_reference_id(self._object, self._field_number, index) or ""
                for index in range(len(self))]

    @property
    def found(self) -> list[_E]:
        """What it refers to and is there."""
        return [item for item in _isms.object_items(self._object, self._field_number)
                if item is not None]

    def __contains__(self, value: object) -> bool:
        return value in (self.ids if isinstance(value, str) else self._all())

    def index(self, value: Any, start: int = 0, stop: Optional[int] = None) -> int:
        """The first place that refers to the entity or id; ValueError where none does."""
        if not isinstance(value, str):
            return super().index(value, start, stop)
        return self.ids.index(value, start, len(self) if stop is None else stop)

    def count(self, value: Any) -> int:
        """How often it refers to the entity or id."""
        return self.ids.count(value) if isinstance(value, str) else super().count(value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (list, tuple)):
            return super().__eq__(other)
        return len(self) == len(other) and all(
            (id if isinstance(theirs, str) else mine) == theirs
            for mine, id, theirs in zip(self._all(), self.ids, other))

    __hash__ = None

    def __repr__(self) -> str:
        return shown(self.ids)


def _place_facts(object: Object) -> dict[str, Any]:
    return object.location._asdict()


class PartList(Items[_P]):
    """Parts of an object, live: what a list can do, on the object itself.

    It takes parts and dicts of their fields. What is put in is copied.
    """

    __slots__ = ()

    def _get(self, index: int) -> _P:
        part: Optional[_P] = _isms.isms_item_part(self._object, self._field_number, index)
        if part is None:
            raise IndexError(f"there is no item {index}")
        return part

    def _put(self, index: int, value: Any) -> None:
        if isinstance(value, Mapping):
            self._add(value, index)
            return
        with self._edit():
            made = _isms.isms_insert_part(self._object, self._field_number, index)
            if type(made) is not type(value):
                raise TypeError(f"a {type(made).__name__} or a dict is needed, not a "
                                f"{type(value).__name__}")
            copy_fields(value, made)

    def _exchange(self, position: int, value: Any) -> None:
        if value != self._get(position):
            super()._exchange(position, value)

    def _add(self, fields: Mapping[str, Any], index: int = _END) -> _P:
        with self._edit():
            made: _P = _isms.isms_insert_part(self._object, self._field_number, index)
            made.set(**{name: value for name, value in fields.items() if value is not None})
        return made

    def __iter__(self) -> Iterator[_P]:
        count = len(self)
        for part in self._all():
            if len(self) != count:
                raise StateError(_CHANGED)
            yield part
