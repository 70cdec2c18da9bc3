"""The benchmarks know the dashboard by paths, which a change elsewhere must not break unseen."""

from tools.benchmarks import targets


def test_every_measured_script_is_there():
    scripts = [targets.BARE, targets.BARE_MAP, targets.WITHOUT_WEB, targets.DASHBOARD, targets.MAIN_SCRIPT]
    assert [script for script in scripts if not script.is_file()] == []


def test_every_package_whose_imports_are_measured_is_there():
    assert [name for name in targets.PACKAGES if not (targets.ROOT / name / "__init__.py").is_file()] == []
