"""What documents are read from."""

from __future__ import annotations

import io
import os
from typing import IO, Any, Callable, Optional, Union

__all__ = ["DocumentWarning", "Progress", "Source"]

Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]
"""What a document can be read from: a path, bytes of XML, a binary file."""

Progress = Callable[[str, int, int], Optional[bool]]
"""Hears the name of a document, how many bytes were read, and of how many (0 where that is not
known). False stops the reading."""


class DocumentWarning(UserWarning):
    """Something in a document is kept, but not understood; or is left out of what is written."""


def raw_source(source: Source, index: int = 0) -> tuple[str, bytes, Any]:
    """A source as the extension module takes it: a letter, a name, and what the letter calls for."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return "m", f"<bytes {index + 1}>".encode() if index else b"<bytes>", source
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        if isinstance(path, str) and path.lstrip()[:1] == "<":
            raise ValueError("this looks like XML, not like a path: give it as bytes")
        return "p", os.fsencode(path), None
    if isinstance(source, io.TextIOBase):
        raise TypeError("the file is open as text: open it as bytes, with mode \"rb\"")
    read = getattr(source, "read", None)
    if read is None:
        raise TypeError(f"a path, bytes or a binary file is needed, not {type(source).__name__}")
    name = getattr(source, "name", None)
    return "c", os.fsencode(name) if isinstance(name, (str, bytes)) else b"<file>", read
