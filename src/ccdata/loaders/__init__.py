"""What a user calls: tables, rows and the words behind a cell, read from the shipped files."""
