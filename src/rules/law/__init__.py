"""The law, one module per instrument: data in Python's clothes, no algorithms."""
