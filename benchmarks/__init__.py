"""Benchmarks: ratios to a peer, measured side by side in one run. Never a timed test.

``python -m benchmarks`` prints the table, ``--markdown`` prints it for the README, ``--quick`` only shows
that everything runs.
"""
