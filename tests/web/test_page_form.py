"""By the forms of a page a reader changes what it shows, without scripts."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.choices import Text
from content.links import address
from content.reader import Reader
from tests.content.choices import settled
from tests.reading import Reading
from web import prerender
from web.page_request import PageRequest, read_request

Pairs = list[tuple[str, str]]


@dataclass
class Sent:
    """A form: where it leads, what it sends as it opens, and what each of its fields can send instead."""

    action: str
    pairs: Pairs = field(default_factory=list)
    offered: dict[str, list[str]] = field(default_factory=dict)

    def with_one(self, name: str, value: str) -> Pairs:
        """Return what it sends when one field holds one value."""
        return [pair for pair in self.pairs if pair[0] != name] + [(name, value)]


class Forms(HTMLParser):
    """The forms of a page, as a browser reads them."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.found: list[Sent] = []
        self._list = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a form, a field, or one of its options."""
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append(Sent(said["action"]))
        elif tag == "select":
            self._list = said["name"]
        elif tag == "option":
            self._note(self._list, said["value"], "selected" in said, True)
        elif tag == "input":
            box = said["type"] == "checkbox"
            self._note(said["name"], said["value"], not box or "checked" in said, said["type"] != "hidden")

    def _note(self, name: str, value: str, sent: bool, offered: bool) -> None:
        form = self.found[-1]
        form.pairs += [(name, value)] if sent else []
        if offered:
            form.offered.setdefault(name, []).append(value)


client = TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


@cache
def forms(link: str) -> list[Sent]:
    """Return the forms of a page but for the search, which every page has."""
    return of_page(client.get(link).text)


def of_page(html: str) -> list[Sent]:
    return [form for form in Forms(html).found if form.action != "./search"]


def request(page: str, pairs: Pairs) -> PageRequest:
    return read_request(page, QueryParams(pairs), "")


@pytest.mark.parametrize("page", PAGES)
def test_every_choice_of_a_page_with_something_to_choose_stands_in_one_form(page):
    offered = [name for form in forms(address(page)) for name in form.offered]
    expected = {
        choice.name
        for choice in PAGES[page].choices
        if not (choice.live or choice.linked or settled(page, choice.name))
    }
    assert len(offered) == len(set(offered))
    assert set(offered) <= expected
    opened = PAGES[page].in_open_tab(PAGES[page].chosen(Reader(), {}))
    here = {choice.name for section in opened for spec in section.views for choice in spec.choices}
    elsewhere = [PAGES[page].tabs, *(PAGES[page].thing for section in PAGES[page].sections if section.compact)]
    on_absent_cards = (expected - set(offered)) - {choice.name for choice in elsewhere if choice}
    assert on_absent_cards <= {choice.name for spec in PAGES[page].views for choice in spec.choices} - here


@pytest.mark.parametrize("page", PAGES)
def test_a_form_that_nobody_changed_leads_to_the_same_page(page):
    for form in forms(address(page)):
        again = request(page, form.pairs)
        opened = PAGES[page].codes(dict(PAGES[page].chosen(again.reader, {})))
        assert again.faults == ()
        assert {name: code for name, code in again.parameters().items() if code != opened[name]} == {}


@pytest.mark.parametrize("page", PAGES)
def test_what_a_field_offers_can_be_shown(page):
    for form in forms(address(page)):
        for name, values in form.offered.items():
            typed = isinstance(PAGES[page].parameters()[name], Text)
            for value in ["people"] if typed else values[:2] + values[-1:]:
                found = request(page, form.with_one(name, value))
                assert found.faults == (), value
                assert not value or found.parameters()[name] == value


def test_a_form_keeps_moment_form_and_what_stands_in_no_field_of_it():
    for form in forms("/causes?country=COL&line=poverty_3usd&when=publication&plain=true"):
        found = request("causes", form.pairs)
        assert (found.plain, found.reader.at_publication) == (True, True)
        assert found.parameters() == {"country": "COL", "line": "poverty_3usd", "tab": "poverty"}


def test_a_form_shows_the_map_of_another_year_and_country():
    (form,) = forms("/map?year=2019&country=COL")
    assert {("year", "2019"), ("country", "COL")} <= set(form.pairs)
    pairs = form.with_one("country", "HTI")
    seen = Reading(client.get(form.action.lstrip("."), params=pairs).text)
    assert any("2019" in title and "Haiti" in title for title in seen.texts["h3"])


def test_all_boxes_can_be_left_empty_where_that_means_something():
    (form,) = forms("/map")
    pairs = [pair for pair in form.pairs if pair[0] != "layers"] + [("layers", "none")]
    assert request("map", pairs).parameters()["layers"] == "none"
    assert ("layers", "none") in form.pairs


def test_in_a_frame_of_another_site_a_form_stays_in_the_frame():
    assert all(("embed", "true") in form.pairs for form in forms("/country?embed=true"))
    assert ("embed", "true") not in forms("/country")[0].pairs


def test_a_form_keeps_the_language_which_is_a_link_of_the_bar_and_no_field(spoken):
    page = client.get(f"/figures?lang={spoken}").text
    languages = [dict(form.pairs)["lang"] for form in of_page(page)]
    assert languages == [spoken] * len(languages)
    assert languages
    assert not any("lang" in form.offered for form in of_page(page))
    assert "lang=en" in page[page.index('class="languages"') :]
