"""How many files a process may have open, and a server that begins with few. Windows counts none."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.browser.site import Site, serve

try:
    import resource
except ImportError:
    resource = None

FEW = 500


@contextmanager
def open_files(number: int) -> Iterator[None]:
    """Let this process, and those that it starts meanwhile, have so many open files."""
    if resource is None:
        yield
        return
    allowed, possible = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (number, possible))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, possible))


@contextmanager
def serve_with_few() -> Iterator[Site]:
    """Run a server until the end that has to ask for more open files itself."""
    with ExitStack() as running:
        with open_files(FEW):
            here = running.enter_context(serve())
        yield here
