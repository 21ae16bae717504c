"""Versions of the data: what changed between two packages, which version follows, and why each change."""
