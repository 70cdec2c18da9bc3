"""A small cluster on this machine: nginx before several copies of the dashboard, and its rehearsal."""
