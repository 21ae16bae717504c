"""Quote, citation, re-derivation: what ties each cell to the words that it was taken from."""
