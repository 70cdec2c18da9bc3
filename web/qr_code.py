"""QR codes of addresses, to scan from a wall or from paper."""

from markupsafe import Markup
from segno import make_qr


def qr_code(address: str) -> Markup:
    """Return the QR code of an address as SVG without a size: dark on light in any mode, as devices read it."""
    return Markup(make_qr(address, error="m").svg_inline(omitsize=True, dark="#000", light="#fff"))
