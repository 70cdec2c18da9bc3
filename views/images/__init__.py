"""Images as SVG that are no views: the lines of key figures, the icon."""
