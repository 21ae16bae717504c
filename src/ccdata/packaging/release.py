"""The version of the data, declared by hand until it is computed from what changed."""

DATA_VERSION = "0.1.0"
RELEASED = "2026-11-21T00:00:00Z"
"""When this version was declared: a build must not depend on the day it is run."""
