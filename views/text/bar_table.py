"""Bars as a list of names and numbers in HTML, for where no library draws them: light, and read as a list."""

from xml.sax.saxutils import escape

from views.charts.description import Bars


def html(bars: Bars, title: str) -> str:
    """Return the bars below a title. How they look is in the style sheets, by the class `bars`."""
    most = max(bar.value for bar in bars.bars)
    items = "".join(
        f"<li><span>{escape(bar.name)}</span> <strong>{escape(bar.text)}</strong>"
        f'<meter value="{bar.value / most:.3f}" aria-hidden="true"></meter></li>'
        for bar in bars.bars
    )
    return f'<figure class="bars"><figcaption>{escape(title)}</figcaption><ol>{items}</ol></figure>'
