"""Only messages that a reader's browser sends reach Streamlit."""

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from web.streamlit_internals import ALLOWED_MESSAGES
from web.websocket_guard import INVALID_DATA, close_code


@pytest.mark.parametrize(
    "kind", [field.name for field in BackMsg.DESCRIPTOR.fields_by_name.values() if field.containing_oneof]
)
def test_only_messages_that_concern_one_reader_are_allowed(kind):
    message = BackMsg()
    if BackMsg.DESCRIPTOR.fields_by_name[kind].message_type:
        getattr(message, kind).SetInParent()
    else:
        setattr(message, kind, True)
    assert close_code(message.SerializeToString()) == (None if kind in ALLOWED_MESSAGES else INVALID_DATA)
    assert not {"clear_cache", "debug_shutdown_runtime"} & ALLOWED_MESSAGES
