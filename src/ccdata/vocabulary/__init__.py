"""What words mean: the codebook and the registers of everything that the sources name."""
