"""The people of the story stand with the office that they held, where the article has them speak and in a list."""

from content.pages.claims import in_full
from content.reader import Reader
from tables.load import load
from tests import screen

PEOPLE = load("people")
PAGE = "check/claims"


def page_text(**query: str) -> str:
    return "\n".join(text.value for text in screen.seen(PAGE, **query).markdown)


def test_everybody_of_the_story_is_listed_with_office_and_part():
    page = page_text()
    assert [
        row.name for row in PEOPLE.itertuples() if f"**{row.name}**, {row.office}. {row.relevance}" not in page
    ] == []


def test_at_publication_only_those_are_listed_whom_the_article_names():
    page = page_text(when="publication")
    shown = {row.name for row in PEOPLE.itertuples() if f"- **{row.name}**, {row.office}" in page}
    assert shown == set(PEOPLE.loc[PEOPLE["named_in_article"], "name"])
    assert 0 < len(shown) < len(PEOPLE)


def test_a_statement_of_a_person_names_the_office_then_held():
    offices = PEOPLE.set_index("person")["office"]
    spoken = load("claims")[load("claims")["speaker"].isin(offices.index)]
    assert len(spoken) > 5
    names = PEOPLE.set_index("person")["name"]
    for row in spoken.itertuples():
        who = in_full(row.claim, Reader()).paragraphs[0].text
        assert who.startswith(f"{row.claim} · {names[row.speaker]}, {offices[row.speaker]} · ")
