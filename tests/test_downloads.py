"""What a reader takes home is there when the button is pressed, whatever became of the server that drew it."""

import pytest

from tests import screen


@pytest.mark.parametrize("page", screen.PAGES)
def test_a_file_does_not_wait_for_the_server_that_drew_its_button(page):
    # A file made on demand is asked for by the name of a session: after a restart nobody knows that name.
    buttons = [button.proto for button in screen.seen(page).get("download_button")]
    assert [button.id for button in buttons if button.deferred_file_id or not button.url] == []
