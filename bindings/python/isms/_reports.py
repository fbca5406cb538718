"""Reports: matrices, letters, charts, lists, as documents in any format; and the web site."""

from __future__ import annotations

import html
import os
import tempfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Optional, Union, overload

from . import _isms
from ._choices import choice_of
from ._errors import NotFoundError, Status
from ._html import html_table
from ._tables import Table
from ._types import Entity
from ._values import Day
from ._writing import Format, Target, Written, get_file, put

if TYPE_CHECKING:
    from ._check import Findings

__all__ = ["Report", "ReportInfo", "Reports", "reports"]

_MOST = 1_000_000
"""Longer pages are not put into a notebook whole."""


class ReportInfo(NamedTuple):
    """A report that can be asked for.

    name:           its name: what Model.report takes
    title:          its title
    doc:            what it shows, in a sentence
    about:          names of the types of which one object can be its subject; none where it is
                    about everything
    layouts:        its layouts, the usual one first; none where it has one
    needs_about:    whether it must be about one object
    has_template:   whether its wording stands in a template
    shows_findings: whether it shows findings of a check
    compares:       whether it compares with before
    """

    name: str
    title: str
    doc: str
    about: tuple[str, ...]
    layouts: tuple[str, ...]
    needs_about: bool
    has_template: bool
    shows_findings: bool
    compares: bool

    def template(self, language: str = "en") -> str:
        """The template that is shipped, in a language: what one of your own begins with."""
        text = _isms.isms_report_template(self.name, language)
        if text is None:
            raise NotFoundError(f"the report {self.name} has no template"
                                + (f" in the language {language!r}" if self.has_template else ""),
                                status=Status.ERROR_NOT_FOUND)
        return text


def _info_of(index: int) -> ReportInfo:
    name, title, doc, about, layouts, *rest = _isms.isms_report_info_at(index)
    return ReportInfo(name, title, doc, tuple(about.split()), tuple(layouts.split()), *rest)


class Reports(Sequence[ReportInfo]):
    """The reports that there are, by index, slice or name: isms.reports["raci"]."""

    __slots__ = ()

    def __len__(self) -> int:
        return _isms.isms_report_info_count()

    @overload
    def __getitem__(self, index: int) -> ReportInfo: ...
    @overload
    def __getitem__(self, index: str) -> ReportInfo: ...
    @overload
    def __getitem__(self, index: slice) -> list[ReportInfo]: ...
    def __getitem__(self, index: Union[int, str, slice]) -> Union[ReportInfo, list[ReportInfo]]:
        if isinstance(index, str):
            found = self.get(index)
            if found is None:
                raise NotFoundError(f"there is no report {index!r}: there are "
                                    f"{', '.join(self.names)}", status=Status.ERROR_NOT_FOUND)
            return found
        places = range(len(self))[index]
        if isinstance(places, range):
            return [_info_of(place) for place in places]
        return _info_of(places)

    def get(self, name: str) -> Optional[ReportInfo]:
        """The report of that name, or None."""
        names = self.names
        return self[names.index(name)] if name in names else None

    def __contains__(self, value: object) -> bool:
        return value in self.names if isinstance(value, str) else value in list(self)

    @property
    def names(self) -> list[str]:
        """Their names."""
        return [_isms.isms_report_info_at(index)[0] for index in range(len(self))]

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats that this build writes. XLSX needs libxlsxwriter and DOCX libzip where it is
        built."""
        return _formats_of(None)

    def __repr__(self) -> str:
        return f"<{len(self)} reports: {', '.join(self.names)}>"

    def _repr_html_(self) -> str:
        rows = [{"Name": one.name, "What it shows": one.doc, "About": one.about,
                 "Layouts": one.layouts} for one in self]
        return html_table("Reports", list(rows[0]), rows, len(rows))


reports = Reports()


def _formats_of(handle: Optional[_isms.Report]) -> tuple[Format, ...]:
    return tuple(choice_of(Format, number) for number in _isms.report_formats(handle))


class Report(Written):
    """A report as a document, as Model.report makes it: headings, texts, tables, charts and dates,
    written in any format that it holds something for. It does not change when the model does.

    The first line of CSV and the keys of JSON are English in every language.
    """

    __slots__ = ("_handle", "_name", "_tables")

    def __init__(self, handle: _isms.Report, name: str) -> None:
        self._handle = handle
        self._name = name
        self._tables: Optional[tuple[Table, ...]] = None

    @property
    def name(self) -> str:
        """Its name, as in isms.reports."""
        return self._name

    @property
    def title(self) -> str:
        """Its title, in its language."""
        return _isms.isms_report_title(self._handle)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables that it holds, whose rows are what pandas and polars take."""
        if self._tables is None:
            count = _isms.isms_report_table_count(self._handle)
            self._tables = tuple(Table(_isms.report_table(self._handle, index))
                                 for index in range(count))
        return self._tables

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats that it can be written in: CSV where it holds a table, SVG a chart, iCalendar
        dates."""
        return _formats_of(self._handle)

    def _write(self, format: Format, width: int = 0) -> bytes:
        return _isms.report_write(self._handle, format, width)

    @overload
    def to_svg(self, file: None = None) -> str: ...
    @overload
    def to_svg(self, file: Target) -> None: ...
    def to_svg(self, file: Optional[Target] = None) -> Optional[str]:
        """Its charts as a picture, into a file or as a str. NotFoundError where it has none."""
        return self._text(Format.SVG, file)

    @overload
    def to_ics(self, file: None = None) -> str: ...
    @overload
    def to_ics(self, file: Target) -> None: ...
    def to_ics(self, file: Optional[Target] = None) -> Optional[str]:
        """Its dates as iCalendar, into a file or as a str. NotFoundError where it has none."""
        return self._text(Format.ICS, file)

    @overload
    def to_xlsx(self, file: None = None) -> bytes: ...
    @overload
    def to_xlsx(self, file: Target) -> None: ...
    def to_xlsx(self, file: Optional[Target] = None) -> Optional[bytes]:
        """A workbook, into a file or as bytes. NotFoundError where isms was built without
        libxlsxwriter."""
        return self._binary(Format.XLSX, file)

    @overload
    def to_docx(self, file: None = None) -> bytes: ...
    @overload
    def to_docx(self, file: Target) -> None: ...
    def to_docx(self, file: Optional[Target] = None) -> Optional[bytes]:
        """A text for word processors, into a file or as bytes. NotFoundError where isms was built
        without libzip."""
        return self._binary(Format.DOCX, file)

    def _binary(self, format: Format, file: Optional[Target]) -> Optional[bytes]:
        data = self._write(format)
        if file is None:
            return data
        put(data, file, format)
        return None

    def __repr__(self) -> str:
        count = len(self.tables)
        return f"<Report {self.name}: {self.title!r}, {count} table{'' if count == 1 else 's'}>"

    def __str__(self) -> str:
        return self.to_text().rstrip("\n")

    def _repr_html_(self) -> str:
        """The page in a frame of its own, for its looks are not those of the notebook; of a large one
        the first rows of its tables."""
        page = self.to_html()
        if len(page) > _MOST:
            return "".join(table._repr_html_() for table in self.tables) or html.escape(repr(self))
        inner = page.replace("&", "&amp;").replace('"', "&quot;")
        return (f"<iframe srcdoc=\"{inner}\" title=\"{html.escape(self.title)}\" "
                "style=\"width:100%;height:30em;border:0;resize:vertical\"></iframe>")


# ---- making them -------------------------------------------------------------------------------

def _wording_of(template: Union[str, os.PathLike[str], None]) -> Optional[str]:
    if template is None:
        return None
    if not isinstance(template, str):
        return get_file(template).decode()
    if template and "\n" not in template and "{" not in template:
        raise ValueError("this looks like the path of a template, not like its text: give it as "
                         "pathlib.Path")
    return template


def _logo_of(logo: Union[bytes, str, os.PathLike[str], None]) -> Optional[bytes]:
    return get_file(logo) if isinstance(logo, (str, os.PathLike)) else logo


def _scratch() -> Optional[bytes]:
    """The folder for temporary files, where one was chosen. Python's own search for one would write
    into folders, whether it is needed or not."""
    folder = tempfile.tempdir or os.environ.get("TMPDIR")
    return os.fsencode(folder) if folder else None


def make_report(handle: _isms.Snapshot, name: str, about: Optional[Entity], layout: Optional[str],
                since: Optional[Day], findings: Optional[Findings],
                before: Optional[Findings], language: Optional[str],
                template: Union[str, os.PathLike[str], None], version: Optional[str],
                approver: Optional[str], classification: Optional[str],
                logo: Union[bytes, str, os.PathLike[str], None]) -> Report:
    """Makes a report of a snapshot."""
    made = _isms.report_make(handle, name, about, layout, since,
                             None if findings is None else findings._handle,
                             None if before is None else before._handle, language,
                             _wording_of(template), version, approver, classification,
                             _logo_of(logo), _scratch())
    return Report(made, name)


def write_site(handle: _isms.Snapshot, folder: Union[str, os.PathLike[str]], findings: Findings,
               language: Optional[str], version: Optional[str], approver: Optional[str],
               classification: Optional[str]) -> str:
    """Writes the web site of a snapshot, and gives the path of its first page."""
    where = os.fspath(folder)

    def put_file(name: str, data: bytes) -> None:
        os.makedirs(where, exist_ok=True)
        put(data, os.path.join(where, name), Format.HTML)

    _isms.site_write(handle, findings._handle, language, version, approver, classification,
                     put_file)
    return os.path.join(where, "index.html")
