"""From rows to files: CSV, Parquet, schemas, the descriptor, and the build that writes them all."""
