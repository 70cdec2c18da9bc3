"""A work package of the Declaration."""

from typing import Any

import pandas as pd

from content.entries.cells import codes, known
from content.entries.entry import Entry, Paragraph, confirmation
from content.reader import Reader
from views.say import Say


def package_title(row: Any, say: Say) -> str:
    """Return the number, the pillar and the title of a work package, which may not be known. `row` as for `package`."""
    title = say("declaration.package.unknown") if pd.isna(row.title) else row.title
    return say("declaration.package.title", number=row.package, pillar=row.pillar, title=title)


def package(row: Any, reader: Reader) -> Entry:
    """Return a work package: what for, who leads it, who takes part; what is not known of it is said to be so.

    `row` is one of `action_packages`.
    """
    say = reader.say
    texts, lead, with_them = known(row.purpose), codes(row.lead), codes(row.participants)
    texts.append(say("declaration.package.lead_by" if lead else "declaration.package.no_lead", codes=lead))
    texts += [say("declaration.package.participants", codes=with_them)] if with_them else []
    return Entry(
        "package",
        str(row.package),
        package_title(row, say),
        (*(Paragraph(text, short=True) for text in texts), *confirmation(row, say)),
        "declaration",
        sources=row.source,
        countries=(*lead, *with_them),
    )
