"""The numbers of a country stand in even rows: all labels look the same, and none touches the line below its row."""

import pytest

from tables.translations import languages
from tests.browser.forms import DESK, PHONE
from tests.browser.inside import go
from tests.browser.visit import Visit
from tests.everywhere import somewhere

# Of each row: how the label is written, how far it stands below the top, and the room below the last line.
ROWS = """rows => rows.map(row => {
    const label = row.querySelector('p'), { fontSize, fontWeight } = getComputedStyle(label);
    const [around, box] = [row, label].map(one => one.getBoundingClientRect());
    return [`${fontSize} ${fontWeight}`, Math.round(box.top - around.top), Math.round(around.bottom - box.bottom)];
})"""


@pytest.mark.parametrize(("language", "size"), somewhere(languages(), (DESK, PHONE)))
def test_labels_of_numbers_look_alike_begin_at_one_height_and_touch_no_line(inside: Visit, language, size):
    page = go(inside, f"/country?country=HND&lang={language}")
    page.set_viewport_size(size)
    rows = page.locator("[class*='st-key-result-']").evaluate_all(ROWS)
    assert len(rows) > 10
    assert len({look for look, _, _ in rows}) == len({top for _, top, _ in rows}) == 1
    assert min(below for *_, below in rows) > 1
