"""`python -m tools.icons` draws the icons in `static/`: as SVG for tabs, as PNG for phones, as ICO for the rest."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tools.browser import browser_path
from tools.local import ROOT
from views.images import icon
from views.palette import palette

STATIC = ROOT / "static"
TOUCH, SMALL = 180, (16, 32, 48)  # pixels of the icons for phones and for tabs


def main(static: Path = STATIC) -> None:
    """Write the icons into `static`: as PNG and ICO a square, whose corners phones round off themselves."""
    svg = icon.svg(palette("dark"))
    (static / "favicon.svg").write_text(svg, "utf-8")
    with sync_playwright() as playwright:
        executable = browser_path(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False)
        page = browser.new_page(viewport={"width": TOUCH, "height": TOUCH})
        square = svg.replace('rx="12"', "").replace("<svg", f'<svg width="{TOUCH}"')
        page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{square}")
        mark = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        browser.close()
    mark.save(static / "apple-touch-icon.png", optimize=True)
    mark.save(static / "favicon.ico", sizes=[(size, size) for size in SMALL])


if __name__ == "__main__":
    main()
