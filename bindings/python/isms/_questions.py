"""What objects can be asked about a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ._base import BaseEntity
from ._values import Day

if TYPE_CHECKING:
    from ._crosswalk import Crosswalk
    from ._snapshot import Answers, Snapshot
    from ._types import Catalog, Person, Responsibility

__all__ = ["HolderQuestions", "PersonQuestions", "ResponsibilityQuestions"]


class _Questions(BaseEntity):
    __slots__ = ()

    def _on(self, at: Optional[Day]) -> Snapshot:
        return self.model._on(at)

    def serves(self, catalog: Catalog | str | None = None,
               at: Optional[Day] = None) -> Crosswalk:
        """Which controls it serves on a day, of other catalogs too; see Snapshot.serves, which can
        also follow several mappings."""
        asked: Any = self
        return self._on(at).serves(asked, catalog)


class HolderQuestions(_Questions):
    """What all can be asked that hold responsibilities."""

    __slots__ = ()

    def holders(self, at: Optional[Day] = None) -> Answers:
        """Who is behind it on a day (today where none is given), and by which paths."""
        holder: Any = self
        return self._on(at).holders(holder)


class PersonQuestions(_Questions):
    """What persons can be asked."""

    __slots__ = ()

    def duties(self, at: Optional[Day] = None) -> Answers:
        """All responsibilities in which the person has a part on a day, with the paths."""
        return self._on(at).duties(self._person())

    def why(self, responsibility: Responsibility, at: Optional[Day] = None) -> Answers:
        """By which paths the person has a part in a responsibility on a day."""
        return self._on(at).why(self._person(), responsibility)

    def is_active(self, at: Optional[Day] = None) -> bool:
        """Whether the day lies in the time for which the person works; absent persons count."""
        return self._on(at).is_active(self._person())

    def is_absent(self, at: Optional[Day] = None) -> bool:
        """Whether one of the person's absences holds on the day."""
        return self._on(at).is_absent(self._person())

    def superior(self, at: Optional[Day] = None) -> Optional[Person]:
        """To whom the person reports: the manager, or who fills the position above, or who heads
        the unit."""
        return self._on(at).superior(self._person())

    def _person(self) -> Any:
        return self


class ResponsibilityQuestions(_Questions):
    """What responsibilities can be asked."""

    __slots__ = ()

    def who(self, at: Optional[Day] = None) -> Answers:
        """Who has which part in it on a day. Holders with nobody behind them are answers too."""
        responsibility: Any = self
        return self._on(at).who(responsibility)
