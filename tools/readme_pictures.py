"""`python -m tools.readme_pictures` takes the pictures of the README from the pages as they are now."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools.benchmarks.server import Server
from tools.browser import browser_path
from tools.local import HOST, ROOT

DOCS = ROOT / "docs"
SETTLED_MS = 8000  # the still pictures and the tiles of the map have come, and the opening has gone
PATIENCE_MS = 120_000  # a map without a graphics card
APPLICATION = '[data-testid="stApp"] h1'


@dataclass(frozen=True)
class Shot:
    """A picture in `docs/`: what is open, and the screen on which (width and height in pixels of the page)."""

    name: str
    link: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    scale: float = 1


SHOTS = (
    Shot("overview.png", "/", 1440, 900),
    Shot("map.png", "/map", 1440, 900),
    Shot("map-phone.png", "/map", 390, 844, "dark", 2),
)


def main(folder: Path = DOCS) -> None:
    """Write the pictures into `folder`, each on a screen of its own."""
    with Server(ROOT / "dashboard.py") as server, sync_playwright() as playwright:
        executable = browser_path(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False)
        for shot in SHOTS:
            picture = Image.open(io.BytesIO(_taken(browser, f"http://{HOST}:{server.port}", shot)))
            picture.convert("RGB").save(folder / shot.name, optimize=True)
        browser.close()


def _taken(browser: Browser, address: str, shot: Shot) -> bytes:
    screen = ViewportSize(width=shot.width, height=shot.height)
    page = browser.new_page(viewport=screen, color_scheme=shot.scheme, device_scale_factor=shot.scale, locale="en-GB")
    page.goto(address + shot.link)
    page.locator(APPLICATION).wait_for()
    page.wait_for_timeout(SETTLED_MS)
    taken = page.screenshot(timeout=PATIENCE_MS)
    page.close()
    return taken


if __name__ == "__main__":
    main()
