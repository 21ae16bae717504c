"""The engine for big files."""
