"""Pictures of views as readers fetch them: in all the states that there are, at random."""

import http.client
import random
import time

from content.reader import Reader
from content.view_link import view_link
from tools.benchmarks.connection import ANSWER_SECONDS
from tools.local import HOST
from tools.walk.states import states


def addresses(number: int) -> list[str]:
    """Return the addresses of so many pictures (PNG), each of a view in a state, the same ones each time."""
    rng, found = random.Random(0), []
    for state in rng.sample(list(states([])), 2 * number):  # not every value can be chosen beside each other one
        chosen = state.arguments()
        if chosen is not None:
            reader = Reader(at_publication=state.at_publication, mode=rng.choice(["light", "dark"]))
            found.append(view_link(state.spec, reader, chosen, "png"))
    return found[:number]


def fetch(port: int, address: str) -> float:
    """Return the ms from asking for a picture to its last byte. Raises `OSError` where there is none."""
    start = time.perf_counter()
    connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", address)
        response = connection.getresponse()
        response.read()
    finally:
        connection.close()
    if response.status != http.client.OK:
        raise OSError(f"{address}: {response.status}")
    return (time.perf_counter() - start) * 1000
