"""Row models, one module a table: the single source of every schema.

Each module directly in this package is one table, named as the module is, and defines one row model.
What all tables share stands in :mod:`ccdata.tables.model`.
"""
