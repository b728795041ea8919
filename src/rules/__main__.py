"""`python -m rules` is the command `rules`."""

import sys

from rules.cli import main

sys.exit(main())
