"""One search over all that the dashboard holds."""
