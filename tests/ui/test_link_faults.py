"""A link that was changed on its way opens what was meant; what is not known in it is said above the page."""

import html
import re
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content import catalogue
from content.links import address
from tests import screen
from tests.content.choices import codes_of, every, settled
from tests.everywhere import some
from tests.reading import read
from tests.screen import PAGES
from web import prerender

FOREIGN = {"embed": "true", "embed_options": "dark_theme", "123": "", "sid": "1"}
FOREIGN |= dict.fromkeys(["utm_source", "fbclid", "pk_source", "ns_source", "sc_country"], "x")
QUOTED = re.compile(r"(`+) ?(.+?) ?\1(?!`)|\\(\W)")  # Markdown that shows text as it is
HOSTILE = [
    "[x](http://evil.example)",
    "`code`",
    ":red[x]",
    "<b>x</b>",
    "$x$",
    "![x](//evil)",
    "www.evil.example",
    "a\\",
]


def name(page: str) -> str:
    return page.partition("/")[2]


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages that are served before the application."""
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


def said(at: AppTest) -> list[str]:
    """Return the sentences above the page, as they are read."""
    lines = [line for box in at.info if box.icon for line in box.value.split("\n\n")]
    return [QUOTED.sub(lambda found: found[2] or found[3], line) for line in lines]


def of_links(at: AppTest) -> list[str]:
    return [line for line in said(at) if line.startswith("The link asked for")]


@pytest.mark.parametrize("page", PAGES)
def test_every_choice_on_a_page_is_declared_with_all_its_codes(page):
    at = screen.seen(page)
    declared = catalogue.PAGES[name(page)].parameters()
    assert screen.choices(at).keys() <= declared.keys()
    offered = {str(widget.key): len(widget.options) for widget in [*at.selectbox, *at.segmented_control, *at.pills]}
    for choice in offered.keys() & declared.keys():  # of several from a long list, the chosen ones stand below it
        assert offered[choice] + offered.get(f"{choice}_more", 0) == len(codes_of(name(page), choice)), choice
    for slider in at.slider:
        years = codes_of(name(page), slider.key)
        assert (slider.min, slider.max) == (int(years[0]), int(years[-1]))


@pytest.mark.parametrize("page", some(2, PAGES))
def test_the_page_says_of_every_choice_that_it_is_not_known(page):
    asked = {choice: f"n/a{number}" for number, (other, choice) in enumerate(every()) if other == name(page)}
    at = screen.open_page(page, **asked)
    assert not at.exception
    told = of_links(at)
    assert {choice for choice, junk in asked.items() if any(f"“{choice}={junk}”" in line for line in told)} == {
        choice for choice in asked if not settled(name(page), choice)
    }
    assert not [junk for junk in at.query_params.values() if "n/a" in str(junk)]
    assert all("is not known here; this is " in line for line in told)


@pytest.mark.parametrize("page", some(5, PAGES))
def test_what_was_not_known_is_said_until_the_reader_chooses(page):
    at = screen.open_page(page, **{choice: "n/a" for other, choice in every() if other == name(page)})
    told = of_links(at)
    assert told
    assert of_links(at.run()) == told
    at.segmented_control(key="when").set_value("publication").run()
    assert not {*of_links(at)} & {*told}
    assert not {*of_links(at.run())} & {*told}


@pytest.mark.parametrize("page", [page for page in PAGES if catalogue.PAGES[name(page)].tabs])
def test_a_choice_in_a_tab_that_is_not_open_is_named_too_and_leaves_the_address(page):
    declared = catalogue.PAGES[name(page)]
    asked = {spec.form.name: f"ZZ{number}" for number, spec in enumerate((declared.views[0], declared.views[-1]))}
    at = screen.open_page(page, **asked)
    told = " ".join(of_links(at))
    assert all(f"“{choice}={junk}”" in told for choice, junk in asked.items())
    assert not {*asked.values()} & {*map(str, at.query_params.values())}


def test_of_a_list_in_a_tab_that_is_not_open_what_is_known_stays_in_the_address():
    at = screen.open_page("explore/compare", tab="around", origin="HTI,XXX")
    assert at.query_params == {"tab": "around", "origin": "HTI"}
    assert of_links(at) == ["The link asked for “origin=XXX”, which is not known here; this is Haiti."]


@pytest.mark.parametrize("page", some(2, PAGES, 1))
def test_the_page_before_it_says_the_same(page, client):
    asked = {choice: "n/a" for other, choice in every() if other == name(page)}
    told = [text for text in read(client, address(name(page), **asked)).texts["p"] if "The link asked" in text]
    assert told == [
        f"The link asked for “{choice}=n/a”, which is not known here; this is the page without that choice."
        for choice in asked
        if not settled(name(page), choice)
    ]


def foreign(page: str) -> dict[str, str]:
    """Return parameters of others, and the choices of all pages but one."""
    return FOREIGN | dict.fromkeys(catalogue.PARAMETERS - catalogue.PAGES[name(page)].parameters().keys(), "n/a")


@pytest.mark.parametrize("page", some(3, PAGES, 1))
def test_parameters_of_others_and_choices_of_other_pages_are_nothing_to_speak_of(page):
    assert said(screen.open_page(page, **foreign(page))) == said(screen.seen(page))


@pytest.mark.parametrize("page", some(3, PAGES, 2))
def test_the_page_before_it_does_not_speak_of_them_either(page, client):
    assert 'class="notices"' not in client.get(address(name(page), **foreign(page))).text


def one(page: str, **query: Any) -> str:
    (line,) = of_links(screen.open_page(page, **query))
    return line


def test_the_sentence_says_what_is_shown_instead_and_why():
    start = "The link asked for “country="
    assert one("explore/country", country="XYZ") == f"{start}XYZ”, which is not known here; this is Venezuela."
    germany = f"{start}DEU” (Germany), which cannot be chosen here; this is "
    assert one("explore/country", country="deu)") == f"{germany.replace('DEU', 'deu)')}Venezuela."
    for code in ("co", "ve", "170", "419", "ALL"):  # CLDR has names for them, but they are none of our codes
        assert one("explore/map", country=code).startswith(f"{start}{code}”, which is not known here;")
    assert one("explore/map", country="DEU") == f"{germany}the page without that choice."
    both = one("explore/country", country=["COL", "HTI"])
    assert both.endswith("at once, where only one is possible; this is Venezuela.")
    assert one("explore/map", year="1900").endswith("“year=1900”, but here it goes from 1969 to 2025; this is 1969.")
    late = one("explore/timeline", event="EV60", when="publication")
    assert late.startswith("The link asked for “event=EV60”, which is not known at publication;")


def test_of_a_list_what_is_known_is_kept_and_the_rest_named():
    at = screen.open_page("explore/figures", countries="ven,XXX, cub).,<b>")
    assert screen.choices(at)["countries"] == ["CUB", "VEN"]
    assert of_links(at) == [
        "The link asked for “countries=XXX” and “countries=<b>”, which are not known here; this is Cuba and Venezuela."
    ]
    several = one("explore/country", **{"with": "COL,CUB,HTI,MEX"})
    assert several.endswith(" for more than fits: “with=MEX” is one too many; this is Colombia, Cuba and Haiti.")


def test_a_name_that_is_nearly_one_of_the_page_is_said_and_taken_out_of_the_address():
    at = screen.open_page("explore/map", contry="COL", utm_source="x")
    assert of_links(at) == [
        "The link asked for “contry=COL”, which is not known here; a choice of this page is called “country”."
    ]
    assert at.query_params == {"utm_source": "x"}


@pytest.mark.parametrize(
    ("key", "value"), [("year=2019", ""), ("year%3D2019", ""), ("Year[]", "2019"), ("year 19", "")]
)
def test_a_name_that_grew_together_with_more_is_said_and_taken_out_of_the_address(key, value, client):
    asked = f"{key}={value}" if value else key
    told = f"The link asked for “{asked}”, which is not known here; a choice of this page is called “year”."
    at = screen.open_page("explore/map", **{key: value, "country": "COL"})
    assert (of_links(at), at.query_params) == ([told], {"country": "COL"})
    assert f"<p>{told}</p>" in html.unescape(client.get("/map", params={key: value}).text)


def test_the_address_is_clean_afterwards():
    at = screen.open_page("explore/map", **{"amp;country": "col).", "YEAR": "2019,", "fbclid": "x"})
    assert at.query_params == {"country": "COL", "year": "2019", "fbclid": "x"}
    assert of_links(at) == []


@pytest.mark.parametrize("junk", [*HOSTILE, "x" * 500, "a\nb\u202e\u200bc\x00"])
def test_junk_is_quoted_as_it_is_and_short(junk, client):
    at = screen.open_page("explore/map", country=junk)
    (box,) = [box for box in at.info if "asked for" in box.value]
    assert not re.search(r"[`<\[\\$]|evil|:red", QUOTED.sub("", box.value))
    (line,) = said(at)
    assert len(line) < 150
    assert f"<p>{line}</p>" in html.unescape(client.get("/map", params={"country": junk}).text)
    assert not set(line) & {"\u202e", "\u200b", "\x00", "\n"}
