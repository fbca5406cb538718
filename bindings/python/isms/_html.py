"""Tables for notebooks."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

__all__: list[str] = []

SHOWN = 100
"""So many rows of a table are shown."""

_CELL = " style='text-align:left;vertical-align:top'"
_SHORT = 20
_SHORT_CELL = " style='text-align:left;vertical-align:top;white-space:nowrap'"


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return ", ".join(_text(item) for item in value)
    if isinstance(value, dict):
        return " ".join(f"{name}={_text(item)}" for name, item in value.items())
    return str(value)


def _cell(text: str) -> str:
    return f"<td{_SHORT_CELL if len(text) <= _SHORT else _CELL}>{html.escape(text)}</td>"


def html_table(title: str, columns: Sequence[str], rows: Sequence[Mapping[str, Any]],
               count: int) -> str:
    """A table of the first rows of so many."""
    head = "".join(f"<th{_CELL}>{html.escape(column)}</th>" for column in columns)
    body = "".join("<tr>" + "".join(_cell(_text(row.get(column))) for column in columns) + "</tr>"
                   for row in rows[:SHOWN])
    more = f"<p>{count - SHOWN} more rows</p>" if count > SHOWN else ""
    return (f"<table><caption{_CELL}>{html.escape(title)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}")
