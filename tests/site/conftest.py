from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from explorer import macros


@pytest.fixture
def macro() -> Callable[..., Any]:
    """Calls a macro by name, as on a page in a folder of the site."""
    found: dict[str, Callable[..., Any]] = {}

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        return found.setdefault(function.__name__, function)

    page = SimpleNamespace(url="learn/some-page/")
    macros.define_env(SimpleNamespace(page=page, macro=register, conf={"extra": {}}))
    return lambda name, *args, **kwargs: found[name](*args, **kwargs)
