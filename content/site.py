"""What stands around every page: the foot, and what the link asked for in vain."""

from collections.abc import Callable, Sequence

from content.link_codes import Fault
from content.reader import Reader
from tables import package
from views.text.link_notice import sentence


def foot(reader: Reader) -> str:
    """Return the line under every page: version of the data, licences. Raises `TableError`."""
    return reader.say("app.foot", version=package.version())


def notice(fault: Fault, reader: Reader, shown: Sequence[str] = (), code: Callable[[str], str] = str) -> str:
    """Return why what a link asked for is not shown, and what is: `shown`, or the page without that choice.

    `code` writes what stands in the link: as Markdown, where that is read.
    """
    return sentence(fault.rule, fault.name, fault.asked, fault.limits, shown, reader.at_publication, reader.say, code)


def refusal(fault: Fault, reader: Reader) -> str:
    """Return why what a link asks for cannot be answered, where nothing else is to be shown in its place."""
    return sentence(fault.rule, fault.name, fault.asked, fault.limits, None, reader.at_publication, reader.say)
