"""What can go wrong, as exceptions with facts in attributes."""

from __future__ import annotations

import enum
import errno
import os
import re
from typing import NamedTuple, Optional

__all__ = [
    "ArgumentError",
    "CancelledError",
    "ConflictError",
    "DanglingReferenceError",
    "DocumentError",
    "DuplicateError",
    "Error",
    "InvalidError",
    "InvalidValueError",
    "LimitError",
    "NotDurableError",
    "NotFoundError",
    "ParseError",
    "Problem",
    "StateError",
    "Status",
    "VocabularyError",
]


class Status(enum.IntEnum):
    """How a call of the C library ended; numbers never change their meaning."""

    OK = 0
    ERROR_MEMORY = -1
    ERROR_ARGUMENT = -2
    ERROR_VALUE = -3
    ERROR_NOT_FOUND = -4
    ERROR_DUPLICATE = -5
    ERROR_STATE = -6
    ERROR_IO = -7
    ERROR_SYNTAX = -8
    ERROR_LIMIT = -9
    ERROR_VOCABULARY = -10
    ERROR_INVALID = -11
    ERROR_CONFLICT = -12
    ERROR_NOT_DURABLE = -13
    ERROR_CANCELLED = -14


class Problem(NamedTuple):
    """One thing that is wrong with a document that was read, or validated.

    is_error: whether the document was refused for it; else it was read, and this is a warning
    status:   what sort of problem it is
    file:     the document
    line:     line, counted from 1; 0 where it concerns no place
    column:   column in characters, counted from 1
    object:   id of the object, "" where there is none
    field:    field, attribute or element, "" where there is none
    message:  what is wrong and what to do about it
    """

    is_error: bool
    status: Status
    file: str
    line: int
    column: int
    object: str
    field: str
    message: str

    @property
    def rule(self) -> str:
        """Id of the rule that it is told by, OSC-01 to OSC-15 of isms.validate; "" where there is
        none."""
        found = re.match(r"OSC-\d\d(?= )", self.message)
        return found[0] if found else ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: "
        return place + self.message


class Error(Exception):
    """Anything that libisms finds wrong. Files that cannot be opened, read or written raise OSError
    and its kinds, memory that runs out MemoryError, as everywhere in Python.

    message:  what is wrong and what to do about it
    status:   the status of the C library
    file:     the file, or ""
    line:     the line in it, counted from 1; 0 where there is none
    column:   the column in characters, counted from 1; 0 where there is none
    object:   id of the object concerned, or ""
    field:    name of the field concerned, or ""
    rule:     id of the rule concerned, or ""
    problems: all problems of the documents that were read, this one among them
    """

    def __init__(self, message: str = "", *, status: Status = Status.ERROR_STATE, file: str = "",
                 line: int = 0, column: int = 0, object: str = "", field: str = "",
                 rule: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.file = file
        self.line = line
        self.column = column
        self.object = object
        self.field = field
        self.rule = rule
        self.problems = problems

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        others = len(self.problems) - 1
        more = (f" (and {others} more: see the attribute `problems` of this error)" if others > 0
                else "")
        return f"{self.file}{place}: {self.message}{more}" if self.file else self.message + more


class ArgumentError(Error, ValueError):
    """The call itself is wrong: a field that the type does not have, objects of two models."""


class InvalidValueError(Error, ValueError):
    """A value that the field cannot hold."""


class NotFoundError(Error, KeyError):
    """Nothing has that id or name."""

    __str__ = Error.__str__


class DanglingReferenceError(NotFoundError):
    """A reference leads to an id that nothing has."""


class DuplicateError(Error, ValueError):
    """Something has that id already."""


class StateError(Error):
    """Not now: the object was removed, is shipped content, or its model is in use."""


class DocumentError(Error, ValueError):
    """A document that cannot be read; the model is as it was."""


class ParseError(DocumentError):
    """Not well-formed XML, or bytes that are no text."""


class LimitError(DocumentError):
    """A document that goes beyond a limit."""


class VocabularyError(DocumentError):
    """Well-formed XML of no vocabulary that libisms knows."""


class InvalidError(DocumentError):
    """A known vocabulary whose rules the document breaks."""


class ConflictError(Error):
    """The file changed since it was read; nothing was written."""


class NotDurableError(Error):
    """The file is in place, but perhaps not yet safe on the disk."""


class CancelledError(Error):
    """A callback asked to stop."""


_CLASSES: dict[Status, type[Error]] = {
    Status.ERROR_ARGUMENT: ArgumentError,
    Status.ERROR_VALUE: InvalidValueError,
    Status.ERROR_NOT_FOUND: NotFoundError,
    Status.ERROR_DUPLICATE: DuplicateError,
    Status.ERROR_STATE: StateError,
    Status.ERROR_SYNTAX: ParseError,
    Status.ERROR_LIMIT: LimitError,
    Status.ERROR_VOCABULARY: VocabularyError,
    Status.ERROR_INVALID: InvalidError,
    Status.ERROR_CONFLICT: ConflictError,
    Status.ERROR_NOT_DURABLE: NotDurableError,
    Status.ERROR_CANCELLED: CancelledError,
}

_RawProblem = tuple[int, int, str, int, int, str, str, str]


def problems_of(raw: Optional[list[_RawProblem]]) -> tuple[Problem, ...]:
    """Problems as the C library lists them."""
    return tuple([Problem(one[0] == 2, Status(one[1]), *one[2:]) for one in raw or ()])


def make_error(status: int, os_error: int, text: str, message: str, file: str, line: int,
               column: int, object: str, field: str, rule: str,
               problems: Optional[list[_RawProblem]]) -> BaseException:
    """The exception for what the C library says; called by it."""
    if status == Status.ERROR_IO:
        return OSError(os_error or errno.EIO, message or os.strerror(os_error), file or None)
    kind = _CLASSES.get(Status(status), Error)
    return kind(message or text, status=Status(status), file=file, line=line, column=column,
                object=object, field=field, rule=rule, problems=problems_of(problems))
