#!/bin/sh
# Set-up steps of the Makefile: setup.sh python | node | chromium
# Each says what is missing and how to get it.
set -eu
cd "$(dirname "$0")/.."
version=$(cat .python-version)

say() { echo "$*" >&2; }
fail() {
    say ""
    say "Set-up stopped: $1"
    shift
    for line; do say "  $line"; done
    exit 1
}
is_wanted() { "$1" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" 2>/dev/null; }

find_python() {
    for python in .venv/bin/python "python$version" python3 \
        "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version".*/bin/python "$(uv python find "$version" 2>/dev/null)"; do
        if is_wanted "$python"; then
            echo "$python"
            return
        fi
    done
    fail "Python $version is needed and was not found." "Any of these brings it:" \
        "pyenv install $version" \
        "uv python install $version" \
        "apt-get install python$version python$version-venv   (Debian 13)"
}

setup_python() {
    python=$(find_python)
    if [ "$python" != .venv/bin/python ]; then
        "$python" -c 'import venv, ensurepip' 2>/dev/null ||
            fail "$python lacks the modules venv and ensurepip." "apt-get install python$version-venv"
        say "Making a Python $version environment in .venv"
        "$python" -m venv --clear .venv
    fi
    # uv and pip may know different ways to name a company's own certificates.
    [ -z "${PIP_CERT:-}" ] || export SSL_CERT_FILE="${SSL_CERT_FILE:-$PIP_CERT}"
    export UV_SYSTEM_CERTS=1
    advice="Is there a network? Behind a proxy set HTTPS_PROXY; with own certificates, SSL_CERT_FILE."
    say "Installing the locked Python packages (uv.lock)"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes \
        --requirement tools/uv.txt || fail "pip could not install uv." "$advice"
    .venv/bin/uv sync --frozen --quiet || fail "uv could not install what uv.lock names." "$advice"
}

setup_node() {
    node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null ||
        fail "Node 20 or newer is needed; found: $(node --version 2>/dev/null || echo none)." \
            "apt-get install nodejs npm   (Debian 13), or https://nodejs.org/"
    command -v npm >/dev/null || fail "npm is needed and was not found." "apt-get install npm"
    say "Installing the locked npm packages (package-lock.json)"
    npm ci --no-audit --no-fund --loglevel=error >/dev/null ||
        fail "npm could not install what package-lock.json names." "Is there a network?"
}

# Keep the names in step with tests/browser/conftest.py.
system_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

setup_chromium() {
    if system_chromium >/dev/null; then return; fi
    sudo=
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    if command -v apt-get >/dev/null && $sudo true 2>/dev/null; then
        say "Installing Chromium for the browser tests (apt)"
        $sudo apt-get update -qq >/dev/null 2>&1 || true
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
            chromium >/dev/null 2>&1 || true
        if system_chromium >/dev/null; then return; fi
    fi
    say "Installing Chromium for the browser tests (Playwright)"
    .venv/bin/playwright install --only-shell chromium >/dev/null ||
        fail "the browser tests need Chromium, and neither apt nor Playwright could install it." \
            "apt-get install chromium"
}

"setup_$1"
