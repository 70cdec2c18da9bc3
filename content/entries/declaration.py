"""What the page of the Declaration says besides its rows: who is not on the list, and the pillars."""

from content.choices import Arguments
from content.entries import lists
from content.entries.entry import Entry, Paragraph
from content.reader import Reader
from tables import series


def not_endorsing(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return who did not endorse, a sentence for each reason: states, territories, and who was not invited."""
    say, places, endorsed = reader.say, reader.table("territories"), reader.table("endorsements")
    found = {
        "absent": series.not_endorsing(places, endorsed, states=True),
        "territories": series.not_endorsing(places, endorsed, states=False),
        "uninvited": series.not_invited(reader.table("countries")),
    }
    texts = {name: say(f"declaration.{name}", codes=sorted(codes, key=say.country)) for name, codes in found.items()}
    return [
        Entry("absent", name, "", (Paragraph(text, short=True),), "declaration", countries=tuple(found[name]))
        for name, text in texts.items()
    ]


def pillars(reader: Reader) -> str:
    """Return what the pillars are about, in Markdown."""
    return "\n\n".join(reader.say(f"pillars.{name}") for name in reader.say.look_up("pillars"))


def packages(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return each pillar with its work packages."""
    found = []
    for name, rows in reader.table("action_packages").groupby("pillar", sort=False):
        title = reader.say("declaration.packages", pillar=name, n=len(rows))
        found.append(Entry("pillar", str(name), title, page="declaration"))
        found += lists.of("package", rows["package"], reader)
    return found
