"""What a host chooses is understood, or the start ends with a sentence that says what is wrong."""

import pytest

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
        }
    ) == Settings(
        "https://a.example:8443", ("a.example", "*.b.example"), ("'self'", "https://*.news.example:8443"), True
    )


@pytest.mark.parametrize(
    "name, text",
    [
        ("DASHBOARD_PUBLIC_URL", "a.example"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example:port"),
        ("DASHBOARD_PUBLIC_URL", "ftp://a.example"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example/?x=1"),
        ("DASHBOARD_PUBLIC_URL", "https://a.example/migration"),
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
    ],
)
def test_a_setting_that_cannot_be_meant_ends_the_start_with_its_name(monkeypatch, name, text):
    monkeypatch.setenv(name, text)
    settings.settings.cache_clear()
    with pytest.raises(SystemExit, match=f"(?s)^{name} is “.*”, but must be "):
        settings.settings()
