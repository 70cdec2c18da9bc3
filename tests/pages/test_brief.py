"""The brief as one file: it needs nothing else, says what the tables say, and in the language of its reader."""

import re
import sys
from datetime import date
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest

from content import brief, cache
from content.brief import composed, file
from content.drawing import DrawingProcess
from content.pages.brief import PAGE
from content.reader import Reader
from tables import derive, translations
from tables.load import load
from tests import pseudo, screen
from views.palette import palette
from views.text import brief_html
from views.text.key_figures import SHOWN

DAY = derive.publication_day(load("events"))
ALONE = {"br", "hr", "img", "link", "meta", "source", "wbr"}  # tags without an end, or empty
EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
FETCHING = {"script", "link", "iframe", "object", "embed", "image", "audio", "video", "base", "form"}


class Read(HTMLParser):
    """A file read as a browser reads it: its tags with their attributes, its text, its style, and tags left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.read: dict[bool, str] = {True: "", False: ""}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ALONE:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in ALONE:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.read["style" in self.open] += f" {data.strip()}"

    @property
    def text(self) -> str:
        return " ".join(self.read[False].split())

    def all(self, attribute: str) -> list[str]:
        return [attrs[attribute] for _, attrs in self.tags if attribute in attrs]


def made(language: str = translations.ENGLISH, at_publication: bool = False) -> Read:
    return Read(file(Reader(language, at_publication), date(2026, 1, 2)).decode())


@pytest.fixture(scope="module")
def english() -> Read:
    return made()


def test_the_file_opens_without_a_network_and_runs_nothing(english):
    assert {tag for tag, _ in english.tags} & FETCHING == set()
    assert not re.search(r"url\((?!data:)|@import", english.read[True])
    assert [attrs for tag, attrs in english.tags if "href" in attrs and tag != "a"] == []
    assert [name for _, attrs in english.tags for name in attrs if name.startswith("on")] == []
    assert all(address.startswith("data:") for address in english.all("src") + english.all("srcset"))


def test_the_file_is_whole_and_in_order(english):
    tags = [tag for tag, _ in english.tags]
    assert english.open == []
    assert (tags.count("h1"), tags.count("img"), tags.count("figure")) == (1, 2, 1)  # the map in light and in dark
    assert {"html", "title", "main", "dl", "figcaption", "footer"} <= set(tags)
    assert len(set(english.all("id"))) == len(english.all("id"))


def test_the_file_holds_the_key_figures_of_the_tables(english):
    rows = load("figures").set_index("figure").loc[SHOWN]
    assert rows["statistic"].map(english.text.count).gt(0).all()
    assert "222,574" in english.text  # CBP, FY2022-FY2025 file
    assert "133,726" in english.text  # Panama's SNM
    assert [words for words in rows["article_words"].dropna() if words not in english.text] == []


def test_every_number_of_a_source_leads_to_a_source_of_the_tables_with_its_address(english):
    links = set(english.all("href"))
    inside = {link for link in links if link.startswith("#")}
    assert inside == {f"#{key}" for key in english.all("id") if key.startswith("source-")}
    assert len(inside) == len(composed(Reader()).sources)
    assert links - inside <= set(load("sources")["url"].dropna())


def test_the_file_has_the_colours_of_the_theme_light_and_dark(english):
    for mode in ("light", "dark"):
        assert {getattr(palette(mode), name) for name in brief_html.COLOURS} <= set(
            re.findall(r"#\w{6}", english.read[True])
        )


def test_at_publication_the_file_tells_of_no_later_day():
    reader = Reader(at_publication=True)
    then, say = composed(reader), reader.say
    years = [int(year) for line in then.events for year in re.findall(r"\b20\d\d\b", line.before)]
    assert max(years) <= DAY.year
    assert (then.after, then.events[-1].own) == ([], True)
    assert say("brief.not_yet") in made(at_publication=True).text


def test_the_file_speaks_the_language_of_its_reader(spoken, monkeypatch):
    monkeypatch.setattr(brief, "DRAWING", SimpleNamespace(run=lambda make, who: make(who)))  # no other has the language
    text = made(spoken).text
    for cell in pseudo.untranslated():
        text = text.replace(cell, " ")
    assert set(pseudo.letters(pseudo.outside(text))) - pseudo.cldr() == set()


@pytest.mark.parametrize("at_publication", [False, True])
def test_the_brief_says_how_many_of_the_unsound_statements_it_tells_and_leads_to_the_others(at_publication):
    reader = Reader(at_publication=at_publication)
    claims = reader.as_published("claims")
    unsound = claims[(claims["verdict"] == "imprecise") | (claims["wording"] == "mangled")]
    section = PAGE.section("claims").content(reader, {})
    *told, every = section.entries
    assert 0 < len(told) < len(unsound)
    for text in (section.lead, made(at_publication=at_publication).text):
        assert f"{len(told)} of the {len(unsound)} statements" in text
    assert every.page == "claims"


def forget_the_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what the brief itself makes be made anew; the views on its page are dear."""
    kept = cache._run
    monkeypatch.setattr(cache, "_run", lambda call: call.run() if call.key[0] == brief.__name__ else kept(call))


def test_a_page_whose_map_cannot_be_drawn_says_so_and_shows_the_rest(monkeypatch):
    monkeypatch.setattr(brief, "DRAWING", DrawingProcess((sys.executable, "-c", "")))
    forget_the_brief(monkeypatch)
    at = screen.open_page("about/brief")
    assert not at.exception
    assert [warning.value for warning in at.warning] == [Reader().say("picture.failed")]
    assert at.header[-1].value == Reader().say("brief.sources")
    assert at.get("download_button") == []


def test_the_page_and_its_file_leave_the_drawing_of_maps_to_another_process(monkeypatch):
    drawn = []
    monkeypatch.setattr(brief, "DRAWING", SimpleNamespace(run=lambda make, who: drawn.append(who) or EMPTY))
    forget_the_brief(monkeypatch)
    screen.open_page("about/brief")
    assert {who.mode for who in drawn} == {"light", "dark"}
