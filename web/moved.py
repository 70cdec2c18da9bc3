"""Addresses of what has moved: links to them are out in the world, and lead to where it is now."""

from starlette.datastructures import QueryParams

from content.choices import LANGUAGE, MOMENT
from content.lesson_choices import ASKED, SET
from content.lesson_set import ALL
from content.link_codes import given, one
from content.links import with_query
from web.page_request import EMBEDDED, PLAIN

STAYS = (ASKED.name, LANGUAGE.name, MOMENT.name, PLAIN, EMBEDDED)  # parameters that mean the same there


def moved(page: str, asked: QueryParams) -> str | None:
    """Return the address, relative to that of the page, to which an address of a page leads; None where it stands.

    The lesson was a way to look at the statements of the article: `/claims?view=lesson`.
    """
    pairs = asked.multi_items()
    if page != "claims" or one("view", given(pairs, "view"), ("lesson",))[0] is None:
        return None
    topics = given(pairs, "topic")
    code = topics[0] if len(topics) == 1 and "," not in topics[0] else ALL
    kept = {name: values[0] for name in STAYS if (values := given(pairs, name))}
    return with_query("lesson", {SET.name: code, **kept})
