"""An entry is built once: the application and the server say the same sentences of the same thing."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.entries import lists, verdict
from content.entries.country import country_in_full
from content.entries.entry import Entry, lines
from content.links import address
from content.markdown import plain
from content.reader import PHONE, Reader
from tables.load import load
from tests import screen
from tests.everywhere import some
from tests.reading import read
from web import prerender
from web.page_request import keys

READER, AT_PUBLICATION = Reader(), Reader(at_publication=True)
OPENED = {f"{page.folder}/{name}": page.thing.name for name, page in PAGES.items() if page.thing}


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages as the server sends them."""
    return TestClient(Starlette(routes=prerender.routes()))


def application(page: str, **query: str) -> str:
    """Return the words of a page of the application, without Markdown."""
    at = screen.seen(page, **query)
    elements = [*at.markdown, *at.caption, *at.header, *at.subheader]
    return plain("\n".join(element.value for element in elements))


def server(client: TestClient, page: str, **query: str) -> str:
    """Return the words of a page that the server sends."""
    texts = read(client, address(page.split("/")[1], **query)).texts
    return "\n".join(text for found in texts.values() for text in found)


def sentences(entry: Entry) -> list[str]:
    return [plain(entry.title), *lines(entry.short_form())]


@pytest.mark.parametrize("kind", lists.ROWS)
def test_every_entry_of_a_table_has_a_short_form_and_opens_at_an_address_that_its_page_knows(kind):
    entries = lists.by_key(kind, READER).values()
    assert [entry.key for entry in entries if not all(lines(entry.short_form()))] == []
    assert [entry.key for entry in entries if not entry.short_form()] == []
    assert [entry.key for entry in entries if set(entry.parameters) - set(PAGES[entry.page].parameters())] == []
    assert len({entry.key for entry in entries}) == len(READER.table(lists.ROWS[kind][0]))


def test_words_and_entries_are_made_once_for_who_sees_the_same_and_anew_when_a_file_changes(package_copy):
    other = Reader(mode="dark", screen=PHONE)
    words, entries = READER.say, lists.by_key("event", READER)
    assert (other.say is words, lists.by_key("event", other) is entries) == (True, True)
    key, entry = next(iter(entries.items()))
    for file, old in (("events.csv", entry.title), ("text/en.toml", words("timeline.title"))):
        path = package_copy / file
        path.write_text(path.read_text("utf-8").replace(old, "Another title"), "utf-8")
    assert lists.find("event", key, READER).title == READER.say("timeline.title") == "Another title"


@pytest.mark.parametrize("page", OPENED)
def test_the_application_and_the_server_say_the_same_of_what_a_link_opens(page, client):
    kind, key = OPENED[page], keys(page.split("/")[1])[-1]
    entry = lists.find(kind, key, READER)
    assert entry
    in_application, on_server = application(page, **{kind: key}), server(client, page, **{kind: key})
    assert [text for text in sentences(entry) if text not in in_application] == []
    assert [text for text in sentences(entry) if text not in on_server] == []


@pytest.mark.parametrize("reader", [READER, AT_PUBLICATION])
def test_a_country_in_full_says_what_it_says_in_short_and_more(reader):
    for code in some(3, load("countries")["iso3"].tolist()):
        short, full = lists.find("country", code, reader), country_in_full(code, reader)
        assert short
        assert full.paragraphs[: len(short.paragraphs)] == short.paragraphs
        assert len(full.paragraphs) > len(short.paragraphs)


@pytest.mark.parametrize("key", ["C01", "C18"])
def test_a_colon_after_a_verdict_stands_as_the_language_writes_it(key):
    reader = Reader("fr")
    row = next(row for row in reader.table("claims").itertuples() if row.claim == key)
    (first, *_) = verdict.compared(row, row.verdict, reader).paragraphs
    assert "\N{NO-BREAK SPACE}:** " in first.text
