"""The walk: every view for every choice, read against its rows. `python -m tools.walk` prints what is not true."""
