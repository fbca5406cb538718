"""Documents of OSCAL: validating, resolving and writing them."""

from __future__ import annotations

import datetime
import os
import warnings
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _isms
from ._choices import Choice, listed
from ._errors import Error, LimitError, ParseError, Problem, VocabularyError, problems_of
from ._sources import DocumentWarning, Source, raw_source
from ._values import Day

if TYPE_CHECKING:
    from ._model import Model
    from ._types import Catalog

__all__ = ["OscalKind", "oscal_version_for", "oscal_versions", "resolve", "validate"]


@listed
class OscalKind(Choice):
    """Documents of OSCAL that a model can be written as."""

    CATALOG = "catalog", "the controls of one catalog"
    COMPONENT_DEFINITION = "component-definition", "assets, and how controls are implemented"
    SYSTEM_SECURITY_PLAN = "ssp", "assets, and the statement of applicability"
    ASSESSMENT_RESULTS = "assessment-results", "audits with findings and risks"
    PLAN_OF_ACTION = "poam", "actions, with the findings and risks they are for"


def oscal_versions() -> list[str]:
    """The versions of OSCAL whose schemas are known, oldest first."""
    return [_isms.isms_oscal_schema_at(index)
            for index in range(_isms.isms_oscal_schema_count())]


def oscal_version_for(version: Optional[str] = None) -> str:
    """The one of these versions whose schema counts for a document of a version; the newest where
    none is given, or one that is not known."""
    return _isms.isms_oscal_schema_for(version)


def _named(source: Source, name: Union[str, os.PathLike[str], None]) -> tuple[str, bytes, Any]:
    letter, own, data = raw_source(source)
    if name is None:
        return letter, own, data
    if letter == "p":
        raise ValueError("a path is its own name: give a name to bytes and files only")
    return letter, os.fsencode(name), data


def _validate_own(raw: tuple[str, bytes, Any], limits: dict[str, int]) -> tuple[Problem, ...]:
    """The problems of a document of our own, read as strictly as that goes."""
    from ._model import Model

    try:
        return problems_of(_isms.model_read(Model(), [raw], True, limits, None))
    except Error as error:
        if isinstance(error, (ParseError, LimitError, VocabularyError)) or not error.problems:
            raise
        return error.problems


def validate(source: Source, *, oscal: Optional[str] = None, follow: Optional[bool] = None,
             name: Union[str, os.PathLike[str], None] = None,
             limits: Optional[dict[str, int]] = None) -> list[Problem]:
    """All that is wrong with a document of OSCAL, or of the native XML; an empty list where that is
    nothing.

    Problem.is_error tells what its schema forbids from what is only doubtful, such as references
    that lead nowhere; Problem.rule is the id of the rule for these. Native XML is read as strictly
    as that goes.

    oscal:  the version of OSCAL whose schema counts, such as "1.2.2"; the one that the document
            names where not given
    follow: whether to look into the catalog or profile that the document builds on, too, where it
            is at hand; where not given, for paths
    name:   what bytes or a file are called: what they build on is looked for from there on
    limits: those of the C library by their names, as for isms.load

    Other threads run meanwhile. Raises ParseError for what is not well-formed, LimitError,
    VocabularyError for XML that is neither of OSCAL nor our own, or OSError.
    """
    raw = _named(source, name)
    if follow is None:
        follow = raw[0] == "p"
    if raw[0] == "c":  # as it may be read twice
        raw = "m", raw[1], b"".join(iter(lambda: bytes(raw[2](1 << 16)), b""))
    try:
        return list(problems_of(_isms.oscal_validate([raw], oscal, follow, limits or {})))
    except VocabularyError:  # then it is not of OSCAL
        pass
    return list(_validate_own(raw, limits or {}))


def _warn(told: tuple[Problem, ...]) -> None:
    """A warning for each, for who called the function that calls this."""
    for problem in told:
        warnings.warn(str(problem), DocumentWarning, stacklevel=3)


def resolve(profile: Source, *, name: Union[str, os.PathLike[str], None] = None,
            limits: Optional[dict[str, int]] = None) -> bytes:
    """The catalog, as XML, of the controls that a profile of OSCAL takes from what it imports,
    merged and modified as it says. A catalog is what it is.

    What it imports is looked for in files from its folder on, in its back matter, and by name
    beside it; nothing is fetched from the network. Other threads run meanwhile.

    name:   what bytes or a file are called: imports are looked for from there on
    limits: those of the C library by their names, as for isms.load

    What leads nowhere is told by a DocumentWarning each. Raises InvalidError where an import leads
    nowhere or in a circle, VocabularyError for what is neither a profile nor a catalog, another
    kind of DocumentError, or OSError.
    """
    data, told = _isms.oscal_resolve([_named(profile, name)], limits or {})
    _warn(problems_of(told))
    return data


def write_oscal(model: Model, kind: Union[OscalKind, str], at: Optional[Day],
                oscal: Optional[str], title: Optional[str], version: Optional[str],
                source: Union[str, os.PathLike[str], None], catalog: Union[Catalog, str, None],
                partial: bool, strict: bool) -> tuple[bytes, tuple[Problem, ...]]:
    """What Model.to_oscal gives, and what was left out."""
    day = at if isinstance(at, str) else (at or datetime.date.today()).isoformat()
    data, told = _isms.oscal_write(
        model, OscalKind(kind).number, oscal, title, version, day,
        None if source is None else os.fspath(source),
        catalog if catalog is None or isinstance(catalog, str) else catalog.id, partial, strict)
    return data, problems_of(told)
