"""How to ask for data by address: examples for the tools of readers, what addresses there are, licence and citation."""

from content.choices import Arguments
from content.entries.entry import HOME, Entry, Paragraph
from content.page import Page, Section
from content.reader import Reader
from tables.package_citation import facts

PARTS = {
    "examples": ("sheets", "excel", "pandas", "polars", "r", "duckdb", "curl"),
    "addresses": ("table", "rows", "package", "descriptor", "api", "view", "picture", "paper", "brief", "feed"),
}


def _entry(part: str, one: str, reader: Reader, **values: str) -> Entry:
    """Return one text to copy of a part; `values` are filled into it."""
    say = reader.say
    text = Paragraph(say(f"addresses.{part}.{one}.text"), short=True)
    code = say(f"addresses.{part}.{one}.code", **values).strip()
    return Entry("address", one, say(f"addresses.{part}.{one}.title"), (text,), "addresses", code=code)


def _part(name: str) -> Section:
    """Return the section of a part, each of whose entries is text to copy as the words have it."""

    def listed(reader: Reader, chosen: Arguments) -> list[Entry]:
        return [_entry(name, one, reader) for one in PARTS[name]]

    return Section(name, f"addresses.section.{name}", entries=listed)


def _citation(reader: Reader, chosen: Arguments) -> list[Entry]:
    said = facts()
    values = {"name": said["name"], "title": said["title"], "version": said["version"], "licence": said["license"]}
    return [_entry("licence", "cite", reader, **values, home=HOME)]


PAGE = Page(
    "addresses",
    folder="about",
    icon=":material/link:",
    sections=(
        *map(_part, PARTS),
        Section(
            "licence",
            "addresses.section.licence",
            lead=lambda reader: reader.say("addresses.licence.lead"),
            entries=_citation,
        ),
    ),
)
