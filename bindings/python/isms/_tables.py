"""Results as tables, rows and formats."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any, Optional

from . import _isms

__all__ = ["Table"]

_SHOWN = 100


def html_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table for a notebook; long ones are cut."""
    head = "".join(f"<th scope='col'>{html.escape(column)}</th>" for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td style='text-align:left;vertical-align:top'>{html.escape(cell)}</td>"
                         for cell in row) + "</tr>" for row in rows[:_SHOWN])
    more = f"<p>{len(rows) - _SHOWN} more rows</p>" if len(rows) > _SHOWN else ""
    return (f"<table><caption>{html.escape(title)}</caption><thead><tr>{head}</tr></thead>"
            f"<tbody>{body}</tbody></table>{more}")


class Table(Sequence[Sequence[str]]):
    """A report as a table of texts. It does not change when the model does."""

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

    def __getitem__(self, index: Any) -> Any:
        return self._all()[index]

    def to_rows(self) -> list[dict[str, str]]:
        """A dict for each row, by names of columns: what pandas.DataFrame and polars.DataFrame
        take."""
        return [dict(zip(self._columns, row)) for row in self._all()]

    def to_text(self, width: int = 0) -> str:
        """Aligned columns; broken into lines that fit the width where that is not 0."""
        return _isms.table_write(self._handle, "text", width).decode()

    def to_csv(self) -> str:
        """Comma-separated values after RFC 4180; cells that a spreadsheet would run are defused."""
        return _isms.table_write(self._handle, "csv", 0).decode()

    def to_markdown(self) -> str:
        """A table of GitHub-flavoured Markdown."""
        return _isms.table_write(self._handle, "markdown", 0).decode()

    def to_html(self) -> str:
        """A whole document that needs no other file."""
        return _isms.table_write(self._handle, "html", 0).decode()

    def to_json(self) -> str:
        """An array of objects, one for each row."""
        return _isms.table_write(self._handle, "json", 0).decode()

    def __repr__(self) -> str:
        return f"<Table {self.title!r}: {len(self)} rows, columns {', '.join(self._columns)}>"

    def __str__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        return html_table(self.title, self._columns, self._all())
