"""Runs the benches that are named, or all: `python -m bench [engine] [browser]`."""

import importlib
import sys

BENCHES = ("engine", "browser")


def main() -> None:
    """Run each bench's `main`."""
    names = sys.argv[1:] or BENCHES
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        sys.exit(f"No bench named {', '.join(unknown)}. There are: {', '.join(BENCHES)}.")
    for name in names:
        importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main()
