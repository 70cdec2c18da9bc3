"""What a fresh process pays before its first page: ms to import the modules, ms to load all tables."""

import statistics
import subprocess
import sys

from tools.benchmarks.report import row, table
from tools.benchmarks.targets import BARE_IMPORTS, LOAD_TABLES, ROOT, dashboard_imports

PROCESSES = 5
_PROBE = """
import time
start = time.perf_counter()
{imports}
imported = time.perf_counter()
{load}
print((imported - start) * 1000, (time.perf_counter() - imported) * 1000)
"""


def probe(imports: str, load: str) -> tuple[float, float]:
    """Run both in a fresh process from the root of the project; return the ms of each."""
    code = _PROBE.format(imports=imports, load=load)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    import_ms, load_ms = done.stdout.split()[-2:]
    return float(import_ms), float(load_ms)


def medians(probes: list[tuple[float, float]]) -> list[float]:
    """Return the median ms of the imports, of the loading and of both together."""
    return [
        statistics.median(import_ms for import_ms, _ in probes),
        statistics.median(load_ms for _, load_ms in probes),
        statistics.median(sum(pair) for pair in probes),
    ]


def main() -> None:
    """Measure in turns, so that a slower minute of the machine weighs on both, and print the table."""
    ours = dashboard_imports()
    bare_probes, our_probes = [], []
    # One more than counted: the first of each compiles the modules and fills the file cache.
    for _ in range(PROCESSES + 1):
        bare_probes.append(probe(BARE_IMPORTS, "pass"))
        our_probes.append(probe(ours, LOAD_TABLES))
    bare = medians(bare_probes[1:])
    rows = [row("bare page", bare, bare), row("dashboard", medians(our_probes[1:]), bare)]
    print(table(["", "import, ms", "load all tables, ms", "together, ms"], rows))


if __name__ == "__main__":
    main()
