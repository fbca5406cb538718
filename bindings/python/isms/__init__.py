"""Who is responsible for what in information security: is that complete, free of conflict and really
carried out?

    import isms

    model = isms.load("acme.xml")
    for finding in model.check(at="2026-11-22").violations:
        print(finding)
    print(model.persons["ann"].duties(at="2026-11-22"))
"""

from __future__ import annotations

import decimal as _decimal
import warnings as _warnings
from typing import NamedTuple as _NamedTuple

with _warnings.catch_warnings():
    # SWIG 4.3 makes types without a module, which Python frowns at; made an error, that would end the interpreter.
    _warnings.filterwarnings("ignore", "builtin type", DeprecationWarning)
    from . import _isms

from . import _base, _check, _duration, _errors, _model, _snapshot, _tables, _types
from ._base import *  # noqa: F403
from ._check import *  # noqa: F403
from ._duration import *  # noqa: F403
from ._errors import *  # noqa: F403
from ._model import *  # noqa: F403
from ._snapshot import *  # noqa: F403
from ._tables import *  # noqa: F403
from ._types import *  # noqa: F403

__version__: str = _isms.isms_version()

__all__ = ["Content", "contents", "schema"]
__all__ += _base.__all__
__all__ += _check.__all__
__all__ += _duration.__all__
__all__ += _errors.__all__
__all__ += _model.__all__
__all__ += _snapshot.__all__
__all__ += _tables.__all__
__all__ += _types.__all__

_isms.register_package(_errors.make_error, _duration.Duration, _decimal.Decimal, _model.Model,
                       _base.CLASSES)


class Content(_NamedTuple):
    """A piece of content that is shipped with libisms."""

    name: str
    """Its name: what Model.use takes, or isms.template where it is one."""
    doc: str
    """What it holds."""
    is_template: bool
    """Whether it is a model to fill in rather than content to build on."""
    xml: bytes
    """Its XML."""


def contents() -> list[Content]:
    """What is shipped: catalogs, roles, separation rules, profiles and templates."""
    names = (_isms.isms_content_name(index) for index in range(_isms.isms_content_count()))
    return [Content(name, _isms.isms_content_doc(index), _isms.isms_content_is_template(index),
                    _isms.content(name)) for index, name in enumerate(names)]


def schema() -> bytes:
    """The XML Schema of the native XML."""
    return _isms.schema()
