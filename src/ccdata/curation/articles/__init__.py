"""The extraction scripts, one an article."""
