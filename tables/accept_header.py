"""What a browser would rather have, as it says in a header such as `Accept-Language` or `Accept-Encoding`."""


def weights(accepted: str) -> dict[str, float]:
    """Return the weight of each thing that a header names, in its order, by name in lower case.

    One without a weight has 1, one whose weight is no number between 0 and 1 has 0: it is not wanted.
    """
    found = {}
    for wish in accepted.lower().split(","):
        name, _, parameter = wish.partition(";")
        if name.strip():
            found[name.strip()] = _weight(parameter)
    return found


def _weight(parameter: str) -> float:
    try:
        weight = float(parameter.partition("=")[2]) if parameter.strip() else 1
    except ValueError:
        return 0
    return weight if 0 <= weight <= 1 else 0
