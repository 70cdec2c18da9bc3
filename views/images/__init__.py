"""Small images as SVG that are neither charts nor maps with a view of their own."""
