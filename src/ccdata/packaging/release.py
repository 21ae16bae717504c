"""When the version of the data was released; which one it is, follows from what changed (``versions``)."""

RELEASED = "2026-11-22T00:00:00Z"
"""When this version was declared: a build must not depend on the day it is run."""
