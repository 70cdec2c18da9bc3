"""What a host chooses is understood, or the start ends with a sentence that says what is wrong."""

import os
import subprocess
import sys

import pytest

from tools.local import ROOT, free_port
from web import settings
from web.settings import Settings


def test_settings_are_read_from_the_environment_and_have_defaults():
    assert settings.read({"PATH": "/bin", "DASHBOARD_HOSTS": " "}) == Settings()
    assert settings.read(
        {
            "DASHBOARD_PUBLIC_URL": "HTTPS://A.example:8443/",
            "DASHBOARD_HOSTS": "a.example, *.B.example",
            "DASHBOARD_FRAME_ANCESTORS": "'self',https://*.news.example:8443",
            "DASHBOARD_ACCESS_LOG": "1",
            "DASHBOARD_SECURITY_CONTACT": "mailto:Security@a.example, https://a.example/Report",
            "DASHBOARD_REPORT_ADDRESS": "https://a.example/Issues/new?labels=error",
        }
    ) == Settings(
        "https://a.example:8443",
        ("a.example", "*.b.example"),
        ("'self'", "https://*.news.example:8443"),
        True,
        ("mailto:Security@a.example", "https://a.example/Report"),
        "https://a.example/Issues/new?labels=error",
    )


@pytest.mark.parametrize(
    "name, text",
    [
        ("DASHBOARD_PUBLIC_URL", "a.example"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example:port"),
        ("DASHBOARD_PUBLIC_URL", "ftp://a.example"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example/?x=1"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example/a b"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example//b"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example?"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example#x"),
        ("DASHBOARD_PUBLIC_URL", "https://me@a.example"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example, https://b.example"),
        ("DASHBOARD_HOSTS", "https://a.example"),
        ("DASHBOARD_HOSTS", "a.example,,"),
        ("DASHBOARD_HOSTS", "b.example,a.example:8501"),
        ("DASHBOARD_HOSTS", "a.example/migration"),
        ("DASHBOARD_FRAME_ANCESTORS", "*; script-src *"),
        ("DASHBOARD_FRAME_ANCESTORS", "'none',https://a.example"),
        ("DASHBOARD_FRAME_ANCESTORS", "'self', 'NONE'"),
        ("DASHBOARD_FRAME_ANCESTORS", "https://a.example/page"),
        ("DASHBOARD_FRAME_ANCESTORS", "a.example"),
        ("DASHBOARD_FRAME_ANCESTORS", "https://a.example\r\nx: y"),
        ("DASHBOARD_ACCESS_LOG", "maybe"),
        ("DASHBOARD_SECURITY_CONTACT", "security@a.example"),
        ("DASHBOARD_SECURITY_CONTACT", "http://a.example/report"),
        ("DASHBOARD_SECURITY_CONTACT", "mailto:a@a.example\r\nPolicy: https://b.example"),
        ("DASHBOARD_SECURITY_CONTACT", "mailto:a@a.example,"),
        ("DASHBOARD_REPORT_ADDRESS", "data@a.example"),
        ("DASHBOARD_REPORT_ADDRESS", "http://a.example/report"),
        ("DASHBOARD_REPORT_ADDRESS", "javascript:alert(1)"),
        ("DASHBOARD_REPORT_ADDRESS", "mailto:a@a.example?subject=x"),
        ("DASHBOARD_REPORT_ADDRESS", "mailto:a@a.example,mailto:b@a.example"),
        ("DASHBOARD_REPORT_ADDRESS", "https://a.example/x) [y](https://b.example"),
    ],
)
def test_an_invalid_setting_ends_the_start_with_its_name(monkeypatch, name, text):
    monkeypatch.setenv(name, text)
    settings.settings.cache_clear()
    with pytest.raises(SystemExit, match=f"(?s)^{name} is “.*”, but must be "):
        settings.settings()


@pytest.mark.parametrize("address", ["https://a.example/Migration", "https://a.example/a/b/"])
def test_the_address_may_have_the_path_below_which_a_proxy_shows_the_dashboard(address):
    assert settings.read({"DASHBOARD_PUBLIC_URL": address}).public_url == address.rstrip("/")


def test_a_base_path_ends_the_start_with_a_sentence():
    environment = os.environ | {"STREAMLIT_SERVER_BASE_URL_PATH": "/x/"}
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", f"--server.port={free_port()}"]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert ended.stderr.strip().splitlines()[-1].startswith("server.baseUrlPath is “x”, but must be empty: ")
    assert "Traceback" not in ended.stderr


def test_a_base_path_is_refused_by_every_server(monkeypatch):
    monkeypatch.setattr(settings, "get_option", lambda name: "x" if name == "server.baseUrlPath" else None)
    settings.settings.cache_clear()
    with pytest.raises(SystemExit, match=r"^server\.baseUrlPath is “x”, but must be empty"):
        settings.settings()
