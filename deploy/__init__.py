"""Packages for hosts, and the same arrangement of nginx and several copies on one machine."""
