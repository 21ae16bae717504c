"""Any copy of the package against its schemas and rules."""
