"""A table of the data package."""

from content.entries.entry import ITEM, Entry, Paragraph
from content.links import data_address
from content.reader import Reader
from tables import export, metadata
from tables.load import load
from views.say import Say


def table(name: str, reader: Reader) -> Entry:
    """Return a table: what it is, how large, whose figures, under which licences; its links are its files.

    Raises `TableError`.
    """
    say = reader.say
    about = metadata.entry(name, say.words)
    publishers = [_source(source["title"], source["path"], say) for source in about["sources"]]
    licences = [_linked(licence["title"], licence.get("path", "")) for licence in about["licenses"]]
    size = say("data.size", rows=len(load(name)), columns=len(about["fields"]))
    paragraphs = (
        Paragraph(about["description"], short=True),
        Paragraph(size, ITEM, short=True),
        Paragraph(say("data.from", names=say.list_of(publishers)), ITEM),
        Paragraph(say("data.licence", names=say.list_of(licences)), ITEM, short=True),
    )
    files = tuple((form.upper(), data_address(name, form)) for form in export.KINDS)
    return Entry("table", name, about["title"], paragraphs, "data", {"table": name}, links=files)


def _source(title: str, address: str, say: Say) -> str:
    """Return from whom the figures of a table are: a publisher, or ourselves, by what a table of ours names."""
    return _linked(title, address) if address.startswith("http") else say("data.by_hand")


def _linked(title: str, address: str) -> str:
    return f"[{title}]({address})" if address.startswith("http") else title
