"""Which files go into the container, by `.dockerignore`."""

import shutil
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _names(pattern: str, path: Path) -> bool:
    """Return whether a pattern names a path or a folder that it lies in."""
    bare = pattern.removeprefix("**/")
    tops = path.parts if bare != pattern else ["/".join(path.parts[: n + 1]) for n in range(len(path.parts))]
    return any(fnmatch(top, bare) for top in tops)


def holds(path: str) -> bool:
    """Return whether a path from the root goes into the image: the last line that names it decides."""
    lines = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line and line[0] != "#"]
    kept = True
    for line in lines:
        if _names(line.removeprefix("!"), Path(path)):
            kept = line.startswith("!")
    return kept


def copy(to: Path) -> Path:
    """Copy into a folder what goes into the image, and return the folder."""
    for top in ROOT.iterdir():
        for path in [top, *top.rglob("*")] if top.name[0] != "." or top.name == ".streamlit" else []:
            name = path.relative_to(ROOT)
            if path.is_file() and holds(name.as_posix()):
                (to / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, to / name)
    return to
