"""The codebook: every code that a cell may hold, with its definition.

One enumeration is one code list; its members are the codes, in the order in which they sort.
"""
