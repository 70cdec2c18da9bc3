"""After all the other tests here the server has nothing to complain of."""

import re

COMPLAINTS = re.compile(r"traceback|warning|error|exception|deprecat|external url|network url", re.IGNORECASE)


def test_the_server_stays_calm_and_asks_nobody_for_its_address(site):
    assert "You can now view your Streamlit app" in site.said()
    assert [line for line in site.said().splitlines() if COMPLAINTS.search(line)] == []
