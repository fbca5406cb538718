"""Results as tables, rows and formats."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Optional, TypeVar, Union, overload

from . import _isms
from ._html import SHOWN, html_table
from ._writing import Format, Written

__all__ = ["Listed", "Table"]

_T = TypeVar("_T")


class Table(Sequence[Sequence[str]], Written):
    """A table of texts, row by row. It does not change when the model does.

    In JSON it is an array of objects, one for each row. Keys are names of columns in small letters
    with underscores, holders of a matrix as they are.
    """

    __slots__ = ("_columns", "_handle", "_rows")

    def __init__(self, handle: _isms.Table) -> None:
        self._handle = handle
        self._columns: tuple[str, ...] = tuple(_isms.table_columns(handle))
        self._rows: Optional[list[list[str]]] = None

    @property
    def title(self) -> str:
        """Its title."""
        return _isms.isms_table_title(self._handle) or ""

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns."""
        return self._columns

    def _all(self) -> list[list[str]]:
        if self._rows is None:
            self._rows = _isms.table_rows(self._handle)
        return self._rows

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Sequence[str]]:
        return iter(self._all())

    @overload
    def __getitem__(self, index: int) -> Sequence[str]: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sequence[str]]: ...
    def __getitem__(self, index: Union[int, slice]) -> Any:
        return self._all()[index]

    def to_rows(self) -> list[dict[str, str]]:
        """A dict of texts for each row, as to_json() has them: what pandas.DataFrame and
        polars.DataFrame take."""
        rows: list[dict[str, str]] = json.loads(self.to_json())
        return rows

    def _write(self, format: Format, width: int = 0) -> bytes:
        return _isms.table_write(self._handle, format, width)

    def __repr__(self) -> str:
        return f"<Table {self.title!r}: {len(self)} rows, columns {', '.join(self._columns)}>"

    def __str__(self) -> str:
        return self.to_text().rstrip("\n")

    def _repr_html_(self) -> str:
        shown = [dict(zip(self._columns, row)) for row in self._all()[:SHOWN]]
        names = [name for name in self._columns
                 if not (name.endswith(" id") and name[:-3] in self._columns)]
        return html_table(self.title, names, shown, len(self))


class Listed(Sequence[_T], Written):
    """Things that were found, with a table of them, which they are written as. They stay as they are
    when the model changes."""

    __slots__ = ("_items", "_table")

    def __init__(self, items: Iterable[_T], table: Table) -> None:
        self._items = list(items)
        self._table = table

    @property
    def table(self) -> Table:
        """The same as a table."""
        return self._table

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[_T]:
        return iter(self._items)

    @overload
    def __getitem__(self, index: int) -> _T: ...
    @overload
    def __getitem__(self, index: slice) -> list[_T]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[_T, list[_T]]:
        return self._items[index]

    def to_rows(self) -> list[dict[str, str]]:
        """A dict of texts for each row of the table: what pandas.DataFrame and polars.DataFrame take."""
        return self._table.to_rows()

    def _write(self, format: Format, width: int = 0) -> bytes:
        return self._table._write(format, width)

    def _repr_html_(self) -> str:
        return self._table._repr_html_()
