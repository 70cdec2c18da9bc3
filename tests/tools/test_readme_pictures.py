import re

from PIL import Image

from tools.local import ROOT
from tools.readme_pictures import DOCS, SHOTS


def test_every_picture_of_the_readme_is_taken_by_the_command():
    shown = re.findall(r"\]\(docs/(\S+\.png)\)", (ROOT / "README.md").read_text("utf-8"))
    assert sorted(shown) == sorted(shot.name for shot in SHOTS)


def test_a_picture_of_the_readme_has_the_size_of_its_screen():
    sizes = {}
    for shot in SHOTS:
        with Image.open(DOCS / shot.name) as picture:
            sizes[shot.name] = picture.size
    assert sizes == {shot.name: (round(shot.width * shot.scale), round(shot.height * shot.scale)) for shot in SHOTS}
