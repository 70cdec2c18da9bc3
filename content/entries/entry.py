"""An entry: one thing of a table in sentences, without saying how they are drawn."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from content.entries.cells import known
from content.markdown import BREAK, plain
from views.say import Say

HOME = "{home}"  # stands in a code where the address of the dashboard belongs, as each reader came to it
HEADING = "kind"  # the kind of what only heads the entries below it in a list
TEXT, SMALL, ITEM, LINE, CAPTION, COPY = "text", "small", "item", "line", "caption", "copy"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, in Markdown.

    `style` is text, small (beside a title), item (of a list), line (goes on in the paragraph before it, on a line of
    its own), caption (a note under a paragraph) or copy (text to take along as it is). `short` says that the short form
    of the entry has it as well; `part` names the part of the entry that it belongs to, where it has several.
    """

    text: str
    style: str = TEXT
    short: bool = False
    part: str = ""


@dataclass(frozen=True)
class Entry:
    """One thing in sentences.

    `kind` names the sort of thing, `key` is its key in its table; `title` is plain text or Markdown; `headline` is the
    title where nothing else stands beside it, if that needs more than the title. `page` and `parameters` say which
    page opens it, `more` names others that show more on it. `sources` are the keys of its sources, separated by
    semicolons; `links` lead out of the pages: to the publication of a source, to the files of a table. Those of a
    `terse` one say a word, which is heard with the title. `countries` are the codes of those it concerns. `code` is
    text to copy as it is but for `HOME`.
    """

    kind: str
    key: str
    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    page: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    sources: str = ""
    links: tuple[tuple[str, str], ...] = ()
    countries: tuple[str, ...] = ()
    headline: str = ""
    more: tuple[str, ...] = ()
    code: str = ""
    terse: bool = False

    @property
    def anchor(self) -> str:
        """Return the name of its place on a page that lists it."""
        return f"{self.kind}-{self.key}".replace("_", "-")

    def short_form(self) -> list[Paragraph]:
        """Return the paragraphs of the short form."""
        return [paragraph for paragraph in self.paragraphs if paragraph.short]

    def part(self, name: str) -> list[Paragraph]:
        """Return the paragraphs of one part."""
        return [paragraph for paragraph in self.paragraphs if paragraph.part == name]


def lines(paragraphs: Iterable[Paragraph]) -> list[str]:
    """Return paragraphs as lines of plain text."""
    return [plain(line) for paragraph in paragraphs for line in paragraph.text.split(BREAK)]


def confirmation(row: Any, say: Say) -> list[Paragraph]:
    """Return how well a row is confirmed, unless it is in full, and what to note. `row` has `status` and `note`."""
    return note(row, say) if row.status == "verified" else [status(row, say), *note(row, say)]


def status(row: Any, say: Say, part: str = "") -> Paragraph:
    """Return how well a row is confirmed, as a paragraph of a `part`. `row` has `status`."""
    return Paragraph(say("entry.status", status=say(f"status.{row.status}")), part=part)


def note(row: Any, say: Say) -> list[Paragraph]:
    """Return what to note on a row, where there is something. `row` has `note`."""
    return [Paragraph(say("entry.note", note=text)) for text in known(row.note)]
