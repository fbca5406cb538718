"""The model: what is written down about an organization."""

from __future__ import annotations

import datetime
import os
import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Optional, TypeVar, Union, overload

from . import _isms
from ._base import CLASSES, Object, Part
from ._crosswalk import Crosswalk
from ._errors import NotFoundError, Problem, Status, problems_of
from ._fields import Kind, columns_of
from ._isms import Editing
from ._oscal import OscalKind, write_oscal
from ._snapshot import Answers, Layout, Snapshot
from ._sources import DocumentWarning, Progress, Source, raw_source
from ._types import Catalog, Collections, Entity, Person, Responsibility, Severity
from ._values import Day

if TYPE_CHECKING:
    from ._check import Findings, Observer
    from ._reports import Report, ReportInfo
    from ._rules import OwnRule
    from ._tables import Table

__all__ = ["Model", "load", "template"]

_T = TypeVar("_T")


class Model(Collections):
    """A model of who is responsible for what.

    Its objects are had by type (model.persons, model.roles...) and by id (model["ann"]). Made
    without sources it is empty; isms.load and isms.template make models too.

    It belongs to one thread at a time: while one reads, writes or checks it, edits by another raise
    StateError. Several may ask the same model at once.
    """

    __slots__ = ("_problems",)

    def __init__(self, *sources: Source, strict: bool = False,
                 limits: Optional[dict[str, int]] = None,
                 progress: Optional[Progress] = None) -> None:
        super().__init__()
        if sources:
            told = self._read(sources, strict, limits, progress)
            self._problems = self.problems + told
            self._warn(told)

    # ---- reading and writing ----

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the documents that were read hold and libisms does not understand, and keeps."""
        return getattr(self, "_problems", ())

    def read(self, *sources: Source, strict: bool = False,
             limits: Optional[dict[str, int]] = None,
             progress: Optional[Progress] = None) -> None:
        """Reads documents behind what the model holds: all of them, or none.

        Together they may refer to each other. What is kept but not understood is told by a
        DocumentWarning and stands in `problems`; where `strict`, it is refused. `limits` are those
        of the C library by their names ("bytes", "depth" and so on). Other threads run meanwhile.
        Raises a kind of DocumentError, or OSError.
        """
        with Editing(self):
            told = self._read(sources, strict, limits, progress)
            problems = self.problems + told
            self._warn(told)
        self._problems = problems

    def _read(self, sources: tuple[Source, ...], strict: bool, limits: Optional[dict[str, int]],
              progress: Optional[Progress]) -> tuple[Problem, ...]:
        raw = [raw_source(source, index) for index, source in enumerate(sources)]
        return problems_of(_isms.model_read(self, raw, strict, limits or {}, progress))

    def _warn(self, told: tuple[Problem, ...]) -> None:
        """A warning for who called the function that calls this."""
        if told:
            more = f" (and {len(told) - 1} more: see Model.problems)" if len(told) > 1 else ""
            warnings.warn(f"{told[0]}{more}", DocumentWarning, stacklevel=3)

    @staticmethod
    def _warn_each(told: tuple[Problem, ...]) -> None:
        """The same of what is written, each of which stands nowhere else."""
        for problem in told:
            warnings.warn(str(problem), DocumentWarning, stacklevel=3)

    def to_xml(self, file: Optional[str] = None, *, sorted: bool = False,
               strict: bool = False) -> bytes:
        """The model as XML, in its canonical form: the same model gives the same bytes.

        file:   only what belongs to the file of this name, in its own vocabulary
        sorted: by type and id instead of the order of the documents
        strict: raises VocabularyError where something is left out

        What stands in documents of OSCAL and no field holds is left out of the native XML, with a
        DocumentWarning that counts it.
        """
        data, told = self._write(file, sorted, strict)
        self._warn_each(problems_of(told))
        return data

    def _write(self, file: Optional[str] = None, sorted: bool = False, strict: bool = False,
               tell: bool = True) -> tuple[bytes, list[Any]]:
        return _isms.model_write(self, None if file is None else os.fsencode(file), sorted, strict,
                                 tell)

    def save(self, path: Union[str, os.PathLike[str], None] = None, *,
             file: Optional[str] = None, sorted: bool = False, overwrite: bool = False,
             strict: bool = False) -> None:
        """Saves the model to a path; without one, each file that it was read from.

        file:      only what belongs to the file of this name
        sorted:    by type and id instead of the order of the documents
        overwrite: also where someone else changed the file since it was read, which otherwise
                   raises ConflictError
        strict:    raises VocabularyError where something is left out

        At every moment, also after a crash, the old file or the new one is there, whole. What was
        read from bytes has no file: without a path, StateError is raised. Each file stays in its
        own vocabulary; what a new one leaves out of documents of OSCAL is told as by to_xml.
        """
        self._warn_each(problems_of(_isms.model_save(
            self, None if path is None else os.fsencode(path),
            None if file is None else os.fsencode(file), sorted, overwrite, strict)))

    @property
    def files(self) -> list[str]:
        """Names of the files that it was read from; shipped content is none of them."""
        return [_isms.isms_model_file_name(self, index)
                for index in range(_isms.isms_model_file_count(self))
                if not _isms.isms_model_file_is_content(self, index)
                and _isms.isms_model_file_name(self, index)]

    def use(self, content: str) -> None:
        """Builds on a piece of shipped content, such as "iso27001-2022"; see isms.contents()."""
        _isms.isms_model_use(self, content)

    def uses(self, content: str) -> bool:
        """Whether it builds on that content."""
        return _isms.isms_model_uses(self, content)

    # ---- objects ----

    def __getitem__(self, id: str) -> Entity:
        found: Optional[Entity] = _isms.isms_model_find(self, id)
        if found is None:
            raise NotFoundError(f"nothing has the id {id!r}", status=Status.ERROR_NOT_FOUND,
                                object=id)
        return found

    @overload
    def get(self, id: str) -> Optional[Entity]: ...
    @overload
    def get(self, id: str, default: _T) -> Union[Entity, _T]: ...
    def get(self, id: str, default: Any = None) -> Any:
        """The object with that id, of whatever type, or the default where there is none."""
        found = _isms.isms_model_find(self, id)
        return default if found is None else found

    def __delitem__(self, id: str) -> None:
        self[id].remove()

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return self.get(value) is not None
        return isinstance(value, Object) and value.model is self and not value.is_removed

    def __iter__(self) -> Iterator[Entity]:
        """All objects, type by type."""
        for name in _COLLECTIONS:
            yield from getattr(self, name)

    def __len__(self) -> int:
        return sum(len(getattr(self, name)) for name in _COLLECTIONS)

    def __bool__(self) -> bool:
        return True

    @property
    def changes(self) -> int:
        """A number that grows with every change."""
        return _isms.isms_model_changes(self)

    def edit(self) -> Editing:
        """A group of edits, for a with statement: all of them stay, or none where an exception
        leaves it. Groups may stand inside each other. Other threads may look at the model while one
        is open, but not edit, write or check it."""
        return Editing(self)

    def columns(self, kind: Union[type[Object], str], *fields: str) -> dict[str, list[Any]]:
        """Fields of all objects of a type as lists: the fast way through a large model, and what
        pandas.DataFrame and polars.DataFrame take.

        kind:   a class or the name of a type, such as isms.Participation or "participation"; parts
                are gathered from all objects
        fields: names of fields, or "entity" (the id of the entity that a part belongs to), "file",
                "line"; where none is given, all fields that hold no parts, for parts behind
                "entity"

        References are ids, choices their words, sets of choices tuples of words, durations as they
        are written.
        """
        found = kind if isinstance(kind, type) else _class_of(kind)
        plain = (field.name for field in found.fields() if field.kind is not Kind.PART)
        return columns_of(self, found, fields or (*(("entity",) if issubclass(found, Part) else ()),
                                                  *plain))

    # ---- questions ----

    def _on(self, at: Optional[Day]) -> Snapshot:
        return Snapshot(_isms.snapshot_recent(self, at or datetime.date.today()))

    def snapshot(self, at: Optional[Day] = None, *, since: Optional[Day] = None,
                 detached: bool = False) -> Snapshot:
        """The organization on a day; today where none is given.

        since:    show what held at any time from then to the day
        detached: work on a copy, so that it holds when the model is edited
        """
        return Snapshot(_isms.snapshot_take(self, at or datetime.date.today(), since, detached))

    def check(self, at: Optional[Day] = None, *, only: Optional[Iterable[str]] = None,
              skip: Optional[Iterable[str]] = None, known: Optional[Iterable[str]] = None,
              baseline: Union[str, os.PathLike[str], None] = None,
              minimum_severity: Union[Severity, str, None] = None,
              fail_on: Union[Severity, str, None] = None, rules: Iterable[OwnRule] = (),
              observer: Optional[Observer] = None) -> Findings:
        """What is not as it should be on a day (today where none is given).

        only, skip:       ids of rules, which may end in an asterisk: "SOD-*"
        known:            fingerprints of findings to leave out, such as Findings.fingerprints
        baseline:         a file of such fingerprints; see Findings.save_baseline
        minimum_severity: leave out what matters less
        fail_on:          from which severity on Findings.failed is true: from every one that is
                          told where this is not given, "off" for never
        rules:            rules of your own; see isms.rule
        observer:         hears the id of each rule that is about to be checked, and None at the
                          end; what it raises ends the check

        Ctrl-C, or whatever a signal's handler raises, ends it within a second or so.
        """
        return self._on(at).check(only=only, skip=skip, known=known, baseline=baseline,
                                  minimum_severity=minimum_severity, fail_on=fail_on,
                                  rules=rules, observer=observer)

    def raci(self, at: Optional[Day] = None, *,
             layout: Union[Layout, str] = Layout.CODES) -> Table:
        """The responsibility assignment matrix of a day."""
        return self._on(at).raci(layout)

    def who(self, responsibility: Union[Responsibility, str],
            at: Optional[Day] = None) -> Answers:
        """Who has which part in a responsibility on a day."""
        return self._on(at).who(responsibility)

    def why(self, person: Union[Person, str], responsibility: Union[Responsibility, str],
            at: Optional[Day] = None) -> Answers:
        """By which paths a person has a part in a responsibility on a day."""
        return self._on(at).why(person, responsibility)

    def duties(self, person: Union[Person, str], at: Optional[Day] = None) -> Answers:
        """All responsibilities in which a person has a part on a day."""
        return self._on(at).duties(person)

    def serves(self, who: Union[Entity, str], catalog: Union[Catalog, str, None] = None,
               at: Optional[Day] = None, *, mappings: int = 1) -> Crosswalk:
        """Which controls a responsibility or a holder serves on a day, of other catalogs too; see
        Snapshot.serves."""
        return self._on(at).serves(who, catalog, mappings=mappings)

    # ---- documents ----

    def report(self, name: Union[str, ReportInfo], at: Optional[Day] = None, *,
               about: Union[Entity, str, None] = None, layout: Optional[str] = None,
               since: Optional[Day] = None, findings: Optional[Findings] = None,
               before: Union[Model, Findings, None] = None, language: Optional[str] = None,
               template: Union[str, os.PathLike[str], None] = None,
               version: Optional[str] = None, approver: Optional[str] = None,
               classification: Optional[str] = None,
               logo: Union[bytes, str, os.PathLike[str], None] = None) -> Report:
        """A report as a document, as of a day (today where none is given), by its name, or one of
        isms.reports, which lists them.

        about:          the object that it is to be about, or its id; everything where not given
        layout:         one of its layouts
        since:          from when on it looks back, where it does; a year where not given
        findings:       what a check of the same model and day found, where it shows some; where
                        not given, all rules are checked
        before:         where it compares: the model before, as of the same day, or what a check of
                        that found; the same model as of `since` where not given
        language:       "en", "de" and so on, for headings and sentences
        template:       the text of a template of your own, or a pathlib.Path of one; see
                        ReportInfo.template
        version:        version of the document, for its head
        approver:       who approves it
        classification: its classification
        logo:           a picture in PNG above texts: its bytes, or its path

        Raises NotFoundError for a name, layout or language that there is not, ArgumentError for
        what the report cannot be about, and InvalidValueError, with its line, for a template that
        is wrong.
        """
        return self._on(at).report(name, about=about, layout=layout, since=since, findings=findings,
                                   before=before, language=language, template=template, version=version,
                                   approver=approver, classification=classification, logo=logo)

    def site(self, folder: Union[str, os.PathLike[str]], at: Optional[Day] = None, *,
             findings: Optional[Findings] = None, language: Optional[str] = None,
             version: Optional[str] = None, approver: Optional[str] = None,
             classification: Optional[str] = None) -> str:
        """Writes all of the model as of a day (today where none is given) as a web site into a
        folder, which is made where it is not there. Gives the path of its first page.

        The other parameters are those of `report`.
        """
        return self._on(at).site(folder, findings=findings, language=language, version=version,
                                 approver=approver, classification=classification)

    def to_oscal(self, kind: Union[OscalKind, str], at: Optional[Day] = None, *,
                 oscal: Optional[str] = None, title: Optional[str] = None,
                 version: Optional[str] = None,
                 source: Union[str, os.PathLike[str], None] = None,
                 catalog: Union[Catalog, str, None] = None, partial: bool = False,
                 strict: bool = False) -> bytes:
        """The model as a new document of OSCAL, such as "ssp": who holds which role as of a day
        (today where none is given), which is the day of its last change too.

        oscal:   the version of OSCAL that it obeys, such as "1.1.3"; the newest where not given
        title:   where not given, that of the catalog, the document of this kind that was read, or
                 the organization
        version: of the document; "1", or that of the catalog, where not given
        source:  what it builds on: profile or catalog of a plan or definition, plan of assessment
                 results, system security plan of a plan of action; where not given, what the
                 document of this kind names that was read
        catalog: the one to write, or its id; the first of the model where not given
        partial: leaves out what the kind of document has no element for, with a DocumentWarning,
                 instead of telling it in the back matter
        strict:  raises VocabularyError where something is left out

        Comments and foreign content are left out, and what stands in documents of OSCAL and no
        field holds, with a DocumentWarning, too, that counts it. The same model and
        options give the same bytes, which isms.load reads. Other threads run meanwhile. Raises
        ArgumentError for a catalog that is not there, and for a day or version that OSCAL does
        not take.
        """
        data, told = write_oscal(self, kind, at, oscal, title, version, source, catalog, partial,
                                 strict)
        self._warn_each(told)
        return data

    # ---- copies ----

    def copy(self) -> Model:
        """A copy with everything in it."""
        made: Model = _isms.model_clone(self)
        if self.problems:
            made._problems = self.problems
        return made

    def __copy__(self) -> Model:
        return self.copy()

    def __deepcopy__(self, memo: dict[int, Any]) -> Model:
        memo[id(self)] = made = self.copy()
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self._write(tell=False)[0],
                          [(name, self._write(name, tell=False)[0]) for name in self.files])

    def __repr__(self) -> str:
        counted = ", ".join(held._counted for name in _COLLECTIONS if (held := getattr(self, name)))
        return f"<Model: {counted or 'empty'}>"


def _restore(whole: bytes, files: list[tuple[str, bytes]]) -> Model:
    model = Model()
    named = [("m", os.fsencode(name), data) for name, data in files]
    _isms.model_read(model, named or [("m", b"", whole)], False, {}, None)
    return model


_COLLECTIONS = tuple(name for name, value in vars(Collections).items()
                     if isinstance(value, property))


def _class_of(name: str) -> type[Object]:
    for kind in CLASSES.values():
        if kind.type_name in (name, name.replace("_", "-")):
            return kind
    raise NotFoundError(f"there is no type {name!r}", status=Status.ERROR_NOT_FOUND)


def load(*sources: Source, strict: bool = False, limits: Optional[dict[str, int]] = None,
         progress: Optional[Progress] = None) -> Model:
    """Reads a model from paths, bytes of XML or binary files, as many as it consists of.

    Parameters and what is raised are those of Model.read.
    """
    if not sources:
        raise TypeError("load needs something to read: at least one path, bytes or binary file")
    model = Model()
    model._problems = model._read(sources, strict, limits, progress)
    model._warn(model._problems)
    return model


def template(name: str = "iso27001") -> Model:
    """A model to fill in, as `isms init` writes it. See isms.contents() for the names."""
    for index in range(_isms.isms_content_count()):
        if _isms.isms_content_is_template(index) and _isms.isms_content_name(index) == name:
            return Model(_isms.content(name))
    names = ", ".join(_isms.isms_content_name(index)
                      for index in range(_isms.isms_content_count())
                      if _isms.isms_content_is_template(index))
    raise NotFoundError(f"there is no template {name!r}: there are {names}",
                        status=Status.ERROR_NOT_FOUND)
