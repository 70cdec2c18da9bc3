"""A link that is pasted somewhere shows a picture of the very view, or of the entry, that it opens."""

import io

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.entries.lists import find
from content.entry_pictures import entry_words
from content.links import address, entry_address
from content.reader import Reader
from tables.load import rows
from tests.reading import head
from views.pictures.composition import PictureWords
from views.pictures.entry import compose
from views.pictures.sizes import SHARE
from web import entry_pictures, prerender, view_routes
from web.page_request import keys

HOME, HEAVY = "https://example.org", 300_000
WORDS = PictureWords(("Sources: " + "; ".join(["Office of Everything"] * 40), "Sources: UNHCR"), "Data version 2.0.0")
THINGS = {page.thing.name: page.name for page in PAGES.values() if page.thing}


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a network that follows a link."""
    return TestClient(
        Starlette(routes=[*prerender.routes(), *entry_pictures.routes(), *view_routes.routes()]), base_url=HOME
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_the_picture_of_a_view_with_its_alternative_text(page, client):
    said = head(client, address(page)).said
    assert said["og:image"].startswith(f"{HOME}/view/")
    assert said["og:image"].endswith(f".png?size={SHARE}")
    assert len(said["og:image:alt"]) > 40
    assert said["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize(
    ("link", "picture"),
    [
        ("/map?country=COL&year=2019", "/view/flows.png?year=2019&country=COL&size=share"),
        ("/map?when=publication&flows_as=table", "/view/flows.png?when=publication&size=share"),
        ("/country?country=VEN", "/entry/country/VEN.png"),
        ("/claims?claim=C18&when=publication", "/entry/claim/C18.png?when=publication"),
        ("/timeline?event=EV60&when=publication", "/view/lanes.png?when=publication&size=share"),
    ],
)
def test_a_link_shows_the_picture_of_what_it_opens(link, picture, client):
    assert head(client, link).said["og:image"] == HOME + picture


def test_a_picture_and_its_alternative_text_are_in_the_language_of_the_link(spoken, client):
    said = head(client, f"/map?lang={spoken}").said
    assert f"lang={spoken}" in said["og:image"]
    assert said["og:image:alt"].startswith("⟦")
    assert f"lang={spoken}" in head(client, f"/claims?claim=C01&lang={spoken}").said["og:image"]


def test_a_page_with_a_broken_table_promises_no_picture(damage, client):
    damage("displacement.csv", b"x")
    assert "og:image" not in head(client, "/map").said


@pytest.mark.parametrize("link", ["/claims?claim=C01", "/country", "/map?when=publication&country=COL"])
def test_what_a_network_fetches_is_as_large_as_the_page_promises(link, client):
    said = head(client, link).said
    answer = client.get(said["og:image"])
    assert answer.headers["content-type"] == "image/png"
    assert len(answer.content) < HEAVY
    with Image.open(io.BytesIO(answer.content)) as image:
        assert image.size == (int(said["og:image:width"]), int(said["og:image:height"]))


def test_the_picture_of_a_statement_has_its_verdict_and_its_record():
    entry = find("claim", "C18", Reader())
    said = entry_words(entry, Reader())
    assert said.title == rows("claims")["C18"].paraphrase
    written = " ".join(words for _, _, line in compose(said, WORDS).texts for words, _ in line.pieces)
    assert "≈ Imprecise" in written
    assert rows("claims")["C18"].finding[:40] in written


@pytest.mark.parametrize("kind", THINGS)
def test_words_of_an_entry_leave_no_picture_and_cover_no_others(kind):
    for key in keys(THINGS[kind]):
        made = compose(entry_words(find(kind, key, Reader()), Reader()), WORDS)
        ends = sorted((top, top + line.height) for _, top, line in made.texts)
        assert all(end <= after + 0.01 for (_, end), (after, _) in zip(ends, ends[1:], strict=False)), key
        assert ends[-1][1] <= made.height
        assert max(left + line.width for left, _, line in made.texts) <= made.width


@pytest.mark.parametrize("file", ["claim/C99.png", "claim/C01.svg", "nothing/C01.png", "claim/%3Cscript%3E.png"])
def test_an_address_without_a_picture_gets_a_sentence(file, client):
    answer = client.get(f"/entry/{file}")
    assert answer.status_code == 404
    assert entry_address("claim", "C01") in answer.json()["error"]
