"""Material's end of life is near: the same configuration must build under its successor."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_site_builds_under_zensical_with_the_same_verdicts(tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    done = subprocess.run(
        [Path(sys.executable).with_name("zensical"), "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for page in ("scenarios", "four-calls", "rules/fcc-calling-hours", "explorer"):
        theirs = (tmp_path / "site" / page / "index.html").read_text()
        ours = (ROOT / "site" / page / "index.html").read_text()
        assert theirs.count("verdict__head") == ours.count("verdict__head"), page
        assert theirs.count("status--violated") == ours.count("status--violated"), page
    assert (tmp_path / "site" / "assets" / "explorer.js").exists()
