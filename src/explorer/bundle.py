"""Builds what the reader's browser loads: `python -m explorer.bundle`.

Pyodide from npm, its standard library and our wheels, trimmed and byte-compiled, a lock file with
the hash of each wheel, and a snapshot of an interpreter that has loaded them. The same inputs give
the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from fnmatch import fnmatch
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from backports import zstd
from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

from explorer.rehearsal import questions
from rules.areas import PLACES

ROOT = Path(__file__).resolve().parents[2]
PYODIDE = ROOT / "node_modules" / "pyodide"
FZSTD = ROOT / "node_modules" / "fzstd" / "esm" / "index.mjs"
OUT = ROOT / "docs" / "assets" / "engine"
JS = ROOT / "src" / "explorer" / "js"
FREEZE = ROOT / "src" / "explorer" / "freeze.py"
STAMP = OUT / ".built"
CORE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
# How Pyodide's script hands on a function or an address of its module under a second name.
HANDED_ON = re.compile(r'var ([\w$]+)=Module\["\1"\]=(?:wasmExports\["[\w$]+"\]|\d+);')
# A window of 4 MB costs 0.3 % and saves fzstd, which moves it along with each block, much work.
ZSTD: dict[int, int] = {
    zstd.CompressionParameter.compression_level: 22,
    zstd.CompressionParameter.window_log: 22,
}
STDLIB = "python_stdlib.zip"
OURS = "dialing-and-smiling"

# What is left out of each wheel, by pattern of its path (`*` also matches `/`).
DROPS = {
    OURS: [
        f"explorer/{name}.py"
        for name in "__main__ budget bundle freeze macros messages pages reference serve".split()
    ]
    + ["explorer/drawing.py", "explorer/*pictures.py", "explorer/pump.py"]
    + ["explorer/exercises.*", "explorer/glossary.*", "explorer/js/*"]
    + ["explorer/templates/reference/*"]
    + ["rules/coverage.py", "rules/law/*/coverage.toml", "rules/timeline.py"],
    "jinja2": [],
    "markupsafe": ["markupsafe/_speedups*"],  # compiled for the host; _native.py stands in
    # The package cannot be imported without shortdata/__init__, a list of regions. Short numbers
    # (such as 911) themselves are read on demand, by nothing of ours.
    "phonenumbers": [
        f"phonenumbers/{name}"
        for name in (
            "carrier*",
            "geo*",
            "prefix.py",
            "shortdata/region_*",
            "timezone.py",
            "tzdata*",
        )
    ],
    "tzdata": ["tzdata/zones"],
}
ZONES = {zone for _, zones, _ in PLACES.values() for zone in zones.split()}

# Parts of the standard library for terminals, servers, mail, other machines and developers.
# Tests run with them all the same: tests/pyodide/run.mjs adds Pyodide's own library at the end.
STDLIB_DROPS = """
    README.txt __hello__.py __phello__/* _aix_support.py _android_support.py _apple_support.py
    _ios_support.py _osx_support.py _py_abc.py _pydatetime.py _pyio.py _pyrepl/* antigravity.py
    asyncio/__main__.py asyncio/proactor_events.py asyncio/windows_* bdb.py cProfile.py cmd.py
    colorsys.py compileall.py configparser.py ctypes/* doctest.py email/[!_]* email/_[!_]*
    fileinput.py ftplib.py getpass.py html/parser.py http/[!_]* imaplib.py logging/config.py
    logging/handlers.py mailbox.py _markupbase.py mimetypes.py modulefinder.py multiprocessing/*
    netrc.py nturl2path.py optparse.py pdb.py pickletools.py plistlib.py poplib.py profile.py
    pstats.py pty.py py_compile.py pyclbr.py pydoc.py sched.py shelve.py site-packages/* smtplib.py
    sre_*.py statistics.py socketserver.py symtable.py tabnanny.py this.py timeit.py trace.py
    tracemalloc.py tty.py unittest/* urllib/re* urllib/error.py urllib/robotparser.py wave.py
    webbrowser.py wsgiref/* xml/* xmlrpc/* zipapp.py
""".split()
ENCODINGS = """
    __init__ aliases ascii charmap cp437 idna latin_1 punycode raw_unicode_escape undefined
    unicode_escape utf_*
""".split()  # cp437: the names of files in a zip


def main() -> None:
    """Build everything aside, then put it in place."""
    os.environ["SOURCE_DATE_EPOCH"] = "315532800"  # 1980: no time stamps
    logging.getLogger("pyodide_lock").setLevel(logging.ERROR)  # it looks for sources to import
    with TemporaryDirectory() as name:
        work = Path(name)
        out = work / "out"
        out.mkdir()
        for file in CORE:
            shutil.copyfile(PYODIDE / file, out / file)
        trim_script(out)
        packed = work / "packed"
        packed.mkdir()
        trim_stdlib(work / "stdlib", packed / STDLIB)
        for package in DROPS:
            trim_wheel(package, work / package, packed)
        # -OO: without docstrings and asserts.
        run("-OO", "-m", "pyodide_cli", "py-compile", str(packed), "--no-keep", "--silent")
        for archive in sorted(packed.iterdir()):
            repack(archive, work / "compiled" / archive.name, out)
        lock = PyodideLockSpec.from_json(PYODIDE / "pyodide-lock.json")
        lock.packages = {}
        lock = add_wheels_to_spec(lock, sorted(out.glob("*.whl")))
        lock.packages[OURS].depends.append("jinja2")  # ours in an extra, which locks do not know
        lock.to_json(out / "pyodide-lock.json", indent=1)
        shutil.copyfile(JS / "restore.mjs", out / "restore.mjs")
        shutil.copyfile(FZSTD, out / "fzstd.mjs")
        take_snapshot(out, work)
        shutil.rmtree(OUT, ignore_errors=True)
        # Named by what is in it: a host may cache it for ever, and versions never mix.
        shutil.copytree(out, OUT / digest(out))
        STAMP.touch()


def trim_script(bundle: Path) -> None:
    """Take out of Pyodide's script the second names of what no script asks for by that name.

    They are meant for compiled packages, of which there are none. Names that do not stand in the
    script are not exported by the small module either.
    """
    file = bundle / "pyodide.asm.js"
    text = file.read_text("utf-8")
    readers = [bundle / "pyodide.mjs", *sorted(JS.iterdir())]
    words = Counter(
        re.findall(r"[\w$]+", text + "".join(one.read_text("utf-8") for one in readers))
    )
    file.write_text(HANDED_ON.sub(lambda one: one[0] if words[one[1]] > 2 else "", text), "utf-8")


def take_snapshot(bundle: Path, work: Path) -> None:
    """Write the snapshot and the module that runs it, packed, and the worker, which knows both."""
    snapshot, module = work / "snapshot.bin", work / "snapshot.wasm"
    run(str(JS / "snapshot.mjs"), str(bundle), str(FREEZE), str(snapshot), program="node")
    asked = json.dumps(questions())
    run(str(JS / "slim.mjs"), str(bundle), str(snapshot), str(module), program="node", given=asked)
    size = int.from_bytes(snapshot.read_bytes()[:4], "little")
    worker = (JS / "worker.js").read_text().replace("@memory@", str(size))
    for file in (snapshot, module):
        packed = bundle / f"{file.name}.zst"
        packed.write_bytes(zstd.compress(file.read_bytes(), options=ZSTD))
        worker = worker.replace(f"@{packed.name}@", integrity(packed))
    (bundle / "worker.js").write_text(worker)


def integrity(file: Path) -> str:
    """Return a file's hash as browsers want it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()


def digest(folder: Path) -> str:
    """Return a short hash of the files in a folder."""
    whole = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        whole.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:12]


def current() -> str:
    """Return the name of the folder that the last build made."""
    return next(path.name for path in OUT.iterdir() if path.is_dir())


def trim_stdlib(tree: Path, target: Path) -> None:
    """Write what is wanted of the standard library as one zip."""
    extract(PYODIDE / STDLIB, tree)
    trim(tree, stdlib_wanted)
    write_zip(tree, target)


def trim_wheel(package: str, tree: Path, out: Path) -> None:
    """Write one trimmed wheel: ours from the source tree, any other as uv installed it."""
    if package == OURS:
        built = tree.with_suffix(".built")
        run("-m", "hatchling", "build", "--target", "wheel", "--directory", str(built))
        extract(next(built.glob("*.whl")), tree)
    else:
        copy_installed(package, tree)
    trim(tree, lambda path: wheel_wanted(package, path))
    metadata = next(tree.glob("*.dist-info/WHEEL"))
    lines = [line for line in metadata.read_text().split("\n") if line[:4] not in ("", "Tag:")]
    metadata.write_text("\n".join([*lines, "Tag: py3-none-any", ""]))
    run("-m", "wheel", "pack", str(tree), "--dest-dir", str(out))


def repack(archive: Path, tree: Path, out: Path) -> None:
    """Write an archive that pyodide-build compiled anew, with fixed dates and a true RECORD."""
    extract(archive, tree)
    if archive.suffix == ".whl":
        run("-m", "wheel", "pack", str(tree), "--dest-dir", str(out))
    else:
        write_zip(tree, out / archive.name)


def write_zip(tree: Path, target: Path) -> None:
    """Write a zip of a folder: always the same bytes."""
    with zipfile.ZipFile(target, "w") as archive:
        for file in sorted(path for path in tree.rglob("*") if path.is_file()):
            info = zipfile.ZipInfo(file.relative_to(tree).as_posix())  # its date is always 1980
            archive.writestr(info, file.read_bytes(), zipfile.ZIP_DEFLATED, compresslevel=9)


def stdlib_wanted(path: str) -> bool:
    """Tell whether a file of the standard library is shipped."""
    if path.startswith("encodings/"):
        return matches(path, [f"encodings/{name}.py" for name in ENCODINGS])
    return not matches(path, STDLIB_DROPS)


def wheel_wanted(package: str, path: str) -> bool:
    """Tell whether a file of a wheel is shipped."""
    if path.startswith("tzdata/zoneinfo/") and not path.endswith(".py"):
        return path.removeprefix("tzdata/zoneinfo/") in ZONES
    return not path.endswith((".pyi", "py.typed")) and not matches(path, DROPS[package])


def matches(path: str, patterns: list[str]) -> bool:
    """Tell whether one of the patterns fits the path."""
    return any(fnmatch(path, pattern) for pattern in patterns)


def copy_installed(package: str, tree: Path) -> None:
    """Copy an installed package but for its commands and what the installer added."""
    for file in distribution(package).files or []:
        if file.parts[0] != ".." and file.name not in ("INSTALLER", "REQUESTED"):
            target = tree / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(file.locate()), target)


def trim(tree: Path, wanted: Callable[[str], bool]) -> None:
    """Delete the files that are not wanted."""
    for file in tree.rglob("*"):
        if file.is_file() and not wanted(file.relative_to(tree).as_posix()):
            file.unlink()


def extract(archive: Path, tree: Path) -> None:
    """Unpack a zip or a wheel."""
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tree)


def run(*args: str, program: str = sys.executable, given: str | None = None) -> None:
    """Run a command-line tool in the project's folder; show its output if it fails."""
    command = [program, *args]
    done = subprocess.run(
        command, cwd=ROOT, input=given, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main()
