"""Draws the images in `static/`: the icons, and for each language the image of shared links."""
