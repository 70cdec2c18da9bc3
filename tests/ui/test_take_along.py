"""What a reader takes along of a card: files and links of the state on screen, codes that other sites can paste."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES, VIEWS, view_for
from content.page import ViewSpec
from content.reader import PHONE, Reader
from content.reference import FORMATS
from content.sources import publishers, sources
from tables import package
from tables.translations import words
from tests import screen
from tests.content.literature import READERS
from tests.everywhere import some
from ui import reader
from ui.take_along import PARTS

EN = words("en")["along"]
WHO = Reader(mode="dark")
FILES = {"png": [{}, {"size": ["share"]}], "svg": [{}], "csv": [{}, {"codes": ["1"]}], "json": [{}]}
PICTURES = ("png", "svg")
CHOSEN = "year=2021"  # on the page


class Tags(HTMLParser):
    """The tags of a piece of HTML with their attributes, in their order."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(code)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def opened(spec: ViewSpec) -> Mapping[str, Any]:
    return spec.arguments(PAGES[spec.page].chosen(WHO, {"claim": "C01"}))


def drawn() -> list[ViewSpec]:
    """Return views that are drawn as their page opens."""
    return [spec for spec in some(2, [*VIEWS.values()]) if view_for(spec, WHO, opened(spec)).drawing]


def draw_all() -> None:
    """Draw what the dialogs of all these views hold, at one moment as a page does; runs as a script."""
    import streamlit as st

    from tables.package import one_state
    from tests.ui.test_take_along import drawn, opened
    from ui import take_along

    st.query_params.update({"year": "2021", "utm_source": "x"})
    for spec in drawn():
        with one_state(), st.container(key=spec.name):
            take_along.contents(spec, opened(spec), [*take_along.PARTS])


@pytest.fixture(scope="module")
def held() -> Iterator[dict[str, tuple[list[str], list[str]]]]:
    """Return of every view the addresses and the codes of its dialogs, made in one run."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reader, "current", lambda: WHO)
        at = AppTest.from_function(draw_all, default_timeout=120).run()
    assert not at.exception
    found = {}
    for spec, block in zip(drawn(), at.main.children.values(), strict=True):
        nodes = [*screen.nodes(block)]
        addresses = [node.proto.url for node in nodes if node.type == "link_button"]
        found[spec.name] = addresses, [node.value for node in nodes if node.type == "code"]
    yield found


def test_every_view_can_be_taken_as_pictures_and_files_in_the_state_on_screen(held):
    for name, (addresses, _) in held.items():
        files = [urlsplit(address) for address in addresses if "#" not in address]
        expected = []
        for form, variants in FILES.items():
            colours = {"mode": ["dark"]} if form in PICTURES else {}
            expected += [(f"view/{name}.{form}", colours | more) for more in variants]
        told = [(file.path, parse_qs(file.query)) for file in files]
        assert sorted(told, key=str) == sorted(expected, key=str)


def test_the_link_of_a_card_opens_it_in_sight_with_the_choices_of_the_page_and_nothing_that_others_added(held):
    for name, (addresses, (link, *_)) in held.items():
        assert link == f"?{CHOSEN}#{VIEWS[name].anchor}"
        assert link in addresses  # for the share sheet of the device


def test_the_code_for_a_frame_names_what_it_shows_and_leaves_light_and_dark_to_its_reader(held):
    for name, (_, (_, code, *_)) in held.items():
        [(tag, told)] = Tags(code).found
        title = view_for(VIEWS[name], WHO, opened(VIEWS[name])).title
        assert (tag, told["src"], told["title"]) == ("iframe", f"view/{name}", title)
        assert int(told["height"] or "") > 300


def test_the_code_for_a_picture_describes_it_and_leads_to_the_card(held):
    for name, (_, (link, _, code, *_)) in held.items():
        [(_, leading), (_, told)] = Tags(code).found
        assert leading == {"href": link}
        assert told["src"] == f"view/{name}.svg?size=share"
        assert told["alt"] == view_for(VIEWS[name], WHO, opened(VIEWS[name])).alt
        assert (told["width"], told["height"]) == ("1200", "630")


def test_every_citation_names_the_link_and_the_data_version_and_the_sentences_the_link(held):
    for link, _, _, citation, sentences, *_ in (codes for _, codes in held.values()):
        assert citation.endswith(link)
        assert package.version() in citation
        assert sentences.endswith(link)


def test_programs_for_literature_read_of_every_view_who_published_what_and_where_it_is_found(held):
    keys = []
    for name, (_, (link, *_, bibtex, ris, csl)) in held.items():
        read = [READERS[form](text) for form, text in zip(FORMATS, (bibtex, ris, csl), strict=True)]
        keys.append(read[0]["key"])
        shown = view_for(VIEWS[name], WHO, opened(VIEWS[name]))
        named = [*publishers(sources(shown.sources, WHO.say))]
        for told in read:
            assert (told["authors"], told["title"], told["url"]) == (named, shown.title, link)
            assert (told["version"], told["note"]) == (package.version(), shown.line)
    assert len(keys) == len(set(keys))


def test_on_a_phone_one_button_opens_all(monkeypatch):
    monkeypatch.setattr(reader, "_screen", lambda: PHONE)
    at = screen.open_page("explore/map")
    [key] = [button.key for button in at.button if "_take_" in str(button.key)]
    assert not at.code  # nothing is made before it is asked for
    at.button(key=key).click().run()
    assert {EN[part] for part in PARTS} <= {title.value for title in at.subheader}
    assert len(at.code) == 3 + 5
