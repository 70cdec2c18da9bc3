"""The words on the chart of the border cover no data, and a mouse moves none of its axes."""

from tests.browser.fingers import CENTRE, FAR, RANGES, STEPS
from tests.browser.inside import go

BORDER = ".st-key-months_picture"
# The words on a chart in whose box a piece of a line or the middle of a dot lies, and how much was looked at.
COVERING = """chart => {
    const lines = [...chart.querySelectorAll('.scatterlayer path.js-line')];
    const points = lines.flatMap(line => Array.from({length: line.getTotalLength() / 2}, (_, i) =>
        line.getPointAtLength(2 * i).matrixTransform(line.getScreenCTM())));
    const dots = [...chart.querySelectorAll('.points path')].map(dot => dot.getBoundingClientRect());
    const middle = box => ({x: box.x + box.width / 2, y: box.y + box.height / 2});
    points.push(...dots.filter(box => box.width > 1).map(middle));
    const inside = ({x, y}, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const words = [...chart.querySelectorAll('.annotation-text')];
    const covering = words.filter(word => points.some(point => inside(point, word.getBoundingClientRect())));
    return [covering.map(word => word.textContent), words.length, points.length, dots.length];
}"""
MANY = 300  # points along a line that is looked at


def test_the_words_on_the_border_chart_cover_no_data_and_a_mouse_moves_no_axis(inside):
    page = go(inside, "/figures?series=combined")
    chart = page.locator(f"{BORDER} .js-plotly-plot").first
    chart.evaluate(CENTRE)
    covering, words, points, dots = chart.evaluate(COVERING)
    assert covering == []
    assert (words, points > MANY, dots) == (2, True, 84)
    before = chart.evaluate(RANGES)
    chart.dblclick()
    box = chart.bounding_box()
    page.mouse.move(box["x"] + FAR, box["y"] + FAR)
    page.mouse.down()
    page.mouse.move(box["x"] + 2 * FAR, box["y"] + FAR, steps=STEPS)
    page.mouse.up()
    assert chart.evaluate(RANGES) == before
