"""Commands for developers and hosts: benchmarks, share images, a cluster on one machine. Never run for a visitor."""
