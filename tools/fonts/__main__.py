"""`python -m tools.fonts` writes the fonts of pictures and pages: their weights, with the letters of our languages."""

from tools.fonts.make import write


def main() -> None:
    """Write every font, and say so."""
    for path in write():
        print(path)


if __name__ == "__main__":
    main()
