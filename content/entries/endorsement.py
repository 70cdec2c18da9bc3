"""The endorsement of the Declaration by one government."""

from typing import Any

from content.entries.entry import Entry, Paragraph
from content.reader import Reader
from views.maps.endorsements import endorsed


def endorsement(row: Any, reader: Reader) -> Entry:
    """Return a government that endorsed the Declaration, and when. `row` is one of `endorsements`."""
    return Entry(
        "endorsement",
        row.iso3,
        reader.say.country(row.iso3),
        (Paragraph(endorsed(row, reader.say), short=True),),
        page="country",
        parameters={"country": row.iso3},
        sources=row.source,
        countries=(row.iso3,),
    )
