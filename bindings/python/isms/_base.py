"""What all types have in common: objects, their fields, and containers of objects."""

from __future__ import annotations

import datetime
import decimal
import enum
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Optional, TypeVar, Union, overload

from . import _isms
from ._duration import Duration
from ._errors import DanglingReferenceError, InvalidValueError, NotFoundError, StateError, Status
from ._html import SHOWN, html_table
from ._isms import Editing

if TYPE_CHECKING:
    from ._model import Model
    from ._types import Entity

__all__ = ["Choice", "Collection", "Day", "Fields", "Field", "Kind", "Location", "Object", "Part",
           "PartList", "Reference", "ReferenceList", "TextList"]

Day = Union[datetime.date, str]
"""A day: a datetime.date, or a text such as "2026-11-22"."""

Fields = Mapping[str, Any]
"""Fields of a part that is to be made, by their names: {"holder": "ann", "codes": "A"}."""

_END = -1
_CHUNK = 1024
_FEW = 5


# ---- choices -----------------------------------------------------------------------------------


class Choice(str, enum.Enum):
    """One of a list of words.

    It equals the word as it stands in XML, which is its value, and can be used in its place. Choices
    are ordered as they are listed, not as letters are: Severity.INFO < Severity.ERROR. Its attribute
    `number` is what the C library knows it by.
    """

    number: int

    def __new__(cls, token: str, doc: str = "") -> Choice:
        self = str.__new__(cls, token)
        self._value_ = token
        self.number = len(cls.__members__) + 1
        self.__doc__ = doc
        return self

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    @classmethod
    def _missing_(cls, value: object) -> Choice:
        words = ", ".join(str(choice.value) for choice in cls)
        raise InvalidValueError(f"{value!r} is none of {words}", status=Status.ERROR_VALUE)

    def _number_of(self, other: str) -> int:
        if isinstance(other, Choice) and type(other) is not type(self):
            raise TypeError(f"{self!r} and {other!r} have no order")
        return type(self)(other).number

    def __lt__(self, other: str) -> bool:
        return self.number < self._number_of(other)

    def __le__(self, other: str) -> bool:
        return self.number <= self._number_of(other)

    def __gt__(self, other: str) -> bool:
        return self.number > self._number_of(other)

    def __ge__(self, other: str) -> bool:
        return self.number >= self._number_of(other)


_C = TypeVar("_C", bound=Choice)


def listed(kind: type[_C]) -> type[_C]:
    """Tells in the docstring of a class of choices what they are."""
    lines = (f"\n    {choice.value}: {choice.__doc__}" for choice in kind)
    kind.__doc__ = f"{kind.__doc__ or ''}\n{''.join(lines)}"
    return kind


def choice_of(kind: type[_C], number: int) -> _C:
    """The choice that the C library knows by that number."""
    return list(kind)[number - 1]


_SETS: dict[tuple[type[Choice], int], frozenset[Any]] = {}


def choices_of(kind: type[_C], bits: int) -> frozenset[_C]:
    """The set of choices that the bits stand for."""
    known = _SETS.get((kind, bits))
    if known is None:
        known = frozenset(choice for choice in kind if bits >> (choice.number - 1) & 1)
        _SETS[kind, bits] = known
    return known


def set_choice(object: Object, field: int, kind: type[_C], value: Union[_C, str, None]) -> None:
    _isms.isms_set_choice(object, field, 0 if value is None else kind(value).number)


def set_choices(object: Object, field: int, kind: type[_C],
                 value: Union[Iterable[Union[_C, str]], None]) -> None:
    if isinstance(value, str):
        _isms.isms_set_written(object, field, value)
        return
    bits = 0
    for choice in value or ():
        bits |= 1 << (kind(choice).number - 1)
    _isms.isms_set_choices(object, field, bits)


# ---- single values -----------------------------------------------------------------------------


def set_reference(object: Object, field: int, value: Union[Object, str, None]) -> None:
    if value is None or isinstance(value, str):
        _isms.isms_set_reference_id(object, field, value)
    else:
        _isms.isms_set_reference(object, field, value)


def set_duration(object: Object, field: int, value: Union[Duration, str, None]) -> None:
    if isinstance(value, Duration):
        value = str(value) if value else None
    elif value is not None and not isinstance(value, str):
        raise TypeError(f"an isms.Duration, or a str as P1Y6M, is needed, not "
                        f"{type(value).__name__}")
    _isms.isms_set_duration(object, field, value)


def get_decimal(object: Object, field: int) -> Optional[decimal.Decimal]:
    if not _isms.isms_has(object, field):
        return None
    return _isms.isms_get_decimal(object, field)


def set_decimal(object: Object, field: int,
                 value: Union[decimal.Decimal, int, str, None]) -> None:
    if value is None:
        _isms.isms_unset(object, field)
    elif isinstance(value, float):
        raise TypeError("a decimal is exact: give a decimal.Decimal, an int or a str, not a float")
    else:
        _isms.isms_set_decimal(object, field,
                               f"{value:f}" if isinstance(value, decimal.Decimal) else str(value))


def set_integer(object: Object, field: int, value: Optional[int]) -> None:
    if value is None:
        _isms.isms_unset(object, field)
    else:
        _isms.isms_set_integer(object, field, value)


def set_flag(object: Object, field: int, value: Optional[bool]) -> None:
    if value is None:
        _isms.isms_unset(object, field)
    elif value not in (True, False):  # a text such as "no" would be true
        raise TypeError(f"True or False is needed, not {value!r}")
    else:
        _isms.isms_set_flag(object, field, bool(value))


# ---- reflection --------------------------------------------------------------------------------


@listed
class Kind(Choice):
    """What a field holds."""

    TEXT = "text", "text"
    CHOICE = "choice", "one of a list of words, or a set of them"
    DATE = "date", "a day"
    DURATION = "duration", "a length of time in years, months, weeks and days"
    INTEGER = "integer", "a whole number"
    DECIMAL = "decimal", "a decimal number with exact places"
    FLAG = "flag", "true or false"
    REFERENCE = "reference", "another object, named by its id"
    PART = "part", "a small object that lives inside this one"


class Field(NamedTuple):
    """One field of a type.

    number:   its number within the type; never changes
    name:     the attribute that has it in Python, such as "reports_to" or "from_"
    xml:      its name in XML, such as "reports-to"
    kind:     what it holds
    many:     whether it holds any number of items
    required: whether an object without it is incomplete
    doc:      what it means, with units
    source:   the statements or clauses that it serves
    targets:  names of the types that a reference may lead to, or of the part
    choices:  the words of a choice
    range:    smallest and largest value of an integer
    """

    number: int
    name: str
    xml: str
    kind: Kind
    many: bool
    required: bool
    doc: str
    source: str
    targets: tuple[str, ...]
    choices: tuple[str, ...]
    range: tuple[int, int]


_TAKEN = frozenset(("from", "property"))


def attribute_name(name: str) -> str:
    """What a field of the C library is called in Python."""
    return name.replace("-", "_") + ("_" if name in _TAKEN else "")


def _describe(type_number: int, index: int) -> Field:
    field = _isms.isms_type_field_at(type_number, index)
    name = _isms.isms_field_name(field)
    choices = _isms.isms_field_choices(field)
    element = _isms.isms_field_is_element(field)
    return Field(
        _isms.isms_field_number(field), attribute_name(name),
        _isms.isms_field_item_name(field) if element else name,
        choice_of(Kind, _isms.isms_field_kind(field)), _isms.isms_field_is_many(field),
        _isms.isms_field_is_required(field), _isms.isms_field_doc(field),
        _isms.isms_field_source(field),
        tuple(_isms.isms_type_name(_isms.isms_field_target_at(field, n))
              for n in range(_isms.isms_field_target_count(field))),
        tuple(_isms.isms_choices_token(choices, n)
              for n in range(1, _isms.isms_choices_count(choices) + 1)) if choices else (),
        _isms.field_range(field))


_FIELDS: dict[int, dict[str, Field]] = {}


def fields_of(type_number: int) -> dict[str, Field]:
    """The fields of a type by their names in Python."""
    known = _FIELDS.get(type_number)
    if known is None:
        described = (_describe(type_number, index)
                     for index in range(_isms.isms_type_field_count(type_number)))
        known = {field.name: field for field in described}
        _FIELDS[type_number] = known
    return known


# ---- columns -----------------------------------------------------------------------------------

_PLACES = {"id": -1, "entity": -2, "file": -3, "line": -4}
_WORDS: dict[tuple[int, int], tuple[Any, ...]] = {}


def _words_of(type_number: int, field: Field) -> tuple[Any, ...]:
    """What choices of a field are called, by their number; before them a dict for sets."""
    words = _WORDS.get((type_number, field.number))
    if words is None:
        words = ({}, *field.choices)
        _WORDS[type_number, field.number] = words
    return words


def columns_of(model: _isms.Model, kind: type[Object],
               names: Iterable[str]) -> dict[str, list[Any]]:
    """Fields of all objects of a type, as lists; see Model.columns."""
    fields, number, wanted = fields_of(kind.type_number), kind.type_number, {}
    for name in names:
        if name in fields and not (name == "id" and name in _PLACES):
            wanted[name] = (fields[name].number, _words_of(number, fields[name]))
        elif name in _PLACES:
            wanted[name] = (_PLACES[name], ())
        else:
            raise NotFoundError(f"a {kind.type_name} has no field {name!r}; it has "
                                + ", ".join({**fields, **_PLACES}),
                                status=Status.ERROR_NOT_FOUND, field=name)
    return dict(zip(wanted, _isms.model_columns(model, number, list(wanted.values()))))


# ---- objects -----------------------------------------------------------------------------------


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


# ---- containers --------------------------------------------------------------------------------

_T = TypeVar("_T")
_E = TypeVar("_E", bound=BaseEntity)
_P = TypeVar("_P", bound=Part)


def _shown(items: Sequence[Any]) -> str:
    first = ", ".join(repr(item) for item in items[:_FEW])
    return f"[{first}{', ...' if len(items) > _FEW else ''}]"


class _Items(MutableSequence[_T]):
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
        return values._all() if isinstance(values, _Items) else list(values)

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
        if isinstance(other, _Items):
            return self._all() == other._all()
        if isinstance(other, (list, tuple)):
            return self._all() == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return _shown(self._all())

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
        if (isinstance(values, _Items) and values._object == self._object
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


_I = TypeVar("_I", bound="_Items[Any]")
_CHANGED = ("items were added or removed while they were gone through: go through a copy, as in "
            "list(items)")


class TextList(_Items[str]):
    """Texts of a field, live: what a list can do, on the object itself."""

    __slots__ = ()

    def _get(self, index: int) -> str:
        text = _isms.isms_item_text(self._object, self._field_number, index)
        if text is None:
            raise IndexError(f"there is no item {index}")
        return text

    def _put(self, index: int, value: Any) -> None:
        _isms.isms_insert_text(self._object, self._field_number, index, value)


class ReferenceList(_Items[_E]):
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
        return _shown(self.ids)


def _place_facts(object: Object) -> dict[str, Any]:
    return object.location._asdict()


class PartList(_Items[_P]):
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
        return f"<{self._counted}: {_shown(self)}>"

    @property
    def _counted(self) -> str:
        count = len(self)
        name = (self.kind.type_name if count == 1 else
                _isms.isms_type_plural(self.kind.type_number))
        return f"{count} {name.replace('-', ' ')}"

    def _repr_html_(self) -> str:
        shown = [item.to_dict() for item in self[:SHOWN]]
        return html_table(self._counted,
                          [field.name for field in self.kind.fields()
                           if any(field.name in row for row in shown)], shown, len(self))
