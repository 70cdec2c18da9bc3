"""The search in the bar of every page shows what it found, and costs nothing until it is used."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from content.reader import Reader
from content.search import index
from tests import screen
from tests.everywhere import some
from tests.page_changes import begin, turn_to

SAY = Reader().say


def field(at: AppTest) -> Any:
    return next(box for box in at.text_input if box.label == SAY("search.label"))


def asked(at: AppTest, typed: str) -> AppTest:
    field(at).set_value(typed)
    return next(button for button in at.button if button.label == SAY("search.title")).click().run()


@pytest.fixture(scope="module")
def found() -> AppTest:
    return asked(screen.open_page("about/brief", when="publication"), "panama")


def told(at: AppTest) -> list[str]:
    return [box.value.replace("\\", "") for box in at.info]


def test_a_page_makes_no_index_for_its_search(monkeypatch):
    monkeypatch.setattr(index, "index_for", lambda reader: pytest.fail("made an index"))
    for page in some(4, screen.PAGES):
        assert field(screen.open_page(page)).value == ""


@pytest.mark.parametrize("page", screen.PAGES)
def test_every_page_has_the_search(page):
    assert field(screen.seen(page)).value == ""


def test_a_search_tells_how_much_it_found_by_kind_with_links_and_the_rest_at_an_address(found):
    results = index.search("panama", Reader(at_publication=True))
    assert results.told("panama", SAY) in told(found)
    kinds = [SAY(f"search.kind.{kind}") for kind in results.groups]
    assert [heading.value for heading in found.header][: len(kinds)] == kinds
    links = [link.proto.label.replace("\\", "") for link in found.get("page_link")]
    assert {one.document.title for listed in results.groups.values() for one in listed[:5]} <= {*links}
    kind, listed = next((kind, listed) for kind, listed in results.groups.items() if len(listed) > 5)
    rest = f"[{SAY('search.all', n=len(listed))}]"
    assert any(rest in text.value and f"q=panama&when=publication#{kind}" in text.value for text in found.markdown)


def test_the_results_are_gone_with_whatever_the_reader_does_next(found):
    assert not any("panama" in sentence for sentence in told(found.run()))


@pytest.mark.parametrize("typed, sentence", [("zzzz", "nothing"), ("honduras mouynes", "partly")])
def test_the_search_says_when_nothing_has_all_words(typed, sentence, found):
    assert SAY(f"search.{sentence}", typed=typed) in told(asked(found, typed))


def test_on_another_page_the_words_that_were_typed_are_gone():
    at = asked(begin("about/brief"), "panama")
    assert field(at).value == "panama"
    assert field(turn_to(at, "about/sources")).value == ""
