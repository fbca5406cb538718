"""Results in the formats that people and programs want."""

from __future__ import annotations

import io
import os
import stat
from typing import IO, Any, NoReturn, Optional, TypeVar, Union, overload

from . import _isms
from ._choices import Choice, listed
from ._errors import InvalidValueError, Status

__all__ = ["Format", "Target"]


@listed
class Format(Choice):
    """What results are written in."""

    TEXT = "text", "aligned columns, for a terminal or a mail"
    CSV = "csv", "comma-separated values after RFC 4180; cells that a spreadsheet would run are defused"
    MARKDOWN = "markdown", "GitHub-flavoured Markdown"
    HTML = "html", "a page for browsers that needs no other file"
    JSON = "json", "for programs"
    SARIF = "sarif", "SARIF 2.1.0: findings, for code hosting"
    JUNIT = "junit", "JUnit XML: findings, a test case for each rule"
    SVG = "svg", "a picture: reports with charts"
    ICS = "ics", "iCalendar, RFC 5545: reports with dates"
    XLSX = "xlsx", "a workbook of Office Open XML: reports"
    DOCX = "docx", "a text of Office Open XML: reports"
    OSCAL = "oscal", "assessment results of OSCAL: findings"

    @property
    def is_binary(self) -> bool:
        """Whether it is bytes rather than text."""
        return self in (Format.XLSX, Format.DOCX)


_SUFFIXES = {".txt": Format.TEXT, ".md": Format.MARKDOWN, ".htm": Format.HTML, ".xml": Format.JUNIT,
             **{f".{format}": format for format in Format if format is not Format.JUNIT}}

Target = Union[str, "os.PathLike[str]", IO[bytes], IO[str]]
"""Where results can be written to: a path, or a file that is open for writing. Of a file that is
open as text, formats that are texts get their texts."""


def format_of(path: Union[str, os.PathLike[str]]) -> Format:
    """The format that a path names by its suffix."""
    suffix = os.path.splitext(os.fspath(path))[1]
    found = _SUFFIXES.get(suffix.lower())
    if found is None:
        raise InvalidValueError(f"{os.fspath(path)!r} does not tell the format: end it with one of "
                                f"{', '.join(sorted(_SUFFIXES))}, or give the format",
                                status=Status.ERROR_VALUE)
    return found


def put_file(path: Union[str, os.PathLike[str]], data: bytes) -> None:
    """Replaces a file whole, or leaves the one that is there as it is. What is no file (pipes,
    terminals, devices) is written to."""
    name = os.fspath(path)
    if _is_stream(name):
        with open(name, "wb", buffering=0) as file:  # a buffer would need memory of its own
            _write_all(file.write, data)
    else:
        _isms.file_replace(os.fsencode(name), data)


def _is_stream(name: str) -> bool:
    try:
        mode = os.stat(name).st_mode
    except OSError:  # nothing is there, or it tells that itself
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def get_file(path: Union[str, os.PathLike[str]]) -> bytes:
    """The bytes of a file that is no document. Pipes and devices, which may never end, are none."""
    return _isms.file_read(os.fsencode(os.fspath(path)), _MOST)


_MOST = 64 << 20


def put(data: bytes, target: Target, format: Format) -> None:
    """Writes a result to where it is to go."""
    if isinstance(target, (str, os.PathLike)):
        put_file(target, data)
        return
    write: Any = getattr(target, "write", None)
    if write is None:
        raise TypeError(f"a path or a file open for writing is needed, not {type(target).__name__}")
    mode = getattr(target, "mode", "b")
    if not isinstance(target, io.TextIOBase) and not (isinstance(mode, str) and "b" not in mode):
        _write_all(write, data)
    elif format.is_binary:
        raise TypeError(f"the file is open as text: open it as bytes, with mode \"wb\", for {format}")
    else:
        write(data.decode())


def _write_all(write: Any, data: bytes) -> None:
    """Files without a buffer take as much as they like."""
    left = memoryview(data)
    while left:
        taken = write(left)
        left = left[taken:] if isinstance(taken, int) and taken > 0 else left[:0]


_D = TypeVar("_D", bound="Derived")


class Derived:
    """What was made of a model on a day, and does not change: it is its own copy."""

    __slots__ = ()

    def __copy__(self: _D) -> _D:
        return self

    def __deepcopy__(self: _D, memo: dict[int, Any]) -> _D:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} cannot be pickled: pickle the model, or what to_rows() gives, "
                        "and ask again")


class Written(Derived):
    """What can be written in several formats."""

    __slots__ = ()

    def _write(self, format: Format, width: int = 0) -> bytes:
        raise NotImplementedError

    def _text(self, format: Format, file: Optional[Target], width: int = 0) -> Optional[str]:
        data = self._write(format, width)
        if file is None:
            return data.decode()
        put(data, file, format)
        return None

    def write(self, path: Union[str, os.PathLike[str]],
              format: Union[Format, str, None] = None) -> None:
        """Writes it to a path, in the format that its suffix names where none is given: .txt, .csv,
        .md, .html, .json; of findings also .sarif and .xml (JUnit); of reports .svg, .ics, .xlsx and
        .docx, as far as they hold something for that."""
        kind = format_of(path) if format is None else Format(format)
        put(self._write(kind), path, kind)

    @overload
    def to_text(self, file: None = None, *, width: int = 0) -> str: ...
    @overload
    def to_text(self, file: Target, *, width: int = 0) -> None: ...
    def to_text(self, file: Optional[Target] = None, *, width: int = 0) -> Optional[str]:
        """Text for people, into a file or as a str; broken into lines that fit the width where that
        is not 0."""
        return self._text(Format.TEXT, file, width)

    @overload
    def to_csv(self, file: None = None) -> str: ...
    @overload
    def to_csv(self, file: Target) -> None: ...
    def to_csv(self, file: Optional[Target] = None) -> Optional[str]:
        """Comma-separated values after RFC 4180, into a file or as a str; cells that a spreadsheet
        would run are defused."""
        return self._text(Format.CSV, file)

    @overload
    def to_markdown(self, file: None = None) -> str: ...
    @overload
    def to_markdown(self, file: Target) -> None: ...
    def to_markdown(self, file: Optional[Target] = None) -> Optional[str]:
        """GitHub-flavoured Markdown, into a file or as a str."""
        return self._text(Format.MARKDOWN, file)

    @overload
    def to_html(self, file: None = None) -> str: ...
    @overload
    def to_html(self, file: Target) -> None: ...
    def to_html(self, file: Optional[Target] = None) -> Optional[str]:
        """A page that needs no other file, into a file or as a str."""
        return self._text(Format.HTML, file)

    @overload
    def to_json(self, file: None = None) -> str: ...
    @overload
    def to_json(self, file: Target) -> None: ...
    def to_json(self, file: Optional[Target] = None) -> Optional[str]:
        """JSON, into a file or as a str."""
        return self._text(Format.JSON, file)
