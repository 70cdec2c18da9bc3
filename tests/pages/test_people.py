"""The people of the story stand with the office that they held, where the article has them speak and in a list."""

import re

import pytest

from content.claim_choices import SPEAKER
from content.pages.claims import in_full, people
from content.reader import Reader
from tables import translations
from tables.load import load
from tests import screen
from views.letters import folded

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


@pytest.mark.parametrize("language", translations.languages())
def test_a_speaker_to_choose_stands_with_the_office_then_held(language):
    reader = Reader(language)
    rows, word = reader.table("people").set_index("person"), SPEAKER.word(reader)
    offered = SPEAKER.options(reader, {})
    for person in rows.index.intersection(offered):
        assert word(person).startswith(f"{rows.loc[person, 'name']}, {rows.loc[person, 'office']} (")
    assert word("article").startswith(f"{reader.say('speaker.article')} (")


@pytest.mark.parametrize("language", translations.languages())
def test_people_stand_by_their_names_in_the_language_of_the_reader(language):
    listed = [entry.paragraphs[0].text for entry in people(Reader(language), {})]
    names = [folded(re.match(r"\*\*(.+?)\*\*", text)[1]) for text in listed]
    assert names == sorted(names)
