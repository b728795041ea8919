import re
import subprocess
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).parents[2]
SITE_PACKAGES = Path(hypothesis.__file__).parents[1]


def test_engine_tests_pass_in_pyodide() -> None:
    script = Path(__file__).with_name("run.mjs")
    done = subprocess.run(
        ["node", script, ROOT, SITE_PACKAGES], capture_output=True, text=True, check=False
    )
    output = done.stdout + done.stderr
    if done.returncode or not re.search(r"\b[1-9]\d* passed", output):
        pytest.fail(f"In Pyodide:\n{output}", pytrace=False)
