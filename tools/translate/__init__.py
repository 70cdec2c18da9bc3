"""Holds translations against the English: what is missing, out of date or says something else; sheets to work on."""
