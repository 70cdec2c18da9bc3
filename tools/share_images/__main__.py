"""`python -m tools.share_images` draws the icons and, for every language, the image of shared links with Chromium."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tables import translations
from tools.browser import browser_path
from tools.local import ROOT
from tools.share_images import draw
from views.images import share_image
from views.palette import palette

STATIC = ROOT / "static"


def main(static: Path = STATIC) -> None:
    """Write the icons, and the images that are missing or outdated, into `static`, with the browser of the tests."""
    (static / "favicon.svg").write_text(share_image.icon(palette("dark")), "utf-8")
    with sync_playwright() as playwright:
        executable = browser_path(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False)
        draw.write_icons(static, browser)
        for language in translations.languages():
            path, svg = static / f"share-{language}.png", draw.share_svg(language)
            if not draw.is_current(path, svg):
                path.write_bytes(draw.render_png(svg, browser))
        browser.close()


if __name__ == "__main__":
    main()
