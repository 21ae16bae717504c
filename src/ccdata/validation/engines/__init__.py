"""The engines: each carries out the plan of a table, and all find the same faults.

Each module has ``carry_out(table, container, findings, keys) -> Loaded | None``.
"""
