"""Readers behind nginx get the same page again when a process ends, and never that of another reader."""

import compileall
import io
import re

import pandas as pd

from tables import export, package
from tests.deploy import image, nginx
from tools.cluster import copies
from tools.cluster.cluster import Cluster
from tools.cluster.rehearsal import ReaderPool, find_errors, kill_busiest_copy, report_interruptions

THINK = 2.0  # seconds; who loses the connection notices at once
MOVE = re.compile(r"reader (\d) goes from copy (\d) to copy \d in [\d.]+ s, before: (.+), after: (.+)$")


def test_every_reader_comes_back_to_the_same_view_and_file_when_a_process_dies_and_when_the_other_is_renewed(
    tmp_path, monkeypatch
):
    nginx.require()
    said: list[str] = []
    # From the files of the container: what it lacks would be missed here.
    monkeypatch.setattr(copies, "ROOT", image.copy(tmp_path))
    compileall.compile_dir(tmp_path, quiet=1)
    with (
        Cluster(2, log=said.append) as cluster,
        ReaderPool(3, cluster.proxy.port, THINK, said.append) as pool,
    ):
        killed = kill_busiest_copy(cluster, pool, said.append)
        others = [copy for copy in cluster.copies if copy is not killed]
        report_interruptions(pool, lambda: cluster.rolling_restart(others), said.append)
    assert find_errors(pool) == []
    assert f"copy {killed.number} was ended by SIGKILL; it is started again" in said
    moves = [move.groups() for line in said if (move := MOVE.match(line))]
    assert {copy for _, copy, _, _ in moves} >= {str(killed.number)}
    assert all(before == after for _, _, before, after in moves)
    assert {reader for reader, _, _, _ in moves} == {"1", "2", "3"}, "none was spared: each copy was new in the end"
    taken = {
        reader.query.removeprefix("table="): reader.content.file for reader in pool.readers if reader.path == "data"
    }
    assert taken
    for name, file in taken.items():
        sheet = pd.read_csv(io.BytesIO(file), dtype="str", keep_default_na=False)
        assert sheet[[*package.fields(name)]].equals(export.written(name))
