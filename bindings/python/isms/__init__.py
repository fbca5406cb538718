"""Who is responsible for what in information security: is that complete, free of conflict and really
carried out?

    import isms

    model = isms.load("acme.xml")
    for finding in model.check(at="2026-11-22").violations:
        print(finding)
    print(model.persons["ann"].duties(at="2026-11-22"))

Where to begin:

    isms.load, isms.template        models from files, bytes and templates
    isms.Model                      what it holds, editing, saving, checking, questions
    isms.Role, isms.Person...       types of objects, with what each field means
    isms.Findings, isms.rules       what is wrong, and which rules say so
    isms.rule                       rules of your own
    isms.Report, isms.reports       documents, and which there are
    isms.validate, isms.resolve     documents of OSCAL; Model.to_oscal writes them
    isms.Error                      what can go wrong
    isms.contents                   what is shipped
"""

from __future__ import annotations

import decimal as _decimal
import warnings as _warnings
from dataclasses import is_dataclass as _is_dataclass
from typing import NamedTuple as _NamedTuple

with _warnings.catch_warnings():
    # SWIG 4.3 makes types without a module, which Python frowns at; made an error, that would end the interpreter.
    _warnings.filterwarnings("ignore", "builtin type", DeprecationWarning)
    from . import _isms

from . import (_base, _check, _choices, _collections, _crosswalk, _diff, _duration, _errors, _fields, _lists, _model,
               _oscal, _reports, _rules, _snapshot, _sources, _tables, _types, _values, _writing)
from ._base import *  # noqa: F403
from ._check import *  # noqa: F403
from ._choices import *  # noqa: F403
from ._collections import *  # noqa: F403
from ._crosswalk import *  # noqa: F403
from ._diff import *  # noqa: F403
from ._duration import *  # noqa: F403
from ._errors import *  # noqa: F403
from ._fields import *  # noqa: F403
from ._lists import *  # noqa: F403
from ._model import *  # noqa: F403
from ._oscal import *  # noqa: F403
from ._reports import *  # noqa: F403
from ._rules import *  # noqa: F403
from ._snapshot import *  # noqa: F403
from ._sources import *  # noqa: F403
from ._tables import *  # noqa: F403
from ._types import *  # noqa: F403
from ._values import *  # noqa: F403
from ._writing import *  # noqa: F403

__version__: str = _isms.isms_version()

__all__ = ["Content", "contents", "schema"]
__all__ += _base.__all__
__all__ += _check.__all__
__all__ += _choices.__all__
__all__ += _collections.__all__
__all__ += _crosswalk.__all__
__all__ += _diff.__all__
__all__ += _duration.__all__
__all__ += _errors.__all__
__all__ += _fields.__all__
__all__ += _lists.__all__
__all__ += _model.__all__
__all__ += _oscal.__all__
__all__ += _reports.__all__
__all__ += _rules.__all__
__all__ += _snapshot.__all__
__all__ += _sources.__all__
__all__ += _tables.__all__
__all__ += _types.__all__
__all__ += _values.__all__
__all__ += _writing.__all__

_isms.register_package(_errors.make_error, _duration.Duration, _decimal.Decimal, _model.Model,
                       _base.CLASSES)


class Content(_NamedTuple):
    """A piece of content that is shipped with libisms.

    name:        its name: what Model.use takes, or isms.template where it is one
    doc:         what it holds
    is_template: whether it is a model to fill in rather than content to build on
    """

    name: str
    doc: str
    is_template: bool

    @property
    def xml(self) -> bytes:
        """Its XML."""
        return _isms.content(self.name)


def contents() -> list[Content]:
    """What is shipped: catalogs, roles, separation rules, profiles and templates."""
    return [Content(_isms.isms_content_name(index), _isms.isms_content_doc(index),
                    _isms.isms_content_is_template(index))
            for index in range(_isms.isms_content_count())]


def schema() -> bytes:
    """The XML Schema of the native XML."""
    return _isms.schema()


def _belongs_here(value: object) -> bool:
    """Whether it is a class; but hints of records are looked up where they are written."""
    alias = hasattr(value, "__origin__")  # which Python 3.9 takes for a class
    record = _is_dataclass(value) or hasattr(value, "_fields")
    return isinstance(value, type) and not (alias or record)


# What is public is of this package, whichever file defines it: in errors, in help, in pickles.
for _name in __all__:
    if _belongs_here(globals()[_name]):
        globals()[_name].__module__ = __name__
del _name
