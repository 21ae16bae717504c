"""Marks of mentions made by reading, in three samples: see the README beside this file."""
