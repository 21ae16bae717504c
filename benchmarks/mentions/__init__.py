"""Marks of mentions made by reading, in two samples: see the README beside this file."""
