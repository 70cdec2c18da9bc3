"""Many readers behind nginx: a process that ends takes nobody's view with it, and nobody gets another one's."""

from deploy import copies
from deploy.cluster import Cluster
from deploy.rehearsal import Audience, fail, watch, wrong
from tables import bundle
from tests import image, nginx


def test_every_reader_comes_back_to_the_same_view_and_file_when_a_process_dies_and_when_one_is_renewed(
    tmp_path, monkeypatch
):
    nginx.need()
    said: list[str] = []
    # From the files of the container: what it lacks would be missed here.
    monkeypatch.setattr(copies, "ROOT", image.copy(tmp_path))
    with Cluster(2, say=said.append) as cluster, Audience(4, cluster.proxy.port, think=1.5) as audience:
        fail(cluster, audience, said.append)
        watch(audience, cluster.copies[1].stop, said.append)
    assert wrong(audience) == []
    assert any("was ended by SIGKILL" in line for line in said)
    assert all(reader.returns for reader in audience.readers), "the first copy died and the second ended"
    taken = {
        reader.query.removeprefix("table="): reader.view[1] for reader in audience.readers if reader.path == "data"
    }
    assert taken == {name: bundle.csv(name) for name in taken} != {}
