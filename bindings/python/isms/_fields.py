"""What fields there are, and all values of a field at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _isms
from ._choices import Choice, choice_of, listed
from ._errors import NotFoundError, Status

if TYPE_CHECKING:
    from ._base import Object

__all__ = ["Field", "Kind"]


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
