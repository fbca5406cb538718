"""All objects of a type."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Optional, TypeVar, Union, overload

from . import _isms
from ._base import BaseEntity, Object
from ._errors import NotFoundError, StateError, Status
from ._fields import columns_of
from ._html import SHOWN, html_table
from ._isms import Editing
from ._lists import shown

__all__ = ["Collection"]

_CHUNK = 1024
_T = TypeVar("_T")
_E = TypeVar("_E", bound=BaseEntity)


class Collection(Sequence[_E]):
    """All objects of a type in a model, live, in the order of the documents. Asked by index, by
    slice or by id. Its attribute `kind` is the class of its objects."""

    __slots__ = ("_model",)

    kind: ClassVar[type[BaseEntity]]

    def __init__(self, model: _isms.Model) -> None:
        self._model = model

    def __len__(self) -> int:
        return _isms.isms_model_count(self._model, self.kind.type_number)

    @overload
    def __getitem__(self, index: int) -> _E: ...
    @overload
    def __getitem__(self, index: str) -> _E: ...
    @overload
    def __getitem__(self, index: slice) -> list[_E]: ...
    def __getitem__(self, index: Union[int, str, slice]) -> Union[_E, list[_E]]:
        if isinstance(index, str):
            return self._by_id(index)
        count = len(self)
        if isinstance(index, slice):
            start, stop, step = index.indices(count)
            if step == 1:
                return _isms.model_objects(self._model, self.kind.type_number, start,
                                           max(start, stop))
            return [self[position] for position in range(start, stop, step)]
        place = operator.index(index)
        position = place + count if place < 0 else place
        if not 0 <= position < count:
            raise IndexError(f"there is no {self.kind.type_name} {index}: there are {count}")
        item: _E = _isms.isms_model_at(self._model, self.kind.type_number, position)
        return item

    def _by_id(self, id: str) -> _E:
        found = self.get(id)
        if found is None:
            other: Optional[Object] = _isms.isms_model_find(self._model, id)
            there = f": that is a {other.type_name}" if other else ""
            raise NotFoundError(f"there is no {self.kind.type_name} with the id {id!r}{there}",
                                status=Status.ERROR_NOT_FOUND, object=id)
        return found

    def __iter__(self) -> Iterator[_E]:
        model, number = self._model, self.kind.type_number
        count = _isms.isms_model_count(model, number)
        for start in range(0, count, _CHUNK):
            for item in _isms.model_objects(model, number, start, start + _CHUNK):
                if _isms.isms_model_count(model, number) != count:
                    raise StateError("objects were added or removed while they were gone through: "
                                     "go through a copy, as in list(model.persons)")
                yield item

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return self.get(value) is not None
        return (isinstance(value, self.kind) and value.model is self._model
                and not value.is_removed)

    def index(self, value: Any, start: int = 0, stop: Optional[int] = None) -> int:
        """The place of the entity, or of the one with that id; ValueError where it is none."""
        wanted = self.get(value) if isinstance(value, str) else value
        if wanted is None:
            raise ValueError(f"there is no {self.kind.type_name} with the id {value!r}")
        return super().index(wanted, start, len(self) if stop is None else stop)

    def count(self, value: Any) -> int:
        """How often the entity or id is there: once or not at all."""
        return int(value in self)

    @overload
    def get(self, id: str) -> Optional[_E]: ...
    @overload
    def get(self, id: str, default: _T) -> Union[_E, _T]: ...
    def get(self, id: str, default: Any = None) -> Any:
        """The one with that id, or the default where there is none."""
        found = _isms.isms_model_find_type(self._model, self.kind.type_number, id)
        return default if found is None else found

    def ids(self) -> list[str]:
        """The ids of all."""
        return columns_of(self._model, self.kind, ("id",))["id"]

    def remove(self, object: Union[_E, str]) -> None:
        """Takes one out of the model. What refers to it then dangles."""
        found = self[object] if isinstance(object, str) else object
        if found not in self:
            raise NotFoundError(f"{found!r} is not in this model", status=Status.ERROR_NOT_FOUND)
        found.remove()

    def __delitem__(self, index: Union[int, str, slice]) -> None:
        with Editing(self._model):
            doomed = self[index]
            for item in doomed if isinstance(doomed, list) else [doomed]:
                item.remove()

    def _add(self, id: Optional[str], fields: dict[str, Any]) -> _E:
        with Editing(self._model):
            made: _E = _isms.isms_model_add(self._model, self.kind.type_number, id)
            made.set(**{name: value for name, value in fields.items() if value is not None})
        return made

    def to_rows(self) -> list[dict[str, Any]]:
        """A dict for each, as to_dict() gives it; see also Model.columns."""
        return [item.to_dict() for item in self]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Collection):
            return self._model is other._model and self.kind is other.kind
        if isinstance(other, (list, tuple)):
            return list(self) == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<{self._counted}: {shown(self)}>"

    @property
    def _counted(self) -> str:
        count = len(self)
        name = (self.kind.type_name if count == 1 else
                _isms.isms_type_plural(self.kind.type_number))
        return f"{count} {name.replace('-', ' ')}"

    def _repr_html_(self) -> str:
        rows = [item.to_dict() for item in self[:SHOWN]]
        return html_table(self._counted,
                          [field.name for field in self.kind.fields()
                           if any(field.name in row for row in rows)], rows, len(self))
