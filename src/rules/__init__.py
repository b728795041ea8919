"""The rulebook of cold calling, and the engine that reads it."""

__version__ = "2026.11.25"
