"""A section of a page: its heading, what leads into it, and what it holds."""

from collections.abc import Callable
from dataclasses import dataclass, field

from content.answers import AnswerTable
from content.choices import Arguments, Choice
from content.entries.entry import Entry
from content.entry_table import EntryTable
from content.question import Question
from content.reader import Reader
from content.view_spec import Shown, ViewSpec, always
from tables.table_error import TableError


@dataclass(frozen=True)
class SectionContent:
    """What a section holds for a reader who has made choices. `fault` says why all but its views is missing, if so."""

    title: str
    lead: str
    answers: list[AnswerTable]
    views: list[ViewSpec]
    entries: list[Entry]
    table: EntryTable | None
    question: Question | None
    fault: TableError | None


@dataclass(frozen=True, eq=False)
class Section:
    """A part of a page: its heading and what leads into it, then its answers, its table, its views, and its entries.

    One with a `question` asks it before its views, and takes the answer after them.

    `heading` is the key of its words or gives it, by the choices and the number of entries, or of rows of its table; a
    section may have none.
    It is filled in with the values of the choices that `facts` name by their arguments and, where it is `counted`, with
    that number. `lead` gives a sentence below it, in Markdown, `answers` numbers in a few words, `table` what
    it shows as a table, `entries` what it lists, if `compact` as lines to choose from; `choices` are those of the page
    on which only these rest. `key_figures` says which of them it has: after its views, beside the first where there is
    room; `shown` whether it stands on the page, by the choices made there; `tab` in which tab of the page it lies: in
    all of them without one. The heading of an `unseen` one is heard only.
    """

    anchor: str
    heading: str | Callable[[Arguments, int], str] = ""
    facts: tuple[str, ...] = ()
    counted: bool = False
    lead: Callable[[Reader], str] | None = None
    answers: Callable[[Reader, Arguments], list[AnswerTable]] | None = None
    entries: Callable[[Reader, Arguments], list[Entry]] | None = None
    table: Callable[[Reader, Arguments], EntryTable] | None = None
    question: Callable[[Reader, Arguments], Question] | None = None
    choices: tuple[Choice, ...] = ()
    key_figures: slice | None = None
    shown: Shown = always
    tab: str = ""
    unseen: bool = False
    compact: bool = False
    views: list[ViewSpec] = field(default_factory=list)

    def content(self, reader: Reader, chosen: Arguments) -> SectionContent:
        """Return what the section holds. Without its entries a heading that counts them is left out."""
        answers, entries, table, question, lead, fault = [], [], None, None, "", None
        try:
            lead = self.lead(reader) if self.lead else ""
            answers = self.answers(reader, chosen) if self.answers else []
            table = self.table(reader, chosen) if self.table else None
            question = self.question(reader, chosen) if self.question else None
            entries = self.entries(reader, chosen) if self.entries else []
        except TableError as error:
            fault = error
        number = len(table.rows) if table else len(entries)
        title = "" if fault and self.counted else self.title(reader, chosen, number)
        views = self.standing(reader, chosen)
        return SectionContent(title, lead, answers, views, entries, table, question, fault)

    def standing(self, reader: Reader, chosen: Arguments) -> list[ViewSpec]:
        """Return its views that stand on the page, by the choices made there."""
        return [spec for spec in self.views if _stands(spec, reader, chosen)]

    def anchors(self) -> set[str]:
        """Return its anchor and those of its views."""
        return {self.anchor, *(spec.anchor for spec in self.views)}

    def title(self, reader: Reader, chosen: Arguments, number: int = 0) -> str:
        """Return the heading in words, for a `number` of entries; empty without one."""
        key = self.heading if isinstance(self.heading, str) else self.heading(chosen, number)
        facts = {name: chosen[name] for name in self.facts} | ({"n": number} if self.counted else {})
        return reader.say(key, **facts) if key else ""


def _stands(spec: ViewSpec, reader: Reader, chosen: Arguments) -> bool:
    try:
        return spec.shown(reader, chosen)
    except TableError:  # the view itself says what is broken
        return True
