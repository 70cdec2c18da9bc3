"""The pages on the data: every source opens by its link, what they say is so, what they offer is sound."""

import itertools
import re

import pytest

from content import reader
from content.catalogue import tables_of
from tables import metadata, package, package_citation, translations
from tables.load import load
from tests import pseudo, screen
from tests.everywhere import some, somewhere

NAMES = package.names()
DATA, SOURCES = "about/data", "about/sources"
PARTS = ["terms", "conflicts", "questions", "corrections", "cite"]
JUNK = ["<script>alert(1)</script>", "displacement;events", "../../etc/passwd", "x" * 5_000, "²"]
SOME = ["unhcr_population", "article_copy", "unnamed_aug2024"]  # many tables, two, and one without an address


@pytest.mark.parametrize(("junk", "page"), somewhere(JUNK, [DATA, SOURCES]))
def test_a_link_to_a_table_or_source_that_is_none_opens_the_page_as_it_is(page, junk):
    at = screen.open_page(page, table=junk, source=junk, cells=junk, leaf=junk, part=junk)
    assert not at.exception
    assert not screen.warned(at)
    assert [title.value for title in at.subheader] == [title.value for title in screen.seen(page).subheader]


def test_a_source_found_by_its_key_gives_the_rows_that_rest_on_it():
    uses = metadata.uses().set_index(["table", "source"])["rows"]
    at = screen.open_page(DATA, table="darien_years", q="isacson_darien_aug2023")
    assert len(at.dataframe[0].value) == uses["darien_years", "isacson_darien_aug2023"]


@pytest.mark.parametrize("key", SOME)
def test_a_source_opens_by_its_link_with_the_tables_that_rest_on_it(key):
    at, uses = screen.open_page(SOURCES, source=key), metadata.uses()
    assert load("sources").set_index("source")["title"][key] in [title.value for title in at.subheader]
    links = [link.proto.query_string for link in at.get("page_link")]
    for name in uses.loc[uses["source"] == key, "table"]:
        assert f"table={name}&q={key}" in links


@pytest.mark.parametrize("name", ["claims", "groups"])
def test_the_list_of_sources_can_be_kept_to_those_of_one_table(name):
    uses = metadata.uses()
    count = len(set(uses.loc[uses["table"] == name, "source"]))
    at = screen.open_page(SOURCES, table=name)
    assert f"{count} of {len(load('sources'))} sources" in [text.value for text in at.caption]


@pytest.mark.parametrize("kind", ["term", "conflict"])
def test_every_term_and_conflict_has_a_place_of_its_own_on_the_page(kind):
    anchors = {title.proto.anchor for title in screen.seen(SOURCES, part=f"{kind}s").subheader}
    assert anchors == {f"{kind}-{key.replace('_', '-')}" for key in load(f"{kind}s")[kind]}


def test_every_question_is_on_the_page_with_what_was_found_and_whether_that_answers_it():
    page = screen.seen(SOURCES, part="questions")
    written, asked = screen.paragraphs(page), {heading.value for heading in page.subheader}
    states = translations.words("en")["sources"]["state"]
    for row in load("questions").itertuples():
        assert row.asked in asked
        assert f"**{states[row.state]}.** {row.what_we_found}" in written


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_page_opens_by_its_link_and_speaks_the_language_of_the_reader(part, spoken):
    at = screen.open_page(SOURCES, part=part, lang=spoken)
    assert not at.exception
    assert at.query_params["part"] == part
    told = [text.value for text in [*at.markdown, *at.caption] if "http" not in text.value and text.value[:1] != "-"]
    told = [text for text in told if "plain=true" not in text]  # its address stands within the sentence
    told = [text for text in told if text not in package_citation.changes()]
    told = [re.sub(r"`[^`]*`|[]][(][^)]*[)]", " ", text) for text in told]  # keys of rows, and addresses
    assert {text for text in told if set(pseudo.letters(pseudo.outside(text))) - pseudo.cldr()} == set()


@pytest.mark.parametrize("list_of", ["terms", "conflicts", "questions"])
def test_what_concerns_tables_names_tables_that_exist(list_of):
    assert {name for cell in load(list_of)["tables"] for name in cell.split(";")} <= set(NAMES)


def asked_by(page: str, monkeypatch: pytest.MonkeyPatch, queries: list[dict[str, str]]) -> set[str]:
    """Return the tables that a page reads for visitors by these links when nothing of it is kept from before."""
    asked, read, moment = set(), reader.load, next(MOMENTS)
    with monkeypatch.context() as patch:
        patch.setattr(reader, "load", lambda name: asked.add(name) or read(name))
        patch.setattr(package, "stamp", lambda: moment)
        for query in queries:
            assert not screen.open_page(page, **query).exception
    return asked


MOMENTS = itertools.count(-1_000_000)
EVIDENCE = load("claims").dropna(subset=["evidence"]).drop_duplicates("evidence")["claim"]
LINKS = {"check/claims": [{"claim": key} for key in some(6, [*EVIDENCE])]}  # pages that show more when it is opened
LINKS |= {SOURCES: [{"part": part} for part in PARTS]}


@pytest.mark.parametrize("page", some(2, [page for page in screen.PAGES if page != DATA]))
def test_the_catalogue_says_of_each_page_which_tables_it_shows(page, monkeypatch):
    asked = asked_by(page, monkeypatch, [{}, *LINKS.get(page, [])])
    name = page.partition("/")[2]
    assert asked <= {*tables_of(name)}


def test_a_translation_of_the_catalogue_is_taken_and_the_rest_stays_english():
    mine = {"catalogue": {"groups": {"title": "Grupos", "columns": {"group": {"values": {}, "title": "Grupo"}}}}}
    entry = metadata.entry("groups", mine)
    assert entry["title"] == metadata.titles(mine)["groups"] == "Grupos"
    assert [field["title"] for field in entry["fields"]][:2] == [
        "Grupo",
        package.fields("groups")["first_year"]["title"],
    ]
    assert (
        metadata.entry("groups", translations.words(translations.ENGLISH))["title"]
        == package.resource("groups")["title"]
    )


def test_every_correction_stands_there_with_what_was_said_and_what_is_right():
    at = screen.open_page(SOURCES, part="corrections")
    told = "\n".join(text.value for text in at.markdown)
    for row in load("corrections").itertuples():
        assert row.place in [title.value for title in at.subheader]
        assert f"**It said:** {row.said}" in told
        assert f"**Right:** {row.right}" in told
    assert "changes.atom" in told


def test_the_changes_of_every_edition_stand_there_table_by_table():
    at, changes = screen.open_page(SOURCES, part="corrections"), load("changes")
    editions = [box.label for box in at.expander if box.label.startswith("Edition")]
    assert [label.partition(" beside")[0] for label in editions] == [
        f"Edition {version}" for version in changes["version"].unique()
    ]
    told = "\n".join(text.value for text in at.markdown)
    for version, name in changes[["version", "table"]].drop_duplicates().itertuples(index=False):
        assert f"**{package.resource(name)['title']}, edition {version}**" in told


def test_corrections_and_changes_are_ours_and_stand_at_publication_as_well():
    at = screen.open_page(SOURCES, part="corrections", when="publication")
    assert {title.value for title in at.subheader} >= set(load("corrections")["place"])
    assert at.expander
