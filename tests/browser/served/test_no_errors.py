"""What the server of the tests here has said and their tab has noticed, if they run apart from the others."""

from tests.browser.test_no_errors import (
    test_the_server_stays_calm_and_asks_nobody_for_its_address,
    test_the_title_can_be_read_before_the_application_is_there_and_stays_where_it_is_when_it_takes_over,
)

__all__ = [
    "test_the_server_stays_calm_and_asks_nobody_for_its_address",
    "test_the_title_can_be_read_before_the_application_is_there_and_stays_where_it_is_when_it_takes_over",
]
