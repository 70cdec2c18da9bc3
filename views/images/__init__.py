"""Images as SVG that are no views: the lines of key figures, the image for shared links, the icon."""
