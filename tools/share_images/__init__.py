"""The recipe of the pictures in `static/`: the icon, and for each language the picture of a shared link."""
