"""The pages in their tabs, with hindsight and at publication."""

from tests.everywhere import one_of_each
from tests.screen import TABS

# At publication a page is looked at in one of its tabs: tests/content/test_as_of.py looks at every view.
THEN = [(page, {"when": "publication", **tab}) for page, tab in one_of_each(TABS)]
SEEN = [*TABS, *THEN]
