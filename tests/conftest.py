"""Shared by all tests, those in Pyodide included."""

from hypothesis import settings

# No deadline: the first call of anything is slow, and CI machines pause.
settings.register_profile("default", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.register_profile("pyodide", deadline=None, max_examples=10)
settings.load_profile("default")
