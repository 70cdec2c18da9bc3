"""Finds the browser that the tests and tools drive."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import BrowserType

# First what has no window to draw: it does the same with less.
COMMANDS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
PLACES = [
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path(os.environ.get("PROGRAMFILES", "/")) / "Google/Chrome/Application/chrome.exe",
]


def browser_path(chromium: BrowserType) -> str | None:
    """Return where a browser is: the one named in BROWSER_PATH, an installed one, or Playwright's own."""
    if named := os.environ.get("BROWSER_PATH"):
        return named
    found = [path for path in map(shutil.which, COMMANDS) if path]
    found += [str(path) for path in [*PLACES, Path(chromium.executable_path)] if path.is_file()]
    return found[0] if found else None
