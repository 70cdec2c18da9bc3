"""What the tab noticed in all other tests here, and what the server said."""

import re

import pytest

from tests.browser.visit import NEAR

COMPLAINTS = re.compile(r"traceback|warning|error|exception|deprecat|external url|network url", re.IGNORECASE)


def test_the_title_can_be_read_before_the_application_is_there_and_stays_where_it_is_when_it_takes_over(visit, site):
    if not any(address.startswith(site.address) for address in visit.jumps):  # this test runs alone
        visit.open("/sources")
    jumps = {address: jump for address, jump in visit.jumps.items() if address.startswith(site.address)}
    assert jumps == dict.fromkeys(jumps, pytest.approx(0, abs=NEAR))


def test_the_server_stays_calm_and_asks_nobody_for_its_address(site):
    assert "You can now view your Streamlit app" in site.said()
    assert [line for line in site.said().splitlines() if COMPLAINTS.search(line)] == []
