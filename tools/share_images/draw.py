"""Draws the icons and the image of shared links: SVG from the tables, words and colours, then a PNG by a browser."""

import base64
import hashlib
import io
from pathlib import Path

import streamlit
from PIL import Image, PngImagePlugin
from playwright.sync_api import Browser

from tables import derive, outlines, translations
from tables.load import load
from tables.story_map import article_map
from views.images import share_image
from views.maps import static_map
from views.maps.layers import Layers, described
from views.palette import palette
from views.say import Say

FONTS = Path(streamlit.__file__).parent / "static" / "static" / "media"
FACES = {"Source Serif": "SourceSerifVariable-Roman*.woff2", "Source Sans": "SourceSansVF-Upright*.woff2"}
TOUCH, SMALL = 180, (16, 32, 48)  # pixels of the icons for phones and for tabs
HASH_KEY = "Source"  # of the text in the PNG that holds the hash of its SVG


def share_svg(language: str) -> str:
    """Return the image of shared links in one language, as SVG."""
    say, light = Say(translations.words(language)), palette("light")
    day = derive.publication_day(load("events"))
    flows, layers = article_map(load, derive.year_before(day))
    shown = described(Layers(**layers), None, outlines.outlines(), say)
    drawn = static_map.svg(shown, say, light, say("picture.title"), say("picture.line"))
    return share_image.svg(drawn, say, light)


def is_current(path: Path, svg: str) -> bool:
    """Return whether a PNG is there and was made of this SVG, by the hash that it carries."""
    if not path.is_file():
        return False
    with Image.open(path) as image:
        return image.info.get(HASH_KEY) == _source_hash(svg)


def render_png(svg: str, browser: Browser) -> bytes:
    """Return an SVG as a light PNG, drawn with the fonts that Streamlit carries."""
    page = browser.new_page(viewport={"width": share_image.WIDTH, "height": share_image.HEIGHT})
    faces = "".join(f"@font-face{{font-family:'{name}';src:url({_font(name)});font-weight:200 900}}" for name in FACES)
    page.set_content(f"<style>{faces}body{{margin:0}}svg{{display:block}}</style>{svg}")
    page.evaluate("document.fonts.ready")
    shot = page.screenshot()
    page.close()
    text, out = PngImagePlugin.PngInfo(), io.BytesIO()
    text.add_text(HASH_KEY, _source_hash(svg))
    full = Image.open(io.BytesIO(shot)).convert("RGB")
    full.quantize(method=Image.Quantize.FASTOCTREE).save(out, "PNG", optimize=True, pnginfo=text)
    return out.getvalue()


def write_icons(static: Path, browser: Browser) -> None:
    """Write the icons as PNG and ICO: the mark on a square, whose corners phones round off themselves."""
    page = browser.new_page(viewport={"width": TOUCH, "height": TOUCH})
    square = share_image.icon(palette("dark")).replace('rx="12"', "").replace("<svg", f'<svg width="{TOUCH}"')
    page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{square}")
    mark = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    mark.save(static / "apple-touch-icon.png", optimize=True)
    mark.save(static / "favicon.ico", sizes=[(size, size) for size in SMALL])


def _source_hash(svg: str) -> str:
    return hashlib.sha256(svg.encode()).hexdigest()


def _font(name: str) -> str:
    data = base64.b64encode(next(FONTS.glob(FACES[name])).read_bytes()).decode()
    return f"data:font/woff2;base64,{data}"
