"""How to ask for data by address: examples for the tools of readers, what addresses there are, licence and citation."""

from content.choices import Arguments
from content.entries.entry import HOME, Entry, Paragraph
from content.page import Page, Section
from content.reader import Reader
from tables.package_citation import facts

PARTS = {
    "examples": ("sheets", "excel", "pandas", "polars", "r", "duckdb", "curl"),
    "addresses": ("table", "rows", "package", "descriptor", "api", "view", "picture", "feed"),
}


def _entry(key: str, reader: Reader, code: str) -> Entry:
    say = reader.say
    text = Paragraph(say(f"{key}.text"), short=True)
    return Entry("address", key, say(f"{key}.title"), (text,), "addresses", code=code)


def _part(name: str) -> Section:
    """Return the section of a part, each of whose entries is text to copy as the words have it."""

    def listed(reader: Reader, chosen: Arguments) -> list[Entry]:
        keys = [f"addresses.{name}.{one}" for one in PARTS[name]]
        return [_entry(key, reader, reader.say(f"{key}.code").strip()) for key in keys]

    return Section(name, f"addresses.section.{name}", entries=listed)


def _citation(reader: Reader, chosen: Arguments) -> list[Entry]:
    said, key = facts(), "addresses.licence.cite"
    values = {"name": said["name"], "title": said["title"], "version": said["version"], "licence": said["license"]}
    return [_entry(key, reader, reader.say(f"{key}.code", **values, home=HOME))]


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
