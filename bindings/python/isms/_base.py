"""What all types have in common: objects and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Optional, TypeVar

from . import _isms
from ._errors import NotFoundError, StateError, Status
from ._fields import Field, Kind, fields_of
from ._isms import Editing

if TYPE_CHECKING:
    from ._model import Model
    from ._types import Entity

__all__ = ["Location", "Object", "Part", "Reference"]


class Location(NamedTuple):
    """Where an object was read.

    file:   the file that it is written to; "" where it has none
    line:   the line of its start tag, counted from 1; 0 where it was not read
    column: the column of its start tag in characters, counted from 1; 0 where it was not read
    """

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Reference(NamedTuple):
    """One place that refers to an object.

    object: what refers: an entity, or a part of one
    field:  the attribute that refers
    place:  as which item of it; 0 where it holds one
    """

    object: Object
    field: str
    place: int


_O = TypeVar("_O", bound="Object")


class Object(_isms.Object):
    """Anything in a model.

    Objects are handles: two of them are equal where they stand for the same thing, and each keeps
    its model alive. A removed object stays safe to touch.

    type_name:   name of its type, such as "audit-finding"
    type_number: number of its type in the C library
    """

    __slots__ = ()

    type_number: ClassVar[int] = 0
    type_name: ClassVar[str] = ""

    @classmethod
    def fields(cls) -> tuple[Field, ...]:
        """The fields of the type, in the order in which they are written."""
        return tuple(fields_of(cls.type_number).values())

    @property
    def model(self) -> Model:
        """The model that it belongs to."""
        model: Model = _isms.isms_object_model(self)
        return model

    @property
    def display_name(self) -> str:
        """Its name, or its id where it has none; those of the owner for parts."""
        return _isms.isms_object_label(self)

    @property
    def location(self) -> Location:
        """Where it was read."""
        return Location(_isms.isms_object_file(self), _isms.isms_object_line(self),
                        _isms.isms_object_column(self))

    @property
    def is_removed(self) -> bool:
        """Whether it was removed from its model."""
        return _isms.isms_object_is_removed(self)

    @property
    def is_content(self) -> bool:
        """Whether it comes from content that is shipped with libisms, and cannot be changed."""
        return _isms.isms_object_is_content(self)

    def same_as(self, other: Object) -> bool:
        """Whether both have the same type and values, in whichever models they are; ids of entities
        count too."""
        return _isms.isms_object_equal(self, other)

    def has(self, field: str) -> bool:
        """Whether the field holds anything."""
        return _isms.isms_has(self, self._field(field).number)

    def unset(self, field: str) -> None:
        """Empties the field."""
        _isms.isms_unset(self, self._field(field).number)

    def set_written(self, field: str, text: Optional[str]) -> None:
        """Sets the field to a value that is written as in XML: a date, a word, a list of ids."""
        _isms.isms_set_written(self, self._field(field).number, text)

    def reference_id(self, field: str) -> Optional[str]:
        """The id that the field refers to, whether anything has that id or not."""
        return _isms.isms_get_reference_id(self, self._field(field).number)

    def set(self, **fields: Any) -> None:
        """Sets several fields: all of them, or none where one of them is refused."""
        if not fields:
            return
        with Editing(self.model):
            for name, value in fields.items():
                self._field(name)
                setattr(self, name, value)

    def to_dict(self) -> dict[str, Any]:
        """What its fields hold, by their names, as plain values: texts, numbers, dates, ids of what
        it refers to; dicts for parts. Empty fields are left out."""
        return {field.name: _plain(self, field) for field in self.fields()
                if _isms.isms_has(self, field.number)}

    def remove(self) -> None:
        """Takes it out of its model. What refers to it then dangles."""
        _isms.isms_object_remove(self)

    def _field(self, name: str) -> Field:
        try:
            return fields_of(self.type_number)[name]
        except KeyError:
            raise NotFoundError(f"a {self.type_name} has no field {name!r}; it has "
                                + ", ".join(fields_of(self.type_number)),
                                status=Status.ERROR_NOT_FOUND, field=name) from None

    def __copy__(self: _O) -> _O:
        return self

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        if cls.__dict__.get("type_name"):
            cls.type_number = _isms.isms_type_number(_isms.isms_type_find(cls.type_name))
            CLASSES[cls.type_number] = cls


CLASSES: dict[int, type[Object]] = {}


def _plain(object: Object, field: Field) -> Any:
    if field.kind is Kind.REFERENCE:
        if not field.many:
            return _isms.isms_get_reference_id(object, field.number)
        return [_isms.isms_item_reference_id(object, field.number, index)
                for index in range(_isms.isms_item_count(object, field.number))]
    value = getattr(object, field.name)
    if field.kind is Kind.PART:
        return [part.to_dict() for part in value] if field.many else value.to_dict()
    if field.kind is Kind.CHOICE:
        return [choice.value for choice in sorted(value)] if field.many else value.value
    return list(value) if field.many else value


class BaseEntity(Object):
    """What all entities can do."""

    __slots__ = ()

    def referrers(self) -> list[Reference]:
        """The places that refer to it, in the order of the documents."""
        return [Reference(object, _name_of_field(object, number), index)
                for object, number, index in _isms.object_referrers(self)]

    def __repr__(self) -> str:
        identity, label = _isms.isms_object_id(self), _isms.isms_object_label(self)
        name = f" name={label!r}" if label != identity else ""
        removed = " removed" if _isms.isms_object_is_removed(self) else ""
        return f"<{type(self).__name__} id={identity!r}{name}{removed}>"

    def _place_among(self) -> tuple[str, int]:
        return _isms.isms_object_id(self), self.type_number

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, BaseEntity):
            return NotImplemented
        return self._place_among() < other._place_among()

    def __le__(self, other: object) -> bool:
        if not isinstance(other, BaseEntity):
            return NotImplemented
        return self == other or self._place_among() < other._place_among()

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, BaseEntity):
            return NotImplemented
        return other < self

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, BaseEntity):
            return NotImplemented
        return other <= self

    def __deepcopy__(self, memo: dict[int, Any]) -> Entity:
        import copy

        return _find(copy.deepcopy(self._living_model(), memo), _isms.isms_object_id(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return _find, (self._living_model(), _isms.isms_object_id(self))

    def _living_model(self) -> Model:
        if self.is_removed:
            raise StateError(f"{self!r} cannot be copied: it is no longer in its model")
        return self.model


def _name_of_field(object: Object, number: int) -> str:
    for field in fields_of(object.type_number).values():
        if field.number == number:
            return field.name
    return ""


def _find(model: Model, id: str) -> Entity:
    return model[id]


class Part(Object):
    """A small object that lives inside another one and has no id."""

    __slots__ = ()

    @property
    def container(self) -> Object:
        """The object that it lives in."""
        owner: Object = _isms.isms_object_owner(self)
        return owner

    @property
    def entity(self) -> Entity:
        """The entity that it belongs to, around all parts."""
        outer: Any = self.container
        while isinstance(outer, Part):
            outer = outer.container
        entity: Entity = outer
        return entity

    def __repr__(self) -> str:
        shown = " ".join(f"{name}={value!r}" for name, value in self.to_dict().items())
        return f"<{type(self).__name__} of {self.entity!r}{': ' if shown else ''}{shown}>"

    def _place(self) -> tuple[str, int]:
        for field in self.container.fields():
            if field.kind is Kind.PART and self.type_name in field.targets:
                found = _isms.object_items(self.container, field.number)
                if self in found:
                    return field.name, found.index(self)
        raise StateError("a part that was removed cannot be copied")

    def __deepcopy__(self, memo: dict[int, Any]) -> Part:
        import copy

        return _part(copy.deepcopy(self.container, memo), *self._place())

    def __reduce__(self) -> tuple[Any, ...]:
        return _part, (self.container, *self._place())


def _part(owner: Object, name: str, index: int) -> Part:
    value = getattr(owner, name)
    part: Part = value if isinstance(value, Part) else value[index]
    return part


def copy_fields(source: Object, target: Object) -> None:
    """Gives the target all that the fields of the source hold; ids are left as they are."""
    for field in source.fields():
        if field.name == "id" and isinstance(source, BaseEntity):
            continue
        if not _isms.isms_has(source, field.number):
            _isms.isms_unset(target, field.number)
        elif field.kind is Kind.REFERENCE and not field.many:
            _isms.isms_set_reference_id(target, field.number,
                                        _isms.isms_get_reference_id(source, field.number))
        elif field.kind is Kind.REFERENCE:
            getattr(target, field.name)._replace(getattr(source, field.name).ids)
        else:
            setattr(target, field.name, getattr(source, field.name))
