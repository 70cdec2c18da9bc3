"""`python -m tools.share_images [BROWSER]` draws the icon and the pictures of shared links again, with Chromium."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tables import words
from tools.local import ROOT
from tools.share_images import make
from views import picture
from views.palette import palette

STATIC = ROOT / "static"


def main(browser_path: str | None, static: Path = STATIC) -> None:
    """Write the pictures; `browser_path` is where Chromium is, None takes Playwright's own."""
    (static / "favicon.svg").write_text(picture.icon(palette("dark")), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, chromium_sandbox=False)
        make.icons(static, browser)
        for language in words.languages():
            (static / f"share-{language}.png").write_bytes(make.png(make.share(language), browser))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else None)
