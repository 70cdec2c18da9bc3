"""What the tab noticed in all other tests here, and what the server said."""

import re

from tests.browser.visit import NEAR

COMPLAINTS = re.compile(r"traceback|warning|error|exception|deprecat|external url|network url", re.IGNORECASE)
LAST = 9000  # characters of what it said that are shown: a traceback


def test_the_title_can_be_read_before_the_application_is_there_and_stays_where_it_is_when_it_takes_over(visit, site):
    if not any(address.startswith(site.address) for address, _ in visit.jumps):  # this test runs alone
        visit.open("/sources")
    ours = [(address, jump) for address, jump in visit.jumps if address.startswith(site.address)]
    assert [(address, jump) for address, jump in ours if jump is None or jump > NEAR] == []


def test_the_server_stays_calm_and_asks_nobody_for_its_address(site):
    assert "You can now view your Streamlit app" in site.said()
    assert [line for line in site.said().splitlines() if COMPLAINTS.search(line)] == [], site.said()[-LAST:]
