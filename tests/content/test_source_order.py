"""The list of sources begins with those who publish official figures, and news comes last."""

import pytest

from content.pages.sources import PER_PAGE, by_kind, found
from content.reader import Reader
from tables import package

KINDS = package.fields("sources")["publisher_kind"]["constraints"]["enum"]


@pytest.fixture(scope="module")
def listed() -> list[tuple[str, str]]:
    """Return the kind and the publisher of all sources, as they are listed."""
    reader = Reader()
    rows = reader.table("sources").set_index("source")
    keys = [entry.key for entry in found(reader, {"typed": "", "table": None})]
    return [(rows["publisher_kind"][key], rows["publisher"][key]) for key in keys]


def test_the_list_begins_with_unhcr_and_goes_on_with_the_other_publishers_of_official_figures(listed) -> None:
    assert listed[0] == ("unhcr", "UNHCR")
    begun = [publisher for _, publisher in listed[:PER_PAGE]]
    for name in ("US Customs and Border Protection", "R4V", "Internal Displacement Monitoring Centre", "IOM"):
        assert any(publisher.startswith(name) for publisher in begun)


def test_kinds_of_publishers_stand_together_and_news_last(listed) -> None:
    order = [kind for kind, _ in listed]
    assert list(dict.fromkeys(order)) == KINDS
    assert order == sorted(order, key=KINDS.index)
    assert KINDS[-1] == "news"


def test_each_kind_of_publisher_has_its_name_above_its_sources_once() -> None:
    reader = Reader()
    listed = by_kind(found(reader, {"typed": "", "table": None}), reader)
    assert [entry.key for entry in listed if entry.kind == "kind"] == KINDS
