"""What all tables share: rows, columns, and the schemas that follow from them."""
