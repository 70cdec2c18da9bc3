"""What has changed in an edition of the data."""

from tables import package, package_citation


def test_the_changes_of_the_data_are_those_of_the_list_and_only_those(tmp_path, monkeypatch):
    assert package.version() in package_citation.changes()
    assert "Dashboard" not in package_citation.changes()
    monkeypatch.setattr(package_citation, "ROOT", tmp_path)
    assert package_citation.changes() == ""
